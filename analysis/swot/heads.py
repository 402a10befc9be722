"""The arithmetic of the tagger: from a row of numbers to five probabilities, always the same way.

Everything is float64 and each row is summed on its own, so that a passage has the same tag alone as
among a thousand, with one thread or two.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from analysis.records import TAG_NAMES

Floats = NDArray[np.float64]

_ROWS_AT_ONCE = 256
"""Rows of one block: bounds the memory of the products (block x outputs x inputs x 8 bytes)."""

_UNITS = 10_000
"""Probabilities are kept to four digits: as whole numbers of ten-thousandths they sum exactly."""


def affine(rows: Floats, weights: Floats, bias: Floats) -> Floats:
    """Return ``rows @ weights.T + bias`` with a sum whose order no other row can change.

    A library's matrix product may sum in another order for another number of rows or threads.

    Args:
        rows: shape (n, d).
        weights: shape (k, d).
        bias: shape (k,).

    Returns:
        Shape (n, k).
    """
    blocks = [
        (rows[start : start + _ROWS_AT_ONCE, None, :] * weights[None, :, :]).sum(axis=2)
        for start in range(0, len(rows), _ROWS_AT_ONCE)
    ]
    products: Floats = np.concatenate(blocks) if blocks else np.zeros((0, len(weights)))
    shifted: Floats = products + bias
    return shifted


def softmax(logits: Floats) -> Floats:
    """Return probabilities, shape (n, k), rows summing to 1, of logits of the same shape."""
    raised: Floats = np.exp(logits - logits.max(axis=1, keepdims=True, initial=-np.inf))
    total: Floats = raised.sum(axis=1, keepdims=True)
    shares: Floats = raised / total
    return shares


def shift_prior(probabilities: Floats, learnt: Floats, real: Floats) -> Floats:
    """Return probabilities for talk in which the classes have other shares than in training.

    Bayes' rule: multiply by real share over learnt share and divide by the sum (Saerens, Latinne
    and Decaestecker 2002, "Adjusting the outputs of a classifier to new a priori probabilities",
    eq. 2.4). The shares are constants, not estimated from the texts at hand: otherwise a passage
    would change its tag with its neighbours.

    Args:
        probabilities: shape (n, k), rows summing to 1.
        learnt: shares of the classes in training, shape (k,).
        real: shares expected, shape (k,).
    """
    weighted = probabilities * (real / learnt)
    total: Floats = weighted.sum(axis=1, keepdims=True)
    shifted: Floats = weighted / total
    return shifted


def four_digits(probabilities: Floats) -> Floats:
    """Return probabilities of four digits whose rows still sum to 1.

    By largest remainders: each is cut to four digits, and what is left over goes, one unit each, to
    those that lost most by it. So a larger probability never becomes smaller than another; two that
    differ by less than a unit may become equal.
    """
    exact = probabilities * _UNITS
    units = np.floor(exact).astype(np.int64)
    ranks = np.argsort(units - exact, axis=1, kind="stable").argsort(axis=1, kind="stable")
    units += ranks < (_UNITS - units.sum(axis=1, keepdims=True))
    rounded: Floats = units / _UNITS
    return rounded


def as_rows(vectors: NDArray[np.floating]) -> Floats:
    """Return vectors as contiguous float64 rows."""
    return np.ascontiguousarray(vectors, dtype=np.float64)


N_TAGS = len(TAG_NAMES)


def probabilities_of(row: Iterable[float]) -> tuple[float, float, float, float, float]:
    """Return a row of the tagger's as plain numbers, in the order of ``TAG_NAMES``."""
    strength, weakness, opportunity, threat, none = (float(value) for value in row)
    return strength, weakness, opportunity, threat, none
