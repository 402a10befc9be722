"""Themes after an earlier run: what people worked on stays, the rest is matched, the new is said.

1. A theme is kept if anybody touched it, its parent or a sub-theme of it: with its whole family it
   keeps id, words and every passage. So does each passage that a person placed or put aside.
2. New passages join a kept theme where at least half of their neighbours of the earlier run are in
   it and they lie no farther from its middle than nine in ten of its own passages. Themes that
   people described and that hold nothing yet are given what fits them (``guided``), from the theme
   above them first (``dividing``): what moves there stays in its theme.
3. The rest is cut anew, with everything in view. A group of it that is small, or a small part of
   what hangs together, is no theme: its passages stay where they were or go to their neighbours'.
   Where people described themes, a new one must hang together apart from these. Nor is one proposed
   of new passages that only undoes what people put together (``undoing``).
4. New groups and the earlier themes that nobody touched are matched one to one by shared passages:
   a match carries the id, a strong one the name, if no erasure cut it.

The third step is left out where the earlier themes can be held (``holding``), as they can when a
few interviews were added and nobody asked for other themes: all of them then stay as they are.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import Passage, PassageId, Placement, ThemeId
from analysis.themes.asked import Asked, asked_notices, number_of_rest
from analysis.themes.assigned import guiding_notices
from analysis.themes.centring import Floats
from analysis.themes.communities import centroids
from analysis.themes.guided import Guided, guided, unclaimed
from analysis.themes.guides import Told
from analysis.themes.holding import (
    Groups,
    coherent_groups,
    held_groups,
    is_held,
    lowest_homes,
)
from analysis.themes.homes import earlier_home, homes_of
from analysis.themes.matching import matched
from analysis.themes.neighbours import Ints
from analysis.themes.past import Past, past_of
from analysis.themes.placing import shares
from analysis.themes.skeleton import Ground, Skeleton, branches_of
from analysis.themes.tree import cut
from analysis.themes.undoing import without_undoing


def after(
    ground: Ground,
    passages: tuple[Passage, ...],
    n_themes: int | None,
    seed: int,
    earlier: Codebook,
    told: Told | None = None,
    *,
    anew: bool = False,
) -> Skeleton:
    """Return the themes of the passages now, given the codebook as it stands.

    Args:
        ground: the passages that say something.
        passages: all analysed passages, for a person may have placed one that says nothing.
        n_themes: top-level themes exactly, kept ones counted. Where it is no more than these,
            the engine chooses how many the rest makes.
        seed: of the random choices.
        earlier: the codebook to start from.
        told: what people said of their themes.
        anew: whether themes that nobody touched are to be cut anew, whatever was added.

    Raises:
        BadRequest: more themes are asked for than the passages can make.
    """
    past = past_of(earlier, passages)
    home: dict[PassageId, ThemeId] = {key: each.theme_id for key, each in past.fixed.items()}
    aside = set(earlier.put_aside)
    free = [
        row
        for row, each in enumerate(ground.passages)
        if each.id not in home and each.id not in aside
    ]
    new = [row for row in free if ground.passages[row].id not in earlier.placements]
    guide = guided(ground, told, earlier, free)
    past = past.with_parts({ground.passages[row].id: each for row, each in guide.divided.items()})
    home |= {key: each.theme_id for key, each in past.fixed.items()}
    joining = {**guide.offered, **_joining(ground, past, new), **guide.taken}
    home |= {ground.passages[row].id: theme for row, theme in joining.items()}
    rest = np.array([row for row in free if row not in joining], dtype=np.int64)
    asked = Asked(n_themes, len(past.counted(home.values())))
    number = number_of_rest(asked, ground, rest, is_guiding=guide.is_guiding)
    held = not anew and is_held(ground, earlier, rest, asked)
    if held:
        branches, strays = held_groups(
            ground, earlier, rest, guide.taken, seed,
            may_propose=n_themes is None, is_guiding=guide.is_guiding,
        )  # fmt: skip
    elif guide.is_guiding and number is None:
        branches, strays = unclaimed(ground, rest, seed)
    else:
        branches, strays = _branches(ground, rest, number, seed)
    if number is None:
        groups = branches, strays
        branches, strays = without_undoing(ground, groups, earlier, past.kept, seed)
    skeleton = matched(ground, branches, earlier, past.kept)
    skeleton = _with_kept(skeleton, past, home, joining, ground)
    settled = _settled(ground, skeleton, strays, earlier, guide, into_parts=held)
    told_of_number = asked_notices(asked, settled, is_guiding=guide.is_guiding)
    return replace(settled, changes=(*settled.changes, *told_of_number), n_rest=number)


def _joining(ground: Ground, past: Past, new: list[int]) -> dict[int, ThemeId]:
    """Return the new rows that are near enough to a kept theme, with the lowest theme they join."""
    if ground.found is None or not past.tops or not new:
        return {}
    number = {theme: i for i, theme in enumerate(past.tops)}
    earlier_top = [
        past.book.top(past.book.placements[each.id].theme_id)
        if each.id in past.book.placements
        else None
        for each in ground.passages
    ]
    others = len(past.tops)
    labels = np.array(
        [-1 if top is None else number.get(top, others) for top in earlier_top], dtype=np.int64
    )
    share = shares(ground.found, labels, others + 1)[:, :others]
    nearness = _nearness(ground, labels, others)
    families = _families(ground, past)
    joining = {}
    for row in new:
        theme = int(np.argmax(share[row]))
        if share[row, theme] >= settings.SHARE_TO_JOIN and nearness[row, theme]:
            top = past.tops[theme]
            joining[row] = _lowest(ground.rows[row], top, families.get(top, []))
    return joining


def _nearness(ground: Ground, labels: Ints, n_themes: int) -> np.ndarray:
    """Return, shape (n, n_themes), whether a row is as near a theme as most of its own passages."""
    near = np.zeros((len(labels), n_themes), dtype=bool)
    for theme in range(n_themes):
        members = np.flatnonzero(labels == theme)
        if len(members):
            middle = centroids(ground.rows[members], np.zeros(len(members), dtype=np.int64))[0]
            closeness = np.round(ground.rows @ middle, 6)
            near[:, theme] = closeness >= np.quantile(
                closeness[members], settings.OUTERMOST_SHARE, method="lower"
            )
    return near


def _families(ground: Ground, past: Past) -> dict[ThemeId, list[tuple[ThemeId, Floats]]]:
    """Return by top-level theme those of its family that hold passages, with their middles."""
    index = {each.id: i for i, each in enumerate(ground.passages)}
    members: dict[ThemeId, list[int]] = {}
    for key, place in past.fixed.items():
        if key in index:
            members.setdefault(place.theme_id, []).append(index[key])
    families: dict[ThemeId, list[tuple[ThemeId, Floats]]] = {}
    for theme in past.book.themes:
        if rows := members.get(theme):
            middle = centroids(ground.rows[rows], np.zeros(len(rows), dtype=np.int64))[0]
            families.setdefault(past.book.top(theme), []).append((theme, middle))
    return families


def _lowest(row: Floats, top: ThemeId, family: list[tuple[ThemeId, Floats]]) -> ThemeId:
    """Return the theme of a family whose passages lie nearest: the top one or one below it."""
    return max(family, key=lambda each: round(float(row @ each[1]), 6), default=(top, row))[0]


def _branches(ground: Ground, rest: Ints, n_themes: int | None, seed: int) -> Groups:
    """Return the groups of the rest that may be themes, and the rows of those that may not."""
    if n_themes is None or len(rest) == 0:
        return coherent_groups(ground, rest, seed)
    units = [ground.units[row] for row in rest]
    alone = cut(ground.rows[rest], ground.thin[rest], units, n_themes, seed, levels=ground.levels)
    return branches_of(alone, rest), np.zeros(0, dtype=np.int64)


def _with_kept(
    skeleton: Skeleton,
    past: Past,
    home: Mapping[PassageId, ThemeId],
    joining: Mapping[int, ThemeId],
    ground: Ground,
) -> Skeleton:
    kept = {each: past.book.themes[each] for each in past.book.themes if each in past.kept}
    filled = _filled(past.book)
    return replace(
        skeleton,
        parents={**{key: each.parent_id for key, each in kept.items()}, **skeleton.parents},
        home={**home, **skeleton.home},
        kept=kept,
        fixed=past.fixed,
        joined=skeleton.joined
        | {
            ground.passages[row].id
            for row, theme in joining.items()
            if _is_news(past.book, filled, ground.passages[row].id, theme)
        },
    )


def _filled(book: Codebook) -> frozenset[ThemeId]:
    """Return the top-level themes that have passages."""
    return frozenset(book.top(each.theme_id) for each in book.placements.values())


def _is_news(
    book: Codebook, filled: frozenset[ThemeId], passage: PassageId, theme: ThemeId
) -> bool:
    """Return whether a passage is new in a theme that had passages before."""
    return passage not in book.placements and book.top(theme) in filled


def _settled(
    ground: Ground,
    skeleton: Skeleton,
    strays: Ints,
    earlier: Codebook,
    guide: Guided,
    *,
    into_parts: bool,
) -> Skeleton:
    """Place the rows of groups that were no themes with their neighbours, and say what changed.

    ``into_parts``: whether they go into the sub-themes of their themes.
    """
    tops = [each for each, above in skeleton.parents.items() if above is None]
    home = dict(skeleton.home)
    if len(strays) and tops:
        homes = dict(homes_of(ground, skeleton, strays, tops, guide))
        if into_parts:
            homes = lowest_homes(ground, skeleton, homes)
        for row, theme in homes.items():
            home[ground.passages[row].id] = (
                earlier_home(ground.passages[row].id, skeleton, earlier) or theme
            )
    filled = _filled(earlier)
    strayed = {ground.passages[row].id for row in strays if ground.passages[row].id in home}
    settled = replace(
        skeleton,
        home=home,
        joined=skeleton.joined
        | {
            each
            for each in strayed
            if home[each] not in earlier.themes or _is_news(earlier, filled, each, home[each])
        },
        fixed=_with_living_seconds(skeleton),
    )
    return replace(settled, changes=guiding_notices(guide, settled, earlier))


def _with_living_seconds(skeleton: Skeleton) -> dict[PassageId, Placement]:
    return {
        key: each
        if each.second_theme_id is None or each.second_theme_id in skeleton.parents
        else replace(each, second_theme_id=None, second_strength=0.0)
        for key, each in skeleton.fixed.items()
    }
