"""Where stakeholder groups disagree: themes by group and quadrant, the most divergent first."""

import streamlit as st

from analysis.exports.sureness import percent
from analysis.measures import GroupView, ThemeViews
from analysis.records import PassageId, Quadrant, Status, SwotItem
from ui import session
from ui.caching import Desk
from ui.session import count, language, say
from ui.widgets import board_views, drawings, finding, item_cards, passages, quadrants
from ui.widgets.drawings import Cell, Heading, Line
from ui.widgets.escape import plain, short
from ui.widgets.theme_passages import page_of

NOTHING = "·"
THEMES_SHOWN = 6
"""Themes drawn before one asks for the rest: those on which the groups are farthest apart."""

STATEMENT_CHARACTERS = 90
"""Of an item named under a theme: enough to know it by, in one line."""


def draw(desk: Desk) -> None:
    """Draw each theme with a table; a number opens the passages behind it, under the table."""
    heard = [each for each in desk.standings.themes if each.is_compared]
    if not heard:
        st.text(
            say(
                "There is nothing to compare yet: two stakeholder groups or more must speak well "
                "or badly of a theme. Give the speakers their groups on the page of the interviews."
            )
        )
        return
    apart = [each for each in heard if each.is_apart]
    if apart:
        _apart(desk, apart)
    if alike := [desk.codebook.themes[each.theme_id].name for each in heard if not each.is_apart]:
        names = ", ".join(say("“{words}”", words=each) for each in alike)
        st.text(say("Themes on which the groups hardly differ: {names}.", names=names))


def _apart(desk: Desk, apart: list[ThemeViews]) -> None:
    """Draw the themes on which the groups disagree, the first of them until one asks for all."""
    st.caption(
        say(
            "Above: passages; below: speakers. “Helpful”: of each speaker's passages here the part "
            "that speaks of strengths and opportunities, then the mean over the group's speakers. "
            "Themes on which the groups are farthest apart, counted in speakers, come first. A "
            "number opens its passages."
        )
    )
    n_drawn = len(apart) if session.recall("all-disagreeing") else THEMES_SHOWN
    for number, views in enumerate(apart[:n_drawn], start=1):
        _theme(desk, views, number)
    if len(apart) > n_drawn:
        st.button(
            say("Show all {n}", n=len(apart)),
            key="all-disagreeing",
            icon=":material/expand_more:",
            on_click=session.remember,
            args=("all-disagreeing", True),
        )


def _theme(desk: Desk, views: ThemeViews, number: int) -> None:
    theme = desk.codebook.themes[views.theme_id]
    with st.container(border=True, gap="small", key=f"disagree-{theme.id}"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.subheader(f"{number}. {plain(short(theme.name, 90))}", anchor=False, width="content")
            st.badge(
                say("Divergence: {n}", n=session.number(views.divergence)),
                icon=":material/alt_route:",
                color="blue" if views.is_divided else "gray",
                help=say("0: all groups see it alike; 1: they are opposed."),
            )
        _sides(desk, views)
        drawings.matrix(
            say("{theme}, by stakeholder group", theme=theme.name),
            say("Group"),
            [*(Heading(say(quadrants.LOOKS[each].title)) for each in Quadrant),
             Heading(say("Helpful"))],
            [_line(each) for each in views.groups],
            f"disagree-matrix-{theme.id}",
            lambda opened: session.remember("disagree", f"{theme.id}|{opened}"),
        )  # fmt: skip
        _passages(desk, views)


def _sides(desk: Desk, views: ThemeViews) -> None:
    """Say for whom the theme is which, with the items that say so."""
    if not views.is_divided:
        return
    st.text(
        say(
            "Rather helpful for {helpful}; rather harmful for {harmful}.",
            helpful=", ".join(views.on_side(1)),
            harmful=", ".join(views.on_side(-1)),
        )
    )
    with st.container(gap="xsmall"):
        for item in desk.codebook.items.values():
            if not desk.standings.items[item.id].counterparts or item.status is Status.REJECTED:
                continue
            if item.theme_id and desk.codebook.top(item.theme_id) == views.theme_id:
                st.button(
                    _told(desk, item),
                    key=f"disagree-item-{item.id}",
                    icon=quadrants.icon(item.quadrant),
                    type="tertiary",
                    on_click=board_views.read,
                    args=(item.id,),
                )


def _told(desk: Desk, item: SwotItem) -> str:
    """Return an item's statement, in quotation marks and with its speaker where it is verbatim."""
    words, who = item_cards.statement(desk, item)
    by = f" :gray[{plain(who)}]" if who else ""
    return f"{plain(short(words, STATEMENT_CHARACTERS))}{by}"


def _line(view: GroupView) -> Line:
    cells = [_cell(view, quadrant) for quadrant in Quadrant]
    share = Cell(percent(view.helpful_share, language()), look="blank")
    return Line(view.group or say("No group"), (*cells, share))


def _cell(view: GroupView, quadrant: Quadrant) -> Cell:
    n, n_speakers = len(view.passages[quadrant]), view.n_speakers[quadrant]
    if not n:
        return Cell(NOTHING)
    told = say(
        "{group}, {quadrant}: {passages}, {speakers}",
        group=view.group or say("No group"),
        quadrant=say(quadrants.LOOKS[quadrant].title),
        passages=count("{n} passage", "{n} passages", n),
        speakers=count("{n} speaker", "{n} speakers", n_speakers),
    )
    return Cell(
        str(n),
        str(n_speakers),
        shade=n_speakers / view.n_heard,
        id=f"{view.group}|{quadrant.value}",
        label=told,
        look=quadrants.LOOKS[quadrant].hue,
    )


def _passages(desk: Desk, views: ThemeViews) -> None:
    """Draw the passages of the number that is open, if it is one of this theme's."""
    opened = str(session.recall("disagree") or "")
    theme, _, place = opened.partition("|")
    group, _, quadrant = place.rpartition("|")
    view = next((each for each in views.groups if each.group == group), None)
    if theme != views.theme_id or view is None:
        return
    shown: list[PassageId] = list(view.passages[Quadrant(quadrant)])
    title = say(quadrants.LOOKS[Quadrant(quadrant)].title)
    drawings.arrive(opened, "arrive-disagree", below=True)
    with st.container(key="disagree-open"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{plain(group or say('No group'))} · {title}** :gray[{len(shown)}]",
                        width="stretch")  # fmt: skip
            st.button(
                say("Close"),
                key="disagree-close",
                icon=":material/close:",
                type="tertiary",
                on_click=session.forget,
                args=("disagree",),
            )
        for each in page_of(shown, f"pages-disagree-{opened}"):
            passages.draw(desk, finding.whole(desk.index.passages[each]), f"disagree-{each}")
