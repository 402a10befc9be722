"""Writing an item of one's own on quotations that one chooses."""

from functools import partial

import streamlit as st

from analysis.edits import WriteItem, anchor_of, new_id
from analysis.records import ItemId, PassageId, Quadrant, ThemeId
from analysis.service import Hit
from ui import session
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, finding, forms, passages, quadrants
from ui.widgets.passages import Deed
from ui.widgets.themes_named import theme_names


def is_on() -> bool:
    """Return whether an item is being written."""
    return session.recall("writing") is not None


def start() -> None:
    """Begin with no quotation chosen."""
    session.select("item", None)
    session.remember("writing", ())


def stop() -> None:
    """Leave the writing; what was typed is dropped."""
    session.forget("writing")


def draw(desk: Desk) -> None:
    """Draw the form: quadrant, statement, theme, and the quotations chosen by searching."""
    chosen = [each for each in session.recall("writing") if each in desk.index.passages]
    st.subheader(say("Write an item"), anchor=False)
    names = {each: say(quadrants.LOOKS[each].one) for each in Quadrant}
    themes = {"": say("No theme"), **theme_names(desk)}
    st.segmented_control(
        say("Quadrant"),
        list(names),
        format_func=lambda each: names[each],
        default=Quadrant.STRENGTH,
        key=session.worded("write-quadrant"),
        required=True,
    )
    st.text_area(say("Statement"), key="write-statement", height=80)
    acting.show_problem("write-statement")
    st.selectbox(
        say("Theme"),
        list(themes),
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
    with st.container(border=True):
        for hit in finding.search_box(desk, "write-find"):
            if hit.passage_id not in chosen:
                _candidate(desk, hit)


def _candidate(desk: Desk, hit: Hit) -> None:
    passages.draw(
        desk, finding.whole(desk.index.passages[hit.passage_id]), f"cand-{hit.passage_id}",
        hits=hit.spans, tagged=False,
        doing=Deed(say("Choose"), ":material/add:", partial(_choose, hit.passage_id)),
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
