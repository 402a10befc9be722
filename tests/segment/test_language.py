"""Which language: short and long texts, mixed transcripts, the reference sentences."""

import os
from collections import Counter
from pathlib import Path

import pytest

from analysis.segment import detect_language
from analysis.segment.language import languages_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bg", "Струва много скъпо и няма кой да го прави."),
        ("bg", "Скъпо е."),
        ("en", "It is too expensive."),
        ("en", "Nobody answers the phone there."),
        ("de", "Das ist nicht so einfach."),
        ("fr", "C'est beaucoup trop cher pour nous."),
        ("el", "Δεν υπάρχει χρόνος."),
        ("ru", "Это очень дорого, и нет людей."),
        ("uk", "Це дуже дорого, і немає людей."),
        ("mk", "Тоа е многу скапо и нема луѓе."),
        ("sr", "То је веома скупо и нема људи."),
        ("ro", "Este prea scump și nu avem oameni."),
        ("pl", "To jest za drogie i nie ma ludzi."),
        ("tr", "Bu çok pahalı ve kimse yok."),
        ("mt", "Dan huwa għali wisq għalina."),
        ("ga", "Tá sé ró-dhaor agus níl aon duine ann."),
        ("und", ""),
        ("und", "12 345 — ?!"),
        ("und", "日本語のテキスト"),
    ],
)
def test_languages_of_short_texts(language: str, text: str) -> None:
    assert detect_language(text) == language


def test_short_turns_take_the_transcripts_language_and_long_foreign_ones_keep_theirs() -> None:
    texts = [
        "Това е дълъг отговор на български за улиците и за хората в града.",
        "Okay.",
        "And this one here is a long answer that somebody gave in English about the streets.",
        "Така е, защото няма кой да го направи и защото е скъпо за всички.",
    ]
    assert languages_of(texts) == ("bg", ["bg", "bg", "en", "bg"])


def test_no_text_has_no_language() -> None:
    assert languages_of([]) == ("und", [])


@pytest.mark.reference
def test_reference_sentences_in_thirty_languages() -> None:
    folder = os.environ.get("GLAS_REFERENCE_DATA")
    if not folder or not Path(folder).is_dir():
        pytest.skip("GLAS_REFERENCE_DATA names no folder")
    table = Path(folder, "labelled", "sib200_multilingual.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in table.rstrip("\n").split("\n")[1:]]
    right: Counter[str] = Counter(row[2] for row in rows if detect_language(row[0]) == row[2])
    total = Counter(row[2] for row in rows)
    assert right.total() / total.total() >= 0.985
    assert min(right["bg"] / total["bg"], right["en"] / total["en"]) >= 0.995
    assert min(right[language] / total[language] for language in total) >= 0.93
