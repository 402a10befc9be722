"""Evaluate the SWOT tagger once on the held-out statements: ``python -m training.evaluate_tagger``.

Writes its section of ``benchmarks/RESULTS.md``. Nothing here may be used to choose anything.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from analysis.records import TAG_NAMES
from analysis.swot.tagger import TrainedTagger, load_trained_tagger
from training.baselines import PROTOTYPES, majority, zero_shot
from training.encode import MODELS, inputs_of
from training.figures import (
    Floats,
    Ints,
    as_table,
    axes_accuracy,
    calibration_error,
    confusion,
    f1_of_each,
    macro_f1,
)
from training.statements import (
    Statement,
    held_out_statements,
    near_pairs,
    training_statements,
)
from training.train_tagger import names_of, say

RESULTS = Path(__file__).parents[1] / "benchmarks" / "RESULTS.md"
HEADING = "## SWOT tagger on held-out statements"


def main() -> None:
    """Measure, print and write."""
    test, learnt = held_out_statements(), training_statements()
    tagger = load_trained_tagger(MODELS)
    texts = [each.text for each in test]
    inputs = inputs_of(texts, tagger.pool_layers)
    systems = systems_on(inputs, tagger, learnt)
    labels = labels_of(test)
    section = "\n\n".join(
        [
            HEADING,
            made_of(test, learnt),
            compared(labels, systems),
            parts(test, labels, systems["tagger, balanced shares"]),
            as_table(confusion(labels, systems["tagger, balanced shares"].argmax(axis=1))),
        ]
    )
    say(section)
    write_section(section)


def systems_on(
    inputs: Floats, tagger: TrainedTagger, learnt: Sequence[Statement]
) -> dict[str, Floats]:
    """Return the probabilities of each system compared, shape (n, 5) each."""
    texts = [text for name in TAG_NAMES for text in PROTOTYPES[name]]
    n_dims = inputs.shape[1] // (1 + len(tagger.pool_layers))
    prototypes = inputs_of(texts, ()).reshape(len(TAG_NAMES), -1, n_dims)
    return {
        "majority class": majority(labels_of(learnt), len(inputs)),
        "zero-shot prototypes": zero_shot(inputs[:, :n_dims], prototypes),
        "tagger, balanced shares": tagger.balanced(inputs),
        "tagger, shares of real talk": tagger.tag(inputs),
    }


def made_of(test: Sequence[Statement], learnt: Sequence[Statement]) -> str:
    """Return what was measured, and that the two sets share nothing."""
    shared = {each.domain for each in test} & {each.domain for each in learnt}
    pairs = near_pairs(test, learnt)
    return (
        f"`python -m training.evaluate_tagger`: {len(test)} statements, all five labels balanced, "
        f"by an author who saw no training text; {len(learnt)} statements learnt from. "
        f"Domains on both sides: {len(shared)}. Near-duplicates across: {len(pairs)}. "
        "ECE is the expected calibration error of the largest probability. All were written by a "
        "language model acting as authors; no figure here says how the tagger does on real talk; "
        "`models/tagger.md` says what is known of that."
    )


def compared(labels: Ints, systems: dict[str, Floats]) -> str:
    """Return a table of all systems."""
    lines = [
        "| system | macro-F1 | accuracy | helpful/harmful | inside/outside | ECE (15 bins) |",
        "|---|---|---|---|---|---|",
    ]
    for name, sure in systems.items():
        guess = sure.argmax(axis=1)
        valence, locus = axes_accuracy(labels, sure)
        lines.append(
            f"| {name} | {macro_f1(labels, guess):.3f} | {(guess == labels).mean():.3f} "
            f"| {valence:.3f} | {locus:.3f} | {calibration_error(labels, sure):.3f} |"
        )
    return "\n".join(lines)


def parts(test: Sequence[Statement], labels: Ints, sure: Floats) -> str:
    """Return a table of the tagger by language, register and domain, and F1 by class."""
    lines = ["| part | statements | macro-F1 |", "|---|---|---|"]
    for column in ("lang", "register", "domain"):
        names = names_of(test, column)
        for name in sorted(set(names.tolist())):
            rows = names == name
            score = macro_f1(labels[rows], sure[rows].argmax(axis=1))
            lines.append(f"| {column}: {name} | {int(rows.sum())} | {score:.3f} |")
    each = zip(TAG_NAMES, f1_of_each(labels, sure.argmax(axis=1)), strict=True)
    return "\n".join([*lines, *(f"| class: {name} | | {score:.3f} |" for name, score in each)])


def labels_of(statements: Sequence[Statement]) -> Ints:
    """Return the labels as indices into ``TAG_NAMES``."""
    return np.array([TAG_NAMES.index(each.label) for each in statements])


def write_section(section: str) -> None:
    """Put the section into the results, in place of an earlier one of the same heading."""
    RESULTS.parent.mkdir(exist_ok=True)
    text = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else "# Results\n"
    pattern = re.escape(HEADING) + r"\n.*?(?=\n## |\Z)"
    if re.search(pattern, text, flags=re.DOTALL):
        text = re.sub(pattern, lambda _: section + "\n", text, count=1, flags=re.DOTALL)
    else:
        text = text.rstrip("\n") + "\n\n" + section + "\n"
    RESULTS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
