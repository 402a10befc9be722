"""A passage as it is read everywhere: the words, whose they are, where they stand, its tag."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from analysis.edits import MendTag, anchor_of
from analysis.records import TAG_NAMES, Passage, Quotation
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, bylines, forms, mending, parts, place, quadrants, why, why_tag
from ui.widgets.cutting import Span, segments, shifted

_TAGGER = "tagger"
"""What is chosen in a tag menu that takes a person's answer away."""


@dataclass(frozen=True, slots=True)
class Doing:
    """What can be done with a passage beyond reading it: names, their labels, and what they do."""

    options: Mapping[str, str]
    does: Callable[[str], object]
    label: str = ""
    icon: str = ":material/more_horiz:"


@dataclass(frozen=True, slots=True)
class Deed:
    """The one thing that can be done with a passage here."""

    label: str
    icon: str
    does: Callable[[], None]


def tag_of(desk: Desk, passage: Passage) -> str:
    """Return the name of a passage's tag, "none" where it has none."""
    tag = desk.codebook.tags.get(passage.id)
    return tag.name if tag else "none"


def draw(
    desk: Desk,
    quotation: Quotation,
    key: str,
    *,
    hits: tuple[Span, ...] = (),
    doing: Doing | Deed | None = None,
    tagged: bool = True,
    placed: bool = False,
    first: Callable[[], None] | None = None,
) -> None:
    """Draw a quotation with its buttons: in the transcript, its tag, and what else can be done.

    ``placed``: it stands in its theme here, so that one may ask why, and see its second theme.
    ``first`` draws what is offered before all else.
    """
    passage = desk.index.passages[quotation.passage_id]
    start, end = quotation.start, quotation.end
    text = desk.index.words(quotation)
    tag = tag_of(desk, passage)
    marks = shifted(hits, start, end, "hit")
    if placed:
        marks += shifted(why.spans(desk, passage, key), start, end, "why")
    if tagged:
        marks += why_tag.marks(desk, passage, key, start, end)
    with st.container(gap="xsmall", key=f"said-{key}"):
        parts.quote(
            segments(text, marks),
            bylines.byline(desk, passage),
            f"quote-{key}",
            hue=quadrants.hue(tag) if tagged else "gray",
            language=passage.language,
            also=bylines.also(desk, passage) if placed else "",
        )
        if first is not None:
            first()
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            place.button(passage, start, end, key)
            if tagged:
                _tag_menu(desk, passage, tag, key)
                why_tag.button(desk, passage, key)
            if placed:
                why.button(key)
            _further(doing, key)
        if placed:
            why.draw(desk, passage, key)
        if tagged:
            why_tag.draw(desk, passage, key)


def _further(doing: Doing | Deed | None, key: str) -> None:
    if isinstance(doing, Deed):
        st.button(
            doing.label, key=f"doing-{key}", icon=doing.icon, type="tertiary", on_click=doing.does
        )
    elif doing is not None:
        label = doing.label or say("More")
        forms.menu(label, doing.options, f"doing-{key}", doing.does, icon=doing.icon)


def _tag_menu(desk: Desk, passage: Passage, tag: str, key: str) -> None:
    def _mend(chosen: str) -> None:
        answer = None if chosen == _TAGGER else chosen
        if acting.act(MendTag((anchor_of(passage),), answer), desk.seq) and answer:
            mending.begin(answer)

    decided = desk.codebook.tags.get(passage.id)
    by_person = decided is not None and decided.decided is not None
    name = quadrants.one(tag)
    options = {each: quadrants.one(each) for each in TAG_NAMES}
    if by_person:
        options[_TAGGER] = say("Let the tagger decide")
    forms.menu(
        say("{tag}, by a person", tag=name) if by_person else name,
        options,
        f"tag-{key}",
        _mend,
        icon=quadrants.icon(tag),
        help_text=say("What this passage is for the organisation. Choose another to mend it."),
    )
