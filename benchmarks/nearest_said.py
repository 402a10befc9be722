"""What is nearest to brought themes that are given nothing: ``python -m benchmarks.nearest_said``.

    GLAS_REFERENCE_DATA=... python -m benchmarks.nearest_said

The codebooks are those of ``benchmarks.brought``. Of each of the reader's themes the five passages
nearest to its words are asked for, as the page of a theme shows them where an analysis gave it
nothing (``analysis.review.reaching``); one is right if the reader gave it that theme. Nothing was
chosen by these figures but that five are shown and not three. Prints the section of ``RESULTS.md``
and writes it there (a quarter of an hour).
"""

import sys
from collections import Counter
from dataclasses import dataclass, fields, replace

from analysis import settings
from analysis.embed import FileCache
from analysis.pipeline import Models, guides_of, load_models
from analysis.review.reaching import nearest_said
from analysis.review.space import space_of
from analysis.themes import Guides, ThemeOptions, build
from benchmarks.brought import SEEDS, Trial, top, trial_of
from benchmarks.coded import BY_A_GUIDE, CHOSEN_ON, KEPT, Coded, coded
from benchmarks.drafted_items import CACHE
from benchmarks.results import put_section

SHOWN = 5

HEADING = "## What lies nearest to brought themes that are given nothing"
PREFACE = """
`python -m benchmarks.nearest_said`: of the reader's themes in the codebooks of the section above, \
those that the analysis gives nothing and the others; of the three and five passages nearest to \
their words, each of another turn and none an example, how many the reader gave the theme, and for \
how many themes there is one at least.
"""
HEADER = ("projects", "given", "themes", "right of three", "some of three", "of five", "some")


@dataclass(frozen=True, slots=True)
class Found:
    """Themes, their right passages among the first three and five, and themes that have some."""

    themes: int = 0
    three: int = 0
    any_of_three: int = 0
    five: int = 0
    any_of_five: int = 0

    def __add__(self, other: "Found") -> "Found":
        """Return the sums."""
        return Found(*(getattr(self, e.name) + getattr(other, e.name) for e in fields(self)))


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
            trials = [(one, (n, n_examples, part), seed)
                      for one in projects for n in (3, 6) for seed in SEEDS]  # fmt: skip
            empty, others = Found(), Found()
            for trial in trials:
                of_empty, of_others = _found(*trial, models)
                empty, others = empty + of_empty, others + of_others
            for given, each in ((0, empty), (1, others)):
                cells = (
                    f"{told}, {len(projects)}, examples: {n_examples}",
                    "some" if given else "nothing",
                    each.themes,
                    f"{each.three / max(3 * each.themes, 1):.2f}",
                    each.any_of_three,
                    f"{each.five / max(5 * each.themes, 1):.2f}",
                    each.any_of_five,
                )
                lines.append(" | ".join(("", *map(str, cells), "")).strip())
                print(lines[-1], flush=True)
    put_section("\n".join([HEADING, PREFACE, *lines]))
    return 0


def _found(one: Coded, trial: Trial, seed: int, models: Models) -> tuple[Found, Found]:
    """Return what lies nearest to the themes that are given nothing, and to the others."""
    themes, _, book, shown = trial_of(one, trial, seed)
    guides = guides_of(book, models.embedder, "en")
    made = build(replace(one.material, guides=guides), ThemeOptions(seed=0), book)
    held = Counter(top(made, each.theme_id) for each in made.placements.values())
    space = space_of(one.material)
    empty, others = Found(), Found()
    for theme in themes:
        where = [i for i, owner in enumerate(guides.owners) if owner == theme.id]
        own = Guides(
            tuple(guides.owners[i] for i in where),
            tuple(guides.kinds[i] for i in where),
            tuple(guides.languages[i] for i in where),
            guides.vectors[where],
            texts=tuple(guides.texts[i] for i in where),
        )
        near = nearest_said(space, own, SHOWN, shown)
        right = [one.themes.get(each) == theme.name for each in near]
        counted = Found(1, sum(right[:3]), any(right[:3]), sum(right), any(right))
        if held[theme.id]:
            others += counted
        else:
            empty += counted
    return empty, others


if __name__ == "__main__":
    sys.exit(main())
