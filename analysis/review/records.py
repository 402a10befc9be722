"""What a person is told when questioning the themes: plain values that a screen can draw."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from analysis import settings
from analysis.edits import Edit
from analysis.records import Notice, Origin, PassageId, Theme, ThemeId

NEAR_DUPLICATE = "near_duplicate"
VAGUE = "vague"
INTERVIEWERS_WORDS = "interviewers_words"
WEAK = "weak"
SMALL = "small"
SINGLE_SOURCE = "single_source"
ONE_GROUP = "one_group"
ONE_LANGUAGE = "one_language"

KINDS: tuple[str, ...] = (
    NEAR_DUPLICATE,
    VAGUE,
    INTERVIEWERS_WORDS,
    WEAK,
    SMALL,
    SINGLE_SOURCE,
    ONE_GROUP,
    ONE_LANGUAGE,
)
"""Kinds of findings, in the order in which they are listed."""

NOTHING_MORE = Notice("")

Point = tuple[float, float]
"""A place on the map: x and y in [0, 1]."""


def stability_of(theme: Theme) -> float | None:
    """Return a theme's stability as it is shown, in [0, 1]: what it is called agrees with it."""
    return None if theme.stability is None else round(theme.stability, settings.DECIMALS_SHOWN)


def is_weak(theme: Theme) -> bool:
    """Return whether a theme mostly falls apart when interviews are left out."""
    shown = stability_of(theme)
    return shown is not None and shown < settings.WEAK_STABILITY


@dataclass(frozen=True, slots=True)
class Why:
    """Why a passage is in its theme.

    ``theme_id`` is the top-level theme. ``nearest``: quotations of the same theme from other turns,
    nearest first among those of other speakers. ``words`` as they stand in the passage, the one
    that sets the theme apart most first; ``spans``: every place of one, in order, half-open code
    points of the transcript. ``share`` and ``runner_up_share``: parts of the passage's
    neighbourhood in [0, 1]; ``margin`` is their difference, in [-1, 1]. ``sets_apart``: where no
    word sets the theme apart, ``words`` are those that it shares with the theme or its nearest.
    """

    passage_id: PassageId
    theme_id: ThemeId
    nearest: tuple[PassageId, ...]
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    share: float
    runner_up: ThemeId | None
    runner_up_share: float
    margin: float
    origin: Origin
    sets_apart: bool = True


@dataclass(frozen=True, slots=True)
class Offer:
    """Passages like those that a person placed in a theme, best first.

    ``scores`` are in [0, 1], in the same order. ``taught_by``: how many passages a person placed.
    """

    theme_id: ThemeId
    passages: tuple[PassageId, ...]
    scores: tuple[float, ...]
    taught_by: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the set of themes that a person should look at.

    ``what`` says it in a sentence, ``brief`` in a few words under the heading of its kind.
    ``remedy`` are the words of the button that makes ``edit``; of a title it is a renaming where a
    better one is known, else the taking of one that may be right, else there is none: a person
    writes one. ``keep`` leaves things as they are, by a note on the theme or a person's taking of
    its title: the finding goes. ``is_of_part``: it is about a sub-theme.
    """

    kind: str
    theme_ids: tuple[ThemeId, ...]
    what: Notice
    remedy: Notice | None
    edit: Edit | None
    keep: Edit
    brief: Notice = NOTHING_MORE
    is_of_part: bool = False

    @property
    def takes_title(self) -> bool:
        """Whether nothing better is known of a title than to take it as it stands."""
        return self.keep == self.edit


@dataclass(frozen=True, slots=True)
class Digest:
    """Findings for a tired reader: a few at first, the rest when asked for; none is left out.

    Each list holds one tuple for each kind, the gravest kind first and within it the largest theme.
    """

    first: tuple[tuple[Finding, ...], ...] = ()
    smaller: tuple[tuple[Finding, ...], ...] = ()

    @property
    def n_first(self) -> int:
        """Return how many findings are shown at first."""
        return sum(len(each) for each in self.first)

    @property
    def n_smaller(self) -> int:
        """Return how many are shown when asked for."""
        return sum(len(each) for each in self.smaller)


def digest(found: Sequence[Finding]) -> Digest:
    """Return findings in the order of a first look.

    First come the gravest of whole themes, as many as can be read at a glance. The others and those
    of sub-themes are the smaller ones; where there are only such, the first of them come first.

    Args:
        found: in the order of ``checking.findings``.
    """
    large = [each for each in found if not each.is_of_part] or list(found)
    first = large[: settings.FINDINGS_AT_FIRST]
    return Digest(_by_kind(first), _by_kind([each for each in found if each not in first]))


def _by_kind(found: Sequence[Finding]) -> tuple[tuple[Finding, ...], ...]:
    of_kind = (tuple(each for each in found if each.kind == kind) for kind in KINDS)
    return tuple(each for each in of_kind if each)


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two top-level themes that meet.

    ``n_turns``: turns in which both occur; ``n_passages``: passages of which one is the first and
    the other the second theme; ``share``: turns with both over turns with either, in [0, 1].
    """

    one: ThemeId
    other: ThemeId
    n_turns: int
    n_passages: int
    share: float


@dataclass(frozen=True, slots=True)
class Count:
    """A number of passages and of the different people who say them."""

    n_passages: int
    n_speakers: int


@dataclass(frozen=True, slots=True)
class GroupSizes:
    """Sizes by stakeholder group, "" for people without one, which comes last.

    ``totals``: of all analysed passages; ``themes``: of each theme with its sub-themes. Both are in
    the order of ``groups``.
    """

    groups: tuple[str, ...] = ()
    totals: tuple[Count, ...] = ()
    themes: Mapping[ThemeId, tuple[Count, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Atlas:
    """The map: where each passage lies, and where each theme's name is written.

    ``n_missing``: analysed passages that are not on it, for their vectors are not stored.
    """

    points: Mapping[PassageId, Point] = field(default_factory=dict)
    labels: Mapping[ThemeId, Point] = field(default_factory=dict)
    n_missing: int = 0
