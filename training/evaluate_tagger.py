"""Evaluate the SWOT tagger on the held-out statements: ``python -m training.evaluate_tagger``.

Writes its section of ``benchmarks/RESULTS.md`` and the diagram in it, and puts a tagger that is new
down in ``training/measured.tsv``. Nothing here may be used to choose anything. Remarks on errors
are read from ``training/remarks.tsv`` (id, remark); a second run puts them in and changes nothing.
"""

import csv
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

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
    points_of,
    reliability,
    weights_at,
)
from training.fit import frozen
from training.lexicon import by_rules
from training.measured import as_told, note_measured
from training.plot import reliability_svg
from training.say import say
from training.statements import (
    Statement,
    development_statements,
    held_out_statements,
    learnt_statements,
    near_pairs,
)
from training.train_tagger import labels_of, names_of, texts_of

HEADING = "## SWOT tagger on held-out statements"
TAGGER = "tagger, balanced shares"
SHIFTED = "tagger, shares of real talk"
N_ERRORS = 10
N_DIGITS_OF_HASH = 12
DIAGRAM = Path(__file__).parents[1] / "docs" / "images" / "reliability.svg"
REMARKS = Path(__file__).with_name("remarks.tsv")


def main() -> None:
    """Measure, print and write."""
    test, learnt = held_out_statements(), learnt_statements()
    labels, tagger = labels_of(test), load_trained_tagger(MODELS)
    systems = systems_on(test, tagger, learnt)
    known = development_statements()
    seen = balanced(tagger, texts_of(known))
    score = macro_f1(labels, systems[TAGGER].argmax(axis=1))
    now = datetime.now(tz=UTC).date()
    measured = note_measured(tagger.hash[:N_DIGITS_OF_HASH], score, len(learnt), now)
    draw(labels, systems[TAGGER], systems[SHIFTED])
    section = "\n\n".join(
        [
            HEADING,
            made_of(test, learnt),
            as_told(measured),
            compared(labels, systems),
            f"On the {len(known)} development statements, by which the training was watched: "
            f"{in_figures(labels_of(known), seen)}.",
            without_known_domains(test, known, systems[TAGGER]),
            at_natural_shares(labels, systems[SHIFTED]),
            parts(test, labels, systems[TAGGER]),
            as_table(confusion(labels, systems[TAGGER].argmax(axis=1))),
            reliable(labels, systems[TAGGER]),
            "![Reliability of the largest probability](../docs/images/reliability.svg)",
            errors(test, labels, systems[TAGGER], remarks_in(REMARKS)),
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
        "model acting as authors; no figure here says how the tagger does on real talk: see SWOT "
        "tags on real talk. The rules were written by hand and mended on the training statements, "
        "and are told the language."
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


def without_known_domains(
    test: Sequence[Statement], known: Sequence[Statement], sure: Floats
) -> str:
    """Return the main figures with and without the domains of the development statements."""
    shared = {each.domain for each in known}
    rows = np.array([each.domain not in shared for each in test])
    within = [each for each in test if each.domain in shared]
    tables = ", ".join(sorted({each.author for each in within}))
    languages = ", ".join(sorted({each.lang for each in within}))
    labels = labels_of(test)
    return (
        f"The domains of the development statements ({', '.join(sorted(shared))}) are those of "
        f"{len(within)} held-out statements too ({tables}: {languages}), though none of the "
        f"training. With them: {in_figures(labels, sure)}. Without, on the other "
        f"{int(rows.sum())}: {in_figures(labels[rows], sure[rows])}."
    )


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


def draw(labels: Ints, even: Floats, shifted: Floats, path: Path = DIAGRAM) -> None:
    """Write the reliability diagram, under the shares of training and under those of real talk."""
    natural = weights_at(labels, np.array(settings.TAG_SHARES_OF_REAL_TALK))
    series = {
        "balanced labels": points_of(labels, even, np.ones(len(labels))),
        "labels weighted to the shares expected in interviews": points_of(labels, shifted, natural),
    }
    title = "How often the largest probability is right, by its size, on the held-out statements"
    path.write_text(reliability_svg(series, title), encoding="utf-8")


def remarks_in(path: Path) -> dict[str, str]:
    """Return the remarks on statements by their ids."""
    with path.open(encoding="utf-8", newline="") as source:
        rows = csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["id"]: row["remark"] for row in rows}


def errors(
    test: Sequence[Statement], labels: Ints, sure: Floats, remarks: Mapping[str, str]
) -> str:
    """Return some errors, those with a remark first, then those of which the tagger was surest."""
    guess = sure.argmax(axis=1)
    wrong = sorted(
        np.flatnonzero(guess != labels).tolist(),
        key=lambda row: (test[row].id not in remarks, -sure[row].max(), row),
    )
    lines = ["| error | says | is | p | remark |", "|---|---|---|---|---|"]
    for row in wrong[:N_ERRORS]:
        text = test[row].text.replace("|", "/")
        lines.append(
            f"| {test[row].author} {test[row].id}: {text} | {TAG_NAMES[guess[row]]} "
            f"| {TAG_NAMES[labels[row]]} | {sure[row].max():.2f} "
            f"| {remarks.get(test[row].id, '')} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
