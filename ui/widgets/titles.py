"""Every title that asks for a person's word on one page, each beside what is said in its theme."""

from collections.abc import Callable, Sequence
from itertools import groupby

import streamlit as st

from analysis.exports.labels import support_line
from analysis.records import Origin, Passage, Status, Theme, ThemeId
from analysis.review import central_of
from ui import session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import bylines, forms, keywords, naming, parts, straying, theme_views
from ui.widgets.escape import plain, short
from ui.widgets.themes_named import theme_names

TOOL = "titles"

AT_ONCE = 5
"""Titles on the page at a time: as one is settled, the next comes up below the others."""

QUOTED, QUOTED_OF_PART = 3, 2
"""Quotations beside a title: the most central ones that the engine keeps of a theme."""

TITLES_OF_PART = 5
"""Other titles of a part that are shown at first."""

PARTS_TOLD = 6
NAME_CHARACTERS = 60

_MET, _LATER = "titles-met", "titles-later"


def is_open(desk: Desk) -> bool:
    """Return whether there is something to settle, or something was on the page that is open."""
    return bool(naming.waiting(desk)) or (session.recall("tool") == TOOL and bool(_settled(desk)))


def label(desk: Desk) -> str:
    """Return what the button says that opens the page."""
    n = len(naming.waiting(desk))
    return count("{n} title to settle", "{n} titles to settle", n) if n else say("Titles settled")


def close() -> None:
    """Forget what was settled and put off while the page was open."""
    session.forget(_MET, _LATER)


def draw(desk: Desk) -> None:
    """Draw the titles that wait, and what was settled since the page opened.

    Those of themes come first, for they head everything; those of parts come after them, the parts
    of one theme together; what was put off comes last.
    """
    waiting = [desk.codebook.themes[each] for each in naming.waiting(desk)]
    met = (*session.recall(_MET, ()), *(each.id for each in waiting))
    session.remember(_MET, list(dict.fromkeys(met)))
    later = session.recall(_LATER, ())
    waiting = _in_order(waiting, later)
    _progress(desk, waiting)
    for above, parts_of_it in groupby(waiting[:AT_ONCE], key=lambda each: each.parent_id):
        if above is not None:
            _family(desk, above, list(parts_of_it), len(waiting))
            continue
        for each in parts_of_it:
            _card(desk, each, is_only=len(waiting) == 1)


def _in_order(waiting: Sequence[Theme], later: Sequence[ThemeId]) -> list[Theme]:
    """Return titles in the order in which they are asked for, from that of the tree."""
    families = list(dict.fromkeys(each.parent_id for each in waiting if each.parent_id))

    def place(theme: Theme) -> tuple[int, int]:
        """Return where a theme stands: the last put off last, themes before parts by family."""
        put_off = later.index(theme.id) if theme.id in later else -1
        return put_off, families.index(theme.parent_id) if theme.parent_id else -1

    return sorted(waiting, key=place)


def _settled(desk: Desk) -> list[Theme]:
    """Return the themes whose title waited on this page, and that a person named or accepted."""
    known, met = desk.codebook.themes, session.recall(_MET, ())
    found = (known[each] for each in met if each in known and desk.codebook.stands(each))
    taken = [e for e in found if e.named_by is Origin.PERSON or e.status is Status.ACCEPTED]
    return [each for each in taken if not naming.asks(desk, each)]


def _progress(desk: Desk, waiting: Sequence[Theme]) -> None:
    """Tell how far one has come, and keep what was settled at hand."""
    done = _settled(desk)
    if not waiting:
        st.success(say("Every title is settled."), icon=":material/check:")
    else:
        st.caption(_explained(waiting))
    if done:
        n_all = len(done) + len(waiting)
        st.progress(
            len(done) / n_all, text=say("{n} of {total} titles settled", n=len(done), total=n_all)
        )
        with st.expander(say("Settled on this page"), key="titles-settled"):
            for theme in done:
                _done(desk, theme)


def _explained(waiting: Sequence[Theme]) -> str:
    """Return what the page is for, and in which order it asks."""
    told = say(
        "One click takes a title. Beside it stand the most typical passages and the keywords of "
        "the theme."
    )
    are_parts = [each.parent_id is not None for each in waiting]
    n_parts = sum(are_parts)
    if n_parts == len(waiting):
        following = say("Every theme has its title; these are of their sub-themes.")
    elif n_parts and are_parts == sorted(are_parts):
        following = count(
            "Themes come first; the title of {n} sub-theme follows.",
            "Themes come first; the titles of {n} sub-themes follow.",
            n_parts,
        )
    else:
        return told
    return f"{told} {following}"


def _done(desk: Desk, theme: Theme) -> None:
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
    ):
        st.markdown(f":material/check: {plain(theme.name)}")
        forms.opener(say("Change"), "rename-all", theme.id, desk.seq)
    if editing := forms.opened("rename-all", theme.id):
        forms.words_form(
            editing, say("Name"), theme.name, lambda name: naming.renaming(desk, theme, name)
        )


def _card(desk: Desk, theme: Theme, *, is_only: bool) -> None:
    with st.container(border=True, gap="small", key=f"title-card-{theme.id}"):
        _title(desk, theme, is_only=is_only)


def _family(desk: Desk, above: ThemeId, waiting: Sequence[Theme], n_waiting: int) -> None:
    """Draw the titles of a theme's parts that wait, below what it is called by now."""
    with st.container(border=True, gap="small", key=f"title-family-{waiting[0].id}"):
        name = plain(theme_names(desk)[above])
        support = support_line(desk.support_of_themes[above], session.language())
        st.caption(f"{say('Sub-themes of “{name}”', name=name)} · {support}")
        for i, each in enumerate(waiting):
            if i:
                st.divider()
            _title(desk, each, is_only=n_waiting == 1)


def _title(desk: Desk, theme: Theme, *, is_only: bool) -> None:
    _heading(desk, theme, is_only=is_only)
    left, right = st.columns([3, 2], gap="medium")
    with left, st.container(gap="small"):
        _words(desk, theme)
    with right:
        _titles(desk, theme)


def _heading(desk: Desk, theme: Theme, *, is_only: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="top", horizontal_alignment="distribute"):
        with st.container(gap=None):
            st.markdown(f"##### {plain(theme.name)}")
            st.caption(" · ".join(_told(desk, theme)))
        with st.container(horizontal=True, gap="small", width="content"):
            told = say("Read “{name}”", name=plain(theme.name))
            _button("read", theme, say("Read"), "menu_book", told, _read)
            if not is_only:
                told = say("Put “{name}” behind the other titles", name=plain(theme.name))
                _button("later", theme, say("Later"), "low_priority", told, _put_off)


def _button(
    key: str, theme: Theme, shown: str, icon: str, told: str, does: Callable[[ThemeId], None]
) -> None:
    st.button(
        shown,
        key=f"title-{key}-{theme.id}",
        icon=f":material/{icon}:",
        type="tertiary",
        help=told,
        on_click=does,
        args=(theme.id,),
    )


def _told(desk: Desk, theme: Theme) -> list[str]:
    """Return what one should know of a theme whose title is asked: size, and what is around it."""
    found = [support_line(desk.support_of_themes[theme.id], session.language())]
    children = desk.codebook.children(theme.id)
    below = [each.name for each in children if desk.codebook.stands(each.id)]
    if below:
        names = "; ".join(plain(short(each, NAME_CHARACTERS)) for each in below[:PARTS_TOLD])
        found.append(say("holds {names}", names=names))
    return found


def _words(desk: Desk, theme: Theme) -> None:
    """Draw the most central words of a theme, or, where none is kept, its first passages."""
    inside = desk.passages_of[theme.id]
    central = [each.passage_id for each in central_of(theme, inside, desk.codebook, desk.index)]
    n_quoted = QUOTED if theme.parent_id is None else QUOTED_OF_PART
    for each in (central or list(inside))[:n_quoted]:
        _quoted(desk, theme, desk.index.passages[each])
    keywords.draw(desk, theme)


def _quoted(desk: Desk, theme: Theme, passage: Passage) -> None:
    with st.container(gap="xxsmall", key=f"title-quoted-{theme.id}-{passage.id}"):
        parts.quote(
            [(passage.text, "")],
            bylines.byline(desk, passage),
            f"title-{theme.id}-{passage.id}",
            hue="none",
            look="small",
            language=passage.language,
        )
        straying.draw(desk, theme, passage)


def _titles(desk: Desk, theme: Theme) -> None:
    with st.container(gap="xxsmall", key=f"title-choices-{theme.id}"):
        st.caption(naming.asking(desk, theme))
        naming.take(theme, desk.seq, "all-")
        at_first = naming.AT_FIRST if theme.parent_id is None else TITLES_OF_PART
        naming.choices(desk, theme, desk.seq, "all-", at_first=at_first)
        forms.short_form(
            say("Or in your own words"), f"title-own-{theme.id}", desk.seq,
            lambda name: naming.renaming(desk, theme, name),
            about=theme.name, then=lambda: naming.close_form(theme.id),
        )  # fmt: skip


def _read(theme: ThemeId) -> None:
    session.forget("tool")
    close()
    theme_views.read(theme)


def _put_off(theme: ThemeId) -> None:
    """Put a title behind all others."""
    later = [each for each in session.recall(_LATER, ()) if each != theme]
    session.remember(_LATER, [*later, theme])
