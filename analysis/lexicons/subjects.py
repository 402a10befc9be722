"""What people may talk about in interviews, each named as an analyst would head a chapter with it.

``subjects.tsv`` holds them in English and Bulgarian, sorted, ``fine_subjects.tsv`` the finer ones
by which titles say more ("Noise from neighbours"), ``ways.tsv`` how things go, of whatever is
spoken ("Systems that do not connect"). What they are told by, details and things that people say,
lies in ``training/talk`` and is learnt from by ``scripts/subject_vectors``.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("subjects.tsv")
FINE_TABLE = Path(__file__).with_name("fine_subjects.tsv")
WAYS_TABLE = Path(__file__).with_name("ways.tsv")
LANGUAGES = ("en", "bg")
"""Languages that every subject is worded in, in order of the table's columns."""


OF_THE_INTERVIEW = frozenset(
    {
        "Research interviews",
        "Asking questions in interviews",
        "Recruiting interview participants",
        "Transcription and coding of interviews",
    }
)
"""Told from other subjects, so that asides to the interviewer go nowhere else; head no chapter."""


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
    return _read(TABLE)


@cache
def fine_subjects() -> tuple[Subject, ...]:
    """Return the finer subjects in order of their table."""
    return _read(FINE_TABLE)


@cache
def ways() -> tuple[Subject, ...]:
    """Return how things may go, in order of their table."""
    return _read(WAYS_TABLE)


@cache
def listed() -> tuple[Subject, ...]:
    """Return all that a title may be from the lists: the subjects, the finer ones, the ways.

    A listed title is known by its number in this row.
    """
    return (*subjects(), *fine_subjects(), *ways())


def _read(table: Path) -> tuple[Subject, ...]:
    lines = table.read_text(encoding="utf-8").splitlines()[1:]
    return tuple(Subject(*each.split("\t")) for each in lines)


BOTH = "; "
"""What stands between two headings of one title."""

_PROPER = frozenset({"European", "Christmas", "Erasmus", "Facebook", "Roma"})
"""First words of English headings that are names."""

BESIDE = ": "
"""Stands between a subject and what tells two chapters of it apart."""


def parted(title: str, language: str) -> tuple[int | None, str]:
    """Return the number of the listed subject that a title names, None for none, and what more.

    Of "Housing and rents: key boxes" that is "key boxes", of another title all of it.
    """
    if language not in LANGUAGES:
        return None, title
    head, _, rest = title.partition(BESIDE)
    subject = known_titles(language).get(head.casefold())
    return subject, title if subject is None else rest


@cache
def known_titles(language: str) -> dict[str, int]:
    """Return the number of each listed subject by its title in a language, in lower case."""
    return {each.wording(language).casefold(): i for i, each in enumerate(listed())}


def is_listed(title: str) -> bool:
    """Return whether a title is from the lists in any language, of one heading or of two."""
    parts = [each.casefold() for each in title.split(BOTH)]
    return any(all(each in known_titles(one) for each in parts) for one in LANGUAGES)


def lowered(heading: str) -> str:
    """Return a heading as it stands behind another; names and abbreviations keep their letters."""
    word = heading.split(" ", 1)[0]
    is_plain = word not in _PROPER and word[1:] == word[1:].lower()
    return heading[0].lower() + heading[1:] if is_plain else heading
