"""Cuts the graph of neighbours into themes, and a theme into sub-themes.

Leiden communities (Traag, Waltman and van Eck 2019, doi 10.1038/s41598-019-41695-z) by modularity
with a resolution (Reichardt and Bornholdt 2006), as in graspologic-native (MIT). A run at one
resolution and seed is one opinion; several are asked, and the one that agrees best with all the
others is taken: the number of themes is where the opinions meet.
"""

from typing import TypeAlias

import graspologic_native
import numpy as np
from scipy import sparse
from sklearn.metrics import adjusted_rand_score

from analysis import settings
from analysis.themes.centring import Floats
from analysis.themes.neighbours import Ints, Neighbours, graph_of, nearest

Graph: TypeAlias = sparse.csr_matrix


def leiden(graph: Graph, resolution: float, seed: int) -> Ints:
    """Return the community of each node, numbered from 0 by size, ties by first member."""
    _, found = graspologic_native.leiden_csr(
        graph.indptr.astype(np.int64),
        graph.indices.astype(np.int32),
        graph.data.astype(np.float64),
        graph.shape[0],
        resolution=resolution,
        iterations=settings.LEIDEN_ITERATIONS,
        seed=seed,
    )
    return renumbered(np.array([found[node] for node in range(graph.shape[0])], dtype=np.int64))


def renumbered(labels: Ints) -> Ints:
    """Return labels numbered from 0 by size (largest first), ties by first member."""
    _, first, inverse, sizes = np.unique(
        labels, return_index=True, return_inverse=True, return_counts=True
    )
    order = np.lexsort((first, -sizes))
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    return rank[inverse]


def n_neighbours(n: int, most: int) -> int:
    """Return how many neighbours a corpus of n passages can bear: about the root of n, capped."""
    return int(min(n - 1, most, max(settings.FEWEST_NEIGHBOURS, round(1.2 * np.sqrt(n)))))


def neighbourhood(rows: Floats) -> Neighbours:
    """Return the nearest rows of each, as many as the graph of themes takes; n at least 2."""
    return nearest(rows, n_neighbours(len(rows), settings.NEIGHBOURS))


def themes_of(rows: Floats, seed: int, found: Neighbours | None = None) -> Ints:
    """Return the theme of each row at the number of themes that the criterion chooses.

    Args:
        rows: centred unit rows, shape (n, n_dims), no two equal.
        seed: of the random choices.
        found: their ``neighbourhood``, where it is at hand.
    """
    n = len(rows)
    if n < settings.FEWEST_TO_SPLIT:
        return np.zeros(n, dtype=np.int64)
    graph = graph_of(found or neighbourhood(rows))
    return absorbed(rows, _meeting_point(graph, seed), smallest_theme(n))


def _meeting_point(graph: Graph, seed: int) -> Ints:
    n = graph.shape[0]
    if n > settings.VERY_MANY_PASSAGES:
        return leiden(graph, settings.RESOLUTION_OF_VERY_MANY, seed)
    n_seeds = settings.OPINIONS if n <= settings.MANY_PASSAGES else 1
    opinions = [
        leiden(graph, resolution, seed + i)
        for resolution in settings.RESOLUTIONS
        for i in range(n_seeds)
    ]
    agreement = np.zeros(len(opinions))
    for i, one in enumerate(opinions):
        for j in range(i):
            agreement[[i, j]] += adjusted_rand_score(one, opinions[j])
    return opinions[int(np.argmax(np.round(agreement, 9)))]


def smallest_theme(n: int) -> int:
    """Return how many passages a theme needs in a corpus of n: a pattern, not one remark."""
    return min(settings.SMALLEST_THEME, max(1, n // 10))


def sub_themes_of(rows: Floats, seed: int) -> Ints:
    """Return the sub-theme of each row of one theme, -1 where it stays in the theme itself.

    All are -1 where the theme is too small or does not fall into at least two parts.
    """
    none = np.full(len(rows), -1, dtype=np.int64)
    if len(rows) < 2 * settings.SMALLEST_DIVIDED:
        return none
    inside = _unit(rows - rows.mean(axis=0))
    graph = graph_of(nearest(inside, n_neighbours(len(rows), settings.NEIGHBOURS_IN_THEME)))
    labels = leiden(graph, settings.RESOLUTION_IN_THEME, seed)
    labels = absorbed(rows, labels, settings.SMALLEST_SUB_THEME)
    return labels if labels.max() > 0 else none


def absorbed(rows: Floats, labels: Ints, smallest: int) -> Ints:
    """Return labels with each group under a size given to the nearest of the others."""
    sizes = np.bincount(labels)
    keep = np.flatnonzero(sizes >= smallest)
    if len(keep) in (0, len(sizes)):
        return labels
    middles = centroids(rows, labels)[keep]
    lone = np.flatnonzero(~np.isin(labels, keep))
    closeness = np.round(rows[lone] @ middles.T, 9)
    moved = labels.copy()
    moved[lone] = keep[np.argmax(closeness, axis=1)]
    return renumbered(moved)


def centroids(rows: Floats, labels: Ints) -> Floats:
    """Return the unit mean of each label's rows: shape (n_labels, n_dims); -1 is left out."""
    n_labels = int(labels.max()) + 1
    inside = np.flatnonzero(labels >= 0)
    member = sparse.csr_matrix(
        (np.ones(len(inside)), (labels[inside], inside)), shape=(n_labels, len(rows))
    )
    return _unit(np.asarray(member @ rows))


def _unit(rows: Floats) -> Floats:
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    return np.asarray(rows / np.maximum(lengths, settings.SMALLEST_NORM)[:, None])
