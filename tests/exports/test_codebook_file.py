"""codebook.json keeps its keys, its order and its bytes."""

import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from analysis.exports import FORMATS, export
from analysis.readers.codebooks.plain import entries_of_json
from analysis.records import Origin, Status
from tests import builders as b
from tests.exports import reopened
from tests.exports.town import town

HELD = reopened.codebook(export(town(), "json"))
KEYS = {
    "cases": "id code group attributes organisation role name",
    "transcripts": "id case_ids title sha256 language text turns reader file_name number",
    "passages": "id transcript_id turn start end text speaker role language tag probabilities "
    "theme_id strength second_theme_id second_strength placed_by is_tag_decided",
    "back_channels": "transcript_id turn start end text speaker role",
    "themes": "id parent_id name description keywords passage_ids status origin name_language "
    "central cohesion support touched stability examples named_by title_from "
    "described_by",
    "swot_items": "id quadrant statement theme_id evidence counter_evidence support status origin "
    "quoted is_one_voice is_stale n_speakers_against n_quotations_gone touched is_contested "
    "confidence counterparts",
    "memos": "id target text author",
}
"""Programs rely on these: a key may be added at the end, none may go or move."""
ROOT = Path(__file__).parents[2]


def test_top_keys_stand_in_the_documented_order() -> None:
    assert list(HELD) == [
        *("schema_version", "cases", "transcripts", "passages", "back_channels", "themes"),
        *("tray", "swot_items", "memos", "run", "project", "names", "group_views"),
        "confidence_rule",
    ]
    assert HELD["schema_version"] == 1


@pytest.mark.parametrize("name", KEYS)
def test_keys_of_each_object_stand_in_the_documented_order(name: str) -> None:
    assert {tuple(each) for each in HELD[name]} == {tuple(KEYS[name].split())}


def test_every_key_is_documented() -> None:
    page = (ROOT / "docs" / "codebook-json.md").read_text(encoding="utf-8")
    wanted = {key for keys in KEYS.values() for key in keys.split()} | set(HELD)
    assert [key for key in sorted(wanted) if f"`{key}`" not in page] == []


@pytest.mark.parametrize("fmt", ["json", "xlsx"])
@pytest.mark.parametrize(
    ("words", "by", "told"),
    [
        ("", None, ""),
        ("", Origin.MACHINE, ""),
        ("", Origin.PERSON, ""),
        ("“People trust them”", Origin.MACHINE, ""),
        ("“People trust them”", None, ""),
        ("“People trust them”", Origin.PERSON, "“People trust them”"),
        ("How people are received.", None, "How people are received."),
    ],
)
def test_only_what_a_person_wrote_is_told_as_a_description(
    words: str, by: Origin | None, told: str, fmt: str
) -> None:
    study = town()
    first = next(iter(study.codebook.themes.values()))
    bare = replace(first, description=words, described_by=by)
    themes = {**study.codebook.themes, bare.id: bare}
    data = export(replace(study, codebook=replace(study.codebook, themes=themes)), fmt)
    if fmt == "xlsx":
        (row,) = (e for e in reopened.sheets(data)["Themes"] if e["Theme"] == bare.name)
        assert (row["Description"] or "") == told
    else:
        (theme,) = (each for each in reopened.codebook(data)["themes"] if each["id"] == bare.id)
        assert (theme["description"], theme["described_by"]) == (told, by)
        assert [each["text"] for each in theme["central"]] == [
            "People trust them",
            "На гишето са мили",
        ]


def test_passages_are_in_a_theme_or_the_tray_or_an_interviewers() -> None:
    placed = {each["id"] for each in HELD["passages"] if each["theme_id"]}
    asked = {each["id"] for each in HELD["passages"] if each["role"] == "interviewer"}
    assert placed | asked | set(HELD["tray"]) == {each["id"] for each in HELD["passages"]}
    assert len(placed) + len(asked) + len(HELD["tray"]) == len(HELD["passages"])


def test_a_theme_holds_the_passages_of_its_sub_themes() -> None:
    by_name = {each["name"]: each for each in HELD["themes"]}
    below = by_name["European money"]
    assert below["parent_id"] == by_name["Data and archives"]["id"]
    assert set(below["passage_ids"]) < set(by_name["Data and archives"]["passage_ids"])


@pytest.mark.parametrize(
    ("named_by", "source", "label", "in_word"),
    [
        (Origin.MACHINE, "list", "List of subjects: nobody said it in these words", False),
        (None, "guess", "List of subjects", True),
    ],
)
def test_a_title_that_nobody_said_is_told_apart_and_a_guess_too(
    named_by: Origin | None, source: str, label: str, in_word: bool
) -> None:
    study, listed = town(), "Utility bills and meters"
    theme = next(each for each in study.codebook.themes.values() if each.parent_id is None)
    named = replace(theme, name=listed, name_language="en", named_by=named_by)
    draft = replace(named, status=Status.CANDIDATE)
    held, drafted = (
        replace(study, codebook=replace(study.codebook, themes={**study.codebook.themes, **each}))
        for each in ({theme.id: named}, {theme.id: draft})
    )
    assert named.status is Status.ACCEPTED
    found = {each["name"]: each["title_from"] for each in HELD["themes"]}
    assert set(found.values()) <= {"passages", "person"}
    now = reopened.codebook(export(held, "json"))["themes"]
    assert {**found, listed: source}.items() >= {e["name"]: e["title_from"] for e in now}.items()
    rows = reopened.sheets(export(held, "xlsx"))["Themes"]
    (told,) = (row["Title from"] for row in rows if row["Theme"] == listed)
    assert told == label
    rows = reopened.sheets(export(drafted, "xlsx"))["Themes"]
    (asked,) = (row["Title from"] for row in rows if row["Theme"] == listed)
    assert (asked == "List of subjects, a guess") is in_word
    assert ("Title is a guess" in reopened.word_text(export(drafted, "docx"))) is in_word
    assert "Title is a guess" not in reopened.word_text(export(held, "docx"))
    assert entries_of_json("codebook.json", export(held, "json"))[0][0].name == listed


def test_an_item_whose_evidence_has_gone_is_stale_and_counts_what_went() -> None:
    by_statement = {each["statement"]: each for each in HELD["swot_items"]}
    stale = by_statement["Two suppliers win every tender"]
    assert (stale["is_stale"], stale["n_quotations_gone"], stale["evidence"]) == (True, 1, [])


@pytest.mark.parametrize("fmt", FORMATS)
def test_equal_studies_give_equal_bytes_in_another_process_with_another_hash_seed(fmt: str) -> None:
    code = (
        "import sys; from tests.exports.town import town; from analysis.exports import export; "
        f"sys.stdout.buffer.write(export(town(), {fmt!r}))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Asia/Tokyo"},
    ).stdout
    assert sha256(told).hexdigest() == sha256(export(town(), fmt)).hexdigest()


def test_json_is_the_same_in_every_language_and_ends_with_a_line_feed() -> None:
    english = export(town(), "json", language="en")
    assert english == export(town(), "json", language="bg")
    assert english.endswith(b"}\n")
    assert "гишето".encode() in english


def test_a_project_that_was_never_analysed_has_no_run() -> None:
    assert reopened.codebook(export(b.study(b.corpus([])), "json"))["run"] is None
