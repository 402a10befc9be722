"""Whether a text is made of listed phrases alone."""

import re
from functools import cache

from analysis.lexicons.letters import WORD_OR_NUMBER

MAX_CHARACTERS = 80
"""A longer text says something, even if it is made of small words."""

_REMARK = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
_WORDS = re.compile(f"{WORD_OR_NUMBER}(?:['’-]{WORD_OR_NUMBER})*")


def is_made_of(text: str, phrases: frozenset[str]) -> bool:
    """Return whether a text is made of phrases, remarks in brackets and signs.

    Args:
        text: of any length; a long one is not.
        phrases: in lower case; the longest match is taken first.
    """
    if not any(sign.isalnum() for sign in text):
        return True
    if len(text) > MAX_CHARACTERS:
        return False
    words = _WORDS.findall(_REMARK.sub(" ", text).casefold().replace("’", "'"))
    at = 0
    while at < len(words):
        length = _phrase(words, at, phrases)
        if not length:
            return False
        at += length
    return True


def _phrase(words: list[str], at: int, phrases: frozenset[str]) -> int:
    """Return how many words from a place on are one phrase, 0 if none."""
    for length in range(min(_longest(phrases), len(words) - at), 0, -1):
        if " ".join(words[at : at + length]) in phrases:
            return length
    return 0


@cache
def _longest(phrases: frozenset[str]) -> int:
    return max((len(each.split()) for each in phrases), default=0)
