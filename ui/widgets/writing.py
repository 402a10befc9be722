"""Writing an item of one's own on quotations that one chooses."""

from functools import partial

import streamlit as st

from analysis.edits import WriteItem, anchor_of, new_id
from analysis.records import ItemId, PassageId, Quadrant, ThemeId
from ui import session
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, drawings, finding, forms, passages, quadrants, unsaid_list
from ui.widgets.cutting import Span
from ui.widgets.passages import Deed
from ui.widgets.themes_named import theme_names


def is_on() -> bool:
    """Return whether an item is being written."""
    return session.recall("writing") is not None


def start(theme: ThemeId | None = None, quadrant: Quadrant | None = None) -> None:
    """Begin with no quotation chosen; with a theme and quadrant, on what is judged there."""
    session.select("item", None)
    session.remember("writing", ())
    session.remember("writing-at", None if theme is None else (theme, quadrant))


def stop() -> None:
    """Leave the writing; what was typed is dropped."""
    session.forget("writing", "writing-at", "writing-all")


def identity() -> str:
    """Return the id of the card that one writes from, "" where one began with none."""
    at = session.recall("writing-at")
    return unsaid_list.identity_of(*at) if at else ""


def draw(desk: Desk) -> None:
    """Draw the form: quadrant, statement, theme, and the quotations chosen by searching."""
    chosen = [each for each in session.recall("writing") if each in desk.index.passages]
    drawings.arrive(identity(), "arrive-writing")
    st.subheader(say("Write an item"), anchor=False)
    theme, quadrant = _at(desk)
    names = {each: say(quadrants.LOOKS[each].one) for each in Quadrant}
    themes = {"": say("No theme"), **theme_names(desk)}
    st.segmented_control(
        say("Quadrant"),
        list(names),
        format_func=lambda each: names[each],
        default=quadrant or Quadrant.STRENGTH,
        key=session.worded("write-quadrant"),
        required=True,
    )
    st.text_area(say("Statement"), key="write-statement", height=80)
    acting.show_problem("write-statement")
    st.selectbox(
        say("Theme"),
        list(themes),
        index=list(themes).index(theme) if theme in themes else 0,
        format_func=lambda each: themes[each],
        key=session.worded("write-theme"),
    )
    st.text(say("Quotations chosen: {n}", n=len(chosen)))
    for each in chosen:
        passages.draw(
            desk, finding.whole(desk.index.passages[each]), f"chosen-{each}", tagged=False,
            doing=Deed(say("Take it out"), ":material/remove:", partial(_drop, each)),
        )  # fmt: skip
    _buttons(desk, chosen)
    if theme is not None and quadrant is not None:
        _draw_said_there(desk, theme, quadrant, chosen)
    with st.container(border=True):
        for hit in finding.search_box(desk, "write-find"):
            if hit.passage_id not in chosen:
                _candidate(desk, hit.passage_id, "cand", hits=hit.spans)


def _at(desk: Desk) -> tuple[ThemeId | None, Quadrant | None]:
    """Return the place that one writes from, if its theme is still there."""
    theme, quadrant = session.recall("writing-at") or (None, None)
    return (theme, quadrant) if theme in desk.codebook.themes else (None, None)


def _draw_said_there(
    desk: Desk, theme: ThemeId, quadrant: Quadrant, chosen: list[PassageId]
) -> None:
    every = unsaid_list.passages_at(desk, theme, quadrant)
    rest = [each for each in every if each not in chosen]
    if not rest:
        return
    st.subheader(say("What is said there"), anchor=False)
    st.caption(say(_NOTE))
    n_drawn = len(rest) if session.recall("writing-all") else finding.SHOWN
    for each in rest[:n_drawn]:
        _candidate(desk, each, "there", tagged=True)
    if len(rest) > n_drawn:
        st.button(
            say("Show all {n}", n=len(rest)),
            key="writing-all",
            icon=":material/expand_more:",
            on_click=session.remember,
            args=("writing-all", True),
        )


_NOTE = (
    "Nothing on the board stands on these passages yet. Choose those that belong together and "
    "say in your words what they say."
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
        doing=Deed(say("Choose"), ":material/add:", partial(_choose, passage)),
    )  # fmt: skip


def _buttons(desk: Desk, chosen: list[PassageId]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            say("Save the item"),
            type="primary",
            key="write-save",
            on_click=_save,
            args=(desk, tuple(chosen)),
        )
        st.button(say("Cancel"), key="write-cancel", on_click=stop)
        if not chosen:
            st.caption(say("Choose at least one quotation below: a statement stands on words."))


def _choose(passage: PassageId) -> None:
    session.remember("writing", (*session.recall("writing"), passage))


def _drop(passage: PassageId) -> None:
    session.remember("writing", tuple(e for e in session.recall("writing") if e != passage))


def _save(desk: Desk, chosen: tuple[PassageId, ...]) -> None:
    statement = str(session.entered("write-statement") or "").strip()
    if not forms.fits(statement, forms.STATEMENT_CHARACTERS, "write-statement"):
        return
    theme = session.entered(session.worded("write-theme"))
    identity = ItemId(new_id())
    edit = WriteItem(
        identity,
        Quadrant(session.entered(session.worded("write-quadrant"))),
        statement,
        ThemeId(theme) if theme else None,
        tuple(anchor_of(desk.index.passages[each]) for each in chosen),
    )
    if acting.act(edit, desk.seq, "write-statement"):
        stop()
        session.select("item", identity)
