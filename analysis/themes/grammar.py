"""Which word may stand where in a noun phrase, and whether its words agree: no tagger is asked.

What a word list and the word's ending say (``parts``) is corrected by the company that the word
keeps in the passages (``habits``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from analysis import settings
from analysis.lexicons.noun_phrases import (
    BEFORE_ONE,
    CAPITAL_NOUNS,
    CAPITAL_PHRASES,
    COMPOUNDS,
    ELISIONS,
    GERUNDS,
    NOUNS_SIDE_BY_SIDE,
    OBLIQUE_ENDINGS,
    OPENING_ELISIONS,
    PARTICIPLES,
    STRONG_ENDINGS,
)
from analysis.lexicons.parts_of_speech import NOUN_ENDINGS
from analysis.lexicons.stop_words_titles import DEFINITE_ENDINGS, SUBJECT_ARTICLES
from analysis.themes.habits import Habits, begins_sentence
from analysis.themes.parts import Part, part_of
from analysis.themes.vocabulary import Token, Vocabulary, entry

_LONG_WORD = 10


@dataclass(frozen=True, slots=True)
class Role:
    """What a word is in a noun phrase. ``is_sure``: its being a noun is known, not guessed."""

    part: Part
    is_sure: bool = True

    @property
    def can_head(self) -> bool:
        """Return whether the word may be the noun of its phrase."""
        return self.part >= Part.OPEN

    @property
    def can_modify(self) -> bool:
        """Return whether it may stand beside the noun."""
        return self.part in (Part.ADJECTIVE, Part.OPEN)


@dataclass(frozen=True, slots=True)
class Grammar:
    """Judges the words of one language; remembers its judgements as long as one analysis lasts."""

    habits: Habits
    vocabulary: Vocabulary
    _roles: dict[tuple[str, bool, bool], Role] = field(default_factory=dict)
    _by_form: dict[str, Role] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """Return the language whose words are judged."""
        return self.habits.language

    def role(self, form: str, *, is_raised: bool = False, begins: bool = False) -> Role:
        """Return the role of a word.

        Args:
            form: in lower case.
            is_raised: whether it is written with a capital letter; read where nouns are.
            begins: whether it opens its sentence, where every word has one.
        """
        key = (form, is_raised, begins)
        if key not in self._roles:
            capital = self.language in CAPITAL_NOUNS
            self._roles[key] = self._by_case(form, is_raised, begins) if capital else self._by(form)
        return self._roles[key]

    def roles(self, text: str, words: Sequence[Token]) -> list[Role]:
        """Return the role of each word of a text."""
        if self.language in CAPITAL_NOUNS:
            return [
                self.role(
                    form,
                    is_raised=text[start].isupper(),
                    begins=begins_sentence(text, start),
                )
                for form, start, _ in words
            ]
        known = self._by_form
        for form, _, _ in words:
            if form not in known:
                known[form] = self.role(form)
        return [known[form] for form, _, _ in words]

    def _by_case(self, form: str, is_raised: bool, begins: bool) -> Role:
        lemma = self.vocabulary.word(form, self.language).lemma
        listed = entry(form.capitalize(), self.language)
        if is_raised and (not begins or (listed and listed[0].isupper())):
            known = listed is not None or len(form) >= _LONG_WORD
            return Role(Part.NOUN, known)
        is_verb = lemma.endswith(("en", "ern", "eln")) and not form.startswith("ge")
        if not is_verb and form.endswith(("e", "er", "es", "en", "em")):
            return Role(Part.ADJECTIVE)
        return Role(Part.OTHER)

    def may_open(self, form: str) -> bool:
        """Return whether a title may begin with a word, by what it has before an apostrophe."""
        allowed = OPENING_ELISIONS.get(self.habits.language)
        if allowed is None:
            return True
        head, mark, _ = form.partition("'")
        return not mark or head in allowed

    def _by(self, form: str) -> Role:
        if form.partition("'")[0] in ELISIONS.get(self.language, frozenset()) and "'" in form:
            return Role(Part.OTHER)
        lemma = self.vocabulary.word(form, self.language).lemma
        part = part_of(form, lemma, self.language)
        verb, noun = self.habits.as_verb.get(form, 0), self.habits.as_noun.get(form, 0)
        if part is Part.OTHER:
            is_noun = noun >= settings.COMPANY_TO_OVERRULE and noun > settings.COMPANY_RATIO * verb
            heads, modifiers = self._seen(lemma)
            found = Part.OPEN if heads >= modifiers else Part.ADJECTIVE
            return Role(found if is_noun else Part.OTHER)
        in_phrase = noun + sum(self._seen(lemma))
        sure = settings.COMPANY_RATIO * (in_phrase + 1) if part is Part.NOUN else in_phrase
        if verb > sure:
            return Role(Part.OTHER)
        part = self._in_company(part, form, lemma)
        if form.endswith(GERUNDS.get(self.language, ("\0",))):
            return Role(part, noun > verb)
        return Role(part, part is not Part.OPEN or self.habits.heads.get(lemma, 0) > 0)

    def _seen(self, lemma: str) -> tuple[int, int]:
        """Return how often a dictionary form ends a noun phrase, and stands in one otherwise."""
        return self.habits.heads.get(lemma, 0), self.habits.modifiers.get(lemma, 0)

    def _in_company(self, part: Part, form: str, lemma: str) -> Part:
        """Return what a word is by whether it mostly ends noun phrases or stands inside them."""
        heads, modifiers = self._seen(lemma)
        if part is Part.ADJECTIVE:
            is_head = heads >= settings.COMPANY_TO_OVERRULE
            is_head = is_head and heads > settings.COMPANY_RATIO * modifiers
            is_participle = form.endswith(PARTICIPLES.get(self.language, ("\0",)))
            return Part.OPEN if is_head and not is_participle else part
        is_seen = heads > 0 and self.language in NOUNS_SIDE_BY_SIDE
        if part is Part.OPEN and not is_seen and self.habits.is_modifier(lemma):
            return Part.ADJECTIVE
        return part

    def is_name(self, forms: tuple[str, ...], *, is_joined: bool = False) -> bool:
        """Return whether words of content are together a name of somebody or something.

        All are written with a capital letter inside sentences; where institutions are written so
        too, one of several must be unknown to the dictionary.

        Args:
            forms: in lower case.
            is_joined: whether they stand side by side as names do ("Josh and Kara").
        """
        if self.language in CAPITAL_NOUNS:
            return all(self.is_named(each) for each in forms)
        if not all(self.habits.is_raised(each) for each in forms):
            return False
        is_either = len(forms) > 1 and not is_joined and self.language in CAPITAL_PHRASES
        return not is_either or any(entry(each, self.language) is None for each in forms)

    def is_named(self, form: str) -> bool:
        """Return whether a word names somebody or something in any phrase."""
        if self.language in CAPITAL_NOUNS:
            is_listed = entry(form.capitalize(), self.language) is not None
            return not is_listed and len(form) < _LONG_WORD
        return self.habits.is_raised(form) and entry(form, self.language) is None

    def is_bare(self, form: str, lemma: str) -> bool:
        """Return whether a noun alone reads as one thing: neither plural nor an abstract."""
        if form.endswith(NOUN_ENDINGS.get(self.language, ())):
            return False
        if self.language in COMPOUNDS and len(form) >= settings.LETTERS_OF_COMPOUND:
            return False
        return form == lemma or self.has_article(form, lemma)

    def has_article(self, form: str, lemma: str) -> bool:
        """Return whether a form carries the article that opens a noun phrase."""
        return form != lemma and form.endswith(DEFINITE_ENDINGS.get(self.language, ()))

    def is_broken(self, before: str, first: str, head: str, *, is_adjective: bool) -> bool:
        """Return whether a phrase reads as torn from a sentence by the endings of its words.

        Args:
            before: the word before the phrase, in lower case.
            first: its first word.
            head: its first noun.
            is_adjective: whether its first word is an adjective.
        """
        if before in BEFORE_ONE.get(self.language, frozenset()):
            return True
        if self.language in CAPITAL_NOUNS and self._is_oblique(before, head):
            return True
        if not is_adjective:
            return False
        if first.endswith(OBLIQUE_ENDINGS.get(self.language, ())):
            return True
        strong: Mapping[str, frozenset[str]] = STRONG_ENDINGS.get(self.language, {})
        return any(first.endswith(end) and before in words for end, words in strong.items())

    def _is_oblique(self, before: str, noun: str) -> bool:
        """Return whether a German noun is in the genitive, or in the plural of a dative."""
        if noun.endswith("s") and before in STRONG_ENDINGS[self.language]["es"]:
            return True
        listed = entry(noun.capitalize(), self.language)
        shorter = noun[:-1].capitalize()
        is_plural = noun.endswith("n") and listed not in (None, noun.capitalize(), shorter)
        return is_plural and entry(shorter, self.language) == listed

    def subject_form(self, form: str, lemma: str, *, is_head: bool) -> str:
        """Return a form with the article of a subject, where it carries that of an object.

        Args:
            form: in lower case.
            lemma: its dictionary form.
            is_head: whether it is the noun of its phrase; else it is an adjective, whose noun it
                agrees with: one in "-ия" is masculine and has the article.
        """
        for ending, subject in SUBJECT_ARTICLES.get(self.language, {}).items():
            stem = form.removesuffix(ending)
            if form.endswith("та") and entry(form, self.language) is None:
                continue
            noun = is_head and stem == lemma and lemma[-1:] not in "аеиоуъюя"
            is_known = form != lemma or entry(form, self.language) is None
            adjective = ending == "я" and not is_head and stem.endswith("и") and is_known
            if stem != form and (noun or adjective):
                return stem + subject
        return form
