"""Convert the data file of multilingual-e5-small into an ordinary sentence-transformers folder.

``fetch_model`` obtains the file and checks its hash; here it is taken apart (its layout is in the
docstrings below), its 4-bit weights are widened to float32, and its pieces become a tokenizer. The
same data file and library versions give the same bytes.
"""

import json
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

BLOCK_BYTES: Final = 18
"""One 4-bit block: a float16 scale and 16 bytes that hold 32 weights."""

BLOCK_WEIGHTS: Final = 32
"""Weights in one 4-bit block."""


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a tensor lies: ``kind`` 0 is float32 and 1 is 4-bit; ``start`` counts from byte 0."""

    kind: int
    n_weights: int
    start: int
    n_bytes: int


@dataclass(frozen=True, slots=True)
class DataFile:
    """The data file taken apart."""

    content: memoryview
    dimensions: Dimensions
    pieces: list[tuple[str, float]]
    tensors: dict[str, Place]


def convert(data_file: Path, folder: Path) -> None:
    """Write the model in ``data_file``, whose hash has been checked, into a new ``folder``."""
    write_folder(read_data_file(data_file), folder)


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


def read_tensor_table(cursor: Cursor) -> dict[str, Place]:
    """Where each tensor lies, by its name."""
    (n_tensors,) = cursor.take("i")
    table = {}
    for _ in range(n_tensors):
        (n_name_bytes,) = cursor.take("H")
        name = bytes(cursor.skip(n_name_bytes)).decode("ascii")
        table[name] = Place(*cursor.take("BIQQ"))
    return table


def tensor(data: DataFile, name: str, shape: tuple[int, ...]) -> Any:
    """One tensor as a float32 array of ``shape``; 4-bit blocks are widened.

    A block is a float16 scale d and 16 bytes: weight j is (low nibble of byte j - 8) * d and
    weight j + 16 is (high nibble of byte j - 8) * d.
    """
    import numpy as np

    place = data.tensors[name]
    end = place.start + place.n_bytes
    raw = np.frombuffer(data.content[place.start : end], dtype=np.uint8)
    if place.kind == 0:
        return raw.view("<f4").reshape(shape)
    blocks = raw.reshape(place.n_weights // BLOCK_WEIGHTS, BLOCK_BYTES)
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
    from tokenizers import (
        AddedToken,
        Regex,
        Tokenizer,
        models,
        normalizers,
        pre_tokenizers,
        processors,
    )

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
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", 0), ("</s>", 2)],
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
        "dtype": "float32",
        "type_vocab_size": size.token_types,
        "vocab_size": size.vocabulary,
    }


def module_list() -> list[dict[str, Any]]:
    """``modules.json``: transformer, mean pooling, unit length."""
    modules = (("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize"))
    return [
        {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{name}"}
        for i, (path, name) in enumerate(modules)
    ]


def json_files(size: Dimensions) -> dict[str, Any]:
    """The small files that make the folder a sentence-transformers model."""
    names = ("bos", "eos", "pad", "unk", "mask", "cls", "sep")
    texts = ("<s>", "</s>", "<pad>", "<unk>", "<mask>", "<s>", "</s>")
    special = {f"{name}_token": text for name, text in zip(names, texts, strict=True)}
    return {
        "config.json": bert_config(size),
        "modules.json": module_list(),
        "1_Pooling/config.json": {
            "word_embedding_dimension": size.hidden,
            "pooling_mode_mean_tokens": True,
        },
        "config_sentence_transformers.json": {
            "prompts": {"query": "query: ", "passage": "passage: "},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
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
    # safetensors makes the file readable for its owner alone; the other files are for everyone.
    (folder / "model.safetensors").chmod(0o644)
    build_tokenizer(data.pieces).save(str(folder / "tokenizer.json"), pretty=False)
    for name, content in json_files(data.dimensions).items():
        text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
