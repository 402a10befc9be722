"""A listed subject names a theme where meaning and words bear it out, and only there."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from analysis.lexicons.subjects import Subject
from analysis.records import Origin, Passage
from analysis.themes import ThemeOptions, build, title_candidates
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


def said(texts: Sequence[str], start: int = 0, language: str = "en") -> list[Passage]:
    return [passage(text, start + i, language) for i, text in enumerate(texts)]


def bench(
    back: Sequence[str] = BACK, language: str = "en", of_talk: str = "en", among: Laid | None = None
) -> Bench:
    """Return the bench of a theme about going back, of the first passages, and one about buses."""
    passages = said(back, 0, of_talk) + said(BUSES, 50)
    rows = np.array([direction(0)] * len(back) + [direction(1)] * len(BUSES))
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
