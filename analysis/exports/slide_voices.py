"""Which of many quotations stand on a slide: whole ones, by different people of different groups.

A draft's own sentence is not shown a second time below it.
"""

from collections.abc import Sequence

from analysis.exports import labels
from analysis.exports.colours import QUIET
from analysis.exports.report import Quote, ReportItem
from analysis.exports.slide_text import Para, Piece, one_line, shorten
from analysis.records import Support
from analysis.settings import LONGEST_QUOTATION_ON_SLIDE, LONGEST_SOURCE_ON_SLIDE
from analysis.words import count

_NO_BREAK_SPACE = "\u00a0"


def best_of(quotes: Sequence[Quote], n: int, *, beside: Sequence[Quote] = ()) -> tuple[Quote, ...]:
    """Return the quotations to show, the first that adds most to those ``beside`` and chosen.

    Most adds what stands whole on a slide, then what is of a group not heard yet, then of a
    speaker not heard yet; at equal worth the order of the report holds.
    """
    chosen: list[Quote] = []
    for _ in range(n):
        heard = (*beside, *chosen)
        left = [each for each in quotes if not any(_is_part(each, other) for other in heard)]
        if not left:
            break
        groups, speakers = {each.group for each in heard}, {each.speaker for each in heard}
        chosen.append(
            min(
                left,
                key=lambda each: (
                    len(one_line(each.words)) > LONGEST_QUOTATION_ON_SLIDE,
                    each.group in groups,
                    each.speaker in speakers,
                ),
            )
        )
    return tuple(chosen)


def own_quote(item: ReportItem) -> Quote | None:
    """Return the quotation whose sentence a statement is; None where a person worded it."""
    if not item.is_quoted:
        return None
    return next((each for each in item.evidence if item.statement in each.words), None)


def quote_paras(quote: Quote, size: float, language: str) -> tuple[Para, Para]:
    """Return a quotation and who said it where, as they stand on a slide."""
    before, after = labels.quotation_marks(language)
    words = shorten(quote.words, LONGEST_QUOTATION_ON_SLIDE)
    said = (Piece(before), Piece(words, language=quote.language), Piece(after))
    return Para(said, size, size * 0.6), source_para(quote, size)


def source_para(quote: Quote, size: float) -> Para:
    """Return who said a quotation and where, below it, three quarters as large as its words."""
    told = shorten(labels.attribution(quote), LONGEST_SOURCE_ON_SLIDE)
    return Para((Piece(told, QUIET),), max(12.0, 0.75 * size), 1)


def short_support(support: Support, language: str) -> str:
    """Return "6 speakers · 3 groups"; groups are told where there are any."""
    return _joined([_speakers(support, language), *_groups(support, language)])


def whole_support(support: Support, language: str) -> str:
    """Return "6 speakers · 4 interviews · 3 groups · 9 passages"; groups where there are any."""
    return _joined(
        [
            _speakers(support, language),
            count("{n} interview", "{n} interviews", support.n_interviews, language),
            *_groups(support, language),
            count("{n} passage", "{n} passages", support.n_passages, language),
        ]
    )


def _speakers(support: Support, language: str) -> str:
    return count("{n} speaker", "{n} speakers", support.n_speakers, language)


def _groups(support: Support, language: str) -> list[str]:
    n = support.n_groups
    return [count("{n} group", "{n} groups", n, language)] if n else []


def _joined(parts: Sequence[str]) -> str:
    return " · ".join(each.replace(" ", _NO_BREAK_SPACE) for each in parts)


def _is_part(one: Quote, other: Quote) -> bool:
    """Return whether two quotations say the same words, or one those of the other and more."""
    if one.place != other.place:
        return one.words == other.words
    return one.words in other.words or other.words in one.words
