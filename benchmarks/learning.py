"""How much a project's corrections teach: ``python -m benchmarks.learning`` (minutes on two cores).

The five invented projects of ``training/projects`` use the tags in another way than the guide. Some
of their statements are decided as their analyst would; measured is macro-F1 on those nobody
decided, with the lesson and without it, on the same statements. Three ways to choose: at random
(right ones among them), wrong ones at random, and wrong ones as an analyst meets them on the board
(the surest wrong tag of the four first). Writes its section of ``benchmarks/RESULTS.md``.

``--development`` measures instead on training domains whose labels are changed by a rule, which is
what the numbers in ``settings/learning.py`` may be chosen on; it writes nothing.
"""

import argparse
import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from analysis.records import TAG_NAMES
from analysis.swot.learning import Features, features_of, learn, log_probabilities, taught
from analysis.swot.tagger import load_trained_tagger
from benchmarks.results import put_section
from training.encode import MODELS, embedded
from training.figures import macro_f1
from training.statements import training_statements

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

ROOT = Path(__file__).parents[1]
PROJECTS = ROOT / "training" / "projects"
HEADING = "## What a project's corrections teach"
STEPS = (0, 5, 10, 20, 30, 50)
N_SEEDS = 10
RANDOM, WRONG, BOARD = "decided at random", "wrong ones at random", "wrong ones, surest first"
NONE = TAG_NAMES.index("none")


@dataclass(frozen=True)
class Project:
    """A project's statements as the tagger sees them: labels (n,), probabilities (n, 5)."""

    name: str
    features: Features
    labels: Ints
    probabilities: Floats


def projects() -> Iterator[Project]:
    """Yield the five projects."""
    for path in sorted(PROJECTS.glob("p?.tsv")):
        with path.open(encoding="utf-8", newline="") as source:
            rows = list(csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE))
        yield read(path.stem, [row["text"] for row in rows], [row["label"] for row in rows])


def read(name: str, texts: Sequence[str], labels: Sequence[str]) -> Project:
    """Return statements as a project."""
    tagger = load_trained_tagger(MODELS)
    seen = embedded(texts, tagger.branch)
    indices = np.array([TAG_NAMES.index(each) for each in labels])
    features = features_of(seen.vectors, seen.pools)
    return Project(name, features, indices, tagger.tag(seen.vectors, seen.pools))


def changed_domains(n_kinds: int = 6, n_domains: int = 5) -> Iterator[Project]:
    """Yield training domains in which statements that share a word are given another label.

    The tagger has learnt these statements, so it errs less than it would: the rule is what it does
    not know. Words of six letters' beginning that 4 to 14 statements share name the kinds.
    """
    statements, draw = training_statements(), np.random.default_rng(11)
    names = sorted({each.domain for each in statements if each.lang in ("bg", "en")})
    for name in draw.permutation(names)[:n_domains]:
        own = [each for each in statements if each.domain == name][:150]
        labels = [each.label for each in own]
        stems = [{w[:6] for w in re.findall(r"\w{6,}", each.text.casefold())} for each in own]
        known = sorted({each for some in stems for each in some})
        kinds = [each for each in known if 4 <= sum(each in some for some in stems) <= 14]
        for stem in draw.permutation(kinds)[:n_kinds]:
            aim = TAG_NAMES[int(draw.integers(len(TAG_NAMES)))]
            labels = [aim if stem in s else old for s, old in zip(stems, labels, strict=True)]
        if len(own) > 60:
            yield read(str(name), [each.text for each in own], labels)


def chosen(project: Project, how: str, n: int, seed: int) -> Ints:
    """Return the rows that are decided."""
    order = np.random.default_rng(seed).permutation(len(project.labels))
    guess = project.probabilities.argmax(axis=1)
    if how != RANDOM:
        order = order[guess[order] != project.labels[order]]
    if how == BOARD:
        sure = np.where(guess == NONE, -1.0, 0.0) + project.probabilities.max(axis=1)
        order = order[np.argsort(-sure[order], kind="stable")]
    return order[:n]


def scores(project: Project, how: str, n: int, seed: int) -> tuple[float, float]:
    """Return macro-F1 on the undecided statements, without and with the lesson."""
    decided = chosen(project, how, n, seed)
    rest = np.setdiff1d(np.arange(len(project.labels)), decided)
    answers = [TAG_NAMES[each] for each in project.labels[decided]]
    lesson = learn(project.features.some(decided), answers, project.probabilities[decided])
    base = log_probabilities(project.probabilities[rest])
    after = taught(base, lesson.change(project.features.some(rest)))
    truth = project.labels[rest]
    return macro_f1(truth, base.argmax(axis=1)), macro_f1(truth, after.argmax(axis=1))


def table(found: Sequence[Project], how: str) -> str:
    """Return the learning curve of one way to choose, a row for each project."""
    seeds = 1 if how == BOARD else N_SEEDS
    lines = [
        f"| {how} | " + " | ".join(f"{n}" for n in STEPS) + " | gain at 30 | worst at 30 |",
        "|---" * (len(STEPS) + 3) + "|",
    ]
    gains = []
    for project in found:
        pairs = {n: np.array([scores(project, how, n, s) for s in range(seeds)]) for n in STEPS}
        gain = pairs[30][:, 1] - pairs[30][:, 0]
        gains.append(gain)
        cells = [f"{pairs[n][:, 0].mean():.3f} > {pairs[n][:, 1].mean():.3f}" for n in STEPS]
        lines.append(
            f"| {project.name} | " + " | ".join(cells)
            + f" | {100 * gain.mean():+.1f} | {100 * gain.min():+.1f} |"
        )  # fmt: skip
    every = np.concatenate(gains)
    mean = 100 * np.mean([each.mean() for each in gains])
    lines.append(f"| mean |{' |' * len(STEPS)} {mean:+.1f} | {100 * every.min():+.1f} |")
    return "\n".join(lines)


def harm(found: Sequence[Project]) -> str:
    """Return how many tags of the other projects change when one has learnt: by construction none.

    What is stored of another project is its own codebook; its tagger takes only its own answers.
    """
    tagger, n_changed = load_trained_tagger(MODELS), 0
    for project in found:
        decided = chosen(project, RANDOM, 30, 0)
        answers = [TAG_NAMES[each] for each in project.labels[decided]]
        learn(project.features.some(decided), answers, project.probabilities[decided])
        for other in found:
            if other is not project:
                now = tagger.tag(other.features.vectors, other.features.pools)
                n_changed += int((now != other.probabilities).any(axis=1).sum())
    return f"Tags of the other four projects that changed when one had learnt: {n_changed}."


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description="What a project's corrections teach")
    parser.add_argument("--development", action="store_true")
    development = parser.parse_args().development
    found = list(changed_domains() if development else projects())
    told = (
        "`python -m benchmarks.learning`: the five invented projects of `training/projects`, whose "
        "use of the tags was described before anything was measured. Each cell is macro-F1 over "
        "five classes on the statements that nobody decided, without > with what the decided ones "
        f"taught, on the same statements; mean of {N_SEEDS} seeds, gain and worst case in points. "
        "“Wrong ones” are decided only where the tagger erred. Statements, labels and projects are "
        "a language model's, no person's."
    )
    tables = [table(found, how) for how in (RANDOM, WRONG, BOARD)]
    section = "\n\n".join([HEADING, told, *tables, harm(found)])
    print(section)
    if not development:
        put_section(section)


if __name__ == "__main__":
    main()
