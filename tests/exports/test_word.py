"""The Word report says what a reader of a SWOT needs, in order, and nothing that was rejected."""

from dataclasses import replace

import pytest

from analysis.codebook import Study
from analysis.exports import export
from analysis.exports.compose import report_of
from analysis.exports.reading import read
from analysis.exports.report import GroupLine, ThemeLines
from analysis.exports.word import docx_of
from analysis.exports.word_parts import QUOTED, STATEMENT
from analysis.records import Origin, Quadrant, Run, Status, Tag
from analysis.settings import ITEMS_SHOWN_PER_QUADRANT, QUOTATIONS_SHOWN_PER_ITEM
from tests import builders as b
from tests.exports import reopened
from tests.exports.town import town

ENGLISH = export(town(), "docx")


def _matrix(data: bytes) -> list[str]:
    table = reopened.word(data).tables[1]
    return [cell.text for row in table.rows for cell in row.cells]


def test_the_matrix_is_a_table_of_two_by_two_in_reading_order() -> None:
    cells = _matrix(ENGLISH)
    assert [cell.split("\n")[0] for cell in cells] == [
        "Strengths",
        "Weaknesses",
        "Opportunities",
        "Threats",
    ]


def test_accepted_items_come_before_drafts() -> None:
    opportunities = _matrix(ENGLISH)[2]
    accepted = opportunities.index("European funds for digital services")
    assert accepted < opportunities.index("В квартала има двадесет доброволци")


def test_a_drafted_statement_stands_in_quotation_marks_with_its_code() -> None:
    assert "“В квартала има двадесет доброволци” (R04)" in _matrix(ENGLISH)[2]


def test_a_reworded_statement_stands_without_quotation_marks() -> None:
    assert (
        "\nEuropean funds for digital services\nWorded by the team · One voice"
        in _matrix(ENGLISH)[2]
    )


def test_marks_tell_drafts_one_voice_contested_and_evidence_gone() -> None:
    strengths, weaknesses, _, threats = (cell.replace("\u00a0", " ") for cell in _matrix(ENGLISH))
    assert (
        "Worded by the team · Contested · 2 speakers · 2 interviews · 2 groups · 2 passages"
        in strengths
    )
    assert "Draft · One voice · 1 speaker" in weaknesses
    assert threats.endswith(
        "Two suppliers win every tender\nDraft · Worded by the team · Evidence gone"
    )


@pytest.mark.parametrize(
    ("names", "en", "bg"),
    [
        ("code", "with the speaker's code", "с неговия код"),
        ("name", "with the speaker's name", "с неговото име"),
        ("group", "with the speaker's group", "с неговата група"),
    ],
)
def test_the_note_says_how_speakers_are_shown(names: str, en: str, bg: str) -> None:
    assert en in reopened.word_text(export(town(), "docx", names=names))
    assert bg in reopened.word_text(export(town(), "docx", names=names, language="bg"))


def test_no_draft_is_said_to_be_the_programs() -> None:
    assert "Draft: no person has accepted it yet." in reopened.word_text(ENGLISH)
    assert "proposed by the program" not in reopened.word_text(ENGLISH)


def test_a_theme_that_a_person_made_says_so() -> None:
    study = town()
    first = next(iter(study.codebook.themes.values()))
    themes = {**study.codebook.themes, first.id: replace(first, origin=Origin.PERSON)}
    own = replace(study, codebook=replace(study.codebook, themes=themes))
    assert "\nMade by the team · 3" in reopened.word_text(export(own, "docx"))
    assert "Made by the team" not in reopened.word_text(ENGLISH)


def test_rejected_items_and_themes_are_absent() -> None:
    study = town()
    (gone, *_) = study.codebook.themes.values()
    themes = {**study.codebook.themes, gone.id: replace(gone, status=Status.REJECTED)}
    words = reopened.word_text(
        export(replace(study, codebook=replace(study.codebook, themes=themes)), "docx")
    )
    assert "A statement that was rejected" not in words
    assert "How people are received when they come in person." not in words


def test_statements_are_whole_in_their_style_in_matrix_and_detail() -> None:
    statements = reopened.words_in_style(ENGLISH, STATEMENT)
    kept = [each for each in town().codebook.items.values() if each.status is not Status.REJECTED]
    assert sorted(statements) == sorted(2 * [each.statement for each in kept])


def test_a_place_names_interview_turn_and_time_where_there_is_one() -> None:
    words = reopened.word_text(ENGLISH)
    assert "R03, Utilities · Interview 03, turn 2, 00:01:04" in words
    assert "R01, Municipality · Interview 01, turn 2\n" in words


def test_a_theme_shows_how_many_speakers_of_each_group_stand_behind_it() -> None:
    table = reopened.word(ENGLISH).tables[2]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows == [
        ["Stakeholder group", "Speakers", "Interviews", "Passages"],
        ["Citizens", "1 of 1", "1", "1"],
        ["IT business", "1 of 2", "1", "1"],
        ["Municipality", "1 of 1", "1", "1"],
        ["Utilities", "0 of 1", "0", "0"],
    ]
    assert table.rows[0]._tr.xpath("w:trPr/w:tblHeader")


def test_headings_are_real_headings_and_sub_themes_stand_under_theirs() -> None:
    found = [
        (each.style.name, each.text)
        for each in reopened.word(ENGLISH).paragraphs
        if each.style is not None and str(each.style.name).startswith("Heading")
    ]
    assert [text for style, text in found if style == "Heading 1"] == [
        "SWOT at a glance",
        "The SWOT in detail",
        "Themes",
        "Where groups disagree",
        "Interviews",
        "Method and provenance",
    ]
    below = found.index(("Heading 2", "Data and archives"))
    assert found[below + 1] == ("Heading 3", "European money")


def test_the_tray_is_counted_and_provenance_told() -> None:
    words = reopened.word_text(ENGLISH)
    assert "3 passages are in no theme" in words
    assert "20180521" in words
    assert "sha256 0f1e2d" in words


@pytest.mark.parametrize(
    ("language", "facts", "traces"),
    [
        (
            "en",
            {
                "Names read as the organisation's own": "Thornhaven City Council, Bus Company",
                "Number of themes asked for": "none: the program chose",
                "Working language": "Bulgarian",
                "Language model": "small",
                "Version of Glas": "0.1.0",
                "Seed": "7",
            },
            "For whoever makes this again: Recipe of the vectors: x y; Tagger (SHA-256): a1b2; "
            "Version: numpy: 2.4.6",
        ),
        (
            "bg",
            {"Работен език": "български", "Поискан брой теми": "няма: избра програмата"},
            "За който прави това отново: Рецепта на векторите: x y; ",
        ),
    ],
)
def test_settings_are_told_as_a_person_reads_them_and_hashes_last_in_small_print(
    language: str, facts: dict[str, str], traces: str
) -> None:
    inside = ["Thornhaven City Council", "Bus Company"]
    models = {"embedder": "small", "embedder_recipe": "x y", "tagger_sha256": "a1b2"}
    settings = {"n_themes": None, "language": "bg", "inside": inside}
    run = Run(7, settings, models, {"glas": "0.1.0", "numpy": "2.4.6"})
    held = replace(town(), run=run)
    word = reopened.word(export(held, "docx", language=language))
    told = {row.cells[0].text: row.cells[1].text for row in word.tables[-1].rows}
    assert told.items() >= facts.items()
    assert word.paragraphs[-1].text.startswith(traces)
    rows = reopened.sheets(export(held, "xlsx", language=language))
    values = dict(tuple(row.values()) for row in [*rows.values()][-1])
    assert values.items() >= facts.items()
    assert "a1b2" in values.values()


def test_what_nobody_knows_after_a_removal_is_not_counted() -> None:
    facts = {row.cells[0].text for row in reopened.word(ENGLISH).tables[-2].rows}
    assert "Passages in no theme (tray)" in facts
    assert not [each for each in facts if "removed" in each]


@pytest.mark.parametrize(
    ("said", "times"),
    [
        ("“People trust them”", 1),
        ("“The front desk? I waited forty minutes there in May”", 2),
    ],
)
def test_what_describes_a_drafted_theme_is_a_quotation_with_speaker_and_place(
    said: str, times: int
) -> None:
    study = town()
    desk = next(iter(study.codebook.themes.values()))
    drafted = replace(desk, description=said, described_by=Origin.MACHINE)
    themes = {**study.codebook.themes, desk.id: drafted}
    data = export(replace(study, codebook=replace(study.codebook, themes=themes)), "docx")
    paragraphs = [(e.style.name, e.text) for e in reopened.word(data).paragraphs if e.style]
    under = paragraphs[paragraphs.index(("Heading 2", "The front desk")) :]
    under = under[: under.index(("Heading 2", "People and skills"))]
    assert ("Normal", said) not in under
    assert [style for style, text in under if said[1:-1] in text] == ["Quotation"]
    assert said[1:-1] in reopened.words_in_style(data, QUOTED)
    assert sum(style == "Attribution" for style, _ in under) == times + 1


def test_what_was_rejected_is_counted_and_pointed_at_as_rejected() -> None:
    study = town()
    data = next(e for e in study.codebook.themes.values() if e.name == "Data and archives")
    themes = {**study.codebook.themes, data.id: replace(data, status=Status.REJECTED)}
    held = replace(study, codebook=replace(study.codebook, themes=themes))
    words = reopened.word_text(export(held, "docx"))
    assert "2 themes and sub-themes were rejected and are not printed. 5 passages lie in" in words
    assert "Theme: Data and archives" not in words
    assert "Theme (rejected, not printed): Data and archives › European money" in words
    assert "rejected and" not in reopened.word_text(ENGLISH)
    facts = {
        row.cells[0].text: row.cells[1].text
        for row in reopened.word(export(held, "docx")).tables[-2].rows
    }
    printed = int(facts["Passages in themes"]) - int(
        facts["Of these in rejected themes, not printed"]
    )
    assert printed == 11 - 5


def test_themes_that_hold_nothing_are_a_list_at_the_end_and_no_sections() -> None:
    study = town()
    data = next(e for e in study.codebook.themes.values() if e.name == "Data and archives")
    empty = b.theme("Space tourism", description="Flights for guests.", status=Status.ACCEPTED)
    below = b.theme("Old maps", parent=data)
    themes = {**study.codebook.themes, empty.id: empty, below.id: below}
    held = replace(study, codebook=replace(study.codebook, themes=themes))
    word = reopened.word(export(held, "docx"))
    told = [(e.style.name, e.text) for e in word.paragraphs if e.style is not None]
    here = told.index(("Heading 2", "Themes without passages"))
    assert told[here + 1 : here + 5] == [
        ("Normal", "Nothing that was said is in these themes."),
        ("Label", "Space tourism"),
        ("Normal", "Flights for guests."),
        ("Label", "Data and archives › Old maps"),
    ]
    assert len(word.tables) == len(reopened.word(ENGLISH).tables)
    assert word.tables[0].rows[5].cells[1].text == "3"
    assert "Themes without passages" not in reopened.word_text(ENGLISH)


def _feared(*speakers: str) -> Study:
    """Return the town where what some people say of the front desk is surely a threat."""
    study = town()
    book = study.codebook
    desk = next(each for each in book.themes.values() if each.name == "The front desk")
    feared = [
        each.id
        for each in study.corpus.passages
        if each.speaker in speakers
        and (placed := book.placements.get(each.id)) is not None
        and placed.theme_id == desk.id
    ]
    sure = {each: Tag((0.02, 0.02, 0.02, 0.9, 0.04)) for each in feared}
    return replace(study, codebook=replace(book, tags={**book.tags, **sure}))


@pytest.mark.parametrize(
    ("language", "title", "before", "after"),
    [
        ("en", "Judged so too, without a statement", "Threats", "Themes"),
        ("bg", "Оценени така, но без твърдение", "Заплахи", "Теми"),
    ],
)
def test_themes_judged_without_a_statement_stand_below_their_quadrant_with_a_quotation(
    language: str, title: str, before: str, after: str
) -> None:
    word = reopened.word(export(_feared("Maria Petrova", "John Mills"), "docx", language=language))
    told = [(e.style.name, e.text) for e in word.paragraphs if e.style is not None]
    lines = [text for _, text in told]
    (here,) = [n for n, each in enumerate(told) if each == ("Label", title)]
    assert lines.index(before) < here < lines.index(after)
    assert told[here + 2][1].startswith("The front desk · 2")
    styles = [style for style, _ in told[here + 2 : here + 5]]
    assert styles == ["Normal", "Quotation", "Attribution"]
    assert title not in reopened.word_text(export(town(), "docx", language=language))


def test_what_one_speaker_judges_is_named_without_a_quotation() -> None:
    text = reopened.word_text(export(_feared("Maria Petrova"), "docx"))
    assert "By one speaker each: The front desk" in text


def test_the_report_says_how_many_themes_have_no_table_and_which_are_seen_alike() -> None:
    report = report_of(read(town(), "code", "en"))
    lines = (GroupLine("Citizens", (1, 0, 0, 0), 1.0), GroupLine("Utilities", (0, 1, 0, 0), 0.0))
    views = tuple(ThemeLines(f"Theme {n:02}", 0.5, lines) for n in range(12))
    told = docx_of(replace(report, views=views, alike=("Roads", "Buses")))
    words = reopened.word_text(told)
    assert ("Theme 09" in words, "Theme 10" in words) == (True, False)
    assert "The first 10 of 12 themes; the workbook has all." in words
    assert "Themes on which the groups hardly differ: “Roads”, “Buses”." in words
    assert "The first 10 of" not in reopened.word_text(docx_of(replace(report, views=views[:10])))


_IN_ORDER = (
    *("tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize"),
    *("tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd"),
    *("tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription"),
)
"""The order of ISO 29500 (CT_TblPr), which strict readers insist on."""


def test_properties_of_tables_stand_in_the_order_of_the_schema() -> None:
    for table in reopened.word(ENGLISH).tables:
        names = [each.tag.rpartition("}")[2] for each in table._tbl.tblPr]
        assert names == sorted(names, key=_IN_ORDER.index)


@pytest.mark.parametrize(("language", "locale"), [("en", "en-GB"), ("bg", "bg-BG")])
def test_the_document_has_its_language_and_no_author_or_hour(language: str, locale: str) -> None:
    document = reopened.word(export(town(), "docx", language=language))
    assert document.styles.element.xpath("w:docDefaults//w:lang/@w:val") == [locale]
    properties = document.core_properties
    assert (properties.author, properties.last_modified_by) == ("", "")
    assert (properties.created, properties.modified) == (None, None)
    assert properties.title == "Digital transformation of Brod"


def test_pages_are_numbered_but_the_cover() -> None:
    section = reopened.word(ENGLISH).sections[0]
    assert section.different_first_page_header_footer
    fields = section.footer._element.xpath(".//w:instrText")
    assert [each.text.strip() for each in fields] == ["PAGE", "NUMPAGES"]


def test_long_lists_are_folded_and_say_how_much_is_left() -> None:
    spoken = b.transcript(*(("Ann", f"Words number {n:02}.") for n in range(30)), title="long")
    said = b.corpus([spoken])
    every = [b.quote(said, f"Words number {n:02}.") for n in range(30)]
    items = [b.item(Quadrant.THREAT, f"Statement {n:02}", evidence=every) for n in range(12)]
    data = export(b.study(said, b.codebook(items=items)), "docx")
    assert _matrix(data)[3].count("Statement") == ITEMS_SHOWN_PER_QUADRANT
    assert "and 2 more, in the pages below" in _matrix(data)[3]
    assert len(reopened.words_in_style(data, QUOTED)) == 12 * QUOTATIONS_SHOWN_PER_ITEM
    assert "and 20 more quotations, in the workbook" in reopened.word_text(data)


def test_an_empty_project_gives_a_report_that_says_so() -> None:
    words = reopened.word_text(export(b.study(b.corpus([])), "docx"))
    assert words.count("Nothing here yet.") == 8
    assert "No themes yet." in words
    assert "This rests on 0 interviews" in words


def test_what_people_wrote_stands_before_other_drafts_as_on_the_board() -> None:
    study = town()
    items = study.codebook.items
    drafts = [
        each
        for each in items.values()
        if each.quadrant is Quadrant.WEAKNESS and each.status is Status.CANDIDATE
    ]
    written = replace(drafts[-1], origin=Origin.PERSON, quoted=None, touched=True)
    book = replace(study.codebook, items={**items, written.id: written})
    found = read(replace(study, codebook=book), "code", "en").items()
    weak = [each.id for each in found if each.quadrant is Quadrant.WEAKNESS]
    assert weak[0] == written.id
    assert weak[1:] == [each.id for each in drafts[:-1]]


def test_a_theme_whose_draft_was_rejected_is_not_named_as_without_a_statement() -> None:
    study = _feared("Maria Petrova", "John Mills")
    desk = next(each for each in study.codebook.themes.values() if each.name == "The front desk")
    refused = b.item(Quadrant.THREAT, "They wait.", about=desk, status=Status.REJECTED)
    items = {**study.codebook.items, refused.id: refused}
    held = replace(study, codebook=replace(study.codebook, items=items))
    assert "Judged so too" in reopened.word_text(export(study, "docx"))
    assert "Judged so too" not in reopened.word_text(export(held, "docx"))
