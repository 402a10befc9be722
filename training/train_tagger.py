"""Train the SWOT tagger: ``python -m training.train_tagger``. Under an hour on two cores.

Reads ``training/statements/train_*.tsv`` (never the held-out statements), tunes the upper layers
of the encoder and a head on them, sets the temperature on the development statements, and writes
``models/tagger.safetensors``, its manifest ``models/tagger.json`` and the index of statements that
belongs to it, ``models/statements.npz``.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save
from scipy.optimize import minimize_scalar

from analysis import settings
from analysis.records import TAG_NAMES
from analysis.swot.heads import softmax
from analysis.swot.tagger import BRANCH, MANIFEST, WEIGHTS
from training import index_statements, recipe
from training.encode import MODELS, encoder, hidden_of
from training.figures import Floats, Ints, axes_accuracy, calibration_error, log_loss, macro_f1
from training.say import say
from training.statements import (
    Statement,
    development_statements,
    training_statements,
    with_questions,
)
from training.tune import Tuned, tune, untuned

THREADS = 2


def main() -> None:
    """Train, print the figures of the development statements, write the model and its index."""
    statements = with_questions(training_statements())
    say(f"{len(statements)} rows: {dict(Counter(each.lang for each in statements))}")
    model = encoder()
    torch.set_num_threads(THREADS)
    rows = hidden_of(model, texts_of(statements), recipe.FIRST_LAYER, recipe.LONGEST)
    known = development_statements()
    judged = hidden_of(model, texts_of(known), recipe.FIRST_LAYER, recipe.LONGEST)
    tuned = untuned(model, recipe.FIRST_LAYER)
    for line in tune(tuned, rows, labels_of(statements)):
        say(f"{line}; development: {in_words(labels_of(known), softmax(tuned.told(judged)))}")
    temperature = temperature_of(tuned.told(judged), labels_of(known))
    say(f"temperature {temperature:.3f}")
    write(tensors_of(tuned, temperature), statements)
    index_statements.main()


def tensors_of(tuned: Tuned, temperature: float) -> dict[str, NDArray[Any]]:
    """Return the weights as the tagger reads them."""
    head = {name: each.detach().numpy() for name, each in tuned.head.named_parameters()}
    layers = {f"{BRANCH}{name}": each for name, each in tuned.tensors(recipe.FIRST_LAYER).items()}
    return layers | {
        "out.weight": head["weight"] * np.float32(recipe.STEEPNESS),
        "out.bias": head["bias"],
        "temperature": np.array([temperature], dtype=np.float32),
        # The loss weighs every class alike, whatever its number.
        "learnt_shares": np.full(len(TAG_NAMES), 1.0 / len(TAG_NAMES), dtype=np.float32),
    }


def temperature_of(logits: Floats, labels: Ints) -> float:
    """Return the temperature that makes logits (n, 5) the likeliest (Guo et al. 2017)."""
    found = minimize_scalar(
        lambda log: log_loss(labels, softmax(logits / np.exp(log))),
        bounds=(-2, 2),
        method="bounded",
    )
    return float(np.exp(found.x))


def texts_of(statements: Sequence[Statement]) -> list[str]:
    """Return the texts of statements."""
    return [each.text for each in statements]


def labels_of(statements: Sequence[Statement]) -> Ints:
    """Return the labels as indices into ``TAG_NAMES``."""
    return np.array([TAG_NAMES.index(each.label) for each in statements])


def names_of(statements: Sequence[Statement], column: str) -> NDArray[np.str_]:
    """Return a column of the statements as an array."""
    return np.array([getattr(each, column) for each in statements])


def in_words(labels: Ints, sure: Floats) -> str:
    """Return the main figures as a line."""
    valence, locus = axes_accuracy(labels, sure)
    return (
        f"macro-F1 {macro_f1(labels, sure.argmax(axis=1)):.3f}, helpful/harmful {valence:.3f}, "
        f"inside/outside {locus:.3f}, calibration error {calibration_error(labels, sure):.3f}"
    )


def write(tensors: Mapping[str, NDArray[Any]], statements: Sequence[Statement]) -> None:
    """Write weights and manifest."""
    data = as_bytes(tensors)
    (MODELS / WEIGHTS).write_bytes(data)
    manifest = {
        "name": "glas-swot-tagger",
        "version": 2,
        "licence": "MIT",
        "file": WEIGHTS,
        "sha256": hashlib.sha256(data).hexdigest(),
        "size_bytes": len(data),
        "encoder": settings.MODEL_NAME,
        "first_layer": recipe.FIRST_LAYER,
        "classes": list(TAG_NAMES),
        "n_rows": len(statements),
        "temperature": round(float(tensors["temperature"][0]), 6),
        "statements_sha256": hashlib.sha256(
            "\n".join(f"{each.label}\t{each.text}" for each in statements).encode()
        ).hexdigest(),
        "made_by": "python -m training.train_tagger",
    }
    (MODELS / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    say(f"wrote {WEIGHTS}, {len(data)} bytes, sha256 {manifest['sha256']}")


def as_bytes(tensors: Mapping[str, NDArray[Any]]) -> bytes:
    """Return tensors as a safetensors file.

    The format stores memory as it lies: without the copy a transposed array would come back
    shuffled.
    """
    return save({name: np.ascontiguousarray(each) for name, each in tensors.items()})


if __name__ == "__main__":
    main()
