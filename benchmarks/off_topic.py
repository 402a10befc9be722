"""Codebooks about things that nobody spoke of: how much of the corpus do they take?

    GLAS_REFERENCE_DATA=... python -m benchmarks.off_topic [--cache DIR]

Each codebook of ``codebooks/off_topic.csv`` is brought alone, then all its themes beside a codebook
that the corpus does speak of; every passage that one of its themes is given is wrong. *Before* is
the same without the everyday subjects that a theme is compared with. Codebooks marked as held out,
and the sets of the second list, were not looked at while the rule was made.

The sentences of SIB-200 are left out: they are about everything, volcanoes and football too. The
sample interviews have no labels; there a theme of the right codebook only counts as found.
"""

import argparse
import csv
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np

from analysis import settings
from analysis.codebook import Codebook, is_analysed
from analysis.embed import Embedder
from analysis.pipeline import guides_of, prepare, read_file
from analysis.readers.codebooks import read_codebook
from analysis.records import Origin, Passage, Theme, ThemeId, derived_id
from analysis.themes import Guides, Material, ThemeOptions, build, load_language_means
from benchmarks.guided import CODEBOOKS, Trial, brought, passages_of, remembering, trials
from benchmarks.results import put_section
from benchmarks.sib_themes import Vectors, embedded

SAMPLE = Path(__file__).parent.parent / "data" / "interviews" / "sample"
SECTION = "## Codebooks about things that nobody spoke of"
Pair = tuple[str, str]


def off_topic(part: str) -> dict[str, list[Pair]]:
    """Return the codebooks of a part: names and definitions."""
    books: dict[str, list[Pair]] = defaultdict(list)
    with (CODEBOOKS / "off_topic.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["part"] == part:
                books[row["book"]].append((row["name"], row["definition"]))
    return dict(books)


def book_of(pairs: list[Pair]) -> Codebook:
    """Return a codebook as it stands after an analyst brought it."""
    themes = [
        Theme(
            ThemeId(derived_id("theme", name)),
            name,
            description=definition,
            origin=Origin.PERSON,
            touched=True,
        )
        for name, definition in pairs
    ]
    return Codebook({each.id: each for each in themes})


def taken(made: Material, book: Codebook, themes: list[Pair]) -> list[int]:
    """Return how many passages each of some themes of a codebook is given."""
    result = build(made, ThemeOptions(seed=settings.DEFAULT_SEED), book)
    homes = [each.theme_id for each in result.placements.values()]
    return [homes.count(ThemeId(derived_id("theme", name))) for name, _ in themes]


class Corpus:
    """Passages with vectors, and a codebook that they speak of."""

    def __init__(self, name: str, made: Material, right: list[Pair]) -> None:
        self.name, self.made, self.right = name, made, right

    def lines(self, part: str, embedder: Embedder) -> list[str]:
        """Return a line of the table for the off-topic codebooks of a part."""
        return [self._line(part, embedder, beside=each) for each in (False, True)]

    def _line(self, part: str, embedder: Embedder, beside: bool) -> str:
        books = off_topic(part)
        if beside:
            books = {"all": [each for book in books.values() for each in book]}
        n, shares, found = len(self.made.passages), [], 0
        for wrong in books.values():
            book = book_of([*wrong, *(self.right if beside else [])])
            guides = guides_of(book, embedder, "en")
            pairs = [taken(replace(self.made, guides=each), book, wrong) for each in _both(guides)]
            shares.append([100 * sum(each) / n for each in pairs])
            if beside:
                right = taken(replace(self.made, guides=guides), book, self.right)
                found = sum(each > 0 for each in right)
        means = np.mean(shares, axis=0)
        rights = f"{found} of {len(self.right)}" if beside else ""
        kind = "all, beside the right one" if beside else f"{len(books)}, each alone"
        worst = max(each[1] for each in shares)
        cells = (self.name, n, part, kind, f"{means[0]:.1f}", f"{means[1]:.1f}", f"{worst:.1f}")
        return " | ".join(map(str, ("", *cells, rights, ""))).strip()


def _both(guides: Guides) -> tuple[Guides, Guides]:
    """Return guides as they were before other things were compared with, and as they are."""
    return replace(guides, decoys=None, rivals=None), guides


def corpora(held_out: bool, embedder: Embedder, cache: Path | None) -> list[Corpus]:
    """Return the corpora that the rule was made on, or those that it was not."""
    means = load_language_means(settings.MODELS_DIR / settings.LANGUAGE_MEANS_FILE)

    def corpus(name: str, passages: tuple[Passage, ...], right: list[Pair]) -> Corpus:
        """Return a corpus with its vectors."""
        vectors: Vectors = embedded([each.text for each in passages], embedder, cache)
        return Corpus(name, Material(passages, vectors, means), right)

    found = [_labelled(each) for each in trials(held_out) if "SIB" not in each.name]
    sets = [each for each in found if "draw" not in each[0]]
    return [corpus(*each) for each in ([] if held_out else [_sample()]) + sets]


def _labelled(trial: Trial) -> tuple[str, tuple[Passage, ...], list[Pair]]:
    _, read = brought(trial)
    right = [(each.name, each.description) for each in read.themes]
    return trial.name, passages_of(trial.name, trial.rows), right


def _sample() -> tuple[str, tuple[Passage, ...], list[Pair]]:
    files = [each for each in sorted(SAMPLE.iterdir()) if each.suffix != ".csv"]
    said = [prepare(read_file(each.name, each.read_bytes())) for each in files]
    passages = tuple(each for one in said for each in one.passages if is_analysed(each))
    read = read_codebook("sample.csv", (CODEBOOKS / "sample.csv").read_bytes())
    return "sample interviews", passages, [(each.name, each.description) for each in read.themes]


HEADER = (
    "corpus", "passages", "codebooks", "brought", "taken before, %", "taken now, %",
    "most by one codebook, %", "right themes that hold something",
)  # fmt: skip


def main() -> None:
    """Print the table and put it into the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    embedder = remembering(options.cache)
    lines = [f"| {' | '.join(HEADER)} |", f"|{'---|' * len(HEADER)}"]
    for held_out in (False, True):
        for corpus in corpora(held_out, embedder, options.cache):
            for part in ("tuned", "held out"):
                for line in corpus.lines(part, embedder):
                    print(line, flush=True)
                    lines.append(line)
    told = (
        "`python -m benchmarks.off_topic`. Of the passages, the share that themes of "
        "`benchmarks/codebooks/off_topic.csv` are given, all wrongly: before, without everyday "
        "subjects and listed headings to compare with, and now. The corpora and codebooks that the "
        "rule was made on come first; banking_b and pdpilot, and the codebooks called held out, "
        "were not looked at."
    )
    put_section("\n".join((SECTION, "", told, "", *lines)))


if __name__ == "__main__":
    main()
