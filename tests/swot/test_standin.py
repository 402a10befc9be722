"""The stand-in gives the same protocol as the trained tagger, from cue words alone."""

import zlib
from collections.abc import Sequence

import numpy as np

from analysis.records import TAG_NAMES
from analysis.swot import Tagger, stand_in_tagger

N_DIMS = 4096


def hashed(texts: Sequence[str]) -> np.ndarray:
    rows = np.zeros((len(texts), N_DIMS), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        for word in text.casefold().replace(".", "").split():
            row[zlib.crc32(word.encode()) % N_DIMS] += 1.0
    unit: np.ndarray = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return unit


def test_cue_words_decide_the_tag() -> None:
    tagger: Tagger = stand_in_tagger(hashed)
    tags = tagger.tag(
        hashed(
            [
                "The people in our office are experienced and skilled.",
                "The archive is a problem and it is outdated.",
                "A new programme could bring funding to us.",
                "There is a risk that inflation will grow.",
                "He came in and sat down by a window.",
            ]
        )
    )
    assert [TAG_NAMES[each] for each in tags.argmax(axis=1)] == list(TAG_NAMES)
    assert np.rint(tags * 10_000).sum(axis=1).tolist() == [10_000.0] * 5
