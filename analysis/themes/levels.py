"""How many themes and sub-themes there are: where the cut comes back when people are left out.

Communities can be cut at any resolution. Parts of the corpus are drawn (whole interviews), each is
cut at each resolution, and a resolution is judged by how well the cuts of the parts, at it and at
those beside it, agree with the cut of the whole (stability selection as in Ben-Hur, Elisseeff and
Guyon 2002 and Lange et al. 2004). Themes are the coarsest cut that is nearly as stable as the best;
sub-themes the most stable of the finer ones.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Self, TypeAlias

import numpy as np
from sklearn.metrics.cluster import expected_mutual_information

from analysis import settings
from analysis.themes.at_once import at_once
from analysis.themes.centring import Floats
from analysis.themes.neighbours import Ints, Neighbours, kept_of
from analysis.themes.nested import Cutter, Nested, nested
from analysis.themes.web import Web, web_of

Agreement: TypeAlias = Callable[[Ints, Ints], float]


@dataclass(frozen=True, slots=True)
class Levels:
    """The resolutions at which themes and sub-themes are cut."""

    themes: float
    sub_themes: float


@dataclass(frozen=True, slots=True)
class Voices:
    """Who says the rows: ``units`` is what is left out together (the interview of each passage),
    ``of_passage`` the row that each passage has, both of shape (n_passages,).
    """

    units: Sequence[str]
    of_passage: Ints

    def heard(self) -> Self:
        """Return those by whom cuts are compared.

        So few different answers that each may be a theme count as often as they were given. Of
        more, each counts once, as its first passage: what is often repeated always comes back.
        """
        rows, first = np.unique(self.of_passage, return_index=True)
        if len(rows) <= settings.MOST_THEMES:
            return self
        return replace(self, units=[self.units[int(i)] for i in first], of_passage=rows)


@dataclass(frozen=True, slots=True)
class _Opinion:
    """The cut of the whole and those of its parts at one resolution, by passage."""

    resolution: float
    whole: Ints
    parts: tuple[Ints, ...]

    @property
    def n_groups(self) -> int:
        """Groups of the whole's cut."""
        return int(self.whole.max()) + 1


def levels_of(rows: Floats, found: Neighbours, web: Web, voices: Voices, cutter: Cutter) -> Levels:
    """Return the resolutions of themes and of sub-themes.

    Args:
        rows: centred unit rows, no two equal, shape (n, n_dims), n at least 2.
        found: their neighbours.
        web: of all rows.
        voices: who says them.
        cutter: cuts a graph at a resolution.
    """
    n, heard = len(voices.units), voices.heard()
    kept = tuple(p for p in parts_of(heard.units) if len(np.unique(heard.of_passage[p])) > 1)
    whole = nested(web.graph, cutter)
    parts = at_once(lambda each: _part(rows, found, heard.of_passage[each], cutter), kept)

    def opinion(resolution: float) -> _Opinion:
        cuts = at_once(lambda each: each[0].cut(resolution, cutter)[each[1]], parts)
        return _Opinion(resolution, whole.cut(resolution, cutter)[heard.of_passage], tuple(cuts))

    coarse = _coarse(opinion, n)
    themes = coarse[_simplest(coarse, kept, n)]
    fine = _fine(opinion, themes, len(rows))
    if not fine:
        return Levels(themes.resolution, themes.resolution)
    steadiness = _steadiness(fine, kept, adjusted_rand)
    sub_themes = _coarsest(steadiness, range(len(fine)), settings.UNSTEADINESS_ALLOWED_BELOW)
    return Levels(themes.resolution, fine[sub_themes].resolution)


def _part(rows: Floats, found: Neighbours, said: Ints, cutter: Cutter) -> tuple[Nested, Ints]:
    """Return the web of what a part of the corpus says, and where in it each passage is."""
    different, place = np.unique(said, return_inverse=True)
    return nested(web_of(rows[different], kept_of(found, different)).graph, cutter), place


def parts_of(units: Sequence[str], n_parts: int | None = None, seed: int = 0) -> tuple[Ints, ...]:
    """Return parts of the rows, each without a fifth of the units; ascending row numbers.

    Rows are left out one by one where there are fewer than ``settings.FEWEST_INTERVIEWS`` units.
    """
    names = sorted(set(units))
    if len(names) < settings.FEWEST_INTERVIEWS:
        names, units = _numbered(len(units))
    of_row = np.searchsorted(np.array(names), np.array(units))
    draw = np.random.default_rng(seed)
    n_out = max(1, round(settings.SHARE_LEFT_OUT * len(names)))
    n_drawn = n_parts if n_parts is not None else _n_parts(len(units))
    parts = []
    for _ in range(n_drawn):
        is_out = np.zeros(len(names), dtype=bool)
        is_out[draw.permutation(len(names))[:n_out]] = True
        parts.append(np.flatnonzero(~is_out[of_row]))
    return tuple(each for each in parts if len(each) >= settings.FEWEST_TO_SPLIT)


def _numbered(n: int) -> tuple[list[str], list[str]]:
    names = [f"{i:08d}" for i in range(n)]
    return names, names


def _n_parts(n: int) -> int:
    if n > settings.MANY_PASSAGES:
        return settings.PARTS_OF_MANY
    return settings.PARTS


def _coarse(opinion: Callable[[float], _Opinion], n: int) -> list[_Opinion]:
    """Return the opinions from few groups up to the most that are themes, at least one."""
    most = max(1, min(settings.MOST_THEMES, n // settings.SMALLEST_THEME))
    first = opinion(settings.FIRST_RESOLUTION)
    while first.n_groups > most and first.resolution > settings.COARSEST_RESOLUTION:
        first = opinion(first.resolution / settings.STEP_OF_RESOLUTION**2)
    opinions = [first]
    many = n > settings.MANY_PASSAGES
    for resolution in _steps(first.resolution, settings.STEP_OF_RESOLUTION ** (1 + many)):
        following = opinion(resolution)
        if following.n_groups > most or resolution > settings.FINEST_RESOLUTION:
            return opinions
        opinions.append(following)
    return opinions


def _fine(opinion: Callable[[float], _Opinion], themes: _Opinion, n: int) -> list[_Opinion]:
    """Return the opinions with more groups than themes, up to the most that are sub-themes."""
    opinions: list[_Opinion] = []
    for resolution in _steps(themes.resolution, settings.STEP_OF_RESOLUTION**2):
        following = opinion(resolution)
        if following.n_groups > n / settings.PASSAGES_OF_SUB_THEME:
            return opinions
        if following.n_groups > themes.n_groups:
            opinions.append(following)
        if resolution > settings.FINEST_RESOLUTION:
            return opinions
    return opinions


def _steps(start: float, step: float) -> Iterator[float]:
    return (round(start * step**i, 6) for i in count(1))


def _steadiness(opinions: list[_Opinion], kept: Sequence[Ints], agreement: Agreement) -> Floats:
    """Return for each opinion the mean agreement of its whole with the parts at and beside it."""
    beside = settings.RESOLUTIONS_BESIDE
    means = np.zeros(len(opinions))
    for i, each in enumerate(opinions):
        near = opinions[max(0, i - beside) : i + beside + 1]
        agreed = [
            agreement(each.whole[rows], other.parts[j])
            for other in near
            for j, rows in enumerate(kept)
        ]
        means[i] = np.mean(agreed) if agreed else 0.0
    return np.round(means, 9)


def _simplest(opinions: list[_Opinion], kept: Sequence[Ints], n: int) -> int:
    """Return the finest opinion that is all but certain, else the coarsest nearly as steady.

    Fewer themes than the cube root of the number of passages count only where they are all but
    certain: with few groups even chance agrees.
    """
    steadiness = _steadiness(opinions, kept, adjusted_mutual_information)
    is_many = [each.n_groups >= round(n ** (1 / 3)) for each in opinions]
    certain = [
        i
        for i, each in enumerate(opinions)
        if each.n_groups > 1 and steadiness[i] >= settings.ALL_BUT_CERTAIN
    ]
    if certain:
        return certain[-1]
    if not any(is_many):
        return int(np.argmax([each.n_groups for each in opinions]))
    fit = [i for i, many in enumerate(is_many) if many]
    return _coarsest(steadiness, fit, settings.UNSTEADINESS_ALLOWED)


def _coarsest(steadiness: Floats, fit: Sequence[int], allowed: float) -> int:
    """Return the first whose unsteadiness is at most so many times the least."""
    least = 1.0 - max(steadiness[i] for i in fit)
    return next(i for i in fit if 1.0 - steadiness[i] <= allowed * least + settings.SMALLEST_NORM)


def _shared(one: Ints, other: Ints) -> Floats:
    """Return the contingency table of two labellings."""
    n_other = int(other.max()) + 1
    counts = np.bincount(one * n_other + other, minlength=(int(one.max()) + 1) * n_other)
    table = counts.reshape(-1, n_other)
    return np.asarray(table[table.any(axis=1)][:, table.any(axis=0)], dtype=np.float64)


def adjusted_rand(one: Ints, other: Ints) -> float:
    """Return the index of Hubert and Arabie 1985: 1 for equal labellings, 0 on average by chance.

    Args:
        one: labels of 0 or more, shape (n,).
        other: the same of another labelling.
    """
    table = _shared(one, other)
    pairs = (table * (table - 1)).sum()
    rows, columns = ((each * (each - 1)).sum() for each in (table.sum(axis=1), table.sum(axis=0)))
    expected = rows * columns / max(len(one) * (len(one) - 1), 1)
    most = (rows + columns) / 2
    return 1.0 if most == expected else float((pairs - expected) / (most - expected))


def adjusted_mutual_information(one: Ints, other: Ints) -> float:
    """Return the index of Vinh, Epps and Bailey 2010 (arithmetic mean): 1 equal, 0 by chance."""
    table = _shared(one, other)
    n = table.sum()
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    filled = table > 0
    shares = table[filled] / n
    mutual = float((shares * np.log(table[filled] * n / np.outer(rows, columns)[filled])).sum())
    mean = (_entropy(rows / n) + _entropy(columns / n)) / 2
    expected = expected_mutual_information(table.astype(np.int64), int(n))
    if mean - expected < settings.SMALLEST_NORM:
        return 1.0 if mean < settings.SMALLEST_NORM else 0.0
    return float((mutual - expected) / (mean - expected))


def _entropy(shares: Floats) -> float:
    return float(-(shares * np.log(shares)).sum())
