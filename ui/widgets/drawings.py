"""Pictures of the themes: the map of passages, tables of shaded numbers; and what shows nothing:
where to look, and what the browser keeps.

Like the other drawn parts they write people's words by ``textContent`` only.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ui.widgets import parts

_MAP = parts.part("map")
_MATRIX = parts.part("matrix")
_ARRIVE = parts.part("arrive")
_AXES = parts.part("axes")
_KEEP = parts.part("keep")


@dataclass(frozen=True, slots=True)
class Spots:
    """The passages of a map, one list for each thing said of them, all of equal length.

    ``xs`` and ``ys`` are in [0, 1]; ``themes`` are places in the list of names, -1 for the tray;
    ``on`` is False for what a filter leaves out: it is drawn faintly and cannot be opened.
    """

    ids: tuple[str, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    themes: tuple[int, ...]
    on: tuple[bool, ...]
    words: tuple[str, ...]
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A theme on the map: its colour and shape follow from its place in the list.

    ``x`` and ``y`` are where its name stands, None where it has no passage on the map; ``n`` is
    the number of its passages that the filter lets through.
    """

    id: str
    name: str
    x: float | None
    y: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a matrix, with how many passages and ``voices`` stand in it.

    ``label`` is what is read aloud where the title is an abbreviation.
    """

    title: str
    note: str = ""
    voices: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A number in a matrix, and how many ``voices`` stand behind it; one with an id can be opened.

    ``shade`` is in [0, 1]; ``label`` says the whole of it in words.
    """

    text: str
    voices: str = ""
    shade: float = 0.0
    id: str = ""
    label: str = ""
    look: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a matrix; one with an id can be opened."""

    title: str
    cells: tuple[Cell, ...]
    id: str = ""
    order: str = ""
    indent: bool = False


def theme_map(
    spots: Spots,
    names: Sequence[Name],
    words: dict[str, str],
    key: str,
    opens: Callable[[str], None],
    *,
    selected: str = "",
) -> None:
    """Draw the map. Opens a passage by its id, a theme by ``theme:`` and its id.

    ``words``: ``label`` and ``note`` of the picture, ``key`` above the list of themes, ``tray``,
    ``go`` (to a theme) and ``more`` (of a list).
    """
    data = {
        "points": {name: getattr(spots, name) for name in Spots.__slots__},
        "themes": [asdict(each) for each in names],
        "words": words,
        "selected": selected,
    }
    parts.opening(_MAP, key, data, opens)


def matrix(
    caption: str,
    corner: str,
    columns: Sequence[Heading],
    lines: Sequence[Line],
    key: str,
    opens: Callable[[str], None],
    *,
    look: str = "wide",
) -> None:
    """Draw a table of shaded numbers.

    ``look``: ``wide`` fills the page, ``even`` does so with columns of equal width but for the
    first two, ``narrow`` is as wide as it needs.
    """
    data: dict[str, Any] = {
        "caption": caption,
        "corner": corner,
        "columns": [asdict(each) for each in columns],
        "rows": [asdict(each) for each in lines],
        "look": look,
    }
    parts.opening(_MATRIX, key, data, opens)


def arrive(at: str, key: str, *, below: bool = False) -> None:
    """Bring this place into sight when ``at`` changes: what was opened begins here.

    The browser keeps how far a page was scrolled; what a click opens may then begin out of sight,
    above or, where ``below`` is told, further down.
    """
    _ARRIVE(key=key, data={"at": at, "below": below})


def keep(cookies: Mapping[str, Mapping[str, str]], key: str) -> None:
    """Have the browser keep cookies for a year, each once for every ``at``.

    The cookies are this address's own; the web socket brings them with a tab's first request.
    """
    if cookies:
        _KEEP(key=key, data={"cookies": cookies})


def axes(x: float, y: float, sure: float, words: dict[str, str], key: str) -> None:
    """Draw a point between four quadrants.

    Args:
        x: from 0 (inside and present) to 1 (outside or ahead).
        y: from 0 (harmful) to 1 (helpful).
        sure: from 0 to 1; the less, the paler the point: it is rather none of the four.
        words: ``label`` (the whole in a sentence), ``left``, ``right``, ``top``, ``bottom``, and
            the quadrants' names ``strength``, ``weakness``, ``opportunity`` and ``threat``.
        key: of the drawing.
    """
    _AXES(key=key, data={"x": x, "y": y, "sure": sure, "words": words})
