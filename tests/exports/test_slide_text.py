"""Words are measured before they stand on a slide, and cut so that one sees it."""

import string

from hypothesis import given
from hypothesis import strategies as st

from analysis.exports.report import Quote
from analysis.exports.slide_text import CUT, first_that_fits, height_pt, n_lines, para, shorten
from analysis.exports.slide_voices import best_of
from analysis.lexicons.letter_widths import WIDTHS

_TALK = (
    "The team at the front desk knows every street of this town. People trust them, and that trust "
    "took twenty years to build."
)


def test_every_letter_of_both_languages_has_a_width() -> None:
    letters = string.ascii_letters + string.digits + "абвгдежзийклмнопрстуфхцчшщъьюя"
    assert not [each for each in letters + letters.upper() if each not in WIDTHS]


def test_short_words_stay_and_long_ones_are_cut_at_a_word_with_a_mark() -> None:
    assert shorten(" Two\r\nlines\tof  words ", 40) == "Two lines of words"
    assert shorten(_TALK, 60) == f"The team at the front desk knows every street of this{CUT}"
    assert shorten("я" * 50, 20) == "я" * 16 + CUT
    assert shorten("80\u00a0% of\u00a0us", 40) == "80\u00a0% of\u00a0us"


@given(st.text(max_size=300), st.integers(10, 120))
def test_what_is_cut_is_a_beginning_and_no_longer_than_asked(words: str, longest: int) -> None:
    whole, cut = shorten(words, 10_000), shorten(words, longest)
    assert len(cut) <= longest
    assert cut == whole or (cut.endswith(CUT) and whole.startswith(cut.removesuffix(CUT)))


@given(st.text(max_size=200), st.floats(8, 40))
def test_a_narrower_line_never_takes_fewer_lines(words: str, size: float) -> None:
    assert 1 <= n_lines(words, size, 500) <= n_lines(words, size, 250)


def test_lines_are_counted_as_an_office_program_breaks_them() -> None:
    # With the font itself: the 121 letters are 584 points wide at 12 points.
    assert (n_lines(_TALK, 12, 640), n_lines(_TALK, 12, 560)) == (1, 2)
    assert n_lines("word " * 50, 12, 100) >= 13
    assert n_lines("я" * 1_000, 10, 100) > 50


def test_height_counts_lines_and_the_room_above() -> None:
    one, two = para("one", 10), para("two", 10, before_pt=6)
    assert round(height_pt([one, two], 500), 1) == 30.4


def test_the_largest_size_is_taken_that_fits_else_the_last() -> None:
    assert first_that_fits((20, 10), "short", 500, 1) == 20
    assert first_that_fits((20, 10), _TALK, 640, 1) == 10
    assert first_that_fits((20, 18), _TALK * 9, 100, 1) == 18


def _quote(words: str, speaker: str, group: str) -> Quote:
    return Quote(words, speaker, group, f"Interview of {speaker}", "en")


def test_the_second_voice_is_of_another_group_or_speaker_and_has_room() -> None:
    first = _quote("We wait.", "R01", "Citizens")
    same, other = _quote("We stand.", "R01", "Citizens"), _quote("They wait.", "R02", "Citizens")
    far, long = _quote("So do we.", "R03", "Firms"), _quote("So " * 200, "R04", "Schools")
    assert best_of([first, same, other, far, long], 2) == (first, far)
    assert best_of([first, same, other], 2) == (first, other)
    assert best_of([first, same, long], 2) == (first, same)
    assert best_of([long], 2) == (long,)


def test_the_words_that_stand_above_are_not_quoted_again() -> None:
    own, whole = _quote("We wait.", "R01", "C"), _quote("We wait. And wait.", "R01", "C")
    assert best_of([whole, own], 2, beside=(own,)) == ()
