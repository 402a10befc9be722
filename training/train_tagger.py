"""Train the SWOT tagger: ``python -m training.train_tagger``. Minutes on two cores.

Reads ``training/statements/train_*.tsv`` (never the held-out test), chooses the penalty by
cross-validation that holds out whole domains, calibrates, and writes ``models/tagger.safetensors``
and its manifest ``models/tagger.json``.
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save

from analysis import settings
from analysis.records import TAG_NAMES
from analysis.swot.heads import softmax
from analysis.swot.tagger import MANIFEST, WEIGHTS
from training.encode import MODELS, inputs_of
from training.figures import (
    Floats,
    Ints,
    as_table,
    axes_accuracy,
    calibration_error,
    confusion,
    log_loss,
    macro_f1,
)
from training.fit import Tensors, fit, out_of_fold, temperature_of
from training.recipe import POOL_LAYERS, STRENGTHS
from training.statements import Statement, training_statements


def main() -> None:
    """Train, print the figures of cross-validation, and write the model."""
    statements = training_statements()
    say(f"{len(statements)} statements: {dict(Counter(each.lang for each in statements))}")
    inputs = inputs_of([each.text for each in statements], POOL_LAYERS)
    labels = np.array([TAG_NAMES.index(each.label) for each in statements])
    strength, logits = choose_strength(inputs, labels, names_of(statements, "domain"))
    temperature = temperature_of(logits, labels)
    report(statements, labels, softmax(logits / temperature))
    report_authors(statements, inputs, labels, strength)
    tensors = fit(inputs, labels, strength)
    write({**tensors, "temperature": np.array([temperature])}, statements, strength)


def choose_strength(
    inputs: Floats, labels: Ints, domains: NDArray[np.str_]
) -> tuple[float, Floats]:
    """Return the penalty with the least log loss over held-out domains, and its logits."""
    logits = {each: out_of_fold(inputs, labels, domains, each) for each in STRENGTHS}
    losses = {}
    for strength, each in logits.items():
        losses[strength] = log_loss(labels, softmax(each / temperature_of(each, labels)))
        score = macro_f1(labels, guess(each))
        say(f"C {strength}: macro-F1 {score:.3f}, log loss {losses[strength]:.3f}")
    best = min(losses, key=lambda each: (round(losses[each], 3), each))
    return best, logits[best]


def report(statements: Sequence[Statement], labels: Ints, sure: Floats) -> None:
    """Print what cross-validation by domain says."""
    say("domains held out: " + in_words(labels, sure))
    for column in ("lang", "register"):
        names = names_of(statements, column)
        for name in sorted(set(names.tolist())):
            say(f"{name}: " + in_words(labels[names == name], sure[names == name]))
    say(as_table(confusion(labels, guess(sure))))


def report_authors(
    statements: Sequence[Statement], inputs: Floats, labels: Ints, strength: float
) -> None:
    """Print the figure for authors whose statements were not learnt from, where there are more."""
    authors = names_of(statements, "author")
    if len(set(authors.tolist())) > 1:
        logits = out_of_fold(inputs, labels, authors, strength)
        say("authors held out instead: " + in_words(labels, softmax(logits)))


def names_of(statements: Sequence[Statement], column: str) -> NDArray[np.str_]:
    """Return a column of the statements as an array."""
    return np.array([getattr(each, column) for each in statements])


def in_words(labels: Ints, sure: Floats) -> str:
    """Return the main figures as a line."""
    valence, locus = axes_accuracy(labels, sure)
    return (
        f"macro-F1 {macro_f1(labels, guess(sure)):.3f}, helpful/harmful {valence:.3f}, "
        f"inside/outside {locus:.3f}, calibration error {calibration_error(labels, sure):.3f}"
    )


def write(tensors: Tensors, statements: Sequence[Statement], strength: float) -> None:
    """Write weights and manifest."""
    data = as_bytes(tensors)
    (MODELS / WEIGHTS).write_bytes(data)
    manifest = {
        "name": "glas-swot-tagger",
        "version": 1,
        "licence": "MIT",
        "file": WEIGHTS,
        "sha256": hashlib.sha256(data).hexdigest(),
        "size_bytes": len(data),
        "encoder": settings.MODEL_NAME,
        "pool_layers": list(POOL_LAYERS),
        "classes": list(TAG_NAMES),
        "n_statements": len(statements),
        "penalty": strength,
        "temperature": round(float(tensors["temperature"][0]), 6),
        "statements_sha256": hashlib.sha256(
            "\n".join(f"{each.label}\t{each.text}" for each in statements).encode()
        ).hexdigest(),
        "made_by": "python -m training.train_tagger",
    }
    (MODELS / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    say(f"wrote {WEIGHTS}, {len(data)} bytes, sha256 {manifest['sha256']}")


def as_bytes(tensors: Tensors) -> bytes:
    """Return tensors as a safetensors file.

    The format stores memory as it lies: without the copy a transposed array, as scikit-learn gives
    its coefficients, would come back shuffled.
    """
    return save(
        {name: np.ascontiguousarray(each, dtype=np.float32) for name, each in tensors.items()}
    )


def guess(scores: Floats) -> NDArray[np.int64]:
    """Return the index of the largest of each row."""
    largest: NDArray[np.int64] = scores.argmax(axis=1).astype(np.int64)
    return largest


def say(line: str) -> None:
    """Print a line at once: a person waits for it."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
