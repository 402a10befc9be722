"""The sentence that a drafted item says: one voice's own words that can stand by themselves."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import dropwhile, pairwise
from typing import TypeAlias

from analysis import settings
from analysis.lexicons.letters import WORD
from analysis.lexicons.openings import BEFORE_THEM, HEADLESS, POINTING_BACK, STANDING_FOR
from analysis.lexicons.speaking import HESITATIONS, LIGHT, OPINIONS
from analysis.lexicons.swot_cues import (
    ABBREVIATIONS,
    LEANING_OPENINGS,
    LINKING_OPENINGS,
    OF_ONESELF,
)
from analysis.records import Passage, Quotation
from analysis.swot.preambles import announces, calls_out, start_of_point

_END = re.compile(r"[.!?…]+[\"'»”“’)\]]*(?=\s)")
_WORD = re.compile(rf"{WORD}(?:['’\-]{WORD})*|\d+(?:[.,]\d+)*")
_OPENS = re.compile(r"\s+[\"'«„“‘(\[–—-]*\s*[^\Wa-zа-яα-ω_]")
_MARKED = re.compile(r"\[[^\]]*\]|\([^)]*\)|\.\.\.|…|\?{2,}")

Words: TypeAlias = frozenset[str]
"""The words of a text, each once, in lower case."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One or two neighbouring sentences of a passage that could be a statement.

    ``is_cut``: words that only take the floor stand before it in its sentence.
    """

    quotation: Quotation
    text: str
    language: str
    is_cut: bool = False


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the half-open spans of the sentences of a passage, without the space between them.

    A passage is already one to three sentences by the pipeline's own segmentation; here only the
    seams inside it are found again, so rules of punctuation are enough.
    """
    seams = [0]
    for found in _END.finditer(text):
        if _OPENS.match(text, found.end()) and not _is_abbreviation(text, found):
            seams.append(found.end())
    seams.append(len(text))
    spans = [_trim(text, start, end) for start, end in pairwise(seams)]
    return tuple(span for span in spans if span[0] < span[1])


def candidates_of(passage: Passage) -> tuple[Candidate, ...]:
    """Return each sentence and each pair of neighbouring sentences of a passage, verbatim.

    Each begins where what it says begins: see ``start_of_point``.
    """
    spans = sentence_spans(passage.text)
    pairs = [(first[0], second[1]) for first, second in pairwise(spans)]
    return tuple(_candidate(passage, span) for span in (*spans, *pairs))


def faults_of(
    candidate: Candidate, n_subjects: int, n_before_pronoun: int | None = None
) -> frozenset[str]:
    """Return what keeps a candidate from standing by itself: names of ``STATEMENT_FAULTS``.

    ``n_subjects``: its different words that tell what it is about; ``n_before_pronoun``: those of
    ``before_pronoun``, None where there is no such pronoun.
    """
    text, language = candidate.text, candidate.language
    opening, spans = first_word(text), sentence_spans(text)
    fewest = settings.SUBJECTS_OF_A_STATEMENT
    hangs = n_before_pronoun is not None and n_before_pronoun < fewest
    leaning = hangs or leans(text, language)
    words = [_WORD.findall(text[start:end]) for start, end in spans]
    halts = not HESITATIONS.isdisjoint(words_of(text))
    faults = {
        "cut": candidate.is_cut,
        "announcing": announces(text, language),
        "outcry": any(_is_outcry(text[start:end], language) for start, end in spans),
        "exclaimed": "!" in text,
        "length": not _is_of_good_length(text),
        "question": text.rstrip("\"'»”“’)]").endswith("?"),
        "leaning": leaning,
        "linking": not leaning and opening in LINKING_OPENINGS.get(language, frozenset()),
        "oneself": opening in OF_ONESELF.get(language, frozenset()) and not _judges(text, language),
        "halting": halts,
        "thin": n_subjects < fewest,
        "marked": _MARKED.search(text) is not None,
        "unfinished": not (_begins(text) or candidate.is_cut) or not _ends(text),
        "pair": len(spans) > 1,
        "scrap": len(spans) > 1 and min(map(len, words)) <= settings.WORDS_OF_A_SCRAP,
    }
    return frozenset(name for name, has in faults.items() if has)


def cost_of(faults: Iterable[str]) -> float:
    """Return what faults cost a candidate, in units of tag probability."""
    return sum(settings.STATEMENT_FAULTS[each] for each in sorted(faults))


def first_word(text: str) -> str:
    """Return the first word in lower case, what is joined to it by an apostrophe left off."""
    found = _WORD.search(text)
    return re.split("['’]", found.group().casefold())[0] if found else ""


def leans(text: str, language: str) -> bool:
    """Return whether a text leans on an earlier sentence, or its first word only takes the floor.

    It leans by its first word, linking ones aside ("but this ..."), or where one of the first few
    points back ("half of them"), be it behind a sentence of a word or two ("Divided. Half of
    them").
    """
    words = [re.split("['’]", each.casefold())[0] for each in _WORD.findall(text)]
    words = list(dropwhile(lambda each: each in LINKING_OPENINGS.get(language, ()), words))
    first = text[slice(*(sentence_spans(text) or ((0, 0),))[0])]
    n_first, reach = len(_WORD.findall(first)), settings.WORDS_OF_AN_OPENING
    pointing, light = POINTING_BACK.get(language, frozenset()), LIGHT.get(language, frozenset())
    heavy = [each for each in words if each in pointing or each not in light]
    opening = heavy[: reach if n_first >= reach else n_first + reach]
    is_first = not LEANING_OPENINGS.get(language, frozenset()).isdisjoint(words[:1])
    is_headless = words[1:2] != [] and words[1] in light
    is_headless &= not HEADLESS.get(language, frozenset()).isdisjoint(words[:1])
    return is_first or is_headless or not pointing.isdisjoint(opening)


def before_pronoun(text: str, language: str) -> str | None:
    """Return what a text says before the first pronoun that a preposition leads ("about it").

    What the pronoun stands for must have been named there; None where there is no such pronoun.
    """
    standing, leading = STANDING_FOR.get(language, ()), BEFORE_THEM.get(language, ())
    for one, other in pairwise(_WORD.finditer(text)):
        if other.group().casefold() in standing and one.group().casefold() in leading:
            return text[: one.start()]
    return None


def long_words(text: str, language: str) -> Words:  # noqa: ARG001
    """Return the longer words of a text: what tells its subject where no vocabulary is at hand."""
    return frozenset(each for each in words_of(text) if len(each) >= settings.LETTERS_OF_A_SUBJECT)


def words_of(text: str) -> Words:
    """Return the words of a text, each once, in lower case."""
    return frozenset(word.casefold() for word in _WORD.findall(text))


def share_words(one: Words, other: Words) -> bool:
    """Return whether two texts share nearly all their words (Jaccard index of word sets)."""
    if min(len(one), len(other)) < settings.SAME_STATEMENT_SHARE * max(1, len(one), len(other)):
        return False
    return len(one & other) >= settings.SAME_STATEMENT_SHARE * max(1, len(one | other))


def says_the_same(first: str, second: str) -> bool:
    """Return whether two statements share nearly all their words."""
    return share_words(words_of(first), words_of(second))


def is_said(text: str, statements: Iterable[str]) -> bool:
    """Return whether one of the statements says nearly the same."""
    return any(says_the_same(text, each) for each in statements)


def place_of(candidate: Candidate) -> tuple[str, int, int]:
    """Return where a candidate stands, to break ties the same way every time."""
    quotation = candidate.quotation
    return quotation.passage_id, quotation.start, quotation.end


def _candidate(passage: Passage, span: tuple[int, int]) -> Candidate:
    first, end = span
    start = first + start_of_point(passage.text[first:end], passage.language)
    place = Quotation(passage.id, passage.start + start, passage.start + end)
    return Candidate(place, passage.text[start:end], passage.language, is_cut=start > first)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


def _is_abbreviation(text: str, found: re.Match[str]) -> bool:
    if not found.group().startswith(".") or found.group().startswith(".."):
        return False
    word = re.split(r"[\s(\[\"'„“«]", text[: found.start()])[-1].casefold()
    return word in ABBREVIATIONS or (len(word) == 1 and word.isalpha())


def _judges(text: str, language: str) -> bool:
    """Return whether a sentence that opens with its speaker goes on with an opinion."""
    said = [part for each in _WORD.findall(text)[:2] for part in re.split("['’]", each.casefold())]
    return not OPINIONS.get(language, frozenset()).isdisjoint(said[1:])


def _is_of_good_length(text: str) -> bool:
    least, most = settings.STATEMENT_WORDS
    return least <= len(_WORD.findall(text)) <= most


def _begins(text: str) -> bool:
    return not text.lstrip("\"'«„“‘(")[:1].islower()


def _ends(text: str) -> bool:
    return text.rstrip("\"'»”“’)]").endswith((".", "!", "?"))


def _is_outcry(sentence: str, language: str) -> bool:
    """Return whether a sentence calls out, or is an exclamation too short to state anything."""
    fewest, _ = settings.STATEMENT_WORDS
    is_cried = sentence.rstrip("\"'»”“’)]").endswith("!")
    return calls_out(sentence, language) or (is_cried and len(_WORD.findall(sentence)) < fewest)
