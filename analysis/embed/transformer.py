"""The one forward pass: texts to unit vectors and to the pools of a tuned branch.

The promise is that a text's bytes depend on the text alone. Three rules keep it: batches have
fixed shapes (``batching``), each forward pass runs on one thread (a matrix product that is shared
out between threads adds up in an order that depends on its shape), and several threads work on
several batches instead.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from analysis.embed.batching import Batch, padded_lengths, plan
from analysis.embed.branch import Branch
from analysis.embed.protocol import Embedded, Floats, Progress, unit_rows
from analysis.embed.windows import Tokens, split

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Outputs = tuple[Floats, Floats]
"""Vectors (n, n_dims) and pools (n, n_pool_dims) of one batch, not yet of unit length."""


@dataclass(frozen=True, slots=True, eq=False)
class TransformerEmbedder:
    """A sentence-transformers model behind the ``Embedder`` protocol; made by ``load_embedder``.

    Attributes:
        model: the model on the processor, in evaluation mode, one torch thread.
        prefix: put before each text (and each window), as the model was trained to expect.
        branch: tuned upper layers that give the pools, None where there are none.
        n_positions: tokens that fit the model, special ones included.
        n_threads: batches worked on at once.
        n_tokens_per_batch: rows times padded length of each forward pass.
    """

    model: "SentenceTransformer"
    name: str
    model_hash: str
    number_type: str
    n_dims: int
    recipe: str
    prefix: str
    n_positions: int
    branch: Branch | None
    n_threads: int
    n_tokens_per_batch: int

    @property
    def n_pool_dims(self) -> int:
        """Length of a row of pools; 0 without a branch."""
        return 0 if self.branch is None else self.branch.n_dims

    def encode(self, texts: Sequence[str], on_progress: Progress | None = None) -> Embedded:
        """Embed ``texts``; see ``Embedder.encode``. Long texts are the mean of their windows."""
        distinct = sorted(set(texts))
        owners, windows = self._windows(distinct)
        outputs = self._run(windows, _scaled(on_progress, len(windows), len(texts)))
        weights = np.array([len(window) for window in windows], dtype=np.float64)
        vectors = unit_rows(_sums(outputs[0], owners, weights, len(distinct)))
        pools = unit_rows(_sums(outputs[1], owners, weights, len(distinct)))
        place = {text: row for row, text in enumerate(distinct)}
        order = np.array([place[text] for text in texts], dtype=np.intp)
        return Embedded(vectors[order], pools[order])

    def _windows(self, texts: Sequence[str]) -> tuple[NDArray[np.intp], list[Tokens]]:
        """The windows of all texts, and for each the position of the text it belongs to."""
        longest = padded_lengths(self.n_positions)[-1] - 1
        owners, windows = [], []
        for owner, (text, tokens) in enumerate(zip(texts, self._tokenize(texts), strict=True)):
            for window in split(text, tokens, self._tokenize, longest):
                owners.append(owner)
                windows.append(window)
        return np.array(owners, dtype=np.intp), windows

    def _tokenize(self, texts: Sequence[str]) -> list[Tokens]:
        if not texts:
            return []
        # The tokenizer refuses lone surrogates, which a damaged file can contain.
        clean = [(self.prefix + t).encode("utf-8", "replace").decode("utf-8") for t in texts]
        tokenizer: Any = self.model[0].tokenizer
        rows = tokenizer(clean, padding=False, truncation=False, verbose=False)["input_ids"]
        return [tuple(row) for row in rows]

    def _run(self, windows: Sequence[Tokens], progress: Progress) -> Outputs:
        """Raw vectors and pools of all windows, in their order."""
        vectors = np.zeros((len(windows), self.n_dims), dtype=np.float32)
        pools = np.zeros((len(windows), self.n_pool_dims), dtype=np.float32)
        lengths = padded_lengths(self.n_positions)
        batches = plan([len(window) for window in windows], lengths, self.n_tokens_per_batch)
        n_done = 0
        for batch, outputs in self._in_parallel(batches, windows):
            members = list(batch.members)
            vectors[members], pools[members] = outputs
            n_done += len(members)
            progress(n_done, len(windows))
        return vectors, pools

    def _in_parallel(
        self, batches: Sequence[Batch], windows: Sequence[Tokens]
    ) -> Iterator[tuple[Batch, Outputs]]:
        workers = ThreadPoolExecutor(self.n_threads)
        try:
            yield from zip(
                batches,
                workers.map(lambda batch: self._forward(batch, windows), batches),
                strict=True,
            )
        finally:
            # A cancelled job must not compute the batches that nobody waits for.
            workers.shutdown(cancel_futures=True)

    def _forward(self, batch: Batch, windows: Sequence[Tokens]) -> Outputs:
        import torch

        with torch.inference_mode():
            features = self._features(batch, windows)
            for module in self.model:
                features = module(features)
                if "token_embeddings" in features:
                    # Pooling sums hundreds of numbers, which bfloat16 would round at every step.
                    features["token_embeddings"] = features["token_embeddings"].float()
            n = len(batch.members)
            vectors = features["sentence_embedding"][:n].float().numpy()
            return vectors, self._pooled(features, n)

    def _features(self, batch: Batch, windows: Sequence[Tokens]) -> dict[str, Any]:
        import torch

        tokenizer: Any = self.model[0].tokenizer
        ids = np.full((batch.n_rows, batch.padded_length), tokenizer.pad_token_id, dtype=np.int64)
        mask = np.zeros_like(ids)
        # A filler row repeats the batch's first text: any text serves, since rows do not mix.
        fillers = [batch.members[0]] * (batch.n_rows - len(batch.members))
        for row, member in enumerate([*batch.members, *fillers]):
            window = windows[member]
            ids[row, : len(window)] = window
            mask[row, : len(window)] = 1
        return {"input_ids": torch.from_numpy(ids), "attention_mask": torch.from_numpy(mask)}

    def _pooled(self, features: dict[str, Any], n: int) -> Floats:
        """Pools of the branch, (n, n_pool_dims)."""
        if self.branch is None:
            return np.zeros((n, 0), dtype=np.float32)
        hidden = features["all_layer_embeddings"][self.branch.first]
        pooled: Floats = self.branch.pooled(hidden, features["attention_mask"])[:n].numpy()
        return pooled


def _scaled(on_progress: Progress | None, n_windows: int, n_texts: int) -> Progress:
    """Progress over windows, told as progress over texts."""

    def report(done: int, _: int) -> None:
        """Tell the texts that ``done`` windows amount to."""
        if on_progress is not None:
            on_progress(n_texts * done // n_windows, n_texts)

    return report


def _sums(
    rows: Floats, owners: NDArray[np.intp], weights: NDArray[np.float64], n: int
) -> NDArray[np.float64]:
    """The rows of each owner summed with ``weights``, as unit rows, shape (n, ...)."""
    spread = weights.reshape(-1, *[1] * (rows.ndim - 1))
    total = np.zeros((n, *rows.shape[1:]), dtype=np.float64)
    # Windows of one text follow one another, so they are always added in reading order.
    np.add.at(total, owners, unit_rows(rows) * spread)
    return total
