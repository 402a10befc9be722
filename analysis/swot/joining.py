"""Drafts of two themes that say the same, or nearly, become one, with the evidence of both."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.records import ItemId, Quadrant
from analysis.swot.evidence import Place
from analysis.swot.nearness import Likeness
from analysis.swot.sentences import says_the_same
from analysis.swot.stating import Option


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """What a place is going to say, and under which id."""

    key: ItemId
    place: Place
    option: Option


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """A draft and those that say nearly the same and went into it."""

    draft: Draft
    others: tuple[Draft, ...] = ()


def join(
    drafts: Sequence[Draft], likeness: Likeness, apart: Collection[Place]
) -> tuple[Joined, ...]:
    """Return the drafts, those of one quadrant that say the same, or nearly, joined.

    Args:
        drafts: in the order in which they survive, the strongest first.
        likeness: what tells how near statements are; without it only what is said in the same
            words is joined.
        apart: places whose draft stays by itself.
    """
    found: list[Joined] = []
    for quadrant in Quadrant:
        found += _of_quadrant(
            [each for each in drafts if each.place[1] == quadrant], likeness, apart
        )
    return tuple(found)


def _of_quadrant(
    drafts: Sequence[Draft], likeness: Likeness, apart: Collection[Place]
) -> list[Joined]:
    if not drafts:
        return []
    near = _mutual(drafts, likeness)
    hosts: dict[int, list[int]] = {}
    for number, draft in enumerate(drafts):
        host = next((each for each in hosts if draft.place not in apart
                     and drafts[each].place not in apart and near[each][number]), None)  # fmt: skip
        if host is None:
            hosts[number] = []
        else:
            hosts[host].append(number)
    return [
        Joined(drafts[host], tuple(drafts[each] for each in others))
        for host, others in hosts.items()
    ]


def _mutual(drafts: Sequence[Draft], likeness: Likeness) -> npt.NDArray[np.bool_]:
    """Return which drafts say the same, in these words or nearly these: shape (n, n)."""
    texts = [each.option.candidate.text for each in drafts]
    same = np.array([[says_the_same(one, other) for other in texts] for one in texts])
    return np.asarray(same | _near(drafts, likeness) if likeness.is_known else same, dtype=np.bool_)


def _near(drafts: Sequence[Draft], likeness: Likeness) -> npt.NDArray[np.bool_]:
    """Return which statements lie near to one another, shape (n, n).

    Each must lie near to the other; less near will do where the passages that they are taken from
    lie near to one another too. And the passage of each must be evidence of the other: sentences
    of a few words lie near to one another for being short.
    """
    rows = np.stack([each.option.row for each in drafts if each.option.row is not None])
    said = likeness.scale(rows).nearness(rows)
    from_ = likeness.of([each.option.source.passage.id for each in drafts])
    source = likeness.scale(from_).nearness(from_)
    said, source = np.minimum(said, said.T), np.minimum(source, source.T)
    across = likeness.scale(rows).nearness(from_)
    about = np.minimum(across, across.T) >= settings.EVIDENCE_NEARNESS
    less = settings.NEAR_DUPLICATE_WITH_PASSAGE
    near = (said >= settings.NEAR_DUPLICATE) | ((said >= less) & (source >= less))
    return np.asarray(near & about, dtype=np.bool_)
