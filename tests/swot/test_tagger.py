"""The trained tagger loads only what its manifest names, and its tags are probabilities."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save

from analysis import settings
from analysis.errors import ModelDamaged, ModelMissing
from analysis.swot import load_tagger
from analysis.swot.tagger import load_trained_tagger

N_DIMS = 8


def weights() -> dict[str, np.ndarray]:
    random = np.random.default_rng(3)
    return {
        "out.weight": random.normal(size=(5, N_DIMS)).astype(np.float32),
        "out.bias": np.zeros(5, dtype=np.float32),
        "temperature": np.array([1.5], dtype=np.float32),
        "learnt_shares": np.full(5, 0.2, dtype=np.float32),
    }


def write(folder: Path, data: bytes | None = None, **manifest: object) -> None:
    data = save(weights()) if data is None else data
    (folder / "tagger.safetensors").write_bytes(data)
    said = {"sha256": hashlib.sha256(data).hexdigest(), **manifest}
    (folder / "tagger.json").write_text(json.dumps(said), encoding="utf-8")


def vectors(n: int) -> np.ndarray:
    found = np.random.default_rng(5).normal(size=(n, N_DIMS)).astype(np.float32)
    unit: np.ndarray = found / np.linalg.norm(found, axis=1, keepdims=True)
    return unit


def test_a_written_tagger_is_loaded_with_the_hash_of_its_weights(tmp_path: Path) -> None:
    write(tmp_path)
    tagger = load_tagger(tmp_path)
    assert tagger.hash == hashlib.sha256(save(weights())).hexdigest()
    assert not tagger.branch


def test_tags_are_probabilities_of_four_digits(tmp_path: Path) -> None:
    write(tmp_path)
    tags = load_tagger(tmp_path).tag(vectors(50))
    assert tags.shape == (50, 5)
    assert tags.dtype == np.float64
    assert np.rint(tags * 10_000).sum(axis=1).tolist() == [10_000.0] * 50


def test_a_passage_has_the_same_tag_alone_as_among_others(tmp_path: Path) -> None:
    write(tmp_path)
    tagger, rows = load_tagger(tmp_path), vectors(300)
    together = tagger.tag(rows)
    assert all(tagger.tag(rows[i : i + 1])[0].tolist() == together[i].tolist() for i in (0, 7, 299))


def test_the_shares_of_real_talk_raise_none(tmp_path: Path) -> None:
    write(tmp_path)
    tagger = load_trained_tagger(tmp_path)
    rows = vectors(40)
    assert settings.TAG_SHARES_OF_REAL_TALK[4] > 0.2
    assert (
        tagger.tag(rows)[:, 4] >= tagger.even(tagger.logits(tagger.inputs(rows)))[:, 4] - 1e-4
    ).all()


def test_with_a_branch_the_pools_are_read(tmp_path: Path) -> None:
    layer = {"branch.3.output.dense.weight": np.ones((2, 2), dtype=np.float16)}
    write(tmp_path, save(weights() | layer))
    tagger = load_trained_tagger(tmp_path)
    assert list(tagger.branch) == ["3.output.dense.weight"]
    rows, others = vectors(3), -vectors(3)
    assert tagger.tag(others, rows).tolist() == tagger.tag(rows, rows).tolist()
    assert tagger.tag(rows, others).tolist() != tagger.tag(rows, rows).tolist()


@pytest.mark.parametrize("name", ["tagger.safetensors", "tagger.json"])
def test_a_missing_file_is_named_with_the_remedy(tmp_path: Path, name: str) -> None:
    write(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(ModelMissing, match="make setup") as told:
        load_tagger(tmp_path)
    assert told.value.values["file"] == name


def test_changed_weights_are_refused(tmp_path: Path) -> None:
    write(tmp_path)
    data = bytearray((tmp_path / "tagger.safetensors").read_bytes())
    data[-1] ^= 1
    (tmp_path / "tagger.safetensors").write_bytes(bytes(data))
    with pytest.raises(ModelDamaged, match="manifest"):
        load_tagger(tmp_path)


@pytest.mark.parametrize(
    ("data", "manifest"),
    [
        (b"no tensors at all", {}),
        (save({"out.bias": np.zeros(4, dtype=np.float32)}), {}),
        (save({**weights(), "out.bias": np.zeros(4, dtype=np.float32)}), {}),
    ],
)
def test_an_unreadable_tagger_is_refused(
    tmp_path: Path, data: bytes | None, manifest: dict[str, object]
) -> None:
    write(tmp_path, data, **manifest)
    with pytest.raises(ModelDamaged):
        load_tagger(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", "{", "\x00"])
def test_a_damaged_manifest_is_refused(tmp_path: Path, text: str) -> None:
    write(tmp_path)
    (tmp_path / "tagger.json").write_text(text, encoding="utf-8")
    with pytest.raises(ModelDamaged):
        load_tagger(tmp_path)
