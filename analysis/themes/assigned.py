"""What is told of the themes that an analyst brought: how many passages each was given."""

from analysis.codebook import Codebook
from analysis.records import Notice, ThemeId
from analysis.themes.left_over import is_left_over
from analysis.themes.skeleton import Skeleton


def guiding_notices(
    waiting: tuple[ThemeId, ...], skeleton: Skeleton, earlier: Codebook
) -> tuple[Notice, ...]:
    """Return how many passages the themes that waited were given, those without one last."""
    counts = dict.fromkeys(waiting, 0)
    for place in skeleton.home.values():
        for theme in _line(place, skeleton):
            if theme in counts:
                counts[theme] += 1
    names = {each: earlier.themes[each].name for each in waiting}
    given = [
        Notice("Passages assigned to “{name}”: {n}.", {"name": names[each], "n": count})
        for each, count in counts.items()
        if count
    ]
    return (*given, *(_without(names[each]) for each, count in counts.items() if not count))


def _without(name: str) -> Notice:
    """Return what is told of a theme that was given nothing."""
    if is_left_over(name):
        told = (
            "“{name}” is a name for what fits nowhere else: no passage is assigned to it. Move "
            "passages there yourself, or name what belongs to it."
        )
        return Notice(told, {"name": name})
    told = "No passage fits “{name}”: give it examples, or say more plainly what belongs to it."
    return Notice(told, {"name": name})


def _line(theme: ThemeId, skeleton: Skeleton) -> list[ThemeId]:
    line = [theme]
    while (parent := skeleton.parents[line[-1]]) is not None:
        line.append(parent)
    return line
