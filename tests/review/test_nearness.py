"""Nearest themes: of the tray, of placed passages, of none."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.codebook import Codebook
from analysis.records import Corpus, PassageId, Placement, Status, ThemeId
from analysis.review.nearness import nearest_themes
from tests.builders import corpus, theme, transcript
from tests.review.making import SILENT, THEMES, about, book, space, town, with_themes

TOWN = town()
SPACE = space(TOWN)


def test_a_passage_in_the_tray_is_nearest_to_the_theme_of_its_like() -> None:
    held = book(TOWN)
    lone = about(TOWN, "school")[3]
    held = replace(held, placements={k: p for k, p in held.placements.items() if k != lone.id})
    ((first, share), *rest) = nearest_themes(SPACE, held, [lone.id])[lone.id]
    assert first == THEMES["school"].id
    assert share > 0.5 > max(each for _, each in rest)


def test_what_says_nothing_is_near_something_too() -> None:
    held = book(TOWN)
    silent = [each.id for each in TOWN.passages if each.text == SILENT]
    found = nearest_themes(SPACE, held, silent)
    assert set(found) == set(silent)
    assert all(len(each) == 3 for each in found.values())


def test_a_placed_passage_is_nearest_to_its_own_theme() -> None:
    held = book(TOWN)
    for subject in THEMES:
        ids = [each.id for each in about(TOWN, subject)]
        found = nearest_themes(SPACE, held, ids, 1)
        assert {theme for ((theme, _),) in found.values()} == {THEMES[subject].id}


def test_rejected_themes_are_not_offered() -> None:
    held = book(TOWN)
    held = with_themes(held, replace(held.themes[THEMES["school"].id], status=Status.REJECTED))
    lone = about(TOWN, "school")[0].id
    named = {theme for theme, _ in nearest_themes(SPACE, held, [lone], 9)[lone]}
    assert named == {THEMES[each].id for each in ("buses", "water", "taxes")}


def test_sub_themes_count_for_the_theme_above_them() -> None:
    held = book(TOWN)
    held = with_themes(
        held, replace(held.themes[THEMES["taxes"].id], parent_id=THEMES["school"].id)
    )
    lone = about(TOWN, "taxes")[0].id
    assert nearest_themes(SPACE, held, [lone], 1)[lone][0][0] == THEMES["school"].id


def test_an_empty_theme_is_near_to_nothing() -> None:
    held = with_themes(book(TOWN, ("buses", "water")), theme("Nothing yet"))
    lone = about(TOWN, "taxes")[0].id
    named = {each for each, _ in nearest_themes(SPACE, held, [lone], 9)[lone]}
    assert named == {THEMES["buses"].id, THEMES["water"].id}


@pytest.mark.parametrize("themes", [(), ("water",)])
def test_few_themes_give_few_answers(themes: tuple[str, ...]) -> None:
    held = book(TOWN, themes)
    asked = [about(TOWN, "buses")[0].id]
    found = nearest_themes(SPACE, held, asked)
    assert found == ({asked[0]: ((THEMES["water"].id, 1.0),)} if themes else {})


def test_unknown_passages_and_an_empty_space_give_nothing() -> None:
    assert nearest_themes(SPACE, book(TOWN), [PassageId("gone")]) == {}
    assert nearest_themes(space(Corpus()), Codebook(), [PassageId("gone")]) == {}


def test_a_single_placed_passage_is_enough() -> None:
    said = corpus([transcript(("A", "The bus is late."), ("A", "The bus came early."))])
    one, other = said.passages
    only = theme("Bus")
    held = Codebook({only.id: only}, {one.id: Placement(only.id, 1.0)})
    found = space(said)
    assert nearest_themes(found, held, [other.id]) == {other.id: ((only.id, 1.0),)}
    assert nearest_themes(found, held, [one.id]) == {one.id: ()}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 4), min_size=len(SPACE.passages), max_size=len(SPACE.passages)))
def test_shares_fall_and_sum_to_one_at_most(homes: list[int]) -> None:
    themes = [theme(f"T{i}") for i in range(4)]
    held = Codebook(
        {each.id: each for each in themes},
        {
            passage.id: Placement(themes[home].id, 0.5)
            for passage, home in zip(SPACE.passages, homes, strict=True)
            if home < 4
        },
    )
    found = nearest_themes(SPACE, held, [each.id for each in SPACE.passages[:6]], 4)
    for near in found.values():
        shares = [share for _, share in near]
        assert shares == sorted(shares, reverse=True)
        assert all(0 <= each <= 1 for each in shares)
        assert sum(shares) <= 1 + 1e-4
    assert found == nearest_themes(SPACE, held, [each.id for each in SPACE.passages[:6]], 4)


def test_what_is_asked_together_changes_nothing() -> None:
    held = book(TOWN, ("buses", "water"))
    ids = [each.id for each in SPACE.passages]
    together = nearest_themes(SPACE, held, ids)
    assert all(nearest_themes(SPACE, held, [each])[each] == together[each] for each in ids[:8])
    assert all(isinstance(key, str) and key in together for key in ids)
    assert ThemeId("") not in {theme for near in together.values() for theme, _ in near}
