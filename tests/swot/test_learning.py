"""What decided tags teach: near and alike follows, far stays, and taking back forgets."""

import numpy as np
from numpy.typing import NDArray

from analysis import settings
from analysis.records import TAG_NAMES
from analysis.swot.learning import Features, Lesson, Points, learn, others, points_of
from analysis.swot.matter import frame_of

Floats = NDArray[np.float64]

WEAK = (0.05, 0.75, 0.05, 0.05, 0.1)
DOUBTFUL = (0.2, 0.6, 0.05, 0.05, 0.1)


def _unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True))


def _rows(*centres: int, near: float = 0.05) -> Floats:
    """Return a row near each of the axes named."""
    draw = np.random.default_rng(3)
    return _unit(np.eye(40)[list(centres)] + near * draw.normal(size=(len(centres), 40)) / 6)


def _points(rows: Floats, own: tuple[float, ...] = WEAK, pools: Floats | None = None) -> Points:
    frame = frame_of(rows, ["en"] * len(rows))
    read = Features(rows, np.zeros((len(rows), 0)) if pools is None else pools)
    return points_of(frame, read, np.array([own] * len(rows)))


def _names(lesson: Lesson, asked: Points) -> list[str]:
    rows = lesson.taught(asked)
    assert np.allclose(rows.sum(axis=1), 1.0)
    return [TAG_NAMES[each] for each in rows.argmax(axis=1)]


def test_passages_like_mended_ones_follow_and_those_on_other_matters_stay() -> None:
    seen = _points(_rows(*[0] * 6, *[7] * 6))
    lesson = learn(seen, dict.fromkeys(range(5), "strength"))
    assert _names(lesson, seen.some([5, 6, 11])) == ["strength", "weakness", "weakness"]
    assert set(lesson.given) == {"strength", None}


def test_what_the_tagger_knew_teaches_nothing() -> None:
    seen = _points(_rows(0, 0, 0, 7, 7, 7), (0.0, 1.0, 0.0, 0.0, 0.0))
    lesson = learn(seen, dict.fromkeys(range(3), "weakness"))
    assert np.abs(lesson.taught(seen) - seen.probabilities).max() < 0.01
    assert set(lesson.given) == {None}


def test_without_answers_nothing_is_learnt() -> None:
    seen = _points(_rows(0, 1))
    assert (learn(seen, {}).taught(seen) == seen.probabilities).all()


def test_a_tag_that_nobody_gave_is_given_to_nothing() -> None:
    # Against weakness speaks much, for threat little: it would be first without having been named.
    own = (0.01, 0.4, 0.01, 0.39, 0.19)
    seen = _points(_rows(*[0] * 8, *[7] * 8), own)
    lesson = learn(seen, dict.fromkeys(range(6), "none"))
    assert set(_names(lesson, seen)) == {"weakness", "none"}
    threats = tuple("threat" if each else None for each in lesson.given)
    only_threat = Lesson(lesson.points, lesson.pull, threats)
    assert set(_names(only_threat, seen)) == {"weakness"}


def test_a_row_is_changed_alone_as_among_a_thousand() -> None:
    many = _unit(np.random.default_rng(1).normal(size=(1000, 40)) + np.eye(40)[0])
    seen = _points(many)
    lesson = learn(seen, {0: "strength", 1: "none", 2: "threat"})
    together = lesson.taught(seen)
    rows = range(0, 1000, 97)
    alone = np.vstack([lesson.taught(seen.some([each])) for each in rows])
    assert (together[::97] == alone).all()


def test_what_is_meant_counts_beside_the_matter() -> None:
    pools = np.eye(8)[[0] * 5 + [1] * 15]
    seen = _points(_rows(*[0] * 10, *[7] * 10), DOUBTFUL, pools)
    lesson = learn(seen, dict.fromkeys(range(4), "strength"))
    assert _names(lesson, seen.some([4, 9])) == ["strength", "weakness"]


def test_a_passage_whose_tag_stays_keeps_its_probabilities_to_the_last_digit() -> None:
    centres = np.random.default_rng(5).integers(0, 6, size=200)
    draw = np.random.default_rng(6).dirichlet(np.ones(5), size=200).round(4)
    rows = _rows(*centres, near=2.0)
    frame = frame_of(rows, ["en"] * len(rows))
    seen = points_of(frame, Features(rows, np.zeros((len(rows), 0))), draw)
    lesson = learn(seen, {row: "strength" for row in range(20) if centres[row] < 3})
    after = lesson.taught(seen)
    is_moved = after.argmax(axis=1) != seen.own
    assert 0 < is_moved.sum() < 200
    assert after[~is_moved].tobytes() == seen.probabilities[~is_moved].tobytes()
    assert {TAG_NAMES[each] for each in after[is_moved].argmax(axis=1)} == {"strength"}


def test_others_are_looked_at_in_proportion_and_evenly() -> None:
    found = others(1000, dict.fromkeys(range(50), "none"))
    assert len(found) == len(set(found)) == 200
    assert min(found) == 50
    assert max(found) > 990
    assert len(others(1000, {0: "none"})) == settings.LEAST_OTHERS
    assert others(5, {}) == []
    assert others(3, {0: "none"}) == [1, 2]
