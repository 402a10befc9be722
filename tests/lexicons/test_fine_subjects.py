"""The finer subjects and what they are learnt from: whole, sorted, no two alike, none a subject."""

from collections import Counter
from itertools import product

import pytest

from analysis.lexicons.subjects import BESIDE, FINE_TABLE, LANGUAGES, fine_subjects, listed
from analysis.themes import is_vague_title
from scripts.subject_vectors import TALK, heard_fine
from tests.lexicons.test_subjects import DETAILS, SAID, are_filled, is_cyrillic, rows

WORDS = 8
"""Of a heading at most: Bulgarian needs more of them than English."""

UTTERANCES = 14
"""Written for each at least: eight English and six Bulgarian ones."""

HEAD, LISTED = rows(FINE_TABLE)
DETAILS_HEAD, OF_DETAILS = rows(TALK / "fine_details.tsv")
SAID_HEAD, OWN_SAID = rows(TALK / "fine_said.tsv")
NAMES = {row[0] for row in LISTED}


def test_every_row_has_both_languages_and_stands_in_order() -> None:
    assert tuple(HEAD) == LANGUAGES
    assert len(LISTED) == len(fine_subjects()) > 900
    assert are_filled(LISTED, len(LANGUAGES))
    assert sorted(LISTED, key=lambda row: row[0].casefold()) == LISTED


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_wording_is_a_title_of_its_own_in_both_lists(language: str) -> None:
    counts = Counter(each.wording(language).casefold() for each in listed())
    assert not [each for each, n in counts.items() if n > 1]
    said = [each.wording(language) for each in fine_subjects()]
    assert all(len(each.split()) <= WORDS and each[0] == each[0].upper() for each in said)
    assert not [each for each in said if is_vague_title(each, "und") or BESIDE.strip() in each]
    assert all(is_cyrillic(each) == (language == "bg") for each in said)


def test_a_detail_belongs_to_one_finer_subject_at_most() -> None:
    assert DETAILS_HEAD == ["subject", "detail"]
    assert are_filled(OF_DETAILS, 2)
    assert {subject for subject, _ in OF_DETAILS} <= NAMES
    assert {detail for _, detail in OF_DETAILS} <= {row[1] for row in DETAILS}
    counts = Counter(detail for _, detail in OF_DETAILS)
    assert max(counts.values()) == 1


def test_of_each_something_is_said_in_each_language_and_nothing_twice() -> None:
    assert SAID_HEAD == ["subject", "language", "text"]
    assert are_filled(OWN_SAID, 3)
    told = {(subject, language) for subject, language, _ in OWN_SAID}
    assert told == set(product(NAMES, LANGUAGES))
    assert min(Counter(subject for subject, *_ in OWN_SAID).values()) >= UTTERANCES
    counts = Counter(text.casefold() for *_, text in (*OWN_SAID, *SAID))
    assert not [each for each, n in counts.items() if n > 1]
    assert not [text for _, one, text in OWN_SAID if is_cyrillic(text) != (one == "bg")]


def test_all_of_it_is_heard_of_the_right_one() -> None:
    found = heard_fine()
    of_text = {each.text: fine_subjects()[each.subject].en for each in found if each.times == 1}
    assert all(of_text[text] == subject for subject, _, text in OWN_SAID)
    home = {detail: subject for subject, detail in OF_DETAILS}
    assert all(of_text[text] == home[detail] for detail, _, text in SAID if detail in home)
    assert len(of_text) == len(OWN_SAID) + sum(detail in home for detail, *_ in SAID)
