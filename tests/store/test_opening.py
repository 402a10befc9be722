"""Opening: a new database, one of each released version, and every kind that must be refused."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect
from sqlalchemy.exc import DBAPIError

from analysis.errors import BadRequest, DatabaseDamaged, DatabaseNewer, StoreError
from analysis.service import Service
from analysis.store import open_store, opening, sqlite, tables
from analysis.store.opening import DEFAULT, path_of
from tests.service.fakes import Clock, FakeEngine, plain, service_on

RELEASED = sorted((Path(__file__).parent / "released").glob("*.db"))
LATER = '''
"""One more column, by way of a copied table: this drops triggers.

Revision ID: 9000
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "9000"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("edit", recreate="always") as batch:
        batch.add_column(sa.Column("remark", sa.Text(), nullable=True))
'''


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """Return a folder with a migration that is not released yet."""
    folder = tmp_path / "later"
    folder.mkdir()
    (folder / "9000_later.py").write_text(LATER)
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a database with one project, closed."""
    made = tmp_path / "own" / "glas.db"
    service = service_on(made)
    service.create_project("City")
    service.close()
    return made


def _triggers(path: Path) -> set[str]:
    with sqlite3.connect(path) as raw:
        rows = raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    raw.close()
    return {row[0] for row in rows}


def test_a_new_database_is_readable_by_its_owner_only(path: Path) -> None:
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_migrations_make_what_the_tables_say(path: Path) -> None:
    store = open_store(path)
    with store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, tables.METADATA) == []
        names = set(inspect(connection).get_table_names())
    assert names == {*tables.METADATA.tables, "alembic_version"}
    store.close()


def test_settings_of_every_connection(path: Path) -> None:
    store = open_store(path)
    wanted = {"foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0, "synchronous": 2}
    with store.reading() as connection:
        for name, value in wanted.items():
            assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == value
        mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
    assert str(mode).upper() == sqlite.journal_mode(sqlite.driver().sqlite_version_info)
    store.close()


def test_the_log_is_used_only_where_it_is_safe() -> None:
    assert sqlite.journal_mode((3, 40, 1)) == "TRUNCATE"
    assert sqlite.journal_mode((3, 51, 2)) == "TRUNCATE"
    assert sqlite.journal_mode((3, 51, 3)) == "WAL"


def test_where_the_database_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("GLAS_DATABASE", raising=False)
    assert path_of(None) == DEFAULT
    assert DEFAULT.parts[-3:] == ("data", "projects", "glas.db")
    monkeypatch.setenv("GLAS_DATABASE", str(tmp_path / "a.db"))
    assert path_of(None) == tmp_path / "a.db"
    assert path_of(f"sqlite:///{tmp_path}/b.db") == tmp_path / "b.db"
    with pytest.raises(BadRequest) as told:
        path_of("postgresql://me:secret@host/glas")
    assert "secret" not in str(told.value)


@pytest.mark.parametrize("content", [b"garbage", b"SQLite format 3\x00" + b"\x00" * 5000])
def test_garbage_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "glas.db"
    path.write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        open_store(path)
    assert path.read_bytes() == content


def test_a_first_start_that_was_interrupted_is_begun_again(tmp_path: Path) -> None:
    path = tmp_path / "glas.db"
    path.touch(mode=0o600)
    engine = sqlite.make_engine(path, foreign_keys=False, pooled=False)
    with engine.connect():
        pass
    engine.dispose()
    if sqlite.journal_mode(sqlite.driver().sqlite_version_info) == "WAL":
        assert path.stat().st_size > 0
    service = service_on(path)
    service.create_project("City")
    service.close()
    assert open_store(path).notices == ()
    assert _triggers(path) == sqlite.TRIGGER_NAMES


def test_another_programs_database_without_a_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA application_id=7")
    raw.close()
    before = path.read_bytes()
    assert before
    with pytest.raises(DatabaseDamaged, match="no Glas database"):
        open_store(path)
    assert path.read_bytes() == before


def test_first_starts_at_once_all_work(tmp_path: Path) -> None:
    path = tmp_path / "new" / "own" / "glas.db"
    code = (
        "import sys\n"
        "from analysis.store import open_store\n"
        "print('ready', flush=True)\n"
        "sys.stdin.readline()\n"
        "open_store(sys.argv[1]).close()\n"
    )
    starts = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        for _ in range(4)
    ]
    for each in starts:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    for each in starts:
        assert each.stdin is not None
        each.stdin.write("\n")
        each.stdin.flush()
    assert [(each.communicate(timeout=60)[1], each.returncode) for each in starts] == [("", 0)] * 4
    assert open_store(path).notices == ()


@pytest.mark.parametrize("made_by_other", ["blank", "made"])
def test_a_start_goes_on_where_another_overtakes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made_by_other: str
) -> None:
    path = tmp_path / "glas.db"
    real = opening._migrated

    def overtaken(*given: Any) -> Any:
        """Let another first start come this far, or be done, before this one goes on."""
        monkeypatch.undo()
        if made_by_other == "made":
            open_store(path).close()
        else:
            sqlite.make_engine(path, pooled=False).connect().close()
        return real(*given)

    monkeypatch.setattr(opening, "_migrated", overtaken)
    store = open_store(path)
    assert store.notices == ()
    store.close()


def test_another_programs_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE project (id)")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(DatabaseDamaged, match="no Glas database"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_damaged_database_is_refused(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:12288] = b"\xff" * 8192
    path.write_bytes(data)
    with pytest.raises(DatabaseDamaged, match="damaged"):
        open_store(path)
    assert path.read_bytes() == bytes(data)


def test_a_newer_database_is_refused_and_left_as_it_is(path: Path, later: Path) -> None:
    open_store(path, version_locations=[later]).close()
    before = path.read_bytes()
    with pytest.raises(DatabaseNewer, match="update Glas"):
        open_store(path)
    assert path.read_bytes() == before


def test_an_older_database_is_copied_before_it_is_migrated(path: Path, later: Path) -> None:
    store = open_store(path, version_locations=[later])
    (notice,) = store.notices
    copy = Path(str(notice.values["path"]))
    assert copy.parent == path.parent
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    store.close()
    assert open_store(copy).notices == ()
    assert open_store(path, version_locations=[later]).notices == ()


def test_triggers_outlive_a_migration_that_copies_the_table(path: Path, later: Path) -> None:
    assert _triggers(path) == sqlite.TRIGGER_NAMES
    open_store(path, version_locations=[later]).close()
    assert _triggers(path) == sqlite.TRIGGER_NAMES


def test_missing_triggers_are_made_again(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("DROP TRIGGER edit_is_never_deleted")
    raw.close()
    open_store(path).close()
    assert _triggers(path) == sqlite.TRIGGER_NAMES


def test_a_migration_that_fails_leaves_the_database_as_it_was(path: Path, later: Path) -> None:
    (later / "9000_later.py").write_text(LATER + "    raise ZeroDivisionError\n")
    with pytest.raises(ZeroDivisionError):
        open_store(path, version_locations=[later])
    store = open_store(path)
    assert store.notices == ()
    store.close()


def test_no_migration_while_a_worker_is_at_work(path: Path, later: Path) -> None:
    clock = Clock()
    store = open_store(path, clock=clock)
    with store.writing() as connection:
        beat = {"id": 1, "token": "t", "heartbeat_at_s": clock().timestamp()}
        connection.execute(tables.worker.insert().values(beat))
    store.close()
    with pytest.raises(StoreError, match="worker"):
        open_store(path, clock=clock, version_locations=[later])
    clock.pass_s(60)
    open_store(path, clock=clock, version_locations=[later]).close()


def test_edits_are_append_only(path: Path) -> None:
    service = service_on(path)
    project = service.projects()[0].project.id
    service.import_files(project, [("a.txt", b"A: The network.\n")])
    service.analyse(project)
    for statement in ("UPDATE edit SET author = 'Eve'", "DELETE FROM edit"):
        with pytest.raises(DBAPIError, match="append-only"):
            _execute(service, statement)
    assert len(service.history(project)) == 1
    service.close()


def _execute(service: Service, statement: str) -> None:
    with service.store.writing() as connection:
        connection.exec_driver_sql(statement)


@pytest.mark.parametrize("released", RELEASED, ids=lambda each: each.stem)
def test_a_database_of_each_released_version_opens_with_all_that_is_in_it(
    released: Path, tmp_path: Path
) -> None:
    path = tmp_path / "glas.db"
    shutil.copy(released, path)
    store = open_store(path)
    with store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, tables.METADATA) == []
    service = Service(store, FakeEngine())
    (line,) = service.projects()
    assert (line.project.title, line.n_interviews, line.n_edits) == ("Released", 3, 3)
    service.check(line.project.id)
    view = service.look(line.project.id)
    names = [each.name for each in view.study.codebook.themes.values()]
    assert names == ["Мрежа", "people", "money"]
    assert view.study.corpus.cases[0].group == "citizens"
    assert service.undo(line.project.id, "Ada").kind == "move_item"
    assert plain(view.study.codebook)
    service.close()


def test_there_is_a_database_of_the_first_version() -> None:
    assert "0001" in {each.stem for each in RELEASED}


def test_a_folder_that_cannot_be_written_is_told() -> None:
    """Run without rights: the superuser may write anywhere."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "glas.db"
        service_on(path).close()
        folder.chmod(0o555)
        path.chmod(0o444)
        code = (
            "import os, sys\n"
            "from analysis.store import open_store\n"
            "from analysis.errors import StoreError\n"
            "if os.getuid() == 0: os.setuid(65534)\n"
            "try: open_store(sys.argv[1])\n"
            "except StoreError as told: print(told)\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, str(path)],
            capture_output=True,
            text=True,
            check=False,
            cwd=Path(__file__).parents[2],
        )
        folder.chmod(0o700)
    assert "cannot be written" in done.stdout, done.stderr
    assert os.fspath(path) in done.stdout
