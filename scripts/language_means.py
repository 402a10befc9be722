"""Compute each language's mean vector from parallel sentences and write ``language_means.npz``.

A model of many languages puts the language itself into its vectors. Parallel sentences say the same
in every language, so what their means differ by is the language alone; taking it away leaves the
subject. Only the reference rows with ``split`` = ``train`` are used, so that dev and test stay fit
to judge by.

    GLAS_REFERENCE_DATA=<folder> python scripts/language_means.py

Reads ``labelled/sib200_multilingual.tsv`` of that folder (SIB-200). The same data, model and torch
give the same bytes on one machine; the vectors are computed in float32 everywhere.
"""

import csv
import json
import os
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from analysis import settings  # noqa: E402  # The script also runs from outside the root.
from analysis.embed import Embedder, load_embedder  # noqa: E402

TABLE = Path("labelled") / "sib200_multilingual.tsv"
TARGET = ROOT / "models" / "language_means.npz"
COMMAND = "python scripts/language_means.py"
SOURCE = "SIB-200 (dadelani/sib-200), split train; sentences CC BY-SA 4.0, annotation Apache-2.0"

Sentences = dict[str, dict[str, str]]
"""Language to sentence id to sentence; every language has the same ids."""


def parallel_sentences(table: Path) -> Sentences:
    """The training sentences that every language has."""
    found: Sentences = defaultdict(dict)
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["split"] == "train":
                found[row["lang"]][row["sentence_id"]] = row["text"]
    common = sorted(set.intersection(*(set(each) for each in found.values())), key=int)
    return {lang: {id_: found[lang][id_] for id_ in common} for lang in sorted(found)}


def means_of(embedder: Embedder, sentences: Sentences) -> NDArray[np.float32]:
    """The mean of the unit vectors of each language, (n_languages, n_dims); not of unit length."""
    rows = []
    for lang, texts in sentences.items():
        vectors = embedder.encode(list(texts.values())).vectors
        rows.append(vectors.astype(np.float64).mean(axis=0))
        print(f"{lang}: {len(texts)} sentences", flush=True)
    return np.array(rows).astype(np.float32)


def facts_of(embedder: Embedder, sentences: Sentences) -> str:
    """What the file says about itself, as JSON."""
    facts = {
        "model": embedder.name,
        "model_hash": embedder.model_hash,
        "number_type": embedder.number_type,
        "n_sentences_per_language": len(next(iter(sentences.values()))),
        "n_languages": len(sentences),
        "source": SOURCE,
        "command": COMMAND,
    }
    return json.dumps(facts, ensure_ascii=False, sort_keys=True)


def write(target: Path, langs: Sequence[str], means: NDArray[np.float32], facts: str) -> None:
    """Write the arrays ``langs``, ``means``, ``overall`` and the JSON text ``metadata``."""
    overall = means.astype(np.float64).mean(axis=0).astype(np.float32)
    part = target.with_suffix(".part")
    with part.open("wb") as file:
        np.savez(
            file,
            langs=np.array(langs, dtype="<U8"),
            means=means,
            overall=overall,
            metadata=np.array(facts),
        )
    part.replace(target)


def main() -> int:
    """Compute and write; 0 when done, 1 when the reference data are not there."""
    folder = os.environ.get("GLAS_REFERENCE_DATA", "")
    table = Path(folder) / TABLE
    if not folder or not table.is_file():
        message = f"Set GLAS_REFERENCE_DATA to the folder that holds {TABLE.as_posix()}."
        print(message, file=sys.stderr)
        return 1
    sentences = parallel_sentences(table)
    embedder = load_embedder(ROOT / "models" / settings.MODEL_NAME, number_type="float32")
    write(TARGET, list(sentences), means_of(embedder, sentences), facts_of(embedder, sentences))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
