import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.embed._numbers import PADDED_LENGTHS
from analysis.embed.batching import padded_length, padded_lengths, plan

COUNTS = st.lists(st.integers(1, 511), max_size=60)


@given(COUNTS)
def test_each_text_is_in_exactly_one_batch_that_holds_it(counts: list[int]) -> None:
    batches = plan(counts, PADDED_LENGTHS, 768)
    members = [member for batch in batches for member in batch.members]
    assert sorted(members) == list(range(len(counts)))
    for batch in batches:
        assert len(batch.members) <= batch.n_rows
        assert all(counts[member] < batch.padded_length for member in batch.members)


@given(COUNTS, COUNTS)
def test_the_shape_of_a_texts_batch_does_not_depend_on_its_neighbours(
    counts: list[int], others: list[int]
) -> None:
    shapes = {
        counts[member]: (batch.n_rows, batch.padded_length)
        for batch in plan(counts, PADDED_LENGTHS, 768)
        for member in batch.members
    }
    for batch in plan(counts + others, PADDED_LENGTHS, 768):
        for member in batch.members:
            if member < len(counts):
                assert shapes[counts[member]] == (batch.n_rows, batch.padded_length)


def test_a_row_always_keeps_one_position_of_padding() -> None:
    assert padded_length(15, PADDED_LENGTHS) == 16
    assert padded_length(16, PADDED_LENGTHS) == 24


def test_a_text_beyond_the_longest_length_is_refused() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        padded_length(512, PADDED_LENGTHS)


def test_lengths_stay_within_the_models_positions() -> None:
    assert padded_lengths(512)[-1] == 512
    assert padded_lengths(100)[-1] == 96
    assert padded_lengths(8192)[-1] == 512
    assert padded_lengths(10) == (10,)
