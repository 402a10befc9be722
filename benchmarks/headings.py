"""In which order headings are offered for a theme: ``python -m benchmarks.headings``.

Readers chose titles for themes from listed headings (``labels/headings_to_choose.tsv``,
``labels/ways_to_choose.tsv``). Learns again by what they are ordered (``headings.fitting``,
docs/decisions/0013) and counts how often the one that readers call best comes first, and early.
Prints its section of ``RESULTS.md`` and writes it there (five minutes).
"""

import csv
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from analysis import settings
from analysis.embed import FileCache
from analysis.lexicons.subjects import fine_subjects, subjects
from analysis.pipeline import Models, load_models
from analysis.records import Passage, Theme
from analysis.themes import Material, ThemeOptions, ThemeResult, build
from analysis.themes.building import laid_of
from analysis.themes.laid import Laid
from analysis.themes.vocabulary import Vocabulary
from benchmarks.coded import material_of
from benchmarks.drafted_items import CACHE
from benchmarks.results import put_section

LABELS = Path(__file__).parent / "labels"
LISTS = {"headings_to_choose": ("subjects", "finer"), "ways_to_choose": ("other titles",)}
"""Tables, and their columns of headings that were shown."""

WRITTEN_IN = {"rheinbruck": "en"}
"""The working language of projects in several languages; of others it is the commonest."""

EARLY = (1, 3, 5)
LIKELIEST, ENOUGH = 6, 0.7
"""A theme is found again if this share of the headings shown is among its likeliest."""

WEAK = 1e6
"""The inverse of how strongly the numbers are held back: not at all."""

HEADING = "## In which order headings are offered"
PREFACE = """
`python -m benchmarks.headings`: themes for which readers looked through listed headings, found \
again among today's (seed 0) by the headings that were shown. For how many of them the first one \
is one that the reader would take, and then, of those with a best one, for how many that is first, \
among the first three and among the first five: by how probable a heading is, by the numbers in \
use (`FITTING_…`), and by numbers learnt again, each development project by the others, kept ones \
by all of development.
"""


Column = np.ndarray[Any, np.dtype[np.float64]]


class Figures(NamedTuple):
    """What is known of a heading in a theme; ``rank`` is its place in its list, 0 the likeliest."""

    heard: float
    told: float
    is_fine: bool
    rank: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A theme for which a reader looked through headings.

    ``known``: shape (n_headings, 3): the share of the theme's more central half that speaks of
    each, the logarithm of how probable it is by the mean of all, and 1 for a finer one. ``taken``:
    shape (n_headings,), which the reader would take. ``best``: the number of the best one, -1
    where that is another or none.
    """

    table: str
    half: str
    project: str
    known: np.ndarray[Any, np.dtype[np.float64]]
    taken: np.ndarray[Any, np.dtype[np.bool_]]
    best: int


def main() -> int:
    """Measure, print and write."""
    models = load_models(settings.MODELS_DIR, FileCache(CACHE))
    rows = [(table, row) for table in LISTS for row in _rows(table)]
    choices: list[Choice] = []
    for project in dict.fromkeys(row["project"] for _, row in rows):
        own = [(table, row) for table, row in rows if row["project"] == project]
        choices += _choices(project, own, models)
    section = "\n".join([HEADING, PREFACE, *_table(choices), "", _numbers(choices)])
    print(section)
    put_section(section)
    return 0


def _rows(table: str) -> list[dict[str, str]]:
    with (LABELS / f"{table}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _choices(
    project: str, rows: Sequence[tuple[str, Mapping[str, str]]], models: Models
) -> Iterator[Choice]:
    """Yield the choices of a project whose themes are found again."""
    material = material_of(project, models)
    language = WRITTEN_IN.get(project) or _commonest(each.language for each in material.passages)
    result = build(material, ThemeOptions(seed=0, language=language))
    laid = laid_of(material, Vocabulary())
    if laid is None:
        raise SystemExit("There are no listed subjects: run make setup.")
    themes = [_passages(material, result, each) for each in result.themes.values()]
    figures = [_figures(laid, own) for own in themes if own]
    for table, row in rows:
        shown = [each for column in LISTS[table] for each in row[column].split("; ")]
        shown = [each for each in shown if each in figures[0]]
        found = max(figures, key=lambda each: _likely(each, shown))
        if _likely(found, shown) >= ENOUGH * len(shown):
            yield _choice(table, row, {each: found[each] for each in shown})


def _likely(figures: Mapping[str, Figures], shown: Sequence[str]) -> int:
    """Return how many of the headings shown are among the likeliest of a theme."""
    return sum(figures[each].rank < LIKELIEST for each in shown)


def _commonest(words: Iterable[str]) -> str:
    return Counter(words).most_common(1)[0][0]


def _passages(material: Material, result: ThemeResult, theme: Theme) -> list[Passage]:
    """Return the passages of a theme and of its sub-themes."""
    inside = {each.id for each in result.themes.values() if each.parent_id == theme.id}
    homes = {key: placed.theme_id for key, placed in result.placements.items()}
    return [e for e in material.passages if homes.get(e.id) in inside | {theme.id}]


def _choice(table: str, row: Mapping[str, str], shown: Mapping[str, Figures]) -> Choice:
    names = list(shown)
    taken = {row["best"], *row["others"].split("; ")}
    return Choice(
        table,
        row["half"],
        row["project"],
        np.array([[each.heard, each.told, each.is_fine] for each in shown.values()]),
        np.array([each in taken for each in names]),
        names.index(row["best"]) if row["best"] in names else -1,
    )


def _figures(laid: Laid, own: Sequence[Passage]) -> dict[str, Figures]:
    """Return what is known of each heading in a theme, by its wording in either language."""
    found: dict[str, Figures] = {}
    for listed, told, heard, is_fine in (
        (fine_subjects(), laid.told_fine(own), laid.heard_fine(own), True),
        (subjects(), laid.told(own), laid.heard(own), False),
    ):
        ranks = np.argsort(np.argsort(-told, kind="stable"), kind="stable")
        for i, each in enumerate(listed):
            probable = log(max(float(told[i]), settings.LEAST_TOLD))
            figures = Figures(float(heard[i]), probable, is_fine, int(ranks[i]))
            found |= {each.wording(language): figures for language in ("en", "bg")}
    return found


def _learnt(choices: Sequence[Choice]) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Return the weights of the figures, and the constant, that tell what readers took."""
    figures = np.concatenate([each.known for each in choices])
    taken = np.concatenate([each.taken for each in choices])
    fitted = LogisticRegression(C=WEAK, max_iter=2_000).fit(figures, taken)
    return np.append(fitted.coef_[0], fitted.intercept_[0])


def _order(scores: Column) -> list[int]:
    """Return the numbers of the headings, the highest score first."""
    return [int(i) for i in np.lexsort((np.arange(len(scores)), -np.round(scores, 6)))]


def _told(choices: Sequence[Choice], scored: Callable[[Choice], Column]) -> str:
    """Return how many of the first ones are taken, and how early the best ones come."""
    orders = [(_order(scored(each)), each) for each in choices]
    n_taken = sum(bool(each.taken[order[0]]) for order, each in orders)
    early = [sum(each.best in order[:n] for order, each in orders) for n in EARLY]
    return f"{n_taken}; {', '.join(map(str, early))}"


def _table(choices: Sequence[Choice]) -> list[str]:
    lines = [
        "| table | half | themes | with a best one | by probability | as in use | learnt again |",
        "|---|---|---|---|---|---|---|",
    ]
    used = np.array([settings.FITTING_BY_SHARE, settings.FITTING_BY_TOLD, settings.FITTING_OF_FINE])
    developed = [each for each in choices if each.half == "development"]
    weights = {
        each.project: _learnt([one for one in developed if one.project != each.project])[:3]
        for each in choices
    }
    for table, half in dict.fromkeys((each.table, each.half) for each in choices):
        own = [each for each in choices if (each.table, each.half) == (table, half)]
        told = (
            _told(own, lambda each: each.known[:, 1]),
            _told(own, lambda each: each.known @ used),
            _told(own, lambda each: each.known @ weights[each.project]),
        )
        n_best = sum(each.best >= 0 for each in own)
        lines.append(f"| `{table}` | {half} | {len(own)} | {n_best} | {' | '.join(told)} |")
    return lines


def _numbers(choices: Sequence[Choice]) -> str:
    """Return the numbers in use, and those learnt again from the development half."""
    names = ("FITTING_BY_SHARE", "FITTING_BY_TOLD", "FITTING_OF_FINE", "FITTING_AT")
    again = _learnt([each for each in choices if each.half == "development"])
    told = (f"`{e}` {getattr(settings, e)} ({w:.2f})" for e, w in zip(names, again, strict=True))
    return f"In use, and in brackets learnt again from the development half: {', '.join(told)}."


if __name__ == "__main__":
    sys.exit(main())
