"""The append-only list of all that happened to a codebook: people's edits, analyses, undoings.

Nothing in it is ever changed, but that words of a removed interview are taken out (``redact``).
Each entry is hashed with the one before it, so that a later change by hand shows. What counts now
is worked out from it: the latest analysis that was not taken back, and the edits after the moment
at which that analysis looked at the codebook (``base_seq``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, select, update

from analysis.errors import DatabaseDamaged
from analysis.records import ProjectId
from analysis.store import sqlite, tables
from analysis.store.plain import digest, packed, unpacked

RUN = "run"
UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Written:
    """One entry as stored. ``kind`` is that of an edit, ``run`` or ``undo``."""

    seq: int
    at: str
    author: str
    kind: str
    payload: Mapping[str, Any]
    targets: tuple[str, ...] = ()
    undoes: int | None = None
    previous_hash: str = ""
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts now.

    ``run`` is the latest analysis not taken back; ``active`` are the edits that are replayed on
    its proposal; ``versions`` gives the last entry that changed each target, never less than
    ``floor``, the last analysis or taking back of one, which changes everything.
    """

    seq: int
    run: Written | None
    active: tuple[Written, ...]
    undone: frozenset[int]
    versions: Mapping[str, int]
    floor: int

    @property
    def base_seq(self) -> int:
        """The last entry that the present analysis knew of; 0 where there is none."""
        return 0 if self.run is None else int(self.run.payload["base_seq"])

    def version_of(self, target: str) -> int:
        """Return the number of the last entry that changed a target."""
        return max(self.floor, self.versions.get(target, 0))


def entries(connection: Connection, project_id: ProjectId) -> tuple[Written, ...]:
    """Return all entries of a project, oldest first."""
    wanted = select(tables.edit).where(tables.edit.c.project_id == project_id)
    return tuple(
        Written(
            seq=row.seq,
            at=row.at,
            author=row.author,
            kind=row.kind,
            payload=unpacked(row.payload),
            targets=tuple(unpacked(row.targets)),
            undoes=row.undoes,
            previous_hash=row.previous_hash,
            hash=row.hash,
        )
        for row in connection.execute(wanted.order_by(tables.edit.c.seq))
    )


def standing(written: Sequence[Written]) -> Standing:
    """Return what counts now of a list of entries."""
    undone = frozenset(each.undoes for each in written if each.undoes is not None)
    runs = [each for each in written if each.kind == RUN]
    run = next((each for each in reversed(runs) if each.seq not in undone), None)
    base = 0 if run is None else int(run.payload["base_seq"])
    run_seqs = {each.seq for each in runs}
    sweeping = [each.seq for each in written if each.kind == RUN or each.undoes in run_seqs]
    versions = {target: each.seq for each in written for target in each.targets}
    return Standing(
        seq=written[-1].seq if written else 0,
        run=run,
        active=tuple(
            each
            for each in written
            if each.seq > base and each.kind not in {RUN, UNDO} and each.seq not in undone
        ),
        undone=undone,
        versions=versions,
        floor=max(sweeping, default=0),
    )


def append(
    connection: Connection,
    project_id: ProjectId,
    last: Written | None,
    *,
    at: str,
    author: str,
    kind: str,
    payload: Mapping[str, Any],
    targets: tuple[str, ...] = (),
    undoes: int | None = None,
) -> Written:
    """Write an entry after the last one and return it."""
    before = "" if last is None else last.hash
    seq = 1 if last is None else last.seq + 1
    entry = Written(seq, at, author, kind, payload, targets, undoes, before)
    made = _hash(entry)
    connection.execute(
        tables.edit.insert().values(
            project_id=project_id,
            seq=seq,
            at=at,
            author=author,
            kind=kind,
            payload=packed(dict(payload)),
            targets=packed(targets),
            undoes=undoes,
            previous_hash=before,
            hash=made,
        )
    )
    return Written(seq, at, author, kind, payload, targets, undoes, before, made)


def last(connection: Connection, project_id: ProjectId) -> Written | None:
    """Return the last entry of a project, without what it says."""
    columns = tables.edit.c
    row = connection.execute(
        select(columns.seq, columns.at, columns.author, columns.kind, columns.hash)
        .where(columns.project_id == project_id)
        .order_by(columns.seq.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    return Written(row.seq, row.at, row.author, row.kind, {}, hash=row.hash)


def redact(
    connection: Connection, project_id: ProjectId, payloads: Mapping[int, Mapping[str, Any]]
) -> None:
    """Write entries anew without words that were erased: the one reason to change any.

    They and all that follow are hashed anew.

    Args:
        connection: of a transaction that writes.
        project_id: whose entries.
        payloads: what entries say from now on, by their numbers.

    Raises:
        DatabaseDamaged: the list was altered by hand, which new hashes would hide.
    """
    written = entries(connection, project_id)
    verify(written)
    columns, before = tables.edit.c, ""
    with sqlite.rewriting_edits(connection):
        for entry in written:
            payload = payloads.get(entry.seq, entry.payload)
            made = replace(entry, payload=payload, previous_hash=before)
            before = _hash(made)
            if before != entry.hash:
                connection.execute(
                    update(tables.edit)
                    .where(columns.project_id == project_id, columns.seq == entry.seq)
                    .values(
                        payload=packed(dict(payload)), previous_hash=made.previous_hash, hash=before
                    )
                )


def verify(written: Sequence[Written]) -> None:
    """Raise ``DatabaseDamaged`` if an entry was altered, removed or put in between."""
    before = ""
    for number, entry in enumerate(written, 1):
        sound = entry.previous_hash == before and entry.hash == _hash(entry)
        if not sound or entry.seq != number:
            raise DatabaseDamaged(
                "The list of changes was altered at number {seq}: restore the latest backup.",
                seq=entry.seq,
            )
        before = entry.hash


def _hash(entry: Written) -> str:
    said = (
        entry.seq,
        entry.at,
        entry.author,
        entry.kind,
        dict(entry.payload),
        entry.targets,
        entry.undoes,
    )
    return digest(f"{entry.previous_hash}\n{packed(said)}")
