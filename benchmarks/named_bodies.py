"""What the names that count as inside change: ``python -m benchmarks.named_bodies`` (a minute).

Statements about a named body (``labels/named_bodies.tsv``), labelled twice: with the body inside
the organisation under study, and with it a stranger. Prints its section of ``RESULTS.md`` and
writes it there. Only the half "test" is measured; the other was there to choose by, and nothing had
to be chosen.
"""

import csv
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from analysis import settings
from analysis.pipeline import Models, load_models
from analysis.records import TAG_NAMES
from analysis.swot import as_inside
from benchmarks.results import put_section
from training.figures import Floats, Ints, macro_f1

PATH = Path(__file__).parent / "labels" / "named_bodies.tsv"
HEADING = "## Names that are inside"
HALF = "test"

Row = dict[str, str]


def main() -> int:
    """Measure, print and write."""
    models = load_models(settings.MODELS_DIR)
    rows = [each for each in rows_of(PATH) if each["half"] == HALF]
    named = tagged([as_inside(each["text"], [each["name"]], each["lang"]) for each in rows], models)
    plain = tagged([each["text"] for each in rows], models)
    inside, outside = labels_of(rows, "label_inside"), labels_of(rows, "label_outside")
    section = "\n\n".join(
        [
            HEADING,
            f"`python -m benchmarks.named_bodies`, tagger {models.tagger.hash[:12]}: {len(rows)} "
            "statements in Bulgarian and English about a body that is named, labelled twice by a "
            "language model: as a part of the organisation under study, and as a stranger to it. "
            f"For {int((inside != outside).sum())} the two labels differ. “Inside” of those tagged "
            "with one of the four: the share with strength or weakness.",
            table([("named as inside", inside, named), ("not named", inside, plain)], "inside"),
            table([("named as inside", outside, named), ("not named", outside, plain)], "outside"),
        ]
    )
    print(section)
    put_section(section)
    return 0


def rows_of(path: Path) -> list[Row]:
    """Return the labelled statements."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def labels_of(rows: Sequence[Row], column: str) -> Ints:
    """Return a column of labels as indices into ``TAG_NAMES``."""
    return np.array([TAG_NAMES.index(each[column]) for each in rows])


def tagged(texts: Sequence[str], models: Models) -> Floats:
    """Return the probabilities of texts, shape (n, 5)."""
    read = models.embedder.encode(texts)
    return models.tagger.tag(read.vectors, read.pools)


def table(systems: Sequence[tuple[str, Ints, Floats]], truth: str) -> str:
    """Return how well each way of reading fits the labels."""
    lines = [
        f"| labels with the body {truth} | right | macro-F1 | tagged at all | of these inside |",
        "|---|---|---|---|---|",
    ]
    for name, labels, sure in systems:
        guess = sure.argmax(axis=1)
        judged = guess < len(TAG_NAMES) - 1
        inside = float((guess[judged] < 2).mean()) if judged.any() else 0.0
        lines.append(
            f"| {name} | {(guess == labels).mean():.2f} | {macro_f1(labels, guess):.2f} "
            f"| {judged.mean():.2f} | {inside:.2f} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
