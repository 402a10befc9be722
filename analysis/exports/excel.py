"""The workbook: the SWOT, every quotation and passage, themes, cases and provenance, to filter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from analysis.exports.cleaning import clean, fit
from analysis.exports.colours import BAND, INK, QUIET, TINT
from analysis.exports.reading import Reading
from analysis.exports.rows import Value
from analysis.exports.sheets import sheets_of
from analysis.exports.tabular import Column, Sheet
from analysis.exports.zipped import without_clock
from analysis.records import Quadrant

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

_FIXED_DATE = datetime(2000, 1, 1)
"""Stands where Excel wants an hour of creation: the workbook carries no clock."""

_FONT = "Calibri"


@dataclass(frozen=True, slots=True)
class _Looks:
    heading: Format
    words: Format
    line: Format
    number: Format
    share: Format
    quadrants: dict[str, Format]


def xlsx_of(reading: Reading) -> bytes:
    """Return the workbook: text cells only, headings frozen, each table with its filter."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, _OPTIONS) as workbook:
        properties = {"title": fit(clean(reading.study.project.title))[:255], "author": ""}
        workbook.set_properties({**properties, "created": _FIXED_DATE})
        looks = _looks(workbook)
        for sheet in sheets_of(reading):
            _write(workbook.add_worksheet(sheet.name), sheet, looks)
    return without_clock(target.getvalue())


def _looks(workbook: xlsxwriter.Workbook) -> _Looks:
    base = {"font_name": _FONT, "font_size": 10, "font_color": INK, "valign": "top"}
    heading = {**base, "bold": True, "font_color": "#FFFFFF", "bg_color": BAND}
    return _Looks(
        heading=workbook.add_format({**heading, "text_wrap": True, "valign": "vcenter"}),
        words=workbook.add_format({**base, "text_wrap": True}),
        line=workbook.add_format({**base, "font_color": QUIET}),
        number=workbook.add_format({**base, "num_format": "0"}),
        share=workbook.add_format({**base, "num_format": "0.00"}),
        quadrants={
            each.value: workbook.add_format({**base, "bg_color": TINT[each]}) for each in Quadrant
        },
    )


def _write(target: Worksheet, sheet: Sheet, looks: _Looks) -> None:
    for index, column in enumerate(sheet.columns):
        target.set_column(index, index, column.width)
        target.write_string(0, index, fit(clean(column.heading)), looks.heading)
    for number, values in enumerate(sheet.rows, start=1):
        _write_row(target, number, sheet.columns, values, looks)
    target.freeze_panes(1, sheet.n_frozen)
    if sheet.columns:
        target.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.columns) - 1)
    _set_page(target)


def _set_page(target: Worksheet) -> None:
    target.set_landscape()
    target.set_paper(9)
    target.fit_to_pages(1, 0)
    target.repeat_rows(0)
    target.set_footer("&R&P / &N")


def _write_row(
    target: Worksheet,
    number: int,
    columns: Sequence[Column],
    values: Iterable[Value],
    looks: _Looks,
) -> None:
    for index, (column, value) in enumerate(zip(columns, values, strict=True)):
        if isinstance(value, str):
            plain = looks.line if column.is_id else looks.words
            look = looks.quadrants.get(column.tint(value), plain)
            target.write_string(number, index, fit(clean(value)), look)
        elif value is not None:
            look = looks.share if isinstance(value, float) else looks.number
            target.write_number(number, index, value, look)
