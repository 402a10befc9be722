"""Plain tables of the Word report: a heading row that repeats, thin rules, fixed widths."""

from collections.abc import Sequence

from docx.document import Document
from docx.shared import Pt, RGBColor
from docx.table import Table, _Row

from analysis.exports.colours import BAND
from analysis.exports.word_parts import (
    add_words,
    keep_row,
    repeat_row,
    set_borders,
    set_cell_margins,
    set_style,
    set_widths,
    shade,
)

_WHITE = RGBColor(255, 255, 255)


def add_table(
    document: Document,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths_cm: Sequence[float],
) -> None:
    """Add a table with a heading row that repeats on each page."""
    table = _empty(document, 1 + len(rows), widths_cm)
    repeat_row(table.rows[0])
    for cell, heading in zip(table.rows[0].cells, headings, strict=True):
        shade(cell, BAND)
        set_style(cell.paragraphs[0], "Cell")
        cell.paragraphs[0].paragraph_format.keep_with_next = True
        run = add_words(cell.paragraphs[0], heading)
        run.font.bold, run.font.color.rgb = True, _WHITE
    _fill(table.rows[1:], rows)
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def add_facts(
    document: Document, facts: Sequence[tuple[str, str]], widths_cm: tuple[float, float]
) -> None:
    """Add pairs of name and value as a quiet table without heading row."""
    table = _empty(document, len(facts), widths_cm)
    _fill(list(table.rows), facts)
    for row in table.rows:
        for run in row.cells[0].paragraphs[0].runs:
            run.font.bold = True
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _empty(document: Document, n_rows: int, widths_cm: Sequence[float]) -> Table:
    table: Table = document.add_table(rows=n_rows, cols=len(widths_cm))
    set_borders(table, inside=False)
    set_cell_margins(table, side_cm=0.2, top_cm=0.08)
    set_widths(table, widths_cm)
    return table


def _fill(rows: Sequence[_Row], values: Sequence[Sequence[str]]) -> None:
    for row, line in zip(rows, values, strict=True):
        keep_row(row)
        for cell, value in zip(row.cells, line, strict=True):
            set_style(cell.paragraphs[0], "Cell")
            add_words(cell.paragraphs[0], value)
