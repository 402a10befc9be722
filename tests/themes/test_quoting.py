"""Descriptions: a sentence or two that somebody said and that can be understood alone."""

import pytest

from analysis.records import Passage
from analysis.themes.keywords import Group, weighed
from analysis.themes.quoting import Lines, Speech, central_quotations, description, leans
from analysis.themes.vocabulary import Vocabulary
from tests.themes.making import passage

METERS = "The smart meters of our district report every leak within the hour."
PRICE = "A smart meter costs as much as four months of water do today."


def described(*made: Passage, language: str = "en", title: frozenset[str] = frozenset()) -> str:
    vocabulary = Vocabulary()
    group = Group(made, tuple(0.9 - 0.01 * i for i in range(len(made))))
    weights = {each: weighed([group], each, vocabulary)[0][0] for each in ("en", "bg")}
    return description(group, Speech(weights, Lines(vocabulary), language, title))


@pytest.mark.parametrize(
    ("text", "language", "does"),
    [
        ("That is what we did.", "en", True),
        ("And the bus came.", "en", True),
        ("Yes, exactly.", "en", True),
        ("It's late.", "en", True),
        ("Meters report leaks.", "en", False),
        ("Това го направихме.", "bg", True),
        ("Той дойде вчера.", "bg", True),
        ("Водомерите работят.", "bg", False),
        ("Das haben wir gemacht.", "de", True),
        ("Die Förderung ist wichtig.", "de", False),
        ("Die haben das gemacht.", "de", True),
        ("", "en", True),
    ],
)
def test_which_sentences_lean_on_what_was_said(text: str, language: str, does: bool) -> None:
    assert leans(text, language) is does


def test_a_description_is_two_sentences_of_two_speakers() -> None:
    told = described(passage(METERS, 1), passage(PRICE, 2))
    assert told == f"“{METERS}” “{PRICE}”"


def test_one_speaker_is_quoted_once() -> None:
    told = described(passage(METERS, 1, transcript="t"), passage(PRICE, 6, transcript="t"))
    assert told.count("“") == 1


def test_an_answer_that_leans_is_passed_over() -> None:
    leaning = "That is how they do it here with the smart meters, you know."
    assert described(passage(leaning, 1), passage(METERS, 2)).startswith(f"“{METERS}”")


def test_of_a_long_passage_the_plain_sentence_is_taken() -> None:
    text = f"Yes. Exactly, and so on and so forth, as I said. {METERS} Right?"
    assert described(passage(text, 1)) == f"“{METERS}”"


def test_neither_a_scrap_nor_a_speech_is_a_description() -> None:
    speech = "Meters " + "and meters " * 40 + "report."
    told = described(passage("Meters report.", 1), passage(speech, 2), passage(METERS, 3))
    assert told == f"“{METERS}”"


def test_no_question_stands_second() -> None:
    asked = "Do the smart meters of your district report every leak within a day?"
    assert described(passage(METERS, 1), passage(asked, 2)) == f"“{METERS}”"


def test_two_speakers_who_say_the_same_are_quoted_once() -> None:
    again = "The smart meters of our district report each leak within the hour."
    assert described(passage(METERS, 1), passage(again, 2)).count("“") == 1


def test_the_working_language_is_described_in_where_somebody_speaks_it() -> None:
    bg = "Умните водомери в нашия квартал показват всеки теч до един час."
    told = described(passage(METERS, 1), passage(bg, 2, "bg"), language="bg")
    assert told == f"„{bg}“"


def test_a_sentence_that_holds_the_title_is_preferred() -> None:
    dull = "The price of water rises in our district every single winter again."
    plain = described(passage(dull, 1), passage(METERS, 2), title=frozenset({"smart", "meter"}))
    assert plain.startswith(f"“{METERS}”")


def test_the_words_of_a_description_are_verbatim_whatever_there_is() -> None:
    assert described(passage("hm, meters", 1)) == "“hm, meters”"


def test_central_quotations_come_from_different_interviews() -> None:
    made = (
        passage(METERS, 1, transcript="a"),
        passage(PRICE, 2, transcript="a"),
        passage(
            "Our smart meters were stolen twice in one winter, all of them.", 3, transcript="b"
        ),
    )
    vocabulary = Vocabulary()
    group = Group(made, (0.9, 0.8, 0.7))
    weights = {"en": weighed([group], "en", vocabulary)[0][0]}
    found = central_quotations(group, Speech(weights, Lines(vocabulary), "en"))
    first_two = {each.passage_id for each in found[:2]}
    assert made[2].id in first_two
    assert len(found) == 3
