"""Where sentences end: spaCy's blank pipeline of the language, then rules that it does not have.

spaCy's tokenizer looks at one run of signs between blanks at a time. So it is enough to show it the
runs that end in a mark, each kind once: the answer is the same as for the whole text, in a tenth of
the time.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from analysis import settings
from analysis.lexicons.abbreviations import MAY_END, MONTHS_AND_UNITS, NEVER_ENDS
from analysis.segment.passages import Span

if TYPE_CHECKING:
    from spacy.language import Language

_ENDS = [".", "!", "?", "…", "..", "...", "....", "?!", "!?", "??", "!!", "。"]
_CLOSING = "\"'”’“»)]}›"
_MARK = re.compile(r"(?<![.!?…。])[.!?…。]++[\"'”’“»)\]}›]*+(?=\s)")
_GREEK_MARK = re.compile(r"(?<![.!?…;])[.!?…;]++[\"'”’“»)\]}›]*+(?=\s)")
_ABBREVIATION = re.compile(r"([^\s(„“\"'«]+)\.$")
_INITIAL = re.compile(r"(?:^|[\s(„“\"«.])([^\W\d_])\.$")
_NUMBER = re.compile(r"(?:^|\s)\d{1,4}\.$")
_FIRST_WORD = re.compile(r"[\s\"'„“”«(\[—–-]*([^\W_]+|%)")
_TWINS = {"mt": "it", "und": "en"}
"""Languages without a blank pipeline in spaCy, and one whose punctuation is the same."""


@cache
def _pipeline(language: str) -> "Language":
    """Return the blank pipeline of a language with the rule-based sentence splitter."""
    import spacy  # Late: languages are told without it.

    try:
        pipeline = spacy.blank(_TWINS.get(language, language))
    except ImportError:
        pipeline = spacy.blank("xx")
    pipeline.add_pipe("sentencizer", config={"punct_chars": _ENDS})
    return pipeline


@lru_cache(maxsize=200_000)
def _ends_sentence(run: str, language: str) -> bool:
    """Return whether spaCy ends a sentence behind a run of signs, were a new one to follow."""
    if run.rstrip(_CLOSING)[-1:] == ";":
        return True
    return len(list(_pipeline(language)(f"{run} A").sents)) > 1


def sentences_of(text: str, language: str) -> tuple[Span, ...]:
    """Return the places of the sentences of one turn.

    Args:
        text: the turn.
        language: ISO 639-1 code, or ``und``.

    Returns:
        Half-open places that cover every non-space character, in order.
    """
    return tuple(_mended(text, list(_candidates(text, language)), language))


def _candidates(text: str, language: str) -> Iterator[int]:
    """Yield where a sentence may end: behind marks that spaCy, or the lexicon, takes for an end."""
    marks = _GREEK_MARK if language == "el" else _MARK
    for found in marks.finditer(text):
        window = text[max(0, found.end() - settings.MAX_TOKEN_CHARACTERS) : found.end()]
        run = window.split()[-1]
        known = run.rstrip(".").casefold() in MAY_END.get(language, frozenset())
        too_long = len(run) >= settings.MAX_TOKEN_CHARACTERS
        if known or too_long or _ends_sentence(run, language):
            yield found.end()
    yield len(text)


def _mended(text: str, ends: Sequence[int], language: str) -> Iterator[Span]:
    """Yield sentences, without the ends that an abbreviation or a closing quote makes false."""
    start = 0
    lower_case = _writes_no_capitals(text, ends)
    for end in ends:
        if end <= start or not text[start:end].strip():
            continue
        if end < len(text) and not _is_end(text, start, end, language, lower_case):
            continue
        yield start, end
        start = end
    if text[start:].strip():
        yield start, len(text)


def _writes_no_capitals(text: str, ends: Sequence[int]) -> bool:
    """Return whether most sentences of a text begin with a small letter: then it tells nothing."""
    firsts = [_FIRST_WORD.match(text[end : end + 40]) for end in ends if end < len(text)]
    words = [found.group(1) for found in firsts if found]
    return len(words) >= 3 and sum(word[0].islower() for word in words) * 2 > len(words)


def _is_end(text: str, start: int, end: int, language: str, lower_case: bool) -> bool:
    before = text[max(start, end - 40) : end].rstrip()
    following = _FIRST_WORD.match(text[end : end + 40])
    word = following.group(1) if following else ""
    if word[:1].islower() and not lower_case:
        return False
    if not before.endswith(".") or before.endswith(".."):
        return True
    return not _is_abbreviated(before, word, language)


def _is_abbreviated(before: str, following: str, language: str) -> bool:
    if _NUMBER.search(before):
        return following in MONTHS_AND_UNITS
    found = _ABBREVIATION.search(before)
    if found is None:
        return False
    initial = _INITIAL.search(before)
    if initial and initial.group(1).isupper() and following[:1].isupper():
        return True
    short = found.group(1).casefold()
    if short in NEVER_ENDS.get(language, frozenset()):
        return True
    return short in MAY_END.get(language, frozenset()) and not following[:1].isupper()
