"""A passage that is out of place in a theme: put where it belongs without leaving the page."""

import streamlit as st

from analysis.edits import MovePassages, anchor_of
from analysis.records import Passage, Theme, ThemeId
from ui import caching
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, forms
from ui.widgets.escape import plain, short
from ui.widgets.themes_named import theme_names

NEAREST = 3
"""Themes offered for a passage: beyond the third it is a guess."""

NAME_CHARACTERS = 46

_STRAY, _ELSEWHERE = "stray", "stray-to"


def button(desk: Desk, passage: Passage) -> None:
    """Draw what says that a passage does not belong here; it asks where to put it."""
    if _is_asked(passage):
        return
    told = say("Does not belong here")
    st.button(
        f":gray[:small[:material/drive_file_move: {told}]]",
        key=f"stray-{passage.id}",
        type="tertiary",
        help=say("Put this passage into another theme, or into none"),
        on_click=forms.begin,
        args=(_STRAY, passage.id, desk.seq),
    )


def draw(desk: Desk, theme: Theme, passage: Passage) -> None:
    """Draw where a passage may go, once somebody said that it does not belong in a theme."""
    if editing := forms.opened(_ELSEWHERE, passage.id):
        anchor = anchor_of(passage)
        forms.choice_form(
            editing,
            say("Move it to"),
            theme_names(desk, without=theme.id),
            lambda to: MovePassages((anchor,), ThemeId(to)),
        )
    editing = forms.opened(_STRAY, passage.id)
    if editing is None:
        return
    with st.container(
        horizontal=True, gap="xsmall", vertical_alignment="center", key=f"stray-to-{passage.id}"
    ):
        st.caption(say("Place it in:"), width="content")
        for near in _nearest(desk, theme, passage):
            name = plain(short(desk.codebook.themes[near].name, NAME_CHARACTERS))
            _way_out(passage, name, near, editing.seen)
        _way_out(passage, say("No theme"), None, editing.seen)
        st.button(
            say("Another theme…"),
            key=f"stray-other-{passage.id}",
            type="tertiary",
            on_click=forms.begin,
            args=(_ELSEWHERE, passage.id, editing.seen),
        )
        st.button(
            say("Leave it"), key=f"stray-leave-{passage.id}", type="tertiary", on_click=forms.close
        )


def _is_asked(passage: Passage) -> bool:
    return any(forms.opened(field, passage.id) for field in (_STRAY, _ELSEWHERE))


def _nearest(desk: Desk, theme: Theme, passage: Passage) -> list[ThemeId]:
    """Return the nearest themes but the one that the passage is to leave."""
    found = caching.service().nearest_themes(desk.project.id, [passage.id], NEAREST + 1)
    near = [each for each, _ in found.get(passage.id, ())]
    return [each for each in near if each != theme.id][:NEAREST]


def _way_out(passage: Passage, told: str, to: ThemeId | None, seen: int) -> None:
    st.button(
        told,
        key=f"stray-{passage.id}-{to or 'tray'}",
        on_click=_put,
        args=(MovePassages((anchor_of(passage),), to), seen),
    )


def _put(edit: MovePassages, seen: int) -> None:
    if acting.act(edit, seen):
        forms.close()
