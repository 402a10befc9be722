"""What nobody said is told apart from what was said, what a person wrote and makeshifts."""

from dataclasses import replace

import pytest

from analysis.lexicons.subjects import subjects
from analysis.records import Origin, Passage, Status
from analysis.review.title_source import is_guess, is_unsure, title_source
from tests import builders as b

LISTED = next(each for each in subjects() if each.en == "Utility bills and meters")
SAID = b.corpus([b.transcript(("A", "I pay the UTILITY bills; and METERS run on."))]).passages
UNSAID = b.corpus([b.transcript(("A", "The meters and utility bills are late."))]).passages
THEME = replace(b.theme(LISTED.en), name_language="en")


@pytest.mark.parametrize(
    ("name", "language", "named_by", "passages", "source"),
    [
        (LISTED.en, "en", Origin.MACHINE, UNSAID, "list"),
        (LISTED.bg, "bg", Origin.MACHINE, SAID, "list"),
        (LISTED.en.upper(), "en", Origin.MACHINE, UNSAID, "list"),
        (LISTED.en, "en", None, UNSAID, "guess"),
        (LISTED.en, "en", None, SAID, "guess"),
        (f"{LISTED.en}: bills are late", "en", None, UNSAID, "guess"),
        (LISTED.en, "en", Origin.MACHINE, SAID, "passages"),
        (LISTED.en, "bg", Origin.MACHINE, UNSAID, "passages"),
        (f"{LISTED.en}: late ones", "en", Origin.MACHINE, UNSAID, "list"),
        (f"{LISTED.en}: bills are late", "en", Origin.MACHINE, UNSAID, "both"),
        (f"Late ones: {LISTED.en}", "en", Origin.MACHINE, UNSAID, "passages"),
        ("My utility bills", "en", Origin.MACHINE, UNSAID, "passages"),
        ("The meters", "en", None, UNSAID, "makeshift"),
        ("Der Zähler", "de", Origin.MACHINE, UNSAID, "passages"),
        (LISTED.en, "en", Origin.PERSON, UNSAID, "person"),
    ],
)
def test_a_title_comes_from_one_of_six(
    name: str,
    language: str,
    named_by: Origin | None,
    passages: tuple[Passage, ...],
    source: str,
) -> None:
    theme = replace(THEME, name=name, name_language=language, named_by=named_by)
    assert title_source(theme, passages).value == source


def test_a_theme_that_a_person_made_has_that_persons_title() -> None:
    assert title_source(replace(THEME, origin=Origin.PERSON), UNSAID).value == "person"


@pytest.mark.parametrize(
    ("name", "named_by", "guessed"),
    [
        (LISTED.en, None, True),
        (f"{LISTED.en}: bills are late", None, True),
        (LISTED.en, Origin.MACHINE, False),
        (LISTED.en, Origin.PERSON, False),
        ("The meters", None, False),
    ],
)
def test_a_subject_that_the_engine_does_not_stand_by_is_a_guess(
    name: str, named_by: Origin | None, guessed: bool
) -> None:
    assert is_guess(replace(THEME, name=name, named_by=named_by)) is guessed


@pytest.mark.parametrize("working", ["en", "bg"])
def test_whoever_accepts_a_theme_takes_a_title_that_may_be_right(working: str) -> None:
    guess = replace(THEME, named_by=None)
    foreign = replace(THEME, name="Wasser", name_language="de")
    for each in (guess, foreign):
        assert is_unsure(each, working)
        assert not is_unsure(replace(each, status=Status.ACCEPTED), working)
        assert is_unsure(replace(each, status=Status.REJECTED), working)
    makeshift = replace(guess, name="And then they …", status=Status.ACCEPTED)
    assert is_unsure(makeshift, working)


def test_a_title_is_unsure_if_nobody_stands_by_it_or_it_is_in_another_language() -> None:
    named = replace(THEME, name="Water", name_language="en", named_by=Origin.MACHINE)
    assert not is_unsure(named, "en")
    assert is_unsure(named, "bg")
    assert is_unsure(replace(named, named_by=None), "en")
    assert not is_unsure(replace(named, name_language="und"), "bg")
    assert not is_unsure(replace(named, named_by=Origin.PERSON), "bg")
    assert not is_unsure(replace(named, named_by=None, origin=Origin.PERSON), "en")
