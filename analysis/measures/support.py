"""How many voices stand behind quotations: speakers, interviews, groups, passages.

Counts of distinct people, never shares: in a dozen interviews "three of four" is no percentage.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analysis.records import Corpus, PassageId, Quotation, Support, TranscriptId


@dataclass(frozen=True, slots=True)
class Voices:
    """Who said each passage, looked up once for a corpus.

    ``speakers``: the case where a voice has one, else (transcript, speaker); ``groups``: the
    case's group, empty where there is none, which counts as no group.
    """

    speakers: Mapping[PassageId, object]
    interviews: Mapping[PassageId, TranscriptId]
    groups: Mapping[PassageId, str]


def voices_of(corpus: Corpus) -> Voices:
    """Return who said each passage of a corpus."""
    cases = {voice: case for case in corpus.cases for voice in case.voices}
    speakers: dict[PassageId, object] = {}
    groups: dict[PassageId, str] = {}
    for passage in corpus.passages:
        voice = (passage.transcript_id, passage.speaker)
        case = cases.get(voice)
        speakers[passage.id] = voice if case is None else case.id
        groups[passage.id] = "" if case is None else case.group.strip()
    interviews = {each.id: each.transcript_id for each in corpus.passages}
    return Voices(speakers, interviews, groups)


def support(stands_on: Iterable[Quotation | PassageId], voices: Voices) -> Support:
    """Return how many distinct speakers, interviews, groups and passages stand behind quotations.

    One person who speaks in two interviews (one case) is one speaker. Quotations of passages that
    are no longer in the corpus count for nothing.

    Args:
        stands_on: quotations or passages, in any order, repeated or not.
        voices: from ``voices_of``.
    """
    passages = {each.passage_id if isinstance(each, Quotation) else each for each in stands_on}
    present = {each for each in passages if each in voices.interviews}
    return Support(
        n_speakers=len({voices.speakers[each] for each in present}),
        n_interviews=len({voices.interviews[each] for each in present}),
        n_groups=len({voices.groups[each] for each in present} - {""}),
        n_passages=len(present),
    )
