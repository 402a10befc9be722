"""The map: passages near where they mean alike, each near the name of its theme.

t-SNE (van der Maaten and Hinton 2008), which keeps neighbourhoods and not distances, from a fixed
start: the two main directions of the rows (Kobak and Berens 2019, doi 10.1038/s41467-019-13056-x).
Something of the theme's middle is added to each row, so that the map shows the themes as they are.
It is drawn on one thread, for sums over threads differ in their last bits and a layout magnifies
these: the same passages and themes give the same map.
"""

from collections.abc import Mapping

import numpy as np
from sklearn.manifold import TSNE
from threadpoolctl import threadpool_limits

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import PassageId
from analysis.review.records import Atlas, Point
from analysis.review.space import Floats, Homes, Space, best_columns, homes_of
from analysis.themes.neighbours import Ints

Points = Mapping[PassageId, Point]


def atlas(space: Space, codebook: Codebook) -> Atlas:
    """Return the map of a space and the names of the themes on it."""
    return atlas_of(space, points_of(space, codebook), codebook)


def points_of(space: Space, codebook: Codebook) -> Points:
    """Return where each passage of a space lies, in [0, 1] by [0, 1]."""
    n = len(space.passages)
    if n == 0:
        return {}
    with threadpool_limits(limits=1):
        placed = _laid_out(_with_themes(space, homes_of(space, codebook)))
    return {
        passage.id: (float(x), float(y))
        for passage, (x, y) in zip(space.passages, _in_square(placed), strict=True)
    }


def atlas_of(space: Space, points: Points, codebook: Codebook) -> Atlas:
    """Return a map with the names of the themes where the middle of their passages is.

    Args:
        space: of the points.
        points: from ``points_of``, perhaps with an earlier codebook.
        codebook: as it stands now.
    """
    homes = homes_of(space, codebook)
    table = np.array([points[each.id] for each in space.passages]).reshape(-1, 2)
    labels = {}
    for number, theme in enumerate(homes.themes):
        own = table[homes.labels == number]
        if len(own):
            x, y = np.round(np.median(own, axis=0), settings.DECIMALS)
            labels[theme] = (float(x), float(y))
    return Atlas(points, labels, space.n_missing)


def _with_themes(space: Space, homes: Homes) -> Floats:
    """Return the plain rows with something of their theme's middle added."""
    rows = space.plain.copy()
    for number in range(len(homes.themes)):
        own = np.flatnonzero(homes.labels == number)
        if len(own):
            middle = space.plain[own].mean(axis=0)
            length = max(float(np.sqrt(middle @ middle)), settings.SMALLEST_NORM)
            rows[own] += settings.THEME_ON_MAP * middle / length
    return np.round(rows, 6)


def _laid_out(rows: Floats) -> Floats:
    """Return a place in the plane for each row: shape (n, 2)."""
    n = len(rows)
    start = _main_directions(rows)
    if n < settings.FEWEST_ON_MAP:
        return start
    chosen = np.arange(n)[:: -(-n // settings.PASSAGES_ON_MAP)]
    spread = max(float(start[chosen, 0].std()), settings.SMALLEST_NORM)
    drawn = TSNE(
        n_components=2,
        perplexity=min(settings.PERPLEXITY_OF_MAP, (len(chosen) - 1) / 3),
        init=(start[chosen] / spread * 1e-4).astype(np.float32),
        max_iter=settings.ROUNDS_OF_MAP,
        angle=settings.COARSENESS_OF_MAP,
        random_state=0,
    ).fit_transform(rows[chosen].astype(np.float32))
    return _joined(rows, chosen, drawn.astype(np.float64))


def _main_directions(rows: Floats) -> Floats:
    """Return the two main directions of the rows, signs fixed; zeros where there are fewer."""
    away = rows - rows.mean(axis=0)
    _, axes = np.linalg.eigh(away.T @ away)
    axes = axes[:, ::-1][:, :2]
    largest = axes[np.argmax(np.round(np.abs(axes), 6), axis=0), np.arange(axes.shape[1])]
    found = np.zeros((len(rows), 2))
    found[:, : axes.shape[1]] = away @ (axes * np.where(largest < 0, -1.0, 1.0))
    return np.round(found, 6)


def _joined(rows: Floats, chosen: Ints, drawn: Floats) -> Floats:
    """Return places for all rows: one not drawn takes the mean of its nearest drawn ones."""
    placed = np.zeros((len(rows), 2))
    placed[chosen] = drawn
    rest = np.setdiff1d(np.arange(len(rows)), chosen)
    k = min(settings.NEIGHBOURS_ON_MAP, len(chosen))
    squares = np.einsum("ij,ij->i", rows[chosen], rows[chosen])
    for begin in range(0, len(rest), settings.ROWS_PER_BLOCK):
        block = rest[begin : begin + settings.ROWS_PER_BLOCK]
        own = np.einsum("ij,ij->i", rows[block], rows[block])
        apart = own[:, None] + squares[None, :] - 2 * rows[block] @ rows[chosen].T
        apart = np.round(np.maximum(apart, 0.0), 9)
        near = best_columns(-apart, k)
        weights = 1 / (np.take_along_axis(apart, near, axis=1) + settings.SMALLEST_NORM)
        weights /= weights.sum(axis=1, keepdims=True)
        placed[block] = np.einsum("ij,ijk->ik", weights, drawn[near])
    return placed


def _in_square(placed: Floats) -> Floats:
    """Return places in [0, 1] by [0, 1], with equal scales on both axes."""
    low, high = placed.min(axis=0), placed.max(axis=0)
    widest = max(float((high - low).max()), settings.SMALLEST_NORM)
    return np.asarray(np.round((placed - (low + high) / 2) / widest + 0.5, settings.DECIMALS))
