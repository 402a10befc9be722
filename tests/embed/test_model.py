"""What only the real model can show."""

import csv
import os
from pathlib import Path

import numpy as np
import pytest

from analysis.embed import Embedded, Embedder, load_embedder
from tests.embed.conftest import REAL
from tests.embed.tiny import upper_layers

pytestmark = pytest.mark.model

PAIRS = (
    ("Липсват ни обучени хора в общината.", "The municipality lacks trained staff."),
    ("Реката наводни нивите през пролетта.", "In spring the river flooded the fields."),
    ("Данъците са твърде високи за малките фирми.", "Taxes are too high for small businesses."),
    ("Младите си тръгват към големия град.", "Young people are leaving for the big city."),
)
LONG = " ".join(sentence for pair in PAIRS for sentence in pair) + " "


def bytes_of(embedded: Embedded) -> list[bytes]:
    pairs = zip(embedded.vectors, embedded.pools, strict=True)
    return [vector.tobytes() + pool.tobytes() for vector, pool in pairs]


def test_each_sentence_is_nearest_to_its_translation(real: Embedder) -> None:
    bulgarian = real.encode([bg for bg, _ in PAIRS]).vectors
    english = real.encode([en for _, en in PAIRS]).vectors
    cosines = bulgarian @ english.T
    assert cosines.argmax(axis=0).tolist() == cosines.argmax(axis=1).tolist() == [0, 1, 2, 3]
    assert cosines.diagonal().min() > 0.8


def test_the_tokenizer_is_the_original_one(real: Embedder) -> None:
    # Ids that the original XLM-R tokenizer gives.
    tokenizer = real.model[0].tokenizer  # type: ignore[attr-defined]
    assert tokenizer("Hello world!")["input_ids"] == [0, 35378, 8999, 38, 2]
    assert tokenizer("query: ")["input_ids"] == [0, 41, 1294, 12, 2]
    folded = tokenizer("ﬁne\u200bday\t½")["input_ids"]
    assert folded == tokenizer("fine day 1⁄2")["input_ids"]


def test_bytes_depend_on_the_text_alone(real: Embedder) -> None:
    texts = [text for pair in PAIRS for text in pair] + [LONG, LONG * 8, "Да."]
    expected = dict(zip(texts, bytes_of(real.encode(texts)), strict=True))
    assert bytes_of(real.encode(texts[::-1])) == [expected[text] for text in texts[::-1]]
    for few in (texts[:1], texts[3:6], texts[-1:]):
        assert bytes_of(real.encode(few)) == [expected[text] for text in few]
    for n_threads in (1, 2):
        branch = upper_layers(REAL, 11, change=1e-3)
        other = load_embedder(REAL, number_type="float32", n_threads=n_threads, branch=branch)
        assert bytes_of(other.encode(texts)) == [expected[text] for text in texts]


def test_a_long_text_keeps_its_end(real: Embedder) -> None:
    end = "Най-после отвориха нова болница с модерна апаратура и млади лекари. "
    vectors = real.encode([LONG * 8, LONG * 8 + end * 30, end]).vectors
    assert vectors[1] @ vectors[2] > vectors[0] @ vectors[2] + 0.02


@pytest.fixture(scope="module")
def parallel(reference_table: Path) -> dict[str, list[dict[str, str]]]:
    """Rows of split test in Bulgarian and English, the same sentences in the same order."""
    found: dict[str, list[dict[str, str]]] = {"bg": [], "en": []}
    with reference_table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["split"] == "test" and row["lang"] in found:
                found[row["lang"]].append(row)
    return {k: sorted(v, key=lambda row: int(row["sentence_id"])) for k, v in found.items()}


@pytest.fixture(scope="module")
def reference_table() -> Path:
    folder = os.environ.get("GLAS_REFERENCE_DATA", "")
    path = Path(folder) / "labelled" / "sib200_multilingual.tsv"
    if not folder or not path.is_file():
        pytest.skip("GLAS_REFERENCE_DATA names no folder with the reference data")
    return path


@pytest.mark.reference
def test_the_shipped_means_take_the_language_away_and_leave_the_subject(
    real: Embedder, parallel: dict[str, list[dict[str, str]]]
) -> None:
    from sklearn.cluster import KMeans
    from sklearn.metrics import normalized_mutual_info_score as nmi

    with np.load(REAL.parent / "language_means.npz") as file:
        mean_of = dict(zip(file["langs"].tolist(), file["means"], strict=True))
    raw, centred, languages, subjects = [], [], [], []
    for lang, rows in parallel.items():
        vectors = real.encode([row["text"] for row in rows]).vectors
        raw.append(vectors)
        shifted = vectors - mean_of[lang]
        centred.append(shifted / np.linalg.norm(shifted, axis=1, keepdims=True))
        languages += [lang] * len(rows)
        subjects += [row["label"] for row in rows]
    before, after = (
        KMeans(7, n_init=5, random_state=0).fit_predict(np.vstack(each)) for each in (raw, centred)
    )
    assert nmi(languages, before) > 0.2
    assert nmi(languages, after) < 0.03
    assert nmi(subjects, after) > nmi(subjects, before) + 0.1
