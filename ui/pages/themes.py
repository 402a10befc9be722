"""The themes: the list at the left, the chosen one at the right, the tray at the list's end."""

import streamlit as st

from analysis.records import ThemeId
from ui import session
from ui.session import say
from ui.widgets import filters, parts, place, shell, theme_list, theme_pane, tray_pane, warnings


def _page() -> None:
    desk = shell.open_page(say("Themes"))
    if desk is None:
        shell.without_project()
        return
    if shell.not_analysed(desk):
        return
    chosen = filters.draw(desk)
    if chosen.words and not chosen.hits:
        filters.draw_nothing(desk, chosen)
        return
    warnings.draw(desk)
    theme = theme_list.opened(desk)
    left, right = st.columns([1, 2], gap="medium")
    with left:
        parts.cards(theme_list.sections(desk, chosen, theme), "list scroll", "themes", _open)
        theme_list.draw_new(desk)
    with right:
        if theme == theme_list.TRAY:
            tray_pane.draw(desk, chosen)
        elif theme:
            theme_pane.draw(desk, desk.codebook.themes[ThemeId(theme)], chosen)
    place.draw(desk)


def _open(identity: str) -> None:
    session.select("theme", identity)


_page()
