"""The tray is for passages that say nothing, not for short ones."""

import pytest

from analysis.themes.vocabulary import Vocabulary
from tests.themes.making import passage


def says(text: str, language: str) -> bool:
    """Return whether a passage of these words says something."""
    return Vocabulary().says_something(passage(text, 1, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        *(("en", each) for each in ("Nothing works here.", "We have no people.", "It works.")),
        *(("en", each) for each in ("We were not asked.", "Nobody came.", "Very bad.")),
        *(("bg", each) for each in ("Бавно е.", "Няма хора.", "Нищо не работи.")),
        *(("bg", each) for each in ("Не ни питаха.", "Много е лошо.", "Не ни слушат.")),
        *(("de", each) for each in ("Nichts funktioniert.", "Wir sind nicht gefragt worden.")),
        *(("fr", "Rien ne marche."), ("pl", "Nie ma nic."), ("es", "No hay nada.")),
        *(("en", each) for each in ("Thanks for nothing, it is down.", "No problem with it.")),
        ("ro", "Nu avem nimic."),
    ],
)
def test_a_short_clause_that_denies_or_judges_says_something(language: str, text: str) -> None:
    assert says(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        *(("en", each) for each in ("Mhm.", "Yes.", "Good question. Let me think.", "As I said.")),
        *(("en", each) for each in ("NaN", "null", "N/A", "None.", "No answer")),
        *(("en", each) for each in ("Thank you for the question.", "The people.", "And then?")),
        *(("bg", each) for each in ("Да помисля.", "Както казах, не знам.", "Ти, ти.", "И?")),
        *(("und", each) for each in ("mhm", "yes", "да, да", "uh-huh")),
        *(("de", "Gute Frage."), ("fr", "Je ne sais pas."), ("bg", "Благодаря за въпроса.")),
        *(("en", each) for each in ("Good morning.", "Nice to meet you!", "Goodbye, thank you.")),
        ("en", "No, I think that's it, really, you've been very patient."),
        *(("bg", each) for each in ("Добър ден!", "Приятно ми е.", "Нямам какво да добавя.")),
        *(("de", "Guten Tag"), ("fr", "Bonjour!"), ("es", "Hola"), ("pl", "Dzień dobry.")),
    ],
)
def test_listening_sounds_and_idle_remarks_say_nothing(language: str, text: str) -> None:
    assert not says(text, language)


def test_roads_are_no_times() -> None:
    assert all(says(each, "bg") for each in ("Пътища.", "Пътищата.", "Пътят.", "Пътя."))
    assert not any(says(each, "bg") for each in ("Път.", "Много пъти."))


def test_a_remark_before_something_takes_nothing_from_it() -> None:
    assert says("Good question. The pumps are old.", "en")
