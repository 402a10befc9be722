"""Accents that a file writes behind their letters, as macOS does, change nothing that is read."""

import json
from dataclasses import replace
from pathlib import PurePath
from unicodedata import normalize

import pytest

from analysis.readers import SUFFIXES, read
from analysis.readers.codebooks import read_codebook
from analysis.readers.tables import read_table
from analysis.records import Role, Transcript
from tests.forms import FORMS, Form
from tests.readers.making import docx_of, docx_of_xml, pdf_of
from tests.readers.test_codebooks import workbook

TALK = (
    ("Интервюиращ", "Какво не върви в район Надежда?"),
    ("José Pérez", "Районният трамвай закъснява; ние чакаме в кафе\u0301to на Йордан."),
    ("Интервюиращ", "И кой го чака?"),
    ("José Pérez", "Той го чака, и Ấnh също. Моят найлон: без него — никъде."),
    ("Интервюиращ", "А защо?"),
    ("José Pérez", "Никой не знае, майсторът мълчи, а за\u0300мъкът е затворен."),
)


def cues(head: str, comma: str) -> bytes:
    """Return captions of the talk."""
    timed = (
        f"{at}\n00:00:{at:02d}{comma}000 --> 00:00:{at:02d}{comma}900\n{name}: {words}\n\n"
        for at, (name, words) in enumerate(TALK)
    )
    return f"{head}{''.join(timed)}".encode()


def file_of(suffix: str, form: Form) -> bytes:
    """Return the talk as a file, in a form of Unicode."""
    lines = [normalize(form, f"{name}: {words}") for name, words in TALK]
    if suffix == ".docx":
        return docx_of([(normalize(form, f"{a}:"), normalize(form, f" {b}")) for a, b in TALK])
    if suffix == ".pdf":
        return pdf_of([lines])
    if suffix in {".vtt", ".srt"}:
        made = cues("WEBVTT\n\n", ".") if suffix == ".vtt" else cues("", ",")
        return normalize(form, made.decode()).encode()
    return "\n\n".join(lines).encode()


def bare(transcript: Transcript) -> Transcript:
    """Return a transcript without the hash of its file."""
    return replace(transcript, sha256="")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_both_ways_to_write_accents_are_read_alike(suffix: str) -> None:
    joined, apart = file_of(suffix, "NFC"), file_of(suffix, "NFD")
    assert joined != apart
    found = read(f"talk{suffix}", apart)
    assert bare(found) == bare(read(f"talk{suffix}", joined))
    assert {(each.speaker, each.role) for each in found.turns} == {
        ("Интервюиращ", Role.INTERVIEWER),
        ("José Pérez", Role.PARTICIPANT),
    }
    assert found.text == normalize("NFC", "\n".join(words for _, words in TALK))


def test_a_label_in_bold_and_words_split_between_runs_are_read_whole() -> None:
    body = "".join(
        f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{name}e\u0301:</w:t></w:r>"
        "<w:r><w:t xml:space='preserve'> Coffe</w:t></w:r>"
        "<w:r><w:t>\u0301 is cold.</w:t></w:r></w:p>"
        for name in ("Jose\u0301 Andre\u0301s", "Rene\u0301", "Andre\u0301") * 2
    )
    found = read("a.docx", docx_of_xml(body))
    assert found.text.split("\n") == ["Coffé is cold."] * 6
    assert [each.speaker for each in found.turns] == ["José Andrésé", "Renéé", "Andréé"] * 2


def test_an_accent_that_comes_together_late_is_joined_too() -> None:
    text = "Jose&#769;: Cafe&#769; is good.\n\nAnna: It is cold\x0b and ne\x07\u0301e.\n\n"
    timed = "".join(
        f"00:{at:02d}.000 --> 00:{at:02d}.900\n{words}\n\n"
        for at, words in enumerate(text.split("\n\n")[:2] * 2)
    )
    found = read("a.vtt", f"WEBVTT\n\n{timed}".encode())
    assert {each.speaker for each in found.turns} == {"José", "Anna"}
    assert found.text.split("\n")[:2] == ["Café is good.", "It is cold and née."]


def test_a_name_whose_accent_has_no_letter_to_join_is_a_label() -> None:
    text = "".join(f"Q: Защо {at}?\nДо\u0300ра̀: Защото е студено тук.\n" for at in range(4))
    found = read("a.txt", text.encode())
    assert {each.speaker for each in found.turns} == {"Q", "До\u0300ра\u0300"}
    alone = "".join(f"Иван\nЗащо {at}?\n\nДора\u0300\nЗащото е така.\n\n" for at in range(4))
    assert {each.speaker for each in read("a.txt", alone.encode()).turns} == {
        "Иван",
        "Дора\u0300",
    }


def test_a_word_broken_behind_an_accent_is_mended() -> None:
    text = "Q: Защо?\nДора: Тук е ра\u0300-\nно и няма сянка.\nQ: И?\nДора: Да, ра\u0300но е.\n"
    assert "ра\u0300но и няма" in read("a.txt", text.encode()).text


@pytest.mark.parametrize("name", ["guide.csv", "guide.json", "guide.txt", "guide.xlsx"])
def test_a_codebook_is_read_alike(name: str) -> None:
    rows = [
        ["name", "definition", "examples", "parent"],
        ["Трамвай", "Районният трамвай.", "Той закъснява.", ""],
        [normalize("NFD", "трамвай"), "", "Никой не чака.", ""],
        ["Кой чака", "", "", normalize("NFD", "Трамвай")],
    ]

    def file_in(form: Form) -> bytes:
        cells = [[normalize(form, each) for each in row] for row in rows]
        if name.endswith("xlsx"):
            return workbook(("a", cells))
        if name.endswith("txt"):
            return "\n".join(row[0] for row in cells[1:]).encode()
        if name.endswith("json"):
            return json.dumps([dict(zip(cells[0], row, strict=True)) for row in cells[1:]]).encode()
        return "\n".join(",".join(row) for row in cells).encode()

    found = read_codebook(name, file_in("NFD"))
    assert found == read_codebook(name, file_in("NFC"))
    assert [each.name for each in found.themes] == ["Трамвай", "Кой чака"]
    if not name.endswith("txt"):
        assert found.themes[1].parent == 0


@pytest.mark.parametrize("name", ["t.csv", "t.tsv", "t.xlsx"])
def test_a_table_is_read_alike_and_its_columns_are_found(name: str) -> None:
    rows = [["Отговор в район", "lang"], ["Районният трамвай", "bg"]]

    def table_in(form: Form) -> bytes:
        cells = [[normalize(form, each) for each in row] for row in rows]
        if PurePath(name).suffix == ".xlsx":
            return workbook(("a", cells))
        return "\n".join(("\t" if name == "t.tsv" else ",").join(row) for row in cells).encode()

    table = read_table(name, table_in("NFD"))
    assert table == read_table(name, table_in("NFC"))
    for form in FORMS:
        asked = normalize(form, "отговор в район")
        assert table.has(asked)
        assert table.column(asked) == ("Районният трамвай",)
