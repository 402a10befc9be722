"""The listed subjects as vectors, and beside the passages of a corpus.

A theme that no phrase names well may be named by one of them (``borne_out``). Their vectors are
made once by ``python -m scripts.subject_vectors`` and shipped for the bundled model; the same
command makes those of another model, into its folder.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from math import log
from pathlib import Path

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.errors import UNREADABLE, ModelDamaged, ModelMissing
from analysis.lexicons.subjects import LANGUAGES, LINKS, TABLE, Subject, subjects
from analysis.themes.vocabulary import Vocabulary, forms

Floats = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Subjects:
    """Subjects and the unit vectors of their titles: by language, shape (n_subjects, n_dims)."""

    listed: tuple[Subject, ...] = ()
    vectors: Mapping[str, Singles] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """The sha256 of titles and vectors, "" where there are none."""
        if not self.listed:
            return ""
        total = sha256(table_hash().encode())
        for language, rows in sorted(self.vectors.items()):
            total.update(language.encode() + rows.astype("<f4").tobytes())
        return total.hexdigest()


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """Subjects laid beside the passages of a corpus.

    ``rows``: by language, shape (n_subjects, n_dims), unit length, without what the language and
    all titles have in common; passages are compared with the wording of their own language.
    ``stems``, ``rarity``: by language, see ``stems_of`` and ``rarity_of``.
    """

    listed: tuple[Subject, ...]
    rows: Mapping[str, Floats]
    stems: Mapping[str, tuple[frozenset[str], ...]]
    rarity: Mapping[str, Mapping[str, float]]


def packed(vectors: Singles) -> tuple[npt.NDArray[np.int8], Singles]:
    """Return rows as whole numbers from -127 to 127 and what one of them stands for, shape (n,)."""
    scale = (np.abs(vectors).max(axis=1) / 127).astype(np.float32)
    return np.rint(vectors / scale[:, None]).astype(np.int8), scale


def table_hash() -> str:
    """Return the sha256 of the table of subjects, its line ends aside."""
    return sha256(TABLE.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def load_subjects(
    path: Path, model_hash: str | None = None, *, is_needed: bool = False
) -> Subjects:
    """Read the vectors of the listed subjects; none where the file is not there.

    Args:
        path: an npz file with, for each language, the arrays of ``packed`` under its code and that
            with ``_scale``, and ``metadata``, a JSON text with the ``table_hash`` and the
            ``model_hash``.
        model_hash: of the model that they are laid beside, in float32; None to take any.
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
            whole = {each: (file[each], file[f"{each}_scale"]) for each in LANGUAGES}
            known = json.loads(str(file["metadata"]))
        vectors = {
            each: (rows.astype(np.float32) * scale[:, None])
            for each, (rows, scale) in whole.items()
        }
        is_whole = known["table_sha256"] == table_hash()
        is_its = model_hash in (None, known["model_hash"])
    except UNREADABLE as fault:
        raise _damaged(path) from fault
    if not (is_whole and is_its) or any(len(rows) != len(subjects()) for rows in vectors.values()):
        raise _damaged(path)
    return Subjects(subjects(), vectors)


def _damaged(path: Path) -> ModelDamaged:
    return ModelDamaged(
        "{path} is damaged, or not of this list of subjects or this model: run "
        "`python -m scripts.subject_vectors`.",
        path=path.name,
    )


def laid_beside(
    subjects: Subjects, applied: Callable[[Singles, tuple[str, ...]], Floats], n_dims: int
) -> Laid | None:
    """Return subjects beside the passages of a corpus; None where their vectors do not fit.

    Args:
        subjects: with the vectors of the model that made those of the passages.
        applied: takes off vectors of given languages what the corpus' own lose (``Shift``).
        n_dims: of the passages' vectors.
    """
    fits = [each.shape[1] == n_dims for each in subjects.vectors.values()]
    if not subjects.listed or not all(fits):
        return None
    rows = {}
    for language, vectors in subjects.vectors.items():
        own = applied(vectors, (language,) * len(vectors))
        own = own - own.mean(axis=0)
        lengths = np.sqrt(np.einsum("ij,ij->i", own, own))
        rows[language] = own / np.maximum(lengths, settings.SMALLEST_NORM)[:, None]
    listed = subjects.listed
    stems = {each: stems_of(listed, each) for each in rows}
    return Laid(listed, rows, stems, {each: rarity_of(listed, each) for each in rows})


def stem(lemma: str) -> str:
    """Return what two words of one root begin with: most of a dictionary form, short ones whole."""
    n = len(lemma)
    return lemma if n < 5 else lemma[: max(4, min(n - 2, round(n * settings.LETTERS_OF_STEM)))]


@cache
def stems_of(listed: tuple[Subject, ...], language: str) -> tuple[frozenset[str], ...]:
    """Return the stems of the words of each subject in a language, small words left out."""
    vocabulary, links = Vocabulary(), LINKS[language]
    return tuple(
        frozenset(
            stem(vocabulary.word(form, language).lemma)
            for form in forms(each.wording(language))
            if form not in links
        )
        for each in listed
    )


def roots_of(text: str, language: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the stems of all words of a text."""
    return frozenset(stem(vocabulary.word(form, language).lemma) for form in forms(text))


@cache
def rarity_of(listed: tuple[Subject, ...], language: str) -> dict[str, float]:
    """Return how much each stem tells of a subject: more, the fewer subjects have it."""
    counted: dict[str, int] = {}
    for stems in stems_of(listed, language):
        for each in sorted(stems):
            counted[each] = counted.get(each, 0) + 1
    return {each: log((len(listed) + 1) / (n + 0.5)) for each, n in counted.items()}
