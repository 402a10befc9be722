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


OF_THE_INTERVIEW = "Research interviews"
"""Told from other subjects, so that asides to the interviewer go nowhere else; heads no chapter."""


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


BESIDE = ": "
"""Stands between a subject and what tells two chapters of it apart."""


def parted(title: str, language: str) -> tuple[int | None, str]:
    """Return the number of the subject that a title names, None for none, and what more it says.

    Of "Housing and rents: key boxes" that is "key boxes", of another title all of it.
    """
    if language not in LANGUAGES:
        return None, title
    head, _, rest = title.partition(BESIDE)
    subject = known_titles(language).get(head.casefold())
    return subject, title if subject is None else rest


@cache
def known_titles(language: str) -> dict[str, int]:
    """Return the number of each subject by its title in one of ``LANGUAGES``, in lower case."""
    return {each.wording(language).casefold(): i for i, each in enumerate(subjects())}
