"""What was said nearest to a theme that the analysis gave nothing: a person begins it with that."""

import streamlit as st

from analysis.edits import MovePassages, anchor_of
from analysis.records import Passage, Theme
from ui import caching
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, bylines, finding, passages
from ui.widgets.escape import plain, short
from ui.widgets.passages import Deed

NEAREST = 5
"""Passages to choose from: of these one belongs to nearly every theme that was given nothing."""

NAME_CHARACTERS = 70


def draw(desk: Desk, theme: Theme) -> None:
    """Draw the nearest passages, one click each; nothing where the analysis found some itself."""
    if theme.id not in caching.service().unreached(desk.project.id):
        return
    found = caching.service().nearest_said(desk.project.id, theme.id, NEAREST)
    if not found:
        return
    st.subheader(say("Nearest to its words"), anchor=False)
    st.caption(
        say(
            "Too far for the analysis or kept by another theme, and often about something else. "
            "What you put here is an example: an analysis goes by three. From five on Glas offers "
            "what is like them, where anything is."
        )
    )
    for each in found:
        _row(desk, theme, desk.index.passages[each])


def _row(desk: Desk, theme: Theme, passage: Passage) -> None:
    home = bylines.name_of(bylines.theme_of(desk, passage))

    def _told() -> None:
        st.caption(say("Now in: {name}", name=plain(short(home, NAME_CHARACTERS))))

    def _put() -> None:
        acting.act(MovePassages((anchor_of(passage),), theme.id), desk.seq)

    passages.draw(
        desk,
        finding.whole(passage),
        f"near-{passage.id}",
        tagged=False,
        first=_told,
        doing=Deed(say("It belongs here"), ":material/add:", _put),
    )
