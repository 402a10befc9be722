"""Which things an edit changes, so that two people who change the same one are told."""

from collections.abc import Callable, Mapping
from typing import Any

from analysis.edits import kinds
from analysis.edits.anchors import Anchor
from analysis.edits.kinds import (
    Edit,
)


def targets(edit: Edit) -> tuple[str, ...]:
    """Return the ids that an edit changes, each once.

    Where passages go is no target: two people may move passages into one theme at once. A mended
    tag is a target of its own (``tag:`` before the passage's id), apart from the passage's place.
    """
    return tuple(dict.fromkeys(_TARGETS[type(edit)](edit)))


def _places(anchors: tuple[Anchor, ...]) -> tuple[str, ...]:
    return tuple(each.passage_id for each in anchors)


def _theme(edit: Any) -> tuple[str, ...]:
    return (edit.theme_id,)


def _item(edit: Any) -> tuple[str, ...]:
    return (edit.item_id,)


def _memo(edit: Any) -> tuple[str, ...]:
    return (edit.memo_id,)


def _new(edit: Any) -> tuple[str, ...]:
    return (edit.new_id,)


def _merged(edit: Any) -> tuple[str, ...]:
    return (edit.survivor_id, *edit.absorbed_ids)


_TARGETS: Mapping[type, Callable[[Any], tuple[str, ...]]] = {
    kinds.RenameTheme: _theme,
    kinds.DescribeTheme: _theme,
    kinds.SetThemeStatus: _theme,
    kinds.MergeThemes: _merged,
    kinds.SplitTheme: lambda edit: (edit.theme_id, edit.new_id, *_places(edit.passages)),
    kinds.CreateTheme: _new,
    kinds.BringThemes: lambda edit: tuple(each.theme_id for each in edit.themes),
    kinds.BringBackThemes: lambda edit: edit.theme_ids,
    kinds.NestTheme: _theme,
    kinds.MovePassages: lambda edit: _places(edit.passages),
    kinds.PlacePassages: lambda edit: (
        *edit.bring_back,
        *(key for part in (*edit.moves, *edit.stay) for key in _places(part.passages)),
    ),
    kinds.SortPassages: lambda edit: (
        *_places((*edit.stay, *edit.moved)),
        *((edit.new_id,) if edit.new_id else ()),
    ),
    kinds.SetSecondTheme: lambda edit: _places((edit.passage,)),
    kinds.WriteItem: _new,
    kinds.RewordItem: _item,
    kinds.MoveItem: _item,
    kinds.AssignItem: _item,
    kinds.SetItemStatus: _item,
    kinds.MergeItems: _merged,
    kinds.AddEvidence: _item,
    kinds.RemoveEvidence: _item,
    kinds.PromoteEvidence: _item,
    kinds.MendTag: lambda edit: tuple(f"tag:{each}" for each in _places(edit.passages)),
    kinds.SetLearning: lambda _: ("learning",),
    kinds.WriteMemo: _new,
    kinds.RewordMemo: _memo,
    kinds.RemoveMemo: _memo,
}
