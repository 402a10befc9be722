"""Many cuts of one web at the price of a few: one fine cut, then cuts of what it joined.

A cut of the web costs what the web's edges cost, at whatever resolution. To look at twenty
resolutions, the web is cut once so finely that no cut that is asked for is finer, and the groups
are then cut as nodes, as Leiden itself goes on from level to level. Only cuts of large corpora
that are compared with others are made so: in small ones the groups cost agreement. What people see
is cut from the web itself.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from scipy import sparse

from analysis import settings
from analysis.themes.communities import renumbered
from analysis.themes.neighbours import Ints
from analysis.themes.web import Graph

Cutter: TypeAlias = Callable[[Graph, float], Ints]


@dataclass(frozen=True, slots=True)
class Nested:
    """``of_row``: the group of each row in the fine cut, shape (n,). ``graph``: of the groups."""

    graph: Graph
    of_row: Ints

    def cut(self, resolution: float, cutter: Cutter) -> Ints:
        """Return the community of each row, numbered by size, groups of the fine cut kept whole."""
        return renumbered(cutter(self.graph, resolution)[self.of_row])


def nested(graph: Graph, cutter: Cutter) -> Nested:
    """Return a web's fine cut, of ``settings.PASSAGES_OF_A_GROUP`` rows a group or fewer.

    Up to ``settings.MANY_PASSAGES`` rows each is a group of its own.

    Args:
        graph: symmetric, without self-loops, shape (n, n).
        cutter: cuts a graph at a resolution.
    """
    n = graph.shape[0]
    if n <= settings.MANY_PASSAGES:
        return Nested(graph, np.arange(n))
    resolution = n / settings.ROWS_PER_RESOLUTION
    groups = cutter(graph, resolution)
    while groups.max() + 1 < n / settings.PASSAGES_OF_A_GROUP:
        if resolution > n * settings.ROWS_PER_RESOLUTION:
            return Nested(graph, np.arange(n))
        resolution *= settings.STEP_OF_NESTING
        groups = cutter(graph, resolution)
    return Nested(_of_groups(graph, groups), groups)


def _of_groups(graph: Graph, groups: Ints) -> Graph:
    """Return the graph of groups in which modularity is what it is in the graph of rows.

    Half the weight inside a group, counted from both ends, hangs on it as a node of its own: the
    library knows no self-loops. With its only neighbour that node adds the group's whole weight
    to degree and to what lies inside.
    """
    n, n_groups = len(groups), int(groups.max()) + 1
    member = sparse.csr_matrix((np.ones(n), (np.arange(n), groups)), shape=(n, n_groups))
    between = (member.T @ graph @ member).tocoo()
    weight = np.round(between.data, 9)
    apart = between.row != between.col
    hosts = between.row[~apart]
    pendants = n_groups + np.arange(len(hosts))
    inside = weight[~apart] / 2
    rows = np.concatenate([between.row[apart], hosts, pendants])
    columns = np.concatenate([between.col[apart], pendants, hosts])
    values = np.concatenate([weight[apart], inside, inside])
    size = n_groups + len(hosts)
    made = sparse.csr_matrix((values, (rows, columns)), shape=(size, size))
    made.eliminate_zeros()
    made.sort_indices()
    return made
