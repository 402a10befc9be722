"""What the tagger reads of a passage: a short answer is read behind the question that was asked.

"Nobody answers the phone" needs no question; "The phone" after "What works worst here?" does.
"""

from collections.abc import Iterable

from analysis import settings
from analysis.records import Passage, PassageId, Role, TranscriptId


def texts_to_tag(passages: Iterable[Passage]) -> dict[PassageId, str]:
    """Return for each passage that is not the interviewer's the text that its tag is taken of.

    A passage of at most ``settings.WORDS_OF_A_SHORT_ANSWER`` words that opens a turn right after
    the interviewer's stands behind the last passage of that turn; every other is taken alone.

    Args:
        passages: of whole transcripts, the interviewer's among them, each transcript's in order.
    """
    texts: dict[PassageId, str] = {}
    before: Passage | None = None
    for passage in passages:
        if passage.role is not Role.INTERVIEWER:
            question = before if _answers(passage, before) else None
            texts[passage.id] = f"{question.text} {passage.text}" if question else passage.text
        before = passage
    return texts


def _answers(passage: Passage, before: Passage | None) -> bool:
    if before is None or before.role is not Role.INTERVIEWER:
        return False
    place: tuple[TranscriptId, int] = (before.transcript_id, before.turn + 1)
    is_next = place == (passage.transcript_id, passage.turn)
    return is_next and len(passage.text.split()) <= settings.WORDS_OF_A_SHORT_ANSWER
