"""A project as it stands now: worked out from what is stored, and kept until it changes."""

from collections import OrderedDict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any

from analysis import settings
from analysis.codebook import Codebook, Proposal, Study, is_analysed
from analysis.edits import (
    Conflict,
    Edit,
    Ground,
    describe,
    edit_from_plain,
    from_plain,
    ground_of,
    replay_on,
    settle,
)
from analysis.records import Corpus, Notice, ProjectId, TranscriptId
from analysis.store import Connection, corpora, ledger, projects, runs
from analysis.store.ledger import Standing, Written
from analysis.swot.change_notices import without_lost_words


@dataclass(frozen=True, slots=True)
class Unfulfilled:
    """A person's change that found its target gone, wholly or (``partial``) in part."""

    seq: int
    at: str
    author: str
    what: Notice
    reason: Notice
    partial: bool


@dataclass(frozen=True, slots=True)
class View:
    """One moment of a project.

    ``version`` names the moment and serves as a cache key. ``seq`` is the number of the last
    change: a page gives it back as ``seen`` with an edit. ``changes`` are those of the last
    analysis that changed something, against what stood before; the first one changes nothing, and
    what it has to tell is ``noted``. ``unanalysed`` are the interviews that came after the last
    one, in corpus order; none before the first analysis.
    """

    study: Study
    version: int
    seq: int
    conflicts: tuple[Unfulfilled, ...]
    changes: tuple[Notice, ...]
    standing: Standing
    ground: Ground
    base: Codebook
    corpus_version: int
    unanalysed: tuple[TranscriptId, ...] = ()
    noted: tuple[Notice, ...] = ()

    def version_of(self, target: str) -> int:
        """Return the number of the last change of a theme, item, passage or memo."""
        return self.standing.version_of(target)

    def known(self) -> Codebook:
        """Return the codebook with what people merged away since the analysis still in it.

        For telling what happened: an older change may be about a theme that stands no more.
        """
        now = self.study.codebook
        themes = {**self.base.themes, **now.themes}
        return replace(now, themes=themes, items={**self.base.items, **now.items})


class Studies:
    """Works out views and keeps the latest of a few projects. Safe for several threads."""

    def __init__(self) -> None:
        self._views: OrderedDict[ProjectId, View] = OrderedDict()
        self._lock = Lock()

    def look(self, connection: Connection, project_id: ProjectId) -> View:
        """Return a project as this connection sees it; raise ``NotFound``."""
        now = projects.versions(connection, project_id)
        kept = self._get(project_id)
        if kept is not None and kept.version == now.version:
            return kept
        if kept is not None and kept.corpus_version != now.corpus_version:
            kept = None
        view = _worked_out(connection, project_id, now, kept)
        self.keep(view)
        return view

    def keep(self, view: View) -> None:
        """Keep a view, the latest of its project."""
        with self._lock:
            self._views[view.study.project.id] = view
            self._views.move_to_end(view.study.project.id)
            while len(self._views) > settings.STUDIES_KEPT:
                self._views.popitem(last=False)

    def forget(self, project_id: ProjectId) -> None:
        """Drop what is kept of a project: its words were erased."""
        with self._lock:
            self._views.pop(project_id, None)

    def _get(self, project_id: ProjectId) -> View | None:
        with self._lock:
            return self._views.get(project_id)


def _worked_out(
    connection: Connection, project_id: ProjectId, now: projects.Versions, kept: View | None
) -> View:
    corpus = corpora.load(connection, project_id) if kept is None else kept.study.corpus
    ground = ground_of(corpus) if kept is None else kept.ground
    written = ledger.entries(connection, project_id)
    standing = ledger.standing(written)
    base, proposal = _base(connection, project_id, standing, ground, kept)
    edits = [edit_of(each) for each in standing.active]
    replayed = replay_on(ground, base, edits)
    study = Study(
        project=projects.get(connection, project_id),
        corpus=corpus,
        codebook=replayed.codebook,
        run=None if proposal is None else proposal.run,
    )
    told = replayed.codebook
    told_by_it = _changes(connection, project_id, written, standing, proposal)
    is_first = _is_first(written, standing)
    view_conflicts = (
        *_carried(written, standing, told),
        *_unfulfilled(standing, replayed.conflicts, told),
    )
    return View(
        study=study,
        version=now.version,
        seq=standing.seq,
        conflicts=view_conflicts,
        changes=() if is_first else told_by_it,
        standing=standing,
        ground=ground,
        base=base,
        corpus_version=now.corpus_version,
        unanalysed=() if standing.run is None else _without_tags(corpus, base),
        noted=told_by_it if is_first else (),
    )


def _changes(
    connection: Connection,
    project_id: ProjectId,
    written: Sequence[Written],
    standing: Standing,
    proposal: Proposal | None,
) -> tuple[Notice, ...]:
    """Return what the last analysis that changed something changed.

    One without new interviews changes nothing, and what was not yet looked at stays listed. Words
    that are gone since are not told.
    """
    found = () if proposal is None else proposal.changes
    if proposal is not None and not found:
        run = latest_change(connection, project_id, written, standing.undone)
        found = () if run is None else runs.changes(connection, project_id, run.payload["run_id"])
    return tuple(without_lost_words(each) for each in found)


def _is_first(written: Sequence[Written], standing: Standing) -> bool:
    """Return whether the present analysis is the first of those that were not taken back."""
    stand = [
        each for each in written if each.kind == ledger.RUN and each.seq not in standing.undone
    ]
    return len(stand) == 1


def latest_change(
    connection: Connection,
    project_id: ProjectId,
    written: Sequence[Written],
    undone: frozenset[int],
    but_for: Collection[str] = (),
) -> Written | None:
    """Return the last analysis, of those not taken back, that changed something.

    ``but_for``: messages that tell of no change; an analysis with these alone is passed over.
    """
    for entry in reversed(written):
        if entry.kind == ledger.RUN and entry.seq not in undone:
            told = runs.changes(connection, project_id, str(entry.payload["run_id"]))
            if any(each.message not in but_for for each in told):
                return entry
    return None


def _without_tags(corpus: Corpus, base: Codebook) -> tuple[TranscriptId, ...]:
    """Return the interviews of which no participant's passage has a tag of the analysis.

    One in which no participant speaks is not among them: there is nothing to analyse in it.
    """
    spoken = dict.fromkeys(e.transcript_id for e in corpus.passages if is_analysed(e))
    tagged = {each.transcript_id for each in corpus.passages if each.id in base.tags}
    return tuple(each for each in spoken if each not in tagged)


def _base(
    connection: Connection,
    project_id: ProjectId,
    standing: Standing,
    ground: Ground,
    kept: View | None,
) -> tuple[Codebook, Proposal | None]:
    """Return the present proposal's codebook brought to the words that are there."""
    if standing.run is None:
        return Codebook(), None
    if kept is not None and kept.standing.run == standing.run and kept.study.run is not None:
        return kept.base, Proposal(kept.study.run, kept.base, kept.changes or kept.noted)
    proposal = runs.get(connection, project_id, str(standing.run.payload["run_id"]))
    return settle(ground, proposal.codebook), proposal


def edit_of(entry: Written) -> Edit:
    """Return the edit of an entry."""
    return edit_from_plain(entry.payload)


def _unfulfilled(
    standing: Standing, conflicts: Sequence[Conflict], known: Codebook
) -> tuple[Unfulfilled, ...]:
    return tuple(
        _told(standing.active[each.position], each.reason, each.partial, known)
        for each in conflicts
    )


def _told(entry: Written, reason: Notice, partial: bool, known: Codebook) -> Unfulfilled:
    what = describe(edit_of(entry), known)
    return Unfulfilled(entry.seq, entry.at, entry.author, what, reason, partial)


def _carried(
    written: Sequence[Written], standing: Standing, known: Codebook
) -> tuple[Unfulfilled, ...]:
    """Return the conflicts that stood before the present analysis: they are not forgotten."""
    if standing.run is None:
        return ()
    by_seq = {each.seq: each for each in written}
    return tuple(
        _told(by_seq[each["seq"]], from_plain(Notice, each["reason"]), each["partial"], known)
        for each in standing.run.payload.get("conflicts", ())
        if each["seq"] in by_seq and each["seq"] not in standing.undone
    )


def carried_on(view: View, base_seq: int) -> list[dict[str, Any]]:
    """Return the conflicts of a view in the form in which the next analysis keeps them."""
    return [
        {
            "seq": each.seq,
            "reason": {"message": each.reason.message, "values": dict(each.reason.values)},
            "partial": each.partial,
        }
        for each in view.conflicts
        if each.seq <= base_seq
    ]


def extended(view: View, entry: Written, codebook: Codebook) -> View:
    """Return a view after one more edit, without working everything out again."""
    standing = view.standing
    after = replace(
        standing,
        seq=entry.seq,
        active=(*standing.active, entry),
        versions={**standing.versions, **dict.fromkeys(entry.targets, entry.seq)},
    )
    return replace(
        view,
        study=replace(view.study, codebook=codebook),
        version=view.version + 1,
        seq=entry.seq,
        standing=after,
    )
