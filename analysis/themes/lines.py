"""A passage with its words judged: what each is, and what part it can play in a noun phrase."""

from dataclasses import dataclass

from analysis.records import Passage
from analysis.themes.grammar import Grammar, Role
from analysis.themes.habits import begins_sentence
from analysis.themes.vocabulary import Token, Word, tokens


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
    roles = tuple(
        grammar.role(
            each.form,
            is_raised=passage.text[each.start].isupper(),
            begins=begins_sentence(passage.text, each.start),
        )
        for each in words
    )
    judged = tuple(grammar.vocabulary.word(each.form, passage.language) for each in words)
    return Line(passage, words, judged, roles)
