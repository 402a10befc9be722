"""How tags on real talk are scored."""

from pathlib import Path

import numpy as np
import pytest

from analysis.records import TAG_NAMES
from benchmarks import tags_on_talk
from benchmarks.results import put_section
from benchmarks.tag_figures import (
    NO_SECOND,
    Labelled,
    calibrated,
    interval,
    questions_of,
    share,
    shares_of,
)

STRENGTH, WEAKNESS, OPPORTUNITY, THREAT, NONE = range(5)


def of(labels: list[int], guess: list[int], seconds: list[int] | None = None) -> Labelled:
    return Labelled(
        labels=np.array(labels),
        seconds=np.array(seconds or [NO_SECOND] * len(labels)),
        sure=np.array([True] * len(labels)),
        probabilities=np.eye(5)[guess],
    )


def test_each_question_counts_what_it_says() -> None:
    labels = [STRENGTH, STRENGTH, WEAKNESS, NONE, NONE, THREAT]
    guess = [STRENGTH, WEAKNESS, NONE, STRENGTH, NONE, OPPORTUNITY]
    seconds = [NO_SECOND, WEAKNESS, NONE, STRENGTH, NO_SECOND, NO_SECOND]
    found = {each.name: each for each in questions_of(of(labels, guess, seconds))}
    counts = {
        name: tuple(int(mask.sum()) for mask in (each.right, each.tagged, each.labelled))
        for name, each in found.items()
    }
    assert counts == {
        "strength": (1, 2, 2),
        "weakness": (0, 1, 1),
        "opportunity": (0, 1, 0),
        "threat": (0, 0, 1),
        "any of the four, the same": (1, 4, 4),
        "any, the label or the second": (3, 4, 4),
        "any, judged at all": (3, 4, 4),
    }


def test_a_second_label_accepted_on_a_passage_labelled_none_is_not_found_among_the_labelled() -> (
    None
):
    either = questions_of(of([NONE], [STRENGTH], [STRENGTH]))[-2]
    assert share(either.right, either.tagged).startswith("1 of 1")
    assert share(either.right, either.labelled) == "0 of 0"


def test_the_interval_is_about_as_wide_as_the_binomial_says() -> None:
    right = np.arange(400) < 200
    low, high = interval(right, np.ones(400, dtype=bool))
    half = 1.96 * np.sqrt(0.25 / 400)
    assert (low, high) == pytest.approx((0.5 - half, 0.5 + half), abs=0.01)


def test_the_interval_is_the_same_each_time_and_unknown_among_none() -> None:
    right, among = np.arange(50) < 10, np.arange(50) < 30
    assert interval(right, among) == interval(right, among)
    assert np.isnan(interval(right, among & False)).all()


def test_calibration_of_tags_that_are_always_sure_and_right_half_the_time() -> None:
    assert "ECE in 15 bins 0.500" in calibrated(of([NONE, STRENGTH], [NONE, NONE]))


def test_shares_name_every_label() -> None:
    words = shares_of(np.array([NONE, NONE, NONE, THREAT]))
    assert words.startswith("strength 0 (0.0%)")
    assert words.endswith("threat 1 (25.0%), none 3 (75.0%)")


@pytest.mark.parametrize("path", tags_on_talk.SETS.values(), ids=lambda path: path.stem)
def test_labels_are_names_of_the_guide_and_places_are_given_once(path: Path) -> None:
    rows = tags_on_talk.rows_of(path)
    places = [(row["file"], row["start"], row["end"]) for row in rows]
    assert len(set(places)) == len(rows)
    assert all(int(row["start"]) < int(row["end"]) for row in rows)
    assert {row["label"] for row in rows} <= set(TAG_NAMES)
    assert {row["also"] for row in rows} <= {*TAG_NAMES, ""}
    assert all(row["also"] != row["label"] for row in rows)
    assert {row["sure"] for row in rows} == {"yes", "no"}


def test_a_section_takes_the_place_of_the_earlier_one(tmp_path: Path) -> None:
    results = tmp_path / "RESULTS.md"
    heading = tags_on_talk.HEADING
    results.write_text(f"# Results\n\n{heading}\n\nold\n\n### x\n\n## Next\n\nkept\n", "utf-8")
    put_section(f"{heading}\n\nnew", results)
    put_section(f"{heading}\n\nnew", results)
    assert results.read_text("utf-8") == f"# Results\n\n{heading}\n\nnew\n\n## Next\n\nkept\n"
