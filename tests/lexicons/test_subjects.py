"""The list of subjects: whole, sorted, and no two alike."""

import pytest

from analysis.lexicons.subjects import LANGUAGES, LINKS, TABLE, known_titles, subjects
from analysis.settings import WORDS_OF_TITLE
from analysis.themes.subjects import stems_of


def test_every_row_has_both_languages_and_a_field() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "en\tbg\tdomain"
    rows = [each.split("\t") for each in lines[1:]]
    assert len(rows) > 2_000
    assert all(len(row) == 3 and all(cell == cell.strip() != "" for cell in row) for row in rows)
    assert rows == sorted(rows, key=lambda row: row[0].casefold())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_wording_is_a_title_of_its_own(language: str) -> None:
    said = [each.wording(language) for each in subjects()]
    assert len(known_titles(language)) == len(said)
    assert all(len(each.split()) <= WORDS_OF_TITLE and each[0] == each[0].upper() for each in said)
    stems = stems_of(subjects(), language)
    assert all(stems)
    assert len(set(stems)) == len(stems)


def test_bulgarian_is_written_in_cyrillic_and_small_words_in_lower_case() -> None:
    assert not any("а" <= letter <= "я" for each in subjects() for letter in each.en.lower())
    cyrillic = [any("а" <= letter <= "я" for letter in each.bg.lower()) for each in subjects()]
    assert all(cyrillic)
    assert all(each == each.lower() for links in LINKS.values() for each in links)
