"""A baseline that learnt nothing: praise and blame with negation; tense, mood and actors.

A word of praise counts 1, one of blame -1, turned by a negation shortly before it; a negation that
turns nothing is a mild blame; what stands after the last "but" counts more. Auxiliaries, endings
and words of what is to come, conditions and outside actors say "outside or ahead", signs of what is
so already "inside", signs of a story, a procedure or small talk "none". The words stand in
``training/lexicons``.
"""

import re
from bisect import bisect
from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np

from analysis.swot.heads import softmax
from training.figures import Floats
from training.lexicons import Lexicon, pattern_of
from training.lexicons.bulgarian import BULGARIAN
from training.lexicons.english import ENGLISH
from training.lexicons.german_french import FRENCH, GERMAN
from training.lexicons.greek_croatian import CROATIAN, GREEK
from training.lexicons.polish_romanian import POLISH, ROMANIAN
from training.lexicons.spanish_italian import ITALIAN, SPANISH

LEXICONS: Mapping[str, Lexicon] = {
    "en": ENGLISH,
    "bg": BULGARIAN,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "it": ITALIAN,
    "pl": POLISH,
    "ro": ROMANIAN,
    "el": GREEK,
    "hr": CROATIAN,
}

WINDOW = 2
"""Words from a negation to what it turns, at most. This and the numbers below gave the highest
macro-F1 on the training statements among some values of each."""

OF_LONE_NEGATION = 0.6
"""Blame of a negation that turns nothing, beside that of a word."""

AFTER_BUT = 3.0
"""Weight of what stands after the last "but"; the rest counts 1."""

OF_OUTSIDE, OF_HELD = 0.7, 0.7
"""Weight of an outside actor, and of a sign of what is so already; of what is ahead it is 1."""

SHORT, USUAL, OF_LENGTH = 8, 20, 0.3
"""Sums are divided by (words / USUAL) to the power OF_LENGTH, of SHORT words at least: a long
passage finds more of everything."""

SPREAD = 2.0
"""Sums beyond which more says little more."""

OF_NONE, OF_AHEAD, OF_TELLING = 0.4, 0.3, 1.6
"""How far none is preferred where nothing is found; what being ahead takes from that, beside praise
and blame, and what signs of telling add."""

STEEPNESS = 1.0
"""From sums to probabilities; it cannot change the largest."""

_WORD = re.compile(r"\w+")
_SIGNS = ("praise", "blame", "negations", "turns", "ahead", "outside", "held", "telling")


def by_rules(texts: Sequence[str], languages: Sequence[str]) -> Floats:
    """Return pseudo-probabilities, shape (n, 5), of texts in languages of ``LEXICONS``."""
    found = np.array([sums(text, each) for text, each in zip(texts, languages, strict=True)])
    valence, ahead, telling = np.tanh(found / SPREAD).T
    none = OF_NONE - np.abs(valence) - OF_AHEAD * np.abs(ahead) + OF_TELLING * telling
    logits = np.stack(
        [valence - ahead, -valence - ahead, valence + ahead, ahead - valence, none], axis=1
    )
    return softmax(STEEPNESS * logits)


def sums(text: str, language: str) -> tuple[float, float, float]:
    """Return praise less blame of a text, how much is ahead rather than so already, and telling."""
    told = text.casefold().replace("’", "'")
    starts = [each.start() for each in _WORD.finditer(told)]
    places = {
        name: [bisect(starts, each.start()) - 1 for each in pattern.finditer(told)]
        for name, pattern in _patterns(language).items()
    }
    ahead = len(places["ahead"]) + OF_OUTSIDE * len(places["outside"])
    ahead -= OF_HELD * len(places["held"])
    size = float((max(len(starts), SHORT) / USUAL) ** OF_LENGTH)
    return _valence(places) / size, ahead / size, len(places["telling"]) / size


def _valence(places: Mapping[str, Sequence[int]]) -> float:
    last = places["turns"][-1] if places["turns"] else -1
    turning = set()
    total = 0.0
    for name, sign in (("praise", 1.0), ("blame", -1.0)):
        for place in places[name]:
            near = {each for each in places["negations"] if 0 < place - each <= WINDOW}
            turning |= near
            total += (-sign if near else sign) * (AFTER_BUT if place > last >= 0 else 1.0)
    return total - OF_LONE_NEGATION * len(set(places["negations"]) - turning)


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    return {name: pattern_of(getattr(LEXICONS[language], name)) for name in _SIGNS}
