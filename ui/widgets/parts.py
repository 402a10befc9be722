"""The drawn parts that Streamlit lacks: cards, quotations, transcripts, tables and bars.

Each is a small script beside this module that writes people's words by ``textContent`` only, so
that no word of theirs can become markup. Whatever a click opens comes back as an id.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from ui import session
from ui.widgets.cutting import Segment

_FRONT = Path(__file__).parent / "front"


def part(name: str) -> Any:
    """Return a drawn part: the script and the style of a name beside this module."""
    base = (_FRONT / "base.css").read_text(encoding="utf-8")
    return st.components.v2.component(
        f"glas_{name}",
        html='<div class="root"></div>\n',
        css=base + (_FRONT / f"{name}.css").read_text(encoding="utf-8"),
        js=(_FRONT / f"{name}.js").read_text(encoding="utf-8"),
    )


_CARDS = part("cards")
_QUOTE = part("quote")
_READER = part("reader")
_TABLE = part("table")
_BARS = part("bars")


@dataclass(frozen=True, slots=True)
class Chip:
    """A small mark: words, an icon and a hue."""

    text: str
    icon: str = ""
    hue: str = "gray"


@dataclass(frozen=True, slots=True)
class Card:
    """One thing that can be opened. ``quoted``: its text is somebody's words, set in serif."""

    id: str
    text: str
    by: str = ""
    support: str = ""
    marks: tuple[Chip, ...] = ()
    quoted: bool = False
    language: str = ""
    selected: bool = False
    muted: bool = False
    indent: bool = False
    hue: str = ""


@dataclass(frozen=True, slots=True)
class Fold:
    """Cards that are shown only when asked for; ``kind`` tells it from the others of a section."""

    title: str
    entries: tuple[Card, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Cards under a heading. ``empty`` is said where there are none."""

    title: str
    entries: tuple[Card, ...]
    icon: str = ""
    meaning: str = ""
    count: str = ""
    hue: str = "accent"
    empty: str = ""
    folded: tuple[Fold, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadTurn:
    """A turn as the reader shows it. ``asks``: the interviewer speaks."""

    speaker: str
    notes: tuple[str, ...]
    segments: tuple[Segment, ...]
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; numbers stand to the right."""

    title: str
    number: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; one with an id can be opened."""

    cells: tuple[str, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: ``share`` in [0, 1] of the longest."""

    label: str
    value: str
    share: float


def opening(part: Any, key: str, data: dict[str, Any], opens: Callable[[str], None]) -> None:
    """Draw a part whose clicks come back as ids."""

    def _opened() -> None:
        state = session.entered(key)
        if state is not None and state.opened:
            opens(str(state.opened))

    part(key=key, data=data, on_opened_change=_opened)


def cards(
    sections: Sequence[Section],
    layout: str,
    key: str,
    opens: Callable[[str], None],
    *,
    back_to: str = "",
) -> None:
    """Draw cards as a ``board`` (two columns), a ``list``, or a ``list scroll`` of own height.

    ``back_to`` is the card that was open before: one comes back to where one left.
    """
    data = {
        "layout": layout,
        "sections": [asdict(each) for each in sections],
        "back_to": back_to,
    }
    opening(_CARDS, key, data, opens)


def quote(
    pieces: Sequence[Segment],
    byline: Sequence[str],
    key: str,
    *,
    hue: str = "gray",
    look: str = "",
    language: str = "",
    also: str = "",
) -> None:
    """Draw a quotation; ``also`` is told beside whose words they are.

    ``look``: "" in lists, "small" among others, "large" as heading, "large own" if reworded.
    """
    data = {
        "segments": [list(each) for each in pieces],
        "byline": [each for each in byline if each],
        "also": also,
        "look": f"{look} {hue}".strip(),
        "language": language,
    }
    _QUOTE(key=key, data=data)


def reader(turns: Sequence[ReadTurn], label: str, key: str, height: str = "") -> None:
    """Draw turns of a transcript; with a height (CSS) it scrolls to the marked words."""
    data = {"turns": [asdict(each) for each in turns], "label": label, "height": height}
    _READER(key=key, data=data)


def table(
    caption: str,
    columns: Sequence[Column],
    rows: Sequence[Row],
    key: str,
    opens: Callable[[str], None],
) -> None:
    """Draw a table whose rows can be opened."""
    data = {
        "caption": caption,
        "columns": [asdict(each) for each in columns],
        "rows": [asdict(each) for each in rows],
    }
    opening(_TABLE, key, data, opens)


def bars(entries: Sequence[Bar], key: str) -> None:
    """Draw labelled bars."""
    _BARS(key=key, data={"entries": [asdict(each) for each in entries]})
