"""A tiny model made as the real one is made, and the real one."""

from pathlib import Path

import pytest

from analysis import settings
from analysis.embed import Embedder, load_embedder
from scripts.convert_model import convert
from tests.embed.tiny import upper_layers, write_data_file

REAL = settings.MODELS_DIR / settings.MODEL_NAME


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder ``tiny-e5`` of random weights, 2 layers, 32 dimensions, 64 positions."""
    folder = tmp_path_factory.mktemp("tiny")
    write_data_file(folder / "data.bin")
    convert(folder / "data.bin", folder / "tiny-e5")
    return folder / "tiny-e5"


@pytest.fixture(scope="session")
def tiny(tiny_model: Path) -> Embedder:
    """The tiny model loaded, with a branch of its last layer, changed a little."""
    branch = upper_layers(tiny_model, 1, change=0.05)
    return load_embedder(tiny_model, number_type="float32", n_threads=1, branch=branch)


@pytest.fixture(scope="session")
def real() -> Embedder:
    """The bundled model in float32; without it a test fails, for a skip would go unseen."""
    if not REAL.is_dir():
        pytest.fail(f"The model {REAL.name} is not in models/: run make setup.", pytrace=False)
    return load_embedder(REAL, number_type="float32", branch=upper_layers(REAL, 11, change=1e-3))
