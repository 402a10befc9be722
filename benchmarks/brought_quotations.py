"""What themes of a codebook quote: ``python -m benchmarks.brought_quotations``.

    GLAS_REFERENCE_DATA=... python -m benchmarks.brought_quotations

The codebooks of ``benchmarks.brought``, without the off-topic themes. Of a theme's central
quotations, which stand beside it on every page and in the report, it is counted how many are of
passages that the reader gave it too; once chosen by the middle of the theme's passages, as those of
a theme that nobody described are, and once by their nearness to its name, definition and examples,
of which neighbours have a say. The projects of the first lines told that this is better; the kept
ones were run once. Prints the section of ``RESULTS.md`` and writes it there (minutes).
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from unittest.mock import patch

from analysis import settings
from analysis.embed import FileCache
from analysis.pipeline import Models, guides_of, load_models
from analysis.records import PassageId, ThemeId
from analysis.themes import ThemeOptions, ThemeResult, build, building, guided
from benchmarks.brought import trial_of
from benchmarks.coded import BY_A_GUIDE, CHOSEN_ON, KEPT, Coded, coded
from benchmarks.drafted_items import CACHE
from benchmarks.results import put_section

SEEDS = (1,)
"""Of the draws of themes and examples; one of the two of ``benchmarks.brought``."""
N_THEMES = 3
"""How many of the reader's themes are brought."""

HEADING = "## What themes of a codebook quote"
PREFACE = """
`python -m benchmarks.brought_quotations`: of the central quotations of a reader's themes that \
were brought, and beside it of all passages that these are given, the share that the reader gave \
them too; those given as examples left out.
"""
HEADER = (
    "projects", "themes", "examples", "quotations", "of all passages", "by the middle: quoted",
    "by what was described: quoted",
)  # fmt: skip


def main() -> int:
    """Measure, print and write."""
    models = load_models(settings.MODELS_DIR, FileCache(CACHE))
    lines = [" | ".join(("", *HEADER, "")).strip(), "|---" * len(HEADER) + "|"]
    for told, names, part in (
        ("chosen on", (*CHOSEN_ON, *BY_A_GUIDE), "tuned"),
        ("kept", KEPT, "held out"),
    ):
        projects = [coded(each, models) for each in names]
        for n_examples in (0, 2):
            cells = _cells(projects, (N_THEMES, n_examples, part), models)
            row = (f"{told}, {len(projects)}", N_THEMES, n_examples, *cells)
            lines.append(" | ".join(("", *map(str, row), "")).strip())
            print(lines[-1], flush=True)
    put_section("\n".join([HEADING, PREFACE, *lines]))
    return 0


def _cells(
    projects: Sequence[Coded], trial: tuple[int, int, str], models: Models
) -> tuple[int, str, str, str]:
    """Return how many quotations there are and the shares that are right."""
    right, of = {True: 0, False: 0}, {True: 0, False: 0}
    given = held = 0
    for one in projects:
        for seed in SEEDS:
            themes, _, book, shown = trial_of(one, trial, seed)
            names = {each.id: each.name for each in themes}
            material = replace(one.material, guides=guides_of(book, models.embedder, "en"))
            for is_told in (False, True):
                near = guided.heard_of if is_told else (lambda *_: {})
                with patch.object(building, "heard_of", near):
                    found = build(material, ThemeOptions(seed=0), book)
                hits = _quoted(one, found, names, shown)
                right[is_told] += sum(hits)
                of[is_told] += len(hits)
            inside = _inside(one, found, names, shown)
            given, held = given + sum(inside), held + len(inside)
    before, now = (f"{right[each] / of[each]:.2f}" for each in (False, True))
    return of[True], f"{given / held:.2f}", before, now


def _quoted(
    one: Coded, found: ThemeResult, names: Mapping[ThemeId, str], shown: set[PassageId]
) -> list[bool]:
    """Return of each central quotation whether the reader gave its passage to its theme."""
    return [
        one.themes[each.passage_id] == name
        for key, name in names.items()
        for each in found.themes[key].central
        if each.passage_id not in shown and one.themes[each.passage_id]
    ]


def _inside(
    one: Coded, found: ThemeResult, names: Mapping[ThemeId, str], shown: set[PassageId]
) -> list[bool]:
    """Return the same of every passage that the themes or their sub-themes are given."""
    above = {key: theme.parent_id or key for key, theme in found.themes.items()}
    return [
        one.themes[key] == names[above[each.theme_id]]
        for key, each in found.placements.items()
        if above[each.theme_id] in names and key not in shown and one.themes[key]
    ]


if __name__ == "__main__":
    sys.exit(main())
