"""Earlier themes are held when interviews are added: what was read is not lost."""

from dataclasses import replace

import numpy as np
import pytest

from analysis.codebook import Codebook
from analysis.records import PassageId, Placement, Theme, ThemeId
from analysis.themes import Material, ThemeOptions, ThemeResult, build
from tests.themes.making import N_DIMS, direction, material, passage, talk

EN = ThemeOptions(seed=3, language="en")


def book_of(result: ThemeResult) -> Codebook:
    """Return the codebook of a result that nobody touched."""
    return Codebook(dict(result.themes), dict(result.placements))


def homes(book: Codebook) -> dict[PassageId, ThemeId]:
    """Return the lowest theme of each passage."""
    return {key: each.theme_id for key, each in book.placements.items()}


def part(made: Material, rows: list[int]) -> Material:
    """Return some passages of the material."""
    return replace(made, passages=tuple(made.passages[i] for i in rows), vectors=made.vectors[rows])


def blurred(n: int, seed: int) -> Material:
    """Return passages whose subjects run into one another: a cut of more of them is another."""
    draw = np.random.default_rng(seed)
    rows = draw.standard_normal((n, N_DIMS)) + 3 * direction(20)
    return material([passage(f"The water meters of street {i} broke", i) for i in range(n)], rows)


def test_no_earlier_passage_moves_where_a_cut_would_move_many() -> None:
    made = blurred(120, 5)
    book = book_of(build(part(made, list(range(90))), EN))
    held, anew = build(made, EN, book), build(made, replace(EN, anew=True), book)
    before = homes(book)
    assert {key: each for key, each in homes(book_of(held)).items() if key in before} == before
    assert set(held.placements) == {each.id for each in made.passages}
    moved = [key for key, each in homes(book_of(anew)).items() if before.get(key, each) != each]
    assert len(moved) > 20
    assert not any("moved" in str(each) or "gone" in str(each) for each in held.changes)
    names = {each.id: each.name for each in book.themes.values()}
    assert {key: held.themes[key].name for key in names} == names


def test_new_passages_join_the_theme_of_their_subject_and_are_marked() -> None:
    made, subjects = talk(24)
    book = book_of(build(part(made, list(range(70))), EN))
    result = book_of(build(made, EN, book))
    theme_of = {subjects[i]: book.top(book.placements[made.passages[i].id].theme_id)
                for i in range(70)}  # fmt: skip
    for i in range(70, 96):
        place = result.placements[made.passages[i].id]
        assert result.top(place.theme_id) == theme_of[subjects[i]]
        assert place.is_new


def test_a_new_subject_is_proposed_beside_themes_that_nobody_touched() -> None:
    made, subjects = talk(24, n_subjects=5)
    old = [i for i, each in enumerate(subjects) if each != 4]
    book = book_of(build(part(made, old), EN))
    result = build(made, EN, book)
    (added,) = (each.id for each in book_of(result).children(None) if each.id not in book.themes)
    assert set(book_of(result).passage_ids(added)) == {
        each.id for each, subject in zip(made.passages, subjects, strict=True) if subject == 4
    }


def test_beside_a_number_that_stands_no_theme_is_proposed() -> None:
    made, subjects = talk(24, n_subjects=5)
    old = [i for i, each in enumerate(subjects) if each != 4]
    four = replace(EN, n_themes=4)
    book = book_of(build(part(made, old), four))
    result = book_of(build(made, four, book))
    assert {each.id for each in result.children(None)} == {e.id for e in book.children(None)}
    assert {key: homes(result)[key] for key in homes(book)} == homes(book)


def test_another_number_cuts_anew() -> None:
    made, _ = talk(20)
    book = book_of(build(made, EN))
    assert len(book_of(build(made, replace(EN, n_themes=6), book)).children(None)) == 6


@pytest.mark.parametrize(("n_before", "is_held"), [(80, True), (60, False)])
def test_much_new_material_cuts_anew(n_before: int, is_held: bool) -> None:
    made = blurred(120, 5)
    book = book_of(build(part(made, list(range(n_before))), EN))
    after = homes(book_of(build(made, EN, book)))
    stays = all(after[key] == each for key, each in homes(book).items())
    assert stays == is_held


def test_new_passages_go_into_the_nearest_sub_theme() -> None:
    made, _ = talk(40, n_subjects=2)
    half = [i // 2 % 2 for i in range(80)]
    rows = [made.vectors[i] + 0.15 * direction(8 + half[i]) for i in range(80)]
    made = material(made.passages, rows)
    first = book_of(build(part(made, list(range(64))), EN))
    book = replace(first, themes={each.id: each for each in first.children(None)})
    subs = [
        Theme(ThemeId(f"{top}/{each}"), f"Part {each}", parent_id=top)
        for top in book.themes
        for each in (0, 1)
    ]
    tops = [first.top(first.placements[each.id].theme_id) for each in made.passages[:64]]
    placements = {
        made.passages[i].id: Placement(ThemeId(f"{tops[i]}/{half[i]}"), 1.0) for i in range(64)
    }
    book = Codebook({**book.themes, **{each.id: each for each in subs}}, placements)
    result = build(made, EN, book)
    for i in range(64, 80):
        assert result.placements[made.passages[i].id].theme_id.endswith(f"/{half[i]}")


def test_held_again_nothing_changes() -> None:
    made = blurred(120, 5)
    held = build(made, EN, book_of(build(part(made, list(range(90))), EN)))
    again = build(made, EN, book_of(held))
    assert dict(again.themes) == dict(held.themes)
    assert homes(book_of(again)) == homes(book_of(held))
    assert again.changes == ()


def test_the_order_of_passages_does_not_matter() -> None:
    made = blurred(100, 5)
    book = book_of(build(part(made, list(range(80))), EN))
    one, other = (build(each, EN, book) for each in (made, part(made, list(range(99, -1, -1)))))
    assert dict(one.placements) == dict(other.placements)
    assert dict(one.themes) == dict(other.themes)
