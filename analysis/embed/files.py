"""Is a model folder whole, and which model is it? Answered from its files, without loading it."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from analysis.embed._numbers import READ_BYTES
from analysis.errors import ModelDamaged, ModelMissing

MODULES_FILE = "modules.json"
MANIFEST_FILE = "manifest.json"
MADE_IN = "float32"
"""The number type of vectors that are made once and lie beside a model."""

HASHED_SUFFIXES = frozenset({".safetensors", ".json", ".txt", ".model"})

MISSING = "The embedding model is not in {folder}: run make setup, or name another model folder."
DAMAGED = "{file} of the model {folder} is damaged: delete that folder and run make setup."


def check_model(model_dir: Path) -> None:
    """Check in a millisecond, by names and sizes, that a model folder is whole.

    Raises:
        ModelMissing: there is no sentence-transformers model in ``model_dir``.
        ModelDamaged: a file that the manifest beside the folder names is missing or of another
            size. A folder that no manifest names is not checked further.
    """
    if not (model_dir / MODULES_FILE).is_file():
        raise ModelMissing(MISSING, folder=model_dir.name)
    for name, facts in _manifest_files(model_dir).items():
        path = model_dir / name
        if not path.is_file() or path.stat().st_size != facts["size_bytes"]:
            raise ModelDamaged(DAMAGED, folder=model_dir.name, file=name)


def verified_hash(model_dir: Path, number_type: str) -> str:
    """sha256 over every file that decides the vectors, and over the number type.

    Raises:
        ModelDamaged: a file has another hash than the manifest beside the folder says.
    """
    expected, found = _manifest_files(model_dir), {}
    for path in _hashed_files(model_dir):
        name = path.relative_to(model_dir).as_posix()
        digest = _sha256(path)
        if name in expected and digest != expected[name]["sha256"]:
            raise ModelDamaged(DAMAGED, folder=model_dir.name, file=name)
        found[name] = digest
    return _hash_over(found, number_type)


def hash_as_made(model_dir: Path) -> str:
    """Return ``verified_hash`` in ``MADE_IN``: what vectors that lie beside a model are of.

    By the manifest where one names the model, for its files are compared with that when it is
    loaded; else the files are read, again only once one has changed.
    """
    expected = _manifest_files(model_dir)
    named = {
        name: str(facts["sha256"])
        for name, facts in expected.items()
        if Path(name).suffix in HASHED_SUFFIXES
    }
    if named:
        return _hash_over(named, MADE_IN)
    stats = [each.stat() for each in _hashed_files(model_dir)]
    return _hash_read(model_dir, tuple((each.st_size, each.st_mtime_ns) for each in stats))


@lru_cache(maxsize=2)
def _hash_read(model_dir: Path, _stamps: tuple[tuple[int, int], ...]) -> str:
    return verified_hash(model_dir, MADE_IN)


def _hash_over(digests: Mapping[str, str], number_type: str) -> str:
    total = hashlib.sha256(number_type.encode())
    for name in sorted(digests, key=Path):
        total.update(f"\n{name} {digests[name]}".encode())
    return total.hexdigest()


def _hashed_files(model_dir: Path) -> Iterator[Path]:
    for path in sorted(model_dir.rglob("*")):
        if path.suffix in HASHED_SUFFIXES and path.is_file():
            yield path


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(READ_BYTES):
            digest.update(block)
    return digest.hexdigest()


def _manifest_files(model_dir: Path) -> dict[str, Any]:
    """What the manifest beside the folder says of its files; nothing for a folder of the user's."""
    path = model_dir.parent / MANIFEST_FILE
    if not path.is_file():
        return {}
    manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    files: dict[str, Any] = manifest["files"] if manifest.get("name") == model_dir.name else {}
    return files
