"""Themes by name, in the order of the tree, for lists to choose from."""

from collections.abc import Iterator

from analysis.edits import lineage
from analysis.records import Status, Theme, ThemeId
from ui.caching import Desk
from ui.session import say
from ui.widgets.escape import short

_BELOW = " › "


def tree(desk: Desk, parent: ThemeId | None = None, depth: int = 0) -> Iterator[tuple[Theme, int]]:
    """Yield each theme with its depth, a theme before its sub-themes."""
    for theme in desk.codebook.children(parent):
        yield theme, depth
        yield from tree(desk, theme.id, depth + 1)


def marked(theme: Theme) -> str:
    """Return a theme's name, with what people decided where it is rejected."""
    if theme.status is Status.REJECTED:
        return say("{name} (rejected)", name=theme.name)
    return theme.name


def theme_names(desk: Desk, *, without: ThemeId | None = None) -> dict[str, str]:
    """Return the names of the themes by id, a sub-theme's behind those above it.

    Some of the tree is left out of most lists: indented, a part would stand below another theme.
    """
    themes = desk.codebook.themes
    return {
        theme.id: _BELOW.join(
            short(themes[each].name, 70 if each == theme.id else 30)
            for each in reversed(lineage(desk.codebook, theme.id))
        )
        for theme, _ in tree(desk)
        if theme.id != without
    }
