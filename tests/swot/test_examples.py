"""The index of training statements: small, and it finds what is alike."""

from pathlib import Path

import numpy as np
import pytest

from analysis.errors import ModelDamaged, ModelMissing
from analysis.swot.examples import INDEX, load_examples, packed


def _written(folder: Path) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    draw = np.random.default_rng(5).normal(size=(3, 16))
    rows = draw / np.linalg.norm(draw, axis=1, keepdims=True)
    held, middle = packed(rows)
    np.savez(folder / INDEX, rows=held, middle=middle, ids=np.array(["a1", "a2", "a3"]),
             tagger=np.array("t"))  # fmt: skip
    lines = ["id\ttext\tlang\tlabel", "a1\tGood “one”.\ten\tstrength", "a2\tЛошо.\tbg\tweakness"]
    (folder / "train_x.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return np.asarray(rows)


def test_the_most_alike_comes_first_and_one_without_words_is_left_out(tmp_path: Path) -> None:
    rows = _written(tmp_path)
    held = load_examples(tmp_path, tmp_path)
    (first, likeness), (second, _) = held.nearest(rows[1], 5)
    assert (first.text, first.language, first.label) == ("Лошо.", "bg", "weakness")
    assert likeness > 0.99
    assert second.id == "a1"


def test_lines_that_cannot_be_used_are_passed_over(tmp_path: Path) -> None:
    _written(tmp_path)
    lines = ["text\tlang\tlabel", "No id.\ten\tnone"]
    (tmp_path / "train_y.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "train_z.tsv").write_text("id\ttext\tlang\tlabel\na3\n", encoding="utf-8")
    assert set(load_examples(tmp_path, tmp_path).texts) == {"a1", "a2"}


def test_a_missing_or_broken_index_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=INDEX):
        load_examples(tmp_path, tmp_path)
    (tmp_path / INDEX).write_bytes(b"no zip")
    with pytest.raises(ModelDamaged, match="restore"):
        load_examples(tmp_path, tmp_path)
    _written(tmp_path)
    whole = (tmp_path / INDEX).read_bytes()
    (tmp_path / INDEX).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ModelDamaged, match="restore"):
        load_examples(tmp_path, tmp_path)
