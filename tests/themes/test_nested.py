"""Cuts of groups stand for cuts of the web that the groups were made from."""

import numpy as np
import pytest

from analysis import settings
from analysis.themes.communities import leiden, neighbourhood, renumbered
from analysis.themes.levels import adjusted_rand
from analysis.themes.neighbours import Ints
from analysis.themes.nested import Nested, nested
from analysis.themes.web import Graph, web_of


def web(n: int, n_themes: int = 12) -> tuple[Graph, Ints]:
    draw = np.random.default_rng(1)
    home = np.arange(n) % n_themes
    rows = draw.normal(size=(n_themes, 48))[home] + draw.normal(size=(n, 48)) * 0.9
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return web_of(rows, neighbourhood(rows)).graph, renumbered(home)


def cutter(graph: Graph, resolution: float) -> Ints:
    return leiden(graph, resolution, 0, 1)


def modularity(graph: Graph, labels: Ints, resolution: float) -> float:
    """Return it by its definition (Reichardt and Bornholdt 2006), edge by edge."""
    edges, whole = graph.tocoo(), graph.sum()
    inside = edges.data[labels[edges.row] == labels[edges.col]].sum()
    degrees = np.bincount(labels, weights=np.asarray(graph.sum(axis=1)).ravel())
    return float(inside / whole - resolution * ((degrees / whole) ** 2).sum())


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MANY_PASSAGES", 300)


@pytest.mark.usefixtures("many")
def test_groups_keep_the_modularity_of_rows() -> None:
    graph, home = web(600)
    small = nested(graph, cutter)
    n_groups = int(small.of_row.max()) + 1
    assert 100 <= n_groups < 600
    assert small.graph.sum() == pytest.approx(graph.sum())
    of_group = np.zeros(small.graph.shape[0], dtype=np.int64)
    of_group[small.of_row] = home
    hosts = small.graph[n_groups:].indices
    of_group[n_groups:] = of_group[hosts]
    wanted = modularity(graph, of_group[small.of_row], 1.0)
    assert modularity(small.graph, of_group, 1.0) == pytest.approx(wanted)


@pytest.mark.usefixtures("many")
def test_a_cut_of_groups_is_nearly_as_good_as_one_of_rows() -> None:
    graph, home = web(600)
    small = nested(graph, cutter)
    for resolution in (0.5, 1.0, 2.0):
        found = small.cut(resolution, cutter)
        direct = modularity(graph, cutter(graph, resolution), resolution)
        assert modularity(graph, found, resolution) > direct - 0.02
    assert adjusted_rand(small.cut(1.0, cutter), home) > 0.9


@pytest.mark.usefixtures("many")
def test_the_same_web_gives_the_same_groups() -> None:
    graph, _ = web(600)
    one, other = nested(graph, cutter), nested(graph, cutter)
    assert np.array_equal(one.of_row, other.of_row)
    assert np.array_equal(one.cut(1.0, cutter), other.cut(1.0, cutter))


def test_a_small_corpus_is_cut_as_it_is() -> None:
    graph, _ = web(200)
    small = nested(graph, cutter)
    assert isinstance(small, Nested)
    assert np.array_equal(small.cut(1.5, cutter), cutter(graph, 1.5))
