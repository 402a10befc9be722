"""Sizes by group and meetings of themes, counted by hand."""

from dataclasses import replace

from analysis.codebook import Codebook
from analysis.records import Corpus, PassageId, Placement, Status
from analysis.review.records import Count, GroupSizes, Overlap
from analysis.review.sizes import group_sizes, overlap
from tests.builders import case, corpus, passages, theme, transcript

ONE = transcript(
    ("Interviewer", "And the buses?"),
    ("Anna", "The bus is late."),
    ("Anna", "Taxes grow."),
    ("Boris", "The bus is old."),
    title="One",
)
TWO = transcript(("Vera", "The bus stop is far."), ("Guest", "Taxes are high."), title="Two")
SAID = corpus(
    [ONE, TWO],
    [
        case("A", (ONE, "Anna"), group="citizens"),
        case("B", (ONE, "Boris"), group="officials"),
        case("V", (TWO, "Vera"), group="citizens"),
    ],
)
BUS, TAX, STOP = theme("Bus"), theme("Tax"), replace(theme("Stop"), parent_id=theme("Bus").id)


def _held() -> Codebook:
    _, late, grow, old, far, high = SAID.passages
    return Codebook(
        {each.id: each for each in (BUS, TAX, STOP)},
        {
            late.id: Placement(BUS.id, 0.9),
            grow.id: Placement(TAX.id, 0.9, BUS.id, 0.4),
            old.id: Placement(BUS.id, 0.9),
            far.id: Placement(STOP.id, 0.9),
            high.id: Placement(TAX.id, 0.9),
        },
    )


def test_sizes_count_passages_and_people_of_each_group() -> None:
    found = group_sizes(SAID, _held())
    assert found.groups == ("citizens", "officials", "")
    assert found.totals == (Count(3, 2), Count(1, 1), Count(1, 1))
    assert found.themes[BUS.id] == (Count(2, 2), Count(1, 1), Count(0, 0))
    assert found.themes[STOP.id] == (Count(1, 1), Count(0, 0), Count(0, 0))
    assert found.themes[TAX.id] == (Count(1, 1), Count(0, 0), Count(1, 1))


def test_themes_meet_in_turns_and_in_passages() -> None:
    assert overlap(SAID, _held()) == (Overlap(BUS.id, TAX.id, 1, 1, 1 / 5),)


def test_two_passages_of_one_turn_meet() -> None:
    spoken = transcript(("Anna", "The bus is late. Taxes grow."))
    (whole,) = passages(spoken)
    parts = (
        replace(whole, end=16, text="The bus is late."),
        replace(whole, id=PassageId("x"), start=17, text="Taxes grow."),
    )
    said = replace(corpus([spoken]), passages=parts)
    held = Codebook(
        {each.id: each for each in (BUS, TAX)},
        {parts[0].id: Placement(TAX.id, 0.9), parts[1].id: Placement(BUS.id, 0.9)},
    )
    assert overlap(said, held) == (Overlap(BUS.id, TAX.id, 1, 0, 1.0),)


def test_rejected_themes_do_not_meet() -> None:
    held = _held()
    rejected = replace(TAX, status=Status.REJECTED)
    assert overlap(SAID, replace(held, themes={**held.themes, TAX.id: rejected})) == ()


def test_a_second_theme_in_the_same_family_is_no_meeting() -> None:
    held = _held()
    far = SAID.passages[4]
    placements = {far.id: Placement(STOP.id, 0.9, BUS.id, 0.4)}
    assert overlap(SAID, replace(held, placements=placements)) == ()


def test_nothing_said_counts_nothing() -> None:
    assert group_sizes(Corpus(), Codebook()) == GroupSizes((), (), {})
    assert overlap(Corpus(), Codebook()) == ()
