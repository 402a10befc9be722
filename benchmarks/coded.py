"""Themes of whole interviews against a coder's: ``python -m benchmarks.coded``.

    GLAS_REFERENCE_DATA=... python -m benchmarks.coded

Twelve projects whose passages were each given to a theme by a reader who saw nothing of the
program (``labels/README.md``): of ten the interviews were written for this project, one is the
sample, one real. What passages take from around them, and the subjects that may name a theme, were
chosen on eight of them; four are kept. Prints their section of ``RESULTS.md`` and writes it there
(minutes).
"""

import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

import numpy as np
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

from analysis import settings
from analysis.codebook import is_analysed
from analysis.embed import FileCache
from analysis.lexicons.subjects import subjects
from analysis.pipeline import Models, load_models, prepare, read_file
from analysis.records import Passage, PassageId
from analysis.themes import Asked, Material, ThemeOptions, ThemeResult, build
from analysis.themes.building import laid_of
from analysis.themes.vocabulary import Vocabulary
from benchmarks.drafted_items import CACHE, INTERVIEWS, SAMPLE
from benchmarks.results import put_section

LABELS = Path(__file__).parent / "labels"
CHOSEN_ON = (
    "ferrow", "kestrel", "hollow", "marlow", "lozen", "cherna", "sample", "pdpilot-odd",
)  # fmt: skip
KEPT = ("vrana", "rechitsa", "harwick", "dubovo")
BY_A_GUIDE = ("thornhaven", "zlatovets", "rheinbruck")
"""Of twelve interviews each, by one loose guide; in several languages the last, on which it was
chosen how soon a corpus speaks for its languages."""
CODED_AGAIN = ("ferrow", "cherna", "vrana", "harwick")
NAMED = (
    "SHARE_OF_BESIDE",
    "REACH_IN_A_TURN",
    "SHARE_OF_QUESTION",
    "SHARE_OF_SUBJECTS",
    "UNSTEADINESS_ALLOWED",
)
TRIES: tuple[tuple[str, tuple[float, int, float, float, float]], ...] = (
    ("each passage by itself", (0.0, 1, 0.0, 0.0, 1.5)),
    ("a part of those next to it", (0.35, 1, 0.0, 0.0, 1.5)),
    ("three on either side", (0.7, 3, 0.0, 0.0, 1.5)),
    ("the question alone", (0.0, 1, 0.7, 0.0, 1.5)),
    ("three on either side and the question", (0.7, 3, 0.7, 0.0, 1.5)),
    ("and more themes", (0.7, 3, 0.7, 0.0, 1.2)),
    ("and what it speaks of", (0.7, 3, 0.7, 0.45, 1.5)),
    ("and both: as in use", (0.7, 3, 0.7, 0.45, 1.2)),
)
SEEDS = (0, 1, 2)
FEWEST = 5
"""Passages of a coder's theme whose subject is asked."""

HEADING = "## Themes of whole interviews beside a coder's"
PREFACE = """
`python -m benchmarks.coded`: AMI, ARI and number of top-level themes, means over projects and the \
seeds 0 to 2. What is changed is how much a passage takes on from its turn and from the question, \
whether what it speaks of counts beside its meaning, and how unsteady a cut may be; passages that \
the coder gave to no theme are left out. The coder made 16 themes of each project, 18 of the last \
three.
"""


@dataclass(frozen=True, slots=True)
class Coded:
    """A project: its material, and the coder's theme of each passage."""

    name: str
    material: Material
    themes: Mapping[PassageId, str]


def main() -> int:
    """Measure, print and write."""
    CACHE.mkdir(parents=True, exist_ok=True)
    models = load_models(settings.MODELS_DIR, FileCache(CACHE))
    halves = {
        "chosen on": [coded(each, models) for each in CHOSEN_ON],
        "kept": [coded(each, models) for each in KEPT],
    }
    guided = {each: [coded(each, models)] for each in BY_A_GUIDE}
    section = "\n".join(
        [HEADING, PREFACE, *_table(halves | guided), "", *_again(halves), "", *_named(halves)]
    )
    print(section)
    put_section(section)
    return 0


def coded(name: str, models: Models) -> Coded:
    """Read, embed and label a project."""
    material = material_of(name, models)
    return Coded(name, material, coded_themes(name, material.passages))


def material_of(name: str, models: Models) -> Material:
    """Read and embed a project."""
    said: list[Passage] = []
    for path in _files(name):
        said += prepare(read_file(path.name, path.read_bytes())).passages
    vectors = models.embedder.encode([each.text for each in said]).vectors
    own = [i for i, each in enumerate(said) if is_analysed(each)]
    others = [i for i, each in enumerate(said) if not is_analysed(each)]
    asked = Asked(tuple(said[i] for i in others), vectors[others])
    passages = tuple(said[i] for i in own)
    return Material(passages, vectors[own], models.means, asked=asked)


def coded_themes(
    name: str, passages: Sequence[Passage], folder: str = "coded"
) -> dict[PassageId, str]:
    """Return the theme that a coder gave each passage of a project, "" for none."""
    interview = {each.transcript_id: "" for each in passages}
    for path in _files(name):
        for each in prepare(read_file(path.name, path.read_bytes())).passages[:1]:
            interview[each.transcript_id] = path.name
    labels = defaultdict(list)
    for line in (LABELS / folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        file, start, end, theme, _ = line.split("\t")
        labels[file].append((int(start), int(end), theme))
    return {each.id: _theme(each, labels[interview[each.transcript_id]]) for each in passages}


def _files(name: str) -> list[Path]:
    if name == "sample":
        return sorted(each for each in SAMPLE.iterdir() if each.suffix not in {".csv", ".md"})
    if name == "pdpilot-odd":
        root = Path(os.environ["GLAS_REFERENCE_DATA"]) / "transcripts" / "pdpilot"
        return [root / f"P{number}.pdf" for number in (1, 3, 5, 7)]
    return sorted((INTERVIEWS / name).glob("*.txt"))


def _theme(passage: Passage, labels: Sequence[tuple[int, int, str]]) -> str:
    """Return the theme of the coded stretch that shares most with a passage, "" for none."""

    def shared(one: tuple[int, int, str]) -> int:
        """Return how many characters."""
        return min(one[1], passage.end) - max(one[0], passage.start)

    best = max(labels, key=shared, default=(0, 0, ""))
    return best[2] if shared(best) > 0 else ""


def _table(halves: Mapping[str, Sequence[Coded]]) -> Iterator[str]:
    yield "| a passage takes on | " + " | ".join(halves) + " |"
    yield "|---" * (len(halves) + 1) + "|"
    for name, values in TRIES:
        with ExitStack() as changed:
            for key, value in zip(NAMED, values, strict=True):
                changed.enter_context(patch.object(settings, key, value))
            cells = [_cell(projects) for projects in halves.values()]
        yield f"| {name} | " + " | ".join(cells) + " |"


def _again(halves: Mapping[str, Sequence[Coded]]) -> Iterator[str]:
    """Yield how well two coders agree, beside how well the program agrees with each."""
    yield (
        "Four projects were coded again by another reader, who had seen neither the first one's "
        "themes nor the program's (AMI, ARI):"
    )
    yield ""
    yield "| | two readers | program and first | program and second |"
    yield "|---" * 4 + "|"
    for one in (each for projects in halves.values() for each in projects):
        if one.name in CODED_AGAIN:
            second = coded_themes(one.name, one.material.passages, "coded_again")
            known = [key for key, theme in one.themes.items() if theme and second[key]]
            both = [[themes[each] for each in known] for themes in (one.themes, second)]
            cells = [
                f"{adjusted_mutual_info_score(*both):.3f} {adjusted_rand_score(*both):.3f}",
                _cell([one]),
                _cell([replace(one, themes=second)]),
            ]
            yield f"| {one.name} | " + " | ".join(cells) + " |"


def _cell(projects: Sequence[Coded]) -> str:
    figures = np.array([_agreement(one, seed) for one in projects for seed in SEEDS])
    ami, ari, number = figures.mean(axis=0)
    return f"{ami:.3f} {ari:.3f} ({number:.0f})"


def _agreement(one: Coded, seed: int) -> tuple[float, float, int]:
    found = build(one.material, ThemeOptions(seed=seed))
    tops = _tops(found)
    known = [key for key, theme in one.themes.items() if theme]
    wanted, ours = [one.themes[each] for each in known], [tops.get(each, "") for each in known]
    n = sum(each.parent_id is None for each in found.themes.values())
    return adjusted_mutual_info_score(wanted, ours), adjusted_rand_score(wanted, ours), n


def _tops(found: ThemeResult) -> dict[PassageId, str]:
    tops = {each.id: each.parent_id or each.id for each in found.themes.values()}
    return {key: tops[placed.theme_id] for key, placed in found.placements.items()}


def _named(halves: Mapping[str, Sequence[Coded]]) -> Iterator[str]:
    """Yield how often the subject of a coder's own theme is found."""
    yield (
        "Subjects, asked of the coder's own themes: how often one that a reader had said may head "
        "it is the most probable, among the first three, and of those with a probability from "
        f"{settings.SUBJECT_SURE} the most probable."
    )
    yield ""
    yield "| | themes | first | first three | sure | of these right |"
    yield "|---" * 6 + "|"
    right = _right_subjects()
    for half, projects in halves.items():
        found = np.array(
            [each for one in projects for each in _places(one, right)], dtype=np.float64
        )
        sure = found[:, 1] >= settings.SUBJECT_SURE
        first = found[:, 0] == 0
        yield (
            f"| {half} | {len(found)} | {first.mean():.2f} | {(found[:, 0] < 3).mean():.2f} | "
            f"{sure.sum()} | {first[sure].mean():.2f} |"
        )


def _right_subjects() -> dict[tuple[str, str], set[str]]:
    lines = (LABELS / "coded_subjects.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (each.split("\t") for each in lines)
    return {(project, theme): set(names.split("; ")) for project, theme, names in rows if names}


def _places(one: Coded, right: Mapping[tuple[str, str], set[str]]) -> Iterator[tuple[int, float]]:
    """Yield for each theme of a coder the rank of the best right subject, and the best's chance."""
    laid = laid_of(one.material, Vocabulary())
    assert laid is not None, "The bundled model has subjects."
    names = [each.en for each in subjects()]
    for theme in sorted(set(one.themes.values())):
        members = [each for each in one.material.passages if one.themes[each.id] == theme]
        wanted = right.get((one.name, theme))
        if wanted and len(members) >= FEWEST:
            told = laid.told(members)
            order = np.lexsort((np.arange(len(told)), -told))
            ranks = [rank for rank, number in enumerate(order) if names[number] in wanted]
            yield min(ranks), float(told.max())


if __name__ == "__main__":
    sys.exit(main())
