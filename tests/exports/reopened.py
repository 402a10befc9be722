"""Each export opened again, as a reader of it would, and never by the code that wrote it."""

import csv
import json
from io import BytesIO, StringIO
from typing import Any

import docx
import openpyxl
from docx.document import Document
from docx.text.paragraph import Paragraph
from pptx import Presentation

from analysis.exports import unguard


def word(data: bytes) -> Document:
    """Return a Word document."""
    return docx.Document(BytesIO(data))


def paragraphs(document: Document) -> list[Paragraph]:
    """Return all paragraphs of the body, those in tables last."""
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return [*document.paragraphs, *(each for cell in cells for each in cell.paragraphs)]


def word_text(data: bytes) -> str:
    """Return all words of the body of a Word document."""
    return "\n".join(each.text for each in paragraphs(word(data)))


def words_in_style(data: bytes, style: str) -> list[str]:
    """Return the runs of a Word document that have a character style."""
    document = word(data)
    known = document.styles[style].style_id
    runs = (run for each in paragraphs(document) for run in each.runs)
    return [run.text for run in runs if run._r.style == known]


def slides(data: bytes) -> list[Any]:
    """Return the slides of a presentation."""
    return list(Presentation(BytesIO(data)).slides)


def slide_text(slide: Any) -> str:
    """Return all words that stand on a slide, cell by cell in tables, its title first."""
    frames = [each.text_frame.text for each in slide.shapes if each.has_text_frame]
    tables = [each.table for each in slide.shapes if each.has_table]
    cells = [cell.text for table in tables for row in table.rows for cell in row.cells]
    return "\n".join([*frames, *cells]).replace("\u00a0", " ")


def slide_notes(slide: Any) -> str:
    """Return the speaker's notes of a slide; a line break in a paragraph is a line feed."""
    return str(slide.notes_slide.notes_text_frame.text).replace("\v", "\n")


def sheets(data: bytes) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of each sheet of a workbook by heading."""
    book = openpyxl.load_workbook(BytesIO(data))
    found: dict[str, list[dict[str, Any]]] = {}
    for sheet in book.worksheets:
        heading, *rows = ([*row] for row in sheet.iter_rows(values_only=True))
        names = [str(each) for each in heading]
        found[sheet.title] = [dict(zip(names, row, strict=True)) for row in rows]
    return found


def table(data: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV with the guards taken off."""
    source = StringIO(data.decode("utf-8-sig"), newline="")
    return [
        {key: unguard(value) for key, value in row.items()}
        for row in csv.DictReader(source, strict=True)
    ]


def codebook(data: bytes) -> dict[str, Any]:
    """Return codebook.json."""
    found: dict[str, Any] = json.loads(data)
    return found
