"""From a theme that is read answer by answer on to the next one that nobody has settled."""

from collections.abc import Callable, Sequence

import streamlit as st

from analysis.records import PassageId, Status, Theme, ThemeId
from analysis.review import is_by_person
from ui import session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import naming, theme_views
from ui.widgets.escape import plain, short
from ui.widgets.filters import Filter
from ui.widgets.themes_named import tree

NAME_CHARACTERS = 60

_SORTING, _MET = "sorting", "sort-met"


def is_open(theme: Theme) -> bool:
    """Return whether a theme is being read answer by answer."""
    return bool(session.recall(_SORTING) == theme.id)


def begin(theme: ThemeId) -> None:
    """Have a theme read answer by answer."""
    met = [each for each in session.recall(_MET, ()) if each != theme]
    session.remember(_SORTING, theme)
    session.remember(_MET, [*met, theme])


def close() -> None:
    """Leave off reading."""
    session.forget(_SORTING, _MET)


def left(desk: Desk, theme: Theme, chosen: Filter) -> list[Theme]:
    """Return the themes that are still to be read beside one, the next first.

    Top-level ones that nobody decided on and that hold passages, of those that a filter shows,
    which nobody placed. Those whose title asks for a word come first: there a little more is put
    right (``benchmarks.replies``). Those that were on the page since the reading began come last.
    """
    met = session.recall(_MET, ())

    def waits(passage: PassageId) -> bool:
        """Return whether a passage is still to be read."""
        is_shown = chosen.lets(desk, desk.index.passages[passage])
        return is_shown and not is_by_person(passage, desk.codebook)

    found = [
        each
        for each, depth in tree(desk)
        if not depth
        and each.id != theme.id
        and each.status is Status.CANDIDATE
        and any(map(waits, desk.passages_of[each.id]))
    ]
    return sorted(
        found,
        key=lambda each: (
            met.index(each.id) if each.id in met else -1,
            not naming.asks(desk, each),
        ),
    )


def go_on(theme: Theme, chosen: Filter) -> None:
    """Open the theme that is to be read after one, as things stand now, and have it read."""
    desk = session.current_desk()
    found = [] if desk is None else left(desk, theme, chosen)
    if found:
        theme_views.read(found[0].id)
        begin(found[0].id)


def told(themes: Sequence[Theme]) -> str:
    """Return how many themes are still to be read, "" for none."""
    if not themes:
        return ""
    if n := sum(each.id not in session.recall(_MET, ()) for each in themes):
        return count("{n} more theme to read", "{n} more themes to read", n)
    return count(
        "all themes were seen, {n} holds answers that nobody placed",
        "all themes were seen, {n} hold answers that nobody placed",
        len(themes),
    )


def button(theme: Theme, chosen: Filter, following: Theme, key: str) -> None:
    """Draw what goes on to the theme that follows one that is read to its end."""
    st.button(
        say("Next theme: {name}", name=plain(short(following.name, NAME_CHARACTERS))),
        key=key,
        icon=":material/arrow_forward:",
        type="primary",
        on_click=go_on,
        args=(theme, chosen),
    )


def skip_button(
    theme: Theme, chosen: Filter, following: Theme, key: str, first: Callable[[], None]
) -> None:
    """Draw what leaves answers as they are and goes on, in their form; ``first`` is done first."""

    def _skip() -> None:
        first()
        go_on(theme, chosen)

    is_again = following.id in session.recall(_MET, ())
    name = plain(short(following.name, NAME_CHARACTERS))
    st.form_submit_button(
        say("Begin again") if is_again else say("Skip to the next theme"),
        key=key,
        icon=":material/arrow_forward:",
        type="tertiary",
        help=say(
            "Leaves these answers as they are; what you chose waits here. Next: {name}", name=name
        ),
        on_click=_skip,
    )
