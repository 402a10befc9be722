"""Words of passages, judged: their dictionary form, and whether they say anything.

Each language has its own stop words; Latin words inside a Cyrillic or Greek text are judged as
English ones ("okay, API").
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

import simplemma
from simplemma.strategies import DefaultStrategy
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from analysis import settings
from analysis.lexicons.covering import is_made_of
from analysis.lexicons.letters import WORD_OR_NUMBER, composed
from analysis.lexicons.remarks import DENIALS, REMARKS
from analysis.lexicons.stop_words import FILLERS, NOT_WEAK, WEAK_WORDS, stop_words
from analysis.lexicons.stop_words_titles import BEFORE_NOUNS, NOT_ENDS, NUMBER_WORDS
from analysis.records import Passage

_WORD = re.compile(f"{WORD_OR_NUMBER}(?:[-'’]{WORD_OR_NUMBER})*")
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


class Token(NamedTuple):
    """A word in its place: ``text[start:end]``, with its lower-case form."""

    form: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a text in order."""
    spans = [each.span() for each in _WORD.finditer(text)]
    return map(Token._make, [(_form(text[start:end]), start, end) for start, end in spans])


def forms(text: str) -> Iterator[str]:
    """Yield the words of a text in order as ``tokens`` has them, without their places."""
    return map(_form, _WORD.findall(text))


def first_words(text: str, n: int) -> list[str]:
    """Return the first words of a text as they are written, at most so many."""
    return [each.group() for each in islice(_WORD.finditer(text), n)]


@lru_cache(maxsize=settings.SPELLINGS_KEPT)
def _form(word: str) -> str:
    return composed(word.lower()).replace("’", "'")


class _Words(dict[str, Word]):
    """The words of a language by their lower-case forms, each judged when it is first met."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __missing__(self, form: str) -> Word:
        self[form] = _judged(form, self.language)
        return self[form]


@dataclass(slots=True)
class Vocabulary:
    """Judges words and remembers its judgements for as long as one analysis lasts."""

    _seen: dict[str, _Words] = field(default_factory=dict)
    _contents: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    _different: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    _tokens: dict[str, tuple[Token, ...]] = field(default_factory=dict)

    def words(self, language: str) -> Mapping[str, Word]:
        """Return what each lower-case word is in a language: whichever is asked for is there."""
        known = self._seen.get(language)
        if known is None:
            known = self._seen[language] = _Words(language)
        return known

    def word(self, form: str, language: str) -> Word:
        """Return what a lower-case word is in a language."""
        return self.words(language)[form]

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return the words of a text in order; it is read once."""
        known = self._tokens.get(text)
        if known is None:
            known = self._tokens[text] = tuple(tokens(text))
        return known

    def content(self, passage: Passage) -> tuple[str, ...]:
        """Return the dictionary forms of the words that say something, in order."""
        key = (passage.language, passage.text)
        known = self._contents.get(key)
        if known is None:
            judged = self.words(passage.language)
            words = [judged[each] for each in forms(passage.text)]
            known = tuple([each.lemma for each in words if each.kind is Kind.CONTENT])
            self._contents[key] = known
        return known

    def different(self, passage: Passage) -> tuple[str, ...]:
        """Return the dictionary forms of ``content``, each once, in alphabetical order."""
        key = (passage.language, passage.text)
        known = self._different.get(key)
        if known is None:
            known = self._different[key] = tuple(sorted(set(self.content(passage))))
        return known

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
    is_number = form.isascii() and form.isdigit()
    lemma = form if is_number else _lemma(stem or form, language)
    if not any(letter.isalpha() for letter in form) or len(set(form)) < 2:
        return Word(lemma, Kind.FUNCTION)
    idle = FILLERS.get(language, frozenset()) | NUMBER_WORDS.get(language, frozenset())
    if {form, stem} & idle:
        return Word(lemma, Kind.FILLER)
    if {form, stem} & stop_words(language):
        return Word(lemma, Kind.FUNCTION)
    weak = WEAK_WORDS.get(language, frozenset())
    if {form, lemma} & weak and form not in NOT_WEAK.get(language, ()):
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
