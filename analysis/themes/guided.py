"""Which passages belong to the themes that an analyst described, and which fit none of them.

1. A theme is where its name and definition point, and its examples the more the more there are;
   passages that people placed in it are examples too.
2. A theme of which nobody spoke is given nothing unless people showed some passages of it, and a
   passage is not given to a theme that it is no nearer to than to everyday subjects (``decoys``),
   nor one that is nearer to many a listed heading (``rivals``). "Other" and the like are no themes.
   What somebody said that is an example of a theme belongs to it, whatever it is near to.
3. A sub-theme that is brought under a theme which stands divides it first: what stands there by the
   machine's choice and fits goes into it (``dividing``).
4. How near is near enough is in ``fitting``.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import numpy as np

from analysis import settings
from analysis.codebook import Codebook, is_waiting
from analysis.records import Origin, ThemeId
from analysis.themes.centring import Floats
from analysis.themes.dividing import divided
from analysis.themes.fitting import directions_of, fit_of, spread
from analysis.themes.guides import Told
from analysis.themes.left_over import is_left_over
from analysis.themes.neighbours import Ints
from analysis.themes.placing import shares
from analysis.themes.shown import placed_by_people, said_examples
from analysis.themes.skeleton import Branch, Ground, branches_of
from analysis.themes.tree import cut


@dataclass(frozen=True, slots=True)
class Guided:
    """What the guides decide in a run.

    ``taken``: rows that fit a theme which waits for its first passages. ``divided``: rows that go
    from a theme which stands into a part of it that waits. ``offered``: new rows that fit another.
    ``nearest``: the nearest theme of every row, for those that find no other home. ``waiting``: the
    themes that waited; ``elsewhere``: how many passages fit each of them and stay where they are,
    by the top-level theme that keeps them. ``is_guiding``: whether people said what themes they
    look for, and not only gave a name to passages of their choice.
    """

    taken: Mapping[int, ThemeId] = field(default_factory=dict)
    divided: Mapping[int, ThemeId] = field(default_factory=dict)
    offered: Mapping[int, ThemeId] = field(default_factory=dict)
    nearest: Mapping[int, ThemeId] = field(default_factory=dict)
    waiting: tuple[ThemeId, ...] = ()
    elsewhere: Mapping[ThemeId, Counter[ThemeId]] = field(default_factory=dict)
    is_guiding: bool = False


def guided(ground: Ground, told: Told | None, earlier: Codebook, free: Collection[int]) -> Guided:
    """Return which rows belong to which of the described themes.

    Args:
        ground: the passages that say something.
        told: what themes were said to be, None where nothing was.
        earlier: the codebook as it stands.
        free: the rows that no person and no kept theme holds.
    """
    if told is None or not ground.passages:
        return Guided()
    near = [i for i, each in enumerate(told.themes) if not _is_left_over(earlier, each)]
    every, told = told.themes, told.only(near)
    said = said_examples(ground.passages, earlier, told.themes)
    fit = fit_of(ground, told, placed_by_people(ground.passages, earlier), said)
    waiting = tuple(each for each in every if is_waiting(earlier, each))
    rows = range(len(ground.passages)) if fit.themes else ()
    themes = {row: fit.themes[fit.nearest[row]] for row in rows}
    examples = {row: theme for theme, of in said.items() for row in of}
    into_parts = divided(ground.passages, earlier, waiting, fit, examples)
    fitting = {row: themes[row] for row in rows if fit.fits[row]} | examples
    open_to = {row: fitting[row] for row in free if row in fitting and row not in into_parts}
    held = fitting.keys() - set(free) - into_parts.keys()
    return Guided(
        taken={row: theme for row, theme in open_to.items() if theme in waiting},
        divided=into_parts,
        offered={
            row: theme
            for row, theme in open_to.items()
            if theme not in waiting and ground.passages[row].id not in earlier.placements
        },
        nearest=themes,
        waiting=waiting,
        elsewhere=_elsewhere(ground, earlier, {row: fitting[row] for row in sorted(held)}),
        is_guiding=any(_is_looked_for(earlier, each) for each in fit.themes),
    )


def _elsewhere(
    ground: Ground, book: Codebook, held: Mapping[int, ThemeId]
) -> dict[ThemeId, Counter[ThemeId]]:
    """Return by theme how many of the rows that fit it lie in which top-level theme."""
    found: dict[ThemeId, Counter[ThemeId]] = {}
    for row, theme in held.items():
        place = book.placements.get(ground.passages[row].id)
        if place is not None:
            found.setdefault(theme, Counter())[book.top(place.theme_id)] += 1
    return found


def _is_left_over(book: Codebook, theme_id: ThemeId) -> bool:
    """Return whether a theme is for what fits nowhere else."""
    return is_left_over(book.themes[theme_id].name)


def _is_looked_for(book: Codebook, theme_id: ThemeId) -> bool:
    """Return whether a theme is more than a name for passages that people chose themselves."""
    theme = book.themes[theme_id]
    placed = [each.origin for each in book.placements.values() if each.theme_id == theme_id]
    chosen = bool(placed) and all(each is Origin.PERSON for each in placed)
    return bool(theme.description or theme.examples) or not chosen


def heard_of(ground: Ground, told: Told | None, book: Codebook) -> dict[ThemeId, Floats]:
    """Return how near each row is to what people said of each theme, neighbours asked: shape (n,).

    A theme for what is left over has none.
    """
    if told is None or ground.found is None:
        return {}
    directions = directions_of(ground, told, placed_by_people(ground.passages, book))
    heard = np.round(spread(ground.found, ground.meaning @ directions.T), 6)
    return {
        each: heard[:, i] for i, each in enumerate(told.themes) if not _is_left_over(book, each)
    }


def unclaimed(ground: Ground, rest: Ints, seed: int) -> tuple[tuple[Branch, ...], Ints]:
    """Return the groups of what fits nowhere that are themes of their own, and the other rows.

    A group is one if it is large enough and most of what its passages are near to fits nowhere too.
    """
    nobody = np.zeros(0, dtype=np.int64)
    if len(rest) == 0 or ground.found is None:
        return (), rest
    units = [ground.units[row] for row in rest]
    branches = branches_of(cut(ground.rows[rest], ground.thin[rest], units, None, seed), rest)
    in_rest = np.isin(np.arange(len(ground.passages)), rest).astype(np.int64)
    share = shares(ground.found, in_rest, 2)[:, 1]

    def is_theme(branch: Branch) -> bool:
        """Return whether a group hangs together apart from the described themes."""
        large = len(branch.rows) >= settings.LEAST_OF_NEW_THEME
        return large and float(share[branch.rows].mean()) >= settings.SHARE_UNCLAIMED

    strays = [each.rows for each in branches if not is_theme(each)]
    return tuple(filter(is_theme, branches)), np.concatenate([nobody, *strays])
