"""The nouns of Glas. One word per thing, the same in code, screen, tests and docs.

All are frozen. Offsets are half-open and count code points of ``Transcript.text``, as slices do.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType
from uuid import UUID, uuid5

ProjectId = NewType("ProjectId", str)
CaseId = NewType("CaseId", str)
TranscriptId = NewType("TranscriptId", str)
PassageId = NewType("PassageId", str)
ThemeId = NewType("ThemeId", str)
ItemId = NewType("ItemId", str)
MemoId = NewType("MemoId", str)

_NAMESPACE = UUID("6f0c1b52-5a0e-5c1d-9d6b-0b1f5d2a7c11")


def derived_id(*parts: object) -> str:
    """Return the uuid5 of the parts: the same parts give the same id on any machine."""
    return str(uuid5(_NAMESPACE, "\x1f".join(str(part) for part in parts)))


def transcript_id(text: str, ordinal: int = 0) -> TranscriptId:
    """Return the id of a transcript from its words and its ordinal among those of equal words."""
    return TranscriptId(derived_id("transcript", text, ordinal))


def passage_id(transcript: TranscriptId, start: int, end: int) -> PassageId:
    """Return the id of a passage from its place."""
    return PassageId(derived_id("passage", transcript, start, end))


class Role(StrEnum):
    """Who speaks in a turn. ``unknown`` counts as participant everywhere."""

    INTERVIEWER = "interviewer"
    PARTICIPANT = "participant"
    UNKNOWN = "unknown"


class Quadrant(StrEnum):
    """The four parts of a SWOT, in reading order."""

    STRENGTH = "strength"
    WEAKNESS = "weakness"
    OPPORTUNITY = "opportunity"
    THREAT = "threat"


class Status(StrEnum):
    """What people have decided about a theme or an item."""

    CANDIDATE = "candidate"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Origin(StrEnum):
    """Who made a theme, an item, a placement or a tag."""

    MACHINE = "machine"
    PERSON = "person"


TAG_NAMES: tuple[str, ...] = (*(quadrant.value for quadrant in Quadrant), "none")
"""Order of the five probabilities of a tag, everywhere."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know that stops nothing: an English template and its values."""

    message: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.message.format(**self.values)


@dataclass(frozen=True, slots=True)
class Turn:
    """One person speaking: ``text[start:end]`` of the transcript.

    ``speaker`` as the file writes it, times in seconds of the recording; None where it gives none.
    """

    ordinal: int
    start: int
    end: int
    speaker: str | None = None
    role: Role = Role.UNKNOWN
    starts_at_s: float | None = None
    ends_at_s: float | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """One interview, frozen at import: its words, one turn a paragraph, a line feed between them.

    ``number``: given once in a project, from 1, and to no other interview; 0 outside of one.
    """

    id: TranscriptId
    title: str
    file_name: str
    sha256: str  # Of the file's bytes.
    text: str
    turns: tuple[Turn, ...]
    reader: str  # With its version: "docx 1".
    language: str = "und"  # ISO 639-1, "und" where undecided.
    notices: tuple[Notice, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit of analysis, 1 to 3 sentences of a turn; ``text == transcript.text[start:end]``."""

    id: PassageId
    transcript_id: TranscriptId
    turn: int
    start: int
    end: int
    text: str
    speaker: str | None = None
    role: Role = Role.UNKNOWN
    language: str = "und"


@dataclass(frozen=True, slots=True)
class BackChannel:
    """A listening sound ("mhm", "да, да"): kept and listed, never analysed."""

    transcript_id: TranscriptId
    turn: int
    start: int
    end: int
    text: str
    speaker: str | None = None
    role: Role = Role.UNKNOWN


@dataclass(frozen=True, slots=True)
class Case:
    """One stakeholder with attributes. ``voices``: the (transcript, speaker) pairs it speaks as."""

    id: CaseId
    code: str
    name: str
    group: str = ""
    organisation: str = ""
    role: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    voices: tuple[tuple[TranscriptId, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """The whole piece of work, its working language, and names of the organisation's own parts."""

    id: ProjectId
    title: str
    organisation: str = ""
    language: str = "en"
    inside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that was said in a project, in a fixed order. Passages include the interviewer's."""

    cases: tuple[Case, ...] = ()
    transcripts: tuple[Transcript, ...] = ()
    passages: tuple[Passage, ...] = ()
    back_channels: tuple[BackChannel, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words shown as evidence: ``transcript.text[start:end]``, inside one passage."""

    passage_id: PassageId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tag:
    """The quadrant probabilities of one passage, in the order of ``TAG_NAMES``; they sum to 1.

    ``decided`` is a person's answer and overrules them, None while nobody decided; ``alone`` are
    the tagger's own, where a project's corrections changed them.
    """

    probabilities: tuple[float, float, float, float, float]
    decided: str | None = None
    alone: tuple[float, float, float, float, float] | None = None

    @property
    def name(self) -> str:
        """One of ``TAG_NAMES``: the person's answer, else the first of the largest."""
        return self.decided or TAG_NAMES[self.probabilities.index(max(self.probabilities))]


@dataclass(frozen=True, slots=True)
class Placement:
    """A passage's (lowest) theme and, where it truly belongs to two, a second one.

    ``strength`` and ``second_strength`` are in [0, 1]; 1.0 where a person put it there.
    """

    theme_id: ThemeId
    strength: float
    second_theme_id: ThemeId | None = None
    second_strength: float = 0.0
    origin: Origin = Origin.MACHINE
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Theme:
    """A pattern across interviews. ``parent_id`` is None for a top-level theme.

    ``keywords`` maps a language to words. ``central``: its most central quotations, best first.
    ``name_language`` differs from the project's where the name stays in its source; ``named_by``
    is None where it is a makeshift, that asks for a better one, ``described_by`` if not noted.
    ``touched``: a person changed it, its parent, items or passages. ``stability``, in [0, 1]: how
    surely it came back without some interviews, None where not tried. ``examples``: a person's.
    """

    id: ThemeId
    name: str
    parent_id: ThemeId | None = None
    name_language: str = "und"
    description: str = ""
    keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    central: tuple[Quotation, ...] = ()
    cohesion: float = 0.0
    status: Status = Status.CANDIDATE
    origin: Origin = Origin.MACHINE
    touched: bool = False
    stability: float | None = None
    examples: tuple[str, ...] = ()
    named_by: Origin | None = Origin.MACHINE
    described_by: Origin | None = None


@dataclass(frozen=True, slots=True)
class SwotItem:
    """One statement in one quadrant, standing on quotations; people put those of ``chosen`` there.

    ``quoted``: the quotation whose words the statement repeats, None once a person worded it.
    """

    id: ItemId
    quadrant: Quadrant
    statement: str
    theme_id: ThemeId | None = None
    quoted: Quotation | None = None
    evidence: tuple[Quotation, ...] = ()
    counter_evidence: tuple[Quotation, ...] = ()
    status: Status = Status.CANDIDATE
    origin: Origin = Origin.MACHINE
    touched: bool = False
    chosen: tuple[PassageId, ...] = ()


@dataclass(frozen=True, slots=True)
class Memo:
    """What an analyst thinks of a theme, an item, a passage or the whole project (``target``)."""

    id: MemoId
    target: str
    text: str
    author: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """How a proposal was made: enough to make it again. No clock, no duration, no path."""

    seed: int
    settings: Mapping[str, object] = field(default_factory=dict)
    models: Mapping[str, str] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Support:
    """How much stands behind an item or a theme: numbers of distinct voices, never a share."""

    n_speakers: int
    n_interviews: int
    n_groups: int
    n_passages: int
