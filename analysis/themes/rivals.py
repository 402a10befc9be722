"""Which passages are nearer to a described theme than to what else people speak of.

The passages of interviews lie close together, and the nearest to a description need not mean it.
The listed headings (``lexicons.subjects``) are over a thousand other things that such talk may be
about. A passage may be given to a theme that is nearer to it than nearly all headings which mean
something else. And a theme is spoken of only if more passages than come by chance are nearer to it
than almost every heading: of a theme that nobody means, as of any heading, a hundredth are nearer
than to 99 in a hundred of the others.
"""

from dataclasses import dataclass

import numpy as np

from analysis import settings
from analysis.themes.centring import Floats
from analysis.themes.decoys import Nearness, likeness
from analysis.themes.guides import Told
from analysis.themes.thin import Mask

_COLUMNS_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class _Scale:
    """Nearness in spreads about its mean over the corpus: ``mean`` and ``unit`` of each column."""

    mean: Floats
    unit: Floats

    def standing(self, heard: Floats, columns: slice | list[int]) -> Floats:
        """Return how far nearness stands out, which was heard of some columns."""
        return np.asarray(np.round((heard - self.mean[columns]) / self.unit[columns], 6))


def beats_rivals(told: Told, near: Nearness, shown: Mask) -> Mask:
    """Return, shape (n, n_themes), which rows each theme may have beside the listed headings.

    A theme that is not spoken of has none; one that people showed passages of is. Every theme may
    have all where headings are not known, or of too few rows to compare.

    Args:
        told: what themes were said to be.
        near: the rows and the directions of the themes.
        shown: of which themes people showed passages, shape (n_themes,).
    """
    n, n_themes = near.n_rows, len(told.themes)
    if told.rivals is None or n < settings.FEWEST_TO_HEAR:
        return np.ones((n, n_themes), dtype=bool)
    rivals = told.rivals
    if n > settings.MANY_PASSAGES:
        rivals = rivals[:: settings.STEP_OF_RIVALS_OF_MANY]
    plain, standing = _shares_beaten(near, rivals)
    is_spoken = np.zeros(n_themes, dtype=bool)
    for share, times in settings.RIVALS_BEATEN_BY_A_THEME:
        by_chance = int(np.ceil(round(times * (1.0 - share) * n, 6)))
        n_clear = (plain >= share).sum(axis=0)
        is_spoken |= n_clear >= max(settings.FEWEST_TO_BEAT_RIVALS, by_chance)
    return np.asarray((shown | is_spoken) & (standing >= settings.RIVALS_BEATEN_BY_A_PASSAGE))


def _shares_beaten(near: Nearness, rivals: Floats) -> tuple[Floats, Floats]:
    """Return the share of the rivals that each theme is nearer than, to each row.

    Once as it is and once in how far it stands out from the corpus, both of shape (n, n_themes).
    Rivals that mean much the same as the theme do not count. Some rivals at a time, for what
    neighbours say of all is large.
    """
    scale = _scale_of(near, rivals)
    n_themes = len(near.directions)
    alike = np.stack([likeness(each, rivals) for each in near.directions])
    others = alike < settings.ALIKE_TO_A_DECOY
    own = near.heard(near.directions)
    own_out = scale.standing(own, slice(0, n_themes))
    plain, out = np.zeros(own.shape), np.zeros(own.shape)
    for start in range(0, len(rivals), _COLUMNS_AT_ONCE):
        part = slice(start, start + _COLUMNS_AT_ONCE)
        heard = near.heard(rivals[part])
        columns = slice(n_themes + start, n_themes + start + heard.shape[1])
        heard_out = scale.standing(heard, columns)
        for theme in range(n_themes):
            counted = others[theme, part]
            plain[:, theme] += (heard[:, counted] < own[:, [theme]]).sum(axis=1)
            out[:, theme] += (heard_out[:, counted] < own_out[:, [theme]]).sum(axis=1)
    n_others = np.maximum(others.sum(axis=1), 1)
    return plain / n_others, out / n_others


def _scale_of(near: Nearness, rivals: Floats) -> _Scale:
    """Return mean and spread of the nearness to themes and rivals; a small spread is the median."""
    every = np.vstack([near.directions, rivals])
    means, spreads = [], []
    for start in range(0, len(every), _COLUMNS_AT_ONCE):
        nearness = np.round(near.rows @ every[start : start + _COLUMNS_AT_ONCE].T, 6)
        means.append(nearness.mean(axis=0))
        spreads.append(nearness.std(axis=0))
    spread = np.concatenate(spreads)
    unit = np.maximum(np.maximum(spread, np.median(spread)), settings.SMALLEST_NORM)
    return _Scale(np.concatenate(means), unit)
