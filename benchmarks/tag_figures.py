"""How tags fit labels given by reading: shares that are right and found, with their intervals."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.records import TAG_NAMES
from training.figures import Floats, Ints, calibration_error

Mask = NDArray[np.bool_]

NONE = TAG_NAMES.index("none")

NO_SECOND = -1
"""Stands for "no second label"."""

N_RESAMPLES = 2000
"""Draws of the bootstrap: the ends of a 95 % interval hardly move with more."""

SEED = 0
"""Of the bootstrap."""

ENDS = (2.5, 97.5)
"""Percentiles between which 95 % of the draws lie."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Labels and probabilities of n passages.

    Attributes:
        labels: indices into ``TAG_NAMES``, shape (n,).
        seconds: second acceptable labels, ``NO_SECOND`` where there is none, shape (n,).
        sure: whether the reader was sure, shape (n,).
        probabilities: as the tagger gives them, shape (n, 5).
    """

    labels: Ints
    seconds: Ints
    sure: Mask
    probabilities: Floats

    @property
    def guess(self) -> Ints:
        """The first of the largest probabilities, as a tag's name is chosen."""
        guess: Ints = self.probabilities.argmax(axis=1)
        return guess

    def where(self, rows: Mask) -> "Labelled":
        """Return the chosen rows."""
        return Labelled(
            self.labels[rows], self.seconds[rows], self.sure[rows], self.probabilities[rows]
        )


@dataclass(frozen=True, slots=True)
class Question:
    """What counts as right, among the tagged and among the labelled; masks of shape (n,)."""

    name: str
    right: Mask
    tagged: Mask
    labelled: Mask


def questions_of(each: Labelled) -> list[Question]:
    """Return one question for each of the four tags, then three for all four together."""
    guess, labels = each.guess, each.labels
    tagged, labelled = guess != NONE, labels != NONE
    same = guess == labels
    four = [
        Question(name, same & (guess == at), guess == at, labels == at)
        for at, name in enumerate(TAG_NAMES)
        if at != NONE
    ]
    return [
        *four,
        Question("any of the four, the same", same & tagged, tagged, labelled),
        Question(
            "any, the label or the second",
            tagged & (same | (guess == each.seconds)),
            tagged,
            labelled,
        ),
        Question("any, judged at all", tagged & labelled, tagged, labelled),
    ]


def interval(right: Mask, among: Mask) -> tuple[float, float]:
    """Return the 95 % percentile bootstrap interval of the share right, passages drawn anew.

    Draws with nobody among them are left out; NaN where ``among`` is empty.
    Source: Efron and Tibshirani 1993, "An introduction to the bootstrap", chapter 13.
    """
    if not among.any():
        return float("nan"), float("nan")
    draws = np.random.default_rng(SEED).integers(len(among), size=(N_RESAMPLES, len(among)))
    hits, of = (right & among)[draws].sum(axis=1), among[draws].sum(axis=1)
    low, high = np.percentile(hits[of > 0] / of[of > 0], ENDS)
    return float(low), float(high)


def share(right: Mask, among: Mask) -> str:
    """Return "3 of 7 = 0.43 (0.10 to 0.80)", or "0 of 0" where there is none."""
    hits, n = int((right & among).sum()), int(among.sum())
    if n == 0:
        return "0 of 0"
    low, high = interval(right, among)
    return f"{hits} of {n} = {hits / n:.2f} ({low:.2f} to {high:.2f})"


def as_shares(questions: Sequence[Question]) -> str:
    """Return precision and recall as a Markdown table."""
    lines = ["| tag | right of those tagged | found of those labelled |", "|---|---|---|"]
    lines += [
        f"| {each.name} | {share(each.right, each.tagged)} | {share(each.right, each.labelled)} |"
        for each in questions
    ]
    return "\n".join(lines)


def calibrated(each: Labelled) -> str:
    """Return how far the probabilities may be trusted, in one sentence."""
    right, sure = each.guess == each.labels, each.probabilities.max(axis=1)
    error = calibration_error(each.labels, each.probabilities)
    return (
        f"the mean largest probability is {sure.mean():.3f}, the label has it in "
        f"{right.mean():.3f} (`none` for all would be right in "
        f"{(each.labels == NONE).mean():.3f}), ECE in 15 bins {error:.3f}"
    )


def shares_of(labels: Ints) -> str:
    """Return how often each label was given, in words."""
    counts = np.bincount(labels, minlength=len(TAG_NAMES)).tolist()
    return ", ".join(
        f"{name} {count} ({count / len(labels):.1%})"
        for name, count in zip(TAG_NAMES, counts, strict=True)
    )
