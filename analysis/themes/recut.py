"""Themes of a part of the interviews, cut anew: what a theme's stability is measured with."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from analysis import settings
from analysis.records import PassageId, ThemeId
from analysis.themes.centring import Floats
from analysis.themes.communities import leiden
from analysis.themes.levels import Levels
from analysis.themes.neighbours import Ints, Neighbours, kept_of
from analysis.themes.skeleton import Ground
from analysis.themes.tree import chosen, near_of, nodes_of, say_of
from analysis.themes.web import web_of


@dataclass(frozen=True, slots=True)
class Recut:
    """The passages that have a say in what the themes are, ready to be cut again in part.

    ``rows``: centred unit rows, shape (n, n_dims). ``found``: their neighbours. ``interviews`` and
    ``passage_ids``: of each row. ``levels``: the resolutions that were chosen on all of them.
    """

    passage_ids: tuple[PassageId, ...]
    interviews: tuple[str, ...]
    rows: Floats
    found: Neighbours
    levels: Levels
    seed: int

    def themes(self, rows: Ints) -> Ints:
        """Return the theme of each of some rows (ascending numbers), found among them alone."""
        return self._cut(rows, self.levels.themes)

    def sub_themes(self, rows: Ints) -> Ints:
        """Return the finer group of each of some rows, found among them alone."""
        return self._cut(rows, self.levels.sub_themes)

    def _cut(self, rows: Ints, resolution: float) -> Ints:
        if len(rows) < 2:
            return np.zeros(len(rows), dtype=np.int64)
        web = web_of(self.rows[rows], kept_of(self.found, rows))
        return leiden(web.graph, resolution, self.seed)

    def labels(self, home: Mapping[PassageId, ThemeId]) -> tuple[Ints, tuple[ThemeId, ...]]:
        """Return the theme of each row as a number, -1 for none, and which theme a number is."""
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
    if say.found is None or len(say.rows) < settings.FEWEST_TO_SPLIT:
        return None
    levels = chosen(say, web_of(say.rows, say.found), seed)
    ids = tuple(ground.passages[int(row)].id for row in nodes.first[say.of_node])
    return Recut(ids, say.units, say.rows, say.found, levels, seed)
