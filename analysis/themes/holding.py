"""Earlier themes are held when interviews are added: new passages come to them, old ones stay.

Cut anew, a corpus with one interview more falls into other themes than without it, and what an
analyst had read is gone. So the earlier themes stay as they are, whoever touched them or not, and
new passages go where most of their neighbours are. A new theme is proposed only of new passages
that most of a community of everything consists of. All is cut anew where a person asks for it or
chooses another number of themes, and where the material has grown by more than a stated share.
"""

from collections.abc import Collection, Iterable, Mapping

import numpy as np

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import PassageId, ThemeId
from analysis.themes.asked import Asked
from analysis.themes.communities import centroids, smallest_theme
from analysis.themes.guided import unclaimed
from analysis.themes.homes import as_before
from analysis.themes.neighbours import Ints
from analysis.themes.skeleton import Branch, Ground, Skeleton, branches_of
from analysis.themes.tree import Cut, cut

Groups = tuple[tuple[Branch, ...], Ints]
"""Groups that are themes, and the rows of those that are none."""


def is_held(ground: Ground, earlier: Codebook, rest: Ints, asked: Asked) -> bool:
    """Return whether the earlier themes are held: by growth, and by the number asked for.

    Args:
        ground: the passages that say something.
        earlier: the codebook as it stands.
        rest: rows that no theme that stays anyhow holds.
        asked: a number that differs from that of the themes which stand asks for other themes.
    """
    aside = set(earlier.put_aside)
    known = [each.id for each in ground.passages if each.id not in aside]
    n_before = sum(each in earlier.placements for each in known)
    if len(known) - n_before > settings.GROWTH_TO_CUT_ANEW * n_before:
        return False
    places = [earlier.placements.get(ground.passages[row].id) for row in rest]
    standing = {earlier.top(each.theme_id) for each in places if each is not None}
    return asked.wanted in {None, asked.n_kept + len(standing)}


def held_groups(
    ground: Ground,
    earlier: Codebook,
    rest: Ints,
    taken: Collection[int],
    seed: int,
    *,
    may_propose: bool,
    is_guiding: bool,
) -> Groups:
    """Return the earlier themes as groups, new ones beside them, and the rows that need a home.

    Args:
        ground: the passages that say something.
        earlier: the codebook as it stands.
        rest: rows that no theme that stays anyhow holds.
        taken: rows that described themes took from the others: what is left of one of these is
            no theme if it is too small.
        seed: of the random choices.
        may_propose: whether new themes may be made.
        is_guiding: whether people described the themes that they look for.
    """
    groups, new = as_before(ground, rest, earlier)
    losers = _tops(ground, earlier, taken)
    smallest = smallest_theme(len(ground.passages))
    is_left = {
        i: len(each.rows) >= smallest or not losers & _tops(ground, earlier, each.rows)
        for i, each in enumerate(groups)
    }
    held = tuple(each for i, each in enumerate(groups) if is_left[i])
    dropped = [each.rows for i, each in enumerate(groups) if not is_left[i]]
    proposed: tuple[Branch, ...] = ()
    if may_propose and len(new):
        find = unclaimed if is_guiding else coherent_groups
        proposed, new = find(ground, new, seed)
    return (*held, *proposed), np.sort(np.concatenate([new, *dropped]))


def _tops(ground: Ground, earlier: Codebook, rows: Iterable[int]) -> set[ThemeId]:
    places = (earlier.placements.get(ground.passages[row].id) for row in rows)
    return {earlier.top(each.theme_id) for each in places if each is not None}


def coherent_groups(ground: Ground, rest: Ints, seed: int) -> Groups:
    """Return the groups of some rows that are most of a community of all passages."""
    nobody = np.zeros(0, dtype=np.int64)
    if len(rest) == 0:
        return (), rest
    found = cut(ground.rows, ground.thin, ground.units, None, seed, ground.found, ground.levels)
    branches = branches_of(Cut(found.top[rest], found.sub[rest]), rest)
    fit = [_is_coherent(each, found, len(ground.passages)) for each in branches]
    if not any(fit) and len(rest) == len(ground.passages):
        return branches, nobody
    good = tuple(each for each, is_fit in zip(branches, fit, strict=True) if is_fit)
    strays = [each.rows for each, is_fit in zip(branches, fit, strict=True) if not is_fit]
    return good, np.concatenate([nobody, *strays])


def _is_coherent(branch: Branch, found: Cut, n: int) -> bool:
    """Return whether a group is large enough, and most of what it is alike with is in it.

    ``found`` is the cut of everything, kept themes included: a group that is a small part of what
    hangs together there belongs to a theme that is kept.
    """
    whole = int((found.top == found.top[branch.rows[0]]).sum())
    large = len(branch.rows) >= smallest_theme(n)
    return large and len(branch.rows) >= settings.COHERENT_SHARE * whole


def lowest_homes(
    ground: Ground, skeleton: Skeleton, homes: Mapping[int, ThemeId]
) -> dict[int, ThemeId]:
    """Return the homes of rows, each in the nearest sub-theme where its theme has any.

    A thin passage stays in the theme itself, as in a cut.

    Args:
        ground: the passages that say something.
        skeleton: the themes and who was in them before.
        homes: the top-level theme of each row.
    """
    middles = _middles(ground, skeleton)
    found = {}
    for row, theme in homes.items():
        below = [each for each in middles if each != theme and skeleton.top(each) == theme]
        found[row] = theme
        if below and not ground.thin[row]:
            closeness = np.round(np.stack([middles[e] for e in below]) @ ground.rows[row], 6)
            found[row] = below[int(np.argmax(closeness))]
    return found


def _middles(ground: Ground, skeleton: Skeleton) -> dict[ThemeId, np.ndarray]:
    """Return the middle of each theme that is the lowest of some passages, by id."""
    home: Mapping[PassageId, ThemeId] = skeleton.home
    rows: dict[ThemeId, list[int]] = {}
    for row, passage in enumerate(ground.passages):
        if passage.id in home:
            rows.setdefault(home[passage.id], []).append(row)
    return {
        theme: centroids(ground.rows[rows[theme]], np.zeros(len(rows[theme]), dtype=np.int64))[0]
        for theme in sorted(rows)
    }
