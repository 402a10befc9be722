"""How many of the nearest rows the cells of very many passages find."""

import numpy as np
import pytest

from analysis import settings
from benchmarks import very_many
from benchmarks.themes_bench.given import Prepared
from benchmarks.themes_bench.rows import Labelled

ROWS = 300


@pytest.fixture
def given() -> Prepared:
    rows = np.random.default_rng(7).normal(size=(ROWS, 384)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    each = tuple(str(i) for i in range(ROWS))
    return Prepared(Labelled(each, tuple((i,) for i in each), ("en",) * ROWS, each), rows)


def test_cells_that_see_all_find_all(given: Prepared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(very_many, "LIMIT", ROWS - 1)
    monkeypatch.setattr(settings, "CELLS_SEEN", ROWS)
    assert very_many.recall(given) == 1.0


def test_fewer_cells_seen_find_less(given: Prepared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(very_many, "LIMIT", ROWS - 1)
    monkeypatch.setattr(settings, "CELLS", 30)
    monkeypatch.setattr(settings, "CELLS_SEEN", 6)
    assert 0.1 < very_many.recall(given) < 0.9
