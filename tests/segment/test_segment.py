"""Passages and back-channels of transcripts built by hand."""

import pytest

from analysis.records import Role, Transcript, Turn, passage_id, transcript_id
from analysis.segment import segment
from analysis.segment.back_channels import is_back_channel
from analysis.segment.passages import packed
from analysis.segment.sentences import sentences_of


def transcript(*turns: tuple[str, Role, str]) -> Transcript:
    """Return a transcript of (speaker, role, words)."""
    text = "\n".join(words for _, _, words in turns)
    made: list[Turn] = []
    start = 0
    for speaker, role, words in turns:
        made.append(Turn(len(made), start, start + len(words), speaker, role))
        start += len(words) + 1
    return Transcript(transcript_id(text), "t", "t.txt", "", text, tuple(made), "txt 1")


def test_passages_carry_their_turn_and_place() -> None:
    source = transcript(
        ("И", Role.INTERVIEWER, "Как оценявате услугите на общината днес?"),
        ("А", Role.PARTICIPANT, "Да, да."),
        ("А", Role.PARTICIPANT, "Добре работят, но бавно. Чакахме три месеца за едно разрешение."),
    )
    result = segment(source)
    assert result.transcript.language == "bg"
    assert [each.role for each in result.passages] == [Role.INTERVIEWER, Role.PARTICIPANT]
    assert [each.text for each in result.back_channels] == ["Да, да."]
    assert result.back_channels[0].turn == 1
    last = result.passages[1]
    assert (last.turn, last.speaker, last.language) == (2, "А", "bg")
    assert last.text == source.text[last.start : last.end]
    assert last.id == passage_id(source.id, last.start, last.end)


@pytest.mark.parametrize(
    "text",
    [
        "Yes.", "Да, да.", "Mhm", "Okay.", "Uh-huh.", "Mm hmm. Okay. Right.", "[laughter]",
        "Ами да, точно така.", "Ja, genau.", "...", "—", "Thank you.", "Мхм. Разбирам.", "YES!",
    ],
)  # fmt: skip
def test_listening_sounds(text: str) -> None:
    assert is_back_channel(text)


@pytest.mark.parametrize(
    "text",
    ["Yes, it works.", "Скъпо е.", "Не работи.", "The bus.", "5G", "Да, общината.", "yes " * 60],
)
def test_answers_that_say_something(text: str) -> None:
    assert not is_back_channel(text)


def sizes(text: str) -> list[int]:
    return [len(text[a:b].split()) for a, b in packed(text, sentences_of(text, "en"))]


def test_one_to_three_sentences_are_packed() -> None:
    assert sizes("One two three four five six seven. " * 7) == [21, 21, 7]
    assert sizes(("Word " * 40 + "end. ") * 2) == [41, 41]


def test_a_short_last_sentence_takes_a_companion() -> None:
    assert sizes("One two three four five six seven. " * 3 + "So it was.") == [14, 10]
    assert sizes("word " * 80 + "end. It was so.") == [84]


def test_a_very_long_sentence_is_cut_at_a_clause() -> None:
    text = ("word " * 30 + "and, ") * 10 + "end."
    assert max(sizes(text)) <= 120
    assert all(text[a:b].endswith((",", ".")) for a, b in packed(text, sentences_of(text, "en")))


def test_a_run_without_blanks_is_cut_and_kept() -> None:
    text = "a" * 10_000
    spans = packed(text, sentences_of(text, "en"))
    assert "".join(text[a:b] for a, b in spans) == text
    assert max(b - a for a, b in spans) <= 2_000


def test_the_same_transcript_gives_the_same_passages() -> None:
    source = transcript(("A", Role.UNKNOWN, "This is how it was here. Nobody came. We waited."))
    assert segment(source) == segment(source)
