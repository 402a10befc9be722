"""Is a model folder whole, and which model is it? Answered from its files, without loading it."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis.embed._numbers import READ_BYTES
from analysis.errors import ModelDamaged, ModelMissing

MODULES_FILE = "modules.json"
MANIFEST_FILE = "manifest.json"
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
    expected = _manifest_files(model_dir)
    total = hashlib.sha256(number_type.encode())
    for path in _hashed_files(model_dir):
        name = path.relative_to(model_dir).as_posix()
        digest = _sha256(path)
        if name in expected and digest != expected[name]["sha256"]:
            raise ModelDamaged(DAMAGED, folder=model_dir.name, file=name)
        total.update(f"\n{name} {digest}".encode())
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
