"""What every report says of how it is to be read: drafts, few voices, names, what is left out."""

from analysis.exports.report import Counts, Report
from analysis.settings import FEW_INTERVIEWS
from analysis.words import count, say

QUOTED_BY = {
    "code": "In quotation marks: one speaker's own sentence, with the speaker's code; it speaks "
    "for the theme until a person rewords it.",
    "name": "In quotation marks: one speaker's own sentence, with the speaker's name; it speaks "
    "for the theme until a person rewords it.",
    "group": "In quotation marks: one speaker's own sentence, with the speaker's group; it speaks "
    "for the theme until a person rewords it.",
}
"""What quotation marks around a statement mean, by how people are shown."""

MARKS = (
    "Draft: no person has accepted it yet. Worded by the team: no speaker's own sentence. One "
    "voice: only one speaker says it. Contested: a good part of those heard see it differently; "
    "the method says how large a part."
)

SHOWN = {
    "code": "People are shown by a code. The quotations are verbatim and may name people.",
    "name": "People are shown by name.",
    "group": "People are shown by their stakeholder group alone. The quotations are verbatim and "
    "may name people.",
}
"""How people are shown in a report."""

PROPOSED = (
    "The program proposed themes and statements, each with quotations; people accepted, changed "
    "or rejected them. Every quotation repeats the words of its interview, unchanged."
)

SUPPORT = (
    "Support counts distinct speakers, interviews, stakeholder groups and passages. It says how "
    "many of the people interviewed stand behind a statement, not how many of a population do."
)

UNSAID = (
    "People judge these themes so, but no sentence of theirs was plain enough for a draft, and "
    "nobody has written a statement."
)
"""Stands before the themes that are judged in a quadrant and have no statement there."""


def reading_note(report: Report) -> str:
    """Return what quotation marks and marks of a statement mean."""
    return f"{say(QUOTED_BY[report.names], report.language)} {say(MARKS, report.language)}"


def views_note(language: str) -> str:
    """Return how the numbers of the disagreement of groups come about."""
    return say(_VIEWS, language)


def warnings_of(counts: Counts, language: str) -> list[str]:
    """Return what a reader has to beware of: drafts, few interviews, few groups."""
    found = []
    if counts.n_candidates:
        one = "{n} item is a draft that no person has accepted yet. It is marked as such."
        many = "{n} items are drafts that no person has accepted yet. They are marked as such."
        found.append(count(one, many, counts.n_candidates, language))
    if counts.n_interviews < FEW_INTERVIEWS:
        one = "This rests on {n} interview: what looks like a pattern may be one person's view."
        many = "This rests on {n} interviews: what looks like a pattern may be one person's view."
        found.append(count(one, many, counts.n_interviews, language))
    if counts.n_groups < 2:
        found.append(say(_FEW_GROUPS, language))
    return found


def counts_of(counts: Counts, language: str) -> list[tuple[str, str]]:
    """Return the numbers of a result as pairs of name and value."""
    given = (
        ("Passages analysed", counts.n_passages),
        ("Passages in themes", counts.n_in_themes),
        ("Of these in rejected themes, not printed", counts.n_in_rejected_themes),
        ("Passages in no theme (tray)", counts.n_in_tray),
        ("Passages of interviewers, not analysed", counts.n_interviewer_passages),
        ("Listening sounds set apart", counts.n_back_channels),
        ("SWOT items rejected, not printed", counts.n_rejected),
        ("Themes and sub-themes rejected, not printed", counts.n_rejected_themes),
    )
    return [(say(name, language), str(n)) for name, n in given]


_FEW_GROUPS = (
    "The interviews come from fewer than two stakeholder groups: others may see it differently."
)

_VIEWS = (
    "Speakers of each group who say something helpful (strength, opportunity) or harmful "
    "(weakness, threat) of a theme; one may stand in several columns. Helpful share: of each "
    "speaker's passages in these columns the part that is helpful, then the mean over the group's "
    "speakers. Themes on which the groups diverge most come first. Few speakers stand behind each "
    "number: it is a place to look, not a poll."
)
