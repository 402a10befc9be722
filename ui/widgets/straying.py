"""A passage that is out of place in a theme: put where it belongs without leaving the page."""

from collections.abc import Callable

import streamlit as st

from analysis.edits import MovePassages, SetSecondTheme, anchor_of, lineage
from analysis.records import Passage, Theme, ThemeId
from ui import caching
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, forms
from ui.widgets.escape import plain, short
from ui.widgets.themes_named import theme_names

NEAREST = 3
"""Themes offered for a passage: beyond the third it is a guess."""

NAME_CHARACTERS, WORDS_CHARACTERS = 46, 40

_STRAY, _ELSEWHERE = "stray", "stray-to"


def draw(desk: Desk, theme: Theme, passage: Passage) -> None:
    """Draw what says that a passage does not belong in a theme; it asks where to put it.

    One that is in it besides, as its second, is only taken out of it. A passage may be shown of a
    theme and of its sub-theme on one page.
    """
    target = f"{theme.id}-{passage.id}"
    anchor = anchor_of(passage)
    if passage.id not in desk.passages_of[theme.id]:
        _button(
            say("Take it out of the second theme"), target, passage,
            acting.make, SetSecondTheme(anchor, None), desk.seq,
        )  # fmt: skip
    elif editing := forms.opened(_ELSEWHERE, target):
        forms.choice_form(
            editing,
            say("Move it to"),
            _others(desk, theme, passage),
            lambda to: MovePassages((anchor,), ThemeId(to)),
        )
    elif editing := forms.opened(_STRAY, target):
        _ways_out(desk, theme, passage, editing)
    else:
        _button(say("Does not belong here"), target, passage, forms.begin, _STRAY, target, desk.seq)


def _button(
    shown: str, target: str, passage: Passage, does: Callable[..., None], *given: object
) -> None:
    words = plain(short(passage.text, WORDS_CHARACTERS))
    st.button(
        f":gray[:small[{shown}]]",
        key=f"stray-{target}",
        icon=":material/drive_file_move:",
        type="tertiary",
        help=say("Put “{words}” into another theme, or into none", words=words),
        on_click=does,
        args=given,
    )


def _ways_out(desk: Desk, theme: Theme, passage: Passage, editing: forms.Editing) -> None:
    target, seen = editing.target, editing.seen
    with st.container(
        horizontal=True, gap="xsmall", vertical_alignment="center", key=f"stray-to-{target}"
    ):
        st.caption(say("Place it in:"), width="content")
        for near in _nearest(desk, theme, passage):
            _way_out(passage, target, desk.codebook.themes[near].name, near, seen)
        _way_out(passage, target, say("No theme"), None, seen)
        st.button(
            say("Another theme…"),
            key=f"stray-other-{target}",
            type="tertiary",
            on_click=forms.begin,
            args=(_ELSEWHERE, target, seen),
        )
        st.button(
            say("Leave it"), key=f"stray-leave-{target}", type="tertiary", on_click=forms.close
        )


def _others(desk: Desk, theme: Theme, passage: Passage) -> dict[str, str]:
    """Return the themes by name but the one that the passage is to leave, with its parts."""
    names = theme_names(desk, without=desk.codebook.placements[passage.id].theme_id)
    book = desk.codebook
    return {k: name for k, name in names.items() if theme.id not in lineage(book, ThemeId(k))}


def _nearest(desk: Desk, theme: Theme, passage: Passage) -> list[ThemeId]:
    """Return the nearest themes but the one that the passage is to leave: of a sub-theme first the
    theme that it is a part of."""
    found = caching.service().nearest_themes(desk.project.id, [passage.id], NEAREST + 1)
    above = () if theme.parent_id is None else (theme.parent_id,)
    near = dict.fromkeys((*above, *(each for each, _ in found.get(passage.id, ()))))
    return [each for each in near if each != theme.id][:NEAREST]


def _way_out(passage: Passage, target: str, told: str, to: ThemeId | None, seen: int) -> None:
    st.button(
        plain(short(told, NAME_CHARACTERS)),
        key=f"stray-{target}-{to or 'tray'}",
        help=plain(told) if len(told) > NAME_CHARACTERS else None,
        on_click=_put,
        args=(MovePassages((anchor_of(passage),), to), seen),
    )


def _put(edit: MovePassages, seen: int) -> None:
    if acting.act(edit, seen):
        forms.close()
