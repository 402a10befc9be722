"""Passages like one whose tag a person mended: offered at once, changed only by a person.

After a mended tag a bar at the foot of the page says how many there are; it opens a drawer with
their words. There too stands whether the next analysis may use what the decided tags teach.
"""

import streamlit as st

from analysis.edits import SetLearning
from analysis.records import Passage, PassageId
from analysis.review import TagOffer, Taught, tag_acceptance, tag_refusal
from ui import caching, session
from ui.caching import Desk
from ui.session import count, number, say
from ui.widgets import acting, bylines, foot, parts, quadrants
from ui.widgets.escape import plain

_MENDED = "mended"
"""Remembers the tag that was given last, while its offer waits for an answer."""
_DRAWER = "mending"


def begin(tag: str) -> None:
    """Note that a person mended a tag: what is like it is offered."""
    session.remember(_MENDED, tag)


def offers(desk: Desk) -> tuple[TagOffer, ...]:
    """Return what may be changed after the example of mended tags, the latest tag first."""
    latest = session.recall(_MENDED)
    found = caching.service().tag_offers(desk.project.id)
    return tuple(sorted(found, key=lambda each: each.tag != latest))


def draw(desk: Desk) -> bool:
    """Draw the bar after a mended tag, or the drawer that it opened; True if the drawer is open."""
    if session.recall(_DRAWER):
        drawer = st.dialog(
            say("Like those whose tag you changed"),
            width=760,
            position="right",
            icon=":material/sell:",
            on_dismiss=_close,
        )
        drawer(_drawer)(desk)
        return True
    if session.recall(_MENDED):
        n = sum(len(each.passages) for each in offers(desk))
        if n:
            _bar(n)
    return False


def _bar(n: int) -> None:
    foot.draw(
        count(
            "{n} passage is like those whose tag you changed.",
            "{n} passages are like those whose tag you changed.",
            n,
        ),
        "mended",
        look=(open_drawer, ()),
        later=(_later, ()),
    )


def open_drawer() -> None:
    """Open the drawer with what is offered."""
    session.forget("place")
    session.remember(_DRAWER, True)


def _later() -> None:
    session.forget(_MENDED)


def _close() -> None:
    session.forget(_DRAWER, _MENDED)


def _drawer(desk: Desk) -> None:
    if acting.has_news() or not session.recall(_DRAWER):
        # A click in the drawer runs the drawer alone; what it changed concerns the whole page.
        st.rerun()
    found = offers(desk)
    if not found:
        st.text(say("Nothing more is like those whose tag you changed."))
    for offer in found:
        with st.container(gap="small", key=f"tag-offer-{offer.tag}"):
            _offer(desk, offer)
    draw_switch(desk, "drawer")


def _tick_key(offer: TagOffer, passage: Passage) -> str:
    return f"tag-offer-{offer.tag}-{passage.id}"


def _offer(desk: Desk, offer: TagOffer) -> None:
    name = quadrants.one(offer.tag)
    offered = [desk.index.passages[each] for each in offer.passages]
    told = count(
        "{n} passage may be: {tag}", "{n} passages may be: {tag}", len(offered),
        tag=name,
    )  # fmt: skip
    st.markdown(f"**{plain(told)}**")
    st.caption(
        say(
            "After the example of what people decided; often it is not meant. Tick what deserves "
            "the tag: nothing is decided of the others, and they stay on offer. “Keep all as they "
            "are” decides that each of them has the tag it has, as if you had chosen it: it counts "
            "as a person's answer and they are not offered again."
        )
    )
    for passage, like in zip(offered, offer.likeness, strict=True):
        _row(desk, offer, passage, like)
    ticked = [each for each in offered if session.entered(_tick_key(offer, each), False)]
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.button(
            count("Change {n} tag", "Change {n} tags", len(ticked)),
            key=f"tag-offer-take-{offer.tag}",
            type="primary",
            icon=":material/check:",
            disabled=not ticked,
            on_click=_take,
            args=(desk, offer, frozenset(each.id for each in ticked)),
        )
        st.button(
            say("Keep all as they are"),
            key=f"tag-offer-leave-{offer.tag}",
            on_click=_keep,
            args=(desk, offer),
        )


def _row(desk: Desk, offer: TagOffer, passage: Passage, like: float) -> None:
    now = desk.codebook.tags[passage.id].name
    with st.container(horizontal=True, vertical_alignment="top", wrap=False):
        st.checkbox(
            say("Change the tag of this passage"),
            value=False,
            key=_tick_key(offer, passage),
            label_visibility="collapsed",
            width=28,
        )
        with st.container(width="stretch", gap=None):
            parts.quote(
                [(passage.text, "")],
                bylines.byline(desk, passage),
                f"tag-offered-{offer.tag}-{passage.id}",
                hue=quadrants.hue(now),
                look="small",
                language=passage.language,
                also=say("now: {tag}", tag=quadrants.one(now))
                + " · "
                + say("likeness {n}", n=number(like)),
            )


def _take(desk: Desk, offer: TagOffer, ticked: frozenset[PassageId]) -> None:
    acting.act(tag_acceptance(offer, desk.index.passages, only=ticked), desk.seq)


def _keep(desk: Desk, offer: TagOffer) -> None:
    for edit in tag_refusal(offer, desk.codebook, desk.index.passages):
        if not acting.act(edit, desk.seq):
            return


def draw_switch(desk: Desk, key: str) -> None:
    """Draw whether the next analysis uses what the decided tags teach, and what it would mean."""
    found, switch = taught(desk), f"learns-{key}-{desk.seq}"
    st.toggle(
        say("Let the next analysis learn from what people decided"),
        value=desk.codebook.learns,
        key=switch,
        on_change=_switch,
        args=(desk, switch),
    )
    st.caption(" ".join(_told(desk, found)))


def _told(desk: Desk, found: Taught) -> list[str]:
    told = [
        count("{n} tag was decided by people", "{n} tags were decided by people", found.n_decided)
        + ", "
        + count("{n} of them against the tagger.", "{n} of them against the tagger.",
                found.n_mended)
    ]  # fmt: skip
    if desk.codebook.learns:
        told.append(say("At the next analysis they guide the tags that nobody decided."))
    else:
        told.append(say("They guide no other tag: switched off."))
    if found.n_changed:
        told.append(
            count(
                "In the last analysis they changed {n} tag; switched off, the next takes it back.",
                "In the last analysis they changed {n} tags; switched off, the next takes them "
                "back.",
                found.n_changed,
            )
        )
    return [*told, say("Other projects learn nothing of it.")]


def _switch(desk: Desk, key: str) -> None:
    """Do as the switch stands: it also reports when it was only drawn anew, and nobody pressed."""
    learns = bool(session.entered(key, desk.codebook.learns))
    if learns != desk.codebook.learns:
        acting.act(SetLearning(learns), desk.seq)


def taught(desk: Desk) -> Taught:
    """Return how much the decided tags teach."""
    return caching.service().taught(desk.project.id)
