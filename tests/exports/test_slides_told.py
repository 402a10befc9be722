"""What the tables of a deck and its notes say where there is more than the slides hold, or less."""

from dataclasses import replace

import pytest
from pptx.util import Cm

from analysis.codebook import Study
from analysis.exports import export
from analysis.exports.compose import report_of
from analysis.exports.reading import read
from analysis.exports.report import GroupLine, ThemeLines
from analysis.exports.slide_master import BODY_HEIGHT_CM, BODY_TOP_CM
from analysis.exports.slides import pptx_of
from analysis.records import Status
from analysis.settings import DRAFTS_ON_SLIDES, THEMES_ON_SLIDES
from tests.exports import reopened
from tests.exports.crowd import crowd
from tests.exports.test_slides import ENGLISH, STUDIES, _noted, _shown, _slide, _titles
from tests.exports.town import town


def _disagreeing(*shares: float, name: str = "Group {n}", n_themes: int = 1) -> list[list[str]]:
    """Return the table of a deck where groups hold themes for helpful in these shares."""
    lines = tuple(
        GroupLine(name.format(n=n), (1, 1, 0, 0), share) for n, share in enumerate(shares)
    )
    views = tuple(ThemeLines(f"Theme {n}", 0.5, lines) for n in range(n_themes))
    report = report_of(read(town(), "code", "en"))
    slide = _slide(pptx_of(replace(report, views=views)), "Where groups disagree")
    (frame,) = (each for each in slide.shapes if each.has_table)
    assert frame.top + frame.height <= Cm(BODY_TOP_CM + BODY_HEIGHT_CM)
    rows = [[cell.text.replace("\u00a0", " ") for cell in row.cells] for row in frame.table.rows]
    return [row[1:-1] for row in rows]


@pytest.mark.parametrize("half", [0.5, 0.496, 0.504])
def test_a_group_at_one_half_is_on_neither_side_as_one_reads_its_percentage(half: float) -> None:
    assert _disagreeing(1.0, half) == [
        ["Rather helpful", "Rather harmful", "As helpful as harmful"],
        ["Group 0 (100 %)", "–", "Group 1 (50 %)"],
    ]
    assert _disagreeing(0.51, 0.49) == [
        ["Rather helpful", "Rather harmful"],
        ["Group 0 (51 %)", "Group 1 (49 %)"],
    ]


def test_a_theme_that_all_groups_hold_for_the_same_says_why_it_stands_there() -> None:
    why = "None: they differ in how much"
    assert _disagreeing(1.0, 0.6)[1] == ["Group 0 (100 %), Group 1 (60 %)", why]
    assert _disagreeing(0.0, 0.4)[1] == [why, "Group 0 (0 %), Group 1 (40 %)"]


def test_a_long_name_of_a_group_is_broken_between_words_and_its_share_is_not() -> None:
    report = report_of(read(town(), "code", "en"))
    long = GroupLine("Schools and kindergartens", (1, 0, 0, 0), 1.0)
    views = (ThemeLines("Pay", 0.5, (long, GroupLine("Old people", (0, 1, 0, 0), 0.0))),)
    words = "".join(
        cell.text
        for shape in _slide(pptx_of(replace(report, views=views)), "Where groups disagree").shapes
        if shape.has_table
        for cell in shape.table.iter_cells()
    )
    assert "Schools and kindergartens (100\u00a0%)" in words
    assert "Old\u00a0people\u00a0(0\u00a0%)" in words


@pytest.mark.parametrize("n", [9, 30])
def test_many_groups_with_long_names_stay_on_the_slide_that_says_where_they_disagree(
    n: int,
) -> None:
    shares = tuple((1.0, 0.0, 0.5)[each % 3] for each in range(n))
    rows = _disagreeing(*shares, name="Group {n} of people who live beyond the river", n_themes=5)
    assert len(rows) == 6
    assert all(cell.startswith("Group ") for row in rows[1:] for cell in row)


def _ungrouped() -> Study:
    study = town()
    cases = tuple(replace(each, group="") for each in study.corpus.cases)
    return replace(study, corpus=replace(study.corpus, cases=cases))


def test_a_project_without_groups_has_no_noughts_for_them() -> None:
    data = export(_ungrouped(), "pptx")
    cover, themes = reopened.slide_text(reopened.slides(data)[0]), _slide(data, "Themes")
    assert "4\nStakeholder groups" in _shown(ENGLISH)
    assert "Stakeholder groups" not in cover
    assert "Theme\nSpeakers\nPassages\nStatus\nThe front desk\n3\n3\nAccepted" in (
        reopened.slide_text(themes)
    )
    (frame,) = (each for each in themes.shapes if each.has_table)
    assert "groups" not in frame._element.xpath(".//p:cNvPr/@descr")[0]
    noted = _noted(data).replace("\u00a0", " ")
    assert "2 speakers · 2 interviews · 2 passages" in noted
    assert "0 groups" not in noted
    assert "No group" not in noted


@pytest.mark.parametrize(
    ("is_guess", "mark"), [(True, "Title is a guess"), (False, "Title still to be found")]
)
def test_the_table_of_themes_marks_titles_that_are_not_sure(is_guess: bool, mark: str) -> None:
    report = report_of(read(town(), "code", "en"))
    first, *rest = report.themes
    unsure = replace(first, is_makeshift=True, is_guess=is_guess)
    data = pptx_of(replace(report, themes=(unsure, *rest)))
    words = reopened.slide_text(_slide(data, "Themes"))
    assert f"\nThe front desk · {mark}\n" in words
    assert words.count("Title") == 1


def test_single_themes_come_in_the_order_of_the_table_the_largest_of_all() -> None:
    report = report_of(read(town(), "code", "en"))
    first = replace(report.themes[0], status=Status.CANDIDATE)
    many = tuple(
        replace(first, name=f"Theme {n}", support=replace(first.support, n_passages=n))
        for n in range(1, 9)
    )
    accepted = replace(first, name="Accepted", status=Status.ACCEPTED)
    titles = _titles(pptx_of(replace(report, themes=(accepted, *many))))
    at = titles.index("Themes") + 1
    assert titles[at : at + THEMES_ON_SLIDES] == [
        "Accepted",
        *(f"Theme {n}" for n in range(4, 9)),
    ]


def test_notes_say_who_said_each_statement_that_is_not_on_the_slides_too() -> None:
    study = crowd(long=False)
    notes = {
        each.shapes.title.text: reopened.slide_notes(each).replace("\u00a0", " ")
        for each in reopened.slides(export(study, "pptx"))
    }
    last = notes["Strengths (2 of 2)"]
    rest = last[last.index("Statements that are not on the slides") :]
    assert rest.count("Statement ") == 25 - DRAFTS_ON_SLIDES
    item = rest[rest.index("Statement 96") :]
    assert "1 speaker · 1 interview · 1 group · 4 passages · 1 against" in item
    assert "• “Said 00-0, and so on" in item
    assert "Seen differently\n• “" in item
    assert "Statements that are not" not in notes["Strengths (1 of 2)"]
    assert "Statements that are not" not in _noted(ENGLISH)


def test_notes_of_the_matrix_say_how_many_speak_against_and_where_the_quotations_are() -> None:
    notes = reopened.slide_notes(_slide(ENGLISH, "SWOT at a glance")).replace("\u00a0", " ")
    support = "2 speakers · 2 interviews · 2 groups · 2 passages · 1 against"
    front_desk = (
        f"A front desk that people know and trust · Worded by the team · Contested · {support}"
    )
    assert f"• {front_desk}\n" in notes
    assert "• Two suppliers win every tender · Draft · Worded by the team · Evidence gone" in notes
    assert "0 speakers" not in notes
    where = "stand in the notes of the slides of their quadrant."
    assert where in notes
    assert where not in _noted(export(STUDIES["empty"], "pptx"))
    assert f"Contested · {support} · Theme: The front desk" in reopened.slide_notes(
        _slide(ENGLISH, "Strengths")
    ).replace("\u00a0", " ")
