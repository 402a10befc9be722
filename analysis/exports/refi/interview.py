"""An interview as plain text that can be read elsewhere, and where its words stand in it.

Each turn is a paragraph that begins with its speaker as shown, a blank line between two. Labels,
and characters that no file can hold, move what follows: ``InterviewText.place`` says where to.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.exports.people import NAMES
from analysis.exports.reading import Reading
from analysis.exports.refi.parts import cut, guid, written
from analysis.records import Role, Transcript, Turn
from analysis.words import say

_NAME = NAMES[1]
_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class InterviewText:
    """The text of a source. ``starts``: where the words of a turn begin in it, by its ordinal.

    ``changed``: the turns that hold something that no file can, which moves what follows.
    """

    guid: str
    text: str
    transcript: Transcript
    starts: Mapping[int, int]
    changed: frozenset[int]

    def place(self, turn: Turn, start: int, end: int) -> tuple[int, int]:
        """Return where words of a turn stand in ``text``: half-open, in code points."""
        return self._moved(turn, start), self._moved(turn, end)

    def _moved(self, turn: Turn, at: int) -> int:
        if turn.ordinal not in self.changed:
            return self.starts[turn.ordinal] + at - turn.start
        before = self.transcript.text[turn.start : at]
        return self.starts[turn.ordinal] + len(written(before))


def text_of(reading: Reading, transcript: Transcript) -> InterviewText:
    """Return an interview as the file holds it.

    The id of the source holds its text, which the choice of names changes: two exports with other
    labels are two sources for a program that joins what has the same id.
    """
    parts: list[str] = []
    starts: dict[int, int] = {}
    changed: set[int] = set()
    length = 0
    labels = _labels(reading, transcript)
    for turn in transcript.turns:
        before = (_BETWEEN if parts else "") + labels.get(turn.speaker, "")
        words = written(transcript.text[turn.start : turn.end])
        if len(words) != turn.end - turn.start:
            changed.add(turn.ordinal)
        starts[turn.ordinal] = length + len(before)
        length += len(before) + len(words)
        parts.append(before + words)
    text = "".join(parts)
    key = guid("source", transcript.id, text)
    return InterviewText(key, text, transcript, starts, frozenset(changed))


def _labels(reading: Reading, transcript: Transcript) -> dict[str | None, str]:
    """Return "R07: " for each speaker; none where the file names no speaker at all."""
    spoken = {turn.speaker: turn.role for turn in transcript.turns}
    if set(spoken) <= {None}:
        return {}
    n_interviewers = sum(role is Role.INTERVIEWER for role in spoken.values())
    return {
        speaker: cut(_label(reading, transcript, speaker, role, n_interviewers)) + ": "
        for speaker, role in spoken.items()
    }


def _label(
    reading: Reading, transcript: Transcript, speaker: str | None, role: Role, n_interviewers: int
) -> str:
    """Return a speaker as shown; one interviewer among people shown by code is told by that."""
    voice = reading.people.of(transcript.id, speaker)
    is_alone = role is Role.INTERVIEWER and n_interviewers == 1 and voice.case is None
    if is_alone and reading.people.names != _NAME:
        return say("Interviewer", reading.language)
    return voice.label
