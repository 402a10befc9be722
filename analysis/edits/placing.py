"""Passages of several themes placed at once: what goes elsewhere, and what stays where it is."""

from collections import Counter
from dataclasses import replace

from analysis.codebook import Codebook
from analysis.edits.common import lineage, need_passages
from analysis.edits.ground import Ground
from analysis.edits.kinds import BringBackThemes, MovePassages, PlacePassages
from analysis.edits.passages import move_passages
from analysis.edits.themes import bring_back_themes
from analysis.errors import EditRefused
from analysis.records import Origin, Status, SwotItem, Theme, ThemeId


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
    return _cleared(book, edit.clears)


def _cleared(book: Codebook, themes: tuple[ThemeId, ...]) -> Codebook:
    """Return the codebook without those of some themes that are empty and that nobody decided.

    One with a memo stays, as does one above another that stays. A drafted item goes to the theme
    in which most of its quotations are now.
    """
    noted = {each.target for each in book.memos.values()}
    for key in sorted(themes, key=lambda each: (-len(lineage(book, each)), each)):
        theme = book.themes.get(key)
        if theme is None or _is_of_people(theme) or key in noted:
            continue
        if book.children(key) or book.passage_ids(key):
            continue
        items = {k: _rehomed(e, key, book) for k, e in book.items.items()}
        left = {k: each for k, each in book.themes.items() if k != key}
        book = replace(book, themes=left, items=items, gone={**book.gone, key: theme})
    return book


def _is_of_people(theme: Theme) -> bool:
    by = (theme.origin, theme.named_by, theme.described_by)
    return Origin.PERSON in by or theme.status is not Status.CANDIDATE


def _rehomed(item: SwotItem, theme: ThemeId, book: Codebook) -> SwotItem:
    if item.theme_id != theme:
        return item
    placed = (book.placements.get(each.passage_id) for each in item.evidence)
    homes = Counter(book.top(each.theme_id) for each in placed if each is not None)
    return replace(item, theme_id=homes.most_common(1)[0][0] if homes else None)


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
