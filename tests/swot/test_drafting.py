"""One item for each theme and quadrant with enough support, standing on verbatim words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.records import ItemId, Quadrant, Role, SwotItem
from analysis.swot import DraftMaterial, DraftOptions, draft
from tests.swot.build import NIGHT, ROADS, STAFF, Said, key_of, material

POTHOLES = Said("Ann", "The roads in our district are full of potholes.", "weakness")
REPAIRS = Said("Bob", "Repairs on the ring road take longer than a year.", "weakness", 0.8)
CREW = Said("Cid", "Our road crew is the most experienced one in the region.", "strength")


def only(items: Mapping[ItemId, SwotItem]) -> SwotItem:
    (item,) = items.values()
    return item


def test_a_theme_and_quadrant_with_support_get_one_item() -> None:
    item = only(draft(material([POTHOLES, REPAIRS])).items)
    assert (item.theme_id, item.quadrant) == (ROADS, Quadrant.WEAKNESS)
    assert item.statement == POTHOLES.text
    assert [each.passage_id for each in item.evidence] == [
        key_of([POTHOLES, REPAIRS], 0),
        key_of([POTHOLES, REPAIRS], 1),
    ]


def test_passages_of_sub_themes_count_for_the_top_level_theme() -> None:
    item = only(draft(material([POTHOLES, replace(REPAIRS, theme=NIGHT)])).items)
    assert item.theme_id == ROADS
    assert len(item.evidence) == 2


@pytest.mark.parametrize(
    "said",
    [
        replace(POTHOLES, theme=None),
        replace(POTHOLES, role=Role.INTERVIEWER),
        replace(POTHOLES, tag="none"),
        replace(POTHOLES, probability=0.44),
        replace(POTHOLES, decided="none"),
    ],
    ids=["tray", "interviewer", "none", "doubtful", "a person said none"],
)
def test_such_a_passage_drafts_nothing(said: Said) -> None:
    assert draft(material([said])).items == {}


def test_one_passage_carries_an_item_only_when_it_is_very_clear() -> None:
    options = DraftOptions(alone_probability=0.75, clear_probability=0.6, support_total=1.1)
    assert draft(material([replace(POTHOLES, probability=0.74)]), options).items == {}
    assert len(draft(material([replace(POTHOLES, probability=0.75)]), options).items) == 1


def test_two_passages_carry_an_item_when_one_is_clear() -> None:
    options = DraftOptions(alone_probability=0.75, clear_probability=0.6, support_total=1.1)
    clear, doubtful = replace(POTHOLES, probability=0.65), replace(REPAIRS, probability=0.5)
    assert len(draft(material([clear, doubtful]), options).items) == 1
    both = [replace(clear, probability=0.59), replace(doubtful, probability=0.59)]
    assert draft(material(both), options).items == {}


def test_a_persons_tag_overrules_the_probabilities() -> None:
    said = replace(POTHOLES, tag="none", decided="threat")
    assert only(draft(material([said])).items).quadrant is Quadrant.THREAT


def test_each_voice_is_heard_once_before_any_is_heard_twice() -> None:
    said = [
        replace(POTHOLES, text=f"Complaint number {n} about the roads in our district.")
        for n in range(3)
    ] + [replace(REPAIRS, probability=0.5)]
    speakers = [
        next(p.speaker for p in material(said).passages if p.id == each.passage_id)
        for each in only(draft(material(said)).items).evidence
    ]
    assert speakers == ["Ann", "Bob", "Ann", "Ann"]


def test_clear_passages_of_the_opposite_valence_stand_against_an_item() -> None:
    said = [POTHOLES, REPAIRS, CREW, replace(CREW, text="Staff is fine here.", theme=STAFF)]
    items = draft(material(said)).items.values()
    weakness = next(each for each in items if each.quadrant is Quadrant.WEAKNESS)
    assert [each.passage_id for each in weakness.counter_evidence] == [key_of(said, 2)]


def test_what_is_clear_of_another_matter_or_not_clear_stands_against_nothing() -> None:
    for other in (replace(CREW, theme=NIGHT), replace(CREW, probability=0.7)):
        items = draft(material([POTHOLES, REPAIRS, other])).items.values()
        assert [each for each in items if each.counter_evidence] == []


def test_all_that_passes_the_threshold_is_evidence() -> None:
    said = [
        replace(POTHOLES, speaker=f"P{n}", text=f"Hole number {n} in our road was never mended.")
        for n in range(30)
    ]
    assert len(only(draft(material(said)).items).evidence) == 30


def test_a_threat_is_not_evidence_against_a_weakness() -> None:
    said = [POTHOLES, Said("Bob", "A harder winter would finish what is left of them.", "threat")]
    assert all(not each.counter_evidence for each in draft(material(said)).items.values())


def test_the_same_words_are_never_two_statements() -> None:
    said = [
        POTHOLES,
        replace(POTHOLES, speaker="Eve", theme=STAFF, probability=0.95),
        replace(REPAIRS, speaker="Fay", theme=STAFF, probability=0.9),
    ]
    statements = [each.statement for each in draft(material(said)).items.values()]
    assert sorted(statements) == sorted({POTHOLES.text, REPAIRS.text})


def test_sentences_are_tagged_by_themselves_where_a_tagger_is_given() -> None:
    text = "We opened the second depot in the year after that. Every bridge in town is rotten."
    said = [replace(POTHOLES, text=text)]

    def judge(sentences: Sequence[str], _languages: object) -> list[tuple[float, ...]]:
        return [
            (0.0, 0.9, 0.0, 0.0, 0.1) if each.startswith("Every") else (0.0, 0.1, 0.0, 0.0, 0.9)
            for each in sentences
        ]

    item = only(draft(replace(material(said), tag_sentences=judge)).items)
    assert item.statement == "Every bridge in town is rotten."


def test_new_items_of_a_quadrant_are_limited_to_the_best_supported() -> None:
    said = [POTHOLES, REPAIRS, replace(POTHOLES, theme=STAFF, text="Nobody here stays a year.")]
    item = only(draft(material(said), DraftOptions(n_per_quadrant=1)).items)
    assert item.theme_id == ROADS


def test_items_stand_by_quadrant_and_then_by_speakers() -> None:
    staff = [
        Said(who, f"People leave the {what} office every spring.", "weakness", theme=STAFF)
        for who, what in (("Ann", "tax"), ("Bob", "land"), ("Cid", "school"))
    ]
    items = list(draft(material([CREW, POTHOLES, REPAIRS, *staff])).items.values())
    assert [(each.quadrant, each.theme_id) for each in items] == [
        (Quadrant.STRENGTH, ROADS),
        (Quadrant.WEAKNESS, STAFF),
        (Quadrant.WEAKNESS, ROADS),
    ]


def test_nothing_said_drafts_nothing() -> None:
    assert draft(DraftMaterial((), {}, {}, {})).items == {}


WORDS = "The road was bad. We wait? И тук е зле. It leaks, e.g. in May… Да! Mr. Bo agrees."

sayings = st.builds(
    Said,
    speaker=st.sampled_from("ABC"),
    text=st.integers(0, 40).flatmap(lambda n: st.just(WORDS[n:] + f" Number {n}.")),
    tag=st.sampled_from(["strength", "weakness", "opportunity", "threat", "none"]),
    probability=st.floats(0.21, 1.0),
    theme=st.sampled_from([ROADS, STAFF, NIGHT, None]),
    decided=st.sampled_from([None, None, "threat", "none"]),
)


@given(st.lists(sayings, max_size=15), st.randoms())
def test_every_draft_is_verbatim_and_does_not_depend_on_the_order(
    said: list[Said], random: object
) -> None:
    given = material(said)
    result = draft(given)
    by_id = {each.id: each for each in given.passages}
    for item in result.items.values():
        assert item.quoted is not None
        source = by_id[item.quoted.passage_id]
        start, end = item.quoted.start - source.start, item.quoted.end - source.start
        assert source.text[start:end] == item.statement
        assert item.quoted.passage_id in {each.passage_id for each in item.evidence}
        assert len(set(item.evidence)) == len(item.evidence)
        assert not set(item.evidence) & set(item.counter_evidence)
    shuffled = list(given.passages)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = draft(replace(given, passages=tuple(shuffled)))
    assert list(again.items.items()) == list(result.items.items())
