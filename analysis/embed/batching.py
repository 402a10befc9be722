"""Batches whose shapes do not depend on what is in them.

A matrix product may add up its terms in another order when its shape changes, and then the last
bits of every row change. So a row's padded length follows from its own length alone, and all
batches of one padded length have the same number of rows, filled up with filler rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.embed._numbers import PADDED_LENGTHS


@dataclass(frozen=True, slots=True)
class Batch:
    """One forward pass: ``members`` are positions in the planned sequence, at most ``n_rows``."""

    members: tuple[int, ...]
    padded_length: int
    n_rows: int


def padded_lengths(n_positions: int) -> tuple[int, ...]:
    """The padded lengths that fit a model of ``n_positions`` positions, at least one."""
    return tuple(each for each in PADDED_LENGTHS if each <= n_positions) or (n_positions,)


def padded_length(n_tokens: int, lengths: Sequence[int]) -> int:
    """The smallest of ``lengths`` (ascending) above ``n_tokens``.

    It is above and never equal: transformers takes another attention kernel for a batch without
    any padding, so whether neighbours need padding would show in a row's bits.

    Raises:
        ValueError: the text is too long for the longest of them.
    """
    for length in lengths:
        if length > n_tokens:
            return length
    raise ValueError(f"{n_tokens} tokens do not fit below {lengths[-1]}")


def plan(
    token_counts: Sequence[int], lengths: Sequence[int], tokens_per_batch: int
) -> tuple[Batch, ...]:
    """Batches that hold each position of ``token_counts`` once, the longest texts first.

    Long ones come first so that workers do not wait for one slow batch at the end.
    """
    by_length: dict[int, list[int]] = {}
    for position, n_tokens in enumerate(token_counts):
        by_length.setdefault(padded_length(n_tokens, lengths), []).append(position)
    batches = []
    for length in sorted(by_length, reverse=True):
        n_rows = max(1, tokens_per_batch // length)
        members = by_length[length]
        for start in range(0, len(members), n_rows):
            batches.append(Batch(tuple(members[start : start + n_rows]), length, n_rows))
    return tuple(batches)
