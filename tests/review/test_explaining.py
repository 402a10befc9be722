"""Why here: nearest quotations, words that set apart, the runner-up."""

from dataclasses import replace

import pytest

from analysis.records import Origin, PassageId, Status
from analysis.review.apart import apart_from
from analysis.review.explaining import why_here
from analysis.review.records import Why
from analysis.themes.vocabulary import Vocabulary
from tests.builders import corpus, transcript
from tests.review.making import (
    SILENT,
    THEMES,
    about,
    book,
    placed,
    space,
    town,
    with_themes,
)

TOWN = town()
SPACE = space(TOWN)
HELD = book(TOWN)


def _why(passage: PassageId) -> Why:
    found = why_here(SPACE, HELD, passage)
    assert found is not None
    return found


def test_the_nearest_are_of_the_same_theme_and_of_other_speakers() -> None:
    asked = about(TOWN, "water")[4]
    found = _why(asked.id)
    by_id = {each.id: each for each in TOWN.passages}
    assert len(found.nearest) == 3
    assert asked.id not in found.nearest
    assert all("water" in by_id[each].text for each in found.nearest)
    assert all(by_id[each].speaker != asked.speaker for each in found.nearest)


def test_quotations_of_the_same_turn_or_of_equal_words_are_no_reason() -> None:
    pipe = "The water pipe leaks again."
    said = corpus(
        [
            transcript(("A", pipe), ("A", "The water pipe is old."), title="A"),
            transcript(("B", pipe), ("B", "The water pipe is rusty."), title="B"),
        ]
    )
    themes = book(said)
    held = placed(themes, said.passages, THEMES["water"].id, Origin.MACHINE)
    found = why_here(space(said), held, said.passages[0].id)
    assert found is not None
    by_id = {each.id: each for each in said.passages}
    assert [by_id[each].text for each in found.nearest] == [
        "The water pipe is rusty.",
        "The water pipe is old.",
    ]


def test_one_quotation_of_each_turn_comes_before_a_second_one() -> None:
    said = corpus(
        [
            transcript(("A", "The water pipe leaks again."), title="A"),
            transcript(
                *(("B", f"The water pipe leaks {each}.") for each in ("here", "there", "too")),
                title="B",
            ),
            transcript(("C", "Water comes late."), title="C"),
        ]
    )
    in_one_turn = tuple(replace(each, turn=0) for each in said.passages)
    said = replace(said, passages=in_one_turn)
    held = placed(book(said), said.passages, THEMES["water"].id, Origin.MACHINE)
    found = why_here(space(said), held, said.passages[0].id)
    assert found is not None
    by_id = {each.id: each for each in said.passages}
    assert len(said.passages) == 5
    assert [by_id[each].speaker for each in found.nearest] == ["B", "C", "B"]


def test_the_words_are_the_passages_own_and_set_the_theme_apart() -> None:
    asked = about(TOWN, "taxes")[2]
    found = _why(asked.id)
    assert {"tax", "office", "form"} <= set(found.words)
    text = next(each.text for each in TOWN.transcripts if each.id == asked.transcript_id)
    marked = [text[start:end] for start, end in found.spans]
    assert set(marked) == set(found.words)
    assert list(found.spans) == sorted(found.spans)
    assert all(asked.start <= start < end <= asked.end for start, end in found.spans)
    assert not {"old", "new", "red", "the", "The"} & set(found.words)


def test_a_word_is_shown_in_the_form_it_has_in_the_passage() -> None:
    found = _why(about(TOWN, "school")[0].id)
    assert "pupils" in found.words


def test_the_runner_up_has_lost_by_the_margin() -> None:
    found = _why(about(TOWN, "buses")[0].id)
    assert found.theme_id == THEMES["buses"].id
    assert found.runner_up is not None
    assert found.runner_up != found.theme_id
    assert found.share > found.runner_up_share
    assert found.margin == pytest.approx(found.share - found.runner_up_share)
    assert found.origin is Origin.MACHINE


def test_a_passage_in_the_wrong_theme_has_a_negative_margin() -> None:
    lone = about(TOWN, "buses")[1]
    held = placed(HELD, [lone], THEMES["taxes"].id)
    found = why_here(SPACE, held, lone.id)
    assert found is not None
    assert (found.theme_id, found.runner_up) == (THEMES["taxes"].id, THEMES["buses"].id)
    assert -1 <= found.margin < 0
    assert found.origin is Origin.PERSON


def test_one_theme_has_no_runner_up() -> None:
    held = book(TOWN, ("water",))
    found = why_here(SPACE, held, about(TOWN, "water")[0].id)
    assert found is not None
    assert (found.runner_up, found.runner_up_share) == (None, 0.0)
    assert found.margin == found.share == 1.0
    assert not found.sets_apart


def test_where_no_word_sets_the_theme_apart_the_shared_ones_are_shown() -> None:
    held = book(TOWN, ("water",))
    asked = about(TOWN, "water")[0]
    found = why_here(SPACE, held, asked.id)
    assert found is not None
    assert found.words
    text = next(each.text for each in TOWN.transcripts if each.id == asked.transcript_id)
    near = " ".join(each.text for each in TOWN.passages if each.id in found.nearest)
    assert all(each.lower() in near.lower() for each in found.words[:1])
    assert {text[start:end] for start, end in found.spans} >= set(found.words)


def test_words_that_set_apart_are_told_from_shared_ones() -> None:
    assert _why(about(TOWN, "taxes")[2].id).sets_apart


def test_the_only_passage_of_a_theme_is_explained() -> None:
    lone = about(TOWN, "water")[0]
    held = placed(book(TOWN, ("buses",)), [lone], THEMES["water"].id)
    held = with_themes(held, THEMES["water"])
    found = why_here(SPACE, held, lone.id)
    assert found is not None
    assert found.nearest == ()
    assert found.share == 0.0
    assert found.runner_up == THEMES["buses"].id


def test_there_is_no_why_in_the_tray_in_a_rejected_theme_or_of_what_is_not_there() -> None:
    silent = next(each for each in TOWN.passages if each.text == SILENT)
    rejected = replace(HELD.themes[THEMES["water"].id], status=Status.REJECTED)
    assert why_here(SPACE, HELD, silent.id) is None
    assert why_here(SPACE, HELD, PassageId("gone")) is None
    held = with_themes(HELD, rejected)
    assert why_here(SPACE, held, about(TOWN, "water")[0].id) is None


def test_a_word_of_one_passage_sets_nothing_apart_and_a_shared_one_neither() -> None:
    water, buses = THEMES["water"].id, THEMES["buses"].id
    own = [*about(TOWN, "water")]
    own[0] = replace(own[0], text=own[0].text + " Zebra.")
    pairs = [(water, each) for each in own] + [(buses, each) for each in about(TOWN, "buses")]
    apart = apart_from(pairs, Vocabulary())
    assert apart.score(water, "zebra", "en") < 1.64 < apart.score(water, "pipe", "en")
    assert apart.score(buses, "pipe", "en") < 0
    assert apart.score(water, "pipe", "bg") == 0.0
    assert apart.score(water, "unheard", "en") == 0.0
    assert "zebra" not in apart.places(own[0], water)
