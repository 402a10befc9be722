"""Who contests an item and how plainly its evidence says it, as people decide."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from analysis import edits
from analysis.codebook import Codebook
from analysis.measures import Standing, shipped_rule, standings
from analysis.records import Origin, PassageId, Quadrant, Status, SwotItem, Tag
from tests import builders as b

ANN, BOB = (
    b.transcript(*((who, f"{who} says so {n}.") for n in range(2)), title=who)
    for who in ("Ann", "Bob")
)
SAID = b.corpus([ANN, BOB])
A, A2, B, B2 = SAID.passages
PRAISE = b.item(
    Quadrant.STRENGTH,
    "It is good.",
    evidence=[b.quote(SAID, each.text) for each in (A, B)],
    status=Status.ACCEPTED,
)
LIKELY = Tag((0.46, 0.05, 0.03, 0.02, 0.44))
SURE = Tag((0.9, 0.05, 0.02, 0.02, 0.01))
NONE = Tag((0.02, 0.02, 0.02, 0.01, 0.93))
BLAME = Tag((0.02, 0.9, 0.02, 0.01, 0.05))


def standing(item: SwotItem, tags: Mapping[PassageId, Tag]) -> Standing:
    held = Codebook(items={item.id: item}, tags=tags)
    return standings(SAID, held, shipped_rule()).items[item.id]


@pytest.mark.parametrize(
    ("tag", "margin"),
    [
        (LIKELY, 0.02),
        (SURE, 0.85),
        (NONE, 0.0),
        (BLAME, 0.0),
        (replace(BLAME, decided="weakness"), 0.0),
        (replace(SURE, decided="none"), 0.0),
        (replace(NONE, decided="strength"), 1.0),
    ],
)
def test_the_margin_is_one_only_where_a_person_decided_so(tag: Tag, margin: float) -> None:
    grounds = standing(PRAISE, {A.id: tag, B.id: tag}).grounds
    assert grounds.margin == pytest.approx(margin)


def test_an_item_gets_no_surer_when_its_evidence_is_tagged_otherwise() -> None:
    machine = standing(PRAISE, {A.id: LIKELY, B.id: LIKELY})
    retagged = standing(PRAISE, {A.id: NONE, B.id: BLAME})
    moved = standing(replace(PRAISE, quadrant=Quadrant.THREAT), {A.id: SURE, B.id: SURE})
    assert retagged.grounds.margin <= machine.grounds.margin
    assert (retagged.level, moved.level) == ("low", "low")


def test_a_quotation_that_a_person_put_there_is_plain_whatever_its_tag() -> None:
    tags = {A.id: NONE, B.id: NONE}
    anchors = tuple(edits.anchor_of(each) for each in (A, B))
    wrote = edits.WriteItem(b.item(Quadrant.STRENGTH, "Own").id, Quadrant.STRENGTH, "x", None,
                            anchors)  # fmt: skip
    book = edits.apply(SAID, Codebook(tags=tags), wrote)
    (own,) = book.items.values()
    assert own.origin is Origin.PERSON
    assert standing(own, tags).grounds.margin == 1.0
    bare = replace(PRAISE, evidence=())
    added = edits.apply(SAID, Codebook(items={bare.id: bare}), edits.AddEvidence(bare.id, anchors))
    assert standing(added.items[bare.id], tags).grounds.margin == 1.0
    off = edits.apply(SAID, added, edits.AddEvidence(bare.id, anchors[:1], counter=True))
    assert off.items[bare.id].chosen == (B.id,)


def test_who_says_both_contests_nobody_and_is_still_heard() -> None:
    tags = dict.fromkeys((A.id, B.id), SURE)
    both = replace(PRAISE, counter_evidence=(b.quote(SAID, A2.text),))
    found = standing(both, tags)
    assert (found.support.n_speakers, found.against.n_speakers) == (2, 0)
    assert (found.grounds.n_against, found.grounds.dissent) == (0, 0.0)
    assert not found.is_contested
    assert both.counter_evidence


def test_dissent_counts_those_who_only_speak_against() -> None:
    item = replace(
        PRAISE,
        evidence=PRAISE.evidence[:1],
        counter_evidence=tuple(b.quote(SAID, each.text) for each in (A2, B, B2)),
    )
    found = standing(item, {A.id: SURE})
    assert (found.against.n_speakers, found.against.n_passages) == (1, 2)
    assert found.grounds.dissent == 0.5
    assert found.is_contested
