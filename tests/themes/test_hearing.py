"""What could name a theme is heard among all passages, and remembered."""

import pytest

from analysis import settings
from analysis.records import Passage
from analysis.themes import TitleCandidate, title_candidates
from analysis.themes.hearing import Memory
from tests.themes.listing import BUSES, said

WATER = ("The smart meters leak.", "A smart meter is read.", "The water price.", "Smart meters.")
OWN, BESIDE = tuple(said(WATER)), tuple(said(BUSES, 50))
BULGARIAN = tuple(said(("Водата е скъпа.", "Новите автобуси закъсняват."), 80, "bg"))


def found(
    own: tuple[Passage, ...], *others: tuple[Passage, ...], among: tuple[Passage, ...]
) -> tuple[TitleCandidate, ...]:
    return title_candidates(own, others, "en", n=80, remembered=Memory(among))


def test_a_theme_that_holds_nothing_changes_no_title_of_those_beside_it() -> None:
    every = (*OWN, *BESIDE)
    memory = Memory(every)
    alone = title_candidates(OWN, [BESIDE], "en", n=80, remembered=memory)
    assert alone
    assert title_candidates(OWN, [BESIDE, ()], "en", n=80, remembered=memory) == alone
    assert len(memory.themes) == 1
    only = found(OWN, among=every)
    assert any(each.is_sound for each in only)
    assert found(OWN, (), among=every) == only


def test_what_is_said_in_other_languages_changes_no_title() -> None:
    every = (*OWN, *BESIDE)
    assert found(OWN, BESIDE, among=(*every, *BULGARIAN)) == found(OWN, BESIDE, among=every)


def test_passages_that_are_not_among_those_read_play_no_part() -> None:
    strangers = tuple(said(("The blue lamp.", "A blue lamp.", "Blue lamps."), 90))
    every = (*OWN, *BESIDE)
    plain = found(OWN, BESIDE, among=every)
    assert found((*OWN, *strangers), BESIDE, strangers, among=every) == plain
    assert found(strangers, BESIDE, among=every) == ()


def test_one_memory_hears_in_several_languages() -> None:
    memory = Memory((*OWN, *BESIDE, *BULGARIAN))
    for language in ("en", "bg", "en"):
        for own in (OWN, BULGARIAN):
            titles = title_candidates(own, [BESIDE], language, remembered=memory)
            fresh = Memory(memory.passages)
            assert titles == title_candidates(own, [BESIDE], language, remembered=fresh)


def test_of_very_many_passages_those_of_the_themes_alone_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    every = (*OWN, *BESIDE, *said(("A smart meter.",) * 9, 200))
    monkeypatch.setattr(settings, "VERY_MANY_PASSAGES", len(every) - 1)
    assert found(OWN, BESIDE, among=every) == found(OWN, BESIDE, among=(*OWN, *BESIDE))
    monkeypatch.setattr(settings, "VERY_MANY_PASSAGES", len(every))
    assert found(OWN, BESIDE, among=every) != found(OWN, BESIDE, among=(*OWN, *BESIDE))
