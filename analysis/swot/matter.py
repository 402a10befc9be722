"""What passages of one project are about, apart from what all of them share and their language.

The encoder's vectors of one project lie close together: its subject is in all of them, and so is
the language. Taken off are the project's mean and the directions in which its languages differ;
what is left tells one matter from another, in whatever language. No row's language is needed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from analysis import settings
from analysis.swot.heads import Floats, affine, as_rows

Rows: TypeAlias = NDArray[np.floating]

WHOLE = 4096.0
"""Unit rows times this, rounded, are whole numbers whose products float64 sums exactly: so a row's
likeness is the same alone as among a thousand, whatever library multiplies."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """``middle``: what all passages of a project share, shape (d,); ``languages``: orthonormal
    directions in which their languages differ, shape (k, d)."""

    middle: Floats
    languages: Floats

    def matter(self, vectors: Rows) -> Floats:
        """Return what vectors (n, d) are about: whole rows of norm ``WHOLE``, near enough."""
        left = as_rows(vectors) - self.middle
        for each in self.languages:
            left = left - affine(left, each[None], np.zeros(1)) * each
        return whole(left)


def frame_of(vectors: Rows, languages: Sequence[str]) -> Frame:
    """Return the frame of a project.

    Args:
        vectors: of all its analysed passages, shape (n, d).
        languages: of each; one with fewer passages than ``settings.PASSAGES_THAT_TELL_A_LANGUAGE``
            has no direction of its own, for their mean would be their matter.
    """
    exact = as_rows(vectors)
    if not len(exact):
        return Frame(np.zeros(exact.shape[1]), np.zeros((0, exact.shape[1])))
    middle, known = exact.mean(axis=0), np.array(languages)
    own = [known == each for each in sorted(set(languages))]
    means = [exact[each].mean(axis=0) for each in own if _tells(each)]
    return Frame(middle, _orthonormal([each - means[0] for each in means[1:]], exact.shape[1]))


def _tells(rows: NDArray[np.bool_]) -> bool:
    return int(rows.sum()) >= settings.PASSAGES_THAT_TELL_A_LANGUAGE


def _orthonormal(rows: Sequence[Floats], n_dims: int) -> Floats:
    """Return the rows made orthonormal one after another (Gram and Schmidt)."""
    found: list[Floats] = []
    for row in rows:
        left = row
        for each in found:
            left = left - (left * each).sum() * each
        norm = float(np.sqrt((left * left).sum()))
        if norm > 1e-9:
            found.append(left / norm)
    return np.array(found).reshape(len(found), n_dims)


def whole(rows: Rows) -> Floats:
    """Return rows scaled to the norm ``WHOLE`` and rounded to whole numbers, shape (n, d)."""
    exact = as_rows(rows)
    norms = np.sqrt((exact * exact).sum(axis=1, keepdims=True))
    return np.asarray(np.round(WHOLE * exact / np.where(norms > 0.0, norms, 1.0)))


def cosines(one: Floats, other: Floats) -> Floats:
    """Return the cosines of whole rows, shape (n, m)."""
    return np.asarray((one @ other.T) / WHOLE**2)
