"""The baseline of rules reads negation, "but", tense and actors, in ten languages."""

import pytest

from analysis.records import TAG_NAMES
from training.lexicon import LEXICONS, by_rules, sums
from training.lexicons import pattern_of


def tag_of(text: str, language: str) -> str:
    return TAG_NAMES[int(by_rules([text], [language])[0].argmax())]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The staff is reliable and helps everyone.", "strength"),
        ("Everything is slow, late and overdue.", "weakness"),
        ("The new grant could help us next year.", "opportunity"),
        ("Next year the ministry will ban it, a risk.", "threat"),
        ("I came in March with my wife.", "none"),
    ],
)
def test_the_rules_read_words_and_signs(text: str, tag: str) -> None:
    assert tag_of(text, "en") == tag


@pytest.mark.parametrize(
    ("language", "ahead", "held"),
    [
        ("en", "They would build it if we asked.", "They had built it years ago."),
        ("bg", "Ще го направят, ако ги питаме.", "Направиха го преди години, когато имаше пари."),
        ("de", "Sie würden es bauen, wenn wir fragten.", "Sie hatten es seit Jahren."),
        ("fr", "Ils le construiraient si on demandait.", "Ils avaient ça depuis dix ans."),
        ("es", "Lo construirían si preguntáramos.", "Lo tenían desde hace años."),
        ("it", "Lo farebbero se chiedessimo.", "Lo avevano da anni, ogni giorno."),
        ("pl", "Zrobiliby to, gdyby mogli, będzie plan.", "Od lat była tu szkoła."),
        ("ro", "Ar construi dacă am cere.", "Au fost aici mereu, era așa."),
        ("el", "Θα το κάνουν αν ζητήσουμε.", "Ήταν πάντα εδώ, είχαμε χρόνια."),
        ("hr", "Izgradili bi ako pitamo, hoće.", "Bila je tu uvijek, svaki dan."),
    ],
)
def test_tense_and_condition_tell_what_is_ahead(language: str, ahead: str, held: str) -> None:
    assert sums(ahead, language)[1] > 0 > sums(held, language)[1]


@pytest.mark.parametrize(
    ("language", "praise", "turned"),
    [
        ("en", "It is reliable.", "It is not reliable."),
        ("bg", "Това е сигурно.", "Това не е сигурно."),
        ("de", "Das ist zuverlässig.", "Das ist nicht zuverlässig."),
        ("fr", "C'est rapide.", "C'est pas rapide."),
        ("hr", "To je sigurno.", "To nije sigurno."),
    ],
)
def test_a_negation_turns_what_follows_it(language: str, praise: str, turned: str) -> None:
    assert sums(praise, language)[0] > 0 > sums(turned, language)[0]


def test_what_follows_the_last_but_counts_most() -> None:
    assert sums("It is late and slow but reliable.", "en")[0] > 0
    assert sums("It is reliable and fast but late.", "en")[0] < 0


def test_patterns_take_endings_and_phrases_and_no_parts_of_words() -> None:
    found = pattern_of("*rait on_time risk*")
    assert found.findall("il serait on time, risky") == ["serait", "on time", "risky"]
    assert not found.search("asterisk, one time")


@pytest.mark.parametrize("language", sorted(LEXICONS))
def test_probabilities_sum_to_one_even_without_a_word(language: str) -> None:
    told = by_rules(["", "42"], [language] * 2)
    assert told.shape == (2, 5)
    assert told.sum(axis=1) == pytest.approx(1.0)
