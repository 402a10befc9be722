"""Quotations sought by their words or offered: to add to an item, or to write one on."""

from collections.abc import Sequence

import streamlit as st

from analysis.edits import AddEvidence, anchor_of
from analysis.records import Passage, PassageId, Quotation, SwotItem
from analysis.review.unsaid import also_said
from analysis.service import Hit
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import acting, passages
from ui.widgets.passages import Doing

SHOWN = 8
"""Hits drawn at once: more cannot be read; a further word narrows them."""


def search_box(desk: Desk, key: str) -> tuple[Hit, ...]:
    """Draw a search field and return what it finds among the participants' passages."""
    words = st.text_input(
        say("Search the interviews"),
        key=key,
        type="search",
        icon=":material/search:",
        placeholder=say("Words that were said"),
    )
    if not (words or "").strip():
        return ()
    hits = caching.service().search(desk.project.id, str(words).strip())
    if not hits:
        st.caption(say("Nobody said these words. Try another form of the word, or a part of it."))
    elif len(hits) > SHOWN:
        st.caption(say("The first {shown} of {n}.", shown=SHOWN, n=len(hits)))
    return tuple(hits[:SHOWN])


def draw(desk: Desk, item: SwotItem) -> None:
    """Draw what may be added to an item: what else is judged so in its theme, and a search."""
    held = {each.passage_id for each in (*item.evidence, *item.counter_evidence)}
    also = also_said(item, desk.corpus, desk.codebook)
    told = say("Add quotations")
    if also:
        one, many = "{n} more judged so in its theme", "{n} more judged so in its theme"
        told = f"{told} · {count(one, many, len(also))}"
    with st.expander(told, icon=":material/add:", key=f"finding-{item.id}"):
        _also_said(desk, item, also)
        for hit in search_box(desk, f"find-{item.id}"):
            passage = desk.index.passages[hit.passage_id]
            if passage.id in held:
                continue
            passages.draw(
                desk, whole(passage), f"found-{passage.id}", hits=hit.spans,
                doing=_adding(desk, item, passage),
            )  # fmt: skip


def _also_said(desk: Desk, item: SwotItem, also: Sequence[PassageId]) -> None:
    kept = f"also-{item.id}"
    n_drawn = len(also) if session.recall(kept) else SHOWN
    for each in also[:n_drawn]:
        passage = desk.index.passages[each]
        passages.draw(
            desk, whole(passage), f"also-{passage.id}", doing=_adding(desk, item, passage)
        )
    if len(also) > n_drawn:
        st.button(
            say("Show all {n}", n=len(also)),
            key=kept,
            icon=":material/expand_more:",
            on_click=session.remember,
            args=(kept, True),
        )


def _adding(desk: Desk, item: SwotItem, passage: Passage) -> Doing:
    def _does(what: str) -> None:
        acting.act(AddEvidence(item.id, (anchor_of(passage),), what == "against"), desk.seq)

    return Doing(
        {"for": say("It stands behind the item"), "against": say("It speaks against the item")},
        _does,
        label=say("Add"),
        icon=":material/add:",
    )


def whole(passage: Passage) -> Quotation:
    """Return a passage as a quotation."""
    return Quotation(passage.id, passage.start, passage.end)
