"""What was said that lies nearest to a theme's words: to begin with where nothing fits it."""

from collections.abc import Collection

import numpy as np

from analysis.records import PassageId, TranscriptId
from analysis.review.space import Space
from analysis.themes.guides import Guides, pointing, told_of
from analysis.themes.thin import is_thin


def nearest_said(
    space: Space, guides: Guides, n: int, settled: Collection[PassageId] = ()
) -> tuple[PassageId, ...]:
    """Return the passages nearest to one theme, best first, one of each turn.

    Nearest by meaning, to where its name, definition and examples point: nothing says that they
    belong to it. Passages that say little are none, nor are those that its examples quote.

    Args:
        space: see ``space_of``.
        guides: what people wrote of the theme, embedded as its passages are.
        n: passages at most.
        settled: passages that are not asked about; others of their turns are.
    """
    told = told_of(guides, space.shift) if space.shift is not None else None
    if told is None or not space.passages:
        return ()
    towards = pointing(told.words, [told.examples[each] for each in told.themes])[0]
    nearness = np.round(space.rows[:, : len(towards)].astype(np.float64) @ towards, 6)
    n_words = [space.vocabulary.n_subjects(each) for each in space.passages]
    is_full = space.says & ~is_thin(n_words, space.passages)
    quoted = set(guides.texts)
    turns: set[tuple[TranscriptId, int]] = set()
    found: list[PassageId] = []
    for row in np.argsort(-nearness, kind="stable"):
        passage = space.passages[row]
        turn = (passage.transcript_id, passage.turn)
        if len(found) == n:
            break
        is_asked = is_full[row] and passage.id not in settled and passage.text not in quoted
        if is_asked and turn not in turns:
            turns.add(turn)
            found.append(passage.id)
    return tuple(found)
