"""Themes from nothing: right, complete, the same every time, at every size."""

import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.codebook import Codebook
from analysis.errors import BadRequest
from analysis.measures import theme_stability
from analysis.records import PassageId, Placement, TranscriptId
from analysis.themes import Material, ThemeOptions, ThemeResult, build, with_stability
from tests.themes.making import N_DIMS, direction, material, passage, talk

EN = ThemeOptions(seed=3, language="en")


def tops(result: ThemeResult) -> list[str]:
    """Return the ids of the top-level themes."""
    return [each.id for each in result.themes.values() if each.parent_id is None]


def top_of(result: ThemeResult, place: Placement) -> str:
    """Return the top-level theme of a placement."""
    return result.themes[place.theme_id].parent_id or place.theme_id


def shuffled(given_material: Material, seed: int) -> Material:
    order = np.random.default_rng(seed).permutation(len(given_material.passages))
    return replace(
        given_material,
        passages=tuple(given_material.passages[i] for i in order),
        vectors=given_material.vectors[order],
    )


def test_passages_of_one_subject_share_a_theme_whatever_their_language() -> None:
    made, subjects = talk(20, languages=("en", "bg"))
    result = build(made, EN)
    by_subject: dict[int, set[str]] = {}
    for each, subject in zip(made.passages, subjects, strict=True):
        by_subject.setdefault(subject, set()).add(top_of(result, result.placements[each.id]))
    assert all(len(themes) == 1 for themes in by_subject.values())
    assert len(set.union(*by_subject.values())) == 4


def test_every_passage_that_says_something_is_placed_and_the_others_are_not() -> None:
    made, _ = talk(10)
    idle = passage("Yeah, well, you know, I mean.", 999)
    whole = replace(
        made,
        passages=(*made.passages, idle),
        vectors=np.concatenate([made.vectors, made.vectors[:1]]),
    )
    result = build(whole, EN)
    assert set(result.placements) == {each.id for each in made.passages}


def test_order_of_passages_does_not_matter() -> None:
    made, _ = talk(15, languages=("en", "bg"))
    one, other = build(made, EN), build(shuffled(made, 1), EN)
    assert list(one.themes.items()) == list(other.themes.items())
    assert dict(one.placements) == dict(other.placements)


def test_result_follows_the_order_given_and_display_order() -> None:
    made, _ = talk(30)
    result = build(made, EN)
    assert list(result.placements) == [each.id for each in made.passages]
    book = Codebook(result.themes, result.placements)
    sizes = [len(book.passage_ids(each.id)) for each in book.children(None)]
    assert sizes == sorted(sizes, reverse=True)
    seen: set[str] = set()
    for each in result.themes.values():
        assert each.parent_id is None or each.parent_id in seen
        seen.add(each.id)


@pytest.mark.parametrize("n_themes", [1, 2, 3, 4, 7, 12])
def test_a_number_of_themes_is_kept_exactly(n_themes: int) -> None:
    made, _ = talk(8)
    assert len(tops(build(made, replace(EN, n_themes=n_themes)))) == n_themes


def test_more_themes_than_passages_are_refused_with_the_number() -> None:
    made, _ = talk(1)
    with pytest.raises(BadRequest, match=r"different passages .* only 4: ask for at most 4"):
        build(made, replace(EN, n_themes=5))


@pytest.mark.parametrize("n_themes", [0, -3])
def test_no_themes_or_fewer_cannot_be_asked_for(n_themes: int) -> None:
    made, _ = talk(2)
    with pytest.raises(BadRequest, match="at least 1"):
        build(made, replace(EN, n_themes=n_themes))


def test_as_many_themes_as_passages_are_possible() -> None:
    made, _ = talk(2)
    assert len(tops(build(made, replace(EN, n_themes=8)))) == 8


@pytest.mark.parametrize("n", [0, 1, 2, 3, 5, 9, 15, 16, 30])
def test_small_corpora_are_placed_whole(n: int) -> None:
    made, _ = talk(8)
    few = replace(made, passages=made.passages[:n], vectors=made.vectors[:n])
    result = build(few, EN)
    assert len(result.placements) == n
    assert len(tops(result)) <= max(n // 2, 1)
    assert all(0 <= each.strength <= 1 for each in result.placements.values())


def test_thirty_passages_on_four_subjects_are_told_apart() -> None:
    made, subjects = talk(8)
    result = build(made, EN)
    found = {
        (top_of(result, result.placements[each.id]), subject)
        for each, subject in zip(made.passages, subjects, strict=True)
    }
    assert len(tops(result)) == 4
    assert len(found) == 4


def test_where_every_passage_is_a_theme_none_has_a_second() -> None:
    made, _ = talk(2, n_subjects=3)
    result = build(made, replace(EN, n_themes=6))
    assert all(each.second_theme_id is None for each in result.placements.values())


@pytest.mark.parametrize("seed", range(3))
def test_few_of_thirty_passages_have_a_second_theme(seed: int) -> None:
    """All thirty are neighbours of each: a theme of a third of them is not one for that."""
    draw = np.random.default_rng(seed)
    said = [passage(f"The library ticket {i}", i) for i in range(30)]
    rows = [
        direction(i % 3) + 0.45 * draw.standard_normal(N_DIMS) + 3 * direction(20)
        for i in range(30)
    ]
    result = build(material(said, rows), EN)
    assert sum(each.second_theme_id is not None for each in result.placements.values()) <= 6


def test_equal_vectors_make_one_theme() -> None:
    passages = [passage(f"The bus timetable number {i}", i) for i in range(40)]
    result = build(material(passages, [np.ones(N_DIMS)] * 40), EN)
    assert len(tops(result)) == 1
    assert len(result.placements) == 40


@pytest.mark.parametrize(("n_different", "n_people"), [(6, 5), (3, 8), (2, 10), (6, 30)])
def test_the_same_few_answers_from_everybody_are_a_theme_each(
    n_different: int, n_people: int
) -> None:
    """A repeated answer is one row, but as many passages as people gave it."""
    said = [
        passage(f"The library ticket {subject}", 100 * subject + person)
        for subject in range(n_different)
        for person in range(n_people)
    ]
    rows = [direction(subject) + 3 * direction(20) for subject in range(n_different)]
    made = material(said, [row for row in rows for _ in range(n_people)])
    result = build(made, EN)
    book = Codebook(result.themes, result.placements)
    sizes = [len(book.passage_ids(each.id)) for each in book.children(None)]
    assert sizes == [n_people] * n_different
    assert all(each.second_theme_id is None for each in result.placements.values())
    steady = with_stability(result, theme_stability)
    assert {each.stability for each in steady.values()} == {1.0}


def test_few_answers_that_few_gave_are_no_themes() -> None:
    said = [passage(f"The library ticket {i % 4}", i) for i in range(8)]
    made = material(said, [direction(i % 4) + 3 * direction(20) for i in range(8)])
    assert len(tops(build(made, EN))) <= 2


def test_repetitions_of_an_answer_among_many_make_no_more_themes() -> None:
    made, _ = talk(20)
    again = tuple(
        replace(each, id=PassageId(f"{each.id} {n}"), transcript_id=TranscriptId(f"interview {n}"))
        for each in made.passages[:8]
        for n in range(5)
    )
    more = np.concatenate([made.vectors, np.repeat(made.vectors[:8], 5, axis=0)])
    result = build(replace(made, passages=made.passages + again, vectors=more), EN)
    assert len(tops(result)) == 4


def test_rows_of_equal_text_share_a_place() -> None:
    made, _ = talk(8)
    again = tuple(replace(each, id=f"again {each.id}") for each in made.passages)  # type: ignore[arg-type]
    doubled = replace(
        made,
        passages=made.passages + again,
        vectors=np.concatenate([made.vectors, made.vectors]),
    )
    result = build(doubled, EN)
    for one, other in zip(made.passages, again, strict=True):
        assert result.placements[one.id].theme_id == result.placements[other.id].theme_id


def test_nothing_but_fillers_gives_no_theme() -> None:
    passages = [passage("Yes, yes, well.", i) for i in range(5)]
    result = build(material(passages, [np.ones(N_DIMS)] * 5), EN)
    assert not result.themes
    assert not result.placements


def test_vectors_that_do_not_fit_are_refused() -> None:
    made, _ = talk(3)
    with pytest.raises(BadRequest, match="embed them again"):
        build(replace(made, vectors=made.vectors[:-1]), EN)


def test_a_passage_between_two_themes_has_a_second() -> None:
    made, _ = talk(20)
    between = passage("The water meters and the bus timetable together", 500)
    row = made.vectors[0::4].mean(axis=0) + made.vectors[1::4].mean(axis=0)
    whole = replace(
        made,
        passages=(*made.passages, between),
        vectors=np.vstack([made.vectors, row / np.linalg.norm(row)]).astype(np.float32),
    )
    result = build(whole, EN)
    place = result.placements[between.id]
    assert place.second_theme_id is not None
    assert place.second_theme_id in tops(result)
    assert place.second_theme_id != top_of(result, place)
    sure = result.placements[made.passages[0].id]
    assert sure.second_theme_id is None
    assert sure.strength > place.strength


@settings(max_examples=15, deadline=None)
@given(n=st.integers(1, 40), seed=st.integers(0, 5), wanted=st.none() | st.integers(1, 6))
def test_any_vectors_give_a_whole_tree(n: int, seed: int, wanted: int | None) -> None:
    draw = np.random.default_rng(seed)
    passages = [passage(f"The library ticket {i}", i) for i in range(n)]
    made = material(passages, list(draw.standard_normal((n, N_DIMS))))
    if wanted is not None and wanted > n:
        return
    result = build(made, replace(EN, n_themes=wanted))
    assert len(result.placements) == n
    assert len(tops(result)) >= 1 if wanted is None else len(tops(result)) == wanted
    names = [each.name.lower() for each in result.themes.values()]
    assert len(names) == len(set(names))
    assert {each.theme_id for each in result.placements.values()} <= set(result.themes)


def test_five_thousand_passages_take_seconds() -> None:
    draw = np.random.default_rng(0)
    middles = draw.standard_normal((12, N_DIMS))
    rows = [middles[i % 12] + 0.6 * draw.standard_normal(N_DIMS) for i in range(5000)]
    passages = [passage(f"The library ticket {i}", i) for i in range(5000)]
    start = time.process_time()
    result = build(material(passages, rows), EN)
    assert time.process_time() - start < 30
    assert len(result.placements) == 5000
