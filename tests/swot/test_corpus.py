"""The training statements are counted as they are."""

import pytest

from training.corpus import groups_of, section_of, words_apart
from training.statements import Statement


def statement(number: int, text: str, label: str, pair: str = "", question: str = "") -> Statement:
    return Statement(f"x{number}", text, "en", label, "water", "spoken", "Town", "train_x",
                     question=question, pair=pair)  # fmt: skip


WRITTEN = [
    statement(1, "Somebody comes within two hours.", "strength", "p1", "Who comes?"),
    statement(2, "Somebody comes within two weeks.", "weakness", "p1"),
    statement(3, "Somebody may come, if the town pays for it.", "opportunity", "p1"),
    statement(4, "It rained.", "none"),
    statement(5, "It rained.", "none", "p2"),
]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("a b c", "a b c", 0), ("a b c", "a x c", 1), ("a b c", "b c d", 2), ("", "a b", 2)],
)
def test_words_apart_are_the_fewest_changes(one: str, other: str, apart: int) -> None:
    assert words_apart(one, other) == apart


def test_a_group_of_one_label_tells_nothing_apart() -> None:
    (group,) = groups_of(WRITTEN)
    assert [each.id for each in group] == ["x1", "x2", "x3"]


def test_the_section_counts_labels_dropped_ones_questions_and_pairs() -> None:
    told = section_of(WRITTEN, WRITTEN[:4])
    assert "5 statements are written, 1 near-duplicates" in told
    assert "4 are learnt from, 1 of them (25.0%)" in told
    assert "| en | 4 | 1 | 1 | 1 | 0 | 1 |" in told
    assert "| `train_x` | 5 | 1 | 25.0% |" in told
    assert "| `train_x` | 1 | 3 | 1 (33%) | 8 |" in told
