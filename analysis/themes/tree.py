"""The theme tree as rows and labels, before it has words: what the other steps hand about."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from analysis.themes.centring import Floats
from analysis.themes.communities import sub_themes_of, themes_of
from analysis.themes.counting import exactly
from analysis.themes.neighbours import Ints, Neighbours


@dataclass(frozen=True, slots=True)
class Nodes:
    """Passages of equal vectors are one node, so that a repeated answer weighs nothing down.

    ``rows``: unit rows of the nodes, shape (n_nodes, n_dims). ``of_passage``: the node of each
    passage, shape (n_passages,).
    """

    rows: Floats
    of_passage: Ints


def nodes_of(rows: Floats) -> Nodes:
    """Return the different rows, in order of first appearance, and which each passage has."""
    rounded = np.ascontiguousarray(np.rint(rows * 1e5).astype(np.int32))
    keys = rounded.view(np.dtype((np.void, rounded.dtype.itemsize * rounded.shape[1]))).ravel()
    _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    order = np.argsort(first, kind="stable")
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    return Nodes(rows[first[order]], rank[inverse.ravel()])


@dataclass(frozen=True, slots=True)
class Cut:
    """``top``: the theme of each passage; ``sub``: its sub-theme within it, -1 for none."""

    top: Ints
    sub: Ints


def cut(rows: Floats, n_themes: int | None, seed: int, found: Neighbours | None = None) -> Cut:
    """Return themes and sub-themes of passages.

    Args:
        rows: centred unit rows, shape (n_passages, n_dims).
        n_themes: top-level themes exactly, None for the criterion's choice.
        seed: of the random choices.
        found: the rows' neighbourhood, where it is at hand.
    """
    if len(rows) == 0:
        return Cut(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
    nodes = nodes_of(rows)
    known = found if len(nodes.rows) == len(rows) else None
    if n_themes is None:
        top = themes_of(nodes.rows, seed, known)
    else:
        top = exactly(nodes.rows, n_themes, seed, known)
    sub = np.full(len(nodes.rows), -1, dtype=np.int64)
    for theme in range(int(top.max()) + 1):
        members = np.flatnonzero(top == theme)
        sub[members] = sub_themes_of(nodes.rows[members], seed)
    return Cut(top[nodes.of_passage], sub[nodes.of_passage])


def members_of(labels: Sequence[int] | npt.NDArray[np.int64]) -> dict[int, Ints]:
    """Return the rows of each label of 0 or more, labels in order."""
    array = np.asarray(labels, dtype=np.int64)
    return {int(each): np.flatnonzero(array == each) for each in np.unique(array) if each >= 0}
