"""How things go, and what it is learnt from: whole, sorted, in every field of life."""

from collections import Counter
from itertools import product

from analysis.lexicons.subjects import LANGUAGES, WAYS_TABLE, known_titles, listed, ways
from analysis.themes import is_vague_title
from scripts.subject_vectors import TALK, TIMES_OF_A_TITLE, heard_ways
from tests.lexicons.test_fine_subjects import OWN_SAID, WORDS
from tests.lexicons.test_subjects import SAID, are_filled, is_cyrillic, rows

UTTERANCES = 12
"""Written for each in each language."""

HEAD, LISTED = rows(WAYS_TABLE)
SAID_HEAD, OF_WAYS = rows(TALK / "ways_said.tsv")
NAMES = {row[0] for row in LISTED}


def test_every_row_has_both_languages_and_stands_in_order() -> None:
    assert tuple(HEAD) == LANGUAGES
    assert len(LISTED) == len(ways()) > 150
    assert are_filled(LISTED, len(LANGUAGES))
    assert sorted(LISTED, key=lambda row: row[0].casefold()) == LISTED


def test_every_wording_is_a_title_and_is_found_by_its_number() -> None:
    for language in LANGUAGES:
        said = [each.wording(language) for each in ways()]
        assert all(len(each.split()) <= WORDS and each[0] == each[0].upper() for each in said)
        assert not [each for each in said if is_vague_title(each, "und")]
        assert all(is_cyrillic(each) == (language == "bg") for each in said)
        numbers = [known_titles(language)[each.casefold()] for each in said]
        assert [listed()[number] for number in numbers] == list(ways())


def test_of_each_as_much_is_said_in_each_language_and_nothing_twice() -> None:
    assert SAID_HEAD == ["way", "language", "text"]
    assert are_filled(OF_WAYS, 3)
    told = Counter((way, language) for way, language, _ in OF_WAYS)
    assert told == dict.fromkeys(product(NAMES, LANGUAGES), UTTERANCES)
    counts = Counter(text.casefold() for *_, text in (*OF_WAYS, *OWN_SAID, *SAID))
    assert not [each for each, n in counts.items() if n > 1]
    assert not [text for _, one, text in OF_WAYS if is_cyrillic(text) != (one == "bg")]


def test_nobody_says_the_heading_itself() -> None:
    wordings = {each.en: [each.wording(one).casefold() for one in LANGUAGES] for each in ways()}
    assert not [
        text for way, _, text in OF_WAYS if any(one in text.casefold() for one in wordings[way])
    ]


def test_all_of_it_is_heard_of_the_right_one() -> None:
    found = heard_ways()
    of_text = {each.text: ways()[each.subject].en for each in found if each.times == 1}
    assert of_text == {text: way for way, _, text in OF_WAYS}
    titles = [each for each in found if each.times == TIMES_OF_A_TITLE]
    assert {each.text for each in titles} == {text for each in ways() for text in each}
