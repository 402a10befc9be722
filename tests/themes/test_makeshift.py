"""Opening words stand in for a title, and no two stand-ins are the same."""

import pytest

from analysis.records import Origin, Theme, ThemeId
from analysis.themes.choosing import Title
from analysis.themes.keywords import Group
from analysis.themes.makeshift import is_bare, is_cut, opening_words
from tests.themes.making import passage

LONG = "They said that it would be all right in the end, and then it was not."
OTHER = "Nobody knows what they were at, or why."


def title_of(texts: tuple[str, ...], *taken: str) -> str:
    said = tuple(passage(text, i) for i, text in enumerate(texts))
    titles = [Title(each, frozenset(), ThemeId(str(i))) for i, each in enumerate(taken)]
    found = opening_words(Group(said, (1.0,) * len(said)), titles)
    assert not found.is_sound
    assert found.language == "en"
    return found.title


def test_the_first_words_of_the_most_central_passage_are_the_title() -> None:
    assert title_of((LONG, OTHER)) == "They said that it would be …"


def test_a_short_passage_is_its_own_title_without_its_full_stop() -> None:
    assert title_of(("It is so.", LONG)) == "It is so"


def test_words_that_are_taken_are_told_apart_by_more_of_them() -> None:
    assert title_of((LONG, OTHER), "They said that it WOULD be …") == (
        "They said that it would be all …"
    )


def test_where_no_more_is_said_the_next_passage_gives_the_title() -> None:
    assert title_of(("It is so.", OTHER), "It is so") == "Nobody knows what they were at …"


def test_a_number_is_the_last_resort() -> None:
    assert title_of(("It is so.", "It is so."), "It is so") == "It is so (2)"
    assert title_of(("It is so.",), "It is so", "It is so (2)") == "It is so (3)"


@pytest.mark.parametrize(
    ("name", "cut", "bare"),
    [
        ("…", True, True),
        ("… map", True, False),
        ("They said that …", True, False),
        ("They said that it would be …", False, False),
        ("They said that it would be … (2)", False, False),
        ("Street lights", False, False),
    ],
)
def test_a_title_that_was_cut_is_told_from_opening_words(name: str, cut: bool, bare: bool) -> None:
    theme = Theme(ThemeId("theme"), name, named_by=None)
    said = (passage(LONG, 0), passage(OTHER, 1))
    assert (is_cut(theme, said), is_bare(theme)) == (cut, bare)
    theirs = Theme(ThemeId("theme"), name, named_by=Origin.PERSON)
    assert (is_cut(theirs, said), is_bare(theirs)) == (False, False)
