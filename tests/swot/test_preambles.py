"""A statement begins where what it says begins, and still holds a sentence's words only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.swot.preambles import announces, calls_out, start_of_point


@pytest.mark.parametrize(
    ("text", "language", "left"),
    [
        ("Honestly, the archive works very well.", "en", "the archive works very well."),
        ("I must say that nobody answers the phone.", "en", "nobody answers the phone."),
        ("And to be fair, the clerks do help.", "en", "the clerks do help."),
        ("Well, you know, the roads are bad.", "en", "the roads are bad."),
        ("Честно казано, порталът работи добре.", "bg", "порталът работи добре."),
        ("Ами трябва да кажа, че хората са добри.", "bg", "хората са добри."),
        ("Че хората отвъд реката нямат сигнал.", "bg", "хората отвъд реката нямат сигнал."),
        ("Ehrlich gesagt, das Archiv ist gut.", "de", "das Archiv ist gut."),
    ],
)
def test_words_that_only_take_the_floor_are_cut(text: str, language: str, left: str) -> None:
    assert text[start_of_point(text, language) :] == left


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("And the archive works very well.", "en"),
        ("The archive works, honestly, very well.", "en"),
        ("I must say goodbye to my colleagues.", "en"),
        ("Wells are dry in the whole village.", "en"),
        ("Честно казано, се страхуваме от сметките.", "bg"),
        ("Дано тръгне и вторият етап.", "bg"),
        ("Bon, les routes sont mauvaises.", "fr"),
    ],
)
def test_nothing_else_is_cut(text: str, language: str) -> None:
    assert start_of_point(text, language) == 0


@given(st.text(alphabet="well,and so honest ly:чест но аз", max_size=40))
def test_a_cut_lies_within_the_text(text: str) -> None:
    for language in ("bg", "de", "en", "fr"):
        assert 0 <= start_of_point(text, language) <= len(text)


def test_a_sentence_that_only_announces_is_told() -> None:
    assert announces("Wait, let me first say what does not hurt.", "en")
    assert announces("Чакайте, нека първо кажа какво не боли.", "bg")
    assert not announces("I must say that the archive works.", "en")
    assert not announces("Letters are answered within a week.", "en")
    assert not announces("Laissez-moi dire une chose.", "fr")


@pytest.mark.parametrize(
    ("text", "language", "is_cried"),
    [
        ("Fourteen of ninety-six, man!", "en", True),
        ("Четиринайсет от деветдесет и шест, бе, човек!", "bg", True),
        ("Oh boy, that was a week.", "en", True),
        ("Bravo!", "hr", True),
        ("The man at the counter helps everybody.", "en", False),
        ("Той бе добър човек и кмет.", "bg", False),
        ("The app for the buses works!", "en", False),
    ],
)
def test_who_calls_out_is_told(text: str, language: str, is_cried: bool) -> None:
    assert calls_out(text, language) is is_cried
