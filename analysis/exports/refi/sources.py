"""What is coded in each interview: every selection with its codings, memos and speakers' turns.

Equal words are one selection, whatever is said of them: a passage in two themes has two codings.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from analysis.codebook import is_analysed
from analysis.exports.people import VoiceKey
from analysis.exports.reading import Reading
from analysis.exports.refi.codes import item_guid, items_of, tag_guid, tags_of, theme_guid
from analysis.exports.refi.interview import InterviewText, text_of
from analysis.exports.refi.parts import guid
from analysis.exports.refi.people import BY_PROGRAM, By, Users
from analysis.records import (
    Case,
    Origin,
    Passage,
    Placement,
    Quotation,
    Role,
    SwotItem,
    TranscriptId,
    Turn,
)


@dataclass(frozen=True, slots=True)
class Coding:
    """A code given to words, and who gave it."""

    code: str
    by: By


@dataclass(frozen=True, slots=True)
class Selection:
    """Words of a source: ``text[start:end]`` of it, in code points, with what is said of them."""

    guid: str
    start: int
    end: int
    codings: tuple[Coding, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """An interview with its selections in order of place. ``case``: the only one who speaks."""

    interview: InterviewText
    selections: tuple[Selection, ...]
    case: Case | None

    def words(self, selection: Selection) -> str:
        """Return the words of a selection."""
        return self.interview.text[selection.start : selection.end]


_Place = tuple[int, int]


@dataclass(slots=True)
class _Marks:
    """What is gathered of the words of one interview: codings by place and code, notes, turns."""

    text: InterviewText
    codings: dict[_Place, dict[str, Coding]] = field(default_factory=dict)
    notes: dict[_Place, list[str]] = field(default_factory=dict)

    def add(self, turn: int, start: int, end: int, coding: Coding | None, note: str = "") -> None:
        """Note a coding, a memo or nothing but the words; words of which nothing is left are not.

        The first coding of a code stands: evidence that is named twice is one.
        """
        spoken = self.text.transcript.turns[turn]
        place = self.text.place(spoken, start, end)
        if place[0] == place[1]:
            return
        own = self.codings.setdefault(place, {})
        if coding is not None:
            own.setdefault(coding.code, coding)
        if note:
            self.notes.setdefault(place, []).append(note)

    def selections(self) -> tuple[Selection, ...]:
        """Return what was gathered, in order of place."""
        return tuple(
            Selection(
                selection_guid(self.text, *place),
                *place,
                tuple(self.codings[place].values()),
                tuple(self.notes.get(place, ())),
            )
            for place in sorted(self.codings)
        )


def selection_guid(text: InterviewText, start: int, end: int) -> str:
    """Return the id of the words at a place of a source."""
    return guid("selection", text.guid, start, end)


def sources_of(reading: Reading, users: Users) -> tuple[Source, ...]:
    """Return every interview with all that is coded in it, in the order of the project."""
    gathered = {
        each.id: _Marks(text_of(reading, each)) for each in reading.study.corpus.transcripts
    }
    for passage, coding, note in (*_of_passages(reading, users), *_memos(reading)):
        marks = gathered[passage.transcript_id]
        marks.add(passage.turn, passage.start, passage.end, coding, note)
    for quotation, coding in _of_items(reading, users):
        passage = reading.passage(quotation)
        marks = gathered[passage.transcript_id]
        marks.add(passage.turn, quotation.start, quotation.end, coding)
    alone = only_cases(reading)
    for key, marks in gathered.items():
        if key not in alone:
            for turn in _turns_of_cases(reading, marks.text):
                marks.add(turn.ordinal, turn.start, turn.end, None)
    return tuple(
        Source(marks.text, marks.selections(), alone.get(key)) for key, marks in gathered.items()
    )


def only_cases(reading: Reading) -> dict[TranscriptId, Case]:
    """Return the case of each interview in which one case alone speaks.

    Somebody without a case who is no interviewer speaks too: then the words are not all the case's.
    """
    owners: dict[VoiceKey, Case] = {
        voice: case for case in reading.study.corpus.cases for voice in case.voices
    }
    found: dict[TranscriptId, Case] = {}
    for transcript in reading.study.corpus.transcripts:
        spoken = {turn.speaker for turn in transcript.turns if turn.role is not Role.INTERVIEWER}
        cases = [owners.get((transcript.id, speaker)) for speaker in spoken]
        ids = {case.id if case else None for case in cases}
        if len(ids) == 1 and cases[0] is not None:
            found[transcript.id] = cases[0]
    return found


def turns_of(text: InterviewText, case: Case) -> Iterator[str]:
    """Yield the ids of the selections that are a case's turns in an interview."""
    for turn in text.transcript.turns:
        if (text.transcript.id, turn.speaker) in case.voices:
            start, end = text.place(turn, turn.start, turn.end)
            if start < end:
                yield selection_guid(text, start, end)


def _turns_of_cases(reading: Reading, text: InterviewText) -> Iterator[Turn]:
    voices = {voice for case in reading.study.corpus.cases for voice in case.voices}
    for turn in text.transcript.turns:
        if (text.transcript.id, turn.speaker) in voices:
            yield turn


_Found = tuple[Passage, Coding | None, str]


def _of_passages(reading: Reading, users: Users) -> Iterator[_Found]:
    """Yield the themes of each passage, then its tag."""
    book, tags = reading.study.codebook, tags_of(reading)
    for passage in filter(is_analysed, reading.study.corpus.passages):
        placed = book.placements.get(passage.id)
        for coding in _themes(reading, users, passage, placed) if placed else ():
            yield passage, coding, ""
        tag = tags.get(passage.id)
        if tag is not None:
            by = users.by(f"tag:{passage.id}") if tag.decided is not None else BY_PROGRAM
            yield passage, Coding(tag_guid(tag.name), by), ""


def _themes(
    reading: Reading, users: Users, passage: Passage, placed: Placement
) -> Iterator[Coding]:
    by = users.by(passage.id) if placed.origin is Origin.PERSON else BY_PROGRAM
    for theme in (placed.theme_id, placed.second_theme_id):
        if theme is not None and reading.study.codebook.stands(theme):
            yield Coding(theme_guid(theme), by)


def _of_items(reading: Reading, users: Users) -> Iterator[tuple[Quotation, Coding]]:
    for item in items_of(reading):
        for against, quotations in ((False, item.evidence), (True, item.counter_evidence)):
            code = item_guid(item.id, against=against)
            for each in reading.live(quotations):
                yield each, Coding(code, _chooser(item, each, against, users))


def _chooser(item: SwotItem, quotation: Quotation, against: bool, users: Users) -> By:
    """Return who put a quotation there; only the list of changes tells it of what is against."""
    key = f"{'against' if against else 'for'}:{item.id}/{quotation.passage_id}"
    is_chosen = item.origin is Origin.PERSON or quotation.passage_id in item.chosen
    by_person = key in users.reading.credits or (is_chosen and not against)
    return users.by(key) if by_person else BY_PROGRAM


def _memos(reading: Reading) -> Iterator[_Found]:
    for memo in reading.study.codebook.memos.values():
        passage = reading.index.passages.get(memo.target)  # type: ignore[call-overload]
        if passage is not None:
            yield passage, None, guid("memo", memo.id)
