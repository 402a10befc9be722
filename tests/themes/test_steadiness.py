"""How surely themes come back: by the rule that made them, so not those filled by hand."""

from dataclasses import replace

import numpy as np
import pytest

from analysis.codebook import Codebook
from analysis.measures import theme_stability
from analysis.records import Origin, Theme, ThemeId, TranscriptId
from analysis.themes import Material, ThemeOptions, build, with_stability
from tests.themes.making import N_DIMS, direction, material, passage, talk
from tests.themes.test_guided import brought, guides

EN = ThemeOptions(seed=3, language="en")


def measured(made: Material, options: ThemeOptions, earlier: Codebook | None = None) -> Codebook:
    """Return the codebook of an analysis with its stabilities."""
    found = build(made, options, earlier)
    return Codebook(with_stability(found, theme_stability), dict(found.placements))


def tops(book: Codebook) -> list[float | None]:
    """Return the stability of each top-level theme."""
    return [each.stability for each in book.children(None)]


def nested_subjects() -> Material:
    """Return passages on eight subjects, two and two near to each other."""
    draw = np.random.default_rng(5)
    passages, rows = [], []
    for i in range(240):
        subject = i % 8
        passages.append(passage(f"They repaired the water meters № {i}.", i))
        row = direction(subject) + 0.8 * direction(10 + subject // 2)
        rows.append(row + 0.05 * draw.standard_normal(N_DIMS) + 3 * direction(20))
    return material(passages, rows)


@pytest.mark.parametrize("n_themes", [1, 4, 8])
def test_samples_are_cut_to_the_number_that_was_asked_for(n_themes: int) -> None:
    book = measured(nested_subjects(), replace(EN, n_themes=n_themes))
    assert tops(book) == [1.0] * n_themes


def test_one_theme_of_everything_always_comes_back() -> None:
    made, _ = talk(20, n_subjects=5)
    assert tops(measured(made, EN)) == [1.0] * 5
    assert tops(measured(made, replace(EN, n_themes=1))) == [1.0]


def test_measuring_again_what_was_measured_gives_the_same_figures() -> None:
    found = build(nested_subjects(), EN)
    first = with_stability(found, theme_stability)
    assert with_stability(found, theme_stability) == first
    assert any(each.parent_id is not None and each.stability for each in first.values())


def test_the_rest_is_cut_again_by_its_own_number_beside_themes_that_stay() -> None:
    made, _ = talk(20, n_subjects=5)
    book = measured(made, EN)
    mine = book.children(None)[0]
    book = replace(book, themes={**book.themes, mine.id: replace(mine, touched=True)})
    after = measured(made, replace(EN, n_themes=2), book)
    assert len(after.children(None)) == 2
    (rest,) = (each for each in after.children(None) if each.id != mine.id)
    assert rest.stability == 1.0


def test_more_themes_than_a_sample_holds_passages_can_be_measured() -> None:
    made, _ = talk(6)
    found = tops(measured(made, replace(EN, n_themes=24)))
    assert len(found) == 24
    assert all(each is not None for each in found)


def test_themes_that_people_described_are_measured_beside_those_that_were_found() -> None:
    made, _ = talk(20, n_subjects=5)
    made = replace(made, guides=guides(0, 1, 2))
    book = measured(made, EN, brought(0, 1, 2))
    assert tops(book) == [1.0] * 5


def test_themes_of_three_levels_are_measured_with_all_that_lies_below_them() -> None:
    made = nested_subjects()
    book = measured(made, replace(EN, n_themes=4))
    upper, lower = book.children(None)[:2]
    assert book.children(lower.id)
    themes = {
        **book.themes,
        upper.id: replace(upper, touched=True),
        lower.id: replace(lower, parent_id=upper.id, touched=True),
    }
    after = measured(made, replace(EN, n_themes=3), replace(book, themes=themes))
    assert len(after.children(None)) == 3
    line = (after.themes[upper.id], after.themes[lower.id], *after.children(lower.id))
    assert len(line) > 3
    assert all(each.stability is not None for each in line)


def joined(book: Codebook, one: Theme, other: Theme) -> Codebook:
    """Return the codebook after a person put all of a theme into another."""
    inside = set(book.passage_ids(other.id))
    placements = {
        key: replace(each, theme_id=one.id) if key in inside else each
        for key, each in book.placements.items()
    }
    themes = {key: each for key, each in book.themes.items() if book.top(key) != other.id}
    themes[one.id] = replace(one, touched=True)
    return replace(book, themes=themes, placements=placements)


def test_a_theme_that_people_put_together_is_held_against_all_that_lies_in_it() -> None:
    made, _ = talk(20, n_subjects=4)
    book = measured(made, EN)
    one, other = book.children(None)[:2]
    after = measured(made, EN, joined(book, one, other))
    assert len(after.passage_ids(one.id)) == 40
    assert tops(after) == [1.0] * 3


def test_a_theme_of_which_half_was_put_elsewhere_by_chance_is_weaker() -> None:
    made, _ = talk(20, n_subjects=4)
    book = measured(made, EN)
    one, other = book.children(None)[:2]
    half = book.passage_ids(other.id)[::2]
    placements = {
        key: replace(each, theme_id=one.id) if key in half else each
        for key, each in book.placements.items()
    }
    themes = {**book.themes, one.id: replace(one, touched=True)}
    after = measured(made, EN, replace(book, themes=themes, placements=placements))
    figure = after.themes[one.id].stability
    assert figure is not None
    assert 0.5 < figure < 0.8


def test_a_name_of_ones_own_changes_no_figure() -> None:
    made = nested_subjects()
    book = measured(made, EN)
    own = {key: replace(each, touched=True) for key, each in book.themes.items()}
    assert tops(measured(made, EN, replace(book, themes=own))) == tops(book)


def test_too_few_interviews_measure_nothing() -> None:
    made, _ = talk(8)
    two = tuple(
        replace(each, transcript_id=TranscriptId(f"interview {i % 2}"))
        for i, each in enumerate(made.passages)
    )
    assert set(tops(measured(replace(made, passages=two), EN))) == {None}


def test_a_theme_that_a_person_filled_by_hand_is_not_measured() -> None:
    made, _ = talk(20)
    book = measured(made, EN)
    mine = Theme(ThemeId("mine"), "Mine", origin=Origin.PERSON, touched=True)
    key = next(iter(book.placements))
    placed = {**book.placements, key: replace(book.placements[key], theme_id=mine.id)}
    after = measured(
        made, EN, replace(book, themes={**book.themes, mine.id: mine}, placements=placed)
    )
    assert after.themes[mine.id].stability is None
    assert sum(each is not None for each in tops(after)) == 4
