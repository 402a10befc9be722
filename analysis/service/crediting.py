"""Who placed, tagged, chose and noted what, worked out from the list of changes.

The codebook tells a person's work from the program's, and not which person's: the list does. A
REFI-QDA Project names the users of its codings.
"""

from analysis.edits import (
    AddEvidence,
    Edit,
    MendTag,
    MovePassages,
    PlacePassages,
    RewordMemo,
    SetSecondTheme,
    SortPassages,
    SplitTheme,
    WriteItem,
    WriteMemo,
    targets,
)
from analysis.exports import Credit
from analysis.records import ProjectId
from analysis.service.studies import edit_of
from analysis.store import Connection, ledger
from analysis.store.ledger import RUN, UNDO

_BY_TARGET = (
    *(MovePassages, PlacePassages, SetSecondTheme, SortPassages, SplitTheme),
    *(MendTag, WriteMemo, RewordMemo),
)
"""Edits whose targets are what a person is named for: passages, tags and memos."""


def credits_of(connection: Connection, project_id: ProjectId) -> dict[str, Credit]:
    """Return the last person who did each thing that was not taken back; see ``exports.Credits``.

    A thing keeps the place in the order that it had when it was first done.
    """
    written = ledger.entries(connection, project_id)
    undone = ledger.standing(written).undone
    found: dict[str, Credit] = {}
    for entry in written:
        if entry.kind not in {RUN, UNDO} and entry.seq not in undone:
            for key in _things(edit_of(entry)):
                found[key] = Credit(entry.author, entry.at)
    return found


def _things(edit: Edit) -> tuple[str, ...]:
    if isinstance(edit, _BY_TARGET):
        return targets(edit)
    if isinstance(edit, WriteItem):
        return tuple(f"for:{edit.new_id}/{each.passage_id}" for each in edit.evidence)
    if isinstance(edit, AddEvidence):
        kind = "against" if edit.counter else "for"
        return tuple(f"{kind}:{edit.item_id}/{each.passage_id}" for each in edit.quotations)
    return ()
