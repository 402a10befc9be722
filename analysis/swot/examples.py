"""The training statements as the tagger sees them, to show which ones a passage is most like.

The index holds what the encoder gives of each statement (eight bits a number) and where its words
stand in ``training/statements``; the words themselves are read from there. It is made by
``python -m training.index_statements`` and belongs to one tagger: of another it tells nothing.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from analysis import settings
from analysis.errors import UNREADABLE, ModelDamaged, ModelMissing
from analysis.records import TAG_NAMES
from analysis.swot.heads import Floats
from analysis.swot.learning import Features
from analysis.swot.matter import Rows

INDEX = "statements.npz"

_MISSING = (
    "The index of training statements is not in {folder}: run make setup, or put {file} there."
)
_DAMAGED = "The index of training statements in {folder} cannot be read: restore {file}."
_STEPS = 127.0
"""Numbers of unit rows are kept as whole numbers from -127 to 127 of the row's largest."""

Bytes: TypeAlias = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Statement:
    """A training statement: its words, their language, the label it was written with."""

    id: str
    text: str
    language: str
    label: str


@dataclass(frozen=True, slots=True, eq=False)
class Examples:
    """The index: row i is what the tagger reads of the statement ``ids[i]``.

    ``rows``: shape (n, d), rows of ``unit`` times their largest number; ``middle``: the mean that
    was taken off before, shape (d,): what all statements share tells nothing apart.
    ``tagger``: hash of the tagger it belongs to.
    """

    rows: Bytes
    middle: Rows
    ids: tuple[str, ...]
    tagger: str
    texts: Mapping[str, Statement] = field(default_factory=dict)

    def asked_of(self, features: Features) -> Rows:
        """Return what the tagger reads of some passages: their pools, the vectors without any."""
        has_pools = features.pools.shape[1] == self.rows.shape[1]
        return features.pools if has_pools else features.vectors

    def nearest(self, features: Rows, n: int) -> tuple[tuple[Statement, float], ...]:
        """Return the statements most like a passage, nearest first, with their cosines.

        Args:
            features: what the tagger reads of the passage, shape (d,).
            n: how many; fewer where their words are not at hand.
        """
        asked = _unit(np.asarray(features, dtype=np.float64)[None] - self.middle)[0]
        whole = self.rows.astype(np.float64)
        norms = np.sqrt((whole * whole).sum(axis=1))
        likeness = (whole * asked).sum(axis=1) / np.maximum(norms, 1.0)
        known = (int(i) for i in np.argsort(-likeness, kind="stable") if self.ids[i] in self.texts)
        return tuple(
            (self.texts[self.ids[i]], round(float(likeness[i]), settings.DECIMALS))
            for _, i in zip(range(n), known, strict=False)
        )


def packed(features: Rows) -> tuple[Bytes, Floats]:
    """Return the rows of an index and their middle, of the features of all statements (n, d)."""
    exact = np.asarray(features, dtype=np.float64)
    middle = np.round(exact.mean(axis=0), 6)
    rows = _unit(exact - middle)
    largest = np.abs(rows).max(axis=1, keepdims=True)
    return np.round(_STEPS * rows / np.maximum(largest, 1e-12)).astype(np.int8), middle


def _unit(rows: Floats) -> Floats:
    norms = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    return np.asarray(rows / np.maximum(norms, 1e-12))


def load_examples(models_dir: Path, statements_dir: Path) -> Examples:
    """Load the index and the words that it names.

    Raises:
        ModelMissing: the index is not there.
        ModelDamaged: it cannot be read.
    """
    path = models_dir / INDEX
    if not path.exists():
        raise ModelMissing(_MISSING, folder=models_dir.name, file=INDEX)
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
            return Examples(
                rows=held["rows"],
                middle=held["middle"],
                ids=tuple(str(each) for each in held["ids"]),
                tagger=str(held["tagger"]),
                texts=_words(statements_dir),
            )
    except UNREADABLE as error:
        raise ModelDamaged(_DAMAGED, folder=models_dir.name, file=INDEX) from error


def _words(folder: Path) -> dict[str, Statement]:
    """Return the statements of a folder by id; none where it is not there.

    A line that cannot be used is passed over: a table that somebody adds must not cost the rest.
    """
    found: dict[str, Statement] = {}
    for path in sorted(folder.glob("train_*.tsv")):
        with path.open(encoding="utf-8", newline="") as source:
            for row in csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE):
                each = _statement(row)
                if each is not None:
                    found[each.id] = each
    return found


def _statement(row: Mapping[str, str | None]) -> Statement | None:
    """Return the statement of a line, None of one that lacks its id, words, language or label."""
    given = [row.get(name) or "" for name in ("id", "text", "lang", "label")]
    return Statement(*given) if all(given) and given[3] in TAG_NAMES else None
