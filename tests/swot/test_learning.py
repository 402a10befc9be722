"""What decided tags teach: near and alike follows, far stays, and taking back forgets."""

import numpy as np
from numpy.typing import NDArray

from analysis.records import TAG_NAMES
from analysis.swot.learning import Features, features_of, learn, log_probabilities, taught

Floats = NDArray[np.float64]

WEAK = (0.05, 0.75, 0.05, 0.05, 0.1)


def _unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True))


def _rows(*centres: int, near: float = 0.05) -> Floats:
    """Return a row near each of the axes named."""
    draw = np.random.default_rng(3)
    return _unit(np.eye(40)[list(centres)] + near * draw.normal(size=(len(centres), 40)) / 6)


def _after(decided: Floats, answers: list[str], asked: Floats) -> list[str]:
    features = features_of(decided, None)
    lesson = learn(features, answers, np.array([WEAK] * len(answers)).reshape(-1, 5))
    base = log_probabilities(np.array([WEAK] * len(asked)))
    rows = taught(base, lesson.change(features_of(asked, None)))
    assert np.allclose(rows.sum(axis=1), 1.0)
    return [TAG_NAMES[each] for each in rows.argmax(axis=1)]


def test_a_passage_like_mended_ones_follows_and_one_on_another_matter_stays() -> None:
    told = _after(_rows(0, 0, 0), ["strength"] * 3, _rows(0, 7))
    assert told == ["strength", "weakness"]


def test_what_the_tagger_knew_teaches_nothing() -> None:
    decided = features_of(_rows(0, 0, 0), None)
    sure = np.array([(0.0, 1.0, 0.0, 0.0, 0.0)] * 3)
    lesson = learn(decided, ["weakness"] * 3, sure)
    assert np.abs(lesson.change(decided)).max() < 0.01


def test_without_answers_nothing_is_learnt() -> None:
    lesson = learn(features_of(np.zeros((0, 40)), None), [], np.zeros((0, 5)))
    assert not lesson.change(features_of(_rows(0, 1), None)).any()


def test_a_row_is_changed_alone_as_among_a_thousand() -> None:
    lesson = learn(features_of(_rows(0, 1, 2), None), ["strength", "none", "threat"],
                   np.array([WEAK] * 3))  # fmt: skip
    many = _unit(np.random.default_rng(1).normal(size=(1000, 40)) + np.eye(40)[0])
    together = lesson.change(features_of(many, None))
    alone = np.vstack(
        [lesson.change(features_of(many[i : i + 1], None)) for i in range(0, 1000, 97)]
    )
    assert (together[::97] == alone).all()


def test_what_is_meant_counts_beside_the_matter() -> None:
    matter, praise, blame = _rows(0, 0, 0), np.eye(8)[[0, 0, 0]], np.eye(8)[[1]]
    lesson = learn(Features(matter, praise), ["strength"] * 3, np.array([WEAK] * 3))
    alike = lesson.change(Features(matter[:1], praise[:1]))
    other = lesson.change(Features(matter[:1], blame))
    assert alike[0, 0] > 5 * other[0, 0] > 0
