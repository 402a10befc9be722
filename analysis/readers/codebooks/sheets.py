"""Codebooks as tables (csv, tsv, xlsx) and as lists of names."""

import io
import zipfile
from collections.abc import Mapping, Sequence

from analysis import settings
from analysis.errors import RefusedFile
from analysis.lexicons.codebook_words import (
    BELOW,
    COARSER,
    DESCRIPTION,
    ERRORS_OF_CELLS,
    EXAMPLES,
    FINER,
    NAME,
    PARENT,
)
from analysis.readers.codebooks.entries import Entry, examples_in, heading, plain, unmarked
from analysis.readers.decode import decode
from analysis.readers.tables import Table, read_table, sheets_of
from analysis.records import Notice

LETTERS_OF_A_WORD = 4
"""A code of fewer letters is an abbreviation."""

Found = tuple[tuple[Entry, ...], tuple[Notice, ...]]
Columns = Mapping[str, tuple[int, ...]]

_NAME, _BELOW, _DESCRIPTION, _EXAMPLES, _PARENT = "name", "below", "description", "examples", "over"


def entries_of_list(file_name: str, data: bytes) -> Found:
    """Return an entry for each line that holds something, without its bullet or number."""
    decoded = decode(file_name, data)
    lines = ((row, unmarked(line)) for row, line in enumerate(decoded.text.split("\n"), 1))
    named = tuple(Entry(row, plain(line), line) for row, line in lines if line)
    return named, decoded.notices


def entries_of_table(file_name: str, suffix: str, data: bytes) -> Found:
    """Return an entry for each row, of the first sheet that has a column of names."""
    sheets = _checked_sheets(file_name, data) if suffix == ".xlsx" else ("",)
    tables = _tables(file_name, data, sheets)
    for sheet, table in tables:
        columns = columns_of(table)
        if _NAME in columns or _BELOW in columns:
            return _rows(table, columns), (*_of_sheets(sheet, sheets), *_unread(table, columns))
    sheet, table = tables[0]
    if len(table.header) > 1:
        raise RefusedFile(
            "“{file}” has no column of names; it has: {columns}. Call one “name”, and others "
            "“definition”, “examples” and “parent”.",
            file=file_name,
            columns=", ".join(each for each in table.header if each),
        )
    return _names_only(table), (*_of_sheets(sheet, sheets), _NO_HEADING)


_NO_HEADING = Notice(
    "The file has no heading “name”: each row was taken for the name of a theme, the first too."
)


def _checked_sheets(file_name: str, data: bytes) -> tuple[str, ...]:
    """Return the sheets' names; raise ``RefusedFile`` for a workbook that unpacks to too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(each.file_size for each in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
        return sheets_of(file_name, data)
    if size > settings.MAX_PART_BYTES:
        raise RefusedFile(
            "“{file}” is too large for a codebook once unpacked: save the one sheet as csv.",
            file=file_name,
        )
    return sheets_of(file_name, data)


def _tables(file_name: str, data: bytes, sheets: Sequence[str]) -> list[tuple[str, Table]]:
    """Return the sheets that hold something, with their names."""
    tables, refusal = [], None
    for number, sheet in enumerate(sheets):
        try:
            tables.append((sheet, read_table(file_name, data, number)))
        except RefusedFile as error:
            refusal = refusal or error
    if not tables:
        raise refusal or RefusedFile("“{file}” is empty.", file=file_name)
    return tables


def columns_of(table: Table) -> Columns:
    """Return which columns hold what, by their headings; a part that has no column is absent."""
    headings = [heading(each) for each in table.header]
    parts = {
        _NAME: _first_of(headings, NAME),
        _BELOW: _first_of(headings, BELOW) or _codes_under_themes(table, headings),
        _PARENT: _first_of(headings, PARENT),
        _DESCRIPTION: tuple(i for i, each in enumerate(headings) if each in DESCRIPTION),
        _EXAMPLES: tuple(i for i, each in enumerate(headings) if each in EXAMPLES),
    }
    return {part: found for part, found in parts.items() if found}


def _first_of(headings: Sequence[str], words: Sequence[str]) -> tuple[int, ...]:
    found = [headings.index(each) for each in words if each in headings]
    return tuple(found[:1])


def _codes_under_themes(table: Table, headings: Sequence[str]) -> tuple[int, ...]:
    """Return the column of codes where it names what stands under the themes of another column.

    Codes of words do; numbers and abbreviations ("C1") are another name of the same thing.
    """
    finer, coarser = _first_of(headings, FINER), _first_of(headings, COARSER)
    if not finer or not coarser or _first_of(headings, NAME) != coarser:
        return ()
    codes = [row[finer[0]] for row in table.rows if row[finer[0]].strip()]
    n_words = sum(sum(each.isalpha() for each in code) >= LETTERS_OF_A_WORD for code in codes)
    return finer if 2 * n_words > len(codes) else ()


def _rows(table: Table, columns: Columns) -> tuple[Entry, ...]:
    """Return the entries of rows; an empty cell above a sub-theme repeats the one over it."""
    entries, above = [], ""
    for line, row in zip(table.lines, table.rows, strict=True):
        cells = {part: [_cell(row[i]) for i in places] for part, places in columns.items()}
        if not any(each for found in cells.values() for each in found):
            continue
        name, below = _only(cells, _NAME), _only(cells, _BELOW)
        above = name or above if _BELOW in columns else _only(cells, _PARENT)
        parent = above if below or _BELOW not in columns else _only(cells, _PARENT)
        entries.append(
            Entry(
                row=line,
                key=plain(below or name),
                name=below or name,
                description=" ".join(each for each in cells.get(_DESCRIPTION, ()) if each),
                examples=tuple(e for each in cells.get(_EXAMPLES, ()) for e in examples_in(each)),
                parent=plain(parent),
                parent_name=parent,
            )
        )
    return tuple(entries)


def _only(cells: Mapping[str, Sequence[str]], part: str) -> str:
    return next(iter(cells.get(part, ())), "")


def _cell(text: str) -> str:
    stripped = text.strip()
    return "" if stripped in ERRORS_OF_CELLS else stripped


def _names_only(table: Table) -> tuple[Entry, ...]:
    rows = [(1, table.header[0]), *zip(table.lines, (row[0] for row in table.rows), strict=True)]
    return tuple(Entry(line, plain(name), name) for line, name in rows if name.strip())


def _of_sheets(sheet: str, sheets: Sequence[str]) -> tuple[Notice, ...]:
    if len(sheets) < 2:
        return ()
    return (
        Notice(
            "The workbook has {n} sheets; only “{sheet}” was read. To bring another, save it as a "
            "file of its own.",
            {"n": len(sheets), "sheet": sheet},
        ),
    )


def _unread(table: Table, columns: Columns) -> tuple[Notice, ...]:
    read = {place for places in columns.values() for place in places}
    others = [each for i, each in enumerate(table.header) if each and i not in read]
    if not others:
        return ()
    return (
        Notice(
            "Columns that were not read: {columns}. Those of a codebook are called name, "
            "definition, examples and parent.",
            {"columns": ", ".join(others)},
        ),
    )
