"""Each passage's nearest passages, and the same to the last bit on any machine.

Sums of floating-point products depend on their order, hence on the number of threads. Unit rows are
therefore rounded to whole numbers small enough that every partial sum of a product is a whole
number below 2**24: float32 holds those exactly, in whatever order they are added.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.themes.at_once import at_once
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

    Exact up to ``settings.VERY_MANY_PASSAGES`` rows; beyond, those that ``cells`` lets a row see.

    Args:
        unit_rows: shape (n, n_dims); n at least 2.
        k: at most n - 1.
    """
    whole, square = whole_numbers(unit_rows)
    n = len(whole)
    if n > settings.VERY_MANY_PASSAGES:
        return nearest_in_cells(whole, square, k)
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


def nearest_in_cells(whole: Whole, square: float, k: int) -> Neighbours:
    """Return the k nearest rows of each among those of the cells near its own.

    An inverted file (Jegou, Douze and Schmid 2011, doi 10.1109/TPAMI.2010.57) without compression:
    rows spread evenly over the corpus stand for a cell each, a row lies in that of the nearest, and
    is compared with all rows of the cells nearest to its cell.
    """
    n = len(whole)
    marks = whole[:: max(1, n // settings.CELLS)]
    home = np.concatenate(
        [
            np.argmax(whole[start : start + settings.ROWS_PER_BLOCK] @ marks.T, axis=1)
            for start in range(0, n, settings.ROWS_PER_BLOCK)
        ]
    )
    order = np.argsort(home, kind="stable")
    first = np.searchsorted(home[order], np.arange(len(marks) + 1))
    near = np.argsort(-(marks @ marks.T), axis=1, kind="stable")
    rows = np.empty((n, k), dtype=np.int64)
    products = np.empty((n, k))

    def find(cell: int) -> None:
        """Find the nearest of the rows of a cell."""
        here = order[first[cell] : first[cell + 1]]
        seen = _seen(cell, near, first, order, k)
        block = whole[here] @ whole[seen].T
        block[np.arange(len(here)), np.searchsorted(seen, here)] = -np.inf
        found, products[here] = _best(block, k)
        rows[here] = seen[found]

    at_once(find, np.flatnonzero(np.diff(first)).tolist())
    return Neighbours(rows, products / square)


def _seen(cell: int, near: Ints, first: Ints, order: Ints, k: int) -> Ints:
    """Return the rows of the cells nearest to a cell, in order: at least k besides any one."""
    seen = np.zeros(0, dtype=np.int64)
    n_cells = settings.CELLS_SEEN
    while len(seen) <= k and n_cells <= 2 * len(near):
        cells = near[cell][:n_cells]
        # Its own cell is always among them: equal marks could crowd it out.
        cells = cells if cell in cells else np.append(cells, cell)
        seen = np.sort(np.concatenate([order[first[each] : first[each + 1]] for each in cells]))
        n_cells *= 2
    return seen


def kept_of(found: Neighbours, rows: Ints) -> Neighbours:
    """Return the neighbours of some rows among themselves, numbered by their place in ``rows``.

    Args:
        found: of all rows, shape (n, k).
        rows: row numbers, each once, ascending.

    Returns:
        Shape (len(rows), k), nearest first; -1 with similarity -1 where fewer are left.
    """
    place = np.full(len(found.rows), -1, dtype=np.int64)
    place[rows] = np.arange(len(rows))
    left = place[found.rows[rows]]
    left[found.rows[rows] < 0] = -1
    order = np.argsort(left < 0, axis=1, kind="stable")
    left = np.take_along_axis(left, order, axis=1)
    similarity = np.take_along_axis(found.similarity[rows], order, axis=1)
    return Neighbours(left, np.where(left < 0, -1.0, similarity))
