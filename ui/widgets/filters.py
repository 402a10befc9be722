"""Whose words and which words: the filter above the themes and the board."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from analysis.records import Passage, PassageId
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets.cutting import Span
from ui.widgets.escape import short


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show. ``hits`` maps the passages in which the words stand to their places."""

    group: str = ""
    words: str = ""
    hits: Mapping[PassageId, tuple[Span, ...]] = field(default_factory=dict)

    @property
    def is_on(self) -> bool:
        """Whether anything is left out."""
        return bool(self.group or self.words)

    def lets(self, desk: Desk, passage: Passage) -> bool:
        """Return whether a passage is shown."""
        case = desk.case(passage)
        if self.group and (case is None or case.group != self.group):
            return False
        return not self.words or passage.id in self.hits


def draw_nothing(desk: Desk, chosen: Filter) -> None:
    """Say that nothing fits the filter, naming it, with the button that clears it."""
    named = " · ".join(each for each in (chosen.words, chosen.group) if each)
    with st.container(horizontal=True, vertical_alignment="center", border=True, key="nothing"):
        st.text(say("Nothing here fits “{filter}”.", filter=short(named, 90)), width="content")
        st.button(say("Clear the filter"), key="filter-clear", on_click=_clear, args=(desk,))


def _clear(desk: Desk) -> None:
    session.enter(f"filter-words-{desk.project.id}", "")
    session.enter(session.worded(f"filter-group-{desk.project.id}"), "")


def draw(desk: Desk) -> Filter:
    """Draw the filter of the open project and return what it lets through."""
    groups = sorted({case.group for case in desk.corpus.cases if case.group})
    labels = {"": say("All groups"), **{each: each for each in groups}}
    with st.container(horizontal=True, vertical_alignment="bottom", key="filter"):
        group = st.selectbox(
            say("Stakeholder group"),
            list(labels),
            format_func=lambda each: labels[each],
            key=session.worded(f"filter-group-{desk.project.id}"),
            persist_state="session",
            label_visibility="collapsed",
            width=190,
        )
        words = st.text_input(
            say("Search for a word"),
            key=f"filter-words-{desk.project.id}",
            persist_state="session",
            placeholder=say("Search for a word"),
            type="search",
            icon=":material/search:",
            label_visibility="collapsed",
            width=215,
        )
        found = Filter(group or "", (words or "").strip())
        if not found.words:
            return found
        hits = caching.service().search(desk.project.id, found.words, found.group or None)
        st.caption(count("{n} passage found", "{n} passages found", len(hits)))
    return Filter(found.group, found.words, {hit.passage_id: hit.spans for hit in hits})
