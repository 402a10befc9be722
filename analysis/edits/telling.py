"""An edit as a sentence, for the history, for conflicts and for what undo would take back."""

from collections.abc import Callable, Mapping
from typing import Any

from analysis.codebook import Codebook
from analysis.edits import kinds, naming
from analysis.edits.kinds import Edit
from analysis.records import Notice, Quadrant, Status


def describe(edit: Edit, codebook: Codebook | None = None) -> Notice:
    """Return what a person did, as a template and its values.

    Args:
        edit: any.
        codebook: where given and it knows what the edit is about, the sentence names it by its
            statement or name, shortened to ``settings.CHARACTERS_OF_A_MENTION``.
    """
    named = None if codebook is None else naming.named(edit, codebook)
    told = _unnamed(edit) if named is None else named
    values = {
        key: naming.shortened(each) if isinstance(each, str) else each
        for key, each in told.values.items()
    }
    return Notice(told.message, values)


def _unnamed(edit: Edit) -> Notice:
    told_by = _BY_WHAT_IT_SAYS.get(type(edit))
    if told_by is not None:
        return Notice(told_by(edit))
    message, values = _SENTENCES[type(edit)]
    return Notice(message, values(edit))


_THEME_STATUS: Mapping[Status, str] = {
    Status.ACCEPTED: "Accepted a theme",
    Status.REJECTED: "Rejected a theme",
    Status.CANDIDATE: "Made a theme a candidate again",
}
_ITEM_STATUS: Mapping[Status, str] = {
    Status.ACCEPTED: "Accepted an item",
    Status.REJECTED: "Rejected an item",
    Status.CANDIDATE: "Made an item a candidate again",
}
_QUADRANTS: Mapping[Quadrant, str] = {
    Quadrant.STRENGTH: "Moved an item to the strengths",
    Quadrant.WEAKNESS: "Moved an item to the weaknesses",
    Quadrant.OPPORTUNITY: "Moved an item to the opportunities",
    Quadrant.THREAT: "Moved an item to the threats",
}
_TAGS: Mapping[str | None, str] = {
    None: "Left the tags of passages to the tagger",
    "strength": "Tagged passages as strength",
    "weakness": "Tagged passages as weakness",
    "opportunity": "Tagged passages as opportunity",
    "threat": "Tagged passages as threat",
    "none": "Tagged passages as none of the four",
}


_LEARNING: Mapping[bool, str] = {
    True: "Let the next analysis learn from the decided tags",
    False: "Had the decided tags teach nothing any more",
}


_MEMOS: Mapping[bool, str] = {True: "Kept a theme as it is", False: "Wrote a memo"}

_BY_WHAT_IT_SAYS: Mapping[type, Callable[[Any], str]] = {
    kinds.SetThemeStatus: lambda edit: _THEME_STATUS[edit.status],
    kinds.SetItemStatus: lambda edit: _ITEM_STATUS[edit.status],
    kinds.MoveItem: lambda edit: _QUADRANTS[edit.quadrant],
    kinds.MendTag: lambda edit: _TAGS.get(edit.tag, "Mended the tag of passages"),
    kinds.SetLearning: lambda edit: _LEARNING[edit.learns],
    kinds.WriteMemo: lambda edit: _MEMOS[edit.keeps],
}
"""Kinds whose sentence follows from what was chosen."""


def _none(_: Any) -> dict[str, object]:
    return {}


def _n_passages(edit: Any) -> dict[str, object]:
    return {"n_passages": len(edit.passages)}


def _n_placed(edit: Any) -> dict[str, object]:
    return {"n_passages": sum(len(part.passages) for part in edit.moves or edit.stay)}


def _n_sorted(edit: Any) -> dict[str, object]:
    return {"n_stay": len(edit.stay), "n_moved": len(edit.moved)}


def _n_themes(edit: Any) -> dict[str, object]:
    return {"n_merged": len(edit.absorbed_ids) + 1}


def _n_quotations(edit: Any) -> dict[str, object]:
    return {"n_quotations": len(edit.quotations)}


def _n_brought(edit: Any) -> dict[str, object]:
    return {"n_themes": len(edit.themes)}


def _n_brought_back(edit: Any) -> dict[str, object]:
    return {"n_themes": len(edit.theme_ids)}


def _field(name: str) -> Callable[[Any], dict[str, object]]:
    return lambda edit: {name: str(getattr(edit, name))}


_SENTENCES: Mapping[type, tuple[str, Callable[[Any], dict[str, object]]]] = {
    kinds.RenameTheme: ("Titled a theme “{name}”", _field("name")),
    kinds.DescribeTheme: ("Described a theme", _none),
    kinds.MergeThemes: ("Merged {n_merged} themes into one", _n_themes),
    kinds.SplitTheme: ("Split off a theme “{name}”", _field("name")),
    kinds.BringThemes: ("Brought a codebook (themes: {n_themes})", _n_brought),
    kinds.BringBackThemes: ("Brought themes back ({n_themes})", _n_brought_back),
    kinds.CreateTheme: ("Made a theme “{name}”", _field("name")),
    kinds.NestTheme: ("Moved a theme in the tree", _none),
    kinds.MovePassages: ("Moved passages ({n_passages})", _n_passages),
    kinds.PlacePassages: ("Placed passages ({n_passages})", _n_placed),
    kinds.SortPassages: ("Sorted passages: {n_stay} stay, {n_moved} moved", _n_sorted),
    kinds.SetSecondTheme: ("Changed the second theme of a passage", _none),
    kinds.WriteItem: ("Wrote the item “{statement}”", _field("statement")),
    kinds.RewordItem: ("Reworded an item to “{statement}”", _field("statement")),
    kinds.AssignItem: ("Put an item under another theme", _none),
    kinds.MergeItems: ("Merged items ({n_merged})", _n_themes),
    kinds.AddEvidence: ("Added quotations to an item ({n_quotations})", _n_quotations),
    kinds.RemoveEvidence: ("Took quotations from an item ({n_quotations})", _n_quotations),
    kinds.PromoteEvidence: ("Put a quotation of an item first", _none),
    kinds.RewordMemo: ("Changed a memo", _none),
    kinds.RemoveMemo: ("Took a memo away", _none),
}
