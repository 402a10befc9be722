"""How surely each theme is found again without some of the interviews, put into the themes.

Only what was found can be found again: a theme that people made or described is not measured.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Protocol

from analysis import settings
from analysis.records import Origin, PassageId, Theme, ThemeId
from analysis.themes.material import ThemeResult
from analysis.themes.neighbours import Ints
from analysis.themes.recut import Recut

_Home = Mapping[PassageId, ThemeId]


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

    None is measured where there are fewer than three interviews or too few passages, nor of a theme
    that people made, described or gave examples.
    """
    recut = found.recut
    known: dict[ThemeId, float] = {}
    if recut is not None and len(set(recut.interviews)) >= settings.FEWEST_INTERVIEWS_FOR_STABILITY:
        known = _known(found, recut, measure)
    return {
        key: replace(each, stability=None if _is_looked_for(each) else known.get(key))
        for key, each in found.themes.items()
    }


def _is_looked_for(theme: Theme) -> bool:
    return theme.origin is Origin.PERSON or bool(theme.examples)


def _known(found: ThemeResult, recut: Recut, measure: Measure) -> dict[ThemeId, float]:
    """Return the stability of each theme that holds passages with a say."""
    lines = _lines(found)
    top = {key: line[0] for key, line in lines.items()}
    kept = {key: each for key, each in top.items() if each in recut.rule.kept}
    rest = {key: each for key, each in top.items() if each not in recut.rule.kept}
    is_rest = recut.labels(rest)[0] >= 0
    known = _measured(recut, rest, partial(recut.found_again, rest=is_rest), measure)
    known |= _measured(recut, kept, recut.kept_again, measure)
    for depth in range(1, max(map(len, lines.values()), default=1)):
        below = {key: line[depth] for key, line in lines.items() if len(line) > depth}
        known |= _measured(recut, below, recut.sub_themes, measure)
    return known


def _lines(found: ThemeResult) -> dict[PassageId, tuple[ThemeId, ...]]:
    """Return the themes that each passage is in, from the top-level one down to its own."""
    line: dict[ThemeId, tuple[ThemeId, ...]] = {}
    for key in found.themes:
        above = [key]
        while (parent := found.themes[above[0]].parent_id) is not None:
            above.insert(0, parent)
        line[key] = tuple(above)
    return {key: line[each.theme_id] for key, each in found.placements.items()}


def _measured(
    recut: Recut,
    home: _Home,
    label: Callable[[Ints], Ints],
    measure: Measure,
) -> dict[ThemeId, float]:
    labels, themes = recut.labels(home)
    if not themes:
        return {}
    again = measure(
        recut.interviews,
        label,
        _n_samples(len(labels)),
        1.0 - settings.SHARE_LEFT_OUT,
        whole=labels,
    )
    return {themes[i]: round(value, settings.DECIMALS) for i, value in again.items()}


def _n_samples(n_passages: int) -> int:
    if n_passages > settings.VERY_MANY_PASSAGES:
        return settings.SAMPLES_OF_VERY_MANY
    many = n_passages > settings.MANY_PASSAGES
    return settings.SAMPLES_OF_MANY if many else settings.SAMPLES_OF_STABILITY
