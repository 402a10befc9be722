"""How sure one may be of an item follows from numbers that a team can read and change."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from analysis.errors import BadRequest
from analysis.measures import (
    LEVELS,
    SHIPPED,
    Grounds,
    confidence,
    read_confidence,
    shipped_rule,
)
from analysis.measures.confidence import is_contested
from analysis.service.confiding import text_of

RULE = shipped_rule()
SURE = Grounds(n_speakers=4, n_groups=2, n_against=0, dissent=0.0, margin=0.4)


def test_an_item_that_meets_every_number_is_of_high_confidence() -> None:
    assert confidence(SURE, RULE) == "high"


@pytest.mark.parametrize(
    ("change", "level"),
    [
        ({"n_speakers": 3}, "medium"),
        ({"n_groups": 1}, "medium"),
        ({"n_against": 1, "dissent": 0.21}, "medium"),
        ({"margin": 0.39}, "medium"),
        ({"margin": 0.19}, "low"),
        ({"n_against": 5, "dissent": 0.51}, "low"),
        ({"n_speakers": 1}, "one_voice"),
        ({"n_speakers": 0}, "nothing"),
    ],
)
def test_one_number_too_little_gives_a_lower_level(change: dict[str, Any], level: str) -> None:
    assert confidence(replace(SURE, **change), RULE) == level
    assert level in LEVELS


def test_an_item_is_contested_by_a_good_part_of_those_heard() -> None:
    assert is_contested(replace(SURE, n_against=1, dissent=0.25), RULE)
    assert not is_contested(replace(SURE, n_against=1, dissent=0.1), RULE)
    assert not is_contested(SURE, replace(RULE, contested_speakers=0, contested_dissent=0.0))


def test_the_file_that_ships_is_the_rule_that_ships() -> None:
    assert read_confidence(SHIPPED.read_text(encoding="utf-8"), "x.toml") == replace(
        RULE, source="x.toml"
    )


def test_what_a_file_leaves_out_stays_as_it_ships() -> None:
    rule = read_confidence("[high]\nspeakers = 9\n", "ours.toml")
    assert rule.high == replace(RULE.high, speakers=9)
    assert (rule.medium, rule.source) == (RULE.medium, "ours.toml")


def test_a_project_may_have_numbers_of_its_own() -> None:
    text = '[high]\nspeakers = 5\n\n[project."City 2026".high]\nspeakers = 7\n'
    assert read_confidence(text, "x", "City 2026").high.speakers == 7
    assert read_confidence(text, "x", "Another").high.speakers == 5


def test_titles_that_no_project_bears_are_told() -> None:
    text = '[project."City".high]\nspeakers = 7\n[project."Citty".high]\nspeakers = 8\n'
    rule = read_confidence(text, "x", "City", {"City", "Another"})
    assert (rule.high.speakers, rule.unmatched) == (7, ("Citty",))
    assert read_confidence(text, "x", "City").unmatched == ()


def test_the_mark_that_notepad_puts_first_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    file.write_text("[high]\nspeakers = 9\n", encoding="utf-8-sig")
    assert read_confidence(text_of(file), file.name).high.speakers == 9


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[high]\nspeakers = 4\nspeekers = 5\n", 3, "“speekers” is not known"),
        ("\n[hihg]\nspeakers = 4\n", 2, "“hihg” is not known"),
        ("[high]\n# four\nspeakers = 4.5\n", 3, "takes a whole number"),
        ("[high]\nspeakers = true\n", 2, "takes a whole number"),
        ("[medium]\ndissent = 25\n", 2, "takes a number from 0 to 1"),
        ("[contested]\ngroups = 2\n", 2, "“groups” is not known"),
        ("[medium]\nspeakers = 12\n", 2, "asks for more than [high]"),
        ('[project."A".high]\nmargin = "much"\n', 2, "takes a number from 0 to 1"),
        ("high = 3\n", 1, "“high” is a section: write [high]"),
        ("\n[[high]]\nspeakers = 3\n", 2, "“high” is a section: write [high]"),
        ("project = 3\n", 1, '“project” is a section: write [project."Title".high]'),
        ('[project]\n"A" = 3\n', 2, '“A” is a section: write [project."A".high]'),
        ('[project."B"]\nhigh = 3\n', 2, '“high” is a section: write [project."B".high]'),
        ('[project."A"]\nspeakers = 3\n', 2, "“speakers” is not known"),
    ],
)
def test_a_fault_is_named_with_its_line_and_key(text: str, line: int, said: str) -> None:
    with pytest.raises(BadRequest) as refused:
        read_confidence(text, "ours.toml", "A")
    assert f"ours.toml, line {line}: " in str(refused.value)
    assert said in str(refused.value)


def test_what_is_no_toml_is_refused_with_the_place() -> None:
    with pytest.raises(BadRequest, match=r"ours\.toml is no TOML: .*line 2"):
        read_confidence("[high]\nspeakers 4\n", "ours.toml")
