"""Which language a text is in: script, letters that few languages have, and function words.

Thirty languages: the 24 of the EU and mk, sr, uk, ru, tr, sq. The word lists are data
(``lexicons/function_words``); a word counts the more the fewer languages know it.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from analysis import settings
from analysis.lexicons.function_words import ENDINGS, FUNCTION_WORDS, LETTERS
from analysis.lexicons.letters import WORD

UNDECIDED = "und"

_WORDS = re.compile(f"{WORD}(?:['’]{WORD})*")
_N_LANGUAGES = len(FUNCTION_WORDS)


Weights = Mapping[str, tuple[tuple[str, float], ...]]


def _weights(lists: Mapping[str, Iterable[str]], share: float) -> Weights:
    """Return for each word, letter or ending the languages that have it and what it is worth.

    The worth is ``share`` times the logarithm of how few languages have it (as inverse document
    frequency is).
    """
    holders: dict[str, list[str]] = defaultdict(list)
    for language in sorted(lists):
        for entry in sorted(set(lists[language])):
            holders[entry].append(language)
    return {
        entry: tuple((each, share * math.log(1.5 * _N_LANGUAGES / len(having))) for each in having)
        for entry, having in holders.items()
    }


_WORD_WEIGHTS = _weights({key: words.split() for key, words in FUNCTION_WORDS.items()}, 1.0)
_LETTER_WEIGHTS = _weights(LETTERS, 0.5)
_ENDING_WEIGHTS = _weights({key: ends.split() for key, ends in ENDINGS.items()}, 0.3)
_ENDING_LENGTHS = (2, 3, 4, 5)


def evidence(text: str) -> dict[str, float]:
    """Return what speaks for each language in a text; languages without evidence are left out."""
    sample = text[: settings.LANGUAGE_SAMPLE_CHARACTERS].casefold()
    totals: dict[str, float] = defaultdict(float)
    for word, n in Counter(_WORDS.findall(sample.replace("’", "'"))).items():
        for language, weight in _signs_of(word):
            totals[language] += n * weight
    return dict(totals)


@lru_cache(maxsize=100_000)
def _signs_of(word: str) -> tuple[tuple[str, float], ...]:
    """Return what one word says: as a small word, by its letters, by its ending."""
    signs = list(_WORD_WEIGHTS.get(word, ()))
    for letter in sorted(set(word)):
        signs.extend(_LETTER_WEIGHTS.get(letter, ()))
    for length in _ENDING_LENGTHS:
        if len(word) >= length + 2:
            signs.extend(_ENDING_WEIGHTS.get(word[-length:], ()))
    return tuple(signs)


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of a text's language, ``und`` where nothing or two things tell."""
    return _best(evidence(text))


def _best(totals: Mapping[str, float]) -> str:
    ranked = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return UNDECIDED
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 1e-9:
        return UNDECIDED
    return ranked[0][0]


def languages_of(texts: Sequence[str]) -> tuple[str, list[str]]:
    """Return the language of most words of a transcript, and that of each of its turns.

    A turn that is short, or not clearly in another language, takes the transcript's.
    """
    found = [evidence(text) for text in texts]
    majority = _best(_summed(found))
    return majority, [
        _own(totals, text, majority) for totals, text in zip(found, texts, strict=True)
    ]


def languages_told(texts: Sequence[str], otherwise: str) -> tuple[str, ...]:
    """Return the language of each of some texts, ``otherwise`` of those that do not tell theirs."""
    return tuple(otherwise if each == UNDECIDED else each for each in languages_of(texts)[1])


def _summed(all_totals: Iterable[Mapping[str, float]]) -> dict[str, float]:
    summed: dict[str, float] = defaultdict(float)
    for totals in all_totals:
        for language, total in totals.items():
            summed[language] += total
    return dict(summed)


def _own(totals: Mapping[str, float], text: str, majority: str) -> str:
    best = _best(totals)
    if best == UNDECIDED or len(text.split(None, 12)) < settings.MIN_WORDS_FOR_LANGUAGE:
        return majority
    lead = totals[best] - totals.get(majority, 0.0)
    return best if lead >= settings.MIN_LANGUAGE_MARGIN * totals[best] else majority
