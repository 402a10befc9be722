"""What a mended tag offers."""

import numpy as np
from numpy.typing import NDArray

from analysis.codebook import Codebook
from analysis.records import PassageId, Tag
from analysis.review.tagging import Judged, tag_offers
from analysis.swot.learning import Features

WEAK = (0.1, 0.6, 0.1, 0.1, 0.1)
GOOD = (0.6, 0.1, 0.1, 0.1, 0.1)


def _judged() -> Judged:
    """Return eight matters with four passages each, the second a copy of the first."""
    draw = np.random.default_rng(4)
    rows = np.repeat(np.eye(40)[:8], 4, axis=0) + draw.normal(size=(32, 40)) / 7
    rows[1::4] = rows[0::4]
    unit: NDArray[np.float64] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    keys = tuple(PassageId(f"p{each}") for each in range(32))
    return Judged(keys, Features(unit, np.zeros((32, 0))), ("en",) * 32)


def _book(decided: dict[int, str], good: tuple[int, ...] = ()) -> Codebook:
    return Codebook(
        tags={
            PassageId(f"p{i}"): Tag(GOOD if i in good else WEAK, decided=decided.get(i))
            for i in range(32)
        }
    )


def test_one_mended_tag_offers_those_like_it_with_the_same_tag_of_the_machine() -> None:
    (offer,) = tag_offers(_judged(), _book({0: "threat"}, good=(3,)))
    assert offer.tag == "threat"
    assert offer.passages == ("p1", "p2")
    assert offer.likeness[0] > 0.99 > offer.likeness[1]
    assert offer.taught_by == 1


def test_a_copy_is_offered_whatever_the_machine_says_of_it() -> None:
    (offer,) = tag_offers(_judged(), _book({0: "threat"}, good=(1,)))
    assert "p1" in offer.passages


def test_a_tag_decided_as_it_was_keeps_those_most_like_it_from_being_offered() -> None:
    (offer,) = tag_offers(_judged(), _book({0: "threat"}))
    assert "p2" in offer.passages
    assert not tag_offers(_judged(), _book({0: "threat", 1: "weakness", 2: "weakness",
                                            3: "weakness"}))  # fmt: skip


def test_nothing_is_offered_where_nobody_spoke_against_the_machine() -> None:
    assert tag_offers(_judged(), _book({})) == ()
    assert tag_offers(_judged(), _book({0: "weakness"})) == ()
    assert tag_offers(_judged(), _book(dict.fromkeys(range(32), "threat"))) == ()
