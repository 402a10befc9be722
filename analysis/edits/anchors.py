"""Where the words of an edit stand in an interview, and how to know that they are still there."""

from dataclasses import dataclass
from hashlib import sha256

from analysis.records import Passage, PassageId, TranscriptId


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in an interview: enough to find the words again when passages have changed.

    ``start`` and ``end`` are half-open code points of the transcript's text; ``words_sha256`` is
    that of the words between them, in UTF-8.
    """

    passage_id: PassageId
    transcript_id: TranscriptId
    start: int
    end: int
    words_sha256: str


def words_digest(words: str) -> str:
    """Return the sha256 by which an anchor knows its words."""
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def anchor_of(passage: Passage, start: int | None = None, end: int | None = None) -> Anchor:
    """Return the anchor of a passage, or of a part of it given in transcript offsets."""
    first = passage.start if start is None else start
    last = passage.end if end is None else end
    words = passage.text[first - passage.start : last - passage.start]
    return Anchor(passage.id, passage.transcript_id, first, last, words_digest(words))
