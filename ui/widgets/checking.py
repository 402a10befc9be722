"""What is doubtful about the themes as a set: each finding a sentence and a remedy of one click."""

from collections.abc import Sequence

import streamlit as st

from analysis.edits import Edit, MergeThemes, RenameTheme, SetThemeStatus
from analysis.records import Status, ThemeId
from analysis.review import Finding, digest, is_settled_by_accepting
from ui import caching, session
from ui.caching import Desk
from ui.session import count, say, tell
from ui.widgets import acting, forms, naming, titles
from ui.widgets.escape import plain, short

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

_HEADINGS: dict[str, str] = {
    "near_duplicate": "Themes that are hardly two",
    "vague": "Titles that say too little",
    "interviewers_words": "Titles in the interviewer's words",
    "weak": "Themes that hang on who was asked",
    "small": "Themes of so few passages that they are no pattern yet",
    "single_source": "Themes behind which one voice stands",
    "one_group": "Themes that come from one group",
    "one_language": "Themes said in one language",
}
"""What the findings of a kind have in common."""

_NOTES: dict[str, str] = {
    "weak": "Without a fifth of the interviews less than half of each stays together.",
}
"""What a heading alone does not say."""

SMALLER = "smaller-findings"

TITLED = ("vague", "interviewers_words")
"""Kinds of findings that ask for another title."""

_EDIT = ":material/edit:"


def findings(desk: Desk) -> tuple[Finding, ...]:
    """Return what the check finds, but for themes that wait for their first passages.

    Titles for which nothing is better than to be taken as they stand are left to the page of titles
    (``titles``): taken here, they would be taken without a look at what is said.
    """
    waiting = frozenset(caching.service().guiding(desk.project.id))
    return tuple(
        each
        for each in caching.service().findings(desk.project.id)
        if not each.takes_title and not waiting.issuperset(each.theme_ids)
    )


def label(found: Sequence[Finding]) -> str:
    """Return what the button of the check says: how many there are to read at first, of all."""
    told = digest(found)
    if told.n_smaller:
        return count(
            "Check the themes: {first} of {n} finding",
            "Check the themes: {first} of {n} findings",
            told.n_first + told.n_smaller,
            first=told.n_first,
        )
    return count("Check the themes: {n} finding", "Check the themes: {n} findings", told.n_first)


def draw(desk: Desk) -> None:
    """Draw the findings by kind, the gravest first; the smaller ones wait behind one line."""
    told = digest(findings(desk))
    st.caption(
        say("What an attentive colleague would ask about these themes. Nothing changes by itself.")
    )
    if any(each.takes_title for each in caching.service().findings(desk.project.id)):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.markdown(
                ":material/edit: "
                + say("Titles that are unsure are settled beside what is said in their themes."),
                width="content",
            )
            st.button(
                titles.label(desk),
                key="check-titles",
                type="tertiary",
                icon=":material/arrow_forward:",
                on_click=session.remember,
                args=("tool", titles.TOOL),
            )
    _kinds(desk, told.first, "first")
    if told.n_smaller:
        is_open = bool(session.recall(SMALLER))
        st.button(
            count("{n} smaller finding", "{n} smaller findings", told.n_smaller),
            key=SMALLER,
            icon=f":material/expand_{'less' if is_open else 'more'}:",
            type="tertiary",
            on_click=session.remember,
            args=(SMALLER, not is_open),
        )
        if is_open:
            _kinds(desk, told.smaller, "smaller")


def _kinds(desk: Desk, kinds: Sequence[Sequence[Finding]], part: str) -> None:
    """Draw a heading for each kind and below it a row for each finding."""
    with st.container(gap="medium", key=f"findings-{part}"):
        for alike in kinds:
            kind = alike[0].kind
            with st.container(gap="xxsmall", key=f"findings-{part}-{kind}"):
                st.markdown(f":material/{_ICONS[kind]}: **{say(_HEADINGS[kind])}**")
                if kind in _NOTES:
                    st.caption(say(_NOTES[kind]))
                for each in alike:
                    _row(desk, each)


def _row(desk: Desk, found: Finding) -> None:
    key = "-".join((found.kind, *found.theme_ids))
    with st.container(gap="xsmall", key=f"finding-{key}"):
        with st.container(
            horizontal=True, gap="small", vertical_alignment="center",
            horizontal_alignment="distribute",
        ):  # fmt: skip
            with st.container(
                horizontal=True, gap="small", vertical_alignment="center", key=f"found-{key}"
            ):
                for theme in found.theme_ids:
                    _look(desk, theme, key)
                st.caption(plain(" · ".join(_brief(desk, found))), width="content")
            with st.container(horizontal=True, gap="small", width="content", key=f"answers-{key}"):
                if found.edit is not None and found.remedy is not None:
                    _does(_remedy(desk, found), f"remedy-{key}", found.edit, desk.seq, "secondary")
                if found.kind in TITLED and isinstance(found.edit, RenameTheme):
                    forms.opener(say("Rename"), "rename-found", key, desk.seq, _EDIT)
                elif found.kind in TITLED:
                    _title_field(desk, found, key)
                _does(say("Keep as it is"), f"keep-{key}", found.keep, desk.seq, "tertiary")
        _name_field(desk, found, key)


def _remedy(desk: Desk, found: Finding) -> str:
    """Return the words of the button that mends a finding."""
    theme = desk.codebook.themes.get(found.theme_ids[0])
    accepts = isinstance(found.edit, SetThemeStatus) and found.edit.status is Status.ACCEPTED
    if accepts and theme and is_settled_by_accepting(theme, desk.project.language):
        return say("Accept it with its title")
    return "" if found.remedy is None else tell(found.remedy)


def _brief(desk: Desk, found: Finding) -> list[str]:
    """Return what a finding says in a few words, and of a sub-theme where it is.

    Where the remedy is to dissolve it there, its button says so.
    """
    told = [tell(found.brief)]
    theme = desk.codebook.themes.get(found.theme_ids[0])
    above = None if theme is None or not found.is_of_part else theme.parent_id
    is_dissolved = isinstance(found.edit, MergeThemes) and found.edit.survivor_id == above
    if above is not None and not is_dissolved:
        name = short(desk.codebook.themes[above].name, NAME_CHARACTERS)
        told.append(say("below “{name}”", name=name))
    return [each for each in told if each]


def _title_field(desk: Desk, found: Finding, key: str) -> None:
    """Draw the field for a title where none that was said is good enough to be offered."""
    (theme,) = found.theme_ids
    forms.short_form(
        say("A better title"), f"title-{key}", desk.seq,
        lambda name: RenameTheme(theme, name, desk.project.language),
    )  # fmt: skip


def _name_field(desk: Desk, found: Finding, key: str) -> None:
    """Draw the field for a name of one's own, right at the finding that asks for one."""
    editing = forms.opened("rename-found", key)
    theme = desk.codebook.themes.get(found.theme_ids[0])
    if editing and theme is not None:
        with st.container(horizontal=True, gap="xsmall", key=f"choices-{key}"):
            naming.choices(desk, theme, editing.seen, f"{found.kind}-")
        forms.words_form(
            editing, say("Name"), theme.name,
            lambda name: naming.renaming(desk, theme, name),
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
        plain(short(known.name, NAME_CHARACTERS)),
        key=f"look-{key}-{theme}",
        type="tertiary",
        help=say("Read “{name}”", name=plain(known.name)),
        on_click=session.select,
        args=("theme", theme),
    )
