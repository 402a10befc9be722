"""The sub-themes of the open theme, and what of it is in none of them."""

import streamlit as st

from analysis.exports.labels import support_line
from analysis.records import Status, Theme
from ui import session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import parts
from ui.widgets.filters import Filter
from ui.widgets.parts import Card, Section
from ui.widgets.themes_named import marked


def draw(desk: Desk, theme: Theme, chosen: Filter) -> None:
    """Draw the list of a theme's sub-themes and say how many of its passages are in none.

    With a filter on they are counted as it shows them.
    """
    children = desk.codebook.children(theme.id)
    if not children:
        return
    st.subheader(say("Sub-themes"), anchor=False)
    entries = tuple(
        Card(
            id=each.id,
            text=marked(each),
            support=_support(desk, each, chosen),
            muted=each.status is Status.REJECTED,
        )
        for each in children
    )
    parts.cards([Section("", entries)], "list", "subthemes", _open)
    n_below = sum(len(chosen.shown(desk, each.id)) for each in children)
    if n := len(chosen.shown(desk, theme.id)) - n_below:
        st.caption(count("{n} passage is in none of them.", "{n} passages are in none of them.", n))


def _support(desk: Desk, theme: Theme, chosen: Filter) -> str:
    if chosen.is_on:
        return count("{n} passage", "{n} passages", len(chosen.shown(desk, theme.id)))
    return support_line(desk.support_of_themes[theme.id], session.language())


def _open(identity: str) -> None:
    session.select("theme", identity)
