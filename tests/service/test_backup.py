"""A backup brings everything back, and a damaged one is refused before anything changes."""

import json
import sqlite3
import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from analysis import edits
from analysis.errors import RefusedFile
from analysis.records import ProjectId
from analysis.service import Service
from analysis.store import ledger
from tests.service.fakes import plain, service_on


@pytest.fixture
def full(service: Service, analysed: ProjectId) -> ProjectId:
    """Return a project with edits, an undone one, a table that waits and a second analysis."""
    for number in range(3):
        view = service.look(analysed)
        theme = next(iter(view.study.codebook.themes))
        service.edit(analysed, edits.RenameTheme(theme, f"Name {number}"), "Ada", view.seq)
    service.undo(analysed, "Ada")
    service.analyse(analysed)
    service.import_attributes(analysed, "t.csv", b"file,group\none.txt,x\nno.txt,y\n")
    return analysed


def test_a_backup_restored_elsewhere_is_equal(
    service: Service, full: ProjectId, tmp_path: Path
) -> None:
    other = service_on(tmp_path / "elsewhere" / "glas.db")
    assert other.restore(service.backup(full)) == (full,)
    here, there = service.look(full), other.look(full)
    assert there.study == here.study
    assert plain(there.study.codebook) == plain(here.study.codebook)
    assert other.history(full) == service.history(full)
    assert other.unmatched_rows(full) == service.unmatched_rows(full)
    for each in here.study.corpus.transcripts:
        assert other.original(full, each.id) == service.original(full, each.id)
    other.check(full)
    other.undo_run(full, "Ada")
    other.undo(full, "Ada")
    other.close()


def test_a_project_that_is_there_is_restored_beside_itself(
    service: Service, full: ProjectId
) -> None:
    (second,) = service.restore(service.backup(full))
    assert second != full
    assert service.project(second).title == "City (2)"
    assert plain(service.study(second).codebook) == plain(service.study(full).codebook)
    assert service.study(second).corpus == service.study(full).corpus
    service.delete_project(full)
    assert service.restore(service.backup(second))[0] != second
    service.check(second)


def test_a_backup_of_all_holds_all(service: Service, full: ProjectId, tmp_path: Path) -> None:
    service.create_project("Empty")
    other = service_on(tmp_path / "elsewhere" / "glas.db")
    other.restore(service.backup())
    assert {each.project.title for each in other.projects()} == {"City", "Empty"}
    other.close()


def test_a_backup_of_a_project_holds_nothing_of_another(service: Service, full: ProjectId) -> None:
    other = service.create_project("Quiet")
    service.import_files(other, [("x.txt", b"X: zzyzx marker.\n")])
    with zipfile.ZipFile(BytesIO(service.backup(full))) as archive:
        assert b"zzyzx" not in archive.read("glas.db")


def _zip(database: bytes, **changes: object) -> bytes:
    manifest = {"format": "glas-backup-1", "files": {"glas.db": sha256(database).hexdigest()}}
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("manifest.json", json.dumps({**manifest, **changes}))
        archive.writestr("glas.db", database)
    return out.getvalue()


def _database(backup: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(backup)) as archive:
        return archive.read("glas.db")


def test_a_damaged_backup_is_refused_and_nothing_changes(service: Service, full: ProjectId) -> None:
    backup = service.backup(full)
    database = _database(backup)
    half = len(backup) // 2
    damaged = {
        "cut": backup[:half],
        "bit": backup[:half] + bytes([backup[half] ^ 1]) + backup[half + 1 :],
        "empty": b"",
        "text": b"no zip",
        "hash": _zip(database, files={"glas.db": "0"}),
        "format": _zip(database, format="other"),
        "list": _zip(database, files=[]),
        "garbage": _zip(b"garbage"),
        "header": _zip(b"SQLite format 3\x00" + b"\x00" * 4000),
        "half": _zip(database[: len(database) // 2]),
    }
    before = service.projects()
    for name, data in damaged.items():
        with pytest.raises(RefusedFile, match="no backup of Glas") as told:
            service.restore(data)
        assert str(told.value), name
    assert service.projects() == before


def _altered(backup: bytes, folder: Path, *statements: str) -> bytes:
    path = folder / "altered.db"
    path.write_bytes(_database(backup))
    raw = sqlite3.connect(path)
    for each in statements:
        raw.execute(each)
    raw.commit()
    raw.close()
    return _zip(path.read_bytes())


@pytest.mark.parametrize(
    "statements",
    [
        ("UPDATE transcript SET text = 'other'",),
        ("DROP TRIGGER edit_is_never_changed", "UPDATE edit SET author = 'Eve' WHERE seq = 2"),
        ("UPDATE run SET codebook = x'00'",),
        ("CREATE TABLE extra (x)",),
        ("CREATE TRIGGER bad AFTER INSERT ON project BEGIN DELETE FROM voice; END",),
        ("CREATE VIEW seen AS SELECT 1",),
    ],
)
def test_an_altered_backup_is_refused(
    service: Service, full: ProjectId, tmp_path: Path, statements: tuple[str, ...]
) -> None:
    data = _altered(service.backup(full), tmp_path, *statements)
    with pytest.raises(RefusedFile, match="damaged"):
        service.restore(data)
    assert len(service.projects()) == 1


def test_a_backup_of_a_later_version_is_refused_with_the_remedy(
    service: Service, full: ProjectId, tmp_path: Path
) -> None:
    later = "UPDATE alembic_version SET version_num = '9999'"
    with pytest.raises(RefusedFile, match="update Glas"):
        service.restore(_altered(service.backup(full), tmp_path, later))


def test_an_edit_altered_by_hand_breaks_the_chain(service: Service, full: ProjectId) -> None:
    with service.store.reading() as connection:
        written = ledger.entries(connection, full)
    ledger.verify(written)
    for wrong in ((*written[:2], *written[3:]), written[1:], written[::-1]):
        with pytest.raises(Exception, match="altered"):
            ledger.verify(wrong)
