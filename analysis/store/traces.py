"""Knows the words of one interview wherever they turn up: what nobody else said, and said so."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analysis import settings
from analysis.codebook import GONE
from analysis.lexicons.letters import MARKS, composed
from analysis.records import Corpus, TranscriptId

_WORD = re.compile(rf"[\w{MARKS}]+")
_GONES = re.compile(rf"{GONE}(?:\s+{GONE})+")
_QUOTED = re.compile(r"[„“«]([^„«»”]+)[“”»]")


@dataclass(frozen=True, slots=True)
class Traces:
    """What tells that a text repeats an interview.

    ``words`` are those that only this interview holds, ``runs`` its runs of
    ``settings.WORDS_OF_A_TRACE`` words that no other holds; both casefolded. ``said`` are all its
    words, ``passages`` those of each passage of it, ``others`` those of each other interview, with
    one space before and after each word.
    """

    words: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    said: str
    passages: frozenset[str]
    others: tuple[str, ...]

    def clean(self, text: str) -> str:
        """Return a text with its words and runs replaced, each stretch by one ellipsis."""
        found = list(_WORD.finditer(text))
        gone = self._gone([_compared(each[0]) for each in found])
        parts, at, was_gone = [], 0, False
        for match, is_gone in zip(found, gone, strict=True):
            if is_gone and not was_gone:
                parts += [text[at : match.start()], GONE]
            if is_gone:
                at = match.end()
            was_gone = is_gone
        cleaned = "".join((*parts, text[at:]))
        return _GONES.sub(GONE, cleaned) if parts else text

    def _gone(self, words: list[str]) -> list[bool]:
        gone = [each in self.words for each in words]
        for start, run in enumerate(_runs(words)):
            if run in self.runs:
                gone[start : start + len(run)] = [True] * len(run)
        return gone

    def holds(self, text: str) -> bool:
        """Return whether a text as a whole is words of this interview and of no other."""
        words = _spaced(_words(text))
        said = bool(words.strip()) and words in self.said
        return said and all(words not in each for each in self.others)

    def repeats(self, text: str) -> bool:
        """Return whether a text, or a quotation in marks inside it, repeats this interview."""
        quoted = (text, *_QUOTED.findall(text))
        return self.clean(text) != text or any(self.holds(each) for each in quoted)

    def quotes(self, text: str) -> bool:
        """Return whether a text is words of this interview alone, holds some or is part of them.

        Fewer than ``settings.WORDS_OF_A_TRACE`` words are so only if they are a whole passage.
        """
        words = _words(text)
        if any(run in self.runs for run in _runs(words)):
            return True
        is_long = len(words) >= settings.WORDS_OF_A_TRACE
        return self.holds(text) and (is_long or _spaced(words) in self.passages)


def traces_of(corpus: Corpus, transcript_id: TranscriptId) -> Traces:
    """Return what tells the words of an interview from those of all others of a corpus."""
    theirs = [_words(each.text) for each in corpus.transcripts if each.id == transcript_id]
    words = {word for each in theirs for word in each}
    runs = {run for each in theirs for run in _runs(each)}
    others = []
    for transcript in corpus.transcripts:
        if transcript.id != transcript_id:
            spoken = _words(transcript.text)
            words.difference_update(spoken)
            runs.difference_update(_runs(spoken))
            others.append(_spaced(spoken))
    said = "".join(_spaced(each) for each in theirs)
    own = (each.text for each in corpus.passages if each.transcript_id == transcript_id)
    passages = frozenset(_spaced(_words(each)) for each in own)
    return Traces(frozenset(words), frozenset(runs), said, passages, tuple(others))


def _words(text: str) -> list[str]:
    return [_compared(each) for each in _WORD.findall(text)]


def _compared(word: str) -> str:
    """Return a word as it is compared: a title has its accents joined, an old text may not."""
    return composed(word.casefold())


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    n = settings.WORDS_OF_A_TRACE
    return zip(*(words[ordinal:] for ordinal in range(n)), strict=False)


def _spaced(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "
