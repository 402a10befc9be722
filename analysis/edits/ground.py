"""Where edits find people's words: the analysed passages of a corpus, by id and by place."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from analysis.codebook import is_analysed
from analysis.edits.anchors import Anchor, words_digest
from analysis.records import Corpus, Passage, PassageId, Quotation, TranscriptId


@dataclass(frozen=True, slots=True)
class Ground:
    """The words that edits may speak of. The interviewer's are not among them."""

    passages: Mapping[PassageId, Passage]
    by_transcript: Mapping[TranscriptId, tuple[Passage, ...]]
    texts: Mapping[TranscriptId, str]

    def stands(self, anchor: Anchor) -> bool:
        """Return whether the anchor's words are still at their place."""
        text = self.texts.get(anchor.transcript_id)
        if text is None or not 0 <= anchor.start < anchor.end <= len(text):
            return False
        return words_digest(text[anchor.start : anchor.end]) == anchor.words_sha256

    def quotation(self, anchor: Anchor) -> Quotation | None:
        """Return the anchor's words as a quotation of the passage that covers them, else None."""
        if not self.stands(anchor):
            return None
        known = self.passages.get(anchor.passage_id)
        first = () if known is None or known.transcript_id != anchor.transcript_id else (known,)
        for passage in (*first, *self.by_transcript.get(anchor.transcript_id, ())):
            if _covers(passage, anchor):
                return Quotation(passage.id, anchor.start, anchor.end)
        return None

    def passage(self, anchor: Anchor) -> Passage | None:
        """Return the passage of an anchor: the one that covers its words or most of them."""
        quotation = self.quotation(anchor)
        if quotation is not None:
            return self.passages[quotation.passage_id]
        nearby = self.by_transcript.get(anchor.transcript_id, ())
        if not nearby or not self.stands(anchor):
            return None
        best = max(nearby, key=lambda each: _shared(each, anchor))
        return best if 2 * _shared(best, anchor) > anchor.end - anchor.start else None


def _covers(passage: Passage, anchor: Anchor) -> bool:
    return passage.start <= anchor.start and anchor.end <= passage.end


def _shared(passage: Passage, anchor: Anchor) -> int:
    return min(passage.end, anchor.end) - max(passage.start, anchor.start)


def ground_of(corpus: Corpus) -> Ground:
    """Return the ground of a corpus; built once and used for many edits."""
    analysed = [each for each in corpus.passages if is_analysed(each)]
    ordered = sorted(analysed, key=lambda each: (each.transcript_id, each.start))
    return Ground(
        passages={each.id: each for each in analysed},
        by_transcript={
            key: tuple(group) for key, group in groupby(ordered, lambda each: each.transcript_id)
        },
        texts={each.id: each.text for each in corpus.transcripts},
    )
