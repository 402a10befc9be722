"""Parts that people described of a theme that stands: it is divided before anything else."""

from dataclasses import replace

import numpy as np
import pytest

from analysis.codebook import Codebook
from analysis.measures import theme_stability
from analysis.records import Origin, PassageId, Placement, Status, Theme, ThemeId
from analysis.themes import Guides, Kind, Material, ThemeOptions, ThemeResult, build, with_stability
from analysis.words import tell
from tests.themes.making import direction, talk

EN = ThemeOptions(seed=3, language="en")
WHOLE, FIRST, SECOND = ThemeId("whole"), ThemeId("first part"), ThemeId("second part")


def part(key: ThemeId, above: ThemeId = WHOLE) -> Theme:
    """Return a described theme under another."""
    return Theme(key, str(key), parent_id=above, description="What belongs here.",
                 origin=Origin.PERSON, touched=True)  # fmt: skip


def told(*subjects: int) -> Guides:
    """Return the words of the parts, which point to subjects."""
    rows = np.array([direction(s) + 0.5 * direction(10 + s) + 3 * direction(20) for s in subjects])
    vectors = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    owners = (FIRST, SECOND)[: len(subjects)]
    n = len(subjects)
    return Guides(owners, (Kind.DEFINITION,) * n, ("en",) * n, vectors)


def standing(
    parts: tuple[int, ...] = (0, 1), n: int = 20, **changes: object
) -> tuple[Material, Codebook, list[int]]:
    """Return passages on five subjects, in the machine's themes but for the first three, which are
    one theme that the machine made, and described parts of it.
    """
    made, subjects = talk(n, n_subjects=5)
    first = build(made, EN)
    book = Codebook(dict(first.themes), dict(first.placements))
    inside = {p.id for p, each in zip(made.passages, subjects, strict=True) if each < 3}
    below = {key for key, each in book.placements.items() if key in inside}
    gone = {book.top(book.placements[key].theme_id) for key in below}
    themes = {key: each for key, each in book.themes.items() if book.top(key) not in gone}
    whole = Theme(WHOLE, "Whole", **changes)  # type: ignore[arg-type]
    keys = (FIRST, SECOND)[: len(parts)]
    book = Codebook(
        {**themes, WHOLE: whole, **{key: part(key) for key in keys}},
        {
            key: Placement(WHOLE, 0.7) if key in inside else each
            for key, each in book.placements.items()
        },
    )
    return replace(made, guides=told(*parts)), book, subjects


def subjects_in(
    result: ThemeResult, made: Material, subjects: list[int], theme: ThemeId
) -> list[int]:
    """Return the subjects of the passages that lie directly in a theme."""
    return [
        subject
        for each, subject in zip(made.passages, subjects, strict=True)
        if result.placements[each.id].theme_id == theme
    ]


@pytest.mark.parametrize("anew", [False, True])
def test_parts_divide_the_theme_that_they_are_brought_under(anew: bool) -> None:
    made, book, subjects = standing()
    result = build(made, replace(EN, anew=anew), book)
    assert subjects_in(result, made, subjects, FIRST) == [0] * 20
    assert subjects_in(result, made, subjects, SECOND) == [1] * 20
    assert subjects_in(result, made, subjects, WHOLE) == [2] * 20
    after = Codebook(dict(result.themes), dict(result.placements))
    assert set(after.passage_ids(WHOLE)) == set(book.passage_ids(WHOLE))
    assert [str(each) for each in result.changes][:2] == [
        "Passages assigned to “first part”: 20; of these, from “Whole”, where they stay: 20.",
        "Passages assigned to “second part”: 20; of these, from “Whole”, where they stay: 20.",
    ]
    assert not any("moved" in str(each) for each in result.changes)


def test_what_goes_into_a_part_keeps_its_strength_and_its_second_theme() -> None:
    made, book, subjects = standing()
    other = next(each.id for each in book.children(None) if each.id != WHOLE)
    mine = next(p.id for p, each in zip(made.passages, subjects, strict=True) if each == 0)
    both = replace(book.placements[mine], second_theme_id=other, second_strength=1.0)
    themes = {**book.themes, other: replace(book.themes[other], touched=True)}
    book = replace(book, themes=themes, placements={**book.placements, mine: both})
    assert build(made, EN, book).placements[mine] == replace(both, theme_id=FIRST)


def test_what_a_person_placed_in_the_theme_stays_above_its_parts() -> None:
    made, book, subjects = standing()
    mine = next(p.id for p, each in zip(made.passages, subjects, strict=True) if each == 0)
    by_person = Placement(WHOLE, 1.0, origin=Origin.PERSON)
    book = replace(book, placements={**book.placements, mine: by_person})
    assert build(made, EN, book).placements[mine] == by_person


def with_sub_theme(
    book: Codebook, made: Material, subjects: list[int], **changes: object
) -> tuple[Codebook, list[PassageId]]:
    """Return a codebook with the first subject in a sub-theme of the machine's, and these."""
    below = ThemeId("below")
    theme = replace(Theme(below, "Below", parent_id=WHOLE), **changes)  # type: ignore[arg-type]
    inside = [p.id for p, each in zip(made.passages, subjects, strict=True) if each == 0]
    placed = {each: Placement(below, 0.7) for each in inside}
    themes = {**book.themes, below: theme}
    return replace(book, themes=themes, placements={**book.placements, **placed}), inside


def test_a_sub_theme_that_nobody_touched_is_divided_too_and_goes_when_it_is_empty() -> None:
    made, book, subjects = standing()
    book, inside = with_sub_theme(book, made, subjects)
    result = build(made, EN, book)
    assert {result.placements[each].theme_id for each in inside} == {FIRST}
    assert "below" not in result.themes
    assert {WHOLE, FIRST, SECOND} <= set(result.themes)


@pytest.mark.parametrize("change", [{"touched": True}, {"status": Status.ACCEPTED}])
def test_a_sub_theme_on_which_people_worked_keeps_what_it_holds(change: dict[str, object]) -> None:
    made, book, subjects = standing()
    book, inside = with_sub_theme(book, made, subjects, **change)
    result = build(made, EN, book)
    assert {result.placements[each].theme_id for each in inside} == {"below"}
    assert any(
        "“first part” is given nothing. Passages that would fit it, but lie in themes that people "
        "worked on: 20, most of them in “Whole”." in tell(each, "en")
        for each in result.changes
    )


def test_an_example_in_the_theme_goes_into_its_part_though_it_is_far_off() -> None:
    made, book, subjects = standing()
    mine = next(p for p, each in zip(made.passages, subjects, strict=True) if each == 2)
    first = replace(book.themes[FIRST], examples=(mine.text,))
    result = build(made, EN, replace(book, themes={**book.themes, FIRST: first}))
    assert result.placements[mine.id].theme_id == FIRST


def test_parts_of_parts_are_given_what_the_theme_at_the_top_holds() -> None:
    made, book, subjects = standing()
    book = replace(book, themes={**book.themes, SECOND: part(SECOND, FIRST)})
    result = build(made, EN, book)
    assert subjects_in(result, made, subjects, FIRST) == [0] * 20
    assert subjects_in(result, made, subjects, SECOND) == [1] * 20


def test_no_other_theme_is_divided_and_the_same_again_moves_nothing() -> None:
    made, book, _ = standing()
    first = build(made, EN, book)
    again = build(made, EN, Codebook(dict(first.themes), dict(first.placements)))
    assert dict(again.placements) == dict(first.placements)
    assert dict(again.themes) == dict(first.themes)
    assert again.changes == ()
    outside = [key for key, each in book.placements.items() if each.theme_id != WHOLE]
    assert {first.placements[key].theme_id == book.placements[key].theme_id for key in outside} == {
        True
    }


def test_what_comes_later_joins_the_part_that_it_is_nearest_to() -> None:
    made, book, subjects = standing()
    early = {each.id for each in made.passages[:80]}
    book = replace(book, placements={k: v for k, v in book.placements.items() if k in early})
    part_of = replace(made, passages=made.passages[:80], vectors=made.vectors[:80])
    first = build(part_of, EN, book)
    result = build(made, EN, Codebook(dict(first.themes), dict(first.placements)))
    assert set(subjects_in(result, made, subjects, FIRST)) == {0}
    assert len(subjects_in(result, made, subjects, FIRST)) == 20


def test_a_part_is_as_sure_as_the_theme_is_divided_again_without_some_interviews() -> None:
    made, book, _ = standing(n=30)
    result = build(made, EN, book)
    refill = result.refill
    assert refill is not None
    every = np.arange(len(refill.home))
    assert refill.again(every).tolist() == refill.home.tolist()
    measured = with_stability(result, theme_stability)
    assert measured[FIRST].stability == pytest.approx(1.0)
