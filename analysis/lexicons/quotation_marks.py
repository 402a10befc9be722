"""Quotation marks by language: how words that somebody said are set off in a text."""

QUOTATION_MARKS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("bg", "de", "cs", "sk", "mk"), ("„", "“")),
    **dict.fromkeys(("fr", "ru", "uk"), ("«", "»")),
}
"""Opening and closing mark of a language (ISO 639-1); any other has ``OTHER_MARKS``."""

OTHER_MARKS = ("“", "”")
"""The English marks, which are understood everywhere."""


def marked(words: str, language: str) -> str:
    """Return words between the quotation marks of their language."""
    opening, closing = QUOTATION_MARKS.get(language, OTHER_MARKS)
    return f"{opening}{words}{closing}"
