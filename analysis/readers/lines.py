"""What the document readers hand on: lines as they stand in the file, and pieces of speech.

A format's own module knows bytes; everything after it (who speaks, where a paragraph ends) is
the same for all formats and works on these two values.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis import settings
from analysis.errors import RefusedFile
from analysis.records import Notice

_BLANKS = re.compile("[ \t\n\r\f\v\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document.

    Attributes:
        text: the words, without the line feed.
        opens: whether it starts a paragraph (a blank line or a paragraph mark stands before it).
        heading: whether the document sets it as a heading.
        bold: number of leading characters set in bold.
    """

    text: str
    opens: bool = True
    heading: bool = False
    bold: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one speaker, in the order of the file. Times in seconds, None where not given."""

    text: str
    speaker: str | None = None
    starts_at_s: float | None = None
    ends_at_s: float | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a reader understood of a file.

    ``aside`` are texts of the file that are nobody's speech (titles, page numbers): they are told,
    not kept. ``names_speakers`` says whether the file names who speaks.
    """

    pieces: tuple[Piece, ...]
    aside: tuple[str, ...] = ()
    names_speakers: bool = True
    notices: tuple[Notice, ...] = field(default=())


def tidy(text: str) -> str:
    """Return the text with each run of blanks and line ends as one space, ends stripped.

    Nothing else is changed: no-break spaces and all letters stay as the file writes them.
    """
    return _BLANKS.sub(" ", text).strip(" ")


def lines_of(text: str, file_name: str) -> tuple[Line, ...]:
    """Return the lines of a plain text that hold anything.

    Raises:
        RefusedFile: if there are more lines than a transcript can have.
    """
    lines: list[Line] = []
    opens = True
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            lines.append(Line(words, opens))
            check_number(len(lines), file_name)
        opens = not words
    return tuple(lines)


def check_number(n_lines: int, file_name: str) -> None:
    """Raise ``RefusedFile`` if a file has more paragraphs than a transcript can have."""
    if n_lines > settings.MAX_PARAGRAPHS:
        raise RefusedFile(
            "{file}: more than {limit} paragraphs: split the file and try again.",
            file=file_name,
            limit=settings.MAX_PARAGRAPHS,
        )


def first_words(texts: Sequence[str]) -> str:
    """Return texts as one line for a notice, cut where a person would stop reading."""
    joined = " | ".join(tidy(text) for text in texts)
    limit = settings.MAX_NOTICE_CHARACTERS
    return joined if len(joined) <= limit else joined[:limit] + "…"
