"""What the edits of themes, passages and items share: finding a target, marking it touched."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from analysis.codebook import Codebook
from analysis.edits.anchors import Anchor
from analysis.edits.ground import Ground
from analysis.errors import EditRefused
from analysis.records import (
    ItemId,
    Memo,
    MemoId,
    Passage,
    Placement,
    Quotation,
    SwotItem,
    Theme,
    ThemeId,
)


def need_theme(book: Codebook, theme_id: ThemeId) -> Theme:
    """Return a theme; raise ``EditRefused`` if it is gone."""
    theme = book.themes.get(theme_id)
    if theme is None:
        raise EditRefused("The theme is no longer there: it was merged or taken back.")
    return theme


def need_item(book: Codebook, item_id: ItemId) -> SwotItem:
    """Return an item; raise ``EditRefused`` if it is gone."""
    item = book.items.get(item_id)
    if item is None:
        raise EditRefused("The item is no longer there: it was merged or taken back.")
    return item


def need_passages(ground: Ground, anchors: Iterable[Anchor]) -> tuple[Passage, ...]:
    """Return the passages that still stand; raise ``EditRefused`` if none does."""
    found = (ground.passage(each) for each in anchors)
    passages = tuple({each.id: each for each in found if each is not None}.values())
    if not passages:
        raise EditRefused("The passages are no longer there, or they are the interviewer's.")
    return passages


def found_quotations(ground: Ground, anchors: Iterable[Anchor]) -> tuple[Quotation, ...]:
    """Return the quotations that still stand, each once."""
    found = (ground.quotation(each) for each in anchors)
    return tuple(dict.fromkeys(each for each in found if each is not None))


def need_quotations(ground: Ground, anchors: Iterable[Anchor]) -> tuple[Quotation, ...]:
    """Return the quotations that still stand; raise ``EditRefused`` if none does."""
    quotations = found_quotations(ground, anchors)
    if not quotations:
        raise EditRefused("The quotations are no longer there, or they are the interviewer's.")
    return quotations


def fresh(known: Mapping[str, object] | Iterable[str], new_id: str) -> None:
    """Raise ``EditRefused`` if an id is already taken."""
    if new_id in set(known):
        raise EditRefused("This was already made: look at it as it stands now.")


def with_themes(book: Codebook, *themes: Theme) -> Codebook:
    """Return the codebook with these themes put in, new ones at the end."""
    return replace(book, themes={**book.themes, **{each.id: each for each in themes}})


def with_item(book: Codebook, item: SwotItem) -> Codebook:
    """Return the codebook with this item put in, a new one at the end."""
    return replace(book, items={**book.items, item.id: item})


def touch(book: Codebook, *theme_ids: ThemeId | None) -> Codebook:
    """Mark themes as touched, with those above and below them.

    A touched theme keeps its id, words and passages in a re-run. Those above it hold its passages
    too and must stay for it to stand under; those below it stand in a place that a person saw.
    """
    family = _family(book, {each for each in theme_ids if each in book.themes})
    themes = {
        key: replace(each, touched=True) if key in family and not each.touched else each
        for key, each in book.themes.items()
    }
    return replace(book, themes=themes)


def _family(book: Codebook, themes: set[ThemeId | None]) -> set[ThemeId]:
    family: set[ThemeId] = set()
    for key in book.themes:
        line = lineage(book, key)
        if themes.intersection(line):
            family.add(key)
        if key in themes:
            family.update(line)
    return family


def lineage(book: Codebook, theme_id: ThemeId) -> tuple[ThemeId, ...]:
    """Return a theme and all above it, lowest first."""
    line: list[ThemeId] = []
    at: ThemeId | None = theme_id
    while at is not None and at in book.themes and at not in line:
        line.append(at)
        at = book.themes[at].parent_id
    return tuple(line)


def unmeasured(book: Codebook, theme_ids: Iterable[ThemeId | None]) -> Codebook:
    """Return the codebook without the stability of themes, and of those above them.

    It was measured on other passages; the next analysis measures it anew.
    """
    changed = {above for each in theme_ids if each is not None for above in lineage(book, each)}
    return with_themes(book, *(replace(book.themes[each], stability=None) for each in changed))


def memos_moved(book: Codebook, moved: Mapping[str, str]) -> Mapping[MemoId, Memo]:
    """Return the memos with the targets that were absorbed renamed to those that survive."""
    return {
        key: replace(each, target=moved[each.target]) if each.target in moved else each
        for key, each in book.memos.items()
    }


def is_one_line(book: Codebook, one: ThemeId, other: ThemeId) -> bool:
    """Return whether one of two themes lies above the other, or they are the same."""
    return other in lineage(book, one) or one in lineage(book, other)


def of_two(placement: Placement, book: Codebook) -> Placement:
    """Return a placement whose second theme is neither above nor below the first."""
    second = placement.second_theme_id
    if second is None or not is_one_line(book, placement.theme_id, second):
        return placement
    return replace(placement, second_theme_id=None, second_strength=0.0)
