"""Make everything that Glas needs, once: the environment, the model and, for tests, a browser.

Runs on a bare Python 3.11 or later and imports nothing but the standard library. A second call
finds the stamps of the first and returns in well under a second without asking the network.
"""

from __future__ import annotations  # An older Python must get as far as the sentence about it.

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST_PYTHON = (3, 11)
CHROMIUM_NAMES = ("chromium", "chromium-browser")
RARELY_IMPORTED = r"site-packages.(.*[/\\])?(tests?|testing|_inductor|transformers.models)[/\\]"
"""About half of what is installed: tests of packages, and hundreds of other models. What of it
is asked for after all is compiled when it is."""


class SetupFailed(Exception):
    """One sentence that says what could not be done and what to do about it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do the set-up and return the exit code: 0 when everything is there."""
    options = _options(arguments)
    try:
        _check_python()
        wanted = _wanted(options.dev, options.torch)
        if wanted:
            _ensure_venv()  # Perhaps by apt, which refuses to work twice at a time.
        # While pip unpacks on one core, Chromium comes on another: neither asks the other.
        with ThreadPoolExecutor(1) as beside:
            browser = beside.submit(_install_chromium) if options.browser else None
            try:
                if wanted:
                    _install(wanted, options.torch)
                _fetch_model(options.verify)
            except SetupFailed as failure:
                return _stopped(failure)  # Told before Chromium is waited for.
            except OSError as error:
                return _stopped(SetupFailed(_refused(error)))
            if browser:
                browser.result()
    except SetupFailed as failure:
        return _stopped(failure)
    except OSError as error:
        print(f"Set-up stopped: {_refused(error)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Set-up stopped; run it again and it goes on.", file=sys.stderr)
        return 130
    return 0


def _stopped(failure: SetupFailed) -> int:
    print(f"Set-up stopped: {failure}", file=sys.stderr, flush=True)
    return 1


def _refused(error: OSError) -> str:
    reason, place = error.strerror or type(error).__name__, error.filename or ROOT
    return f"“{place}” cannot be used ({reason}); allow it or make room, and run it again."


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--dev", action="store_true", help="the tools for tests and checks too")
    parser.add_argument("--browser", action="store_true", help="Chromium for the browser tests too")
    parser.add_argument("--verify", action="store_true", help="check every hash of the model")
    parser.add_argument("--torch", default="", help="a file or requirement to install torch from")
    return parser.parse_args(arguments)


def _check_python() -> None:
    if sys.version_info < OLDEST_PYTHON:
        wanted = ".".join(map(str, OLDEST_PYTHON))
        raise SetupFailed(f"this is Python {sys.version.split()[0]}; use Python {wanted} or later.")


def _wanted(dev: bool, torch: str) -> Path | None:
    """Return the list of what is to be installed, None where all of it is there."""
    wanted = ROOT / ("requirements-dev.txt" if dev else "requirements.txt")
    is_there = PYTHON.exists() and not torch and _reads(_stamp(wanted)) == _fingerprint()
    return None if is_there else wanted


def _ensure_venv() -> None:
    if not _is_of_this_python():
        print("Making the environment in .venv ...", flush=True)
        _create_venv("--clear")
    elif not _has_pip():
        # Its making was broken off, or a person made it otherwise: what is installed in it stays.
        _create_venv()


def _install(wanted: Path, torch: str) -> None:
    fingerprint = _fingerprint()
    print(f"Installing {wanted.name} (the first time this takes some minutes) ...", flush=True)
    if torch:
        _pip_install([torch])
    _pip_install(["-r", str(wanted)])
    _compile()
    # The tools' list begins with the program's own, so that both are in place after it.
    for each in {wanted, ROOT / "requirements.txt"}:
        _stamp(each).write_text(fingerprint)


def _stamp(requirements: Path) -> Path:
    return VENV / f".installed-{requirements.stem}"


def _reads(path: Path) -> str:
    return path.read_text() if path.is_file() else ""


def _is_of_this_python() -> bool:
    made_by = dict(line.partition(" = ")[::2] for line in _reads(VENV / "pyvenv.cfg").splitlines())
    found = made_by.get("version", made_by.get("version_info", "")).split(".")[:2]
    return PYTHON.exists() and found == [*map(str, sys.version_info[:2])]


def _has_pip() -> bool:
    asked = [str(PYTHON), "-m", "pip", "--version"]
    return not subprocess.run(asked, capture_output=True, check=False).returncode


def _fingerprint() -> str:
    files = (ROOT / "requirements.txt", ROOT / "requirements-dev.txt")
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files))
    digest.update(sys.version.encode())
    return digest.hexdigest()


def _create_venv(*how: str) -> None:
    if importlib.util.find_spec("ensurepip") is None:
        _apt_install(["python3-venv"], "Python's venv module")
    command = [sys.executable, "-m", "venv", *how, str(VENV)]
    _call(command, "the environment could not be made; remove the folder .venv and try again.")


def _pip_install(what: Sequence[str]) -> None:
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    remedy = "pip could not install what is needed (see above); check the network and run it again."
    _call([*command, "--no-input", "--no-compile", *what], remedy)


def _compile() -> None:
    """Compile what was installed, on all cores: pip does it on one, file by file.

    What no Python of this version can read (some packages ship such files) is left as it is.
    """
    command = [str(PYTHON), "-m", "compileall", "-qq", "-j", "0"]
    command += ["-x", RARELY_IMPORTED, str(VENV)]
    subprocess.run(command, capture_output=True, check=False)


def _fetch_model(verify: bool) -> None:
    command = [str(PYTHON), str(ROOT / "scripts" / "fetch_model.py")]
    _call([*command, *(["--verify"] if verify else [])], "the model is not in place (see above).")


def _install_chromium() -> None:
    if not any(shutil.which(name) for name in CHROMIUM_NAMES):
        _apt_install(["chromium", "fonts-dejavu-core"], "Chromium, which the browser tests need,")


def _apt_install(packages: Sequence[str], what: str) -> None:
    by_hand = f"install it with: sudo apt-get install {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        raise SetupFailed(f"{what} is missing; install {packages[0]} and run this again.")
    prefix = [] if _is_root() else ["sudo", "-n"]
    if prefix and shutil.which("sudo") is None:
        raise SetupFailed(f"{what} is missing; {by_hand}")
    print(f"Installing {packages[0]} ...", flush=True)
    install = [*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    _call([*prefix, "apt-get", "update", "-qq"], f"{what} is missing; {by_hand}")
    _call(install, f"{what} is missing; {by_hand}")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _call(command: Sequence[str], remedy: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if subprocess.run(command, env=environment, stdout=_output(command), check=False).returncode:
        raise SetupFailed(remedy)


def _output(command: Sequence[str]) -> int | None:
    return subprocess.DEVNULL if "apt-get" in command else None


if __name__ == "__main__":
    sys.exit(main())
