"""Proposals: kept as they were made, so that any analysis can be taken back whole."""

import json
import zlib
from hashlib import sha256
from uuid import uuid4

from sqlalchemy import Connection, select, update

from analysis.codebook import Codebook, Proposal
from analysis.edits import from_plain
from analysis.errors import DatabaseDamaged
from analysis.records import Notice, ProjectId, Run
from analysis.store import tables
from analysis.store.plain import ordered, unpacked


def add(connection: Connection, project_id: ProjectId, now: str, proposal: Proposal) -> str:
    """Store a proposal and return the id of its run."""
    run_id = str(uuid4())
    data = _deflated(proposal.codebook)
    connection.execute(
        tables.run.insert().values(
            project_id=project_id,
            id=run_id,
            at=now,
            how=ordered(proposal.run),
            changes=ordered(proposal.changes),
            codebook=data,
            codebook_sha256=sha256(data).hexdigest(),
        )
    )
    return run_id


def get(connection: Connection, project_id: ProjectId, run_id: str) -> Proposal:
    """Return a proposal; raise ``DatabaseDamaged`` if it is not the one that was stored."""
    wanted = select(tables.run).where(
        tables.run.c.project_id == project_id, tables.run.c.id == run_id
    )
    row = connection.execute(wanted).one_or_none()
    if row is None or sha256(row.codebook).hexdigest() != row.codebook_sha256:
        raise DatabaseDamaged("A stored analysis was altered: restore the latest backup.")
    return Proposal(
        run=from_plain(Run, unpacked(row.how)),
        codebook=from_plain(Codebook, json.loads(zlib.decompress(row.codebook))),
        changes=from_plain(tuple[Notice, ...], unpacked(row.changes)),
    )


def changes(connection: Connection, project_id: ProjectId, run_id: str) -> tuple[Notice, ...]:
    """Return what a run changed against what stood before it; () where it is not there."""
    wanted = select(tables.run.c.changes).where(
        tables.run.c.project_id == project_id, tables.run.c.id == run_id
    )
    row = connection.execute(wanted).scalar_one_or_none()
    return () if row is None else from_plain(tuple[Notice, ...], unpacked(row))


def made(connection: Connection, project_id: ProjectId) -> tuple[Run, ...]:
    """Return how each proposal of a project was made."""
    wanted = select(tables.run.c.how).where(tables.run.c.project_id == project_id)
    return tuple(from_plain(Run, unpacked(each)) for each in connection.execute(wanted).scalars())


def ids(connection: Connection, project_id: ProjectId) -> tuple[str, ...]:
    """Return the ids of all runs of a project, oldest first."""
    wanted = select(tables.run.c.id).where(tables.run.c.project_id == project_id)
    return tuple(connection.execute(wanted.order_by(tables.run.c.at, tables.run.c.id)).scalars())


def redact(connection: Connection, project_id: ProjectId, run_id: str, proposal: Proposal) -> None:
    """Write a proposal anew without words that were erased: the one reason to change it."""
    data = _deflated(proposal.codebook)
    connection.execute(
        update(tables.run)
        .where(tables.run.c.project_id == project_id, tables.run.c.id == run_id)
        .values(
            changes=ordered(proposal.changes),
            codebook=data,
            codebook_sha256=sha256(data).hexdigest(),
        )
    )


def _deflated(codebook: Codebook) -> bytes:
    return zlib.compress(ordered(codebook).encode("utf-8", "surrogatepass"), level=6)
