import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.embed import Embedder, HashingEmbedder


@given(st.lists(st.text(), max_size=8))
def test_rows_are_unit_length_and_depend_on_their_text_alone(texts: list[str]) -> None:
    embedder: Embedder = HashingEmbedder(n_dims=8, branch="x")
    both = embedder.encode(texts)
    assert both.vectors.shape == both.pools.shape == (len(texts), 8)
    assert np.allclose((both.vectors**2).sum(axis=1), 1.0)
    for row, text in enumerate(texts):
        alone = embedder.encode([text])
        assert alone.vectors.tobytes() == both.vectors[row].tobytes()
        assert alone.pools.tobytes() == both.pools[row].tobytes()


def test_texts_that_share_words_are_nearer() -> None:
    vectors = (
        HashingEmbedder()
        .encode(
            [
                "Липсват обучени хора.",
                "Обучени хора липсват навсякъде.",
                "The river floods the fields.",
            ]
        )
        .vectors
    )
    assert vectors[0] @ vectors[1] > 0.6 > 0.3 > vectors[0] @ vectors[2]


def test_each_branch_has_pools_of_its_own() -> None:
    one, other = (HashingEmbedder(branch=each).encode(["the mill"]).pools for each in "ab")
    assert not np.allclose(one, other)


def test_without_a_branch_there_are_no_pools() -> None:
    assert HashingEmbedder().encode(["a", "b"]).pools.shape == (2, 0)


def test_dimensions_change_the_hash_and_the_branch_the_recipe() -> None:
    assert HashingEmbedder(n_dims=8).model_hash != HashingEmbedder(n_dims=16).model_hash
    assert HashingEmbedder(branch="x").recipe != HashingEmbedder().recipe


def test_progress_reaches_the_end() -> None:
    seen: list[tuple[int, int]] = []
    HashingEmbedder().encode(["a", "b"], lambda done, total: seen.append((done, total)))
    assert seen[-1] == (2, 2)
