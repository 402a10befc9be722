"""Offsets are exact and nothing said is missing: for any words, in any file."""

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import RefusedFile
from analysis.readers import read
from analysis.records import BackChannel, Passage, Transcript
from analysis.segment import Segmented, segment

WORDS = st.text(
    st.one_of(
        st.sampled_from('аб вг.дA b.C!?…„“"«»—-,;:()[]0159\u00a0 \u0301👩\u200d'),
        st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")),
    ),
    max_size=300,
)
NAMES = st.sampled_from(["Ана", "Борис Тенев", "Interviewer", "Ben O'Neil", "И"])


def check(transcript: Transcript) -> Segmented:
    """Assert what always holds between a transcript, its turns, passages and back-channels."""
    text = transcript.text
    ends = [-1, *(turn.end for turn in transcript.turns)]
    for turn, before in zip(transcript.turns, ends, strict=False):
        assert turn.start == before + 1
        assert text[turn.start : turn.end].strip()
        assert "\n" not in text[turn.start : turn.end]
    assert transcript.turns[-1].end == len(text)
    result = segment(transcript)
    times_covered = [0] * len(text)
    parts: list[Passage | BackChannel] = [*result.passages, *result.back_channels]
    for part in parts:
        turn = transcript.turns[part.turn]
        assert turn.start <= part.start < part.end <= turn.end
        assert part.text == text[part.start : part.end] == part.text.strip()
        assert (part.speaker, part.role) == (turn.speaker, turn.role)
        for place in range(part.start, part.end):
            times_covered[place] += 1
    assert all(
        n == 1 or (n == 0 and sign.isspace()) for n, sign in zip(times_covered, text, strict=True)
    )
    return result


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(NAMES, WORDS), min_size=1, max_size=8))
def test_each_character_of_a_turn_is_in_one_passage_or_back_channel(
    turns: list[tuple[str, str]],
) -> None:
    text = "\n".join(f"{name}: {' '.join(words.split())}" for name, words in turns)
    try:
        transcript = read("talk.txt", text.encode())
    except RefusedFile:
        return
    check(transcript)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=6))
def test_unnamed_text_and_captions_too(paragraphs: list[str]) -> None:
    plain = "\n\n".join(paragraphs)
    cues = "".join(
        f"00:{at:02d}.000 --> 00:{at + 1:02d}.500\n{words}\n\n"
        for at, words in enumerate(paragraphs)
    )
    for name, text in (("a.txt", plain), ("a.md", plain), ("a.vtt", "WEBVTT\n\n" + cues)):
        try:
            transcript = read(name, text.encode())
        except RefusedFile:
            continue
        check(transcript)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("абв гдеж", min_size=8, max_size=60), min_size=4, max_size=8))
def test_words_between_labels_are_all_kept(answers: list[str]) -> None:
    said = [" ".join(words.split()) or "да" for words in answers]
    text = "\n".join(
        f"{'Интервюиращ' if at % 2 else 'Мария Стоева'}: {words}" for at, words in enumerate(said)
    )
    transcript = read("talk.txt", text.encode())
    assert transcript.text.split("\n") == said
    check(transcript)
