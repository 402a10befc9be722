"""What is doubtful about the themes as a set: each finding a sentence and a remedy of one click."""

import streamlit as st

from analysis.edits import Edit, RenameTheme
from analysis.records import ThemeId
from analysis.review import Finding
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say, tell
from ui.widgets import acting, forms
from ui.widgets.escape import plain, short

SHOWN = 6
"""Findings drawn before one asks for the rest: the gravest come first."""

NAME_CHARACTERS = 40

_ICONS: dict[str, str] = {
    "near_duplicate": "content_copy",
    "vague": "blur_on",
    "interviewers_words": "contact_support",
    "weak": "waves",
    "small": "remove",
    "single_source": "person",
    "one_group": "group",
    "one_language": "translate",
}
"""An icon for each kind of finding, to tell them apart while skimming."""


def findings(desk: Desk) -> tuple[Finding, ...]:
    """Return what the check finds, but for themes that wait for their first passages."""
    waiting = frozenset(caching.service().guiding(desk.project.id))
    found = caching.service().findings(desk.project.id)
    return tuple(each for each in found if not waiting.issuperset(each.theme_ids))


def label(n: int) -> str:
    """Return what the button of the check says."""
    return count("Check the themes: {n} finding", "Check the themes: {n} findings", n)


def draw(desk: Desk) -> None:
    """Draw the findings, the gravest first."""
    found = findings(desk)
    st.caption(
        say("What an attentive colleague would ask about these themes. Nothing changes by itself.")
    )
    every = bool(session.recall("all-findings"))
    with st.container(gap="medium"):
        for each in found if every else found[:SHOWN]:
            _row(desk, each)
    if len(found) > SHOWN and not every:
        st.button(
            say("Show all {n}", n=len(found)),
            key="all-findings",
            icon=":material/expand_more:",
            type="tertiary",
            on_click=session.remember,
            args=("all-findings", True),
        )


def _row(desk: Desk, found: Finding) -> None:
    key = "-".join((found.kind, *found.theme_ids))
    icon = _ICONS.get(found.kind, "help")
    with st.container(gap="xsmall", key=f"finding-{key}"):
        st.markdown(f":material/{icon}: {plain(tell(found.what))}")
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            if found.edit is not None and found.remedy is not None:
                _does(tell(found.remedy), f"remedy-{key}", found.edit, desk.seq, "secondary")
            if found.kind in ("vague", "interviewers_words"):
                forms.opener(say("Rename"), "rename-found", key, desk.seq, ":material/edit:")
            _does(say("Keep as it is"), f"keep-{key}", found.keep, desk.seq, "tertiary")
            for theme in found.theme_ids:
                _look(desk, theme, key)
        _name_field(desk, found, key)


def _name_field(desk: Desk, found: Finding, key: str) -> None:
    """Draw the field for a name of one's own, right at the finding that asks for one."""
    editing = forms.opened("rename-found", key)
    theme = desk.codebook.themes.get(found.theme_ids[0])
    if editing and theme is not None:
        forms.words_form(
            editing, say("Name"), theme.name,
            lambda name: RenameTheme(theme.id, name, desk.project.language),
        )  # fmt: skip


def _does(label: str, key: str, edit: Edit, seen: int, kind: str) -> None:
    st.button(
        plain(label), key=key, type=kind, on_click=acting.make, args=(edit, seen)  # type: ignore[arg-type]
    )  # fmt: skip


def _look(desk: Desk, theme: ThemeId, key: str) -> None:
    known = desk.codebook.themes.get(theme)
    if known is None:
        return
    st.button(
        say("Read “{name}”", name=plain(short(known.name, NAME_CHARACTERS))),
        key=f"look-{key}-{theme}",
        type="tertiary",
        icon=":material/arrow_forward:",
        on_click=session.select,
        args=("theme", theme),
    )
