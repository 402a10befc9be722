"""Quotation marks by language: how words that somebody said are set off in a text."""

import re

QUOTATION_MARKS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("bg", "de", "cs", "sk", "sl", "lt", "et", "mk"), ("„", "“")),
    **dict.fromkeys(("pl", "ro", "hu"), ("„", "”")),
    **dict.fromkeys(("fr", "el", "ru", "uk"), ("«", "»")),
}
"""Opening and closing mark of a language (ISO 639-1); any other has ``OTHER_MARKS``."""

OTHER_MARKS = ("“", "”")
"""The English marks, which are understood everywhere."""


INNER_MARKS: dict[str, tuple[str, str]] = {
    "bg": ("«", "»"),
    **dict.fromkeys(("de", "cs", "sk", "sl", "lt", "et", "mk"), ("‚", "‘")),
    **dict.fromkeys(("pl", "ro"), ("«", "»")),
    "hu": ("»", "«"),
    **dict.fromkeys(("fr", "el"), ("“", "”")),
    **dict.fromkeys(("ru", "uk"), ("„", "“")),
}
"""The marks of a quotation within one; any other language has ``OTHER_INNER_MARKS``."""

OTHER_INNER_MARKS = ("‘", "’")
"""The English ones."""

DOUBLE_MARKS = '"“”„«»'
"""The outer marks of all languages, for a class of re: which opens and which closes differs."""

_DOUBLE = re.compile(f"[{DOUBLE_MARKS}]")
"""Marks that would stand doubled, or end it too early, inside the outer ones."""


_OPENING, _CLOSING = "“„«", "”“»"
_BETWEEN = re.compile(rf"(?<=[{_CLOSING}]) (?=[{_OPENING}])")


def quotations_in(text: str) -> tuple[str, ...]:
    """Return the quotations of a text that holds nothing else, with their marks; () of others."""
    pieces = _BETWEEN.split(text) if text else []
    return tuple(pieces) if all(map(_is_quoted, pieces)) else ()


def _is_quoted(piece: str) -> bool:
    return len(piece) > 2 and piece[0] in _OPENING and piece[-1] in _CLOSING


def nested(words: str, language: str) -> str:
    """Return words between the marks of their language, and inner quotations between inner ones.

    Where inner marks do not come in pairs, as in a part of a quotation, they stay as they are. For
    showing only: what is looked up again later is written by ``marked``.
    """
    if len(_DOUBLE.findall(words)) % 2 == 0:
        pieces = _DOUBLE.split(words)
        inner = INNER_MARKS.get(language, OTHER_INNER_MARKS)
        marks = [inner[place % 2] for place in range(len(pieces) - 1)]
        words = "".join(a + b for a, b in zip(pieces, [*marks, ""], strict=True))
    return marked(words, language)


def marked(words: str, language: str) -> str:
    """Return words between the quotation marks of their language."""
    opening, closing = QUOTATION_MARKS.get(language, OTHER_MARKS)
    return f"{opening}{words}{closing}"
