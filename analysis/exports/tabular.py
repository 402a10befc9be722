"""A sheet of the workbook before any cell is written: its columns and rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.exports.labels import TAGS
from analysis.exports.rows import Value
from analysis.records import Quadrant
from analysis.words import say


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, a width in characters, and which quadrant's tint a value takes.

    Ids (``is_id``) are for programs: they stay on one line, so that no row grows by them.
    """

    heading: str
    width: float = 12
    tints: Mapping[str, str] = field(default_factory=dict)
    is_id: bool = False

    def tint(self, value: str) -> str:
        """Return the quadrant whose tint a value takes, empty for none."""
        return self.tints.get(value, "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, columns and rows; ``n_frozen`` columns stay in sight."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    n_frozen: int = 0


def tints(language: str) -> dict[str, str]:
    """Return which quadrant's tint each quadrant's name takes."""
    return {say(TAGS[each.value], language): each.value for each in Quadrant}


def columns(language: str, *headings: tuple[str, float]) -> tuple[Column, ...]:
    """Return columns from pairs of an English heading and a width in characters."""
    return tuple(Column(say(heading, language), width) for heading, width in headings)
