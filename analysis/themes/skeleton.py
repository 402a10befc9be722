"""Themes and who is in them, before they have words: from nothing, or after an earlier run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

import numpy as np

from analysis.records import (
    Notice,
    Passage,
    PassageId,
    Placement,
    Theme,
    ThemeId,
    derived_id,
)
from analysis.themes.centring import Floats
from analysis.themes.communities import neighbourhood
from analysis.themes.laid import beside
from analysis.themes.levels import Levels
from analysis.themes.neighbours import Ints, Neighbours
from analysis.themes.subjects import Singles
from analysis.themes.thin import Mask
from analysis.themes.tree import Cut, cut, members_of


@dataclass(frozen=True, slots=True)
class Ground:
    """The passages that say something, in fixed order; row i of ``rows`` is ``passages[i]``.

    ``rows``: unit rows, what each means with what it speaks of beside it (``laid.beside``);
    ``meaning``: the former alone, with which what people wrote of themes is compared; ``profile``:
    the latter, None where nothing is known of subjects. ``found``: their neighbourhood, None where
    there are fewer than two. ``thin``: which of them say little. ``levels``: the resolutions
    of themes and sub-themes, None until they are chosen.
    """

    passages: tuple[Passage, ...]
    meaning: Floats
    profile: Singles | None
    rows: Floats
    found: Neighbours | None
    thin: Mask
    levels: Levels | None = None

    @classmethod
    def of(
        cls, passages: tuple[Passage, ...], meaning: Floats, profile: Singles | None, thin: Mask
    ) -> Self:
        """Return the ground of some passages, with their neighbourhood."""
        rows = beside(meaning, profile)
        found = neighbourhood(rows) if len(passages) > 1 else None
        return cls(passages, meaning, profile, rows, found, thin)

    @property
    def units(self) -> list[str]:
        """The interview of each passage: what is left out together when a theme is tried."""
        return [each.transcript_id for each in self.passages]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Themes without words.

    ``parents``: each theme's parent. ``home``: the lowest theme of each passage that has one.
    ``kept``: themes whose words stay as people left them; ``named``: earlier themes whose name
    stays. ``fixed``: placements that stay. ``joined``: passages that are new in an earlier theme.
    ``n_rest``: how many themes were asked for of what no kept theme holds, None for any number.
    """

    parents: Mapping[ThemeId, ThemeId | None] = field(default_factory=dict)
    home: Mapping[PassageId, ThemeId] = field(default_factory=dict)
    kept: Mapping[ThemeId, Theme] = field(default_factory=dict)
    named: Mapping[ThemeId, Theme] = field(default_factory=dict)
    fixed: Mapping[PassageId, Placement] = field(default_factory=dict)
    joined: frozenset[PassageId] = frozenset()
    changes: tuple[Notice, ...] = ()
    n_rest: int | None = None

    def top(self, theme: ThemeId) -> ThemeId:
        """Return the top-level theme above a theme, or the theme itself."""
        parent = self.parents[theme]
        return theme if parent is None else self.top(parent)


@dataclass(frozen=True, slots=True)
class Branch:
    """A theme as found: its rows, and those of its sub-themes."""

    rows: Ints
    subs: tuple[Ints, ...] = ()


def branches_of(found: Cut, rows: Ints) -> tuple[Branch, ...]:
    """Return the themes of a cut of some rows of the ground, largest first.

    Args:
        found: labels of ``rows``, in their order.
        rows: which rows of the ground were cut.
    """
    branches = []
    for members in members_of(found.top).values():
        subs = members_of(found.sub[members])
        branches.append(Branch(rows[members], tuple(rows[members[each]] for each in subs.values())))
    return tuple(sorted(branches, key=lambda each: (-len(each.rows), int(each.rows[0]))))


def minted(kind: str, passages: tuple[Passage, ...], rows: Ints, used: set[ThemeId]) -> ThemeId:
    """Return a new id made of the members' ids, and remember it as used."""
    members = sorted(passages[row].id for row in rows)
    ordinal = 0
    theme = ThemeId(derived_id(kind, *members))
    while theme in used:
        ordinal += 1
        theme = ThemeId(derived_id(kind, ordinal, *members))
    used.add(theme)
    return theme


def from_nothing(ground: Ground, n_themes: int | None, seed: int) -> Skeleton:
    """Return the themes of passages that nobody has worked on yet."""
    everything = np.arange(len(ground.passages))
    found = cut(ground.rows, ground.thin, ground.units, n_themes, seed, ground.found, ground.levels)
    parents: dict[ThemeId, ThemeId | None] = {}
    home: dict[PassageId, ThemeId] = {}
    used: set[ThemeId] = set()
    for branch in branches_of(found, everything):
        theme = minted("theme", ground.passages, branch.rows, used)
        parents[theme] = None
        home |= {ground.passages[row].id: theme for row in branch.rows}
        for sub in branch.subs:
            below = minted("sub-theme", ground.passages, sub, used)
            parents[below] = theme
            home |= {ground.passages[row].id: below for row in sub}
    return Skeleton(parents, home, n_rest=n_themes)
