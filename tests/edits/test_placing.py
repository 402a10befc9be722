"""Passages of several themes are placed at once: one line of the history, whatever it holds."""

from dataclasses import replace

import pytest

from analysis import edits
from analysis.codebook import Codebook, check
from analysis.errors import EditRefused
from analysis.records import Origin, Passage, Status, ThemeId
from tests import builders as b
from tests.edits.test_edits import (
    ANNA,
    BOOK,
    FAILS,
    KIND,
    MONEY,
    NETWORK,
    PEOPLE,
    SAID,
    SLOW,
    SPEED,
    WAIT,
)

GONE = ThemeId("gone")


def part(theme: ThemeId | None, *passages: Passage) -> edits.MovePassages:
    """Return the placing of passages in one theme."""
    return edits.MovePassages(tuple(map(edits.anchor_of, passages)), theme)


def after(edit: edits.Edit, book: Codebook = BOOK) -> Codebook:
    """Return the codebook after an edit."""
    changed = edits.apply(SAID, book, edit)
    check(SAID, changed)
    return changed


def test_it_does_at_once_what_several_moves_did_one_by_one() -> None:
    moves = (part(NETWORK.id, WAIT), part(PEOPLE.id, SLOW), part(None, FAILS))
    stay = (part(PEOPLE.id, KIND), part(None, MONEY))
    one_by_one = BOOK
    for each in (*moves, *stay):
        one_by_one = after(each, one_by_one)
    assert after(edits.PlacePassages(moves, stay)) == one_by_one


def test_what_stays_is_a_persons_and_keeps_how_strongly_it_belongs() -> None:
    weak = replace(BOOK.placements[SLOW.id], strength=0.4)
    book = replace(BOOK, placements={**BOOK.placements, SLOW.id: weak})
    now = after(edits.PlacePassages((), (part(SPEED.id, SLOW),)), book)
    assert now.placements[SLOW.id] == replace(weak, origin=Origin.PERSON)


def test_themes_come_back_with_what_goes_back_into_them() -> None:
    top = b.theme("Roads")
    low = b.theme("Holes", parent=top)
    book = replace(BOOK, gone={top.id: top, low.id: low})
    edit = edits.PlacePassages((part(low.id, WAIT), part(NETWORK.id, KIND)), (), (top.id, low.id))
    now = after(edit, book)
    assert now.themes[low.id].parent_id == top.id
    assert now.placements[WAIT.id].theme_id == low.id
    told = edits.replay(SAID, BOOK, [edit])
    assert low.id not in told.codebook.themes
    assert told.codebook.placements[WAIT.id] == BOOK.placements[WAIT.id]
    assert told.codebook.placements[KIND.id].theme_id == NETWORK.id
    (conflict,) = told.conflicts
    assert conflict.partial
    assert str(conflict.reason).startswith("1 of 2 passages of this change stay where they are")


def test_a_theme_does_not_come_back_for_words_that_are_gone() -> None:
    top = b.theme("Roads")
    left = b.corpus([ANNA])
    book = replace(edits.settle(edits.ground_of(left), BOOK), gone={top.id: top})
    edit = edits.PlacePassages((part(top.id, KIND), part(NETWORK.id, WAIT)), (), (top.id,))
    told = edits.replay(left, book, [edit])
    assert top.id not in told.codebook.themes
    assert told.codebook.placements[WAIT.id].theme_id == NETWORK.id


def test_a_part_whose_theme_is_gone_is_told_and_the_rest_is_done() -> None:
    edit = edits.PlacePassages((part(GONE, WAIT, KIND),), (part(SPEED.id, SLOW),))
    told = edits.replay(SAID, BOOK, [edit])
    assert told.codebook.placements[WAIT.id] == BOOK.placements[WAIT.id]
    assert told.codebook.placements[SLOW.id].origin is Origin.PERSON
    (conflict,) = told.conflicts
    assert conflict.partial
    assert str(conflict.reason).startswith("2 of 3 passages of this change stay where they are")
    with pytest.raises(EditRefused, match="no longer there"):
        edits.apply(SAID, BOOK, edit)


def test_a_part_whose_words_are_gone_is_told_and_the_rest_is_done() -> None:
    left = b.corpus([ANNA])
    edit = edits.PlacePassages((part(NETWORK.id, WAIT), part(SPEED.id, KIND)))
    told = edits.replay(left, edits.settle(edits.ground_of(left), BOOK), [edit])
    assert told.codebook.placements[WAIT.id].theme_id == NETWORK.id
    (conflict,) = told.conflicts
    assert conflict.partial
    assert str(conflict.reason).startswith("1 of 2 passages")


@pytest.mark.parametrize(
    "edit",
    [
        edits.PlacePassages(()),
        edits.PlacePassages((), (), (PEOPLE.id,)),
        edits.PlacePassages((part(GONE, WAIT),)),
        edits.PlacePassages((part(GONE, WAIT),), (), (GONE,)),
    ],
)
def test_what_places_nothing_changes_nothing(edit: edits.Edit) -> None:
    with pytest.raises(EditRefused):
        edits.apply(SAID, BOOK, edit)
    (conflict,) = edits.replay(SAID, BOOK, [edit]).conflicts
    assert not conflict.partial
    assert str(edits.describe(edit, BOOK))


def test_where_only_words_that_are_gone_have_a_theme_it_is_refused() -> None:
    left = b.corpus([ANNA])
    edit = edits.PlacePassages((part(GONE, WAIT), part(NETWORK.id, KIND)))
    book = edits.settle(edits.ground_of(left), BOOK)
    told = edits.replay(left, book, [edit])
    assert told.codebook == book
    assert [each.partial for each in told.conflicts] == [False]


def test_what_it_touches_is_each_passage_and_each_theme_that_comes_back() -> None:
    edit = edits.PlacePassages((part(GONE, WAIT),), (part(SPEED.id, SLOW),), (GONE,))
    assert edits.targets(edit) == (GONE, WAIT.id, SLOW.id)
    assert [each.passage_id for each in edits.anchors(edit)] == [WAIT.id, SLOW.id]


@pytest.mark.parametrize(
    ("moves", "stay", "told"),
    [
        ((part(PEOPLE.id, SLOW, FAILS),), (), "Moved passages to “People” (2)"),
        (
            (part(PEOPLE.id, SLOW, FAILS),),
            (part(PEOPLE.id, WAIT),),
            "Moved passages to “People” (2); others stay (1)",
        ),
        ((part(None, SLOW),), (), "Moved passages out of every theme (1)"),
        ((part(PEOPLE.id, SLOW), part(NETWORK.id, WAIT)), (), "Placed passages (2)"),
        ((part(GONE, SLOW),), (), "Placed passages (1)"),
        ((), (part(PEOPLE.id, WAIT, KIND),), "Left passages in “People” (2)"),
        ((), (part(None, MONEY),), "Left passages in no theme (1)"),
        ((), (part(SPEED.id, SLOW), part(None, MONEY)), "Left passages where they are (2)"),
    ],
)
def test_it_is_told_by_what_was_clicked(
    moves: tuple[edits.MovePassages, ...], stay: tuple[edits.MovePassages, ...], told: str
) -> None:
    assert str(edits.describe(edits.PlacePassages(moves, stay), BOOK)) == told


def test_a_move_that_was_stored_before_is_read_as_it_was() -> None:
    anchor = edits.to_plain(edits.anchor_of(WAIT))
    stored = {"kind": "move_passages", "version": 1, "passages": [anchor], "theme_id": NETWORK.id}
    assert edits.edit_from_plain(stored) == part(NETWORK.id, WAIT)
    stored = {"kind": "bring_back_themes", "version": 1, "theme_ids": [GONE]}
    assert edits.edit_from_plain(stored) == edits.BringBackThemes((GONE,))


def test_only_its_moves_need_be_stored() -> None:
    edit = edits.PlacePassages((part(NETWORK.id, WAIT),))
    stored = edits.edit_to_plain(edit)
    assert stored["kind"] == "place_passages"
    fewer = {key: stored[key] for key in ("kind", "version", "moves")}
    assert edits.edit_from_plain(fewer) == edit


def test_a_theme_that_an_analysis_proposed_goes_when_its_passages_go_back() -> None:
    edit = edits.PlacePassages((part(NETWORK.id, WAIT, KIND),), clears=(PEOPLE.id,))
    noted = BOOK.memos
    book = replace(BOOK, memos={})
    now = after(edit, book)
    assert PEOPLE.id not in now.themes
    assert now.gone[PEOPLE.id].name == PEOPLE.name
    assert all(each.theme_id != PEOPLE.id for each in now.items.values())
    item = next(key for key, each in book.items.items() if each.theme_id == PEOPLE.id)
    assert now.items[item].theme_id == NETWORK.id
    assert PEOPLE.id in after(edit, replace(book, memos=noted)).themes


def test_a_theme_with_passages_or_a_persons_word_is_not_cleared() -> None:
    book = replace(BOOK, memos={})
    some = edits.PlacePassages((part(NETWORK.id, WAIT),), clears=(PEOPLE.id,))
    assert PEOPLE.id in after(some, book).themes
    every = edits.PlacePassages((part(NETWORK.id, WAIT, KIND),), clears=(PEOPLE.id,))
    for told in (
        replace(PEOPLE, status=Status.ACCEPTED),
        replace(PEOPLE, named_by=Origin.PERSON),
        replace(PEOPLE, described_by=Origin.PERSON),
    ):
        assert (
            PEOPLE.id in after(every, replace(book, themes={**book.themes, PEOPLE.id: told})).themes
        )


def test_what_was_stored_before_themes_were_cleared_is_read() -> None:
    edit = edits.PlacePassages((part(NETWORK.id, WAIT),))
    stored = {k: each for k, each in edits.edit_to_plain(edit).items() if k != "clears"}
    assert edits.edit_from_plain(stored) == edit
