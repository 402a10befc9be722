"""A backup: one zip file that holds a small database of its own and the hash of it.

Because it is a database, one made by an older Glas is brought up to date on restoring by the same
migrations as the user's own.
"""

import json
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from sqlalchemy import Connection, select

from analysis import __version__, settings
from analysis.errors import DatabaseDamaged, RefusedFile, StoreError
from analysis.lexicons.letters import alike
from analysis.records import ProjectId
from analysis.store import corpora, ledger, projects, runs, sqlite, tables
from analysis.store.opening import Store, open_store

FORMAT = "glas-backup-1"
MANIFEST = "manifest.json"
DATABASE = "glas.db"
_ROWS_AT_ONCE = 500


def back_up(store: Store, chosen: Iterable[ProjectId]) -> bytes:
    """Return a backup of some projects, read at one moment."""
    with TemporaryDirectory(prefix="glas-") as folder:
        path = Path(folder) / DATABASE
        target = open_store(path, clock=store.clock)
        try:
            with store.reading() as source, target.writing() as sink:
                for project_id in chosen:
                    _copy(source, sink, project_id, project_id)
            target.forget_log()
        finally:
            target.close()
        return _zipped(path.read_bytes(), store.now())


def _zipped(database: bytes, now: str) -> bytes:
    manifest = {
        "format": FORMAT,
        "glas": __version__,
        "made_at": now,
        "files": {DATABASE: sha256(database).hexdigest()},
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
        archive.writestr(DATABASE, database)
    return out.getvalue()


def restore(store: Store, data: bytes) -> tuple[ProjectId, ...]:
    """Put the projects of a backup back, all or none; those whose id is taken get another.

    Raises:
        RefusedFile: no backup, a damaged one, or one of a later version.
    """
    with _unpacked(data) as source, source.reading() as here, store.writing() as sink:
        return tuple(_restored(here, sink, each) for each in projects.titles(here))


@contextmanager
def _unpacked(data: bytes) -> Iterator[Store]:
    with TemporaryDirectory(prefix="glas-") as folder:
        path = Path(folder) / DATABASE
        path.touch(mode=0o600)
        path.write_bytes(_database_in(data))
        try:
            sqlite.check_file(path)
            if not sqlite.objects_of(path) <= _known_objects():
                raise _damaged()
            source = open_store(path)
        except StoreError as error:
            if isinstance(error, DatabaseDamaged):
                raise _damaged() from error
            raise RefusedFile(error.message, **error.values) from error
        try:
            yield source
        finally:
            source.close()


def _known_objects() -> frozenset[str]:
    own = {"alembic_version", "sqlite_sequence"}
    return sqlite.TRIGGER_NAMES | set(tables.METADATA.tables) | own


def _database_in(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            manifest = json.loads(archive.read(MANIFEST))
            size = archive.getinfo(DATABASE).file_size
            if manifest["format"] != FORMAT or size > settings.MAX_BACKUP_SIZE_BYTES:
                raise _damaged()
            database = archive.read(DATABASE)
            if sha256(database).hexdigest() != manifest["files"][DATABASE]:
                raise _damaged()
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError, EOFError) as error:
        raise _damaged() from error
    except (NotImplementedError, RuntimeError, zipfile.LargeZipFile) as error:
        raise _damaged() from error
    return database


def _damaged() -> RefusedFile:
    return RefusedFile("The file is no backup of Glas, or it is damaged: choose another backup.")


def _restored(source: Connection, sink: Connection, project_id: ProjectId) -> ProjectId:
    taken = projects.titles(sink)
    new_id = ProjectId(str(uuid4())) if project_id in taken else project_id
    try:
        verify(source, project_id)
    except DatabaseDamaged as error:
        raise _damaged() from error
    _copy(source, sink, project_id, new_id)
    title = _free_title(projects.get(source, project_id).title, taken.values())
    projects.change(sink, new_id, title=title)
    return new_id


def _free_title(title: str, taken: Iterable[str]) -> str:
    """Return a title that no project has, as titles are compared, with a number where it must."""
    held = set(map(alike, taken))
    number, free = 1, title
    while alike(free) in held:
        number += 1
        free = f"{title} ({number})"
    return free


def verify(source: Connection, project_id: ProjectId) -> None:
    """Raise ``DatabaseDamaged`` if a project's texts, analyses or list of changes were altered."""
    corpora.load(source, project_id)
    ledger.verify(ledger.entries(source, project_id))
    for run_id in runs.ids(source, project_id):
        runs.get(source, project_id, run_id)


def _copy(source: Connection, sink: Connection, project_id: ProjectId, new_id: ProjectId) -> None:
    here = select(tables.project).where(tables.project.c.id == project_id)
    row = source.execute(here).mappings().one()
    sink.execute(tables.project.insert().values({**row, "id": new_id}))
    for table in tables.OF_PROJECT:
        rows = source.execute(select(table).where(table.c.project_id == project_id)).mappings()
        for some in rows.partitions(_ROWS_AT_ONCE):
            sink.execute(table.insert(), [{**each, "project_id": new_id} for each in some])
