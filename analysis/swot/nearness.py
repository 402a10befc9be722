"""How near what was said lies to a statement, measured against everything else that was said.

A cosine means nothing by itself: it depends on the model, the language and the subject. So it is
always told beside the corpus: 0 is as near as the mean passage, 1 as near as only the nearest
hundredth of all passages is.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, Self, TypeAlias

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.records import Passage, PassageId

Floats: TypeAlias = npt.NDArray[np.float64]
LaidRows: TypeAlias = Callable[[Sequence[str], Sequence[str]], Floats]
"""Gives texts and their languages as unit rows, laid beside the passages without their language."""

Singles: TypeAlias = npt.NDArray[np.float32]


class Shift(Protocol):
    """Takes the language out of vectors."""

    def applied(self, vectors: Singles, languages: tuple[str, ...]) -> Floats:
        """Return unit rows of shape (n, n_dims), given one language code a row."""


_WHOLE = 2.0**20
"""Unit rows times this, rounded, are whole numbers whose products float64 sums exactly, in whatever
order: so threads and libraries make no difference."""

_ROWS_AT_ONCE = 256
"""Rows of one block: bounds the memory of their cosines with a whole corpus."""


def no_rows(_texts: Sequence[str], _languages: Sequence[str]) -> Floats:
    """Return no rows: where nothing is known of the passages either."""
    return np.zeros((0, 0))


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """Rows with the cosine that the mean passage has with each (``middle``) and the ``span`` from
    there to that of the nearest hundredth; all of shape (n, ...)."""

    rows: Floats
    middle: Floats
    span: Floats

    def nearness(self, others: Floats) -> Floats:
        """Return how near other rows, shape (m, n_dims), lie to these: shape (n, m), rounded.

        0 is the mean passage of the corpus, 1 the nearest hundredth; it may pass either.
        """
        cosines = _products(self.rows, others)
        return np.asarray(np.round((cosines - self.middle[:, None]) / self.span[:, None], 4))

    def mutual(self, others: Self) -> Floats:
        """Return how near others lie to these and these to them, the mean of both: shape (n, m).

        A text that lies near to very many (short ones do) is far from most of them in its own eyes.
        """
        cosines = _products(self.rows, others.rows)
        ours = (cosines - self.middle[:, None]) / self.span[:, None]
        theirs = (cosines - others.middle) / others.span
        return np.asarray(np.round((ours + theirs) / 2, 4))

    def part(self, numbers: Sequence[int]) -> Self:
        """Return some of the rows."""
        chosen = list(numbers)
        return replace(
            self, rows=self.rows[chosen], middle=self.middle[chosen], span=self.span[chosen]
        )


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """The analysed passages as unit rows, and how other texts are laid beside them.

    ``rows``: shape (n_passages, n_dims), row ``row_of[id]`` is that passage's.
    """

    row_of: Mapping[PassageId, int] = field(default_factory=dict)
    rows: Floats = field(default_factory=lambda: np.zeros((0, 0)))
    lay: LaidRows = no_rows

    @property
    def is_known(self) -> bool:
        """Whether there are enough passages to say what is near and what is not."""
        return len(self.row_of) >= settings.FEWEST_TO_CALL_NEAR

    def of(self, passages: Sequence[PassageId]) -> Floats:
        """Return the rows of passages, shape (n, n_dims)."""
        return np.asarray(self.rows[[self.row_of[each] for each in passages]])

    def scale(self, rows: Floats) -> Scale:
        """Return what is near for each of some rows, told by all passages of the corpus."""
        parts = [
            self._told(rows[start : start + _ROWS_AT_ONCE])
            for start in range(0, len(rows), _ROWS_AT_ONCE)
        ]
        middle, span = np.hstack(parts) if parts else np.zeros((2, 0))
        return Scale(rows, middle, span)

    def _told(self, rows: Floats) -> Floats:
        """Return the middle and the span of rows, shape (2, n)."""
        cosines = _products(rows, self.rows)
        n = cosines.shape[1]
        rank = max(settings.FEWEST_NEAREST, round(settings.SHARE_OF_NEAREST * n))
        top = np.partition(cosines, n - rank, axis=1)[:, n - rank]
        middle = cosines.sum(axis=1) / n
        return np.stack([middle, np.maximum(top - middle, settings.SMALLEST_NORM)])


def likeness_of(
    passages: Sequence[Passage],
    vectors: Singles,
    encode: Callable[[Sequence[str]], Singles],
    shift_of: Callable[[Singles, tuple[str, ...]], Shift],
) -> Likeness:
    """Return the likeness of passages, none where they are too few to tell.

    Args:
        passages: those that are analysed.
        vectors: theirs, shape (n_passages, n_dims), unit rows.
        encode: gives texts their vectors, by the same model.
        shift_of: tells of vectors and their languages how the language is taken out.
    """
    if len(passages) < settings.FEWEST_TO_CALL_NEAR:
        return Likeness()
    languages = tuple(each.language for each in passages)
    shift = shift_of(vectors, languages)

    def lay(texts: Sequence[str], languages: Sequence[str]) -> Floats:
        return shift.applied(encode(texts), tuple(languages))

    rows = shift.applied(vectors, languages)
    return Likeness({each.id: row for row, each in enumerate(passages)}, rows, lay)


def _products(one: Floats, other: Floats) -> Floats:
    products = np.rint(one * _WHOLE) @ np.rint(other * _WHOLE).T
    return np.asarray(products / (_WHOLE * _WHOLE))
