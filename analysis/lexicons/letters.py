"""Letters and the accents on them: one sign to a reader, one or more characters in a file.

Unicode writes "é" as one character or as "e" and an accent behind it (macOS writes names and texts
so). Both look alike, so they have to mean the same wherever words are read or compared
(docs/decisions/0016).
"""

import re
from typing import Final
from unicodedata import is_normalized, normalize

MARKS: Final = "\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20dc\ufe20-\ufe2f"
"""The accents that stand behind their letter in Latin, Greek and Cyrillic, for a class of re.

Most compose with their letter; some never do, such as the stress of Cyrillic vowels.
"""

WORD: Final = rf"[^\W\d_]++(?:[{MARKS}]++[^\W\d_]*+)*+"
"""A pattern of letters in a row with the accents behind them."""

WORD_OR_NUMBER: Final = rf"[^\W_]++(?:[{MARKS}]++[^\W_]*+)*+"
"""The same of letters and digits."""

_HEAP = re.compile(r"([^\w\x00-\x7f]{31,})")
"""More accents behind one letter than the 30 that any text has (Unicode, UAX 15, section 13).

Putting such a heap into order takes time that grows with the square of its length.
"""


def composed(text: str) -> str:
    """Return a text with each accent joined to its letter where there is a character for it (NFC).

    Nobody sees a difference. A heap of accents that no language writes stays as it stands.
    """
    if text.isascii() or (not _HEAP.search(text) and is_normalized("NFC", text)):
        return text
    parts = enumerate(_HEAP.split(text))
    return "".join(part if n % 2 else normalize("NFC", part) for n, part in parts)


def alike(text: str) -> str:
    """Return a text as names are compared: accents, letter case and blanks written one way."""
    return " ".join(composed(composed(text).casefold()).split())
