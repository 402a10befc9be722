"""One answer while a theme is read: what was asked, what was said, and where it belongs."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from analysis.records import Passage, Role, Theme
from analysis.review import Reply
from ui import session
from ui.caching import Desk
from ui.session import say
from ui.widgets import around, bylines, parts, placing
from ui.widgets.escape import plain, short
from ui.widgets.themes_named import theme_names

QUESTION_CHARACTERS, LABEL_CHARACTERS = 220, 60

STAYS, TRAY, NEW = "stays", "tray", "new"
"""Where an answer may go but into a theme: nowhere, into none, into one that is named below."""

_CHOSEN = "sort-chosen"


@dataclass(frozen=True, slots=True)
class Asked:
    """A reply on the page, and where it could go: names by theme, or ``STAYS`` and the like.

    ``is_gone``: what a person chose for it before is no longer there.
    """

    reply: Reply
    key: str
    options: dict[str, str]
    is_gone: bool = False

    @property
    def choice(self) -> str:
        """What a person chose for it."""
        return str(session.entered(self.key, STAYS))


def asked_of(desk: Desk, theme: Theme, shown: list[Reply]) -> list[Asked]:
    """Return the answers on a page, each with where it could go: the nearest themes first."""
    near = placing.nearest(desk, [each[0] for each in shown], leaving=theme.id)
    names = theme_names(desk)
    made: dict[str, str] = session.recall(_CHOSEN, {})
    found = []
    for reply in shown:
        first = reply[0].id
        home = bylines.theme_of(desk, reply[0])
        options = {
            STAYS: say("Belongs here"),
            **{each: names[each] for each in near[first]},
            TRAY: say("In no theme"),
            NEW: say("In the new theme, named below"),
            **{key: name for key, name in names.items() if key not in near[first]},
        }
        options.pop(theme.id if home is None else home.id, None)
        key = session.worded(f"sort-{theme.id}-{first}")
        chosen = session.entered(key) or made.get(first)
        if session.entered(key) is None and chosen in options:
            session.enter(key, chosen)
        found.append(Asked(reply, key, options, chosen is not None and chosen not in options))
    return found


def draw(desk: Desk, theme: Theme, asked: Asked) -> None:
    """Draw an answer behind its question, and the choice."""
    first = asked.reply[0]
    home = bylines.theme_of(desk, first)
    words = " ".join(each.text for each in asked.reply)
    with st.container(border=True, gap="small", key=f"said-{asked.key}"):
        if question := _question(desk, first):
            st.caption(plain(short(question, QUESTION_CHARACTERS)))
        parts.quote(
            around.words_of(desk, asked.reply),
            bylines.byline(desk, first),
            f"quote-{asked.key}",
            hue="none",
            look="small",
            language=first.language,
            also=""
            if home is None or home.id == theme.id
            else say("now in: {name}", name=short(home.name, LABEL_CHARACTERS)),
        )
        st.selectbox(
            say("Where “{words}” belongs", words=plain(short(words, LABEL_CHARACTERS))),
            list(asked.options),
            format_func=lambda each: asked.options.get(each, ""),
            key=asked.key,
            label_visibility="collapsed",
        )
        if asked.is_gone:
            st.caption(
                ":orange[:material/warning:] "
                + say("The theme that you chose is no longer there: choose again.")
            )


def _question(desk: Desk, passage: Passage) -> str:
    """Return what the interviewer said right before the turn of a passage, "" for nothing."""
    before = desk.turns.get((passage.transcript_id, passage.turn - 1))
    if before is None or before.role is not Role.INTERVIEWER:
        return ""
    return desk.index.transcripts[passage.transcript_id].text[before.start : before.end]


def keep(asked: Sequence[Asked]) -> None:
    """Remember what was chosen: whoever comes back finds it as it was."""
    chosen = {each.reply[0].id: each.choice for each in asked}
    session.remember(_CHOSEN, {**session.recall(_CHOSEN, {}), **chosen})


def forget_new(asked: Sequence[Asked]) -> None:
    """Forget what went into a new theme: that is made, and another one would be another."""
    made = {each.reply[0].id for each in asked if each.choice == NEW}
    kept = session.recall(_CHOSEN, {})
    session.remember(_CHOSEN, {key: each for key, each in kept.items() if key not in made})
