"""Evidence lies near to what an item says; drafts that say nearly the same are one."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest

from analysis.codebook import Codebook
from analysis.records import Quadrant, SwotItem
from analysis.swot import DraftMaterial, Likeness, draft
from tests.swot.build import ROADS, STAFF, Said, key_of, material

Q = Quadrant
POTHOLES = Said("Ann", "The roads in our district are full of potholes.", "weakness")
HOLES = Said("Bob", "There is a hole in every road of this district.", "weakness", 0.8)
NIGHT = Said("Cid", "After midnight not a single bus comes to the suburb.", "weakness", 0.95)
CREW = Said("Dee", "Our district crew mends every hole of a road in a day.", "strength")
SUBJECTS = {"hole": 0, "pothole": 0, "bus": 1, "wage": 2, "salary": 2}
"""Words that decide on which axis a text lies in this small world."""
FILLER = [
    Said(f"P{n % 7}", f"Matter number {n} of the day was told at length here.", theme=None)
    for n in range(70)
]


def rows(texts: Sequence[str], languages: Sequence[str] = ()) -> npt.NDArray[np.float64]:
    """Return a row for each text: its subject's axis, and something of its own."""
    found = np.zeros((len(texts), 200))
    for row, text in enumerate(texts):
        own = sum(map(ord, text)) % 180 + 10
        found[row, own] = 0.4
        subjects = {at for word, at in SUBJECTS.items() if word in text.casefold()}
        for axis in subjects:
            found[row, axis] = 1.0
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True))


def near(*said: Said) -> DraftMaterial:
    """Return a material in which nearness is known, with talk of other things around it."""
    given = material([*said, *FILLER])
    likeness = Likeness(
        {each.id: row for row, each in enumerate(given.passages)},
        rows([each.text for each in given.passages]),
        rows,
    )
    return replace(given, likeness=likeness)


def item_of(given: DraftMaterial, quadrant: Quadrant) -> SwotItem:
    (item,) = (each for each in draft(given).items.values() if each.quadrant is quadrant)
    return item


def test_an_item_says_what_several_voices_say_and_stands_on_what_is_near() -> None:
    said = [POTHOLES, HOLES, NIGHT]
    item = item_of(near(*said), Q.WEAKNESS)
    assert item.statement in (POTHOLES.text, HOLES.text)
    assert {each.passage_id for each in item.evidence} == {key_of(said, 0), key_of(said, 1)}


def test_without_enough_passages_theme_and_quadrant_decide() -> None:
    item = item_of(material([POTHOLES, HOLES, NIGHT]), Q.WEAKNESS)
    assert len(item.evidence) == 3


def test_what_speaks_against_lies_near_too() -> None:
    other = replace(CREW, speaker="Eve", text="The night bus of the suburb is a joy to ride.")
    said = [POTHOLES, HOLES, CREW, other]
    item = item_of(near(*said), Q.WEAKNESS)
    assert [each.passage_id for each in item.counter_evidence] == [key_of(said, 2)]


def test_a_new_item_needs_enough_support_near_to_its_statement() -> None:
    doubtful = [replace(POTHOLES, probability=0.65), replace(NIGHT, probability=0.65)]
    assert draft(near(*doubtful)).items == {}
    assert len(draft(near(doubtful[0], replace(HOLES, probability=0.5))).items) == 1


WAGES = Said("Ann", "The wage of a driver here is a joke to everybody.", "weakness", 0.95)
SALARY = Said("Bob", "Nobody stays with a driver's salary like this wage.", "weakness", theme=STAFF)


def test_drafts_of_two_themes_that_say_nearly_the_same_are_one() -> None:
    result = draft(near(WAGES, SALARY))
    (item,) = result.items.values()
    said = [WAGES, SALARY]
    assert {each.passage_id for each in item.evidence} == {key_of(said, 0), key_of(said, 1)}
    (told,) = result.changes
    assert "say nearly the same" in told.message
    assert {told.values["one"], told.values["other"]} == {WAGES.text, SALARY.text}


def test_what_was_joined_before_is_not_told_again() -> None:
    given = near(WAGES, SALARY)
    first = draft(given)
    before = Codebook(given.themes, given.placements, given.tags, first.items)
    again = draft(given, earlier=before)
    assert list(again.items.items()) == list(first.items.items())
    assert again.changes == ()


def test_an_item_that_was_touched_is_never_joined() -> None:
    given = near(WAGES)
    (mine,) = draft(given).items.values()
    mine = replace(mine, touched=True, statement="Wages are low.", quoted=None)
    before = Codebook(given.themes, given.placements, given.tags, {mine.id: mine})
    result = draft(near(WAGES, SALARY), earlier=before)
    assert result.items[mine.id] == mine
    assert {each.theme_id for each in result.items.values()} == {ROADS, STAFF}


def test_what_people_keep_as_evidence_is_not_said_by_another_item() -> None:
    given = near(WAGES, SALARY)
    (both,) = draft(given).items.values()
    before = Codebook(
        given.themes, given.placements, given.tags, {both.id: replace(both, touched=True)}
    )
    assert list(draft(given, earlier=before).items) == [both.id]


def test_items_of_different_quadrants_are_never_joined() -> None:
    threat = replace(SALARY, tag="threat")
    assert len(draft(near(WAGES, threat)).items) == 2


def test_a_side_gets_an_item_in_the_words_of_its_groups() -> None:
    said = [replace(POTHOLES, probability=0.5), replace(HOLES, probability=0.5), CREW]
    given = near(*said)
    cases = tuple(
        replace(each, group={"Ann": "Riders", "Bob": "Drivers"}.get(each.name, ""))
        for each in given.cases
    )
    sides = {(ROADS, Q.WEAKNESS): frozenset({"Drivers"})}
    assert [each.quadrant for each in draft(given).items.values()] == [Q.STRENGTH]
    item = item_of(replace(given, cases=cases, sides=sides), Q.WEAKNESS)
    assert item.statement == HOLES.text


def test_nearness_is_told_by_the_corpus_and_not_by_a_cosine() -> None:
    given = near(POTHOLES, HOLES)
    wide = rows([each.text for each in given.passages])
    tight = wide + 2.0
    tight /= np.linalg.norm(tight, axis=1, keepdims=True)
    row_of = given.likeness.row_of
    for some in (wide, tight):
        likeness = Likeness(row_of, some, rows)
        found = likeness.scale(some[:1]).nearness(some)[0]
        assert found[1] >= 0.6
        assert max(found[2:]) < 0.6


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_passages_makes_no_difference(seed: int) -> None:
    given = near(POTHOLES, HOLES, NIGHT, CREW, WAGES, SALARY)
    order = np.random.default_rng(seed).permutation(len(given.passages))
    passages = tuple(given.passages[i] for i in order)
    likeness = Likeness(
        {each.id: row for row, each in enumerate(passages)},
        given.likeness.rows[order],
        rows,
    )
    other = replace(given, passages=passages, likeness=likeness)
    assert draft(other).items == draft(given).items
