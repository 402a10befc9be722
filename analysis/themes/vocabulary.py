"""Words of passages, judged: their dictionary form, and whether they say anything.

Each language has its own stop words; Latin words inside a Cyrillic or Greek text are judged as
English ones ("okay, API").
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache

import simplemma
from simplemma.strategies import DefaultStrategy
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from analysis import settings
from analysis.lexicons.covering import is_made_of
from analysis.lexicons.remarks import DENIALS, REMARKS
from analysis.lexicons.stop_words import FILLERS, WEAK_WORDS, stop_words
from analysis.lexicons.stop_words_titles import BEFORE_NOUNS, NOT_ENDS, NUMBER_WORDS
from analysis.records import Passage

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LATIN = re.compile(r"[A-Za-z]")
_NOT_LATIN_SCRIPT = frozenset({"bg", "mk", "sr", "ru", "uk", "el"})
_SIMPLEMMA = {"hr": "hbs", "sr": "hbs"}
_WITH_LEMMAS = frozenset(
    "bg cs da de el en es et fi fr ga hbs hu it lt lv mk nl pl pt ro ru sk sl sq sv tr uk".split()  # noqa: SIM905
)


class Kind(IntEnum):
    """What a word is worth in a title: FILLER nowhere, FUNCTION inside, WEAK beside a CONTENT."""

    FILLER = 0
    FUNCTION = 1
    WEAK = 2
    CONTENT = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word as a language has it: dictionary form and kind."""

    lemma: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Token:
    """A word in its place: ``text[start:end]``, with its lower-case form."""

    form: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a text in order."""
    for found in _WORD.finditer(text):
        yield Token(_form(found.group()), found.start(), found.end())


def forms(text: str) -> Iterator[str]:
    """Yield the words of a text in order as ``tokens`` has them, without their places."""
    return map(_form, _WORD.findall(text))


def _form(word: str) -> str:
    return word.lower().replace("’", "'")


@dataclass(slots=True)
class Vocabulary:
    """Judges words and remembers its judgements for as long as one analysis lasts."""

    _seen: dict[tuple[str, str], Word] = field(default_factory=dict)
    _contents: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def word(self, form: str, language: str) -> Word:
        """Return what a lower-case word is in a language."""
        key = (language, form)
        if key not in self._seen:
            self._seen[key] = _judged(form, language)
        return self._seen[key]

    def content(self, passage: Passage) -> tuple[str, ...]:
        """Return the dictionary forms of the words that say something, in order."""
        key = (passage.language, passage.text)
        if key not in self._contents:
            words = [self.word(each, passage.language) for each in forms(passage.text)]
            self._contents[key] = tuple(each.lemma for each in words if each.kind is Kind.CONTENT)
        return self._contents[key]

    def n_subjects(self, passage: Passage) -> int:
        """Return how many different words of content tell what a passage is about.

        Words that only say of what kind or how good something is ("useful", "big") do not.
        """
        kinds = NOT_ENDS.get(passage.language, frozenset())
        return len(set(self.content(passage)) - kinds)

    def says_something(self, passage: Passage) -> bool:
        """Return whether a passage says something: a word of content, two weak ones, or a clause.

        One of back-channels and idle remarks alone says nothing, whatever its words; nor does a
        question of weak words ("What time is it?"; the Greek mark looks like a semicolon).
        """
        if is_made_of(passage.text, REMARKS):
            return False
        if self.content(passage):
            return True
        said = list(forms(passage.text))
        words = {each: self.word(each, passage.language) for each in said}
        weak = {each.lemma for each in words.values() if each.kind is Kind.WEAK}
        if len(weak) >= settings.WEAK_WORDS_THAT_SAY_SOMETHING:
            return True
        is_denial = len(said) >= settings.WORDS_OF_A_DENIAL and not DENIALS.isdisjoint(said)
        asks = passage.text.rstrip().endswith(("?", ";"))
        return is_denial or (bool(weak) and not asks and _is_clause(words, passage.language))


def subject_words(names: Iterable[str] = ()) -> Callable[[str, str], frozenset[str]]:
    """Return what gives the words that tell what a text in a language is about, in one form each.

    Words that only say of what kind or how good something is do not, nor those of ``names``, of
    which all speak; judgements are remembered for as long as the function lives.
    """
    vocabulary, own = Vocabulary(), {each for name in names for each in forms(name)}

    def subjects(text: str, language: str) -> frozenset[str]:
        named = {vocabulary.word(each, language).lemma for each in own}
        words = (vocabulary.word(each, language) for each in forms(text))
        content = frozenset(each.lemma for each in words if each.kind is Kind.CONTENT)
        return content - NOT_ENDS.get(language, frozenset()) - named

    return subjects


def _is_clause(words: Mapping[str, Word], language: str) -> bool:
    """Return whether beside weak words there is one that no noun phrase begins with ("It works").

    "The people", "in that time" are no clauses.
    """
    opening = BEFORE_NOUNS.get(language, frozenset())
    return any(
        each.kind is Kind.FUNCTION and form not in opening and form[:1].isalpha()
        for form, each in words.items()
    )


def _judged(form: str, language: str) -> Word:
    if language in _NOT_LATIN_SCRIPT and _LATIN.search(form):
        language = "en"
    stem = form.partition("'")[0] if language == "en" else form
    lemma = _lemma(stem or form, language)
    if not any(letter.isalpha() for letter in form) or len(set(form)) < 2:
        return Word(lemma, Kind.FUNCTION)
    idle = FILLERS.get(language, frozenset()) | NUMBER_WORDS.get(language, frozenset())
    if {form, stem} & idle:
        return Word(lemma, Kind.FILLER)
    if {form, stem} & stop_words(language):
        return Word(lemma, Kind.FUNCTION)
    if {form, lemma} & WEAK_WORDS.get(language, frozenset()):
        return Word(lemma, Kind.WEAK)
    return Word(lemma, Kind.CONTENT)


@cache
def _word_lists() -> DefaultDictionaryFactory:
    """Return word lists that stay in memory once opened.

    By itself simplemma keeps eight and reads the ninth from disk for each word: hours for a table
    of thirty languages.
    """
    return DefaultDictionaryFactory(cache_max_size=settings.LEMMA_LANGUAGES_KEPT)


@cache
def _lemmatizer() -> simplemma.Lemmatizer:
    strategy = DefaultStrategy(dictionary_factory=_word_lists())
    return simplemma.Lemmatizer(lemmatization_strategy=strategy)


def entry(form: str, language: str) -> str | None:
    """Return the dictionary form that the word list of a language gives for a form as spelled.

    None where the list does not hold it, or Glas has no list of the language.
    """
    code = _SIMPLEMMA.get(language, language)
    if code not in _WITH_LEMMAS:
        return None
    found: str | None = _word_lists().get_dictionary(code).get(form)
    return found


def _lemma(form: str, language: str) -> str:
    code = _SIMPLEMMA.get(language, language)
    if code not in _WITH_LEMMAS:
        return form
    lemma = str(_lemmatizer().lemmatize(form, lang=code)).lower().removesuffix("-(се)")
    return form if lemma in stop_words(language) else lemma
