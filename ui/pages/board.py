"""The SWOT board: four quadrants of statements; an open one stands beside the list of the rest."""

import streamlit as st

from analysis.records import ItemId
from ui import session
from ui.caching import Desk
from ui.session import say
from ui.widgets import (
    board_views,
    disagreeing,
    filters,
    item_cards,
    item_pane,
    parts,
    place,
    shell,
    unsaid_list,
    warnings,
    writing,
)
from ui.widgets.filters import Filter


def _page() -> None:
    desk = shell.open_page(say("SWOT board"))
    if desk is None:
        shell.without_project()
        return
    if shell.not_analysed(desk, has_some=bool(desk.codebook.items)):
        return
    if desk.project.organisation:
        st.text(say("Under study: {organisation}", organisation=desk.project.organisation))
    if board_views.chosen() == board_views.GROUPS:
        board_views.draw_switch()
        disagreeing.draw(desk)
        place.draw(desk)
        return
    chosen = _head(desk)
    if chosen.is_on and not writing.is_on() and not item_cards.are_any_shown(desk, chosen):
        filters.draw_nothing(desk, chosen)
        return
    item = desk.codebook.items.get(ItemId(session.selected("item") or ""))
    if writing.is_on():
        _beside(desk, chosen, None)
    elif item is not None:
        _beside(desk, chosen, item.id)
    else:
        warnings.draw(desk)
        parts.cards(
            item_cards.sections(desk, chosen, None, brief=False), "board", "board", _open,
            back_to=str(session.recall("left") or ""),
        )  # fmt: skip
    place.draw(desk)


def _head(desk: Desk) -> Filter:
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
    ):
        board_views.draw_switch()
        chosen = filters.draw(desk)
        st.button(
            say("Write an item"), key="write", icon=":material/edit_note:", on_click=writing.start
        )
    return chosen


def _beside(desk: Desk, chosen: Filter, item: ItemId | None) -> None:
    left, right = st.columns([1, 2], gap="medium")
    with left, st.container(key="beside-items"):
        st.button(say("The whole board"), key="back", icon=":material/arrow_back:", type="tertiary",
                  on_click=_close)  # fmt: skip
        parts.cards(
            item_cards.sections(desk, chosen, item or writing.identity(), brief=True),
            "list scroll", "items", _open,
        )  # fmt: skip
    with right:
        if item is None:
            writing.draw(desk, chosen)
        else:
            item_pane.draw(desk, desk.codebook.items[item], chosen)


def _open(identity: str) -> None:
    writing.stop()
    if place_without_item := unsaid_list.place_of(identity):
        writing.start(*place_without_item)
        return
    session.select("item", identity)


def _close() -> None:
    session.remember("left", session.selected("item") or writing.identity())
    writing.stop()
    session.select("item", None)


_page()
