"""What a person can do to a codebook, one frozen value for each thing.

An edit speaks of people's words by their place (``Anchor``) and does not repeat them, so that they
can be erased; examples of a theme may be such words, and are erased from the edit. Ids of new
things are made by the caller, so that a replay makes the same ids again.
"""

from dataclasses import dataclass

from analysis.edits.anchors import Anchor
from analysis.records import ItemId, MemoId, Quadrant, Status, ThemeId


@dataclass(frozen=True, slots=True)
class RenameTheme:
    """Give a theme another name. ``name_language`` is ``und`` where the person did not say."""

    theme_id: ThemeId
    name: str
    name_language: str = "und"


@dataclass(frozen=True, slots=True)
class DescribeTheme:
    """Say in words what a theme holds; empty words take the description away."""

    theme_id: ThemeId
    description: str


@dataclass(frozen=True, slots=True)
class SetThemeStatus:
    """Accept or reject a theme, or make it a candidate again."""

    theme_id: ThemeId
    status: Status


@dataclass(frozen=True, slots=True)
class MergeThemes:
    """Join themes under the surviving id, with their sub-themes, passages, items and memos.

    ``named_after`` is the one of them whose title stays, ``status`` what is decided of all; None
    where these are the survivor's own.
    """

    survivor_id: ThemeId
    absorbed_ids: tuple[ThemeId, ...]
    named_after: ThemeId | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class SplitTheme:
    """Make chosen passages of a theme a new theme beside it. Items stay where they are."""

    theme_id: ThemeId
    new_id: ThemeId
    name: str
    passages: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class CreateTheme:
    """Make an empty theme, top-level where ``parent_id`` is None.

    Name, description and examples guide the next analysis: it looks for passages that belong.
    """

    new_id: ThemeId
    name: str
    parent_id: ThemeId | None = None
    description: str = ""
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BroughtTheme:
    """A theme of a codebook that an analyst brought, under a new id or that of one that stands.

    ``renames``: one that stands takes the name too.
    """

    theme_id: ThemeId
    name: str
    parent_id: ThemeId | None = None
    description: str = ""
    examples: tuple[str, ...] = ()
    renames: bool = False


@dataclass(frozen=True, slots=True)
class BringThemes:
    """Lay a codebook over the themes: new ones are made, known ones described anew.

    Parents stand before their sub-themes. Of a theme that is there only the description and the
    examples change, each where the codebook gives some, and the name where it says so.
    """

    themes: tuple[BroughtTheme, ...]


@dataclass(frozen=True, slots=True)
class BringBackThemes:
    """Bring back themes that an analysis left out, with their words; parents stand first."""

    theme_ids: tuple[ThemeId, ...]


@dataclass(frozen=True, slots=True)
class NestTheme:
    """Put a theme under another, or make it top-level (``parent_id`` None)."""

    theme_id: ThemeId
    parent_id: ThemeId | None


@dataclass(frozen=True, slots=True)
class MovePassages:
    """Place passages in a theme, or put them into the tray (``theme_id`` None)."""

    passages: tuple[Anchor, ...]
    theme_id: ThemeId | None


@dataclass(frozen=True, slots=True)
class PlacePassages:
    """Answer for passages of several themes at once: one click, one line of the history.

    ``moves`` go elsewhere; those of ``stay`` are placed in the theme, or in the tray, in which they
    are already. ``bring_back``: themes that an analysis left out and that must stand again first,
    parents before those under them. ``clears``: themes that the analysis proposed, to be left out
    again if nothing stays in them.
    """

    moves: tuple[MovePassages, ...]
    stay: tuple[MovePassages, ...] = ()
    bring_back: tuple[ThemeId, ...] = ()
    clears: tuple[ThemeId, ...] = ()


@dataclass(frozen=True, slots=True)
class SortPassages:
    """Say of passages of a theme, all at once, which belong in it and which elsewhere.

    What stays is left in the part of the theme in which it is. ``moved[i]`` goes into ``homes[i]``,
    into the tray where that is None. ``new_id`` may be among the homes: a theme beside ``theme_id``
    that is made with ``name``; None and empty where none is.
    """

    theme_id: ThemeId
    stay: tuple[Anchor, ...] = ()
    moved: tuple[Anchor, ...] = ()
    homes: tuple[ThemeId | None, ...] = ()
    new_id: ThemeId | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class SetSecondTheme:
    """Say that a passage truly belongs to a second theme too, or to one only (None)."""

    passage: Anchor
    theme_id: ThemeId | None


@dataclass(frozen=True, slots=True)
class WriteItem:
    """Write a SWOT item of one's own on chosen quotations."""

    new_id: ItemId
    quadrant: Quadrant
    statement: str
    theme_id: ThemeId | None
    evidence: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class RewordItem:
    """Say an item in other words; from then on it is no longer one voice's sentence."""

    item_id: ItemId
    statement: str


@dataclass(frozen=True, slots=True)
class MoveItem:
    """Move an item to another quadrant."""

    item_id: ItemId
    quadrant: Quadrant


@dataclass(frozen=True, slots=True)
class AssignItem:
    """Put an item under another theme, or under none."""

    item_id: ItemId
    theme_id: ThemeId | None


@dataclass(frozen=True, slots=True)
class SetItemStatus:
    """Accept or reject an item, or make it a candidate again."""

    item_id: ItemId
    status: Status


@dataclass(frozen=True, slots=True)
class MergeItems:
    """Join items under the surviving id, with their evidence and memos."""

    survivor_id: ItemId
    absorbed_ids: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True)
class AddEvidence:
    """Add quotations as evidence, or as counter-evidence; they leave the other list."""

    item_id: ItemId
    quotations: tuple[Anchor, ...]
    counter: bool = False


@dataclass(frozen=True, slots=True)
class RemoveEvidence:
    """Take quotations out of an item's evidence, or out of its counter-evidence."""

    item_id: ItemId
    quotations: tuple[Anchor, ...]
    counter: bool = False


@dataclass(frozen=True, slots=True)
class PromoteEvidence:
    """Show a quotation first among an item's evidence, or among its counter-evidence."""

    item_id: ItemId
    quotation: Anchor
    counter: bool = False


@dataclass(frozen=True, slots=True)
class MendTag:
    """Decide the tag of passages: one of ``TAG_NAMES``; None leaves it to the tagger again."""

    passages: tuple[Anchor, ...]
    tag: str | None


@dataclass(frozen=True, slots=True)
class SetLearning:
    """Let the next analysis learn from the decided tags, or forget what they taught."""

    learns: bool


@dataclass(frozen=True, slots=True)
class WriteMemo:
    """Note what one thinks of a theme, an item, a passage or the project (``target`` is its id).

    ``keeps``: it is the answer to a finding of the check, that things stay as they are.
    """

    new_id: MemoId
    target: str
    text: str
    author: str = ""
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class RewordMemo:
    """Change the text of a memo."""

    memo_id: MemoId
    text: str


@dataclass(frozen=True, slots=True)
class RemoveMemo:
    """Take a memo away."""

    memo_id: MemoId


Edit = (
    RenameTheme | DescribeTheme | SetThemeStatus | MergeThemes | SplitTheme | CreateTheme
    | BringThemes | BringBackThemes | NestTheme | MovePassages | PlacePassages | SortPassages
    | SetSecondTheme | WriteItem | RewordItem | MoveItem | AssignItem | SetItemStatus | MergeItems
    | AddEvidence | RemoveEvidence | PromoteEvidence | MendTag | SetLearning | WriteMemo
    | RewordMemo | RemoveMemo
)  # fmt: skip
"""Any edit."""
