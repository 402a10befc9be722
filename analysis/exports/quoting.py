"""Quotations as a report prints them: the words, who said them and where."""

from collections.abc import Iterable

from analysis.exports.reading import Reading
from analysis.exports.report import Quote
from analysis.records import Quotation


def quotes_of(reading: Reading, quotations: Iterable[Quotation]) -> tuple[Quote, ...]:
    """Return those that are still there; removed interviews take theirs along."""
    return tuple(_quote(reading, each) for each in reading.live(quotations))


def _quote(reading: Reading, quotation: Quotation) -> Quote:
    passage = reading.passage(quotation)
    voice = reading.voice(passage)
    return Quote(
        words=reading.index.words(quotation),
        speaker=voice.label,
        group=voice.group,
        place=reading.place(passage),
        language=passage.language,
    )
