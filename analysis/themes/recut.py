"""Themes of a part of the interviews, cut anew: what a theme's stability is measured with."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from analysis import settings
from analysis.records import PassageId, ThemeId
from analysis.themes.centring import Floats
from analysis.themes.communities import leiden
from analysis.themes.counting import exactly
from analysis.themes.levels import Levels
from analysis.themes.neighbours import Ints, Neighbours, kept_of
from analysis.themes.skeleton import Ground, Skeleton
from analysis.themes.thin import Mask
from analysis.themes.tree import chosen, near_of, nodes_of, say_of
from analysis.themes.web import Graph, Web, web_of


@dataclass(frozen=True, slots=True)
class Rule:
    """By what the themes were made. ``kept``: those that stayed from an earlier run.

    ``n_rest``: into how many themes the other passages were cut exactly, ``n_all`` the same with
    those kept; None where the engine chose.
    """

    kept: frozenset[ThemeId] = frozenset()
    n_rest: int | None = None
    n_all: int | None = None


@dataclass(frozen=True, slots=True)
class Recut:
    """The passages that have a say in what the themes are, ready to be cut again in part.

    ``interviews`` and ``passage_ids``: of each passage, shape (n,); passages are known by their
    place there. ``rows``: different centred unit rows, shape (n_rows, n_dims). ``found``: their
    neighbours. ``of_passage``: the row of each passage, shape (n,). ``levels``: the resolutions
    that were chosen on all of them.
    """

    passage_ids: tuple[PassageId, ...]
    interviews: tuple[str, ...]
    of_passage: Ints
    rows: Floats
    found: Neighbours
    levels: Levels
    seed: int
    rule: Rule = Rule()
    _graphs: dict[bytes, Graph] = field(default_factory=dict, repr=False, compare=False)
    """By the rows that they join: themes and sub-themes are measured on the same samples."""

    def found_again(self, some: Ints, rest: Mask) -> Ints:
        """Return the theme of each of some passages by the rule that made those of the rest.

        Args:
            some: ascending numbers.
            rest: which of all are in themes that did not stay, shape (n,); the others get -1.
        """
        inside = rest[some]
        labels = np.full(len(some), -1, dtype=np.int64)
        if self.rule.n_rest is None:
            labels[inside] = self._cut(some, self.levels.themes)[inside]
        else:
            labels[inside] = self._exactly(some[inside], self.rule.n_rest)
        return labels

    def kept_again(self, some: Ints) -> Ints:
        """Return the theme of each of some passages, found among them alone, with as many as there
        are now where a number was asked for: what themes that stayed are held against.
        """
        if self.rule.n_all is None:
            return self._cut(some, self.levels.themes)
        return self._exactly(some, self.rule.n_all)

    def sub_themes(self, some: Ints) -> Ints:
        """Return the finer group of each of some passages, found among them alone."""
        return self._cut(some, self.levels.sub_themes)

    def _cut(self, some: Ints, resolution: float) -> Ints:
        rows, place = np.unique(self.of_passage[some], return_inverse=True)
        if len(rows) < 2:
            return np.zeros(len(some), dtype=np.int64)
        return leiden(self._graph(rows), resolution, self.seed)[place]

    def _exactly(self, some: Ints, n_themes: int) -> Ints:
        rows, place = np.unique(self.of_passage[some], return_inverse=True)
        if len(rows) == 0:
            return place
        is_many = len(some) >= settings.FEWEST_TO_SPLIT and len(rows) > 1
        web = self._web(rows) if is_many else None
        themed = self.rows[rows] if web is None else web.rows
        return exactly(themed, min(n_themes, len(rows)), self.seed, web)[place]

    def _graph(self, rows: Ints) -> Graph:
        key = rows.tobytes()
        if key not in self._graphs:
            self._graphs[key] = self._web(rows).graph
        return self._graphs[key]

    def _web(self, rows: Ints) -> Web:
        return web_of(self.rows[rows], kept_of(self.found, rows))

    def labels(self, home: Mapping[PassageId, ThemeId]) -> tuple[Ints, tuple[ThemeId, ...]]:
        """Return the theme of each passage as a number, -1 for none, and which a number is."""
        themes = tuple(sorted({home[each] for each in self.passage_ids if each in home}))
        number = {theme: i for i, theme in enumerate(themes)}
        labels = [number[home[each]] if each in home else -1 for each in self.passage_ids]
        return np.array(labels, dtype=np.int64), themes


def recut_of(ground: Ground, seed: int) -> Recut | None:
    """Return the recut of the passages that say something; None where they are too few to cut."""
    if len(ground.passages) < settings.FEWEST_TO_SPLIT:
        return None
    nodes = nodes_of(ground.rows)
    near = near_of(nodes, len(ground.rows), ground.found)
    say = say_of(nodes, ground.thin, ground.units, 0, near)
    if say.found is None or len(say.passages) < settings.FEWEST_TO_SPLIT:
        return None
    levels = chosen(say, seed)
    ids = tuple(ground.passages[int(each)].id for each in say.passages)
    return Recut(ids, say.units, say.of_passage, say.rows, say.found, levels, seed)


def rule_of(skeleton: Skeleton, n_themes: int | None) -> Rule:
    """Return by what themes were made of which so many were asked for."""
    n_all = len({skeleton.top(each) for each in skeleton.home.values()})
    return Rule(
        frozenset(skeleton.kept), skeleton.n_rest, None if n_themes is None else max(n_all, 1)
    )
