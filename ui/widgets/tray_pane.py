"""The tray: passages in no theme, each with its nearest themes and one click to place it."""

import streamlit as st

from analysis.edits import MovePassages, anchor_of
from analysis.records import Passage, ThemeId
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, drawings, finding, forms, passages, placing, theme_passages
from ui.widgets.filters import Filter
from ui.widgets.passages import Deed
from ui.widgets.themes_named import theme_names


def draw(desk: Desk, chosen: Filter) -> None:
    """Draw the tray."""
    with st.container(gap="xsmall", key="theme-heading"):
        drawings.arrive("tray", "arrive-theme")
        st.header(say("In no theme"), anchor=False)
        st.caption(
            say(
                "Short or general talk that says nothing of a theme, and what people put here. "
                "Nothing is lost: place what belongs."
            )
        )
    every = [desk.index.passages[each] for each in desk.tray]
    shown = [each for each in every if chosen.lets(desk, each)]
    if not shown:
        st.caption(say("The filter hides every passage here.") if every else
                   say("Nothing here: every passage has its theme."))  # fmt: skip
        return
    page = theme_passages.page_of(shown, "pages-tray")
    nearest = placing.nearest(desk, page)
    for passage in page:
        with st.container(horizontal=True, vertical_alignment="top", wrap=False):
            theme_passages.tick(passage)
            with st.container(width="stretch", gap="xsmall"):
                _row(desk, passage, nearest[passage.id], chosen)
    theme_passages.draw_picked(desk, every, None)


def _row(desk: Desk, passage: Passage, near: list[ThemeId], chosen: Filter) -> None:
    passages.draw(
        desk,
        finding.whole(passage),
        f"tray-{passage.id}",
        hits=chosen.hits.get(passage.id, ()),
        first=lambda: _places(desk, passage, near),
        doing=Deed(
            say("Another theme…"),
            ":material/drive_file_move:",
            lambda: forms.begin("move", passage.id, desk.seq),
        ),
    )
    if editing := forms.opened("move", passage.id):
        anchor = anchor_of(passage)
        forms.choice_form(
            editing,
            say("Move it to"),
            theme_names(desk),
            lambda to: MovePassages((anchor,), ThemeId(to)),
        )


def _places(desk: Desk, passage: Passage, near: list[ThemeId]) -> None:
    """Draw the nearest themes, one click each."""

    def _put(to: ThemeId | None) -> None:
        acting.act(MovePassages((anchor_of(passage),), to), desk.seq)

    if near:
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            placing.row(desk, near, f"put-{passage.id}", _put)
