"""A stand-in for the model: instant, deterministic, and near for texts that share words.

It knows nothing of meaning. It stands behind the same protocol, so that tests of everything after
the embedding run in milliseconds and without the weights.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.embed._numbers import HASHING_DIMS, HASHING_NGRAM_CHARACTERS, SCHEME
from analysis.embed.protocol import Embedded, Floats, Progress, unit_rows


@dataclass(frozen=True, slots=True)
class HashingEmbedder:
    """Hashed words and character n-grams behind the ``Embedder`` protocol.

    Attributes:
        n_dims: length of a vector, at least 1.
        branch: name of a branch: ``pools`` then holds one more hashing, salted with it.
        name: what a run records.
    """

    n_dims: int = HASHING_DIMS
    branch: str = ""
    name: str = "hashing"

    @property
    def number_type(self) -> str:
        """Always ``hashing``."""
        return "hashing"

    @property
    def model_hash(self) -> str:
        """sha256 over what decides the vectors."""
        return hashlib.sha256(f"hashing {SCHEME} {self.n_dims}".encode()).hexdigest()

    @property
    def n_pool_dims(self) -> int:
        """``n_dims`` where there is a branch, else 0."""
        return self.n_dims if self.branch else 0

    @property
    def recipe(self) -> str:
        """See ``Embedder.recipe``."""
        return f"{self.model_hash} branch={self.branch}"

    def encode(self, texts: Sequence[str], on_progress: Progress | None = None) -> Embedded:
        """Embed ``texts``; see ``Embedder.encode``."""
        vectors = self._hashed(texts, "")
        none = np.zeros((len(texts), 0), dtype=np.float32)
        pools = self._hashed(texts, self.branch) if self.branch else none
        if on_progress is not None:
            on_progress(len(texts), len(texts))
        return Embedded(vectors, pools)

    def _hashed(self, texts: Sequence[str], salt: str) -> Floats:
        rows = np.zeros((len(texts), self.n_dims), dtype=np.float64)
        for row, text in zip(rows, texts, strict=True):
            for feature in features_of(text):
                digest = hashlib.blake2b(f"{salt}\0{feature}".encode(*UTF8), digest_size=8).digest()
                number = int.from_bytes(digest, "little")
                row[(number >> 1) % self.n_dims] += 1.0 if number & 1 else -1.0
            if not row.any():
                # Features can cancel out, and a text may have none; a unit row is still promised.
                row[0] = 1.0
        return unit_rows(rows)


# Lone surrogates can reach a text through a damaged file; they are hashed as they are.
UTF8 = ("utf-8", "surrogatepass")


def features_of(text: str) -> Iterator[str]:
    """The lower-cased words of ``text`` and their character n-grams, with repetitions."""
    for word in text.casefold().split():
        yield word
        marked = f"<{word}>"
        for start in range(len(marked) - HASHING_NGRAM_CHARACTERS + 1):
            yield marked[start : start + HASHING_NGRAM_CHARACTERS]
