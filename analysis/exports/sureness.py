"""How sure one may be of an item, in words: the level, and the numbers that it follows from."""

from analysis.measures import ConfidenceRule, Grounds, Standing
from analysis.words import count, number, say

LEVEL_NAMES: dict[str, str] = {
    "high": "High confidence",
    "medium": "Medium confidence",
    "low": "Low confidence",
    "one_voice": "One voice",
    "nothing": "No evidence left",
}
"""What the levels are called; see ``measures.LEVELS``."""

UNMATCHED = "{file} has numbers for “{title}”, but no project bears this title."


def confidence_line(standing: Standing, rule: ConfidenceRule, language: str) -> str:
    """Return "High confidence: 4 speakers of 3 groups, 1 against, clear margin"."""
    level = say(LEVEL_NAMES[standing.level], language)
    if not standing.grounds.n_speakers:
        return level
    why = reasons(standing.grounds, rule, language)
    return say("{level}: {why}", language, level=level, why=why)


def reasons(grounds: Grounds, rule: ConfidenceRule, language: str) -> str:
    """Return "4 speakers of 3 groups, 1 against, clear margin"."""
    return say(
        "{speakers} {groups}, {against}, {margin}",
        language,
        speakers=count("{n} speaker", "{n} speakers", grounds.n_speakers, language),
        groups=count("of {n} group", "of {n} groups", grounds.n_groups, language)
        if grounds.n_groups
        else say("of no known group", language),
        against=say("{n} against", language, n=grounds.n_against)
        if grounds.n_against
        else say("nobody against", language),
        margin=_margin(grounds.margin, rule, language),
    )


def _margin(margin: float, rule: ConfidenceRule, language: str) -> str:
    if margin >= rule.high.margin:
        return say("clear margin", language)
    if margin >= rule.medium.margin:
        return say("fair margin", language)
    return say("narrow margin", language)


def rule_line(rule: ConfidenceRule, language: str) -> str:
    """Return the numbers of a confidence rule as a sentence or two."""
    numbers = {
        f"{level}_{name}": value
        for level, demand in (("high", rule.high), ("medium", rule.medium))
        for name, value in (
            ("speakers", demand.speakers),
            ("groups", demand.groups),
            ("dissent", percent(demand.dissent, language)),
            ("margin", number(demand.margin, language)),
        )
    }
    contested = say(
        "Contested: at least {speakers} against, and at least {dissent} of those heard.",
        language,
        speakers=max(1, rule.contested_speakers),
        dissent=percent(rule.contested_dissent, language),
    )
    return f"{say(_RULE, language, **numbers)} {contested}"


_RULE = (
    "High confidence asks for {high_speakers} speakers or more of {high_groups} groups or more, at "
    "most {high_dissent} of those heard against, and a median lead of the tag of at least "
    "{high_margin}; medium for {medium_speakers}, {medium_groups}, {medium_dissent} and "
    "{medium_margin}. An item of a single speaker is one voice."
)


def percent(share: float, language: str) -> str:
    """Return a share as "25 %"."""
    return say("{n} %", language, n=round(100 * share))
