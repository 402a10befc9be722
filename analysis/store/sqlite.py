"""All that is special to SQLite: the driver, the settings of a connection, copies and checks.

Journal: write-ahead with full synchronisation where the library is 3.51.3 or later, which repaired
a fault that could lose a reset log; the truncated rollback journal otherwise. Writers begin with
``BEGIN IMMEDIATE``: a transaction that reads first and writes later can fail in a way that waiting
does not cure.
"""

import importlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import NullPool, Pool, QueuePool

from analysis import settings
from analysis.errors import DatabaseDamaged, GlasError, StoreError

MAGIC = b"SQLite format 3\x00"
APPLICATION_ID = 0x474C4153
"""``GLAS`` in ASCII: what tells our database from any other SQLite file."""

_TRIGGERS = (
    "CREATE TRIGGER IF NOT EXISTS edit_is_never_changed BEFORE UPDATE ON edit "
    "BEGIN SELECT RAISE(ABORT, 'edits are append-only'); END",
    "CREATE TRIGGER IF NOT EXISTS edit_is_never_deleted BEFORE DELETE ON edit "
    "WHEN EXISTS (SELECT 1 FROM project WHERE id = OLD.project_id AND deleted_at IS NULL) "
    "BEGIN SELECT RAISE(ABORT, 'edits are append-only'); END",
)
TRIGGER_NAMES = frozenset({"edit_is_never_changed", "edit_is_never_deleted"})


def driver() -> ModuleType:
    """Return pysqlite3, whose library is newer than most systems', or Python's own module."""
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return sqlite3


def journal_mode(version: tuple[int, ...]) -> str:
    """Return the journal that is safe with a version of the library."""
    return "WAL" if version >= settings.SQLITE_SAFE_WAL else "TRUNCATE"


def make_engine(
    path: Path, *, read_only: bool = False, foreign_keys: bool = True, pooled: bool = True
) -> Engine:
    """Return an engine on an existing file, its connections set up; it creates no file."""
    module = driver()
    pool: type[Pool] = QueuePool if pooled else NullPool

    def connect() -> Any:
        """Return a bare connection that is set up."""
        raw = module.connect(
            _uri(path, read_only), uri=True, isolation_level=None, check_same_thread=False
        )
        try:
            _set_up(raw, module, read_only, foreign_keys)
        except BaseException:
            raw.close()
            raise
        return raw

    engine = create_engine("sqlite://", module=module, creator=connect, poolclass=pool)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _explain(path))
    return engine


def _uri(path: Path, read_only: bool) -> str:
    return f"file:{quote(str(path))}?mode={'ro' if read_only else 'rw'}"


def _set_up(raw: Any, module: Any, read_only: bool, foreign_keys: bool) -> None:
    pragmas = [
        f"busy_timeout={settings.DATABASE_BUSY_TIMEOUT_MS}",
        f"foreign_keys={int(foreign_keys)}",
        "trusted_schema=0",
        "cell_size_check=1",
        "secure_delete=1",
        "mmap_size=0",
        "synchronous=FULL",
    ]
    if not read_only:
        pragmas.append(f"journal_mode={journal_mode(module.sqlite_version_info)}")
    for pragma in pragmas:
        raw.execute(f"PRAGMA {pragma}").fetchall()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _explain(path: Path) -> Callable[[ExceptionContext], None]:
    def explain(context: ExceptionContext) -> None:
        """Raise what a fault means, where that is known."""
        told = explained(context.original_exception, path)
        if told is not None:
            raise told from context.original_exception

    return explain


def explained(error: BaseException | None, path: Path) -> GlasError | None:
    """Return what a fault of the library means for a person, None where it means a mistake."""
    words = str(error).casefold()
    for signs, kind, message in _FAULTS:
        if any(sign in words for sign in signs):
            return kind(message, path=path)
    return None


_FAULTS: tuple[tuple[tuple[str, ...], type[GlasError], str], ...] = (
    (
        ("readonly", "unable to open"),
        StoreError,
        "The database {path} cannot be written: allow writing to it and to its folder.",
    ),
    (
        ("disk is full", "disk i/o error"),
        StoreError,
        "The database {path} could not be written, the disk may be full: this step was not saved, "
        "all earlier ones are; free some space and try again.",
    ),
    (
        ("locked", "busy"),
        StoreError,
        "Another process has been writing to {path} for too long: try again in a moment.",
    ),
    (
        ("malformed", "not a database"),
        DatabaseDamaged,
        "The database {path} is damaged: restore the latest backup.",
    ),
)


@contextmanager
def raw_connection(path: Path, *, read_only: bool) -> Iterator[Any]:
    """Give a bare connection for what goes below SQLAlchemy; faults are told as ours."""
    module = driver()
    try:
        with closing(module.connect(_uri(path, read_only), uri=True)) as raw:
            yield raw
    except module.Error as error:
        raise explained(error, path) or StoreError(
            "The database {path} cannot be read: {reason}", path=path, reason=error
        ) from error


def copy_database(source: Path, target: Path) -> None:
    """Copy a database, also while others write to it, and check the copy.

    Raises:
        StoreError: the copy is not sound or cannot be written; ``target`` is then removed.
    """
    target.touch(mode=0o600, exist_ok=False)
    try:
        reading = raw_connection(source, read_only=True)
        with reading as here, raw_connection(target, read_only=False) as there:
            here.backup(there)
        check_file(target)
    except BaseException:
        target.unlink()
        raise


def check_file(path: Path) -> None:
    """Raise ``DatabaseDamaged`` if a file is no sound Glas database; never write to it."""
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise _no_database(path)
    with raw_connection(path, read_only=True) as raw:
        raw.execute("PRAGMA trusted_schema=0")
        raw.execute("PRAGMA cell_size_check=1")
        if raw.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise _no_database(path)
        sound = raw.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        if not sound or raw.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise DatabaseDamaged(
                "The database {path} is damaged: restore the latest backup.", path=path
            )


def is_blank(path: Path) -> bool:
    """Return whether a file is empty, or a database in which nobody ever made anything.

    A first start that was interrupted, or goes on beside this one, leaves a file like that: to set
    the journal writes a header. The file is not written to.

    Raises:
        DatabaseDamaged: it passes itself off as a database and is none.
    """
    with path.open("rb") as file:
        start = file.read(len(MAGIC))
    if start != MAGIC:
        return not start
    with raw_connection(path, read_only=True) as raw:
        is_named = raw.execute("PRAGMA application_id").fetchone()[0] != 0
        return not is_named and raw.execute("SELECT 1 FROM sqlite_master").fetchone() is None


def _no_database(path: Path) -> DatabaseDamaged:
    return DatabaseDamaged(
        "{path} is no Glas database: name another file, or move this one away.", path=path
    )


def objects_of(path: Path) -> frozenset[str]:
    """Return the names of all tables, views and triggers of a file."""
    with raw_connection(path, read_only=True) as raw:
        rows = raw.execute("SELECT name FROM sqlite_master WHERE type != 'index'").fetchall()
    return frozenset(str(row[0]) for row in rows)


def mark_as_ours(connection: Connection) -> None:
    """Write the application id into the file's header."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def keep_append_only(connection: Connection) -> None:
    """Make the triggers that forbid changing or deleting edits, where they are missing.

    Alembic's batch mode copies a table into a new one and drops its triggers without a word.
    """
    for trigger in _TRIGGERS:
        connection.exec_driver_sql(trigger)


@contextmanager
def rewriting_edits(connection: Connection) -> Iterator[None]:
    """Let edits be changed inside a transaction that writes, and forbid it again."""
    connection.exec_driver_sql("DROP TRIGGER IF EXISTS edit_is_never_changed")
    yield
    keep_append_only(connection)


def forget_log(path: Path) -> None:
    """Empty the write-ahead log, which may still hold words that were erased."""
    with raw_connection(path, read_only=False) as raw:
        raw.execute(f"PRAGMA busy_timeout={settings.DATABASE_BUSY_TIMEOUT_MS}")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
