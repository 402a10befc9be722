"""What every embedder promises, so that the pipeline can take the model or its stand-in alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Progress = Callable[[int, int], None]
"""Called with (texts done, texts in all). What it raises stops the work: so one cancels."""


@dataclass(frozen=True, slots=True, eq=False)
class Embedded:
    """Vectors of n texts; row i belongs to text i.

    Attributes:
        vectors: float32, shape (n, n_dims), rows of unit length.
        pools: float32, shape (n, n_pool_dims), rows of unit length: the mean of a tuned branch's
            last layer over the text's tokens, what the SWOT tagger reads. Shape (n, 0) where there
            is no branch.
    """

    vectors: Floats
    pools: Floats


class Embedder(Protocol):
    """Turns texts into unit vectors, the same bytes for the same text whatever surrounds it."""

    @property
    def name(self) -> str:
        """The model's name, for people and for the record of a run."""

    @property
    def model_hash(self) -> str:
        """sha256 (hexadecimal) over weights, tokenizer, configuration and number type."""

    @property
    def number_type(self) -> str:
        """``float32``, ``bfloat16`` or ``hashing``."""

    @property
    def n_dims(self) -> int:
        """Length of a vector."""

    @property
    def n_pool_dims(self) -> int:
        """Length of a row of ``Embedded.pools``; 0 when there are none."""

    @property
    def recipe(self) -> str:
        """Everything besides the text that decides a vector's bytes; part of every cache key."""

    def encode(self, texts: Sequence[str], on_progress: Progress | None = None) -> Embedded:
        """Embed ``texts``; an empty sequence gives arrays of shape (0, n_dims), (0, n_pool_dims).

        The bytes of a row depend on its text and ``recipe`` alone: not on the other texts, their
        order, the number of threads, or an earlier call.
        """


def unit_rows(rows: NDArray[np.floating]) -> Floats:
    """``rows`` of shape (..., d) scaled to unit length as float32; a zero row stays zero."""
    exact = np.asarray(rows, dtype=np.float64)
    norms = np.sqrt((exact * exact).sum(axis=-1, keepdims=True))
    return (exact / np.where(norms > 0.0, norms, 1.0)).astype(np.float32)
