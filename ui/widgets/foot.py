"""A bar at the foot of the page: something waits to be looked at, where one works."""

from collections.abc import Callable

import streamlit as st

from ui.session import say

Click = tuple[Callable[..., object], tuple[object, ...]]
"""What a button does, and with what."""


def draw(told: str, key: str, look: Click, later: Click) -> None:
    """Draw the bar: what there is, that nothing changes by itself, and two ways out.

    Args:
        told: what there is, safe as Markdown.
        key: of the bar and, with ``-look`` and ``-later`` behind it, of its buttons.
        look: what opens it.
        later: what puts it off.
    """
    with st.bottom, st.container(horizontal=True, vertical_alignment="center", key=f"{key}-bar"):
        st.markdown(f"**{told}** {say('Nothing is changed unless you say so.')}", width="stretch")
        for shown, name, kind, (does, given) in (
            (say("Look at them"), "look", "primary", look),
            (say("Not now"), "later", "secondary", later),
        ):
            st.button(
                shown, key=f"{key}-{name}", type=kind, on_click=does, args=given  # type: ignore[arg-type]
            )  # fmt: skip
