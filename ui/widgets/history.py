"""What was done to a project, newest first, and taking back one's own down to a line of it."""

from collections.abc import Sequence

import streamlit as st

from analysis.service import Entry
from ui import caching, session
from ui.caching import Desk
from ui.session import count, moment, say, tell
from ui.widgets import acting
from ui.widgets.escape import plain, short

_DRAWER = "history"
_SHOWN = "history-shown"

AT_ONCE = 30
"""Changes that are drawn before one asks for more."""


def open_drawer() -> None:
    """Open the list of what was done."""
    session.forget("place", "mending")
    session.remember(_DRAWER, True)


def _close() -> None:
    session.forget(_DRAWER, _SHOWN)


def draw(desk: Desk | None) -> None:
    """Draw the drawer if it is open. Call it last: it lies over the page."""
    if desk is None or not session.recall(_DRAWER):
        return
    drawer = st.dialog(
        say("What was done"), width=760, position="right", icon=":material/history:",
        on_dismiss=_close,
    )  # fmt: skip
    drawer(_drawer)(desk)


def _drawer(desk: Desk) -> None:
    if acting.has_news() or not session.recall(_DRAWER):
        # A click in the drawer runs the drawer alone; what it changed concerns the whole page.
        st.rerun()
    entries = caching.service().history(desk.project.id)
    takable = caching.service().takable(desk.project.id, session.author())
    st.caption(
        say(
            "The latest first. You can take back what you did yourself since the last analysis: "
            "the latest alone, or all down to a line."
        )
    )
    takings = {each.undoes: each for each in entries if each.undoes is not None}
    listed = [each for each in entries if each.undoes is None]
    if not listed:
        st.text(say("Nothing yet."))
    n_shown = int(session.recall(_SHOWN, AT_ONCE))
    for entry in listed[:n_shown]:
        _row(entry, takings.get(entry.seq), takable)
    if len(listed) > n_shown:
        st.button(
            count("{n} earlier change", "{n} earlier changes", len(listed) - n_shown),
            key="history-more", icon=":material/expand_more:", type="tertiary",
            on_click=session.remember, args=(_SHOWN, n_shown + AT_ONCE),
        )  # fmt: skip


def _row(entry: Entry, taking: Entry | None, takable: Sequence[int]) -> None:
    told = plain(short(tell(entry.what), acting.LONGEST_TOLD))
    with st.container(
        horizontal=True, vertical_alignment="top", horizontal_alignment="distribute",
        key=f"history-{entry.seq}",
    ):  # fmt: skip
        with st.container(gap=None, width="stretch"):
            st.markdown(f":gray[~~{told}~~]" if entry.undone else told)
            st.caption(plain(" · ".join(_about(entry, taking))))
        if entry.seq in takable:
            _back(entry.seq, takable)


def _about(entry: Entry, taking: Entry | None) -> list[str]:
    """Return when and by whom a change was made, and what became of it."""
    told = [moment(entry.at), entry.author]
    if entry.undone and taking is not None:
        told.append(say("taken back by {who}, {when}", who=taking.author, when=moment(taking.at)))
    if entry.conflict is not None:
        told.append(say("not carried out: {why}", why=tell(entry.conflict)))
    return [each for each in told if each]


def _back(seq: int, takable: Sequence[int]) -> None:
    n = takable.index(seq) + 1
    st.button(
        say("Take back") if n == 1 else say("Take back {n}", n=n),
        key=f"history-back-{seq}",
        icon=":material/undo:",
        type="tertiary",
        help=say("This one and what you did after it"),
        on_click=acting.undo_several,
        args=(takable[:n],),
    )
