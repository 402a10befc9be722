"""Each passage's nearest passages, exactly, and the same to the last bit on any machine.

Sums of floating-point products depend on their order, hence on the number of threads. Unit rows are
therefore rounded to whole numbers small enough that every partial sum of a product is a whole
number below 2**24: float32 holds those exactly, in whatever order they are added.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from scipy import sparse

from analysis import settings
from analysis.themes.centring import Floats

Whole: TypeAlias = npt.NDArray[np.float32]
Ints: TypeAlias = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """``rows`` and ``similarity``: shape (n, k), nearest first, ties by row; cosines in [-1, 1]."""

    rows: Ints
    similarity: Floats


def whole_numbers(unit_rows: Floats) -> tuple[Whole, float]:
    """Return unit rows as whole numbers held in float32, and the square of their scale.

    By Cauchy and Schwarz every partial sum of a product of two rows is at most the product of
    their lengths, kept under 2**12 each.
    """
    n_dims = unit_rows.shape[1]
    scale = 4096.0 - np.sqrt(n_dims) / 2 - 1
    return np.rint(unit_rows * scale).astype(np.float32), float(scale * scale)


def nearest(unit_rows: Floats, k: int) -> Neighbours:
    """Return the k nearest other rows of each row by cosine.

    Args:
        unit_rows: shape (n, n_dims); n at least 2.
        k: at most n - 1.
    """
    whole, square = whole_numbers(unit_rows)
    n = len(whole)
    rows = np.empty((n, k), dtype=np.int64)
    products = np.empty((n, k))
    for start in range(0, n, settings.ROWS_PER_BLOCK):
        block = whole[start : start + settings.ROWS_PER_BLOCK] @ whole.T
        here = np.arange(len(block))
        block[here, start + here] = -np.inf
        rows[start : start + len(block)], products[start : start + len(block)] = _best(block, k)
    return Neighbours(rows, products / square)


def _best(block: Whole, k: int) -> tuple[Ints, Floats]:
    """Return columns and values of the k largest of each row, larger first, ties by column."""
    floor = _floor(block, k)
    row, column = np.divmod(np.flatnonzero(block >= floor[:, None]), block.shape[1])
    value = block[row, column].astype(np.float64)
    order = np.lexsort((column, -value, row))
    row, column, value = row[order], column[order], value[order]
    first = np.searchsorted(row, np.arange(len(block)))
    chosen = first[:, None] + np.arange(k)
    return column[chosen], value[chosen]


def _floor(block: Whole, k: int) -> Whole:
    """Return for each row a value that at least k of its entries reach, and few more.

    The k-th largest of the maxima of at least k groups of columns is such a value: each of the k
    best groups has an entry that reaches it.
    """
    n = block.shape[1]
    width = max(1, n // (k * 16))
    n_groups = n // width
    maxima = block[:, : n_groups * width].reshape(len(block), n_groups, width).max(axis=2)
    return np.asarray(np.partition(maxima, n_groups - k, axis=1)[:, n_groups - k])


def graph_of(found: Neighbours) -> sparse.csr_matrix:
    """Return the undirected graph of neighbours: weight = cosine, twice that where mutual.

    A cosine below the smallest weight counts as that, so that no passage is without an edge.
    """
    n, k = found.rows.shape
    weights = np.maximum(found.similarity, settings.SMALLEST_WEIGHT).ravel()
    ends = (np.repeat(np.arange(n), k), found.rows.ravel())
    directed = sparse.csr_matrix((weights, ends), shape=(n, n))
    both = (directed + directed.T).tocsr()
    both.sort_indices()
    return both
