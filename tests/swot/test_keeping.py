"""A re-run keeps what people decided, refreshes the rest in place and says what it changed."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given as for_all
from hypothesis import strategies as st

from analysis.codebook import GONE, Codebook
from analysis.records import ItemId, Origin, Quadrant, Status, SwotItem, Theme, ThemeId
from analysis.swot import DraftMaterial, DraftOptions, DraftResult, draft
from tests.swot.build import ROADS, STAFF, Said, key_of, material
from tests.swot.test_drafting import sayings

POTHOLES = Said("Ann", "The roads in our district are full of potholes.", "weakness")
REPAIRS = Said("Bob", "Repairs on the ring road take longer than a year.", "weakness", 0.8)
LATER = Said("Dee", "Nobody has marked the crossings at the school again.", "weakness", 0.95)


def codebook(of: DraftMaterial, items: Sequence[SwotItem]) -> Codebook:
    return Codebook(of.themes, of.placements, of.tags, {each.id: each for each in items})


def first_run() -> tuple[DraftMaterial, SwotItem]:
    given = material([POTHOLES, REPAIRS])
    (item,) = draft(given).items.values()
    return given, item


def rerun(item: SwotItem, *said: Said) -> DraftResult:
    """Draft again after a person left the first item as given, with more said."""
    before, _ = first_run()
    return draft(material([POTHOLES, REPAIRS, *said]), earlier=codebook(before, [item]))


def test_the_same_again_changes_nothing() -> None:
    _, item = first_run()
    result = rerun(item)
    assert list(result.items.values()) == [item]
    assert result.changes == ()


def test_an_untouched_item_is_refreshed_under_its_id() -> None:
    _, item = first_run()
    result = rerun(item, LATER)
    (now,) = result.items.values()
    assert (now.id, now.statement) == (item.id, LATER.text)
    assert {each.message.split(" ", maxsplit=1)[0] for each in result.changes} == {"Another", "New"}


def test_a_touched_item_keeps_its_words_and_takes_new_evidence_at_the_end() -> None:
    _, item = first_run()
    mine = replace(item, statement="Our roads are worn out.", quoted=None, touched=True)
    result = rerun(mine, LATER)
    (now,) = result.items.values()
    assert (now.id, now.statement, now.quoted) == (item.id, mine.statement, None)
    assert now.evidence[:2] == mine.evidence
    assert [each.passage_id for each in now.evidence[2:]] == [key_of([POTHOLES, REPAIRS, LATER], 2)]
    assert [str(each) for each in result.changes] == [
        "New quotations joined “Our roads are worn out.”."
    ]


def test_evidence_that_a_person_took_off_stays_off() -> None:
    _, item = first_run()
    mine = replace(item, evidence=item.evidence[:1], touched=True)
    (now,) = rerun(mine).items.values()
    assert now.evidence == item.evidence[:1]


def test_a_rejected_place_gets_no_second_item_and_takes_no_evidence() -> None:
    _, item = first_run()
    result = rerun(replace(item, status=Status.REJECTED, touched=True), LATER)
    (now,) = result.items.values()
    assert (now.status, now.evidence) == (Status.REJECTED, item.evidence)


def test_a_moved_item_leaves_no_second_one_behind() -> None:
    _, item = first_run()
    moved = replace(item, quadrant=Quadrant.THREAT, touched=True)
    (now,) = rerun(moved, LATER).items.values()
    assert now.quadrant is Quadrant.THREAT
    assert len(now.evidence) == 3


def test_an_item_moved_to_another_theme_leaves_no_second_one_behind() -> None:
    _, item = first_run()
    (now,) = rerun(replace(item, theme_id=STAFF, touched=True)).items.values()
    assert now.theme_id == STAFF


def test_a_persons_own_item_holds_its_place() -> None:
    before, _ = first_run()
    own = SwotItem(
        ItemId("own"), Quadrant.THREAT, "Winters grow harder.", ROADS, None, (), (),
        Status.ACCEPTED, Origin.PERSON, touched=True,
    )  # fmt: skip
    frost = Said("Dee", "One more winter like this and the bridges are gone.", "threat")
    given = material([POTHOLES, REPAIRS, frost])
    result = draft(given, earlier=codebook(before, [own]))
    threats = [each for each in result.items.values() if each.quadrant is Quadrant.THREAT]
    assert [each.id for each in threats] == ["own"]
    assert [each.passage_id for each in threats[0].evidence] == [given.passages[2].id]


def test_items_follow_the_passages_of_their_theme() -> None:
    before, item = first_run()
    moved = material([replace(POTHOLES, theme=STAFF), REPAIRS])
    result = draft(moved, earlier=codebook(before, [item]))
    now = {each.theme_id: each for each in result.items.values()}
    assert now[ROADS].id == item.id
    assert now[ROADS].statement == REPAIRS.text
    assert now[STAFF].statement == POTHOLES.text


def test_an_untouched_item_without_support_is_taken_back_and_said_so() -> None:
    before, item = first_run()
    given = material([replace(each, decided="none") for each in (POTHOLES, REPAIRS)])
    result = draft(given, earlier=codebook(before, [item]))
    assert result.items == {}
    assert "taken back" in str(result.changes[0])


def test_a_sentence_whose_passages_went_to_another_theme_is_not_told_as_lost_and_new() -> None:
    before, item = first_run()
    both = [replace(each, theme=STAFF) for each in (POTHOLES, REPAIRS)]
    result = draft(material(both), earlier=codebook(before, [item]))
    (now,) = result.items.values()
    assert (now.theme_id, now.statement) == (STAFF, item.statement)
    assert [str(each) for each in result.changes] == [
        f"The draft “{item.statement}” stands under another theme now."
    ]


def test_an_item_whose_interviews_are_gone_is_kept_without_evidence() -> None:
    before, item = first_run()
    for touched in (False, True):
        old = replace(item, touched=touched)
        result = draft(material([LATER]), earlier=codebook(before, [old]))
        stale = result.items[item.id]
        if touched:
            assert stale.statement == item.statement
        assert any("quot" in str(each) for each in result.changes)


def test_a_draft_of_which_no_words_are_left_goes_and_one_that_people_touched_stays() -> None:
    before, item = first_run()
    wordless = replace(item, statement=GONE, quoted=None, evidence=(), counter_evidence=())
    result = draft(material([]), earlier=codebook(before, [wordless]))
    assert item.id not in result.items
    assert "taken back" in str(result.changes[-1])
    kept = replace(wordless, touched=True)
    assert item.id in draft(material([]), earlier=codebook(before, [kept])).items


def test_a_touched_item_whose_theme_is_gone_stands_without_a_theme() -> None:
    before, item = first_run()
    old = replace(item, theme_id=None, touched=True)
    result = draft(material([]), earlier=codebook(before, [old]))
    (now,) = result.items.values()
    assert (now.theme_id, now.evidence, now.statement) == (None, (), item.statement)


def crowded(n: int) -> DraftMaterial:
    """Return a material of so many themes, each with a weakness that two people say."""
    themes = {each.id: each for each in (Theme(ThemeId(f"t{i}"), f"Theme {i}") for i in range(n))}
    said = [
        Said(
            who, f"Line {i}{i} of {who} was closed {word} by order {i * 7}.", "weakness", theme=key
        )
        for i, key in enumerate(themes)
        for who, word in (("Ann", "early"), ("Bob", "late"))
    ]
    return replace(material(said), themes=themes)


def test_a_full_board_does_not_grow_by_another_analysis_of_the_same() -> None:
    given = crowded(12)
    options = DraftOptions(n_per_quadrant=5)
    first = draft(given, options)
    assert len(first.items) == 5
    again = draft(given, options, codebook(given, list(first.items.values())))
    assert list(again.items.items()) == list(first.items.items())
    assert again.changes == ()
    one, *rest = first.items.values()
    rejected = [replace(one, status=Status.REJECTED, touched=True), *rest]
    assert set(draft(given, options, codebook(given, rejected)).items) == set(first.items)


@for_all(st.lists(sayings, max_size=12), st.integers(1, 3))
def test_another_analysis_of_the_same_changes_nothing(said: list[Said], most: int) -> None:
    given, options = material(said), DraftOptions(n_per_quadrant=most)
    first = draft(given, options)
    again = draft(given, options, codebook(given, list(first.items.values())))
    assert list(again.items.items()) == list(first.items.items())
    assert again.changes == ()
