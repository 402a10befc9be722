"""Who is shown as whom: the one place that decides whether a real name leaves the program.

``code`` shows the case's code (R07), ``name`` the real name, ``group`` only the stakeholder group.
With code or group no label, case name, title or file name is shown as it was given, because titles
and labels hold names too; an attribute that repeats a name is replaced, and with group all other
attributes are withheld. What people say inside the transcript stays verbatim and may name others.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.errors import BadRequest
from analysis.records import Case, Corpus, Role, Transcript, TranscriptId
from analysis.words import say

NAMES: tuple[str, ...] = ("code", "name", "group")
"""The choices of how people are shown."""

VoiceKey = tuple[TranscriptId, str | None]
"""A speaker of one transcript, as ``Case.voices`` holds it."""

_SHORTEST_NAME = 3
"""Shorter labels ("Q", "Ан") stand inside too many ordinary words to be looked for."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker of one transcript, as shown. ``case`` is None where no case was given."""

    label: str
    group: str = ""
    case: Case | None = None


@dataclass(frozen=True, slots=True)
class People:
    """Look-ups of who is shown as whom. ``titles`` are those of the transcripts, as shown.

    ``numbers`` are those by which "Interview 07" and T07-S1 name a transcript.
    """

    names: str
    language: str
    voices: Mapping[VoiceKey, Voice]
    titles: Mapping[TranscriptId, str]
    numbers: Mapping[TranscriptId, int]

    def label(self, case: Case) -> str:
        """Return what a case is shown as."""
        if self.names == "group":
            return case.group or say("No group", self.language)
        return (case.name or case.code) if self.names == "name" else case.code

    def attributes(self, case: Case) -> dict[str, str]:
        """Return the attributes that may be shown, by name in order of the alphabet."""
        if self.names == "group":
            return {}
        return {key: self._shown(case, case.attributes[key]) for key in sorted(case.attributes)}

    def organisation(self, case: Case) -> str:
        """Return the organisation of a case, empty where only the group may be shown."""
        return "" if self.names == "group" else case.organisation

    def role(self, case: Case) -> str:
        """Return the role of a case, empty where only the group may be shown."""
        return "" if self.names == "group" else case.role

    def _shown(self, case: Case, value: str) -> str:
        return self.label(case) if self.names == "code" and _repeats(value, case) else value

    def of(self, transcript: TranscriptId, speaker: str | None) -> Voice:
        """Return the voice of a speaker."""
        return self.voices[(transcript, speaker)]

    def speaker(self, transcript: TranscriptId, speaker: str | None) -> str | None:
        """Return a speaker for programs: with ``name`` the label as the file writes it."""
        return speaker if self.names == "name" else self.of(transcript, speaker).label


def people_of(corpus: Corpus, names: str, language: str) -> People:
    """Return the look-ups for one choice of names.

    Raises:
        BadRequest: the choice is none of ``NAMES``.
    """
    if names not in NAMES:
        raise BadRequest(
            "Names can be shown as code, name or group, not as “{names}”.", names=names
        )
    numbers = interview_numbers(corpus)
    bare = People(names, language, {}, {}, numbers)
    voices: dict[VoiceKey, Voice] = {}
    for transcript in corpus.transcripts:
        voices.update(_strangers(transcript, numbers[transcript.id], bare))
    for case in corpus.cases:
        for key in case.voices:
            voices[key] = Voice(bare.label(case), case.group, case)
    return People(names, language, voices, _titles(corpus, bare), numbers)


def interview_numbers(corpus: Corpus) -> dict[TranscriptId, int]:
    """Return the number of each interview, from 1; one that was removed leaves its own unused."""
    return {each.id: each.number or place for place, each in enumerate(corpus.transcripts, start=1)}


def interview_name(number: int, language: str) -> str:
    """Return "Interview 07", by which a report, the screen and the tables name an interview."""
    return say("Interview {number}", language, number=f"{number:02}")


def _titles(corpus: Corpus, bare: People) -> dict[TranscriptId, str]:
    if bare.names == "name":
        return {each.id: each.title for each in corpus.transcripts}
    return {key: interview_name(number, bare.language) for key, number in bare.numbers.items()}


def _strangers(transcript: Transcript, number: int, bare: People) -> dict[VoiceKey, Voice]:
    """Return the speakers of a transcript before any case is known: T03-S1, T03-I1 and so on."""
    found: dict[VoiceKey, Voice] = {}
    counts = {"S": 0, "I": 0}
    for turn in transcript.turns:
        key = (transcript.id, turn.speaker)
        if key in found:
            continue
        letter = "I" if turn.role is Role.INTERVIEWER else "S"
        counts[letter] += 1
        code = f"T{number:02}-{letter}{counts[letter]}"
        found[key] = Voice(_stranger(turn.speaker, code, letter, bare))
    return found


def _stranger(speaker: str | None, code: str, letter: str, bare: People) -> str:
    if bare.names == "name":
        return speaker or code
    if bare.names == "group":
        return say("Interviewer" if letter == "I" else "No group", bare.language)
    return code


def _repeats(value: str, case: Case) -> bool:
    """Return whether a value holds a name of the case or is a part of one.

    A label that is merely the case's role or organisation ("Mayor") is no name.
    """
    heard = value.strip().casefold()
    said = {case.role.casefold(), case.organisation.casefold()}
    given = {name.casefold() for name in (case.name, *(label or "" for _, label in case.voices))}
    return any(
        (len(name) >= _SHORTEST_NAME and name in heard)
        or (len(heard) >= _SHORTEST_NAME and heard in name)
        for name in given - said
    )
