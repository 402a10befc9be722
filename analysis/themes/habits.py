"""How the words of a language behave in these passages: which are nouns, which verbs, which names.

Several languages have no trained tagger. A word is judged by the company it keeps in the whole
corpus: what stands before or after it calls for a verb or for a noun phrase, the last word of a
noun phrase is its head where adjectives stand first, and what is written with a capital letter
inside sentences is a name.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from analysis import settings
from analysis.lexicons.noun_phrases import NOUNS_FIRST, VERB_LIKE
from analysis.lexicons.stop_words_titles import (
    AFTER_VERBS,
    BEFORE_NOUNS,
    BEFORE_PARTICIPLES,
    BEFORE_VERBS,
)
from analysis.records import Passage
from analysis.themes.vocabulary import Kind, Token, Vocabulary

_ENDS = frozenset('.!?…:;"“”„»«)(-–—')


@dataclass(frozen=True, slots=True)
class Habits:
    """Counts over the passages of one language.

    ``as_verb``, ``as_noun``: how often each form stands where a verb or a noun is called for.
    ``heads``, ``modifiers``: how often each dictionary form ends a noun phrase, or stands in one
    before another word. ``raised``, ``shouted``, ``lowered``: how often each form is written inside
    sentences with a capital letter, in capitals throughout, and without.
    """

    language: str
    as_verb: Mapping[str, int] = field(default_factory=dict)
    as_noun: Mapping[str, int] = field(default_factory=dict)
    heads: Mapping[str, int] = field(default_factory=dict)
    modifiers: Mapping[str, int] = field(default_factory=dict)
    raised: Mapping[str, int] = field(default_factory=dict)
    shouted: Mapping[str, int] = field(default_factory=dict)
    lowered: Mapping[str, int] = field(default_factory=dict)

    def is_modifier(self, lemma: str) -> bool:
        """Return whether a dictionary form stands before its noun far more often than it is one."""
        heads, modifiers = self.heads.get(lemma, 0), self.modifiers.get(lemma, 0)
        return modifiers > max(1, settings.HEADS_TO_MODIFIERS * heads)

    def is_raised(self, form: str) -> bool:
        """Return whether a form is mostly written with a capital letter inside sentences."""
        return self.raised.get(form, 0) > settings.RAISED_TO_LOWERED * self.lowered.get(form, 0)


def begins_sentence(text: str, start: int) -> bool:
    """Return whether a word at an offset opens a text, a sentence, a quotation or an aside."""
    while start and text[start - 1].isspace():
        start -= 1
    return not start or text[start - 1] in _ENDS


def habits_of(passages: Sequence[Passage], language: str, vocabulary: Vocabulary) -> Habits:
    """Return how the words of a language behave in these passages.

    Of very many passages the first ``settings.PASSAGES_READ_FOR_HABITS`` tell enough.
    """
    counts = Habits(language, *(Counter[str]() for _ in range(7)))
    said = [each for each in passages if each.language == language]
    for passage in said[: settings.PASSAGES_READ_FOR_HABITS]:
        _count(passage, counts, vocabulary)
    return counts


def _count(passage: Passage, counts: Habits, vocabulary: Vocabulary) -> None:
    words = vocabulary.tokens(passage.text)
    language = passage.language
    verbs = BEFORE_VERBS.get(language, frozenset())
    nouns = BEFORE_NOUNS.get(language, frozenset())
    objects = AFTER_VERBS.get(language, frozenset())
    being = BEFORE_PARTICIPLES.get(language, frozenset())
    for i, token in enumerate(words):
        before = words[i - 1].form if i else ""
        after = words[i + 1].form if i + 1 < len(words) else ""
        _note_case(passage.text, token, counts)
        is_participle = before in being and token.form.endswith(VERB_LIKE.get(language, ()))
        has_object = after in objects and before not in nouns
        if before in verbs or is_participle or has_object:
            _add(counts.as_verb, token.form)
        elif before in nouns:
            _add(counts.as_noun, token.form)
            _note_phrase(passage, words[i:], vocabulary, counts)


def _add(counted: Mapping[str, int], word: str) -> None:
    assert isinstance(counted, Counter)
    counted[word] += 1


def _note_case(text: str, token: Token, counts: Habits) -> None:
    first = text[token.start]
    said = text[token.start : token.end]
    if said.isupper() and len(said) > 1:
        _add(counts.shouted, token.form)
    elif first.isupper():
        if not begins_sentence(text, token.start):
            _add(counts.raised, token.form)
    elif first.islower():
        _add(counts.lowered, token.form)


def _note_phrase(
    passage: Passage, words: Sequence[Token], vocabulary: Vocabulary, counts: Habits
) -> None:
    """Count the words of the noun phrase that begins here: the last is its head.

    Where adjectives follow the noun, the first is.
    """
    phrase: list[str] = []
    for i, token in enumerate(words[: settings.CONTENT_WORDS_OF_TITLE + 1]):
        word = vocabulary.word(token.form, passage.language)
        apart = i > 0 and passage.text[words[i - 1].end : token.start] != " "
        if apart or word.kind not in (Kind.CONTENT, Kind.WEAK):
            break
        phrase.append(word.lemma)
    if phrase:
        head = 0 if passage.language in NOUNS_FIRST else len(phrase) - 1
        _add(counts.heads, phrase[head])
        for each in phrase[:head] + phrase[head + 1 :]:
            _add(counts.modifiers, each)
