"""Whether a sentence says that it is about the speaker's own people or the organisation."""

import pytest

from analysis.swot.belonging import is_of_ours


@pytest.mark.parametrize(
    ("text", "language", "is_so"),
    [
        ("We answer within a week.", "en", True),
        ("Letters to us go unanswered.", "en", True),
        ("Aquaduct answers within a week.", "en", True),
        ("Rollbar takes the pain out of errors.", "en", False),
        ("Имаме собствена мрежа.", "bg", True),
        ("Нашата мрежа е собствена.", "bg", True),
        ("Времето беше лошо.", "bg", False),
        ("Tenemos una red propia.", "es", True),
        ("La red es propia.", "es", False),
        ("Hálózatunk jó.", "hu", True),
        ("We have a last chance for you to speak.", "en", False),
        ("Казахме на вашите колеги да дойдат.", "bg", False),
    ],
)
def test_what_says_we_or_names_what_is_inside_is_of_ours(
    text: str, language: str, is_so: bool
) -> None:
    assert is_of_ours(text, language, ("Aquaduct",)) is is_so
