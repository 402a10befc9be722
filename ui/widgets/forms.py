"""Small forms that open in place, and menus.

A form keeps the number of the last change that its person saw when it was opened. What others
change while it is open is therefore noticed when it is saved, however long it stood open.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from analysis.edits import Edit
from ui import session
from ui.session import say
from ui.widgets import acting

NAME_CHARACTERS = 200
"""The longest name or title: what still stands in a heading or a list."""

STATEMENT_CHARACTERS = 600
"""The longest statement: three long sentences; more is no item of a SWOT."""

TEXT_CHARACTERS = 4000
"""The longest description: about a page."""


@dataclass(frozen=True, slots=True)
class Editing:
    """Which form is open: its field and target, and the last change seen when it was opened."""

    field: str
    target: str
    seen: int


def begin(field: str, target: str, seen: int) -> None:
    """Open a form; any other closes."""
    session.forget("problem-beside")
    session.remember("editing", Editing(field, target, seen))


def close() -> None:
    """Close whichever form is open."""
    session.forget("editing")


def opened(field: str, target: str) -> Editing | None:
    """Return the form of a field and target if it is the open one."""
    editing = session.recall("editing")
    if isinstance(editing, Editing) and (editing.field, editing.target) == (field, target):
        return editing
    return None


def is_open(target: str, *fields: str) -> bool:
    """Return whether the open form is of one of these fields, for a target or a finding of it."""
    editing = session.recall("editing")
    if not isinstance(editing, Editing) or editing.field not in fields:
        return False
    return editing.target.endswith(target)


def opener(label: str, field: str, target: str, seen: int, icon: str = "") -> None:
    """Draw the button that opens a form."""
    st.button(
        label,
        key=f"open-{field}-{target}",
        icon=icon or None,
        on_click=begin,
        args=(field, target, seen),
    )


def fits(words: str, most: int = NAME_CHARACTERS, place: str = "") -> bool:
    """Return whether words are short enough; where not, say so, and what was typed stays.

    A field that stops at its limit would drop a longer text that is pasted, without a word.
    """
    if len(words) <= most:
        return True
    acting.refuse(
        "At most {most} characters fit here; this has {n}.", place, most=most, n=len(words)
    )
    return False


def words_form(
    editing: Editing,
    label: str,
    text: str,
    make: Callable[[str], Edit],
    *,
    long: bool = False,
    most: int = NAME_CHARACTERS,
    note: str = "",
    even_unchanged: bool = True,
) -> None:
    """Draw a form for words, at most ``most`` characters; saving makes an edit of them.

    Of words that stayed as they were it does so only if ``even_unchanged``.
    """
    key = f"words-{editing.field}-{editing.target}"

    def _save() -> None:
        words = str(session.entered(key) or "").strip()
        is_new = even_unchanged or words != text.strip()
        if is_new and fits(words, most, key):
            acting.act(make(words), editing.seen, key)
        if not acting.is_refused(key):
            close()

    with st.form(f"form-{key}"):
        if long:
            st.text_area(label, value=text, key=key, height=110)
        else:
            st.text_input(label, value=text, key=key)
        acting.show_problem(key)
        if note:
            st.caption(note)
        _save_or_cancel(key, _save)


def short_form(
    label: str,
    key: str,
    seen: int,
    make: Callable[[str], Edit],
    *,
    about: str = "",
    then: Callable[[], None] | None = None,
) -> None:
    """Draw a field with its button on one line, always open; saving makes an edit of the words.

    Args:
        label: what is to be written; it stands in the empty field.
        key: of the field.
        seen: the last change that the page shows.
        make: the edit of what was written; of nothing none is made.
        about: what it is for, told to who does not see it beside the field.
        then: what follows once it is made.
    """

    def _save() -> None:
        words = str(session.entered(key) or "").strip()
        is_made = bool(words) and fits(words, place=key) and acting.act(make(words), seen, key)
        if is_made and then is not None:
            then()

    with st.form(f"form-{key}", border=False):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            told = f"{label}: {about}" if about else label
            st.text_input(told, key=key, placeholder=label, label_visibility="collapsed")
            st.form_submit_button(say("Save"), key=f"save-{key}", on_click=_save)
        acting.show_problem(key)


def choice_form(
    editing: Editing,
    label: str,
    options: Mapping[Any, str],
    make: Callable[[Any], Edit],
    *,
    several: bool = False,
    button: str = "",
    beside: Callable[[], None] | None = None,
) -> None:
    """Draw a form for one or several of the options; ``button`` makes an edit of the choice.

    None is chosen at first. ``beside`` draws what else is asked in the form.
    """
    key = f"choice-{editing.field}-{editing.target}"

    def _save() -> None:
        chosen = session.entered(key)
        if chosen is None or chosen == []:
            acting.refuse("Nothing is chosen yet: choose from the list.", key)
            return
        acting.act(make(chosen), editing.seen, key)
        if not acting.is_refused(key):
            close()

    with st.form(f"form-{key}"):

        def named(each: object) -> str:
            return options.get(each, "")

        if several:
            st.multiselect(
                label,
                list(options),
                format_func=named,
                key=key,
                placeholder=say("Choose one or several"),
                select_all=False,
            )
        else:
            st.selectbox(
                label,
                list(options),
                format_func=named,
                key=key,
                index=None,
                placeholder=say("Choose from the list"),
            )
        acting.show_problem(key)
        if beside is not None:
            beside()
        _save_or_cancel(key, _save, button)


def _save_or_cancel(key: str, save: Callable[[], None], button: str = "") -> None:
    with st.container(horizontal=True):
        st.form_submit_button(
            button or say("Save"), type="primary", key=f"save-{key}", on_click=save
        )
        st.form_submit_button(say("Cancel"), key=f"cancel-{key}", on_click=close)


def menu(
    label: str,
    options: Mapping[str, str],
    key: str,
    does: Callable[[str], object],
    *,
    icon: str = "",
    kind: str = "tertiary",
    help_text: str = "",
) -> None:
    """Draw a button with a list of things to do."""

    def _chosen() -> None:
        value = session.entered(key)
        if value:
            does(str(value))

    st.menu_button(
        label,
        list(options),
        format_func=lambda each: options.get(each, str(each)),
        key=key,
        icon=icon or None,
        on_click=_chosen,
        type=kind,  # type: ignore[arg-type]
        help=help_text or None,
    )


def row_of(buttons: Sequence[Callable[[], None]]) -> None:
    """Draw buttons side by side; they wrap where there is no room."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for each in buttons:
            each()
