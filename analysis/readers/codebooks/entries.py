"""What the forms of a codebook have in common: entries as read, themes as understood."""

import re
from dataclasses import dataclass

from analysis.lexicons.letters import alike
from analysis.records import Notice

_TRAILING = re.compile(r"[\W\d_]+$")
_SEPARATORS = re.compile(r"\s*(?:\r\n|\r|\n|\v|\u2028|\u2029|\|)\s*")
_MARK = re.compile(
    r"""\s*(?:
        (?: [-–—*+•‣▪▫◦●○■□·∙➢➤✓✔#]+ | \[[ xX]?\] )              # a bullet, a box to tick
      | (?: \(?\d{1,3}(?:\.\d{1,3})*[.)] | \d{1,3}(?:\.\d{1,3})+ )  # 1. (1) 1.2. 1.2
      | (?: \(?[^\W\d_]\) )                                      # a) (a)
    )(?:\s+|$)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One theme as it stands in the file.

    ``row``: its line in a text, its row in a sheet, its number in a list, from 1. ``key`` is what
    ``parent`` of another entry names; ``parent`` is empty at the top. ``parent_name`` is how the
    parent is called where it has no entry of its own. ``theme_id`` and ``quoted`` as in
    ``ReadTheme``.
    """

    row: int
    key: str
    name: str
    description: str = ""
    examples: tuple[str, ...] = ()
    parent: str = ""
    parent_name: str = ""
    theme_id: str = ""
    quoted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadTheme:
    """A theme of a codebook. ``parent``: the place of its parent among the themes, or None.

    In an export of Glas ``theme_id`` is its id there, and ``quoted`` are those of the examples that
    are only its central quotations; both are empty elsewhere.
    """

    row: int
    name: str
    description: str = ""
    examples: tuple[str, ...] = ()
    parent: int | None = None
    theme_id: str = ""
    quoted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadCodebook:
    """The themes of a codebook, parents first, and what to tell about the file."""

    themes: tuple[ReadTheme, ...]
    notices: tuple[Notice, ...] = ()


def told_of_quotations(n: int) -> tuple[Notice, ...]:
    """Return what to tell where central quotations were taken as examples: ``n`` of them."""
    if not n:
        return ()
    told = "Quotations of the other project were taken as examples: {n}. They stay in this one."
    return (Notice(told, {"n": n}),)


def plain(text: str) -> str:
    """Return a name as names are compared: letter case, blanks and accents written apart aside."""
    return alike(text)


def unmarked(line: str) -> str:
    """Return a line of a list without the bullets, boxes and numbers before its words."""
    while found := _MARK.match(line):
        line = line[found.end() :]
    return line.strip()


def heading(text: str) -> str:
    """Return a heading without case, blanks, and the number or colon at its end."""
    return _TRAILING.sub("", plain(text.replace("_", " ")))


def examples_in(text: str) -> tuple[str, ...]:
    """Return the examples of one cell: separated by line breaks or by "|"."""
    return tuple(each for each in _SEPARATORS.split(text.strip()) if each.strip())
