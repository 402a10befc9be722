from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from analysis.embed.windows import Tokens, middle_of, windows_of

TEXTS = st.text(alphabet=" абвxyz.", max_size=200)


def letters(texts: Sequence[str]) -> list[Tokens]:
    """One token for each character that is no space."""
    return [tuple(ord(letter) for letter in text if letter != " ") for text in texts]


@given(TEXTS)
def test_no_character_is_lost_or_doubled(text: str) -> None:
    windows = windows_of(text, letters, 10)
    assert [token for window in windows for token in window] == list(letters([text])[0])
    assert all(len(window) <= 10 for window in windows)


def test_a_text_that_fits_is_left_whole() -> None:
    assert windows_of("abc def", letters, 6) == [tuple(map(ord, "abcdef"))]


@given(TEXTS.filter(lambda text: len(text) > 1))
def test_halves_are_shorter_and_words_stay_whole_where_there_is_a_space(text: str) -> None:
    middle = middle_of(text)
    assert 0 < middle < len(text)
    if " " in text[:-1]:
        assert text[middle - 1] == " "


def test_a_character_of_too_many_tokens_still_gives_a_window() -> None:
    assert windows_of("x", lambda texts: [(1,) * 20 for _ in texts], 10) == [(1,) * 10]
