"""A quotation within a quotation has other marks, and words keep theirs where that is unsure."""

import pytest

from analysis.lexicons.quotation_marks import marked, nested


@pytest.mark.parametrize(
    ("words", "language", "shown"),
    [
        ("Казват „утре“.", "bg", "„Казват «утре».“"),
        ('Казват: "няма пари"', "bg", "„Казват: «няма пари»“"),
        ("They say “tomorrow”", "en", "“They say ‘tomorrow’”"),
        ('First "yes", then "no"', "en", "“First ‘yes’, then ‘no’”"),
        ("Sie sagen „morgen“", "de", "„Sie sagen ‚morgen‘“"),
        ("Ils disent « demain »", "fr", "«Ils disent “ demain ”»"),
        ("«Завтра», говорят", "ru", "«„Завтра“, говорят»"),
        ("It doesn't work.", "en", "“It doesn't work.”"),
        ("He said “never", "en", "“He said “never”"),
    ],
)
def test_inner_quotations_have_inner_marks(words: str, language: str, shown: str) -> None:
    assert nested(words, language) == shown


def test_what_is_looked_up_again_keeps_its_marks() -> None:
    assert marked("They say “tomorrow”", "en") == "“They say “tomorrow””"
