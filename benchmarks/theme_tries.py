"""Other settings on development sets where the themes stay behind: what was tried.

    GLAS_REFERENCE_DATA=... python -m benchmarks.theme_tries

One setting at a time is another; all draws of each set, by top-level theme, vectors as kept by the
comparison of themes. Kept sets are not touched: no setting may be chosen on them. Prints its
section of ``RESULTS.md`` and writes it there (minutes).
"""

import sys
from collections.abc import Mapping
from contextlib import ExitStack
from unittest.mock import patch

import numpy as np

from analysis import settings
from benchmarks.results import put_section
from benchmarks.themes_bench import plan
from benchmarks.themes_bench.given import Prepared, prepared
from benchmarks.themes_bench.glas import Glas
from benchmarks.themes_bench.rows import drawn
from benchmarks.themes_bench.scoring import agreement, n_themes
from benchmarks.themes_bench.vectors import prepare

SETS = ("pdpilot", "small-100", "sib-bg-en", "sib-lean", "clinc-a-domains", "statements-8")
"""Those behind a peer on AMI or ARI, and some that are ahead, to see what a gain costs."""

TRIES: tuple[Mapping[str, float], ...] = (
    {},
    {"SHARE_OF_SUBJECTS": 0.0},
    {"SHARE_OF_SUBJECTS": 0.3},
    {"SHARE_OF_SUBJECTS": 0.6},
    {"WORDS_OF_A_PROFILE": 1.0},
    {"SHRINKAGE_OF_LANGUAGE_MEAN": 50},
    {"SHRINKAGE_OF_LANGUAGE_MEAN": 500},
    {"NEIGHBOURS": 15},
    {"NEIGHBOURS": 25},
    {"NEIGHBOURS_OF_SMOOTHING": 15},
    {"SHARE_OF_NEIGHBOURS": 0.5},
    {"UNSTEADINESS_ALLOWED": 1.1},
    {"UNSTEADINESS_ALLOWED": 1.5},
    {"SMALLEST_THEME": 8},
)
HEADING = "## Other settings, on sets where the themes stay behind"
PREFACE = """
`python -m benchmarks.theme_tries`: AMI, ARI and in brackets the number of themes (mean over \
draws) with one setting changed. None of these is in use.
"""


def main() -> int:
    """Measure, print and write."""
    sets = {each.name: _draws(each) for each in plan.sets_of((), SETS)}
    glas = Glas()
    lines = [
        "| setting | " + " | ".join(sets) + " |",
        "|---" * (len(sets) + 1) + "|",
        *(_line(glas, tried, sets) for tried in TRIES),
    ]
    section = "\n".join([HEADING, PREFACE, *lines])
    print(section)
    put_section(section)
    return 0


def _draws(one: plan.SetPlan) -> list[Prepared]:
    every = [drawn(one, draw) for draw in range(one.draws)]
    return [prepared(prepare(each), "raw") for each in every if each is not None]


def _line(glas: Glas, tried: Mapping[str, float], sets: Mapping[str, list[Prepared]]) -> str:
    with ExitStack() as changed:
        for key, value in tried.items():
            changed.enter_context(patch.object(settings, key, value))
        cells = [_cell(glas, draws) for draws in sets.values()]
    name = ", ".join(f"`{key}` {value}" for key, value in tried.items()) or "as in use"
    return f"| {name} | " + " | ".join(cells) + " |"


def _cell(glas: Glas, draws: list[Prepared]) -> str:
    figures = []
    for given in draws:
        themes = glas.find(given, np.arange(len(given.labelled.texts)), None).themes
        figures.append((*agreement(given.labelled.codes, themes), n_themes(themes)))
    ami, ari, number = np.mean(np.array(figures), axis=0)
    return f"{ami:.3f} {ari:.3f} ({number:.0f})"


if __name__ == "__main__":
    sys.exit(main())
