"""A theme read answer by answer: each stays or goes elsewhere, some at a time, with one click."""

from dataclasses import dataclass

import streamlit as st

from analysis.edits import Edit, MovePassages, SplitTheme, anchor_of, new_id
from analysis.records import Passage, Role, Theme, ThemeId
from analysis.review import Reply, most_typical_first, replies_of, staying
from ui import session
from ui.caching import Desk
from ui.session import count, say
from ui.widgets import acting, bylines, drawings, forms, parts, placing
from ui.widgets.escape import plain, short
from ui.widgets.themes_named import theme_names

SORT = "sort"
"""The form that is open while a theme is read so."""

AT_ONCE = 5
"""Answers on the page: what one reads before a click; then the next ones come up."""

QUESTION_CHARACTERS = 220

_STAYS, _TRAY, _NEW = "stays", "tray", "new"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A reply on the page, and where it could go: names by theme, or ``_STAYS`` and the like."""

    reply: Reply
    key: str
    options: dict[str, str]

    @property
    def choice(self) -> str:
        """What a person chose for it."""
        return str(session.entered(self.key, _STAYS))


def open_button(desk: Desk, theme: Theme) -> None:
    """Draw what begins the reading."""
    st.button(
        say("Sort answer by answer"),
        key=f"sort-{theme.id}",
        icon=":material/checklist:",
        type="tertiary",
        help=say("Read a few answers at a time, and say of each whether it belongs here."),
        on_click=forms.begin,
        args=(SORT, theme.id, desk.seq),
    )


def draw(desk: Desk, theme: Theme) -> None:
    """Draw the next answers of a theme that nobody placed, most typical ones first."""
    inside = [desk.index.passages[each] for each in desk.passages_of[theme.id]]
    replies = replies_of(inside, desk.codebook)
    waiting = most_typical_first((e for e in replies if not e.is_placed), desk.codebook)
    drawings.arrive(waiting[0].passages[0].id if waiting else "done", "arrive-sort")
    _heading(len(replies) - len(waiting), len(replies))
    if not waiting:
        st.success(
            say("Every answer in this theme was placed by a person."), icon=":material/check:"
        )
    else:
        _form(desk, theme, waiting[:AT_ONCE], len(waiting))


def _heading(n_placed: int, n: int) -> None:
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
    ):
        st.subheader(say("Answer by answer"), anchor=False)
        st.button(
            say("Close"),
            key="sort-close",
            icon=":material/close:",
            type="tertiary",
            on_click=forms.close,
        )
    st.caption(
        say(
            "What stays and what goes is yours from then on: no analysis moves it. Most typical "
            "answers come first, for these are quoted."
        )
    )
    if n:
        told = say("{n} of {total} answers placed by a person", n=n_placed, total=n)
        st.progress(n_placed / n, text=told)


def _form(desk: Desk, theme: Theme, shown: list[Reply], n_waiting: int) -> None:
    asked = _asked(desk, theme, shown)
    name = f"sort-name-{theme.id}"
    with st.form("sort", border=False):
        for each in asked:
            _answer(desk, each)
        st.text_input(
            say("Name of the new theme, for answers that you give one of their own"),
            key=name,
            placeholder=say("New theme"),
        )
        acting.show_problem(name)
        left = n_waiting - len(shown)
        st.form_submit_button(
            count("Done, show the next", "Done, show the next {n}", min(left, AT_ONCE))
            if left
            else say("Done"),
            key="sort-done",
            type="primary",
            icon=":material/check:",
            on_click=_sort,
            args=(desk, theme, asked, name),
        )


def _asked(desk: Desk, theme: Theme, shown: list[Reply]) -> list[_Asked]:
    near = placing.nearest(desk, [each.passages[0] for each in shown], leaving=theme.id)
    names = {k: v for k, v in theme_names(desk).items() if k != theme.id}
    found = []
    for reply in shown:
        first = reply.passages[0].id
        nearest = {each: short(desk.codebook.themes[each].name, 70) for each in near[first]}
        options = {
            _STAYS: say("Belongs here"),
            **nearest,
            _TRAY: say("In no theme"),
            _NEW: say("In the new theme, named below"),
            **{each: name for each, name in names.items() if each not in nearest},
        }
        found.append(_Asked(reply, session.worded(f"sort-{theme.id}-{first}"), options))
    return found


def _answer(desk: Desk, asked: _Asked) -> None:
    passages = asked.reply.passages
    with st.container(border=True, gap="small", key=f"said-{asked.key}"):
        if question := _question(desk, passages[0]):
            st.caption(plain(short(question, QUESTION_CHARACTERS)))
        parts.quote(
            [(_words(desk, passages), "")],
            bylines.byline(desk, passages[0]),
            f"quote-{asked.key}",
            hue="none",
            look="small",
            language=passages[0].language,
        )
        st.selectbox(
            say("Where it belongs"),
            list(asked.options),
            format_func=lambda each: asked.options.get(each, ""),
            key=asked.key,
            label_visibility="collapsed",
        )


def _words(desk: Desk, passages: tuple[Passage, ...]) -> str:
    """Return the words of a reply; where others stand between its passages, an ellipsis does."""
    text = desk.index.transcripts[passages[0].transcript_id].text
    found, end = passages[0].text, passages[0].end
    for each in passages[1:]:
        between = text[end : each.start]
        found += (" […] " if between.strip() else between) + each.text
        end = each.end
    return found


def _question(desk: Desk, passage: Passage) -> str:
    """Return what the interviewer said right before the turn of a passage, "" for nothing."""
    before = desk.turns.get((passage.transcript_id, passage.turn - 1))
    if before is None or before.role is not Role.INTERVIEWER:
        return ""
    return desk.index.transcripts[passage.transcript_id].text[before.start : before.end]


def _sort(desk: Desk, theme: Theme, asked: list[_Asked], name: str) -> None:
    """Make the edits of what was chosen, all or none where the new theme has no name."""
    own = [each for each in asked if each.choice == _NEW]
    title = str(session.entered(name) or "").strip()
    if own and not title:
        acting.refuse("Name the new theme, or choose another for these answers.", name)
        return
    if own and not forms.fits(title, place=name):
        return
    done = [acting.act(each, desk.seq) for each in _edits(desk, theme, asked, title)]
    if all(done):
        n_moved = sum(each.choice != _STAYS for each in asked)
        acting.announce(
            "Answers placed: {n}, of them moved elsewhere: {moved}.", n=len(asked), moved=n_moved
        )
        if own:
            session.enter(name, "")


def _edits(desk: Desk, theme: Theme, asked: list[_Asked], title: str) -> list[Edit]:
    by_choice: dict[str, list[Passage]] = {}
    for each in asked:
        by_choice.setdefault(each.choice, []).extend(each.reply.passages)
    edits: list[Edit] = [*staying(by_choice.pop(_STAYS, []), desk.codebook)]
    for to, passages in by_choice.items():
        anchors = tuple(map(anchor_of, passages))
        if to == _NEW:
            edits.append(SplitTheme(theme.id, ThemeId(new_id()), title, anchors))
        else:
            edits.append(MovePassages(anchors, None if to == _TRAY else ThemeId(to)))
    return edits
