"""What is left out of a text to see whether its reasons hold, and how that is told."""

import numpy as np

from analysis.swot.reasons import Reasons, words_in
from benchmarks.tag_reasons import (
    AGAINST,
    LONG,
    N_LONG,
    N_RANDOM,
    N_REAL,
    Cut,
    as_rows,
    drawn_of_talk,
    planned,
)

TEXT = "One two three four five six seven eight nine ten"
PUSHES = (0.1, 2.0, 0.0, 0.3, -1.5, 0.2, 1.0, 0.0, -0.01, 0.4)


def test_the_strongest_words_go_and_those_marked_against_go_together() -> None:
    reasons = Reasons("strength", 1.0, words_in(TEXT), PUSHES)
    plan = planned(reasons, np.random.default_rng(0))
    places = {(what, which): cut for what, which, cut in plan}
    assert places["10%", "words that push most"] == [1]
    assert places["20%", "words that push most"] == [1, 6]
    assert places[AGAINST, "themselves"] == [4]
    at_random = [cut for what, which, cut in plan if "random" in which]
    assert len(at_random) == 3 * N_RANDOM
    assert all(len(set(cut)) == len(cut) for cut in at_random)


def test_where_nothing_speaks_against_a_tag_nothing_of_it_is_left_out() -> None:
    reasons = Reasons("strength", 1.0, words_in(TEXT), tuple(abs(each) for each in PUSHES))
    assert all(what != AGAINST for what, _, _ in planned(reasons, np.random.default_rng(0)))


def test_rows_are_the_means_of_their_cuts() -> None:
    cuts = [
        Cut("10%", "random words", 0.5, turned=True),
        Cut("10%", "random words", -0.1, turned=False),
        Cut(AGAINST, "themselves", -1.0, turned=False),
    ]
    assert as_rows(cuts).splitlines()[2:] == [
        "| 10% | random words | 2 | 0.20 | 50% | 50% |",
        f"| {AGAINST} | themselves | 1 | -1.00 | 100% | 0% |",
    ]


def test_of_talk_some_long_passages_are_drawn_and_no_scraps() -> None:
    long = [f"word {n} " + "and more " * LONG for n in range(30)]
    others = [f"a passage of eight words with number {n}" for n in range(90)]
    texts = drawn_of_talk([*long, *others, "Yes.", "No, no."])
    assert len(texts) == len(set(texts)) == N_REAL
    assert sum(len(each.split()) > LONG for each in texts) == N_LONG
    assert all(len(each.split()) >= 8 for each in texts)
    assert drawn_of_talk([*others, *long]) == drawn_of_talk([*others, *long])
