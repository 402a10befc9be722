"""Where sentences end: abbreviations, initials, numbers, quotes, ellipses."""

import pytest

from analysis.segment.sentences import sentences_of


def parts(text: str, language: str) -> list[str]:
    return [text[start:end].strip() for start, end in sentences_of(text, language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("bg", ["Дойдохме в 10.30 ч. на ул. Шипка 5.", "После тръгнахме."]),
        ("bg", ["Г-н Иванов и проф. д-р Стоев са т.нар. експерти.", "Така е."]),
        ("bg", ["Цена 5 лв.", "Скъпо е."]),
        ("bg", ["Взехме хартия, тонер и т.н. и чакахме.", "Дълго."]),
        ("bg", ["Купихме кабели и т.н.", "Дойде и техникът."]),
        ("bg", ["Беше през 2022 г.", "Тогава нямаше нищо."]),
        ("bg", ["На 3. май беше.", "Нали?"]),
        ("bg", ["Тя каза: „Няма да стане.“", "И си тръгна…", "Аз останах."]),
        ("bg", ["Библиотека „И. К. Вазов“ е при Р. Колев.", "Близо е."]),
        ("bg", ["— Добре ли е?", "— Да!"]),
        ("bg", ["Имаме 300 000 лв. годишно, вж. чл. 5, ал. 2.", "Малко са."]),
        ("en", ["Dr. Smith came at 5 p.m. on Jan. 3.", "He left."]),
        ("en", ["It took e.g. Mr. J. K. Brown a year.", 'He said "right."', "Then we left."]),
        ("en", ["Really?!", "Yes, at 5 p.m.", "We left."]),
        ("en", ["So... we left.", "Right..."]),
        ("en", ["The U.S. company paid 3.5 million.", "Fine."]),
        ("de", ["Am 3. Oktober z.B. war Hr. Meier da.", "Das ist gut usw.", "Dann ging er."]),
        ("fr", ["M. Dupont est là.", "Il parle."]),
        ("el", ["Τι λέτε;", "Καλά είναι."]),
        ("mt", ["Dan tajjeb.", "Mela."]),
        ("und", ["One.", "Two."]),
    ],
)
def test_sentences(language: str, sentences: list[str]) -> None:
    assert parts(" ".join(sentences), language) == sentences


def test_a_transcript_without_capitals_is_cut_at_its_full_stops() -> None:
    assert len(parts("така е. добре е. няма хора. край.", "bg")) == 4


@pytest.mark.parametrize("text", ["." * 100_000, ". " * 20_000, '."' * 50_000, "a" * 100_000])
def test_odd_text_is_covered_whole(text: str) -> None:
    spans = sentences_of(text, "en")
    covered = "".join(text[start:end] for start, end in spans)
    assert covered.split() == text.split()
