"""The slides say little, nothing falls off them, and the notes say who said it."""

from dataclasses import replace
from io import BytesIO
from itertools import combinations
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from pptx import Presentation
from pptx.util import Emu

from analysis.codebook import Codebook, Study
from analysis.exports import clean, export
from analysis.exports.caveats import UNSAID
from analysis.exports.compose import report_of
from analysis.exports.reading import read
from analysis.exports.report import GroupLine, ThemeLines
from analysis.exports.slide_text import CUT
from analysis.exports.slides import pptx_of
from analysis.records import Corpus, Project, ProjectId, Quadrant, Status, Tag
from analysis.settings import ACCEPTED_ON_SLIDES, DRAFTS_ON_SLIDES, THEMES_ON_SLIDES
from tests import builders as b
from tests.exports import reopened
from tests.exports.crowd import crowd
from tests.exports.test_quotations import HOSTILE, _study
from tests.exports.town import town

ENGLISH = export(town(), "pptx")
STUDIES: dict[str, Study] = {
    "town": town(),
    "crowd": crowd(),
    "accepted": crowd(n_accepted=60, long=False),
    "hostile": _study(*HOSTILE, "я" * 40_000, "👍" * 20_000),
    "empty": b.study(b.corpus([])),
}
DECKS = {name: export(study, "pptx", language="bg") for name, study in STUDIES.items()}


def _titles(data: bytes) -> list[str]:
    return [each.shapes.title.text_frame.text for each in reopened.slides(data)]


def _slide(data: bytes, title: str) -> Any:
    (found,) = (each for each in reopened.slides(data) if each.shapes.title.text == title)
    return found


def _shown(data: bytes) -> str:
    return "\n".join(map(reopened.slide_text, reopened.slides(data)))


def _noted(data: bytes) -> str:
    return "\n".join(map(reopened.slide_notes, reopened.slides(data)))


def test_slides_stand_in_order_each_with_a_title_for_the_outline() -> None:
    assert _titles(ENGLISH) == [
        "Digital transformation of Brod",
        "SWOT at a glance",
        "Strengths",
        "Weaknesses",
        "Opportunities",
        "Threats",
        "Themes",
        "The front desk",
        "People and skills",
        "Data and archives",
        "Where groups disagree",
        "How it was made",
    ]
    assert _titles(export(town(), "pptx", language="bg"))[1:4] == [
        "SWOT накратко",
        "Силни страни",
        "Слаби страни",
    ]


@pytest.mark.parametrize("name", ["town", "crowd", "accepted", "empty"])
def test_every_slide_has_a_title_and_no_two_have_the_same(name: str) -> None:
    titles = _titles(DECKS[name])
    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_the_cover_tells_what_the_result_rests_on_and_that_there_are_drafts() -> None:
    words = reopened.slide_text(reopened.slides(ENGLISH)[0])
    assert "Municipality of Brod" in words
    assert "5\nInterviews" in words
    assert "4\nStakeholder groups" in words
    assert "7 items are drafts that no person has accepted yet." in words


def test_the_matrix_has_four_quadrants_with_marks_and_support_accepted_first() -> None:
    words = reopened.slide_text(_slide(ENGLISH, "SWOT at a glance"))
    order = [words.index(each) for each in ("Strengths", "Weaknesses", "Opportunities", "Threats")]
    assert order == sorted(order)
    assert (
        "A front desk that people know and trust\n"
        "Worded by the team · Contested · 2 speakers · 2 groups · 1 against" in words
    )
    assert "“В квартала има двадесет доброволци” (R04)\nDraft · One voice · 1 speaker" in words
    assert words.index("European funds") < words.index("В квартала")
    assert "Two suppliers win every tender\nDraft · Worded by the team · Evidence gone" in words


def test_what_was_rejected_is_on_no_slide_and_in_no_note() -> None:
    study = town()
    gone = next(iter(study.codebook.themes.values()))
    themes = {**study.codebook.themes, gone.id: replace(gone, status=Status.REJECTED)}
    data = export(replace(study, codebook=replace(study.codebook, themes=themes)), "pptx")
    assert "A statement that was rejected" not in _shown(data) + _noted(data)
    assert "How people are received" not in _shown(data) + _noted(data)
    assert "Theme (rejected, not printed): The front desk" in _noted(data)
    assert "How people are received" in _shown(ENGLISH)


def test_a_drafts_own_sentence_has_its_place_below_and_no_second_quotation() -> None:
    words = reopened.slide_text(_slide(ENGLISH, "Threats"))
    assert words.count("цената на тока пак ще скочи") == 1
    assert "(R03)\nR03, Utilities · Interview 03, turn 4, 00:03:13" in words


def test_notes_hold_every_quotation_for_and_against_with_its_place() -> None:
    notes = reopened.slide_notes(_slide(ENGLISH, "Strengths"))
    for said in (
        "“People trust them” — R01, Municipality · Interview 01, turn 2",
        "“На гишето са мили” — R04, Citizens · Interview 04, turn 4, 00:03:13",
        "Seen differently\n• “I waited forty minutes there in May” — R02, IT business",
    ):
        assert said in notes
    assert "Theme: The front desk" in notes
    assert "nobody against" in notes or "1 against" in notes
    assert "waited forty minutes" not in reopened.slide_text(_slide(ENGLISH, "Strengths"))


def test_notes_of_a_theme_tell_its_groups_and_quotations() -> None:
    notes = reopened.slide_notes(_slide(ENGLISH, "The front desk"))
    assert "IT business · Speakers: 1 of 2 · 1 passage\n" in notes
    assert "“People trust them” — R01, Municipality · Interview 01, turn 2" in notes
    assert "Data and archives" not in notes
    assert "European money\nDraft · " in reopened.slide_notes(_slide(ENGLISH, "Data and archives"))


def test_notes_keep_hostile_and_endless_words_whole_and_slides_cut_them() -> None:
    words = ("я" * 40_000, "one\r\ntwo\rthree\nfour", "]]> &#0; <w:t> <script>", "\u202eright")
    for each in words:
        data = export(_study(each), "pptx")
        assert f"“{clean(each)}”" in _noted(data)
        assert len(_shown(data)) < 6_000
    assert f"я{CUT}" in _shown(export(_study(words[0]), "pptx"))


@pytest.mark.parametrize("name", DECKS)
def test_nothing_stands_outside_its_slide_or_on_something_else(name: str) -> None:
    shown = Presentation(BytesIO(DECKS[name]))
    assert abs(shown.slide_width / shown.slide_height - 16 / 9) < 0.001
    for slide in shown.slides:
        boxes = [each for each in slide.shapes if each.width > Emu(100_000)]
        for each in boxes:
            assert min(each.left, each.top) >= 0
            assert each.left + each.width <= shown.slide_width
            assert each.top + each.height <= shown.slide_height
        for one, other in combinations(boxes, 2):
            apart_x = min(one.left + one.width, other.left + other.width) - max(
                one.left, other.left
            )
            apart_y = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
            assert min(apart_x, apart_y) <= Emu(5_000), (one.name, other.name)


LATIN, CYRILLIC, LINE = 0.41, 0.46, 1.2
"""Of the size: the mean width of a letter of running words in Calibri, and the height of a line."""


@pytest.mark.parametrize("name", ["town", "crowd", "accepted", "empty"])
def test_words_fit_their_boxes_by_a_rough_count_of_letters(name: str) -> None:
    for slide in reopened.slides(DECKS[name]):
        for box in (each for each in slide.shapes if each.has_text_frame and each.text_frame.text):
            if box.is_placeholder:
                continue
            height = sum(_height(each, box.width.pt) for each in box.text_frame.paragraphs)
            assert height <= box.height.pt + 2, box.text_frame.text


def _height(paragraph: Any, width: float) -> float:
    size = max((run.font.size.pt for run in paragraph.runs), default=0)
    n_latin = sum(each.isascii() for each in paragraph.text)
    length = LATIN * n_latin + CYRILLIC * (len(paragraph.text) - n_latin)
    lines = -(-length * size // width)
    return float(LINE * size * lines + (paragraph.space_before.pt if paragraph.space_before else 0))


@pytest.mark.parametrize("name", DECKS)
def test_no_word_on_a_slide_is_smaller_than_eleven_points(name: str) -> None:
    for slide in reopened.slides(DECKS[name]):
        frames = [each.text_frame for each in slide.shapes if each.has_text_frame]
        runs = [run for f in frames for each in f.paragraphs for run in each.runs]
        assert min(run.font.size.pt for run in runs if run.font.size) >= 11


def test_a_crowd_is_cut_with_its_numbers_told() -> None:
    data = export(STUDIES["crowd"], "pptx")
    titles = _titles(data)
    assert len(titles) == 20
    assert sum(each.startswith("Strengths") for each in titles) == 2
    assert f"and {25 - DRAFTS_ON_SLIDES} more, in the notes and the Word report" in _shown(data)
    assert "of 25, the rest in the notes" in _shown(data)
    assert f"{THEMES_ON_SLIDES} of 40 themes follow, one by one" in _shown(data)
    assert "and 4 more groups, in the notes" in _shown(data)
    assert "Statement 96" in reopened.slide_notes(_slide(data, "SWOT at a glance"))
    assert "Theme 38" in reopened.slide_notes(_slide(data, "Themes (3 of 3)"))


def test_what_people_accepted_is_not_pushed_out_by_the_number_of_drafts() -> None:
    data = export(STUDIES["accepted"], "pptx")
    words = "\n".join(
        reopened.slide_text(each)
        for each in reopened.slides(data)
        if each.shapes.title.text.startswith("Threats")
    )
    assert words.count("\nStatement") == ACCEPTED_ON_SLIDES


def test_an_empty_project_gives_a_deck_that_says_so() -> None:
    data = export(STUDIES["empty"], "pptx")
    assert _titles(data) == ["A project", "SWOT at a glance", "Themes", "How it was made"]
    assert _shown(data).count("Nothing here yet.") == 4
    assert "No themes yet." in _shown(data)


def test_a_theme_has_a_chart_of_its_groups_that_can_be_changed() -> None:
    slide = _slide(ENGLISH, "The front desk")
    (frame,) = (each for each in slide.shapes if each.has_chart)
    plot = frame.chart.plots[0]
    assert list(plot.categories) == ["Citizens", "IT business", "Municipality", "Utilities"]
    assert [tuple(each.values) for each in plot.series] == [(1, 1, 1, 0), (0, 1, 0, 1)]
    book = openpyxl.load_workbook(BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob))
    assert [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()] == [
        [None, "Speak of it", "Do not speak of it"],
        ["Citizens", 1, 0],
        ["IT business", 1, 1],
        ["Municipality", 1, 0],
        ["Utilities", 0, 1],
    ]
    said = "Citizens: 1 of 1; IT business: 1 of 2; Municipality: 1 of 1; Utilities: 0 of 1"
    assert said in frame._element.xpath(".//p:cNvPr/@descr")[0]


def test_no_cell_behind_a_chart_is_a_formula_or_a_link() -> None:
    for slide in reopened.slides(DECKS["hostile"]):
        for frame in (each for each in slide.shapes if each.has_chart):
            book = openpyxl.load_workbook(BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob))
            cells = [cell for row in book.worksheets[0].iter_rows() for cell in row]
            assert all(cell.data_type in "sn" and cell.hyperlink is None for cell in cells)


def test_tables_and_charts_have_alternatives_and_mere_rules_say_they_are_none() -> None:
    for slide in reopened.slides(DECKS["crowd"]):
        for shape in slide.shapes:
            if shape.has_table or shape.has_chart:
                assert shape._element.xpath(".//p:cNvPr/@descr")[0]
            elif not shape.text_frame.text:
                assert "decorative" in "".join(each.tag for each in shape._element.iter())


def test_every_run_has_its_language() -> None:
    slide = _slide(ENGLISH, "Strengths")
    runs = [run for e in slide.shapes for p in e.text_frame.paragraphs for run in p.runs]
    spoken = {run.text: run._r.rPr.get("lang") for run in runs}
    assert spoken["На гишето са мили"] == "bg-BG"
    assert spoken["Общината ни даде достъп до картите си за два дни."] == "bg-BG"
    assert spoken["People trust them"] == "en-GB"
    assert None not in spoken.values()


def test_slides_are_numbered_but_the_cover() -> None:
    for number, slide in enumerate(reopened.slides(ENGLISH), start=1):
        fields = slide._element.xpath(".//a:fld[@type='slidenum']/a:t")
        assert [each.text for each in fields] == ([] if number == 1 else [str(number)])


def test_groups_that_disagree_have_a_table_and_where_none_does_there_is_no_slide() -> None:
    words = reopened.slide_text(_slide(ENGLISH, "Where groups disagree"))
    assert "People and skills\nIT business (100 %)\nCitizens (0 %)" in words
    report = report_of(read(town(), "code", "en"))
    assert "Where groups disagree" not in _titles(pptx_of(replace(report, views=())))
    lines = (GroupLine("Citizens", (1, 0, 0, 0), 1.0), GroupLine("Utilities", (0, 1, 0, 0), 0.0))
    many = tuple(ThemeLines(f"Theme {n:02}", 0.5, lines) for n in range(12))
    words = _shown(pptx_of(replace(report, views=many)))
    assert "The first 5 of 12 themes; the workbook has all." in words
    assert "Theme 05" not in words


@pytest.mark.parametrize("title", ["SWOT at a glance", "Threats"])
def test_themes_judged_without_a_statement_are_named_in_the_notes(title: str) -> None:
    study = town()
    desk = next(each for each in study.codebook.themes.values() if each.name == "The front desk")
    feared = [key for key, each in study.codebook.placements.items() if each.theme_id == desk.id]
    sure = {each: Tag((0.02, 0.02, 0.02, 0.9, 0.04)) for each in feared}
    judged = replace(study.codebook, tags={**study.codebook.tags, **sure})
    data = export(replace(study, codebook=judged), "pptx")
    told = f"Judged so too, without a statement\n{UNSAID}\nThe front desk · 3 speakers · "
    notes = reopened.slide_notes(_slide(data, title)).replace("\u00a0", " ")
    assert told in notes
    assert "• “" in notes[notes.index(told) :]
    assert UNSAID in reopened.word_text(export(replace(study, codebook=judged), "docx"))
    assert "Judged so too" not in _noted(ENGLISH)


def test_how_it_was_made_tells_of_drafts_settings_and_names() -> None:
    slide = _slide(ENGLISH, "How it was made")
    words = reopened.slide_text(slide)
    assert "The program proposed themes and statements" in words
    assert "7 items are drafts that no person has accepted yet." in words
    assert "Seed\n20180521" in words
    assert "People are shown by a code." in words
    assert "sha256 0f1e2d" in reopened.slide_notes(slide)
    for names, told in (("name", "Maria Petrova"), ("group", "Municipality · Interview 01")):
        assert told in _shown(export(town(), "pptx", names=names))


def test_the_deck_has_title_and_language_and_no_author_hour_or_maker() -> None:
    properties = Presentation(BytesIO(ENGLISH)).core_properties
    assert (properties.title, properties.language) == ("Digital transformation of Brod", "en-GB")
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert (properties.created, properties.modified) == (None, None)
    with ZipFile(BytesIO(ENGLISH)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = "\n".join(archive.namelist())
        parts = b"\n".join(map(archive.read, archive.namelist()))
    assert not [each for each in ("thumbnail", "printer", "docProps/app") if each in names]
    assert not [each for each in (b"Canny", b"datetime", b"en-US", b"4x3") if each in parts]


def test_a_workbook_behind_a_chart_has_no_clock() -> None:
    with ZipFile(BytesIO(ENGLISH)) as archive:
        books = [archive.read(each) for each in archive.namelist() if each.endswith(".xlsx")]
    assert len(books) == 3
    for each in books:
        with ZipFile(BytesIO(each)) as inner:
            assert {part.date_time for part in inner.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert b"2000-01-01T00:00:00Z" in inner.read("docProps/core.xml")


@pytest.mark.parametrize("name", DECKS)
def test_the_same_study_gives_the_same_bytes(name: str) -> None:
    assert export(STUDIES[name], "pptx", language="bg") == DECKS[name]


def test_a_title_that_no_file_can_hold_loses_only_that() -> None:
    project = Project(ProjectId("p"), "lone \ud83d \x00 title", "\udc00")
    data = export(Study(project, Corpus(), Codebook()), "pptx")
    assert _titles(data)[0] == "lone title"


def test_each_quadrant_of_a_deck_stands_in_its_colour() -> None:
    slide = _slide(ENGLISH, "SWOT at a glance")
    filled = [
        str(each.fill.fore_color.rgb)
        for each in slide.shapes
        if not each.is_placeholder and each.fill.type == 1
    ]
    assert len(set(filled)) == 2 * len(Quadrant)
