"""How the Word report begins and ends: the cover, the interviews, the method and provenance."""

from docx.document import Document
from docx.shared import Pt

from analysis.exports.caveats import PROPOSED, SHOWN, SUPPORT, counts_of, warnings_of
from analysis.exports.report import Provenance, Report
from analysis.exports.word_parts import (
    add_styled,
    add_words,
)
from analysis.exports.word_tables import add_facts, add_table
from analysis.words import language_name, say


def add_cover(document: Document, report: Report) -> None:
    """Add the cover: title, organisation, what it rests on, and what to beware of."""
    language = report.language
    kind = add_styled(document, "Subtitle")
    kind.paragraph_format.space_before = Pt(120)
    add_words(kind, say("Stakeholder interviews: themes and SWOT", language))
    title = add_styled(document, "Title")
    add_words(title, report.title)
    if report.organisation:
        under = add_styled(document, "Subtitle")
        under.paragraph_format.space_after = Pt(48)
        add_words(under, report.organisation)
    add_facts(document, _facts(report), (6, 10))
    for warning in warnings_of(report.counts, language):
        add_words(document.add_paragraph(), warning)


def _facts(report: Report) -> list[tuple[str, str]]:
    language, counts = report.language, report.counts
    spoken = dict.fromkeys(language_name(each.language, language) for each in report.interviews)
    return [
        (say("Interviews", language), str(counts.n_interviews)),
        (say("Speakers", language), str(counts.n_speakers)),
        (say("Stakeholder groups", language), str(counts.n_groups)),
        (say("Languages", language), ", ".join(spoken)),
        (say("Passages analysed", language), str(counts.n_passages)),
        (say("Themes", language), str(len(report.themes))),
        (say("SWOT items accepted", language), str(counts.n_accepted)),
        (say("SWOT items still drafts", language), str(counts.n_candidates)),
    ]


def add_interviews(document: Document, report: Report) -> None:
    """Add the table of interviews."""
    language = report.language
    heading = add_styled(document, "Heading 1")
    add_words(heading, say("Interviews", language))
    heading.paragraph_format.page_break_before = True
    headings = ("Interview", "Speakers", "Groups", "Language", "Passages")
    rows = [
        (
            each.title,
            ", ".join(each.speakers),
            ", ".join(each.groups),
            language_name(each.language, language),
            str(each.n_passages),
        )
        for each in report.interviews
    ]
    widths = (3.6, 3.6, 4, 2.6, 2.2)
    add_table(document, [say(each, language) for each in headings], rows, widths)


def add_method(document: Document, report: Report) -> None:
    """Add how the report came about and with what it can be made again."""
    language = report.language
    add_words(add_styled(document, "Heading 1"), say("Method and provenance", language))
    for sentence in _METHOD:
        add_words(document.add_paragraph(), say(sentence, language))
    add_words(document.add_paragraph(), report.rule)
    add_words(document.add_paragraph(), say(SHOWN[report.names], language))
    add_facts(document, counts_of(report.counts, language), (9, 7))
    if report.provenance:
        add_facts(document, report.provenance.facts, (6, 10))
        _add_traces(document, report.provenance, language)


def _add_traces(document: Document, made: Provenance, language: str) -> None:
    """Add in small print, last, what only matters to whoever makes the result again."""
    values = "; ".join(f"{name}: {value}" for name, value in made.traces)
    if values:
        told = say("For whoever makes this again: {values}", language, values=values)
        add_words(add_styled(document, "Matrix support"), told)


_METHOD = (
    "Each interview was cut into passages of one to three sentences inside one speaker's turn. "
    "Passages of all languages were compared by meaning and subject and gathered into themes; each "
    "passage was rated as strength, weakness, opportunity, threat or none of these for the "
    "organisation under study.",
    PROPOSED,
    "The title of a theme is a phrase from its passages, one of a list of subjects written in "
    "advance, which nobody need have said in these words, such a subject with a phrase beside it, "
    "or a person's.",
    SUPPORT,
)
