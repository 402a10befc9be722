"""How strongly a passage belongs to its theme, whether to a second, and which say nothing."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from analysis import settings
from analysis.themes.centring import Floats
from analysis.themes.neighbours import Ints, Neighbours
from analysis.themes.web import n_neighbours


@dataclass(frozen=True, slots=True)
class Belonging:
    """For each row: strength in [0, 1] in its theme; second theme (-1 for none) and strength."""

    strength: Floats
    second: Ints
    second_strength: Floats


def shares(found: Neighbours, labels: Ints, n_labels: int) -> Floats:
    """Return, shape (n, n_labels), the share of each row's neighbourhood that lies in each theme.

    Neighbours count by cosine above that of the farthest of them, so that the near ones decide; a
    passage counts itself once, as one neighbour more of mean weight.
    """
    n, k = found.rows.shape
    weights = found.similarity - found.similarity[:, -1:] + settings.LEAST_VOTE
    own = weights.mean(axis=1, keepdims=True)
    rows = np.concatenate([np.arange(n), np.repeat(np.arange(n), k)])
    columns = np.concatenate([labels, labels[found.rows].ravel()])
    values = np.concatenate([own.ravel(), weights.ravel()])
    counted = columns >= 0
    votes = sparse.csr_matrix(
        (values[counted], (rows[counted], columns[counted])), shape=(n, n_labels)
    ).toarray()
    total = np.maximum(votes.sum(axis=1, keepdims=True), settings.SMALLEST_NORM)
    return np.asarray(np.round(votes / total, 6))


def close_shares(found: Neighbours, labels: Ints, n_labels: int) -> Floats:
    """Return ``shares`` among only as many neighbours as the web would look at.

    In a small corpus all passages are neighbours, and a theme's share of them is its size. Themes
    of which fewer than ``settings.FEWEST_NEIGHBOURS`` passages are among the near ones have 0.
    """
    n, k = found.rows.shape
    k = n_neighbours(n, k)
    near = Neighbours(found.rows[:, :k], found.similarity[:, :k])
    counts = np.zeros((n, n_labels), dtype=np.int64)
    theirs = labels[near.rows]
    placed = theirs >= 0
    np.add.at(counts, (np.nonzero(placed)[0], theirs[placed]), 1)
    return np.where(counts >= settings.FEWEST_NEIGHBOURS, shares(near, labels, n_labels), 0.0)


def belonging(share: Floats, labels: Ints, close: Floats) -> Belonging:
    """Return how strongly each row belongs to its own theme, and to a second where it truly does.

    It does where at least a third of its neighbourhood lies in the second, and no less than six
    tenths of what lies in its own, both in the whole neighbourhood and in its near part.

    Args:
        share: from ``shares``, shape (n, n_labels).
        labels: the theme of each row, 0 or more.
        close: from ``close_shares``, of the same shape.
    """
    here = np.arange(len(labels))
    strength = share[here, labels]
    others = share.copy()
    others[here, labels] = -1.0
    second = np.argmax(others, axis=1) if share.shape[1] > 1 else np.zeros_like(labels)
    value = np.maximum(others[here, second], 0.0)
    true = (value >= settings.SECOND_THEME_SHARE) & (
        value >= settings.SECOND_THEME_RATIO * strength
    )
    near = close[here, second]
    true &= (near >= settings.SECOND_THEME_SHARE) & (
        near >= settings.SECOND_THEME_RATIO * close[here, labels]
    )
    return Belonging(strength, np.where(true, second, -1), np.where(true, value, 0.0))
