"""What the chapter of themes has no section for: empty themes, rejected ones and the tray."""

from docx.document import Document

from analysis.exports.report import Counts, EmptyTheme, Report
from analysis.exports.word_parts import add_styled, add_words
from analysis.words import count, say


def add_rest_of_themes(document: Document, report: Report) -> None:
    """Add the list of themes without passages, and how much was rejected or is in no theme."""
    language = report.language
    if report.empty:
        _add_empty(document, report.empty, language)
    if report.counts.n_rejected_themes:
        _add_rejected(document, report.counts, language)
    n_tray = report.counts.n_in_tray
    if n_tray:
        one = "{n} passage is in no theme; it is kept in the tray."
        many = "{n} passages are in no theme; they are kept in the tray."
        add_words(add_styled(document, "Support"), count(one, many, n_tray, language))


def _add_empty(document: Document, themes: tuple[EmptyTheme, ...], language: str) -> None:
    add_words(add_styled(document, "Heading 2"), say("Themes without passages", language))
    told = say("Nothing that was said is in these themes.", language)
    add_words(document.add_paragraph(), told)
    for theme in themes:
        name = add_styled(document, "Label")
        name.paragraph_format.keep_with_next = bool(theme.description)
        add_words(name, theme.path)
        if theme.description:
            add_words(document.add_paragraph(), theme.description)


def _add_rejected(document: Document, counts: Counts, language: str) -> None:
    n_themes, n_passages = counts.n_rejected_themes, counts.n_in_rejected_themes
    themes = count(
        "{n} theme or sub-theme was rejected and is not printed.",
        "{n} themes and sub-themes were rejected and are not printed.",
        n_themes,
        language,
    )
    passages = count(
        "{n} passage lies in what was rejected.",
        "{n} passages lie in what was rejected.",
        n_passages,
        language,
    )
    add_words(add_styled(document, "Support"), f"{themes} {passages}")
