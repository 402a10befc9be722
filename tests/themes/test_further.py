"""Finer subjects and ways things go: asked of a theme's passages, choices for a person."""

from collections.abc import Collection, Mapping
from dataclasses import replace

import numpy as np
import pytest

from analysis import settings
from analysis.lexicons.subjects import (
    BOTH,
    Subject,
    fine_subjects,
    known_titles,
    listed,
    lowered,
    subjects,
)
from analysis.records import Passage
from analysis.themes.candidate import Kind
from analysis.themes.context import Questions
from analysis.themes.further import Further, Spoken
from analysis.themes.headings import bench_of
from analysis.themes.laid import Laid
from analysis.themes.subjects import Subjects
from analysis.themes.vocabulary import Vocabulary
from tests.themes.listing import BUSES, LISTED, OWN, said, titles
from tests.themes.test_headings import FAR, LIKELY, ONE_WORD, OTHER, SOUND, SURE, laid

N = 40
"""Further subjects of these tests: as many make a spread in which one can stand out."""

FINE = tuple(Subject(f"Fine subject {i}", f"Тесен предмет {i}") for i in range(N))
WAYS = tuple(Subject(f"Way that things go {i}", f"Как върви {i}") for i in range(N))


def finer(
    n_near: int,
    words: Mapping[str, np.ndarray] | None = None,
    asked: str = "",
    listed: tuple[Subject, ...] = FINE,
) -> Further:
    """Return a list beside passages about going back: so many, the first, are near all."""
    middles = np.zeros((N, 2), dtype=np.float32)
    middles[:, 1] = 1.0
    middles[:n_near] = 1.0, 0.0
    rows = np.tile(np.array([1.0, 0.0], dtype=np.float32), (len(OWN), 1))
    question = said([asked], 90)
    turn = (question[0].transcript_id, question[0].turn)
    turns = (turn,) * len(OWN) if asked else (None,) * len(OWN)
    questions = Questions(rows.astype(np.float64), turns, {turn: tuple(question)})
    known = Subjects(listed, middles, np.zeros(2, dtype=np.float32), {"en": words or {}})
    return Further(known, rows, Spoken(tuple(OWN), questions, Vocabulary()))


def among(n_near: int, n_fine: int) -> Laid:
    """Return subjects beside passages, so many of each list near all."""
    return replace(laid(n_near), finer=finer(n_fine))


def offered(n_near: int, n_fine: int, above: int | None = None) -> list[tuple[str, Kind, bool]]:
    """Return the candidates of a theme with phrases."""
    bench = bench_of(among(n_near, n_fine), "en", Vocabulary())
    assert bench is not None
    found = bench.offered(OWN, [SOUND, ONE_WORD], above)
    return [(each.title, each.kind, each.is_sound) for each in found]


def test_probabilities_are_those_of_the_finer_list_alone() -> None:
    told = among(SURE, 1).told_fine(OWN)
    assert told.shape == (N,)
    assert float(told.sum()) == pytest.approx(1.0, abs=0.01)
    assert told[0] > settings.FINE_SURE
    assert laid(SURE).told_fine(OWN).shape == (0,)
    assert not among(SURE, 1).told_fine(said(BUSES, 50)).any()


def going(n_near: int, n_fine: int, n_ways: int) -> Laid:
    """Return subjects beside passages, so many of each of the three lists near all."""
    return replace(among(n_near, n_fine), ways=finer(n_ways, listed=WAYS))


def test_a_listed_title_is_told_by_its_number_in_all_lists() -> None:
    every = going(SURE, 1, 2)
    assert every.told_of(0, OWN) == every.told(OWN)[0] > settings.SUBJECT_SURE
    assert every.told_of(len(LISTED), OWN) == every.told_fine(OWN)[0]
    told = every.told_ways(OWN)
    assert [every.told_of(len(LISTED) + N + i, OWN) for i in range(N)] == told.tolist()
    assert told[0] == told[1] > told[2]
    assert laid(SURE).told_of(len(LISTED), OWN) == 0.0
    assert among(SURE, 1).told_ways(OWN).shape == (0,)


def test_how_things_go_names_no_theme_by_itself_and_is_chosen_from_after_subjects() -> None:
    bench = bench_of(going(FAR, N, 1), "bg", Vocabulary())
    assert bench is not None
    assert not [each for each in titles(bench.offered(OWN, [])) if each.startswith("Как")]
    both, *found = titles(bench.nearest(OWN))
    assert both == f"{found[0]}{BOTH}{lowered(found[1])}"
    assert [found[i] for i in (2, 5, 8)] == [each.bg for each in WAYS[:3]]
    assert [each for each in found if each.startswith("Как")] == [
        each.bg for each in WAYS[: settings.WAYS_TO_CHOOSE]
    ]
    assert len(found) == 2 * settings.SUBJECTS_TO_CHOOSE + settings.WAYS_TO_CHOOSE
    assert WAYS[0].bg not in titles(bench.nearest(OWN, {WAYS[0].bg.casefold()}))


def test_words_and_those_of_the_question_tell_of_finer_subjects() -> None:
    row = np.zeros(N, dtype=np.float32)
    row[7] = 3.0
    silent = finer(0, {"zorbel": row})
    heard = finer(0, {"zorbel": row}, asked="The zorbel?")
    rows = list(range(len(OWN)))
    assert not silent.said(rows).any()
    assert heard.said(rows)[:, 7].tolist() == [3.0] * len(OWN)
    assert heard.said(rows[:2]).shape == (2, N)


def test_a_sure_subject_comes_before_a_finer_one_and_that_before_every_guess() -> None:
    assert offered(SURE, 1)[:2] == [
        (LISTED[0].en, Kind.SURE, True),
        (FINE[0].en, Kind.FINE, False),
    ]
    assert offered(LIKELY, 1)[0] == (FINE[0].en, Kind.FINE, False)


def test_a_finer_one_that_is_not_probable_comes_after_sound_phrases() -> None:
    order = [title for title, _, _ in offered(FAR, 3)]
    assert settings.FINE_GUESSED <= among(FAR, 3).told_fine(OWN)[0] < settings.FINE_SURE
    assert order == [SOUND.title, *sorted(each.en for each in FINE[:3]), ONE_WORD.title]


def test_an_improbable_one_names_nothing() -> None:
    assert not [title for title, _, _ in offered(FAR, N) if title.startswith("Fine")]


def test_a_theme_is_not_called_as_its_parent_by_a_finer_subject() -> None:
    number = known_titles("en")[fine_subjects()[0].en.casefold()]
    assert listed()[number] == fine_subjects()[0]
    assert number == len(subjects())
    real = among(FAR, 1)
    assert real.finer is not None
    named = (fine_subjects()[0], *FINE[1:])
    own = replace(real.finer, subjects=replace(real.finer.subjects, listed=named))
    bench = bench_of(replace(real, finer=own), "en", Vocabulary())
    assert bench is not None
    assert titles(bench.offered(OWN, []))[0] == named[0].en
    assert named[0].en not in titles(bench.offered(OWN, [], number))


def chosen_from(among: Laid, taken: Collection[str] = ()) -> list[str]:
    """Return the single headings that a person chooses from."""
    bench = bench_of(among, "bg", Vocabulary())
    assert bench is not None
    found = bench.nearest(OWN, taken)
    assert not [each for each in found if each.is_sound]
    return [each for each in titles(found) if BOTH not in each]


def test_first_stands_the_heading_of_the_theme_with_the_best_other_that_shares_no_word() -> None:
    bench = bench_of(among(FAR, N), "en", Vocabulary())
    assert bench is not None
    own = "Field 1 harvest"
    both, *single = titles(bench.nearest(OWN, {own.casefold()}, own))
    (other,) = both.split(BOTH)[1:]
    assert both.startswith(f"{own}{BOTH}")
    assert "harvest" not in other
    assert other in [lowered(each) for each in single]
    assert not [each for each in single if BOTH in each]
    assert BOTH not in bench.nearest(OWN, {own.casefold(), both.casefold()}, own)[0].title


@pytest.mark.parametrize(
    ("heading", "behind"),
    [
        ("Water supply", "water supply"),
        ("European programmes", "European programmes"),
        ("IT departments", "IT departments"),
        ("Wi-Fi in schools", "Wi-Fi in schools"),
        ("Европейски програми", "европейски програми"),
    ],
)
def test_a_heading_behind_another_begins_small_unless_it_is_a_name(
    heading: str, behind: str
) -> None:
    assert lowered(heading) == behind


def test_a_person_chooses_from_the_likeliest_of_both_lists_however_improbable() -> None:
    n = settings.SUBJECTS_TO_CHOOSE
    every = among(FAR, N)
    found = chosen_from(every)
    assert [each for each in found if "Тесен" not in each] == [each.bg for each in LISTED[:n]]
    assert [each for each in found if "Тесен" in each] == [each.bg for each in FINE[:n]]
    taken = {each.bg.casefold() for each in (LISTED[0], FINE[1])}
    free = chosen_from(every, taken)
    assert {*free} == {each.bg for each in (*LISTED[1 : n + 1], FINE[0], *FINE[2 : n + 1])}
    assert chosen_from(laid(FAR)) == [each.bg for each in LISTED[:n]]


def test_of_both_lists_that_comes_first_of_which_more_of_what_is_central_speaks() -> None:
    assert chosen_from(among(FAR, 1))[0] == FINE[0].bg, "a probable finer one, no probable subject"
    assert chosen_from(among(SURE, N))[0] == LISTED[0].bg
    heard = replace(laid(LIKELY), finer=finer(N))
    weak = heard.profile.copy()
    weak[:, :LIKELY] = 0.0
    weak[:, LIKELY - 1] = 1.0
    assert chosen_from(heard)[:LIKELY] == [each.bg for each in LISTED[:LIKELY]]
    turned = chosen_from(replace(heard, profile=weak))[:LIKELY]
    assert turned == [each.bg for each in (LISTED[LIKELY - 1], *LISTED[: LIKELY - 1])]


def test_what_is_heard_is_said_in_the_half_of_a_theme_nearest_its_middle() -> None:
    one = laid(SURE)
    near = np.tile(np.array([1.0, 0.0], dtype=np.float32), (len(OWN), 1))
    near[0] = 0.0, 1.0
    heard = one.profile.copy()
    heard[0] = 0.0
    far_speaks_of_nothing = replace(one, profile=heard, near=near)
    assert far_speaks_of_nothing.heard(OWN)[0] == pytest.approx(1.0)
    assert far_speaks_of_nothing.shares(OWN)[0] == pytest.approx(1 - 1 / len(OWN))
    assert replace(one, profile=heard).heard(OWN)[0] == pytest.approx(1 - 1 / len(OWN))
    assert not one.heard(said(BUSES, 50)).any()
    assert one.heard_fine(OWN).shape == (0,)
    assert among(SURE, 1).heard_fine(OWN)[0] > among(SURE, N).heard_fine(OWN)[0]


def test_a_phrase_beside_a_subject_is_a_guess_of_less_than_a_probable_finer_subject() -> None:
    bench = bench_of(among(SURE, 1), "en", Vocabulary())
    assert bench is not None
    found = bench.offered(OWN, [OTHER])
    kinds = [each.kind for each in found]
    assert kinds == [Kind.SURE, Kind.FINE, Kind.BESIDE, Kind.SOUND]
    assert [each.is_sound for each in found] == [True, False, False, True]


def test_of_passages_of_which_nothing_is_known_nothing_is_chosen() -> None:
    none: tuple[Passage, ...] = ()
    bench = bench_of(among(SURE, 1), "en", Vocabulary())
    assert bench is not None
    assert bench.nearest(said(BUSES, 50)) == ()
    assert bench.nearest(none) == ()
    assert bench.nearest([*said(BUSES, 50), *OWN]) != ()
