"""The Word report: what is read in a meeting. The neutral report is only laid out here."""

from functools import partial
from io import BytesIO

import docx
from docx.document import Document
from docx.shared import Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from analysis.exports import labels
from analysis.exports.caveats import reading_note
from analysis.exports.colours import ACCENT, BAND, LINE, TINT
from analysis.exports.report import GroupSupport, Quote, Report, ReportItem, ReportTheme
from analysis.exports.word_ends import add_cover, add_interviews, add_method
from analysis.exports.word_parts import (
    QUOTED,
    STATEMENT,
    add_foot,
    add_styled,
    add_words,
    forget_origin,
    rule_left,
    set_borders,
    set_cell_margins,
    set_page,
    set_style,
    set_styles,
    set_widths,
    shade,
)
from analysis.exports.word_rest import add_rest_of_themes
from analysis.exports.word_tables import add_table
from analysis.exports.word_unsaid import add_unsaid
from analysis.exports.word_views import add_otherwise, add_views
from analysis.exports.zipped import without_clock
from analysis.records import Quadrant, Status
from analysis.settings import ITEMS_SHOWN_PER_QUADRANT, QUOTATIONS_SHOWN_PER_ITEM
from analysis.words import count, say

_THEME_RULE = LINE


def docx_of(report: Report) -> bytes:
    """Return the report as a Word document.

    Each quotation's words are one run in the character style ``Quoted words``, each statement's in
    ``Statement words``; both hold exactly the verbatim words after ``clean``.
    """
    document = docx.Document()
    set_page(document)
    set_styles(document, report.language)
    add_foot(document, report.title, _page_words(report.language))
    add_cover(document, report)
    _add_matrix(document, report)
    _add_items(document, report)
    _add_themes(document, report)
    add_views(document, report)
    add_interviews(document, report)
    add_method(document, report)
    forget_origin(document, report.title, report.language)
    target = BytesIO()
    document.save(target)
    return without_clock(target.getvalue())


def _page_words(language: str) -> tuple[str, str, str]:
    words = say("Page {page} of {pages}", language, page="\0", pages="\0").split("\0")
    return words[0], words[1], words[2]


def _heading(document: Document, text: str, level: int, *, new_page: bool = False) -> Paragraph:
    heading = add_styled(document, f"Heading {level}")
    add_words(heading, text)
    heading.paragraph_format.page_break_before = new_page
    return heading


def _add_matrix(document: Document, report: Report) -> None:
    language = report.language
    _heading(document, say("SWOT at a glance", language), 1, new_page=True)
    table = document.add_table(rows=2, cols=2)
    set_borders(table)
    set_cell_margins(table, side_cm=0.3, top_cm=0.2)
    set_widths(table, (8, 8))
    cells = (cell for row in table.rows for cell in row.cells)
    for cell, (quadrant, items) in zip(cells, report.quadrants, strict=True):
        _fill_quadrant(cell, quadrant, items, language)
    note = add_styled(document, "Support")
    note.paragraph_format.space_before = Pt(8)
    add_words(note, reading_note(report))


def _fill_quadrant(
    cell: _Cell, quadrant: Quadrant, items: tuple[ReportItem, ...], language: str
) -> None:
    shade(cell, TINT[quadrant])
    title = cell.paragraphs[0]
    set_style(title, "Label")
    run = add_words(title, say(labels.QUADRANTS[quadrant], language))
    run.font.size, run.font.color.rgb = Pt(13), _rgb(ACCENT[quadrant])
    for item in items[:ITEMS_SHOWN_PER_QUADRANT]:
        _add_statement(add_styled(cell, "Matrix item"), item, language)
        under = add_styled(cell, "Matrix support")
        _add_standing(under, item, language)
    n_more = len(items) - ITEMS_SHOWN_PER_QUADRANT
    if n_more > 0:
        more = count(
            "and {n} more, in the pages below", "and {n} more, in the pages below", n_more, language
        )
        add_words(add_styled(cell, "Matrix support"), more)
    if not items:
        add_words(add_styled(cell, "Matrix support"), say("Nothing here yet.", language))


def _add_statement(paragraph: Paragraph, item: ReportItem, language: str) -> None:
    before, after = labels.statement_ends(item, language)
    add_words(paragraph, before)
    add_words(paragraph, item.statement, STATEMENT)
    add_words(paragraph, after)


def _add_standing(paragraph: Paragraph, item: ReportItem, language: str) -> None:
    """Add the marks and the support; of an item without evidence there is no support to tell."""
    marks = labels.marks(item, language)
    ends = () if item.is_stale else (labels.support_line(item.support, language),)
    if marks:
        run = add_words(paragraph, " · ".join(marks) + (" · " if ends else ""))
        run.font.bold, run.font.color.rgb = True, _rgb(ACCENT[item.quadrant])
    add_words(paragraph, "".join(ends))


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.lstrip("#"))


def _add_items(document: Document, report: Report) -> None:
    language = report.language
    _heading(document, say("The SWOT in detail", language), 1, new_page=True)
    for quadrant, items in report.quadrants:
        heading = _heading(document, say(labels.QUADRANTS[quadrant], language), 2)
        for run in heading.runs:
            run.font.color.rgb = _rgb(ACCENT[quadrant])
        for item in items:
            _add_item(document, item, language)
        if not items:
            add_words(document.add_paragraph(), say("Nothing here yet.", language))
        here = [each for each in report.unsaid if each.quadrant is quadrant]
        quoting = partial(_add_quotes, document, colour=ACCENT[quadrant], language=language)
        add_unsaid(document, here, language, quoting)


def _add_item(document: Document, item: ReportItem, language: str) -> None:
    heading = add_styled(document, "Heading 3")
    _add_statement(heading, item, language)
    under = add_styled(document, "Support")
    under.paragraph_format.keep_with_next = bool(item.evidence)
    _add_standing(under, item, language)
    if item.theme:
        told = "Theme (rejected, not printed): {theme}" if item.is_theme_rejected else _THEME
        add_words(under, f" · {say(told, language, theme=item.theme)}")
    if item.is_stale:
        add_words(document.add_paragraph(), say(_STALE, language))
    else:
        sure = add_styled(document, "Support")
        sure.paragraph_format.keep_with_next = True
        add_words(sure, item.confidence)
    add_otherwise(document, item, language)
    _add_quotes(document, item.evidence, ACCENT[item.quadrant], language)
    if item.counter_evidence:
        label = add_styled(document, "Label")
        label.paragraph_format.keep_with_next = True
        add_words(label, say("Seen differently", language))
        _add_quotes(document, item.counter_evidence, LINE, language)


_THEME = "Theme: {theme}"

_STALE = (
    "The quotations that this statement stood on are gone, with their interview or because a "
    "person took them out: give it new evidence or reject it."
)


def _add_quotes(document: Document, quotes: tuple[Quote, ...], colour: str, language: str) -> None:
    before, after = labels.quotation_marks(language)
    for quote in quotes[:QUOTATIONS_SHOWN_PER_ITEM]:
        words = add_styled(document, "Quotation")
        words.paragraph_format.keep_with_next = True
        add_words(words, before)
        add_words(words, quote.words, QUOTED, quote.language)
        add_words(words, after)
        under = add_styled(document, "Attribution")
        add_words(under, labels.attribution(quote))
        for paragraph in (words, under):
            rule_left(paragraph, colour)
    n_more = len(quotes) - QUOTATIONS_SHOWN_PER_ITEM
    if n_more > 0:
        one, many = (
            "and {n} more quotation, in the workbook",
            "and {n} more quotations, in the workbook",
        )
        add_words(add_styled(document, "Attribution"), count(one, many, n_more, language))


def _add_themes(document: Document, report: Report) -> None:
    language = report.language
    _heading(document, say("Themes", language), 1, new_page=True)
    for theme in report.themes:
        _add_theme(document, theme, language, level=2)
    if not report.themes and not report.empty:
        add_words(document.add_paragraph(), say("No themes yet.", language))
    add_rest_of_themes(document, report)


def _add_theme(document: Document, theme: ReportTheme, language: str, *, level: int) -> None:
    _heading(document, theme.name, level)
    under = add_styled(document, "Support")
    if theme.status is Status.CANDIDATE:
        run = add_words(under, f"{say('Draft', language)} · ")
        run.font.bold, run.font.color.rgb = True, _rgb(BAND)
    if theme.is_by_person:
        add_words(under, f"{say('Made by the team', language)} · ")
    add_words(under, labels.support_line(theme.support, language))
    if theme.is_foreign:
        add_words(under, f" · {say('Title in its source language', language)}")
    if theme.is_makeshift:
        asked = "Title is a guess" if theme.is_guess else "Title still to be found"
        add_words(under, f" · {say(asked, language)}")
    if theme.description:
        add_words(document.add_paragraph(), theme.description)
    if theme.keywords:
        words = ", ".join(theme.keywords)
        line = say("Keywords: {words}", language, words=words)
        add_words(add_styled(document, "Support"), line)
    if level == 2 and theme.groups:
        _add_groups(document, theme.groups, language)
    _add_quotes(document, theme.quotations, _THEME_RULE, language)
    for child in theme.children:
        _add_theme(document, child, language, level=3)


def _add_groups(document: Document, groups: tuple[GroupSupport, ...], language: str) -> None:
    headings = ("Stakeholder group", "Speakers", "Interviews", "Passages")
    rows = [
        (
            each.group,
            say(
                "{part} of {whole}",
                language,
                part=each.support.n_speakers,
                whole=each.n_speakers_of_group,
            ),
            str(each.support.n_interviews),
            str(each.support.n_passages),
        )
        for each in groups
    ]
    add_table(document, [say(each, language) for each in headings], rows, (7, 3, 3, 3))
