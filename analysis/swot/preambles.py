"""Where what a sentence says begins: behind words that only take the floor or tie it to others.

"Honestly, I must say that the archive works" says "the archive works". A statement quotes from
there on, verbatim; what is left has to be a sentence, else nothing is cut.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from analysis.lexicons.greetings import GREETINGS
from analysis.lexicons.letters import WORD_OR_NUMBER
from analysis.lexicons.speaking import (
    ANNOUNCING,
    ASIDES,
    FLOOR_TAKING,
    NEVER_FIRST,
    NOT_BEHIND_A_LINK,
    OPENING_LINKS,
    SAID_BEHIND,
    VOCATIVES,
)

_WORD = re.compile(WORD_OR_NUMBER)
_NOTHING = re.compile(r"(?!)")
_MOST_OPENINGS = 4


def start_of_point(text: str, language: str) -> int:
    """Return where in a text what it says begins: 0 where nothing is cut, ``len(text)`` at most.

    Cut off are words that only take the floor or tie it to what was said before, and clauses of
    saying with their "that", one behind another.
    """
    start, is_saying = 0, False
    for _ in range(_MOST_OPENINGS):
        found = _opening(language).match(text, start)
        if found is None:
            break
        start, is_saying = found.end(), is_saying or found["link"] is None
    return start if is_saying and _may_begin(text[start:], language) else 0


def announces(text: str, language: str) -> bool:
    """Return whether a text, opening words aside, only announces that something will be said."""
    return _announcing(language).match(text, start_of_point(text, language)) is not None


def calls_out(text: str, language: str) -> bool:
    """Return whether a text calls out to somebody or to nobody: a word for it, set off by commas.

    In a sentence that ends as an outcry a greeting or a cry does as well.
    """
    if _calling(language).search(text):
        return True
    return "!" in text and _crying(language).search(text) is not None


def _may_begin(rest: str, language: str) -> bool:
    first = _WORD.search(rest)
    return first is None or first.group().casefold() not in NEVER_FIRST.get(language, ())


@lru_cache(maxsize=64)
def _opening(language: str) -> re.Pattern[str]:
    """Return what matches one opening, the space behind it with it."""
    that, ways = SAID_BEHIND.get(language, ""), []
    if language in ASIDES:
        ways.append(rf"(?:{_any(ASIDES[language])})\s*(?:[,:]|\s[–—-])\s+")
    if that and language in ANNOUNCING:
        ways.append(rf"(?:{_any(ANNOUNCING[language])})(?:\s*,?\s+{that}\s+|\s*:\s+)")
    if language in FLOOR_TAKING:
        ways.append(rf"(?:{_any(FLOOR_TAKING[language])})\s+")
    if language in OPENING_LINKS:
        but = _any(NOT_BEHIND_A_LINK[language]) or "(?!)"
        ways.append(rf"(?P<link>{_any(OPENING_LINKS[language])}),?\s+(?!(?:{but})\b)")
    return _pattern("|".join(ways))


@lru_cache(maxsize=64)
def _announcing(language: str) -> re.Pattern[str]:
    return _pattern(rf"(?:{_any(ANNOUNCING[language])})\b" if language in ANNOUNCING else "")


@lru_cache(maxsize=64)
def _calling(language: str) -> re.Pattern[str]:
    return _set_off(VOCATIVES.get(language, ()))


@lru_cache(maxsize=64)
def _crying(language: str) -> re.Pattern[str]:
    return _set_off(GREETINGS.get(language, ()))


def _set_off(words: Iterable[str]) -> re.Pattern[str]:
    """Return what matches one of the words between commas, or a comma and the end."""
    some = _any(words)
    return _pattern(rf"(?:^|[,.!?…–]\s*)(?:{some})(?=\s*[,.!?…])" if some else "")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(each) for each in sorted(words, key=lambda each: (-len(each), each)))


def _pattern(ways: str) -> re.Pattern[str]:
    return re.compile(ways, re.IGNORECASE) if ways else _NOTHING
