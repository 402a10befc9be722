"""How a deck begins and ends: the cover, where groups disagree, and how it was made."""

from collections.abc import Iterator, Sequence
from typing import Any

from analysis.exports import labels
from analysis.exports.caveats import (
    PROPOSED,
    SHOWN,
    SUPPORT,
    counts_of,
    reading_note,
    views_note,
    warnings_of,
)
from analysis.exports.colours import LINE, QUIET
from analysis.exports.report import GroupLine, Report, ThemeLines
from analysis.exports.slide_master import BODY_HEIGHT_CM, BODY_TOP_CM, BODY_WIDTH_CM, SIDE_CM
from analysis.exports.slide_parts import (
    PT_OF_CM,
    Deck,
    Note,
    Place,
    add_box,
    add_cover_slide,
    add_notes,
    add_slide,
    set_title,
    write,
)
from analysis.exports.slide_tables import add_table, row_height_cm, table_rows
from analysis.exports.slide_text import Para, Piece, first_that_fits, height_pt, para, shorten
from analysis.exports.sureness import percent
from analysis.settings import (
    DIVERGENT_THEMES_ON_SLIDE,
    LONGEST_NAME_ON_SLIDE,
    LONGEST_TITLE_ON_SLIDE,
)
from analysis.words import number, say

_WHITE = "#FFFFFF"
_NO_BREAK_SPACE = "\u00a0"
_COVER_SIZES_PT = (44.0, 36.0, 30.0)
_VIEWS_CM = {2: (8.467, 9.2, 9.2, 4.0), 3: (7.067, 6.6, 6.6, 6.6, 4.0)}
"""Widths of the columns by how many of them hold groups."""

_VIEWS_TRIES = ((15.0, 120), (14.0, 120), (13.0, 100), (12.0, 60))
"""Size in points and characters of a cell with groups: the first with which all rows have room."""

_UNBROKEN = 24
"""Characters of a group with its share that have room in one line of the narrowest column."""

_FOOT_CM = 0.8
_LEFT_CM, _FACT_CM, _SPACE_CM = 14.6, (8.6, 6.667), 1.0


def add_cover(deck: Deck) -> None:
    """Add the cover: title, organisation, what it rests on, and what to beware of."""
    report, language = deck.report, deck.language
    slide = add_cover_slide(deck)
    title = shorten(report.title, LONGEST_TITLE_ON_SLIDE)
    size = first_that_fits(_COVER_SIZES_PT, title, BODY_WIDTH_CM * PT_OF_CM, 2)
    set_title(slide, title, language, size)
    under = slide.placeholders[1]
    if report.organisation:
        words = shorten(report.organisation, LONGEST_TITLE_ON_SLIDE)
        write(under.text_frame, [Para((Piece(words, ""),), 0)], deck)
    else:
        under._element.getparent().remove(under._element)
    kind = say("Stakeholder interviews: themes and SWOT", language)
    place = Place(SIDE_CM, 2.0, BODY_WIDTH_CM, 1.0)
    add_box(slide, place, [para(kind, 18, colour=LINE)], deck)
    _add_numbers(slide, deck)
    told = [
        para(each, 16, before_pt=3, colour=_WHITE) for each in warnings_of(report.counts, language)
    ]
    if told:
        add_box(slide, Place(SIDE_CM, 15.4, BODY_WIDTH_CM, 2.8), told, deck)
    add_notes(slide, [Note(reading_note(report)), Note(say(SUPPORT, language))], deck)


def _add_numbers(slide: Any, deck: Deck) -> None:
    counts = deck.report.counts
    groups = ((counts.n_groups, "Stakeholder groups"),) if counts.n_groups else ()
    given = (
        (counts.n_interviews, "Interviews"),
        (counts.n_speakers, "Speakers"),
        *groups,
        (counts.n_passages, "Passages analysed"),
    )
    width = BODY_WIDTH_CM / len(given)
    for index, (value, name) in enumerate(given):
        paras = [
            Para((Piece(str(value), _WHITE, is_bold=True),), 40),
            para(say(name, deck.language), 14, colour=LINE),
        ]
        add_box(slide, Place(SIDE_CM + index * width, 11.4, width, 3.0), paras, deck)


def add_views(deck: Deck) -> None:
    """Add the themes on which groups diverge most; nothing where they do not."""
    views, language = deck.report.views[:DIVERGENT_THEMES_ON_SLIDE], deck.language
    if not views:
        return
    slide = add_slide(deck, say("Where groups disagree", language))
    cells = _views_cells(views, language)
    n_words = len(cells[0]) - 1
    told = say("Themes on which groups disagree, and which groups see them how.", language)
    place = Place(SIDE_CM, BODY_TOP_CM, BODY_WIDTH_CM, 0)
    add_table(slide, place, cells, _VIEWS_CM[n_words - 1], deck, told=told, n_words=n_words)
    n_all = len(deck.report.views)
    foot = [say("In brackets: the helpful share. A place to look, not a poll.", language)]
    if n_all > len(views):
        first = "The first {n} of {m} themes; the workbook has all."
        foot.append(say(first, language, n=len(views), m=n_all))
    below = Place(SIDE_CM, BODY_TOP_CM + BODY_HEIGHT_CM - _FOOT_CM, BODY_WIDTH_CM, _FOOT_CM)
    add_box(slide, below, [para(" ".join(foot), 13, colour=QUIET)], deck, in_the_middle=True)
    add_notes(slide, _views_notes(views, language), deck)


_SIDES = {1: "Rather helpful", -1: "Rather harmful", 0: "As helpful as harmful"}
"""The columns of groups, by ``_side``; the last stands only where a group is so."""


def _views_cells(views: Sequence[ThemeLines], language: str) -> list[list[Para]]:
    """Return the table's cells in the largest size in which they have room, of some."""
    is_half = any(_side(line) == 0 for view in views for line in view.lines)
    sides = (1, -1, 0) if is_half else (1, -1)
    named = ("Theme", *(_SIDES[each] for each in sides), "Divergence")
    headings, widths = [say(each, language) for each in named], _VIEWS_CM[len(sides)]
    every = [
        table_rows(headings, [_view(each, sides, longest, language) for each in views], size)
        for size, longest in _VIEWS_TRIES
    ]
    room = BODY_HEIGHT_CM - _FOOT_CM
    fitting = (rows for rows in every if sum(row_height_cm(e, widths) for e in rows) <= room)
    return next(fitting, every[-1])


def _side(line: GroupLine) -> int:
    """Return 1 where more is helpful, -1 where more is harmful, 0 at a half, as a reader sees it:
    by the rounded percentage that stands beside the group."""
    share = round(100 * line.helpful_share)
    return (share > 50) - (share < 50)


def _view(view: ThemeLines, sides: Sequence[int], longest: int, language: str) -> tuple[str, ...]:
    of = {side: [each for each in view.lines if _side(each) == side] for side in sides}
    is_by_degree = max(map(len, of.values())) == len(view.lines)
    none = say("None: they differ in how much", language) if is_by_degree else "–"
    columns = (_groups(of[each], longest, language) or (none if each else "–") for each in sides)
    name = shorten(view.theme, LONGEST_NAME_ON_SLIDE)
    return (name, *columns, number(view.divergence, language))


def _groups(lines: Sequence[GroupLine], longest: int, language: str) -> str:
    return shorten(", ".join(_group(each, language) for each in lines), longest)


def _group(line: GroupLine, language: str) -> str:
    """Return "Citizens (40 %)", in one line where it is short, else the share in one."""
    share = f"({percent(line.helpful_share, language)})".replace(" ", _NO_BREAK_SPACE)
    told = f"{line.group} {share}"
    return told.replace(" ", _NO_BREAK_SPACE) if len(told) <= _UNBROKEN else told


def _views_notes(views: Sequence[ThemeLines], language: str) -> Iterator[Note]:
    yield Note(views_note(language))
    for view in views:
        yield Note(view.theme, is_heading=True)
        for line in view.lines:
            yield Note(" · ".join(_line(line, language)))


def _line(line: GroupLine, language: str) -> Iterator[str]:
    yield line.group
    for name, n in zip(labels.QUADRANTS.values(), line.n_speakers, strict=True):
        yield f"{say(name, language)}: {n}"
    yield f"{say('Helpful share', language)}: {percent(line.helpful_share, language)}"


def add_making(deck: Deck) -> None:
    """Add how it was made: what the program did, what people did, and with what."""
    report, language = deck.report, deck.language
    slide = add_slide(deck, say("How it was made", language))
    told = (
        say(PROPOSED, language),
        *warnings_of(report.counts, language),
        say(SUPPORT, language),
        say(SHOWN[report.names], language),
    )
    add_box(slide, Place(SIDE_CM, BODY_TOP_CM, _LEFT_CM, BODY_HEIGHT_CM), _fitting(told), deck)
    rows = _facts(report)
    alternative = say("Numbers, and how the proposal was made.", language)
    left = SIDE_CM + _LEFT_CM + _SPACE_CM
    place = Place(left, BODY_TOP_CM, sum(_FACT_CM), 0)
    add_table(slide, place, rows, _FACT_CM, deck, told=alternative, has_headings=False, n_words=2)
    add_notes(slide, _making_notes(report), deck)


def _fitting(told: Sequence[str]) -> list[Para]:
    """Return sentences in the largest size in which they fit, of three."""
    tries = ([para(each, size, before_pt=size * 0.6) for each in told] for size in (18, 16, 14))
    room = (_LEFT_CM * PT_OF_CM, BODY_HEIGHT_CM * PT_OF_CM)
    every = list(tries)
    return next((each for each in every if height_pt(each, room[0]) <= room[1]), every[-1])


def _facts(report: Report) -> list[list[Para]]:
    """Return names and values, as many as the slide holds; the notes have all.

    Of the numbers nought is told only of the first two: what was analysed, and what is in themes.
    """
    made = report.provenance.facts if report.provenance else ()
    counted = counts_of(report.counts, report.language)
    told = (each for n, each in enumerate(counted) if n < 2 or each[1] != "0")
    given = [*told, *made]
    rows = [
        [
            Para((Piece(shorten(name, LONGEST_NAME_ON_SLIDE), is_bold=True),), 14),
            para(shorten(value, 2 * LONGEST_NAME_ON_SLIDE), 14),
        ]
        for name, value in given
    ]
    while sum(row_height_cm(each, _FACT_CM) for each in rows) > BODY_HEIGHT_CM:
        rows.pop()
    return rows


def _making_notes(report: Report) -> Iterator[Note]:
    language, made = report.language, report.provenance
    yield Note(report.rule)
    for name, value in (*counts_of(report.counts, language), *(made.facts if made else ())):
        yield Note(f"{name}: {value}")
    if made and made.traces:
        values = "; ".join(f"{name}: {value}" for name, value in made.traces)
        yield Note(say("For whoever makes this again: {values}", language, values=values))
