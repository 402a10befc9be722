"""How many speakers of each group speak of a theme, as a chart that PowerPoint can change."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_MARK
from pptx.util import Pt

from analysis.exports.colours import BAND, INK, LINE
from analysis.exports.report import GroupSupport
from analysis.exports.slide_master import locale_of, rgb, set_language
from analysis.exports.slide_parts import Deck, Place, set_alternative
from analysis.exports.slide_text import shorten
from analysis.exports.zipped import without_clock
from analysis.settings import GROUPS_IN_CHART, LONGEST_NAME_BESIDE
from analysis.words import say

_FIXED_DATE = datetime(2000, 1, 1)
"""Stands where Excel wants an hour of creation: the workbook behind a chart carries no clock."""

_SIZE_PT = 12
_NO_ZERO = "0;;;"
"""A number format that leaves a nought out: an empty part of a bar says it already."""


def groups_of(groups: Sequence[GroupSupport]) -> tuple[GroupSupport, ...]:
    """Return the groups that a chart shows, those with most speakers on the theme first."""
    ordered = sorted(groups, key=lambda each: (-each.support.n_speakers, each.group))
    return tuple(ordered[:GROUPS_IN_CHART])


def add_group_chart(slide: Any, place: Place, groups: Sequence[GroupSupport], deck: Deck) -> None:
    """Add one bar a group, as long as it has speakers, in two parts: speak of it, do not."""
    shown = groups_of(groups)
    names = tuple(shorten(each.group, LONGEST_NAME_BESIDE) for each in shown)
    heard = tuple(each.support.n_speakers for each in shown)
    silent = tuple(each.n_speakers_of_group - each.support.n_speakers for each in shown)
    parts = tuple(say(each, deck.language) for each in ("Speak of it", "Do not speak of it"))
    data = CategoryChartData()
    data.categories = names
    for part, values in zip(parts, (heard, silent), strict=True):
        data.add_series(part, values)
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, *place.lengths, data)
    frame.chart.part.chart_workbook.update_from_xlsx_blob(_workbook(names, parts, (heard, silent)))
    _set_look(frame.chart, locale_of(deck.language))
    set_alternative(frame, _told(shown, deck.language))


def _told(groups: Sequence[GroupSupport], language: str) -> str:
    of = "; ".join(
        say(
            "{group}: {part} of {whole}",
            language,
            group=each.group,
            part=each.support.n_speakers,
            whole=each.n_speakers_of_group,
        )
        for each in groups
    )
    return say("Speakers who speak of it, by group: {names}.", language, names=of)


def _workbook(names: Sequence[str], parts: Sequence[str], values: Sequence[Sequence[int]]) -> bytes:
    """Return the workbook behind a chart; the library's own takes "=1+1" for a formula."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as workbook:
        workbook.set_properties({"author": "", "created": _FIXED_DATE})
        sheet = workbook.add_worksheet("Sheet1")
        for row, name in enumerate(names, start=1):
            sheet.write_string(row, 0, name)
        for column, (part, numbers) in enumerate(zip(parts, values, strict=True), start=1):
            sheet.write_string(0, column, part)
            for row, value in enumerate(numbers, start=1):
                sheet.write_number(row, column, value)
    return without_clock(target.getvalue())


def _set_look(chart: Any, locale: str) -> None:
    chart.font.size, chart.font.color.rgb, chart.font.name = Pt(_SIZE_PT), rgb(INK), "Calibri"
    chart.has_title = False
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    names, numbers = chart.category_axis, chart.value_axis
    names.reverse_order = True
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.format.line.color.rgb = rgb(LINE)
    numbers.visible, numbers.has_major_gridlines = False, False
    numbers.minimum_scale = 0
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 60, 100
    for series, fill, words in zip(plot.series, (BAND, LINE), ("#FFFFFF", INK), strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = rgb(fill)
        labels = series.data_labels
        labels.show_value, labels.position = True, XL_LABEL_POSITION.CENTER
        labels.number_format, labels.number_format_is_linked = _NO_ZERO, False
        labels.font.size, labels.font.color.rgb = Pt(_SIZE_PT), rgb(words)
    set_language(chart._chartSpace, locale)
