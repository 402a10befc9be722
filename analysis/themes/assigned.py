"""What is told of the themes that an analyst brought: how many passages each was given."""

from collections import Counter
from collections.abc import Mapping

from analysis.codebook import Codebook
from analysis.records import Notice, ThemeId
from analysis.themes.guided import Guided
from analysis.themes.left_over import is_left_over
from analysis.themes.skeleton import Skeleton

HOLDERS_NAMED = 3
"""Themes named that hold what fits another: where to look first, and no list to read."""


def guiding_notices(guide: Guided, skeleton: Skeleton, earlier: Codebook) -> tuple[Notice, ...]:
    """Return how many passages the themes that waited were given, those without any last.

    Not counted is what was in a theme before, as what lies in its sub-themes is.

    Args:
        guide: what was decided of them.
        skeleton: the themes now.
        earlier: the codebook before.
    """
    counts = dict.fromkeys(guide.waiting, 0)
    parents = {key: each.parent_id for key, each in earlier.themes.items()}
    filled: set[ThemeId] = set()
    for key, place in skeleton.home.items():
        before = earlier.placements.get(key)
        stood = () if before is None else _line(before.theme_id, parents)
        for theme in _line(place, skeleton.parents):
            filled.add(theme)
            if theme in counts and theme not in stood:
                counts[theme] += 1
    own = _own(guide, skeleton)
    given = [_given(each, count, own[each], earlier) for each, count in counts.items() if count]
    nowhere: Counter[ThemeId] = Counter()
    without = [
        _without(each, guide.elsewhere.get(each, nowhere), earlier)
        for each in counts
        if each not in filled
    ]
    return (*given, *without)


def _own(guide: Guided, skeleton: Skeleton) -> Counter[ThemeId]:
    """Return by theme how many passages it was given that stay in the theme above it."""
    return Counter(
        above for each in guide.divided.values() for above in _line(each, skeleton.parents)
    )


def _given(theme: ThemeId, n: int, n_own: int, earlier: Codebook) -> Notice:
    values = {"name": earlier.themes[theme].name, "n": n}
    if not n_own or earlier.themes[theme].parent_id is None:
        return Notice("Passages assigned to “{name}”: {n}.", values)
    told = "Passages assigned to “{name}”: {n}; of these, from “{above}”, where they stay: {own}."
    above = earlier.themes[earlier.top(theme)].name
    return Notice(told, {**values, "above": above, "own": n_own})


def _without(theme: ThemeId, elsewhere: Counter[ThemeId], earlier: Codebook) -> Notice:
    """Return what is told of a theme that was given nothing.

    Args:
        theme: the one.
        elsewhere: how many passages fit it, by the theme that keeps them.
        earlier: the codebook before.
    """
    name = earlier.themes[theme].name
    if is_left_over(name):
        told = (
            "“{name}” is a name for what fits nowhere else: no passage is assigned to it. Move "
            "passages there yourself, or name what belongs to it."
        )
        return Notice(told, {"name": name})
    if elsewhere:
        told = (
            "“{name}” is given nothing. Passages that would fit it, but lie in themes that people "
            "worked on: {n}, most of them in {names}. Open it to see the nearest, or move them."
        )
        most = sorted(elsewhere.items(), key=lambda each: (-each[1], each[0]))[:HOLDERS_NAMED]
        names = tuple(earlier.themes[key].name for key, _ in most)
        return Notice(told, {"name": name, "n": elsewhere.total(), "names": names})
    told = "No passage fits “{name}”: give it examples, or say more plainly what belongs to it."
    return Notice(told, {"name": name})


def _line(theme: ThemeId, parents: Mapping[ThemeId, ThemeId | None]) -> list[ThemeId]:
    """Return a theme and all above it, the lowest first."""
    line = [theme]
    while (parent := parents[line[-1]]) is not None:
        line.append(parent)
    return line
