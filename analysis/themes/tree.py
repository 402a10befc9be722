"""The theme tree as rows and labels, before it has words: what the other steps hand about."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.themes.centring import Floats
from analysis.themes.communities import neighbourhood, sub_themes_of, themes_of
from analysis.themes.counting import exactly
from analysis.themes.neighbours import Ints, Neighbours
from analysis.themes.thin import Mask, joined


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


@dataclass(frozen=True, slots=True)
class Cut:
    """``top``: the theme of each passage; ``sub``: its sub-theme within it, -1 for none."""

    top: Ints
    sub: Ints


def cut(
    rows: Floats,
    thin: Mask,
    n_themes: int | None,
    seed: int,
    found: Neighbours | None = None,
) -> Cut:
    """Return themes and sub-themes of passages.

    Thin passages join the themes that the others make, and stay in the theme itself where it has
    sub-themes; where too few others are left, all make the themes.

    Args:
        rows: centred unit rows, shape (n_passages, n_dims).
        thin: which passages say little, shape (n_passages,).
        n_themes: top-level themes exactly, None for the criterion's choice.
        seed: of the random choices.
        found: the rows' neighbourhood, where it is at hand.
    """
    if len(rows) == 0:
        return Cut(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
    nodes = nodes_of(rows)
    known = found if len(nodes.rows) == len(rows) else None
    full = np.flatnonzero(~thin[nodes.first])
    if len(full) < max(settings.FEWEST_TO_SPLIT, n_themes or 0):
        full = np.arange(len(nodes.rows))
    top = _top(nodes.rows, full, n_themes, seed, known)
    is_full = np.isin(np.arange(len(top)), full)
    sub = np.full(len(nodes.rows), -1, dtype=np.int64)
    for theme in range(int(top.max()) + 1):
        members = np.flatnonzero((top == theme) & is_full)
        sub[members] = sub_themes_of(nodes.rows[members], seed)
    return Cut(top[nodes.of_passage], sub[nodes.of_passage])


def _top(
    rows: Floats, full: Ints, n_themes: int | None, seed: int, known: Neighbours | None
) -> Ints:
    """Return the theme of each row: those of the full rows, which the others join."""
    whole = len(full) == len(rows)
    found = known if whole else None
    if n_themes is None:
        of_full = themes_of(rows[full], seed, found)
    else:
        of_full = exactly(rows[full], n_themes, seed, found)
    if whole:
        return of_full
    labels = np.full(len(rows), -1, dtype=np.int64)
    labels[full] = of_full
    return joined(rows, labels, known or neighbourhood(rows))


def members_of(labels: Sequence[int] | npt.NDArray[np.int64]) -> dict[int, Ints]:
    """Return the rows of each label of 0 or more, labels in order."""
    array = np.asarray(labels, dtype=np.int64)
    return {int(each): np.flatnonzero(array == each) for each in np.unique(array) if each >= 0}
