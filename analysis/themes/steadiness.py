"""How surely each theme comes back without some of the interviews, put into the themes.

What was found is found again (``recut``); to what people described, passages are assigned again
(``refill``). One that people put together of several is held against all groups that lie in it. A
theme that people filled by hand is not measured: no rule put its passages there, and one that is
taught by these very passages would bring them back whoever was asked.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

import numpy as np

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import Origin, PassageId, Theme, ThemeId
from analysis.themes.communities import smallest_theme
from analysis.themes.material import ThemeResult
from analysis.themes.neighbours import Ints
from analysis.themes.recut import Recut
from analysis.themes.refill import Refill
from analysis.themes.thin import Mask

_Home = Mapping[PassageId, ThemeId]
_Label = Callable[[Ints], Ints]


class Measure(Protocol):
    """``measures.theme_stability``, which the pipeline hands over."""

    def __call__(
        self,
        interviews: Sequence[str],
        label: Callable[[Ints], Ints],
        n_samples: int,
        share: float,
        *,
        whole: Ints,
    ) -> Mapping[int, float]:
        """Return for each theme its stability, in [0, 1]."""


def with_stability(found: ThemeResult, measure: Measure) -> dict[ThemeId, Theme]:
    """Return the themes, each with how surely it comes back without some of the interviews.

    None is measured where there are fewer than three interviews or too few passages, nor of a theme
    that people made and to which the engine assigned less than
    ``settings.SHARE_ASSIGNED_TO_MEASURE`` of its passages.
    """
    recut = found.recut
    known: dict[ThemeId, float] = {}
    if recut is not None and len(set(recut.interviews)) >= settings.FEWEST_INTERVIEWS_FOR_STABILITY:
        cut = _known(found, recut, measure)
        known = {key: each for key, each in cut.items() if not _is_theirs(found.themes[key])}
        if found.refill is not None:
            known |= _assigned(found, found.refill, measure)
    return {key: replace(each, stability=known.get(key)) for key, each in found.themes.items()}


def _is_theirs(theme: Theme) -> bool:
    """Return whether people made a theme: it was not found by a cut."""
    return theme.origin is Origin.PERSON


def _assigned(found: ThemeResult, refill: Refill, measure: Measure) -> dict[ThemeId, float]:
    """Return the stability of the described themes: each is held against itself alone.

    Passages that people placed do not count, neither in the theme nor among those assigned again:
    they would be there whoever was asked.
    """
    book = Codebook(found.themes, found.placements)
    known: dict[ThemeId, float] = {}
    for theme in refill.themes:
        family = np.array([_is_within(each, theme, book) for each in refill.themes])
        members = _of(refill.home, family)
        n_all = len(book.passage_ids(theme))
        if members.any() and members.sum() >= settings.SHARE_ASSIGNED_TO_MEASURE * n_all:
            label = partial(_again, refill, family)
            known |= _measured_alone(refill.ground.units, members, label, theme, measure)
    return known


def _measured_alone(
    interviews: Sequence[str], inside: Mask, label: _Label, theme: ThemeId, measure: Measure
) -> dict[ThemeId, float]:
    """Return the stability of one theme held against one group: ``label`` gives 0 for it, or -1."""
    again = measure(
        interviews,
        label,
        _n_samples(len(inside)),
        1.0 - settings.SHARE_LEFT_OUT,
        whole=_numbered(inside),
    )
    return {theme: round(again[0], settings.DECIMALS)}


def _is_within(theme: ThemeId, above: ThemeId, book: Codebook) -> bool:
    parent = book.themes[theme].parent_id
    return theme == above or (parent is not None and _is_within(parent, above, book))


def _again(refill: Refill, family: Mask, some: Ints) -> Ints:
    return _numbered(_of(refill.again(some), family))


def _of(themes: Ints, family: Mask) -> Mask:
    """Return which passages are in a theme of a family, themes given by number, -1 for none."""
    return np.asarray((themes >= 0) & family[themes])


def _numbered(inside: Mask) -> Ints:
    return np.where(inside, 0, -1).astype(np.int64)


def _known(found: ThemeResult, recut: Recut, measure: Measure) -> dict[ThemeId, float]:
    """Return the stability of each theme that holds passages with a say."""
    lines = _lines(found)
    top = {key: line[0] for key, line in lines.items()}
    kept = {key: each for key, each in top.items() if each in recut.rule.kept}
    rest = {key: each for key, each in top.items() if each not in recut.rule.kept}
    is_rest = recut.labels(rest)[0] >= 0
    known = _measured(recut, rest, partial(recut.found_again, rest=is_rest), measure)
    again = _remembered(recut.kept_again)
    known |= _measured(recut, kept, again, measure)
    known |= _put_together(recut, kept, again, measure)
    for depth in range(1, max(map(len, lines.values()), default=1)):
        below = {key: line[depth] for key, line in lines.items() if len(line) > depth}
        known |= _measured(recut, below, recut.sub_themes, measure)
    return known


def _put_together(
    recut: Recut, home: _Home, again: _Label, measure: Measure
) -> dict[ThemeId, float]:
    """Return the stability of themes that stayed and in which a cut of everything finds several.

    People put these together, or kept them so: no cut of a sample is to give them in one group. So
    they are held against all groups together that lie mostly in them.
    """
    labels, themes = recut.labels(home)
    known: dict[ThemeId, float] = {}
    whole = again(np.arange(len(labels))) if themes else labels
    for i, theme in enumerate(themes):
        inside = labels == i
        parts = np.bincount(whole[inside & _mostly_in(whole, inside)])
        if (parts >= smallest_theme(len(labels))).sum() > 1:
            label = partial(_groups_in, again, inside)
            known |= _measured_alone(recut.interviews, inside, label, theme, measure)
    return known


def _groups_in(again: _Label, inside: Mask, some: Ints) -> Ints:
    return _numbered(_mostly_in(again(some), inside[some]))


def _mostly_in(groups: Ints, inside: Mask) -> Mask:
    """Return which passages are of a group of which more than half lies inside."""
    n_groups = int(groups.max(initial=-1)) + 1
    shared = np.bincount(groups[inside], minlength=n_groups)
    return np.asarray((2 * shared > np.bincount(groups, minlength=n_groups))[groups])


def _remembered(label: _Label) -> _Label:
    """Return a function that works out each sample once."""
    known: dict[bytes, Ints] = {}

    def again(some: Ints) -> Ints:
        """Return the group of each of some passages."""
        key = some.tobytes()
        if key not in known:
            known[key] = label(some)
        return known[key]

    return again


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
