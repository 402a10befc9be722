"""Sentence-transformers models that are no transformers, such as static word vectors."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from analysis.embed._numbers import SCHEME
from analysis.embed.protocol import Embedded, Progress, unit_rows

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


@dataclass(frozen=True, slots=True, eq=False)
class SingleEmbedder:
    """Embeds one text at a time with the model's own ``encode``, so that no text sees another.

    Such models are so fast that batches would gain little. They have no inner layers, hence no
    pools.
    """

    model: "SentenceTransformer"
    name: str
    model_hash: str
    number_type: str

    @property
    def n_dims(self) -> int:
        """Length of a vector."""
        return int(self.model.get_embedding_dimension() or 0)

    @property
    def n_pool_dims(self) -> int:
        """Always 0."""
        return 0

    @property
    def recipe(self) -> str:
        """See ``Embedder.recipe``."""
        return f"{self.model_hash} single v{SCHEME}"

    def encode(self, texts: Sequence[str], on_progress: Progress | None = None) -> Embedded:
        """Embed ``texts``; see ``Embedder.encode``."""
        vectors = np.zeros((len(texts), self.n_dims), dtype=np.float32)
        for row, text in enumerate(texts):
            clean = text.encode("utf-8", "replace").decode("utf-8")
            vectors[row] = self.model.encode(clean, show_progress_bar=False)
            if on_progress is not None:
                on_progress(row + 1, len(texts))
        return Embedded(unit_rows(vectors), np.zeros((len(texts), 0), dtype=np.float32))
