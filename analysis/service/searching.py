"""Find words in what people said, and the passages of a stakeholder group."""

import re
from dataclasses import dataclass

from analysis.codebook import is_analysed
from analysis.records import Corpus, Passage, PassageId


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that holds all words looked for, and where: code points of its transcript."""

    passage_id: PassageId
    spans: tuple[tuple[int, int], ...]


def search(corpus: Corpus, words: str, group: str | None = None) -> tuple[Hit, ...]:
    """Return the participants' passages that hold each of the words, letter case aside.

    A word is found inside longer ones too: endings differ. Words in quotation marks are looked
    for as they stand, side by side.
    """
    wanted = _wanted(words)
    if not wanted:
        return ()
    patterns = [re.compile(re.escape(each), re.IGNORECASE) for each in wanted]
    chosen = None if group is None else of_group(corpus, group)
    hits = (
        _hit(each, patterns)
        for each in corpus.passages
        if is_analysed(each) and (chosen is None or each.id in chosen)
    )
    return tuple(each for each in hits if each is not None)


def _wanted(words: str) -> list[str]:
    found = re.findall(r"[\"“„](.+?)[\"”“]|(\S+)", words)
    return [phrase or word for phrase, word in found]


def _hit(passage: Passage, patterns: list[re.Pattern[str]]) -> Hit | None:
    spans: set[tuple[int, int]] = set()
    for pattern in patterns:
        found = {match.span() for match in pattern.finditer(passage.text)}
        if not found:
            return None
        spans |= found
    moved = sorted((start + passage.start, end + passage.start) for start, end in spans)
    return Hit(passage.id, tuple(moved))


def of_group(corpus: Corpus, group: str) -> frozenset[PassageId]:
    """Return the passages of the people of a stakeholder group; "" is those without one."""
    voices = {voice for case in corpus.cases if case.group == group for voice in case.voices}
    return frozenset(
        each.id
        for each in corpus.passages
        if is_analysed(each) and (each.transcript_id, each.speaker) in voices
    )
