"""A data file like the real one, a millionth of its size, so that set-up and model are testable."""

import struct
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

HIDDEN, LAYERS, HEADS, WIDE, POSITIONS, TOKEN_TYPES = 32, 2, 2, 64, 64, 2
LETTERS = "abcdefghijklmnopqrstuvwxyz:.,абвгдежзийклмнопрстуфхцчшщъьюя"
PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁", *LETTERS, "▁the", "▁на", "<mask>")
VOCABULARY = 96

Weights = dict[str, tuple[int, NDArray[np.float32], bytes]]


def write_data_file(path: Path, seed: int = 7) -> dict[str, NDArray[np.float32]]:
    """Write a data file of random weights and return the weights that it holds, by name."""
    weights = _weights(np.random.default_rng(seed))
    head = b"E5S1" + struct.pack("<I", 1)
    head += struct.pack("<7i", HIDDEN, LAYERS, HEADS, WIDE, VOCABULARY, POSITIONS, TOKEN_TYPES)
    head += struct.pack("<fi", 1e-12, 32) + _tokenizer() + struct.pack("<i", len(weights))
    n_table_bytes = sum(2 + len(name) + 21 for name in weights)
    start = len(head) + n_table_bytes
    table, body = b"", b""
    for name, (kind, values, raw) in weights.items():
        table += struct.pack("<H", len(name)) + name.encode()
        table += struct.pack("<BIQQ", kind, values.size, start + len(body), len(raw))
        body += raw
    path.write_bytes(head + table + body)
    return {name: values for name, (_, values, _) in weights.items()}


def upper_layers(folder: Path, first: int, change: float = 0.0) -> dict[str, NDArray[np.float32]]:
    """Return a model's layers from a number on as a branch, every weight changed by so much."""
    stem = "encoder.layer."
    found = {}
    for name, each in load_file(folder / "model.safetensors").items():
        inner = name[name.index(stem) + len(stem) :] if stem in name else ""
        if inner and int(inner.split(".")[0]) >= first:
            found[inner] = each + np.float32(change)
    return found


def _tokenizer() -> bytes:
    blob = [piece.encode() for piece in PIECES]
    ends = np.cumsum([0, *map(len, blob)]).tolist()
    assert all(end >= start for start, end in pairwise(ends))
    scores = [0.0] * 4 + [-2.0 - 0.01 * i for i in range(len(PIECES) - 5)] + [0.0]
    parts = struct.pack("<5i", len(PIECES), 0, 2, 1, 3) + struct.pack("<Q", ends[-1])
    parts += struct.pack(f"<{len(ends)}I", *ends) + struct.pack(f"<{len(scores)}f", *scores)
    one_rule = struct.pack("<IBI", 0x200B, 1, 0x20)
    return parts + b"".join(blob) + struct.pack("<iI", 1, len(one_rule)) + one_rule


def _weights(random: np.random.Generator) -> Weights:
    shapes: dict[str, tuple[int, ...]] = {"emb.word": (VOCABULARY, HIDDEN)}
    floats: dict[str, tuple[int, ...]] = {
        "emb.pos": (POSITIONS, HIDDEN),
        "emb.type": (TOKEN_TYPES, HIDDEN),
    }
    floats |= {"emb.ln.w": (HIDDEN,), "emb.ln.b": (HIDDEN,)}
    for layer in range(LAYERS):
        for short in ("q", "k", "v", "ao", "fi", "fo"):
            wide = WIDE if short == "fi" else HIDDEN
            shapes[f"l{layer}.{short}.w"] = (wide, WIDE if short == "fo" else HIDDEN)
            floats[f"l{layer}.{short}.b"] = (wide,)
        for norm in ("aln", "oln"):
            floats |= {f"l{layer}.{norm}.{end}": (HIDDEN,) for end in "wb"}
    weights = {name: _four_bit(random, shape) for name, shape in shapes.items()}
    return weights | {name: _float(random, shape) for name, shape in floats.items()}


def _float(
    random: np.random.Generator, shape: tuple[int, ...]
) -> tuple[int, NDArray[np.float32], bytes]:
    values = random.normal(0.0, 0.3, shape).astype("<f4")
    return 0, values, values.tobytes()


def _four_bit(
    random: np.random.Generator, shape: tuple[int, ...]
) -> tuple[int, NDArray[np.float32], bytes]:
    steps = random.integers(0, 16, (int(np.prod(shape)) // 32, 32), dtype=np.uint8)
    scales = random.uniform(0.02, 0.1, len(steps)).astype("<f2")
    packed = (steps[:, :16] | (steps[:, 16:] << 4)).astype(np.uint8)
    raw = b"".join(
        scale.tobytes() + row.tobytes() for scale, row in zip(scales, packed, strict=True)
    )
    values = (steps.astype(np.float32) - 8) * scales.astype(np.float32)[:, None]
    return 1, values.reshape(shape), raw
