"""Matches new groups one to one with earlier themes that nobody touched, and says what changed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import Notice, PassageId, Theme, ThemeId
from analysis.themes.makeshift import is_cut
from analysis.themes.neighbours import Ints
from analysis.themes.skeleton import Branch, Ground, Skeleton, minted


@dataclass(frozen=True, slots=True)
class _Match:
    theme: Theme
    overlap: float


def matched(
    ground: Ground, branches: Sequence[Branch], earlier: Codebook, kept: frozenset[ThemeId]
) -> Skeleton:
    """Return the new groups as themes, under the ids of the earlier ones that they match.

    Args:
        ground: gives the passages of the groups' rows.
        branches: the new groups with their sub-groups.
        earlier: the codebook whose themes are matched.
        kept: themes that are not to be matched, for they stay themselves.
    """
    used = set(earlier.themes)
    parents: dict[ThemeId, ThemeId | None] = {}
    home: dict[PassageId, ThemeId] = {}
    named: dict[ThemeId, Theme] = {}
    open_tops = [each for each in earlier.children(None) if each.id not in kept]
    for branch, match in zip(
        branches, _pairs(ground, [each.rows for each in branches], open_tops, earlier), strict=True
    ):
        theme = _take(match, "theme", ground, branch.rows, used, named)
        parents[theme] = None
        home |= {ground.passages[row].id: theme for row in branch.rows}
        below = earlier.children(match.theme.id) if match else ()
        for sub, sub_match in zip(
            branch.subs, _pairs(ground, branch.subs, below, earlier), strict=True
        ):
            child = _take(sub_match, "sub-theme", ground, sub, used, named)
            parents[child] = theme
            home |= {ground.passages[row].id: child for row in sub}
    old = set(earlier.themes)
    joined = {
        key
        for key, theme in home.items()
        if key not in earlier.placements and (theme in old or parents[theme] in old)
    }
    return Skeleton(parents, home, named=named, joined=frozenset(joined))


def _take(
    match: _Match | None,
    kind: str,
    ground: Ground,
    rows: Ints,
    used: set[ThemeId],
    named: dict[ThemeId, Theme],
) -> ThemeId:
    if match is None:
        return minted(kind, ground.passages, rows, used)
    passages = (ground.passages[row] for row in rows)
    if match.overlap >= settings.OVERLAP_TO_KEEP_NAME and not is_cut(match.theme, passages):
        named[match.theme.id] = match.theme
    return match.theme.id


def _pairs(
    ground: Ground, groups: Sequence[Ints], themes: Sequence[Theme], earlier: Codebook
) -> list[_Match | None]:
    """Return for each group the earlier theme that is its own, or None.

    The assignment with the largest sum of Jaccard overlaps (Kuhn 1955), counted among passages
    that had a place in the earlier run: new ones must not make a theme unlike itself.
    """
    if not groups or not themes:
        return [None] * len(groups)
    ordered = sorted(themes, key=lambda each: each.id)
    now = [{ground.passages[row].id for row in rows} & earlier.placements.keys() for rows in groups]
    present = {each.id for each in ground.passages}
    before = [present & set(earlier.passage_ids(each.id)) for each in ordered]
    overlap = np.array([[_jaccard(one, other) for other in before] for one in now])
    pairs = dict(zip(*linear_sum_assignment(-np.round(overlap, 9)), strict=True))
    return [
        _Match(ordered[pairs[i]], float(overlap[i, pairs[i]]))
        if i in pairs and overlap[i, pairs[i]] >= settings.OVERLAP_TO_MATCH
        else None
        for i in range(len(groups))
    ]


def _jaccard(one: set[PassageId], other: set[PassageId]) -> float:
    return len(one & other) / max(len(one | other), 1)


def moved_notices(skeleton: Skeleton, earlier: Codebook) -> tuple[Notice, ...]:
    """Return what a person should know: passages that joined or moved, and themes that are gone.

    Args:
        skeleton: the themes now.
        earlier: the codebook before.
    """
    notices = []
    for theme in earlier.children(None):
        if theme.id in skeleton.parents:
            n = sum(skeleton.top(skeleton.home[key]) == theme.id for key in skeleton.joined)
            if n:
                notices.append(
                    Notice("Passages that joined “{name}”: {n}.", {"name": theme.name, "n": n})
                )
        elif any(each in skeleton.home for each in earlier.passage_ids(theme.id)):
            notices.append(
                Notice(
                    "The theme “{name}” is gone: its passages are now in other themes.",
                    {"name": theme.name},
                )
            )
        else:
            told = "The theme “{name}” is gone: nothing that was said in it is there any more."
            notices.append(Notice(told, {"name": theme.name}))
    if n := _n_moved(skeleton, earlier):
        notices.append(Notice("Passages that moved from one theme to another: {n}.", {"n": n}))
    return tuple(notices)


def _n_moved(skeleton: Skeleton, earlier: Codebook) -> int:
    """Return how many passages stood in another top-level theme, whether it is there or gone."""
    places = ((earlier.placements.get(key), theme) for key, theme in skeleton.home.items())
    return sum(
        place is not None and earlier.top(place.theme_id) != skeleton.top(theme)
        for place, theme in places
    )


def naming_notices(
    themes: Sequence[Theme], skeleton: Skeleton, earlier: Codebook
) -> tuple[Notice, ...]:
    """Return which themes are new and which were renamed. Sub-themes are not told one by one."""
    notices = []
    for theme in themes:
        if theme.parent_id is not None:
            continue
        before = earlier.themes.get(theme.id)
        n = sum(skeleton.top(each) == theme.id for each in skeleton.home.values())
        if before is None:
            notices.append(
                Notice("New theme “{name}”, passages: {n}.", {"name": theme.name, "n": n})
            )
        elif before.name != theme.name:
            notices.append(
                Notice("“{old}” is now called “{new}”.", {"old": before.name, "new": theme.name})
            )
    return tuple(notices)
