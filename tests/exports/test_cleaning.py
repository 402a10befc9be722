"""The guards change what is dangerous, nothing else, and can be taken off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.exports.cleaning import clean, fit, guard, unguard
from analysis.settings import MAX_CELL_UNITS


@given(st.text())
def test_unguard_takes_off_exactly_what_guard_put_on(text: str) -> None:
    assert unguard(guard(text)) == text


@given(st.text("=+-@\t\r\n' ＝\ufeffa", max_size=6))
def test_unguard_is_exact_where_all_is_risky(text: str) -> None:
    assert unguard(guard(text)) == text
    assert guard(text).lstrip(" \ufeff\u00a0")[:1] not in {*"=+-@＝"}


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@a", "\ta", "\na", "\ra", "＝1", "  =1", "'=1"]
)
def test_a_risky_beginning_gets_an_apostrophe(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Words = words", "— said she", "'Cause we can", "5 - 3"])
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert guard(text) == clean(text) == fit(text) == text


@given(st.text(st.characters(codec=None)))
def test_clean_words_can_be_written_as_utf8_and_stay_when_cleaned_again(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert "\x00" not in clean(text).encode("utf-8").decode("utf-8")


@given(st.text(st.sampled_from("aя👍"), min_size=0, max_size=50).map(lambda text: text * 1000))
def test_words_that_fit_never_exceed_a_cell(text: str) -> None:
    fitted = fit(text)
    assert len(fitted.encode("utf-16-le")) // 2 <= MAX_CELL_UNITS
    assert fitted == text or text.startswith(fitted[:-1])
