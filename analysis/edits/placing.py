"""Passages of several themes placed at once: what goes elsewhere, and what stays where it is."""

from analysis.codebook import Codebook
from analysis.edits.common import need_passages
from analysis.edits.ground import Ground
from analysis.edits.kinds import BringBackThemes, MovePassages, PlacePassages
from analysis.edits.passages import move_passages
from analysis.edits.themes import bring_back_themes
from analysis.errors import EditRefused
from analysis.records import ThemeId


def place_passages(ground: Ground, book: Codebook, edit: PlacePassages) -> Codebook:
    """Bring back the themes that are asked for, then place each part of the passages.

    Of passages that are no longer there nothing is said, nor of those whose theme is not
    (``n_homeless``). Raises ``EditRefused`` where nothing is left to be placed.
    """
    parts = _parts(edit)
    need_passages(ground, (each for part in parts for each in part.passages))
    left = [part for part in parts if _has_home(book, edit, part)]
    if not left:
        raise EditRefused("The themes are no longer there: choose others.")
    need_passages(ground, (each for part in left for each in part.passages))
    full = [part.theme_id for part in left if any(map(ground.passage, part.passages))]
    wanted = {above for each in full if each is not None for above in _line(book, each)}
    known = tuple(each for each in edit.bring_back if each in wanted)
    if known:
        book = bring_back_themes(book, BringBackThemes(known))
    for part in left:
        if any(map(ground.passage, part.passages)):
            book = move_passages(ground, book, part)
    return book


def _line(book: Codebook, theme: ThemeId) -> set[ThemeId]:
    """Return a theme and all above it, whether they stand or are gone."""
    line: set[ThemeId] = set()
    at: ThemeId | None = theme
    while at is not None and at not in line:
        line.add(at)
        known = book.themes.get(at) or book.gone.get(at)
        at = None if known is None else known.parent_id
    return line


def n_homeless(book: Codebook, edit: PlacePassages) -> int:
    """Return how many passages stay where they are because their theme is no longer there."""
    gone = (part for part in _parts(edit) if not _has_home(book, edit, part))
    return sum(len(part.passages) for part in gone)


def _parts(edit: PlacePassages) -> tuple[MovePassages, ...]:
    return (*edit.moves, *edit.stay)


def _has_home(book: Codebook, edit: PlacePassages, part: MovePassages) -> bool:
    to = part.theme_id
    return to is None or to in book.themes or (to in edit.bring_back and to in book.gone)
