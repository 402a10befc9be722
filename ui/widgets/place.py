"""Words in their place: the transcript around a quotation, in a drawer beside the page."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from analysis.records import Passage, Role, Transcript, TranscriptId, Turn
from ui import session
from ui.caching import Desk
from ui.session import say
from ui.widgets import parts
from ui.widgets.cutting import Span, segments, shifted
from ui.widgets.escape import plain, readable, short
from ui.widgets.moments import clock

TURNS_BEFORE, TURNS_AFTER, QUESTION_WITHIN = 2, 2, 8
"""Turns shown around a place; the interviewer's question is looked for a little further back."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a transcript, half-open code points."""

    transcript_id: TranscriptId
    start: int
    end: int


def show(passage: Passage, start: int, end: int) -> None:
    """Have the drawer opened at some words of a passage."""
    session.remember("place", Place(passage.transcript_id, start, end))


def draw(desk: Desk) -> None:
    """Open the drawer if a place was asked for. Call it last: it lies over the page."""
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
    drawer(_drawer)(transcript, place)


def _leave() -> None:
    session.forget("place")


def _drawer(transcript: Transcript, place: Place) -> None:
    whole = st.toggle(say("The whole interview"), key="place-whole")
    turns = transcript.turns if whole else turns_around(transcript, place.start)
    marks = ((place.start, place.end),)
    parts.reader(
        [read_turn(transcript, turn, marks, "place") for turn in turns],
        plain(transcript.title),
        key=f"reader-{place.start}-{whole}",
        height="calc(100vh - 13rem)",
    )


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
    asks = turn.role is Role.INTERVIEWER
    named = (turn.speaker or "").casefold() == say("interviewer").casefold()
    notes = (say("interviewer") if asks and not named else "", clock(turn.starts_at_s))
    return parts.ReadTurn(
        speaker=turn.speaker or say("Speaker not named"),
        notes=tuple(each for each in notes if each),
        segments=tuple(
            segments(
                transcript.text[turn.start : turn.end], shifted(spans, turn.start, turn.end, kind)
            )
        ),
        asks=asks,
    )
