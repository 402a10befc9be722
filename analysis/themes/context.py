"""What stands around a passage and tells what it speaks of: its turn, and the question it answers.

People seldom name their subject again in each sentence: "I don't know, I only know that she went."
A passage's own vector then tells little of the subject. So each row leans on those around it.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Self, TypeVar

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.records import Passage, TranscriptId
from analysis.themes.centring import Floats, Shift
from analysis.themes.thin import Mask

Turn = tuple[TranscriptId, int]
"""A turn of an interview."""

Numbers = TypeVar("Numbers", Floats, npt.NDArray[np.float32])


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

    def of(self, interviews: frozenset[TranscriptId]) -> Self:
        """Return what was said by the interviewers of some interviews."""
        rows = [i for i, each in enumerate(self.passages) if each.transcript_id in interviews]
        return replace(
            self, passages=tuple(self.passages[i] for i in rows), vectors=self.vectors[rows]
        )


@dataclass(frozen=True, slots=True, eq=False)
class Questions:
    """What each of some passages answers.

    ``rows``: unit rows, shape (n, n_dims), zeros where it answers nothing. ``turns``: what
    identifies the question, None for none. ``words``: what was asked, by the same.
    """

    rows: Floats
    turns: tuple[Turn | None, ...]
    words: Mapping[Turn, tuple[Passage, ...]]


def answered(passages: Sequence[Passage], asked: Asked, shift: Shift) -> Questions:
    """Return the question that each passage answers: what the interviewer said last before it.

    Its row is the mean of its passages. None where nobody asked, or where the same is asked in
    another interview: by the questions of a guide ("What works well?") answers lie together that
    have nothing else in common.

    Args:
        passages: of the participants.
        asked: what interviewers said in the same interviews.
        shift: that of the passages' own vectors.
    """
    rows, words = _told(asked, shift)
    numbers: dict[TranscriptId, list[int]] = {}
    for transcript, number in sorted(words):
        numbers.setdefault(transcript, []).append(number)
    found: list[Turn | None] = []
    for each in passages:
        before = numbers.get(each.transcript_id, [])
        place = bisect_left(before, each.turn)
        turn = (each.transcript_id, before[place - 1]) if place else None
        found.append(turn if turn in rows else None)
    none = np.zeros(shift.middle.shape[0])
    stacked = [none if turn is None else rows[turn] for turn in found]
    return Questions(
        np.stack(stacked) if stacked else np.zeros((0, len(none))),
        tuple(found),
        {turn: words[turn] for turn in rows},
    )


def _told(
    asked: Asked, shift: Shift
) -> tuple[Mapping[Turn, Floats], Mapping[Turn, tuple[Passage, ...]]]:
    """Return the row of each of the interviewers' turns that is asked once, and all their words."""
    if not asked.passages:
        return {}, {}
    rows = shift.applied(asked.vectors, tuple(each.language for each in asked.passages))
    order = sorted(range(len(rows)), key=lambda i: (*_turn(asked.passages[i]), _start(asked, i)))
    turns = {
        turn: list(members)
        for turn, members in groupby(order, key=lambda i: _turn(asked.passages[i]))
    }
    means = _unit(np.stack([rows[members].mean(axis=0) for members in turns.values()]))
    repeated = _repeated(means, [transcript for transcript, _ in turns])
    once = {turn: means[i] for i, turn in enumerate(turns) if not repeated[i]}
    words = {turn: tuple(asked.passages[i] for i in members) for turn, members in turns.items()}
    return once, words


def _turn(passage: Passage) -> Turn:
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
        questions: the rows of ``answered``; None where nobody asked.
    """
    leant = gathered(rows, passages, thin)
    if questions is not None:
        leant += settings.SHARE_OF_QUESTION * questions
    return _unit(leant, otherwise=rows)


def gathered(rows: Numbers, passages: Sequence[Passage], thin: Mask) -> Numbers:
    """Return rows each of which has added to it its part of those near it in its turn.

    Args:
        rows: of any length, shape (n, n_dims), row i is ``passages[i]``.
        passages: in any order.
        thin: from ``is_thin``.
    """
    order = sorted(range(len(passages)), key=lambda i: (*_turn(passages[i]), passages[i].start, i))
    sums = rows.copy()
    for _, members in groupby(order, key=lambda i: _turn(passages[i])):
        _lean(sums, rows, list(members), thin)
    return sums


def _lean(leant: Numbers, rows: Numbers, turn: Sequence[int], thin: Mask) -> None:
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
