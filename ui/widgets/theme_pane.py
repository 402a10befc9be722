"""One theme: its name, what it holds, who speaks of it, and every passage in it."""

from collections import Counter
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analysis.edits import DescribeTheme, NestTheme, SetThemeStatus, lineage
from analysis.exports.labels import support_line
from analysis.records import Status, Theme
from analysis.review import (
    TitleSource,
    central_of,
    description_of,
    is_parted,
    is_settled_by_accepting,
    title_source,
)
from ui import session
from ui.caching import Desk
from ui.session import count, number, say, say_of
from ui.widgets import (
    acting,
    deciding,
    drawings,
    forms,
    item_cards,
    keywords,
    memos,
    merging,
    naming,
    parts,
    passages,
    reading_on,
    sorting,
    steadiness,
    subthemes,
    theme_passages,
    theme_views,
)
from ui.widgets.escape import plain, short
from ui.widgets.filters import Filter
from ui.widgets.parts import Bar, Card, Section
from ui.widgets.quadrants import LOOKS
from ui.widgets.themes_named import theme_names

CENTRAL_SHOWN = 3

FORMS = ("describe", "merge", "nest", "split")
"""Forms that open below the decisions: while one is, the titles to take leave it the room."""


def draw(desk: Desk, theme: Theme, chosen: Filter) -> DeltaGenerator:
    """Draw the open theme; return the room for what it could be called (``naming.fill``)."""
    _heading(desk, theme)
    room = st.container()
    _decisions(desk, theme)
    _open_form(desk, theme)
    if forms.opened("split", theme.id):
        theme_passages.draw(desk, theme, chosen)
        return room
    if reading_on.is_open(theme):
        sorting.draw(desk, theme, chosen)
        return room
    is_first = chosen.is_on and theme_views.is_at_passages(theme.id)
    if is_first:
        theme_passages.draw(desk, theme, chosen)
    if told := _description(desk, theme):
        st.text(told)
    if theme.examples:
        st.caption(say("Examples given: {examples}", examples=plain(" · ".join(theme.examples))))
    keywords.draw(desk, theme)
    _groups(desk, theme, chosen)
    if not chosen.is_on:
        _central(desk, theme)
    subthemes.draw(desk, theme, chosen)
    _items(desk, theme)
    memos.draw(desk, theme.id)
    if not is_first:
        theme_passages.draw(desk, theme, chosen)
    return room


def _heading(desk: Desk, theme: Theme) -> None:
    with st.container(gap="xsmall", key="theme-heading"):
        drawings.arrive(theme.id, "arrive-theme")
        _badges(theme)
        st.header(plain(theme.name), anchor=False)
        if told := _left_out(desk, theme):
            st.caption(told)
        if told := _from_list(desk, theme):
            st.caption(say(told))
        st.caption(support_line(desk.support_of_themes[theme.id], session.language()))
        _stability(desk, theme)


def _left_out(desk: Desk, theme: Theme) -> str:
    """Return what the report leaves out for a rejected theme, "" where it stands."""
    above = [desk.codebook.themes[each] for each in lineage(desk.codebook, theme.id)][1:]
    for each in above:
        if each.status is Status.REJECTED:
            name = plain(short(each.name, 70))
            return say("“{name}” above it is rejected: the report leaves both out.", name=name)
    if theme.status is not Status.REJECTED:
        return ""
    if above:
        return say("The report does not list it; its passages count in the theme above.")
    n, n_below = len(desk.passages_of[theme.id]), _n_below(desk, theme)
    told = [count("{n} passage", "{n} passages", n)] if n else []
    if n_below:
        told.append(count("{n} sub-theme", "{n} sub-themes", n_below))
    if not told:
        return say("The report leaves it out.")
    return say(
        "The report leaves it out, with {what}. Its items on the board stay until the next "
        "analysis, which takes back those that nobody worked on.",
        what=", ".join(told),
    )


def _n_below(desk: Desk, theme: Theme) -> int:
    """Return how many sub-themes of any depth lie below a theme and are not rejected themselves."""
    below = [e for e in desk.codebook.children(theme.id) if e.status is not Status.REJECTED]
    return len(below) + sum(_n_below(desk, each) for each in below)


_FROM_LIST = {
    TitleSource.LIST: "From the list of subjects: nobody said it in these words.",
    TitleSource.BOTH: "A subject from the list, and beside it words that were said here.",
    TitleSource.GUESS: "From the list of subjects.",
}


def _from_list(desk: Desk, theme: Theme) -> str:
    """Return what to say of a title that is from a list, "" where it is not."""
    passages = (desk.index.passages[each] for each in desk.passages_of[theme.id])
    source = title_source(theme, passages)
    is_both = source is TitleSource.GUESS and is_parted(theme)
    return _FROM_LIST.get(TitleSource.BOTH if is_both else source, "")


def _badges(theme: Theme) -> None:
    if theme.status is Status.CANDIDATE:
        return
    with st.container(horizontal=True, gap="small"):
        if theme.status is Status.ACCEPTED:
            st.badge(say_of("theme", "Accepted"), icon=":material/check_circle:", color="blue")
        if theme.status is Status.REJECTED:
            st.badge(say_of("theme", "Rejected"), icon=":material/cancel:", color="gray")


def _stability(desk: Desk, theme: Theme) -> None:
    """Say how steady a theme is: a word, what it means, and the number for who wants it."""
    if theme.stability is None:
        n = len(desk.corpus.transcripts) - len(desk.unanalysed)
        told = steadiness.missing(theme, desk.codebook, n, desk.view.base.themes.get(theme.id))
        st.caption(told, help=steadiness.explanation())
        return
    icon = ":material/waves:" if steadiness.is_weak(theme) else ":material/anchor:"
    told = f"**{steadiness.word(theme)}**: {steadiness.sentence(theme)} ({number(theme.stability)})"
    st.caption(f"{icon} {told}", help=steadiness.explanation())


def _decisions(desk: Desk, theme: Theme) -> None:
    def _more(what: str) -> None:
        if what == "top":
            acting.act(NestTheme(theme.id, None), desk.seq)
        elif what == "sort":
            reading_on.begin(theme.id)
        else:
            forms.begin(what, theme.id, desk.seq)

    options = {
        "sort": say("Sort answer by answer"),
        "describe": say("Describe…"),
        "split": say("Split…"),
        "merge": say("Bring other themes into this one…"),
        "nest": say("Put under another theme…"),
    }
    if theme.parent_id is not None:
        options["top"] = say("Make it a theme of its own")
    with st.container(horizontal=True, gap="small", key="theme-decisions"):
        takes_title = is_settled_by_accepting(theme, desk.project.language)
        told = say("Accept with this title") if takes_title else ""
        deciding.draw("theme", theme.status, partial(SetThemeStatus, theme.id), desk.seq, told)
        forms.opener(say("Rename"), "rename", theme.id, desk.seq, ":material/edit:")
        forms.menu(
            say("More"), options, "theme-more", _more, icon=":material/more_horiz:",
            kind="secondary",
        )  # fmt: skip


def _open_form(desk: Desk, theme: Theme) -> None:
    if editing := forms.opened("rename", theme.id):
        if not naming.asks(desk, theme):
            with st.container(horizontal=True, gap="xsmall", key="rename-choices"):
                naming.choices(desk, theme, editing.seen)
        forms.words_form(
            editing, say("Name"), theme.name,
            lambda name: naming.renaming(desk, theme, name),
        )  # fmt: skip
    if editing := forms.opened("describe", theme.id):
        forms.words_form(
            editing, say("Description"), _description(desk, theme),
            lambda words: DescribeTheme(theme.id, words), long=True,
            most=forms.TEXT_CHARACTERS, even_unchanged=False,
        )  # fmt: skip
    if editing := forms.opened("merge", theme.id):
        merging.draw(desk, theme, editing)
    if editing := forms.opened("nest", theme.id):
        forms.choice_form(
            editing,
            say("Put it under"),
            theme_names(desk, without=theme.id),
            lambda parent: NestTheme(theme.id, parent),
        )


def _items(desk: Desk, theme: Theme) -> None:
    items = [each for each in desk.codebook.items.values() if each.theme_id == theme.id]
    if not items:
        return
    entries = tuple(
        Card(
            id=each.id,
            text=short(item_cards.wording(each), 120),
            support=say(LOOKS[each.quadrant].one),
            hue=LOOKS[each.quadrant].hue,
            quoted=each.quoted is not None,
            muted=each.status is Status.REJECTED,
        )
        for each in items
    )
    with st.expander(
        say("On the board: {n}", n=len(items)), icon=":material/grid_view:", key=f"items-{theme.id}"
    ):
        parts.cards([Section("", entries)], "list", "theme-items", _open_item)
    if session.recall("go-to-board"):
        session.forget("go-to-board")
        st.switch_page("ui/pages/board.py", query_params=session.place_in_address())


def _open_item(identity: str) -> None:
    session.select("item", identity)
    session.remember("go-to-board", True)


def _groups(desk: Desk, theme: Theme, chosen: Filter) -> None:
    groups = desk.groups_of[theme.id]
    if chosen.is_on:
        cases = (desk.case(each) for each in chosen.shown(desk, theme.id))
        groups = dict(Counter(case.group if case else "" for case in cases).most_common())
    if not any(groups) or chosen.group:
        return
    st.subheader(say("Who speaks of it"), anchor=False)
    most = max(groups.values())
    entries = [
        Bar(name or say("No group"), count("{n} passage", "{n} passages", n), n / most)
        for name, n in groups.items()
    ]
    parts.bars(entries, f"groups-{theme.id}")


def _description(desk: Desk, theme: Theme) -> str:
    return description_of(theme, desk.passages_of[theme.id], desk.codebook, desk.index)


def _central(desk: Desk, theme: Theme) -> None:
    inside = desk.passages_of[theme.id]
    central = central_of(theme, inside, desk.codebook, desk.index)
    if not central or len(inside) <= CENTRAL_SHOWN:
        return
    st.subheader(say("In their own words"), anchor=False)
    for each in central[:CENTRAL_SHOWN]:
        passages.draw(desk, each, f"central-{each.passage_id}", placed=True)
