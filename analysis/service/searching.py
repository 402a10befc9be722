"""Find words in what people said, all of them or those of a stakeholder group."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.codebook import is_analysed
from analysis.lexicons.letters import MARKS, composed
from analysis.lexicons.quotation_marks import DOUBLE_MARKS
from analysis.records import Corpus, Passage, PassageId

_ASKED = re.compile(
    rf"[{DOUBLE_MARKS}]([^{DOUBLE_MARKS}]*)[{DOUBLE_MARKS}]?|([^\s{DOUBLE_MARKS}]+)"
)
"""A phrase in quotation marks of any language, or a word."""

_LETTER = re.compile(rf".[{MARKS}]*", re.DOTALL)
"""A character and the accents behind it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that holds all words looked for, and where: code points of its transcript."""

    passage_id: PassageId
    spans: tuple[tuple[int, int], ...]


def search(corpus: Corpus, words: str, group: str | None = None) -> tuple[Hit, ...]:
    """Return the participants' passages that hold each of the words, letter case aside.

    A word is found inside longer ones too: endings differ. Words in quotation marks of any
    language are looked for as they stand, side by side; an open mark reaches to the end. Accents
    are found whether they are joined to their letters or stand behind them.
    """
    wanted = _wanted(words)
    if not wanted:
        return ()
    patterns = [re.compile(f"{re.escape(each)}[{MARKS}]*", re.IGNORECASE) for each in wanted]
    chosen = None if group is None else _of_group(corpus, group)
    hits = (
        _hit(each, patterns)
        for each in corpus.passages
        if is_analysed(each) and (chosen is None or each.id in chosen)
    )
    return tuple(each for each in hits if each is not None)


def _wanted(words: str) -> list[str]:
    found = (phrase.strip() or word for phrase, word in _ASKED.findall(composed(words)))
    return [each for each in found if each]


def _hit(passage: Passage, patterns: list[re.Pattern[str]]) -> Hit | None:
    shadow, places = _shadow(passage.text)
    spans: set[tuple[int, int]] = set()
    for pattern in patterns:
        found = {match.span() for match in pattern.finditer(shadow)}
        if not found:
            return None
        spans |= found
    moved = ((places[start], places[end]) for start, end in spans)
    return Hit(passage.id, tuple(sorted((a + passage.start, b + passage.start) for a, b in moved)))


def _shadow(text: str) -> tuple[str, Sequence[int]]:
    """Return a text with its accents joined, and where in the text each place of that stands.

    Words that earlier versions read may have accents apart, and are kept as they are.
    """
    joined = composed(text)
    if joined == text:
        return text, range(len(text) + 1)
    letters, places = [], []
    for found in _LETTER.finditer(text):
        letter = composed(found.group())
        letters.append(letter)
        places += [found.start()] * len(letter)
    return "".join(letters), [*places, len(text)]


def _of_group(corpus: Corpus, group: str) -> frozenset[PassageId]:
    """Return the passages of the people of a stakeholder group; "" is those without one."""
    voices = {voice for case in corpus.cases if case.group == group for voice in case.voices}
    return frozenset(
        each.id
        for each in corpus.passages
        if is_analysed(each) and (each.transcript_id, each.speaker) in voices
    )
