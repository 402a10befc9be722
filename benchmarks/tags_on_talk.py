"""Precision and recall of the tags on real talk, labelled blind: 300 passages, and an earlier 200.

The labels lie in ``labels/`` (file, start, end; no words of the transcripts); ``labels/README.md``
says who gave them and how. Run: ``python -m benchmarks.tags_on_talk``. It prints its section of
``RESULTS.md`` and writes it there. Nothing here may be used to choose anything of the tagger.
"""

import csv
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from analysis import settings
from analysis.pipeline import Models, load_models
from analysis.readers import read
from analysis.records import TAG_NAMES
from benchmarks.results import put_section
from benchmarks.tag_figures import (
    NO_SECOND,
    Labelled,
    as_shares,
    calibrated,
    questions_of,
    shares_of,
)
from training.figures import Floats, as_table, confusion

HERE = Path(__file__).parent
HEADING = "## SWOT tags on real talk"
SETS = {
    "300 passages": HERE / "labels" / "reference_passages_300.tsv",
    "200 passages, labelled earlier": HERE / "labels" / "reference_passages.tsv",
}
N_TOGETHER = 3
"""The last questions are about the four tags together."""

INTRODUCTION = (
    "`python -m benchmarks.tags_on_talk`: passages drawn at random from the twelve reference "
    "transcripts (interviews about a data tool, podcasts about software, one about research), the "
    "interviewer's left out where the file names a role; labelled one by one without sight of the "
    "tags by a language model reading as a coder, no human (`labels/README.md`). The shares of the "
    "labels are those of this talk. In brackets: 95 % bootstrap interval, 2,000 draws of passages; "
    "passages of one interview resemble each other, so the truth is less sure than that, and an "
    "interval from 0 to 0 says only that nothing was hit. ECE: expected calibration error of the "
    "largest of the five probabilities."
)

Row = dict[str, str]


def main() -> int:
    """Measure, print and write."""
    root = Path(os.environ["GLAS_REFERENCE_DATA"]) / "transcripts"
    models = load_models(settings.MODELS_DIR)
    parts = [HEADING, f"Tagger {models.tagger.hash[:12]}. {INTRODUCTION}"]
    for name, path in SETS.items():
        rows = rows_of(path)
        parts += part(name, labelled(rows, tagged(passages_of(rows, root), models)))
    section = "\n\n".join(parts)
    print(section)
    put_section(section)
    return 0


def rows_of(path: Path) -> list[Row]:
    """Return the rows of a file of labels."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def passages_of(rows: Sequence[Row], root: Path) -> list[str]:
    """Return the words that the rows point at, in the transcripts under ``root``."""
    texts = {
        name: read(Path(name).name, (root / name).read_bytes()).text
        for name in sorted({row["file"] for row in rows})
    }
    return [texts[row["file"]][int(row["start"]) : int(row["end"])] for row in rows]


def tagged(passages: Sequence[str], models: Models) -> Floats:
    """Return the probabilities as a project would get them, shape (n, 5)."""
    embedded = models.embedder.encode(passages)
    return np.asarray(models.tagger.tag(embedded.vectors, embedded.pools), dtype=np.float64)


def labelled(rows: Sequence[Row], probabilities: Floats) -> Labelled:
    """Return labels and probabilities side by side."""
    return Labelled(
        labels=np.array([TAG_NAMES.index(row["label"]) for row in rows]),
        seconds=np.array([second_of(row) for row in rows]),
        sure=np.array([row["sure"] == "yes" for row in rows]),
        probabilities=probabilities,
    )


def second_of(row: Row) -> int:
    """Return the index of the second acceptable label."""
    return TAG_NAMES.index(row["also"]) if row["also"] else NO_SECOND


def part(name: str, each: Labelled) -> list[str]:
    """Return the paragraphs about one file of labels."""
    sure = each.where(each.sure)
    return [
        f"### {name}",
        f"Labels: {shares_of(each.labels)}.",
        as_shares(questions_of(each)),
        f"Of the {len(sure.labels)} that the reader was sure of:",
        as_shares(questions_of(sure)[-N_TOGETHER:]),
        f"Calibration: {calibrated(each)}; of the sure ones, {calibrated(sure)}.",
        as_table(confusion(each.labels, each.guess)),
    ]


if __name__ == "__main__":
    sys.exit(main())
