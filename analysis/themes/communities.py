"""Cuts the web of passages into themes, and a theme into sub-themes.

Leiden communities (Traag, Waltman and van Eck 2019, doi 10.1038/s41598-019-41695-z) by modularity
with a resolution (Reichardt and Bornholdt 2006), as in graspologic-native (MIT).
"""

import graspologic_native
import numpy as np
from scipy import sparse

from analysis import settings
from analysis.themes.centring import Floats
from analysis.themes.neighbours import Ints, Neighbours, nearest
from analysis.themes.web import Graph, Web


def leiden(
    graph: Graph, resolution: float, seed: int, n_rounds: int = settings.LEIDEN_ITERATIONS
) -> Ints:
    """Return the community of each node, numbered from 0 by size, ties by first member."""
    return _leiden(graph, resolution, seed, n_rounds)[1]


def _leiden(graph: Graph, resolution: float, seed: int, n_rounds: int) -> tuple[float, Ints]:
    quality, found = graspologic_native.leiden_csr(
        graph.indptr.astype(np.int64),
        graph.indices.astype(np.int32),
        graph.data.astype(np.float64),
        graph.shape[0],
        resolution=resolution,
        iterations=n_rounds,
        seed=seed,
    )
    labels = np.empty(graph.shape[0], dtype=np.int64)
    labels[np.fromiter(found.keys(), np.int64)] = np.fromiter(found.values(), np.int64)
    return float(quality), renumbered(labels)


def best_cut(graph: Graph, resolution: float, seed: int, n_seeds: int) -> Ints:
    """Return the cut of the highest modularity among so many seeds, ties by the first."""
    cuts = [
        _leiden(graph, resolution, seed + i, settings.LEIDEN_ITERATIONS) for i in range(n_seeds)
    ]
    return max(cuts, key=lambda each: round(each[0], 9))[1]


def renumbered(labels: Ints) -> Ints:
    """Return labels numbered from 0 by size (largest first), ties by first member."""
    _, first, inverse, sizes = np.unique(
        labels, return_index=True, return_inverse=True, return_counts=True
    )
    order = np.lexsort((first, -sizes))
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    return rank[inverse]


def neighbourhood(rows: Floats) -> Neighbours:
    """Return the nearest rows of each, as many as the web chooses from; n at least 2."""
    return nearest(rows, min(len(rows) - 1, settings.CANDIDATES))


def smallest_theme(n: int) -> int:
    """Return how many passages a theme needs in a corpus of n: a pattern, not one remark."""
    return min(settings.SMALLEST_THEME, max(1, n // 10))


def themes_of(web: Web, resolution: float, seed: int, sizes: Ints | None = None) -> Ints:
    """Return the theme of each row at a resolution; groups too small to be one join the nearest.

    Args:
        web: of the rows.
        resolution: of the cut.
        seed: of the random choices.
        sizes: how many passages each row stands for, shape (n,); None for one.
    """
    labels = best_cut(web.graph, resolution, seed, _n_seeds(web))
    n = len(web.rows) if sizes is None else int(sizes.sum())
    return absorbed(web.rows, labels, smallest_theme(n), sizes)


def _n_seeds(web: Web) -> int:
    return settings.SEEDS if len(web.rows) <= settings.MANY_PASSAGES else 1


def sub_themes_of(web: Web, members: Ints, resolution: float, seed: int) -> Ints:
    """Return the sub-theme of each row of one theme, -1 where it stays in the theme itself.

    The theme is cut by itself at the same expected weight between any two passages as in the whole
    web at ``resolution``. With w the whole weight, o that of the theme's passages and i that inside
    it, the expected weight of two passages of degree d is d d / w there, and here
    d (i / o) d (i / o) / i: hence the factor o o / (i w). All are -1 where the theme is too small
    or does not fall into at least two parts.
    """
    none = np.full(len(members), -1, dtype=np.int64)
    if len(members) < 2 * settings.SMALLEST_DIVIDED:
        return none
    of_members = web.graph[members]
    inside = of_members[:, members].tocsr()
    inside.sort_indices()
    if inside.nnz == 0:
        return none
    factor = float(of_members.sum() ** 2 / (inside.sum() * web.graph.sum()))
    labels = best_cut(inside, resolution * factor, seed, _n_seeds(web))
    labels = absorbed(web.rows[members], labels, settings.SMALLEST_SUB_THEME)
    return labels if labels.max() > 0 else none


def absorbed(rows: Floats, labels: Ints, smallest: int, weights: Ints | None = None) -> Ints:
    """Return labels with each group under a size given to the nearest of the others.

    Args:
        rows: unit rows, shape (n, n_dims).
        labels: of 0 or more, shape (n,).
        smallest: the size from which a group stays.
        weights: what each row counts for, shape (n,); None for one.
    """
    counts = np.bincount(labels, weights=weights)
    keep = np.flatnonzero(counts >= smallest)
    if len(keep) in (0, len(counts)):
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
    middles = np.asarray(member @ rows)
    lengths = np.sqrt(np.einsum("ij,ij->i", middles, middles))
    return np.asarray(middles / np.maximum(lengths, settings.SMALLEST_NORM)[:, None])
