"""The workbook can be filtered and read without scrolling back."""

from io import BytesIO

import openpyxl

from analysis.exports import export
from tests import builders as b
from tests.exports import reopened
from tests.exports.town import town

SHEETS = reopened.sheets(export(town(), "xlsx"))


def test_sheets_stand_in_order() -> None:
    assert list(SHEETS) == [
        "SWOT items",
        "Quotations",
        "Themes",
        "Where groups disagree",
        "Passages",
        "Cases",
        "Provenance",
    ]


def test_each_sheet_has_a_frozen_heading_and_a_filter() -> None:
    for sheet in openpyxl.load_workbook(BytesIO(export(town(), "xlsx"))).worksheets:
        assert int(str(sheet.freeze_panes)[1:]) == 2
        assert str(sheet.auto_filter.ref).startswith("A1:")


def test_items_have_support_marks_and_status_also_when_rejected() -> None:
    by_statement = {row["Statement"]: row for row in SHEETS["SWOT items"]}
    desk = by_statement["A front desk that people know and trust"]
    assert (desk["Speakers"], desk["Groups"], desk["Speakers against"]) == (2, 2, 1)
    assert (desk["Marks"], desk["Status"], desk["Theme"]) == (
        "Contested",
        "Accepted",
        "The front desk",
    )
    assert by_statement["Two suppliers win every tender"]["Marks"] == "Evidence gone"
    assert by_statement["A statement that was rejected"]["Status"] == "Rejected"
    assert by_statement["цената на тока пак ще скочи"]["Quoted from"] == "R03"
    assert by_statement["цената на тока пак ще скочи"]["Worded by"] == "A speaker"
    assert desk["Worded by"] == "A person"


def test_every_passage_of_a_participant_is_a_row_also_in_the_tray() -> None:
    rows = SHEETS["Passages"]
    assert len(rows) == 14
    assert sum(row["Theme"] is None or row["Theme"] == "" for row in rows) == 3


def test_a_quotation_carries_attributes_theme_path_tag_and_probabilities() -> None:
    rows = [row for row in SHEETS["Quotations"] if row["Text"] == "opens in spring"]
    assert [row["Kind"] for row in rows] == ["Central to the theme"]
    (row,) = rows
    assert (row["Theme"], row["Sub-theme"]) == ("Data and archives", "European money")
    assert (row["Organisation"], row["Role"], row["Years"]) == (
        "Organisation 1",
        "Head of services",
        "3",
    )
    shares = [
        row[f"P ({name})"] for name in ("strength", "weakness", "opportunity", "threat", "none")
    ]
    assert abs(sum(shares) - 1) < 1e-9


def test_words_that_look_like_numbers_stay_words() -> None:
    spoken = b.transcript(("Ann", "00123"), title="x")
    rows = reopened.sheets(export(b.study(b.corpus([spoken])), "xlsx"))["Passages"]
    assert rows[0]["Text"] == "00123"


def test_an_empty_project_has_all_sheets() -> None:
    assert list(reopened.sheets(export(b.study(b.corpus([])), "xlsx"))) == list(SHEETS)
