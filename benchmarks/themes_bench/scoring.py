"""How well themes follow human labels, and what they follow besides."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from sklearn.metrics import (
    adjusted_mutual_info_score,
    adjusted_rand_score,
    normalized_mutual_info_score,
)

from analysis.measures import stability
from benchmarks.themes_bench import plan

Labels = npt.NDArray[np.int64]
IN_NO_THEME = -1


def agreement(codes: Sequence[Sequence[str]], themes: Labels) -> tuple[float, float]:
    """Return AMI and ARI of themes with human labels, each at most 1; 0 is chance.

    Rows in no theme count as one group. Where texts have several codes, the means over
    ``plan.DRAWN_LABELINGS`` draws of one code a text: what a coder allowed one code would have
    given.

    Args:
        codes: one or more labels a row.
        themes: whole numbers, shape (n,), ``IN_NO_THEME`` for none.
    """
    chance = np.random.default_rng(plan.SEED)
    several = any(len(each) > 1 for each in codes)
    figures = []
    for _ in range(plan.DRAWN_LABELINGS if several else 1):
        labels = [each[int(chance.integers(len(each)))] for each in codes]
        figures.append(
            (adjusted_mutual_info_score(labels, themes), adjusted_rand_score(labels, themes))
        )
    ami, ari = np.mean(figures, axis=0)
    return float(ami), float(ari)


def language_nmi(languages: Sequence[str], themes: Labels) -> float | None:
    """Return the NMI of themes with languages in [0, 1], None where there is one language."""
    if len(set(languages)) < 2:
        return None
    return float(normalized_mutual_info_score(languages, themes))


def language_ami(languages: Sequence[str], themes: Labels) -> float | None:
    """Return the same corrected for chance, at most 1; None where there is one language.

    By chance alone NMI is about (languages - 1) (themes - 1) / 2n over the mean entropy: 0.12 for
    30 languages and 8 themes in 300 rows.
    """
    if len(set(languages)) < 2:
        return None
    return float(adjusted_mutual_info_score(languages, themes))


def coverage(themes: Labels) -> float:
    """Return the share of rows in a theme, in [0, 1]."""
    return float((themes != IN_NO_THEME).mean())


def n_themes(themes: Labels) -> int:
    """Return how many themes hold a row."""
    return len(set(themes.tolist()) - {IN_NO_THEME})


def steadiness(
    units: Sequence[str], whole: Labels, again: Callable[[Labels], Labels], n_samples: int
) -> float:
    """Return the mean adjusted Rand index between themes of all rows and of samples of units.

    Args:
        units: interview or block of each row.
        whole: the themes of all rows.
        again: gives the themes of some rows, from these rows alone.
        n_samples: samples drawn, the same ones for every system.
    """

    def label(rows: Labels) -> Labels:
        """Return the themes known, or found again from a sample."""
        return whole if len(rows) == len(whole) else again(rows)

    return stability(units, label, n_samples, plan.SHARE_KEPT, plan.SEED)
