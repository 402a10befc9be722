"""What the short ways of very many passages cost: ``python -m benchmarks.very_many`` (minutes).

    GLAS_REFERENCE_DATA=... python -m benchmarks.very_many

All rows of banking77 and of clinc150 within scope are cut as so many passages are, then once more
as very many are: neighbours sought in cells, levels chosen on some of the rows. Prints its section
of ``RESULTS.md`` and writes it there.
"""

import os
import sys
from pathlib import Path
from unittest.mock import patch

import numpy as np
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

from analysis import settings
from analysis.themes.centring import centre
from analysis.themes.neighbours import nearest
from benchmarks.results import put_section
from benchmarks.themes_bench.given import Prepared
from benchmarks.themes_bench.glas import Glas
from benchmarks.themes_bench.plan import Intents
from benchmarks.themes_bench.rows import Labelled, Row, intents, table
from benchmarks.themes_bench.scoring import n_themes
from benchmarks.themes_bench.systems import Found
from benchmarks.themes_bench.vectors import embedder, means

FILES = ("banking77.tsv", "clinc150.tsv")
LIMIT = 6_000
"""Rows above which these many rows are taken for very many: the number that chooses the levels."""

HEADING = "## What the short ways of very many passages cost"
HEAD = (
    "| way | neighbours found | themes / sub-themes | AMI by theme | AMI by sub-theme "
    "| ARI by sub-theme | processor s |\n|---|---|---|---|---|---|---|"
)


def main() -> int:
    """Measure, print and write."""
    given = prepared()
    n, judging = len(given.labelled.texts), settings.PASSAGES_TO_JUDGE_BY
    whole, short = found(given, n, judging), found(given, LIMIT, judging)
    share = recall(given)
    lines = [
        row("exact, as so many are cut", 1.0, given, whole),
        row("neighbours sought in cells", share, given, found(given, LIMIT, n)),
        row("levels chosen on half of the rows too: very many", share, given, short),
    ]
    section = "\n".join([f"{HEADING}\n", preface(given, whole, short), HEAD, *lines])
    print(section)
    put_section(section)
    return 0


def prepared() -> Prepared:
    """Return all rows within scope with their vectors, each row in a block of its own."""
    rows = [each for file in FILES for each in _rows(file)]
    labelled = Labelled(
        tuple(each["text"] for each in rows),
        tuple((each["label"],) for each in rows),
        tuple(each["lang"] for each in rows),
        tuple(str(i) for i in range(len(rows))),
    )
    return Prepared(labelled, embedder().encode(labelled.texts).vectors)


def _rows(file: str) -> list[Row]:
    path = Path(os.environ["GLAS_REFERENCE_DATA"]) / "labelled" / file
    return intents(table(path), Intents(file))


def found(given: Prepared, limit: int, judging: int) -> Found:
    """Return the themes where more rows than a limit are very many, of which so many judge."""
    with (
        patch.object(settings, "VERY_MANY_PASSAGES", limit),
        patch.object(settings, "PASSAGES_TO_JUDGE_BY", judging),
    ):
        return Glas().find(given, np.arange(len(given.labelled.texts)), None)


def recall(given: Prepared) -> float:
    """Return the share of the nearest rows that the cells find too."""
    centred = centre(given.vectors, given.labelled.languages, means())
    exact = nearest(centred, settings.CANDIDATES).rows
    with patch.object(settings, "VERY_MANY_PASSAGES", LIMIT):
        close = nearest(centred, settings.CANDIDATES).rows
    return float(
        np.mean([np.isin(one, other).mean() for one, other in zip(exact, close, strict=True)])
    )


def row(way: str, share: float, given: Prepared, its: Found) -> str:
    """Return the figures of one way."""
    labels = [each[0] for each in given.labelled.codes]
    fine = its.themes if its.fine is None else its.fine
    return (
        f"| {way} | {share:.3f} | {n_themes(its.themes)} / {n_themes(fine)} "
        f"| {adjusted_mutual_info_score(labels, its.themes):.3f} "
        f"| {adjusted_mutual_info_score(labels, fine):.3f} "
        f"| {adjusted_rand_score(labels, fine):.3f} | {its.cpu_seconds:.1f} |"
    )


def preface(given: Prepared, whole: Found, short: Found) -> str:
    """Return what is compared."""
    labelled = given.labelled
    alike = adjusted_mutual_info_score(whole.themes, short.themes)
    return (
        f"`python -m benchmarks.very_many`: {len(labelled.texts)} rows of banking77 and clinc150 "
        f"(all splits, within scope; {labelled.n_labels()} labels), cut exactly and once more with "
        f"`VERY_MANY_PASSAGES` lowered to {LIMIT}: an inverted file finds the neighbours, part of "
        "the rows chooses the levels. Found: the share of each row's "
        f"{settings.CANDIDATES} nearest. The themes of both ways agree with AMI {alike:.3f}.\n"
    )


if __name__ == "__main__":
    sys.exit(main())
