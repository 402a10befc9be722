"""What a writer must do to words so that a file opens and stays harmless, and how to take it off.

Three guards, none of which changes an ordinary sentence:

* ``clean`` for Word, Excel and CSV, which cannot hold control characters;
* ``guard`` for CSV, where a spreadsheet would run a cell that looks like a formula;
* ``fit`` for Excel, whose cells end at 32,767 characters.

``codebook.json`` needs none of them and holds every character as it was said.
"""

import re

from analysis.settings import MAX_CELL_UNITS

_LINE_BREAKS = re.compile("\r\n?")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_RISKY = re.compile("[\\s\ufeff\u200b']*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\ufeff\u200b' ]*[\t\r\n]")
"""What Excel and LibreOffice take for a formula or a command, also behind space and marks."""


def clean(text: str) -> str:
    """Return words without what XML 1.0 cannot hold; every kind of line break becomes a line feed.

    Taken off are C0 controls except tab and line feed, lone surrogates, U+FFFE and U+FFFF.
    """
    return _UNWRITABLE.sub("", _LINE_BREAKS.sub("\n", text))


def guard(text: str) -> str:
    """Return a CSV field that no spreadsheet runs: an apostrophe goes before a risky beginning.

    Risky is a beginning with tab, line feed or carriage return, or with ``= + - @`` (also in full
    width) after any spaces, apostrophes and marks of no width. ``unguard`` is its exact inverse.
    """
    return f"'{text}" if _RISKY.match(text) else text


def unguard(field: str) -> str:
    """Return the words behind ``guard``: one apostrophe before a risky beginning is taken off."""
    return field[1:] if field.startswith("'") and _RISKY.match(field) else field


def fit(text: str) -> str:
    """Return words that fit into a cell of Excel; longer ones are cut and end with ``…``.

    The limit counts UTF-16 units, so that a character outside the basic plane takes two.
    """
    if len(text) * 2 <= MAX_CELL_UNITS or _n_units(text) <= MAX_CELL_UNITS:
        return text
    units = text.encode("utf-16-le")[: (MAX_CELL_UNITS - 1) * 2]
    return units.decode("utf-16-le", errors="ignore") + "…"


def _n_units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
