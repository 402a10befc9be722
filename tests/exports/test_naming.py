"""Names of downloads are safe on every system."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.exports import FORMATS, ascii_file_name, content_disposition, file_name


def test_a_title_keeps_its_script() -> None:
    assert file_name("Дигитален град 2026", "docx") == "Дигитален_град_2026-report.docx"
    assert ascii_file_name("Café numérique", "csv") == "Cafe_numerique-quotations.csv"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "etc_passwd-codebook.json"),
        ("a\nb\r\nX: y", "a_b_X_y-codebook.json"),
        ("", "glas-codebook.json"),
        ("...", "glas-codebook.json"),
        ("CON", "CON-codebook.json"),
        ("\u202egpj.exe\x00", "gpj.exe-codebook.json"),
        ("\ud83d", "glas-codebook.json"),
    ],
)
def test_a_hostile_title_becomes_harmless(title: str, name: str) -> None:
    assert file_name(title, "json") == name


def test_a_title_without_latin_letters_has_an_ascii_name() -> None:
    header = content_disposition("Град", "xlsx")
    encoded = "%D0%93%D1%80%D0%B0%D0%B4-swot.xlsx"
    assert header == f"attachment; filename=\"glas-swot.xlsx\"; filename*=UTF-8''{encoded}"


@given(st.text(st.characters(codec=None), max_size=400), st.sampled_from(FORMATS))
def test_any_title_gives_a_plain_short_name(title: str, fmt: str) -> None:
    name = file_name(title, fmt)
    assert name.endswith(f".{fmt}")
    assert len(name.encode("utf-8")) <= 200
    assert not set(name) & set("<>:\"/\\|?*%;'\n\r\t \x00")
    assert name[0] not in ".-_ "
    assert content_disposition(title, fmt).isascii()
