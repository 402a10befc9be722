"""Stability: whether themes come back when some interviews are left out.

Interviews are left out whole, not passages: the passages of one interview are not independent, and
the question is whether the themes hang on who happened to be asked.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.errors import BadRequest
from analysis.measures.agreement import adjusted_rand

Labels: TypeAlias = npt.NDArray[np.int64]


def stability(
    interviews: Sequence[str],
    label: Callable[[Labels], Labels],
    n_samples: int = 20,
    share: float = 0.8,
    seed: int = 0,
) -> float:
    """Return the mean adjusted Rand index between all passages' themes and those of samples.

    The scheme of Ben-Hur, Elisseeff and Guyon 2002 (Pac. Symp. Biocomput. 7:6-17) with interviews
    as the units drawn and the index of Hubert and Arabie 1985; at most 1, and 0 is chance.

    Args:
        interviews: the interview of each passage, shape (n,).
        label: gives the theme of each of the rows asked for (shape (m,) of row numbers to (m,)).
        n_samples: samples drawn.
        share: of the interviews in a sample, in (0, 1].
        seed: of the draws.

    Raises:
        BadRequest: there are fewer than two interviews.
    """
    whole = label(np.arange(len(interviews)))
    agreed = [
        adjusted_rand(whole[rows], label(rows))
        for rows in _samples(interviews, n_samples, share, seed)
    ]
    return float(np.mean(agreed))


def theme_stability(
    interviews: Sequence[str],
    label: Callable[[Labels], Labels],
    n_samples: int = 20,
    share: float = 0.8,
    seed: int = 0,
    whole: Labels | None = None,
) -> dict[int, float]:
    """Return for each theme its mean best Jaccard overlap with a theme of a sample, in [0, 1].

    Clusterwise stability of Hennig 2007 (doi 10.1016/j.csda.2006.11.025), with interviews as the
    units drawn and without replacement; samples that hold none of the theme do not count. Hennig
    reads 0.75 and more as stable, under 0.5 as dissolved.

    Args:
        interviews: the interview of each passage, shape (n,).
        label: gives the theme of each of the rows asked for (shape (m,) of row numbers to (m,));
            several samples are asked for at once, on threads.
        n_samples: samples drawn.
        share: of the interviews in a sample, in (0, 1].
        seed: of the draws.
        whole: the theme of each passage, shape (n,), -1 for none; None asks ``label``.

    Raises:
        BadRequest: there are fewer than two interviews.
    """
    themes = label(np.arange(len(interviews))) if whole is None else whole
    samples = _samples(interviews, n_samples, share, seed)
    overlaps: dict[int, list[float]] = {int(each): [] for each in np.unique(themes) if each >= 0}
    with ThreadPoolExecutor(settings.WORKED_OUT_AT_ONCE) as pool:
        found = list(pool.map(lambda rows: _best_overlaps(themes[rows], label(rows)), samples))
    for each in found:
        for theme, overlap in each.items():
            overlaps[theme].append(overlap)
    return {theme: float(np.mean(each)) if each else 0.0 for theme, each in overlaps.items()}


def _best_overlaps(themes: Labels, again: Labels) -> dict[int, float]:
    """Return for each theme that a sample holds its best Jaccard overlap with one found again."""
    found = again >= 0
    n_again = int(again.max(initial=-1)) + 1
    sizes = np.bincount(again[found], minlength=n_again)
    best = {}
    for theme in np.unique(themes[themes >= 0]):
        members = themes == theme
        shared = np.bincount(again[members & found], minlength=n_again)
        united = sizes + int(members.sum()) - shared
        best[int(theme)] = float((shared / united).max()) if n_again else 0.0
    return best


def _samples(interviews: Sequence[str], n_samples: int, share: float, seed: int) -> list[Labels]:
    names = sorted(set(interviews))
    if len(names) < 2:
        raise BadRequest("Stability needs two interviews or more.")
    draw = np.random.default_rng(seed)
    n_kept = min(max(round(share * len(names)), 1), len(names) - 1)
    samples = []
    for _ in range(n_samples):
        kept = {names[i] for i in draw.permutation(len(names))[:n_kept]}
        samples.append(np.array([i for i, each in enumerate(interviews) if each in kept]))
    return samples
