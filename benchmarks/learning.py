"""How much a project's corrections teach: ``python -m benchmarks.learning`` (minutes on two cores).

The five invented projects of ``training/projects`` use the tags in another way than the guide. Some
of their statements are decided as their analyst would; measured is macro-F1 on those nobody
decided, with the lesson and without it, on the same statements. Three ways to choose: at random
(right ones among them), wrong ones at random, and wrong ones as an analyst meets them on the board
(the surest wrong tag of the four first). Writes its section of ``benchmarks/RESULTS.md``.

``--development`` measures instead what the numbers of ``settings/learning.py`` may be chosen by,
see ``benchmarks/lesson_choice.py``.
"""

import argparse
from collections.abc import Sequence

import numpy as np

from benchmarks import lesson_choice
from benchmarks.lessons import (
    BOARD,
    N_SEEDS,
    RANDOM,
    WRONG,
    Project,
    mean_scores,
    projects,
)
from benchmarks.results import put_section
from training.say import say

HEADING = "## What a project's corrections teach"
STEPS = (0, 5, 10, 20, 30, 50)
HARM = (
    "Tags of other projects: by construction none can change, so nothing is measured here. A "
    "lesson is made of one project's decided tags at each of its analyses and kept nowhere; "
    "`tests/service/test_learning_tags.py` lets one project learn, analyses another again and "
    "finds its tags unchanged."
)
"""What it does to other projects: a figure that could not be other than 0 would prove nothing."""


def table(found: Sequence[Project], how: str) -> str:
    """Return the learning curve of one way to choose, a row for each project."""
    lines = [
        f"| {how} | " + " | ".join(f"{n}" for n in STEPS) + " | gain at 30 | worst at 30 |",
        "|---" * (len(STEPS) + 3) + "|",
    ]
    gains = []
    for project in found:
        pairs = {n: mean_scores(project, how, n) for n in STEPS}
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


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description="What a project's corrections teach")
    parser.add_argument("--development", action="store_true")
    if parser.parse_args().development:
        lesson_choice.main()
        return
    found = list(projects("p?.tsv"))
    told = (
        "`python -m benchmarks.learning`: the five invented projects of `training/projects`, whose "
        "use of the tags was described before anything was measured. Each cell is macro-F1 over "
        "five classes on the statements that nobody decided, without > with what the decided ones "
        f"taught, on the same statements; mean of {N_SEEDS} seeds, gain and worst case in points. "
        "“Wrong ones” are decided only where the tagger erred. Statements, labels and projects are "
        "a language model's, no person's."
    )
    tables = [table(found, how) for how in (RANDOM, WRONG, BOARD)]
    offers = "Offers of these projects:\n\n" + lesson_choice.offers_table({"p1 to p5": found})
    section = "\n\n".join([HEADING, told, *tables, offers, HARM])
    say(section)
    put_section(section)


if __name__ == "__main__":
    main()
