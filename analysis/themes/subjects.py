"""The listed subjects: where each lies among vectors, and which words tell of it.

A theme may be named by one of them (``headings``). What is known of them was learnt by
``python -m scripts.subject_vectors`` from things that people say, and ships for the bundled model;
the same command makes that of another model, into its folder.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from analysis.errors import UNREADABLE, ModelDamaged, ModelMissing
from analysis.lexicons.subjects import (
    FINE_TABLE,
    LANGUAGES,
    TABLE,
    WAYS_TABLE,
    Subject,
    fine_subjects,
    subjects,
    ways,
)

Floats = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]
Words = Mapping[str, Singles]
"""For each dictionary form how much more often it is said of each subject: shape (n_subjects,), the
logarithm of the ratio."""

FINE, WAYS = "fine_", "ways_"
"""Begin the names of what a file holds of the finer subjects, and of how things go."""

STEPS = 30
"""Whole numbers that a logarithm of 1 is kept as."""


@dataclass(frozen=True, slots=True, eq=False)
class Subjects:
    """What is known of subjects.

    ``middles``: shape (n_subjects, n_dims), unit rows: where each lies once the language and what
    all talk has in common are gone. ``talk``: shape (n_dims,), the latter. ``words``: by language.
    ``fine`` and ``ways``: the same of the finer ones, and of how things go, which only titles ask
    for.
    """

    listed: tuple[Subject, ...] = ()
    middles: Singles = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))
    talk: Singles = field(default_factory=lambda: np.zeros(0, dtype=np.float32))
    words: Mapping[str, Words] = field(default_factory=dict)
    fine: Self | None = None
    ways: Self | None = None

    @property
    def sha256(self) -> str:
        """The sha256 of titles, middles and words, "" for none; ``fine`` and ``ways`` aside."""
        if not self.listed:
            return ""
        total = sha256("\n".join("\t".join(each) for each in self.listed).encode())
        total.update(self.middles.astype("<f4").tobytes() + self.talk.astype("<f4").tobytes())
        for language, words in sorted(self.words.items()):
            for word, row in sorted(words.items()):
                total.update(f"{language} {word}".encode() + row.astype("<f4").tobytes())
        return total.hexdigest()

    def fits(self, n_dims: int) -> bool:
        """Return whether there are subjects, of vectors of so many dimensions."""
        return len(self.listed) > 0 and self.middles.shape[1] == n_dims

    def said(self, language: str, content: Sequence[str]) -> Floats:
        """Return how much the words of a text tell of each subject: shape (n_subjects,).

        The sum over its dictionary forms; one that is not known tells nothing.
        """
        known = self.words.get(language, {})
        rows = [known[each] for each in content if each in known]
        return np.sum(rows, axis=0, dtype=np.float64) if rows else np.zeros(len(self.listed))


def packed(vectors: Singles) -> tuple[npt.NDArray[np.int8], Singles]:
    """Return rows as whole numbers from -127 to 127 and what one of them stands for, shape (n,)."""
    scale = (np.abs(vectors).max(axis=1) / 127).astype(np.float32)
    return np.rint(vectors / scale[:, None]).astype(np.int8), scale


def table_hash() -> str:
    """Return the sha256 of the tables of subjects, their line ends aside."""
    every = TABLE.read_bytes() + FINE_TABLE.read_bytes() + WAYS_TABLE.read_bytes()
    return sha256(every.replace(b"\r\n", b"\n")).hexdigest()


def hash_of(subjects: Subjects | None) -> str:
    """Return the sha256 of some subjects, "" for none."""
    return "" if subjects is None else subjects.sha256


def load_subjects(
    path: Path, model_hash: str | None = None, *, is_needed: bool = False
) -> Subjects:
    """Read what is known of the listed subjects; nothing where the file is not there.

    Args:
        path: an npz file with ``middles`` and ``middles_scale`` (``packed``), ``talk``, for each
            language ``words_`` and its code (a JSON list) and ``ratios_`` and its code (whole
            numbers, ``STEPS`` to 1, shape (n_words, n_subjects)), all this again behind ``fine_``
            and ``ways_``, and ``metadata``, a JSON text with the ``table_hash`` and the
            ``model_hash``.
        model_hash: of the model that it is for, in float32; None to take any.
        is_needed: whether the file has to be there.

    Raises:
        ModelMissing: it is not there and has to be.
        ModelDamaged: it cannot be read, or is of another table or model than those at hand.
    """
    if not path.exists():
        if is_needed:
            told = "{path} is missing: run `python -m scripts.subject_vectors`."
            raise ModelMissing(told, path=path.name)
        return Subjects()
    try:
        with path.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
            whole = {each: file[each] for each in file.files}
        known = json.loads(str(whole["metadata"]))
        found = unpacked(whole)
        hashes = found.sha256, hash_of(found.fine), hash_of(found.ways)
        is_whole = known["table_sha256"] == table_hash()
        named = known["sha256"], known["fine_sha256"], known["ways_sha256"]
        is_whole = is_whole and hashes == named
        is_its = model_hash in (None, known["model_hash"])
    except UNREADABLE as fault:
        raise _damaged(path) from fault
    if not (is_whole and is_its):
        raise _damaged(path)
    return found


def unpacked(arrays: Mapping[str, npt.NDArray[Any]]) -> Subjects:
    """Return the subjects that arrays hold, see ``load_subjects``."""
    fine, going = _of(arrays, fine_subjects(), FINE), _of(arrays, ways(), WAYS)
    return replace(_of(arrays, subjects()), fine=fine, ways=going)


def _of(
    whole: Mapping[str, npt.NDArray[Any]], listed: tuple[Subject, ...], kind: str = ""
) -> Subjects:
    middles, scale = whole[f"{kind}middles"], whole[f"{kind}middles_scale"]
    words = {
        each: dict(
            zip(
                json.loads(str(whole[f"{kind}words_{each}"])),
                (whole[f"{kind}ratios_{each}"] / STEPS).astype(np.float32),
                strict=True,
            )
        )
        for each in LANGUAGES
    }
    talk = whole[f"{kind}talk"].astype(np.float32)
    return Subjects(listed, middles.astype(np.float32) * scale[:, None], talk, words)


def _damaged(path: Path) -> ModelDamaged:
    return ModelDamaged(
        "{path} is damaged, or not of this list of subjects or this model: run "
        "`python -m scripts.subject_vectors`.",
        path=path.name,
    )
