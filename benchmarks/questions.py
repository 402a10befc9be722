"""Turn and question beside people's own codes: ``python -m benchmarks.questions``.

    GLAS_REFERENCE_DATA=... python -m benchmarks.questions

The seven interviews of pdpilot as the program reads them; a passage has the codes of the coded
segments in which its words lie: people's, who did not know the program. How much a passage takes on
from its turn and from the question is changed. Prints a table (minutes).
"""

import os
import re
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

import numpy as np

from analysis import settings
from analysis.embed import FileCache, means_file
from analysis.pipeline import embed, load_models, prepare, read_file
from analysis.records import Passage, PassageId, Role
from analysis.themes import Asked, Material, ThemeOptions, ThemeResult, build
from analysis.themes import load_language_means as load_means
from benchmarks.themes_bench.rows import ROOT, table
from benchmarks.themes_bench.scoring import agreement

TRIES = ((0.0, 1, 0.0), (0.35, 1, 0.0), (0.7, 3, 0.0), (0.7, 3, 0.35), (0.7, 3, 0.7), (0.7, 3, 1.0))
"""Shares of what stands beside, how far that reaches, and of the question."""
NAMED = ("SHARE_OF_BESIDE", "REACH_IN_A_TURN", "SHARE_OF_QUESTION")
CACHE = ROOT / "benchmarks" / ".cache"
FEWEST_CHARACTERS = 20
"""Of a segment that lies within a passage: a shorter one may lie there by chance."""


def main() -> int:
    """Measure and print."""
    root = Path(os.environ["GLAS_REFERENCE_DATA"])
    names, passages = _read(root / "transcripts" / "pdpilot")
    codes = _codes(root / "labelled" / "pdpilot_coded_segments.tsv", names, passages)
    CACHE.mkdir(parents=True, exist_ok=True)
    vectors = embed(passages, load_models(settings.MODELS_DIR, FileCache(CACHE)).embedder).vectors
    means = load_means(means_file(settings.MODELS_DIR))
    said, heard = (
        [i for i, each in enumerate(passages) if (each.role is Role.INTERVIEWER) == is_asked]
        for is_asked in (False, True)
    )
    asked = Asked(tuple(passages[i] for i in heard), vectors[heard])
    material = Material(tuple(passages[i] for i in said), vectors[said], means, asked=asked)
    print("| beside, reach, question | themes | coded passages | AMI | ARI |")
    print("|---|---|---|---|---|")
    for tried in TRIES:
        with ExitStack() as changed:
            for key, value in zip(NAMED, tried, strict=True):
                changed.enter_context(patch.object(settings, key, value))
            themes = _tops(build(material, ThemeOptions(language="en")))
        n = len(set(themes.values()))
        print(f"| {tried} | {n} {_told(codes, themes)} |", flush=True)
    return 0


def _read(folder: Path) -> tuple[list[str], list[Passage]]:
    """Return the passages of all interviews, and the name of each one's file."""
    names, passages = [], []
    for path in sorted(folder.glob("*.pdf")):
        for each in prepare(read_file(path.name, path.read_bytes())).passages:
            names.append(path.stem)
            passages.append(each)
    return names, passages


def _codes(
    path: Path, names: Sequence[str], passages: Sequence[Passage]
) -> dict[PassageId, tuple[str, ...]]:
    """Return the codes of the passages that lie in a coded segment of their interview."""
    segments = defaultdict(list)
    for row in table(path):
        segments[row["participant"]].append((_plain(row["text"]), row["label"]))
    found = {}
    for name, passage in zip(names, passages, strict=True):
        text = _plain(passage.text)
        codes = {
            code
            for segment, code in segments[name]
            if text and (text in segment or (len(segment) > FEWEST_CHARACTERS and segment in text))
        }
        if codes and passage.role is not Role.INTERVIEWER:
            found[passage.id] = tuple(sorted(codes))
    return found


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


def _tops(found: ThemeResult) -> dict[PassageId, int]:
    number = {key: i for i, key in enumerate(found.themes)}
    return {
        passage: number[found.themes[placed.theme_id].parent_id or placed.theme_id]
        for passage, placed in found.placements.items()
    }


def _told(codes: Mapping[PassageId, tuple[str, ...]], themes: Mapping[PassageId, int]) -> str:
    labels = np.array([themes.get(each, -1) for each in codes])
    ami, ari = agreement(list(codes.values()), labels)
    return f"| {len(codes)} | {ami:.3f} | {ari:.3f}"


if __name__ == "__main__":
    sys.exit(main())
