"""Four ways to look at the themes: read them, see them as a map, by group, and together."""

import streamlit as st

from ui import session
from ui.session import say

READ, MAP, GROUPS, TOGETHER = "read", "map", "groups", "together"

TRAY = "tray"
"""What stands in the place of a theme's id for the passages that are in none."""

_TO_PASSAGES = "to-passages"
"""Remembers the theme that was opened at its passages, until one is opened otherwise."""

_LABELS: dict[str, tuple[str, str]] = {
    READ: ("Read", ":material/menu_book:"),
    MAP: ("Map", ":material/bubble_chart:"),
    GROUPS: ("Groups", ":material/groups:"),
    TOGETHER: ("Together", ":material/join_inner:"),
}


def chosen() -> str:
    """Return the view that is open; reading comes first."""
    view = session.recall("view", READ)
    return view if view in _LABELS else READ


def draw_switch() -> None:
    """Draw the switch between the views."""
    key = session.worded("theme-view")
    session.enter(key, chosen())
    st.segmented_control(
        say("How to look at the themes"),
        list(_LABELS),
        format_func=lambda view: f"{_LABELS[view][1]} {say(_LABELS[view][0])}",
        key=key,
        on_change=_choose,
        args=(key,),
        label_visibility="collapsed",
        required=True,
    )


def _choose(key: str) -> None:
    session.remember("view", session.entered(key))


def read(theme: str, *, passages: bool = False) -> None:
    """Open a theme for reading, at its head or at its ``passages``."""
    session.remember("view", READ)
    session.select("theme", theme)
    if passages:
        session.remember(_TO_PASSAGES, theme)


def is_at_passages(theme: str) -> bool:
    """Return whether a theme was opened at its passages and none has been since."""
    return bool(session.recall(_TO_PASSAGES) == theme)
