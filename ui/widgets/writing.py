"""Writing an item of one's own on quotations that one chooses.

One may begin with nothing, or with a theme that is judged so and has no item: then what is said
there stands below. What is typed and chosen is kept for each beginning until it is saved or
cancelled: whoever looks something up meanwhile finds it again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import streamlit as st

from analysis.edits import WriteItem, anchor_of, new_id
from analysis.records import ItemId, PassageId, Quadrant, ThemeId
from ui import session
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, drawings, finding, forms, passages, quadrants, unsaid_list
from ui.widgets.cutting import Span
from ui.widgets.escape import plain, short
from ui.widgets.filters import Filter
from ui.widgets.passages import Deed
from ui.widgets.themes_named import theme_names


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed and chosen so far; ``theme`` is "" for none."""

    quadrant: Quadrant = Quadrant.STRENGTH
    theme: str = ""
    statement: str = ""
    chosen: tuple[PassageId, ...] = ()


def is_on() -> bool:
    """Return whether an item is being written."""
    return session.recall("writing") is not None


def start(theme: ThemeId | None = None, quadrant: Quadrant = Quadrant.STRENGTH) -> None:
    """Begin, or go on; with a theme and quadrant, on what is judged there."""
    at = "" if theme is None else unsaid_list.identity_of(theme, quadrant)
    session.select("item", None)
    session.remember("writing", at)
    session.forget("writing-all")
    if at not in _drafts():
        _keep(at, Draft(quadrant, theme or ""))


def stop() -> None:
    """Leave the writing; what was typed and chosen is kept."""
    session.forget("writing")


def identity() -> str:
    """Return the id of the card that one writes from, "" where one began with none."""
    return str(session.recall("writing") or "")


def draw(desk: Desk, chosen: Filter) -> None:
    """Draw the form: quadrant, statement, theme, and the quotations chosen by searching."""
    at = identity()
    draft = _drafts().get(at, Draft())
    drawings.arrive(at, "arrive-writing")
    st.subheader(say("Write an item"), anchor=False)
    if not at:
        _unfinished(desk)
    _fields(desk, at, draft)
    quoted = [each for each in draft.chosen if each in desk.index.passages]
    st.text(say("Quotations chosen: {n}", n=len(quoted)))
    for each in quoted:
        passages.draw(
            desk, finding.whole(desk.index.passages[each]), f"chosen-{each}", tagged=False,
            doing=Deed(say("Take it out"), ":material/remove:", partial(_drop, at, each)),
        )  # fmt: skip
    _buttons(desk, at, quoted)
    if place := unsaid_list.place_of(at):
        _said_there(desk, place, quoted, chosen)
    with st.container(border=True):
        for hit in finding.search_box(desk, "write-find"):
            if hit.passage_id not in quoted:
                _candidate(desk, hit.passage_id, "cand", hits=hit.spans)


def _unfinished(desk: Desk) -> None:
    """Offer what was begun at themes that no longer wait for an item: no card leads there."""
    for at, draft in _drafts().items():
        place = unsaid_list.place_of(at)
        is_begun = bool(draft.statement.strip() or draft.chosen)
        if place is not None and is_begun and not unsaid_list.passages_at(desk, *place):
            words = plain(short(draft.statement.strip() or say("No statement yet"), 60))
            st.button(
                say("Go on with “{words}”", words=words),
                key=f"write-on-{at.replace(':', '-')}",
                icon=":material/edit_note:",
                type="tertiary",
                on_click=session.remember,
                args=("writing", at),
            )


def _fields(desk: Desk, at: str, draft: Draft) -> None:
    names = {each: say(quadrants.LOOKS[each].one) for each in Quadrant}
    themes = {"": say("No theme"), **theme_names(desk)}
    st.segmented_control(
        say("Quadrant"),
        list(names),
        format_func=lambda each: names[each],
        default=draft.quadrant,
        key=_key("quadrant", at, worded=True),
        on_change=_typed,
        args=(at, "quadrant"),
        required=True,
    )
    st.text_area(
        say("Statement"),
        value=draft.statement,
        key=_key("statement", at),
        on_change=_typed,
        args=(at, "statement"),
        height=80,
    )
    acting.show_problem("write-statement")
    st.selectbox(
        say("Theme"),
        list(themes),
        index=list(themes).index(draft.theme) if draft.theme in themes else 0,
        format_func=lambda each: themes[each],
        key=_key("theme", at, worded=True),
        on_change=_typed,
        args=(at, "theme"),
    )
    if draft.theme and draft.theme not in themes:
        st.caption(say("The theme is no longer there: it was merged or removed. Choose another."))


def _key(field: str, at: str, *, worded: bool = False) -> str:
    """Return the key of a field: each beginning has fields of its own."""
    key = f"write-{field}{at.replace(':', '-')}"
    return session.worded(key) if worded else key


def _said_there(
    desk: Desk,
    place: tuple[ThemeId, Quadrant],
    quoted: Sequence[PassageId],
    chosen: Filter,
) -> None:
    """Draw what is judged at a place and not chosen yet, or why there is nothing."""
    every = unsaid_list.passages_at(desk, *place)
    rest = [each for each in every if each not in quoted]
    shown = [each for each in rest if chosen.lets(desk, desk.index.passages[each])]
    if not every:
        st.caption(say(_NOTHING))
        return
    if not rest:
        return
    st.subheader(say("What is said there"), anchor=False)
    st.caption(say(_REFUSED if unsaid_list.is_refused(desk, *place) else _NOTE))
    if len(shown) < len(rest):
        st.caption(say("The filter hides {n}.", n=len(rest) - len(shown)))
    n_drawn = len(shown) if session.recall("writing-all") else finding.SHOWN
    for each in shown[:n_drawn]:
        _candidate(desk, each, "there", tagged=True)
    if len(shown) > n_drawn:
        st.button(
            say("Show all {n}", n=len(shown)),
            key="writing-all",
            icon=":material/expand_more:",
            on_click=session.remember,
            args=("writing-all", True),
        )


_NOTE = (
    "No item of this quadrant stands on these passages yet. Choose those that belong together and "
    "say in your words what they say."
)
_REFUSED = (
    "The item that stood here was rejected; some of these passages stood behind it. Choose those "
    "that belong together and say in your words what they say."
)
_NOTHING = (
    "Nothing waits here any more: the theme has an item in this quadrant now, was merged or "
    "rejected, or too little of what is in it is judged so."
)


def _candidate(
    desk: Desk,
    passage: PassageId,
    key: str,
    *,
    hits: tuple[Span, ...] = (),
    tagged: bool = False,
) -> None:
    passages.draw(
        desk, finding.whole(desk.index.passages[passage]), f"{key}-{passage}",
        hits=hits, tagged=tagged,
        doing=Deed(say("Choose"), ":material/add:", partial(_choose, identity(), passage)),
    )  # fmt: skip


def _buttons(desk: Desk, at: str, quoted: Sequence[PassageId]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            say("Save the item"),
            type="primary",
            key="write-save",
            on_click=_save,
            args=(desk, at),
        )
        st.button(say("Cancel"), key="write-cancel", on_click=_cancel, args=(at,))
        if not quoted:
            st.caption(say("Choose at least one quotation below: a statement stands on words."))


def _drafts() -> dict[str, Draft]:
    return dict(session.recall("drafts", {}))


def _keep(at: str, draft: Draft) -> None:
    session.remember("drafts", {**_drafts(), at: draft})


def _typed(at: str, field: str) -> None:
    key = _key(field, at, worded=field != "statement")
    draft = _drafts().get(at, Draft())
    value: Any = session.entered(key, getattr(draft, field))
    _keep(at, replace(draft, **{field: value}))


def _choose(at: str, passage: PassageId) -> None:
    draft = _drafts().get(at, Draft())
    _keep(at, replace(draft, chosen=(*draft.chosen, passage)))


def _drop(at: str, passage: PassageId) -> None:
    draft = _drafts().get(at, Draft())
    _keep(at, replace(draft, chosen=tuple(each for each in draft.chosen if each != passage)))


def _cancel(at: str) -> None:
    """Leave the writing and drop what was typed and chosen."""
    session.remember("drafts", {key: each for key, each in _drafts().items() if key != at})
    stop()


def _save(desk: Desk, at: str) -> None:
    for field in ("quadrant", "statement", "theme"):
        _typed(at, field)
    draft = _drafts()[at]
    statement = draft.statement.strip()
    if not forms.fits(statement, forms.STATEMENT_CHARACTERS, "write-statement"):
        return
    identity = ItemId(new_id())
    quoted = (each for each in draft.chosen if each in desk.index.passages)
    edit = WriteItem(
        identity,
        draft.quadrant,
        statement,
        ThemeId(draft.theme) if draft.theme in desk.codebook.themes else None,
        tuple(anchor_of(desk.index.passages[each]) for each in quoted),
    )
    if acting.act(edit, desk.seq, "write-statement"):
        _cancel(at)
        session.select("item", identity)
