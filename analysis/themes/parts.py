"""What part a word can play in a noun phrase, by the word list of its language and by its ending.

No tagger is asked. A word list that knows all forms of a word tells more than it says: what has a
first person plural is a verb, what has a form for each gender an adjective.
"""

from enum import IntEnum

from analysis.lexicons.bulgarian_forms import (
    ARTICLE_ENDINGS,
    FIRST_PERSONS,
    INDECLINABLES,
    ONLY_ADJECTIVES,
    ONLY_VERBS,
    PARTICIPLES,
    PAST_VERBS,
    UNLISTED_ADJECTIVES,
    UNLISTED_NOUNS,
    UNLISTED_VERBS,
    VANISHING_VOWEL,
    VERBAL_NOUNS,
)
from analysis.lexicons.parts_of_speech import (
    ADJECTIVE_LEMMAS,
    ADJECTIVES,
    ADVERB_ENDINGS,
    NOUN_ENDINGS,
    NOUNS,
    VERB_LEMMAS,
    VERBS,
)
from analysis.lexicons.stop_words_titles import SURE_VERB_ENDINGS
from analysis.themes.vocabulary import entry


class Part(IntEnum):
    """OTHER has no place in a noun phrase; ADJECTIVE stands beside a noun; OPEN may be either."""

    OTHER = 0
    ADJECTIVE = 1
    OPEN = 2
    NOUN = 3


def part_of(form: str, lemma: str, language: str) -> Part:
    """Return what a lower-case form can be in a noun phrase, as far as lists and endings tell."""
    if language in ("bg", "mk"):
        return _bulgarian(form, lemma)
    if form in NOUNS.get(language, frozenset()):
        return Part.NOUN
    if language == "en":
        return _english(form, lemma)
    return _by_ending(form, lemma, language)


def _by_ending(form: str, lemma: str, language: str) -> Part:
    is_verb = form != lemma and lemma.endswith(VERB_LEMMAS.get(language, ()))
    if is_verb or form.endswith(ADVERB_ENDINGS.get(language, ())):
        return Part.OTHER
    if form.endswith(NOUN_ENDINGS.get(language, ())):
        return Part.NOUN
    listed = lemma in ADJECTIVES.get(language, frozenset())
    if listed or lemma.endswith(ADJECTIVE_LEMMAS.get(language, ())):
        return Part.ADJECTIVE
    return Part.OPEN


def _english(form: str, lemma: str) -> Part:
    if "'" in form or form.endswith(ADVERB_ENDINGS["en"]):
        return Part.OTHER
    if {form, lemma} & VERBS["en"] and not form.endswith(("ing", "ings", "ed")):
        return Part.OTHER
    if form in ADJECTIVES["en"] or (form.endswith("ed") and form != lemma):
        return Part.ADJECTIVE
    if form.endswith(NOUN_ENDINGS["en"]):
        return Part.NOUN
    return _by_english_ending(form, lemma)


def _by_english_ending(form: str, lemma: str) -> Part:
    """Return the part of a form that no list names: one that differs from its dictionary form is
    a plural, a participle or a comparative, else of a verb."""
    is_changed = form != lemma and not form.endswith("ing")
    if is_changed and form.endswith(("er", "est")):
        return Part.ADJECTIVE
    if is_changed and not form.endswith("s"):
        return Part.OTHER
    return Part.ADJECTIVE if form.endswith(ADJECTIVE_LEMMAS["en"]) else Part.OPEN


def _bulgarian(form: str, lemma: str) -> Part:
    if form in VERBS["bg"] or form in INDECLINABLES:
        return Part.ADJECTIVE if form in INDECLINABLES else Part.OTHER
    return _unlisted_of(form, lemma) if entry(form, "bg") is None else _listed(form, lemma)


def _unlisted_of(form: str, lemma: str) -> Part:
    """Return the part of a form that no list holds, by its guessed dictionary form as well."""
    is_past = form != lemma and lemma.endswith(FIRST_PERSONS) and form.endswith(PAST_VERBS)
    return Part.OTHER if is_past else _unlisted_with_article(form)


def _listed(form: str, lemma: str) -> Part:
    if form == f"{lemma}та":
        return Part.NOUN
    if _is_bulgarian_verb(lemma):
        return _form_of_bulgarian_verb(form, lemma)
    if _is_bulgarian_adjective(lemma):
        return Part.ADJECTIVE
    with_article = (word + each for word in (form, lemma) for each in ARTICLE_ENDINGS)
    if any(entry(each, "bg") == lemma for each in with_article):
        return Part.NOUN
    if form != lemma and lemma.endswith(FIRST_PERSONS):
        return _form_of_bulgarian_verb(form, lemma)
    return _unlisted(form)


def _unlisted_with_article(form: str) -> Part:
    """Return the part of a form that the list may hold without its article only."""
    bare = form[:-2] if form.endswith(ARTICLE_ENDINGS) else ""
    listed = entry(bare, "bg") if bare else None
    is_noun = listed is not None and _bulgarian(bare, listed) is Part.NOUN
    return Part.NOUN if is_noun else _unlisted(form)


def _is_bulgarian_verb(lemma: str) -> bool:
    """Return whether the list has two of the forms that only verbs have, of a first person."""
    if not lemma.endswith(("м", "а", "я")):
        return False
    known = sum(entry(lemma[:-1] + each, "bg") == lemma for each in ONLY_VERBS)
    return known + (entry(f"{lemma}е", "bg") == lemma) >= 2


def _form_of_bulgarian_verb(form: str, lemma: str) -> Part:
    if form in (lemma, lemma[:-1]):
        return Part.OTHER
    if form.endswith(VERBAL_NOUNS):
        return Part.NOUN
    if form.endswith("ния"):
        return Part.OPEN
    return Part.ADJECTIVE if form.endswith(PARTICIPLES) else Part.OTHER


def _is_bulgarian_adjective(lemma: str) -> bool:
    """Return whether the list has two of the forms that only adjectives have.

    One is enough where a vowel goes before the ending ("личен", "лична"), which few nouns do.
    """
    if lemma.endswith("и"):
        return any(entry(lemma[:-1] + each, "bg") == lemma for each in ONLY_ADJECTIVES)
    if sum(entry(lemma + each, "bg") == lemma for each in ONLY_ADJECTIVES) >= 2:
        return True
    if not lemma.endswith(VANISHING_VOWEL):
        return False
    stem = f"{lemma[:-2]}{lemma[-1]}"
    return any(entry(stem + each, "bg") == lemma for each in ("а", *ONLY_ADJECTIVES))


def _unlisted(form: str) -> Part:
    if form.endswith((*NOUN_ENDINGS["bg"], *UNLISTED_NOUNS)):
        return Part.NOUN
    if form.endswith((*SURE_VERB_ENDINGS["bg"], *UNLISTED_VERBS)):
        return Part.OTHER
    if form.endswith((*ADJECTIVE_LEMMAS["bg"], *UNLISTED_ADJECTIVES)):
        return Part.ADJECTIVE
    return Part.OPEN
