"""The titles of all themes are chosen together, and no two are alike."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from analysis.records import ThemeId
from analysis.themes.candidate import Kind, TitleCandidate
from analysis.themes.choosing import Title, Used, alike, choose

A, B, C = (ThemeId(each) for each in "abc")


def offer(score: float, *words: str) -> TitleCandidate:
    return TitleCandidate(" ".join(words).capitalize(), "en", score, 1, 1, frozenset(words))


def names(chosen: dict[ThemeId, TitleCandidate]) -> dict[ThemeId, str]:
    return {theme: each.title for theme, each in chosen.items()}


def test_the_theme_that_would_lose_most_chooses_first() -> None:
    offered = {
        A: [offer(1.0, "water"), offer(0.9, "pipes")],
        B: [offer(1.0, "water"), offer(0.1, "street")],
    }
    parents = {A: None, B: None}
    assert names(choose(offered, [], parents)) == {A: "Pipes", B: "Water"}


def test_what_shares_a_word_with_a_title_given_counts_less() -> None:
    offered = {
        A: [offer(1.0, "bus", "line")],
        B: [offer(0.8, "bus", "stop", "map"), offer(0.6, "street", "plan")],
    }
    assert names(choose(offered, [], {A: None, B: None}))[B] == "Street plan"


def test_no_title_is_like_one_that_a_person_gave() -> None:
    offered = {A: [offer(1.0, "meters"), offer(0.2, "price")]}
    given_by_person = [Title("Smart meters", frozenset({"smart", "meter"}), C)]
    assert names(choose(offered, given_by_person, {A: None, C: None})) == {A: "Price"}


def test_a_sub_theme_may_say_more_than_its_own_parent_but_not_the_same() -> None:
    titles = [Title("Cards", frozenset({"card"}), C)]
    offered = {
        A: [offer(1.0, "card"), offer(0.9, "virtual", "card")],
        B: [offer(1.0, "plastic", "card"), offer(0.2, "post")],
    }
    chosen = names(choose(offered, titles, {A: C, B: None, C: None}))
    assert chosen == {A: "Virtual card", B: "Post"}


def test_a_theme_of_which_all_is_like_a_title_takes_what_is_not_the_same_as_a_makeshift() -> None:
    titles = [Title("Cards", frozenset({"card"}), C)]
    offered = {
        A: [offer(1.0, "card"), offer(0.5, "lost", "card")],
        B: [offer(1.0, "street", "plan")],
    }
    chosen = choose(offered, titles, {A: None, B: None, C: None})
    assert names(chosen) == {A: "Lost card", B: "Street plan"}
    assert {theme: each.is_sound for theme, each in chosen.items()} == {A: False, B: True}


def test_a_theme_without_candidates_gets_none() -> None:
    assert choose({A: []}, [], {A: None}) == {}


def test_forms_of_one_word_are_alike() -> None:
    assert alike(frozenset({"програм"}), frozenset({"програма"}))
    assert not alike(frozenset({"плат"}), frozenset({"платно"}))


WORDS = st.sets(st.sampled_from("abcde"), min_size=1, max_size=3)


@given(st.lists(st.lists(st.tuples(st.floats(0.1, 1.0), WORDS), max_size=5), max_size=6))
def test_no_two_titles_of_a_level_hold_the_same_words(
    lists: list[list[tuple[float, set[str]]]],
) -> None:
    offered = {
        ThemeId(str(i)): sorted(
            (offer(score, *sorted(words)) for score, words in found),
            key=lambda each: (-each.score, each.title),
        )
        for i, found in enumerate(lists)
    }
    chosen = choose(offered, [], dict.fromkeys(offered))
    contents = [each.content for each in chosen.values()]
    assert len(set(contents)) == len(contents)
    sound = [each.content for each in chosen.values() if each.is_sound]
    assert not any(alike(one, other) for one, other in combinations(sound, 2))
    assert all(chosen[theme].title in {each.title for each in offered[theme]} for theme in chosen)


def listed(score: float, *words: str) -> TitleCandidate:
    return replace(offer(score, *words), is_listed=True)


def test_listed_subjects_are_told_apart_by_their_list_and_not_by_their_words() -> None:
    offered = {
        A: [listed(1.0, "health", "care", "staff"), offer(0.9, "ward")],
        B: [listed(1.0, "social", "care"), offer(0.9, "price")],
    }
    chosen = names(choose(offered, [], {A: None, B: None}))
    assert chosen == {A: "Health care staff", B: "Social care"}


def test_the_surer_of_two_themes_has_the_subject_alone() -> None:
    beside = [replace(offer(0.8, each), title=f"Social care: {each}") for each in ("ward", "bed")]
    offered = {
        A: [listed(1.0, "social", "care"), *beside, offer(0.1, "price")],
        B: [listed(1.0, "social", "care"), offer(0.4, "street")],
    }
    assert names(choose(offered, [], {A: None, B: None})) == {A: "Social care", B: "Street"}


def test_a_guess_takes_no_subject_from_the_theme_that_is_sure_of_it() -> None:
    care = listed(0.8, "social", "care")
    beside = replace(offer(0.7, "ward"), title="Social care: ward", kind=Kind.BESIDE)
    sure = [replace(care, kind=Kind.SURE), beside, replace(listed(0.3, "price"), kind=Kind.LIKELY)]
    guess = [replace(care, score=0.3, is_sound=False, kind=Kind.LIKELY), offer(0.1, "street")]
    for mine, other in ((A, B), (B, A)):
        chosen = choose({mine: sure, other: guess}, [], {A: None, B: None})
        assert names(chosen) == {mine: "Social care", other: "Street"}


def test_of_two_that_are_sure_of_a_subject_the_surer_has_it() -> None:
    def sure(told: float, word: str) -> list[TitleCandidate]:
        beside = replace(offer(told, word), title=f"Social care: {word}", kind=Kind.BESIDE)
        return [replace(listed(told, "social", "care"), kind=Kind.SURE), beside]

    chosen = choose({A: sure(0.9, "ward"), B: sure(0.5, "bed")}, [], {A: None, B: None})
    assert names(chosen) == {A: "Social care", B: "Social care: bed"}


def test_what_shares_a_word_with_a_title_given_stays_of_its_kind() -> None:
    given = [Title("Old key ring", frozenset({"old", "key", "ring"}), C)]
    beside = replace(offer(0.4, "key", "box"), title="Housing: key box", kind=Kind.BESIDE)
    guess = replace(listed(0.3, "bank"), is_sound=False, kind=Kind.GUESSED)
    assert names(choose({A: [beside, guess]}, given, {A: None, C: None}))[A] == "Housing: key box"


def test_two_listed_subjects_that_read_as_one_are_not_both_given() -> None:
    offered = {
        A: [listed(1.0, "digital", "skill", "training"), offer(0.9, "ward")],
        B: [listed(1.0, "training", "skill"), offer(0.2, "price")],
    }
    chosen = names(choose(offered, [], {A: None, B: None}))
    assert chosen == {A: "Ward", B: "Training skill"}


def test_one_listed_subject_is_given_once_and_a_phrase_is_not_like_one() -> None:
    offered = {
        A: [listed(1.0, "bus", "line"), offer(0.1, "street")],
        B: [listed(1.0, "bus", "line"), offer(0.9, "bus", "line", "map"), offer(0.8, "ticket")],
    }
    chosen = names(choose(offered, [], {A: None, B: None}))
    assert chosen == {A: "Bus line", B: "Ticket"}


CONTENTS = st.frozensets(
    st.sampled_from(["bus", "buse", "stop", "sto", "line", "map", "x"]), max_size=3
)


@given(
    st.lists(st.tuples(st.sampled_from("ABab"), CONTENTS), max_size=8),
    st.sampled_from("abc"),
    CONTENTS,
)
def test_titles_in_use_are_found_as_if_all_were_compared(
    used: list[tuple[str, frozenset[str]]], name: str, content: frozenset[str]
) -> None:
    is_like = any(name == each.casefold() or alike(content, words) for each, words in used)
    assert Used(used).has_like(name, content) is is_like
