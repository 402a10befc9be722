"""How near passages are to the themes that an analyst described, and whether they fit them.

1. Nearness to a theme is counted in spreads of the whole corpus about its mean, so that a theme of
   general words gains nothing by being fairly near to everything.
2. Neighbours have most of the say (label spreading: Zhou et al. 2004, with the nearness itself in
   place of labels): a definition is far from the words of many passages that it means.
3. A passage fits its nearest theme if it reaches a part of the mean nearness of all that fit: the
   mark is where this agrees with itself (as Ridler and Calvard 1978 choose a threshold). It is the
   mean of one mark for all themes and one of the theme's own, for some are narrow and some broad.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Self

import numpy as np
from scipy import sparse

from analysis import settings
from analysis.records import ThemeId
from analysis.themes.centring import Floats
from analysis.themes.decoys import Nearness, could_be_meant
from analysis.themes.guides import Told, pointing
from analysis.themes.neighbours import Ints, Neighbours
from analysis.themes.rivals import beats_rivals
from analysis.themes.skeleton import Ground
from analysis.themes.thin import Mask

_ROUNDS_AT_MOST = 100


@dataclass(frozen=True, slots=True)
class Fit:
    """Which rows of a ground fit which themes.

    ``themes`` are those that are spoken of; where there are none, no row fits. ``heard``: how near
    each row is to each of them, neighbours asked; ``fitting``: whether the theme may be given it
    and it is near enough; both of shape (n, n_themes). ``nearest``: the nearest theme of each row,
    a place in ``themes``, and ``fits`` whether it fits that one; both of shape (n,).
    """

    themes: tuple[ThemeId, ...]
    heard: Floats
    fitting: Mask
    nearest: Ints
    fits: Mask

    @classmethod
    def none(cls, n: int) -> Self:
        """Return that none of n rows fits anything."""
        nobody = np.zeros(n, dtype=np.int64)
        return cls((), np.zeros((n, 0)), np.zeros((n, 0), dtype=bool), nobody, nobody.astype(bool))

    def best_of(self, row: int, themes: Collection[ThemeId]) -> ThemeId | None:
        """Return the nearest of some themes that a row fits, None where it fits none of them."""
        open_to = [i for i, each in enumerate(self.themes) if each in themes]
        fitting = [i for i in open_to if self.fitting[row, i]]
        if not fitting:
            return None
        return self.themes[max(fitting, key=lambda i: (float(self.heard[row, i]), -i))]


def fit_of(
    ground: Ground,
    told: Told,
    placed: Mapping[ThemeId, list[int]],
    said: Mapping[ThemeId, list[int]] | None = None,
) -> Fit:
    """Return the nearest described theme of each row and whether it fits.

    Args:
        ground: the passages that say something.
        told: what themes were said to be.
        placed: the rows that people put into themes.
        said: the rows that are examples of themes, which prove as much.
    """
    if not told.themes:
        return Fit.none(len(ground.passages))
    directions = directions_of(ground, told, placed)
    found = ground.found if len(ground.passages) >= settings.FEWEST_TO_SPLIT else None
    few = found is None
    hear = _unheard if found is None else partial(spread, found)
    could = _may_have(ground, told, placed, said or {}, hear)
    spoken = np.flatnonzero(could.any(axis=0))
    themes = tuple(told.themes[i] for i in spoken)
    if not themes:
        return Fit.none(len(ground.passages))
    nearness = np.round(ground.meaning @ directions[spoken].T, 6)
    # Too few to compare with one another belong where they are nearest.
    heard = nearness if few else np.round(hear(standing_out(nearness)), 6)
    nearest = np.argmax(heard, axis=1)
    here = np.arange(len(heard))
    marks = _marks(heard[here, nearest], nearest, len(themes))
    fitting = could[:, spoken] & (np.full(heard.shape, few) | (heard >= marks))
    return Fit(themes, heard, fitting, nearest, fitting[here, nearest])


def _may_have(
    ground: Ground,
    told: Told,
    placed: Mapping[ThemeId, list[int]],
    said: Mapping[ThemeId, list[int]],
    hear: Callable[[Floats], Floats],
) -> Mask:
    """Return, shape (n, n_themes), which rows each theme may be given.

    Few passages that people put into a theme help to find others, but prove nothing: by its own
    words it must be spoken of, for one wrong example would bring all that is like it.
    """
    is_small = len(ground.passages) < settings.FEWEST_TO_HEAR
    hear = _unheard if is_small else hear
    n_shown = np.array([len({*placed.get(e, ()), *said.get(e, ())}) for e in told.themes])
    shown = n_shown >= settings.FEWEST_TO_SHOW

    def may(examples: Mapping[ThemeId, list[int]]) -> Mask:
        """Return the same by words and some examples."""
        near = Nearness(ground.meaning, directions_of(ground, told, examples), hear)
        return could_be_meant(told, near, shown) & beats_rivals(told, near, shown)

    could = may(placed)
    unproven = np.array([each in placed for each in told.themes]) & ~shown
    if unproven.any() and not is_small:
        proven = {key: rows for key, rows in placed.items() if len(rows) >= settings.FEWEST_TO_SHOW}
        could[:, unproven & ~may(proven).any(axis=0)] = False
    return could


def _unheard(nearness: Floats) -> Floats:
    return nearness


def directions_of(ground: Ground, told: Told, placed: Mapping[ThemeId, list[int]]) -> Floats:
    """Return where each theme points: unit rows, shape (n_themes, n_dims)."""
    examples = [
        np.concatenate([told.examples[each], ground.meaning[placed.get(each, [])]])
        for each in told.themes
    ]
    return pointing(told.words, examples)


def standing_out(nearness: Floats) -> Floats:
    """Return each column less its mean, in units of its spread.

    A column that spreads less than most is measured by their spread: nothing belongs to its theme,
    and what is left of it is noise.

    Args:
        nearness: shape (n, n_themes).
    """
    spreads = nearness.std(axis=0)
    units = np.maximum(np.maximum(spreads, np.median(spreads)), settings.SMALLEST_NORM)
    return np.asarray((nearness - nearness.mean(axis=0)) / units)


def spread(found: Neighbours, nearness: Floats) -> Floats:
    """Return nearness of which neighbours decide a share, and theirs in turn.

    Args:
        found: the neighbours of each row, -1 where there are fewer.
        nearness: shape (n, n_themes).
    """
    walk = _walk(found)
    share, heard = settings.VOICE_OF_NEIGHBOURS, nearness
    for _ in range(settings.ROUNDS_OF_VOICES):
        heard = share * (walk @ heard) + (1 - share) * nearness
    return np.asarray(heard)


def _walk(found: Neighbours) -> sparse.csr_matrix:
    """Return the shares of its neighbours in each row, on the graph made undirected."""
    n, k = found.rows.shape
    known = found.rows >= 0
    weights = np.where(known, np.maximum(found.similarity, settings.LEAST_VOTE), 0.0)
    ends = (np.repeat(np.arange(n), k), np.maximum(found.rows, 0).ravel())
    directed = sparse.csr_matrix((weights.ravel(), ends), shape=(n, n))
    both = (directed + directed.T).tocsr()
    both.sort_indices()
    total = np.maximum(np.asarray(both.sum(axis=1)).ravel(), settings.SMALLEST_NORM)
    return sparse.csr_matrix(sparse.diags(1.0 / total) @ both)


def _marks(best: Floats, nearest: Ints, n_themes: int) -> Floats:
    """Return the mark that a row has to reach of each theme, shape (n_themes,)."""
    of_all = own_mark(best)
    own = np.full(n_themes, of_all)
    for theme in range(n_themes):
        members = best[nearest == theme]
        if len(members) >= settings.LEAST_TO_JUDGE_BY:
            own[theme] = own_mark(members)
    return np.asarray((of_all + own) / 2)


def own_mark(values: Floats) -> float:
    """Return the mark that is ``settings.SHARE_OF_SURE`` of the mean of all above it."""
    mark = 0.0
    for _ in range(_ROUNDS_AT_MOST):
        above = values[values > mark]
        if len(above) == 0:
            break
        following = round(settings.SHARE_OF_SURE * float(above.mean()), 6)
        if following == mark:
            break
        mark = following
    return mark
