"""A passage leans on what is near it in its turn, and on the question it answers."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from sklearn.metrics import adjusted_rand_score

from analysis import settings
from analysis.records import Passage, PassageId, Role, TranscriptId
from analysis.themes import Asked, Material, ThemeOptions, ThemeResult, build
from analysis.themes.centring import LanguageMeans, Shift, shift_of
from analysis.themes.context import answered, leaning
from tests.themes.making import N_DIMS, direction, passage

SHARE = settings.SHARE_OF_BESIDE
PLAIN = Shift(LanguageMeans(), {}, np.zeros(N_DIMS))
"""Takes nothing off."""


def said(ordinal: int, interview: str, turn: int, *, is_asked: bool = False) -> Passage:
    """Return a passage of a turn of an interview."""
    made = passage(f"Passage {ordinal} of {interview}.", ordinal)
    role = Role.INTERVIEWER if is_asked else Role.PARTICIPANT
    return replace(made, transcript_id=TranscriptId(interview), turn=turn, role=role)


def asked(*found: tuple[Passage, npt.NDArray[np.float64]]) -> Asked:
    """Return what was asked, with its vectors."""
    rows = np.stack([row for _, row in found]).astype(np.float32)
    return Asked(tuple(each for each, _ in found), rows)


def unit(row: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return a row of unit length."""
    return np.asarray(row / np.linalg.norm(row))


def test_what_is_near_in_a_turn_counts_and_less_the_farther_it_is() -> None:
    made = [said(i, "a", 1) for i in range(5)]
    rows = np.stack([direction(i) for i in range(5)])
    leant = leaning(rows, made, np.zeros(5, dtype=bool))
    expected = rows[0] + SHARE * rows[1] + SHARE**2 * rows[2] + SHARE**3 * rows[3]
    assert np.allclose(leant[0], unit(expected))
    assert np.allclose(np.linalg.norm(leant, axis=1), 1.0)


def test_another_turn_does_not_count() -> None:
    made = [said(0, "a", 1), said(1, "a", 3), said(2, "b", 1)]
    rows = np.stack([direction(i) for i in range(3)])
    assert np.allclose(leaning(rows, made, np.zeros(3, dtype=bool)), rows)


def test_the_order_of_passages_does_not_matter() -> None:
    made = [said(i, "a", 1 + i // 3) for i in range(6)]
    rows = np.stack([direction(i) for i in range(6)])
    turned = leaning(rows[::-1], made[::-1], np.zeros(6, dtype=bool))
    assert np.array_equal(turned[::-1], leaning(rows, made, np.zeros(6, dtype=bool)))


def test_the_question_is_what_the_interviewer_said_last() -> None:
    heard = asked(
        (said(0, "a", 0, is_asked=True), direction(0)),
        (said(1, "a", 2, is_asked=True), direction(1)),
        (said(2, "a", 2, is_asked=True), direction(2)),
        (said(3, "b", 0, is_asked=True), direction(3)),
    )
    answers = [said(9, "a", 1), said(10, "a", 3), said(11, "a", 4), said(12, "c", 4)]
    made = answered(answers, heard, PLAIN)
    found = made.rows
    assert np.allclose(found[0], direction(0))
    assert np.allclose(found[1], unit(direction(1) + direction(2)))
    assert np.allclose(found[2], found[1]), "somebody else answers the same question"
    assert not found[3].any(), "nobody asked in that interview"
    a = TranscriptId("a")
    assert made.turns == ((a, 0), (a, 2), (a, 2), None)


def test_a_question_comes_before_its_answer() -> None:
    heard = asked((said(0, "a", 2, is_asked=True), direction(0)))
    found = answered([said(1, "a", 1), said(2, "a", 2)], heard, PLAIN)
    assert not found.rows.any()
    assert found.turns == (None, None)


def test_a_question_of_the_guide_has_no_say() -> None:
    near = unit(direction(0) + 0.1 * direction(5))
    heard = asked(
        (said(0, "a", 0, is_asked=True), direction(0)),
        (said(1, "b", 0, is_asked=True), near),
        (said(2, "b", 2, is_asked=True), direction(2)),
        (said(3, "b", 4, is_asked=True), direction(2)),
    )
    found = answered([said(7, "a", 1), said(8, "b", 1), said(9, "b", 3)], heard, PLAIN)
    assert not found.rows[:2].any()
    assert np.allclose(found.rows[2], direction(2)), "asked twice in one interview it still counts"
    b = TranscriptId("b")
    assert found.turns == (None, None, (b, 2))
    assert found.words.keys() == {(b, 2), (b, 4)}, "the guide's words tell nothing either"


def test_the_words_of_a_question_are_all_that_its_turn_holds_in_order() -> None:
    first = replace(said(0, "a", 2, is_asked=True), start=0)
    second = replace(said(1, "a", 2, is_asked=True), start=40)
    earlier = said(2, "a", 0, is_asked=True)
    heard = asked((second, direction(1)), (first, direction(2)), (earlier, direction(3)))
    found = answered([said(9, "a", 3)], heard, PLAIN)
    a = TranscriptId("a")
    assert found.turns == ((a, 2),)
    assert found.words == {(a, 0): (earlier,), (a, 2): (first, second)}


def test_nobody_answers_where_nothing_is_said() -> None:
    heard = asked((said(0, "a", 0, is_asked=True), direction(0)))
    found = answered([], heard, PLAIN)
    assert (found.rows.shape, found.turns) == ((0, N_DIMS), ())


def test_only_the_questions_of_some_interviews() -> None:
    first, second = said(0, "a", 0, is_asked=True), said(1, "b", 0, is_asked=True)
    heard = asked((first, direction(0)), (second, direction(1)))
    part = heard.of(frozenset({TranscriptId("b")}))
    assert part.passages == (second,)
    assert np.allclose(part.vectors, direction(1))
    without = answered([said(5, "b", 1)], Asked(), PLAIN)
    assert without.rows.tolist() == [[0.0] * N_DIMS]
    assert (without.turns, without.words) == ((None,), {})


@pytest.mark.parametrize("n_subjects", [2, 3])
def test_answers_that_do_not_name_their_subject_are_together_by_what_was_asked(
    n_subjects: int,
) -> None:
    answers, heard, rows = _dialogue(n_subjects)
    with_questions = build(Material(tuple(answers), rows, asked=heard), ThemeOptions(n_subjects))
    without = build(Material(tuple(answers), rows), ThemeOptions(n_subjects))
    subjects = {each.id: i % n_subjects for i, each in enumerate(answers)}
    assert agreement(with_questions, subjects) > 0.7 > 0.3 > agreement(without, subjects)


def agreement(found: ThemeResult, subjects: Mapping[PassageId, int]) -> float:
    """Return the adjusted Rand index of themes with subjects."""
    tops = {each.id: each.parent_id or each.id for each in found.themes.values()}
    themes = [tops[placed.theme_id] for placed in found.placements.values()]
    return float(adjusted_rand_score([subjects[each] for each in found.placements], themes))


def _dialogue(n_subjects: int) -> tuple[Sequence[Passage], Asked, npt.NDArray[np.float32]]:
    """Return answers all alike but for chance, and the questions that tell them apart."""
    chance = np.random.default_rng(3)
    answers, questions, rows = [], [], []
    for i in range(12 * n_subjects):
        interview, turn = f"interview {i % 6}", 2 * (i // 6)
        noise = 0.6 * unit(chance.normal(size=N_DIMS))
        question = unit(direction(i % n_subjects) + noise)
        questions.append((said(2 * i, interview, turn, is_asked=True), question))
        answers.append(said(2 * i + 1, interview, turn + 1))
        rows.append(unit(chance.normal(size=N_DIMS) + 0.3 * direction(i % n_subjects)))
    return answers, asked(*questions), np.stack(rows).astype(np.float32)


def test_the_shift_of_the_answers_is_that_of_the_questions() -> None:
    answers, heard, rows = _dialogue(2)
    languages = ("en",) * len(rows)
    shift = shift_of(rows, languages, LanguageMeans())
    own = shift.applied(heard.vectors, ("en",) * len(heard.passages))
    assert np.allclose(answered(answers, heard, shift).rows[0], own[0])
