"""What people's corrections teach the tagger within one project, and nowhere else.

The tagger stays as it is; its log-probabilities are the prior. What the decided tags add is a
smooth change of them, found by penalised multinomial regression with a kernel. People mend what
they find wrong, so mended tags alone would teach that nothing is right: passages that nobody
mended are looked at too, as such that are right or that nobody came upon. A lesson moves a tag only
to one that people gave. It is worked out anew from the decided tags each time: taking one back
takes back what it taught.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import TAG_NAMES, Passage
from analysis.swot.heads import Floats, four_digits, softmax
from analysis.swot.matter import Frame, Rows, cosines, frame_of, whole
from analysis.swot.tagger import Tagger

Ints = NDArray[np.int64]


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


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """n passages as lessons see them.

    ``matter``: see ``Frame.matter``; ``meaning``: whole rows of their pools, shape (n, e), e may be
    0; ``probabilities``: of the tagger alone, shape (n, 5).
    """

    matter: Floats
    meaning: Floats
    probabilities: Floats

    def __len__(self) -> int:
        return len(self.matter)

    @property
    def own(self) -> Ints:
        """What the tagger alone says, places in ``TAG_NAMES``, shape (n,)."""
        return np.asarray(self.probabilities.argmax(axis=1))

    def some(self, rows: Sequence[int] | Ints) -> "Points":
        """Return some of them."""
        chosen = np.array(rows, dtype=np.int64)
        return Points(self.matter[chosen], self.meaning[chosen], self.probabilities[chosen])


def points_of(frame: Frame, features: Features, probabilities: Floats) -> Points:
    """Return passages as lessons see them; ``probabilities`` are the tagger's own, shape (n, 5)."""
    meaning = whole(features.pools.reshape(len(features), -1))
    return Points(frame.matter(features.vectors), meaning, probabilities)


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """What decided tags teach: m passages and how much each pulls to which tag.

    ``pull``: shape (m, 5), multipliers of the kernel; ``given``: for each passage the tag that
    people gave it against the tagger, None where they gave none.
    """

    points: Points
    pull: Floats
    given: tuple[str | None, ...]

    def taught(self, asked: Points) -> Floats:
        """Return four-digit probabilities of n passages after the lesson, shape (n, 5).

        The tagger's own stand, to the last digit, where the tag stays as it is, and where it would
        become one that nobody gave to a passage at least ``settings.LIKENESS_OF_A_LESSON`` like it:
        what changes in silence would be trusted as if the tagger itself had said it.
        """
        base = log_probabilities(asked.probabilities)
        change = np.round(kernel(asked, self.points) @ self.pull, settings.DECIMALS)
        after = four_digits(softmax(base + change))
        names = after.argmax(axis=1)
        is_moved = (names != asked.own) & self._near(asked)[np.arange(len(asked)), names]
        return np.asarray(np.where(is_moved[:, None], after, asked.probabilities))

    def _near(self, asked: Points) -> NDArray[np.bool_]:
        """Return whether each tag was given to a passage like each of n, shape (n, 5)."""
        likeness = cosines(asked.matter, self.points.matter)
        columns = np.array([[each == name for each in self.given] for name in TAG_NAMES], bool)
        near = [likeness[:, each].max(axis=1, initial=-1.0) for each in columns]
        return np.asarray(np.array(near).T >= settings.LIKENESS_OF_A_LESSON)


@dataclass(frozen=True, slots=True, eq=False)
class TaughtTagger:
    """A tagger and what a project taught: a ``Tagger`` for this project alone."""

    tagger: Tagger
    frame: Frame
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
        own = self.tagger.tag(vectors, pools)
        return self.lesson.taught(points_of(self.frame, features_of(vectors, pools), own))


def features_of(vectors: Rows, pools: Rows | None) -> Features:
    """Return vectors (n, d) and pools (n, ...) as features."""
    if pools is None:
        return Features(vectors, np.zeros((len(vectors), 0), dtype=np.float32))
    return Features(vectors, pools.reshape(len(vectors), -1))


def log_probabilities(probabilities: Floats) -> Floats:
    """Return logarithms; one of 0 counts as half of the smallest that four digits can show."""
    return np.asarray(np.log(np.maximum(probabilities, 0.5e-4)))


def learn(seen: Points, answers: Mapping[int, str]) -> Lesson:
    """Return the lesson of some decided passages.

    Maximises the likelihood of the answers, and of nobody's having mended the others, less
    ``settings.PRIOR_OF_LESSONS`` / 2 times the squared norm of the change in the kernel's space.
    Each step fills in what the others may be and then maximises a lower bound whose curvature is at
    most one half (Dempster, Laird and Rubin 1977, "Maximum likelihood from incomplete data via the
    EM algorithm"; Boehning 1992, "Multinomial logistic regression algorithm"), so that the
    likelihood never falls and no step length is needed.

    Args:
        seen: all analysed passages of the project, n rows.
        answers: the tags that people decided, by row.
    """
    decided = list(answers)
    told = np.array([TAG_NAMES.index(each) for each in answers.values()], dtype=np.int64)
    points = seen.some([*decided, *others(len(seen), answers)])
    pull, n = np.zeros((len(points), len(TAG_NAMES))), len(decided)
    if not n:
        return Lesson(points, pull, (None,) * len(points))
    base, near = log_probabilities(points.probabilities), kernel(points, points)
    unmended = _unmended(points, told)
    step = np.linalg.inv(0.5 * near + settings.PRIOR_OF_LESSONS * np.eye(len(near)))
    for _ in range(settings.ROUNDS_OF_LESSONS):
        change = near @ pull
        likely = softmax(base + change)
        aims = likely * unmended
        aims = aims / aims.sum(axis=1, keepdims=True)
        aims[:n] = np.eye(len(TAG_NAMES))[told]
        pull = step @ (0.5 * change + aims - likely)
    is_mended = told != points.own[:n]
    given = [name if each else None for name, each in zip(answers.values(), is_mended, strict=True)]
    pulls = np.asarray(np.round(pull, settings.DECIMALS))
    return Lesson(points, pulls, (*given, *[None] * (len(points) - n)))


def others(n: int, answers: Mapping[int, str]) -> list[int]:
    """Return the rows, of n, that nobody decided and that are looked at beside the decided ones.

    ``settings.OTHERS_FOR_ONE_DECIDED`` for each of these and ``settings.LEAST_OTHERS`` at least, at
    even steps through the rest.
    """
    rest = [row for row in range(n) if row not in answers]
    room = max(0, settings.MOST_IN_A_LESSON - len(answers)) if answers else 0
    wanted = max(settings.LEAST_OTHERS, settings.OTHERS_FOR_ONE_DECIDED * len(answers))
    most = min(len(rest), room, wanted)
    return [rest[each * len(rest) // most] for each in range(most)]


def _unmended(points: Points, told: Ints) -> Floats:
    """Return how likely nobody mends a passage that is of a tag, of rows and tags, shape (m, 5).

    Of what is wrong people mended a share before now. It counts as 0 where they decided as often
    with the tagger as it trusts itself to be right: then they did not look for what is wrong.
    """
    n = len(told)
    agreed = float((told == points.own[:n]).mean())
    trust = float(points.probabilities.max(axis=1).mean())
    share = settings.SHARE_OF_WRONG_ONES_MENDED * max(0.0, 1.0 - agreed / trust)
    found = np.full((len(points), len(TAG_NAMES)), 1.0 - share)
    found[np.arange(len(points)), points.own] = 1.0
    return found


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
    frame = frame_of(read.vectors, [each.language for each in passages])
    own = tagger.tag(read.vectors, read.pools)
    seen = points_of(frame, features_of(read.vectors, read.pools), own)
    return TaughtTagger(tagger, frame, learn(seen, answers))


def kernel(one: Points, other: Points) -> Floats:
    """Return how far what is decided of the one's rows tells of the other's, shape (n, m).

    The sum of three linear kernels: about the same matter; meant alike; and about the same matter
    where the tagger says the same of both, for there its fault may be the same.
    """
    matter = cosines(one.matter, other.matter)
    found = matter * (1.0 + (one.own[:, None] == other.own[None, :]))
    if one.meaning.shape[1]:
        found = found + cosines(one.meaning, other.meaning)
    return np.asarray(found)
