"""How much room words take on a slide: a slide has an edge, and no writer measures a font.

``lexicons.letter_widths`` knows how wide letters are; what is found to fit does fit.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.exports.cleaning import clean
from analysis.exports.colours import INK
from analysis.lexicons.letter_widths import WIDTHS

CUT = " […]"
"""The mark of an omission: three dots alone are often the speaker's own."""

_GAPS = re.compile(r"[^\S\u00a0\u202f]+")
"""White space but for the kinds at which no line may break."""

_LOWER, _OTHER, _WIDE = 0.6, 0.8, 1.1
"""Parts of the size: an unlisted small letter, any other sign, and one of East Asia or an emoji."""

_LINE = 1.22
"""Height of a line of Calibri as a multiple of its size."""

_SAFETY = 0.99
"""Of a line's width this part is counted on: programs break lines by rules of their own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one look; ``language`` is for the spelling checker, empty for the report's own."""

    words: str
    colour: str = INK
    is_bold: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph of a slide: its pieces, their size and the room above, in points."""

    pieces: tuple[Piece, ...]
    size_pt: float
    before_pt: float = 0


def para(words: str, size_pt: float, *, before_pt: float = 0, colour: str = INK) -> Para:
    """Return a paragraph of one piece."""
    return Para((Piece(words, colour),), size_pt, before_pt)


def one_line(words: str) -> str:
    """Return words without their line breaks, as they stand on a slide; the notes keep them."""
    return _GAPS.sub(" ", clean(words)).strip()


def shorten(words: str, longest: int) -> str:
    """Return words on one line, cut at a word with ``CUT`` where they are longer than that."""
    whole = one_line(words)
    if len(whole) <= longest:
        return whole
    room = whole[: longest - len(CUT) + 1]
    at = room.rfind(" ")
    kept = room[:at] if at > len(room) // 2 else room[:-1]
    return kept.rstrip(" ,;:–-") + CUT


def height_pt(paras: Iterable[Para], width_pt: float) -> float:
    """Return how high paragraphs stand in a width, in points."""
    return sum(
        each.before_pt + _LINE * each.size_pt * n_lines(_words(each), each.size_pt, width_pt)
        for each in paras
    )


def n_lines(words: str, size_pt: float, width_pt: float) -> int:
    """Return how many lines words take in a width; a word longer than a line is broken."""
    room = _SAFETY * width_pt / size_pt
    lines, used = 1, 0.0
    for word in words.split(" "):
        width = _width(word)
        if used and used + WIDTHS[" "] + width > room:
            lines, used = lines + 1, 0.0
        used += width + (WIDTHS[" "] if used else 0)
        while used > room:
            lines, used = lines + 1, used - room
    return lines


def first_that_fits(sizes: Sequence[float], words: str, width_pt: float, lines: int) -> float:
    """Return the first size at which words take no more than some lines, else the last."""
    fitting = (each for each in sizes if n_lines(words, each, width_pt) <= lines)
    return next(fitting, sizes[-1])


def _words(paragraph: Para) -> str:
    return "".join(each.words for each in paragraph.pieces)


def _width(word: str) -> float:
    return sum(map(_width_of, word))


def _width_of(sign: str) -> float:
    known = WIDTHS.get(" " if sign.isspace() else sign)
    if known is not None:
        return known
    if unicodedata.combining(sign) or not sign.isprintable():
        return 0
    if unicodedata.east_asian_width(sign) in "WF" or ord(sign) > 0xFFFF:
        return _WIDE
    return _LOWER if sign.islower() else _OTHER
