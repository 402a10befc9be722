"""A number of themes that a person asked for, kept exactly."""

import numpy as np

from analysis import settings
from analysis.errors import BadRequest
from analysis.themes.centring import Floats
from analysis.themes.communities import centroids, renumbered, themes_of
from analysis.themes.neighbours import Ints
from analysis.themes.web import Web


def exactly(rows: Floats, n_themes: int, seed: int, web: Web | None) -> Ints:
    """Return the theme of each row, with exactly so many themes.

    The coarsest cut of the web that has enough groups is merged, always the two groups whose
    joining loses least (Ward 1963: n_a n_b / (n_a + n_b) times the squared distance of their
    means). Where no cut has enough, the largest groups are halved.

    Args:
        rows: unit rows, shape (n, n_dims), no two equal.
        n_themes: from 1 to n.
        seed: of the random choices.
        web: of the rows; None where they are too few for one.

    Raises:
        BadRequest: there are fewer different passages than themes.
    """
    n = len(rows)
    if n_themes > n:
        raise BadRequest(
            "{wanted} themes were asked for, but the different passages that say something "
            "number only {n}: ask for at most {n}.",
            wanted=n_themes,
            n=n,
        )
    labels = np.zeros(n, dtype=np.int64)
    if web is not None and n_themes > 1:
        labels = _at_least(web, n_themes, seed)
    while labels.max() + 1 < n_themes:
        labels = _largest_split(rows, labels)
    return merged(rows, labels, n_themes)


def _at_least(web: Web, n_themes: int, seed: int) -> Ints:
    """Return the coarsest cut with at least so many groups, or the finest of all."""
    resolution = settings.FIRST_RESOLUTION
    labels = themes_of(web, resolution, seed)
    while labels.max() + 1 < n_themes and resolution < settings.FINEST_RESOLUTION:
        resolution *= settings.STEP_OF_RESOLUTION
        labels = themes_of(web, resolution, seed)
    return labels


def _largest_split(rows: Floats, labels: Ints) -> Ints:
    """Split the largest group by its two members that are least alike."""
    members = np.flatnonzero(labels == np.argmax(np.bincount(labels)))
    group = rows[members]
    middle = group.mean(axis=0)
    one = int(np.argmin(np.round(group @ middle, 9)))
    other = int(np.argmin(np.round(group @ group[one], 9)))
    if one == other:
        other = (one + 1) % len(members)
    leaves = np.round(group @ group[other], 9) >= np.round(group @ group[one], 9)
    leaves[[one, other]] = (False, True)
    split = labels.copy()
    split[members[leaves]] = labels.max() + 1
    return renumbered(split)


def merged(rows: Floats, labels: Ints, n_themes: int) -> Ints:
    """Return labels merged down to at most so many groups."""
    labels = renumbered(labels)
    if labels.max() + 1 <= n_themes:
        return labels
    sizes = np.bincount(labels).astype(np.float64)
    middles = centroids(rows, labels)
    home = np.arange(len(sizes))
    alive = np.ones(len(sizes), dtype=bool)
    for _ in range(len(sizes) - n_themes):
        a, b = _cheapest(middles, sizes, alive)
        joined = sizes[a] * middles[a] + sizes[b] * middles[b]
        middles[a] = joined / max(float(np.sqrt(joined @ joined)), settings.SMALLEST_NORM)
        sizes[a] += sizes[b]
        alive[b] = False
        home[home == b] = a
    return renumbered(home[labels])


def _cheapest(middles: Floats, sizes: Floats, alive: np.ndarray) -> tuple[int, int]:
    loss = np.round(
        np.outer(sizes, sizes) / np.add.outer(sizes, sizes) * (2 - 2 * (middles @ middles.T)), 9
    )
    loss[~alive, :] = np.inf
    loss[:, ~alive] = np.inf
    np.fill_diagonal(loss, np.inf)
    a, b = divmod(int(np.argmin(loss)), len(loss))
    return min(a, b), max(a, b)
