"""Changes of a codebook: check what the person saw, carry out, append, all in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.codebook import Codebook
from analysis.edits import Edit, apply_on, describe, edit_to_plain, kind_of, replay_on, targets
from analysis.errors import EditRefused, StaleEdit
from analysis.records import Notice, ProjectId
from analysis.service.studies import Studies, View, edit_of, extended
from analysis.store import Connection, Store, ledger, projects
from analysis.store.ledger import RUN, UNDO, Written

Seen = int | Mapping[str, int]
"""The number of the last change that a person saw: of all, or of each target."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the history. ``undone``: taken back since; ``undoes``: what it took back."""

    seq: int
    at: str
    author: str
    kind: str
    what: Notice
    edit: Edit | None = None
    undone: bool = False
    undoes: int | None = None
    conflict: Notice | None = None


def edit(
    store: Store, studies: Studies, project_id: ProjectId, change: Edit, author: str, seen: Seen
) -> int:
    """Append an edit and return its number; raise ``StaleEdit`` or ``EditRefused``."""
    with store.reading() as connection:
        studies.look(connection, project_id)
    with store.writing() as connection:
        view = studies.look(connection, project_id)
        _check_seen(connection, project_id, view, targets(change), seen)
        codebook = apply_on(view.ground, view.study.codebook, change)
        entry = ledger.append(
            connection,
            project_id,
            ledger.last(connection, project_id),
            at=store.now(),
            author=author,
            kind=kind_of(change),
            payload=edit_to_plain(change),
            targets=targets(change),
        )
        projects.changed(connection, project_id, store.now(), corpus=False)
    studies.keep(extended(view, entry, codebook))
    return entry.seq


def _check_seen(
    connection: Connection, project_id: ProjectId, view: View, wanted: tuple[str, ...], seen: Seen
) -> None:
    for target in wanted:
        if isinstance(seen, int):
            is_stale = view.version_of(target) > seen
        elif target in seen:
            is_stale = view.version_of(target) > seen[target]
        else:
            is_stale = target in view.standing.versions
        if is_stale:
            by_seq = {each.seq: each for each in ledger.entries(connection, project_id)}
            raise _stale(by_seq[view.version_of(target)], by_seq, view)


def _stale(entry: Written, by_seq: Mapping[int, Written], view: View) -> StaleEdit:
    what = _what(entry, by_seq, view.known())
    if entry.kind == RUN:
        return StaleEdit(
            "The interviews were analysed again while you were looking: look at the result, then "
            "decide again.",
            who=entry.author,
            at=entry.at,
            what=what,
        )
    return StaleEdit(
        "{who} changed this while you were looking: look at it as it stands now, then decide "
        "again.",
        who=entry.author,
        at=entry.at,
        what=what,
    )


def history(connection: Connection, project_id: ProjectId, view: View) -> tuple[Entry, ...]:
    """Return all that happened to a codebook, newest first."""
    reasons = {each.seq: each.reason for each in view.conflicts}
    written = ledger.entries(connection, project_id)
    by_seq = {each.seq: each for each in written}
    known, undone = view.known(), view.standing.undone
    return tuple(
        _entry(each, by_seq, undone, known, reasons.get(each.seq)) for each in reversed(written)
    )


def _entry(
    written: Written,
    by_seq: Mapping[int, Written],
    undone: frozenset[int],
    known: Codebook,
    conflict: Notice | None = None,
) -> Entry:
    change = None if written.kind in {RUN, UNDO} else edit_of(written)
    return Entry(
        seq=written.seq,
        at=written.at,
        author=written.author,
        kind=written.kind,
        what=_what(written, by_seq, known),
        edit=change,
        undone=written.seq in undone,
        undoes=written.undoes,
        conflict=conflict,
    )


def _what(written: Written, by_seq: Mapping[int, Written], known: Codebook) -> Notice:
    if written.kind == RUN:
        return Notice("Analysed the interviews")
    if written.kind == UNDO:
        taken = by_seq.get(written.undoes or 0)
        if taken is not None and taken.kind == RUN:
            return Notice("Took back the last analysis")
        return Notice("Took back change {seq}", {"seq": written.undoes})
    return describe(edit_of(written), known)


def undoable(view: View, author: str) -> Entry | None:
    """Return the change that this person would take back now, None where there is none."""
    own = takable(view, author)
    if not own:
        return None
    (written,) = (each for each in view.standing.active if each.seq == own[0])
    return _entry(written, {}, view.standing.undone, view.known())


def takable(view: View, author: str) -> tuple[int, ...]:
    """Return the numbers of a person's changes since the last analysis, the latest first.

    They are taken back in this order, one by one or several at once.
    """
    return tuple(each.seq for each in reversed(view.standing.active) if each.author == author)


def undo(store: Store, studies: Studies, project_id: ProjectId, author: str) -> Entry:
    """Take back this person's latest change since the last analysis looked at the codebook.

    Raises:
        EditRefused: there is none.
        StaleEdit: somebody changed its targets since, or built on it.
    """
    with store.writing() as connection:
        view = studies.look(connection, project_id)
        taken = undoable(view, author)
        if taken is None:
            raise EditRefused("There is no change of yours to take back since the last analysis.")
        _check_unbuilt(view, frozenset({taken.seq}))
        _take_back(connection, store, project_id, author, taken.seq, view)
    return taken


def undo_several(
    store: Store, studies: Studies, project_id: ProjectId, author: str, seqs: Sequence[int]
) -> None:
    """Take back this person's latest changes, all that are named or none.

    Args:
        store: the database.
        studies: reads the project.
        project_id: of which project.
        author: who takes back.
        seqs: their numbers, the latest first, as they were shown.

    Raises:
        EditRefused: these are not their latest ones any more.
        StaleEdit: somebody changed their targets since, or built on them.
    """
    with store.writing() as connection:
        view = studies.look(connection, project_id)
        if not seqs or takable(view, author)[: len(seqs)] != tuple(seqs):
            raise EditRefused("Something was done meanwhile: look at the list again.")
        _check_unbuilt(view, frozenset(seqs))
        for seq in seqs:
            _take_back(connection, store, project_id, author, seq, view)


def _check_unbuilt(view: View, seqs: frozenset[int]) -> None:
    active, aims = view.standing.active, set[str]()
    later = []
    for each in active:
        if each.seq in seqs:
            aims.update(each.targets)
        elif aims.intersection(each.targets):
            later.append(each)
    if later:
        raise _built_on(later[-1], view)
    rest = [each for each in active if each.seq not in seqs]
    known = {each.seq for each in view.conflicts}
    replayed = replay_on(view.ground, view.base, [edit_of(each) for each in rest])
    for conflict in replayed.conflicts:
        if rest[conflict.position].seq not in known:
            raise _built_on(rest[conflict.position], view)


def _built_on(entry: Written, view: View) -> StaleEdit:
    return StaleEdit(
        "{who} built on this change: it cannot be taken back before that is.",
        who=entry.author,
        at=entry.at,
        what=describe(edit_of(entry), view.known()),
    )


def _take_back(
    connection: Connection,
    store: Store,
    project_id: ProjectId,
    author: str,
    seq: int,
    view: View,
) -> None:
    aims = next((each.targets for each in view.standing.active if each.seq == seq), ())
    ledger.append(
        connection,
        project_id,
        ledger.last(connection, project_id),
        at=store.now(),
        author=author,
        kind=UNDO,
        payload={},
        targets=aims,
        undoes=seq,
    )
    projects.changed(connection, project_id, store.now(), corpus=False)


def undo_run(store: Store, studies: Studies, project_id: ProjectId, author: str) -> None:
    """Take back the whole last analysis; raise ``EditRefused`` where changes follow it."""
    with store.writing() as connection:
        view = studies.look(connection, project_id)
        run = view.standing.run
        if run is None:
            raise EditRefused("There is no analysis to take back.")
        n_after = sum(each.seq > run.seq for each in view.standing.active)
        if n_after:
            raise EditRefused(
                "Changes were made after the analysis ({n_after}): take these back first.",
                n_after=n_after,
            )
        _take_back(connection, store, project_id, author, run.seq, view)


def dismiss(store: Store, studies: Studies, project_id: ProjectId, seq: int, author: str) -> None:
    """Let go of a change that could not be carried out; raise ``EditRefused`` for any other."""
    with store.writing() as connection:
        view = studies.look(connection, project_id)
        done = seq <= view.standing.base_seq
        known = {each.seq for each in view.conflicts if done or not each.partial}
        if seq not in known:
            raise EditRefused("This change was carried out: take it back instead.")
        _take_back(connection, store, project_id, author, seq, view)
