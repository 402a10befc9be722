"""Numbers are written as the language of the reader writes them."""

import pytest

from analysis.records import Notice
from analysis.words import number, say, say_of, tell


@pytest.mark.parametrize(
    ("value", "language", "written"),
    [(0.466, "en", "0.47"), (0.466, "bg", "0,47"), (1.0, "bg", "1,00"), (-0.5, "bg", "-0,50")],
)
def test_a_fraction_is_written_as_the_language_writes_it(
    value: float, language: str, written: str
) -> None:
    assert number(value, language) == written


def test_as_many_decimals_as_are_asked_for() -> None:
    assert number(2.25, "bg", 1) in {"2,2", "2,3"}


def test_a_notice_tells_its_fractions_so_and_its_counts_as_they_are() -> None:
    what = Notice("{n} of {total}: {share}", {"n": 3, "total": "4.5", "share": 0.75})
    assert tell(what, "bg") == "3 of 4.5: 0,75"
    assert tell(what, "en") == "3 of 4.5: 0.75"


def test_bulgarian_has_one_word_for_a_speaker() -> None:
    assert say("Speaker", "bg") == "Говорител"
    assert say("Speaker not named", "bg") == "Неназован говорител"


def test_a_word_agrees_with_what_it_is_said_of() -> None:
    assert (say("Accepted", "bg"), say_of("theme", "Accepted", "bg")) == ("Прието", "Приета")
    assert say_of("theme", "Rejected", "bg") == "Отхвърлена"
    assert say_of("theme", "Draft", "bg") == "Чернова"
    assert say_of("theme", "Accepted", "en") == "Accepted"


def test_names_in_a_list_stand_in_the_quotation_marks_of_the_language() -> None:
    what = Notice("{themes}", {"themes": ("Roads", "Staff")})
    assert (tell(what, "en"), tell(what, "bg")) == ("“Roads”, “Staff”", "„Roads“, „Staff“")
