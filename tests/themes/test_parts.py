"""The numeric parts of the theme engine, each against a plain computation."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import ModelDamaged, ModelMissing
from analysis.settings import LANGUAGE_MEANS_FILE, MODEL_NAME, MODELS_DIR, SUBJECTS_FILE
from analysis.themes import LanguageMeans, load_language_means
from analysis.themes.centring import centre
from analysis.themes.communities import absorbed, renumbered
from analysis.themes.neighbours import nearest, whole_numbers
from analysis.themes.web import graph_of


def unit(rows: np.ndarray) -> np.ndarray:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True))


@settings(max_examples=25, deadline=None)
@given(n=st.integers(2, 60), d=st.integers(2, 40), seed=st.integers(0, 99), data=st.data())
def test_nearest_equals_sorting_everything(n: int, d: int, seed: int, data: st.DataObject) -> None:
    rows = unit(np.random.default_rng(seed).standard_normal((n, d)))
    k = data.draw(st.integers(1, n - 1))
    whole, square = whole_numbers(rows)
    products = whole.astype(np.float64) @ whole.T.astype(np.float64)
    np.fill_diagonal(products, -np.inf)
    order = np.argsort(-products, axis=1, kind="stable")[:, :k]
    found = nearest(rows, k)
    assert np.array_equal(found.rows, order)
    assert np.array_equal(found.similarity, np.take_along_axis(products, order, 1) / square)


def test_products_are_exact_in_any_order_of_addition() -> None:
    rows = unit(np.random.default_rng(1).standard_normal((200, 384)))
    whole, _ = whole_numbers(rows)
    exact = whole.astype(np.int64) @ whole.astype(np.int64).T
    assert np.array_equal((whole @ whole.T).astype(np.int64), exact)
    assert np.array_equal((whole[:, ::-1] @ whole[:, ::-1].T).astype(np.int64), exact)
    assert np.abs(exact).max() < 2**24


def test_ties_go_to_the_first_row() -> None:
    assert nearest(unit(np.ones((6, 3))), 2).rows.tolist()[5] == [0, 1]


def test_the_graph_is_symmetric_and_leaves_nobody_alone() -> None:
    rows = unit(np.vstack([np.eye(8), -np.eye(8)]))
    graph = graph_of(nearest(rows, 3).rows)
    assert abs(graph - graph.T).max() == 0
    assert graph.getnnz(axis=1).min() >= 3


def test_centring_removes_the_language_and_keeps_unit_rows() -> None:
    draw = np.random.default_rng(0)
    content = draw.standard_normal((50, 16))
    offsets = {"en": 4 * np.eye(16)[0], "bg": 4 * np.eye(16)[1]}
    rows = unit(np.vstack([content + offsets["en"], content + offsets["bg"]]))
    languages = ("en",) * 50 + ("bg",) * 50
    means = np.stack([rows[:50].mean(axis=0), rows[50:].mean(axis=0)])
    centred = centre(
        rows.astype(np.float32), languages, LanguageMeans(("en", "bg"), means, means.mean(0))
    )
    assert np.allclose(np.linalg.norm(centred, axis=1), 1.0)
    assert np.einsum("ij,ij->i", centred[:50], centred[50:]).mean() > 0.9


@pytest.mark.parametrize("languages", [("und",) * 6, ("en",) * 6, ("xx", "xx", "en") * 2])
def test_alike_rows_keep_a_direction_when_centred(languages: tuple[str, ...]) -> None:
    rows = np.tile(unit(np.ones((1, 5))), (6, 1)).astype(np.float32)
    for means in (LanguageMeans(), LanguageMeans(("en",), rows[:1].astype(float), rows[0] * 1.0)):
        centred = centre(rows, languages, means)
        assert np.isfinite(centred).all()
        assert np.allclose(np.linalg.norm(centred, axis=1), 1.0)


def test_means_are_read_and_faults_are_named(tmp_path: Path) -> None:
    path = tmp_path / "language_means.npz"
    with pytest.raises(ModelMissing, match="make setup"):
        load_language_means(path)
    path.write_bytes(b"nothing")
    with pytest.raises(ModelDamaged):
        load_language_means(path)
    shipped = (MODELS_DIR / LANGUAGE_MEANS_FILE).read_bytes()
    for harmed in (shipped[:40_000], shipped[:20_000] + b"\0\1\2\3" + shipped[20_004:]):
        path.write_bytes(harmed)
        with pytest.raises(ModelDamaged, match="make setup"):
            load_language_means(path)
    np.savez(path, langs=np.array(["bg"]), means=np.ones((2, 3)), overall=np.ones(3))
    with pytest.raises(ModelDamaged):
        load_language_means(path)
    np.savez(path, langs=np.array(["bg", "en"]), means=np.ones((2, 3)), overall=np.ones(3))
    means = load_language_means(path)
    assert means.langs == ("bg", "en")
    assert means.row("de") is None
    assert means.fits(3)
    assert not means.fits(4)


def test_beside_the_bundled_model_subjects_have_to_be_there_and_its_own(tmp_path: Path) -> None:
    path = tmp_path / LANGUAGE_MEANS_FILE
    np.savez(path, langs=np.array(["bg", "en"]), means=np.ones((2, 3)), overall=np.ones(3))
    assert load_language_means(path, "a hash").subjects.listed == ()
    (tmp_path / MODEL_NAME).mkdir()
    with pytest.raises(ModelMissing, match="subject_vectors"):
        load_language_means(path, "a hash")
    shutil.copy(MODELS_DIR / SUBJECTS_FILE, tmp_path)
    with pytest.raises(ModelDamaged, match="this model"):
        load_language_means(path, "a hash")
    assert load_language_means(path).subjects.listed


def test_labels_are_numbered_by_size_then_first_member() -> None:
    assert renumbered(np.array([7, 3, 3, 9])).tolist() == [1, 0, 0, 2]


def test_small_groups_join_the_nearest() -> None:
    rows = unit(np.array([[1, 0], [1, 0.1], [1, 0.2], [0, 1], [0.1, 1], [0.2, 1], [0.9, 0.4]]))
    labels = absorbed(rows, np.array([0, 0, 0, 1, 1, 1, 2]), 2)
    assert labels.tolist() == [0, 0, 0, 1, 1, 1, 0]
