"""Statements to the inputs of the tagger: the vector and the pools of the same forward pass."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from analysis import settings
from analysis.embed import load_embedder
from training.figures import Floats

MODELS = Path(__file__).parents[1] / "models"


def inputs_of(
    texts: Sequence[str], layers: tuple[int, ...], number_type: str = "float32"
) -> Floats:
    """Return vector and pools of texts side by side, shape (n, d * (1 + len(layers))).

    float32 unless another number type is asked for, so that any machine trains the same.
    """
    embedder = load_embedder(
        MODELS / settings.MODEL_NAME, number_type=number_type, pool_layers=layers
    )
    embedded = embedder.encode(texts)
    return np.concatenate([embedded.vectors, embedded.pools], axis=1).astype(np.float64)
