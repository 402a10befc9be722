"""The themes: to read and to mend, or to look at as a map, by group, and together."""

import streamlit as st

from analysis.records import ThemeId
from ui import session
from ui.caching import Desk
from ui.session import say
from ui.widgets import (
    analysing,
    codebooks,
    filters,
    forms,
    groups_view,
    map_view,
    naming,
    parts,
    place,
    reading_on,
    shell,
    theme_list,
    theme_pane,
    theme_tools,
    theme_views,
    together_view,
    tray_pane,
    warnings,
)


def _page() -> None:
    desk = shell.open_page(say("Themes"))
    if desk is None:
        shell.without_project()
        return
    if shell.not_analysed(desk, has_some=bool(desk.codebook.themes)):
        codebooks.draw_apart(desk)
        return
    view = theme_views.chosen()
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
    ):
        theme_views.draw_switch()
        if view in (theme_views.READ, theme_views.MAP):
            chosen = filters.draw(desk, with_language=view == theme_views.MAP)
    analysing.draw_unread(desk)
    if view == theme_views.GROUPS:
        groups_view.draw(desk)
    elif view == theme_views.TOGETHER:
        together_view.draw(desk)
    elif view == theme_views.MAP:
        map_view.draw(desk, chosen)
    elif chosen.words and not chosen.hits:
        filters.draw_nothing(desk, chosen)
    else:
        _reading(desk, chosen)
        return
    place.draw(desk)


def _reading(desk: Desk, chosen: filters.Filter) -> None:
    warnings.draw(desk)
    codebooks.draw_waiting(desk)
    tools = theme_tools.frame()
    filters.draw_on(desk, chosen)
    theme = theme_list.opened(desk)
    left, right = st.columns([1, 2], gap="medium")
    with left, st.container(key="beside-themes"):
        # The column is pinned: what opened below the list could not be scrolled to.
        is_open = theme_list.draw_new_form()
        parts.cards(theme_list.sections(desk, chosen, theme), "list scroll", "themes", _open)
        if not is_open:
            theme_list.draw_new(desk)
    known = desk.codebook.themes.get(ThemeId(theme))
    with right:
        if theme == theme_views.TRAY:
            tray_pane.draw(desk, chosen)
        room = None if known is None else theme_pane.draw(desk, known, chosen)
    place.draw(desk)
    if known is not None and room is not None:
        is_busy = (
            reading_on.is_open(known)
            or (chosen.is_on and theme_views.is_at_passages(known.id))
            or forms.is_open(known.id, *theme_pane.FORMS)
        )
        naming.fill(desk, known, room, folded=is_busy)
    theme_tools.fill(desk, tools)


def _open(identity: str) -> None:
    session.select("theme", identity)


_page()
