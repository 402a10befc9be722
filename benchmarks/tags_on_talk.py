"""Precision and recall of the non-none tags on 200 passages of real talk, labelled blind.

The labels lie in ``labels/reference_passages.tsv`` (file, start, end; no words of the transcripts);
``labels/README.md`` says who gave them and how. Run: ``python -m benchmarks.tags_on_talk``.
"""

import csv
import os
import sys
from collections import Counter
from pathlib import Path

from analysis import settings
from analysis.pipeline import load_models, probabilities_of
from analysis.readers import read
from analysis.records import TAG_NAMES, Tag

LABELS = Path(__file__).with_name("labels") / "reference_passages.tsv"


def main() -> int:
    """Print the figures."""
    root = Path(os.environ["GLAS_REFERENCE_DATA"]) / "transcripts"
    with LABELS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    texts = {
        name: read(Path(name).name, (root / name).read_bytes()).text
        for name in sorted({row["file"] for row in rows})
    }
    passages = [texts[row["file"]][int(row["start"]) : int(row["end"])] for row in rows]
    models = load_models(settings.MODELS_DIR)
    embedded = models.embedder.encode(passages)
    tags = [
        Tag(probabilities_of(row)).name
        for row in models.tagger.tag(embedded.vectors, embedded.pools)
    ]
    _report("all 200", rows, tags)
    sure = [row["sure"] == "yes" for row in rows]
    _report(
        "those that the reader was sure of",
        [row for row, is_sure in zip(rows, sure, strict=True) if is_sure],
        [tag for tag, is_sure in zip(tags, sure, strict=True) if is_sure],
    )
    return 0


def _report(name: str, rows: list[dict[str, str]], tags: list[str]) -> None:
    pairs = list(zip(rows, tags, strict=True))
    tagged = [(row, tag) for row, tag in pairs if tag != "none"]
    labelled = [(row, tag) for row, tag in pairs if row["label"] != "none"]
    exact = sum(row["label"] == tag for row, tag in tagged)
    accepted = sum(tag in (row["label"], row["also"]) for row, tag in tagged)
    judged = sum(row["label"] != "none" for row, _ in tagged)
    found = sum(row["label"] == tag for row, tag in labelled)
    print(f"\n{name}: {len(pairs)} passages, {len(labelled)} labelled other than none")
    print(f"tagged other than none: {len(tagged)}; of these")
    for what, n in (("same label", exact), ("label or second label", accepted), ("judged", judged)):
        print(f"  {what}: {n} = {n / max(len(tagged), 1):.2f}")
    print(f"recall of the labels: {found} of {len(labelled)} = {found / max(len(labelled), 1):.2f}")
    counts = Counter((row["label"], tag) for row, tag in pairs)
    print("label \\ tag  " + " ".join(f"{name[:6]:>7}" for name in TAG_NAMES))
    for label in TAG_NAMES:
        print(f"{label:<12} " + " ".join(f"{counts[label, tag]:>7}" for tag in TAG_NAMES))


if __name__ == "__main__":
    sys.exit(main())
