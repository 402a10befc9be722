"""Passages of a theme sorted all at once: what stays, what goes elsewhere, what is made a theme."""

from analysis.codebook import Codebook
from analysis.edits.anchors import Anchor
from analysis.edits.common import lineage, need_passages, need_theme, touch
from analysis.edits.ground import Ground
from analysis.edits.kinds import CreateTheme, MovePassages, SortPassages
from analysis.edits.passages import move_passages
from analysis.edits.themes import create_theme
from analysis.errors import EditRefused
from analysis.records import ThemeId


def sort_passages(ground: Ground, book: Codebook, edit: SortPassages) -> Codebook:
    """Place passages where they are, and others where they belong; make a theme for some if asked.

    Of passages that are no longer there nothing is said, nor of those whose theme is not
    (``homeless``).
    """
    if len(edit.moved) != len(edit.homes) or edit.new_id not in (None, *edit.homes):
        raise EditRefused("A passage that is moved needs a place: choose one for each.")
    need_passages(ground, (*edit.stay, *edit.moved))
    left = homeless(book, edit)
    if len(left) == len(edit.stay) + len(edit.moved):
        need_theme(book, edit.theme_id)
        raise EditRefused("The themes are no longer there: choose others.")
    stay = [] if edit.theme_id not in book.themes else edit.stay
    places: list[tuple[Anchor, ThemeId | None]] = [
        (each, _home(ground, book, each, edit.theme_id)) for each in stay
    ]
    places += zip(edit.moved, edit.homes, strict=True)
    places = [(each, to) for each, to in places if each not in left and ground.passage(each)]
    if edit.new_id is not None and edit.new_id in {home for _, home in places}:
        book = _beside(book, edit)
    for home in dict.fromkeys(home for _, home in places):
        some = tuple(each for each, to in places if to == home)
        book = move_passages(ground, book, MovePassages(some, home))
    return book


def homeless(book: Codebook, edit: SortPassages) -> frozenset[Anchor]:
    """Return the passages whose theme is no longer there."""
    known = {None, edit.new_id, *book.themes}
    gone = {each for each, to in zip(edit.moved, edit.homes, strict=False) if to not in known}
    return frozenset(gone if edit.theme_id in book.themes else {*gone, *edit.stay})


def _beside(book: Codebook, edit: SortPassages) -> Codebook:
    """Return the codebook with the new theme beside the one that was read, if that is there."""
    theme = book.themes.get(edit.theme_id)
    made = CreateTheme(edit.new_id or edit.theme_id, edit.name, theme.parent_id if theme else None)
    return touch(create_theme(book, made), made.new_id)


def _home(ground: Ground, book: Codebook, anchor: Anchor, theme: ThemeId) -> ThemeId:
    """Return the theme, or the part of it in which a passage is; a part that stands."""
    passage = ground.passage(anchor)
    placed = None if passage is None else book.placements.get(passage.id)
    is_below = placed is not None and theme in lineage(book, placed.theme_id)
    is_left = placed is not None and is_below and book.stands(placed.theme_id)
    return placed.theme_id if placed is not None and is_left else theme
