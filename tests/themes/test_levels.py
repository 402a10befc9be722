"""How many themes: judged by what comes back when some of the corpus is left out."""

import numpy as np
import pytest
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

from analysis import settings
from analysis.themes.communities import leiden, neighbourhood
from analysis.themes.levels import (
    adjusted_mutual_information,
    adjusted_rand,
    parts_of,
)
from analysis.themes.neighbours import Ints, Neighbours, kept_of, nearest, nearest_in_cells
from analysis.themes.neighbours import whole_numbers as whole
from analysis.themes.tree import cut
from analysis.themes.web import graph_of, smoothed, web_of


def unit(rows: np.ndarray) -> np.ndarray:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True))


def lumps(sizes: list[int], spread: float, seed: int = 0) -> tuple[np.ndarray, Ints]:
    """Return unit rows around so many directions, and which each is of."""
    draw = np.random.default_rng(seed)
    middles = unit(draw.standard_normal((len(sizes), 24)))
    labels = np.repeat(np.arange(len(sizes)), sizes)
    return unit(middles[labels] + spread * draw.standard_normal((len(labels), 24))), labels


@pytest.mark.parametrize("seed", range(5))
def test_the_two_indices_equal_those_of_scikit_learn(seed: int) -> None:
    draw = np.random.default_rng(seed)
    one, other = draw.integers(0, 9, 200), draw.integers(3, 5, 200)
    other[:60] = one[:60] + 10
    assert adjusted_rand(one, other) == pytest.approx(adjusted_rand_score(one, other))
    assert adjusted_mutual_information(one, other) == pytest.approx(
        adjusted_mutual_info_score(one, other), abs=1e-9
    )


def test_one_group_agrees_with_itself_and_with_nothing_else() -> None:
    alone, parted = np.zeros(6, dtype=np.int64), np.array([0, 0, 0, 1, 1, 1])
    assert adjusted_mutual_information(alone, alone) == adjusted_rand(alone, alone) == 1.0
    assert adjusted_mutual_information(alone, parted) == adjusted_rand(alone, parted) == 0.0


@pytest.mark.parametrize("sizes", [[20] * 5, [30] * 3, [12, 40, 25, 18, 30, 22, 15]])
def test_a_crisp_corpus_has_the_themes_that_it_was_made_of(sizes: list[int]) -> None:
    rows, labels = lumps(sizes, 0.08)
    found = cut(rows, np.zeros(len(rows), dtype=bool), [str(i) for i in range(len(rows))], None, 0)
    assert adjusted_rand(found.top, labels) == 1.0


def test_there_are_never_more_themes_than_can_be_held_in_view() -> None:
    rows, labels = lumps([14] * 40, 0.05)
    found = cut(rows, np.zeros(len(rows), dtype=bool), [str(i) for i in range(len(rows))], None, 0)
    assert found.top.max() + 1 <= settings.MOST_THEMES
    below = found.top * 1000 + found.sub
    assert len(np.unique(below)) > settings.MOST_THEMES
    assert adjusted_rand(np.unique(below, return_inverse=True)[1], labels) > 0.8


def test_parts_lack_a_fifth_of_the_interviews_and_never_half_of_one() -> None:
    units = [f"interview {i % 10}" for i in range(200)]
    for part in parts_of(units, 6):
        assert len({units[row] for row in part}) == 8
        assert len(part) == 160
        assert np.all(np.diff(part) > 0)


def test_of_few_interviews_passages_are_left_out_one_by_one() -> None:
    parts = parts_of(["one", "two"] * 50, 3)
    assert [len(each) for each in parts] == [80, 80, 80]
    assert {len({row % 2 for row in each}) for each in parts} == {2}


def test_neighbours_among_some_rows_are_the_same_as_found_among_them_alone() -> None:
    rows, _ = lumps([30, 30], 0.4)
    kept = np.flatnonzero(np.random.default_rng(2).random(60) < 0.7)
    found = kept_of(nearest(rows, 59), kept)
    alone = nearest(rows[kept], len(kept) - 1)
    assert np.array_equal(found.rows[:, : len(kept) - 1], alone.rows)
    assert np.all(found.rows[:, len(kept) - 1 :] == -1)


def test_a_row_that_lost_all_its_neighbours_keeps_its_vector_and_breaks_nothing() -> None:
    rows, _ = lumps([6, 6], 0.1)
    found = kept_of(Neighbours(*_lists(rows)), np.array([0, 1, 2, 6]))
    web = web_of(rows[[0, 1, 2, 6]], found)
    assert np.allclose(web.rows[3], rows[6])
    assert web.graph.shape == (4, 4)
    assert leiden(web.graph, 1.0, 0).shape == (4,)


def _lists(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    found = nearest(rows, 3)
    return found.rows, found.similarity


def test_smoothing_draws_a_row_towards_its_neighbours() -> None:
    rows, labels = lumps([40, 40], 0.5)
    smooth = smoothed(rows, neighbourhood(rows))
    assert np.allclose(np.linalg.norm(smooth, axis=1), 1.0)
    same = labels[:, None] == labels
    assert (smooth @ smooth.T)[same].mean() > (rows @ rows.T)[same].mean()


def test_the_near_of_a_row_weigh_more_than_the_far() -> None:
    graph = graph_of(np.array([[1, 2], [0, 2], [0, 1]]))
    assert graph[0, 1] == pytest.approx(2.0)
    assert graph[0, 2] == pytest.approx(1 / np.sqrt(2) + 1)


def test_cells_find_nearly_all_of_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    rows, _ = lumps([60] * 20, 0.2, seed=4)
    monkeypatch.setattr(settings, "CELLS", 60)
    found = nearest_in_cells(*whole(rows), 10)
    exact = nearest(rows, 10)
    shared = np.mean(
        [len(set(one) & set(other)) for one, other in zip(found.rows, exact.rows, strict=True)]
    )
    assert shared > 9.5
    assert not np.any(found.rows == np.arange(len(rows))[:, None])


def test_cells_of_equal_rows_still_give_each_its_neighbours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = unit(np.ones((50, 4)))
    monkeypatch.setattr(settings, "CELLS", 7)
    monkeypatch.setattr(settings, "CELLS_SEEN", 1)
    found = nearest_in_cells(*whole(rows), 5)
    assert found.rows.shape == (50, 5)
    assert not np.any(found.rows == np.arange(50)[:, None])
