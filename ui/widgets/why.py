"""Why a passage is where it is: its nearest quotations, the words that set the theme apart, and
the theme that came next. One passage at a time, opened under the words themselves."""

import streamlit as st

from analysis.edits import MovePassages, SetSecondTheme, anchor_of
from analysis.records import Origin, Passage, ThemeId
from analysis.review import Why
from ui import caching, session
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, bylines, parts
from ui.widgets.cutting import Span
from ui.widgets.escape import plain, short
from ui.widgets.parts import Bar

NAME_CHARACTERS = 46
"""Characters of a theme's name on a button: more would not fit beside another."""


def is_open(key: str) -> bool:
    """Return whether the card of a drawn passage is open."""
    return bool(session.recall("why") == key)


def button(key: str) -> None:
    """Draw the button that opens the card of a drawn passage, or closes it."""
    st.button(
        say("Why here?"),
        key=f"why-{key}",
        icon=":material/expand_less:" if is_open(key) else ":material/help:",
        type="tertiary",
        on_click=_toggle,
        args=(key,),
    )


def _toggle(key: str) -> None:
    session.remember("why", "" if is_open(key) else key)


def spans(desk: Desk, passage: Passage, key: str) -> tuple[Span, ...]:
    """Return the places of the words that set the theme apart, while the card is open."""
    found = _asked(desk, passage) if is_open(key) else None
    return tuple(found.spans) if found else ()


def _asked(desk: Desk, passage: Passage) -> Why | None:
    return caching.service().why_here(desk.project.id, passage.id)


def draw(desk: Desk, passage: Passage, key: str) -> None:
    """Draw the card of a passage if it is open."""
    if not is_open(key):
        return
    found = _asked(desk, passage)
    with st.container(border=True, key=f"why-card-{key}", gap="xsmall"):
        if found is None:
            st.caption(
                say("Nothing is known of its neighbours yet: analyse again to see why it is here.")
            )
            return
        if found.origin is Origin.PERSON:
            st.caption(say("A person placed it here."))
        _compared(desk, found, key)
        _words(found)
        _nearest(desk, found, key)
        _remedies(desk, passage, found, key)


def _compared(desk: Desk, found: Why, key: str) -> None:
    names = desk.codebook.themes
    here = names[found.theme_id].name
    if found.runner_up is None:
        st.markdown(f"**{plain(say('No other theme comes near.'))}**")
        return
    other = short(names[found.runner_up].name, NAME_CHARACTERS)
    st.markdown(f"**{plain(_verdict(found, other))}**")
    if found.margin < 0 and found.origin is Origin.MACHINE:
        st.caption(
            say(
                "It came here with passages around it, not by those most like it. Read it, and "
                "move it if it does not belong."
            )
        )
    st.caption(say("Of the passages most like it, counted by how like they are:"))
    parts.bars(
        [
            _bar(here, found.share),
            _bar(other, found.runner_up_share),
        ],
        f"why-bars-{key}",
    )


def _bar(name: str, share: float) -> Bar:
    return Bar(short(name, NAME_CHARACTERS), say("{n} %", n=round(100 * share)), share)


def _verdict(found: Why, other: str) -> str:
    behind = round(100 * found.share) - round(100 * found.runner_up_share)
    if behind < 0:
        return say("The passages most like it are rather in “{name}”.", name=other)
    if behind == 0:
        return say("“{name}” came just as near.", name=other)
    return say("“{name}” came next, {n} points behind.", name=other, n=behind)


def _words(found: Why) -> None:
    words = f"**{plain(' · '.join(found.words))}**"
    if found.words and found.sets_apart:
        st.caption(say("Words that set this theme apart: {words}", words=words))
    elif found.words:
        st.caption(
            say("No word of it sets this theme apart. It shares with it: {words}", words=words)
        )
    elif found.nearest:
        st.caption(say("It shares no word with the others here: its meaning alone is near."))


def _nearest(desk: Desk, found: Why, key: str) -> None:
    near = [desk.index.passages[each] for each in found.nearest if each in desk.index.passages]
    if not near:
        return
    st.caption(say("Nearest to it in this theme:"))
    for each in near:
        parts.quote(
            [(each.text, "")],
            bylines.byline(desk, each),
            f"why-near-{key}-{each.id}",
            hue="none",
            look="small",
            language=each.language,
        )


def _remedies(desk: Desk, passage: Passage, found: Why, key: str) -> None:
    if found.runner_up is None:
        return
    anchor, to = anchor_of(passage), ThemeId(found.runner_up)
    name = plain(short(desk.codebook.themes[to].name, NAME_CHARACTERS))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.button(
            say("Move to “{name}”", name=name),
            key=f"why-move-{key}",
            icon=":material/arrow_forward:",
            on_click=acting.make,
            args=(MovePassages((anchor,), to), desk.seq),
        )
        second = bylines.second_theme_of(desk, passage)
        if second is None or desk.codebook.top(second.id) != to:
            st.button(
                say("It belongs to both"),
                key=f"why-both-{key}",
                icon=":material/join_inner:",
                type="tertiary",
                on_click=acting.make,
                args=(SetSecondTheme(anchor, to), desk.seq),
            )
