"""A tag's place on the two axes, and where that is another than the likeliest tag."""

import pytest

from analysis.records import Tag
from analysis.review import axes_of

Five = tuple[float, float, float, float, float]


@pytest.mark.parametrize(
    ("probabilities", "singly", "together"),
    [
        ((0.6, 0.1, 0.1, 0.1, 0.1), "strength", "strength"),
        ((0.1, 0.6, 0.1, 0.1, 0.1), "weakness", "weakness"),
        ((0.1, 0.1, 0.6, 0.1, 0.1), "opportunity", "opportunity"),
        ((0.1, 0.1, 0.1, 0.6, 0.1), "threat", "threat"),
        ((0.1, 0.1, 0.1, 0.1, 0.6), "none", "none"),
        ((0.30, 0.24, 0.05, 0.31, 0.10), "threat", "weakness"),
        ((0.05, 0.15, 0.15, 0.25, 0.40), "none", "threat"),
        ((0.0, 0.45, 0.02, 0.02, 0.51), "none", "none"),
        ((0.40, 0.03, 0.03, 0.03, 0.51), "none", "none"),
    ],
)
def test_the_three_answers_may_come_to_another_tag_than_the_likeliest(
    probabilities: Five, singly: str, together: str
) -> None:
    tag = Tag(probabilities)
    assert tag.name == singly
    assert axes_of(tag).reads_as == together


def test_where_nothing_is_judged_the_answers_come_to_none() -> None:
    assert axes_of(Tag((0.0, 0.0, 0.0, 0.0, 1.0))).reads_as == "none"
