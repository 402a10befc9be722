from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest

from analysis.embed import (
    CachedEmbedder,
    Embedded,
    Embedder,
    FileCache,
    HashingEmbedder,
    MemoryCache,
    Progress,
    VectorStore,
    cache,
    key_of,
)

TEXTS = ["the mill", "мелницата", "the mill", "", "the river"]


@dataclass
class Counting:
    """The stand-in, counting what it is asked; it fails at a text that says so."""

    inside: HashingEmbedder = field(default_factory=lambda: HashingEmbedder(branch="a"))
    asked: list[str] = field(default_factory=list)

    def __getattr__(self, name: str) -> object:
        return getattr(self.inside, name)

    def encode(self, texts: Sequence[str], on_progress: Progress | None = None) -> Embedded:
        if "crash" in texts:
            raise RuntimeError("crash")
        self.asked += texts
        return self.inside.encode(texts, on_progress)


def counting() -> tuple[Counting, Embedder]:
    inside = Counting()
    return inside, inside  # type: ignore[return-value]  # Its attributes are the stand-in's own.


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> VectorStore:
    return MemoryCache() if request.param == "memory" else FileCache(tmp_path)


def same(one: Embedded, other: Embedded) -> bool:
    return (
        one.vectors.tobytes() == other.vectors.tobytes()
        and one.pools.tobytes() == other.pools.tobytes()
        and one.vectors.shape == other.vectors.shape
        and one.pools.shape == other.pools.shape
    )


def test_cold_warm_and_uncached_give_the_same_bytes(store: VectorStore) -> None:
    inside, embedder = counting()
    cached: Embedder = CachedEmbedder(embedder, store)
    expected = inside.inside.encode(TEXTS)
    assert same(cached.encode(TEXTS), expected)
    assert same(cached.encode(TEXTS[::-1]), inside.inside.encode(TEXTS[::-1]))
    assert sorted(inside.asked) == sorted(set(TEXTS))


def test_no_texts_give_empty_arrays_of_the_right_width(store: VectorStore) -> None:
    empty = CachedEmbedder(HashingEmbedder(branch="a"), store).encode([])
    assert empty.vectors.shape == empty.pools.shape == (0, 64)


def test_another_branch_is_not_taken_for_these(store: VectorStore) -> None:
    one = HashingEmbedder(branch="a")
    other = replace(one, branch="b")
    CachedEmbedder(one, store).encode(TEXTS)
    assert same(CachedEmbedder(other, store).encode(TEXTS), other.encode(TEXTS))


def test_what_was_done_before_a_crash_is_kept(
    store: VectorStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "TEXTS_PER_COMMIT", 2)
    inside, embedder = counting()
    cached = CachedEmbedder(embedder, store)
    with pytest.raises(RuntimeError, match="crash"):
        cached.encode(["a", "b", "c", "d", "crash"])
    done = list(inside.asked)
    assert len(done) == 4
    cached.encode(["a", "b", "c", "d", "e"])
    assert inside.asked == [*done, "e"]


def test_a_row_of_another_length_is_computed_anew() -> None:
    store = MemoryCache()
    embedder = HashingEmbedder()
    store.put_many({key_of(embedder.recipe, "the mill"): b"1234"})
    assert same(CachedEmbedder(embedder, store).encode(["the mill"]), embedder.encode(["the mill"]))


def test_progress_counts_cached_texts_as_done_and_ends_at_all() -> None:
    cached = CachedEmbedder(HashingEmbedder(), MemoryCache())
    cached.encode(TEXTS[:2])
    seen: list[tuple[int, int]] = []
    cached.encode(TEXTS, lambda done, total: seen.append((done, total)))
    assert seen[0] == (2, 5)
    assert seen[-1] == (5, 5)
    assert seen == sorted(seen)


def test_stopping_from_progress_stops_the_work() -> None:
    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        CachedEmbedder(HashingEmbedder(), MemoryCache()).encode(TEXTS, stop)


def test_the_file_outlives_the_process_and_a_failed_write_leaves_it_as_it_was(
    tmp_path: Path,
) -> None:
    FileCache(tmp_path).put_many({"a": b"1"})
    with pytest.raises(Exception, match="type"):
        FileCache(tmp_path).put_many({"b": b"2", "c": object()})  # type: ignore[dict-item]
    assert FileCache(tmp_path).get_many(["a", "b", "c"]) == {"a": b"1"}


def test_more_keys_than_one_query_takes_are_found(tmp_path: Path) -> None:
    rows = {str(number): str(number).encode() for number in range(1203)}
    FileCache(tmp_path).put_many(rows)
    assert FileCache(tmp_path).get_many(list(rows)) == rows


def test_results_do_not_share_memory_with_the_cache() -> None:
    cached = CachedEmbedder(HashingEmbedder(), MemoryCache())
    cached.encode(TEXTS)
    warm = cached.encode(TEXTS)
    warm.vectors[:] = 0.0
    assert np.all(cached.encode(TEXTS).vectors.any(axis=1))
