"""New themes that would only undo what people put together are not proposed.

Who merged a small theme into a larger one said that the two are one. New passages on the small one
lie far from the middle of both and gather into a group of their own, as they would have without the
merger. Such a group is told by what stands beside it: a community of everything that holds, besides
the new passages, as many earlier ones as make a theme, and most of these in one theme that people
worked on. They have read them there. So its new passages go to their neighbours' theme, unless they
are so many that what people decided was decided on little of it.
"""

from collections.abc import Collection

import numpy as np

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import ThemeId
from analysis.themes.communities import smallest_theme
from analysis.themes.holding import Groups
from analysis.themes.neighbours import Ints
from analysis.themes.skeleton import Branch, Ground
from analysis.themes.tree import cut


def without_undoing(
    ground: Ground, groups: Groups, earlier: Codebook, kept: Collection[ThemeId], seed: int
) -> Groups:
    """Return groups and the other rows, without groups that undo what people put together.

    Args:
        ground: the passages that say something.
        groups: groups that may be themes, and the rows of those that may not.
        earlier: the codebook as it stands.
        kept: the themes that people worked on.
        seed: of the random choices.
    """
    branches, strays = groups
    stood = _stood(ground, earlier, kept)
    new = stood < 0
    doubted = [each for each in branches if new[each.rows].mean() > 0.5]
    if not doubted or not (stood > 0).any():
        return groups
    found = cut(ground.rows, ground.thin, ground.units, None, seed, ground.found, ground.levels)
    undoing = [each for each in doubted if _is_put_together(each, found.top, stood)]
    left = tuple(each for each in branches if not any(each is one for one in undoing))
    return left, np.sort(np.concatenate([strays, *(each.rows for each in undoing)]))


def _stood(ground: Ground, earlier: Codebook, kept: Collection[ThemeId]) -> Ints:
    """Return where each row stood: -1 nowhere, 0 in a theme that nobody touched, else the number
    of the top-level theme.
    """
    number: dict[ThemeId, int] = {}
    stood = np.full(len(ground.passages), -1, dtype=np.int64)
    for row, passage in enumerate(ground.passages):
        place = earlier.placements.get(passage.id)
        if place is not None:
            top = earlier.top(place.theme_id)
            stood[row] = number.setdefault(top, len(number) + 1) if top in kept else 0
    return stood


def _is_put_together(branch: Branch, community: Ints, stood: Ints) -> bool:
    """Return whether people have what a group is about in a theme of theirs."""
    own = np.bincount(community[branch.rows]).argmax()
    beside = stood[community == own]
    before = beside[beside >= 0]
    theirs = np.bincount(before[before > 0], minlength=1).max()
    is_theirs = theirs >= smallest_theme(int((stood >= 0).sum())) and theirs > len(before) / 2
    return bool(is_theirs and len(beside) - len(before) < settings.SHARE_OF_NEWS * len(beside))
