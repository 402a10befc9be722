"""Tables of rows: csv (RFC 4180), tsv (no quoting) and xlsx, to a header and rows of text.

A table is an attributes table, a table of passages, or a codebook that an analyst brings.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from analysis import settings
from analysis.errors import RefusedFile
from analysis.lexicons.letters import alike, composed
from analysis.readers.archive import FAULTS
from analysis.readers.decode import decode

DELIMITERS = ",;\t|"

_FAULTS = (InvalidFileException, SyntaxError, TypeError, AttributeError, *FAULTS)
"""What openpyxl raises on damaged workbooks: a fault of XML is a SyntaxError."""


@dataclass(frozen=True, slots=True)
class Table:
    """A header and rows of equal width, as text. ``lines[i]`` is the line of row i in the file."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]

    def column(self, name: str) -> tuple[str, ...]:
        """Return a column by its name, letter case aside; raise ``RefusedFile`` if it is absent."""
        names = [alike(each) for each in self.header]
        if alike(name) not in names:
            raise RefusedFile(
                "The table has no column “{name}”; it has: {columns}.",
                name=name,
                columns=", ".join(self.header),
            )
        place = names.index(alike(name))
        return tuple(row[place] for row in self.rows)

    def has(self, name: str) -> bool:
        """Return whether the table has a column of this name, letter case aside."""
        return alike(name) in map(alike, self.header)


def sheets_of(file_name: str, data: bytes) -> tuple[str, ...]:
    """Return the names of a workbook's sheets; raise ``RefusedFile`` for a damaged one."""
    try:
        return tuple(load_workbook(io.BytesIO(data), read_only=True).sheetnames)
    except _FAULTS as error:
        raise _no_workbook(file_name) from error


def read_table(file_name: str, data: bytes, sheet: int = 0) -> Table:
    """Return the table of a file.

    Args:
        file_name: its ending decides: .csv, .tsv or .xlsx.
        data: the file's bytes.
        sheet: which sheet of a workbook, from 0.

    Raises:
        RefusedFile: another ending, no rows, a row wider than the header, a damaged file.
    """
    suffix = PurePath(file_name).suffix.casefold()
    if not data:
        raise RefusedFile("“{file}” is empty.", file=file_name)
    if suffix not in {".csv", ".tsv", ".xlsx"}:
        raise RefusedFile("“{file}” is no table: give a csv, tsv or xlsx file.", file=file_name)
    rows = _xlsx(file_name, data, sheet) if suffix == ".xlsx" else _text(file_name, data, suffix)
    return _squared(file_name, rows)


def _text(file_name: str, data: bytes, suffix: str) -> Iterator[tuple[int, list[str]]]:
    text = decode(file_name, data).text
    if suffix == ".tsv":
        return ((n, line.split("\t")) for n, line in enumerate(_lines(text), 1) if line)
    return _csv_rows(file_name, text)


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _csv_rows(file_name: str, text: str) -> Iterator[tuple[int, list[str]]]:
    first = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=first.count)
    limit = csv.field_size_limit(settings.MAX_TRANSCRIPT_CHARACTERS)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            if row:
                yield reader.line_num, row
    except csv.Error as error:
        raise RefusedFile(
            "“{file}” cannot be read as a table at line {line}; check the quotation marks there.",
            file=file_name,
            line=reader.line_num,
        ) from error
    finally:
        csv.field_size_limit(limit)


def _xlsx(file_name: str, data: bytes, sheet: int) -> Iterator[tuple[int, list[str]]]:
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        rows = book.worksheets[sheet].iter_rows(
            max_row=settings.MAX_TABLE_ROWS, max_col=settings.MAX_TABLE_COLUMNS, values_only=True
        )
        for n, row in enumerate(rows, 1):
            cells = ["" if cell is None else composed(str(cell)) for cell in row]
            if any(cells):
                yield n, cells
    except _FAULTS as error:
        raise _no_workbook(file_name) from error


def _no_workbook(file_name: str) -> RefusedFile:
    return RefusedFile(
        "“{file}” is no Excel workbook or is damaged; save it again as xlsx or csv.", file=file_name
    )


def _squared(file_name: str, numbered: Iterable[tuple[int, list[str]]]) -> Table:
    rows = iter(numbered)
    header = tuple(_trimmed(cell.strip() for cell in next(rows, (0, []))[1]))
    if not header:
        raise RefusedFile("“{file}” has no header line.", file=file_name)
    lines, squared = [], []
    for line, row in rows:
        if any(cell.strip() for cell in row[len(header) :]):
            raise RefusedFile(
                "“{file}”, line {line}: {n} cells, but the header names {wanted}.",
                file=file_name,
                line=line,
                n=len(row),
                wanted=len(header),
            )
        squared.append((*row[: len(header)], *[""] * (len(header) - len(row))))
        lines.append(line)
    return Table(header, tuple(squared), tuple(lines))


def _trimmed(cells: Iterable[str]) -> list[str]:
    kept = list(cells)
    while kept and not kept[-1]:
        kept.pop()
    return kept
