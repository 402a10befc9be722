"""Which passages are in each theme of a skeleton, and in what order themes are shown."""

from collections.abc import Mapping

from analysis.records import ThemeId
from analysis.themes.skeleton import Ground, Skeleton


def members_of(skeleton: Skeleton, ground: Ground) -> dict[ThemeId, list[int]]:
    """Return the rows of each theme, those of its sub-themes included."""
    members: dict[ThemeId, list[int]] = {each: [] for each in skeleton.parents}
    for row, passage in enumerate(ground.passages):
        theme: ThemeId | None = skeleton.home.get(passage.id)
        while theme is not None:
            members[theme].append(row)
            theme = skeleton.parents[theme]
    return members


def display_order(skeleton: Skeleton, members: Mapping[ThemeId, list[int]]) -> list[ThemeId]:
    """Return themes largest first, ties by id, each followed by its sub-themes."""

    def below(parent: ThemeId | None) -> list[ThemeId]:
        """Return the themes under one, each followed by its own."""
        children = [each for each, above in skeleton.parents.items() if above == parent]
        children.sort(key=lambda each: (-len(members[each]), each))
        return [one for each in children for one in (each, *below(each))]

    return below(None)


def parts_of(
    skeleton: Skeleton, ground: Ground, members: Mapping[ThemeId, list[int]]
) -> dict[ThemeId, dict[str, int]]:
    """Return for each theme that has sub-themes the number of that of each passage."""
    parts: dict[ThemeId, dict[str, int]] = {}
    for number, (theme, parent) in enumerate(sorted(skeleton.parents.items())):
        if parent is not None:
            of_theme = {str(ground.passages[row].id): number for row in members[theme]}
            parts.setdefault(parent, {}).update(of_theme)
    return parts
