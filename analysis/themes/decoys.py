"""Whether anybody spoke of a described theme, and which passages could be meant by it.

Some passages are always the nearest to a description, though nobody spoke of what it describes. How
many come how near by chance is told by decoys, descriptions of everyday subjects (as decoys tell
how many matches of a search are false: Elias and Gygi 2007). A mark is high enough if so few
passages reach it for the decoys that most of those that reach it for the theme are meant. The count
of a decoy that happens to be spoken of is taken out by a quantile instead of the mean, and one that
means much the same as the theme is left out.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from analysis import settings
from analysis.themes.centring import Floats
from analysis.themes.guides import Told, pointing
from analysis.themes.thin import Mask


@dataclass(frozen=True, slots=True)
class Beside:
    """A theme beside the decoys, all told in the same form.

    ``own``: how near each row is to the theme, shape (n,), in spreads of the decoys about their
    mean. ``decoys``: the same of each decoy, shape (n_decoys, n), each in rising order.
    """

    own: Floats
    decoys: Floats


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near rows are to directions. ``hear`` lets neighbours have their say in a nearness.

    ``rows``: unit rows, shape (n, n_dims). ``directions``: where the themes point, unit rows.
    """

    rows: Floats
    directions: Floats
    hear: Callable[[Floats], Floats]

    @property
    def n_rows(self) -> int:
        """The number of rows."""
        return len(self.rows)

    def heard(self, directions: Floats) -> Floats:
        """Return the nearness of each row to some directions, shape (n, n_directions)."""
        return self.hear(np.round(self.rows @ directions.T, 6))


def beside(heard: Floats, of_decoys: Floats, alike: Floats) -> Beside:
    """Return a theme beside the decoys that mean something else.

    Args:
        heard: nearness of each row to the theme, shape (n,).
        of_decoys: to each decoy, shape (n, n_decoys).
        alike: from ``likeness``, shape (n_decoys,).
    """
    middle = of_decoys.mean(axis=1)
    unit = np.maximum(of_decoys.std(axis=1), settings.SMALLEST_NORM)
    others = of_decoys[:, alike < settings.ALIKE_TO_A_DECOY]
    standing = np.round((others - middle[:, None]) / unit[:, None], 6)
    return Beside(np.round((heard - middle) / unit, 6), np.sort(standing.T, axis=1))


def likeness(direction: Floats, decoys: Floats) -> Floats:
    """Return the cosines of a theme with decoys, without what all descriptions have in common.

    Args:
        direction: where the theme points, shape (n_dims,).
        decoys: where the decoys point, shape (n_decoys, n_dims).
    """
    common = decoys.mean(axis=0)
    here, there = direction - common, decoys - common
    lengths = np.linalg.norm(here) * np.linalg.norm(there, axis=1)
    return np.asarray(np.round(there @ here / np.maximum(lengths, settings.SMALLEST_NORM), 6))


def meant(theme: Beside, quantile: float, share_of_chance: float, least: int = 1) -> Mask:
    """Return which rows reach the lowest mark that is high enough, none if no mark is.

    Args:
        theme: beside decoys.
        quantile: of the decoys' counts that tells what comes by chance.
        share_of_chance: the most that chance may be of what the theme has.
        least: rows that must reach a mark for it to say anything.
    """
    marks = np.sort(theme.own)[::-1]
    n = len(marks)
    ranks = np.unique(np.round(np.geomspace(1, n, settings.MARKS_TRIED)).astype(np.int64))
    tried = marks[ranks - 1]
    chance = n - np.stack([np.searchsorted(each, tried, side="left") for each in theme.decoys])
    few = np.quantile(chance, quantile, axis=0) <= share_of_chance * ranks
    few &= ranks >= least
    if not few.any():
        return np.zeros(n, dtype=bool)
    return np.asarray(theme.own >= tried[few][-1])


def is_spoken_of(theme: Beside) -> bool:
    """Return whether a theme by itself has far more passages near it than nearly all decoys."""
    least = min(settings.LEAST_SPOKEN_OF, -(-len(theme.own) // 10))
    return bool(meant(theme, settings.QUANTILE_SURE, settings.CHANCE_SURE, least).any())


def could_be_meant(told: Told, near: Nearness, shown: Mask) -> Mask:
    """Return, shape (n, n_themes), which rows each theme may have.

    A theme that is not spoken of has none. One that people showed passages of has all that it is
    nearest to. Where most themes are spoken of, and where there are few rows to tell by, the others
    are believed more easily.

    Args:
        told: what themes were said to be.
        near: the rows and the directions of the themes.
        shown: of which themes people showed passages, shape (n_themes,).
    """
    all_of_them = np.ones((near.n_rows, len(told.themes)), dtype=bool)
    if told.decoys is None:
        return all_of_them
    forms = [_form(told, i) for i in range(len(told.themes))]
    decoys = {each: _in_form(told.decoys, *each) for each in sorted(set(forms))}
    heard = {each: near.heard(rows) for each, rows in decoys.items()}
    own = near.heard(near.directions)
    themes = [
        beside(own[:, i], heard[form], likeness(near.directions[i], decoys[form]))
        for i, form in enumerate(forms)
    ]
    sure = np.array([shown[i] or is_spoken_of(each) for i, each in enumerate(themes)])
    are_most = float(sure.mean()) > settings.SHARE_SPOKEN_OF
    are_most |= near.n_rows < settings.FEWEST_TO_HEAR
    likely = [meant(each, settings.QUANTILE_LIKELY, settings.CHANCE_LIKELY) for each in themes]
    could = np.stack(likely, axis=1) & (sure | are_most)
    return np.asarray(np.where(shown, all_of_them, could))


def _form(told: Told, place: int) -> tuple[bool, int]:
    """Return how a theme was told: whether with a definition, and with how many examples."""
    return bool(told.defined[place]), len(told.examples[told.themes[place]])


def _in_form(decoys: Told, is_defined: bool, n_examples: int) -> Floats:
    """Return where the decoys point if they are told as a theme is: unit rows."""
    examples = [decoys.examples[each][:1] for each in decoys.themes]
    return pointing(
        decoys.words if is_defined else decoys.names,
        [np.repeat(each, n_examples, axis=0) for each in examples],
    )
