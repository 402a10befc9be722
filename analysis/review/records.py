"""What a person is told when questioning the themes: plain values that a screen can draw."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.edits import Edit
from analysis.records import Notice, Origin, PassageId, ThemeId

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

Point = tuple[float, float]
"""A place on the map: x and y in [0, 1]."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why a passage is in its theme.

    ``theme_id`` is the top-level theme. ``nearest``: quotations of the same theme from other turns,
    nearest first among those of other speakers. ``words`` as they stand in the passage, the one
    that sets the theme apart most first; ``spans``: every place of one, in order, half-open code
    points of the transcript. ``strength`` and ``runner_up_strength``: shares of the passage's
    neighbourhood in [0, 1]; ``margin`` is their difference, in [-1, 1]. ``sets_apart``: where no
    word sets the theme apart, ``words`` are those that it shares with the theme or its nearest.
    """

    passage_id: PassageId
    theme_id: ThemeId
    nearest: tuple[PassageId, ...]
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    strength: float
    runner_up: ThemeId | None
    runner_up_strength: float
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

    ``remedy`` are the words of the button that makes ``edit``; both None where there is no remedy
    in one click. ``keep`` notes on the theme that it stays as it is: the finding goes.
    """

    kind: str
    theme_ids: tuple[ThemeId, ...]
    what: Notice
    remedy: Notice | None
    edit: Edit | None
    keep: Edit


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
