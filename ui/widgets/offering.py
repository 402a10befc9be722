"""Passages like those that a person moved: offered, never moved in silence."""

import streamlit as st

from analysis.records import Passage, PassageId
from analysis.review import Offer, acceptance, refusal
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import acting, bylines, foot, parts
from ui.widgets.escape import plain, short

TOOL = "offers"

NAME_CHARACTERS = 70

_TOLD = "offers-told"
"""Remembers how many passages were on offer when their person last knew of it."""


def offers(desk: Desk) -> tuple[Offer, ...]:
    """Return what may be moved after the example of what people moved."""
    known = desk.codebook.themes
    return tuple(
        each for each in caching.service().offers(desk.project.id) if each.theme_id in known
    )


def n_offered(desk: Desk) -> int:
    """Return how many passages are offered in all."""
    return sum(len(each.passages) for each in offers(desk))


def label(n: int) -> str:
    """Return what the button that opens the offers says."""
    return say("Like those people placed: {n}", n=n)


def draw_bar(n: int) -> None:
    """Say at the foot of the page that more is offered than before: who moves passages is there.

    ``n``: passages on offer now.
    """
    told = session.recall(_TOLD)
    if told is None or n <= told or session.recall("tool") == TOOL:
        session.remember(_TOLD, n)
        return
    foot.draw(
        count(
            "{n} passage is like those that people placed.",
            "{n} passages are like those that people placed.",
            n,
        ),
        "offers",
        look=(session.remember, ("tool", TOOL)),
        later=(session.remember, (_TOLD, n)),
    )


def draw(desk: Desk) -> None:
    """Draw each offer: its passages, all ticked, and two ways out."""
    for offer in offers(desk):
        with st.container(gap="small", key=f"offer-{offer.theme_id}"):
            _offer(desk, offer)


def _tick_key(offer: Offer, passage: Passage) -> str:
    return f"offer-{offer.theme_id}-{passage.id}"


def _offer(desk: Desk, offer: Offer) -> None:
    name = plain(short(desk.codebook.themes[offer.theme_id].name, NAME_CHARACTERS))
    offered = [desk.index.passages[each] for each in offer.passages]
    st.markdown(
        "**"
        + count(
            "{n} passage is like those that people put into “{name}”",
            "{n} passages are like those that people put into “{name}”",
            len(offered),
            name=name,
        )
        + "**"
    )
    st.caption(say("Untick what does not belong: it stays where it is and is not offered again."))
    for each in offered:
        _row(desk, offer, each)
    ticked = [each for each in offered if session.entered(_tick_key(offer, each), True)]
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.button(
            count("Move {n} passage", "Move {n} passages", len(ticked)),
            key=f"offer-move-{offer.theme_id}",
            type="primary",
            icon=":material/arrow_forward:",
            disabled=not ticked,
            on_click=_move,
            args=(desk, offer, frozenset(each.id for each in ticked)),
        )
        st.button(
            say("Leave all where they are"),
            key=f"offer-leave-{offer.theme_id}",
            on_click=_leave,
            args=(desk, offer),
        )


def _row(desk: Desk, offer: Offer, passage: Passage) -> None:
    now = bylines.theme_of(desk, passage)
    with st.container(horizontal=True, vertical_alignment="top", wrap=False):
        st.checkbox(
            say("Move this passage"),
            value=True,
            key=_tick_key(offer, passage),
            label_visibility="collapsed",
            width=28,
        )
        with st.container(width="stretch", gap=None):
            parts.quote(
                [(passage.text, "")],
                bylines.byline(desk, passage),
                f"offered-{offer.theme_id}-{passage.id}",
                hue="none",
                look="small",
                language=passage.language,
                also=say("now in: {name}", name=bylines.name_of(now)),
            )


def _move(desk: Desk, offer: Offer, ticked: frozenset[PassageId]) -> None:
    if edit := acceptance(offer, desk.codebook, desk.index.passages, only=ticked):
        acting.act(edit, desk.seq)


def _leave(desk: Desk, offer: Offer) -> None:
    if edit := refusal(offer, desk.codebook, desk.index.passages):
        acting.act(edit, desk.seq)
