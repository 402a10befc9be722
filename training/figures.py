"""How well probabilities fit labels: F1, accuracy, axes, calibration. NumPy only, no surprises."""

import numpy as np
from numpy.typing import NDArray

from analysis.records import TAG_NAMES
from training.plot import Point

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_HELPFUL = np.array([True, False, True, False])
_INSIDE = np.array([True, True, False, False])
_N_JUDGED = 4

N_BINS = 15
"""Bins of the calibration error (Guo et al. 2017, "On calibration of modern neural networks")."""


def confusion(truth: Ints, guess: Ints) -> Ints:
    """Return counts, shape (5, 5): rows are the true labels, columns the guesses."""
    table = np.zeros((len(TAG_NAMES), len(TAG_NAMES)), dtype=np.int64)
    np.add.at(table, (truth, guess), 1)
    return table


def f1_of_each(truth: Ints, guess: Ints) -> Floats:
    """Return F1 of each class, shape (5,); NaN for a class neither present nor guessed."""
    table = confusion(truth, guess)
    hits, total = np.diag(table), table.sum(axis=0) + table.sum(axis=1)
    with np.errstate(invalid="ignore"):
        each: Floats = 2 * hits / total
    return each


def macro_f1(truth: Ints, guess: Ints) -> float:
    """Return the mean F1 over the classes that occur."""
    return float(np.nanmean(f1_of_each(truth, guess)))


def axes_accuracy(truth: Ints, probabilities: Floats) -> tuple[float, float]:
    """Return the accuracy of helpful/harmful and of inside/outside, on true non-none rows.

    The guess of an axis compares the sums of the two probabilities on either side, none left out.
    """
    judged = truth < _N_JUDGED
    four, true = probabilities[judged, :_N_JUDGED], truth[judged]
    helpful = four[:, _HELPFUL].sum(axis=1) >= four[:, ~_HELPFUL].sum(axis=1)
    inside = four[:, _INSIDE].sum(axis=1) >= four[:, ~_INSIDE].sum(axis=1)
    return (
        float((helpful == _HELPFUL[true]).mean()),
        float((inside == _INSIDE[true]).mean()),
    )


def calibration_error(truth: Ints, probabilities: Floats, weights: Floats | None = None) -> float:
    """Return the expected calibration error of the largest probability in 15 equal bins.

    Args:
        truth: labels, shape (n,).
        probabilities: shape (n, 5).
        weights: of the rows, shape (n,); all alike where None.
    """
    sure, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    share = np.ones(len(truth)) if weights is None else weights
    share = share / share.sum()
    bins = np.minimum((sure * N_BINS).astype(int), N_BINS - 1)
    gaps = np.bincount(bins, weights=share * (right - sure), minlength=N_BINS)
    return float(np.abs(gaps).sum())


def weights_at(truth: Ints, shares: Floats) -> Floats:
    """Return a weight a row, shape (n,), by which the labels have other shares (5,)."""
    counts = np.bincount(truth, minlength=len(TAG_NAMES)) / len(truth)
    weights: Floats = (shares / np.maximum(counts, 1e-12))[truth]
    return weights


def reliability(truth: Ints, probabilities: Floats) -> list[tuple[float, float, int, float]]:
    """Return bounds, number of rows and share of right ones of each bin that is not empty."""
    sure, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    bins = np.minimum((sure * N_BINS).astype(int), N_BINS - 1)
    return [
        (
            each / N_BINS,
            (each + 1) / N_BINS,
            int((bins == each).sum()),
            float(right[bins == each].mean()),
        )
        for each in range(N_BINS)
        if (bins == each).any()
    ]


def points_of(truth: Ints, probabilities: Floats, weights: Floats) -> list[Point]:
    """Return the points of a reliability diagram, a bin each, those without rows left out.

    Args:
        truth: labels, shape (n,).
        probabilities: shape (n, 5).
        weights: of the rows, shape (n,).
    """
    sure, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    bins = np.minimum((sure * N_BINS).astype(int), N_BINS - 1)
    total = float(weights.sum())
    return [
        Point(
            float(np.average(sure[rows], weights=weights[rows])),
            float(np.average(right[rows], weights=weights[rows])),
            float(weights[rows].sum()) / total,
        )
        for rows in (bins == each for each in range(N_BINS))
        if weights[rows].sum() > 0
    ]


def log_loss(truth: Ints, probabilities: Floats) -> float:
    """Return the mean negative log of the true class's probability, in nats."""
    chosen = np.clip(probabilities[np.arange(len(truth)), truth], 1e-12, 1.0)
    return float(-np.log(chosen).mean())


def as_table(table: Ints) -> str:
    """Return a confusion matrix as a Markdown table."""
    head = "| true \\ guess | " + " | ".join(TAG_NAMES) + " |"
    rule = "|---" * (len(TAG_NAMES) + 1) + "|"
    lines = [
        f"| {name} | " + " | ".join(str(count) for count in row) + " |"
        for name, row in zip(TAG_NAMES, table.tolist(), strict=True)
    ]
    return "\n".join([head, rule, *lines])
