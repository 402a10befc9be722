"""From a click to an edit, and what a person is told when it cannot be made.

A click names the number of the last change that its page showed. That number is bound when the
button is drawn, not when it is pressed: so a page that has fallen behind cannot overwrite.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from analysis.edits import Edit, describe, targets
from analysis.errors import BadRequest, GlasError, StaleEdit
from analysis.records import Notice
from analysis.service import Entry
from ui import caching, session
from ui.caching import Desk
from ui.session import say, tell
from ui.widgets.escape import plain, short

LONGEST_TOLD = 300
"""Characters of a change as it is told: enough to know it again; a reworded text may be pages."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """An edit that was not made, because somebody changed its target first."""

    edit: Edit
    told: StaleEdit


def act(edit: Edit, seen: int, place: str = "") -> bool:
    """Make an edit on the open project; on failure remember what to tell. True if it was made.

    ``place`` is the field beside which a refusal is told, "" for the top of the page.
    """
    project = session.project_id()
    if project is None:
        return False
    known = caching.desk(project).codebook
    try:
        caching.service().edit(project, edit, session.author(), seen)
    except StaleEdit as stale:
        session.remember("conflict", Conflict(edit, stale))
        return False
    except GlasError as error:
        _remember_problem(error, place)
        return False
    session.remember("done", describe(edit, known))
    return True


def _remember_problem(error: GlasError, place: str = "") -> None:
    if place:
        session.remember("problem-beside", (place, error))
    else:
        session.remember("problem", error)


def show_problem(place: str) -> None:
    """Draw, beside the field of a place, why what was entered there was refused; once."""
    beside, error = session.recall("problem-beside", ("", None))
    if beside == place and error is not None:
        session.forget("problem-beside")
        st.error(plain(tell(error)), icon=":material/error:")


def make(edit: Edit, seen: int) -> None:
    """Do as ``act`` where nobody waits for the answer: what a button calls."""
    act(edit, seen)


def attempt(work: Callable[[], object], place: str = "") -> bool:
    """Do something that may be refused; on failure remember what to tell. True if it was done.

    ``place`` is the field beside which a refusal is told, "" for the top of the page.
    """
    try:
        work()
    except GlasError as error:
        _remember_problem(error, place)
        return False
    return True


def announce(message: str, **values: object) -> None:
    """Remember a sentence to be shown once, at the next drawing."""
    session.remember("done", Notice(message, values))


def refuse(message: str, place: str = "", **values: object) -> None:
    """Remember why something was not done, to be shown once, at the next drawing."""
    _remember_problem(BadRequest(message, **values), place)


def is_refused(place: str) -> bool:
    """Return whether a refusal waits to be told beside the field of a place."""
    return bool(session.recall("problem-beside", ("", None))[0] == place)


def has_news() -> bool:
    """Return whether the last click led to something that the page has yet to tell."""
    return session.recall("problem") is not None or session.recall("done") is not None


def undo() -> None:
    """Take back this person's latest edit."""
    project = session.project_id()
    if project is None:
        return
    try:
        entry = caching.service().undo(project, session.author())
    except GlasError as error:
        session.remember("problem", error)
        return
    announce("Taken back: {what}", what=tell(entry.what))


def undo_several(seqs: Sequence[int]) -> None:
    """Take back this person's edits of these numbers, the latest first, all or none."""
    project = session.project_id()
    if project is None:
        return
    try:
        caching.service().undo_several(project, session.author(), seqs)
    except GlasError as error:
        session.remember("problem", error)
        return
    announce("Changes taken back: {n}", n=len(seqs))


def show_messages(desk: Desk | None) -> None:
    """Draw what the last click led to: a conflict, a problem, or a word that it was done."""
    problem, done = session.recall("problem"), session.recall("done")
    session.forget("problem", "done")
    if desk is not None and session.recall("conflict") is not None:
        _conflict_box(session.recall("conflict"), desk)
    if problem is not None:
        st.error(plain(tell(problem)), icon=":material/error:")
    if done is not None:
        st.toast(plain(short(tell(done), LONGEST_TOLD)), icon=":material/check:")


def _conflict_box(conflict: Conflict, desk: Desk) -> None:
    with st.container(border=True, key="conflict"):
        st.warning(
            plain(tell(conflict.told)),
            title=say("Somebody else changed this meanwhile"),
            icon=":material/sync_problem:",
        )
        theirs = _their_change(conflict, desk)
        if theirs is not None:
            st.text(say("They did: {what}", what=short(tell(theirs.what), LONGEST_TOLD)))
        st.text(
            say(
                "You wanted: {what}",
                what=short(tell(describe(conflict.edit, desk.codebook)), LONGEST_TOLD),
            )
        )
        st.caption(say("Nothing has been overwritten. This page shows the newer state."))
        with st.container(horizontal=True):
            st.button(say("Keep theirs"), key="conflict-theirs", on_click=_leave, type="primary")
            st.button(
                say("Apply mine"),
                key="conflict-mine",
                on_click=_insist,
                args=(conflict.edit, desk.seq),
            )


def _their_change(conflict: Conflict, desk: Desk) -> Entry | None:
    """Return the latest change that stands of something that the refused edit wanted to change."""
    wanted = set(targets(conflict.edit))
    for entry in caching.service().history(desk.project.id):
        if entry.edit is not None and not entry.undone and wanted & set(targets(entry.edit)):
            return entry
    return None


def _leave() -> None:
    session.forget("conflict")


def _insist(edit: Edit, seen: int) -> None:
    session.forget("conflict")
    act(edit, seen)
