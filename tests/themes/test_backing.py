"""What stands behind a title: who says its words, and how many passages."""

from dataclasses import replace

import pytest

from analysis.themes.backing import Backing, Fault, said_of
from analysis.themes.vocabulary import Vocabulary
from tests.themes.making import passage


def test_passages_with_any_and_with_all_words_are_counted_with_their_voices() -> None:
    texts = ("Water pipes leak.", "Old pipes.", "The water pipes again.", "A bus.")
    numbered = [passage(each, i, "en") for i, each in enumerate(texts)]
    spoken = numbered[0].transcript_id
    made = [
        replace(each, transcript_id=spoken, speaker=f"P{i % 2}") for i, each in enumerate(numbered)
    ]
    backing = said_of(made, Vocabulary()).backing({"water", "pipe"})
    assert backing == Backing(n=4, n_of_one=2, n_any=3, n_whole=2, n_whole_voices=1)
    assert not backing.is_shared
    assert said_of(made, Vocabulary()).backing({"nobody"}).n_any == 0


@pytest.mark.parametrize(
    ("backing", "apart", "fault"),
    [
        (Backing(40, 9, 3, 3, 3), 2.0, Fault.FEW),
        (Backing(40, 9, 9, 3, 3), 0.5, Fault.COMMON),
        (Backing(40, 9, 9, 1, 1), 2.0, Fault.ONCE),
        (Backing(40, 9, 9, 4, 1), 2.0, Fault.ONCE),
        (Backing(40, 36, 9, 4, 1), 2.0, None),
        (Backing(40, 9, 9, 2, 2), 2.0, None),
        (Backing(8, 2, 2, 2, 2), 2.0, None),
    ],
)
def test_why_a_title_says_too_little(backing: Backing, apart: float, fault: Fault | None) -> None:
    assert backing.fault(apart) is fault
