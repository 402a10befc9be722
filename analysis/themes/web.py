"""The web of passages that communities are cut from: who lies near whom, once noise is smoothed.

A short passage's vector is half chance. Each takes on something of its neighbours (one step of
diffusion over the graph of neighbours), and the neighbours are ranked again by the smoothed rows.
Edges weigh by rank and not by cosine: near is near, in dense parts and in thin ones, and a hub that
is fairly near to everybody wins nothing by it.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from scipy import sparse

from analysis import settings
from analysis.themes.centring import Floats
from analysis.themes.neighbours import Ints, Neighbours

Graph: TypeAlias = sparse.csr_matrix


@dataclass(frozen=True, slots=True)
class Web:
    """``rows``: smoothed unit rows, shape (n, n_dims). ``graph``: symmetric, shape (n, n)."""

    rows: Floats
    graph: Graph


def n_neighbours(n: int, most: int) -> int:
    """Return how many neighbours a corpus of n passages can bear: about the root of n, capped."""
    return int(min(n - 1, most, max(settings.FEWEST_NEIGHBOURS, round(1.2 * np.sqrt(n)))))


def web_of(rows: Floats, found: Neighbours) -> Web:
    """Return the web of rows.

    Args:
        rows: centred unit rows, shape (n, n_dims), n at least 2.
        found: their neighbours, nearest first; -1 where there are fewer.
    """
    smooth = smoothed(rows, found)
    return Web(smooth, graph_of(_ranked(smooth, found)))


def smoothed(rows: Floats, found: Neighbours) -> Floats:
    """Return rows each of which has added to it the mean of its neighbours, the near ones first."""
    n = len(rows)
    near = found.rows[:, : n_neighbours(n, settings.NEIGHBOURS_OF_SMOOTHING)]
    weights = np.where(near >= 0, _by_rank(near.shape[1]), 0.0)
    total = np.maximum(weights.sum(axis=1, keepdims=True), settings.SMALLEST_NORM)
    added = _directed(near, weights / total, n) @ rows
    added *= settings.SHARE_OF_NEIGHBOURS
    added += rows
    return _unit(added, otherwise=rows)


def graph_of(near: Ints) -> Graph:
    """Return the undirected graph of neighbours, shape (n, n).

    An edge weighs 1 / sqrt(1 + rank) from either end, hence more where each is near the other.

    Args:
        near: shape (n, k), row numbers, nearest first, -1 for none.
    """
    weights = np.where(near >= 0, _by_rank(near.shape[1]), 0.0)
    directed = _directed(near, weights, len(near))
    both = (directed + directed.T).tocsr()
    both.eliminate_zeros()
    both.sort_indices()
    return both


def _ranked(rows: Floats, found: Neighbours) -> Ints:
    """Return the nearest of each row's neighbours by other rows, as many as the graph takes."""
    candidates = np.maximum(found.rows, 0)
    closeness = np.empty(candidates.shape)
    copied = np.empty((settings.ROWS_RANKED_AT_ONCE, *candidates.shape[1:], rows.shape[1]))
    for start in range(0, len(rows), settings.ROWS_RANKED_AT_ONCE):
        part = slice(start, start + settings.ROWS_RANKED_AT_ONCE)
        here = candidates[part]
        theirs = np.take(rows, here, axis=0, out=copied[: len(here)], mode="clip")
        np.einsum("id,icd->ic", rows[part], theirs, out=closeness[part])
    closeness[found.rows < 0] = -2.0
    order = np.argsort(-np.round(closeness, 6), axis=1, kind="stable")
    n_taken = n_neighbours(len(rows), settings.NEIGHBOURS)
    return np.take_along_axis(found.rows, order[:, :n_taken], axis=1)


def _by_rank(k: int) -> Floats:
    return np.asarray(1.0 / np.sqrt(1.0 + np.arange(k)))


def _directed(near: Ints, weights: Floats, n: int) -> Graph:
    ends = (np.repeat(np.arange(n), near.shape[1]), np.maximum(near, 0).ravel())
    return sparse.csr_matrix((weights.ravel(), ends), shape=(n, n))


def _unit(rows: Floats, otherwise: Floats) -> Floats:
    """Return rows made of unit length in place; those that vanish are as ``otherwise``."""
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    vanished = lengths < settings.SMALLEST_NORM
    rows[vanished], lengths[vanished] = otherwise[vanished], 1.0
    rows /= lengths[:, None]
    return rows
