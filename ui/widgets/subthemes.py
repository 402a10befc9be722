"""The sub-themes of the open theme, and what of it is in none of them."""

import streamlit as st

from analysis.exports.labels import support_line
from analysis.records import Status, Theme
from ui import session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import parts
from ui.widgets.parts import Card, Section
from ui.widgets.themes_named import marked


def draw(desk: Desk, theme: Theme) -> None:
    """Draw the list of a theme's sub-themes and say how many of its passages are in none."""
    children = desk.codebook.children(theme.id)
    if not children:
        return
    st.subheader(say("Sub-themes"), anchor=False)
    entries = tuple(
        Card(
            id=each.id,
            text=marked(each),
            support=support_line(desk.support_of_themes[each.id], session.language()),
            muted=each.status is Status.REJECTED,
        )
        for each in children
    )
    parts.cards([Section("", entries)], "list", "subthemes", _open)
    n_below = sum(len(desk.passages_of[each.id]) for each in children)
    if n := len(desk.passages_of[theme.id]) - n_below:
        st.caption(count("{n} passage is in none of them.", "{n} passages are in none of them.", n))


def _open(identity: str) -> None:
    session.select("theme", identity)
