"""How surely each theme is found again without some of the interviews, put into the themes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from analysis import settings
from analysis.records import PassageId, Theme, ThemeId
from analysis.themes.material import ThemeResult
from analysis.themes.neighbours import Ints
from analysis.themes.recut import Recut


class Measure(Protocol):
    """``measures.theme_stability``, which the pipeline hands over."""

    def __call__(
        self,
        interviews: tuple[str, ...],
        label: Callable[[Ints], Ints],
        n_samples: int,
        share: float,
        *,
        whole: Ints,
    ) -> Mapping[int, float]:
        """Return for each theme its stability, in [0, 1]."""


def with_stability(found: ThemeResult, measure: Measure) -> dict[ThemeId, Theme]:
    """Return the themes, each with how surely it is found again without some of the interviews.

    None is measured where there are fewer than three interviews or too few passages.
    """
    recut = found.recut
    if recut is None or len(set(recut.interviews)) < settings.FEWEST_INTERVIEWS_FOR_STABILITY:
        return {key: replace(each, stability=None) for key, each in found.themes.items()}
    low = {key: each.theme_id for key, each in found.placements.items()}
    top = {key: found.themes[each].parent_id or each for key, each in low.items()}
    below = {key: each for key, each in low.items() if each != top[key]}
    known = _measured(recut, below, recut.sub_themes, measure)
    known |= _measured(recut, top, recut.themes, measure)
    return {key: replace(each, stability=known.get(key)) for key, each in found.themes.items()}


def _measured(
    recut: Recut,
    home: Mapping[PassageId, ThemeId],
    label: Callable[[Ints], Ints],
    measure: Measure,
) -> dict[ThemeId, float]:
    labels, themes = recut.labels(home)
    is_large = len(labels) > settings.MANY_PASSAGES
    again = measure(
        recut.interviews,
        label,
        settings.SAMPLES_OF_MANY if is_large else settings.SAMPLES_OF_STABILITY,
        1.0 - settings.SHARE_LEFT_OUT,
        whole=labels,
    )
    return {themes[i]: round(value, settings.DECIMALS) for i, value in again.items()}
