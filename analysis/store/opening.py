"""Open the database: make it, check it, bring it to this version, or say clearly why not."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, select

from analysis import settings
from analysis.errors import BadRequest, DatabaseDamaged, DatabaseNewer, StoreError
from analysis.records import Notice
from analysis.store import sqlite, tables

VARIABLE = "GLAS_DATABASE"
MIGRATIONS = Path(__file__).with_name("migrations")
DEFAULT = Path(__file__).parents[2] / "data" / "projects" / "glas.db"

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the time now, in UTC."""
    return datetime.now(UTC)


class Store:
    """The database of all projects. Only the modules of this package write to it.

    Args:
        engine: from ``open_store``.
        path: the database file.
        clock: gives the time; tests give one of their own.
        notices: what happened on opening that a person should know.
    """

    def __init__(
        self, engine: Engine, path: Path, clock: Clock, notices: tuple[Notice, ...] = ()
    ) -> None:
        self.engine = engine
        self.path = path
        self.clock = clock
        self.notices = notices

    def now(self) -> str:
        """Return the time now as ISO 8601 in UTC, to the millisecond."""
        return self.clock().astimezone(UTC).isoformat(timespec="milliseconds")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the database."""
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection that alone may write until the block ends; all or nothing is kept."""
        with self.engine.connect() as connection:
            writer = connection.execution_options(writes=True)
            with writer.begin():
                yield writer

    def forget_log(self) -> None:
        """Take erased words out of the write-ahead log too."""
        sqlite.forget_log(self.path)

    def close(self) -> None:
        """Give back all connections."""
        self.engine.dispose()


def path_of(where: str | Path | None) -> Path:
    """Return the database file of a path, a URL, the variable ``GLAS_DATABASE`` or the default."""
    named = str(where or os.environ.get(VARIABLE) or DEFAULT)
    if named.startswith("sqlite:///"):
        named = named.removeprefix("sqlite:///")
    elif "://" in named:
        raise BadRequest(
            "“{url}” names a database that this version cannot use: give the path of a file.",
            url=named.partition("://")[0] + "://…",
        )
    return Path(named).expanduser().absolute()


def open_store(
    where: str | Path | None = None,
    *,
    clock: Clock = utc_now,
    version_locations: Sequence[Path] = (),
) -> Store:
    """Open the database, making it where there is none and migrating it where it is older.

    Args:
        where: see ``path_of``.
        clock: gives the time.
        version_locations: further folders of migrations, for tests.

    Raises:
        DatabaseNewer: a later Glas wrote it; it is left untouched.
        DatabaseDamaged: no Glas database, or a damaged one; it is left untouched.
        StoreError: it cannot be written, or a worker uses it while it would have to be migrated.
    """
    path = path_of(where)
    config = _config(version_locations)
    is_new = _made(path)
    if not is_new:
        sqlite.check_file(path)
    notices = _migrated(path, config, is_new, clock)
    return Store(sqlite.make_engine(path), path, clock, notices)


def _made(path: Path) -> bool:
    """Make folder and empty file, for their owner only, where they are missing.

    Returns:
        Whether nothing is in the database yet.
    """
    try:
        if not path.parent.exists():
            path.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
        path.touch(mode=0o600)
        writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    except OSError as error:
        raise _unwritable(path) from error
    if not writable:
        raise _unwritable(path)
    return sqlite.is_blank(path)


def _unwritable(path: Path) -> StoreError:
    return StoreError(
        "The database {path} cannot be written: allow writing to it and to its folder.", path=path
    )


def _config(version_locations: Sequence[Path]) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    folders = [MIGRATIONS / "versions", *version_locations]
    config.set_main_option("path_separator", "os")
    config.set_main_option("version_locations", os.pathsep.join(str(each) for each in folders))
    return config


def _migrated(path: Path, config: Config, is_new: bool, clock: Clock) -> tuple[Notice, ...]:
    engine = sqlite.make_engine(path, foreign_keys=False, pooled=False)
    try:
        revision = _revision(engine, path, config, is_new)
        head = ScriptDirectory.from_config(config).get_current_head()
        if revision == head:
            _keep_append_only(engine, path)
            return ()
        copied = () if revision is None else (_backed_up(engine, path, revision, clock),)
        _migrate(engine, config)
        sqlite.check_file(path)
        return copied
    finally:
        engine.dispose()


def _revision(engine: Engine, path: Path, config: Config, is_new: bool) -> str | None:
    with engine.begin() as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
    known = {each.revision for each in ScriptDirectory.from_config(config).walk_revisions()}
    if revision is None and not is_new:
        raise DatabaseDamaged(
            "The database {path} does not say its version: restore the latest backup.", path=path
        )
    if revision is not None and revision not in known:
        raise DatabaseNewer(
            "The database {path} was written by a later version of Glas: update Glas. "
            "Nothing was changed.",
            path=path,
        )
    return revision


def _keep_append_only(engine: Engine, path: Path) -> None:
    if not sqlite.objects_of(path) >= sqlite.TRIGGER_NAMES:
        with engine.connect() as connection:
            writer = connection.execution_options(writes=True)
            with writer.begin():
                sqlite.keep_append_only(writer)


def _backed_up(engine: Engine, path: Path, revision: str, clock: Clock) -> Notice:
    """Copy the database before it is migrated; refuse while a worker is at work in it."""
    with engine.begin() as connection:
        beat = connection.execute(select(tables.worker.c.heartbeat_at_s)).scalar()
    if beat is not None and clock().timestamp() - beat < settings.WORKER_LOST_AFTER_S:
        raise StoreError(
            "A worker of an earlier version is using {path}: stop it, then start again.", path=path
        )
    stamp = clock().strftime("%Y%m%dT%H%M%S")
    target = path.with_name(f"{path.stem}-before-{revision}-{stamp}.db")
    sqlite.copy_database(path, target)
    return Notice("The database was brought up to date; a copy of it is {path}.", {"path": target})


def _migrate(engine: Engine, config: Config) -> None:
    """Bring the database to the newest schema in one transaction: all of it or nothing."""
    with engine.connect() as connection:
        writer = connection.execution_options(writes=True)
        with writer.begin():
            config.attributes["connection"] = writer
            command.upgrade(config, "head")
            sqlite.mark_as_ours(writer)
            sqlite.keep_append_only(writer)
