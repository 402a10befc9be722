"""Themes that people described: how surely they are given the same without some interviews."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from analysis.codebook import Codebook
from analysis.measures import theme_stability
from analysis.records import Origin, Placement, Theme, ThemeId, TranscriptId
from analysis.themes import Guides, Kind, Material, ThemeOptions, build, with_stability
from analysis.themes.refill import Refill
from tests.themes.making import N_DIMS, direction, passage, talk
from tests.themes.test_guided import brought, guides

EN = ThemeOptions(seed=3, language="en")
MINE = ThemeId("mine")


def refill_of(made: Material, earlier: Codebook) -> Refill:
    """Return what assigns the passages of an analysis again."""
    refill = build(made, EN, earlier).refill
    assert refill is not None
    return refill


def stability(made: Material, earlier: Codebook, theme: ThemeId = MINE) -> float | None:
    """Return the stability of a theme after an analysis."""
    return with_stability(build(made, EN, earlier), theme_stability)[theme].stability


def of_interviews(made: Material, interviews: set[str]) -> Material:
    """Return what some interviews hold."""
    rows = [i for i, each in enumerate(made.passages) if each.transcript_id in interviews]
    return replace(made, passages=tuple(made.passages[i] for i in rows), vectors=made.vectors[rows])


def by_examples(made: Material, told: Sequence[str], subject: int = 4) -> Material:
    """Return three described subjects, and a theme that only examples tell: its name is vague."""
    described = guides(0, 1, 2)
    draw = np.random.default_rng(11)
    rows = [direction(15) + 3 * direction(20)]
    rows += [
        direction(subject) + 0.05 * draw.standard_normal(N_DIMS) + 3 * direction(20) for _ in told
    ]
    vectors = np.array(rows) / np.linalg.norm(np.array(rows), axis=1, keepdims=True)
    both = Guides(
        (*described.owners, *(MINE for _ in rows)),
        (*described.kinds, Kind.NAME, *(Kind.EXAMPLE for _ in told)),
        (*described.languages, *("en" for _ in rows)),
        np.concatenate([described.vectors, vectors]).astype(np.float32),
        texts=("", "", "", "Mine", *told),
    )
    return replace(made, guides=both)


def with_mine(book: Codebook, examples: Sequence[str] = ("As told.",)) -> Codebook:
    """Return a codebook with the theme that examples tell."""
    mine = Theme(MINE, "Mine", origin=Origin.PERSON, touched=True, examples=tuple(examples))
    return replace(book, themes={**book.themes, MINE: mine})


def test_the_rule_gives_all_interviews_what_the_analysis_gave_them() -> None:
    made, _ = talk(20, ("en", "bg"), n_subjects=4)
    refill = refill_of(replace(made, guides=guides(0, 1, 2)), brought(0, 1, 2))
    assert refill.again(np.arange(len(refill.home))).tolist() == refill.home.tolist()
    assert np.bincount(refill.home + 1).tolist() == [20, 20, 20, 20]


@pytest.mark.parametrize("left_out", ["interview 0", "interview 3"])
def test_a_part_is_given_what_an_analysis_of_it_alone_would_give(left_out: str) -> None:
    made, _ = talk(20, ("en", "bg"), n_subjects=4)
    made = replace(made, guides=guides(0, 1, 2, 3))
    refill = refill_of(made, brought(0, 1, 2, 3))
    kept = {each.transcript_id for each in made.passages} - {TranscriptId(left_out)}
    some = np.array([i for i, each in enumerate(refill.ground.units) if each in kept])
    alone = build(of_interviews(made, {str(each) for each in kept}), EN, brought(0, 1, 2, 3))
    again = [refill.themes[int(i)] for i in refill.again(some)]
    passages = (refill.ground.passages[int(i)] for i in some)
    assert again == [alone.placements[each.id].theme_id for each in passages]


def test_a_part_is_centred_by_its_own_means() -> None:
    made, _ = talk(20, ("en", "bg"), n_subjects=4)
    refill = refill_of(replace(made, guides=guides(0, 1)), brought(0, 1))
    kept = {"interview 1", "interview 2"}
    part = of_interviews(made, kept)
    shift, rows = refill.said.part(kept)
    assert rows.keys() == {each.id for each in part.passages}
    alone = refill_of(replace(part, guides=guides(0, 1)), brought(0, 1))
    assert np.allclose(shift.middle, alone.said.part(kept)[0].middle)
    assert not np.allclose(shift.middle, refill.said.part({*kept, "interview 0"})[0].middle)


def five_subjects() -> tuple[Material, list[int]]:
    """Return passages on five subjects, each of which every interview speaks of."""
    made, subjects = talk(20, n_subjects=5)
    passages = tuple(
        replace(each, transcript_id=TranscriptId(f"interview {i // 5 % 5}"))
        for i, each in enumerate(made.passages)
    )
    return replace(made, passages=passages), subjects


def near_another(made: Material, subjects: Sequence[int]) -> Material:
    """Return the passages with those of the fifth subject near what was said of the first theme."""
    nearer = np.where(np.array(subjects)[:, None] == 4, 0.65 * direction(10) / np.sqrt(10), 0.0)
    rows = made.vectors + nearer
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return replace(made, vectors=rows.astype(np.float32))


def test_a_theme_told_by_one_interview_is_less_stable_than_one_told_by_many() -> None:
    made, subjects = five_subjects()
    made = near_another(made, subjects)
    voices: dict[str, list[str]] = {}
    for each, subject in zip(made.passages, subjects, strict=True):
        if subject == 4:
            voices.setdefault(each.transcript_id, []).append(each.text)
    one_voice = voices["interview 0"]
    many = [voices[f"interview {i}"][0] for i in range(4)]
    assert len(one_voice) == len(many) == 4
    book = with_mine(brought(0, 1, 2))
    of_one = stability(by_examples(made, one_voice), book)
    of_many = stability(by_examples(made, many), book)
    of_nobody = stability(by_examples(made, ["Nobody said this."] * 4), book)
    assert of_one is not None
    assert of_many is not None
    assert of_one < 0.8
    assert of_many > 0.9
    assert of_many == of_nobody


def test_an_example_is_known_again_within_a_turn_and_however_it_is_written() -> None:
    made, _ = five_subjects()
    turn = [passage("The lights are out.", 501), passage("Nobody comes.", 501)]
    turn = [replace(each, start=i) for i, each in enumerate(turn)]
    row = np.array(direction(9) + 3 * direction(20)) / np.sqrt(10)
    made = replace(
        made,
        passages=(*made.passages, *turn),
        vectors=np.vstack([made.vectors, row, row]).astype(np.float32),
    )
    told = ["„the lights  are out. NOBODY comes!“", "They are out", "repaired the water"]
    heard_in = refill_of(by_examples(made, told), with_mine(brought(0, 1, 2))).heard_in
    assert heard_in[:4] == (frozenset(),) * 4
    assert heard_in[4:6] == (frozenset({"interview 1"}), frozenset())
    assert heard_in[6] == {f"interview {i}" for i in range(5)}


def test_described_themes_that_run_into_one_another_are_less_stable() -> None:
    made, _ = talk(20, n_subjects=4)
    draw = np.random.default_rng(2)
    rows = made.vectors + 0.35 * draw.standard_normal(made.vectors.shape)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    blurred = replace(made, vectors=rows.astype(np.float32), guides=guides(0, 1, 2, 3))
    found = with_stability(build(blurred, EN, brought(0, 1, 2, 3)), theme_stability)
    figures = [found[each].stability for each in brought(0, 1, 2, 3).themes]
    assert all(each is not None and 0.2 < each < 0.97 for each in figures)


def test_what_people_placed_does_not_count_and_where_it_is_most_nothing_is_measured() -> None:
    made, _ = talk(20, n_subjects=4)
    made = replace(made, guides=guides(0, 1, 2))
    first = build(made, EN, brought(0, 1, 2))
    theme = ThemeId("subject 0")
    own = Codebook(dict(first.themes), dict(first.placements)).passage_ids(theme)
    assert len(own) == 20

    def placed_by_hand(n: int) -> Codebook:
        by_hand = {key: Placement(theme, 1.0, origin=Origin.PERSON) for key in own[:n]}
        return Codebook(dict(first.themes), {**first.placements, **by_hand})

    refill = refill_of(made, placed_by_hand(10))
    assert int((refill.home == refill.themes.index(theme)).sum()) == 10
    assert stability(made, placed_by_hand(10), theme) == 1.0
    assert stability(made, placed_by_hand(11), theme) is None


def test_a_parent_is_measured_with_what_lies_below_it() -> None:
    made, about = talk(20, n_subjects=4)
    made = replace(made, guides=guides(0, 1, 2))
    book = brought(0, 1, 2)
    below = replace(book.themes[ThemeId("subject 1")], parent_id=ThemeId("subject 0"))
    book = replace(book, themes={**book.themes, below.id: below})
    measured = with_stability(build(made, EN, book), theme_stability)
    assert measured[ThemeId("subject 0")].stability == 1.0
    assert measured[below.id].stability == 1.0
    refill = refill_of(made, book)
    family = np.isin(refill.home, [refill.themes.index(each) for each in list(book.themes)[:2]])
    inside = {refill.ground.passages[int(row)].id for row in np.flatnonzero(family)}
    of_both = {made.passages[i].id for i, subject in enumerate(about) if subject < 2}
    assert of_both <= inside
    assert len(inside - of_both) <= 2  # Strays of the subject that nobody described.


def test_measuring_twice_gives_the_same_and_analysing_again_changes_nothing() -> None:
    made, _ = talk(20, n_subjects=5)
    made = replace(made, guides=guides(0, 1, 2))
    first = build(made, EN, brought(0, 1, 2))
    measured = with_stability(first, theme_stability)
    assert with_stability(first, theme_stability) == measured
    again = build(made, EN, Codebook(measured, dict(first.placements)))
    assert with_stability(again, theme_stability) == measured


def test_without_described_themes_there_is_nothing_to_assign_again() -> None:
    made, _ = talk(20)
    assert build(made, EN).refill is None
    assert build(made, EN, Codebook()).refill is None
