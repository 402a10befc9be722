"""Where a passage goes that is in no group of its own after a re-run."""

from collections.abc import Iterable

import numpy as np

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import PassageId, ThemeId
from analysis.themes.communities import centroids
from analysis.themes.guided import Guided
from analysis.themes.neighbours import Ints
from analysis.themes.placing import shares
from analysis.themes.skeleton import Branch, Ground, Skeleton


def homes_of(
    ground: Ground, skeleton: Skeleton, strays: Ints, tops: list[ThemeId], guide: Guided
) -> Iterable[tuple[int, ThemeId]]:
    """Return where each stray goes: to the described theme that it is nearest to, if there is one
    and most of its neighbours are in no other theme; else to its neighbours'.
    """
    hints = guide.nearest if guide.is_guiding else {}
    if ground.found is None:
        yield from ((int(row), hints.get(int(row), tops[0])) for row in strays)
        return
    number = {theme: i for i, theme in enumerate(tops)}
    labels = np.array(
        [
            number[skeleton.top(skeleton.home[each.id])] if each.id in skeleton.home else -1
            for each in ground.passages
        ],
        dtype=np.int64,
    )
    share = shares(ground.found, labels, len(tops))
    present = np.unique(labels[labels >= 0])
    closeness = np.full((len(strays), len(tops)), -2.0)
    middles = centroids(ground.rows, labels) if len(present) else np.zeros((0, 0))
    for theme in present:
        closeness[:, theme] = np.round(ground.rows[strays] @ middles[theme], 6)
    described = {skeleton.top(each) for each in hints.values()}
    for i, row in enumerate(strays):
        best = int(np.argmax(2 * share[row] + closeness[i]))
        is_theirs = tops[best] not in described and share[row, best] >= settings.SHARE_TO_JOIN
        hint = None if is_theirs else hints.get(int(row))
        yield int(row), hint or tops[best]


def as_before(ground: Ground, rest: Ints, earlier: Codebook) -> tuple[tuple[Branch, ...], Ints]:
    """Return some rows in the themes in which they were, and those that were in none."""
    tops: dict[ThemeId, dict[ThemeId, list[int]]] = {}
    strays = []
    for row in rest:
        place = earlier.placements.get(ground.passages[row].id)
        if place is None:
            strays.append(int(row))
        else:
            family = tops.setdefault(earlier.top(place.theme_id), {})
            family.setdefault(place.theme_id, []).append(int(row))
    branches = [
        Branch(
            np.array(sorted(row for rows in family.values() for row in rows), dtype=np.int64),
            tuple(np.array(rows, dtype=np.int64) for key, rows in family.items() if key != top),
        )
        for top, family in tops.items()
    ]
    return tuple(branches), np.array(strays, dtype=np.int64)


def earlier_home(key: PassageId, skeleton: Skeleton, earlier: Codebook) -> ThemeId | None:
    """Return the theme that a passage was in, or the one above it, if it still stands."""
    place = earlier.placements.get(key)
    if place is None:
        return None
    standing = (place.theme_id, earlier.top(place.theme_id))
    return next((each for each in standing if each in skeleton.parents), None)
