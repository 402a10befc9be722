"""An accent behind its letter means what the letter with the accent on it means."""

import time
from unicodedata import normalize

import pytest

from analysis.lexicons.back_channels import BACK_CHANNELS
from analysis.lexicons.covering import is_made_of
from analysis.lexicons.letters import alike, composed
from analysis.segment import detect_language
from analysis.swot.sentences import words_of
from analysis.themes.vocabulary import forms, tokens

STRESSED = "за\u0300мъкът"
"""A word with the stress on a vowel that has no character with it."""


def test_accents_are_joined_to_their_letters_and_nothing_else_is_changed() -> None:
    for text in ("трамвай", "José Pérez", "ΐ", "Ấ", "plain", "", "ﬁ ² ½ Ⅳ"):
        assert composed(normalize("NFD", text)) == text == composed(text)
    assert composed(STRESSED) == STRESSED


@pytest.mark.parametrize("heap", ["\u0301\u0323" * 500_000, "\u0301" * 1_000_000])
def test_a_heap_of_accents_costs_no_more_than_other_text(heap: str) -> None:
    start = time.monotonic()
    found = composed(f"И\u0306 a{heap} и\u0306")
    assert time.monotonic() - start < 5
    assert found == f"Й a{heap} й"


def test_names_are_alike_whatever_the_case_blanks_and_accents() -> None:
    assert alike(normalize("NFD", "  JOSÉ  Pérez")) == alike("José Pérez ") == "josé pérez"
    assert alike("Straße") == alike("STRASSE")
    assert alike("José") != alike("Jose")


def test_a_stressed_word_is_one_word_everywhere() -> None:
    (token,) = tokens(f"{STRESSED}!")
    assert (token.form, token.start, token.end) == (STRESSED, 0, len(STRESSED))
    assert words_of(STRESSED) == {STRESSED}
    assert not is_made_of("да\u0300ма", BACK_CHANNELS | {"да", "ма"})
    assert detect_language("о\u0300т") == "und" != detect_language("от това")


def test_words_of_old_texts_are_those_of_new_ones_in_their_old_places() -> None:
    text = normalize("NFD", "Той чака трамвай.")
    assert list(forms(text)) == ["той", "чака", "трамвай"]
    places = [text[each.start : each.end] for each in tokens(text)]
    assert places == [normalize("NFD", each) for each in ("Той", "чака", "трамвай")]
