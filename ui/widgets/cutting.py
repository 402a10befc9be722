"""Texts cut into marked and unmarked pieces, so that the browser never counts characters.

Offsets here are code points, as everywhere in Glas; a browser counts UTF-16 units.
"""

from collections.abc import Iterable
from itertools import pairwise

Span = tuple[int, int]
Segment = tuple[str, str]
"""Words and the kind of their mark, empty for none."""


def segments(text: str, marks: Iterable[tuple[int, int, str]]) -> list[Segment]:
    """Return a text in pieces; where marks overlap, the one named first wins.

    Args:
        text: any text.
        marks: half-open spans of the text and the kind of mark; what lies outside is cut off.
    """
    marks = [(max(0, start), min(len(text), end), kind) for start, end, kind in marks]
    edges = sorted({0, len(text), *(edge for start, end, _ in marks for edge in (start, end))})
    found: list[Segment] = []
    for start, end in pairwise(edges):
        if not 0 <= start < end <= len(text):
            continue
        kind = next((k for first, last, k in marks if first <= start and end <= last), "")
        if found and found[-1][1] == kind:
            found[-1] = (found[-1][0] + text[start:end], kind)
        else:
            found.append((text[start:end], kind))
    return found


def shifted(spans: Iterable[Span], start: int, end: int, kind: str) -> list[tuple[int, int, str]]:
    """Return the spans of a transcript that touch ``start:end``, counted from ``start``."""
    return [
        (max(first, start) - start, min(last, end) - start, kind)
        for first, last in spans
        if first < end and last > start
    ]
