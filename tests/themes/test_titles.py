"""Titles that a person could have written: whole noun phrases, said by somebody, plain alone."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.records import Passage
from analysis.themes import is_vague_title, title_candidates, titles_alike
from analysis.themes.agreement import agree
from analysis.themes.grammar import Grammar
from analysis.themes.habits import habits_of
from analysis.themes.hearing import Memory
from analysis.themes.parts import Part, part_of
from analysis.themes.phrases import phrases_of
from analysis.themes.surfaces import raised
from analysis.themes.vocabulary import Vocabulary
from tests.themes.making import direction, passage

BUSES = ("The bus timetable is late.", "They print the bus timetable.", "A bus came.")


def said(texts: tuple[str, ...], language: str = "en", start: int = 0) -> tuple[Passage, ...]:
    return tuple(passage(text, start + i, language) for i, text in enumerate(texts))


def titles(
    own: tuple[str, ...], language: str = "en", others: tuple[str, ...] = BUSES
) -> list[str]:
    beside = said(others, language, 50)
    return [each.title for each in title_candidates(said(own, language), [beside], language)]


def phrases(texts: tuple[str, ...], language: str) -> set[str]:
    made = said(texts, language)
    vocabulary = Vocabulary()
    grammar = Grammar(habits_of(made, language, vocabulary), vocabulary)
    return {each.surface for found in phrases_of(made, grammar) for each in found}


def test_half_of_a_fixed_expression_is_no_title() -> None:
    texts = (
        "Възстановихме се от резервни копия за един ден.",
        "Нашите резервни копия бяха на друго място.",
        "Без резервни копия щяхме да загубим всичко.",
    )
    assert titles(texts, "bg", ("Автобусът закъснява.",))[0] == "Резервни копия"


@pytest.mark.parametrize(
    ("form", "lemma", "language", "part"),
    [
        ("платихме", "платя", "bg", Part.OTHER),
        ("гласува", "гласувам", "bg", Part.OTHER),
        ("плащането", "плащане", "bg", Part.NOUN),
        ("водата", "вода", "bg", Part.NOUN),
        ("личните", "личен", "bg", Part.ADJECTIVE),
        ("общинския", "общински", "bg", Part.ADJECTIVE),
        ("чатботът", "чатботът", "bg", Part.NOUN),
        ("listen", "listen", "en", Part.OTHER),
        ("quickly", "quickly", "en", Part.OTHER),
        ("expired", "expire", "en", Part.ADJECTIVE),
        ("proposal", "proposal", "en", Part.NOUN),
        ("agreement", "agreement", "en", Part.NOUN),
        ("parlait", "parler", "fr", Part.OTHER),
        ("généralement", "généralement", "fr", Part.OTHER),
    ],
)
def test_what_a_word_can_be(form: str, lemma: str, language: str, part: Part) -> None:
    assert part_of(form, lemma, language) is part


def test_a_verb_is_no_title() -> None:
    found = titles(("You listen to the city council.", "We listen to the city council."))
    assert found[0] == "City council"
    assert "Listen" not in found


def test_a_place_or_a_person_names_no_theme_where_a_subject_is_said() -> None:
    texts = (
        "In Sofia we repaired the water pipes.",
        "The water pipes of Sofia are old, and Sofia knows.",
        "When Sofia repairs the water pipes it rains.",
    )
    assert titles(texts)[0] == "Water pipes"


def test_no_speaker_of_the_project_is_a_title() -> None:
    texts = ("I asked Anna about the timetable.", "Then Anna printed the timetable.")
    made = tuple(
        Passage(
            each.id, each.transcript_id, each.turn, 0, each.end, each.text, "Anna", language="en"
        )
        for each in said(texts)
    )
    found = title_candidates(made, [said(("Water is cold.",), "en", 50)], "en")
    assert [each.title for each in found] == ["Timetable"]


@pytest.mark.parametrize(
    ("adjective", "noun", "lemma", "agrees"),
    [
        ("умните", "водомери", "водомер", True),
        ("лична", "карта", "карта", True),
        ("общинския", "съвет", "съвет", True),
        ("чиста", "водомер", "водомер", False),
        ("същи", "апартамент", "апартамент", False),
        ("загубени", "мача", "мач", False),
        ("младата", "нощ", "нощ", True),
        ("градско", "училище", "училище", True),
    ],
)
def test_an_adjective_agrees_with_its_noun(
    adjective: str, noun: str, lemma: str, agrees: bool
) -> None:
    assert agree(adjective, noun, lemma, "bg") is agrees


def test_the_article_of_an_object_becomes_that_of_a_subject() -> None:
    texts = ("Говорихме с общинския съвет.", "Попитай общинския съвет, той решава.")
    assert titles(texts, "bg", ("Автобусът закъснява.",))[0] == "Общинският съвет"


def test_no_second_article_stands_inside_a_title() -> None:
    assert "умните водомерите" not in phrases(("Това са умните водомерите ни.",), "bg")


def test_a_german_title_is_a_noun_in_the_form_of_a_subject() -> None:
    texts = (
        "Wir reden über die dunkle Materie.",
        "Die dunkle Materie ist überall.",
        "Mit dunkler Materie rechnen wir.",
    )
    found = titles(texts, "de", ("Der Bus kommt.",))
    assert found[0] == "Dunkle Materie"
    assert all(any(word[0].isupper() for word in each.split()) for each in found)


def test_a_german_genitive_or_dative_comes_last() -> None:
    texts = (
        "Es geht um die Gebühren.",
        "Trotz der Länder zahlen wir.",
        "In den Ländern ist es so.",
    )
    assert "Ländern" not in titles(texts, "de", ("Der Bus kommt.",))


def test_one_of_two_joined_adjectives_is_half_of_a_phrase() -> None:
    texts = ("She printed black and white photos.", "The black and white photos are old.",
             "A printer of photos came.", "They liked black and white photos.")  # fmt: skip
    assert titles(texts)[0] != "White photos"


def test_an_action_with_its_object_is_a_phrase() -> None:
    assert "closing an account" in phrases(("Tell me about closing an account.",), "en")


def test_a_participle_after_its_noun_opens_no_phrase() -> None:
    found = phrases(("A package named tracker was lost. My expired card was kept.",), "en")
    assert "expired card" in found
    assert "named tracker" not in found


def test_what_stands_before_an_object_is_no_noun() -> None:
    assert "model finding" not in phrases(("Is my model finding a trend?",), "en")


def test_a_french_phrase_begins_with_its_noun() -> None:
    found = phrases(("On parle de la déclaration d'indépendance originale.",), "fr")
    assert any(each.startswith("déclaration") for each in found)
    assert not any(each.startswith("d'") for each in found)


def test_a_noun_with_cases_is_shown_as_a_subject() -> None:
    texts = (
        "Byli jsme u městského úřadu.",
        "Městský úřad nám pomáhá.",
        "Mluvíme s městským úřadem.",
    )
    assert titles(texts, "cs", ("Autobus jede.",))[0] == "Městský úřad"


def test_a_title_is_about_the_things_of_a_kind() -> None:
    texts = ("A smart meter helps.", "We like a smart meter.", "Smart meters are here.")
    assert titles(texts)[0] == "Smart meters"


def test_no_title_ends_with_an_owner() -> None:
    texts = ("The lump and the port's are gone.", "It is the port’s budget.", "The port's budget.")
    assert phrases(texts, "en") >= {"lump", "port's budget", "port’s budget"}
    assert not any(each.endswith(("'s", "’s")) for each in phrases(texts, "en"))


def test_no_title_begins_with_a_number() -> None:
    texts = ("We have 4500 meters.", "We have 4500 meters there.", "11n is a standard of meters.")
    assert not any(each[0].isdigit() for each in titles(texts))


@pytest.mark.parametrize(
    ("said_as", "shown"), [("water", "Water"), ("iPhone apps", "iPhone apps"), ("PDF", "PDF")]
)
def test_only_the_first_letter_of_a_title_is_raised(said_as: str, shown: str) -> None:
    assert raised(said_as) == shown


def test_what_is_offered_is_unlike_and_like_nothing_in_use() -> None:
    texts = ("Our smart meters are new.", "Smart meters are dear.", "The water price rises again.",
             "The water price is high.")  # fmt: skip
    own, others = said(texts), [said(BUSES, "en", 50)]
    free = title_candidates(own, others, "en")
    assert {"Smart meters", "Water price"} <= {each.title for each in free}
    left = title_candidates(own, others, "en", taken=("Smart meter",))
    assert left[0].title == "Water price"
    assert all(not titles_alike(each.title, "Smart meter", "en") for each in left)
    assert len(title_candidates(own, others, "en", n=1)) == 1
    assert left[0].n_passages == 2
    assert left[0].n_speakers == 2


def test_what_lies_near_the_middle_of_the_theme_is_preferred() -> None:
    texts = ("The green door.", "The green door.", "The blue lamp.", "The blue lamp.", "A window.")
    own, other = said(texts), said(("Bus.", "Bus."), "en", 50)
    rows = {each.id: direction(0) for each in own} | {each.id: direction(1) for each in other}
    aside = (direction(0) + 2 * direction(1)) / np.sqrt(5)
    rows |= {own[2].id: aside, own[3].id: aside}
    memory = Memory((*own, *other), np.stack([rows[each.id] for each in (*own, *other)]))
    found = title_candidates(own, [other], "en", remembered=memory)
    assert found[0].title == "Green door"


def test_titles_do_not_depend_on_the_order_of_passages() -> None:
    own, other = said(("Smart meters leak.", "A water price.", "The smart meters.")), said(BUSES)
    assert title_candidates(own, [other], "en") == title_candidates(own[::-1], [other[::-1]], "en")


def test_a_theme_without_words_has_no_title() -> None:
    assert title_candidates((), [said(BUSES)], "en") == ()
    assert title_candidates(said(("Yes, well, you know.",)), [], "en") == ()


def test_a_theme_that_does_not_speak_the_working_language_is_named_in_its_own() -> None:
    (best, *_) = title_candidates(said(("Die Gebühren steigen.",), "de"), [said(BUSES)], "bg")
    assert (best.title, best.language) == ("Gebühren", "de")


@pytest.mark.parametrize(
    ("title", "language", "is_vague"),
    [
        ("People", "en", True),
        ("The things", "en", True),
        ("Level", "en", True),
        ("17", "en", True),
        ("How many cards can I …", "en", True),
        ("Water meters", "en", False),
        ("Housing and rents: people", "en", False),
        ("Нещата", "bg", True),
        ("Умни водомери", "bg", False),
    ],
)
def test_which_titles_are_vague(title: str, language: str, is_vague: bool) -> None:
    assert is_vague_title(title, language) is is_vague


@pytest.mark.parametrize(
    ("one", "other", "language", "alike"),
    [
        ("Smart meters", "smart meter", "en", True),
        ("Meters", "Smart meters", "en", True),
        ("Water meters", "Water price", "en", False),
        ("Умните водомери", "Умни водомери", "bg", True),
        ("Водомери", "Автобуси", "bg", False),
        ("Housing and rents", "Housing and rents: key boxes", "en", False),
        ("Housing and rents: key boxes", "Housing and rents: holiday flats", "en", False),
        ("Housing and rents: key boxes", "Key box", "en", True),
    ],
)
def test_which_titles_are_alike(one: str, other: str, language: str, alike: bool) -> None:
    assert titles_alike(one, other, language) is alike
    assert titles_alike(other, one, language) is alike


WORDS = st.lists(
    st.sampled_from("the water meter price of and in old bus we pay expired Sofia 17".split()),  # noqa: SIM905
    min_size=1,
    max_size=9,
)


@given(st.lists(WORDS, min_size=1, max_size=8))
def test_every_title_was_said(sentences: list[list[str]]) -> None:
    texts = tuple(" ".join(each) for each in sentences)
    found = title_candidates(said(texts), [said(BUSES, "en", 50)], "en")
    for one in found:
        assert any(one.title.lower() in text.lower() for text in texts)
        assert one.score > 0.0
    shown = [each.title for each in found]
    assert all(
        not titles_alike(one, other, "en") for i, one in enumerate(shown) for other in shown[:i]
    )


def test_no_title_holds_a_greeting_or_a_cry() -> None:
    found = phrases(("Браво! Браво за таблото, добър ден на таблото.",), "bg")
    assert found == {"таблото"}
    assert not phrases(("Well done, bravo.", "Well done!"), "en")


def test_a_finite_verb_is_no_part_of_a_title() -> None:
    assert "clinic closes" not in phrases(("The clinic closes. The clinic is far.",), "en")
    assert not phrases(("Зависи. Раздаде ги. Възстановили са се.",), "bg")


def test_what_is_said_of_each_one_is_half_of_a_phrase() -> None:
    texts = ("We gave tablets to every pupil in the town.", "They gave tablets again.")
    assert titles(texts)[0] == "Tablets"


def test_a_word_that_never_changes_stands_before_a_noun_and_is_none() -> None:
    found = phrases(("Молбите са онлайн за детска ясла и за онлайн услуги.",), "bg")
    assert "онлайн услуги" in found
    assert not any(each.startswith("онлайн за") or each == "онлайн" for each in found)


@pytest.mark.parametrize(
    ("said_as", "shown"),
    [
        ("управителния съвет", "Управителният съвет"),
        ("файловия сървър", "Файловият сървър"),
        ("финансовата стратегия", "Финансовата стратегия"),
    ],
)
def test_an_adjective_before_a_masculine_noun_has_the_article_of_a_subject(
    said_as: str, shown: str
) -> None:
    texts = (f"Говорихме за {said_as}.", f"Попитай за {said_as}.")
    assert shown in titles(texts, "bg", ("Автобусът закъснява.",))


def _voices(texts: tuple[str, ...], start: int = 0) -> tuple[Passage, ...]:
    """Return passages of which each is another person's."""
    return tuple(replace(each, speaker=f"P{i}") for i, each in enumerate(said(texts, "en", start)))


def test_what_two_people_say_is_preferred_to_one_persons_phrase() -> None:
    texts = ("The frozen water pipe broke.", "Our taxes rise.", "These taxes are high.")
    (best, *rest) = title_candidates(_voices(texts), [_voices(BUSES, 50)], "en")
    assert (best.title, best.is_sound) == ("Taxes", True)
    assert not any(each.is_sound for each in rest)


def test_a_title_of_which_few_passages_say_a_word_is_not_sound() -> None:
    texts = ("My garden fence.", "A garden fence.", *(f"Some {each}." for each in "abcdefgh" * 3))
    found = title_candidates(_voices(texts), [_voices(BUSES, 50)], "en")
    assert [each.is_sound for each in found if each.title == "Garden fence"] == [False]
