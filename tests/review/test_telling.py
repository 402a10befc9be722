"""The words that a theme is told by are those of who is in it."""

from dataclasses import replace

from analysis.codebook import index_of
from analysis.edits import MovePassages, anchor_of, apply
from analysis.review import keywords_of
from tests.review.making import THEMES, about, book, town, with_themes

TOWN = town()
INDEX = index_of(TOWN)
WATER, BUSES = THEMES["water"].id, THEMES["buses"].id


def test_a_word_that_left_tells_a_theme_no_more_and_one_in_another_form_does() -> None:
    held = book(TOWN)
    words = {"en": ("leak", "great", "water"), "bg": ("вода",)}
    held = with_themes(held, replace(held.themes[WATER], keywords=words))
    assert keywords_of(held.themes[WATER], held.passage_ids(WATER), INDEX) == words
    own = about(TOWN, "water")
    great = [each for each in own if "great" in each.text]
    assert 0 < len(great) < len(own)
    after = apply(TOWN, held, MovePassages(tuple(map(anchor_of, great)), BUSES))
    assert keywords_of(after.themes[WATER], after.passage_ids(WATER), INDEX) == {
        "en": ("leak", "water")
    }
    after = apply(TOWN, held, MovePassages(tuple(map(anchor_of, own)), BUSES))
    assert keywords_of(after.themes[WATER], after.passage_ids(WATER), INDEX) == {}
