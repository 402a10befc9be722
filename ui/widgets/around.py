"""An answer as it was said: its passages, and in grey what stands around them in the turn."""

import re
from collections.abc import Sequence

from analysis.records import Passage
from ui.caching import Desk
from ui.widgets.cutting import Segment

CHARACTERS = 280
"""Characters of a turn shown before an answer, after it, and in each gap: two sentences or so."""

QUIET = "around"

_HEAD, _TAIL = re.compile(r"^\S{0,40}\s+"), re.compile(r"\s+\S{0,40}$")
"""The piece of a word at a cut; where words are not parted by spaces it is cut anywhere."""


def words_of(desk: Desk, said: Sequence[Passage]) -> list[Segment]:
    """Return passages of one turn, in order, with what else the turn says around and between them.

    Of what is long the part beside the passages is left, up to an ellipsis.
    """
    turn, text = desk.turn(said[0]), desk.index.transcripts[said[0].transcript_id].text
    found: list[Segment] = [(_end_of(text[turn.start : said[0].start]), QUIET)]
    for each, after in zip(said, (*said[1:], None), strict=True):
        found.append((text[each.start : each.end], ""))
        if after is None:
            found.append((_beginning_of(text[each.end : turn.end]), QUIET))
        else:
            found.append((_gap(text[each.end : after.start]), QUIET))
    return [each for each in found if each[0]]


def _gap(text: str) -> str:
    if len(text) <= CHARACTERS:
        return text
    return f"{_beginning_of(text, CHARACTERS // 2)} {_end_of(text, CHARACTERS // 2)}"


def _end_of(text: str, n: int = CHARACTERS) -> str:
    """Return the last words of a text, behind an ellipsis where some are left out."""
    if len(text) <= n:
        return text
    kept = text[-n:]
    return "…" + _HEAD.sub("", kept, count=1)


def _beginning_of(text: str, n: int = CHARACTERS) -> str:
    """Return the first words of a text, before an ellipsis where some are left out."""
    return text if len(text) <= n else _TAIL.sub("", text[:n], count=1) + "…"
