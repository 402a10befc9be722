"""What can be done about a finding in one click, and the note that keeps things as they are."""

from collections.abc import Sequence

from analysis.edits import (
    Edit,
    MergeThemes,
    NestTheme,
    RenameTheme,
    SetThemeStatus,
    WriteMemo,
)
from analysis.records import MemoId, Notice, Status, Theme, ThemeId, derived_id
from analysis.review.records import INTERVIEWERS_WORDS, VAGUE, Finding
from analysis.words import tell

OF_A_TITLE = (VAGUE, INTERVIEWERS_WORDS)
"""Kinds of findings that are about the title of a theme alone."""

Remedy = tuple[Notice, Edit] | None


def finding(
    kind: str,
    themes: tuple[Theme, ...],
    what: Notice,
    brief: Notice,
    remedy: Remedy,
    language: str,
) -> Finding:
    """Return a finding with its remedy and what keeps things as they are, in the working language.

    A title that says too little is kept by a person's taking it as it stands, all else by a note.
    ``brief`` is told with the values of ``what``.
    """
    ids = tuple(each.id for each in themes)
    note = WriteMemo(note_id(kind, themes), ids[0], tell(what, language), keeps=True)
    return Finding(
        kind=kind,
        theme_ids=ids,
        what=what,
        remedy=remedy[0] if remedy else None,
        edit=remedy[1] if remedy else None,
        keep=_as_it_stands(themes[0]) if kind == VAGUE else note,
        brief=Notice(brief.message, what.values),
        is_of_part=themes[0].parent_id is not None,
    )


def note_id(kind: str, themes: tuple[Theme, ...]) -> MemoId:
    """Return the id of the note that a finding is known and stays: the same whenever it is made.

    What was kept of a title was said of that title: of another it is a new finding.
    """
    titles = sorted(each.name for each in themes) if kind in OF_A_TITLE else ()
    return MemoId(derived_id("finding", kind, *sorted(each.id for each in themes), *titles))


def merge(theme: Theme, into: Theme | None) -> Remedy:
    """Return the merging of a theme into another, its acceptance where there is none."""
    if into is None:
        return accept(theme)
    told = "Dissolve it in “{name}”" if theme.parent_id == into.id else "Merge it into “{name}”"
    return Notice(told, {"name": into.name}), merging(into, (theme,))


def merge_both(survivor: Theme, absorbed: Theme) -> Remedy:
    """Return the merging of two like themes."""
    told = Notice("Merge both into “{name}”", {"name": survivor.name})
    return told, merging(survivor, (absorbed,))


def merging(
    survivor: Theme, absorbed: Sequence[Theme], named_after: ThemeId | None = None
) -> MergeThemes:
    """Return the merging of themes into one that is accepted if one of them was.

    A survivor that a person rejected stays rejected. ``named_after``: see ``MergeThemes``.
    """
    is_waiting = survivor.status is Status.CANDIDATE
    is_accepted = any(each.status is Status.ACCEPTED for each in absorbed)
    return MergeThemes(
        survivor.id,
        tuple(each.id for each in absorbed),
        named_after,
        Status.ACCEPTED if is_waiting and is_accepted else None,
    )


def nest(theme: Theme, under: Theme | None) -> Remedy:
    """Return the putting of a theme under another, its acceptance where there is none."""
    if under is None:
        return accept(theme)
    return Notice("Put it under “{name}”", {"name": under.name}), NestTheme(theme.id, under.id)


def rename(theme: Theme, title: tuple[str, str] | None) -> Remedy:
    """Return the renaming of a theme to a title with its language."""
    if title is None:
        return None
    named = RenameTheme(theme.id, title[0], title[1])
    return Notice("Rename it “{name}”", {"name": title[0]}), named


def stand(theme: Theme) -> Remedy:
    """Return the taking of a theme's title as one's own."""
    return Notice("Take this title"), _as_it_stands(theme)


def _as_it_stands(theme: Theme) -> RenameTheme:
    return RenameTheme(theme.id, theme.name, theme.name_language)


def accept(theme: Theme) -> Remedy:
    """Return the accepting of a theme."""
    return Notice("Accept it all the same"), SetThemeStatus(theme.id, Status.ACCEPTED)


def reject(theme: Theme) -> Remedy:
    """Return the rejecting of a theme."""
    return Notice("Reject it"), SetThemeStatus(theme.id, Status.REJECTED)
