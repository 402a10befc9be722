"""Each text is embedded once: vectors kept under a key of the text and all else that decides them.

Where they are kept is somebody else's affair: any object with ``get_many`` and ``put_many`` will
do. The two kept here serve tests and scripts.
"""

import hashlib
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from analysis.embed._numbers import CACHE_KEYS_PER_QUERY, TEXTS_PER_COMMIT
from analysis.embed.protocol import Embedded, Embedder, Floats, Progress


class VectorStore(Protocol):
    """Keeps bytes under keys; either call may see many keys at once."""

    def get_many(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """What is kept under those of ``keys`` that are there."""

    def put_many(self, rows: dict[str, bytes]) -> None:
        """Keep ``rows``, all or none of them; a key that is there already may be overwritten."""


def key_of(recipe: str, text: str) -> str:
    """The cache key of ``text`` under an embedder's ``recipe``: 64 hexadecimal digits."""
    return hashlib.sha256(f"{recipe}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class CachedEmbedder:
    """An embedder that asks ``cache`` first and keeps there whatever it had to compute.

    What was computed is kept every ``TEXTS_PER_COMMIT`` texts, so that stopped work goes on from
    there. The bytes that come out are the same with a cold and a warm cache.
    """

    embedder: Embedder
    cache: VectorStore

    @property
    def name(self) -> str:
        """The name of the embedder inside."""
        return self.embedder.name

    @property
    def model_hash(self) -> str:
        """The hash of the embedder inside."""
        return self.embedder.model_hash

    @property
    def number_type(self) -> str:
        """The number type of the embedder inside."""
        return self.embedder.number_type

    @property
    def n_dims(self) -> int:
        """Length of a vector."""
        return self.embedder.n_dims

    @property
    def n_pool_dims(self) -> int:
        """Length of a row of pools."""
        return self.embedder.n_pool_dims

    @property
    def recipe(self) -> str:
        """The recipe of the embedder inside."""
        return self.embedder.recipe

    def encode(self, texts: Sequence[str], on_progress: Progress | None = None) -> Embedded:
        """Embed ``texts``; see ``Embedder.encode``. Progress counts texts, cached ones as done."""
        text_of = {key_of(self.recipe, text): text for text in texts}
        known = self._known(list(text_of))
        # Texts of like length go together, so that a part fills its batches.
        missing = sorted(text_of.keys() - known.keys(), key=lambda key: (len(text_of[key]), key))
        report = _Share(on_progress, len(text_of), len(texts))
        report(len(known), 0)
        for start in range(0, len(missing), TEXTS_PER_COMMIT):
            keys = missing[start : start + TEXTS_PER_COMMIT]
            n_before = len(known)
            fresh = self.embedder.encode(
                [text_of[key] for key in keys],
                lambda done, _, n_before=n_before: report(n_before, done),  # type: ignore[misc]
            )
            rows = dict(zip(keys, np.hstack([fresh.vectors, fresh.pools]), strict=True))
            self.cache.put_many({key: row.astype("<f4").tobytes() for key, row in rows.items()})
            known |= rows
        return self._gathered([known[key_of(self.recipe, text)] for text in texts])

    def _known(self, keys: Sequence[str]) -> dict[str, Floats]:
        n_bytes = 4 * (self.n_dims + self.n_pool_dims)
        # A row of another length cannot be this embedder's; it is computed anew.
        return {
            key: np.frombuffer(row, dtype="<f4")
            for key, row in self.cache.get_many(keys).items()
            if len(row) == n_bytes
        }

    def _gathered(self, rows: Sequence[NDArray[np.float32]]) -> Embedded:
        width = self.n_dims + self.n_pool_dims
        table = np.array(rows, dtype=np.float32).reshape(len(rows), width)
        vectors, pools = table[:, : self.n_dims], table[:, self.n_dims :]
        return Embedded(np.ascontiguousarray(vectors), np.ascontiguousarray(pools))


@dataclass(frozen=True, slots=True)
class _Share:
    """Reports progress over distinct texts as progress over all texts."""

    on_progress: Progress | None
    n_distinct: int
    n_texts: int

    def __call__(self, n_known: int, n_fresh: int) -> None:
        if self.on_progress is not None and self.n_distinct:
            self.on_progress(self.n_texts * (n_known + n_fresh) // self.n_distinct, self.n_texts)


@dataclass(frozen=True, slots=True)
class MemoryCache:
    """A ``VectorStore`` that lives as long as the process."""

    rows: dict[str, bytes] = field(default_factory=dict)

    def get_many(self, keys: Sequence[str]) -> dict[str, bytes]:
        """What is kept under those of ``keys`` that are there."""
        return {key: self.rows[key] for key in keys if key in self.rows}

    def put_many(self, rows: dict[str, bytes]) -> None:
        """Keep ``rows``."""
        self.rows.update(rows)


@dataclass(frozen=True, slots=True)
class FileCache:
    """A ``VectorStore`` in one SQLite file, ``folder/vectors.sqlite``; the folder must exist.

    Each ``put_many`` is one transaction, so a stopped write leaves the file as it was before. The
    connection is opened anew for each call: any thread or process may call.
    """

    folder: Path

    def get_many(self, keys: Sequence[str]) -> dict[str, bytes]:
        """What is kept under those of ``keys`` that are there."""
        found: dict[str, bytes] = {}
        with closing(self._connection()) as connection:
            for start in range(0, len(keys), CACHE_KEYS_PER_QUERY):
                part = keys[start : start + CACHE_KEYS_PER_QUERY]
                marks = ",".join("?" * len(part))
                query = f"SELECT key, row FROM vectors WHERE key IN ({marks})"  # noqa: S608  # Only marks are put in.
                found.update(connection.execute(query, part).fetchall())
        return found

    def put_many(self, rows: dict[str, bytes]) -> None:
        """Keep ``rows`` in one transaction."""
        with closing(self._connection()) as connection, connection:
            connection.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows.items())

    def _connection(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.folder / "vectors.sqlite")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, row BLOB) WITHOUT ROWID"
        )
        return connection
