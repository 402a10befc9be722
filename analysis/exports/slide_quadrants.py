"""The statements of each quadrant, each with one or two voices; the notes have all of them.

The notes of a quadrant's last slide have also the statements that have no place on its slides.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.exports import labels
from analysis.exports.colours import ACCENT, QUIET
from analysis.exports.report import ReportItem
from analysis.exports.slide_master import BODY_HEIGHT_CM, BODY_TOP_CM, BODY_WIDTH_CM, SIDE_CM
from analysis.exports.slide_matrix import standing_para, statement_para
from analysis.exports.slide_notes import item_notes, unsaid_notes
from analysis.exports.slide_parts import (
    PT_OF_CM,
    Deck,
    Note,
    Place,
    add_box,
    add_notes,
    add_rule,
    add_slide,
)
from analysis.exports.slide_text import Para, height_pt, para
from analysis.exports.slide_voices import best_of, own_quote, quote_paras, source_para
from analysis.records import Quadrant, Status
from analysis.settings import (
    ACCEPTED_ON_SLIDES,
    DRAFTS_ON_SLIDES,
    LONGEST_STATEMENT_ON_SLIDE,
    QUOTATIONS_ON_SLIDE,
    STATEMENTS_PER_SLIDE,
)
from analysis.words import count, say

_RULE_CM, _INDENT_CM, _GAP_CM, _MORE_CM = 0.14, 0.55, 0.75, 0.8
_WIDTH_CM = BODY_WIDTH_CM - _INDENT_CM
_ROOM_CM = BODY_HEIGHT_CM - _MORE_CM
_STATEMENT_PT, _STANDING_PT, _QUOTE_PT = 20.0, 13.0, 16.0
_SCALES = (1.25, 1.15, 1.0)
"""How much larger the words of a quadrant are set where that takes no further slide."""


@dataclass(frozen=True, slots=True)
class Card:
    """A statement as it stands on a quadrant's slide, and how high."""

    item: ReportItem
    paras: tuple[Para, ...]
    height_cm: float


def add_quadrants(deck: Deck) -> None:
    """Add the slides of each quadrant that has statements; of the others the matrix tells."""
    for quadrant, items in deck.report.quadrants:
        if items:
            _add_quadrant(deck, quadrant, items)


def shown_of(items: Sequence[ReportItem]) -> tuple[ReportItem, ...]:
    """Return the items that have their place on slides: what people accepted, then drafts."""
    n_accepted = sum(each.status is Status.ACCEPTED for each in items)
    n = max(DRAFTS_ON_SLIDES, min(n_accepted, ACCEPTED_ON_SLIDES))
    return tuple(items[:n])


def _add_quadrant(deck: Deck, quadrant: Quadrant, items: Sequence[ReportItem]) -> None:
    language, shown = deck.language, shown_of(items)
    name = say(labels.QUADRANTS[quadrant], language)
    pages = _pages(shown, language)
    for number, cards in enumerate(pages, start=1):
        of = say("{title} ({n} of {m})", language, title=name, n=number, m=len(pages))
        slide = add_slide(deck, of if len(pages) > 1 else name)
        _add_cards(slide, cards, deck)
        is_last = number == len(pages)
        n_more = len(items) - len(shown)
        if is_last and n_more:
            one = "and {n} more, in the notes and the Word report"
            _add_line(slide, count(one, one, n_more, language), deck)
        notes = list(_notes([each.item for each in cards], language))
        if is_last:
            notes += _rest(items[len(shown) :], language)
            notes += unsaid_notes(deck.report, quadrant)
        add_notes(slide, notes, deck)


def _pages(items: Sequence[ReportItem], language: str) -> tuple[tuple[Card, ...], ...]:
    tries = [pages_of([card_of(each, language, scale) for each in items]) for scale in _SCALES]
    return next(each for each in tries if len(each) == len(tries[-1]))


def _notes(items: Sequence[ReportItem], language: str) -> Iterator[Note]:
    for number, item in enumerate(items):
        if number:
            yield Note("")
        yield from item_notes(item, language)


def _rest(items: Sequence[ReportItem], language: str) -> Iterator[Note]:
    """Return the items that have no place on the slides, as whole as the others."""
    if items:
        yield Note("")
        yield Note(say("Statements that are not on the slides", language), is_heading=True)
        yield from _notes(items, language)


def _add_line(slide: Any, words: str, deck: Deck) -> None:
    place = Place(SIDE_CM, BODY_TOP_CM + _ROOM_CM, BODY_WIDTH_CM, _MORE_CM)
    add_box(slide, place, [para(words, 13, colour=QUIET)], deck, in_the_middle=True)


def card_of(item: ReportItem, language: str, scale: float) -> Card:
    """Return a statement with its standing and the best of its quotations.

    Under a speaker's own sentence stands first who said it where.
    """
    own = own_quote(item)
    paras = [
        statement_para(item, LONGEST_STATEMENT_ON_SLIDE, scale * _STATEMENT_PT, language),
        standing_para(item, scale * _STANDING_PT, language),
    ]
    if own is not None:
        paras.insert(1, source_para(own, scale * _QUOTE_PT))
    beside = () if own is None else (own,)
    for quote in best_of(item.evidence, QUOTATIONS_ON_SLIDE - len(beside), beside=beside):
        paras += quote_paras(quote, scale * _QUOTE_PT, language)
    height = height_pt(paras, _WIDTH_CM * PT_OF_CM) / PT_OF_CM + 0.1
    return Card(item, tuple(paras), height)


def pages_of(cards: Sequence[Card]) -> tuple[tuple[Card, ...], ...]:
    """Return the cards slide by slide: as few slides as hold them, filled as evenly as they can."""
    packed = _packed(cards, STATEMENTS_PER_SLIDE)
    evenly = -(-len(cards) // len(packed)) if packed else 0
    even = _packed(cards, evenly) if packed else packed
    return even if len(even) == len(packed) else packed


def _packed(cards: Sequence[Card], most: int) -> tuple[tuple[Card, ...], ...]:
    pages: list[list[Card]] = []
    for card in cards:
        if pages and len(pages[-1]) < most and _height([*pages[-1], card]) <= _ROOM_CM:
            pages[-1].append(card)
        else:
            pages.append([card])
    return tuple(map(tuple, pages))


def _height(cards: Sequence[Card]) -> float:
    return sum(each.height_cm for each in cards) + _GAP_CM * (len(cards) - 1)


def _add_cards(slide: Any, cards: Sequence[Card], deck: Deck) -> None:
    top = BODY_TOP_CM
    for card in cards:
        rule = Place(SIDE_CM, top, _RULE_CM, card.height_cm)
        add_rule(slide, rule, ACCENT[card.item.quadrant])
        add_box(
            slide, Place(SIDE_CM + _INDENT_CM, top, _WIDTH_CM, card.height_cm), card.paras, deck
        )
        top += card.height_cm + _GAP_CM
