"""Whether the question asked should have a say in the themes: ``python -m benchmarks.questions``.

    GLAS_REFERENCE_DATA=... python -m benchmarks.questions

The seven interviews of pdpilot as the program reads them; a passage has the codes of the coded
segments in which its words lie. To the row of the first passage after a question a share of the
question's row is added (the interviewer's last passage before it). Prints a table (minutes).
"""

import os
import re
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from unittest.mock import patch

import numpy as np

from analysis import settings
from analysis.embed import FileCache, means_file
from analysis.pipeline import embed, load_models, prepare, read_file
from analysis.records import Passage, PassageId, Role
from analysis.themes import Material, ThemeOptions, ThemeResult, build, building
from analysis.themes import load_language_means as load_means
from analysis.themes.centring import Floats, centre
from analysis.themes.thin import Mask, leaning
from benchmarks.themes_bench.rows import ROOT, table
from benchmarks.themes_bench.scoring import agreement

SHARES = (0.0, 0.2, 0.35, 0.6, 1.0)
CACHE = ROOT / "benchmarks" / ".cache"
FEWEST_CHARACTERS = 20
"""Of a segment that lies within a passage: a shorter one may lie there by chance."""

Rows = Mapping[PassageId, Floats]


def main() -> int:
    """Measure and print."""
    root = Path(os.environ["GLAS_REFERENCE_DATA"])
    names, passages = _read(root / "transcripts" / "pdpilot")
    codes = _codes(root / "labelled" / "pdpilot_coded_segments.tsv", names, passages)
    CACHE.mkdir(parents=True, exist_ok=True)
    vectors = embed(passages, load_models(settings.MODELS_DIR, FileCache(CACHE)).embedder).vectors
    means = load_means(means_file(settings.MODELS_DIR))
    rows = centre(vectors, [each.language for each in passages], means)
    asked = {key: rows[i] for key, i in _questions(passages).items()}
    said = [i for i, each in enumerate(passages) if each.role is not Role.INTERVIEWER]
    material = Material(tuple(passages[i] for i in said), vectors[said], means)
    print("| share | themes | coded passages | AMI | ARI | after a question | AMI |")
    print("|---|---|---|---|---|---|---|")
    for share in SHARES:
        themes = _themes(material, asked, share)
        first = {key: its for key, its in codes.items() if key in asked}
        print(f"| {share} | {len(set(themes.values()))} {_told(codes, themes)} "
              f"{_told(first, themes).rpartition('|')[0]}|", flush=True)  # fmt: skip
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


def _questions(passages: Sequence[Passage]) -> dict[PassageId, int]:
    """Return of each first passage of an answer the place of the question's last passage."""
    turns = defaultdict(list)
    for i, each in enumerate(passages):
        turns[each.transcript_id, each.turn].append(i)
    found = {}
    for (transcript, turn), own in turns.items():
        before = turns.get((transcript, turn - 1), [])
        is_answer = passages[own[0]].role is not Role.INTERVIEWER
        if is_answer and before and passages[before[0]].role is Role.INTERVIEWER:
            found[passages[own[0]].id] = before[-1]
    return found


def _themes(material: Material, asked: Rows, share: float) -> dict[PassageId, int]:
    """Return the number of each passage's top-level theme."""

    def leant(rows: Floats, passages: Sequence[Passage], thin: Mask) -> Floats:
        out = leaning(rows, passages, thin).copy()
        for i, each in enumerate(passages):
            if share and each.id in asked:
                out[i] += share * asked[each.id]
        return np.asarray(out / np.linalg.norm(out, axis=1, keepdims=True))

    with patch.object(building, "leaning", leant):
        return _tops(build(material, ThemeOptions(language="en")))


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
