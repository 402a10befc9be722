"""Titles to choose from: likely ones, none like another, none that a theme has."""

from dataclasses import replace

import pytest

from analysis import settings
from analysis.records import Origin, ThemeId
from analysis.review import retitling
from analysis.review.retitling import other_titles
from analysis.review.seen import seen_in
from analysis.themes import TitleCandidate
from tests.review.making import THEMES, book, space, town, with_themes

TOWN = town()
SPACE = space(TOWN)
WATER = THEMES["water"].id


def _candidate(title: str, *, is_sound: bool = True, is_listed: bool = False) -> TitleCandidate:
    words = frozenset(title.lower().split())
    made = TitleCandidate(title, "en", 1.0, 4, 4, words)
    return replace(made, is_sound=is_sound, is_listed=is_listed)


def test_other_titles_are_said_in_the_theme_and_like_no_title_in_use() -> None:
    held = book(TOWN)
    seen = seen_in(TOWN, held, "en", SPACE)
    found = other_titles(seen, held.themes[WATER])
    names = [title.casefold() for title, _ in found]
    assert names
    assert len(names) <= settings.TITLES_OFFERED
    assert len(set(names)) == len(names)
    assert not set(names) & {each.name.casefold() for each in held.themes.values()}
    said = " ".join(each.text.casefold() for each in seen.members[WATER])
    assert all(name in said for name in names)
    assert {language for _, language in found} == {"en"}


def test_a_subtheme_has_other_titles_and_a_theme_that_does_not_stand_has_none() -> None:
    held = book(TOWN)
    below = replace(held.themes[WATER], parent_id=THEMES["buses"].id)
    seen = seen_in(TOWN, with_themes(held, below), "en", SPACE)
    assert other_titles(seen, below)
    lonely = replace(below, id=ThemeId("another"), parent_id=None)
    assert other_titles(seen, lonely) == ()


def test_unsure_subjects_may_be_chosen_and_unsure_phrases_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = book(TOWN)
    guess = replace(held.themes[WATER], name="Water supply", name_language="en", named_by=None)
    found = (
        _candidate("Water supply", is_listed=True, is_sound=False),
        _candidate("Sewers and flooding", is_listed=True, is_sound=False),
        _candidate("Blue letters", is_sound=False),
        _candidate("Thing"),
        _candidate("Old water pipes"),
    )
    monkeypatch.setattr(retitling, "title_candidates", lambda *_: found)
    seen = seen_in(TOWN, with_themes(held, guess), "en", SPACE)
    assert other_titles(seen, guess) == (("Sewers and flooding", "en"), ("Old water pipes", "en"))
    assert other_titles(seen, guess, 1) == (("Sewers and flooding", "en"),)
    named = replace(guess, named_by=Origin.PERSON)
    assert other_titles(seen, named) == other_titles(seen, guess)
