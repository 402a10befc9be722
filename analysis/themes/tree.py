"""The theme tree as rows and labels, before it has words: what the other steps hand about."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.themes.at_once import at_once
from analysis.themes.centring import Floats
from analysis.themes.communities import leiden, neighbourhood, sub_themes_of, themes_of
from analysis.themes.counting import exactly, merged
from analysis.themes.levels import Levels, Voices, levels_of
from analysis.themes.neighbours import Ints, Neighbours, kept_of
from analysis.themes.thin import Mask, joined
from analysis.themes.web import Graph, Web, web_of


@dataclass(frozen=True, slots=True)
class Nodes:
    """Passages of equal vectors are one node, so that a repeated answer weighs nothing down.

    ``rows``: unit rows of the nodes, shape (n_nodes, n_dims). ``of_passage``: the node of each
    passage, shape (n_passages,). ``first``: the first passage of each node, shape (n_nodes,).
    """

    rows: Floats
    of_passage: Ints
    first: Ints


def nodes_of(rows: Floats) -> Nodes:
    """Return the different rows, in order of first appearance, and which each passage has."""
    rounded = np.ascontiguousarray(np.rint(rows * 1e5).astype(np.int32))
    keys = rounded.view(np.dtype((np.void, rounded.dtype.itemsize * rounded.shape[1]))).ravel()
    _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    order = np.argsort(first, kind="stable")
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    return Nodes(rows[first[order]], rank[inverse.ravel()], first[order])


def n_different(rows: Floats) -> int:
    """Return how many different rows there are."""
    return len(nodes_of(rows).rows) if len(rows) else 0


@dataclass(frozen=True, slots=True)
class Cut:
    """``top``: the theme of each passage; ``sub``: its sub-theme within it, -1 for none."""

    top: Ints
    sub: Ints


@dataclass(frozen=True, slots=True)
class Say:
    """The passages that have a say in what the themes are: different ones, and none that is thin.

    ``of_node``: their nodes, ascending. ``rows``, ``found``: of those. ``passages``: all passages
    of these nodes, ascending, shape (n,). ``of_passage``: which of ``rows`` each has. ``units``:
    the interview of each.
    """

    of_node: Ints
    rows: Floats
    found: Neighbours | None
    passages: Ints
    of_passage: Ints
    units: tuple[str, ...]

    @property
    def sizes(self) -> Ints:
        """How many passages each row stands for, shape (len(rows),)."""
        return np.bincount(self.of_passage, minlength=len(self.rows))


def say_of(
    nodes: Nodes, thin: Mask, units: Sequence[str], fewest: int, near: Neighbours | None
) -> Say:
    """Return who has a say; all do where too few would be left (under ``fewest``)."""
    full = np.flatnonzero(~thin[nodes.first])
    if len(full) < max(settings.FEWEST_TO_SPLIT, fewest):
        full = np.arange(len(nodes.rows))
    found = None if near is None else kept_of(near, full)
    place = np.full(len(nodes.rows), -1, dtype=np.int64)
    place[full] = np.arange(len(full))
    passages = np.flatnonzero(place[nodes.of_passage] >= 0)
    said_by = tuple(units[int(each)] for each in passages)
    return Say(full, nodes.rows[full], found, passages, place[nodes.of_passage[passages]], said_by)


def near_of(nodes: Nodes, n_passages: int, found: Neighbours | None) -> Neighbours | None:
    """Return the neighbours of nodes, None where there is one node."""
    if found is not None and len(nodes.rows) == n_passages:
        return found
    return neighbourhood(nodes.rows) if len(nodes.rows) > 1 else None


def cut(
    rows: Floats,
    thin: Mask,
    units: Sequence[str],
    n_themes: int | None,
    seed: int,
    found: Neighbours | None = None,
    levels: Levels | None = None,
) -> Cut:
    """Return themes and sub-themes of passages.

    Thin passages join the themes that the others make, and stay in the theme itself where it has
    sub-themes; where too few others are left, all make the themes.

    Args:
        rows: centred unit rows, shape (n_passages, n_dims).
        thin: which passages say little, shape (n_passages,).
        units: the interview of each passage, shape (n_passages,).
        n_themes: top-level themes exactly, None for the criterion's choice.
        seed: of the random choices.
        found: the rows' neighbourhood, where it is at hand.
        levels: where they were chosen already.
    """
    if len(rows) == 0:
        return Cut(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
    nodes = nodes_of(rows)
    near = near_of(nodes, len(rows), found)
    say = say_of(nodes, thin, units, n_themes or 0, near)
    top, sub = np.full((2, len(nodes.rows)), -1, dtype=np.int64)
    top[say.of_node], sub[say.of_node] = _cut_all(say, n_themes, seed, levels)
    if len(say.of_node) < len(nodes.rows) and near is not None:
        top = joined(nodes.rows, top, near)
    return Cut(top[nodes.of_passage], sub[nodes.of_passage])


def _cut_all(say: Say, n_themes: int | None, seed: int, levels: Levels | None) -> tuple[Ints, Ints]:
    """Return themes and sub-themes of passages all of which have a say."""
    sub = np.full(len(say.rows), -1, dtype=np.int64)
    if say.found is None or len(say.passages) < settings.FEWEST_TO_SPLIT:
        top = np.zeros(len(say.rows), dtype=np.int64)
        return (top if n_themes is None else exactly(say.rows, n_themes, seed, None)), sub
    web = web_of(say.rows, say.found)
    at = levels or chosen(say, seed, web)
    if n_themes is None:
        found = themes_of(web, at.themes, seed, say.sizes)
        top = merged(web.rows, found, settings.MOST_THEMES)
    else:
        top = exactly(web.rows, n_themes, seed, web)
    inside = [np.flatnonzero(top == theme) for theme in range(int(top.max()) + 1)]
    parts = at_once(lambda members: sub_themes_of(web, members, at.sub_themes, seed), inside)
    for members, part in zip(inside, parts, strict=True):
        sub[members] = part
    return top, sub


def chosen(say: Say, seed: int, web: Web | None = None) -> Levels:
    """Return the levels of those who have a say; of very many, those of an even choice of them.

    Args:
        say: of two rows or more.
        seed: of the random choices.
        web: of their rows, where it is at hand.
    """

    def cutter(graph: Graph, resolution: float) -> Ints:
        return leiden(graph, resolution, seed, settings.ROUNDS_OF_AN_OPINION)

    if len(say.rows) <= settings.VERY_MANY_PASSAGES and say.found is not None:
        voices = Voices(say.units, say.of_passage)
        whole = web or web_of(say.rows, say.found)
        return levels_of(say.rows, say.found, whole, voices, cutter)
    step = -(-len(say.rows) // settings.PASSAGES_TO_JUDGE_BY)
    rows = say.rows[::step]
    heard = np.flatnonzero(say.of_passage % step == 0)
    voices = Voices(tuple(say.units[int(i)] for i in heard), say.of_passage[heard] // step)
    near = neighbourhood(rows)
    return levels_of(rows, near, web_of(rows, near), voices, cutter)


def members_of(labels: Sequence[int] | npt.NDArray[np.int64]) -> dict[int, Ints]:
    """Return the rows of each label of 0 or more, labels in order."""
    array = np.asarray(labels, dtype=np.int64)
    return {int(each): np.flatnonzero(array == each) for each in np.unique(array) if each >= 0}
