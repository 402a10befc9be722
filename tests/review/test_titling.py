"""Titles from the list of subjects are judged by what named the theme, not by words alone."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from analysis import settings
from analysis.codebook import is_analysed
from analysis.edits import RenameTheme, apply
from analysis.embed import HashingEmbedder
from analysis.lexicons.subjects import known_titles, subjects
from analysis.records import Corpus, Notice, Origin
from analysis.review import retitling
from analysis.review.records import Finding
from analysis.review.retitling import may_be_offered
from analysis.review.space import Space, space_of
from analysis.themes import LanguageMeans, Material, TitleCandidate
from analysis.themes.subjects import Subjects
from analysis.words import tell
from tests.review.making import THEMES, about, book, findings, space, town, with_themes

TOWN = town()
NUMBER = known_titles("en")
METERS = subjects()[NUMBER["utility bills and meters"]]
SUBJECT_OF = {
    "water": "utility bills and meters",
    "buses": "public transport",
    "school": "libraries and reading",
    "taxes": "online payments and taxes",
}


def _space(said: Corpus = TOWN, of: Mapping[str, str] = SUBJECT_OF) -> Space:
    """Return the space of the town with the list, in which each theme's subject is where it is."""
    analysed = tuple(each for each in said.passages if is_analysed(each))
    vectors = HashingEmbedder().encode([each.text for each in analysed]).vectors
    middles = HashingEmbedder().encode([each.en for each in subjects()]).vectors.copy()
    for theme, title in of.items():
        own = {each.id for each in about(said, theme)}
        middle = vectors[[each.id in own for each in analysed]].mean(axis=0)
        middles[NUMBER[title]] = middle / np.linalg.norm(middle)
    talk = np.zeros(middles.shape[1], dtype=np.float32)
    known = LanguageMeans(subjects=Subjects(subjects(), middles, talk, {}))
    return space_of(Material(analysed, vectors, known))


SPACE = _space()


def _named(
    theme: str,
    name: str,
    language: str,
    among: Space | None = SPACE,
    said: Corpus = TOWN,
    by: Origin | None = Origin.MACHINE,
) -> tuple[Finding, ...]:
    """Return what is said of a theme's title."""
    held = book(said)
    named = replace(held.themes[THEMES[theme].id], name=name, name_language=language, named_by=by)
    every = findings(said, with_themes(held, named), language, among)
    return tuple(each for each in every if each.kind == "vague" and each.theme_ids == (named.id,))


@pytest.mark.parametrize("language", ["en", "bg"])
def test_a_subject_of_which_a_theme_speaks_is_not_vague_though_nobody_says_it(
    language: str,
) -> None:
    assert _named("water", METERS.wording(language), language) == ()
    assert _named("water", METERS.wording(language).upper(), language) == ()


@pytest.mark.parametrize("language", ["en", "bg"])
def test_a_subject_of_which_the_passages_hardly_speak_is_vague(language: str) -> None:
    name = METERS.wording(language)
    (found,) = _named("buses", name, language)
    told = f"“{name}” is a listed subject, and these passages hardly speak of it."
    assert tell(found.what, "en") == told
    assert found.what.values == {"name": name}
    assert tell(found.what, "bg") != told
    assert name in tell(found.what, "bg")
    assert found.brief is not None
    assert tell(found.brief, "en") == "its passages hardly speak of it"


def test_a_subject_with_words_beside_it_is_judged_as_the_subject() -> None:
    assert _named("water", f"{METERS.en}: water pipe", "en") == ()
    (found,) = _named("buses", f"{METERS.en}: bus stop", "en")
    assert found.brief is not None
    assert tell(found.brief, "en") == "its passages hardly speak of it"


def test_the_words_beside_a_subject_have_to_be_said_too() -> None:
    (found,) = _named("water", f"{METERS.en}: red bricks", "en")
    assert found.brief is not None
    assert tell(found.brief, "en") != "its passages hardly speak of it"


def test_a_guess_with_words_beside_it_is_no_title_to_offer() -> None:
    each = TitleCandidate(f"{METERS.en}: few chairs", "en", 1.0, 2, 2, frozenset({"chair"}))
    assert may_be_offered(each)
    assert not may_be_offered(replace(each, is_sound=False))
    assert may_be_offered(replace(each, title=METERS.en, is_sound=False, is_listed=True))


def test_a_subject_is_judged_by_all_passages_of_a_theme_whatever_their_language() -> None:
    foreign = {each.id for each in about(TOWN, "water")[1:]}
    passages = tuple(
        replace(each, language="de") if each.id in foreign else each for each in TOWN.passages
    )
    said = replace(TOWN, passages=passages)
    assert _named("water", METERS.en, "en", _space(said), said) == ()


def test_without_the_subjects_vectors_a_listed_title_is_not_judged() -> None:
    assert space(TOWN).subjects is None
    assert _named("buses", METERS.en, "en", space(TOWN)) == ()
    assert _named("buses", METERS.en, "en", None) == ()


def test_a_listed_title_that_is_a_makeshift_is_vague_though_it_is_borne_out() -> None:
    (found,) = _named("water", METERS.en, "en", by=None)
    assert found.brief is not None
    assert tell(found.brief, "en") == "a guess"


def test_a_persons_own_title_is_not_judged() -> None:
    assert _named("buses", METERS.en, "en", by=Origin.PERSON) == ()


def test_the_title_of_one_language_is_no_listed_one_in_another() -> None:
    assert _named("buses", METERS.en, "bg") == ()
    assert _named("buses", METERS.en, "de") == ()


def _bettered(language: str, among: Space) -> tuple[str, str]:
    """Return the better title of the theme about water, and its language."""
    held = book(TOWN)
    vague = replace(held.themes[THEMES["water"].id], name="Thing", named_by=Origin.MACHINE)
    every = findings(TOWN, with_themes(held, vague), language, among)
    (found,) = (each for each in every if each.kind == "vague" and each.theme_ids == (vague.id,))
    assert isinstance(found.edit, RenameTheme)
    return found.edit.name, found.edit.name_language


@pytest.mark.parametrize("language", ["en", "bg"])
def test_a_vague_title_is_bettered_by_a_sure_subject(language: str) -> None:
    assert _bettered(language, SPACE) == (METERS.wording(language), language)


def test_where_no_phrase_is_sound_a_vague_title_is_bettered_by_a_likely_subject(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(settings, "SUBJECT_SURE", 2.0)
    monkeypatch.setattr(settings, "PASSAGES_OF_TITLE", 99)
    assert _bettered("bg", SPACE) == (METERS.bg, "bg")


def test_one_guess_is_bettered_by_a_likelier_one_and_not_by_a_lesser(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = subjects()[NUMBER["libraries and reading"]].en
    guesses = [
        TitleCandidate(each, "en", 1.0, 4, 4, frozenset(each.lower().split()), is_sound=False)
        for each in (METERS.en, other)
    ]
    guesses = [replace(each, is_listed=True) for each in guesses]
    for found, better in ((guesses, METERS.en), (guesses[::-1], None)):
        monkeypatch.setattr(retitling, "title_candidates", lambda *_, found=found: tuple(found))
        (guessed,) = _named("water", other, "en", by=None)
        edit = guessed.edit
        assert (edit.name if isinstance(edit, RenameTheme) else None) == better


@pytest.mark.parametrize("depth", ["top", "below"])
def test_a_guess_that_nothing_betters_can_be_taken_as_it_is(
    depth: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retitling, "title_candidates", lambda *_: ())
    held = book(TOWN)
    guess = replace(
        held.themes[THEMES["water"].id], name=METERS.en, name_language="en", named_by=None
    )
    if depth == "below":
        guess = replace(guess, parent_id=THEMES["buses"].id)
    every = findings(TOWN, with_themes(held, guess), "en", SPACE)
    (found,) = (each for each in every if each.kind == "vague" and each.theme_ids == (guess.id,))
    assert found.remedy == Notice("Take this title")
    assert found.edit == RenameTheme(guess.id, METERS.en, "en")
    taken = apply(TOWN, with_themes(held, guess), found.edit)
    assert taken.themes[guess.id].named_by is Origin.PERSON
    again = findings(TOWN, taken, "en", SPACE)
    assert not [each for each in again if each.kind == "vague" and guess.id in each.theme_ids]


def test_a_guess_with_another_fault_is_told_by_that_and_not_taken() -> None:
    (found,) = _named("water", f"{METERS.en}: red bricks", "en", by=None)
    assert found.brief is not None
    assert tell(found.brief, "en") != "a guess"
    assert found.remedy != Notice("Take this title")


def test_a_phrase_that_comes_after_a_guess_does_not_better_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = TitleCandidate("Water pipes", "en", 0.1, 4, 4, frozenset({"water", "pipe"}))
    guess = replace(said, title=METERS.en, is_sound=False, is_listed=True)
    for found, taken in (([guess, said], True), ([said, guess], False)):
        monkeypatch.setattr(retitling, "title_candidates", lambda *_, found=found: tuple(found))
        (finding,) = _named("water", METERS.en, "en", by=None)
        assert (finding.remedy == Notice("Take this title")) is taken


def test_a_subject_that_is_not_borne_out_betters_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(settings, "SUBJECT_LIKELY", 2.0)
    elsewhere = {"buses": SUBJECT_OF["water"]}
    name, language = _bettered("en", _space(of=elsewhere))
    assert language == "en"
    assert name != METERS.en
    assert "water" in name.casefold() or "plumber" in name.casefold()


def test_a_language_without_wordings_is_bettered_by_what_is_said() -> None:
    name, language = _bettered("de", SPACE)
    assert language == "en"
    assert name.casefold() not in NUMBER


def test_a_title_in_another_language_is_asked_about_and_bettered_by_none_in_another() -> None:
    held = book(TOWN)
    foreign = held.themes[THEMES["water"].id]
    for among, edit in ((SPACE, METERS.bg), (space(TOWN), None)):
        every = findings(TOWN, with_themes(held, foreign), "bg", among)
        (found,) = (each for each in every if each.theme_ids == (foreign.id,))
        assert isinstance(found.edit, RenameTheme)
        assert (found.edit.name, found.edit.name_language) == (
            (foreign.name, "en") if edit is None else (edit, "bg")
        )
        assert found.brief is not None
        assert tell(found.brief, "en") == "in English"
    settled = replace(foreign, named_by=Origin.PERSON)
    every = findings(TOWN, with_themes(held, settled), "bg", SPACE)
    assert not [each for each in every if each.theme_ids == (foreign.id,)]
