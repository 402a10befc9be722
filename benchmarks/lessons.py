"""Projects whose statements are labelled, and what comes of deciding some of them."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from analysis.records import TAG_NAMES
from analysis.swot.learning import Points, features_of, learn, points_of
from analysis.swot.matter import frame_of
from analysis.swot.tagger import load_trained_tagger
from training.encode import MODELS, embedded
from training.figures import macro_f1
from training.statements import development_statements

Ints = NDArray[np.int64]

PROJECTS = Path(__file__).parents[1] / "training" / "projects"
RANDOM, WRONG, BOARD = "decided at random", "wrong ones at random", "wrong ones, surest first"
N_SEEDS = 10
NONE = TAG_NAMES.index("none")


@dataclass(frozen=True)
class Project:
    """A project's statements as lessons see them: labels, places in ``TAG_NAMES``, shape (n,)."""

    name: str
    seen: Points
    labels: Ints

    @property
    def wrong(self) -> Ints:
        """The rows at which the tagger errs."""
        return np.flatnonzero(self.seen.own != self.labels)

    def answers(self, rows: Ints) -> dict[int, str]:
        """Return what the analyst says of some rows."""
        return {int(each): TAG_NAMES[self.labels[each]] for each in rows}


def projects(pattern: str) -> Iterator[Project]:
    """Yield the invented projects whose file's name fits a pattern."""
    for path in sorted(PROJECTS.glob(pattern)):
        with path.open(encoding="utf-8", newline="") as source:
            rows = list(csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE))
        texts, languages, labels = (
            [row[name] for row in rows] for name in ("text", "lang", "label")
        )
        yield read(path.stem, texts, languages, labels)


def domains() -> Iterator[Project]:
    """Yield the development statements, each domain a project that uses the tags as the guide."""
    statements = development_statements()
    for name in dict.fromkeys(each.domain for each in statements):
        own = [each for each in statements if each.domain == name]
        yield read(name, *zip(*((each.text, each.lang, each.label) for each in own), strict=True))


def read(
    name: str, texts: Sequence[str], languages: Sequence[str], labels: Sequence[str]
) -> Project:
    """Return statements as a project."""
    tagger = load_trained_tagger(MODELS)
    read = embedded(texts, tagger.branch)
    own = tagger.tag(read.vectors, read.pools)
    frame = frame_of(read.vectors, languages)
    seen = points_of(frame, features_of(read.vectors, read.pools), own)
    return Project(name, seen, np.array([TAG_NAMES.index(each) for each in labels]))


def chosen(project: Project, how: str, n: int, seed: int) -> Ints:
    """Return the rows that are decided."""
    order = np.random.default_rng(seed).permutation(len(project.labels))
    if how != RANDOM:
        order = order[np.isin(order, project.wrong)]
    if how == BOARD:
        likely = project.seen.probabilities.max(axis=1)
        sure = np.where(project.seen.own == NONE, -1.0, 0.0) + likely
        order = order[np.argsort(-sure[order], kind="stable")]
    return order[:n]


def scores(project: Project, how: str, n: int, seed: int) -> tuple[float, float, int, int]:
    """Return macro-F1 on the undecided statements without and with the lesson, and what changed:
    how many tags became right and how many became wrong."""
    decided = chosen(project, how, n, seed)
    rest = np.setdiff1d(np.arange(len(project.labels)), decided)
    after = learn(project.seen, project.answers(decided)).taught(project.seen.some(rest))
    truth, old, new = project.labels[rest], project.seen.own[rest], after.argmax(axis=1)
    righted = int(((old != truth) & (new == truth)).sum())
    spoiled = int(((old == truth) & (new != truth)).sum())
    return macro_f1(truth, old), macro_f1(truth, new), righted, spoiled


def mean_scores(project: Project, how: str, n: int) -> NDArray[np.float64]:
    """Return the scores of each seed, shape (n_seeds, 4); the board's order knows but one."""
    seeds = 1 if how == BOARD else N_SEEDS
    return np.array([scores(project, how, n, seed) for seed in range(seeds)])
