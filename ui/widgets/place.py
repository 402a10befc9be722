"""Words in their place: the transcript around a quotation, in a drawer beside the page."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from analysis.records import Passage, PassageId, Role, Transcript, TranscriptId, Turn
from ui import session
from ui.caching import Desk
from ui.session import say
from ui.widgets import acting, bylines, mending, parts, theme_views, why
from ui.widgets.cutting import Span, segments, shifted
from ui.widgets.escape import plain, readable, short
from ui.widgets.moments import clock

NAME_CHARACTERS = 60
_ABOUT = "place"

TURNS_BEFORE, TURNS_AFTER, QUESTION_WITHIN = 2, 2, 8
"""Turns shown around a place; the interviewer's question is looked for a little further back."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a transcript, half-open code points.

    ``passage_id`` is told where one may also ask which theme the passage is in, and why.
    """

    transcript_id: TranscriptId
    start: int
    end: int
    passage_id: PassageId | None = None


def show(passage: Passage, start: int, end: int) -> None:
    """Have the drawer opened at some words of a passage."""
    session.remember("place", Place(passage.transcript_id, start, end))


def show_with_theme(passage: Passage) -> None:
    """Have the drawer opened at a passage, with its theme and why it is there."""
    session.remember("place", Place(passage.transcript_id, passage.start, passage.end, passage.id))


def button(passage: Passage, start: int, end: int, key: str) -> None:
    """Draw the button that opens the drawer at some words of a passage."""
    st.button(
        say("In the transcript"),
        key=f"place-{key}",
        icon=":material/menu_book:",
        type="tertiary",
        help=say("Read it in its place in the interview"),
        on_click=show,
        args=(passage, start, end),
    )


def draw(desk: Desk) -> None:
    """Open the drawer if a place was asked for. Call it last: it lies over the page."""
    if mending.draw(desk):
        return
    place = session.recall("place")
    transcript = desk.index.transcripts.get(place.transcript_id) if place else None
    if place is None or transcript is None:
        return
    drawer = st.dialog(
        plain(short(readable(transcript.title), 70)),
        width=760,
        position="right",
        icon=":material/menu_book:",
        on_dismiss=_leave,
    )
    drawer(_drawer)(desk, transcript, place)


def _leave() -> None:
    session.forget("place")


def _drawer(desk: Desk, transcript: Transcript, place: Place) -> None:
    if acting.has_news() or session.recall("place") is None:
        # A click in the drawer runs the drawer alone; what it changed concerns the whole page.
        st.rerun()
    passage = desk.index.passages.get(place.passage_id) if place.passage_id else None
    whole = st.toggle(say("The whole interview"), key="place-whole")
    turns = transcript.turns if whole else turns_around(transcript, place.start)
    words = why.spans(desk, passage, _ABOUT) if passage else ()
    marks = [*((*span, "place why") for span in words), (place.start, place.end, "place")]
    parts.reader(
        [_marked(transcript, turn, marks) for turn in turns],
        plain(transcript.title),
        key=f"reader-{place.start}-{whole}",
        height=_height(passage is not None),
    )
    if passage is not None:
        _theme(desk, passage)


def _height(with_theme: bool) -> str:
    """Return how high the turns may be (CSS): what stands under them stays in sight."""
    if not with_theme:
        return "calc(100vh - 13rem)"
    return "40vh" if why.is_open(_ABOUT) else "calc(100vh - 16rem)"


def _theme(desk: Desk, passage: Passage) -> None:
    theme = bylines.theme_of(desk, passage)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.button(
            say("Theme: {name}", name=plain(short(bylines.name_of(theme), NAME_CHARACTERS))),
            key="place-theme",
            icon=":material/account_tree:",
            type="tertiary",
            help=say("Read this theme"),
            on_click=_read,
            args=(theme.id if theme else theme_views.TRAY,),
        )
        if theme is not None:
            why.button(_ABOUT)
    why.draw(desk, passage, _ABOUT)


def _read(theme: str) -> None:
    session.forget("place")
    theme_views.read(theme)


def turns_around(transcript: Transcript, offset: int) -> Sequence[Turn]:
    """Return the turns around an offset, from the interviewer's question before it."""
    turns = transcript.turns
    here = next((i for i, turn in enumerate(turns) if turn.start <= offset < turn.end), 0)
    first = max(0, here - TURNS_BEFORE)
    for back in range(here - 1, max(-1, here - QUESTION_WITHIN - 1), -1):
        if turns[back].role is Role.INTERVIEWER:
            first = min(first, back)
            break
    return turns[first : here + TURNS_AFTER + 1]


def read_turn(
    transcript: Transcript, turn: Turn, spans: Sequence[Span], kind: str
) -> parts.ReadTurn:
    """Return a turn as the reader shows it, with the words in ``spans`` marked."""
    return _marked(transcript, turn, [(*span, kind) for span in spans])


def _marked(
    transcript: Transcript, turn: Turn, marks: Sequence[tuple[int, int, str]]
) -> parts.ReadTurn:
    asks = turn.role is Role.INTERVIEWER
    named = (turn.speaker or "").casefold() == say("interviewer").casefold()
    inside = [
        each
        for start, end, kind in marks
        for each in shifted([(start, end)], turn.start, turn.end, kind)
    ]
    notes = (say("interviewer") if asks and not named else "", clock(turn.starts_at_s))
    return parts.ReadTurn(
        speaker=turn.speaker or say("Speaker not named"),
        notes=tuple(each for each in notes if each),
        segments=tuple(segments(transcript.text[turn.start : turn.end], inside)),
        asks=asks,
    )
