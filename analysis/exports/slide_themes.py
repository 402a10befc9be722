"""The themes on slides: all of them in a table, then the largest with their groups and voices."""

from collections.abc import Iterator, Sequence
from typing import Any

from analysis.exports import labels
from analysis.exports.colours import BAND, QUIET
from analysis.exports.report import ReportTheme
from analysis.exports.slide_charts import add_group_chart
from analysis.exports.slide_master import BODY_HEIGHT_CM, BODY_TOP_CM, BODY_WIDTH_CM, SIDE_CM
from analysis.exports.slide_notes import theme_marks, theme_notes, title_marks
from analysis.exports.slide_parts import (
    PT_OF_CM,
    Deck,
    Note,
    Place,
    add_box,
    add_notes,
    add_slide,
)
from analysis.exports.slide_tables import add_table, row_height_cm, table_rows
from analysis.exports.slide_text import Para, Piece, height_pt, para, shorten
from analysis.exports.slide_voices import best_of, quote_paras, short_support, whole_support
from analysis.records import Status
from analysis.settings import (
    GROUPS_IN_CHART,
    LONGEST_NAME_ON_SLIDE,
    LONGEST_QUOTATION_ON_SLIDE,
    QUOTATIONS_ON_SLIDE,
    THEMES_LISTED,
    THEMES_ON_SLIDES,
)
from analysis.words import count, say, say_of

_NAME_CM, _NUMBER_CM, _STATUS_CM = 15.467, 3.8, 4.0
_TABLE_SIZES_PT, _FOOT_CM = (16.0, 15.0, 14.0, 13.0), 0.8
"""Sizes tried for the table in points, the largest that takes no further slide."""

_CHART_CM, _GAP_CM = 11.6, 1.0
_TRIES = (
    *((QUOTATIONS_ON_SLIDE, size) for size in (20.0, 18.0, 16.0, 14.0)),
    *((1, size) for size in (16.0, 14.0)),
)
"""Quotations and their size in points: the first that has room below what is told of the theme."""


def add_themes(deck: Deck) -> None:
    """Add the overview, and a slide for each of the largest themes, accepted ones first."""
    _add_overview(deck)
    for theme in chosen_of(deck.report.themes):
        _add_theme(deck, theme)


def chosen_of(themes: Sequence[ReportTheme]) -> tuple[ReportTheme, ...]:
    """Return the themes with a slide of their own, in the order of the table.

    Accepted ones go before drafts, then those with more passages.
    """
    ordered = sorted(
        range(len(themes)),
        key=lambda n: (themes[n].status is Status.CANDIDATE, -themes[n].support.n_passages),
    )
    return tuple(themes[n] for n in sorted(ordered[:THEMES_ON_SLIDES]))


def _add_overview(deck: Deck) -> None:
    language, themes = deck.language, deck.report.themes
    title = say("Themes", language)
    if not themes:
        slide = add_slide(deck, title)
        place = Place(SIDE_CM, BODY_TOP_CM, BODY_WIDTH_CM, 1.5)
        none = para(say("No themes yet.", language), 18, colour=QUIET)
        add_box(slide, place, [none], deck)
        add_notes(slide, _rest(deck), deck)
        return
    has_groups = deck.report.counts.n_groups > 0
    tries = [
        _pages(themes[:THEMES_LISTED], size, language, has_groups=has_groups)
        for size in _TABLE_SIZES_PT
    ]
    pages = next(each for each in tries if len(each) == len(tries[-1]))
    for number, page in enumerate(pages, start=1):
        of = say("{title} ({n} of {m})", language, title=title, n=number, m=len(pages))
        slide = add_slide(deck, of if len(pages) > 1 else title)
        place = Place(SIDE_CM, BODY_TOP_CM, BODY_WIDTH_CM, 0)
        told = say(_WITH_GROUPS if has_groups else _WITHOUT_GROUPS, language)
        add_table(slide, place, page, _widths(has_groups=has_groups), deck, told=told)
        if number == len(pages):
            foot = Place(SIDE_CM, BODY_TOP_CM + BODY_HEIGHT_CM - _FOOT_CM, BODY_WIDTH_CM, _FOOT_CM)
            told = " ".join(_left_out(len(themes), language))
            add_box(slide, foot, [para(told, 13, colour=QUIET)], deck, in_the_middle=True)
        add_notes(slide, _rest(deck) if number == len(pages) else (), deck)


_WITH_GROUPS = "Themes with their speakers, groups and passages."
_WITHOUT_GROUPS = "Themes with their speakers and passages."


def _widths(*, has_groups: bool) -> tuple[float, ...]:
    """Return the widths of the table's columns; the name takes that of groups where none are."""
    if has_groups:
        return (_NAME_CM, _NUMBER_CM, _NUMBER_CM, _NUMBER_CM, _STATUS_CM)
    return (_NAME_CM + _NUMBER_CM, _NUMBER_CM, _NUMBER_CM, _STATUS_CM)


def _row(theme: ReportTheme, size: float, language: str, *, has_groups: bool) -> list[Para]:
    support = theme.support
    groups = (support.n_groups,) if has_groups else ()
    numbers = (support.n_speakers, *groups, support.n_passages)
    status = say_of("theme", labels.STATUSES[theme.status], language)
    marks = "".join(f" · {each}" for each in title_marks(theme, language))
    name = (Piece(shorten(theme.name, LONGEST_NAME_ON_SLIDE)), Piece(marks, QUIET))
    return [Para(name, size), *(para(each, size) for each in (*map(str, numbers), status))]


def _pages(
    themes: Sequence[ReportTheme], size: float, language: str, *, has_groups: bool
) -> list[list[Sequence[Para]]]:
    """Return the rows slide by slide, each with the headings, spread evenly over the slides."""
    groups = ("Groups",) if has_groups else ()
    headings = [say(each, language) for each in ("Theme", "Speakers", *groups, "Passages",
                "Status")]  # fmt: skip
    (heading,) = table_rows(headings, (), size)
    rows = [_row(each, size, language, has_groups=has_groups) for each in themes]
    widths = _widths(has_groups=has_groups)
    room = BODY_HEIGHT_CM - _FOOT_CM - row_height_cm(heading, widths)
    n_on_one = max(1, int(room / max(row_height_cm(each, widths) for each in rows)))
    n_pages = -(-len(rows) // n_on_one)
    n_evenly = -(-len(rows) // n_pages)
    return [[heading, *rows[at : at + n_evenly]] for at in range(0, len(rows), n_evenly)]


def _left_out(n: int, language: str) -> Iterator[str]:
    if n > THEMES_LISTED:
        first = "The first {n} of {m} themes; the workbook has all."
        yield say(first, language, n=THEMES_LISTED, m=n)
    if n > THEMES_ON_SLIDES:
        follow = "{n} of {m} themes follow, one by one; the Word report and the workbook have all."
        yield say(follow, language, n=THEMES_ON_SLIDES, m=n)


def _rest(deck: Deck) -> Iterator[Note]:
    """Return what has no slide: themes without a slide of their own, empty ones, the tray."""
    language, shown = deck.language, chosen_of(deck.report.themes)
    for theme in deck.report.themes:
        if theme not in shown:
            marks = (*theme_marks(theme, language), whole_support(theme.support, language))
            yield Note("• ", theme.name, f" · {' · '.join(marks)}")
    if deck.report.empty:
        yield Note(say("Themes without passages", language), is_heading=True)
        for each in deck.report.empty:
            yield Note("• ", each.path)
    n_tray = deck.report.counts.n_in_tray
    if n_tray:
        one = "{n} passage is in no theme; it is kept in the tray."
        many = "{n} passages are in no theme; they are kept in the tray."
        yield Note(count(one, many, n_tray, language))


def _add_theme(deck: Deck, theme: ReportTheme) -> None:
    slide = add_slide(deck, theme.name)
    has_chart = len(theme.groups) > 1
    width = BODY_WIDTH_CM - (_CHART_CM + _GAP_CM if has_chart else 0)
    place = Place(SIDE_CM, BODY_TOP_CM, width, BODY_HEIGHT_CM)
    add_box(slide, place, _theme(theme, width, deck.language), deck)
    if has_chart:
        _add_groups(slide, theme, deck)
    add_notes(slide, theme_notes(theme, deck.language), deck)


def _theme(theme: ReportTheme, width_cm: float, language: str) -> list[Para]:
    told = list(_told(theme, language))
    for n, size in _TRIES:
        quotes = best_of(theme.quotations, n)
        paras = [*told, *(p for each in quotes for p in quote_paras(each, size, language))]
        if height_pt(paras, width_cm * PT_OF_CM) <= BODY_HEIGHT_CM * PT_OF_CM:
            return paras
    return told


def _told(theme: ReportTheme, language: str) -> Iterator[Para]:
    marks = " · ".join(theme_marks(theme, language))
    support = short_support(theme.support, language)
    n_passages = count("{n} passage", "{n} passages", theme.support.n_passages, language)
    rest = f"{support} · {n_passages}"
    between = " · " if marks else ""
    yield Para((Piece(marks + between, BAND, is_bold=True), Piece(rest, QUIET)), 14)
    if theme.description:
        yield para(shorten(theme.description, LONGEST_QUOTATION_ON_SLIDE), 17, before_pt=10)
    below = (
        ("Keywords: {words}", ", ".join(theme.keywords)),
        ("Sub-themes: {names}", "; ".join(each.name for each in theme.children)),
    )
    for template, names in below:
        if names:
            words = shorten(names, LONGEST_QUOTATION_ON_SLIDE)
            yield para(
                say(template, language, words=words, names=words), 14, before_pt=6, colour=QUIET
            )


def _add_groups(slide: Any, theme: ReportTheme, deck: Deck) -> None:
    language, left = deck.language, SIDE_CM + BODY_WIDTH_CM - _CHART_CM
    head = Piece(say("Speakers of each group", language), BAND, is_bold=True)
    add_box(slide, Place(left, BODY_TOP_CM, _CHART_CM, 0.8), [Para((head,), 14)], deck)
    n = min(len(theme.groups), GROUPS_IN_CHART)
    height = min(BODY_HEIGHT_CM - 1.8, 1.6 + 1.8 * n)
    add_group_chart(slide, Place(left, BODY_TOP_CM + 0.9, _CHART_CM, height), theme.groups, deck)
    n_more = len(theme.groups) - n
    if n_more:
        more = count("and {n} more group, in the notes", "and {n} more groups, in the notes",
                     n_more, language)  # fmt: skip
        below = Place(left, BODY_TOP_CM + 0.9 + height, _CHART_CM, 0.7)
        add_box(slide, below, [para(more, 12, colour=QUIET)], deck)
