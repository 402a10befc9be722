"""Titles to choose from: likely ones, none like another, none that a theme has."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from analysis import settings
from analysis.codebook import is_analysed
from analysis.edits import RenameTheme, apply
from analysis.embed import HashingEmbedder
from analysis.lexicons.subjects import fine_subjects, known_titles, subjects
from analysis.records import Origin, Passage, Theme, ThemeId
from analysis.review import retitling
from analysis.review.retitling import other_titles
from analysis.review.seen import seen_in
from analysis.review.space import Space, space_of
from analysis.themes import LanguageMeans, Material, TitleCandidate, hearing, title_candidates
from analysis.themes.candidate import Kind
from analysis.themes.keywords import presence
from analysis.themes.naming import Spoken, spoken_of
from analysis.themes.subjects import Subjects
from tests.review.making import THEMES, about, book, space, town, with_themes

TOWN = town()
METERS = subjects()[known_titles("en")["utility bills and meters"]]
FINE_TITLES = [each.en for each in fine_subjects()[:9]]
SPACE = space(TOWN)
WATER = THEMES["water"].id


def listed_space() -> Space:
    """Return the space of the town with subjects: METERS and the first finer one at its water."""
    analysed = tuple(each for each in TOWN.passages if is_analysed(each))
    vectors = HashingEmbedder().encode([each.text for each in analysed]).vectors
    own = {each.id for each in about(TOWN, "water")}
    middle = vectors[[each.id in own for each in analysed]].mean(axis=0)
    known = []
    for listed, at in ((subjects(), subjects().index(METERS)), (fine_subjects()[:9], 0)):
        middles = np.zeros((len(listed), vectors.shape[1]), dtype=np.float32)
        middles[at] = middle / np.linalg.norm(middle)
        known.append(Subjects(listed, middles, np.zeros(vectors.shape[1], dtype=np.float32)))
    means = LanguageMeans(subjects=replace(known[0], fine=known[1]))
    return space_of(Material(analysed, vectors, means))


def _candidate(title: str, *, is_sound: bool = True, is_listed: bool = False) -> TitleCandidate:
    words = frozenset(title.lower().split())
    made = TitleCandidate(title, "en", 1.0, 4, 4, words)
    return replace(made, is_sound=is_sound, is_listed=is_listed)


def test_other_titles_are_said_in_the_theme_and_like_no_title_in_use() -> None:
    held = book(TOWN)
    seen = seen_in(TOWN, held, "en", SPACE)
    found = other_titles(seen, held.themes[WATER])
    names = [title.casefold() for title, _ in found]
    assert names
    assert len(names) <= settings.TITLES_OFFERED
    assert len(set(names)) == len(names)
    assert not set(names) & {each.name.casefold() for each in held.themes.values()}
    said = " ".join(each.text.casefold() for each in seen.members[WATER])
    assert all(name in said for name in names)
    assert {language for _, language in found} == {"en"}


def test_a_subtheme_has_other_titles_and_a_theme_that_does_not_stand_has_none() -> None:
    held = book(TOWN)
    below = replace(held.themes[WATER], parent_id=THEMES["buses"].id)
    seen = seen_in(TOWN, with_themes(held, below), "en", SPACE)
    assert other_titles(seen, below)
    lonely = replace(below, id=ThemeId("another"), parent_id=None)
    assert other_titles(seen, lonely) == ()


def test_phrases_are_offered_where_there_is_no_list_if_they_are_sound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = book(TOWN)
    found = (
        _candidate("Water supply", is_listed=True, is_sound=False),
        _candidate("Blue letters", is_sound=False),
        _candidate("Thing"),
        *(_candidate(f"Old water pipes {each}") for each in range(9)),
    )
    monkeypatch.setattr(retitling, "title_candidates", lambda *_: found)
    seen = seen_in(TOWN, held, "en", SPACE)
    told = other_titles(seen, held.themes[WATER])
    assert told == tuple((each.title, "en") for each in found[3 : 3 + settings.TITLES_OFFERED])


def test_a_title_that_a_person_turned_down_is_not_put_forward_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = book(TOWN)
    found = (_candidate("Old water pipes"), _candidate("New water pipes"))
    monkeypatch.setattr(retitling, "title_candidates", lambda *_: found)
    named = replace(before.themes[WATER], name="Old water pipes")
    base = with_themes(before, named)
    below = replace(before.themes[WATER], id=ThemeId("below"), parent_id=WATER, named_by=None)
    held = with_themes(apply(TOWN, base, RenameTheme(WATER, "Pipes that leak", "en")), below)
    seen = seen_in(TOWN, held, "en", SPACE, base)
    assert retitling.better_title_below(seen, below) == ("New water pipes", "en")
    assert retitling.better_title_below(seen_in(TOWN, held, "en", SPACE), below) == (
        "Old water pipes",
        "en",
    )


def test_unsure_subjects_may_be_chosen_and_one_phrase_after_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = book(TOWN)
    said = (_candidate("Old water pipes"), _candidate("New water pipes"))
    likely = ("Water supply", "Burst pipes", "Stray dogs")
    nearest = tuple(_candidate(each, is_sound=False, is_listed=True) for each in likely)
    monkeypatch.setattr(retitling, "title_candidates", lambda *_: said)
    monkeypatch.setattr(retitling, "_nearest", lambda *_: nearest)
    guess = replace(held.themes[WATER], name="Heating", name_language="en", named_by=None)
    seen = seen_in(TOWN, with_themes(held, guess), "en", SPACE)
    found = [title for title, _ in other_titles(seen, guess)]
    assert found == [*likely, "Old water pipes"]


def test_the_likeliest_of_both_lists_are_offered_but_what_other_themes_are_called() -> None:
    held, real = book(TOWN), settings.SUBJECTS_TO_CHOOSE
    seen = seen_in(TOWN, held, "en", listed_space())
    found = [title for title, _ in other_titles(seen, held.themes[WATER])]
    assert METERS.en in found
    assert [each for each in found if each in FINE_TITLES] == [FINE_TITLES[0], *FINE_TITLES[1:real]]
    taken = replace(held.themes[THEMES["buses"].id], name=METERS.en.upper())
    seen = seen_in(TOWN, with_themes(held, taken), "en", listed_space())
    assert METERS.en not in [title for title, _ in other_titles(seen, held.themes[WATER])]


def test_what_is_heard_of_a_theme_is_remembered_until_its_passages_or_speakers_change() -> None:
    held, among = book(TOWN), space(TOWN)
    renamed = replace(held.themes[THEMES["buses"].id], name="Something else")
    books = (held, with_themes(held, renamed), held)
    told = [
        [other_titles(seen_in(TOWN, each, "en", place), each.themes[WATER]) for each in books]
        for place in (among, space(TOWN))
    ]
    assert told[0] == told[1]
    assert len(among.heard.themes) == 1
    passages = tuple(replace(each, speaker="Somebody") for each in TOWN.passages)
    joined = replace(TOWN, passages=passages)
    other_titles(seen_in(joined, held, "en", among), held.themes[WATER])
    assert len(among.heard.themes) == 2


def test_titles_are_the_same_whatever_was_remembered_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held, among = book(TOWN), space(TOWN)
    first = other_titles(seen_in(TOWN, held, "en", among), held.themes[WATER])
    taken = replace(held.themes[THEMES["buses"].id], name=first[0][0])
    now = with_themes(held, taken)
    found = other_titles(seen_in(TOWN, now, "en", among), held.themes[WATER])
    assert found == other_titles(seen_in(TOWN, now, "en", space(TOWN)), held.themes[WATER])
    assert first[0] not in found
    monkeypatch.setattr(settings, "THEMES_REMEMBERED", 1)
    for key in held.themes:
        other_titles(seen_in(TOWN, held, "en", among), held.themes[key])
    assert len(among.heard.themes) == 1


def test_the_talk_among_which_themes_are_heard_is_read_once_whatever_moves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held, among, read = book(TOWN), space(TOWN), []

    def noting(passages: Sequence[Passage], *asked: Any) -> Spoken:
        read.append(len(passages))
        return spoken_of(passages, *asked)

    monkeypatch.setattr(hearing, "spoken_of", noting)
    for key in held.themes:
        other_titles(seen_in(TOWN, held, "en", among), held.themes[key])
    moved = next(key for key, placed in held.placements.items() if placed.theme_id == WATER)
    elsewhere = replace(held.placements[moved], theme_id=THEMES["buses"].id)
    now = replace(held, placements={**held.placements, moved: elsewhere})
    found = other_titles(seen_in(TOWN, now, "en", among), now.themes[WATER])
    assert read == [len(among.passages)]
    assert found == other_titles(seen_in(TOWN, now, "en", space(TOWN)), now.themes[WATER])


def test_how_often_words_are_in_a_group_is_counted_once_and_the_latest_are_at_hand(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    among = space(TOWN)
    own = tuple(among.passages[:9])
    first = among.heard.counted(own, "en")
    assert first == presence(own, "en", among.vocabulary)
    assert among.heard.counted(own, "en") is first
    monkeypatch.setattr(settings, "GROUPS_REMEMBERED", 1)
    among.heard.counted(own[1:], "en")
    assert among.heard.counted(own, "en") is not first


def test_a_heading_above_changes_what_is_offered_and_each_is_sought_once() -> None:
    among = listed_space()
    own = [each for each in among.passages if each.id in dict(book(TOWN).placements)]
    memory, laid = among.heard, among.subjects

    def offered(above: str) -> list[str]:
        """Return the titles of the theme below one of a title."""
        found = title_candidates(own, [], "en", n=80, laid=laid, above=above, remembered=memory)
        return [each.title for each in found]

    free, below = offered(""), offered(METERS.en)
    assert METERS.en in free
    assert METERS.en not in below
    (heard,) = memory.themes.values()
    assert heard is not None
    assert len(heard.offered) == 2
    assert offered("") == free
    assert len(heard.offered) == 2


def _better(
    monkeypatch: pytest.MonkeyPatch,
    *found: TitleCandidate,
    theme: Theme | None = None,
    among: Space = SPACE,
) -> str | None:
    """Return the better title of a theme about water for which these are the candidates."""
    monkeypatch.setattr(retitling, "title_candidates", lambda *_: found)
    held = book(TOWN)
    vague = theme or replace(held.themes[WATER], name="Thing", named_by=Origin.MACHINE)
    seen = seen_in(TOWN, with_themes(held, vague), "en", among)
    better = retitling.better_title(seen, vague)
    return None if better is None else better[0]


@pytest.mark.parametrize(
    ("changes", "is_offered"),
    [
        ({}, True),
        ({"n_passages": 2}, False),
        ({"n_speakers": 2}, False),
        ({"has_name": True}, False),
        ({"n_passages": 3, "n_speakers": 3}, True),
    ],
)
def test_a_phrase_is_put_forward_only_where_enough_say_it_and_it_is_no_name(
    changes: dict[str, Any], is_offered: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = replace(_candidate("Water pipe"), **changes)
    assert _better(monkeypatch, said) == ("Water pipe" if is_offered else None)


def test_a_phrase_that_is_written_as_a_name_wherever_it_is_said_is_not_put_forward(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held, vague = book(TOWN), replace(book(TOWN).themes[WATER], name="Thing")
    monkeypatch.setattr(retitling, "title_candidates", lambda *_: (_candidate("Water pipe"),))
    passages = tuple(
        replace(each, text=each.text.replace("water pipe", "Water Pipe")) for each in TOWN.passages
    )
    for said, title in ((TOWN.passages, "Water pipe"), (passages, None)):
        seen = seen_in(replace(TOWN, passages=said), with_themes(held, vague), "en", SPACE)
        better = retitling.better_title(seen, vague)
        assert (better[0] if better else None) == title


def test_two_people_are_enough_where_few_were_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    said = replace(_candidate("Water pipe"), n_speakers=2)
    assert _better(monkeypatch, said) is None
    monkeypatch.setattr(settings, "PEOPLE_OF_MORE_VOICES", 7)
    assert _better(monkeypatch, said) == "Water pipe"


def test_headings_come_before_phrases_as_the_page_of_titles_has_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def listed(title: str, kind: Kind, *, is_sound: bool = False) -> TitleCandidate:
        return replace(_candidate(title, is_sound=is_sound, is_listed=True), kind=kind)

    others = [
        each.en for each in subjects() if each.en in ("Water supply", "Public transport", "Housing")
    ]
    first, second = others[:2]
    monkeypatch.setattr(retitling, "_nearest", lambda *_: (_candidate(second), _candidate(first)))
    monkeypatch.setattr(retitling, "vagueness", lambda *_: None)
    phrase = replace(_candidate("Water pipe"), kind=Kind.SOUND)
    likely = [listed(each, Kind.LIKELY) for each in (first, second)]
    assert _better(monkeypatch, phrase, *likely) == second
    sure = listed(first, Kind.SURE, is_sound=True)
    assert _better(monkeypatch, phrase, likely[1], sure) == first
    guessed = listed(first, Kind.GUESSED)
    assert _better(monkeypatch, guessed, phrase) == "Water pipe"


def test_a_guess_that_another_title_is_like_is_bettered_by_nothing_that_comes_after_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = book(TOWN)
    guess = replace(held.themes[WATER], name=METERS.en, name_language="en", named_by=None)
    said = replace(_candidate("Water pipe"), kind=Kind.SOUND)
    assert _better(monkeypatch, said, theme=guess, among=listed_space()) is None
    assert _better(monkeypatch, said, theme=guess) == "Water pipe"
