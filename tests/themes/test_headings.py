"""A listed subject names a theme where meaning and words bear it out, and only there."""

from dataclasses import replace

import numpy as np
import pytest

from analysis import settings
from analysis.lexicons.subjects import BESIDE, Subject
from analysis.themes.candidate import Kind, TitleCandidate
from analysis.themes.headings import Bench, bench_of, share_asked
from analysis.themes.laid import Laid
from analysis.themes.subjects import Subjects
from analysis.themes.vocabulary import Vocabulary
from tests.themes.listing import BUSES, LISTED, OWN, RETURN, said, titles

SURE, LIKELY, GUESSED, OFFERED, FAR = 1, 3, 5, 12, 40
"""Subjects that are as near to a theme as RETURN, with it, so that each is so probable."""


def laid(n_near: int, share: float = 1.0) -> Laid:
    """Return the subjects beside passages about going back: so many, the first, near all.

    ``share``: how probable it is in each passage that it speaks of one of these.
    """
    meaning = np.zeros((len(OWN), len(LISTED)), dtype=np.float32)
    meaning[:, :n_near] = 0.5
    profile = np.sqrt(meaning / meaning.sum(axis=1, keepdims=True) * share)
    row_of = {each.id: i for i, each in enumerate(OWN)}
    return Laid(Subjects(LISTED), meaning, np.zeros_like(meaning), profile, row_of)


def bench(among: Laid, language: str = "en") -> Bench:
    """Return the subjects for titles in a language that has them."""
    made = bench_of(among, language, Vocabulary())
    assert made is not None
    return made


def phrase(
    title: str, *content: str, is_sound: bool = True, score: float = 0.5, language: str = "en"
) -> TitleCandidate:
    """Return a phrase that somebody said."""
    return TitleCandidate(title, language, score, 2, 2, frozenset(content), is_sound)


SOUND = phrase("Return of neighbours", "return", "neighbour")
OTHER = phrase("Family house", "family", "house")
ONE_WORD = phrase("House", "house")
WEAK = phrase("A few", "few", "some", is_sound=False, score=0.1)


@pytest.mark.parametrize(
    ("n_near", "least", "most"),
    [
        (SURE, settings.SUBJECT_SURE, 1.1),
        (LIKELY, settings.SUBJECT_LIKELY, settings.SUBJECT_SURE),
        (GUESSED, settings.SUBJECT_GUESSED, settings.SUBJECT_LIKELY),
        (OFFERED, settings.SUBJECT_OFFERED, settings.SUBJECT_GUESSED),
        (FAR, 0.0, settings.SUBJECT_OFFERED),
    ],
)
def test_the_nearer_others_are_the_less_probable_is_a_subject(
    n_near: int, least: float, most: float
) -> None:
    told = laid(n_near).told(OWN)
    assert least <= told[0] < most
    assert told[0] == told[n_near - 1] > told[n_near]
    assert float(told.sum()) == pytest.approx(1.0, abs=0.01)


def test_a_sure_subject_is_sound_and_comes_before_every_phrase() -> None:
    best, *others = bench(laid(SURE)).offered(OWN, [SOUND, ONE_WORD, WEAK])
    others = [each for each in others if BESIDE not in each.title]
    assert (best.title, best.language, best.is_sound) == (RETURN.en, "en", True)
    assert (best.n_passages, best.n_speakers) == (4, 4)
    assert best.content == {"return"}, "small words say nothing"
    assert sorted(titles(others)) == sorted([SOUND.title, ONE_WORD.title, WEAK.title])
    assert titles(others)[-1] == WEAK.title


def test_a_theme_of_no_phrases_has_the_sure_subject() -> None:
    (best,) = bench(laid(SURE)).offered(OWN, [])
    assert (best.title, best.is_sound) == (RETURN.en, True)


def test_a_likely_subject_comes_before_every_phrase_and_is_a_guess() -> None:
    found = bench(laid(LIKELY)).offered(OWN, [SOUND, WEAK])
    assert sorted(titles(found[:LIKELY])) == sorted(each.en for each in LISTED[:LIKELY])
    assert titles(found[LIKELY:]) == [SOUND.title, WEAK.title]
    assert [each.is_sound for each in found] == [*[False] * LIKELY, True, False]


def test_one_that_is_not_quite_likely_comes_before_what_is_not_sound_or_of_one_word() -> None:
    found = bench(laid(GUESSED)).offered(OWN, [ONE_WORD, SOUND, WEAK])
    assert found[0].title == SOUND.title
    guesses = titles(found[1 : 1 + GUESSED])
    assert sorted(guesses) == sorted(each.en for each in LISTED[:GUESSED])
    assert titles(found[1 + GUESSED :]) == [ONE_WORD.title, WEAK.title]
    assert [each.is_sound for each in found] == [True, *[False] * (GUESSED + 2)]


@pytest.mark.parametrize("share", [0.0, settings.SUBJECT_SHARE - 0.01])
def test_a_probable_subject_of_which_little_is_said_is_a_guess(share: float) -> None:
    among = laid(SURE, share)
    assert among.told(OWN)[0] > settings.SUBJECT_SURE
    assert among.shares(OWN)[0] == pytest.approx(share, abs=0.001)
    best, beside_it, last = bench(among).offered(OWN, [OTHER])
    assert (best.title, best.is_sound) == (RETURN.en, False)
    assert titles([beside_it]) == beside(RETURN, "family house")
    assert not beside_it.is_sound
    assert (last.title, last.is_sound) == (OTHER.title, True)


@pytest.mark.parametrize(
    ("times", "share", "is_sure"),
    [(1, 0.21, True), (1, 0.19, False), (4, 0.11, True), (4, 0.09, False)],
)
def test_of_a_large_theme_less_has_to_speak_of_its_subject(
    times: int, share: float, is_sure: bool
) -> None:
    many = said(["They return."] * settings.PASSAGES_OF_SHARE * times, 100)
    one = laid(SURE, share)
    rows = np.zeros(len(many), dtype=np.int64)
    among = replace(
        one,
        meaning=one.meaning[rows],
        said=one.said[rows],
        profile=one.profile[rows],
        row_of={each.id: i for i, each in enumerate(many)},
    )
    (best, *_) = bench(among).offered(many, [])
    assert (best.title, best.is_sound) == (RETURN.en, is_sure)


def test_a_share_is_the_mean_over_the_passages() -> None:
    among = laid(SURE)
    halved = among.profile.copy()
    halved[: len(OWN) // 2] = 0.0
    assert replace(among, profile=halved).shares(OWN)[0] == pytest.approx(0.5)


@pytest.mark.parametrize("n_near", [SURE, LIKELY, GUESSED, OFFERED, FAR])
def test_a_phrase_of_one_word_is_never_sound_alone(n_near: int) -> None:
    found = bench(laid(n_near)).offered(OWN, [ONE_WORD, OTHER])
    (single,) = (each for each in found if each.title == ONE_WORD.title)
    (longer,) = (each for each in found if each.title == OTHER.title)
    assert (single.is_sound, longer.is_sound) == (False, True)


@pytest.mark.parametrize("n_near", [OFFERED, FAR])
def test_phrases_come_first_where_no_subject_is_likely(n_near: int) -> None:
    found = bench(laid(n_near)).offered(OWN, [SOUND, WEAK])
    assert titles(found[:2]) == [SOUND.title, WEAK.title]
    assert found[0].is_sound


def test_the_order_of_passages_does_not_matter() -> None:
    chance = np.random.default_rng(5)
    made = said([f"They return {i}." for i in range(3_000)])
    shape = len(made), len(LISTED)
    meaning = chance.normal(size=shape).astype(np.float32)
    among = replace(
        laid(SURE),
        meaning=meaning,
        said=5 * meaning[::-1],
        row_of={each.id: i for i, each in enumerate(made)},
    )
    turned = [made[i] for i in chance.permutation(len(made))]
    assert np.array_equal(among.told(made), among.told(turned))


def test_no_more_are_offered_than_a_person_looks_at() -> None:
    found = bench(laid(OFFERED)).offered(OWN, [])
    assert titles(found) == sorted(each.en for each in LISTED[: settings.SUBJECTS_OFFERED])


def test_what_a_theme_hardly_speaks_of_is_not_offered() -> None:
    assert titles(bench(laid(FAR)).offered(OWN, [SOUND, WEAK])) == [SOUND.title, WEAK.title]


def test_the_title_is_in_the_working_language_whatever_language_is_spoken() -> None:
    (best, *_) = bench(laid(SURE), "bg").offered(OWN, [SOUND])
    assert (best.title, best.language) == (RETURN.bg, "bg")
    assert best.content == {"завръщане", "чужбина"}


def test_a_language_without_wordings_and_a_model_without_subjects_have_no_bench() -> None:
    assert bench_of(laid(SURE), "de", Vocabulary()) is None
    assert bench_of(None, "en", Vocabulary()) is None


def test_passages_that_are_not_laid_have_no_say() -> None:
    among = laid(SURE)
    strangers = said(BUSES, 50)
    assert among.told(strangers).tolist() == [0.0] * len(LISTED)
    assert not among.told([]).any()
    assert not among.shares(strangers).any()
    assert np.array_equal(among.told([*strangers, *OWN]), among.told(OWN))
    assert titles(bench(among).offered(strangers, [ONE_WORD])) == [ONE_WORD.title]


def test_words_and_meaning_both_tell_and_meaning_more() -> None:
    near = laid(SURE)
    spoken = np.zeros_like(near.said)
    spoken[:, 1] = 2.0
    both = replace(near, said=spoken).told(OWN)
    assert both[0] > both[1] > both[2]
    alone = replace(near, meaning=np.zeros_like(spoken), said=spoken).told(OWN)
    assert int(alone.argmax()) == 1
    agreeing = replace(laid(2), said=spoken).told(OWN)
    assert agreeing[1] > 0.9 > laid(2).told(OWN)[1]


def beside(subject: Subject, *words: str) -> list[str]:
    """Return titles of a subject with words beside it."""
    return [f"{subject.en}{BESIDE}{each}" for each in words]


def test_a_sure_subject_is_offered_with_sound_phrases_beside_it_the_longer_first() -> None:
    loose = replace(WEAK, title="Some chairs", content=frozenset({"some", "chair"}))
    found = bench(laid(SURE)).offered(OWN, [ONE_WORD, OTHER, loose])
    longer, single = beside(RETURN, "family house", "house")
    (loosely,) = beside(RETURN, "some chairs")
    assert titles(found) == [
        RETURN.en, longer, OTHER.title, single, ONE_WORD.title, loose.title, loosely,
    ]  # fmt: skip
    assert [each.content for each in found[1:4:2]] == [OTHER.content, ONE_WORD.content]
    assert [each.is_sound for each in found] == [True, False, True, *[False] * 4]


@pytest.mark.parametrize("name", ["Beacon Hill", "Vratsa hospital"])
def test_a_name_beside_a_subject_keeps_its_capital_letter(name: str) -> None:
    named = replace(phrase(name, *name.lower().split()), has_name=True)
    found = bench(laid(SURE)).offered(OWN, [named])
    assert titles(found)[1:2] == beside(RETURN, name)


def test_neither_what_says_the_subject_again_nor_another_language_stands_beside_it() -> None:
    foreign = phrase("Стара къща", "стар", "къща", language="bg")
    again = phrase("Return", "return")
    assert not [
        each for each in bench(laid(SURE)).offered(OWN, [again, foreign]) if BESIDE in each.title
    ]


def test_a_subject_that_is_only_likely_has_nothing_beside_it() -> None:
    found = bench(laid(LIKELY)).offered(OWN, [SOUND, OTHER])
    assert not [each for each in found if BESIDE in each.title]


def test_below_its_own_title_a_theme_says_the_subject_again_only_with_a_single_word() -> None:
    found = bench(laid(SURE)).offered(OWN, [SOUND, OTHER, ONE_WORD, WEAK], above=0)
    told = [each.title for each in found if BESIDE in each.title]
    assert told == beside(RETURN, "house")
    order = titles(found)
    assert order.index(OTHER.title) < order.index(told[0]) < order.index(WEAK.title)
    assert RETURN.en not in order


@pytest.mark.parametrize("share", [settings.SUBJECT_SHARE / 2, 1.0])
def test_below_its_own_subject_a_sound_phrase_comes_first_however_little_speaks_of_it(
    share: float,
) -> None:
    found = bench(laid(SURE, share)).offered(OWN, [OTHER, ONE_WORD], above=0)
    assert (found[0].title, found[0].is_sound) == (OTHER.title, True)
    assert titles(found[1:2]) == beside(RETURN, "house")


def test_below_another_subject_than_its_likeliest_it_has_the_latter() -> None:
    among = laid(2)
    nearer = among.meaning.copy()
    nearer[:, 1] += 0.01
    among = replace(among, meaning=nearer)
    told = among.told(OWN)
    assert told[1] > told[0] > settings.SUBJECT_SURE
    best, *_ = bench(among).offered(OWN, [OTHER, ONE_WORD], above=0)
    assert (best.title, best.is_sound) == (LISTED[1].en, True)


@pytest.mark.parametrize(
    ("n", "share"), [(1, 0.2), (20, 0.2), (80, 0.1), (2_000, 0.05), (50_000, 0.05)]
)
def test_the_share_asked_has_a_floor(n: int, share: float) -> None:
    assert share_asked(n) == pytest.approx(share)


def test_a_word_made_of_two_says_enough_in_a_language_that_joins_nouns() -> None:
    joined = phrase("Wohnungsmarkt", "wohnungsmarkt", language="de")
    alone = phrase("Apprenticeship", "apprenticeship")
    found = {each.title: each for each in bench(laid(FAR)).offered(OWN, [joined, alone])}
    assert (found[joined.title].kind, found[alone.title].kind) == (Kind.FOREIGN, Kind.PHRASE)


def test_what_is_said_in_another_language_is_no_sound_title_and_comes_after_a_guess() -> None:
    foreign = phrase("Zwölf Monate Probezeit", "monat", "probezeit", language="de")
    guess = bench(laid(GUESSED)).offered(OWN, [foreign, ONE_WORD])
    assert not any(each.is_sound for each in guess)
    assert titles(guess).index(RETURN.en) < titles(guess).index(foreign.title)
    assert titles(guess).index(foreign.title) < titles(guess).index(ONE_WORD.title)


def test_no_title_has_two_subjects() -> None:
    among = laid(2)
    assert min(among.told(OWN)[:2]) > settings.SUBJECT_SURE
    found = bench(among).offered(OWN, [SOUND, OTHER, ONE_WORD], above=0)
    assert any(each.title.startswith(f"{LISTED[1].en}{BESIDE}") for each in found)
    assert any(each.title.startswith(f"{RETURN.en}{BESIDE}") for each in found)
    assert max(each.title.count(BESIDE) for each in found) == 1


def test_what_is_said_of_the_interview_heads_no_chapter() -> None:
    among = laid(SURE)
    listed = (Subject("Research interviews", "Изследователски интервюта"), *LISTED[1:])
    among = replace(among, subjects=replace(among.subjects, listed=listed))
    assert among.told(OWN)[0] > settings.SUBJECT_SURE
    assert titles(bench(among).offered(OWN, [SOUND])) == [SOUND.title]
