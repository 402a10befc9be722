"""What the tagger reads of a passage: names that are inside as such, a short answer behind its
question.

"Nobody answers the phone" needs no question; "The phone" after "What works worst here?" does.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis import settings
from analysis.records import Passage, PassageId, Project, Role, TranscriptId
from analysis.swot.inside import as_inside

_END = re.compile(r"(?<=[.!?…])[\"”“»)]*\s+")
_END_GREEK = re.compile(r"(?<=[.!?…;])[\"”“»)]*\s+")


@dataclass(frozen=True, slots=True)
class Reading:
    """How the tagger reads a passage's words, or what is left of them.

    ``question`` stands before them, "" for none; ``names``: see ``texts_to_tag``.
    """

    question: str = ""
    names: Sequence[str] = ()
    language: str = ""

    def of(self, words: str) -> str:
        """Return what the tagger reads of the passage's words."""
        return as_inside(f"{self.question}{words}", self.names, self.language)


def names_inside(project: Project) -> tuple[str, ...]:
    """Return the names of all that counts as inside: the organisation, its parts and partners."""
    return tuple(each for each in (project.organisation, *project.inside) if each)


def texts_to_tag(passages: Iterable[Passage], names: Sequence[str] = ()) -> dict[PassageId, str]:
    """Return for each passage that is not the interviewer's the text that its tag is taken of.

    A passage of at most ``settings.WORDS_OF_A_SHORT_ANSWER`` words that opens a turn right after
    the interviewer's stands behind the question that ends that turn; every other is taken alone.

    Args:
        passages: of whole transcripts, the interviewer's among them, each transcript's in order.
        names: of the organisation under study, its parts and partners: what they do is done inside.
    """
    return {passage.id: reading.of(passage.text) for passage, reading in readings(passages, names)}


def texts_inside(texts: Sequence[str], languages: Sequence[str], names: Sequence[str]) -> list[str]:
    """Return texts as the tagger reads them, each in its language; ``names``: see above."""
    return [as_inside(each, names, code) for each, code in zip(texts, languages, strict=True)]


def readings(
    passages: Iterable[Passage], names: Sequence[str] = ()
) -> Iterable[tuple[Passage, Reading]]:
    """Yield each passage that is not the interviewer's and how it is read; see ``texts_to_tag``."""
    before: Passage | None = None
    for passage in passages:
        if passage.role is not Role.INTERVIEWER:
            asked = before is not None and _answers(passage, before)
            question = f"{asked_in(before)} " if before is not None and asked else ""
            yield passage, Reading(question, tuple(names), passage.language)
        before = passage


def questions_before(passages: Iterable[Passage]) -> dict[PassageId, str]:
    """Return for each passage that opens a turn right after the interviewer's what was asked.

    Args:
        passages: of whole transcripts, the interviewer's among them, each transcript's in order.
    """
    found: dict[PassageId, str] = {}
    before: Passage | None = None
    for passage in passages:
        if before is not None and _follows(passage, before):
            found[passage.id] = asked_in(before)
        before = passage
    return found


def asked_in(said: Passage) -> str:
    """Return the last question of an interviewer's words, their last sentence where none asks.

    Of a long one the last ``settings.WORDS_OF_A_QUESTION`` words: people ask at the end.
    """
    marks = ("?", ";") if said.language == "el" else ("?",)
    sentences = (_END_GREEK if said.language == "el" else _END).split(said.text.strip())
    asking = [each for each in sentences if each.endswith(marks)]
    question = (asking or sentences)[-1].split()
    return " ".join(question[-settings.WORDS_OF_A_QUESTION :])


def _answers(passage: Passage, before: Passage) -> bool:
    is_short = len(passage.text.split()) <= settings.WORDS_OF_A_SHORT_ANSWER
    return is_short and _follows(passage, before)


def _follows(passage: Passage, before: Passage) -> bool:
    """Return whether a passage opens the turn right after one of the interviewer's."""
    place: tuple[TranscriptId, int] = (before.transcript_id, before.turn + 1)
    is_next = place == (passage.transcript_id, passage.turn)
    return before.role is Role.INTERVIEWER and is_next
