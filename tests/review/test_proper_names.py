"""A phrase of dictionary words is a name where it is written as one wherever it is said."""

import pytest

from analysis.records import Passage
from analysis.review.proper_names import is_written_as_name
from tests.builders import corpus, transcript


def _said(*texts: str, language: str = "en") -> tuple[Passage, ...]:
    return corpus([transcript(*(("A", each) for each in texts), language=language)]).passages


@pytest.mark.parametrize(
    ("phrase", "texts", "is_name"),
    [
        ("Pell Street", ("We met on Pell Street again.", "Is Pell Street open?"), True),
        ("Pell Street", ("Pell Street is closed.",), True),
        ("Water pipe", ("We saw a water pipe.",), False),
        ("Water pipe", ("Water pipe work is slow.",), False),
        ("City council", ("The City Council sits.", "Our city council sleeps."), False),
        ("Silos", ("Silos were there.",), False),
        ("Silos", (), False),
        ("Bank of silos", ("We asked the Bank of Silos.",), True),
        ("", ("Anything.",), False),
        ("…", ("Anything.",), False),
    ],
)
def test_capital_letters_inside_sentences_tell_a_name(
    phrase: str, texts: tuple[str, ...], is_name: bool
) -> None:
    assert is_written_as_name(phrase, "en", _said(*texts) if texts else ()) is is_name


def test_where_nouns_have_capital_letters_nothing_is_told() -> None:
    said = _said("Wir haben die Halbe Wand gesehen.", language="de")
    assert not is_written_as_name("Halbe Wand", "de", said)
    assert not is_written_as_name("Halbe Wand", "en", said)
