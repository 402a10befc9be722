"""All four quadrants on one slide: few statements, each with how many stand behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.exports import labels
from analysis.exports.caveats import reading_note
from analysis.exports.colours import ACCENT, QUIET, TINT
from analysis.exports.report import ReportItem
from analysis.exports.slide_master import BODY_HEIGHT_CM, BODY_TOP_CM, BODY_WIDTH_CM, SIDE_CM
from analysis.exports.slide_notes import standing, unsaid_notes
from analysis.exports.slide_parts import (
    PT_OF_CM,
    Deck,
    Note,
    Place,
    add_box,
    add_notes,
    add_slide,
)
from analysis.exports.slide_text import Para, Piece, height_pt, para, shorten
from analysis.exports.slide_voices import own_quote, short_support
from analysis.records import Quadrant
from analysis.settings import (
    LONGEST_NAME_BESIDE,
    LONGEST_STATEMENT_IN_MATRIX,
    MATRIX_SIZES_PT,
    STATEMENTS_IN_MATRIX,
)
from analysis.words import say

_GAP_CM, _HEAD_CM, _LEGEND_CM, _INSET_CM = 0.4, 0.9, 0.8, 0.3
_WIDTH_CM = (BODY_WIDTH_CM - _GAP_CM) / 2
_PANEL_CM = (BODY_HEIGHT_CM - _LEGEND_CM - _GAP_CM) / 2
_BOX_CM = _PANEL_CM - _HEAD_CM
_ROOM_PT = ((_WIDTH_CM - 2 * _INSET_CM) * PT_OF_CM, (_BOX_CM - _INSET_CM) * PT_OF_CM)
"""Width and height that the words of a quadrant have, in points."""

_SMALL_PT = 11.5


def add_matrix(deck: Deck) -> None:
    """Add the SWOT at a glance.

    The rule: the largest of ``MATRIX_SIZES_PT`` in which each quadrant holds
    ``STATEMENTS_IN_MATRIX`` statements, or all it has; in none, the smallest, with as many in each
    as it holds. How many there are is said, and the notes have all.
    """
    language, quadrants = deck.language, deck.report.quadrants
    slide = add_slide(deck, say("SWOT at a glance", language))
    size = _size_of([items for _, items in quadrants], language)
    for number, (quadrant, items) in enumerate(quadrants):
        left = SIDE_CM + (number % 2) * (_WIDTH_CM + _GAP_CM)
        top = BODY_TOP_CM + (number // 2) * (_PANEL_CM + _GAP_CM)
        n = _n_that_fit(items, size, language)
        add_box(
            slide, Place(left, top, _WIDTH_CM, _HEAD_CM),
            [_head(quadrant, n, len(items), language)], deck,
            fill=ACCENT[quadrant], inset_cm=_INSET_CM, in_the_middle=True,
        )  # fmt: skip
        add_box(
            slide, Place(left, top + _HEAD_CM, _WIDTH_CM, _BOX_CM),
            _quadrant(items, n, size, language), deck,
            fill=TINT[quadrant], inset_cm=_INSET_CM,
        )  # fmt: skip
    legend = Place(SIDE_CM, BODY_TOP_CM + BODY_HEIGHT_CM - 0.6, BODY_WIDTH_CM, 0.6)
    add_box(slide, legend, [para(say(_LEGEND, language), _SMALL_PT, colour=QUIET)], deck)
    add_notes(slide, _notes(deck), deck)


_LEGEND = "In quotation marks: one speaker's own words. Draft: no person has accepted it yet."


def _head(quadrant: Quadrant, n: int, n_all: int, language: str) -> Para:
    """Return a quadrant's name, and how many of its statements stand below, if not all."""
    name = Piece(say(labels.QUADRANTS[quadrant], language), "#FFFFFF", is_bold=True)
    cut = say("{n} of {m}, the rest in the notes", language, n=n, m=n_all)
    return Para((name, Piece(f" · {cut}" if n < n_all else "", "#FFFFFF")), 15)


def _size_of(quadrants: Sequence[Sequence[ReportItem]], language: str) -> float:
    for size in MATRIX_SIZES_PT:
        wanted = (min(len(items), STATEMENTS_IN_MATRIX) for items in quadrants)
        if all(_n_that_fit(e, size, language) >= n for e, n in zip(quadrants, wanted, strict=True)):
            return size
    return MATRIX_SIZES_PT[-1]


def _n_that_fit(items: Sequence[ReportItem], size: float, language: str) -> int:
    width, height = _ROOM_PT
    tries = range(min(len(items), STATEMENTS_IN_MATRIX), 1, -1)
    fitting = (n for n in tries if height_pt(_quadrant(items, n, size, language), width) <= height)
    return next(fitting, min(len(items), 1))


def _quadrant(items: Sequence[ReportItem], n: int, size: float, language: str) -> list[Para]:
    if not items:
        return [para(say("Nothing here yet.", language), size, colour=QUIET)]
    return [
        each
        for number, item in enumerate(items[:n])
        for each in _statement(item, size, 0.45 * size if number else 0, language)
    ]


def _statement(item: ReportItem, size: float, before: float, language: str) -> Iterator[Para]:
    yield statement_para(item, LONGEST_STATEMENT_IN_MATRIX, size, language, before=before)
    yield standing_para(item, _SMALL_PT, language)


def statement_para(
    item: ReportItem, longest: int, size: float, language: str, *, before: float = 0
) -> Para:
    """Return a statement: one speaker's sentence stands in quotation marks with the speaker."""
    own = own_quote(item)
    shown = replace(item, speaker=shorten(item.speaker, LONGEST_NAME_BESIDE))
    opening, closing = labels.statement_ends(shown, language)
    words = Piece(
        shorten(item.statement, longest), is_bold=True, language=own.language if own else ""
    )
    pieces = (Piece(opening, is_bold=True), words, Piece(closing, is_bold=True))
    return Para(pieces, size, before)


def standing_para(item: ReportItem, size: float, language: str) -> Para:
    """Return the marks of an item in its quadrant's colour, and its support in few words."""
    marks = " · ".join(labels.marks(item, language))
    told = [] if item.is_stale else [short_support(item.support, language)]
    if item.n_against and not item.is_stale:
        told.append(say("{n} against", language, n=item.n_against))
    rest = " · ".join(told)
    between = " · " if marks and rest else ""
    return Para(
        (Piece(marks + between, ACCENT[item.quadrant], is_bold=True), Piece(rest, QUIET)), size, 1
    )


def _notes(deck: Deck) -> Iterator[Note]:
    yield Note(reading_note(deck.report))
    if any(items for _, items in deck.report.quadrants):
        yield Note(say(_WHERE, deck.language))
    for quadrant, items in deck.report.quadrants:
        yield from _list(quadrant, items, deck.language)
        yield from unsaid_notes(deck.report, quadrant)


_WHERE = (
    "All quotations behind and against these statements, each with its place, stand in the notes "
    "of the slides of their quadrant."
)


def _list(quadrant: Quadrant, items: Sequence[ReportItem], language: str) -> Iterator[Note]:
    yield Note(say(labels.QUADRANTS[quadrant], language), is_heading=True)
    for item in items:
        before, after = labels.statement_ends(item, language)
        told = " · ".join(standing(item, language))
        yield Note(f"• {before}", item.statement, f"{after} · {told}")
