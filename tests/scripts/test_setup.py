"""The set-up's decisions, without installing anything."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest

from scripts import setup


class Commands:
    """Stands in for running commands: notes them, and makes an environment that looks real."""

    def __init__(self, venv: Path) -> None:
        self.venv = venv
        self.run: list[str] = []
        self.failing = ""
        self.pip_is_there = True

    def call(self, command: Sequence[str], remedy: str) -> None:
        """Note a command; fail where it holds the failing words."""
        words = " ".join(command)
        self.run.append(words)
        if self.failing and self.failing in words:
            raise setup.SetupFailed(remedy)
        if " -m venv" in words:
            made(self.venv)
            self.pip_is_there = True

    def with_words(self, words: str) -> list[str]:
        """Return the commands that hold the words."""
        return [each for each in self.run if words in each]


def made(venv: Path, version: str = "") -> None:
    """Make a folder that looks like an environment of a version of Python."""
    own = ".".join(map(str, sys.version_info[:3]))
    (venv / "bin").mkdir(parents=True, exist_ok=True)
    (venv / "bin" / "python").touch()
    (venv / "pyvenv.cfg").write_text(f"home = x\nversion = {version or own}\n")


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commands:
    """Set the set-up on an empty folder with two lists of packages."""
    found = Commands(tmp_path / ".venv")
    for name in ("requirements.txt", "requirements-dev.txt"):
        (tmp_path / name).write_text(f"{name}==1\n")
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "VENV", found.venv)
    monkeypatch.setattr(setup, "PYTHON", found.venv / "bin" / "python")
    monkeypatch.setattr(setup, "_call", found.call)
    monkeypatch.setattr(setup, "_has_pip", lambda: found.pip_is_there)
    monkeypatch.setattr(setup, "_compile", lambda: found.run.append("compiled"))
    return found


def test_the_first_call_makes_environment_and_model(commands: Commands) -> None:
    assert setup.main([]) == 0
    assert [len(commands.with_words(each)) for each in ("-m venv", "-m pip", "fetch_model")] == [
        1,
        1,
        1,
    ]


def test_what_is_installed_is_compiled_after_it(commands: Commands) -> None:
    setup.main(["--dev"])
    assert commands.run.index("compiled") == 1 + max(
        i for i, each in enumerate(commands.run) if "-m pip" in each
    )


def test_what_no_python_can_read_or_nobody_imports_is_left_and_the_rest_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Wherever the checkout lies: only below the packages do such names tell what nobody imports.
    venv = tmp_path / "tests" / "networkx" / ".venv"
    packages = venv / "lib" / "site-packages"
    for folder in ("one", "one/tests", "transformers/models/x", "transformers/generation", "tests"):
        (packages / folder).mkdir(parents=True)
        (packages / folder / "good.py").write_text("x = 1\n")
    (packages / "one" / "bad.py").write_text("x = = 1\n")
    monkeypatch.setattr(setup, "VENV", venv)
    monkeypatch.setattr(setup, "PYTHON", Path(sys.executable))
    setup._compile()
    compiled = {each.parent.parent.name for each in packages.rglob("*.pyc")}
    assert compiled == {"one", "generation"}


def test_a_second_call_installs_nothing(commands: Commands) -> None:
    setup.main([])
    commands.run.clear()
    assert setup.main([]) == 0
    assert commands.with_words("pip") == commands.with_words("venv ") == []


def test_after_the_tools_the_program_alone_needs_nothing_more(commands: Commands) -> None:
    setup.main(["--dev"])
    commands.run.clear()
    setup.main([])
    assert commands.with_words("-m pip") == []


def test_the_tools_are_installed_when_they_are_asked_for_later(commands: Commands) -> None:
    setup.main([])
    commands.run.clear()
    setup.main(["--dev"])
    assert "requirements-dev.txt" in commands.with_words("-m pip")[0]


def test_a_changed_list_is_installed_into_the_same_environment(
    commands: Commands, tmp_path: Path
) -> None:
    setup.main([])
    commands.run.clear()
    (tmp_path / "requirements.txt").write_text("other==2\n")
    setup.main([])
    assert commands.with_words("-m venv") == []
    assert len(commands.with_words("-m pip")) == 1


def test_a_broken_off_installation_is_taken_up_again(commands: Commands) -> None:
    commands.failing = "-m pip"
    assert setup.main([]) == 1
    commands.failing = ""
    commands.run.clear()
    assert setup.main([]) == 0
    assert len(commands.with_words("-m pip")) == 1


def test_an_environment_of_another_python_is_made_anew(commands: Commands) -> None:
    made(commands.venv, "3.8.2")
    setup.main([])
    assert "--clear" in commands.with_words("-m venv")[0]


def test_an_environment_without_pip_gets_it_and_keeps_what_it_holds(commands: Commands) -> None:
    made(commands.venv)
    commands.pip_is_there = False
    setup.main([])
    assert "--clear" not in commands.with_words("-m venv")[0]


def test_a_named_torch_is_installed_first_even_in_a_finished_environment(
    commands: Commands,
) -> None:
    setup.main([])
    commands.run.clear()
    setup.main(["--torch", "torch.whl"])
    first, second = commands.with_words("-m pip")
    assert first.endswith("torch.whl")
    assert second.endswith("requirements.txt")


def test_verifying_is_handed_on(commands: Commands) -> None:
    setup.main(["--verify"])
    assert commands.with_words("fetch_model")[0].endswith("--verify")


def test_without_the_venv_module_and_apt_a_sentence_names_it(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("scripts.setup.importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr("scripts.setup.shutil.which", lambda _: None)
    assert setup.main([]) == 1
    said = capsys.readouterr().err
    assert "python3-venv" in said
    assert said.count("\n") == 1


def test_with_apt_but_without_rights_the_command_is_told(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("scripts.setup.importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr(
        "scripts.setup.shutil.which", lambda name: name if name == "apt-get" else None
    )
    monkeypatch.setattr(setup, "_is_root", lambda: False)
    assert setup.main([]) == 1
    assert "sudo apt-get install python3-venv" in capsys.readouterr().err


def test_chromium_comes_by_apt_or_a_sentence_tells_the_command(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        "scripts.setup.shutil.which", lambda name: name if "chrom" not in name else None
    )
    monkeypatch.setattr(setup, "_is_root", lambda: False)
    assert setup.main(["--browser"]) == 0
    assert commands.with_words("sudo -n apt-get install")[0].endswith("chromium fonts-dejavu-core")
    commands.failing = "sudo -n"
    assert setup.main(["--browser"]) == 1
    assert "sudo apt-get install chromium fonts-dejavu-core" in capsys.readouterr().err


def test_what_apt_brings_comes_one_after_the_other(
    commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "scripts.setup.shutil.which", lambda name: name if "chrom" not in name else None
    )
    found = iter([None])
    monkeypatch.setattr("scripts.setup.importlib.util.find_spec", lambda _: next(found, "found"))
    assert setup.main(["--browser"]) == 0
    venv, chromium = commands.with_words("apt-get install")
    assert "python3-venv" in venv
    assert "chromium" in chromium


def test_a_failure_is_told_before_chromium_is_waited_for(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = Event()

    def slow() -> None:
        assert told.wait(timeout=20)

    def stopped(failure: setup.SetupFailed) -> int:
        told.set()
        return stop(failure)

    stop = setup._stopped
    monkeypatch.setattr(setup, "_install_chromium", slow)
    monkeypatch.setattr(setup, "_stopped", stopped)
    commands.failing = "-m pip"
    assert setup.main(["--browser"]) == 1
    assert "pip could not install" in capsys.readouterr().err


def test_without_chromium_the_environment_is_made_all_the_same(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("scripts.setup.shutil.which", lambda _: None)
    assert setup.main(["--browser"]) == 1
    assert "chromium" in capsys.readouterr().err
    assert len(commands.with_words("fetch_model")) == 1


def test_a_chromium_that_is_there_is_left_alone(
    commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scripts.setup.shutil.which", lambda name: name)
    assert setup.main(["--browser"]) == 0
    assert commands.with_words("apt-get") == []


def test_an_old_python_is_told_so(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("scripts.setup.sys.version_info", (3, 9, 2))
    assert setup.main([]) == 1
    assert "use Python 3.11 or later" in capsys.readouterr().err
    assert commands.run == []


def test_a_folder_that_cannot_be_written_is_one_sentence(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_: Path) -> Path:
        raise OSError(28, "No space left on device", ".venv")

    monkeypatch.setattr(setup, "_stamp", full)
    assert setup.main([]) == 1
    assert "No space left" in capsys.readouterr().err


def test_a_command_that_fails_stops_the_set_up() -> None:
    setup._call([sys.executable, "-c", ""], "unused")
    with pytest.raises(setup.SetupFailed, match="do this"):
        setup._call([sys.executable, "-c", "raise SystemExit(3)"], "do this")


def test_pip_is_looked_for_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Sequence[str]] = []

    def run(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        asked.append(command)
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr("scripts.setup.subprocess.run", run)
    assert setup._has_pip() is False
    assert asked[0][0] == str(setup.PYTHON)
