import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from analysis.embed import Embedder, check_model, load_embedder, number_type_here
from analysis.embed.loading import prefix_of
from analysis.errors import BadRequest, ModelDamaged, ModelMissing
from tests.embed.tiny import upper_layers


def test_importing_the_package_does_not_import_the_heavy_libraries() -> None:
    code = "import sys, analysis.embed; print({'torch', 'transformers'} & set(sys.modules))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "set()"


@pytest.mark.parametrize(
    ("flags", "expected"),
    [("fma amx_bf16 amx_tile", "bfloat16"), ("fma avx512_bf16", "float32"), ("", "float32")],
)
def test_the_processor_decides_the_number_type(tmp_path: Path, flags: str, expected: str) -> None:
    (tmp_path / "cpuinfo").write_text(f"flags : {flags}\n")
    assert number_type_here(tmp_path / "cpuinfo") == expected


def test_where_nothing_is_known_of_the_processor_it_is_float32(tmp_path: Path) -> None:
    assert number_type_here(tmp_path / "absent") == "float32"


@pytest.mark.parametrize(
    ("name", "prompts", "default", "expected"),
    [
        ("multilingual-e5-small", {}, None, "query: "),
        ("e5_base", {}, None, "query: "),
        ("multilingual-e5-large-instruct", {}, None, ""),
        ("base5-model", {}, None, ""),
        ("renamed", {"query": "query: "}, None, "query: "),
        ("paraphrase-MiniLM", {"query": "", "document": ""}, None, ""),
        ("other", {"sts": "search: "}, "sts", "search: "),
    ],
)
def test_only_e5_gets_its_prefix(
    name: str, prompts: dict[str, str | None], default: str | None, expected: str
) -> None:
    assert prefix_of(name, prompts, default) == expected


def test_a_missing_model_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="multilingual-e5-small: run make setup"):
        load_embedder(tmp_path / "multilingual-e5-small")


def test_an_unknown_number_type_is_refused(tiny_model: Path) -> None:
    with pytest.raises(BadRequest, match="float16"):
        load_embedder(tiny_model, number_type="float16")


@pytest.fixture
def listed(tiny_model: Path, tmp_path: Path) -> Path:
    """A copy of the tiny model with a manifest beside it."""
    folder = tmp_path / tiny_model.name
    shutil.copytree(tiny_model, folder)
    files = {
        path.relative_to(folder).as_posix(): {
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "size_bytes": path.stat().st_size,
        }
        for path in folder.rglob("*")
        if path.is_file()
    }
    manifest = {"name": folder.name, "files": files}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder


def test_a_whole_model_passes(listed: Path) -> None:
    check_model(listed)
    assert load_embedder(listed).n_dims == 32


def test_a_file_cut_short_is_found_at_once(listed: Path) -> None:
    (listed / "tokenizer.json").write_bytes(b"{}")
    with pytest.raises(ModelDamaged, match=r"tokenizer\.json of the model tiny-e5 is damaged"):
        check_model(listed)


def test_one_changed_bit_is_found_on_loading(listed: Path) -> None:
    weights = listed / "model.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(bytes(content))
    check_model(listed)
    with pytest.raises(ModelDamaged, match=r"model\.safetensors"):
        load_embedder(listed)


def test_a_folder_that_cannot_be_loaded_is_refused_with_a_sentence(
    tiny_model: Path, tmp_path: Path
) -> None:
    shutil.copytree(tiny_model, tmp_path / "cut")
    weights = tmp_path / "cut" / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:1000])
    with pytest.raises(ModelDamaged, match="name another model folder"):
        load_embedder(tmp_path / "cut")


def test_weights_that_are_a_pickle_are_refused(tiny_model: Path, tmp_path: Path) -> None:
    shutil.copytree(tiny_model, tmp_path / "pickled")
    (tmp_path / "pickled" / "model.safetensors").rename(tmp_path / "pickled" / "pytorch_model.bin")
    with pytest.raises(ModelDamaged, match="name another model folder"):
        load_embedder(tmp_path / "pickled")


def test_the_hash_tells_weights_and_number_types_apart(tiny_model: Path, tiny: Embedder) -> None:
    narrow = load_embedder(tiny_model, number_type="bfloat16")
    assert narrow.number_type == "bfloat16"
    assert narrow.model_hash != tiny.model_hash
    assert narrow.recipe != tiny.recipe


def test_without_a_branch_there_are_no_pools(tiny_model: Path) -> None:
    embedder = load_embedder(tiny_model, branch={})
    assert embedder.n_pool_dims == 0
    assert embedder.encode(["a", "b"]).pools.shape == (2, 0)


@pytest.mark.parametrize("first", [0, 1])
def test_a_branch_of_another_model_is_refused_with_the_remedy(tiny_model: Path, first: int) -> None:
    branch = {name.replace(f"{first}.", "5.", 1): each
              for name, each in upper_layers(tiny_model, first).items()}  # fmt: skip
    with pytest.raises(ModelDamaged, match="of one version"):
        load_embedder(tiny_model, branch=branch)


def test_a_model_that_is_no_transformer_loads_too(tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer, models, pre_tokenizers

    words = {"[UNK]": 0, "mill": 1, "river": 2, "fields": 3}
    tokenizer = Tokenizer(models.WordLevel(words, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    rows = np.random.default_rng(1).normal(size=(4, 16)).astype(np.float32)
    static = SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=rows)])
    static.save(str(tmp_path / "static"), create_model_card=False)
    embedder = load_embedder(tmp_path / "static", branch={"0.x": np.zeros(1)})
    both = embedder.encode(["mill river", "fields"])
    assert both.vectors.shape == (2, 16)
    assert both.pools.shape == (2, 0)
    assert embedder.encode(["fields"]).vectors.tobytes() == both.vectors[1].tobytes()
