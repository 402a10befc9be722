"""Accept, reject, or take the decision back: the same three buttons for themes and items."""

from collections.abc import Callable

import streamlit as st

from analysis.edits import Edit
from analysis.records import Status
from ui.session import say
from ui.widgets import acting


def draw(
    prefix: str, status: Status, make: Callable[[Status], Edit], seen: int, accept: str = ""
) -> None:
    """Draw the buttons that fit a status; each makes an edit of the new one.

    ``accept`` are the words of accepting, where it does more than that.
    """
    if status is Status.CANDIDATE:
        st.button(
            accept or say("Accept"),
            key=f"{prefix}-accept",
            icon=":material/check:",
            type="primary",
            on_click=acting.make,
            args=(make(Status.ACCEPTED), seen),
        )
        st.button(
            say("Reject"),
            key=f"{prefix}-reject",
            icon=":material/close:",
            on_click=acting.make,
            args=(make(Status.REJECTED), seen),
        )
    else:
        st.button(
            say("Back to draft"),
            key=f"{prefix}-reopen",
            icon=":material/undo:",
            on_click=acting.make,
            args=(make(Status.CANDIDATE), seen),
        )
