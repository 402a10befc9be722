"""What passages are about, apart from their project and their language."""

import numpy as np

from analysis.swot.matter import cosines, frame_of


def test_the_same_matter_is_found_across_languages() -> None:
    draw = np.random.default_rng(2)
    matters, shared = draw.normal(size=(20, 60)), 5 * draw.normal(size=60)
    english, bulgarian = (shared + 3 * draw.normal(size=60) + matters for _ in range(2))
    rows = np.vstack([english, bulgarian])
    frame = frame_of(rows, ["en"] * 20 + ["bg"] * 20)
    likeness = cosines(frame.matter(english), frame.matter(bulgarian))
    assert (likeness.argmax(axis=1) == np.arange(20)).all()
    assert likeness.diagonal().min() > 0.9
    raw = cosines(frame_of(rows, ["en"] * 40).matter(english), frame.matter(bulgarian))
    assert raw.diagonal().mean() < likeness.diagonal().mean()


def test_a_language_with_few_passages_has_no_direction_of_its_own() -> None:
    rows = np.random.default_rng(2).normal(size=(30, 8))
    assert len(frame_of(rows, ["en"] * 27 + ["de"] * 3).languages) == 0
    assert len(frame_of(rows, ["en"] * 10 + ["de"] * 10 + ["bg"] * 10).languages) == 2


def test_a_project_without_passages_has_a_frame() -> None:
    frame = frame_of(np.zeros((0, 4)), [])
    assert frame.matter(np.eye(4)).shape == (4, 4)
