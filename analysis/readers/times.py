"""Time marks as transcripts write them: ``[00:03:12]``, ``0:03``, ``#00:01:02-5#``."""

import re

TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
"""A clock time from the start of the recording: hours are optional, fractions too."""

RANGE = rf"({TIME})(?:\s*(?:-->|->|-|–|—)\s*({TIME}))?"
"""A time, or from a time to a time."""

MARK = re.compile(
    rf"\\?\[\s*{RANGE}\s*\\?\]|<\s*{RANGE}\s*>|#({TIME})(?:-\d{{1,2}})?#"
    r"|\((\d{1,3}:\d{2}:\d{2}(?:[.,]\d{1,3})?)\)"
)
"""A mark in brackets: nobody speaks it. In round brackets only with hours: (17:30) is a clock."""

LEADING = re.compile(rf"(?:\\?[\[(<#]\s*)?{RANGE}(?:-\d{{1,2}}#)?\s*(?:\\?[\])>#])?[\s:–—-]*")
"""A time at the beginning of a line, in brackets or bare."""

ALONE = re.compile(rf"\W{{0,4}}{RANGE}\W{{0,4}}")
"""A line that holds a time and nothing else."""


def seconds(time: str | None) -> float | None:
    """Return a written time in seconds, None for None."""
    if time is None:
        return None
    total = 0.0
    for part in time.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return round(total, 3)


def without_marks(text: str) -> tuple[str, float | None, int]:
    """Return a text without its bracketed time marks, the time it begins with, their number."""
    first: float | None = None
    lead = MARK.match(text.lstrip(" "))
    if lead:
        first = seconds(next(group for group in lead.groups() if group))
    stripped, n_marks = MARK.subn(" ", text)
    return stripped, first, n_marks
