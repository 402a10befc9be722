"""Tuning learns from few statements, on the layers of a tiny model, and gives them back by name."""

from pathlib import Path

import numpy as np
import pytest

from analysis.embed import load_embedder
from scripts.convert_model import convert
from tests.embed.tiny import write_data_file
from training import recipe
from training.encode import hidden_of
from training.train_tagger import tensors_of
from training.tune import tune, untuned

TEXTS = ["the mill"] * 8 + ["на река"] * 8 + ["fields"] * 8 + ["zebra"] * 8 + ["и и и"] * 8
LABELS = np.repeat(np.arange(5), 8)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("tuning")
    write_data_file(place / "data.bin")
    convert(place / "data.bin", place / "tiny-e5")
    return place / "tiny-e5"


def test_what_was_tuned_tells_the_labels_apart_and_is_what_the_encoder_runs(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recipe, "FIRST_LAYER", 1)
    model = load_embedder(folder, number_type="float32").model[0]  # type: ignore[attr-defined]
    rows = hidden_of(model, TEXTS, 1, 32)
    tuned = untuned(model, 1)
    lines = list(tune(tuned, rows, LABELS, 60, 1e-3))
    assert len(lines) == 60
    told = tuned.told(rows)
    assert (told.argmax(axis=1) == LABELS).all()
    tensors = tensors_of(tuned, 1.0)
    branch = {
        name.removeprefix("branch."): each
        for name, each in tensors.items()
        if name.startswith("branch.")
    }
    pools = load_embedder(folder, number_type="float32", branch=branch).encode(TEXTS).pools
    again = pools @ tensors["out.weight"].T + tensors["out.bias"]
    assert np.allclose(again, told, atol=0.05)
