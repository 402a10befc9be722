"""A study to bytes, one module a format.

``read`` gives a study its look-ups and decides who is shown as whom; ``report_of`` turns it into
the neutral report; ``word``, ``slides``, ``excel``, ``plain`` and ``codebook_file`` lay it out,
``refi`` hands the study itself over. No export tells when it was made: the same study, names and
language give the same bytes.
"""

from collections.abc import Callable

from analysis.codebook import Study
from analysis.errors import BadRequest
from analysis.exports.cleaning import clean, unguard
from analysis.exports.codebook_file import json_of
from analysis.exports.compose import report_of
from analysis.exports.excel import xlsx_of
from analysis.exports.naming import ascii_file_name, content_disposition, file_name
from analysis.exports.people import NAMES
from analysis.exports.plain import csv_of
from analysis.exports.reading import Credit, Credits, Reading, read
from analysis.exports.refi import LOST, qdc_of, qdpx_of
from analysis.exports.slides import pptx_of
from analysis.exports.statements import STATEMENTS, statements_of
from analysis.exports.word import docx_of
from analysis.measures import ConfidenceRule, shipped_rule

_WRITERS: dict[str, Callable[[Reading], bytes]] = {
    "docx": lambda reading: docx_of(report_of(reading)),
    "pptx": lambda reading: pptx_of(report_of(reading)),
    "xlsx": xlsx_of,
    "csv": csv_of,
    "json": json_of,
    "qdpx": qdpx_of,
    "qdc": qdc_of,
}

FORMATS: tuple[str, ...] = tuple(_WRITERS)
"""Word report, slides, Excel workbook, quotations as CSV, the codebook as JSON, and
REFI-QDA Project and Codebook for other programs for qualitative analysis."""

MEDIA_TYPES: dict[str, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "qdpx": "application/octet-stream",  # Safari unpacks a zip that it is told of.
    "qdc": "application/xml",
}
"""Media type of each format, for downloads."""

__all__ = [
    "FORMATS",
    "LOST",
    "MEDIA_TYPES",
    "NAMES",
    "STATEMENTS",
    "Credit",
    "Credits",
    "ascii_file_name",
    "clean",
    "content_disposition",
    "export",
    "file_name",
    "statements_of",
    "unguard",
]


def export(
    study: Study,
    fmt: str,
    *,
    names: str = "code",
    language: str = "en",
    rule: ConfidenceRule | None = None,
    credits: Credits | None = None,
) -> bytes:
    """Return a study in a format.

    Args:
        study: the project, what was said, and the codebook as it stands.
        fmt: one of ``FORMATS``.
        names: how people are shown: ``code``, ``name`` or ``group``.
        language: of headings and labels (``en``, ``bg``). JSON is the same in every language.
        rule: the numbers of the confidence in items, None for those that ship.
        credits: who did what and when, for the users of a REFI-QDA Project; None where not known.

    Raises:
        BadRequest: an unknown format or choice of names.
    """
    if fmt not in _WRITERS:
        known = ", ".join(FORMATS)
        raise BadRequest(
            "“{fmt}” is no export format: choose one of {known}.", fmt=fmt, known=known
        )
    spoken = "en" if fmt == "json" else language
    return _WRITERS[fmt](read(study, names, spoken, rule or shipped_rule(), credits))
