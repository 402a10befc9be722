"""Evaluate the SWOT tagger on the held-out statements: ``python -m training.evaluate_tagger``.

Writes its section of ``benchmarks/RESULTS.md``. Nothing here may be used to choose anything.
"""

from collections.abc import Sequence

import numpy as np

from analysis import settings
from analysis.records import TAG_NAMES
from analysis.swot.heads import four_digits, shift_prior
from analysis.swot.tagger import TrainedTagger, load_trained_tagger
from benchmarks.results import put_section
from training.baselines import PROTOTYPES, majority, zero_shot
from training.encode import MODELS, embedded, vectors_of
from training.figures import (
    Floats,
    Ints,
    as_table,
    axes_accuracy,
    calibration_error,
    confusion,
    f1_of_each,
    macro_f1,
    reliability,
    weights_at,
)
from training.fit import frozen
from training.lexicon import by_rules
from training.say import say
from training.statements import (
    Statement,
    development_statements,
    held_out_statements,
    near_pairs,
    training_statements,
)
from training.train_tagger import labels_of, names_of, texts_of

HEADING = "## SWOT tagger on held-out statements"
TAGGER = "tagger, balanced shares"
SHIFTED = "tagger, shares of real talk"
N_ERRORS = 10


def main() -> None:
    """Measure, print and write."""
    test, learnt = held_out_statements(), training_statements()
    labels, tagger = labels_of(test), load_trained_tagger(MODELS)
    systems = systems_on(test, tagger, learnt)
    known = development_statements()
    seen = balanced(tagger, texts_of(known))
    section = "\n\n".join(
        [
            HEADING,
            made_of(test, learnt),
            compared(labels, systems),
            f"On the {len(known)} development statements (another author, six other domains), by "
            f"which the training was watched: {in_figures(labels_of(known), seen)}.",
            at_natural_shares(labels, systems[SHIFTED]),
            parts(test, labels, systems[TAGGER]),
            as_table(confusion(labels, systems[TAGGER].argmax(axis=1))),
            reliable(labels, systems[TAGGER]),
            errors(test, labels, systems[TAGGER]),
        ]
    )
    say(section)
    put_section(section)


def balanced(tagger: TrainedTagger, texts: Sequence[str]) -> Floats:
    """Return the calibrated probabilities under the shares of training, shape (n, 5)."""
    both = embedded(texts, tagger.branch)
    return tagger.even(tagger.logits(tagger.inputs(both.vectors, both.pools)))


def systems_on(
    test: Sequence[Statement], tagger: TrainedTagger, learnt: Sequence[Statement]
) -> dict[str, Floats]:
    """Return the probabilities of each system compared, shape (n, 5) each."""
    vectors, known = vectors_of(texts_of(test)), vectors_of(texts_of(learnt))
    words = [text for name in TAG_NAMES for text in PROTOTYPES[name]]
    prototypes = vectors_of(words).reshape(len(TAG_NAMES), -1, vectors.shape[1])
    even = balanced(tagger, texts_of(test))
    real = np.array(settings.TAG_SHARES_OF_REAL_TALK)
    return {
        "majority class": majority(labels_of(learnt), len(test)),
        "rules: praise and blame, negation, tense, mood, actors": by_rules(
            texts_of(test), names_of(test, "lang").tolist()
        ),
        "zero-shot prototypes": zero_shot(vectors, prototypes),
        "frozen vectors, logistic regression": frozen(known, labels_of(learnt), vectors),
        TAGGER: even,
        SHIFTED: four_digits(shift_prior(even, tagger.tensors["learnt_shares"], real)),
    }


def made_of(test: Sequence[Statement], learnt: Sequence[Statement]) -> str:
    """Return what was measured, and that the two sets share nothing."""
    shared = {each.domain for each in test} & {each.domain for each in learnt}
    pairs = near_pairs(test, learnt)
    return (
        f"`python -m training.evaluate_tagger`: {len(test)} statements in ten languages, all five "
        f"labels balanced, by authors who saw no training text; {len(learnt)} statements learnt "
        f"from. Domains on both sides: {len(shared)}. Near-duplicates across: {len(pairs)}. ECE is "
        "the expected calibration error of the largest probability. All were written by a language "
        "model acting as authors; no figure here says how the tagger does on real talk: see the "
        "next section."
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


def in_figures(labels: Ints, sure: Floats) -> str:
    """Return the main figures of one system as words."""
    valence, locus = axes_accuracy(labels, sure)
    return (
        f"macro-F1 {macro_f1(labels, sure.argmax(axis=1)):.3f}, helpful/harmful {valence:.3f}, "
        f"inside/outside {locus:.3f}, ECE {calibration_error(labels, sure):.3f}"
    )


def at_natural_shares(labels: Ints, sure: Floats) -> str:
    """Return accuracy and calibration where each label weighs as it is expected in interviews."""
    weights = weights_at(labels, np.array(settings.TAG_SHARES_OF_REAL_TALK))
    right = np.average(sure.argmax(axis=1) == labels, weights=weights)
    return (
        "With each statement weighted so that the labels have the shares expected in interviews "
        f"({settings.TAG_SHARES_OF_REAL_TALK[-1]:.0%} none): accuracy {right:.3f}, ECE "
        f"{calibration_error(labels, sure, weights):.3f}."
    )


def parts(test: Sequence[Statement], labels: Ints, sure: Floats) -> str:
    """Return a table of the tagger by language, register and domain, and F1 by class."""
    lines = ["| part | statements | macro-F1 | helpful/harmful | inside/outside |"]
    lines.append("|---|---|---|---|---|")
    for column in ("lang", "register", "domain"):
        names = names_of(test, column)
        for name in sorted(set(names.tolist())):
            rows = names == name
            score = macro_f1(labels[rows], sure[rows].argmax(axis=1))
            valence, locus = axes_accuracy(labels[rows], sure[rows])
            lines.append(
                f"| {column}: {name} | {int(rows.sum())} | {score:.3f} | {valence:.3f} "
                f"| {locus:.3f} |"
            )
    each = zip(TAG_NAMES, f1_of_each(labels, sure.argmax(axis=1)), strict=True)
    return "\n".join([*lines, *(f"| class: {name} | | {score:.3f} | | |" for name, score in each)])


def reliable(labels: Ints, sure: Floats) -> str:
    """Return the reliability of the largest probability as a table, empty bins left out."""
    lines = ["| largest probability | statements | right |", "|---|---|---|"]
    for low, high, n, right in reliability(labels, sure):
        lines.append(f"| {low:.2f} to {high:.2f} | {n} | {right:.2f} |")
    return "\n".join(lines)


def errors(test: Sequence[Statement], labels: Ints, sure: Floats) -> str:
    """Return the errors of which the tagger was surest, each by its number in the tables."""
    guess = sure.argmax(axis=1)
    wrong = sorted(
        np.flatnonzero(guess != labels).tolist(), key=lambda row: (-sure[row].max(), row)
    )
    lines = ["| surest errors | says | is | p |", "|---|---|---|---|"]
    for row in wrong[:N_ERRORS]:
        text = test[row].text.replace("|", "/")
        lines.append(
            f"| {test[row].author} {test[row].id}: {text} | {TAG_NAMES[guess[row]]} "
            f"| {TAG_NAMES[labels[row]]} | {sure[row].max():.2f} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
