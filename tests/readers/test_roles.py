"""Who asks: by the label, by the habit of asking, by a person's word."""

import pytest

from analysis.readers import read, with_roles
from analysis.records import Role


def roles(text: str) -> dict[str | None, Role]:
    return {turn.speaker: turn.role for turn in read("a.txt", text.encode()).turns}


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("Интервюиращ", "Мария"),
        ("И", "Р. Колев"),
        ("В", "О"),
        ("Q", "A"),
        ("Moderátor", "Jana"),
        ("Dan", "Participant"),
        ("FRAGE", "ANTWORT"),
        ("Haastattelija", "Pekka"),
        ("Boris", "Респондент 2"),
    ],
)
def test_the_label_says_who_asks(asks: str, answers: str) -> None:
    text = f"{asks}: Как върви?\n{answers}: Върви добре.\n{asks}: И после?\n{answers}: Ще видим.\n"
    assert roles(text) == {asks: Role.INTERVIEWER, answers: Role.PARTICIPANT}


def test_without_a_telling_label_the_habit_of_asking_says_it() -> None:
    text = "Elena: What changed here?\nPetar: A lot. We moved twice and lost people.\n" * 4
    assert roles(text) == {"Elena": Role.INTERVIEWER, "Petar": Role.PARTICIPANT}
    notices = read("a.txt", text.encode()).notices
    assert any("recognised by the questions" in each.message for each in notices)


def test_a_question_inside_an_answer_is_not_asking() -> None:
    answer = (
        "Who pays for that? Nobody does, as I have said to the council more than once this year."
    )
    text = f"Elena: What changed here?\nPetar: {answer}\n" * 4
    assert roles(text)["Petar"] is Role.PARTICIPANT


def test_where_nothing_tells_all_are_unknown_and_it_is_said() -> None:
    text = "Elena: It rained again.\nPetar: It did, all day long.\n" * 4
    assert set(roles(text).values()) == {Role.UNKNOWN}
    notices = read("a.txt", text.encode()).notices
    assert any("could not be told who the interviewer is" in each.message for each in notices)


def test_a_person_corrects_roles() -> None:
    transcript = read("a.txt", ("Elena: It rained.\nPetar: It did.\n" * 4).encode())
    corrected = with_roles(transcript, {"Elena": Role.INTERVIEWER})
    assert corrected.turns[0].role is Role.INTERVIEWER
    assert corrected.turns[1].role is Role.UNKNOWN
    assert corrected.text == transcript.text
    assert corrected.id == transcript.id
