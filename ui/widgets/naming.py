"""Titles that ask for a person's word: taken, exchanged for another, or written, with one click."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analysis import settings
from analysis.edits import RenameTheme
from analysis.records import Theme, ThemeId
from analysis.review import is_foreign, is_guess, is_unsure
from ui import caching, session
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, forms
from ui.widgets.escape import plain, short
from ui.widgets.moments import language_name
from ui.widgets.themes_named import tree

CHOICE_CHARACTERS = 110
"""Characters of a title on its button: one of two headings is read whole before it is taken."""

AT_FIRST = settings.HEADINGS_AT_FIRST + 1
"""Other titles that are shown at first, a phrase among them; the less likely come with a click."""

_MORE = "more-titles"

NAMING = ("rename", "rename-found", "rename-all")
"""Forms in which a theme gets a name."""


def asks(desk: Desk, theme: Theme) -> bool:
    """Return whether a title that the engine itself does not stand by asks for a person's word.

    It does where the theme stands and holds passages.
    """
    has_passages = bool(desk.passages_of[theme.id])
    is_asked = has_passages and is_unsure(theme, desk.project.language)
    return is_asked and desk.codebook.stands(theme.id)


def waiting(desk: Desk) -> list[ThemeId]:
    """Return the themes whose title asks for a person's word, in the order of the list."""
    return [theme.id for theme, _ in tree(desk) if asks(desk, theme)]


def fill(desk: Desk, theme: Theme, room: DeltaGenerator, *, folded: bool = False) -> None:
    """Draw, where a theme's title is not certain, what it could be called.

    Called after the reading is drawn, see ``theme_tools.fill``. Folded it leaves the page to what
    is read there.
    """
    if not asks(desk, theme):
        return
    told = f":orange[:material/edit:] {plain(asking(desk, theme))}"
    with (
        room,
        _frame(told, folded=folded),
        st.container(horizontal=True, gap="xsmall", key="theme-naming-choices"),
    ):
        take(theme, desk.seq)
        choices(desk, theme, desk.seq)
        st.button(
            say("Other words…"),
            key=f"title-words-{theme.id}",
            type="tertiary",
            on_click=forms.begin,
            args=("rename", theme.id, desk.seq),
        )


def _frame(told: str, *, folded: bool) -> DeltaGenerator:
    if folded:
        return st.expander(told, key="theme-naming-folded")
    made = st.container(border=True, gap="xsmall", key="theme-naming")
    made.markdown(told)
    return made


def take(theme: Theme, seen: int, place: str = "") -> None:
    """Draw what takes a theme's title as it stands; see ``choices``."""
    own = theme.name, theme.name_language
    _choice(theme, say("Take this title"), own, seen, f"{place}0", ":material/check:")


def choices(
    desk: Desk, theme: Theme, seen: int, place: str = "", *, at_first: int = AT_FIRST
) -> None:
    """Draw other titles that a theme could have; one click takes one.

    Args:
        desk: the project.
        theme: the theme.
        seen: the last change that its person saw.
        place: where they stand, if it is not with the open theme: part of the buttons' keys.
        at_first: how many are shown before one asks for more.
    """
    found = caching.service().other_titles(desk.project.id, theme.id)
    is_all = session.recall(_MORE) == theme.id or len(found) <= at_first
    for i, each in enumerate(found if is_all else found[:at_first], start=1):
        _choice(theme, short(each[0], CHOICE_CHARACTERS), each, seen, f"{place}{i}")
    if not is_all:
        st.button(
            say("More titles"),
            key=f"title-more-{theme.id}-{place}",
            icon=":material/expand_more:",
            type="tertiary",
            on_click=session.remember,
            args=(_MORE, theme.id),
        )


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
    if acting.act(edit, seen):
        close_form(edit.theme_id)


def close_form(theme: ThemeId) -> None:
    """Close the form for a theme's name: it has one now. Any other stays as it is."""
    if forms.is_open(theme, *NAMING):
        forms.close()


def renaming(desk: Desk, theme: Theme, name: str) -> RenameTheme:
    """Return the renaming of a theme to words that somebody wrote.

    They are in the working language, but where the title stays as it was.
    """
    language = theme.name_language if name == theme.name else desk.project.language
    return RenameTheme(theme.id, name, language)


def asking(desk: Desk, theme: Theme) -> str:
    """Return why a theme asks for a title of a person's."""
    if is_guess(theme):
        return say("Title is a guess: see whether it fits")
    if is_foreign(theme, desk.project.language):
        known = {
            "language": language_name(theme.name_language),
            "working": language_name(desk.project.language),
        }
        return say("This title is in {language}: keep it, or give one in {working}", **known)
    return say("Needs a title: a single word, said by few, or nearly the same as another")
