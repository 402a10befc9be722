"""What lies nearest to the words of a theme."""

from dataclasses import replace

from analysis.embed import HashingEmbedder
from analysis.records import Passage, Theme
from analysis.review.reaching import nearest_said
from analysis.themes.guides import Guides, texts_of
from tests.builders import theme
from tests.review.making import SILENT, about, space, town

TOWN = town()
SPACE = space(TOWN)
WATER = replace(theme("Water pipe leaks"), description="The plumber and the water meter")


def _told(of: Theme) -> Guides:
    kinds, words = zip(*texts_of(of), strict=True)
    vectors = HashingEmbedder().encode(words).vectors
    return Guides((of.id,) * len(words), kinds, ("en",) * len(words), vectors, texts=words)


def _turns(found: tuple[str, ...]) -> list[tuple[str, int]]:
    passages: dict[str, Passage] = {each.id: each for each in TOWN.passages}
    return [(passages[each].transcript_id, passages[each].turn) for each in found]


def test_the_nearest_are_those_that_speak_of_it() -> None:
    found = nearest_said(SPACE, _told(WATER), 5)
    assert len(found) == 5
    assert set(found) <= {each.id for each in about(TOWN, "water")}


def test_they_are_of_different_turns_and_say_something() -> None:
    found = nearest_said(SPACE, _told(WATER), 100)
    turns = _turns(found)
    assert len(turns) == len(set(turns)) > 20
    silent = {each.id for each in TOWN.passages if each.text == SILENT}
    assert silent
    assert not silent & set(found)


def test_what_is_settled_or_its_own_example_is_not_asked_about() -> None:
    first, second, third, *_ = nearest_said(SPACE, _told(WATER), 5)
    quoted = next(each.text for each in TOWN.passages if each.id == first)
    found = nearest_said(SPACE, _told(replace(WATER, examples=(quoted,))), 100, {second})
    assert third in found
    assert not {first, second} & set(found)


def test_nothing_is_near_what_was_never_read() -> None:
    assert nearest_said(SPACE, Guides(), 5) == ()
    assert nearest_said(SPACE, _told(WATER), 0) == ()
