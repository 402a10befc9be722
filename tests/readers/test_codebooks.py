"""Codebooks that analysts bring, in the forms in which they keep them, faulty ones too."""

import io
import json
import zipfile
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st
from openpyxl import Workbook

from analysis import settings
from analysis.errors import RefusedFile
from analysis.readers.codebooks import (
    SUFFIXES,
    ReadCodebook,
    ReadTheme,
    read_codebook,
    told_of_quotations,
)


def read(text: str, name: str = "guide.csv") -> ReadCodebook:
    """Return the codebook of a text file."""
    return read_codebook(name, text.encode())


def told(found: ReadCodebook) -> str:
    """Return all that was noticed."""
    return "\n".join(str(each) for each in found.notices)


def workbook(*sheets: tuple[str, Sequence[Sequence[object]]]) -> bytes:
    """Return an Excel workbook."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


WATER = ReadTheme(
    2, "Water supply", "Pipes, meters and bills.", ("The pipes break.", "No water for days.")
)


@pytest.mark.parametrize(
    "text",
    [
        'name,definition,examples\nWater supply,"Pipes, meters and bills.",The pipes break. | '
        "No water for days.\n",
        'name,definition,examples\nWater supply,"Pipes, meters and bills.",The pipes break.|'
        "No water for days.\n",
        "Theme;Description;Example 1;Example 2\nWater supply;Pipes, meters and bills.;"
        "The pipes break.;No water for days.\n",
        '\ufeffКод;Определение;Примери\nWater supply;Pipes, meters and bills.;"The pipes break.\n'
        'No water for days."\n'.replace("Код", "Тема"),
        'Name , DEFINITION, Quotes:\nWater supply,"Pipes, meters and bills.","The pipes break. |'
        ' The pipes break.\nNo water for days."\n',
    ],
)
def test_headings_and_separators_that_people_use(text: str) -> None:
    (theme,) = read(text).themes
    assert (theme.name, theme.description, theme.examples) == (
        WATER.name,
        WATER.description,
        WATER.examples,
    )


def test_a_table_without_quoting_keeps_its_quotation_marks() -> None:
    (theme,) = read('name\tdefinition\n"Water"\tpipes\n', "guide.tsv").themes
    assert theme.name == '"Water"'


def test_parents_come_first_wherever_their_row_is() -> None:
    found = read("name,parent\nPipes,Water\nMeters,WATER \nWater,\n")
    assert [each.name for each in found.themes] == ["Water", "Pipes", "Meters"]
    assert [each.parent for each in found.themes] == [None, 0, 0]


def test_a_parent_without_a_row_is_made_and_told() -> None:
    found = read("name,parent\nPipes,Water\nMeters,Water\n")
    assert [(each.name, each.parent) for each in found.themes] == [
        ("Water", None),
        ("Pipes", 0),
        ("Meters", 0),
    ]
    assert told(found).count("Water") == 1
    assert "no row of their own" in told(found)


def test_sub_themes_in_a_column_beside_themes_are_told_apart() -> None:
    text = "Theme,Sub-theme,Definition\nWater,,All about water\n,Pipes,They break\n,Meters,\n"
    found = read(text)
    assert [(e.name, e.parent, e.description) for e in found.themes] == [
        ("Water", None, "All about water"),
        ("Pipes", 0, "They break"),
        ("Meters", 0, ""),
    ]


def test_codes_of_words_stand_under_the_themes_beside_them() -> None:
    found = read("Theme,Code\nWater,Pipes break\nWater,Meters lie\n")
    assert [(each.name, each.parent) for each in found.themes] == [
        ("Water", None),
        ("Pipes break", 0),
        ("Meters lie", 0),
    ]


def test_codes_that_are_numbers_are_no_names() -> None:
    found = read("Code,Theme,Definition\nC1,Water,Pipes\nC2,Buses,Late\n")
    assert [each.name for each in found.themes] == ["Water", "Buses"]
    assert "Code" in told(found)


def test_columns_that_are_not_read_are_told() -> None:
    found = read("name,colour\nWater,blue\n")
    assert "colour" in told(found)
    assert "name, definition, examples and parent" in told(found)


def test_rows_without_a_name_are_left_out_and_named() -> None:
    found = read("name,definition\nWater,pipes\n,late buses\n-,x\n#REF!,y\n")
    assert [each.name for each in found.themes] == ["Water"]
    assert "3, 4, 5" in told(found)


def test_one_name_twice_is_one_theme() -> None:
    found = read("name,definition,example\nWater,pipes,One.\nwater,bills,Two.\nBuses,,\n")
    assert [(e.name, e.description, e.examples) for e in found.themes] == [
        ("Water", "pipes", ("One.", "Two.")),
        ("Buses", "", ()),
    ]
    assert "Row 3: “water” stands in row 2 already; the definition there was kept" in told(found)


def test_one_name_under_two_parents_is_two_themes() -> None:
    found = read("name,parent\nWater,\nBuses,\nPrices,Water\nPrices,Buses\n")
    assert [(e.name, e.parent) for e in found.themes if e.name == "Prices"] == [
        ("Prices", 0),
        ("Prices", 1),
    ]


def test_circles_are_opened_and_told() -> None:
    found = read("name,parent\nA one,B two\nB two,A one\nC three,A one\nD four,D four\n")
    by_name = {each.name: each for each in found.themes}
    assert by_name["A one"].parent is None
    assert found.themes[by_name["B two"].parent or 0].name == "A one"
    assert found.themes[by_name["C three"].parent or 0].name == "A one"
    assert by_name["D four"].parent is None
    assert told(found).count("would stand under itself") == 2


@pytest.mark.parametrize("name", ["guide.csv", "guide.txt", "guide.tsv"])
def test_a_list_of_names_is_a_codebook(name: str) -> None:
    found = read("Water supply\nBuses\n\nТранспорт\n", name)
    assert [each.name for each in found.themes] == ["Water supply", "Buses", "Транспорт"]
    assert "names only" in told(found)
    assert ("no heading" in told(found)) == (name != "guide.txt")


def test_bullets_boxes_and_numbers_of_a_list_are_no_part_of_its_names() -> None:
    listed = (
        "- Water\n* Buses\n\t• Паркове\n– Школи\n1. Schools\n2) Roads\n(3) Parks\n3.1 Trees\n"
        "a) Noise\n- [x] Prices\n10. Данъци\n---\n## Culture\n"
    )
    assert [each.name for each in read(listed, "guide.txt").themes] == [
        *("Water", "Buses", "Паркове", "Школи", "Schools", "Roads", "Parks", "Trees"),
        *("Noise", "Prices", "Данъци", "Culture"),
    ]


def test_numbers_that_belong_to_a_name_stay() -> None:
    listed = "3D maps\n2024 elections\n24/7 service\n-Ofen\nE-mail\n5 year plan\n"
    assert [each.name for each in read(listed, "guide.txt").themes] == [
        *("3D maps", "2024 elections", "24/7 service", "-Ofen", "E-mail", "5 year plan"),
    ]


def test_the_first_sheet_with_names_is_read_and_the_others_are_told() -> None:
    data = workbook(
        ("Read me", [["About this study"], ["of 2026"]]),
        ("Codes", [["Name", "Definition", "Example"], ["Water", "pipes", "One."], [None, "x", 1]]),
    )
    found = read_codebook("guide.xlsx", data)
    assert [(e.name, e.description, e.examples) for e in found.themes] == [
        ("Water", "pipes", ("One.",))
    ]
    assert "“Codes” was read" in told(found)
    assert "left out: 3." in told(found)


def test_numbers_and_formulas_in_a_workbook_are_text_or_nothing() -> None:
    data = workbook(("S", [["name", "definition"], [2024, 3.5], ["=1+1", "x"], ["Water", "=A1"]]))
    found = read_codebook("guide.xlsx", data)
    assert [(each.name, each.description) for each in found.themes] == [
        ("2024", "3.5"),
        ("Water", ""),
    ]


@pytest.mark.parametrize(
    "content",
    [
        [{"name": "Water", "definition": "pipes", "examples": ["One.", "Two."]}],
        {"themes": [{"Name": "Water", "Description": "pipes", "Example": "One. | Two."}]},
        {"Теми": [{"Име": "Water", "Определение": "pipes", "Примери": "One.\nTwo."}]},
        {
            "codebook": {
                "codes": [{"label": "Water", "definition": "pipes", "quotes": "One. | Two."}]
            }
        },
        {"Water": {"definition": "pipes", "examples": ["One.", "Two."]}},
    ],
)
def test_forms_of_json(content: object) -> None:
    (theme,) = read(json.dumps(content), "guide.json").themes
    assert (theme.name, theme.description, theme.examples) == ("Water", "pipes", ("One.", "Two."))


def test_json_mappings_and_lists_of_names() -> None:
    assert [each.name for each in read('["Water", "Buses", 7, null]', "g.json").themes] == [
        "Water",
        "Buses",
        "7",
    ]
    (one, two) = read('{"Water": "pipes", "Buses": ["Late."]}', "g.json").themes
    assert (one.description, two.examples) == ("pipes", ("Late.",))


@pytest.mark.parametrize("value", ['"free wifi"', '{"definition": "free wifi"}'])
def test_null_in_a_json_mapping_is_no_description(value: str) -> None:
    (wifi, other) = read(f'{{"Wifi": {value}, "N": null}}', "g.json").themes
    assert (wifi.description, other.name, other.description) == ("free wifi", "N", "")


@pytest.mark.parametrize("name", ["Name", "Thema", "Kategorie", "Bezeichnung"])
def test_german_headings_are_read(name: str) -> None:
    head = f"{name};Beschreibung;Beispiele;Oberthema"
    found = read(f"{head}\nWasser;Rohre und Zähler;Die Rohre brechen.;Netze\n")
    (above, water) = found.themes
    assert (above.name, water.name, water.parent) == ("Netze", "Wasser", 0)
    assert (water.description, water.examples) == ("Rohre und Zähler", ("Die Rohre brechen.",))
    assert "not read" not in told(found)


def test_children_in_json_stand_under_their_theme() -> None:
    content = [
        {"name": "Water", "children": [{"name": "Prices"}, "Pipes"]},
        {"name": "Buses", "children": [{"name": "Prices", "subthemes": ["Night"]}]},
    ]
    found = read(json.dumps(content), "g.json").themes
    places = [(e.name, None if e.parent is None else found[e.parent].name) for e in found]
    assert sorted(places, key=str) == sorted(
        [
            ("Water", None),
            ("Buses", None),
            ("Prices", "Water"),
            ("Pipes", "Water"),
            ("Prices", "Buses"),
            ("Night", "Prices"),
        ],
        key=str,
    )


def test_our_own_export_is_a_codebook() -> None:
    content = {
        "schema_version": 1,
        "themes": [
            {"id": "2", "parent_id": "1", "name": "Pipes", "description": "", "status": "accepted"},
            {
                "id": "1",
                "parent_id": None,
                "name": "Water",
                "description": "All of it",
                "status": "candidate",
                "central": [{"passage_id": "p", "text": "The pipes break."}],
                "examples": ["Old pipes."],
            },
            {"id": "3", "parent_id": None, "name": "No", "status": "rejected"},
            {"id": "4", "parent_id": "3", "name": "Below no", "status": "candidate"},
        ],
    }
    found = read(json.dumps(content), "codebook.json")
    assert [(e.name, e.parent, e.examples) for e in found.themes] == [
        ("Water", None, ("Old pipes.", "The pipes break.")),
        ("Below no", None, ()),
        ("Pipes", 0, ()),
    ]
    (water, *_) = found.themes
    assert (water.theme_id, water.quoted) == ("1", ("The pipes break.",))
    assert "as examples: 1" in " ".join(map(str, told_of_quotations(1)))


@pytest.mark.parametrize(
    ("words", "by", "kept"),
    [
        ("“The pipes break.” “And nobody comes.”", {}, False),
        ("“The pipes break.”", {"described_by": None}, False),
        ("“The pipes break.”", {"described_by": "person"}, True),
        ("“The pipes”: all that breaks", {}, True),
        ("“Nobody said this”", {}, True),
    ],
)
def test_quotations_of_our_own_export_are_nobodys_definition(
    words: str, by: dict[str, str | None], kept: bool
) -> None:
    theme = {
        "id": "1",
        "name": "Water",
        "description": words,
        "central": [{"passage_id": "p", "text": "The pipes break."}],
        **by,
    }
    spoken = {"text": "Well. The pipes break. And nobody comes."}
    content = {"schema_version": 1, "transcripts": [spoken], "themes": [theme]}
    (found,) = read(json.dumps(content), "codebook.json").themes
    assert found.description == (words if kept else "")


@pytest.mark.parametrize(
    ("name", "data", "remedy"),
    [
        ("guide.docx", b"x", "give one of: csv, tsv, xlsx, json, txt"),
        ("guide.csv", b" \n", "is empty"),
        ("guide.csv", b"a,b\n1,2\n", "Call one “name”"),
        ("guide.csv", b"name\n\n", "names no theme"),
        ("guide.csv", b"name,definition\n,x\n", "names no theme"),
        ("guide.json", b"{", "line 1, column 2"),
        ("guide.json", b"[" * 100_000, "no valid JSON"),
        ("guide.json", b'{"a": 1}', "no codebook"),
        ("guide.json", b"7", "no codebook"),
        ("guide.json", b"[" + b"1" * 5000 + b"]", "no valid JSON"),
        ("guide.xlsx", b"PK\x03\x04 no", "damaged"),
        ("guide.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 locked", "damaged"),
        ("guide.csv", b"name,x\nWater,1,2,3\n", "line 2"),
        ("guide.txt", b"\x00\x01\x02\x03\x04" * 50, "not a text file|encoding"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_remedy(
    name: str, data: bytes, remedy: str
) -> None:
    with pytest.raises(RefusedFile, match=remedy) as refusal:
        read_codebook(name, data)
    assert "\n" not in str(refusal.value)


def test_too_large_a_file_and_too_many_themes_are_refused() -> None:
    with pytest.raises(RefusedFile, match="MB"):
        read_codebook("g.csv", b"name\n" + b"x" * settings.MAX_CODEBOOK_BYTES)
    names = "\n".join(f"Theme {n}" for n in range(settings.MAX_BROUGHT_THEMES + 1))
    with pytest.raises(RefusedFile, match="at most 500"):
        read(names, "g.txt")


def test_a_workbook_that_unpacks_to_too_much_is_refused() -> None:
    out = io.BytesIO(workbook(("S", [["name"], ["Water"]])))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/bomb.bin", b"\x00" * (settings.MAX_PART_BYTES + 1))
    with pytest.raises(RefusedFile, match="too large"):
        read_codebook("g.xlsx", out.getvalue())


def test_long_texts_are_cut_and_control_characters_taken_out() -> None:
    name, example = "N" * 300, "e" * 6_000
    found = read(f"name,definition,example\n{name},a\x07b\x00,{example}\nWater,,\n")
    first = found.themes[0]
    assert len(first.name) == settings.MAX_NAME_CHARACTERS
    assert first.description == "ab"
    assert len(first.examples[0]) == settings.MAX_DEFINITION_CHARACTERS
    assert "Row 2: a text was too long" in told(found)


def test_a_quotation_mark_that_is_never_closed_is_told() -> None:
    found = read('name,definition\nBuses,late\n"Water,pipes\nSchools,old\n')
    assert "Row 4: the name runs over several lines; check the quotation marks" in told(found)


def test_lone_surrogates_of_json_do_not_reach_the_database() -> None:
    (theme,) = read('[{"name": "Wa\\ud800ter"}]', "g.json").themes
    assert theme.name == "Water"


def test_many_faults_are_counted_not_listed() -> None:
    rows = "".join(f"Theme {n % 60},x{n}\n" for n in range(400))
    found = read("name,definition\n" + rows)
    assert len(found.notices) == settings.MAX_NOTICES_OF_CODEBOOK + 1
    assert "not listed" in str(found.notices[-1])


cells = st.text(st.characters(codec="utf-8"), max_size=12)


@given(st.lists(st.tuples(cells, cells, cells), max_size=8), st.sampled_from(SUFFIXES))
@limits(max_examples=80, deadline=None)
def test_any_text_is_read_or_refused_with_a_sentence(
    rows: list[tuple[str, str, str]], suffix: str
) -> None:
    text = "name,parent,examples\n" + "\n".join(",".join(row) for row in rows)
    try:
        found = read_codebook(f"g{suffix}", text.encode())
    except RefusedFile:
        return
    for place, theme in enumerate(found.themes):
        assert theme.name.strip()
        assert theme.parent is None or theme.parent < place
    assert told(found) is not None
