"""Glas as a system under test: its own ``build``, titles and all."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from unittest.mock import patch

import numpy as np

from analysis import settings
from analysis.records import Passage, PassageId, Theme, ThemeId, TranscriptId, derived_id
from analysis.themes import LanguageMeans, Material, ThemeOptions, ThemeResult, build, building
from analysis.themes.skeleton import Skeleton
from analysis.themes.vocabulary import Vocabulary
from benchmarks.themes_bench.given import Prepared
from benchmarks.themes_bench.scoring import IN_NO_THEME, Labels
from benchmarks.themes_bench.systems import Found, Stopwatch
from benchmarks.themes_bench.vectors import means

WORDING = "worded"
"""The step of ``build`` that puts words to themes; its time is told apart."""


@dataclass(frozen=True, slots=True)
class Glas:
    """Takes the raw vectors, the language of each row and the language means that it ships."""

    language_means: LanguageMeans = field(default_factory=means)

    @property
    def is_random(self) -> bool:
        """Return that it is not."""
        return False

    def warm_up(self) -> None:
        """Read the lexicons."""
        words = ("The card was late again.", "Nobody answers the phone.", "The doctor has no time.")
        passages = tuple(_passage(i, str(i), 0, text, "en") for i, text in enumerate(words * 10))
        rows = np.random.default_rng(0).normal(size=(len(passages), 384)).astype(np.float32)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        build(Material(passages, rows, self.language_means), ThemeOptions())

    def find(self, given: Prepared, rows: Labels, seed: int | None) -> Found:
        """Return the themes of some rows; its seed is the program's own."""
        del seed
        return self._found(given, rows, None)

    def find_number(self, given: Prepared, rows: Labels, number: int) -> Labels:
        """Return a number of top-level themes."""
        return self._found(given, rows, number).themes

    def _found(self, given: Prepared, rows: Labels, n_themes: int | None) -> Found:
        passages = _passages(given)
        chosen = tuple(passages[i] for i in rows)
        material = Material(chosen, given.vectors[rows], self.language_means)
        options = ThemeOptions(n_themes, settings.DEFAULT_SEED)
        _read_word_lists(chosen)
        whole, words = Stopwatch(), Stopwatch()
        step = getattr(building, WORDING) if len(rows) == len(passages) else _unworded
        with patch.object(building, WORDING, words.around(step)):
            result = whole.around(build)(material, options)
        themes, fine = _labels(result, chosen)
        seconds, cpu_seconds = (
            whole.seconds - words.seconds,
            whole.cpu_seconds - words.cpu_seconds,
        )
        return Found(themes, seconds, cpu_seconds, whole.seconds, fine)


def _read_word_lists(passages: Sequence[Passage]) -> None:
    """Read those of the set's languages; each is read once a process, as a compiler runs once."""
    one_of_each = {each.language: each for each in passages}
    for passage in one_of_each.values():
        Vocabulary().says_something(passage)


def _unworded(skeleton: Skeleton, *_: object) -> dict[ThemeId, Theme]:
    """Return themes without words: samples are measured for who is together only."""
    return {each: Theme(each, "", parent) for each, parent in skeleton.parents.items()}


def _passages(given: Prepared) -> list[Passage]:
    """Return the rows as passages; a row without an interview stands in a transcript of its own."""
    labelled = given.labelled
    return [
        _passage(i, unit, i, text, language)
        if labelled.has_interviews
        else _passage(i, str(i), 0, text, language)
        for i, (text, language, unit) in enumerate(
            zip(labelled.texts, labelled.languages, labelled.units, strict=True)
        )
    ]


def _passage(row: int, transcript: str, turn: int, text: str, language: str) -> Passage:
    return Passage(
        id=PassageId(derived_id("passage", row)),
        transcript_id=TranscriptId(derived_id("row", transcript)),
        turn=turn,
        start=0,
        end=len(text),
        text=text,
        language=language,
    )


def _labels(result: ThemeResult, passages: tuple[Passage, ...]) -> tuple[Labels, Labels]:
    """Return the number of each passage's theme, and of its sub-theme where it has one."""
    number = {theme: i for i, theme in enumerate(result.themes)}
    top, fine = [], []
    for each in passages:
        placed = result.placements.get(each.id)
        if placed is None:
            top.append(IN_NO_THEME)
            fine.append(IN_NO_THEME)
        else:
            parent = result.themes[placed.theme_id].parent_id
            fine.append(number[placed.theme_id])
            top.append(number[parent or placed.theme_id])
    return np.array(top, dtype=np.int64), np.array(fine, dtype=np.int64)
