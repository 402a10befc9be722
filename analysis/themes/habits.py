"""How the words of a language behave in these passages: which are nouns, which verbs.

Several languages have no trained tagger. A word is judged by the company it keeps in the whole
corpus: what stands before it calls for a verb or for a noun phrase, and the last word of a noun
phrase is its head where adjectives stand first.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis import settings
from analysis.lexicons.stop_words_titles import (
    ADJECTIVE_LEMMAS,
    BEFORE_NOUNS,
    BEFORE_VERBS,
    DEFINITE_ENDINGS,
    NOUNS_LAST,
    SUBJECT_ARTICLES,
    SURE_VERB_ENDINGS,
    VERB_ENDINGS,
    VERB_LEMMAS,
)
from analysis.records import Passage
from analysis.themes.vocabulary import Kind, Token, Vocabulary, tokens


@dataclass(frozen=True, slots=True)
class Habits:
    """Counts over the passages of one language.

    ``after_verb_caller``, ``after_noun_caller``: how often each form stands after a word that calls
    for a verb or a noun. ``heads``, ``modifiers``: how often each dictionary form ends a noun
    phrase, or stands in one before another word.
    """

    language: str
    after_verb_caller: Mapping[str, int]
    after_noun_caller: Mapping[str, int]
    heads: Mapping[str, int]
    modifiers: Mapping[str, int]

    def is_verb_like(self, form: str, lemma: str) -> bool:
        """Return whether a form mostly behaves as a verb, by its company or by its ending."""
        as_verb = self.after_verb_caller.get(form, 0)
        as_noun = self.after_noun_caller.get(form, 0)
        if as_noun > as_verb:
            return False
        return as_verb > 0 or self._has_verb_ending(form, lemma)

    def _has_verb_ending(self, form: str, lemma: str) -> bool:
        if lemma.endswith(VERB_LEMMAS.get(self.language, ())):
            return True
        if form.endswith(SURE_VERB_ENDINGS.get(self.language, ())):
            return True
        endings = VERB_ENDINGS.get(self.language, ())
        return form != lemma and form.endswith(endings)

    def is_known_noun(self, lemma: str) -> bool:
        """Return whether a dictionary form has been met as the head of a noun phrase.

        In a language whose small words are not known, every word passes.
        """
        return self.language not in BEFORE_NOUNS or self.heads.get(lemma, 0) > 0

    def is_modifier(self, lemma: str) -> bool:
        """Return whether a dictionary form stands before its noun far more often than it is one."""
        heads = self.heads.get(lemma, 0)
        return self.modifiers.get(lemma, 0) > settings.HEADS_TO_MODIFIERS * heads

    def has_article(self, form: str, lemma: str) -> bool:
        """Return whether a form carries the article that opens a noun phrase."""
        return form != lemma and form.endswith(DEFINITE_ENDINGS.get(self.language, ()))

    def subject_form(self, form: str, lemma: str, *, is_head: bool) -> str:
        """Return a form with the article of a subject, where it carries that of an object.

        Args:
            form: in lower case.
            lemma: its dictionary form.
            is_head: whether it is the noun of its phrase; an adjective with the same ending may be
                feminine, and is left alone unless its ending is that of an article beyond doubt.
        """
        for ending, subject in SUBJECT_ARTICLES.get(self.language, {}).items():
            stem = form.removesuffix(ending)
            noun = is_head and stem == lemma and lemma[-1:] not in "аеиоуъюя"
            adjective = ending == "я" and stem in {lemma, f"{lemma}и"} and stem.endswith("и")
            if stem != form and (noun or adjective):
                return stem + subject
        return form

    def is_adjective_like(self, form: str, lemma: str) -> bool:
        """Return whether a form looks like an adjective, which ends no noun phrase."""
        return lemma.endswith(ADJECTIVE_LEMMAS.get(self.language, ())) and (
            form != lemma or self.language != "bg" or lemma.endswith("ки")
        )


def habits_of(passages: Sequence[Passage], language: str, vocabulary: Vocabulary) -> Habits:
    """Return how the words of a language behave in these passages."""
    verbs = BEFORE_VERBS.get(language, frozenset())
    nouns = BEFORE_NOUNS.get(language, frozenset())
    as_verb: Counter[str] = Counter()
    as_noun: Counter[str] = Counter()
    heads: Counter[str] = Counter()
    modifiers: Counter[str] = Counter()
    for passage in passages:
        if passage.language != language or not (verbs or nouns):
            continue
        words = tuple(tokens(passage.text))
        for i, token in enumerate(words):
            before = words[i - 1].form if i else ""
            if before in verbs:
                as_verb[token.form] += 1
            elif before in nouns:
                as_noun[token.form] += 1
                _note_phrase(passage, words[i:], vocabulary, heads, modifiers)
    return Habits(language, as_verb, as_noun, heads, modifiers)


def _note_phrase(
    passage: Passage,
    words: Sequence[Token],
    vocabulary: Vocabulary,
    heads: Counter[str],
    modifiers: Counter[str],
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
        head = len(phrase) - 1 if passage.language in NOUNS_LAST else 0
        heads[phrase[head]] += 1
        modifiers.update(phrase[:head] + phrase[head + 1 :])
