"""A passage with its words judged: what each is, and what part it can play in a noun phrase."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from analysis.lexicons.greetings import GREETINGS, LONGEST_GREETING
from analysis.records import Passage
from analysis.themes.grammar import Grammar, Role
from analysis.themes.habits import begins_sentence
from analysis.themes.parts import Part
from analysis.themes.vocabulary import Token, Word, tokens

_NO_PART = Role(Part.OTHER)


@dataclass(frozen=True, slots=True)
class Line:
    """A passage with its words judged."""

    passage: Passage
    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    roles: tuple[Role, ...]

    def is_apart(self, i: int) -> bool:
        """Return whether something but a blank parts a word from the one before it."""
        return self.passage.text[self.tokens[i - 1].end : self.tokens[i].start] != " "


def line_of(passage: Passage, grammar: Grammar) -> Line:
    """Return a passage with its words judged by the grammar of its language."""
    words = tuple(tokens(passage.text))
    greetings = _greetings(words, passage.language)
    roles = tuple(
        _NO_PART
        if i in greetings
        else grammar.role(
            each.form,
            is_raised=passage.text[each.start].isupper(),
            begins=begins_sentence(passage.text, each.start),
        )
        for i, each in enumerate(words)
    )
    judged = tuple(grammar.vocabulary.word(each.form, passage.language) for each in words)
    return Line(passage, words, judged, roles)


def _greetings(words: Sequence[Token], language: str) -> frozenset[int]:
    """Return which words are said to somebody and of nothing ("well done", "браво")."""
    known, openings = GREETINGS.get(language, frozenset()), _openings(language)
    forms = [each.form for each in words]
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
