"""What the engine saw: the passages of a project as rows that lie near where they mean alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import Passage, PassageId, ThemeId
from analysis.themes.building import laid_of
from analysis.themes.centring import Shift
from analysis.themes.context import answered, leaning
from analysis.themes.hearing import Memory
from analysis.themes.laid import Laid, beside
from analysis.themes.material import Material, in_fixed_order
from analysis.themes.neighbours import Ints, whole_numbers
from analysis.themes.thin import is_thin
from analysis.themes.vocabulary import Vocabulary

Floats: TypeAlias = npt.NDArray[np.float64]
Singles: TypeAlias = npt.NDArray[np.float32]
Mask: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Space:
    """The analysed passages that have a vector, in an order that depends on their words alone.

    ``rows``: float32, shape (n, n_columns), unit rows as the engine compares them (meaning, with
    what is around, and beside it what is spoken of); row i is ``passages[i]``. ``whole``: the same
    as whole numbers, whose products are exact, and ``square`` the square of their scale. ``plain``:
    float64, shape (n, at most ``settings.DIMS_OF_PLAIN_ROWS``), their principal components.
    ``says``: which passages say something; the others have rows too, so that the tray's
    are near something. ``n_missing``: analysed passages that have no vector. ``vocabulary``
    remembers the words' dictionary forms.
    ``subjects``: the listed subjects among the rows, None where the model has none. ``shift``: what
    vectors lose so that their language goes, None where there are none. ``heard``
    remembers what is said in a theme that could name it: edits of titles leave it as it is.
    """

    passages: tuple[Passage, ...]
    rows: Singles
    whole: Singles
    square: float
    plain: Floats
    says: Mask
    n_missing: int = 0
    row_of: Mapping[PassageId, int] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    subjects: Laid | None = None
    shift: Shift | None = None
    heard: Memory = field(default_factory=Memory)

    def rows_asked(self, passage_ids: Sequence[PassageId]) -> Ints:
        """Return the rows of those passages that have one, in the order asked."""
        return np.array(
            [self.row_of[each] for each in passage_ids if each in self.row_of], dtype=np.int64
        )

    def likeness(self, rows: Ints) -> Floats:
        """Return the cosines of some rows with all: shape (len(rows), n), the same on any machine.

        A row's cosine with itself is -inf.
        """
        products = (self.whole[rows] @ self.whole.T).astype(np.float64) / self.square
        products[np.arange(len(rows)), rows] = -np.inf
        return np.asarray(products)


def best_columns(values: Floats, k: int) -> Ints:
    """Return the columns of the k largest of each row, larger first, ties by column.

    Args:
        values: shape (n, m).
        k: from 1 to m.
    """
    floor = np.partition(values, values.shape[1] - k, axis=1)[:, values.shape[1] - k]
    row, column = np.divmod(np.flatnonzero(values >= floor[:, None]), values.shape[1])
    order = np.lexsort((column, -values[row, column], row))
    first = np.searchsorted(row, np.arange(len(values)))
    return np.asarray(column[order][first[:, None] + np.arange(k)])


def space_of(material: Material, n_missing: int = 0) -> Space:
    """Return the space of some material: centred and leaning as in the engine.

    Args:
        material: analysed passages with their vectors, and the language means.
        n_missing: analysed passages that have no vector.
    """
    ordered = in_fixed_order(material)
    passages = ordered.passages
    vocabulary = Vocabulary()
    says = np.array([vocabulary.says_something(each) for each in passages], dtype=bool)
    if not passages:
        none = np.zeros((0, 1))
        single = none.astype(np.float32)
        return Space((), single, single, 1.0, none, says, n_missing, {}, vocabulary)
    languages = tuple(each.language for each in passages)
    shift = ordered.shift
    rows = shift.applied(ordered.vectors, languages)
    questions = answered(passages, ordered.asked, shift).rows
    laid = laid_of(ordered, vocabulary)
    profile = None if laid is None else laid.profile_of(passages)
    leant = beside(_leant(rows, passages, questions, says, vocabulary), profile)
    whole, square = whole_numbers(leant)
    singles = leant.astype(np.float32)
    return Space(
        passages=passages,
        rows=singles,
        whole=whole,
        square=square,
        plain=_plain(leant),
        says=says,
        n_missing=n_missing,
        row_of={each.id: i for i, each in enumerate(passages)},
        vocabulary=vocabulary,
        subjects=laid,
        shift=shift,
        heard=Memory(passages, singles, vocabulary),
    )


def _leant(
    rows: Floats,
    passages: tuple[Passage, ...],
    questions: Floats,
    says: Mask,
    vocabulary: Vocabulary,
) -> Floats:
    """Return the rows as the engine has them, and those that say nothing leaning on the others."""
    n_words = [vocabulary.n_subjects(each) for each in passages]
    leant = rows.copy()
    where = np.flatnonzero(says)
    if len(where):
        said = tuple(passages[i] for i in where)
        thin = is_thin([n_words[i] for i in where], said)
        leant[where] = leaning(rows[where], said, thin, questions[where])
    if not says.all():
        silent = np.flatnonzero(~says)
        leant[silent] = leaning(rows, passages, ~says, questions)[silent]
    return leant


def _plain(rows: Floats) -> Floats:
    """Return the rows' principal components, largest first, signs fixed, rounded.

    Rounded to hide the last bits, in which processors and numbers of threads differ.
    """
    away = rows - rows.mean(axis=0)
    n_dims = min(settings.DIMS_OF_PLAIN_ROWS, *away.shape)
    _, axes = np.linalg.eigh(away.T @ away)
    axes = axes[:, ::-1][:, :n_dims]
    largest = axes[np.argmax(np.round(np.abs(axes), 6), axis=0), np.arange(n_dims)]
    return np.asarray(np.round(away @ (axes * np.where(largest < 0, -1.0, 1.0)), 6))


def standing_tops(codebook: Codebook) -> dict[ThemeId, ThemeId]:
    """Return the top-level theme above each theme, without what stands in a rejected one."""
    return {each: codebook.top(each) for each in codebook.themes if codebook.stands(each)}


@dataclass(frozen=True, slots=True, eq=False)
class Homes:
    """Which top-level theme each row of a space is in.

    ``themes``: those that stand, in order of display. ``labels``: shape (n,), the place of each
    row's theme among them, -1 for none.
    """

    themes: tuple[ThemeId, ...]
    labels: Ints

    def place(self, theme: ThemeId) -> int:
        """Return the number of a theme."""
        return self.themes.index(theme)


def homes_of(space: Space, codebook: Codebook) -> Homes:
    """Return where the rows of a space are."""
    tops = standing_tops(codebook)
    themes = tuple(each for each in codebook.themes if tops.get(each) == each)
    number = {theme: i for i, theme in enumerate(themes)}
    labels = np.full(len(space.passages), -1, dtype=np.int64)
    for row, passage in enumerate(space.passages):
        placed = codebook.placements.get(passage.id)
        if placed is not None and placed.theme_id in tops:
            labels[row] = number[tops[placed.theme_id]]
    return Homes(themes, labels)
