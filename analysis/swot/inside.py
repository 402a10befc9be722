"""The organisation's own name, and those of its parts and partners, read as "our organisation".

A name says nothing to the tagger: whether Aquaduct is the body under study or a stranger, hence
whether its merit is a strength or an opportunity, only the project knows.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from analysis.lexicons.letters import MARKS, composed
from analysis.lexicons.ours import OURS

_LETTER = rf"[\w{MARKS}]"
_WORD = re.compile(f"{_LETTER}+")
_BETWEEN = r"[\s\-–.,„“”\"'’«»]{1,3}"
_SHORTEST_INFLECTED = 5
_SHORTEST_LONG = 8
_LETTERS_ADDED = 2


def as_inside(text: str, names: Sequence[str], language: str) -> str:
    """Return a text as the tagger reads it: names that are inside as "our organisation".

    Whole words are compared, case aside but for those in capitals ("IT" is not "it"); the last
    letters of longer ones may differ, for names are inflected. The longest name goes first.

    Args:
        text: any text.
        names: as people write them; those without a letter or digit are passed over.
        language: of the text; the words put in are English where it is not among the thirty.
    """
    pattern = _pattern(tuple(names))
    if pattern is None:
        return text
    ours = OURS.get(language, OURS["en"])

    def _ours(found: re.Match[str]) -> str:
        return ours[0].upper() + ours[1:] if found.start() == 0 else ours

    return pattern.sub(_ours, text)


@lru_cache(maxsize=8)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    split = [_WORD.findall(composed(each)) for each in names]
    longest_first = sorted((each for each in split if each), key=lambda each: -len("".join(each)))
    if not longest_first:
        return None
    ways = "|".join(_BETWEEN.join(_words(each)) for each in longest_first)
    return re.compile(rf"(?<!{_LETTER})(?:{ways})(?!{_LETTER})", re.IGNORECASE)


def _words(name: Iterable[str]) -> list[str]:
    """Return a pattern for each word: a long one may end otherwise, capitals stay capitals."""
    return [_inflected(each) if _is_inflected(each) else _as_it_is(each) for each in name]


def _is_inflected(word: str) -> bool:
    return len(word) >= _SHORTEST_INFLECTED and word.isalpha() and not word.isupper()


def _as_it_is(word: str) -> str:
    return rf"(?-i:{re.escape(word)})" if word.isupper() else re.escape(word)


def _inflected(word: str) -> str:
    n_left_out = 1 if len(word) < _SHORTEST_LONG else 2
    stem, longest = word[:-n_left_out], n_left_out + _LETTERS_ADDED
    return re.escape(stem) + f"{_LETTER}{{0,{longest}}}"
