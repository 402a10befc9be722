"""Two ways to look at a SWOT: the board, and where stakeholder groups disagree."""

import streamlit as st

from ui import session
from ui.session import say

BOARD, GROUPS = "board", "disagree"

_LABELS: dict[str, tuple[str, str]] = {
    BOARD: ("Board", ":material/grid_view:"),
    GROUPS: ("Where groups disagree", ":material/alt_route:"),
}


def chosen() -> str:
    """Return the view that is open; the board comes first."""
    view = session.recall("board-view", BOARD)
    return view if view in _LABELS else BOARD


def draw_switch() -> None:
    """Draw the switch between the views."""
    key = session.worded("board-view")
    session.enter(key, chosen())
    st.segmented_control(
        say("How to look at the SWOT"),
        list(_LABELS),
        format_func=lambda view: f"{_LABELS[view][1]} {say(_LABELS[view][0])}",
        key=key,
        on_change=_choose,
        args=(key,),
        label_visibility="collapsed",
        required=True,
    )


def _choose(key: str) -> None:
    session.remember("board-view", session.entered(key))
    session.forget("writing")


def read(item: str) -> None:
    """Open an item on the board."""
    session.remember("board-view", BOARD)
    session.select("item", item)
