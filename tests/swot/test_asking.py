"""What is tagged: a short answer behind its question, names that are inside as our own."""

from collections.abc import Sequence
from dataclasses import replace

from analysis import settings
from analysis.records import Passage, PassageId, Role, TranscriptId
from analysis.swot import questions_before, texts_to_tag
from analysis.swot.asking import asked_in

QUESTION = "What works worst here?"


def said(turn: int, text: str, role: Role = Role.PARTICIPANT, transcript: str = "t") -> Passage:
    return Passage(
        PassageId(f"{transcript}-{turn}-{text}"), TranscriptId(transcript), turn,
        0, len(text), text, role=role,
    )  # fmt: skip


def told(*passages: Passage, names: Sequence[str] = ()) -> list[str]:
    return list(texts_to_tag(passages, names).values())


def test_a_short_answer_stands_behind_its_question() -> None:
    asked = said(1, QUESTION, Role.INTERVIEWER)
    assert told(asked, said(2, "The phone.")) == [f"{QUESTION} The phone."]


def test_only_the_last_passage_of_the_question_counts() -> None:
    first, last = said(1, "I see.", Role.INTERVIEWER), said(1, QUESTION, Role.INTERVIEWER)
    assert told(first, last, said(2, "The phone.")) == [f"{QUESTION} The phone."]


def test_a_long_answer_and_what_follows_a_short_one_stand_alone() -> None:
    asked = said(1, QUESTION, Role.INTERVIEWER)
    long = " ".join(["word"] * (settings.WORDS_OF_A_SHORT_ANSWER + 1))
    assert told(asked, said(2, long)) == [long]
    assert told(asked, said(2, "The phone."), said(2, "It rings."))[1] == "It rings."


def test_a_question_of_another_transcript_or_of_an_unknown_speaker_is_none() -> None:
    asked = said(1, QUESTION, Role.INTERVIEWER, "other")
    assert told(asked, said(2, "The phone.")) == ["The phone."]
    assert told(said(1, QUESTION, Role.UNKNOWN), said(2, "The phone."))[1] == "The phone."


def test_what_was_asked_is_told_of_the_passage_that_opens_the_answer() -> None:
    asked, other = said(1, QUESTION, Role.INTERVIEWER), said(2, "Why?", Role.INTERVIEWER, "other")
    long = said(2, " ".join(["word"] * (settings.WORDS_OF_A_SHORT_ANSWER + 1)))
    assert questions_before([asked, long, said(2, "It rings."), other]) == {long.id: QUESTION}


def test_the_interviewers_own_passages_are_left_out() -> None:
    assert told(said(1, QUESTION, Role.INTERVIEWER)) == []


def test_names_that_are_inside_are_read_as_our_own_in_the_question_too() -> None:
    asked = said(1, "What of Aquaduct?", Role.INTERVIEWER)
    found = told(asked, said(2, "Aquaduct answers."), said(2, "Who?"), names=["Aquaduct"])
    assert found == ["What of our organisation? our organisation answers.", "Who?"]


def asking(text: str, language: str) -> Passage:
    return replace(said(1, text, Role.INTERVIEWER), language=language)


def test_of_long_words_of_the_interviewer_only_the_question_is_read() -> None:
    assert (
        asked_in(asking("Thank you. What works worst? Take your time.", "en"))
        == "What works worst?"
    )
    assert asked_in(asking("I see; yes. Tell me more.", "en")) == "Tell me more."
    assert asked_in(asking("Τι λείπει; Ευχαριστώ.", "el")) == "Τι λείπει;"
    long = " ".join(f"word{i}" for i in range(40))
    assert asked_in(asking(f"Well. {long}?", "en")).split() == [*long.split()[15:-1], "word39?"]
