"""Themes that an analyst brings: are passages assigned as people labelled them, and does what fits
nowhere come back as new themes?

    GLAS_REFERENCE_DATA=... python -m benchmarks.guided [--held-out] [--cache DIR]

Each set has a codebook in benchmarks/codebooks: names and definitions written for this purpose from
the labels' names, before any text was assigned. Some labels are left out of it; of the others each
is tried with its definition alone and with three examples drawn from rows that are not assigned
(SIB-200: from its train rows). Glas chooses the number of new themes.

The sets of the first list were used while the method was made, those of ``--held-out`` were not.
"""

import argparse
import csv
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from sklearn.metrics import adjusted_mutual_info_score

from analysis import settings
from analysis.codebook import Codebook
from analysis.embed import CachedEmbedder, Embedder, FileCache, MemoryCache, load_embedder
from analysis.pipeline import guides_of
from analysis.readers.codebooks import ReadCodebook, read_codebook
from analysis.records import Origin, Passage, PassageId, Theme, ThemeId, TranscriptId, derived_id
from analysis.themes import LanguageMeans, Material, ThemeOptions, build, load_language_means
from benchmarks.sib_themes import Row, drawn, embedded, rows_of

CODEBOOKS = Path(__file__).with_name("codebooks")
N_EXAMPLES = 3
HEADER = (
    "set", "passages", "themes brought", "labels not brought", "examples", "assigned rightly",
    "precision", "others in new themes", "new themes", "others found again", "AMI", "s",
)  # fmt: skip


@dataclass(frozen=True)
class Trial:
    """Rows to assign, rows that examples are drawn from, and a codebook."""

    name: str
    rows: list[Row]
    pool: list[Row]
    codebook: str
    dropped: tuple[str, ...] = ()


def brought(trial: Trial) -> tuple[list[str], ReadCodebook]:
    """Return the labels of a codebook's themes, and the themes as the reader gives them."""
    data = (CODEBOOKS / f"{trial.codebook}.csv").read_bytes()
    labels = [row["label"] for row in csv.DictReader(data.decode().splitlines())]
    read = read_codebook(f"{trial.codebook}.csv", data)
    kept = [i for i, label in enumerate(labels) if label not in trial.dropped]
    return [labels[i] for i in kept], replace(read, themes=tuple(read.themes[i] for i in kept))


def drawn_examples(pool: Iterable[Row], labels: list[str], seed: int) -> dict[str, list[Row]]:
    """Return three rows of each label."""
    draw, rows = np.random.default_rng(seed), list(pool)
    found = {}
    for label in labels:
        own = [each for each in rows if each["label"] == label]
        found[label] = [own[i] for i in draw.choice(len(own), N_EXAMPLES, replace=False)]
    return found


def codebook_of(labels: list[str], read: ReadCodebook, examples: dict[str, list[Row]]) -> Codebook:
    """Return the codebook as it stands after an analyst brought it."""
    themes = {
        label: Theme(
            id=ThemeId(derived_id("theme", label)),
            name=each.name,
            description=each.description,
            origin=Origin.PERSON,
            touched=True,
            examples=tuple(row["text"] for row in examples.get(label, [])),
        )
        for label, each in zip(labels, read.themes, strict=True)
    }
    return Codebook(themes={each.id: each for each in themes.values()})


def remembering(cache: Path | None) -> Embedder:
    """Return the embedder; it embeds each text once, for all runs where there is a folder."""
    embedder = load_embedder(settings.MODELS_DIR / settings.MODEL_NAME)
    return CachedEmbedder(embedder, FileCache(cache) if cache else MemoryCache())


def passages_of(name: str, rows: list[Row]) -> tuple[Passage, ...]:
    """Return rows as passages, each all that its transcript holds."""
    return tuple(
        Passage(
            PassageId(derived_id("row", name, i)), TranscriptId(derived_id("row", name, i)),
            0, 0, len(each["text"]), each["text"], language=each["lang"],
        )
        for i, each in enumerate(rows)
    )  # fmt: skip


def measure(
    trial: Trial, with_examples: bool, embedder: Embedder, means: LanguageMeans, cache: Path | None
) -> str:
    """Return one line of the table."""
    labels, read = brought(trial)
    examples = drawn_examples(trial.pool, labels, seed=7)
    taken = {id(row) for rows in examples.values() for row in rows}
    rows = [each for each in trial.rows if id(each) not in taken]
    book = codebook_of(labels, read, examples if with_examples else {})
    passages = passages_of(trial.name, rows)
    vectors = embedded([each["text"] for each in rows], embedder, cache)
    material = Material(passages, vectors, means, guides_of(book, embedder, "en"))
    start = time.perf_counter()
    result = build(material, ThemeOptions(seed=settings.DEFAULT_SEED), book)
    seconds = time.perf_counter() - start
    low = [result.placements[p.id].theme_id if p.id in result.placements else "" for p in passages]
    top = [result.themes[each].parent_id or each if each else "" for each in low]
    return _line(trial, labels, rows, (with_examples, top, seconds))


def _line(
    trial: Trial, labels: list[str], rows: list[Row], outcome: tuple[bool, list[str], float]
) -> str:
    with_examples, top, seconds = outcome
    theme_of = {label: derived_id("theme", label) for label in labels}
    truth = [each["label"] for each in rows]
    known = [i for i, label in enumerate(truth) if label in theme_of]
    others = [i for i, label in enumerate(truth) if label not in theme_of]
    assigned = [i for i in range(len(rows)) if top[i] in set(theme_of.values())]
    right = sum(top[i] == theme_of[truth[i]] for i in known)
    new = {each for each in top if each and each not in theme_of.values()}
    n_other_labels = len({truth[i] for i in others})
    found = sum(_best_f1(truth, top, label, new) >= 0.5 for label in {truth[i] for i in others})
    cells = (
        trial.name, len(rows), len(labels), n_other_labels,
        N_EXAMPLES if with_examples else 0,
        f"{right / len(known):.2f}",
        f"{right / max(len(assigned), 1):.2f}",
        f"{sum(top[i] in new for i in others) / len(others):.2f}" if others else "",
        len(new),
        f"{found} of {n_other_labels}" if others else "",
        f"{adjusted_mutual_info_score(truth, top):.2f}",
        f"{seconds:.1f}",
    )  # fmt: skip
    return " | ".join(map(str, ("", *cells, ""))).strip()


def _best_f1(truth: list[str], top: list[str], label: str, new: set[str]) -> float:
    """Return how well the best new theme is a label: the harmonic mean of both shares."""
    own = {i for i, each in enumerate(truth) if each == label}
    sizes = {each: {i for i, one in enumerate(top) if one == each} for each in new}
    return max(
        (2 * len(own & each) / (len(own) + len(each)) for each in sizes.values()), default=0.0
    )


def trials(held_out: bool) -> list[Trial]:
    """Return the sets, those that the method was made on or those that it was not."""
    sib_train = [
        each
        for each in rows_of("sib200_multilingual.tsv")
        if each["split"] == "train" and each["lang"] in {"bg", "en"}
    ]
    bank, clinc = rows_of("banking77.tsv"), rows_of("clinc150.tsv")
    order = np.random.default_rng(0).permutation(77)
    names = sorted({each["label"] for each in bank})

    def banking(name: str, first: int) -> Trial:
        """Return a trial of twenty intents, of which the last five have no theme."""
        chosen = {names[i] for i in order[first : first + 20]}
        rows = [each for each in bank if each["label"] in chosen]
        return Trial(name, rows, rows, name)

    travel = [e for e in clinc if e["split"] == "test" and e["domain"] in {"travel", "work"}]
    segments = rows_of("pdpilot_coded_segments.tsv")
    if held_out:
        return [
            Trial("SIB-200 bg/en, draw 3", drawn(3), sib_train, "sib200_en"),
            Trial("SIB-200 bg/en, draw 4", drawn(4), sib_train, "sib200_bg"),
            Trial("draw 3", drawn(3), sib_train, "sib200_en", ("entertainment", "geography")),
            Trial("draw 4", drawn(4), sib_train, "sib200_bg", ("health", "science/technology")),
            banking("banking_b", 20),
            Trial("pdpilot segments", segments, segments, "pdpilot"),
        ]
    return [
        Trial("SIB-200 bg/en, draw 0", drawn(0), sib_train, "sib200_en"),
        Trial("SIB-200 bg/en, draw 2", drawn(2), sib_train, "sib200_bg"),
        Trial("draw 0", drawn(0), sib_train, "sib200_en", ("health", "sports")),
        Trial("draw 1", drawn(1), sib_train, "sib200_bg", ("politics", "travel")),
        banking("banking_a", 0),
        Trial("clinc", travel, travel, "clinc"),
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    embedder = remembering(options.cache)
    means = load_language_means(settings.MODELS_DIR / settings.LANGUAGE_MEANS_FILE)
    print(f"| {' | '.join(HEADER)} |\n|{'---|' * len(HEADER)}")
    for trial in trials(options.held_out):
        for with_examples in (False, True):
            print(measure(trial, with_examples, embedder, means, options.cache), flush=True)


if __name__ == "__main__":
    main()
