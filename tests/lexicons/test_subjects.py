"""The list of subjects, and what they are learnt from: whole, sorted, and no two alike."""

from collections import Counter
from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pytest

from analysis.lexicons.subjects import (
    BESIDE,
    LANGUAGES,
    OF_THE_INTERVIEW,
    TABLE,
    known_titles,
    listed,
    parted,
    subjects,
)
from analysis.settings import WORDS_OF_TITLE
from analysis.themes import is_vague_title
from analysis.themes.titles import words_of
from analysis.themes.vocabulary import Vocabulary
from scripts.subject_vectors import TALK, TIMES_OF_A_DETAIL, TIMES_OF_A_TITLE, heard


def rows(path: Path) -> tuple[list[str], list[list[str]]]:
    """Return the head of a table and its rows."""
    head, *rest = (each.split("\t") for each in path.read_text(encoding="utf-8").splitlines())
    return head, rest


def are_filled(table: Iterable[list[str]], n: int) -> bool:
    """Return whether all rows have so many cells, each with words and nothing around them."""
    return all(len(row) == n and all(cell == cell.strip() != "" for cell in row) for row in table)


def is_cyrillic(text: str) -> bool:
    """Return whether a text has a Cyrillic letter."""
    return any("а" <= letter <= "я" for letter in text.lower())


HEAD, LISTED = rows(TABLE)
DETAILS_HEAD, DETAILS = rows(TALK / "details.tsv")
SAID_HEAD, SAID = rows(TALK / "said.tsv")


def test_every_row_has_both_languages_and_stands_in_order() -> None:
    assert tuple(HEAD) == LANGUAGES
    assert len(LISTED) == len(subjects()) > 200
    assert are_filled(LISTED, len(LANGUAGES))
    assert sorted(LISTED, key=lambda row: row[0].casefold()) == LISTED
    assert [list(each) for each in subjects()] == LISTED


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_wording_is_a_title_of_its_own(language: str) -> None:
    said = [each.wording(language) for each in subjects()]
    assert len({each.casefold() for each in said}) == len(said)
    assert all(len(each.split()) <= WORDS_OF_TITLE and each[0] == each[0].upper() for each in said)
    assert not [each for each in said if is_vague_title(each, language)]
    vocabulary = Vocabulary()
    content = [words_of(each, language, vocabulary) for each in said]
    assert len(set(content)) == len(content)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_gives_the_number_of_its_subject_whatever_its_case(language: str) -> None:
    known = known_titles(language)
    assert sorted(known.values()) == list(range(len(listed())))
    for title, number in known.items():
        assert listed()[number].wording(language).casefold() == title


def test_a_title_is_parted_into_its_subject_and_what_stands_beside_it() -> None:
    number = known_titles("en")["housing and rents"]
    assert parted("Housing and rents: key boxes", "en") == (number, "key boxes")
    assert parted("housing and Rents", "en") == (number, "")
    assert parted("Key boxes: two of them", "en") == (None, "Key boxes: two of them")
    assert parted("Housing and rents", "de") == (None, "Housing and rents")
    assert parted("Housing and rents", "bg") == (None, "Housing and rents")


def test_no_subject_holds_what_parts_it_from_words_beside_it() -> None:
    assert not [each for each in subjects() if BESIDE.strip() in "".join(each)]
    assert {each.en for each in listed()} >= OF_THE_INTERVIEW


def test_a_language_without_wordings_has_no_titles() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        subjects()[0].wording("de")


def test_bulgarian_is_written_in_cyrillic_and_english_is_not() -> None:
    assert not [each.en for each in subjects() if is_cyrillic(each.en)]
    assert all(is_cyrillic(each.bg) for each in subjects())


def test_every_detail_belongs_to_a_listed_subject_and_each_has_some() -> None:
    assert ["subject", *LANGUAGES] == DETAILS_HEAD
    assert are_filled(DETAILS, 3)
    assert {row[0] for row in DETAILS} == {each.en for each in subjects()}
    assert all(is_cyrillic(bg) and not is_cyrillic(en) for _, en, bg in DETAILS)
    assert sorted(DETAILS, key=lambda row: row[1].casefold()) == DETAILS


@pytest.mark.parametrize("column", [1, 2])
def test_no_detail_is_there_twice(column: int) -> None:
    counts = Counter(row[column].casefold() for row in DETAILS)
    assert not [each for each, n in counts.items() if n > 1]


def test_of_every_detail_something_is_said_in_each_language() -> None:
    assert SAID_HEAD == ["detail", "language", "text"]
    assert are_filled(SAID, 3)
    assert len(SAID) >= 9_000
    told = {(detail, language) for detail, language, _ in SAID}
    assert told == set(product([row[1] for row in DETAILS], LANGUAGES))


def test_no_utterance_is_there_twice_and_each_is_in_its_language() -> None:
    counts = Counter(text.casefold() for *_, text in SAID)
    assert not [each for each, n in counts.items() if n > 1]
    wrong = [text for _, language, text in SAID if is_cyrillic(text) != (language == "bg")]
    assert not wrong


def test_all_of_it_is_heard_of_the_right_subject() -> None:
    found = heard()
    times = Counter(each.times for each in found)
    assert times[TIMES_OF_A_TITLE] == len(LANGUAGES) * len(LISTED)
    assert times[TIMES_OF_A_DETAIL] == len(LANGUAGES) * len(DETAILS)
    assert times[1] == len(SAID)
    of_text = {(each.language, each.text): each.subject for each in found if each.times == 1}
    of_detail = {en: subject for subject, en, _ in DETAILS}
    for detail, language, text in SAID:
        assert subjects()[of_text[language, text]].en == of_detail[detail]
