"""Vectors of the sets, embedded once with the program's own embedder and kept."""

import json
from dataclasses import asdict
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import numpy as np

from analysis import settings
from analysis.embed import CachedEmbedder, FileCache, load_embedder
from analysis.themes import LanguageMeans, load_language_means
from analysis.themes.centring import centre
from benchmarks.themes_bench.rows import ROOT, Labelled

CACHE = ROOT / "benchmarks" / ".cache" / "themes"
MEANS = settings.MODELS_DIR / "language_means.npz"
DECISIVE = (
    MEANS,
    settings.MODELS_DIR / "manifest.json",
    ROOT / "analysis" / "themes" / "centring.py",
    ROOT / "analysis" / "settings" / "themes.py",
)
"""Files that decide the vectors of given rows; where none has changed no model is loaded."""


def prepare(labelled: Labelled) -> Path:
    """Write a set with its vectors where a worker finds it; the folder's name tells its contents.

    What was written before for the same rows is taken as it is.
    """
    rows = json.dumps(asdict(labelled), ensure_ascii=False)
    pointer = CACHE / "pointers" / sha256((rows + _decisive()).encode()).hexdigest()[:20]
    if pointer.exists() and (folder := CACHE / "sets" / pointer.read_text()).exists():
        return folder
    folder = _written(labelled, rows)
    pointer.parent.mkdir(parents=True, exist_ok=True)
    pointer.write_text(folder.name)
    return folder


def _written(labelled: Labelled, rows: str) -> Path:
    raw = embedder().encode(labelled.texts).vectors
    centred = centre(raw, labelled.languages, means()).astype(np.float32)
    key = sha256(rows.encode() + raw.tobytes() + centred.tobytes()).hexdigest()[:20]
    folder = CACHE / "sets" / key
    if not (folder / "rows.json").exists():
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / "raw.npy", raw)
        np.save(folder / "centred.npy", centred)
        (folder / "rows.json").write_text(rows, encoding="utf-8")
    return folder


@lru_cache(maxsize=1)
def _decisive() -> str:
    digest = sha256()
    for path in DECISIVE:
        digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def embedder() -> CachedEmbedder:
    """Return the program's embedder with its vectors kept under benchmarks/.cache."""
    folder = CACHE / "vectors"
    folder.mkdir(parents=True, exist_ok=True)
    return CachedEmbedder(
        load_embedder(settings.MODELS_DIR / settings.MODEL_NAME), FileCache(folder)
    )


@lru_cache(maxsize=1)
def means() -> LanguageMeans:
    """Return the language means that Glas ships."""
    return load_language_means(MEANS)
