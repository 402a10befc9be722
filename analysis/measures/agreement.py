"""Agreement between two or more codings of the same passages.

The unit is the passage. Uncoded text between passages never counts as agreement.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import permutations

import numpy as np
import numpy.typing as npt

from analysis.errors import BadRequest


def _check(one: Sequence[Hashable], other: Sequence[Hashable]) -> None:
    if len(one) != len(other) or not one:
        raise BadRequest(
            "Agreement needs two codings of the same passages, but they have {n} and {m}.",
            n=len(one),
            m=len(other),
        )


def percent(one: Sequence[Hashable], other: Sequence[Hashable]) -> float:
    """Return the share of passages coded alike, in [0, 1].

    Raises:
        BadRequest: the codings are empty or of different length.
    """
    _check(one, other)
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)


def cohen_kappa(one: Sequence[Hashable], other: Sequence[Hashable]) -> float:
    """Return Cohen's kappa of two coders, at most 1; 0 is what chance would give.

    (p_o - p_e) / (1 - p_e), p_e from each coder's own shares (Cohen 1960,
    doi 10.1177/001316446002000104). Undefined, hence nan, where both use one same code only.

    Raises:
        BadRequest: the codings are empty or of different length.
    """
    _check(one, other)
    first, second, n = Counter(one), Counter(other), len(one)
    expected = sum(first[code] * second[code] for code in first) / n**2
    if expected == 1.0:
        return float("nan")
    return (percent(one, other) - expected) / (1 - expected)


def krippendorff_alpha(codings: Sequence[Sequence[Hashable | None]]) -> float:
    """Return Krippendorff's alpha for nominal codes, at most 1; 0 is what chance would give.

    1 - D_o / D_e from the coincidence matrix; None is a missing code, and a passage with fewer
    than two codes is left out (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").
    Undefined, hence nan, where fewer than two codes occur among the passages that count.

    Args:
        codings: one sequence a coder, all of the same length.

    Raises:
        BadRequest: fewer than two coders, or sequences of different length.
    """
    if len(codings) < 2 or len({len(each) for each in codings}) != 1:
        raise BadRequest("Krippendorff's alpha needs two coders or more of the same passages.")
    coincidences: Counter[tuple[Hashable, Hashable]] = Counter()
    for unit in zip(*codings, strict=True):
        given = [code for code in unit if code is not None]
        for pair in permutations(given, 2):
            coincidences[pair] += 1 / (len(given) - 1)  # type: ignore[assignment]
    totals: Counter[Hashable] = Counter()
    for (code, _), weight in coincidences.items():
        totals[code] += weight
    n = sum(totals.values())
    expected = n**2 - sum(each**2 for each in totals.values())
    if len(totals) < 2 or expected == 0:
        return float("nan")
    observed = n - sum(weight for (a, b), weight in coincidences.items() if a == b)
    return float(1 - (n - 1) * observed / expected)


def adjusted_rand(one: npt.ArrayLike, other: npt.ArrayLike) -> float:
    """Return the adjusted Rand index of two partitions, at most 1; 0 is what chance would give.

    (RI - E[RI]) / (max RI - E[RI]) under the hypergeometric model (Hubert and Arabie 1985,
    doi 10.1007/BF01908075). 1.0 where both partitions are trivial in the same way.

    Args:
        one: labels of whole numbers, shape (n,).
        other: the same rows' labels in the other partition, shape (n,).
    """
    first = np.unique(np.asarray(one), return_inverse=True)[1]
    second = np.unique(np.asarray(other), return_inverse=True)[1]
    n_columns = int(second.max(initial=0)) + 1
    table = np.unique(first * n_columns + second, return_counts=True)[1]
    both, rows, columns = (
        _pairs(each) for each in (table, np.bincount(first), np.bincount(second))
    )
    expected = rows * columns / max(_pairs(np.array([len(first)])), 1.0)
    most = (rows + columns) / 2
    return 1.0 if most == expected else float((both - expected) / (most - expected))


def _pairs(counts: npt.NDArray[np.int64]) -> float:
    return float((counts * (counts - 1.0) / 2).sum())
