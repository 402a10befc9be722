"""The arithmetic gives a row the same result alone as in company, and sums stay exact."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analysis.swot.heads import affine, four_digits, shift_prior, softmax

N_DIMS = 384


def rows(n: int, seed: int = 7) -> np.ndarray:
    found = np.random.default_rng(seed).normal(size=(n, N_DIMS))
    unit: np.ndarray = found / np.linalg.norm(found, axis=1, keepdims=True)
    return unit


@pytest.mark.parametrize("n_outputs", [1, 5, 64])
def test_a_row_has_the_same_bytes_alone_as_among_a_thousand(n_outputs: int) -> None:
    inputs = rows(700)
    weights = np.random.default_rng(1).normal(size=(n_outputs, N_DIMS))
    together = affine(inputs, weights, np.zeros(n_outputs))
    for index in (0, 1, 255, 256, 699):
        alone = affine(inputs[index : index + 1], weights, np.zeros(n_outputs))
        assert alone[0].tobytes() == together[index].tobytes()


def test_affine_is_the_matrix_product() -> None:
    inputs, weights, bias = rows(300), rows(5, seed=2), np.arange(5.0)
    assert affine(inputs, weights, bias) == pytest.approx(inputs @ weights.T + bias, abs=1e-12)


def test_no_rows_give_no_rows() -> None:
    none = affine(np.zeros((0, N_DIMS)), rows(5), np.zeros(5))
    assert none.shape == (0, 5)
    assert four_digits(softmax(none)).shape == (0, 5)


@given(arrays(np.float64, (7, 5), elements=st.floats(-50, 50)))
def test_four_digits_sum_to_one_and_keep_the_largest(logits: np.ndarray) -> None:
    exact = softmax(logits)
    rounded = four_digits(exact)
    assert np.rint(rounded * 10_000).astype(int).sum(axis=1).tolist() == [10_000] * 7
    assert (rounded >= 0).all()
    assert rounded == pytest.approx(exact, abs=1.01e-4)
    largest = exact.argmax(axis=1)[:, None]
    assert (np.take_along_axis(rounded, largest, axis=1)[:, 0] == rounded.max(axis=1)).all()


def test_what_rounding_leaves_over_does_not_make_another_class_the_largest() -> None:
    nearly_equal = softmax(np.array([[0.0, 0.001, 0.0, 0.0, 0.0]]))
    assert four_digits(nearly_equal)[0].argmax() == 1


def test_the_prior_shift_is_bayes_rule() -> None:
    learnt, real = np.full(5, 0.2), np.array([0.1, 0.1, 0.1, 0.1, 0.6])
    shifted = shift_prior(np.array([[0.4, 0.1, 0.1, 0.1, 0.3]]), learnt, real)
    assert shifted[0].tolist() == pytest.approx([0.16, 0.04, 0.04, 0.04, 0.72])


def test_equal_shares_shift_nothing() -> None:
    probabilities = softmax(rows(20)[:, :5])
    same = np.full(5, 0.2)
    assert shift_prior(probabilities, same, same) == pytest.approx(probabilities)
