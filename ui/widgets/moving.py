"""What the last analysis placed: a list to accept or to refuse, one by one or all at once."""

from collections.abc import Iterable, Sequence
from itertools import groupby

import streamlit as st

from analysis.edits import MovePassages, anchor_of
from analysis.records import Status, ThemeId
from analysis.service import JOINED, Moved, accepted_moves, refused_moves
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import acting, bylines, forms, parts
from ui.widgets.escape import plain, short
from ui.widgets.themes_named import theme_names

SHOWN = 4
"""Passages drawn of a theme before one asks for the rest."""

ELSEWHERE = "moved-to"
"""The form that asks for another theme for a passage of the list; its target is the passage."""

NAME_CHARACTERS = 60
BUTTON_CHARACTERS = 34


def moved(desk: Desk) -> tuple[Moved, ...]:
    """Return what the last analysis placed and nobody decided yet."""
    known = desk.index.passages
    return tuple(
        each for each in caching.service().moved(desk.project.id) if each.passage_id in known
    )


def label(n: int) -> str:
    """Return what the button that opens the list says."""
    return say("Placed by the analysis: {n}", n=n)


def draw(desk: Desk) -> None:
    """Draw the list, grouped by where the passages are now; those of rejected themes first."""
    every = sorted(moved(desk), key=lambda each: not _is_rejected(desk, each))
    st.caption(_told(every))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        _both(desk, every, "all", say("Accept all {n}", n=len(every)), say("Refuse all"))
    for _, group in groupby(every, lambda each: _top(desk, each)):
        _group(desk, list(group))


def _told(moves: Sequence[Moved]) -> str:
    """Return how many passages are new, how many were moved, and what becomes of them."""
    n_new = sum(each.kind == JOINED for each in moves)
    n_moved = len(moves) - n_new
    new = count(
        "{n} new passage joined a theme that people worked on.",
        "{n} new passages joined themes that people worked on.",
        n_new,
    )
    from_elsewhere = count(
        "{n} passage was moved from elsewhere.", "{n} passages were moved from elsewhere.", n_moved
    )
    told = (new if n_new else "", from_elsewhere if n_moved else "")
    return " ".join(filter(None, (*told, say("Undecided ones stay where the analysis put them."))))


def _is_rejected(desk: Desk, move: Moved) -> bool:
    theme = desk.codebook.themes.get(ThemeId(_top(desk, move)))
    return theme is not None and theme.status is Status.REJECTED


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
        if _is_rejected(desk, moves[0]):
            st.caption(say("rejected: the report leaves out what stands here"), width="content")
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
            st.button(
                say("Another theme…"),
                key=f"moved-other-{move.passage_id}",
                icon=":material/drive_file_move:",
                type="tertiary",
                on_click=forms.begin,
                args=(ELSEWHERE, move.passage_id, desk.seq),
            )
        if editing := forms.opened(ELSEWHERE, move.passage_id):
            forms.choice_form(
                editing,
                say("Move it to"),
                theme_names(desk, without=move.to_theme),
                lambda to: MovePassages((anchor_of(passage),), ThemeId(to)),
            )


def _from(move: Moved) -> str:
    name = short(move.from_name, NAME_CHARACTERS)
    if move.was_called and not move.is_gone:
        old = short(move.was_called, NAME_CHARACTERS)
        return say("was in: {old}, which is called {name} now", old=old, name=name)
    if name:
        return say("was in: {name}", name=name) if not move.is_gone else say(
            "was in: {name} (no longer there)", name=name
        )  # fmt: skip
    return say("a new passage") if move.kind == JOINED else say("was in no theme")


def _back(desk: Desk, move: Moved) -> str:
    if move.from_theme is None:
        return say("Put it into no theme")
    theme = desk.codebook.themes.get(move.from_theme)
    name = short(move.from_name if theme is None else theme.name, BUTTON_CHARACTERS)
    return say("Back to “{name}”", name=plain(name))


def _decide(desk: Desk, moves: Iterable[Moved], accepted: bool) -> None:
    decided = tuple(moves)
    make = accepted_moves if accepted else refused_moves
    edit = make(decided, desk.index.passages)
    if edit is None or not acting.act(edit, desk.seq) or len(decided) == 1:
        return
    n_new = sum(each.kind == JOINED for each in decided)
    if accepted:
        acting.announce("{n} passages stay where the analysis put them.", n=len(decided))
    elif not n_new:
        acting.announce("{n} passages are back where they were.", n=len(decided))
    elif n_new < len(decided):
        acting.announce(
            "Passages that are back where they were: {n}. New ones, now in no theme: {n_new}.",
            n=len(decided) - n_new,
            n_new=n_new,
        )
