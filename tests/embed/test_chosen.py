"""Another model serves themes and search; what the tagger reads stays the bundled one's."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from analysis import settings
from analysis.embed import load_chosen, load_embedder, means_file, means_of, model_folder
from analysis.embed.chosen import VARIABLE
from analysis.embed.files import hash_as_made, verified_hash
from analysis.errors import ModelMissing
from scripts.convert_model import convert
from tests.embed.tiny import upper_layers, write_data_file

TEXTS = ["The bus is late.", "Автобусът закъснява.", "Nobody answers the phone."]


@pytest.fixture
def models(tiny_model: Path, tmp_path: Path) -> Path:
    """Return a models folder with a bundled model and another, whose vectors differ."""
    shutil.copytree(tiny_model, tmp_path / settings.MODEL_NAME)
    write_data_file(tmp_path / "data.bin", seed=8)
    convert(tmp_path / "data.bin", tmp_path / "other-e5")
    return tmp_path


def test_the_bundled_model_serves_both_where_none_is_named(models: Path) -> None:
    assert model_folder(models) == models / settings.MODEL_NAME
    assert means_file(models) == models / settings.LANGUAGE_MEANS_FILE


def test_another_gives_vectors_and_the_bundled_one_pools(
    models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    branch = upper_layers(models / settings.MODEL_NAME, 1, change=0.05)
    bundled = load_chosen(models, branch).encode(TEXTS)
    monkeypatch.setenv(VARIABLE, "other-e5")
    both = load_chosen(models, branch)
    told: list[tuple[int, int]] = []
    found = both.encode(TEXTS, lambda done, total: told.append((done, total)))
    alone = load_embedder(models / "other-e5").encode(TEXTS)
    assert np.array_equal(found.vectors, alone.vectors)
    assert np.array_equal(found.pools, bundled.pools)
    assert not np.array_equal(found.vectors, bundled.vectors)
    assert told == sorted(told)
    assert told[-1] == (3, 3)
    assert both.name == "other-e5"


def test_means_of_another_model_lie_in_its_folder_or_are_none(
    models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = models / "other-e5"
    monkeypatch.setenv(VARIABLE, str(folder))
    assert means_file(models) is None
    own = folder / settings.LANGUAGE_MEANS_FILE
    own.write_bytes(b"")
    assert means_file(models) == own
    alone = load_embedder(folder, number_type="float32")
    assert means_of(models) == (own, alone.model_hash)
    own.unlink()
    assert means_of(models) == (None, None)


def test_what_was_made_with_a_model_is_known_by_its_hash(tiny_model: Path, tmp_path: Path) -> None:
    folder = tmp_path / settings.MODEL_NAME
    shutil.copytree(tiny_model, folder)
    right = verified_hash(folder, "float32")
    assert hash_as_made(folder) == right
    files = {
        each.relative_to(folder).as_posix(): {"sha256": sha256(each.read_bytes()).hexdigest()}
        for each in folder.rglob("*")
        if each.is_file()
    }
    manifest = {"name": settings.MODEL_NAME, "files": files}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert hash_as_made(folder) == right
    files["config.json"]["sha256"] = "0" * 64
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert hash_as_made(folder) != right


def test_a_named_model_that_is_not_there_is_told(
    models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "absent")
    with pytest.raises(ModelMissing, match="absent"):
        load_chosen(models)
