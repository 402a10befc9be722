"""The tray: passages in no theme, each with its nearest themes and one click to place it."""

import streamlit as st

from analysis.edits import MovePassages, anchor_of
from analysis.records import Passage, ThemeId
from ui import caching
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, finding, forms, passages, theme_passages
from ui.widgets.escape import plain, short
from ui.widgets.filters import Filter
from ui.widgets.passages import Doing
from ui.widgets.themes_named import theme_names

NEAREST = 3
"""Themes offered for a passage: beyond the third it is a guess."""


def draw(desk: Desk, chosen: Filter) -> None:
    """Draw the tray."""
    st.header(say("In no theme"), anchor=False)
    st.text(say("What the analysis could not place. Nothing is lost: read and decide."))
    every = [desk.index.passages[each] for each in desk.tray]
    shown = [each for each in every if chosen.lets(desk, each)]
    if not shown:
        st.caption(say("The filter hides every passage here.") if every else
                   say("Nothing here: every passage has its theme."))  # fmt: skip
        return
    theme_passages.draw_picked(desk, every, None)
    page = theme_passages.page_of(shown, "pages-tray")
    nearest = caching.nearest_themes(desk.project.id, [each.id for each in page], NEAREST)
    for passage in page:
        near = [theme for theme, _ in nearest.get(passage.id, ())]
        with st.container(horizontal=True, vertical_alignment="top", wrap=False):
            theme_passages.tick(passage)
            with st.container(width="stretch", gap="xsmall"):
                _row(desk, passage, near, chosen)


def _row(desk: Desk, passage: Passage, near: list[ThemeId], chosen: Filter) -> None:
    anchor = anchor_of(passage)
    passages.draw(
        desk,
        finding.whole(passage),
        f"tray-{passage.id}",
        hits=chosen.hits.get(passage.id, ()),
        doing=Doing(
            {"move": say("Put into a theme…")},
            lambda field: forms.begin(field, passage.id, desk.seq),
        ),
    )
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        if near:
            st.caption(say("Place it in:"), width="content")
        for theme in near:
            name = desk.codebook.themes[theme].name
            st.button(
                plain(short(name, 46)),
                key=f"place-{passage.id}-{theme}",
                icon=":material/arrow_forward:",
                type="tertiary",
                help=say("Put it into this theme"),
                on_click=acting.make,
                args=(MovePassages((anchor,), theme), desk.seq),
            )
    if editing := forms.opened("move", passage.id):
        forms.choice_form(
            editing,
            say("Move it to"),
            theme_names(desk),
            lambda to: MovePassages((anchor,), ThemeId(to)),
        )
    st.space("small")
