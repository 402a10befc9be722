"""What stands around a passage and tells what it speaks of: its turn, and the question it answers.

People seldom name their subject again in each sentence: "I don't know, I only know that she went."
A passage's own vector then tells little of the subject. So each row leans on those around it.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.records import Passage, TranscriptId
from analysis.themes.centring import Floats, Shift
from analysis.themes.thin import Mask

_Turn = tuple[TranscriptId, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """What interviewers said, which is no part of any theme.

    ``passages``: theirs, in any order. ``vectors``: float32, shape (n, n_dims), unit rows, row i is
    ``passages[i]``.
    """

    passages: tuple[Passage, ...] = ()
    vectors: npt.NDArray[np.float32] = field(
        default_factory=lambda: np.zeros((0, 0), dtype=np.float32)
    )

    def of(self, interviews: frozenset[TranscriptId]) -> "Asked":
        """Return what was said by the interviewers of some interviews."""
        rows = [i for i, each in enumerate(self.passages) if each.transcript_id in interviews]
        return replace(
            self, passages=tuple(self.passages[i] for i in rows), vectors=self.vectors[rows]
        )


def questions_of(passages: Sequence[Passage], asked: Asked, shift: Shift) -> Floats:
    """Return the row of the question that each passage answers, shape (n, n_dims).

    It is the mean of what the interviewer said last before it. Zeros where nobody asked, or where
    the same is asked in another interview: by the questions of a guide ("What works well?") answers
    lie together that have nothing else in common.

    Args:
        passages: of the participants.
        asked: what interviewers said in the same interviews.
        shift: that of the passages' own vectors.
    """
    found = np.zeros((len(passages), shift.middle.shape[0]))
    said = _said_at_once(asked, shift)
    turns: dict[TranscriptId, list[int]] = {}
    for transcript, turn in sorted(said):
        turns.setdefault(transcript, []).append(turn)
    for i, each in enumerate(passages):
        before = turns.get(each.transcript_id, [])
        place = bisect_left(before, each.turn)
        if place:
            found[i] = said[each.transcript_id, before[place - 1]]
    return found


def _said_at_once(asked: Asked, shift: Shift) -> Mapping[_Turn, Floats]:
    """Return the unit row of each of the interviewers' turns, zeros of one that is repeated."""
    if not asked.passages:
        return {}
    rows = shift.applied(asked.vectors, tuple(each.language for each in asked.passages))
    order = sorted(range(len(rows)), key=lambda i: (*_turn(asked.passages[i]), _start(asked, i)))
    turns = groupby(order, key=lambda i: _turn(asked.passages[i]))
    means = {turn: rows[list(members)].mean(axis=0) for turn, members in turns}
    stacked = _unit(np.stack(list(means.values())))
    stacked[_repeated(stacked, [transcript for transcript, _ in means])] = 0.0
    return dict(zip(means, stacked, strict=True))


def _turn(passage: Passage) -> _Turn:
    return passage.transcript_id, passage.turn


def _start(asked: Asked, row: int) -> int:
    return asked.passages[row].start


def _repeated(rows: Floats, transcripts: Sequence[TranscriptId]) -> Mask:
    """Return which rows have one very like them in another transcript."""
    number = {each: i for i, each in enumerate(dict.fromkeys(transcripts))}
    owners = np.array([number[each] for each in transcripts])
    repeated = np.zeros(len(rows), dtype=bool)
    for start in range(0, len(rows), settings.ROWS_PER_BLOCK):
        part = slice(start, start + settings.ROWS_PER_BLOCK)
        likeness = np.round(rows[part] @ rows.T, 6)
        likeness[owners[part, None] == owners] = 0.0
        repeated[part] = likeness.max(axis=1) >= settings.SAME_QUESTION
    return repeated


def leaning(
    rows: Floats, passages: Sequence[Passage], thin: Mask, questions: Floats | None = None
) -> Floats:
    """Return unit rows each of which has added to it something of what is around it.

    Who speaks goes on about one subject: a passage takes on a part of those near it in its turn,
    less the farther they are, and of the question. A thin one takes all of what stands beside it;
    it gives nothing.

    Args:
        rows: unit rows, shape (n, n_dims), row i is ``passages[i]``.
        passages: in any order.
        thin: from ``is_thin``.
        questions: from ``questions_of``; None where nobody asked.
    """
    order = sorted(range(len(passages)), key=lambda i: (*_turn(passages[i]), passages[i].start, i))
    leant = rows.copy()
    for _, members in groupby(order, key=lambda i: _turn(passages[i])):
        _lean(leant, rows, list(members), thin)
    if questions is not None:
        leant += settings.SHARE_OF_QUESTION * questions
    return _unit(leant, otherwise=rows)


def _lean(leant: Floats, rows: Floats, turn: Sequence[int], thin: Mask) -> None:
    """Add to each row of a turn its part of those near it."""
    for away in range(1, settings.REACH_IN_A_TURN + 1):
        share = settings.SHARE_OF_BESIDE**away
        for one, other in zip(turn, turn[away:], strict=False):
            for here, beside in ((one, other), (other, one)):
                if not thin[beside]:
                    leant[here] += rows[beside] * (1.0 if thin[here] and away == 1 else share)


def _unit(rows: Floats, otherwise: Floats | None = None) -> Floats:
    """Return rows of unit length; those that vanish are as ``otherwise``, where it is given."""
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    vanished = lengths < settings.SMALLEST_NORM
    if otherwise is not None:
        rows[vanished] = otherwise[vanished]
    lengths[vanished] = 1.0
    return np.asarray(rows / lengths[:, None])
