"""How many others say something of the same matter: an item should say what people say."""

from collections.abc import Sequence

import numpy as np

from analysis.records import PassageId
from analysis.swot.closeness import Closeness
from analysis.swot.evidence import Piece


def company_of(
    asked: Sequence[Piece], pieces: Sequence[Piece], closeness: Closeness
) -> dict[PassageId, float]:
    """Return for each piece n / (n + 1), n the other voices that speak of its matter.

    A voice counts as much as the nearest thing that it says lies near, at most 1.

    Args:
        asked: of these it is asked.
        pieces: of these is company sought, those asked among them.
        closeness: of a board that holds all of them; where nothing is known of nearness, 0.0.
    """
    if not asked or not closeness.passages:
        return dict.fromkeys((each.passage.id for each in asked), 0.0)
    ids = [each.passage.id for each in pieces]
    near = closeness.between([each.passage.id for each in asked], ids)
    found = {}
    for each, levels in zip(asked, near, strict=True):
        voices: dict[str, float] = {}
        for at in np.flatnonzero(levels).tolist():
            other = pieces[at]
            if other.voice != each.voice:
                level = min(1.0, float(levels[at]))
                voices[other.voice] = max(voices.get(other.voice, 0.0), level)
        n = sum(sorted(voices.values()))
        found[each.passage.id] = n / (1.0 + n)
    return found
