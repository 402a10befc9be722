"""The report before any format: what is said, in which order, already in words for a reader.

The writers only lay it out. ``compose.report_of`` builds it from a study.
"""

from dataclasses import dataclass

from analysis.records import Quadrant, Status, Support


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim words, who said them and where: ``place`` is "Interview 07, turn 12, 00:03:12"."""

    words: str
    speaker: str
    group: str
    place: str
    language: str


@dataclass(frozen=True, slots=True)
class Otherwise:
    """An item that says the opposite of the same theme, and the groups that say it.

    The rest is as in ``ReportItem``.
    """

    groups: tuple[str, ...]
    quadrant: Quadrant
    statement: str
    is_quoted: bool
    speaker: str
    status: Status
    is_by_person: bool


@dataclass(frozen=True, slots=True)
class ReportItem:
    """A SWOT item as the report prints it.

    ``speaker`` is set while the statement is one voice's sentence, and then it stands in quotation
    marks; it is empty once a person worded it, which ``is_by_person`` tells. ``n_against`` are the
    speakers behind the counter-evidence alone. ``is_stale``: all its evidence has gone.
    ``confidence``: level and why.
    """

    quadrant: Quadrant
    statement: str
    is_quoted: bool
    speaker: str
    status: Status
    is_by_person: bool
    theme: str
    is_theme_rejected: bool
    support: Support
    n_against: int
    is_one_voice: bool
    is_stale: bool
    evidence: tuple[Quote, ...]
    counter_evidence: tuple[Quote, ...]
    confidence: str
    is_contested: bool
    otherwise: tuple[Otherwise, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupLine:
    """How a group sees a theme: speakers by quadrant, and ``GroupView.helpful_share``."""

    group: str
    n_speakers: tuple[int, int, int, int]
    helpful_share: float


@dataclass(frozen=True, slots=True)
class ThemeLines:
    """A theme as the groups see it; ``divergence`` in [0, 1]."""

    theme: str
    divergence: float
    lines: tuple[GroupLine, ...]


@dataclass(frozen=True, slots=True)
class GroupSupport:
    """How much of a theme one stakeholder group said; ``n_speakers_of_group`` is all it has."""

    group: str
    support: Support
    n_speakers_of_group: int


@dataclass(frozen=True, slots=True)
class ReportTheme:
    """A theme as the report prints it; ``is_foreign``: its name stayed in its source language.

    ``is_makeshift``: the engine does not stand by its name, which asks for a better one;
    ``is_guess``: because it is a guess from the list of subjects. ``description``: a person's;
    what stands for one elsewhere is among the ``quotations``, each with its speaker and place.
    """

    name: str
    is_foreign: bool
    is_makeshift: bool
    is_guess: bool
    description: str
    keywords: tuple[str, ...]
    status: Status
    is_by_person: bool
    support: Support
    groups: tuple[GroupSupport, ...]
    quotations: tuple[Quote, ...]
    children: tuple["ReportTheme", ...]


@dataclass(frozen=True, slots=True)
class EmptyTheme:
    """A theme or sub-theme that stands and holds no passage; ``description``: a person's."""

    path: str
    description: str


@dataclass(frozen=True, slots=True)
class UnsaidTheme:
    """A theme that is judged in a quadrant and has no item there: what is judged so, and one of it.

    ``quotation``: the clearest of those passages.
    """

    theme: str
    quadrant: Quadrant
    support: Support
    quotation: Quote


@dataclass(frozen=True, slots=True)
class ReportInterview:
    """One interview: who spoke in it and how much of it was analysed."""

    title: str
    speakers: tuple[str, ...]
    groups: tuple[str, ...]
    language: str
    n_turns: int
    n_passages: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers on the cover and in the method note."""

    n_interviews: int
    n_speakers: int
    n_groups: int
    n_passages: int
    n_in_themes: int
    n_in_tray: int
    n_interviewer_passages: int
    n_back_channels: int
    n_accepted: int
    n_candidates: int
    n_rejected: int
    n_rejected_themes: int
    n_in_rejected_themes: int


@dataclass(frozen=True, slots=True)
class Provenance:
    """How the proposal was made, as pairs of name and value.

    ``facts`` are for a reader; ``traces`` (hashes, versions of libraries) for whoever makes it
    again.
    """

    facts: tuple[tuple[str, str], ...]
    traces: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report says. ``language`` is the language it is written in (``en``, ``bg``).

    ``views``: themes on which groups disagree; ``alike``: names of those that they see alike.
    """

    title: str
    organisation: str
    language: str
    names: str
    counts: Counts
    quadrants: tuple[tuple[Quadrant, tuple[ReportItem, ...]], ...]
    themes: tuple[ReportTheme, ...]
    interviews: tuple[ReportInterview, ...]
    provenance: Provenance | None
    views: tuple[ThemeLines, ...] = ()
    alike: tuple[str, ...] = ()
    empty: tuple[EmptyTheme, ...] = ()
    unsaid: tuple[UnsaidTheme, ...] = ()
    rule: str = ""
