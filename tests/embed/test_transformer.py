"""The promise of the bytes, on a tiny model; ``test_model`` repeats it on the real one."""

from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.embed import Embedded, Embedder, load_embedder
from tests.embed.tiny import upper_layers

WORDS = [
    *("the", "mill", "на", "река", "fields", "са"),
    *("стари", "и", "new", ";", "ѝ", "中", "<s>"),
]
TEXTS = st.lists(
    st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join), min_size=1, max_size=12
)
LONG = "мелница река the " * 40


def rows_of(embedded: Embedded) -> list[bytes]:
    pairs = zip(embedded.vectors, embedded.pools, strict=True)
    return [vector.tobytes() + pool.tobytes() for vector, pool in pairs]


@settings(deadline=None, max_examples=25)
@given(TEXTS, st.randoms())
def test_a_rows_bytes_depend_on_its_text_alone(
    tiny: Embedder, texts: list[str], random: Any
) -> None:
    rows = dict(zip(texts, rows_of(tiny.encode(texts)), strict=True))
    shuffled = random.sample(texts, len(texts))
    assert [rows[text] for text in shuffled] == rows_of(tiny.encode(shuffled))
    assert rows_of(tiny.encode(texts[:1])) == [rows[texts[0]]]


@pytest.mark.parametrize("number_type", ["float32", "bfloat16"])
def test_threads_do_not_change_a_bit(tiny_model: Path, number_type: str) -> None:
    branch = upper_layers(tiny_model, 0)
    texts = [" ".join(WORDS[: n % 13] * (n % 7)) + str(n) for n in range(80)]
    one, two, again = (
        load_embedder(tiny_model, number_type=number_type, n_threads=n, branch=branch)
        for n in (1, 2, 2)
    )
    expected = rows_of(one.encode(texts))
    assert rows_of(two.encode(texts)) == expected
    assert rows_of(again.encode(texts[::-1])) == expected[::-1]


def test_vectors_are_those_of_the_librarys_own_encode(tiny: Embedder) -> None:
    texts = ["the mill", "на река", "fields са стари и the"]
    model = cast(Any, tiny).model
    own = model.encode([f"query: {text}" for text in texts], show_progress_bar=False)
    assert np.abs(own - tiny.encode(texts).vectors).max() < 1e-6


@pytest.mark.parametrize("first", [0, 1])
def test_a_branch_of_the_models_own_layers_gives_its_own_vectors(
    tiny_model: Path, first: int
) -> None:
    branch = upper_layers(tiny_model, first)
    embedder = load_embedder(tiny_model, number_type="float32", branch=branch)
    both = embedder.encode(["the mill", "на река the", LONG])
    assert np.allclose(both.pools, both.vectors, atol=1e-6)


def test_tuned_layers_give_other_pools_and_the_same_vectors(
    tiny: Embedder, tiny_model: Path
) -> None:
    plain = load_embedder(tiny_model, number_type="float32", n_threads=1)
    both = tiny.encode(["the mill", "на река the"])
    assert both.vectors.tobytes() == plain.encode(["the mill", "на река the"]).vectors.tobytes()
    assert np.allclose((both.pools**2).sum(axis=1), 1.0, atol=1e-6)
    assert not np.allclose(both.pools, both.vectors, atol=1e-2)
    assert tiny.recipe != plain.recipe


def test_a_text_beyond_the_models_positions_is_windowed_and_none_of_it_is_cut(
    tiny: Embedder,
) -> None:
    changed_at_the_end = LONG + "стари"
    whole, changed = tiny.encode([LONG, changed_at_the_end]).vectors
    assert not np.array_equal(whole, changed)
    assert np.isclose((whole**2).sum(), 1.0)


def test_windows_are_averaged_by_their_length(tiny: Embedder) -> None:
    half = "мелница река " * 4
    parts = tiny.encode([half, half + half, half * 4]).vectors
    assert parts[0] @ parts[2] > 0.9


def test_texts_that_are_empty_or_damaged_still_give_unit_rows(tiny: Embedder) -> None:
    vectors = tiny.encode(["", " ", "\ud800", "\x00", "中" * 500]).vectors
    assert np.allclose((vectors**2).sum(axis=1), 1.0)


def test_no_texts_give_empty_arrays(tiny: Embedder) -> None:
    empty = tiny.encode([])
    assert empty.vectors.shape == (0, 32)
    assert empty.pools.shape == (0, 32)


def test_progress_rises_to_the_number_of_texts(tiny: Embedder) -> None:
    seen: list[tuple[int, int]] = []
    tiny.encode(["the mill", LONG, "the mill"], lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1] == (3, 3)


def test_what_progress_raises_stops_the_work(tiny: Embedder) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        tiny.encode(["the mill", LONG], stop)
