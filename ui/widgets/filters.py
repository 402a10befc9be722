"""Whose words and which words: the filter above the themes and the board."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from analysis.codebook import is_analysed
from analysis.records import Passage, PassageId, ThemeId
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets.cutting import Span
from ui.widgets.escape import plain, short
from ui.widgets.moments import language_name


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show. ``hits`` maps the passages in which the words stand to their places."""

    group: str = ""
    words: str = ""
    hits: Mapping[PassageId, tuple[Span, ...]] = field(default_factory=dict)
    language: str = ""

    @property
    def is_on(self) -> bool:
        """Whether anything is left out."""
        return bool(self.group or self.words or self.language)

    def lets(self, desk: Desk, passage: Passage) -> bool:
        """Return whether a passage is shown."""
        case = desk.case(passage)
        if self.group and (case is None or case.group != self.group):
            return False
        if self.language and passage.language != self.language:
            return False
        return not self.words or passage.id in self.hits

    def shown(self, desk: Desk, theme: ThemeId) -> list[Passage]:
        """Return the passages of a theme that are shown, in corpus order."""
        every = (desk.index.passages[each] for each in desk.passages_of[theme])
        return [each for each in every if not self.is_on or self.lets(desk, each)]


def draw_nothing(desk: Desk, chosen: Filter) -> None:
    """Say that nothing fits the filter, naming it, with the button that clears it."""
    named = " · ".join(each for each in (chosen.words, chosen.group) if each)
    with st.container(horizontal=True, vertical_alignment="center", border=True, key="nothing"):
        st.text(say("Nothing here fits “{filter}”.", filter=short(named, 90)), width="content")
        st.button(say("Clear the filter"), key="filter-clear", on_click=_clear, args=(desk,))


def draw_on(desk: Desk, chosen: Filter) -> None:
    """Say what alone is shown while a filter is on, with the button that clears it."""
    if not chosen.is_on:
        return
    named = " · ".join(each for each in (chosen.words, chosen.group) if each)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="filter-on"):
        st.badge(
            plain(say("Shown alone: {filter}", filter=short(named, 90))),
            icon=":material/filter_alt:",
            color="blue",
        )
        st.button(
            say("Show everything"), key="filter-off", type="tertiary", on_click=_clear, args=(desk,)
        )


def _clear(desk: Desk) -> None:
    session.enter(f"filter-words-{desk.project.id}", "")
    session.enter(session.worded(f"filter-group-{desk.project.id}"), "")


def choose_group(desk: Desk, group: str) -> None:
    """Have the filter show one stakeholder group when it is drawn next, all for ""."""
    session.enter(session.worded(f"filter-group-{desk.project.id}"), group)
    session.enter(f"filter-words-{desk.project.id}", "")


def draw(desk: Desk, *, with_language: bool = False) -> Filter:
    """Draw the filter of the open project and return what it lets through.

    ``with_language``: the languages of the passages may be chosen too.
    """
    with st.container(horizontal=True, vertical_alignment="bottom", key="filter", width="content"):
        group = _group(desk)
        language = _language(desk) if with_language else ""
        words = st.text_input(
            say("Search for a word"),
            key=f"filter-words-{desk.project.id}",
            persist_state="session",
            placeholder=say("Search for a word"),
            type="search",
            icon=":material/search:",
            label_visibility="collapsed",
            width=205,
        )
        found = Filter(group, (words or "").strip(), language=language)
        if not found.words:
            return found
        hits = caching.service().search(desk.project.id, found.words, found.group or None)
        st.caption(count("{n} passage found", "{n} passages found", len(hits)), width="content")
    spans = {hit.passage_id: hit.spans for hit in hits}
    return Filter(found.group, found.words, spans, found.language)


def _group(desk: Desk) -> str:
    groups = sorted({case.group for case in desk.corpus.cases if case.group})
    labels = {"": say("All groups"), **{each: each for each in groups}}
    key = session.worded(f"filter-group-{desk.project.id}")
    return _choice(say("Stakeholder group"), labels, key)


def _language(desk: Desk) -> str:
    spoken = sorted({each.language for each in desk.corpus.passages if is_analysed(each)})
    if len(spoken) < 2:
        return ""
    labels = {"": say("All languages"), **{each: language_name(each) for each in spoken}}
    key = session.worded(f"filter-language-{desk.project.id}")
    return _choice(say("Language of the passage"), labels, key)


def _choice(label: str, labels: Mapping[str, str], key: str) -> str:
    chosen = st.selectbox(
        label,
        list(labels),
        format_func=lambda each: labels[each],
        key=key,
        persist_state="session",
        label_visibility="collapsed",
        width=180,
    )
    return chosen or ""
