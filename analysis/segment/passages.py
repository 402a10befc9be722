"""Sentences packed to passages of one to three, each turn by itself."""

import re
from collections.abc import Sequence

from analysis import settings

Span = tuple[int, int]
"""Half-open place in a turn, in code points."""

_CLAUSE_END = re.compile(r"[,;:–—…)]\s+")


def packed(text: str, sentences: Sequence[Span]) -> tuple[Span, ...]:
    """Return the places of passages: neighbours joined while they stay short enough.

    Args:
        text: one turn.
        sentences: places of its sentences, in order, covering every non-space character.

    Returns:
        Places that begin and end with a non-space character and leave none out.
    """
    parts = [part for sentence in sentences for part in _cut(text, sentence)]
    counts = [len(text[start:end].split()) for start, end in parts]
    groups: list[list[int]] = []
    for at, n_words in enumerate(counts):
        near = bool(groups) and _is_near(parts[groups[-1][0]], parts[at])
        if near and _fits(groups[-1], counts, n_words):
            groups[-1].append(at)
        else:
            groups.append([at])
    _settle_last(groups, counts)
    return tuple((parts[group[0]][0], parts[group[-1]][1]) for group in groups)


def _is_near(first: Span, last: Span) -> bool:
    """Return whether a passage from one part to another stays within the limit of characters."""
    return last[1] - first[0] <= settings.MAX_CHARACTERS_PER_PASSAGE


def _fits(group: Sequence[int], counts: Sequence[int], n_words: int) -> bool:
    """Return whether a sentence joins a group: few enough sentences and words, or one too short."""
    if len(group) >= settings.MAX_SENTENCES_PER_PASSAGE:
        return False
    n_group = sum(counts[at] for at in group)
    short = min(n_words, n_group) < settings.MIN_WORDS_ALONE
    limit = settings.MAX_WORDS_PER_SENTENCE if short else settings.MAX_WORDS_PER_PASSAGE
    return n_group + n_words <= limit


def _settle_last(groups: list[list[int]], counts: Sequence[int]) -> None:
    """Give a last sentence that is too short to stand alone a companion from the group before."""
    if len(groups) < 2 or sum(counts[at] for at in groups[-1]) >= settings.MIN_WORDS_ALONE:
        return
    if len(groups[-2]) > 1:
        groups[-1].insert(0, groups[-2].pop())


def _cut(text: str, sentence: Span) -> list[Span]:
    """Return a sentence whole, or in parts at clause ends if it is longer than anybody reads."""
    parts: list[Span] = []
    start, end = _trimmed(text, *sentence)
    while start < end:
        stop = _stop(text, start, end)
        parts.append(_trimmed(text, start, stop))
        start = _trimmed(text, stop, end)[0]
    return parts


def _stop(text: str, start: int, end: int) -> int:
    """Return where the next part of a sentence ends: its end, a clause's end, a blank, a limit."""
    limit = min(end, start + settings.MAX_CHARACTERS_PER_PASSAGE)
    reached = _after_words(text, start, limit, settings.MAX_WORDS_PER_SENTENCE)
    if reached >= end:
        return end
    middle = start + (reached - start) // 2
    clauses = [found.end() for found in _CLAUSE_END.finditer(text, middle, reached)]
    if clauses:
        return clauses[-1]
    blank = max(text.rfind(" ", middle, reached), text.rfind("\u00a0", middle, reached))
    return blank + 1 if blank > start else reached


def _after_words(text: str, start: int, limit: int, n_words: int) -> int:
    """Return the end of the n-th word from ``start``, at most ``limit``."""
    for count, found in enumerate(_WORD.finditer(text, start, limit), 1):
        if count == n_words:
            return found.end()
    return limit


_WORD = re.compile(r"\S+")


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
