"""Titles to choose from: likely ones, none like another, none that a theme has."""

from dataclasses import replace

import pytest

from analysis import settings
from analysis.records import ThemeId
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


def test_phrases_are_offered_where_there_is_no_list_if_they_are_sound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = book(TOWN)
    found = (
        _candidate("Water supply", is_listed=True, is_sound=False),
        _candidate("Blue letters", is_sound=False),
        _candidate("Thing"),
        *(_candidate(f"Old water pipes {each}") for each in range(9)),
    )
    monkeypatch.setattr(retitling, "title_candidates", lambda *_: found)
    seen = seen_in(TOWN, held, "en", SPACE)
    told = other_titles(seen, held.themes[WATER])
    assert told == tuple((each.title, "en") for each in found[3 : 3 + settings.TITLES_OFFERED])


def test_unsure_subjects_may_be_chosen_and_one_phrase_after_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = book(TOWN)
    said = (_candidate("Old water pipes"), _candidate("New water pipes"))
    likely = ("Water supply", "Burst pipes", "Heating", "Stray dogs")
    nearest = tuple(_candidate(each, is_sound=False, is_listed=True) for each in likely)
    monkeypatch.setattr(retitling, "title_candidates", lambda *_: said)
    monkeypatch.setattr(retitling, "_nearest", lambda *_: nearest)
    guess = replace(held.themes[WATER], name="Heating", name_language="en", named_by=None)
    other = replace(held.themes[THEMES["buses"].id], name="stray dogs")
    seen = seen_in(TOWN, with_themes(held, guess, other), "en", SPACE)
    found = [title for title, _ in other_titles(seen, guess)]
    assert found == ["Water supply", "Burst pipes", "Old water pipes"]
