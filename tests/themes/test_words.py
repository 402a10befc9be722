"""Words of themes: titles that were said, keywords by language, quotations at their place."""

import re

import pytest

from analysis import settings
from analysis.records import Origin, Passage
from analysis.themes import ThemeOptions, build
from analysis.themes.habits import habits_of
from analysis.themes.keywords import Group, first_apart, keywords, presence, weighed
from analysis.themes.naming import passages_read
from analysis.themes.titles import chosen, ranked
from analysis.themes.vocabulary import Vocabulary
from tests.themes.making import passage, talk

TALK_BG = (
    "Нали каквото каже кметът, ами, умните водомери работят всеки ден.",
    "Ами умните водомери, как да кажа, спестяват вода на хората.",
    "Сложиха ни умните водомери миналата година, значи, и ги гледаме.",
    "Умните водомери са скъпи, обаче водата вече не изтича.",
)
OTHERS_BG = (
    "Автобусите закъсняват, нали, разписанието не се спазва.",
    "Разписанието на автобусите е на хартия.",
)


def group_of(texts: tuple[str, ...], language: str, start: int = 0) -> Group:
    made = tuple(passage(text, start + i, language) for i, text in enumerate(texts))
    return Group(made, tuple(1.0 - 0.1 * i for i in range(len(made))))


def title_of(texts: tuple[str, ...], others: tuple[str, ...], language: str) -> str:
    vocabulary = Vocabulary()
    groups = [group_of(texts, language), group_of(others, language, 50)]
    everything = [each for group in groups for each in group.passages]
    weights = weighed(groups, language, vocabulary)[0][0]
    habits = habits_of(everything, language, vocabulary)
    found = ranked(groups[0], language, weights, vocabulary, habits)
    return chosen(found, []) or ""


def test_a_title_is_a_noun_phrase_that_was_said() -> None:
    assert title_of(TALK_BG, OTHERS_BG, "bg") == "Умните водомери"


def test_a_title_begins_and_ends_with_a_word_that_says_something() -> None:
    texts = ("We pay for the cost of living, you know.", "The cost of living is what it is.")
    assert title_of(texts, ("The bus is late.",), "en") == "Cost of living"


def test_no_title_crosses_a_comma() -> None:
    title = title_of(("Library, museum.", "Library, museum."), ("Bus stop.",), "en")
    assert title in {"Library", "Museum"}


def test_no_two_titles_are_alike() -> None:
    candidates = (
        ("Smart meters", frozenset({"smart", "meter"})),
        ("Meters", frozenset({"meter"})),
        ("Water price", frozenset({"water", "price"})),
    )
    taken: list[tuple[str, frozenset[str]]] = []
    assert chosen(candidates, taken) == "Smart meters"
    assert chosen(candidates, taken) == "Water price"
    assert chosen(candidates, taken) is None


@pytest.mark.parametrize(
    ("text", "language", "says"),
    [
        ("Ами да, нали, значи така.", "bg", False),
        ("Мрежата пада.", "bg", True),
        ("Yeah, well, you know.", "en", False),
        ("XXXX XXX XXXXXX", "en", False),
        ("17:30", "en", False),
        ("What time is it?", "en", False),
        ("People need time.", "en", True),
        ("GDPR!", "bg", True),
        ("Okay, okay.", "bg", False),
        ("Die Verwaltung.", "de", True),
        ("Ja, genau, also.", "de", False),
        ("Σχολείο", "el", True),
        ("ябълка", "und", True),
    ],
)
def test_which_passages_say_something(text: str, language: str, says: bool) -> None:
    assert Vocabulary().says_something(passage(text, 1, language)) is says


def test_keywords_set_a_theme_apart() -> None:
    groups = [group_of(TALK_BG, "bg"), group_of(OTHERS_BG, "bg", 50)]
    words = keywords(weighed(groups, "bg", Vocabulary())[0][0])
    assert "водомер" in words[:3]
    assert "автобус" not in words


def test_titles_are_in_the_working_language_where_the_theme_speaks_it() -> None:
    made, _ = talk(20, languages=("en", "bg"))
    result = build(made, ThemeOptions(seed=1, language="bg"))
    for theme in result.themes.values():
        if theme.parent_id is None:
            assert theme.name_language == "bg"
            assert re.search("[а-я]", theme.name)


def test_a_title_stays_in_its_source_language_where_nobody_speaks_the_other() -> None:
    made, _ = talk(20)
    result = build(made, ThemeOptions(seed=1, language="bg"))
    assert {each.name_language for each in result.themes.values()} == {"en"}


def test_titles_and_quotations_really_occur() -> None:
    made, _ = talk(20, languages=("en", "bg"))
    result = build(made, ThemeOptions(seed=1, language="en"))
    passages = {each.id: each for each in made.passages}
    for theme in (each for each in result.themes.values() if each.parent_id is None):
        assert any(theme.name.lower() in each.text.lower() for each in made.passages)
        assert 1 <= len(theme.central) <= 3
        assert theme.described_by is Origin.MACHINE
        for quotation in theme.central:
            inside: Passage = passages[quotation.passage_id]
            assert inside.start <= quotation.start < quotation.end <= inside.end
        said = re.findall("[„“](.+?)[“”]", theme.description)
        assert said
        assert all(any(words in each.text for each in made.passages) for words in said)
        assert 0.0 <= theme.cohesion <= 1.0


def test_fewer_passages_are_read_for_each_title_where_hundreds_of_themes_are_named() -> None:
    n = settings.VERY_MANY_PASSAGES
    assert passages_read(n) == settings.PASSAGES_READ_FOR_TITLE
    assert passages_read(n + 1) == settings.PASSAGES_READ_OF_VERY_MANY
    assert settings.PASSAGES_READ_OF_VERY_MANY < settings.PASSAGES_READ_FOR_TITLE


def test_the_first_of_some_groups_has_the_weights_and_scores_that_it_has_among_all() -> None:
    vocabulary = Vocabulary()
    groups = [group_of(TALK_BG, "bg"), group_of(OTHERS_BG, "bg", 50)]
    weights, scores = weighed(groups, "bg", vocabulary)
    counted = [presence(each.passages, "bg", vocabulary) for each in groups]
    assert first_apart(counted) == (weights[0], scores[0])
    assert first_apart(counted[::-1]) == (weights[1], scores[1])
    assert weights[0].keys() == scores[0].keys() != set()
