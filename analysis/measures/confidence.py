"""How sure one may be of a SWOT item, by numbers that a team can read, change and defend.

It is no probability that the item is true: it says how many of those interviewed stand behind it,
how far apart they stand from one another, how many speak against it, and how plainly.
"""

from dataclasses import dataclass

from analysis.settings import MIN_SPEAKERS_OF_ITEM

HIGH, MEDIUM, LOW, ONE_VOICE, NOTHING = "high", "medium", "low", "one_voice", "nothing"

LEVELS: tuple[str, ...] = (HIGH, MEDIUM, LOW, ONE_VOICE, NOTHING)
"""From the surest on; ``nothing`` stands behind an item whose evidence has gone."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the confidence in an item rests on.

    ``n_speakers`` of ``n_groups`` stand behind it, ``n_against`` others speak against it: who says
    both contests nobody; ``dissent``: these as a share of all who do either; ``margin``: see
    ``standing.margin_of``. The last two in [0, 1].
    """

    n_speakers: int
    n_groups: int
    n_against: int
    dissent: float
    margin: float


@dataclass(frozen=True, slots=True)
class Demand:
    """What a level asks for: at least so many ``speakers`` and ``groups`` and so large a
    ``margin``, and at most so much ``dissent``; the last two in [0, 1]."""

    speakers: int
    groups: int
    dissent: float
    margin: float

    def meets(self, grounds: Grounds) -> bool:
        """Return whether all that is asked for is there."""
        return (
            grounds.n_speakers >= self.speakers
            and grounds.n_groups >= self.groups
            and grounds.dissent <= self.dissent
            and grounds.margin >= self.margin
        )


@dataclass(frozen=True, slots=True)
class ConfidenceRule:
    """The numbers of a confidence file. ``source`` is its name, "" for the one that ships.

    ``unmatched`` are the titles for which it has numbers and that no project bears.
    An item is contested from ``contested_speakers`` people against it on, if they are at least
    ``contested_dissent`` (a share) of those who speak for or against it.
    """

    high: Demand
    medium: Demand
    contested_speakers: int
    contested_dissent: float
    source: str = ""
    unmatched: tuple[str, ...] = ()


def confidence(grounds: Grounds, rule: ConfidenceRule) -> str:
    """Return one of ``LEVELS``: the first level of which the grounds meet all that it asks for."""
    if not grounds.n_speakers:
        return NOTHING
    if grounds.n_speakers < MIN_SPEAKERS_OF_ITEM:
        return ONE_VOICE
    if rule.high.meets(grounds):
        return HIGH
    return MEDIUM if rule.medium.meets(grounds) else LOW


def is_contested(grounds: Grounds, rule: ConfidenceRule) -> bool:
    """Return whether enough people speak against an item for it to be marked."""
    n_against = grounds.n_against
    enough = n_against > 0 and n_against >= rule.contested_speakers
    return enough and grounds.dissent >= rule.contested_dissent
