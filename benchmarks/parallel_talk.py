"""Is a theme a language where people talk? ``python -m benchmarks.parallel_talk``.

150 utterances of ``training/talk/said.tsv`` (one each of as many listed subjects), said in thirty
languages (``labels/parallel_talk.tsv``). Each is drawn in one of some languages, as passages of
one transcript each; agreement of top-level themes with the language, beside that of written
parallel sentences, which is in the tables of ``make bench-themes``. Three draws, 150 passages each;
prints its section of ``RESULTS.md`` and writes it there (a minute).
"""

import csv
import sys
from collections.abc import Iterator
from unittest.mock import patch

import numpy as np
from sklearn.metrics import adjusted_mutual_info_score, normalized_mutual_info_score

from analysis import settings
from analysis.embed import FileCache
from analysis.pipeline import Models, load_models
from analysis.records import Passage, PassageId, TranscriptId, derived_id
from analysis.themes import Material, ThemeOptions, build
from benchmarks.coded import CACHE, LABELS
from benchmarks.results import put_section

GROUPS = {
    "English and Bulgarian": ("en", "bg"),
    "English, German, French, Polish": ("en", "de", "fr", "pl"),
    "Finnish, Hungarian, Estonian, Maltese": ("fi", "hu", "et", "mt"),
    "all thirty": (),
}
TRIED = (500, settings.SHRINKAGE_OF_LANGUAGE_MEAN)
DRAWS = 3
HEADING = "## Themes and languages in parallel talk"
PREFACE = """
`python -m benchmarks.parallel_talk`: agreement of top-level themes with the language, AMI (NMI), \
and the number of themes; means over three draws. What is said is the same in all languages, so \
that any agreement above chance is the language's own.
"""


def main() -> int:
    """Measure, print and write."""
    table = LABELS / "parallel_talk.tsv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    CACHE.mkdir(parents=True, exist_ok=True)
    models = load_models(settings.MODELS_DIR, FileCache(CACHE))
    section = "\n".join([HEADING, PREFACE, *_table(rows, models)])
    print(section)
    put_section(section)
    return 0


def _table(rows: list[dict[str, str]], models: Models) -> Iterator[str]:
    yield "| `SHRINKAGE_OF_LANGUAGE_MEAN` | " + " | ".join(GROUPS) + " |"
    yield "|---" * (len(GROUPS) + 1) + "|"
    drawn = {
        name: [_drawn(rows, languages or tuple(rows[0]), draw, models) for draw in range(DRAWS)]
        for name, languages in GROUPS.items()
    }
    for tried in TRIED:
        with patch.object(settings, "SHRINKAGE_OF_LANGUAGE_MEAN", tried):
            yield f"| {tried} | " + " | ".join(_cell(each) for each in drawn.values()) + " |"


def _drawn(
    rows: list[dict[str, str]], languages: tuple[str, ...], draw: int, models: Models
) -> Material:
    """Return each utterance in one of the languages."""
    chance = np.random.default_rng(draw)
    chosen = [languages[i] for i in chance.integers(len(languages), size=len(rows))]
    texts = [row[language] for row, language in zip(rows, chosen, strict=True)]
    passages = tuple(
        Passage(
            PassageId(derived_id("said", i)), TranscriptId(derived_id("said", i)),
            0, 0, len(text), text, language=language,
        )
        for i, (text, language) in enumerate(zip(texts, chosen, strict=True))
    )  # fmt: skip
    return Material(passages, models.embedder.encode(texts).vectors, models.means)


def _cell(draws: list[Material]) -> str:
    figures = []
    for given in draws:
        found = build(given, ThemeOptions())
        tops = {each.id: each.parent_id or each.id for each in found.themes.values()}
        placed = [each for each in given.passages if each.id in found.placements]
        ours = [tops[found.placements[each.id].theme_id] for each in placed]
        spoken = [each.language for each in placed]
        figures.append(
            (
                adjusted_mutual_info_score(spoken, ours),
                normalized_mutual_info_score(spoken, ours),
                len(set(ours)),
            )
        )
    ami, nmi, number = np.mean(np.array(figures), axis=0)
    return f"{ami:.3f} ({nmi:.3f}), {number:.0f}"


if __name__ == "__main__":
    sys.exit(main())
