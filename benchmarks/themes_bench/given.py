"""A set with its vectors as a worker takes it; imports nothing of Glas, as memory is measured."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.themes_bench.rows import Labelled

Vectors = npt.NDArray[np.float32]


VERSIONS = ("raw", "centred")
"""Kinds of vectors: as embedded, and without their language."""


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """``vectors``: float32, shape (n, n_dims), unit rows, row i is that of text i."""

    labelled: Labelled
    vectors: Vectors


def prepared(folder: Path, version: str) -> Prepared:
    """Return a set written by ``vectors.prepare`` with one kind of its vectors."""
    read = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
    labelled = Labelled(
        tuple(read["texts"]),
        tuple(tuple(each) for each in read["codes"]),
        tuple(read["languages"]),
        tuple(read["units"]),
        read["has_interviews"],
    )
    return Prepared(labelled, np.load(folder / f"{version}.npy"))
