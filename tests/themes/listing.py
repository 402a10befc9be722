"""A short list of subjects, and what is said of going back and of buses."""

from collections.abc import Mapping, Sequence

import numpy as np

from analysis.lexicons.subjects import Subject
from analysis.records import Passage
from analysis.themes.candidate import TitleCandidate
from tests.themes.making import passage

RETURN = Subject("Return from abroad", "Завръщане от чужбина")
HARVEST = tuple(Subject(f"Field {each} harvest", f"Реколта от нива {each}") for each in range(63))
LISTED = (RETURN, *HARVEST)
BACK = (
    "My cousin did return to us.",
    "Families return from abroad, a few.",
    "They return and stay in that house.",
    "The return of neighbours.",
)
BUSES = ("A bus came.", "That bus is red.", "Our bus was late.", "One bus stood there.")


def said(texts: Sequence[str], start: int = 0, language: str = "en") -> list[Passage]:
    """Return passages, each of a turn of its own."""
    return [passage(text, start + i, language) for i, text in enumerate(texts)]


OWN = said(BACK)


def row(at: Mapping[int, float]) -> np.ndarray:
    """Return what a word tells of the subjects."""
    made = np.zeros(len(LISTED), dtype=np.float32)
    made[list(at)] = list(at.values())
    return made


def titles(found: Sequence[TitleCandidate]) -> list[str]:
    """Return the titles of candidates."""
    return [each.title for each in found]
