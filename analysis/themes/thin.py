"""Passages of few words ("Well, we tried that.") lean on what was said around them.

Among themselves they look alike, whatever they are about, and would gather into one large theme of
nothing. They therefore have no say in what the themes are: they take on what stands beside them in
their turn (``context``), and join the theme of their neighbours afterwards.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.records import Passage
from analysis.themes.centring import Floats
from analysis.themes.communities import centroids
from analysis.themes.neighbours import Ints, Neighbours
from analysis.themes.placing import shares

Mask = npt.NDArray[np.bool_]


def is_thin(n_words: Sequence[int], passages: Sequence[Passage]) -> Mask:
    """Return which passages say little beside the others of their language.

    Those of fewer words of content than a share of their language's median, for a language may say
    in one word what takes three in another, and answers to a questionnaire are all short. One that
    is all its transcript holds (a row of a table) leans on nothing: it is never thin.

    Args:
        n_words: different words of content of each passage.
        passages: in the same order.
    """
    languages = [each.language for each in passages]
    held = Counter(each.transcript_id for each in passages)
    counts = np.asarray(n_words, dtype=np.int64)
    thin = np.zeros(len(counts), dtype=bool)
    for language in sorted(set(languages)):
        where = np.array([each == language for each in languages])
        thin[where] = counts[where] < settings.THIN_SHARE * float(np.median(counts[where]))
    is_part = np.array([held[each.transcript_id] > 1 for each in passages], dtype=bool)
    return np.asarray(thin & is_part)


def joined(rows: Floats, labels: Ints, found: Neighbours) -> Ints:
    """Return labels in which rows of -1 have the label of most of their neighbours.

    Where few neighbours have one, nearness to the middle of each label decides.
    """
    n_labels = int(labels.max()) + 1
    lone = np.flatnonzero(labels < 0)
    votes = 2 * shares(found, labels, n_labels)[lone]
    nearness = rows[lone] @ centroids(rows, labels).T
    complete = labels.copy()
    complete[lone] = np.argmax(np.round(votes + nearness, 6), axis=1)
    return complete
