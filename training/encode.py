"""Statements to what the training works on: hidden states of the shared layers, or vectors."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis import settings
from analysis.embed import Embedded, load_embedder
from analysis.swot.tagger import Tensors
from training.figures import Floats

MODELS = Path(__file__).parents[1] / "models"

Hidden = NDArray[np.float16]
"""Hidden states of one text, shape (n_tokens, d)."""

_ROWS_AT_ONCE = 64


def embedded(texts: Sequence[str], branch: Tensors | None = None) -> Embedded:
    """Return vectors and pools in float32, so that any machine measures the same."""
    folder = MODELS / settings.MODEL_NAME
    return load_embedder(folder, number_type="float32", branch=branch).encode(texts)


def vectors_of(texts: Sequence[str]) -> Floats:
    """Return the plain vectors, shape (n, d)."""
    return embedded(texts).vectors.astype(np.float64)


def encoder() -> Any:
    """Return the bundled model with its tokenizer, as sentence-transformers loads it."""
    found: Any = load_embedder(MODELS / settings.MODEL_NAME, number_type="float32")
    return found.model[0]


def device() -> Any:
    """Return the graphics processor where there is one that torch can use, else the processor."""
    import torch

    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def hidden_of(model: Any, texts: Sequence[str], first_layer: int, longest: int) -> list[Hidden]:
    """Return what the layers below ``first_layer`` give, one array a text.

    Args:
        model: see ``encoder``.
        texts: without prefix.
        first_layer: number of the first layer that is not run.
        longest: tokens of a text that are read.
    """
    rows = [
        model.tokenizer(f"query: {each}", truncation=True, max_length=longest)["input_ids"]
        for each in texts
    ]
    model.auto_model.config.output_hidden_states = True
    model.auto_model.to(device())
    found: dict[int, Hidden] = {}
    for members in _parts([len(each) for each in rows]):
        states = _forward(model, [rows[each] for each in members], first_layer)
        for row, state in zip(members, states, strict=True):
            found[row] = state[: len(rows[row])].astype(np.float16)
    return [found[row] for row in range(len(rows))]


def _parts(lengths: Sequence[int]) -> Iterator[list[int]]:
    order = sorted(range(len(lengths)), key=lambda each: (lengths[each], each))
    for start in range(0, len(order), _ROWS_AT_ONCE):
        yield order[start : start + _ROWS_AT_ONCE]


def _forward(model: Any, rows: Sequence[Sequence[int]], layer: int) -> NDArray[np.float32]:
    import torch

    n = max(map(len, rows))
    ids = torch.full((len(rows), n), model.tokenizer.pad_token_id)
    mask = torch.zeros((len(rows), n), dtype=torch.long)
    for place, row in enumerate(rows):
        ids[place, : len(row)] = torch.tensor(row)
        mask[place, : len(row)] = 1
    with torch.inference_mode():
        out = model.auto_model(
            input_ids=ids.to(device()), attention_mask=mask.to(device()), output_hidden_states=True
        )
    states: NDArray[np.float32] = out.hidden_states[layer].cpu().numpy()
    return states
