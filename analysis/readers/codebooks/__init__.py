"""A codebook that an analyst brings: a table, JSON or a list of names, to themes to look for.

What cannot be read refuses the file with one sentence; what is wrong with a row leaves the row out,
or mends it, and is told with the row and the remedy.
"""

from pathlib import PurePath
from typing import Final

from analysis import settings
from analysis.errors import RefusedFile
from analysis.readers.codebooks.entries import Entry, ReadCodebook, ReadTheme, told_of_quotations
from analysis.readers.codebooks.plain import entries_of_json
from analysis.readers.codebooks.sheets import entries_of_list, entries_of_table
from analysis.readers.codebooks.tidy import tidied
from analysis.records import Notice

__all__ = ["SUFFIXES", "ReadCodebook", "ReadTheme", "read_codebook", "told_of_quotations"]

SUFFIXES: Final = (".csv", ".tsv", ".xlsx", ".json", ".txt")
"""The endings of files that can hold a codebook, in lower case."""


def read_codebook(file_name: str, data: bytes) -> ReadCodebook:
    """Return the themes of a codebook, parents before their sub-themes, and what to tell.

    Args:
        file_name: its ending says the form (``SUFFIXES``); no path is opened.
        data: its bytes.

    Raises:
        RefusedFile: nothing in it can be read as a codebook, with the reason and the remedy.
    """
    name = PurePath(file_name.replace("\\", "/")).name or file_name
    suffix = PurePath(name).suffix.casefold()
    _check(name, suffix, data)
    entries, notices = _entries(name, suffix, data)
    found = tidied(name, entries)
    if not found.themes:
        raise RefusedFile(
            "“{file}” names no theme: write each theme's name in a row of its own.", file=name
        )
    return ReadCodebook(found.themes, _few((*notices, *found.notices, *_hint(found))))


def _check(name: str, suffix: str, data: bytes) -> None:
    if suffix not in SUFFIXES:
        raise RefusedFile(
            "“{file}” cannot be read as a codebook; give one of: {suffixes}.",
            file=name,
            suffixes=", ".join(each[1:] for each in SUFFIXES),
        )
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise RefusedFile("“{file}” is empty.", file=name)
    if len(data) > settings.MAX_CODEBOOK_BYTES:
        raise RefusedFile(
            "“{file}” is larger than {limit} MB, too large for a codebook: bring names, "
            "definitions and examples only.",
            file=name,
            limit=settings.MAX_CODEBOOK_BYTES // 2**20,
        )


def _entries(name: str, suffix: str, data: bytes) -> tuple[tuple[Entry, ...], tuple[Notice, ...]]:
    if suffix == ".json":
        return entries_of_json(name, data)
    if suffix == ".txt":
        return entries_of_list(name, data)
    return entries_of_table(name, suffix, data)


def _few(notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    most = settings.MAX_NOTICES_OF_CODEBOOK
    if len(notices) <= most:
        return notices
    told = "More was noticed that is not listed: {n}. Mend these rows and bring the file again."
    return (*notices[:most], Notice(told, {"n": len(notices) - most}))


def _hint(found: ReadCodebook) -> tuple[Notice, ...]:
    if any(each.description or each.examples for each in found.themes):
        return ()
    return (
        Notice(
            "The file holds names only. With a definition and a few examples of each theme, "
            "passages are assigned more surely."
        ),
    )
