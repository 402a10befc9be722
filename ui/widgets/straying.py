"""A passage that is out of place in a theme: put where it belongs without leaving the page."""

from collections.abc import Callable

import streamlit as st

from analysis.edits import MovePassages, SetSecondTheme, anchor_of
from analysis.records import Passage, Theme, ThemeId
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, forms, placing
from ui.widgets.escape import plain, short

BUTTON_CHARACTERS = 40

STRAY = "stray"
"""The form that asks where a passage of a theme belongs; its target is ``target_of`` both."""

_ELSEWHERE = "stray-to"


def target_of(theme: ThemeId, passage: Passage, place: str = "") -> str:
    """Return the target of the form for a passage of a theme, which may stand in two places."""
    return f"{place}{theme}-{passage.id}"


def draw(desk: Desk, theme: Theme, passage: Passage) -> None:
    """Draw what says that a passage does not belong in a theme; it asks where to put it.

    One that is in it besides, as its second, is only taken out of it. A passage may be shown of a
    theme and of its sub-theme on one page.
    """
    target = target_of(theme.id, passage)
    if passage.id not in desk.passages_of[theme.id]:
        _button(
            say("Take it out of the second theme"), target, passage,
            acting.make, SetSecondTheme(anchor_of(passage), None), desk.seq,
        )  # fmt: skip
    elif not draw_open(desk, theme, passage):
        _button(say("Does not belong here"), target, passage, forms.begin, STRAY, target, desk.seq)


def draw_open(desk: Desk, theme: Theme, passage: Passage, place: str = "") -> bool:
    """Draw where a passage could go, if that was asked in a place; return whether it was."""
    target = target_of(theme.id, passage, place)
    asked, listed = forms.opened(STRAY, target), forms.opened(_ELSEWHERE, target)
    if asked is None and listed is None:
        return False
    rest = placing.fellows(desk, theme.id, passage)
    if asked is not None:
        _ways_out(desk, theme, passage, rest, asked)
    elif listed is not None:
        forms.choice_form(
            listed,
            say("Move it to"),
            placing.elsewhere(desk, theme.id, passage),
            lambda to: _move(passage, rest, target, ThemeId(to)),
            beside=lambda: placing.draw_fellows(rest, _key(target)),
        )
    return True


def _button(
    shown: str, target: str, passage: Passage, does: Callable[..., None], *given: object
) -> None:
    words = plain(short(passage.text, BUTTON_CHARACTERS))
    st.button(
        f":gray[:small[{shown}]]",
        key=f"stray-{target}",
        icon=":material/drive_file_move:",
        type="tertiary",
        help=say("Put “{words}” into another theme, or into none", words=words),
        on_click=does,
        args=given,
    )


def _ways_out(
    desk: Desk, theme: Theme, passage: Passage, rest: tuple[Passage, ...], editing: forms.Editing
) -> None:
    target, seen = editing.target, editing.seen

    def _put(to: ThemeId | None) -> None:
        if acting.act(_move(passage, rest, target, to), seen):
            forms.close()

    near = placing.nearest(desk, [passage], leaving=theme.id)[passage.id]
    with st.container(
        horizontal=True, gap="xsmall", vertical_alignment="center", key=f"stray-to-{target}"
    ):
        placing.row(desk, near, f"stray-{target}", _put, or_none=True)
        st.button(
            say("Another theme…"),
            key=f"stray-other-{target}",
            type="tertiary",
            on_click=forms.begin,
            args=(_ELSEWHERE, target, seen),
        )
        st.button(
            say("Leave it"), key=f"stray-leave-{target}", type="tertiary", on_click=forms.close
        )
    placing.draw_fellows(rest, _key(target))


def _key(target: str) -> str:
    return f"along-{target}"


def _move(
    passage: Passage, rest: tuple[Passage, ...], target: str, to: ThemeId | None
) -> MovePassages:
    """Return the move of a passage with what is ticked of the rest of its reply."""
    return MovePassages(tuple(map(anchor_of, (passage, *placing.ticked(rest, _key(target))))), to)
