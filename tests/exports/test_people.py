"""No real name leaves the program unless names are asked for."""

import json
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from analysis.errors import BadRequest
from analysis.exports import FORMATS, export
from analysis.records import Role
from tests import builders as b
from tests.exports import reopened
from tests.exports.town import REAL_NAMES, town


def _all_words(data: bytes, fmt: str) -> str:
    if fmt in ("csv", "json", "qdc"):
        return data.decode("utf-8")
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    # The workbook behind a chart is an archive itself.
    return "\n".join(
        _all_words(part, "xlsx") if name.endswith(".xlsx") else part.decode("utf-8")
        for name, part in parts.items()
    )


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("names", ["code", "group"])
def test_real_names_titles_and_file_names_are_nowhere(fmt: str, names: str) -> None:
    words = _all_words(export(town(), fmt, names=names), fmt)
    assert not [name for name in REAL_NAMES if name in words]
    assert "interview_maria_petrova" not in words
    assert "lind.txt" not in words
    assert "analyst" not in words


@pytest.mark.parametrize("fmt", FORMATS)
def test_real_names_are_shown_when_asked_for(fmt: str) -> None:
    words = _all_words(export(town(), fmt, names="name"), fmt)
    assert "Георги Стоянов" in words


def test_group_alone_shows_neither_code_nor_organisation_nor_attributes() -> None:
    rows = reopened.table(export(town(), "csv", names="group"))
    assert {row["speaker"] for row in rows} <= {
        "Municipality",
        "IT business",
        "Utilities",
        "Citizens",
    }
    assert {row["organisation"] + row["role"] for row in rows} == {""}
    assert not [column for column in rows[0] if column.startswith("attribute")]
    cases = reopened.codebook(export(town(), "json", names="group"))["cases"]
    assert [case["code"] for case in cases] == [""] * 5


def test_an_attribute_that_repeats_a_name_shows_the_code() -> None:
    cases = reopened.codebook(export(town(), "json"))["cases"]
    assert cases[0]["attributes"] == {"Contact": "R01", "Years": "3"}


def test_a_label_that_is_only_a_role_does_not_hide_the_role() -> None:
    spoken = b.transcript(("Mayor", "We build."), title="x")
    mayor = b.case("R01", (spoken, "Mayor"), name="Mayor", role="Mayor", attributes={"as": "Mayor"})
    held = reopened.codebook(export(b.study(b.corpus([spoken], [mayor])), "json"))
    assert held["cases"][0]["role"] == held["cases"][0]["attributes"]["as"] == "Mayor"
    assert held["passages"][0]["speaker"] == "R01"


def test_speakers_without_a_case_get_a_code_by_interview_and_role() -> None:
    first = b.transcript(("Interviewer", "How?"), ("Ann", "So."), ("Bob", "No."), title="one")
    second = b.transcript((None, "Words of somebody."), title="two")
    held = reopened.codebook(export(b.study(b.corpus([first, second])), "json"))
    shown = [turn["speaker"] for each in held["transcripts"] for turn in each["turns"]]
    assert shown == ["T01-I1", "T01-S1", "T01-S2", "T02-S1"]
    assert held["passages"][0]["role"] == Role.INTERVIEWER
    assert [each["title"] for each in held["transcripts"]] == ["Interview 01", "Interview 02"]


def test_an_interview_keeps_its_number_when_another_was_removed() -> None:
    third = replace(b.transcript(("Ann", "So."), title="three"), number=3)
    twelfth = replace(b.transcript(("Bob", "No."), title="twelve"), number=12)
    held = reopened.codebook(export(b.study(b.corpus([third, twelfth])), "json"))
    assert [each["title"] for each in held["transcripts"]] == ["Interview 03", "Interview 12"]
    assert [each["number"] for each in held["transcripts"]] == [3, 12]
    assert [each["speaker"] for each in held["passages"]] == ["T03-S1", "T12-S1"]


def test_with_names_the_labels_are_those_of_the_file() -> None:
    spoken = b.transcript((None, "Words."), ("Ann", "More."), title="my file")
    held = reopened.codebook(export(b.study(b.corpus([spoken])), "json", names="name"))
    assert [turn["speaker"] for turn in held["transcripts"][0]["turns"]] == [None, "Ann"]
    assert held["transcripts"][0]["file_name"] == "my file.txt"


@pytest.mark.parametrize(("fmt", "names"), [("docx", "nick"), ("pdf", "code")])
def test_an_unknown_choice_is_refused_with_the_known_ones(fmt: str, names: str) -> None:
    with pytest.raises(BadRequest, match=r"code, name or group|docx, pptx, xlsx, csv, json"):
        export(town(), fmt, names=names)


def test_json_is_plain_json() -> None:
    assert json.loads(export(town(), "json"))["names"] == "code"
