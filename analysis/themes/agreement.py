"""Whether an adjective agrees with its noun, where endings tell: a title must read as right.

Word lists without grammar let chance neighbours pass ("смет контейнерът"). In Bulgarian an
adjective has its noun's gender and number.
"""

from collections.abc import Sequence

from analysis.lexicons.bulgarian_forms import (
    GENDERS_OF_ADJECTIVES,
    GENDERS_OF_NOUNS,
    INDECLINABLES,
)
from analysis.themes.vocabulary import entry

_VOWELS = tuple("аеиоуюя")


def agree(adjective: str, noun: str, lemma: str, language: str) -> bool:
    """Return whether an adjective may stand before a noun.

    Args:
        adjective: its form in lower case.
        noun: the noun's form in lower case.
        lemma: the noun's dictionary form.
        language: any but Bulgarian and Macedonian lets everything pass.
    """
    if language not in ("bg", "mk"):
        return True
    if adjective in INDECLINABLES:
        return True
    return bool(_genders(adjective, GENDERS_OF_ADJECTIVES) & _of_noun(noun, lemma))


def _genders(form: str, endings: Sequence[tuple[str, str]]) -> set[str]:
    return set(next(genders for ending, genders in endings if form.endswith(ending)))


def _of_noun(form: str, lemma: str) -> set[str]:
    """Return the genders that a form may have, the plural counted as one."""
    if form == lemma:
        is_feminine = not lemma.endswith(_VOWELS) and entry(f"{lemma}та", "bg") == lemma
        return {"f"} if is_feminine else _genders(lemma, GENDERS_OF_NOUNS)
    if form.endswith("те"):
        return {"p"}
    if form.endswith(("ът", "ят")) or form in (f"{lemma}а", f"{lemma}я"):
        return {"m"}
    if form in (f"{lemma}та", f"{lemma}то"):
        return {"n"} if form.endswith("то") else {"f"}
    return {"p", "m"} if form.endswith(("а", "я")) else {"p"}
