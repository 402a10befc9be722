"""What people may talk about in interviews, each named as an analyst would head a chapter with it.

``subjects.tsv`` holds them in English and Bulgarian, sorted. What they are told by, details and
things that people say, lies in ``training/talk`` and is learnt from by ``scripts/subject_vectors``.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

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
    return tuple(Subject(*each.split("\t")) for each in lines)


@cache
def known_titles(language: str) -> dict[str, int]:
    """Return the number of each subject by its title in one of ``LANGUAGES``, in lower case."""
    return {each.wording(language).casefold(): i for i, each in enumerate(subjects())}
