"""A second analysis: what people worked on stays, the rest is matched, what changed is told."""

from dataclasses import replace

import numpy as np
import pytest

from analysis.codebook import Codebook
from analysis.errors import BadRequest
from analysis.records import Origin, PassageId, Placement, Status, ThemeId
from analysis.themes import Material, ThemeOptions, ThemeResult, build
from analysis.themes.centring import Floats
from analysis.themes.communities import centroids
from analysis.themes.neighbours import Ints
from tests.themes.making import direction, passage, talk

EN = ThemeOptions(seed=3, language="en")


def book_of(result: ThemeResult) -> Codebook:
    return Codebook(dict(result.themes), dict(result.placements))


def first_part(made: Material, n: int) -> Material:
    return replace(made, passages=made.passages[:n], vectors=made.vectors[:n])


def with_theme(book: Codebook, theme: ThemeId, **changes: object) -> Codebook:
    changed = replace(book.themes[theme], **changes)  # type: ignore[arg-type]
    return replace(book, themes={**book.themes, theme: changed})


def test_the_same_material_gives_the_same_themes_and_says_nothing() -> None:
    made, _ = talk(20)
    book = book_of(build(made, EN))
    again = build(made, EN, book)
    assert dict(again.themes) == dict(book.themes)
    assert {k: v.theme_id for k, v in again.placements.items()} == {
        k: v.theme_id for k, v in book.placements.items()
    }
    assert again.changes == ()


@pytest.mark.parametrize("anew", [False, True])
@pytest.mark.parametrize("cut", ["…", "… map"])
def test_a_theme_whose_title_was_cut_keeps_its_id_and_is_titled_anew(cut: str, anew: bool) -> None:
    made, _ = talk(20)
    whole = book_of(build(made, EN))
    book = whole
    one, other, *_ = (each.id for each in book.children(None) if not book.children(each.id))
    theirs = next(each.id for each in book.children(None) if each.id not in (one, other))
    for each in (one, other):
        book = with_theme(book, each, name=cut, named_by=None)
    book = with_theme(book, theirs, name=cut, named_by=Origin.PERSON)
    result = build(made, replace(EN, anew=anew), book)
    for each in (one, other):
        assert result.themes[each].name == whole.themes[each].name
        assert book.passage_ids(each) == book_of(result).passage_ids(each)
    assert result.themes[theirs].name == cut


def test_a_touched_theme_is_titled_anew_only_where_nothing_is_left_of_its_title() -> None:
    made, _ = talk(20)
    whole = book_of(build(made, EN))
    bare, cut = (each.id for each in whole.children(None)[:2])
    book = with_theme(whole, bare, name="…", named_by=None, touched=True, description="Mine")
    book = with_theme(book, cut, name="… map", named_by=None, touched=True)
    themes = build(made, EN, book).themes
    assert themes[bare] == replace(whole.themes[bare], touched=True, description="Mine")
    assert themes[cut].name == "… map"
    mine = with_theme(book, bare, named_by=Origin.PERSON)
    assert build(made, EN, mine).themes[bare].name == "…"


def test_untouched_themes_keep_their_id_when_interviews_are_added() -> None:
    made, _ = talk(24)
    book = book_of(build(first_part(made, 60), EN))
    result = build(made, EN, book)
    assert {each.id for each in book.children(None)} <= set(result.themes)
    told = [str(each) for each in result.changes]
    assert any("joined" in each for each in told)
    assert all(
        result.placements[each.id].is_new
        for each in made.passages[60:]
        if result.placements[each.id].theme_id in book.themes
    )


def test_a_touched_theme_keeps_id_words_and_every_passage() -> None:
    made, _ = talk(24)
    book = book_of(build(first_part(made, 60), EN))
    theme = book.children(None)[0].id
    book = with_theme(book, theme, name="My own words", description="Mine", touched=True)
    result = build(made, EN, book)
    assert result.themes[theme].name == "My own words"
    assert result.themes[theme].description == "Mine"
    after = book_of(result)
    assert set(book.passage_ids(theme)) < set(after.passage_ids(theme))
    grown = set(after.passage_ids(theme)) - set(book.passage_ids(theme))
    assert all(after.placements[each].is_new for each in grown)


def test_a_passage_that_a_person_placed_stays_there() -> None:
    made, _ = talk(20)
    book = book_of(build(made, EN))
    theme = book.children(None)[0].id
    stranger = next(key for key in book.placements if key not in book.passage_ids(theme))
    decided = Placement(theme, 1.0, origin=Origin.PERSON)
    book = replace(book, placements={**book.placements, stranger: decided})
    assert build(made, EN, book).placements[stranger] == decided


def test_a_second_theme_that_a_person_gave_stays_beside_the_placement_of_the_engine() -> None:
    made, _ = talk(20)
    book = book_of(build(made, EN))
    here, other = (each.id for each in book.children(None)[:2])
    for each in (here, other):
        book = with_theme(book, each, touched=True)
    passage_id = book.passage_ids(here)[0]
    both = replace(book.placements[passage_id], second_theme_id=other, second_strength=1.0)
    book = replace(book, placements={**book.placements, passage_id: both})
    assert both.origin is Origin.MACHINE
    assert build(made, replace(EN, anew=True), book).placements[passage_id] == both


def test_a_passage_that_a_person_put_aside_stays_in_the_tray() -> None:
    made, _ = talk(20)
    book = book_of(build(made, EN))
    aside = made.passages[0].id
    placements = {key: each for key, each in book.placements.items() if key != aside}
    book = replace(book, placements=placements, put_aside=(aside,))
    assert aside not in build(made, EN, book).placements


def test_a_rejected_theme_does_not_come_back_under_another_name() -> None:
    made, _ = talk(24)
    book = book_of(build(first_part(made, 60), EN))
    theme = book.children(None)[0].id
    book = with_theme(book, theme, status=Status.REJECTED, touched=True)
    result = build(made, EN, book)
    assert result.themes[theme].status is Status.REJECTED
    assert len(book_of(result).children(None)) == len(book.children(None))


def test_a_new_subject_becomes_a_new_theme_and_is_told() -> None:
    made, subjects = talk(24, n_subjects=5)
    old = [i for i, each in enumerate(subjects) if each != 4]
    before = replace(made, passages=tuple(made.passages[i] for i in old), vectors=made.vectors[old])
    book = book_of(build(before, EN))
    for each in book.children(None):
        book = with_theme(book, each.id, touched=True)
    result = build(made, EN, book)
    added = [each for each in book_of(result).children(None) if each.id not in book.themes]
    assert len(added) == 1
    assert len(book_of(result).passage_ids(added[0].id)) == 24
    assert any("New theme" in str(each) for each in result.changes)


def test_a_lone_stranger_joins_a_theme_instead_of_making_one() -> None:
    made, _ = talk(20)
    book = book_of(build(made, EN))
    for each in book.children(None):
        book = with_theme(book, each.id, touched=True)
    stranger = passage("A dog barked at the fountain", 900)
    row = (direction(9) + 3 * direction(20)) / np.sqrt(10)
    whole = replace(
        made,
        passages=(*made.passages, stranger),
        vectors=np.vstack([made.vectors, row]).astype(np.float32),
    )
    result = build(whole, EN, book)
    assert set(result.themes) == set(book.themes)
    assert result.placements[stranger.id].is_new


def test_interviews_taken_away_leave_touched_themes_standing() -> None:
    made, subjects = talk(20)
    book = book_of(build(made, EN))
    theme = book.top(book.placements[made.passages[0].id].theme_id)
    book = with_theme(book, theme, name="Kept", touched=True)
    left = [i for i, each in enumerate(subjects) if each != subjects[0]]
    rest = replace(made, passages=tuple(made.passages[i] for i in left), vectors=made.vectors[left])
    result = build(rest, EN, book)
    assert result.themes[theme].name == "Kept"
    assert set(result.placements) == {each.id for each in rest.passages}


def test_an_untouched_theme_without_passages_is_told_to_be_gone() -> None:
    made, subjects = talk(20)
    book = book_of(build(made, EN))
    left = [i for i, each in enumerate(subjects) if each != 0]
    rest = replace(made, passages=tuple(made.passages[i] for i in left), vectors=made.vectors[left])
    result = build(rest, EN, book)
    assert len(book_of(result).children(None)) == 3
    told = [str(each) for each in result.changes if "is gone" in str(each)]
    assert len(told) == 1
    assert "nothing that was said in it is there any more" in told[0]


def test_a_number_of_themes_counts_those_that_stay() -> None:
    made, _ = talk(20)
    book = book_of(build(made, EN))
    book = with_theme(book, book.children(None)[0].id, touched=True)
    result = build(made, replace(EN, n_themes=6), book)
    assert len(book_of(result).children(None)) == 6


def groups_of(result: ThemeResult) -> set[frozenset[str]]:
    """Return the passages of each top-level theme."""
    book = book_of(result)
    return {frozenset(book.passage_ids(each.id)) for each in book.children(None)}


@pytest.mark.parametrize("wanted", [1, 2, 3])
def test_few_themes_asked_for_do_not_press_strangers_into_touched_ones(wanted: int) -> None:
    made, _ = talk(20, n_subjects=5)
    first = build(made, EN)
    book = book_of(first)
    touched = [each.id for each in book.children(None)[:3]]
    for each in touched:
        book = with_theme(book, each, touched=True)
    few = build(made, replace(EN, n_themes=wanted), book)
    for each in touched:
        assert set(book_of(few).passage_ids(each)) == set(book.passage_ids(each))
    assert groups_of(few) == groups_of(first)
    assert [str(each) for each in few.changes] == [
        f"Themes asked for: {wanted}; there are 5. The 3 that people worked on stay, and passages "
        "that do not belong to them are not pressed into them."
    ]
    again = build(made, EN, book_of(few))
    assert groups_of(again) == groups_of(first)
    assert again.changes == ()


def test_one_theme_for_all_the_rest_falls_apart_again_when_it_is_cut_anew() -> None:
    made, _ = talk(20, n_subjects=5)
    first = build(made, EN)
    book = book_of(first)
    for each in book.children(None)[:2]:
        book = with_theme(book, each.id, touched=True)
    few = build(made, replace(EN, n_themes=3), book)
    assert len(groups_of(few)) == 3
    assert groups_of(build(made, EN, book_of(few))) == groups_of(few)
    assert groups_of(build(made, replace(EN, anew=True), book_of(few))) == groups_of(first)


def test_what_a_second_analysis_looks_up_does_not_grow_with_each_passage_that_joins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    of_theme = Codebook.passage_ids

    def counted(book: Codebook, theme: ThemeId) -> tuple[PassageId, ...]:
        asked.append(theme)
        return of_theme(book, theme)

    def middle(rows: Floats, labels: Ints) -> Floats:
        asked.append("middle")
        return centroids(rows, labels)

    monkeypatch.setattr(Codebook, "passage_ids", counted)
    monkeypatch.setattr("analysis.themes.rerun.centroids", middle)

    def looked_up(n_per_subject: int) -> tuple[int, int]:
        """Return how many passages joined and how often all of them were gone through for it."""
        made, _ = talk(n_per_subject)
        book = book_of(build(first_part(made, 60), EN))
        for each in book.themes:
            book = with_theme(book, each, touched=True)
        asked.clear()
        result = build(made, EN, book)
        assert set(result.themes) == set(book.themes)
        return sum(each.is_new for each in result.placements.values()), len(asked)

    few, more = looked_up(17), looked_up(25)
    assert (few[0], more[0]) == (8, 40)
    assert few[1] == more[1]


def test_a_joining_passage_goes_to_the_nearest_theme_of_the_family() -> None:
    made, subjects = talk(20)
    book = book_of(build(first_part(made, 76), EN))
    top = book.placements[made.passages[0].id].theme_id
    below = ThemeId("below")
    near = [i for i in range(72) if subjects[i] == subjects[0]][:3]
    child = replace(book.themes[top], id=below, parent_id=top, name="Below")
    placed = {made.passages[i].id: Placement(below, 1.0) for i in near}
    book = replace(
        book,
        themes={**book.themes, top: replace(book.themes[top], touched=True), below: child},
        placements={**book.placements, **placed},
    )
    vectors = made.vectors.copy()
    vectors[76] = vectors[near].mean(axis=0) / np.linalg.norm(vectors[near].mean(axis=0))
    result = build(replace(made, vectors=vectors), EN, book)
    assert result.placements[made.passages[76].id].theme_id == below


def test_more_themes_than_passages_are_refused_with_those_that_stay_counted() -> None:
    made, _ = talk(6)
    book = book_of(build(made, EN))
    mine = book.children(None)[0].id
    book = with_theme(book, mine, touched=True)
    left = 24 - len(book.passage_ids(mine))
    told = f"30 themes were asked for, .* only {left}: ask for at most {left + 1}"
    with pytest.raises(BadRequest, match=told):
        build(made, replace(EN, n_themes=30), book)
    assert len(groups_of(build(made, replace(EN, n_themes=left + 1), book))) == left + 1


def test_a_number_that_the_kept_themes_leave_nothing_for_is_told() -> None:
    made, _ = talk(20)
    book = book_of(build(made, EN))
    for each in book.children(None):
        book = with_theme(book, each.id, touched=True)
    result = build(made, replace(EN, n_themes=9), book)
    assert groups_of(result) == groups_of(build(made, EN))
    assert [str(each) for each in result.changes] == [
        "Themes asked for: 9; there are 4. All passages are in themes that people worked on."
    ]
