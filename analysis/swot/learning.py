"""What people's corrections teach the tagger within one project, and nowhere else.

The tagger stays as it is; its log-probabilities are the prior. What the decided tags add is a
smooth change of them, found by penalised multinomial regression with a kernel: a decided passage
pulls those near to it, most where the tagger was wrong, hardly where it was right. So nothing is
learnt from what was known, and far from every correction the tagger speaks alone. The lesson is
worked out anew from the decided tags each time: taking one back takes back what it taught.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import TAG_NAMES, Passage
from analysis.swot.heads import Floats, four_digits, softmax
from analysis.swot.tagger import Tagger

Rows: TypeAlias = NDArray[np.floating]

_WHOLE = 4096.0
"""Unit rows times this, rounded, are whole numbers whose products float64 sums exactly: so a row's
likeness is the same alone as among a thousand, whatever library multiplies."""


class Read(Protocol):
    """What an encoder gives of n texts."""

    @property
    def vectors(self) -> NDArray[np.float32]:
        """Unit rows, shape (n, d)."""

    @property
    def pools(self) -> NDArray[np.float32]:
        """Unit rows of what the tagger reads besides, shape (n, e)."""


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """What is known of n passages: unit vectors (n, d) and, where there are any, pools (n, e)."""

    vectors: Rows
    pools: Rows

    def __len__(self) -> int:
        return len(self.vectors)

    def some(self, rows: Sequence[int] | NDArray[np.integer]) -> "Features":
        """Return the features of some rows."""
        chosen = np.array(rows, dtype=np.int64)
        return Features(self.vectors[chosen], self.pools[chosen])


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """What n decided passages teach: where they are, and how much each pulls to which tag.

    ``pull``: shape (n, 5), multipliers of the kernel.
    """

    decided: Features
    pull: Floats

    def change(self, asked: Features) -> Floats:
        """Return what the lesson adds to the log-probabilities of m passages, shape (m, 5)."""
        if not len(self.decided):
            return np.zeros((len(asked), len(TAG_NAMES)))
        return np.asarray(np.round(kernel(asked, self.decided) @ self.pull, settings.DECIMALS))


@dataclass(frozen=True, slots=True, eq=False)
class TaughtTagger:
    """A tagger and what a project taught: a ``Tagger`` for this project alone."""

    tagger: Tagger
    lesson: Lesson

    @property
    def hash(self) -> str:
        """The hash of the tagger inside."""
        return self.tagger.hash

    @property
    def branch(self) -> Mapping[str, Rows]:
        """The tuned layers that the tagger inside asks for."""
        return self.tagger.branch

    def tag(self, vectors: Rows, pools: Rows | None = None) -> Floats:
        """Return probabilities of rows, shape (n, 5); see ``Tagger.tag``."""
        base = log_probabilities(self.tagger.tag(vectors, pools))
        return taught(base, self.lesson.change(features_of(vectors, pools)))


def features_of(vectors: Rows, pools: Rows | None) -> Features:
    """Return vectors (n, d) and pools (n, ...) as features."""
    if pools is None:
        return Features(vectors, np.zeros((len(vectors), 0), dtype=np.float32))
    return Features(vectors, pools.reshape(len(vectors), -1))


def log_probabilities(probabilities: Floats) -> Floats:
    """Return logarithms; one of 0 counts as half of the smallest that four digits can show."""
    return np.asarray(np.log(np.maximum(probabilities, 0.5e-4)))


def taught(base: Floats, change: Floats) -> Floats:
    """Return four-digit probabilities of log-probabilities (n, 5) and what a lesson adds."""
    return four_digits(softmax(base + change))


def learn(decided: Features, answers: Sequence[str], probabilities: Floats) -> Lesson:
    """Return the lesson of some decided passages.

    Maximises the likelihood of the answers less ``settings.PRIOR_OF_LESSONS`` / 2 times the squared
    norm of the change in the kernel's space. Each step maximises a lower bound whose curvature is
    at most one half (Boehning 1992, "Multinomial logistic regression algorithm"), so that the
    likelihood never falls and no step length is needed.

    Args:
        decided: their features, n rows.
        answers: the tags that people decided.
        probabilities: the tagger's own, shape (n, 5).
    """
    aims = np.array([[float(each == name) for name in TAG_NAMES] for each in answers])
    pull = np.zeros((len(answers), len(TAG_NAMES)))
    if not len(answers):
        return Lesson(decided, pull)
    base, near = log_probabilities(probabilities), kernel(decided, decided)
    step = np.linalg.inv(0.5 * near + settings.PRIOR_OF_LESSONS * np.eye(len(near)))
    for _ in range(settings.ROUNDS_OF_LESSONS):
        change = near @ pull
        pull = step @ (0.5 * change + aims - softmax(base + change))
    return Lesson(decided, np.asarray(np.round(pull, settings.DECIMALS)))


def with_lesson(
    tagger: Tagger, passages: Sequence[Passage], read: Read, earlier: Codebook | None
) -> Tagger:
    """Return the tagger with what a project's decided tags teach, if a person asked for that.

    Args:
        tagger: as it came.
        passages: those that are analysed.
        read: vectors and pools of what the tagger reads of them, row i of ``passages[i]``.
        earlier: the codebook as it stands.
    """
    if earlier is None or not earlier.learns:
        return tagger
    known = [earlier.tags.get(each.id) for each in passages]
    answers = {row: each.decided for row, each in enumerate(known) if each and each.decided}
    decided = features_of(read.vectors, read.pools).some(list(answers))
    own = tagger.tag(decided.vectors, decided.pools)
    return TaughtTagger(tagger, learn(decided, list(answers.values()), own))


def kernel(one: Features, other: Features) -> Floats:
    """Return how far what is decided of the one's rows tells of the other's, shape (n, m), (0, 1].

    The product of two Gaussian kernels on unit rows, exp(-sharpness (1 - cosine)): about the same
    matter (vectors) and meant alike (pools).
    """
    apart = settings.SHARPNESS_OF_MATTER * (1.0 - _cosines(one.vectors, other.vectors))
    if one.pools.shape[1]:
        apart = apart + settings.SHARPNESS_OF_MEANING * (1.0 - _cosines(one.pools, other.pools))
    return np.asarray(np.exp(-apart))


def _cosines(one: Rows, other: Rows) -> Floats:
    first, second = (_whole(each) for each in (one, other))
    return np.asarray((first @ second.T) / _WHOLE**2)


def _whole(rows: Rows) -> Floats:
    exact = np.asarray(rows, dtype=np.float64)
    norms = np.sqrt((exact * exact).sum(axis=1, keepdims=True))
    return np.asarray(np.round(_WHOLE * exact / np.where(norms > 0.0, norms, 1.0)))
