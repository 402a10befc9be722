"""Which themes a passage is near, whether it is in one or in the tray."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy import sparse

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import PassageId, ThemeId
from analysis.review.space import Floats, Homes, Space, best_columns, homes_of
from analysis.themes.neighbours import Ints


@dataclass(frozen=True, slots=True, eq=False)
class Nearness:
    """How near some rows are to each theme.

    ``votes``: shape (n_asked, n_themes), the share of each row's neighbours that lies in each
    theme, rows sum to 1 (to 0 where nothing else is placed). ``closeness``: the same shape, shares
    by the themes' middles, rows sum to 1. Rounded, so that ties are ties on any machine.
    """

    votes: Floats
    closeness: Floats

    @property
    def shares(self) -> Floats:
        """The mean of both: shape (n_asked, n_themes), rows sum to 1."""
        voted = self.votes.sum(axis=1, keepdims=True) > 0
        both = np.where(voted, (self.votes + self.closeness) / 2, self.closeness)
        return np.asarray(np.round(both, 6), dtype=np.float64)


def nearest_themes(
    space: Space, codebook: Codebook, passage_ids: Sequence[PassageId], n: int = 3
) -> dict[PassageId, tuple[tuple[ThemeId, float], ...]]:
    """Return the nearest top-level themes of passages, best first, with shares in [0, 1].

    The shares of all themes sum to 1 for each passage. Rejected themes and themes without a passage
    are none; a passage without a row is left out.

    Args:
        space: see ``space_of``.
        codebook: as it stands now.
        passage_ids: in a theme or in the tray.
        n: themes for each passage at most.
    """
    asked = [each for each in passage_ids if each in space.row_of]
    homes = homes_of(space, codebook)
    rows = space.rows_asked(asked)
    if not len(rows) or not (homes.labels >= 0).any():
        return {}
    shares = nearness_of(space, homes, rows).shares
    best = np.argsort(-shares, axis=1, kind="stable")[:, :n]
    return {
        passage: tuple(
            (homes.themes[theme], float(shares[i, theme]))
            for theme in best[i]
            if shares[i, theme] > 0
        )
        for i, passage in enumerate(asked)
    }


def n_asked_of(n: int) -> int:
    """Return how many neighbours are asked in a corpus of n placed passages."""
    return max(1, min(n, settings.NEIGHBOURS_ASKED, max(3, round(1.2 * sqrt(n)))))


def nearness_of(space: Space, homes: Homes, rows: Ints) -> Nearness:
    """Return how near rows are to the themes; none counts for its own theme itself."""
    return Nearness(votes_of(space, homes, rows), _closeness(space, homes, rows))


def votes_of(space: Space, homes: Homes, rows: Ints) -> Floats:
    """Return the share of rows' neighbours in each theme: shape (len(rows), n_themes)."""
    placed = np.flatnonzero((homes.labels >= 0) & space.says)
    if not len(placed):
        placed = np.flatnonzero(homes.labels >= 0)
    votes = [np.zeros((0, len(homes.themes)))]
    for start in range(0, len(rows), settings.ROWS_PER_BLOCK):
        likeness = space.likeness(rows[start : start + settings.ROWS_PER_BLOCK])
        known = likeness if len(placed) == likeness.shape[1] else likeness[:, placed]
        votes.append(_votes(known, homes.labels[placed], len(homes.themes)))
    return np.concatenate(votes)


def _votes(likeness: Floats, labels: Ints, n_themes: int) -> Floats:
    """Return the share of neighbours in each theme, near ones weighing more.

    A neighbour weighs its cosine above that of the farthest asked, and a little more.
    """
    k = n_asked_of(likeness.shape[1])
    best = best_columns(likeness, k)
    values = np.take_along_axis(likeness, best, axis=1)
    known = np.isfinite(values)
    farthest = np.where(known, values, np.inf).min(axis=1, keepdims=True)
    weights = np.where(known, values - farthest + settings.LEAST_VOTE, 0.0)
    votes = np.zeros((len(likeness), n_themes))
    np.add.at(votes, (np.arange(len(likeness))[:, None], labels[best]), weights)
    total = np.maximum(votes.sum(axis=1, keepdims=True), settings.SMALLEST_NORM)
    return np.asarray(np.round(votes / total, 6))


def _closeness(space: Space, homes: Homes, rows: Ints) -> Floats:
    """Return shares by the cosine to each theme's middle, the passage itself left out of its own.

    Themes that hold no other passage get nothing.
    """
    sums, sizes = _middles(space, homes)
    own = homes.labels[rows]
    asked = space.rows[rows].astype(np.float64)
    products = asked @ sums.T
    lengths = np.sqrt(np.einsum("ij,ij->i", sums, sums))[None, :].repeat(len(rows), axis=0)
    counts = sizes[None, :].repeat(len(rows), axis=0)
    inside = np.flatnonzero(own >= 0)
    without = sums[own[inside]] - asked[inside]
    products[inside, own[inside]] = np.einsum("ij,ij->i", without, asked[inside])
    lengths[inside, own[inside]] = np.sqrt(np.einsum("ij,ij->i", without, without))
    counts[inside, own[inside]] -= 1
    cosines = np.round(products / np.maximum(lengths, settings.SMALLEST_NORM), 6)
    odds = np.where(counts > 0, np.exp(settings.SHARPNESS_OF_MIDDLES * cosines), 0.0)
    total = np.maximum(odds.sum(axis=1, keepdims=True), settings.SMALLEST_NORM)
    return np.asarray(np.round(odds / total, 6))


def _middles(space: Space, homes: Homes) -> tuple[Floats, Ints]:
    """Return the sum of each theme's rows, shape (n_themes, n_dims), and how many they are."""
    inside = np.flatnonzero(homes.labels >= 0)
    sizes = np.bincount(homes.labels[inside], minlength=len(homes.themes))
    which = (np.ones(len(inside)), (homes.labels[inside], inside))
    member = sparse.csr_matrix(which, shape=(len(homes.themes), len(homes.labels)))
    return np.asarray(member @ space.rows, dtype=np.float64), sizes
