"""In which order the passages of a theme are listed.

Of the firmest third far more belong in the theme than of the loosest (benchmarks/RESULTS.md): one
reads what a theme is about at its head, and weeds it at its foot.
"""

from collections.abc import Sequence

import streamlit as st

from analysis.records import Origin, Passage
from ui import session
from ui.caching import Desk
from ui.session import say

FIRM, SAID, LOOSE = "firm", "said", "loose"

_LABELS = {FIRM: "Firmest first", SAID: "As they were said", LOOSE: "Loosest first"}


def chosen() -> str:
    """Return the order that is in use; the firmest come first."""
    order = session.recall("order", FIRM)
    return order if order in _LABELS else FIRM


def draw() -> None:
    """Draw the choice of an order."""
    key, names = session.worded("order"), {each: say(label) for each, label in _LABELS.items()}
    session.enter(key, chosen())
    st.selectbox(
        say("Order of the passages"),
        list(names),
        format_func=lambda each: names[each],
        key=key,
        on_change=_choose,
        args=(key,),
        label_visibility="collapsed",
        width=190,
    )


def _choose(key: str) -> None:
    session.remember("order", session.entered(key))


def ordered(desk: Desk, passages: Sequence[Passage]) -> list[Passage]:
    """Return passages in the chosen order; equally firm ones as they were said.

    What a person placed belongs as firmly as can be.
    """
    order = chosen()
    if order == SAID:
        return list(passages)
    return sorted(passages, key=lambda each: _firmness(desk, each), reverse=order == FIRM)


def _firmness(desk: Desk, passage: Passage) -> float:
    placed = desk.codebook.placements.get(passage.id)
    if placed is None:
        return 0.0
    return 1.0 if placed.origin is Origin.PERSON else placed.strength
