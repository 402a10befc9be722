"""Passages and vectors made by hand for the tests of the theme engine."""

from collections.abc import Sequence

import numpy as np

from analysis.records import Passage, PassageId, TranscriptId, derived_id
from analysis.themes import LanguageMeans, Material

N_DIMS = 32
SUBJECTS = {
    "en": ("water meters", "bus timetable", "school library", "tax office", "street lights"),
    "bg": ("умни водомери", "разписание на автобусите", "училищна библиотека",
           "данъчна служба", "улично осветление"),
}  # fmt: skip
OPENINGS = {
    "en": ("We talked about the {}", "Everybody knows the {}", "They repaired the {} slowly"),
    "bg": ("Говорихме за {}", "Всички познават {}", "Поправиха {} бавно"),
}


def passage(
    text: str, ordinal: int, language: str = "en", transcript: str | None = None
) -> Passage:
    """Return a passage; two of one ordinal and text are the same."""
    return Passage(
        id=PassageId(derived_id("test", ordinal, text)),
        transcript_id=TranscriptId(transcript or f"interview {ordinal % 5}"),
        turn=ordinal,
        start=0,
        end=len(text),
        text=text,
        speaker=f"S{ordinal % 5}",
        language=language,
    )


def direction(number: int) -> np.ndarray:
    """Return the unit vector of a subject or a language."""
    return np.asarray(np.eye(N_DIMS)[number])


def talk(
    n_per_subject: int, languages: Sequence[str] = ("en",), n_subjects: int = 4, seed: int = 7
) -> tuple[Material, list[int]]:
    """Return passages on some subjects in some languages, and the subject of each.

    The language weighs more in a vector than the subject, as in real models.
    """
    draw = np.random.default_rng(seed)
    passages, rows, subjects = [], [], []
    for i in range(n_per_subject * n_subjects):
        subject, language = i % n_subjects, languages[(i // n_subjects) % len(languages)]
        wording = OPENINGS[language][i % 3].format(SUBJECTS[language][subject])
        passages.append(passage(f"{wording} {'. ' * (i % 2)}№ {i}.", i, language))
        row = direction(subject) + 0.05 * draw.standard_normal(N_DIMS)
        rows.append(row + 3 * direction(20 + list(OPENINGS).index(language)))
        subjects.append(subject)
    return material(passages, rows), subjects


def material(passages: Sequence[Passage], rows: Sequence[np.ndarray]) -> Material:
    """Return the material of passages and rows, with the means of the two languages."""
    vectors = np.array(rows) / np.linalg.norm(np.array(rows), axis=1, keepdims=True)
    means = 0.94 * np.stack([direction(20), direction(21)])
    return Material(
        tuple(passages),
        vectors.astype(np.float32),
        LanguageMeans(("en", "bg"), means, means.mean(axis=0)),
    )
