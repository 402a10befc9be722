"""Whose words a passage holds, where they stand, and which theme they are in, as told in a line."""

from collections.abc import Iterable

from analysis.records import Passage, PassageId, Theme
from ui.caching import Desk
from ui.session import count, say
from ui.widgets.escape import readable, short
from ui.widgets.moments import clock

ALSO_CHARACTERS = 60
"""Characters of a second theme's name beside a passage: it stays on one line."""


def byline(desk: Desk, passage: Passage) -> list[str]:
    """Return whose words these are and where they stand: code, group, interview, time or turn."""
    case, turn = desk.case(passage), desk.turn(passage)
    transcript = desk.index.transcripts[passage.transcript_id]
    code = desk.index.codes.get((passage.transcript_id, passage.speaker))
    time = clock(turn.starts_at_s)
    return [
        code or passage.speaker or say("Speaker not named"),
        case.group if case else "",
        readable(transcript.title),
        time or say("turn {n}", n=turn.ordinal + 1),
    ]


def of_group(desk: Desk, passages: Iterable[PassageId], group: str) -> str:
    """Return how many of different passages are of a stakeholder group, in words."""
    cases = (desk.case(desk.index.passages[each]) for each in passages)
    n = sum(case is not None and case.group == group for case in cases)
    return count("{n} passage of {group}", "{n} passages of {group}", n, group=group)


def theme_of(desk: Desk, passage: Passage) -> Theme | None:
    """Return the theme that a passage is in, the lowest one, None for the tray."""
    placed = desk.codebook.placements.get(passage.id)
    return desk.codebook.themes[placed.theme_id] if placed else None


def second_theme_of(desk: Desk, passage: Passage) -> Theme | None:
    """Return the second theme of a passage that belongs to two."""
    placed = desk.codebook.placements.get(passage.id)
    second = placed.second_theme_id if placed else None
    return desk.codebook.themes.get(second) if second else None


def also(desk: Desk, passage: Passage) -> str:
    """Return "also: …" with the second theme of a passage, empty where it has one only."""
    second = second_theme_of(desk, passage)
    return say("also: {name}", name=short(second.name, ALSO_CHARACTERS)) if second else ""


def name_of(theme: Theme | None) -> str:
    """Return the name of a theme, of the tray for None."""
    return theme.name if theme else say("In no theme")
