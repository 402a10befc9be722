"""What is judged in a theme and stands behind nothing on the board."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from analysis.codebook import Codebook
from analysis.records import (
    Passage,
    PassageId,
    Quadrant,
    Status,
    SwotItem,
    Tag,
    Theme,
)
from analysis.review.unsaid import Unsaid, also_said, unsaid_of
from analysis.swot.drafting import item_id
from tests import builders as b

WEAK = Tag((0.02, 0.9, 0.02, 0.01, 0.05))
STRONG = Tag((0.9, 0.02, 0.02, 0.01, 0.05))
DIM = Tag((0.1, 0.3, 0.15, 0.15, 0.3))

ANN, BOB = (
    b.transcript(*((who, f"{who} tells of the roads {n}.") for n in range(3)), title=who)
    for who in ("Ann", "Bob")
)
SAID = b.corpus([ANN, BOB])
ROADS, STAFF = b.theme("Roads"), b.theme("Staff")
POTHOLES = b.theme("Potholes", parent=ROADS)
A, A2, A3, B, B2, B3 = SAID.passages


def book(
    tags: Mapping[PassageId, Tag],
    items: Sequence[SwotItem] = (),
    placed: Sequence[tuple[Theme, Sequence[Passage]]] = ((ROADS, SAID.passages),),
    roads: Theme = ROADS,
) -> Codebook:
    return b.codebook((roads, POTHOLES, STAFF), placed, items, tags)


NAMES = {each.id: each.name for each in (ROADS, STAFF, POTHOLES)}


def told(found: Sequence[Unsaid]) -> list[tuple[str, Quadrant, int]]:
    return [(NAMES[each.theme_id], each.quadrant, each.support.n_speakers) for each in found]


def blamed(*passages: Passage) -> dict[PassageId, Tag]:
    return {each.id: WEAK for each in passages}


def on(*passages: Passage, quadrant: Quadrant = Quadrant.WEAKNESS, theme: Theme) -> SwotItem:
    quotations = [b.quote(SAID, each.text) for each in passages]
    return b.item(quadrant, "It is so.", evidence=quotations, about=theme)


def test_a_theme_judged_by_many_without_an_item_is_told_with_one_speaker_after_another() -> None:
    (found,) = unsaid_of(SAID, book(blamed(A, A2, B)))
    assert told([found]) == [("Roads", Quadrant.WEAKNESS, 2)]
    assert set(found.passages[:2]) in ({A.id, B.id}, {A2.id, B.id})
    assert set(found.passages) == {A.id, A2.id, B.id}
    assert found.support.n_passages == 3


def test_what_is_said_in_a_sub_theme_counts_for_its_theme() -> None:
    placed = [(POTHOLES, [A]), (ROADS, [B])]
    assert told(unsaid_of(SAID, book(blamed(A, B), placed=placed))) == [
        ("Roads", Quadrant.WEAKNESS, 2)
    ]


def test_dim_tags_and_passages_in_no_theme_tell_nothing() -> None:
    assert not unsaid_of(SAID, book({A.id: DIM, B.id: DIM}))
    assert not unsaid_of(SAID, book(blamed(A, B), placed=[(ROADS, [A2])]))


def test_an_item_of_the_place_leaves_nothing_to_tell_unless_it_was_rejected() -> None:
    tags = blamed(A, A2, B, B2)
    for status in (Status.ACCEPTED, Status.CANDIDATE):
        held = replace(on(A3, theme=POTHOLES), status=status)
        assert not unsaid_of(SAID, book(tags, [held]))
    refused = replace(on(A, B, theme=POTHOLES), status=Status.REJECTED)
    (found,) = unsaid_of(SAID, book(tags, [refused]))
    assert found.is_refused
    assert set(found.passages) == {A.id, A2.id, B.id, B2.id}
    elsewhere = on(A3, quadrant=Quadrant.THREAT, theme=ROADS)
    assert told(unsaid_of(SAID, book(tags, [elsewhere]))) == [("Roads", Quadrant.WEAKNESS, 2)]


def test_an_item_that_a_person_moved_away_still_speaks_for_the_place_it_was_drafted_at() -> None:
    born = replace(
        on(A, quadrant=Quadrant.THREAT, theme=STAFF), id=item_id((ROADS.id, Quadrant.WEAKNESS))
    )
    assert not unsaid_of(SAID, book(blamed(A, A2, B), [born]))


def test_passages_behind_another_item_of_the_quadrant_do_not_count() -> None:
    tags = blamed(A, A2, B)
    other = on(A, A2, B, theme=STAFF)
    assert not unsaid_of(SAID, book(tags, [other]))
    (found,) = unsaid_of(SAID, book({**tags, **blamed(A3, B3)}, [other]))
    assert set(found.passages) == {A3.id, B3.id}


def test_rejected_themes_are_left_out_and_most_speakers_come_first() -> None:
    placed = [(STAFF, [A, A2, A3]), (ROADS, [B, B2, A3])]
    tags = {**blamed(A, A2, B, B2), A3.id: WEAK}
    assert told(unsaid_of(SAID, book(tags, placed=placed))) == [
        ("Roads", Quadrant.WEAKNESS, 2),
        ("Staff", Quadrant.WEAKNESS, 1),
    ]
    gone = replace(ROADS, status=Status.REJECTED)
    assert told(unsaid_of(SAID, book(tags, placed=placed, roads=gone))) == [
        ("Staff", Quadrant.WEAKNESS, 1)
    ]


def test_the_two_sides_of_a_theme_are_told_apart() -> None:
    tags = {**blamed(A, B), A2.id: STRONG, B2.id: STRONG, B3.id: STRONG}
    assert told(unsaid_of(SAID, book(tags))) == [
        ("Roads", Quadrant.STRENGTH, 2),
        ("Roads", Quadrant.WEAKNESS, 2),
    ]


def test_an_item_is_offered_what_else_is_judged_so_in_its_theme() -> None:
    tags = {**blamed(A, A2, B, B2), A3.id: STRONG}
    item = replace(on(A, theme=POTHOLES), counter_evidence=(b.quote(SAID, B2.text),))
    assert set(also_said(item, SAID, book(tags, [item]))) == {A2.id, B.id}
    assert not also_said(replace(item, theme_id=None), SAID, book(tags, [item]))
    assert not also_said(replace(item, quadrant=Quadrant.THREAT), SAID, book(tags, [item]))
