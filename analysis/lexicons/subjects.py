"""What people may talk about in interviews, each named as an analyst would head a chapter with it.

``subjects.tsv`` holds them in English and Bulgarian, sorted, with the field that each is from;
``LINKS`` are the small words of such a title, which say nothing of its subject.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from analysis.lexicons import entries

TABLE = Path(__file__).with_name("subjects.tsv")
LANGUAGES = ("en", "bg")
"""Languages that every subject is worded in, in order of the table's columns."""


class Subject(NamedTuple):
    """A subject in both languages."""

    en: str
    bg: str

    def wording(self, language: str) -> str:
        """Return the title in one of ``LANGUAGES``."""
        return self[LANGUAGES.index(language)]


@cache
def subjects() -> tuple[Subject, ...]:
    """Return the subjects in order of the table."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    return tuple(Subject(*each.split("\t")[: len(LANGUAGES)]) for each in lines)


@cache
def known_titles(language: str) -> dict[str, Subject]:
    """Return the subjects by their title in one of ``LANGUAGES``, in lower case."""
    return {each.wording(language).casefold(): each for each in subjects()}


LINKS: dict[str, frozenset[str]] = {
    "en": entries(
        """a about after among an and as at before between by during for from in instead into its
        not of on or over per than that the their through to under versus with within without"""
    ),
    "bg": entries(
        """без в във вместо върху да до за зад и из извън или като към между на над не от около по
        под пред преди при с след според спрямо сред срещу със чрез през се си"""
    ),
}
