"""Themes that are judged in a quadrant and have no statement there, at the end of its pages."""

from collections.abc import Callable, Sequence

from docx.document import Document

from analysis.exports import labels
from analysis.exports.caveats import UNSAID
from analysis.exports.report import Quote, UnsaidTheme
from analysis.exports.word_parts import add_styled, add_words
from analysis.settings import MIN_SPEAKERS_OF_ITEM
from analysis.words import say


def add_unsaid(
    document: Document,
    themes: Sequence[UnsaidTheme],
    language: str,
    add_quotes: Callable[[tuple[Quote, ...]], None],
) -> None:
    """Add each with its support and its clearest quotation; those of one voice by name alone."""
    if not themes:
        return
    label = add_styled(document, "Label")
    label.paragraph_format.keep_with_next = True
    add_words(label, say("Judged so too, without a statement", language))
    add_words(add_styled(document, "Support"), say(UNSAID, language))
    for each in themes:
        if each.support.n_speakers >= MIN_SPEAKERS_OF_ITEM:
            line = document.add_paragraph()
            line.paragraph_format.keep_with_next = True
            add_words(line, f"{each.theme} · {labels.support_line(each.support, language)}")
            add_quotes((each.quotation,))
    alone = [e.theme for e in themes if e.support.n_speakers < MIN_SPEAKERS_OF_ITEM]
    if alone:
        told = say("By one speaker each: {names}", language, names="; ".join(alone))
        add_words(add_styled(document, "Support"), told)
