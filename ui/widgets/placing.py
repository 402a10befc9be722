"""Where a passage may go: its nearest themes in a row, one click each, and what goes with it."""

from collections.abc import Callable, Sequence

import streamlit as st

from analysis.edits import lineage
from analysis.records import Passage, ThemeId
from analysis.review import fellows_of
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets.escape import plain, short
from ui.widgets.themes_named import theme_names

NEAREST = 3
"""Themes offered for a passage: beyond the third it is a guess."""

NAME_CHARACTERS = 46
"""Characters of a theme's name on a button: three stand in a row."""

WORDS_CHARACTERS = 300
"""Characters of a passage that is told beside another: all of nearly every one."""


def nearest(
    desk: Desk, passages: Sequence[Passage], *, leaving: ThemeId | None = None
) -> dict[str, list[ThemeId]]:
    """Return the nearest themes of each passage by its id, but the one that it is to leave.

    Of what leaves a sub-theme the theme above comes first.
    """
    ids = [each.id for each in passages]
    n = NEAREST + (leaving is not None)
    found = caching.service().nearest_themes(desk.project.id, ids, n)
    left = None if leaving is None else desk.codebook.themes[leaving]
    above = () if left is None or left.parent_id is None else (left.parent_id,)
    every = {
        each: list(dict.fromkeys((*above, *(theme for theme, _ in found.get(each, ())))))
        for each in ids
    }
    return {
        each: [theme for theme in near if theme != leaving][:NEAREST]
        for each, near in every.items()
    }


def row(
    desk: Desk,
    themes: Sequence[ThemeId],
    key: str,
    put: Callable[[ThemeId | None], None],
    *,
    or_none: bool = False,
) -> None:
    """Draw themes to put a passage into, and, if asked, none.

    Args:
        desk: the project.
        themes: the nearest ones.
        key: what the buttons' keys begin with.
        put: what a click does, with the theme, None for the tray.
        or_none: whether it may go into no theme.
    """
    st.caption(say("Place it in:"), width="content")
    for each in themes:
        name = desk.codebook.themes[each].name
        _button(name, f"{key}-{each}", put, each)
    if or_none:
        _button(say("No theme"), f"{key}-tray", put, None)


def _button(name: str, key: str, put: Callable[[ThemeId | None], None], to: ThemeId | None) -> None:
    st.button(
        plain(short(name, NAME_CHARACTERS)),
        key=key,
        icon=":material/arrow_forward:",
        type="tertiary",
        help=plain(name) if len(name) > NAME_CHARACTERS else None,
        on_click=put,
        args=(to,),
    )


def elsewhere(desk: Desk, theme: ThemeId, passage: Passage) -> dict[str, str]:
    """Return the themes by name but the one that a passage is in.

    If it is to leave a theme of which it is in a part, then without all of that theme.
    """
    book, home = desk.codebook, desk.codebook.placements[passage.id].theme_id
    names = theme_names(desk, without=home)
    if theme == home:
        return names
    return {k: name for k, name in names.items() if theme not in lineage(book, ThemeId(k))}


def fellows(desk: Desk, theme: ThemeId, passage: Passage) -> tuple[Passage, ...]:
    """Return what else of a theme was said in one reply with a passage, and placed by nobody."""
    inside = (desk.index.passages[each] for each in desk.passages_of[theme])
    return fellows_of(passage, inside, desk.codebook)


def draw_fellows(passages: Sequence[Passage], key: str) -> None:
    """Draw the fellows of a passage, each to be moved along unless it is unticked."""
    if not passages:
        return
    st.caption(
        count(
            "Said in the same answer. It goes along if it stays ticked:",
            "Said in the same answer: {n} passages. What stays ticked goes along:",
            len(passages),
        )
    )
    for each in passages:
        st.checkbox(plain(short(each.text, WORDS_CHARACTERS)), value=True, key=f"{key}-{each.id}")


def ticked(passages: Sequence[Passage], key: str) -> list[Passage]:
    """Return the fellows that are still ticked."""
    return [each for each in passages if session.entered(f"{key}-{each.id}", True)]
