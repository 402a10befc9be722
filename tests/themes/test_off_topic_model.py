"""Codebooks about things of which nobody spoke, with the real model."""

from collections import Counter

import pytest

from analysis import settings
from analysis.codebook import Codebook, is_analysed
from analysis.embed import load_embedder
from analysis.pipeline import guides_of, prepare, read_file
from analysis.records import Origin, Theme, ThemeId
from analysis.themes import Material, ThemeOptions, ThemeResult, build, load_language_means
from tests.standins import SAMPLE

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not (settings.MODELS_DIR / settings.MODEL_NAME / "modules.json").exists(),
        reason="the model is not in models/: run make setup",
    ),
]

SPOKEN_OF = {
    "Water meters": "Meters in the flats, leaks and burst pipes, the water company.",
    "Библиотека": "Читалището и библиотеката, книги и читатели.",
}
NOT_SPOKEN_OF = {
    "Pastry": "Cakes and biscuits",
    "Soups": "Broth and vegetables",
    "Fishing": "Rods and lakes",
    "Други": "",
}


@pytest.fixture(scope="module")
def result() -> ThemeResult:
    """Return two interviews of the sample under a codebook of both kinds."""
    themes = [
        Theme(ThemeId(name), name, description=told, origin=Origin.PERSON, touched=True)
        for name, told in (SPOKEN_OF | NOT_SPOKEN_OF).items()
    ]
    book = Codebook({each.id: each for each in themes})
    files = [SAMPLE / "03_vik.vtt", SAMPLE / "08_chitalishte_biblioteka.txt"]
    said = [prepare(read_file(each.name, each.read_bytes())) for each in files]
    passages = tuple(p for each in said for p in each.passages if is_analysed(p))
    embedder = load_embedder(settings.MODELS_DIR / settings.MODEL_NAME)
    vectors = embedder.encode([each.text for each in passages]).vectors
    means = load_language_means(settings.MODELS_DIR / settings.LANGUAGE_MEANS_FILE)
    material = Material(passages, vectors, means, guides_of(book, embedder, "bg"))
    return build(material, ThemeOptions(seed=1, language="bg"), book)


def test_what_is_spoken_of_holds_passages_and_the_rest_nothing(result: ThemeResult) -> None:
    held = Counter(each.theme_id for each in result.placements.values())
    assert all(held[ThemeId(each)] >= 5 for each in SPOKEN_OF)
    assert sum(held[ThemeId(each)] for each in NOT_SPOKEN_OF) == 0


def test_it_is_said_what_was_given_nothing(result: ThemeResult) -> None:
    told = " ".join(map(str, result.changes))
    assert all(f"No passage fits “{each}”" in told for each in ("Pastry", "Soups", "Fishing"))
    assert "“Други” is a name for what fits nowhere else" in told
