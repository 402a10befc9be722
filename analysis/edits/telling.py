"""An edit as a sentence, for the history, for conflicts and for what undo would take back."""

from collections.abc import Callable, Mapping
from typing import Any

from analysis.edits import kinds
from analysis.edits.kinds import Edit
from analysis.records import Notice


def describe(edit: Edit) -> Notice:
    """Return what a person did, as a template and its values."""
    message, values = _SENTENCES[type(edit)]
    return Notice(message, values(edit))


def _none(_: Any) -> dict[str, object]:
    return {}


def _n_passages(edit: Any) -> dict[str, object]:
    return {"n_passages": len(edit.passages)}


def _n_themes(edit: Any) -> dict[str, object]:
    return {"n_merged": len(edit.absorbed_ids) + 1}


def _n_quotations(edit: Any) -> dict[str, object]:
    return {"n_quotations": len(edit.quotations)}


def _field(name: str) -> Callable[[Any], dict[str, object]]:
    return lambda edit: {name: str(getattr(edit, name))}


_SENTENCES: Mapping[type, tuple[str, Callable[[Any], dict[str, object]]]] = {
    kinds.RenameTheme: ("Renamed a theme to “{name}”", _field("name")),
    kinds.DescribeTheme: ("Described a theme", _none),
    kinds.SetThemeStatus: ("Marked a theme as {status}", _field("status")),
    kinds.MergeThemes: ("Merged themes ({n_merged})", _n_themes),
    kinds.SplitTheme: ("Split off a theme “{name}”", _field("name")),
    kinds.CreateTheme: ("Made a theme “{name}”", _field("name")),
    kinds.NestTheme: ("Moved a theme in the tree", _none),
    kinds.MovePassages: ("Moved passages ({n_passages})", _n_passages),
    kinds.SetSecondTheme: ("Changed the second theme of a passage", _none),
    kinds.WriteItem: ("Wrote the item “{statement}”", _field("statement")),
    kinds.RewordItem: ("Reworded an item to “{statement}”", _field("statement")),
    kinds.MoveItem: ("Moved an item to {quadrant}", _field("quadrant")),
    kinds.AssignItem: ("Put an item under another theme", _none),
    kinds.SetItemStatus: ("Marked an item as {status}", _field("status")),
    kinds.MergeItems: ("Merged items ({n_merged})", _n_themes),
    kinds.AddEvidence: ("Added quotations to an item ({n_quotations})", _n_quotations),
    kinds.RemoveEvidence: ("Took quotations from an item ({n_quotations})", _n_quotations),
    kinds.PromoteEvidence: ("Put a quotation of an item first", _none),
    kinds.MendTag: ("Tagged passages as {tag}", _field("tag")),
    kinds.WriteMemo: ("Wrote a memo", _none),
    kinds.RewordMemo: ("Changed a memo", _none),
    kinds.RemoveMemo: ("Took a memo away", _none),
}
