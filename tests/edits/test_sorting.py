"""Passages of a theme are sorted all at once: what stays, what goes, and where."""

from dataclasses import replace

import pytest

from analysis import edits
from analysis.codebook import Codebook, check, is_waiting
from analysis.errors import EditRefused
from analysis.records import Origin, Passage, PassageId, Placement, Status, ThemeId
from tests.edits.test_edits import (
    BOOK,
    FAILS,
    KIND,
    MONEY,
    NETWORK,
    NEW,
    PEOPLE,
    SAID,
    SLOW,
    SPEED,
    WAIT,
)

PLACED = Origin.PERSON


def anchors(*passages: Passage) -> tuple[edits.Anchor, ...]:
    """Return the anchors of passages."""
    return tuple(map(edits.anchor_of, passages))


def after(edit: edits.Edit, book: Codebook = BOOK) -> dict[PassageId, Placement]:
    """Return where the passages are after an edit."""
    changed = edits.apply(SAID, book, edit)
    check(SAID, changed)
    return dict(changed.placements)


def test_what_stays_keeps_its_part_strength_and_second_theme_and_is_a_persons() -> None:
    weak = Placement(SPEED.id, 0.4, PEOPLE.id, 0.3)
    book = replace(BOOK, placements={**BOOK.placements, SLOW.id: weak})
    now = after(edits.SortPassages(NETWORK.id, stay=anchors(SLOW, FAILS)), book)
    assert now[SLOW.id] == replace(weak, origin=PLACED)
    assert (now[FAILS.id].theme_id, now[FAILS.id].origin) == (NETWORK.id, PLACED)
    assert now[WAIT.id] == BOOK.placements[WAIT.id]


def test_each_goes_where_it_belongs_in_one_step() -> None:
    edit = edits.SortPassages(PEOPLE.id, anchors(), anchors(WAIT, KIND), (NETWORK.id, None))
    now = after(edit)
    assert now[WAIT.id] == Placement(NETWORK.id, 1.0, origin=PLACED)
    assert KIND.id not in now
    assert edits.apply(SAID, BOOK, edit).put_aside == (KIND.id,)


def test_some_get_a_theme_of_their_own_beside_the_one_that_was_read() -> None:
    edit = edits.SortPassages(SPEED.id, (), anchors(SLOW), (NEW,), NEW, " Pace ")
    made = edits.apply(SAID, BOOK, edit)
    check(SAID, made)
    assert (made.themes[NEW].name, made.themes[NEW].parent_id) == ("Pace", NETWORK.id)
    assert made.placements[SLOW.id].theme_id == NEW
    assert made.themes[SPEED.id].touched
    with pytest.raises(EditRefused):
        edits.apply(SAID, made, edit)


def test_what_somebody_put_elsewhere_meanwhile_is_put_back_by_who_insists_that_it_stays() -> None:
    gone = edits.apply(SAID, BOOK, edits.MovePassages(anchors(WAIT), NETWORK.id))
    now = after(edits.SortPassages(PEOPLE.id, stay=anchors(WAIT)), gone)
    assert now[WAIT.id] == Placement(PEOPLE.id, 1.0, origin=PLACED)
    assert after(edits.SortPassages(PEOPLE.id, stay=anchors(MONEY)))[MONEY.id].theme_id == PEOPLE.id


@pytest.mark.parametrize(
    "edit",
    [
        edits.SortPassages(ThemeId("gone"), stay=anchors(WAIT)),
        edits.SortPassages(PEOPLE.id),
        edits.SortPassages(PEOPLE.id, (), anchors(WAIT), ()),
        edits.SortPassages(PEOPLE.id, (), anchors(WAIT), (ThemeId("gone"),)),
        edits.SortPassages(PEOPLE.id, (), anchors(WAIT), (NEW,), NEW, " "),
        edits.SortPassages(PEOPLE.id, (), anchors(WAIT), (NETWORK.id,), NEW, "n"),
    ],
)
def test_what_cannot_be_done_changes_nothing(edit: edits.Edit) -> None:
    with pytest.raises(EditRefused):
        edits.apply(SAID, BOOK, edit)


def test_of_words_that_are_no_longer_there_nothing_is_said() -> None:
    edit = edits.SortPassages(PEOPLE.id, anchors(WAIT), anchors(KIND), (NETWORK.id,))
    left = replace(SAID, passages=tuple(each for each in SAID.passages if each.id != KIND.id))
    told = edits.replay(left, edits.settle(edits.ground_of(left), BOOK), [edit])
    assert told.codebook.placements[WAIT.id].origin is PLACED
    (conflict,) = told.conflicts
    assert conflict.partial


def test_it_is_one_thing_for_the_history_and_for_others() -> None:
    edit = edits.SortPassages(PEOPLE.id, anchors(WAIT), anchors(KIND, SLOW), (None, NEW), NEW, "n")
    assert str(edits.describe(edit, BOOK)) == "Sorted passages of “People”: 1 stay, 2 moved"
    assert str(edits.describe(edit)) == "Sorted passages: 1 stay, 2 moved"
    assert edits.targets(edit) == (WAIT.id, KIND.id, SLOW.id, NEW)
    assert edits.edit_from_plain(edits.edit_to_plain(edit)) == edit


def test_a_theme_that_is_gone_leaves_its_passages_and_the_rest_is_done() -> None:
    gone = ThemeId("gone")
    edit = edits.SortPassages(PEOPLE.id, anchors(WAIT), anchors(KIND, SLOW), (gone, NEW), NEW, "n")
    told = edits.replay(SAID, BOOK, [edit])
    assert told.codebook.placements[WAIT.id].origin is PLACED
    assert told.codebook.placements[KIND.id] == BOOK.placements[KIND.id]
    assert told.codebook.placements[SLOW.id].theme_id == NEW
    (conflict,) = told.conflicts
    assert conflict.partial
    assert str(conflict.reason).startswith("1 of 3 passages")
    read = replace(edit, theme_id=gone, homes=(NETWORK.id, NEW))
    told = edits.replay(SAID, BOOK, [read])
    assert told.codebook.placements[WAIT.id] == BOOK.placements[WAIT.id]
    assert told.codebook.placements[KIND.id].theme_id == NETWORK.id
    assert told.codebook.themes[NEW].parent_id is None
    with pytest.raises(EditRefused, match="no longer there"):
        edits.apply(SAID, BOOK, edit)


def test_no_theme_is_made_for_words_that_are_gone() -> None:
    edit = edits.SortPassages(PEOPLE.id, anchors(WAIT), anchors(KIND), (NEW,), NEW, "n")
    left = replace(SAID, passages=tuple(each for each in SAID.passages if each.id != KIND.id))
    told = edits.replay(left, edits.settle(edits.ground_of(left), BOOK), [edit])
    assert NEW not in told.codebook.themes


def test_what_belongs_in_a_theme_does_not_stay_in_a_part_that_is_rejected() -> None:
    book = edits.apply(SAID, BOOK, edits.SetThemeStatus(SPEED.id, Status.REJECTED))
    now = after(edits.SortPassages(NETWORK.id, stay=anchors(SLOW)), book)
    assert now[SLOW.id] == Placement(NETWORK.id, 1.0, origin=PLACED)


def test_a_described_theme_that_was_read_through_does_not_wait_for_an_analysis() -> None:
    mine = replace(PEOPLE, origin=PLACED, description="About people.")
    placements = {key: replace(each, strength=0.6) for key, each in BOOK.placements.items()}
    book = replace(BOOK, themes={**BOOK.themes, PEOPLE.id: mine}, placements=placements)
    read = edits.apply(SAID, book, edits.SortPassages(PEOPLE.id, stay=anchors(WAIT, KIND)))
    assert not is_waiting(read, PEOPLE.id)
    by_hand = edits.apply(SAID, book, edits.MovePassages(anchors(WAIT, KIND), None))
    by_hand = edits.apply(SAID, by_hand, edits.MovePassages(anchors(WAIT, KIND), PEOPLE.id))
    assert is_waiting(by_hand, PEOPLE.id)
