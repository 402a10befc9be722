"""Themes against human labels: does the subject decide, and not the language?

    GLAS_REFERENCE_DATA=... python -m benchmarks.sib_themes [--draws 5] [--cache DIR]

On the dev and test rows of SIB-200 each sentence is taken in Bulgarian or in English at random; the
language means come from the train rows only. Banking77, clinc150 (test rows within scope) and the
coded segments of pdpilot (a text once, with each of its codes) follow. Glas chooses the number of
themes. Passages in no theme count as one group.
"""

import argparse
import hashlib
import os
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.metrics import (
    adjusted_mutual_info_score,
    adjusted_rand_score,
    normalized_mutual_info_score,
)

from analysis import settings
from analysis.embed import Embedder, load_embedder
from analysis.records import Passage, PassageId, TranscriptId, derived_id
from analysis.themes import LanguageMeans, Material, ThemeOptions, build, load_language_means

Row = dict[str, str]
Vectors = npt.NDArray[np.float32]
LANGUAGES = ("bg", "en")
HEADER = "set, rows, labels, themes, sub-themes, tray, AMI, ARI, AMI sub, ARI sub, NMI language, s"


def rows_of(name: str) -> list[Row]:
    """Return the rows of a labelled table, which has no quoting."""
    path = Path(os.environ["GLAS_REFERENCE_DATA"]) / "labelled" / name
    head, *lines = path.read_text(encoding="utf-8").split("\n")
    return [dict(zip(head.split("\t"), each.split("\t"), strict=True)) for each in lines if each]


def embedded(texts: Sequence[str], embedder: Embedder, cache: Path | None) -> Vectors:
    """Return the vectors of texts, from the cache where they are there."""
    key = hashlib.sha256("\n".join((embedder.model_hash, *texts)).encode()).hexdigest()[:24]
    path = cache / f"{key}.npy" if cache else None
    if path and path.exists():
        return np.asarray(np.load(path))
    vectors = embedder.encode(texts).vectors
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
        np.save(path, vectors)
    return vectors


def drawn(seed: int) -> list[Row]:
    """Return the dev and test sentences, each in a language drawn at random."""
    rows = [each for each in rows_of("sib200_multilingual.tsv") if each["split"] != "train"]
    by_place = {(each["sentence_id"], each["lang"]): each for each in rows}
    draw = np.random.default_rng(seed)
    sentences = sorted({each["sentence_id"] for each in rows}, key=int)
    return [by_place[each, LANGUAGES[int(draw.integers(2))]] for each in sentences]


def measure(name: str, rows: list[Row], vectors: Vectors, means: LanguageMeans, codes: bool) -> str:
    """Return one line of the table."""
    passages = tuple(
        Passage(
            PassageId(derived_id("row", name, i)), TranscriptId(derived_id("row", name, i)),
            0, 0, len(each["text"]), each["text"], language=each["lang"],
        )
        for i, each in enumerate(rows)
    )  # fmt: skip
    start = time.perf_counter()
    result = build(Material(passages, vectors, means), ThemeOptions(seed=settings.DEFAULT_SEED))
    seconds = time.perf_counter() - start
    low = [result.placements[p.id].theme_id if p.id in result.placements else "" for p in passages]
    top = [result.themes[each].parent_id or each if each else "" for each in low]
    labels, languages = [each["label"] for each in rows], [each["lang"] for each in rows]
    n_top = sum(each.parent_id is None for each in result.themes.values())
    figures = [
        adjusted_mutual_info_score(labels, top),
        adjusted_rand_score(labels, top),
        adjusted_mutual_info_score(labels, low),
        adjusted_rand_score(labels, low),
        normalized_mutual_info_score(languages, top),
    ]
    counts = (len(rows), len(set(labels)), n_top, len(result.themes) - n_top, low.count(""))
    shown = [*map(str, counts), *(f"{each:.3f}" for each in figures), f"{seconds:.1f}"]
    return "\t".join((name + (" (a text once a code)" if codes else ""), *shown))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=5)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    embedder = load_embedder(settings.MODELS_DIR / settings.MODEL_NAME)
    means = load_language_means(settings.MODELS_DIR / "language_means.npz")
    print(HEADER.replace(", ", "\t"))
    sets = [(f"SIB-200 bg/en, draw {seed}", drawn(seed)) for seed in range(options.draws)]
    in_scope = [each for each in rows_of("clinc150.tsv") if each["split"] == "test"]
    sets += [
        ("banking77", rows_of("banking77.tsv")),
        ("clinc150 test", [each for each in in_scope if each["label"] != "oos"]),
        ("pdpilot segments", rows_of("pdpilot_coded_segments.tsv")),
    ]
    for name, rows in sets:
        vectors = embedded([each["text"] for each in rows], embedder, options.cache)
        print(measure(name, rows, vectors, means, name.startswith("pdpilot")), flush=True)


if __name__ == "__main__":
    main()
