"""The noun phrases that passages of a language hold: what titles of themes are chosen from.

Parts of a phrase are phrases of their own; what they were cut from is noted, so that half of a
fixed expression is no title.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from analysis.lexicons.noun_phrases import (
    CASES,
    GERUNDS,
    NEAR_LINKS,
    NO_SUBJECT_PLURALS,
    NOUNS_FIRST,
    NOUNS_OWN_NOUNS,
    PLURAL_ENDINGS,
    SUBJECT_ADJECTIVES,
    SUBJECT_PLURALS,
    VAGUE_BESIDE_NOUNS,
    VAGUE_NOUNS,
)
from analysis.lexicons.stop_words_titles import AND, ARTICLES
from analysis.records import Passage
from analysis.themes.grammar import Grammar
from analysis.themes.habits import begins_sentence
from analysis.themes.lines import Line, line_of
from analysis.themes.parts import Part
from analysis.themes.runs import runs_of
from analysis.themes.vocabulary import Kind, Token, tokens

Key = tuple[str, ...]

_OWNERS = ("'s", "s'")
"""Endings of a word that says whose something is; what it owns comes after it."""


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """A noun phrase by its dictionary forms; one reading of passages knows each phrase once.

    ``key``: of all its words. ``content``: of those that say something. The rest says how it
    reads: ``n_far_links`` counts small words that may belong to a verb; ``is_weak``: a noun of it
    says little; ``is_vague``: it opens with an adjective that says nothing alone; ``is_sure``: its
    nouns are known as such; ``is_action``: it opens with what somebody does; ``is_bare``: it is
    one noun that reads as one thing; ``is_name``: all of it is a name; ``has_name``: part is.
    """

    key: Key
    content: Key
    n_links: int
    n_far_links: int
    is_weak: bool
    is_vague: bool
    is_sure: bool
    is_action: bool
    is_bare: bool
    is_name: bool
    has_name: bool


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A phrase as said in one place.

    ``surface``: its words. ``is_flawed``: they have endings that no title has. ``is_plural``: its
    noun is. ``cut_from``: the words on either side that it was cut from.
    """

    phrase: Phrase
    surface: str
    is_flawed: bool
    is_plural: bool
    cut_from: tuple[str, ...]


@dataclass(slots=True)
class _Reader:
    """Reads the phrases of passages; knows each phrase once."""

    grammar: Grammar
    speakers: frozenset[str]
    known: dict[Key, Phrase] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Run:
    """Words ``first`` to ``last`` of a line.

    ``heads``: which of them are nouns of its parts. ``noun``: the one that all the others tell of.
    """

    line: Line
    first: int
    last: int
    heads: tuple[int, ...]
    noun: int

    def lemma(self, i: int) -> str:
        """Return the dictionary form of a word of the line."""
        return self.line.words[i].lemma

    def form(self, i: int) -> str:
        """Return a word of the line in lower case."""
        return self.line.tokens[i].form

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Return the words of the run."""
        return self.line.tokens[self.first : self.last + 1]


def phrases_of(passages: Sequence[Passage], grammar: Grammar) -> tuple[tuple[Occurrence, ...], ...]:
    """Return the phrases of each passage; none of one in another language than the grammar's."""
    named = {each.speaker for each in passages if each.speaker}
    speakers = frozenset(word.form for each in sorted(named) for word in tokens(each))
    reader = _Reader(grammar, speakers)
    return tuple(
        tuple(_read(each, reader)) if each.language == grammar.language else () for each in passages
    )


def _read(passage: Passage, reader: _Reader) -> Iterator[Occurrence]:
    """Yield the phrases of a passage but those that hold a speaker's name: nobody is a subject."""
    grammar = reader.grammar
    line = line_of(passage, grammar)
    for first, last in runs_of(line, grammar):
        if grammar.language == "en" and line.tokens[last].form.endswith(_OWNERS):
            continue
        heads = _heads(line, first, last, grammar.language)
        run = _Run(line, first, last, heads, _noun(line, first, heads[0], grammar.language))
        if reader.speakers and any(
            _is_speaker(each, passage.text, reader.speakers) for each in run.tokens
        ):
            continue
        phrase = _phrase(run, reader)
        if phrase is not None:
            yield Occurrence(
                phrase,
                _cased(passage.text, run.tokens),
                _is_flawed(run, grammar),
                _is_plural(run, grammar),
                tuple(_neighbours(run, grammar)),
            )


def _is_speaker(word: Token, text: str, speakers: frozenset[str]) -> bool:
    return word.form in speakers and text[word.start].isupper()


def _heads(line: Line, first: int, last: int, language: str) -> tuple[int, ...]:
    """Return which words are the nouns of the parts of a run: beside the small words between."""
    step = -1 if language in NOUNS_FIRST else 1
    edge = first if language in NOUNS_FIRST else last
    words = line.words
    if first == last:
        return (first,) if words[first].kind is not Kind.FUNCTION else ()
    return tuple(
        [
            i
            for i in range(first, last + 1)
            if words[i].kind is not Kind.FUNCTION
            and (i == edge or words[i + step].kind is Kind.FUNCTION)
        ]
    )


def _noun(line: Line, first: int, head: int, language: str) -> int:
    """Return the noun of a run: where a noun follows its owner's, the first that is one."""
    if language not in NOUNS_OWN_NOUNS:
        return head
    found = (i for i in range(first, head + 1) if line.roles[i].part is not Part.ADJECTIVE)
    return next(found, head)


def _phrase(run: _Run, reader: _Reader) -> Phrase | None:
    words = run.line.words[run.first : run.last + 1]
    key = tuple(each.lemma for each in words)
    if key not in reader.known:
        content = tuple(each.lemma for each in words if each.kind is Kind.CONTENT)
        if not content or len(set(content)) < len(content):
            return None
        reader.known[key] = _described(run, key, content, reader.grammar)
    return reader.known[key]


def _described(run: _Run, key: Key, content: Key, grammar: Grammar) -> Phrase:
    language, words, roles = grammar.language, run.line.words, run.line.roles
    within = range(run.first, run.last + 1)
    links = [run.form(i) for i in within if words[i].kind is Kind.FUNCTION]
    near = NEAR_LINKS.get(language, frozenset()) | ARTICLES.get(language, frozenset())
    said = tuple(run.form(i) for i in within if words[i].kind is Kind.CONTENT)
    opening = run.form(run.first)
    return Phrase(
        key=key,
        content=content,
        n_links=len(links),
        n_far_links=sum(each not in near for each in links),
        is_weak=any(words[i].kind is Kind.WEAK for i in run.heads)
        or run.lemma(run.heads[0]) in VAGUE_NOUNS.get(language, frozenset()),
        is_vague=len(key) > 1 and key[0] in VAGUE_BESIDE_NOUNS.get(language, frozenset()),
        is_sure=all(roles[i].is_sure for i in run.heads),
        is_action=len(key) > 1 and language in GERUNDS and opening.endswith(GERUNDS[language]),
        is_bare=len(key) == 1 and grammar.is_bare(opening, key[0]),
        is_name=grammar.is_name(said, is_joined=AND.get(language) in links),
        has_name=any(grammar.is_named(each) for each in said),
    )


def _is_flawed(run: _Run, grammar: Grammar) -> bool:
    """Return whether the words as said have endings that a title would not have."""
    before = run.form(run.first - 1) if run.first else ""
    is_adjective = run.line.roles[run.first].part is Part.ADJECTIVE
    opening, noun = run.form(run.first), run.form(run.noun)
    if grammar.is_broken(before, opening, noun, is_adjective=is_adjective):
        return True
    if grammar.language not in CASES:
        return False
    return noun != run.lemma(run.noun) and not _is_plural_subject(run, grammar)


def _is_plural_subject(run: _Run, grammar: Grammar) -> bool:
    """Return whether a noun with cases may be a subject in the plural, by its ending and place.

    A small word or a noun right before it calls for another case.
    """
    language, noun = grammar.language, run.form(run.noun)
    is_wrong = noun.endswith(NO_SUBJECT_PLURALS.get(language, ()))
    if is_wrong or not noun.endswith(SUBJECT_PLURALS.get(language, ("\0",))):
        return False
    endings = SUBJECT_ADJECTIVES.get(language, ("",))
    if not all(run.form(i).endswith(endings) for i in range(run.first, run.noun)):
        return False
    return not _is_governed(run)


def _is_governed(run: _Run) -> bool:
    """Return whether a small word or a noun stands right before a run."""
    before = run.first - 1
    if not run.first or run.line.is_apart(run.first):
        return False
    kind = run.line.words[before].kind
    return kind is Kind.FUNCTION or (kind is Kind.CONTENT and run.line.roles[before].is_sure)


def _is_plural(run: _Run, grammar: Grammar) -> bool:
    """Return whether the noun of a run is in the plural, in languages whose endings tell."""
    form, lemma = run.form(run.noun), run.lemma(run.noun)
    if form == lemma:
        return False
    if grammar.language in CASES:
        return _is_plural_subject(run, grammar)
    return form.endswith(PLURAL_ENDINGS.get(grammar.language, ()))


def _neighbours(run: _Run, grammar: Grammar) -> Iterator[str]:
    """Yield the words beside a run that belong to it: what the run was cut from."""
    line, before, after = run.line, run.first - 1, run.last + 1
    if run.first and not line.apart[run.first]:
        is_content = line.words[before].kind is Kind.CONTENT
        if is_content and line.roles[before].can_modify:
            yield f"{run.lemma(before)} <"
        elif _is_second_adjective(run, grammar):
            yield f"{run.lemma(before - 1)} {run.form(before)} <"
    if after == len(line.words) or line.is_apart(after):
        return
    if line.words[after].kind >= Kind.WEAK and line.roles[after].part is not Part.OTHER:
        yield f"> {run.lemma(after)}"
    elif run.form(after) in NEAR_LINKS.get(grammar.language, ()) and after + 1 < len(line.words):
        yield f"> {run.form(after)} {run.lemma(after + 1)}"


def _is_second_adjective(run: _Run, grammar: Grammar) -> bool:
    """Return whether a run opens with one of two joined adjectives ("black and | white photo")."""
    before, roles = run.first - 1, run.line.roles
    if before < 1 or run.form(before) != AND.get(grammar.language):
        return False
    is_beside = not run.line.is_apart(before)
    return is_beside and roles[run.first].part is roles[before - 1].part is Part.ADJECTIVE


def _cased(text: str, run: Sequence[Token]) -> str:
    """Return the run as said, its first word in lower case where only the sentence raised it."""
    said = text[run[0].start : run[-1].end]
    if said[0] == said[0].lower():
        return said
    head = text[run[0].start : run[0].end]
    raised = begins_sentence(text, run[0].start) and head[1:] == head[1:].lower()
    return said[0].lower() + said[1:] if raised else said
