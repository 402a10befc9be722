"""Every passage of a theme, page by page, with moving, splitting and mending."""

from typing import TypeVar

import streamlit as st

from analysis.edits import (
    MovePassages,
    SetSecondTheme,
    SplitTheme,
    anchor_of,
    is_one_line,
    new_id,
)
from analysis.records import Passage, PassageId, Theme, ThemeId
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import (
    acting,
    bylines,
    finding,
    forms,
    orders,
    passages,
    reaching,
    sorting,
    straying,
)
from ui.widgets.escape import plain, short
from ui.widgets.filters import Filter
from ui.widgets.passages import Doing
from ui.widgets.themes_named import theme_names

Shown = TypeVar("Shown")

PER_PAGE = 10
"""Passages on a page: what one reads before deciding; more makes the page slow to draw."""

PICKED_TOLD, PICKED_CHARACTERS = 5, 110
"""Passages whose first words stand where something is done with all that are chosen."""

_LISTED = "listed-"


def draw(desk: Desk, theme: Theme, chosen: Filter) -> None:
    """Draw the passages of a theme."""
    every = [desk.index.passages[each] for each in desk.passages_of[theme.id]]
    shown = orders.ordered(desk, chosen.shown(desk, theme.id))
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
    ):
        st.subheader(_heading(len(shown), len(every)), anchor=False)
        with st.container(horizontal=True, vertical_alignment="center", width="content"):
            if every and forms.opened("split", theme.id) is None:
                sorting.open_button(theme)
            if len(shown) > 1:
                orders.draw()
    if shown:
        for passage in page_of(shown, f"pages-{theme.id}-{orders.chosen()}"):
            _row(desk, theme, passage, chosen)
        draw_picked(desk, every, theme)
    else:
        st.caption(_nothing(desk, theme, has_some=bool(every)))
    reaching.draw(desk, theme)


def _nothing(desk: Desk, theme: Theme, *, has_some: bool) -> str:
    """Return why no passage is listed, and what helps."""
    if has_some:
        return say("The filter hides every passage of this theme.")
    if theme.id in caching.service().unfilled(desk.project.id):
        return say(
            "The last analysis gave it no passage: none fits it, or those that do lie in themes "
            "that people worked on. Describe it in other words and analyse again, or begin with "
            "what lies nearest to it."
        )
    return say("No passage yet: move some here, or place some of “In no theme”.")


def _heading(n_shown: int, n: int) -> str:
    """Return what stands above the passages: how many, and of how many where a filter is on."""
    told = f"{n}" if n_shown == n else say("{n} of {total}", n=n_shown, total=n)
    return f"{say('All passages') if n_shown == n else say('Passages')} :gray[{told}]"


def page_of(shown: list[Shown], key: str) -> list[Shown]:
    """Return the page of passages that is open; draw the page numbers above it if there are any."""
    n_pages = -(-len(shown) // PER_PAGE)
    if n_pages < 2:
        return shown
    number = min(st.pagination(n_pages, key=key), n_pages)
    return shown[(number - 1) * PER_PAGE : number * PER_PAGE]


def _pick_key(passage: PassageId) -> str:
    return f"pick-{passage}"


def tick(passage: Passage) -> None:
    """Draw the box that chooses a passage, to do something with several at once."""
    st.checkbox(
        say("Choose this passage"),
        key=_pick_key(passage.id),
        label_visibility="collapsed",
        persist_state="page",
        width=28,
    )


def _row(desk: Desk, theme: Theme, passage: Passage, chosen: Filter) -> None:
    with st.container(horizontal=True, vertical_alignment="top", wrap=False):
        tick(passage)
        with st.container(width="stretch", gap="xsmall"):
            passages.draw(
                desk,
                finding.whole(passage),
                f"passage-{passage.id}",
                hits=chosen.hits.get(passage.id, ()),
                doing=_doing(desk, theme, passage),
                placed=True,
            )
            _forms(desk, theme, passage)


def _doing(desk: Desk, theme: Theme, passage: Passage) -> Doing:
    def _does(what: str) -> None:
        if what == "tray":
            acting.act(MovePassages((anchor_of(passage),), None), desk.seq)
        elif what == "one":
            acting.act(SetSecondTheme(anchor_of(passage), None), desk.seq)
        elif what == "move":
            target = straying.target_of(_own(desk, theme, passage).id, passage, _LISTED)
            forms.begin(straying.STRAY, target, desk.seq)
        else:
            forms.begin(what, passage.id, desk.seq)

    second = bylines.second_theme_of(desk, passage)
    options = {
        "move": say("Move to another theme…"),
        "second": say("It belongs to a second theme too…"),
        "one": say("Take it out of the second theme"),
        "tray": say("It belongs to no theme"),
    }
    del options["one" if second is None else "second"]
    return Doing(options, _does)


def _own(desk: Desk, theme: Theme, passage: Passage) -> Theme:
    """Return the lowest theme that a passage is in: that is the one it would leave."""
    return bylines.theme_of(desk, passage) or theme


def _forms(desk: Desk, theme: Theme, passage: Passage) -> None:
    straying.draw_open(desk, _own(desk, theme, passage), passage, _LISTED)
    if editing := forms.opened("second", passage.id):
        forms.choice_form(
            editing,
            say("Second theme"),
            _others(desk, _own(desk, theme, passage)),
            lambda to: SetSecondTheme(anchor_of(passage), ThemeId(to)),
        )


def _others(desk: Desk, own: Theme) -> dict[str, str]:
    """Return the themes that can be a second one: neither above nor below that of a passage."""
    names = theme_names(desk)
    return {
        key: each
        for key, each in names.items()
        if not is_one_line(desk.codebook, own.id, ThemeId(key))
    }


def draw_picked(desk: Desk, every: list[Passage], theme: Theme | None) -> None:
    """Draw what can be done with the chosen ones of some passages, those of a theme or the tray.

    It stands below their list, pinned to the foot of the window: one sees it wherever one ticks.
    """
    picked = [each for each in every if session.entered(_pick_key(each.id))]
    splitting = theme is not None and forms.opened("split", theme.id) is not None
    if not picked and not splitting:
        return
    with st.container(border=True, key="picked", gap="xsmall"):
        with st.container(
            horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
        ):
            told = count("{n} passage chosen", "{n} passages chosen", len(picked))
            st.markdown(f"**{told}**", width="content")
            if splitting:
                st.button(say("Cancel"), key="split-cancel", type="tertiary", on_click=forms.close)
            else:
                st.button(say("Choose none"), key="picked-none", type="tertiary", on_click=_unpick,
                          args=(picked,))  # fmt: skip
        if splitting:
            st.caption(say("Tick the passages that become a theme of their own."))
        _draw_words(picked)
        if not splitting:
            _move(desk, picked, theme)
        if theme is not None:
            _split(desk, picked, theme)


def _draw_words(picked: list[Passage]) -> None:
    """Draw how the chosen passages begin: what is ticked stays so while one looks elsewhere."""
    if not picked:
        return
    with st.container(gap=None, key="picked-words"):
        for each in picked[:PICKED_TOLD]:
            st.caption(plain(short(each.text, PICKED_CHARACTERS)))
        if len(picked) > PICKED_TOLD:
            st.caption(say("and {n} more", n=len(picked) - PICKED_TOLD))


def _move(desk: Desk, picked: list[Passage], theme: Theme | None) -> None:
    anchors = tuple(anchor_of(each) for each in picked)

    def _moved() -> None:
        to = session.entered("picked-to")
        if not to:
            acting.refuse("Nothing is chosen yet: choose from the list.", "picked-to")
        elif acting.act(MovePassages(anchors, None if to == "tray" else ThemeId(to)), desk.seq):
            _unpick(picked)

    names = {} if theme is None else {"tray": say("In no theme")}
    names |= theme_names(desk, without=theme.id if theme else None)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            say("Move them to"),
            list(names),
            format_func=lambda each: names[each],
            key="picked-to",
            index=None,
            placeholder=say("Move them to"),
            label_visibility="collapsed",
        )
        st.button(say("Move"), key="picked-move", on_click=_moved)
    acting.show_problem("picked-to")


def _split(desk: Desk, picked: list[Passage], theme: Theme) -> None:
    def _made() -> None:
        name = str(session.entered("picked-name") or "").strip()
        identity = ThemeId(new_id())
        anchors = tuple(anchor_of(each) for each in picked)
        edit = SplitTheme(theme.id, identity, name, anchors)
        if forms.fits(name, place="picked-name") and acting.act(edit, desk.seq, "picked-name"):
            _unpick(picked)
            session.select("theme", identity)

    with st.container(horizontal=True, vertical_alignment="bottom"):
        told = say("Make them a new theme, named")
        st.text_input(told, key="picked-name", placeholder=told, label_visibility="collapsed")
        st.button(say("Split off"), key="picked-split", on_click=_made, disabled=not picked)
    acting.show_problem("picked-name")


def _unpick(picked: list[Passage]) -> None:
    for each in picked:
        session.enter(_pick_key(each.id), False)
