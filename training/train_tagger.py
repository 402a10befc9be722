"""Train the SWOT tagger: ``python -m training.train_tagger``. About an hour on two cores.

Reads ``training/statements/train_*.tsv`` but for ``train_answers_*`` (never the held-out
statements), tunes the upper layers of the encoder and a head on them in two stages (``recipe``),
sets the temperature on the development statements, and writes
``models/tagger.safetensors``, its manifest ``models/tagger.json`` and the index of statements that
belongs to it, ``models/statements.npz``. Where torch can use a graphics processor it does: the same
course then takes a minute or two, and its sums differ in the last digits.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
from training.encode import MODELS, Hidden, encoder, hidden_of
from training.figures import Floats, Ints, axes_accuracy, calibration_error, log_loss, macro_f1
from training.say import say
from training.statements import (
    Statement,
    development_statements,
    learnt_statements,
    with_questions,
)
from training.tune import Tuned, tune, untuned

THREADS = 2
MADE_BY = "python -m training.train_tagger"


def main() -> None:
    """Train, print the figures of the development statements, write the model and its index."""
    statements = with_questions(learnt_statements())
    model = encoder()
    torch.set_num_threads(THREADS)  # Loading the encoder sets one.
    course = begun(model)
    first, second = stages(statements)
    learn(model, course, first, recipe.EPOCHS, recipe.LEARNING_RATE)
    learn(model, course, second, recipe.EPOCHS_OF_THE_SECOND_STAGE, recipe.RATE_OF_THE_SECOND_STAGE)
    write(calibrated(course), statements)
    index_statements.main()


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """What was tuned, and what it is judged by: hidden states and labels, shape (n,), of the
    development statements."""

    tuned: Tuned
    judged: Sequence[Hidden]
    labels: Ints

    def in_words(self) -> str:
        """Return the main figures of the development statements, not calibrated."""
        return f"development: {in_words(self.labels, softmax(self.tuned.told(self.judged)))}"


def begun(model: Any) -> Course:
    """Return layers and head that have learnt nothing, and what they are judged by."""
    known = development_statements()
    judged = hidden_of(model, texts_of(known), recipe.FIRST_LAYER, recipe.LONGEST)
    return Course(untuned(model, recipe.FIRST_LAYER), judged, labels_of(known))


def stages(statements: Sequence[Statement]) -> tuple[Sequence[Statement], Sequence[Statement]]:
    """Return what is learnt first and what then: tables of the second stage and some others."""
    later = [each for each in statements if each.author in recipe.TABLES_OF_THE_SECOND_STAGE]
    first = [each for each in statements if each.author not in recipe.TABLES_OF_THE_SECOND_STAGE]
    draw = np.random.default_rng(recipe.SEED).permutation(len(first))[: recipe.ROWS_OF_THE_REST]
    return first, [*later, *(first[each] for each in sorted(draw.tolist()))]


def learn(
    model: Any, course: Course, statements: Sequence[Statement], n_rounds: int, rate: float
) -> None:
    """Let layers and head learn statements; say how they do after each round.

    Args:
        model: see ``encode.encoder``.
        course: see ``begun``; changed in place.
        statements: to learn.
        n_rounds: times that each is learnt from.
        rate: learning rate of the uppermost layer.
    """
    say(f"{len(statements)} rows: {dict(Counter(each.lang for each in statements))}")
    rows = hidden_of(model, texts_of(statements), recipe.FIRST_LAYER, recipe.LONGEST)
    for line in tune(course.tuned, rows, labels_of(statements), n_rounds, rate):
        say(f"{line}; {course.in_words()}")


def calibrated(course: Course) -> dict[str, NDArray[Any]]:
    """Return the weights of a tagger, its temperature set on the development statements."""
    temperature = temperature_of(course.tuned.told(course.judged), course.labels)
    say(f"temperature {temperature:.3f}; {course.in_words()}")
    return tensors_of(course.tuned, temperature)


def tensors_of(tuned: Tuned, temperature: float) -> dict[str, NDArray[Any]]:
    """Return the weights as the tagger reads them."""
    head = {name: each.detach().cpu().numpy() for name, each in tuned.head.named_parameters()}
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
    """Write weights and manifest.

    Args:
        tensors: see ``calibrated``.
        statements: what it learnt.
    """
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
        "statements_sha256": hash_of(statements),
        "made_by": MADE_BY,
    }
    (MODELS / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    say(f"wrote {WEIGHTS}, {len(data)} bytes, sha256 {manifest['sha256']}")


def hash_of(statements: Sequence[Statement]) -> str:
    """Return the sha256 of labels and texts, in order."""
    lines = [f"{each.label}\t{each.text}" for each in statements]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def as_bytes(tensors: Mapping[str, NDArray[Any]]) -> bytes:
    """Return tensors as a safetensors file.

    The format stores memory as it lies: without the copy a transposed array would come back
    shuffled.
    """
    return save({name: np.ascontiguousarray(each) for name, each in tensors.items()})


if __name__ == "__main__":
    main()
