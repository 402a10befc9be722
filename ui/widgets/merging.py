"""Bringing themes together by hand: what they come to, which title stays, what is decided."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from analysis.edits import apply_on
from analysis.exports.labels import support_line
from analysis.measures import support
from analysis.records import Status, Theme, ThemeId
from analysis.review import merging
from ui import session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import acting, forms
from ui.widgets.escape import plain, short
from ui.widgets.forms import Editing
from ui.widgets.themes_named import theme_names

NAME_CHARACTERS = 70


def draw(desk: Desk, theme: Theme, editing: Editing) -> None:
    """Draw the form that brings other themes into one; it follows what is chosen."""
    key = f"choice-{editing.field}-{editing.target}"
    names = theme_names(desk, without=theme.id)
    with st.container(border=True, key=f"form-{key}"):
        st.multiselect(
            say(
                "“{name}” takes in the chosen themes: they disappear; their sub-themes, passages "
                "and items go to it.",
                name=_told(theme),
            ),
            list(names),
            format_func=lambda each: f"{names[each]} ({len(desk.passages_of[ThemeId(each)])})",
            key=key,
            placeholder=say("Choose one or several"),
            select_all=False,
        )
        acting.show_problem(key)
        if chosen := _chosen(desk, key):
            _sum(desk, theme, chosen)
        with st.container(horizontal=True):
            st.button(
                say("Merge"), key=f"save-{key}", type="primary",
                on_click=partial(_merge, desk, theme, editing),
            )  # fmt: skip
            st.button(say("Cancel"), key=f"cancel-{key}", on_click=forms.close)


def _chosen(desk: Desk, key: str) -> list[Theme]:
    chosen = session.entered(key) or []
    return [desk.codebook.themes[each] for each in chosen if each in desk.codebook.themes]


def _sum(desk: Desk, theme: Theme, chosen: Sequence[Theme]) -> None:
    """Say what the themes come to, and ask which title stays."""
    held = {passage for each in (theme, *chosen) for passage in desk.passages_of[each.id]}
    told = support_line(support(held, desk.voices), session.language())
    st.caption(f"{say('Together')}: {told}")
    if decided := _decided(theme, chosen):
        st.caption(decided)
    if n := _n_joined(desk, theme, chosen):
        one = "{n} item goes into another of its quadrant, with its quotations."
        many = "{n} items go into others of their quadrant, with their quotations."
        st.caption(count(one, many, n))
    titles = {each.id: _told(each) for each in (theme, *chosen)}
    st.radio(
        say("Which title stays?"),
        list(titles),
        format_func=lambda each: titles.get(each, ""),
        key=_title_key(theme),
    )


def _n_joined(desk: Desk, theme: Theme, chosen: Sequence[Theme]) -> int:
    """Return how many items of the themes would be joined to others."""
    after = apply_on(desk.view.ground, desk.codebook, merging(theme, chosen))
    return len(desk.codebook.items) - len(after.items)


def _decided(theme: Theme, chosen: Sequence[Theme]) -> str:
    """Return what becomes of people's decisions, "" where there is none."""
    rejected = [each for each in chosen if each.status is Status.REJECTED]
    accepted = [each for each in chosen if each.status is Status.ACCEPTED]
    if theme.status is Status.REJECTED:
        return say("It stays rejected: the report leaves out what it takes in.")
    told = []
    if theme.status is Status.ACCEPTED:
        told.append(say("It stays accepted."))
    elif merging(theme, chosen).status is Status.ACCEPTED:
        told.append(say("It will be accepted, as “{name}” is.", name=_told(accepted[0])))
    if rejected:
        told.append(say("What is rejected counts again: “{name}”.", name=_told(rejected[0])))
    return " ".join(told)


def _told(theme: Theme) -> str:
    return plain(short(theme.name, NAME_CHARACTERS))


def _title_key(theme: Theme) -> str:
    return f"title-of-merged-{theme.id}"


def _merge(desk: Desk, theme: Theme, editing: Editing) -> None:
    place = f"choice-{editing.field}-{editing.target}"
    chosen = _chosen(desk, place)
    if not chosen:
        acting.refuse("Nothing is chosen yet: choose from the list.", place)
        return
    titled = session.entered(_title_key(theme))
    is_other = titled in {each.id for each in chosen}
    edit = merging(theme, chosen, ThemeId(str(titled)) if is_other else None)
    acting.act(edit, editing.seen, place)
    if not acting.is_refused(place):
        forms.close()
