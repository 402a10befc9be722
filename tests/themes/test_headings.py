"""A listed subject names a theme where meaning and words bear it out, and only there."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from analysis import settings
from analysis.lexicons.subjects import BESIDE, OF_THE_INTERVIEW, Subject
from analysis.themes.candidate import TitleCandidate
from analysis.themes.headings import Bench, bench_of
from analysis.themes.laid import Laid
from analysis.themes.subjects import Subjects
from analysis.themes.vocabulary import Vocabulary
from tests.themes.listing import BUSES, LISTED, OWN, RETURN, row, said, titles

SURE, TOLD, LIKELY, OFFERED, FAR = 1, 3, 5, 12, 40
"""Subjects that are as near to a theme as RETURN, with it, so that each is so probable."""


def laid(n_near: int, words: Mapping[str, Mapping[str, np.ndarray]] | None = None) -> Laid:
    """Return the subjects beside passages about going back: so many, the first, near all."""
    meaning = np.zeros((len(OWN), len(LISTED)), dtype=np.float32)
    meaning[:, :n_near] = 0.5
    known = Subjects(LISTED, words=words or {})
    row_of = {each.id: i for i, each in enumerate(OWN)}
    nothing = np.zeros_like(meaning)
    return Laid(known, meaning, nothing, nothing, row_of)


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
        (TOLD, settings.SUBJECT_TOLD, settings.SUBJECT_SURE),
        (LIKELY, settings.SUBJECT_LIKELY, settings.SUBJECT_TOLD),
        (OFFERED, settings.SUBJECT_OFFERED, settings.SUBJECT_LIKELY),
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
    assert titles(others) == [SOUND.title, ONE_WORD.title, WEAK.title]


def test_a_theme_of_no_phrases_has_the_sure_subject() -> None:
    (best,) = bench(laid(SURE)).offered(OWN, [])
    assert (best.title, best.is_sound) == (RETURN.en, True)


def test_a_likely_subject_stands_between_what_is_sound_and_what_is_not() -> None:
    found = bench(laid(LIKELY)).offered(OWN, [SOUND, WEAK])
    likely = [each.en for each in LISTED[:LIKELY]]
    assert found[0] == SOUND
    assert sorted(titles(found[1:-1])) == sorted(likely)
    assert found[-1] == WEAK
    assert not any(each.is_sound for each in found[1:])


def test_a_likely_subject_comes_before_phrases_of_which_none_is_sound() -> None:
    found = bench(laid(LIKELY)).offered(OWN, [WEAK])
    assert found[-1] == WEAK


@pytest.mark.parametrize("by_one", [0.1, 0.3, 0.55])
def test_a_likely_subject_is_below_the_best_sound_phrase_whatever_one_person_says(
    by_one: float,
) -> None:
    repeated = phrase("A red door", "red", "door", is_sound=False, score=by_one)
    found = bench(laid(LIKELY)).offered(OWN, [replace(SOUND, score=0.6), repeated])
    assert found[0].title == SOUND.title
    assert found[0].score > found[1].score
    assert found[-1] == repeated


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


def test_a_sound_phrase_of_one_word_yields_to_a_likely_subject() -> None:
    found = bench(laid(LIKELY)).offered(OWN, [ONE_WORD, WEAK])
    assert titles(found)[-2:] == [ONE_WORD.title, WEAK.title]
    assert found[-2].is_sound
    assert found[-2].score == pytest.approx(ONE_WORD.score * settings.TITLE_YIELDING)


def test_neither_longer_phrases_nor_unsound_ones_yield() -> None:
    single = replace(WEAK, content=frozenset({"few"}))
    found = bench(laid(LIKELY)).offered(OWN, [SOUND, single])
    assert {SOUND, single} <= set(found)


@pytest.mark.parametrize("n_near", [OFFERED, FAR])
def test_a_phrase_of_one_word_stays_where_no_subject_is_likely(n_near: int) -> None:
    found = bench(laid(n_near)).offered(OWN, [ONE_WORD, WEAK])
    assert found[:2] == (ONE_WORD, WEAK)


@pytest.mark.parametrize("number", range(TOLD))
def test_a_likely_subject_of_which_a_good_phrase_tells_is_sound_and_comes_first(
    number: int,
) -> None:
    telling = row(dict.fromkeys(range(TOLD), settings.WORD_TELLS - 0.1))
    telling[number] = settings.WORD_TELLS
    found = bench(laid(TOLD, {"en": {"return": telling}})).offered(OWN, [OTHER, SOUND])
    found = tuple(each for each in found if BESIDE not in each.title)
    assert titles(found)[:3] == [LISTED[number].en, OTHER.title, SOUND.title]
    assert [each.is_sound for each in found] == [True, True, True, *[False] * (TOLD - 1)]


@pytest.mark.parametrize(
    "words",
    [
        {"en": {"return": row({0: settings.WORD_TELLS - 0.1})}},
        {"en": {"return": row({TOLD: 3.0})}},
        {"en": {"house": row({0: 3.0})}},
        {"bg": {"return": row({0: 3.0})}},
        {},
    ],
)
def test_what_tells_too_little_or_of_something_else_makes_no_subject_sound(
    words: Mapping[str, Mapping[str, np.ndarray]],
) -> None:
    found = bench(laid(TOLD, words)).offered(OWN, [SOUND])
    assert found[0] == SOUND
    assert not any(each.is_sound for each in found[1:])


def test_only_the_best_phrases_tell() -> None:
    among = laid(TOLD, {"en": {"house": row({0: 3.0})}})
    before = [
        phrase(f"The {each} wall", each, "wall") for each in "abc"[: settings.PHRASES_TELLING]
    ]
    assert bench(among).offered(OWN, [*before[1:], OTHER])[0].title == RETURN.en
    late = replace(OTHER, score=0.4)
    assert RETURN.en not in titles(bench(among).offered(OWN, [*before, late])[:4])


def test_phrases_are_asked_in_their_own_language_whatever_the_title_is_shown_in() -> None:
    among = laid(TOLD, {"bg": {"завръщане": row({0: 3.0})}})
    spoken = phrase("Завръщане на роднини", "завръщане", "роднина", language="bg")
    (best, *_) = bench(among).offered(OWN, [spoken])
    assert (best.title, best.language, best.is_sound) == (RETURN.en, "en", True)


@pytest.mark.parametrize("n_near", [LIKELY, OFFERED])
def test_a_subject_that_is_not_probable_enough_is_told_by_no_word(n_near: int) -> None:
    among = laid(n_near, {"en": {"return": row({0: 4.0})}})
    found = bench(among).offered(OWN, [SOUND, WEAK])
    assert found[0] == SOUND
    assert not any(each.is_sound for each in found[1:])


def test_no_more_are_offered_than_a_person_looks_at() -> None:
    found = bench(laid(OFFERED)).offered(OWN, [])
    assert titles(found) == sorted(each.en for each in LISTED[: settings.SUBJECTS_OFFERED])


def test_what_a_theme_hardly_speaks_of_is_not_offered() -> None:
    assert bench(laid(FAR)).offered(OWN, [SOUND, WEAK]) == (SOUND, WEAK)


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
    assert np.array_equal(among.told([*strangers, *OWN]), among.told(OWN))
    assert bench(among).offered(strangers, [ONE_WORD]) == (ONE_WORD,)


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
    told = beside(RETURN, "family house", "house")
    assert titles(found)[:3] == [RETURN.en, *told]
    assert [each.content for each in found[1:3]] == [OTHER.content, ONE_WORD.content]
    loosely = beside(RETURN, "some chairs")
    assert titles(found)[3:] == [OTHER.title, *loosely, ONE_WORD.title, loose.title]
    assert [each.is_sound for each in found[3:]] == [True, False, True, False]


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


def test_what_is_said_of_the_interview_heads_no_chapter() -> None:
    among = laid(SURE)
    listed = (Subject(OF_THE_INTERVIEW, "Изследователски интервюта"), *LISTED[1:])
    among = replace(among, subjects=replace(among.subjects, listed=listed))
    assert among.told(OWN)[0] > settings.SUBJECT_SURE
    assert bench(among).offered(OWN, [SOUND]) == (SOUND,)
