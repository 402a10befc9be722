"""A theme read answer by answer: each stays or goes elsewhere, some at a time, with one click."""

from collections.abc import Sequence

import streamlit as st

from analysis.edits import SortPassages, anchor_of, new_id
from analysis.records import Passage, Theme, ThemeId
from analysis.review import Reply, central_of, is_by_person, most_typical_first, replies_of
from ui import session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import acting, answer, drawings, forms, reading_on
from ui.widgets.answer import NEW, STAYS, TRAY, Asked, asked_of
from ui.widgets.escape import plain, short
from ui.widgets.filters import Filter

AT_ONCE = 5
"""Answers on the page: what one reads before a click; then the next ones come up."""

LABEL_CHARACTERS = 60

_NAMED = "sort-named"
"""What was written as the name of a new theme, by the theme that was read."""


def open_button(theme: Theme) -> None:
    """Draw what begins the reading."""
    st.button(
        say("Sort answer by answer"),
        key=f"sort-{theme.id}",
        icon=":material/checklist:",
        type="tertiary",
        help=say("Read a few answers at a time, and say of each whether it belongs here."),
        on_click=reading_on.begin,
        args=(theme.id,),
    )


def draw(desk: Desk, theme: Theme, chosen: Filter) -> None:
    """Draw the next answers of a theme that nobody placed; what is quoted of it comes first."""
    inside = [desk.index.passages[each] for each in desk.passages_of[theme.id]]
    inside = [each for each in inside if chosen.lets(desk, each)]
    unplaced = [each for each in inside if not is_by_person(each.id, desk.codebook)]
    quoted = central_of(theme, desk.passages_of[theme.id], desk.codebook, desk.index)
    waiting = most_typical_first(
        replies_of(unplaced, desk.codebook), desk.codebook, [each.passage_id for each in quoted]
    )
    left = reading_on.left(desk, theme, chosen)
    drawings.arrive(f"{theme.id} {waiting[0][0].id if waiting else 'done'}", "arrive-sort")
    progress = len(inside) - len(unplaced), len(inside), chosen, reading_on.told(left)
    if waiting:
        _form(desk, theme, chosen, waiting, left, progress)
        return
    _heading(theme, chosen, [])
    _progress(*progress)
    _nothing_waits(inside, chosen)
    if left:
        reading_on.button(theme, chosen, left[0], "sort-next-step")


def _nothing_waits(inside: list[Passage], chosen: Filter) -> None:
    if inside or not chosen.is_on:
        st.success(
            say("Every passage that the filter shows was placed by a person.")
            if chosen.is_on
            else say("Every passage in this theme was placed by a person."),
            icon=":material/check:",
        )
    else:
        st.info(say("The filter shows nothing of this theme."), icon=":material/filter_alt:")


def _heading(
    theme: Theme, chosen: Filter, left: list[Theme], asked: Sequence[Asked] | None = None
) -> None:
    """Draw the head; inside the form of what is asked, its buttons keep what was chosen there."""
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
    ):
        st.subheader(say("Answer by answer"), anchor=False)
        with st.container(horizontal=True, width="content", gap="small"):
            if left and asked is not None:
                reading_on.skip_button(
                    theme, chosen, left[0], "sort-next", lambda: _keep(theme, asked)
                )
            button = st.button if asked is None else st.form_submit_button
            button(
                say("Close"),
                key="sort-close",
                icon=":material/close:",
                type="tertiary",
                on_click=_close,
                args=(theme, asked or ()),
            )
    st.caption(
        say(
            "What stays and what goes is yours from then on: no analysis moves it. What is quoted "
            "of the theme comes first. In grey: the rest of what was said in one turn, shortened "
            "where it is long."
        )
    )


def _keep(theme: Theme, asked: Sequence[Asked]) -> None:
    """Remember what was chosen and written, as long as nothing is made of it."""
    answer.keep(asked)
    words = str(session.entered(_name_of_new(theme)) or "")
    session.remember(_NAMED, {**session.recall(_NAMED, {}), theme.id: words})


def _close(theme: Theme, asked: Sequence[Asked]) -> None:
    _keep(theme, asked)
    reading_on.close()


def _progress(n_placed: int, n: int, chosen: Filter, others: str) -> None:
    """Tell how far one has come in this theme, and what is said of the others."""
    if not n:
        if others:
            st.caption(others)
        return
    told = (
        say("{n} of {total} passages that the filter shows placed by a person", n=n_placed, total=n)
        if chosen.is_on
        else say("{n} of {total} passages placed by a person", n=n_placed, total=n)
    )
    st.progress(n_placed / n, text=" · ".join(filter(None, (told, others))))


def _form(
    desk: Desk,
    theme: Theme,
    chosen: Filter,
    waiting: list[Reply],
    left: list[Theme],
    progress: tuple[int, int, Filter, str],
) -> None:
    shown = waiting[:AT_ONCE]
    asked = asked_of(desk, theme, shown)
    name = _name_of_new(theme)
    if session.entered(name) is None:
        session.enter(name, session.recall(_NAMED, {}).get(theme.id, ""))
    # Made anew with each page: a second Enter must not confirm what nobody has read yet.
    page = shown[0][0].id
    with st.form(f"sort-{page}", border=False, enter_to_submit=False):
        _heading(theme, chosen, left, asked)
        _progress(*progress)
        for each in asked:
            answer.draw(desk, theme, each)
        st.text_input(
            say("Name of the new theme, for answers that you give one of their own"),
            key=name,
            placeholder=say("New theme"),
        )
        acting.show_problem(name)
        with st.container(horizontal=True, gap="small"):
            _submits(desk, theme, chosen, asked, len(waiting) - len(shown), left, page)


def _submits(
    desk: Desk,
    theme: Theme,
    chosen: Filter,
    asked: list[Asked],
    n_more: int,
    left: list[Theme],
    page: str,
) -> None:
    """Draw what keeps and moves the answers shown, and what goes on to another theme besides."""
    st.form_submit_button(
        count(
            "The rest belongs here: show the next",
            "The rest belongs here: show the next {n}",
            min(n_more, AT_ONCE),
        )
        if n_more
        else say("The rest belongs here"),
        key=f"sort-done-{page}",
        type="primary",
        icon=":material/check:",
        help=say("Keeps here what you did not change, and moves what you did."),
        on_click=_sort,
        args=(desk, theme, asked),
    )
    if not left:
        return
    name = plain(short(left[0].name, LABEL_CHARACTERS))
    st.form_submit_button(
        say("The rest of these belong here: on to the next theme"),
        key=f"sort-on-{page}",
        icon=":material/arrow_forward:",
        help=say(
            "Does the same, and leaves what is not on the page unread. Next: {name}", name=name
        )
        if n_more
        else say("Does the same. Next: {name}", name=name),
        on_click=_sort,
        args=(desk, theme, asked, chosen),
    )


def _name_of_new(theme: Theme) -> str:
    """Return the key of the field for the name of a new theme."""
    return f"sort-name-{theme.id}"


def _sort(desk: Desk, theme: Theme, asked: list[Asked], on_to: Filter | None = None) -> None:
    """Make one edit of what was chosen, if the new theme has a name just where it is needed.

    Once it is made the next theme is opened, of those that a filter shows, if one is given.
    """
    name = _name_of_new(theme)
    title = str(session.entered(name) or "").strip()
    is_new = any(each.choice == NEW for each in asked)
    if _is_refused(desk, title, name, is_new=is_new):
        return
    new = ThemeId(new_id()) if is_new else None
    homes = {TRAY: None, NEW: new}
    moved = [(p, each.choice) for each in asked if each.choice != STAYS for p in each.reply]
    edit = SortPassages(
        theme.id,
        stay=tuple(anchor_of(p) for each in asked if each.choice == STAYS for p in each.reply),
        moved=tuple(anchor_of(passage) for passage, _ in moved),
        homes=tuple(homes[to] if to in homes else ThemeId(to) for _, to in moved),
        new_id=new,
        name=title,
    )
    answer.keep(asked)
    if not acting.act(edit, desk.seq):
        return
    answer.forget_new(asked)
    session.enter(name, "")
    _keep(theme, ())
    if on_to is not None:
        reading_on.go_on(theme, on_to)


def _is_refused(desk: Desk, title: str, name: str, *, is_new: bool) -> bool:
    """Tell beside the field what is wrong with the name of the new theme, if anything is."""
    if is_new and not title:
        acting.refuse("Name the new theme, or choose another for these answers.", name)
    elif title and not is_new:
        acting.refuse("No answer goes into the new theme: choose it for one, or empty this.", name)
    elif title.casefold() in {each.name.casefold() for each in desk.codebook.themes.values()}:
        acting.refuse("A theme has this name already: choose that one, or another name.", name)
    elif forms.fits(title, place=name):
        return False
    return True
