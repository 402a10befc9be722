"""What is quoted of a theme: words of those who are in it, whatever was moved since."""

from dataclasses import replace

import pytest

from analysis import settings
from analysis.codebook import Codebook, index_of
from analysis.edits import DescribeTheme, MergeThemes, MovePassages, anchor_of, apply
from analysis.lexicons.quotation_marks import marked
from analysis.records import Origin, Passage, Placement, Quotation, ThemeId
from analysis.review import central_of, description_of, drafted_of
from tests.review.making import THEMES, about, book, town, with_themes

TOWN = town()
INDEX = index_of(TOWN)
WATER, BUSES = THEMES["water"].id, THEMES["buses"].id
OWN = about(TOWN, "water")


def quoted(passage: Passage) -> Quotation:
    """Return a passage as a quotation."""
    return Quotation(passage.id, passage.start, passage.end)


def described(*said: Passage, central: int = 3) -> Codebook:
    """Return the town's codebook with its water described in words of some passages."""
    held = book(TOWN)
    told = " ".join(marked(each.text, each.language) for each in said)
    first = tuple(quoted(each) for each in OWN[:central])
    drafted = replace(
        held.themes[WATER], description=told, described_by=Origin.MACHINE, central=first
    )
    return with_themes(held, drafted)


def moved(held: Codebook, *passages: Passage, to: ThemeId | None = BUSES) -> Codebook:
    """Return a codebook after a person moved passages."""
    return apply(TOWN, held, MovePassages(tuple(anchor_of(each) for each in passages), to))


def central(held: Codebook, theme: ThemeId = WATER) -> tuple[Quotation, ...]:
    """Return the central quotations of a theme."""
    return central_of(held.themes[theme], held.passage_ids(theme), held, INDEX)


def description(held: Codebook, theme: ThemeId = WATER) -> str:
    """Return the description of a theme."""
    return description_of(held.themes[theme], held.passage_ids(theme), held, INDEX)


def test_as_analysed_they_are_those_that_were_chosen() -> None:
    held = described(OWN[0], OWN[1])
    assert central(held) == held.themes[WATER].central
    assert description(held) == held.themes[WATER].description


@pytest.mark.parametrize("to", [BUSES, None], ids=["another theme", "the tray"])
def test_what_left_is_quoted_no_more_and_another_stands_for_it(to: ThemeId | None) -> None:
    held = moved(described(OWN[0], OWN[1]), OWN[0], to=to)
    found = central(held)
    assert len(found) == 3
    assert found[:2] == (quoted(OWN[1]), quoted(OWN[2]))
    assert found[2].passage_id in held.passage_ids(WATER)
    assert found[2].passage_id not in {each.id for each in OWN[:3]}
    assert description(held) == marked(OWN[1].text, OWN[1].language)
    if to is not None:
        assert OWN[0].id in {each.passage_id for each in central(held, BUSES)}


def test_once_all_left_a_quotation_that_is_there_describes_the_theme() -> None:
    held = moved(described(OWN[0]), *OWN[:3])
    first, second, _ = central(held)
    assert {first.passage_id, second.passage_id} <= set(held.passage_ids(WATER))
    assert description(held) == " ".join(
        marked(INDEX.words(each), INDEX.passages[each.passage_id].language)
        for each in (first, second)
    )
    empty = moved(described(OWN[0]), *OWN)
    assert central(empty) == ()
    assert description(empty) == ""


def test_what_comes_back_is_quoted_again() -> None:
    before = described(OWN[0], OWN[1])
    held = moved(moved(before, OWN[0]), OWN[0], to=WATER)
    assert central(held) == before.themes[WATER].central
    assert description(held) == before.themes[WATER].description


def test_what_stands_in_for_it_is_long_enough_strong_and_from_another_interview() -> None:
    held = moved(described(OWN[0]), OWN[0])
    shown = {each.id for each in OWN[:3]}
    others = [each for each in OWN if each.id not in shown]
    heard = {each.transcript_id for each in OWN[1:3]}
    strong = next(each for each in others if each.transcript_id not in heard)
    held = replace(held, placements={**held.placements, strong.id: Placement(WATER, 0.99)})
    assert central(held)[2] == quoted(strong)
    same = next(each for each in others if each.transcript_id in heard)
    held = replace(held, placements={**held.placements, same.id: Placement(WATER, 1.0)})
    assert central(held)[2] == quoted(strong)


def test_what_belongs_to_a_theme_besides_is_still_quoted() -> None:
    held = described(OWN[0])
    second = Placement(BUSES, 0.9, WATER, 0.4)
    held = replace(held, placements={**held.placements, OWN[0].id: second})
    assert central(held) == held.themes[WATER].central
    assert description(held) == held.themes[WATER].description


@pytest.mark.parametrize("by", [Origin.PERSON, None])
@pytest.mark.parametrize(
    "words",
    [
        "What people say of water.",
        marked(OWN[0].text, "en"),
        marked(OWN[0].text.split()[0], "en"),
        f"They say {marked(OWN[0].text, 'en')} of it.",
        "“Nobody said this.”",
        "",
    ],
)
def test_words_of_a_persons_own_are_never_touched(words: str, by: Origin | None) -> None:
    held = described()
    own = replace(held.themes[WATER], description=words, described_by=by)
    assert description(moved(with_themes(held, own), *OWN)) == words


def test_who_describes_a_theme_is_known_from_then_on() -> None:
    held = described(OWN[0])
    told = apply(TOWN, held, DescribeTheme(WATER, held.themes[WATER].description))
    assert told.themes[WATER].described_by is Origin.PERSON
    assert description(moved(told, OWN[0])) == held.themes[WATER].description


def test_a_draft_that_is_not_made_of_quotations_alone_stays() -> None:
    held = described()
    words = f"They say {marked(OWN[0].text, 'en')} of it."
    own = replace(held.themes[WATER], description=words, described_by=Origin.MACHINE)
    assert description(moved(with_themes(held, own), OWN[0])) == words


def test_of_a_theme_that_no_analysis_looked_at_its_passages_are_quoted() -> None:
    held = described(central=0)
    found = central(moved(held, OWN[0]))
    assert len(found) == settings.CENTRAL_QUOTATIONS
    assert {each.passage_id for each in found} <= set(moved(held, OWN[0]).passage_ids(WATER))
    assert central(moved(held, *(INDEX.passages[e] for e in held.passage_ids(WATER)))) == ()


def test_a_theme_that_nobody_described_is_described_by_what_is_quoted_of_it() -> None:
    new = replace(described().themes[WATER], description="", described_by=None, central=())
    held = with_themes(described(), new)
    first, second = (INDEX.words(each) for each in central(held)[:2])
    assert description(held).startswith(marked(first, "en"))
    assert second in description(held)
    taken_away = apply(TOWN, held, DescribeTheme(WATER, ""))
    assert description(taken_away) == ""


def test_merged_themes_are_quoted_and_described_in_turns() -> None:
    held = described(OWN[0])
    far = held.themes[BUSES]
    quotations = tuple(map(quoted, (INDEX.passages[e] for e in held.passage_ids(BUSES)[:2])))
    drafted = replace(far, central=quotations, described_by=Origin.MACHINE)
    merged = apply(TOWN, with_themes(held, drafted), MergeThemes(WATER, (BUSES,)))
    own = held.themes[WATER].central
    assert merged.themes[WATER].central == (own[0], quotations[0], own[1])
    for each in (own[0], quotations[0]):
        assert INDEX.words(each) in description(merged)


def test_of_a_removed_interview_nothing_is_quoted() -> None:
    held = described(OWN[0])
    left = index_of(replace(TOWN, passages=tuple(e for e in TOWN.passages if e.id != OWN[0].id)))
    inside = [each for each in held.passage_ids(WATER) if each != OWN[0].id]
    found = central_of(held.themes[WATER], inside, held, left)
    assert found == (quoted(OWN[1]), quoted(OWN[2]))


def test_what_belongs_to_a_part_of_a_theme_besides_is_quoted_of_the_theme() -> None:
    held = described(OWN[0])
    below = replace(held.themes[THEMES["taxes"].id], parent_id=WATER)
    held = with_themes(held, below)
    second = Placement(BUSES, 0.9, below.id, 0.4)
    held = replace(held, placements={**held.placements, OWN[0].id: second})
    assert central(held) == held.themes[WATER].central
    assert description(held) == held.themes[WATER].description


def test_a_draft_takes_two_quotations_that_are_read_at_a_glance_else_the_first() -> None:
    long, short = "word " * 50, "A short one."
    assert drafted_of([(long, "en"), (short, "bg"), ("Else.", "en"), ("More.", "en")]) == (
        "„A short one.“ “Else.”"
    )
    assert drafted_of([(long, "en"), (long, "bg")]) == f"“{long}”"
    assert drafted_of([]) == ""
