"""Which passages belong to the themes that an analyst described, and which fit none of them.

1. A theme is where its name and definition point, and its examples the more the more there are;
   passages that people placed in it are examples too.
2. A theme of which nobody spoke is given nothing unless people showed some passages of it, and a
   passage is not given to a theme that it is no nearer to than to everyday subjects (``decoys``),
   nor one that is nearer to many a listed heading (``rivals``). "Other" and the like are no themes.
   What somebody said that is an example of a theme belongs to it, whatever it is near to.
3. Nearness to a theme is counted in spreads of the whole corpus about its mean, so that a theme of
   general words gains nothing by being fairly near to everything.
4. Neighbours have most of the say (label spreading: Zhou et al. 2004, with the nearness itself in
   place of labels): a definition is far from the words of many passages that it means.
5. A passage fits its nearest theme if it reaches a part of the mean nearness of all that fit: the
   mark is where this agrees with itself (as Ridler and Calvard 1978 choose a threshold). It is the
   mean of one mark for all themes and one of the theme's own, for some are narrow and some broad.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from scipy import sparse

from analysis import settings
from analysis.codebook import Codebook, is_waiting
from analysis.records import Origin, ThemeId
from analysis.themes.centring import Floats
from analysis.themes.decoys import Nearness, could_be_meant
from analysis.themes.guides import Told, pointing
from analysis.themes.left_over import is_left_over
from analysis.themes.neighbours import Ints, Neighbours
from analysis.themes.placing import shares
from analysis.themes.rivals import beats_rivals
from analysis.themes.shown import placed_by_people, said_examples
from analysis.themes.skeleton import Branch, Ground, branches_of
from analysis.themes.thin import Mask
from analysis.themes.tree import cut

_ROUNDS_AT_MOST = 100


@dataclass(frozen=True, slots=True)
class Fit:
    """Of each row of a ground: its nearest theme, a place in ``themes``, and whether it fits.

    ``themes`` are those that are spoken of; where there are none, no row fits.
    """

    themes: tuple[ThemeId, ...]
    nearest: Ints
    fits: Mask


@dataclass(frozen=True, slots=True)
class Guided:
    """What the guides decide in a run.

    ``taken``: rows that fit a theme which waits for its first passages. ``offered``: new rows that
    fit another. ``nearest``: the nearest theme of every row, for those that find no other home.
    ``waiting``: the themes that waited. ``is_guiding``: whether people said what themes they look
    for, and not only gave a name to passages of their choice.
    """

    taken: Mapping[int, ThemeId] = field(default_factory=dict)
    offered: Mapping[int, ThemeId] = field(default_factory=dict)
    nearest: Mapping[int, ThemeId] = field(default_factory=dict)
    waiting: tuple[ThemeId, ...] = ()
    is_guiding: bool = False


def guided(ground: Ground, told: Told | None, earlier: Codebook, free: list[int]) -> Guided:
    """Return which free rows belong to which of the described themes.

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
    fitting = {row: themes[row] for row in free if fit.fits[row]}
    fitting |= {row: examples[row] for row in free if row in examples}
    return Guided(
        taken={row: theme for row, theme in fitting.items() if theme in waiting},
        offered={
            row: theme
            for row, theme in fitting.items()
            if theme not in waiting and ground.passages[row].id not in earlier.placements
        },
        nearest=themes,
        waiting=waiting,
        is_guiding=any(_is_looked_for(earlier, each) for each in fit.themes),
    )


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
    directions = _directions(ground, told, placed_by_people(ground.passages, book))
    heard = np.round(spread(ground.found, ground.meaning @ directions.T), 6)
    return {
        each: heard[:, i] for i, each in enumerate(told.themes) if not _is_left_over(book, each)
    }


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
    nobody = np.zeros(len(ground.passages), dtype=np.int64)
    if not told.themes:
        return Fit((), nobody, nobody.astype(bool))
    directions = _directions(ground, told, placed)
    found = ground.found if len(ground.passages) >= settings.FEWEST_TO_SPLIT else None
    few = found is None
    hear = _unheard if found is None else partial(spread, found)
    could = _may_have(ground, told, placed, said or {}, hear)
    spoken = np.flatnonzero(could.any(axis=0))
    themes = tuple(told.themes[i] for i in spoken)
    if not themes:
        return Fit((), nobody, nobody.astype(bool))
    nearness = np.round(ground.meaning @ directions[spoken].T, 6)
    # Too few to compare with one another belong where they are nearest.
    heard = nearness if few else np.round(hear(standing_out(nearness)), 6)
    nearest = np.argmax(heard, axis=1)
    here = np.arange(len(heard))
    best = heard[here, nearest]
    fits = np.full(len(heard), few) | (best >= _marks(best, nearest, len(themes)))
    return Fit(themes, nearest, fits & could[here, spoken[nearest]])


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
        near = Nearness(ground.meaning, _directions(ground, told, examples), hear)
        return could_be_meant(told, near, shown) & beats_rivals(told, near, shown)

    could = may(placed)
    unproven = np.array([each in placed for each in told.themes]) & ~shown
    if unproven.any() and not is_small:
        proven = {key: rows for key, rows in placed.items() if len(rows) >= settings.FEWEST_TO_SHOW}
        could[:, unproven & ~may(proven).any(axis=0)] = False
    return could


def _unheard(nearness: Floats) -> Floats:
    return nearness


def _directions(ground: Ground, told: Told, placed: Mapping[ThemeId, list[int]]) -> Floats:
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
    """Return the mark that each row has to reach."""
    of_all = own_mark(best)
    own = np.full(n_themes, of_all)
    for theme in range(n_themes):
        members = best[nearest == theme]
        if len(members) >= settings.LEAST_TO_JUDGE_BY:
            own[theme] = own_mark(members)
    return np.asarray((of_all + own[nearest]) / 2)


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
