"""Which turns are listening sounds or bare answers: nothing to analyse, but listed."""

import re

from analysis.lexicons.back_channels import BACK_CHANNELS

_MAX_CHARACTERS = 80
"""A longer turn says something, even if it is made of small words."""

_REMARK = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LONGEST = max(len(phrase.split()) for phrase in BACK_CHANNELS)


def is_back_channel(text: str) -> bool:
    """Return whether a whole turn is made of listening sounds, remarks in brackets and signs."""
    if not any(sign.isalnum() for sign in text):
        return True
    if len(text) > _MAX_CHARACTERS:
        return False
    words = _WORDS.findall(_REMARK.sub(" ", text).casefold().replace("’", "'"))
    at = 0
    while at < len(words):
        length = _phrase(words, at)
        if not length:
            return False
        at += length
    return True


def _phrase(words: list[str], at: int) -> int:
    """Return how many words from a place on are one listed phrase, 0 if none."""
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        if " ".join(words[at : at + length]) in BACK_CHANNELS:
            return length
    return 0
