"""The changes that a person can make to a codebook, and what carries them out.

The machine's proposal never changes. What people do is a list of edits, and what everyone sees is
``replay(corpus, proposal's codebook, edits)``.
"""

from analysis.edits.anchors import Anchor, anchor_of
from analysis.edits.applying import (
    Conflict,
    Replayed,
    anchors,
    apply,
    apply_on,
    replay,
    replay_on,
)
from analysis.edits.common import is_one_line, lineage
from analysis.edits.ground import Ground, ground_of
from analysis.edits.ids import new_id
from analysis.edits.items import is_stale
from analysis.edits.kinds import (
    AddEvidence,
    AssignItem,
    BringBackThemes,
    BringThemes,
    BroughtTheme,
    CreateTheme,
    DescribeTheme,
    Edit,
    MendTag,
    MergeItems,
    MergeThemes,
    MoveItem,
    MovePassages,
    NestTheme,
    PlacePassages,
    PromoteEvidence,
    RemoveEvidence,
    RemoveMemo,
    RenameTheme,
    RewordItem,
    RewordMemo,
    SetItemStatus,
    SetLearning,
    SetSecondTheme,
    SetThemeStatus,
    SortPassages,
    SplitTheme,
    WriteItem,
    WriteMemo,
)
from analysis.edits.settling import named_in, settle, withdraw
from analysis.edits.targets import targets
from analysis.edits.telling import describe
from analysis.edits.themes import bring_themes
from analysis.edits.wire import edit_from_plain, edit_to_plain, from_plain, kind_of, to_plain

__all__ = [
    "AddEvidence",
    "Anchor",
    "AssignItem",
    "BringBackThemes",
    "BringThemes",
    "BroughtTheme",
    "Conflict",
    "CreateTheme",
    "DescribeTheme",
    "Edit",
    "Ground",
    "MendTag",
    "MergeItems",
    "MergeThemes",
    "MoveItem",
    "MovePassages",
    "NestTheme",
    "PlacePassages",
    "PromoteEvidence",
    "RemoveEvidence",
    "RemoveMemo",
    "RenameTheme",
    "Replayed",
    "RewordItem",
    "RewordMemo",
    "SetItemStatus",
    "SetLearning",
    "SetSecondTheme",
    "SetThemeStatus",
    "SortPassages",
    "SplitTheme",
    "WriteItem",
    "WriteMemo",
    "anchor_of",
    "anchors",
    "apply",
    "apply_on",
    "bring_themes",
    "describe",
    "edit_from_plain",
    "edit_to_plain",
    "from_plain",
    "ground_of",
    "is_one_line",
    "is_stale",
    "kind_of",
    "lineage",
    "named_in",
    "new_id",
    "replay",
    "replay_on",
    "settle",
    "targets",
    "to_plain",
    "withdraw",
]
