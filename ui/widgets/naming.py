"""Titles that ask for a person's word: taken, exchanged for another, or written, with one click."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analysis.edits import RenameTheme
from analysis.records import Origin, Theme, ThemeId
from analysis.review import is_foreign, is_guess
from ui import caching
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, forms
from ui.widgets.escape import plain, short
from ui.widgets.moments import language_name
from ui.widgets.themes_named import tree

CHOICE_CHARACTERS = 60

NAMING = ("rename", "rename-found", "rename-all")
"""Forms in which a theme gets a name."""


def asks(desk: Desk, theme: Theme) -> bool:
    """Return whether a title that the engine itself does not stand by asks for a person's word.

    It does where the theme stands and holds passages.
    """
    has_passages = bool(desk.passages_of[theme.id])
    return has_passages and is_unsure(desk, theme) and desk.codebook.stands(theme.id)


def is_unsure(desk: Desk, theme: Theme) -> bool:
    """Return whether a title is one that the engine does not stand by, or in another language."""
    if theme.named_by is Origin.PERSON:
        return False
    return theme.named_by is None or is_foreign(theme, desk.project.language)


def waiting(desk: Desk) -> list[ThemeId]:
    """Return the themes whose title asks for a person's word, in the order of the list."""
    return [theme.id for theme, _ in tree(desk) if asks(desk, theme)]


def fill(desk: Desk, theme: Theme, room: DeltaGenerator) -> None:
    """Draw, where a theme's title is not certain, what it could be called.

    Called after the reading is drawn, see ``theme_tools.fill``.
    """
    if not asks(desk, theme):
        return
    with room, st.container(border=True, gap="xsmall", key="theme-naming"):
        st.markdown(f":orange[:material/edit:] {plain(asking(desk, theme))}")
        with st.container(horizontal=True, gap="xsmall", key="theme-naming-choices"):
            take(theme, desk.seq)
            choices(desk, theme, desk.seq)
            st.button(
                say("Other words…"),
                key=f"title-words-{theme.id}",
                type="tertiary",
                on_click=forms.begin,
                args=("rename", theme.id, desk.seq),
            )


def take(theme: Theme, seen: int, place: str = "") -> None:
    """Draw what takes a theme's title as it stands; see ``choices``."""
    own = theme.name, theme.name_language
    _choice(theme, say("Take this title"), own, seen, f"{place}0", ":material/check:")


def choices(desk: Desk, theme: Theme, seen: int, place: str = "") -> None:
    """Draw other titles that a theme could have; one click takes one.

    Args:
        desk: the project.
        theme: the theme.
        seen: the last change that its person saw.
        place: where they stand, if it is not with the open theme: part of the buttons' keys.
    """
    found = caching.service().other_titles(desk.project.id, theme.id)
    for i, each in enumerate(found, start=1):
        _choice(theme, short(each[0], CHOICE_CHARACTERS), each, seen, f"{place}{i}")


def _choice(
    theme: Theme, told: str, title: tuple[str, str], seen: int, key: str, icon: str = ""
) -> None:
    st.button(
        plain(told),
        key=f"title-choice-{theme.id}-{key}",
        icon=icon or None,
        on_click=_take,
        args=(RenameTheme(theme.id, *title), seen),
    )


def _take(edit: RenameTheme, seen: int) -> None:
    """Give a theme a title; a form for its name is then done with, any other stays."""
    if acting.act(edit, seen) and forms.is_open(*NAMING):
        forms.close()


def asking(desk: Desk, theme: Theme) -> str:
    """Return why a theme asks for a title of a person's."""
    if is_guess(theme):
        return say("Title is a guess: see whether it fits")
    if is_foreign(theme, desk.project.language):
        language = language_name(theme.name_language)
        return say("Named in {language}: give it a name of your own", language=language)
    return say("Needs a title: a single word, said by few, or nearly the same as another")
