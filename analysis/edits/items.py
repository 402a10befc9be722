"""What a person can do to a SWOT item: write, reword, move, decide, merge, choose its evidence."""

from collections.abc import Callable
from dataclasses import replace

from analysis.codebook import Codebook
from analysis.edits.common import (
    found_quotations,
    fresh,
    memos_moved,
    need_item,
    need_quotations,
    need_theme,
    touch,
    with_item,
)
from analysis.edits.ground import Ground
from analysis.edits.kinds import (
    AddEvidence,
    AssignItem,
    MergeItems,
    MoveItem,
    PromoteEvidence,
    RemoveEvidence,
    RewordItem,
    SetItemStatus,
    WriteItem,
)
from analysis.errors import EditRefused
from analysis.records import ItemId, Origin, PassageId, Quotation, SwotItem


def is_stale(item: SwotItem) -> bool:
    """Return whether an item's evidence has gone: it is kept and marked, never deleted."""
    return not item.evidence


def write_item(ground: Ground, book: Codebook, edit: WriteItem) -> Codebook:
    """Add a person's own item. Where its words were erased since, it stands without evidence."""
    fresh(book.items, edit.new_id)
    if edit.theme_id is not None:
        need_theme(book, edit.theme_id)
    statement = _statement(edit.statement)
    if not edit.evidence:
        raise EditRefused("Choose at least one quotation: every item stands on people's words.")
    quotations = found_quotations(ground, edit.evidence)
    item = SwotItem(
        id=edit.new_id,
        quadrant=edit.quadrant,
        statement=statement,
        theme_id=edit.theme_id,
        evidence=quotations,
        origin=Origin.PERSON,
        touched=True,
        chosen=_passages(quotations),
    )
    return touch(with_item(book, item), item.theme_id)


def reword_item(book: Codebook, edit: RewordItem) -> Codebook:
    """Give an item a person's words."""
    words = _statement(edit.statement)
    return _changed(book, edit.item_id, lambda item: replace(item, statement=words, quoted=None))


def move_item(book: Codebook, edit: MoveItem) -> Codebook:
    """Put an item into another quadrant."""
    return _changed(book, edit.item_id, lambda item: replace(item, quadrant=edit.quadrant))


def assign_item(book: Codebook, edit: AssignItem) -> Codebook:
    """Put an item under another theme or under none; both themes are touched."""
    if edit.theme_id is not None:
        need_theme(book, edit.theme_id)
    before = need_item(book, edit.item_id).theme_id
    after = _changed(book, edit.item_id, lambda item: replace(item, theme_id=edit.theme_id))
    return touch(after, before)


def set_item_status(book: Codebook, edit: SetItemStatus) -> Codebook:
    """Accept or reject an item."""
    return _changed(book, edit.item_id, lambda item: replace(item, status=edit.status))


def add_evidence(ground: Ground, book: Codebook, edit: AddEvidence) -> Codebook:
    """Add quotations at the end of one list and take them out of the other."""
    quotations = need_quotations(ground, edit.quotations)

    def added(item: SwotItem) -> SwotItem:
        """Return the item with the quotations added."""
        here, there = _lists(item, edit.counter)
        kept = tuple(each for each in item.chosen if each not in _passages(quotations))
        item = replace(item, chosen=kept if edit.counter else (*kept, *_passages(quotations)))
        return _with_lists(item, (*here, *quotations), _without(there, quotations), edit.counter)

    return _changed(book, edit.item_id, added)


def remove_evidence(ground: Ground, book: Codebook, edit: RemoveEvidence) -> Codebook:
    """Take quotations out of one list of an item."""
    quotations = need_quotations(ground, edit.quotations)

    def removed(item: SwotItem) -> SwotItem:
        """Return the item without the quotations."""
        here, there = _lists(item, edit.counter)
        if not set(here).intersection(quotations):
            raise EditRefused("The quotation is no longer among those of the item.")
        return _with_lists(item, _without(here, quotations), there, edit.counter)

    return _changed(book, edit.item_id, removed)


def promote_evidence(ground: Ground, book: Codebook, edit: PromoteEvidence) -> Codebook:
    """Put a quotation first in its list."""
    quotations = need_quotations(ground, (edit.quotation,))

    def promoted(item: SwotItem) -> SwotItem:
        """Return the item with the quotation first."""
        here, there = _lists(item, edit.counter)
        if quotations[0] not in here:
            raise EditRefused("The quotation is no longer among those of the item.")
        return _with_lists(item, (*quotations, *here), there, edit.counter)

    return _changed(book, edit.item_id, promoted)


def merge_items(book: Codebook, edit: MergeItems) -> Codebook:
    """Join items under the surviving id; a person's words win over the machine's."""
    survivor = need_item(book, edit.survivor_id)
    absorbed = [need_item(book, each) for each in dict.fromkeys(edit.absorbed_ids)]
    if not absorbed or survivor.id in edit.absorbed_ids:
        raise EditRefused("Choose two or more different items to merge.")
    for each in absorbed:
        survivor = joined(survivor, each)
    moved = {str(each.id): str(survivor.id) for each in absorbed}
    kept = {key: each for key, each in book.items.items() if key not in moved}
    kept[survivor.id] = replace(survivor, touched=True)
    book = replace(book, items=kept, memos=memos_moved(book, moved))
    return touch(book, survivor.theme_id, *(each.theme_id for each in absorbed))


def joined(survivor: SwotItem, other: SwotItem) -> SwotItem:
    """Return two items as one: the survivor's id and place, touched words, all evidence."""
    words = other if other.touched and not survivor.touched else survivor
    evidence = dict.fromkeys((*survivor.evidence, *other.evidence))
    counter = dict.fromkeys((*survivor.counter_evidence, *other.counter_evidence))
    return replace(
        survivor,
        statement=words.statement,
        quoted=words.quoted,
        status=words.status,
        origin=words.origin,
        theme_id=survivor.theme_id if survivor.theme_id is not None else other.theme_id,
        evidence=tuple(evidence),
        counter_evidence=tuple(each for each in counter if each not in evidence),
        touched=survivor.touched or other.touched,
        chosen=tuple(dict.fromkeys((*survivor.chosen, *other.chosen))),
    )


def _changed(book: Codebook, item_id: ItemId, change: Callable[[SwotItem], SwotItem]) -> Codebook:
    item = replace(change(need_item(book, item_id)), touched=True)
    return touch(with_item(book, item), item.theme_id)


def _statement(words: str) -> str:
    if not words.strip():
        raise EditRefused("An item needs a statement: write at least one word.")
    return words.strip()


def _lists(item: SwotItem, counter: bool) -> tuple[tuple[Quotation, ...], tuple[Quotation, ...]]:
    both = item.evidence, item.counter_evidence
    return both[::-1] if counter else both


def _with_lists(
    item: SwotItem, here: tuple[Quotation, ...], there: tuple[Quotation, ...], counter: bool
) -> SwotItem:
    here = tuple(dict.fromkeys(here))
    evidence, against = (there, here) if counter else (here, there)
    return replace(item, evidence=evidence, counter_evidence=against)


def _passages(quotations: tuple[Quotation, ...]) -> tuple[PassageId, ...]:
    return tuple(dict.fromkeys(each.passage_id for each in quotations))


def _without(
    quotations: tuple[Quotation, ...], gone: tuple[Quotation, ...]
) -> tuple[Quotation, ...]:
    return tuple(each for each in quotations if each not in gone)
