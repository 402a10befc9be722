"""Codebooks of a few themes, brought to interviews: ``python -m benchmarks.brought``.

    GLAS_REFERENCE_DATA=... python -m benchmarks.brought

Of each coded project (``benchmarks.coded``) three or six of the reader's themes are brought, by
name alone or with two examples, and two themes that nobody spoke of beside them, with a definition.
A passage is assigned rightly if the reader gave it that theme too. Beside it stands the same
without the listed headings that a theme is compared with (``analysis.themes.rivals``). By how much
a theme must be nearer than these was chosen on the projects of the first lines and other off-topic
themes; the kept ones were run once. Prints the section of ``RESULTS.md`` and writes it there (a
quarter of an hour).
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from analysis import settings
from analysis.codebook import Codebook
from analysis.embed import FileCache
from analysis.pipeline import Models, guides_of, load_models
from analysis.records import Origin, PassageId, Theme, ThemeId, derived_id
from analysis.themes import ThemeOptions, ThemeResult, build
from benchmarks.coded import BY_A_GUIDE, CHOSEN_ON, KEPT, Coded, coded
from benchmarks.drafted_items import CACHE
from benchmarks.guided import CODEBOOKS
from benchmarks.results import put_section

SEEDS = (1, 2)
Trial = tuple[int, int, str]
"""How many of the reader's themes are brought, with how many examples, and which are off topic."""
FEWEST = 8
"""Passages of a reader's theme that is brought."""
N_OFF_TOPIC = 2

HEADING = "## Codebooks of a few themes, brought to interviews"
PREFACE = """
`python -m benchmarks.brought`: of each coded project some of the reader's themes are brought, by \
name alone or with two examples, and two beside them that nobody spoke of. Before: without the \
listed headings as rivals. *Off topic*: how many of these themes were given passages, and how many \
passages all of them have. *Empty*: the reader's themes that were given none.
"""
HEADER = (
    "projects", "themes", "examples", "rightly: before", "now", "precision: before", "now",
    "F: before", "now", "off topic: before", "now", "empty: before", "now",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tally:
    """Passages that belong to brought themes, are assigned to one, and rightly; and of themes that
    nobody spoke of the passages, those that have some, and all; themes that have none, and all."""

    belong: int = 0
    assigned: int = 0
    right: int = 0
    astray: int = 0
    filled: int = 0
    off_topic: int = 0
    empty: int = 0
    brought: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Return the sums."""
        return Tally(*(getattr(self, e.name) + getattr(other, e.name) for e in fields(self)))


def main() -> int:
    """Measure, print and write."""
    models = load_models(settings.MODELS_DIR, FileCache(CACHE))
    lines = [" | ".join(("", *HEADER, "")).strip(), "|---" * len(HEADER) + "|"]
    for told, names, part in (
        ("chosen on", (*CHOSEN_ON, *BY_A_GUIDE), "tuned"),
        ("kept", KEPT, "held out"),
    ):
        projects = [coded(each, models) for each in names]
        for n_themes in (3, 6):
            for n_examples in (0, 2):
                both = _tallies(projects, (n_themes, n_examples, part), models)
                cells = (f"{told}, {len(projects)}", n_themes, n_examples, *_cells(*both))
                lines.append(" | ".join(("", *map(str, cells), "")).strip())
                print(lines[-1], flush=True)
    put_section("\n".join([HEADING, PREFACE, *lines]))
    return 0


def off_topic(part: str) -> list[Theme]:
    """Return themes that nobody spoke of, with their definitions."""
    with (CODEBOOKS / "off_topic.csv").open(encoding="utf-8", newline="") as file:
        rows = [each for each in csv.DictReader(file) if each["part"] == part]
    return [_theme(each["name"], each["definition"]) for each in rows if each["definition"]]


def _theme(name: str, definition: str = "", examples: Sequence[str] = ()) -> Theme:
    return Theme(
        id=ThemeId(derived_id("theme", name)),
        name=name,
        description=definition,
        origin=Origin.PERSON,
        touched=True,
        examples=tuple(examples),
    )


def _tallies(projects: Sequence[Coded], trial: Trial, models: Models) -> tuple[Tally, Tally]:
    before, now = Tally(), Tally()
    for one in projects:
        for seed in SEEDS:
            for tally, with_rivals in _trial(one, trial, seed, models):
                if with_rivals:
                    now += tally
                else:
                    before += tally
    return before, now


def _trial(one: Coded, trial: Trial, seed: int, models: Models) -> Iterator[tuple[Tally, bool]]:
    """Yield what becomes of a codebook without the rivals and with them."""
    themes, strange, book, shown = trial_of(one, trial, seed)
    guides = guides_of(book, models.embedder, "en")
    for rivals in (None, guides.rivals):
        material = replace(one.material, guides=replace(guides, rivals=rivals))
        found = build(material, ThemeOptions(seed=0), book)
        yield _tally(one, found, (themes, strange), shown), rivals is not None


def trial_of(
    one: Coded, trial: Trial, seed: int
) -> tuple[list[Theme], list[Theme], Codebook, set[PassageId]]:
    """Return the reader's themes that are brought, those off topic, all of them, the examples."""
    n_themes, n_examples, part = trial
    draw = np.random.default_rng(seed)
    sizes = Counter(theme for theme in one.themes.values() if theme)
    names = [theme for theme, n in sizes.items() if n >= FEWEST]
    chosen = [str(each) for each in draw.choice(names, min(n_themes, len(names)), replace=False)]
    texts = {each.id: each.text for each in one.material.passages}
    shown: set[PassageId] = set()
    themes = []
    for name in chosen:
        own = [key for key, theme in one.themes.items() if theme == name]
        drawn = [own[i] for i in draw.choice(len(own), n_examples, replace=False)]
        themes.append(_theme(name, examples=[texts[each] for each in drawn]))
        shown.update(drawn)
    others = off_topic(part)
    strange = [others[i] for i in draw.choice(len(others), N_OFF_TOPIC, replace=False)]
    return themes, strange, Codebook({each.id: each for each in (*themes, *strange)}), shown


def _tally(
    one: Coded,
    found: ThemeResult,
    brought: tuple[Sequence[Theme], Sequence[Theme]],
    shown: set[PassageId],
) -> Tally:
    tops = {key: top(found, each.theme_id) for key, each in found.placements.items()}
    themes, strange = ({each.id: each.name for each in some} for some in brought)
    known = [key for key, theme in one.themes.items() if theme and key not in shown]
    assigned = [key for key in known if tops.get(key) in themes]
    held = Counter(tops.values())
    return Tally(
        belong=sum(one.themes[key] in themes.values() for key in known),
        assigned=len(assigned),
        right=sum(themes[tops[key]] == one.themes[key] for key in assigned),
        astray=sum(held[each] for each in strange),
        filled=sum(held[each] > 0 for each in strange),
        off_topic=len(strange),
        empty=sum(held[each] == 0 for each in themes),
        brought=len(themes),
    )


def top(found: ThemeResult, theme: ThemeId) -> ThemeId:
    """Return the top-level theme above a theme."""
    above = found.themes[theme].parent_id
    return theme if above is None else top(found, above)


def _cells(*both: Tally) -> Iterator[str]:
    yield from (f"{each.right / each.belong:.2f}" for each in both)
    yield from (f"{each.right / max(each.assigned, 1):.2f}" for each in both)
    yield from (f"{2 * each.right / (each.belong + each.assigned):.2f}" for each in both)
    yield from (f"{each.filled} of {each.off_topic} ({each.astray})" for each in both)
    yield from (f"{each.empty} of {each.brought}" for each in both)


if __name__ == "__main__":
    sys.exit(main())
