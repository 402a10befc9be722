"""A listed subject names a theme where meaning and words bear it out, and only there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sqrt

import numpy as np
import pytest

from analysis import settings
from analysis.lexicons.subjects import Subject
from analysis.records import Origin, Passage
from analysis.themes import (
    Material,
    ThemeOptions,
    build,
    load_language_means,
    title_candidates,
)
from analysis.themes.borne_out import Bench
from analysis.themes.naming import TitleCandidate
from analysis.themes.subjects import Laid, Subjects, laid_beside
from analysis.themes.vocabulary import Vocabulary
from tests.themes.making import N_DIMS, direction, passage, talk

RETURN = Subject("Return from abroad", "Завръщане от чужбина")
BUS = (
    Subject("Night bus service", "Нощен автобусен транспорт"),
    Subject("Maintenance of buses", "Поддръжка на автобусите"),
)
ELSEWHERE = tuple(Subject(f"Field {each} harvest", f"Реколта от нива {each}") for each in range(60))
BACK = (
    "My cousin did return to us.",
    "Families return from abroad, a few.",
    "They return and stay in that house.",
    "The return of neighbours.",
)
BUSES = ("A bus came.", "That bus is red.", "Our bus was late.", "One bus stood there.")


def laid(*others: Subject) -> Laid:
    """Return subjects: one about going back and ``others`` as near to it, two about buses, more."""
    listed = (RETURN, *others, *BUS, *ELSEWHERE)
    rows = [direction(0)] * (1 + len(others)) + [direction(1)] * len(BUS)
    rows += [direction(8 + number % 20) for number in range(len(ELSEWHERE))]
    vectors = np.array(rows, dtype=np.float32)
    known = Subjects(listed, {"en": vectors, "bg": vectors})
    made = laid_beside(known, lambda each, _: each.astype(float), N_DIMS)
    assert made is not None
    return made


def leaning(*listed: tuple[Subject, float]) -> Laid:
    """Return subjects, each at a cosine to a theme about going back, and the others of ``laid``."""
    rows = [
        cosine * direction(0) + sqrt(1 - cosine**2) * direction(3 + number)
        for number, (_, cosine) in enumerate(listed)
    ]
    rows += [direction(1)] * len(BUS)
    rows += [direction(8 + number % 20) for number in range(len(ELSEWHERE))]
    vectors = np.array(rows, dtype=np.float32)
    every = (*(each for each, _ in listed), *BUS, *ELSEWHERE)
    known = Subjects(every, {"en": vectors, "bg": vectors})
    made = laid_beside(known, lambda each, _: each.astype(float), N_DIMS)
    assert made is not None
    return made


def said(texts: Sequence[str], start: int = 0, language: str = "en") -> list[Passage]:
    return [passage(text, start + i, language) for i, text in enumerate(texts)]


def bench(
    back: Sequence[str] = BACK,
    language: str = "en",
    of_talk: str = "en",
    among: Laid | None = None,
    besides: Mapping[str, Sequence[str]] | None = None,
    others: Sequence[str] = BUSES,
) -> Bench:
    """Return the bench of a theme about going back, of the first passages, and one about buses.

    ``besides``: what else is said in the first theme, by language, after ``back``.
    """
    own = said(back, 0, of_talk)
    for spoken, texts in (besides or {}).items():
        own += said(texts, len(own), spoken)
    passages = own + said(others, 50)
    rows = np.array([direction(0)] * len(own) + [direction(1)] * len(others))
    heard: dict[str, list[int]] = {}
    for i, each in enumerate(passages):
        heard.setdefault(each.language, []).append(i)
    return Bench(among or laid(), passages, rows, heard, Vocabulary(), language)


def phrase(title: str, *content: str, is_sound: bool = True) -> TitleCandidate:
    return TitleCandidate(title, "en", 0.5, 2, 2, frozenset(content), is_sound)


def test_a_subject_that_is_near_and_said_names_a_theme_that_nothing_names_well() -> None:
    weak = phrase("House", "house", is_sound=False)
    found = bench().offered(range(4), [weak])
    assert [each.title for each in found] == ["Return from abroad", "House"]
    assert found[0].is_sound
    assert (found[0].n_passages, found[0].n_speakers) == (4, 4)


def test_the_title_is_in_the_working_language_whatever_language_is_spoken() -> None:
    (best, *_) = bench(language="bg").offered(range(4), [])
    assert (best.title, best.language) == ("Завръщане от чужбина", "bg")
    assert best.content == {"завръщане", "чужбина"}


def test_passages_are_asked_for_the_wording_of_their_own_language() -> None:
    texts = ("Завръщането им.", "Завръщане има.", "Чака завръщане.", "Чужбина е това.")
    found = bench(texts, "en", "bg").offered(range(4), [])
    assert [each.title for each in found] == ["Return from abroad"]
    assert bench(BACK, "en", "bg").offered(range(4), []) == ()


def test_the_nearest_names_nothing_where_only_its_field_is_said() -> None:
    assert bench().borne_out(range(4, 8)) == ()


def test_a_phrase_that_more_of_the_theme_says_stays_before_the_subject() -> None:
    sound = phrase("The return", "return")
    found = bench().offered(range(4), [sound])
    assert [each.title for each in found] == ["The return", "Return from abroad"]
    seldom = phrase("House", "house")
    assert bench().offered(range(4), [seldom])[0].title == "Return from abroad"


def test_what_one_person_alone_says_is_no_listed_subject() -> None:
    held = bench()
    alone = [replace(each, transcript_id=held.passages[0].transcript_id, speaker="A")
             for each in held.passages]  # fmt: skip
    assert replace(held, passages=alone, _said={}, _totals={}).borne_out(range(4)) == ()


def test_a_word_counts_as_said_that_two_of_the_nearest_have() -> None:
    texts = tuple(each.replace("abroad", "there") for each in BACK)
    assert bench(texts).borne_out(range(4)) == ()
    agreeing = laid(Subject("Work abroad", "Работа в чужбина"))
    assert [each.subject for each in bench(texts, among=agreeing).borne_out(range(4))] == [0]


def test_a_weak_subject_is_no_title_and_is_offered_as_one_that_is_not_sound() -> None:
    held, weak = bench(among=leaning((RETURN, 0.7))), phrase("House", "house", is_sound=False)
    (borne,) = held.borne_out(range(4))
    assert settings.SUBJECT_OFFERED < borne.strength < settings.SUBJECT_STRENGTH
    assert held.offered(range(4), [weak]) == (weak,)
    best, offer = held.offered(range(4), [weak], settings.SUBJECT_OFFERED)
    assert (best, offer.title, offer.is_sound) == (weak, RETURN.en, False)
    fainter = bench(among=leaning((RETURN, 0.6)))
    assert fainter.offered(range(4), [weak], settings.SUBJECT_OFFERED) == (weak,)


def test_a_subject_behind_a_sound_phrase_stands_before_what_is_not_sound() -> None:
    weak = replace(phrase("House", "house", is_sound=False), score=0.3)
    found = bench().offered(range(4), [phrase("The return", "return"), weak])
    assert [each.title for each in found] == ["The return", "Return from abroad", "House"]


def test_strength_grows_with_the_root_of_the_share_of_words_that_are_said() -> None:
    once, often = (bench(texts).borne_out(range(4))[0] for texts in (BACK, (BACK[1],) * 4))
    shares = (4 / 4.5 + 1 / 1.5) / 2, 4 / 4.5
    assert once.strength / often.strength == pytest.approx(sqrt(shares[0] / shares[1]), abs=1e-3)


def test_what_the_other_passages_say_as_often_is_no_subject_of_the_theme() -> None:
    assert bench(others=BACK).borne_out(range(4)) == ()


def test_a_subject_as_near_to_the_other_passages_is_not_near() -> None:
    held = bench(among=leaning((RETURN, 0.0)))
    rows = np.array([(each + 2 * direction(3)) / sqrt(5) for each in held.rows])
    assert replace(held, rows=rows, _totals={}).borne_out(range(4)) == ()


def test_a_said_subject_is_found_behind_nearer_ones_that_nobody_says() -> None:
    nearer = ((Subject("Mining of coal", "Добив на въглища"), 1.0), (BUS[0], 1.0), (BUS[1], 1.0))
    (found,) = bench(among=leaning(*nearer, (RETURN, 0.9))).borne_out(range(4))
    assert found.subject == len(nearer)


def test_only_what_is_nearly_as_strong_as_the_best_is_offered_beside_it() -> None:
    stay = (Subject("Stay of families", "Престой на семейства"), 0.8)
    alone = bench(among=leaning(stay)).offered(range(4), [], settings.SUBJECT_OFFERED)
    assert [each.title for each in alone] == ["Stay of families"]
    held = bench((*BACK, *BACK), among=leaning((RETURN, 1.0), stay))
    found = held.offered(range(8), [], settings.SUBJECT_OFFERED)
    assert [each.title for each in found] == [RETURN.en]


def test_one_vague_word_is_no_title() -> None:
    vague = Subject("Majorities", "Мнозинства")
    held = bench(("The majority.",) * 4, among=leaning((vague, 1.0)))
    assert held.borne_out(range(4))[0].strength > settings.SUBJECT_STRENGTH
    assert held.offered(range(4), []) == ()


@pytest.mark.parametrize(
    ("n_heard", "language", "n_besides", "is_named"),
    [(2, "bg", 9, False), (3, "bg", 9, True), (4, "de", 5, False), (4, "de", 3, True)],
)
def test_a_handful_in_a_language_of_the_list_gives_the_rest_no_title(
    n_heard: int, language: str, n_besides: int, *, is_named: bool
) -> None:
    texts = (*BACK[1:3], BACK[0], BACK[3])[:n_heard]
    held = bench(texts, besides={language: ("Sehr schön.",) * n_besides})
    assert bool(held.borne_out(range(n_heard + n_besides))) is is_named


def test_a_rename_is_offered_the_subjects_that_are_borne_out() -> None:
    own, other = said(BACK[:3]), said(BUSES, 50)
    rows = {each.id: direction(0) for each in own} | {each.id: direction(1) for each in other}
    without = title_candidates(own, [other], "en", rows=rows)
    found = title_candidates(own, [other], "en", rows=rows, laid=laid())
    assert RETURN.en not in {each.title for each in without}
    assert RETURN.en in {each.title for each in found}
    taken = title_candidates(own, [other], "en", (RETURN.en,), rows=rows, laid=laid())
    assert RETURN.en not in {each.title for each in taken}


@pytest.mark.parametrize("language", ["en", "bg", "de"])
def test_a_theme_is_named_by_a_subject_in_a_language_that_has_one(language: str) -> None:
    made, about = talk(24, ("en",), 3)
    places = range(len(ELSEWHERE))
    rows = np.array([direction(0), *(direction(5 + each % 10) for each in places)])
    listed = (Subject("Repair of water meters", "Ремонт на водомери"), *ELSEWHERE)
    vectors = rows.astype(np.float32)
    means = replace(made.language_means, subjects=Subjects(listed, {"en": vectors, "bg": vectors}))
    result = build(replace(made, language_means=means), ThemeOptions(3, language=language))
    ends = {
        each.theme_id for each, at in zip(result.placements.values(), about, strict=True) if at == 0
    }
    (water,) = (result.themes[each] for each in ends)
    shown = ("Ремонт на водомери", "bg") if language == "bg" else ("Water meters", "en")
    assert (water.name, water.name_language) == shown
    assert water.named_by is Origin.MACHINE


def test_a_theme_is_named_by_the_files_that_ship() -> None:
    """The passages of each theme lie where a subject does, and say its words, seldom together."""
    spoken = {
        "Library opening hours": ("The library again.", "Those opening hours.", "It was opening."),
        "Overdue library books": ("That book of mine.", "It is overdue.", "My library has books."),
        "Bus lanes": ("One lane was red.", "A bus came.", "The buses stood."),
        "Vaccination of children": ("They vaccinate.", "My child cried.", "The vaccination hurt."),
    }
    means = load_language_means(settings.MODELS_DIR / settings.LANGUAGE_MEANS_FILE)
    at = {each.en: number for number, each in enumerate(means.subjects.listed)}
    draw, texts, rows = np.random.default_rng(1), [], []
    for title, told in spoken.items():
        for number in range(12):
            texts.append(f"{told[number % 3]} № {number}")
            row = means.subjects.vectors["en"][at[title]] + 0.01 * draw.standard_normal(384)
            rows.append(row / np.linalg.norm(row))
    material = Material(tuple(said(texts)), np.array(rows, dtype=np.float32), means)
    named = build(material, ThemeOptions(4, language="bg")).themes.values()
    top = {each.name for each in named if each.parent_id is None}
    assert top == {means.subjects.listed[at[title]].bg for title in spoken}
