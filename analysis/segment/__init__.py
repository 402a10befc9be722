"""A transcript to passages: languages, sentences, one to three sentences inside one turn.

Every non-space character of every turn is in exactly one passage or one back-channel.
This is the one part of Glas that imports spaCy, at the first sentence.
"""

from dataclasses import dataclass, replace

from analysis.records import BackChannel, Passage, Transcript, Turn, passage_id
from analysis.segment.back_channels import is_back_channel
from analysis.segment.language import (
    UNDECIDED,
    detect_language,
    languages_of,
    languages_told,
)
from analysis.segment.passages import Span, packed
from analysis.segment.sentences import sentences_of

__all__ = ["UNDECIDED", "Segmented", "detect_language", "languages_of", "languages_told", "segment"]


@dataclass(frozen=True, slots=True)
class Segmented:
    """A transcript with its language filled in, its passages in order, its listening sounds."""

    transcript: Transcript
    passages: tuple[Passage, ...]
    back_channels: tuple[BackChannel, ...]


def segment(transcript: Transcript) -> Segmented:
    """Return the passages and back-channels of a transcript.

    Args:
        transcript: as a reader made it; its language is decided here.

    Returns:
        Passages of all roles, each with ``text == transcript.text[start:end]`` and the language of
        its turn; turns that are listening sounds alone are back-channels instead.
    """
    texts = [transcript.text[turn.start : turn.end] for turn in transcript.turns]
    majority, languages = languages_of(texts)
    spoken = [at for at, text in enumerate(texts) if not is_back_channel(text)]
    passages = [
        _passage(transcript, transcript.turns[at], span, languages[at])
        for at in spoken
        for span in packed(texts[at], sentences_of(texts[at], languages[at]))
    ]
    sounds = set(spoken)
    back_channels = [
        _back_channel(transcript, turn, texts[at])
        for at, turn in enumerate(transcript.turns)
        if at not in sounds and texts[at].strip()
    ]
    return Segmented(replace(transcript, language=majority), tuple(passages), tuple(back_channels))


def _passage(transcript: Transcript, turn: Turn, span: Span, language: str) -> Passage:
    start, end = turn.start + span[0], turn.start + span[1]
    return Passage(
        id=passage_id(transcript.id, start, end),
        transcript_id=transcript.id,
        turn=turn.ordinal,
        start=start,
        end=end,
        text=transcript.text[start:end],
        speaker=turn.speaker,
        role=turn.role,
        language=language,
    )


def _back_channel(transcript: Transcript, turn: Turn, text: str) -> BackChannel:
    start = turn.start + len(text) - len(text.lstrip())
    end = turn.start + len(text.rstrip())
    return BackChannel(
        transcript_id=transcript.id,
        turn=turn.ordinal,
        start=start,
        end=end,
        text=transcript.text[start:end],
        speaker=turn.speaker,
        role=turn.role,
    )
