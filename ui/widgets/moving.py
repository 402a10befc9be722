"""What the last analysis moved: a list to accept or to refuse, one by one or all at once."""

from collections.abc import Iterable, Sequence
from itertools import groupby

import streamlit as st

from analysis.service import Moved, accepted_moves, refused_moves
from ui import caching, session
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, bylines, parts
from ui.widgets.escape import plain, short

SHOWN = 4
"""Passages drawn of a theme before one asks for the rest."""

NAME_CHARACTERS = 60
BUTTON_CHARACTERS = 34


def moved(desk: Desk) -> tuple[Moved, ...]:
    """Return what the last analysis moved and nobody decided yet."""
    known = desk.index.passages
    return tuple(
        each for each in caching.service().moved(desk.project.id) if each.passage_id in known
    )


def label(n: int) -> str:
    """Return what the button that opens the list says."""
    return say("Moved by the analysis: {n}", n=n)


def draw(desk: Desk) -> None:
    """Draw the list, grouped by where the passages are now."""
    every = moved(desk)
    st.caption(say("Undecided ones stay where the analysis put them."))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        _both(desk, every, "all", say("Accept all {n}", n=len(every)), say("Refuse all"))
    for _, group in groupby(every, lambda each: _top(desk, each)):
        _group(desk, list(group))


def _top(desk: Desk, move: Moved) -> str:
    """Return the top-level theme that a passage is in now, "" for the tray."""
    known = move.to_theme in desk.codebook.themes
    return desk.codebook.top(move.to_theme) if move.to_theme and known else ""


def _both(
    desk: Desk, moves: Sequence[Moved], key: str, accept: str, refuse: str, kind: str = "secondary"
) -> None:
    st.button(
        accept, key=f"moved-yes-{key}", icon=":material/check:", type=kind,  # type: ignore[arg-type]
        on_click=_decide, args=(desk, tuple(moves), True),
    )  # fmt: skip
    st.button(
        refuse, key=f"moved-no-{key}", icon=":material/undo:", type=kind,  # type: ignore[arg-type]
        on_click=_decide, args=(desk, tuple(moves), False),
    )  # fmt: skip


def _group(desk: Desk, moves: list[Moved]) -> None:
    key, name = _top(desk, moves[0]) or "tray", moves[0].to_name
    shown = moves if session.recall(f"all-moved-{key}") else moves[:SHOWN]
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        title = plain(short(name, NAME_CHARACTERS)) or say("In no theme")
        st.subheader(f"{title} :gray[{len(moves)}]", anchor=False, width="content")
        if len(moves) > 1:
            _both(desk, moves, key, say("Accept these"), say("Refuse these"), "tertiary")
    for each in shown:
        _row(desk, each)
    if len(moves) > len(shown):
        st.button(
            say("Show all {n}", n=len(moves)),
            key=f"all-moved-{key}",
            icon=":material/expand_more:",
            type="tertiary",
            on_click=session.remember,
            args=(f"all-moved-{key}", True),
        )


def _row(desk: Desk, move: Moved) -> None:
    passage = desk.index.passages[move.passage_id]
    with st.container(gap="xsmall", key=f"moved-{move.passage_id}"):
        parts.quote(
            [(passage.text, "")],
            bylines.byline(desk, passage),
            f"moved-quote-{move.passage_id}",
            hue="none",
            look="small",
            language=passage.language,
            also=_from(move),
        )
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            _both(
                desk, (move,), move.passage_id, say("Keep it here"), _back(desk, move), "tertiary"
            )


def _from(move: Moved) -> str:
    if move.from_name:
        name = short(move.from_name, NAME_CHARACTERS)
        return say("was in: {name}", name=name) if not move.is_gone else say(
            "was in: {name} (no longer there)", name=name
        )  # fmt: skip
    return say("a new passage") if move.kind == "joined" else say("was in no theme")


def _back(desk: Desk, move: Moved) -> str:
    if move.from_theme is None:
        return say("Put it into no theme")
    theme = desk.codebook.themes.get(move.from_theme)
    name = short(move.from_name if theme is None else theme.name, BUTTON_CHARACTERS)
    return say("Back to “{name}”", name=plain(name))


def _decide(desk: Desk, moves: Iterable[Moved], accepted: bool) -> None:
    decided = tuple(moves)
    make = accepted_moves if accepted else refused_moves
    edits = make(decided, desk.index.passages)
    done = [acting.act(each, desk.seq) for each in edits]
    if all(done) and len(decided) > 1:
        if accepted:
            acting.announce("{n} passages stay where the analysis put them.", n=len(decided))
        else:
            acting.announce("{n} passages are back where they were.", n=len(decided))
