"""``themes`` and ``tag``: a line for each row, in order."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from analysis.cli import main
from analysis.records import TAG_NAMES

pytestmark = pytest.mark.usefixtures("stand_ins")
Captured = pytest.CaptureFixture[str]

SUBJECTS = ("water pipes break every winter", "buses are late in the morning")
TEXTS = [f"The {SUBJECTS[n % 2]} and neighbour {n} complains about it." for n in range(24)]
THEMES = [
    "row",
    "theme_id",
    "theme",
    "subtheme_id",
    "subtheme",
    "strength",
    "second_theme_id",
    "second_strength",
    "second_theme",
]
TAG = ["row", "tag", "p_strength", "p_weakness", "p_opportunity", "p_threat", "p_none"]


def lines(path: Path) -> list[list[str]]:
    """Return the cells of a table without quoting."""
    return [line.split("\t") for line in path.read_text("utf-8").removesuffix("\n").split("\n")]


def done(command: str, table: Path, *more: str) -> list[list[str]]:
    """Carry out a command that must succeed and return what it wrote."""
    out = table.parent / "result.tsv"
    assert main([command, str(table), "--out", str(out), *more]) == 0
    return lines(out)


def test_themes_writes_a_line_for_each_row_in_order(tmp_path: Path) -> None:
    table = tmp_path / "t.tsv"
    table.write_text("text\n" + "\n".join(TEXTS) + "\n", "utf-8")
    header, *rows = done("themes", table, "--themes", "2")
    assert header == THEMES
    assert [row[0] for row in rows] == [str(n) for n in range(24)]
    assert {len(row) for row in rows} == {9}
    assert len({row[1] for row in rows}) == 2
    assert len({row[1] for row in rows[::2]}) == len({row[1] for row in rows[1::2]}) == 1
    assert all(0 <= float(row[5]) <= 1 and row[2] for row in rows)


def test_a_row_in_no_theme_has_minus_one_and_empty_cells(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    texts = [*TEXTS[:6], "", "   ", *TEXTS[6:]]
    table.write_text("id,text\n" + "".join(f"x,{text}\n" for text in texts), "utf-8")
    _, *rows = done("themes", table)
    assert rows[6] == ["6", "-1", "", "-1", "", "", "-1", "", ""]
    assert rows[7][1:] == rows[6][1:]
    assert len(rows) == 26


def test_a_theme_without_sub_themes_has_minus_one_there(tmp_path: Path) -> None:
    table = tmp_path / "t.tsv"
    table.write_text("text\n" + "\n".join(TEXTS[:6]) + "\n", "utf-8")
    _, *rows = done("themes", table, "--themes", "1")
    assert {tuple(row[3:5]) for row in rows} == {("-1", "")}


@pytest.mark.parametrize("command", ["themes", "tag"])
def test_a_table_without_rows_gives_a_header(tmp_path: Path, command: str) -> None:
    table = tmp_path / "t.csv"
    table.write_text("text,lang\n", "utf-8")
    assert done(command, table) == [THEMES if command == "themes" else TAG]


@pytest.mark.parametrize("command", ["themes", "tag"])
def test_a_table_of_empty_texts_gives_a_line_for_each(tmp_path: Path, command: str) -> None:
    table = tmp_path / "t.csv"
    table.write_text("text,lang\n,en\n,bg\n", "utf-8")
    assert len(done(command, table)) == 3


def test_tag_writes_the_largest_and_all_probabilities(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text('text\nThe staff are excellent and helpful\n""\nThe danger grows\n', "utf-8")
    header, *rows = done("tag", table, "--organisation", "The city")
    assert header == TAG
    for row in rows:
        shares = [float(each) for each in row[2:]]
        assert sum(shares) == pytest.approx(1, abs=0.001)
        assert row[1] == TAG_NAMES[shares.index(max(shares))]
    assert rows[1] == ["1", "none", "0.0000", "0.0000", "0.0000", "0.0000", "1.0000"]


def test_a_name_of_the_organisation_is_read_as_its_own(tmp_path: Path) -> None:
    named, own = tmp_path / "named.tsv", tmp_path / "own.tsv"
    named.write_text("text\tlang\nAquaduct answers within the hour\ten\n", "utf-8")
    own.write_text("text\tlang\nOur organisation answers within the hour\ten\n", "utf-8")
    assert done("tag", named, "--organisation", "City; Aquaduct") == done("tag", own)
    assert done("tag", named, "--organisation", "City") != done("tag", own)


def test_a_row_gets_the_same_tag_alone_as_among_others(tmp_path: Path) -> None:
    many, alone = tmp_path / "many.tsv", tmp_path / "alone.tsv"
    many.write_text("text\n" + "\n".join(TEXTS) + "\n", "utf-8")
    alone.write_text(f"text\n{TEXTS[7]}\n", "utf-8")
    assert done("tag", many)[8][1:] == done("tag", alone)[1][1:]


def test_csv_may_quote_line_feeds_and_marks(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_bytes(b'text,lang\r\n"one ""two""\r\nthree, four",en\r\nfive,en\r\n')
    assert [row[0] for row in done("tag", table)[1:]] == ["0", "1"]


def test_tsv_takes_quotation_marks_as_they_are(tmp_path: Path) -> None:
    table = tmp_path / "t.tsv"
    table.write_text('lang\ttext\nen\t"One\nen\tTwo"\n', "utf-8")
    assert len(done("tag", table)) == 3


def test_an_excel_sheet_is_read_too(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["lang", "text"], ["en", TEXTS[0]], ["bg", "Водата не достига."], ["en", 7]):
        sheet.append(row)
    book.save(tmp_path / "t.xlsx")
    assert len(done("tag", tmp_path / "t.xlsx")) == 4


def test_other_columns_may_be_named(tmp_path: Path) -> None:
    table = tmp_path / "t.tsv"
    table.write_text(f"said\tspoken\n{TEXTS[0]}\tbg_Cyrl\n", "utf-8")
    command = ["--text-column", "said", "--language-column", "spoken"]
    assert len(done("themes", table, *command)) == 2


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["--text-column", "words"], "no column “words”; it has: text, lang"),
        (["--language-column", "tongue"], "no column “tongue”"),
    ],
)
def test_a_column_that_is_not_there_is_named(
    tmp_path: Path, capsys: Captured, given: list[str], told: str
) -> None:
    table = tmp_path / "t.csv"
    table.write_text("text,lang\na,en\n", "utf-8")
    assert main(["tag", str(table), "--out", str(tmp_path / "o.tsv"), *given]) == 1
    assert told in capsys.readouterr().err
    assert not (tmp_path / "o.tsv").exists()


@pytest.mark.parametrize("number", ["0", "-3"])
def test_a_number_of_themes_begins_at_one(tmp_path: Path, capsys: Captured, number: str) -> None:
    table = tmp_path / "t.csv"
    table.write_text("text\na\n", "utf-8")
    out = str(tmp_path / "o.tsv")
    assert main(["themes", str(table), "--out", out, "--themes", number]) == 1
    assert "--themes takes a number from 1 on" in capsys.readouterr().err


def test_a_folder_as_result_is_refused_before_the_work(tmp_path: Path, capsys: Captured) -> None:
    table = tmp_path / "t.csv"
    table.write_text("text\na\n", "utf-8")
    assert main(["tag", str(table), "--out", str(tmp_path)]) == 1
    assert "cannot be written: it is a folder." in capsys.readouterr().err


def test_the_language_is_taken_from_its_cell_or_detected() -> None:
    from analysis.cli.asked import language_of_cell
    from analysis.cli.rows import Row, passages_of_rows

    assert [language_of_cell(each) for each in ("bg", " BG ", "en-GB", "bg_Cyrl")] == [
        "bg",
        "bg",
        "en",
        "bg",
    ]
    assert language_of_cell("") == language_of_cell("und") == language_of_cell("?") == ""
    (found,) = passages_of_rows([Row("Водата не достига, а тръбите са стари.")])
    assert found.language == "bg"


def told(*texts: str) -> list[str]:
    """Return the languages of rows of which none is given."""
    from analysis.cli.rows import Row, rows_told

    return [each.language for each in rows_told([Row(text) for text in texts])]


def test_short_cells_are_in_the_language_of_the_longer_ones_in_their_script() -> None:
    longer = ("The buses are late in the morning.", "Водата не достига, а тръбите са стари.")
    assert told("bus", "war", *longer, "вода", "wifi", "7") == [
        *("en", "en", "en", "bg", "bg", "en", "und")
    ]
    assert told("war", "Водата не достига, а тръбите са стари.") == ["de", "bg"]


def test_short_cells_alone_are_in_the_language_that_they_tell_together() -> None:
    said = ("bus", "war", "hat", "wifi", "free wifi", "more parking", "the bus", "bad roads")
    assert told(*said) == ["en"] * len(said)
    assert told("вода", "хора", "лоши пътища", "училище", "war") == ["bg"] * 4 + ["de"]


def test_a_short_cell_keeps_a_language_that_a_part_of_the_longer_ones_is_in() -> None:
    english = ("The buses are late in the morning.", "Nobody answers the telephone there.")
    assert told("war", *english) == ["en"] * 3
    german = "Die Straßen in unserem Viertel sind seit Jahren kaputt."
    assert told("war", *english, german) == ["de", "en", "en", "de"]


def test_a_language_that_is_given_stays_and_tells_of_the_others() -> None:
    from analysis.cli.rows import Row, rows_told

    rows = rows_told([Row("war", "de"), *[Row("bus", "en")] * 12, Row("war")])
    assert [each.language for each in rows] == ["de", *["en"] * 13]


def test_equal_rows_are_different_passages() -> None:
    from analysis.cli.rows import Row, passages_of_rows

    passages = passages_of_rows([Row("Yes."), Row("No."), Row("Yes.")])
    assert len({each.id for each in passages}) == 3


def test_a_second_theme_is_named_with_its_strength(tmp_path: Path) -> None:
    table = tmp_path / "t.tsv"
    mixed = [f"Neighbour {n}: {SUBJECTS[0]} and {SUBJECTS[1]}." for n in range(8)]
    table.write_text("text\n" + "\n".join([*TEXTS, *mixed]) + "\n", "utf-8")
    _, *rows = done("themes", table, "--themes", "2")
    names = {row[1]: row[2] for row in rows}
    for row in rows:
        if row[6] == "-1":
            assert row[7:] == ["", ""]
        else:
            assert 0 < float(row[7]) <= float(row[5]) <= 1
            assert row[8] == names[row[6]]


GUIDE = (
    "name,definition,examples\n"
    "Water supply,water pipes break every winter,The water pipes break every winter again.\n"
    "Public transport,buses are late in the morning,The buses are late in the morning again.\n"
)


def test_rows_are_assigned_to_the_themes_of_a_codebook(tmp_path: Path, capsys: Captured) -> None:
    table, guide = tmp_path / "t.tsv", tmp_path / "guide.csv"
    table.write_text("text\n" + "\n".join(TEXTS) + "\n", "utf-8")
    guide.write_text(GUIDE + ",without a name,\n", "utf-8")
    _, *rows = done("themes", table, "--codebook", str(guide))
    assert {row[2] for row in rows[::2]} == {"Water supply"}
    assert {row[2] for row in rows[1::2]} == {"Public transport"}
    said = capsys.readouterr().err
    assert "guide.csv: Rows without a name were left out: 4." in said
    assert "Passages assigned to “Water supply”: 12." in said
    first = (tmp_path / "result.tsv").read_bytes()
    done("themes", table, "--codebook", str(guide))
    assert (tmp_path / "result.tsv").read_bytes() == first


@pytest.mark.parametrize("rows", [0, 1, 3])
def test_a_codebook_and_hardly_any_rows(tmp_path: Path, rows: int) -> None:
    table, guide = tmp_path / "t.tsv", tmp_path / "guide.txt"
    table.write_text("\n".join(["text", *TEXTS[:rows]]) + "\n", "utf-8")
    guide.write_text("Water supply\nPublic transport\n", "utf-8")
    _, *found = done("themes", table, "--codebook", str(guide))
    assert len(found) == rows
    beside = {row[2] for row in found} - {"Water supply", "Public transport", ""}
    assert len(beside) <= 1, "what fits nowhere is at most one new theme in so few rows"


def test_a_codebook_that_cannot_be_read_stops_the_command_first(
    tmp_path: Path, capsys: Captured
) -> None:
    table, guide = tmp_path / "t.tsv", tmp_path / "guide.csv"
    table.write_text("text\n" + "\n".join(TEXTS) + "\n", "utf-8")
    guide.write_text("a,b\n1,2\n", "utf-8")
    out = tmp_path / "result.tsv"
    assert main(["themes", str(table), "--out", str(out), "--codebook", str(guide)]) == 1
    assert "no column of names" in capsys.readouterr().err
    assert not out.exists()
