"""Which runs of words of a passage are noun phrases that may be a title.

A run lies inside one clause: a noun with what stands beside it, or two such joined by a small word
("price of water"), or an action with its object ("closing an account").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analysis import settings
from analysis.lexicons.noun_phrases import (
    GERUNDS,
    NOUNS_FIRST,
    NOUNS_OWN_NOUNS,
    NOUNS_SIDE_BY_SIDE,
    OBJECT_ARTICLES,
    OWNER_ARTICLES,
    PARTICIPLES,
    VERB_LIKE,
)
from analysis.lexicons.stop_words_titles import (
    AFTER_VERBS,
    ARTICLES,
    BEFORE_PARTICIPLES,
    LINKS,
    NOT_ENDS,
    SURE_BEFORE_VERBS,
)
from analysis.themes.agreement import agree
from analysis.themes.grammar import Grammar
from analysis.themes.lines import Line
from analysis.themes.parts import Part
from analysis.themes.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class _Rules:
    """What the lexicons say of the small words and endings of a language."""

    links: frozenset[str]
    articles: frozenset[str]
    owner_articles: frozenset[str]
    object_articles: frozenset[str]
    before_verbs: frozenset[str]
    before_participles: frozenset[str]
    after_verbs: frozenset[str]
    no_ends: frozenset[str]
    participles: tuple[str, ...]
    gerunds: tuple[str, ...]
    verbs: tuple[str, ...]


@cache
def _rules(language: str) -> _Rules:
    none = frozenset[str]()
    return _Rules(
        links=LINKS.get(language, none),
        articles=ARTICLES.get(language, none),
        owner_articles=OWNER_ARTICLES.get(language, none),
        object_articles=OBJECT_ARTICLES.get(language, none),
        before_verbs=SURE_BEFORE_VERBS.get(language, none),
        before_participles=BEFORE_PARTICIPLES.get(language, none),
        after_verbs=AFTER_VERBS.get(language, none),
        no_ends=NOT_ENDS.get(language, none),
        participles=PARTICIPLES.get(language, ()),
        gerunds=GERUNDS.get(language, ()),
        verbs=VERB_LIKE.get(language, ()),
    )


def runs_of(line: Line, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Yield the first and last word of each run that may be a title, in order."""
    rules = _rules(grammar.language)
    for first, opening in enumerate(line.words):
        if opening.kind is not Kind.CONTENT or not grammar.may_open(line.tokens[first].form):
            continue
        if line.roles[first].part is not Part.OTHER and not _is_verb_here(line, first, rules):
            for last in _ends(line, first, first, grammar):
                yield first, last
        after = _after_gerund(line, first, rules)
        if after is not None:
            for last in _ends(line, first, after, grammar):
                yield first, last


def _is_verb_here(line: Line, i: int, rules: _Rules) -> bool:
    """Return whether a word follows one that calls for a verb, or is what a noun before it did."""
    if not i or line.is_apart(i):
        return False
    if line.tokens[i - 1].form in rules.before_verbs:
        return True
    if not line.tokens[i].form.endswith(rules.participles):
        return False
    if line.tokens[i - 1].form in rules.before_participles:
        return True
    return line.words[i - 1].kind >= Kind.WEAK and line.roles[i - 1].can_head


def _after_gerund(line: Line, i: int, rules: _Rules) -> int | None:
    """Return where the object of an action begins ("closing | an account"), None where none does.

    Only with an article or where the action is no noun of its own, which is read as a noun phrase.
    """
    if not line.tokens[i].form.endswith(rules.gerunds):
        return None
    for after in (i + 1, i + 2):
        if after >= len(line.tokens) or line.is_apart(after):
            return None
        if line.tokens[after].form not in rules.object_articles:
            is_noun = line.roles[i].part is not Part.OTHER
            return None if after == i + 1 and is_noun else after
    return None


def _ends(line: Line, first: int, start: int, grammar: Grammar) -> Iterator[int]:
    """Yield where phrases that open at a word, their noun phrase at another, may end."""
    rules = _rules(grammar.language)
    segment = start
    n_content = int(start > first)
    for i in range(start, min(first + settings.WORDS_OF_TITLE, len(line.tokens))):
        if i > start and (line.apart[i] or line.tokens[i].form == line.tokens[i - 1].form):
            return
        kind = line.words[i].kind
        if kind is Kind.FUNCTION and line.tokens[i].form in rules.links:
            if not _may_link(line, segment, i, rules, grammar):
                return
            segment = i + 1
            continue
        if kind not in (Kind.CONTENT, Kind.WEAK) or not _goes_on(line, segment, i, grammar):
            return
        n_content += kind is Kind.CONTENT
        if n_content > settings.CONTENT_WORDS_OF_TITLE:
            return
        is_noun = kind is Kind.CONTENT or i > first
        if is_noun and _is_whole(line, segment, i, grammar) and not _governs(line, i, rules):
            yield i


def _may_link(line: Line, segment: int, i: int, rules: _Rules, grammar: Grammar) -> bool:
    """Return whether a small word may stand here: after a noun, or an article after another."""
    form = line.tokens[i].form
    is_article = form in rules.articles
    if i == segment:
        return is_article
    is_owner = form in rules.owner_articles
    return (is_owner or not is_article) and _is_whole(line, segment, i - 1, grammar)


def _goes_on(line: Line, segment: int, i: int, grammar: Grammar) -> bool:
    """Return whether a word may stand after the others of its part of a phrase."""
    role, form = line.roles[i], line.tokens[i].form
    if role.part is Part.OTHER or form[0].isdigit():
        return False
    return i == segment or _stands_beside(line, i, grammar)


def _stands_beside(line: Line, i: int, grammar: Grammar) -> bool:
    """Return whether a word goes on the noun phrase that the word before it is in."""
    role, before = line.roles[i], line.roles[i - 1]
    form, lemma = line.tokens[i].form, line.words[i].lemma
    if grammar.language in NOUNS_FIRST:
        return role.can_modify
    if grammar.has_article(form, lemma):
        return False
    if grammar.language in NOUNS_SIDE_BY_SIDE:
        return role.part is not Part.ADJECTIVE or before.part is Part.ADJECTIVE
    if grammar.language in NOUNS_OWN_NOUNS:
        return True
    if not before.can_modify:
        return False
    is_adjective = role.part is Part.ADJECTIVE
    return is_adjective or agree(line.tokens[i - 1].form, form, lemma, grammar.language)


def _is_whole(line: Line, segment: int, last: int, grammar: Grammar) -> bool:
    """Return whether the words from one to another are a noun with what stands beside it."""
    if grammar.language in NOUNS_FIRST:
        return line.roles[segment].can_head
    form, word = line.tokens[last].form, line.words[last]
    ends = _rules(grammar.language).no_ends
    if not line.roles[last].can_head or form in ends or word.lemma in ends:
        return False
    if word.kind is Kind.WEAK:
        return line.roles[last].is_sure
    return True


def _governs(line: Line, i: int, rules: _Rules) -> bool:
    """Return whether a word that may be a verb has an object right after it here."""
    if i + 1 == len(line.tokens) or line.is_apart(i + 1):
        return False
    is_object = line.tokens[i + 1].form in rules.after_verbs
    return is_object and line.tokens[i].form.endswith(rules.verbs)
