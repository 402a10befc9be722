"""Carry out edits: one on a codebook, or all of a list on a proposal."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from analysis.codebook import Codebook
from analysis.edits import items, kinds, passages, placing, sorting, themes
from analysis.edits.anchors import Anchor
from analysis.edits.ground import Ground, ground_of
from analysis.edits.kinds import (
    Edit,
)
from analysis.errors import EditRefused
from analysis.records import Corpus, Notice

_Handler = Callable[[Ground, Codebook, Any], Codebook]


def _words_aside(change: Callable[[Codebook, Any], Codebook]) -> _Handler:
    return lambda _, codebook, edit: change(codebook, edit)


HANDLERS: Mapping[type, _Handler] = {
    kinds.RenameTheme: _words_aside(themes.rename_theme),
    kinds.DescribeTheme: _words_aside(themes.describe_theme),
    kinds.SetThemeStatus: _words_aside(themes.set_theme_status),
    kinds.MergeThemes: _words_aside(themes.merge_themes),
    kinds.SplitTheme: themes.split_theme,
    kinds.CreateTheme: _words_aside(themes.create_theme),
    kinds.BringThemes: _words_aside(themes.bring_themes),
    kinds.BringBackThemes: _words_aside(themes.bring_back_themes),
    kinds.NestTheme: _words_aside(themes.nest_theme),
    kinds.MovePassages: passages.move_passages,
    kinds.PlacePassages: placing.place_passages,
    kinds.SortPassages: sorting.sort_passages,
    kinds.SetSecondTheme: passages.set_second_theme,
    kinds.WriteItem: items.write_item,
    kinds.RewordItem: _words_aside(items.reword_item),
    kinds.MoveItem: _words_aside(items.move_item),
    kinds.AssignItem: _words_aside(items.assign_item),
    kinds.SetItemStatus: _words_aside(items.set_item_status),
    kinds.MergeItems: _words_aside(items.merge_items),
    kinds.AddEvidence: items.add_evidence,
    kinds.RemoveEvidence: items.remove_evidence,
    kinds.PromoteEvidence: items.promote_evidence,
    kinds.MendTag: passages.mend_tag,
    kinds.SetLearning: _words_aside(passages.set_learning),
    kinds.WriteMemo: _words_aside(passages.write_memo),
    kinds.RewordMemo: _words_aside(passages.reword_memo),
    kinds.RemoveMemo: _words_aside(passages.remove_memo),
}


@dataclass(frozen=True, slots=True)
class Conflict:
    """An edit that could not be carried out, or only in part: shown, never dropped.

    ``position`` counts from 0 in the list of edits; ``partial`` where some of it was carried out.
    """

    position: int
    edit: Edit
    reason: Notice
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Replayed:
    """A codebook after a list of edits, and those that found their targets gone."""

    codebook: Codebook
    conflicts: tuple[Conflict, ...] = ()


def anchors(edit: Edit) -> tuple[Anchor, ...]:
    """Return the places in interviews that an edit speaks of."""
    found: list[Anchor] = []
    for field in fields(edit):
        value = getattr(edit, field.name)
        if isinstance(value, Anchor):
            found.append(value)
        elif isinstance(value, tuple):
            found.extend(each for each in value if isinstance(each, Anchor))
            parts = (each for each in value if isinstance(each, kinds.MovePassages))
            found.extend(each for part in parts for each in part.passages)
    return tuple(found)


def apply(corpus: Corpus, codebook: Codebook, edit: Edit) -> Codebook:
    """Return the codebook after an edit; raise ``EditRefused`` with the reason and the remedy."""
    return apply_on(ground_of(corpus), codebook, edit)


def apply_on(ground: Ground, codebook: Codebook, edit: Edit) -> Codebook:
    """Do as ``apply`` on a ground that was built before."""
    if _n_missing(ground, edit):
        raise EditRefused(
            "Some of these words are no longer there, or they are the interviewer's: choose again."
        )
    if _homeless(codebook, edit):
        raise EditRefused("The themes are no longer there: choose others.")
    return HANDLERS[type(edit)](ground, codebook, edit)


def replay(corpus: Corpus, codebook: Codebook, edits: Iterable[Edit]) -> Replayed:
    """Return the codebook after edits in order.

    An edit of many passages of which some are gone is carried out on the rest and listed too.
    """
    return replay_on(ground_of(corpus), codebook, edits)


def replay_on(ground: Ground, codebook: Codebook, edits: Iterable[Edit]) -> Replayed:
    """Do as ``replay`` on a ground that was built before."""
    conflicts: list[Conflict] = []
    for position, edit in enumerate(edits):
        n_homeless = _homeless(codebook, edit)
        try:
            codebook = HANDLERS[type(edit)](ground, codebook, edit)
        except EditRefused as refusal:
            reason = Notice(refusal.message, refusal.values)
            conflicts.append(Conflict(position, edit, reason))
            continue
        if n := _n_missing(ground, edit):
            conflicts.append(Conflict(position, edit, _partly(n, edit), partial=True))
        if n_homeless:
            conflicts.append(Conflict(position, edit, _left(n_homeless, edit), partial=True))
    return Replayed(codebook, tuple(conflicts))


_OF_PASSAGES = (
    kinds.MendTag,
    kinds.MovePassages,
    kinds.PlacePassages,
    kinds.SetSecondTheme,
    kinds.SortPassages,
    kinds.SplitTheme,
)
"""Kinds whose anchors are whole passages; those of the others are quotations."""


def _n_missing(ground: Ground, edit: Edit) -> int:
    is_of_passages = isinstance(edit, _OF_PASSAGES)
    find: Callable[[Anchor], object] = ground.passage if is_of_passages else ground.quotation
    return sum(find(each) is None for each in anchors(edit))


def _homeless(codebook: Codebook, edit: Edit) -> int:
    if isinstance(edit, kinds.PlacePassages):
        return placing.n_homeless(codebook, edit)
    return len(sorting.homeless(codebook, edit)) if isinstance(edit, kinds.SortPassages) else 0


def _left(n_gone: int, edit: Edit) -> Notice:
    return Notice(
        "{n_gone} of {n_all} passages of this change stay where they are: their theme is gone.",
        {"n_gone": n_gone, "n_all": len(anchors(edit))},
    )


def _partly(n_gone: int, edit: Edit) -> Notice:
    return Notice(
        "{n_gone} of {n_all} passages of this change are no longer there; the rest is kept.",
        {"n_gone": n_gone, "n_all": len(anchors(edit))},
    )
