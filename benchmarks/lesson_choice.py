"""What the numbers of lessons and of offers are chosen by: ``python -m benchmarks.learning
--development``. It never looks at the projects ``p1`` to ``p5`` nor at held-out statements.

Two kinds of projects: ``dev1`` to ``dev3`` of ``training/projects``, whose usage differs from the
guide's, and the six domains of ``training/statements/test.tsv``, whose usage is the guide's: there
only the tagger's own errors are mended, and a lesson should do no harm. Writes a section of
``benchmarks/RESULTS.md``.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import numpy as np

from analysis import settings
from analysis.review.tagging import like_mended_ones
from benchmarks.lessons import (
    BOARD,
    RANDOM,
    WRONG,
    Ints,
    Project,
    chosen,
    domains,
    mean_scores,
    projects,
)
from benchmarks.results import put_section
from training.say import say

HEADING = "## What corrections teach and offer: what the numbers were chosen by"
OWN_USAGE, GUIDES_USAGE = "dev1 to dev3", "six domains"
DECIDED = {OWN_USAGE: 30, GUIDES_USAGE: 15}
"""Of a domain only some twenty statements are tagged wrongly."""

PRIORS = (0.1, 0.2, 0.3, 0.5, 0.8)
SHARES = (0.0, 0.1, 0.2, 0.4)
LIMITS = (0.15, 0.2, 0.25, 0.3, 0.35)

Found = Mapping[str, Sequence[Project]]


@contextmanager
def tried(**numbers: float) -> Iterator[None]:
    """Run what follows with other numbers in ``settings``."""
    before = {name: getattr(settings, name) for name in numbers}
    try:
        for name, value in numbers.items():
            setattr(settings, name, value)
        yield
    finally:
        for name, value in before.items():
            setattr(settings, name, value)


def lessons_table(found: Found) -> str:
    """Return what each setting gains, in points of macro-F1, and how many tags it changes."""
    ways = [(name, how) for name in found for how in (RANDOM, WRONG, BOARD)]
    heads = " | ".join(f"{name}, {DECIDED[name]} {how}" for name, how in ways)
    lines = [f"| prior | share mended | {heads} |", "|---" * (len(ways) + 2) + "|"]
    for prior in PRIORS:
        for share in SHARES:
            with tried(PRIOR_OF_LESSONS=prior, SHARE_OF_WRONG_ONES_MENDED=share):
                cells = [_cell(found[name], how, DECIDED[name]) for name, how in ways]
            lines.append(f"| {prior} | {share} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(some: Sequence[Project], how: str, n: int) -> str:
    means = np.array([mean_scores(each, how, n).mean(axis=0) for each in some])
    old, new, righted, spoiled = means.mean(axis=0)
    return f"{100 * (new - old):+.1f} ({righted:.1f} righted, {spoiled:.1f} spoiled)"


def offers_table(found: Found) -> str:
    """Return how many offers one mended tag makes, and how many of them are right, by the limit."""
    lines = [
        "| projects | limit | corrections | with an offer | offers for one | right | by chance | "
        "right, after 30 on the board |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, some in found.items():
        for limit in LIMITS:
            with tried(LIKENESS_OF_AN_OFFER=limit):
                lines.append(f"| {name} | {limit} | {_offered(some)} |")
    return "\n".join(lines)


def _offered(some: Sequence[Project]) -> str:
    single = [_right(each, each.wrong[[i]]) for each in some for i in range(len(each.wrong))]
    together = [_right(each, chosen(each, BOARD, 30, 0)) for each in some]
    n_offers, n_right = (sum(each[k] for each in single) for k in (0, 1))
    n_later, n_right_later = (sum(each[k] for each in together) for k in (0, 1))
    return (
        f"{len(single)} | {sum(each[0] > 0 for each in single)} | {n_offers / len(single):.2f} | "
        f"{_share(n_right, n_offers)} | {_by_chance(some):.2f} | {_share(n_right_later, n_later)}"
    )


def _by_chance(some: Sequence[Project]) -> float:
    """Return how often a statement with the machine's same tag has the label that was given."""
    found = [
        (each.labels[same] == each.labels[row]).mean()
        for each in some
        for row in each.wrong
        if len(same := np.setdiff1d(np.flatnonzero(each.seen.own == each.seen.own[row]), row))
    ]
    return float(np.mean(found))


def _right(project: Project, rows: Ints) -> tuple[int, int]:
    """Return how many offers follow from mending some rows, and how many the analyst would take."""
    answers = project.answers(rows)
    found = like_mended_ones(project.seen, answers)
    right = project.answers(np.array(sorted(found), dtype=np.int64))
    return len(found), sum(found[row][0] == name for row, name in right.items())


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f} ({part} of {whole})" if whole else "none offered"


def main() -> None:
    """Measure, print and write."""
    found = {OWN_USAGE: list(projects("dev?.tsv")), GUIDES_USAGE: list(domains())}
    told = (
        "`python -m benchmarks.learning --development`: three invented projects whose usage "
        "differs from the guide's (`dev1` to `dev3`), and the six domains of the development "
        "statements, where only the tagger's errors are mended. Lessons: gain of macro-F1 in "
        "points on what nobody decided, mean of the projects, and tags righted and spoiled for "
        f"each. Set are prior {settings.PRIOR_OF_LESSONS} and share "
        f"{settings.SHARE_OF_WRONG_ONES_MENDED}."
    )
    told_of_offers = (
        "Offers: each wrongly tagged statement mended alone; right are offers whose label is the "
        f"one that was given. Set is the limit {settings.LIKENESS_OF_AN_OFFER}. By chance: of any "
        "statement of which the tagger says the same."
    )
    section = "\n\n".join(
        [HEADING, told, lessons_table(found), told_of_offers, offers_table(found)]
    )
    say(section)
    put_section(section)


if __name__ == "__main__":
    main()
