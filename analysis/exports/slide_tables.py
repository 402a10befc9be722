"""Plain tables on slides: a heading row that is one, thin rules, no stripes."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Cm

from analysis.exports.colours import BAND, LINE
from analysis.exports.slide_master import rgb
from analysis.exports.slide_parts import PT_OF_CM, Deck, Place, set_alternative, write
from analysis.exports.slide_text import Para, Piece, height_pt

_SIDE_CM, _TOP_CM = 0.2, 0.12
"""Room between a cell's words and its rules."""

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The table style "No Style, No Grid": the rules are drawn here."""


def table_rows(
    headings: Sequence[str], rows: Sequence[Sequence[str]], size: float
) -> list[list[Para]]:
    """Return the cells of a table, its headings first."""
    top = [Para((Piece(each, "#FFFFFF", is_bold=True),), size) for each in headings]
    return [top, *([Para((Piece(each),), size) for each in row] for row in rows)]


def row_height_cm(cells: Sequence[Para], widths_cm: Sequence[float]) -> float:
    """Return how high a row stands: that of its highest cell."""
    inner = ((width - 2 * _SIDE_CM) * PT_OF_CM for width in widths_cm)
    highest = max(height_pt([cell], room) for cell, room in zip(cells, inner, strict=True))
    return highest / PT_OF_CM + 2 * _TOP_CM


def add_table(
    slide: Any,
    place: Place,
    rows: Sequence[Sequence[Para]],
    widths_cm: Sequence[float],
    deck: Deck,
    *,
    told: str,
    has_headings: bool = True,
    n_words: int = 1,
) -> float:
    """Add a table and return its height in cm; the first ``n_words`` columns hold words.

    The others hold numbers and stand at the right; ``told`` is for screen readers.
    """
    heights = [row_height_cm(row, widths_cm) for row in rows]
    frame = slide.shapes.add_table(
        len(rows), len(widths_cm), *Place(place.left, place.top, sum(widths_cm), 1).lengths
    )
    set_alternative(frame, told)
    table = frame.table
    _set_look(table, has_headings=has_headings)
    for column, width in zip(table.columns, widths_cm, strict=True):
        column.width = Cm(width)
    for number, (row, height) in enumerate(zip(rows, heights, strict=True)):
        table.rows[number].height = Cm(height)
        is_heading = has_headings and number == 0
        for index, cell in enumerate(row):
            _fill(table.cell(number, index), cell, deck, is_heading=is_heading)
            if index >= n_words:
                table.cell(number, index).text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT
    frame.height = Cm(sum(heights))
    return sum(heights)


def _set_look(table: Any, *, has_headings: bool) -> None:
    table.first_row, table.horz_banding = has_headings, False
    table._tbl.tblPr.find(qn("a:tableStyleId")).text = _NO_STYLE


def _fill(cell: Any, words: Para, deck: Deck, *, is_heading: bool) -> None:
    cell.margin_left = cell.margin_right = Cm(_SIDE_CM)
    cell.margin_top = cell.margin_bottom = Cm(_TOP_CM)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    write(cell.text_frame, [words], deck)
    below = parse_xml(
        f'<a:lnB {nsdecls("a")} w="9525"><a:solidFill>'
        f'<a:srgbClr val="{LINE.lstrip("#")}"/></a:solidFill></a:lnB>'
    )
    cell._tc.get_or_add_tcPr().insert(0, below)
    if is_heading:
        cell.fill.solid()
        cell.fill.fore_color.rgb = rgb(BAND)
