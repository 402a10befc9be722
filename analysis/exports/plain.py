"""The quotations as CSV (RFC 4180): one row each, for any spreadsheet or statistics program."""

import csv
from io import StringIO

from analysis.exports.cleaning import clean, guard
from analysis.exports.reading import Reading
from analysis.exports.rows import (
    ATTRIBUTE,
    CONTEXT,
    IDS,
    PLACE,
    Row,
    Value,
    attribute_names,
    quotation_rows,
)

_BYTE_ORDER_MARK = "\ufeff"
"""Excel takes a file without it for the system's old code page and garbles Cyrillic."""


def csv_of(reading: Reading) -> bytes:
    """Return the quotations in UTF-8 with byte-order mark, commas, CRLF and every field quoted.

    Words carry the guards ``clean`` and ``guard``; ``unguard`` gives them back.
    """
    rows = quotation_rows(reading)
    names = attribute_names(rows)
    target = StringIO(newline="")
    writer = csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([*CONTEXT, *PLACE, *IDS, *(_field(ATTRIBUTE + name) for name in names)])
    writer.writerows(_fields(row, names) for row in rows)
    return (_BYTE_ORDER_MARK + target.getvalue()).encode("utf-8")


def _fields(row: Row, names: tuple[str, ...]) -> list[str]:
    columns = (*CONTEXT, *PLACE, *IDS)
    attributes = (row.attributes.get(name, "") for name in names)
    return [*(_field(row.values[column]) for column in columns), *map(_field, attributes)]


def _field(value: Value) -> str:
    if value is None:
        return ""
    return guard(clean(value)) if isinstance(value, str) else str(value)
