"""Fitting: a penalised multinomial logistic regression on standardised inputs, and its calibration.

Calibration is by temperature (Guo et al. 2017), fitted on out-of-fold logits: logits of statements
from domains that the fold's model has not seen.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from analysis.records import TAG_NAMES
from analysis.swot.heads import softmax
from training.figures import Floats, Ints, log_loss
from training.recipe import MAX_ITERATIONS, N_FOLDS, SMALLEST_SPREAD

Tensors = Mapping[str, Floats]


def fit(inputs: Floats, labels: Ints, strength: float) -> Tensors:
    """Return the tensors of a model of inputs (n, d) and labels (n,), temperature 1."""
    mean, spread = inputs.mean(axis=0), inputs.std(axis=0) + SMALLEST_SPREAD
    model = LogisticRegression(C=strength, class_weight="balanced", max_iter=MAX_ITERATIONS)
    model.fit((inputs - mean) / spread, labels)
    return {
        "scale.mean": mean,
        "scale.spread": spread,
        "out.weight": model.coef_,
        "out.bias": model.intercept_,
        "temperature": np.ones(1),
        # Balanced class weights make every class count alike, whatever its number.
        "learnt_shares": np.full(len(TAG_NAMES), 1.0 / len(TAG_NAMES)),
    }


def logits_of(tensors: Tensors, inputs: Floats) -> Floats:
    """Return the logits of inputs, shape (n, 5)."""
    scaled = (inputs - tensors["scale.mean"]) / tensors["scale.spread"]
    logits: Floats = scaled @ tensors["out.weight"].T + tensors["out.bias"]
    return logits


def out_of_fold(inputs: Floats, labels: Ints, groups: NDArray[np.str_], strength: float) -> Floats:
    """Return logits, shape (n, 5), each of a model that saw no statement of the row's group."""
    n_folds = min(N_FOLDS, len(set(groups.tolist())))
    logits = np.zeros((len(labels), len(TAG_NAMES)))
    for learnt, held in GroupKFold(n_folds).split(inputs, labels, groups):
        tensors = fit(inputs[learnt], labels[learnt], strength)
        logits[held] = logits_of(tensors, inputs[held])
    return logits


def temperature_of(logits: Floats, labels: Ints) -> float:
    """Return the temperature that makes out-of-fold logits (n, 5) the likeliest."""
    found = minimize_scalar(
        lambda log: log_loss(labels, softmax(logits / np.exp(log))),
        bounds=(-2, 2),
        method="bounded",
    )
    return float(np.exp(found.x))
