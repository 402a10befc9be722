"""Titles from the list of subjects are asked of the passages in their own language."""

from dataclasses import replace

import numpy as np
import pytest

from analysis import settings
from analysis.codebook import is_analysed
from analysis.edits import RenameTheme
from analysis.embed import HashingEmbedder
from analysis.lexicons.subjects import Subject, known_titles, subjects
from analysis.records import Origin
from analysis.review.checking import findings
from analysis.review.records import Finding
from analysis.review.space import Space, space_of
from analysis.themes import LanguageMeans, Material
from analysis.themes.subjects import Subjects
from analysis.words import tell
from tests.review.making import THEMES, about, book, space, town, with_themes

TOWN = town()
SPACE = space(TOWN)
METERS = known_titles("en")["water meter readings"]


def _named(subject: str, name: str, language: str) -> tuple[Finding, ...]:
    held = book(TOWN)
    theme = held.themes[THEMES[subject].id]
    named = replace(theme, name=name, name_language=language, named_by=Origin.MACHINE)
    every = findings(TOWN, with_themes(held, named), "en", SPACE)
    return tuple(each for each in every if each.kind == "vague")


@pytest.mark.parametrize("language", ["en", "bg"])
def test_a_title_whose_parallel_wording_is_said_is_not_vague(language: str) -> None:
    assert _named("water", METERS.wording(language), language) == ()


@pytest.mark.parametrize("language", ["en", "bg"])
def test_a_subject_of_which_few_speak_is_vague(language: str) -> None:
    (found,) = _named("buses", METERS.wording(language), language)
    assert found.what.values == {"name": METERS.wording(language), "n": 0, "total": 12}
    assert "0 от 12" in tell(found.what, "bg")
    assert found.brief is not None
    assert tell(found.brief, "en") == "its words are in 0 of 12 passages"


def test_a_subject_is_judged_by_all_passages_of_a_theme_whatever_their_language() -> None:
    foreign = {each.id for each in about(TOWN, "water")[1:]}
    passages = tuple(
        replace(each, language="de") if each.id in foreign else each for each in TOWN.passages
    )
    held = book(TOWN)
    theme = held.themes[THEMES["water"].id]
    named = replace(theme, name=METERS.en, named_by=Origin.MACHINE)
    every = findings(replace(TOWN, passages=passages), with_themes(held, named), "en", SPACE)
    (found,) = (each for each in every if each.kind == "vague")
    assert found.what.values == {"name": METERS.en, "n": 1, "total": 12}


def test_a_subject_whose_words_are_said_everywhere_is_vague() -> None:
    listed = next(each.en for each in subjects() if each.en == "Old people's homes")
    (found,) = _named("buses", listed, "en")
    assert found.what.message == "The words of “{name}” are no more frequent here than elsewhere."


def _space_with(listed: tuple[Subject, ...]) -> Space:
    """Return the space of the town with subjects, of which the first is where water is."""
    analysed = tuple(each for each in TOWN.passages if is_analysed(each))
    vectors = HashingEmbedder().encode([each.text for each in analysed]).vectors
    water = {each.id for each in about(TOWN, "water")}
    is_water = np.array([each.id in water for each in analysed])
    rows = HashingEmbedder().encode([each.en for each in listed]).vectors.astype(np.float32)
    rows[0] = vectors[is_water].mean(axis=0)
    known = LanguageMeans(subjects=Subjects(listed, {"en": rows, "bg": rows}))
    return space_of(Material(analysed, vectors, known))


@pytest.mark.parametrize("is_weak", [False, True])
def test_a_vague_title_is_bettered_by_a_subject_a_weak_one_where_no_phrase_is_sound(
    is_weak: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if is_weak:
        monkeypatch.setattr(settings, "SUBJECT_STRENGTH", 99.0)
        monkeypatch.setattr(settings, "PASSAGES_OF_TITLE", 99)
    listed = (METERS, *(each for each in subjects()[:200] if each != METERS))
    held = book(TOWN)
    vague = replace(held.themes[THEMES["water"].id], name="Thing", named_by=Origin.MACHINE)
    spoken = with_themes(held, vague)
    every = findings(TOWN, spoken, "bg", _space_with(listed))
    (found,) = (each for each in every if each.kind == "vague")
    assert isinstance(found.edit, RenameTheme)
    assert (found.edit.name, found.edit.name_language) == (METERS.bg, "bg")
