"""Where stakeholder groups disagree, in the Word report: a table of themes, and a word by items."""

from docx.document import Document

from analysis.exports import labels
from analysis.exports.caveats import views_note
from analysis.exports.report import Report, ReportItem, ThemeLines
from analysis.exports.sureness import percent
from analysis.exports.word_parts import STATEMENT_OF_OTHERS, add_styled, add_words
from analysis.exports.word_tables import add_table
from analysis.settings import DIVERGENT_THEMES_PRINTED
from analysis.words import number, say


def add_otherwise(document: Document, item: ReportItem, language: str) -> None:
    """Add which groups see an item's theme the other way, and what they say of it."""
    for other in item.otherwise:
        line = add_styled(document, "Support")
        line.paragraph_format.keep_with_next = True
        groups = ", ".join(other.groups)
        quadrant = say(labels.TAGS[other.quadrant], language)
        add_words(line, say("Others see it otherwise: {groups}", language, groups=groups))
        marks = (quadrant, *labels.author_marks(other, language))
        before, after = labels.statement_ends(other, language)
        add_words(line, f" · {' · '.join(marks)} · {before}")
        add_words(line, other.statement, STATEMENT_OF_OTHERS)
        add_words(line, after)


def add_views(document: Document, report: Report) -> None:
    """Add the themes on which groups diverge most, by group and quadrant, and name the others.

    Nothing where no theme was heard of in two groups.
    """
    if not report.views and not report.alike:
        return
    language = report.language
    heading = add_styled(document, "Heading 1")
    add_words(heading, say("Where groups disagree", language))
    heading.paragraph_format.page_break_before = True
    if report.views:
        add_words(document.add_paragraph(), views_note(language))
    for views in report.views[:DIVERGENT_THEMES_PRINTED]:
        _add_theme(document, views, language)
    for told in _rest(report):
        add_words(document.add_paragraph(), told)


def _rest(report: Report) -> list[str]:
    """Return what is said of the themes that have no table here."""
    language, n_apart, told = report.language, len(report.views), []
    if n_apart > DIVERGENT_THEMES_PRINTED:
        first = "The first {n} of {m} themes; the workbook has all."
        told.append(say(first, language, n=DIVERGENT_THEMES_PRINTED, m=n_apart))
    if report.alike:
        names = ", ".join(say("“{words}”", language, words=each) for each in report.alike)
        told.append(
            say("Themes on which the groups hardly differ: {names}.", language, names=names)
        )
    return told


def _add_theme(document: Document, views: ThemeLines, language: str) -> None:
    add_words(add_styled(document, "Heading 3"), views.theme)
    under = add_styled(document, "Support")
    under.paragraph_format.keep_with_next = True
    add_words(under, say("Divergence: {n}", language, n=number(views.divergence, language)))
    titles = ("Group", *labels.QUADRANTS.values(), "Helpful share")
    rows = _rows(views, language)
    add_table(document, [say(each, language) for each in titles], rows, (4.4, 2.2, 2.4, 2.6,
              2.2, 2.2))  # fmt: skip


def _rows(views: ThemeLines, language: str) -> list[tuple[str, ...]]:
    return [
        (each.group, *map(str, each.n_speakers), percent(each.helpful_share, language))
        for each in views.lines
    ]
