"""Names of the organisation, its parts and partners are read as the organisation's own."""

import pytest

from analysis.lexicons.function_words import FUNCTION_WORDS
from analysis.lexicons.ours import OURS
from analysis.swot import as_inside


@pytest.mark.parametrize(
    ("text", "names", "language", "read"),
    [
        ("Aquaduct is quick.", ["Aquaduct"], "en", "Our organisation is quick."),
        ("I like AQUADUCT's staff.", ["Aquaduct"], "en", "I like our organisation's staff."),
        ("The Aquaducts leak.", ["Aqua"], "en", "The Aquaducts leak."),
        ("Ask the Bus  Depot now", ["Bus Depot"], "en", "Ask the our organisation now"),
        ("«Речна вода» идва веднага.", ["Речна вода"], "bg", "«нашата организация» идва веднага."),
        ("Питай в общината.", ["Община"], "bg", "Питай в нашата организация."),
        ("Zapytaj w Wodociągach.", ["Wodociągi"], "pl", "Zapytaj w nasza organizacja."),
        ("The IT is slow, it is.", ["IT"], "en", "The our organisation is slow, it is."),
        ("North Depot and Depot", ["Depot", "North Depot"], "en",
         "Our organisation and our organisation"),
        ("Aquaduct hilft.", ["Aquaduct"], "xx", "Our organisation hilft."),
        ("A (b) c", ["(", "  ", "…"], "en", "A (b) c"),
        ("Nothing here.", [], "en", "Nothing here."),
    ],
)  # fmt: skip
def test_a_name_is_read_as_our_own(text: str, names: list[str], language: str, read: str) -> None:
    assert as_inside(text, names, language) == read


def test_each_language_that_is_recognised_has_its_words() -> None:
    assert set(OURS) == set(FUNCTION_WORDS)
