"""The door of all commands: help, exit codes, errors as sentences; and what needs no long work."""

import argparse
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from analysis import __version__
from analysis.cli import doctor, main, run, terminal
from analysis.errors import DatabaseNewer, GlasError, ModelMissing
from analysis.words import LANGUAGES
from tests.cli.conftest import BUSES, WATER
from tests.standins import stand_in_service

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def project(stand_ins: Path) -> str:
    """Return the title of a project that is analysed in the database of the test."""
    service = stand_in_service(stand_ins)
    made = service.create_project("Town", "The town", "en")
    files = [("water.txt", WATER.encode()), ("buses.txt", BUSES.encode())]
    service.import_files(made, files)
    service.analyse(made)
    service.close()
    return "Town"


def test_without_a_command_there_is_help_and_exit_code_2() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "analysis"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "usage: python -m analysis" in done.stderr
    assert "doctor" in done.stderr
    assert done.stdout == ""


def test_the_version_is_told(capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"Glas {__version__}\n"


@pytest.mark.parametrize(
    "given", [["fly"], ["run"], ["tag", "t.csv"], ["export", "--project", "x"]]
)
def test_a_command_that_is_not_understood_is_exit_code_2(given: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(given)
    assert ended.value.code == 2


def test_help_brings_no_heavy_library() -> None:
    program = (
        "import sys, analysis.cli\n"
        "heavy = {'torch', 'spacy', 'sklearn', 'scipy', 'transformers', 'streamlit'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("fault", "code", "told"),
    [
        (GlasError("Do {what}.", what="this"), 1, "Do this."),
        (DatabaseNewer("Update Glas."), 1, "Update Glas."),
        (ModelMissing("Run make setup."), 1, "Run make setup."),
        (KeyboardInterrupt(), 130, "Stopped."),
        (OSError(28, "No space left on device", "/x"), 1, "No space left on device (“/x”)"),
        (ValueError("Ana said a secret"), 1, "Glas failed unexpectedly (ValueError at test_main"),
    ],
)
def test_every_failure_is_one_sentence_without_anybodys_words(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured, fault: BaseException, code: int, told: str
) -> None:
    def failing(_: argparse.Namespace) -> int:
        raise fault

    monkeypatch.setattr(run, "carry_out", failing)
    assert main(["run", "x", "--out", "y"]) == code
    said = capsys.readouterr().err
    assert told in said
    assert said.count("\n") == 1
    assert "secret" not in said


def test_a_reader_of_the_output_that_goes_away_is_no_traceback(tmp_path: Path) -> None:
    program = (
        "import sys, time; from analysis.cli import main, terminal, keep\n"
        "keep._backup = lambda _: [terminal.say('x' * 9999) for _ in range(99)] and 0\n"
        f"sys.exit(main(['backup', '--out', {str(tmp_path / 'b')!r}]))"
    )
    command = f'"{sys.executable}" -c "{program}" | head -c 1'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "Broken" not in done.stderr


@pytest.mark.parametrize("fmt", run.OUTPUTS)
def test_export_writes_each_format(project: str, tmp_path: Path, fmt: str) -> None:
    out = tmp_path / f"result.{fmt}"
    command = ["export", "--project", project.upper(), "--format", fmt, "--out", str(out)]
    assert main(command) == 0
    data = out.read_bytes()
    assert zipfile.is_zipfile(io.BytesIO(data)) if fmt in _ZIPPED else len(data) > 1000


_ZIPPED = {"docx", "pptx", "xlsx", "qdpx"}


@pytest.mark.parametrize(("fmt", "loses"), [("qdpx", "no place for"), ("qdc", "no interviews")])
def test_export_tells_what_a_format_loses(
    project: str, tmp_path: Path, capsys: Captured, fmt: str, loses: str
) -> None:
    out = ["--out", str(tmp_path / "result")]
    assert main(["export", "--project", project, "--format", "csv", *out]) == 0
    assert capsys.readouterr().out == ""
    assert main(["export", "--project", project, "--format", fmt, *out]) == 0
    assert loses in capsys.readouterr().out


def test_export_shows_people_as_asked(project: str, tmp_path: Path) -> None:
    for names, is_shown in (("code", False), ("name", True), ("group", False)):
        out = tmp_path / f"{names}.csv"
        command = ["export", "--project", project, "--format", "csv", "--out", str(out)]
        assert main([*command, "--names", names]) == 0
        assert ("Boris" in out.read_text("utf-8-sig")) is is_shown


def test_export_names_the_projects_that_are_there(
    project: str, tmp_path: Path, capsys: Captured
) -> None:
    command = ["export", "--project", "City", "--format", "csv", "--out", str(tmp_path / "o")]
    assert main(command) == 1
    assert "There is no project “City”; there are: Town." in capsys.readouterr().err
    assert not (tmp_path / "o").exists()


def test_a_backup_comes_back_beside_the_project(
    project: str, tmp_path: Path, capsys: Captured, stand_ins: Path
) -> None:
    out = tmp_path / "town.zip"
    assert main(["backup", "--project", project, "--out", str(out)]) == 0
    assert main(["restore", str(out)]) == 0
    said = capsys.readouterr().out
    assert "Saved, projects: 1" in said
    assert "Restored “Town (2)”." in said
    service = stand_in_service(stand_ins)
    assert len(service.projects()) == 2
    service.close()


def test_what_is_no_backup_is_refused(stand_ins: Path, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "x.zip").write_bytes(b"no zip")
    assert main(["restore", str(tmp_path / "x.zip")]) == 1
    assert main(["restore", str(tmp_path / "gone.zip")]) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert "is no backup of Glas" in first
    assert "gone.zip” cannot be read" in second


def test_a_newer_database_is_one_sentence(tmp_path: Path, capsys: Captured) -> None:
    from analysis.cli import door

    def newer(_: Path | None = None) -> None:
        raise DatabaseNewer("The database {path} was written by a later version.", path="x.db")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(door, "open_service", newer)
        assert main(["backup", "--out", str(tmp_path / "b.zip")]) == 1
    assert capsys.readouterr().err == "The database x.db was written by a later version.\n"


def test_doctor_says_what_is_wrong_and_goes_on(
    project: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("analysis.settings.MODELS_DIR", tmp_path / "nothing")
    assert main(["doctor"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [each for each in lines if each.startswith("fail")]
    assert "fail The embedding model is not in multilingual-e5-small: run make setup" in lines[2]
    assert any("every project is whole; projects: 1" in each for each in lines)


def test_doctor_compares_the_packages_with_their_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    pins = [("numpy", "0.0.1"), ("no-such-package", "1")]
    monkeypatch.setattr(doctor, "_pins", lambda: iter(pins))
    told = [sentence for mark, sentence in doctor._packages() if mark == "fail"]
    assert told[0].endswith("not 0.0.1; run: make setup")
    assert told[1] == "no-such-package is not installed; run: make setup"


def test_files_are_written_whole_or_not_at_all(tmp_path: Path) -> None:
    out = tmp_path / "a" / "b.txt"
    terminal.write_bytes(out, b"one")
    (tmp_path / "link").symlink_to(out)
    terminal.write_bytes(tmp_path / "link", b"two")
    assert out.read_bytes() == b"two"
    assert (tmp_path / "link").is_symlink()
    with pytest.raises(GlasError, match="cannot be written"):
        terminal.write_bytes(out / "below", b"x")
    assert [each.name for each in out.parent.iterdir()] == ["b.txt"]
    terminal.write_bytes(Path("/dev/null"), b"x")


def test_formats_of_the_command_line_are_those_of_the_exports() -> None:
    from analysis import exports

    assert set(run.OUTPUTS) == set(exports.FORMATS)
    assert set(run.NAMES) == set(exports.NAMES)
    assert set(LANGUAGES) >= {"bg", "en"}
