"""Drafts of two themes that say nearly the same become one, with the evidence of both."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analysis import settings
from analysis.records import ItemId, Quadrant
from analysis.swot.evidence import Place
from analysis.swot.nearness import Likeness
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
    """Return the drafts, those of one quadrant that say nearly the same joined.

    Args:
        drafts: in the order in which they survive, the strongest first.
        likeness: what tells how near statements are; without it nothing is joined.
        apart: places whose draft stays by itself.
    """
    if not likeness.is_known:
        return tuple(Joined(each) for each in drafts)
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


def _mutual(drafts: Sequence[Draft], likeness: Likeness) -> Mapping[int, Sequence[bool]]:
    """Return for each draft which others say nearly the same.

    Each statement must lie near to the other; less near will do where the passages that they are
    taken from lie near to one another too.
    """
    rows = np.stack([each.option.row for each in drafts if each.option.row is not None])
    said = likeness.scale(rows).nearness(rows)
    from_ = likeness.of([each.option.source.passage.id for each in drafts])
    source = likeness.scale(from_).nearness(from_)
    said, source = np.minimum(said, said.T), np.minimum(source, source.T)
    less = settings.NEAR_DUPLICATE_WITH_PASSAGE
    same = (said >= settings.NEAR_DUPLICATE) | ((said >= less) & (source >= less))
    return {number: [bool(each) for each in line] for number, line in enumerate(same)}
