"""What quadrants, standings and marks are called in a report."""

from analysis.exports.report import Otherwise, Quote, ReportItem
from analysis.records import Quadrant, Status, Support, Theme
from analysis.review import TitleSource, is_parted
from analysis.words import count, say

QUADRANTS: dict[Quadrant, str] = {
    Quadrant.STRENGTH: "Strengths",
    Quadrant.WEAKNESS: "Weaknesses",
    Quadrant.OPPORTUNITY: "Opportunities",
    Quadrant.THREAT: "Threats",
}

TAGS: dict[str, str] = {
    "strength": "Strength",
    "weakness": "Weakness",
    "opportunity": "Opportunity",
    "threat": "Threat",
    "none": "None of the four",
}

STATUSES: dict[str, str] = {
    Status.CANDIDATE: "Draft",
    Status.ACCEPTED: "Accepted",
    Status.REJECTED: "Rejected",
}

KINDS: dict[str, str] = {
    "evidence": "Evidence",
    "counter_evidence": "Counter-evidence",
    "central": "Central to the theme",
}

AUTHORS: dict[str, str] = {"machine": "The program", "person": "A person"}
"""Who decided a tag or placed a passage."""

WORDED_BY_TEAM = "Worded by the team"
"""The mark of a statement that is no speaker's sentence."""

ORIGINS: dict[str, str] = {"machine": "Drafted by the program", "person": "Written by a person"}

TITLES: dict[TitleSource, str] = {
    TitleSource.PERSON: "A person",
    TitleSource.LIST: "List of subjects: nobody said it in these words",
    TitleSource.BOTH: "List of subjects, with words of the passages",
    TitleSource.GUESS: "List of subjects, a guess",
    TitleSource.MAKESHIFT: "Makeshift",
    TitleSource.PASSAGES: "The passages",
}
"""Where a theme's title comes from, as a table has it; see ``title_words``."""

NAMES: dict[str, str] = {"code": "Code", "name": "Name", "group": "Group only"}


_NO_BREAK_SPACE = "\u00a0"


def title_words(theme: Theme, source: TitleSource) -> str:
    """Return where a theme's title comes from: a guess is none once a person accepted the theme."""
    if source is TitleSource.GUESS and theme.status is Status.ACCEPTED:
        return TITLES[TitleSource.BOTH] if is_parted(theme) else "List of subjects"
    return TITLES[source]


def quotation_marks(language: str) -> tuple[str, str]:
    """Return the opening and the closing quotation mark of a language."""
    before, after = say("“{words}”", language, words="\0").split("\0")
    return before, after


def attribution(quote: Quote) -> str:
    """Return "R07, Municipality · Interview 07, turn 12, 00:03:12", each part once."""
    who = ", ".join(dict.fromkeys(part for part in (quote.speaker, quote.group) if part))
    return f"{who} · {quote.place}"


def support_line(support: Support, language: str) -> str:
    """Return "4 speakers · 3 interviews · 2 groups · 7 passages"."""
    parts = (
        count("{n} speaker", "{n} speakers", support.n_speakers, language),
        count("{n} interview", "{n} interviews", support.n_interviews, language),
        count("{n} group", "{n} groups", support.n_groups, language),
        count("{n} passage", "{n} passages", support.n_passages, language),
    )
    return " · ".join(part.replace(" ", _NO_BREAK_SPACE) for part in parts)


def author_marks(item: ReportItem | Otherwise, language: str) -> tuple[str, ...]:
    """Return whether nobody has decided on a statement yet, and whether a person worded it."""
    given = (("Draft", item.status is Status.CANDIDATE), (WORDED_BY_TEAM, item.is_by_person))
    return tuple(say(mark, language) for mark, holds in given if holds)


def statement_ends(item: ReportItem | Otherwise, language: str) -> tuple[str, str]:
    """Return what stands around a statement: of a speaker's sentence its marks, and who said it."""
    before, after = quotation_marks(language) if item.is_quoted else ("", "")
    return before, f"{after} ({item.speaker})" if item.speaker else after


def marks(item: ReportItem, language: str) -> tuple[str, ...]:
    """Return what a reader must know of an item: draft, one voice, contested, evidence gone."""
    found = [*author_marks(item, language)]
    if item.is_one_voice:
        found.append(say("One voice", language))
    if item.is_contested:
        found.append(say("Contested", language))
    if item.is_stale:
        found.append(say("Evidence gone", language))
    return tuple(found)
