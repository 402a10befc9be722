"""Every quotation in every output equals the words of its transcript."""

import csv
from collections import Counter
from dataclasses import replace
from io import BytesIO, StringIO

import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from analysis.codebook import Codebook, Study, index_of
from analysis.edits import MovePassages, anchor_of, apply
from analysis.exports import NAMES, clean, export
from analysis.exports.reading import read
from analysis.exports.refi.parts import written
from analysis.exports.word_parts import QUOTED
from analysis.lexicons.quotation_marks import marked
from analysis.records import Corpus, Origin, Project, ProjectId, Quadrant, Quotation, SwotItem
from tests import builders as b
from tests.exports import reopened
from tests.exports.refi import reopened as refi
from tests.exports.town import town

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "+1 is what we got",
    "@SUM(A1:A9)",
    "-1, minus one",
    "\t=1+1",
    "\n=1+1",
    "'=already guarded",
    " \u00a0=after a space that does not break",
    "\uff1dfull width",
    "a \x00 nul, a \x0b tab, \x1b escape",
    "no characters: \ufffe \uffff",
    "emoji 👩‍👩‍👧‍👦 and 🇧🇬",
    "שלום עולם and مرحبا",
    "\u202eright to left",
    "]]> &#0; <w:t> <script>alert(1)</script>",
    '=HYPERLINK("http://example.org","x")',
    "http://example.org",
    "Z̸͝a̵l̴g̷o̶ ѐ",
    "one\r\ntwo\rthree\nfour",
    '"quoted", with; separators\tand tabs',
    "00123",
    "{words} %s {0}",
)


def _live(study: Study) -> list[tuple[Quotation, SwotItem | None]]:
    known = index_of(study.corpus).passages
    items = study.codebook.items.values()
    own = [(each, item) for item in items for each in (*item.evidence, *item.counter_evidence)]
    central = [(each, None) for theme in study.codebook.themes.values() for each in theme.central]
    return [(each, item) for each, item in (*own, *central) if each.passage_id in known]


def _words(study: Study) -> Counter[str]:
    return Counter(index_of(study.corpus).words(each) for each, _ in _live(study))


def _printed(study: Study) -> Counter[str]:
    """Return what the report prints: all but the quotations of rejected items."""
    words = index_of(study.corpus).words
    kept = (each for each, item in _live(study) if item is None or item.status != "rejected")
    return Counter(clean(words(each)) for each in kept)


def _of_json(study: Study) -> Counter[str]:
    held = reopened.codebook(export(study, "json"))
    texts = {each["id"]: each["text"] for each in held["transcripts"]}
    homes = {each["id"]: each["transcript_id"] for each in held["passages"]}
    quotes = [
        each
        for item in held["swot_items"]
        for each in (*item["evidence"], *item["counter_evidence"])
    ]
    quotes += [each for theme in held["themes"] for each in theme["central"]]
    for each in quotes:
        text = texts[homes[each["passage_id"]]]
        assert text[each["start"] : each["end"]] == each["text"]
    return Counter(each["text"] for each in quotes)


def _assert_all_equal(study: Study) -> None:
    said, cleaned = _words(study), Counter(map(clean, _words(study).elements()))
    assert _of_json(study) == said
    assert Counter(row["text"] for row in reopened.table(export(study, "csv"))) == cleaned
    rows = reopened.sheets(export(study, "xlsx"))["Quotations"]
    assert Counter(row["Text"] or "" for row in rows) == cleaned
    assert Counter(reopened.words_in_style(export(study, "docx"), QUOTED)) == _printed(study)
    _assert_handed_over(study)


def _assert_handed_over(study: Study) -> None:
    """Check that a REFI-QDA Project codes the words of each item that is not rejected."""
    said = (written(index_of(study.corpus).words(q)) for q, each in _live(study) if _is_kept(each))
    held = refi.project(export(study, "qdpx", names="name"))
    assert {*said} - {""} <= {words for words, _ in held.selections()}
    refi.codebook(export(study, "qdc", names="name"))


def _is_kept(item: SwotItem | None) -> bool:
    return item is not None and item.status != "rejected"


def test_quotations_of_a_town_are_verbatim_in_every_output() -> None:
    assert all(clean(words) == words for words in _words(town()))
    _assert_all_equal(town())


@pytest.mark.parametrize("names", NAMES)
def test_quotations_stay_verbatim_whatever_people_are_called(names: str) -> None:
    data = export(town(), "docx", names=names, language="bg")
    assert Counter(reopened.words_in_style(data, QUOTED)) == _printed(town())


def test_what_left_a_theme_is_quoted_under_it_in_no_output() -> None:
    words, before = "People trust them", town()
    held = before.codebook
    desk = next(each for each in held.themes.values() if each.name == "The front desk")
    said = marked(words, "en")
    drafted = replace(desk, description=said, described_by=Origin.MACHINE)
    held = replace(held, themes={**held.themes, desk.id: drafted})
    before = replace(before, codebook=held)
    people = next(each.id for each in held.themes.values() if each.name == "People and skills")
    edit = MovePassages((anchor_of(b.passage_with(before.corpus, words)),), people)
    after = replace(before, codebook=apply(before.corpus, held, edit))

    def under(study: Study) -> tuple[bool, int, int, int, int]:
        """Return whether it describes the theme, and how often it is quoted in each output."""
        themes = reopened.codebook(export(study, "json"))["themes"]
        told = next(each for each in themes if each["id"] == desk.id)
        rows = reopened.table(export(study, "csv"))
        sheets = reopened.sheets(export(study, "xlsx"))
        return (
            words in read(study, "code", "en").description(study.codebook.themes[desk.id]),
            sum(each["text"] == words for each in told["central"]),
            sum(row["text"] == words for row in rows),
            sum(row["Text"] == words for row in sheets["Quotations"]),
            reopened.words_in_style(export(study, "docx"), QUOTED).count(words),
        )

    assert under(before) == (True, 1, 2, 2, 2)
    assert under(after) == (False, 0, 1, 1, 1)


def test_offsets_of_rows_point_at_the_words() -> None:
    study = town()
    texts = {each.id: each.text for each in study.corpus.transcripts}
    rows = reopened.table(export(study, "csv"))
    assert len(rows) == len(_live(study))
    for row in rows:
        text = texts[row["transcript_id"]]  # type: ignore[index]
        assert text[int(row["start"]) : int(row["end"])] == row["text"]


def _study(*many: str) -> Study:
    """Return a study in which each of the texts is everything that a text can be."""
    said = b.corpus([b.transcript(("Ann", f"Before {words} after"), title=words) for words in many])
    cases = [
        b.case(words, (spoken, "Ann"), name=words, group=words, attributes={words: words})
        for words, spoken in zip(many, said.transcripts, strict=True)
    ]
    said = b.corpus(said.transcripts, cases)
    quotes = [
        Quotation(each.id, len("Before "), len("Before ") + len(words))
        for words, each in zip(many, said.passages, strict=True)
    ]
    pairs = list(zip(many, quotes, strict=True))
    themes = [
        b.theme(words, central=(each,), description=words, keywords={"en": (words,)})
        for words, each in pairs
    ]
    items = [
        b.item(Quadrant.THREAT, words, evidence=(each,), against=(each,), quoted=each)
        for words, each in pairs
    ]
    placed = [(about, (own,)) for about, own in zip(themes, said.passages, strict=True)]
    held = b.codebook(themes, placed, items, memos=[b.memo("project", many[0], author=many[0])])
    return b.study(said, held, title=many[0], organisation=many[-1])


def test_hostile_words_come_back_from_every_output() -> None:
    _assert_all_equal(_study(*HOSTILE))


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_of_a_workbook_is_a_formula_or_a_link(words: str) -> None:
    book = openpyxl.load_workbook(BytesIO(export(_study(words), "xlsx", names="name")))
    cells = (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
    assert all(cell.data_type in "sn" and cell.hyperlink is None for cell in cells)


@pytest.mark.parametrize("words", HOSTILE)
def test_no_field_of_a_csv_begins_like_a_formula(words: str) -> None:
    source = StringIO(export(_study(words), "csv", names="name").decode("utf-8-sig"), newline="")
    for row in csv.reader(source, strict=True):
        assert all(field.lstrip()[:1] not in {*"=+-@＝＋－＠"} or not field for field in row)
        assert all(field[:1] not in {*"\t\r\n"} or not field for field in row)


_ANY_WORDS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("=+-@\t\r\n'\"\x00\x0b ,;<&_x"),
    min_size=1,
    max_size=30,
)


@given(st.lists(_ANY_WORDS, min_size=1, max_size=8, unique=True))
@example(["_x0041_ looks like an escape of Excel", "&#x41;"])
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_words_come_back_from_every_output(many: list[str]) -> None:
    _assert_all_equal(_study(*many))


@pytest.mark.parametrize("words", ["я" * 40_000, "👍" * 20_000], ids=["letters", "emoji"])
def test_words_too_long_for_a_cell_are_cut_with_a_mark_and_whole_elsewhere(words: str) -> None:
    study = _study(words)
    (row, *_) = reopened.sheets(export(study, "xlsx"))["Quotations"]
    assert row["Text"].endswith("…")
    assert words.startswith(row["Text"][:-1])
    assert 32_760 <= len(row["Text"].encode("utf-16-le")) // 2 <= 32_767
    assert {each["text"] for each in reopened.table(export(study, "csv"))} == {words}
    assert set(_of_json(study)) == {words}
    assert set(reopened.words_in_style(export(study, "docx"), QUOTED)) == {words}


def test_what_no_file_can_hold_is_taken_off_titles_and_kept_in_json() -> None:
    project = Project(ProjectId("p"), "lone \ud83d \x00 surrogate", "\udc00")
    study = Study(project, Corpus(), Codebook())
    assert "lone   surrogate" in reopened.word_text(export(study, "docx"))
    assert reopened.sheets(export(study, "xlsx"))["Provenance"][0]["Value"] == "lone   surrogate"
    held = reopened.codebook(export(study, "json"))["project"]
    assert (held["title"], held["organisation"]) == ("lone \ud83d \x00 surrogate", "\udc00")
