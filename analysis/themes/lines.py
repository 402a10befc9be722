"""A passage with its words judged: what each is, and what part it can play in a noun phrase."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from analysis.lexicons.greetings import GREETINGS, LONGEST_GREETING
from analysis.records import Passage
from analysis.themes.grammar import Grammar, Role
from analysis.themes.parts import Part
from analysis.themes.vocabulary import Token, Word

_NO_PART = Role(Part.OTHER)


@dataclass(frozen=True, slots=True)
class Line:
    """A passage with its words judged."""

    passage: Passage
    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    roles: tuple[Role, ...]
    apart: tuple[bool, ...]

    def is_apart(self, i: int) -> bool:
        """Return whether something but a blank parts a word from the one before it."""
        return self.apart[i]


def line_of(passage: Passage, grammar: Grammar) -> Line:
    """Return a passage with its words judged by the grammar of its language."""
    words = grammar.vocabulary.tokens(passage.text)
    greetings = _greetings(words, passage.language)
    roles = grammar.roles(passage.text, words)
    for i in greetings:
        roles[i] = _NO_PART
    known = grammar.vocabulary.words(passage.language)
    judged = tuple([known[each.form] for each in words])
    return Line(passage, words, judged, tuple(roles), _apart(passage.text, words))


def _apart(text: str, words: Sequence[Token]) -> tuple[bool, ...]:
    ends = [0, *(each.end for each in words[:-1])]
    return tuple([text[end : word.start] != " " for end, word in zip(ends, words, strict=True)])


def _greetings(words: Sequence[Token], language: str) -> frozenset[int]:
    """Return which words are said to somebody and of nothing ("well done", "браво")."""
    known, openings = GREETINGS.get(language, frozenset()), _openings(language)
    forms = [each.form for each in words]
    if openings.isdisjoint(forms):
        return frozenset()
    return frozenset(
        at
        for first in range(len(forms))
        if forms[first] in openings
        for n in range(1, LONGEST_GREETING + 1)
        if " ".join(forms[first : first + n]) in known
        for at in range(first, min(first + n, len(forms)))
    )


@cache
def _openings(language: str) -> frozenset[str]:
    return frozenset(each.split()[0] for each in GREETINGS.get(language, ()))
