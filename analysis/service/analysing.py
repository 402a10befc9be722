"""One analysis from what is stored to what is stored, whoever runs it: the worker or a command."""

from dataclasses import replace

from analysis.codebook import Codebook, Proposal, Study, counted_themes, is_described
from analysis.errors import BadRequest, EditRefused
from analysis.records import ProjectId, TranscriptId
from analysis.service.cutting import noted_of_cut
from analysis.service.engine import Engine, Progress, Request
from analysis.service.guiding import retold, retold_notices
from analysis.service.recast import whole_of, with_recast, without_waiting
from analysis.service.retagging import retagged
from analysis.service.studies import Studies, View, carried_on
from analysis.store import Store, VectorCache, erasure, ledger, projects, runs
from analysis.store.ledger import RUN, Written

ANALYSIS = "analysis"
"""The kind of job that analyses a project."""

ATTEMPTS = 3
"""How often an analysis begins anew because what it started from was taken back meanwhile."""


def analyse(
    store: Store,
    studies: Studies,
    engine: Engine,
    project_id: ProjectId,
    request: Request,
    author: str,
    on_progress: Progress,
) -> Proposal:
    """Analyse a project and store the proposal; edits made meanwhile are replayed on it.

    Raises:
        BadRequest: there is no interview.
        NotFound: the project was deleted meanwhile.
        EditRefused: an interview was removed meanwhile, or people kept taking back what the
            analysis had started from.
    """
    for _ in range(ATTEMPTS):
        with store.reading() as connection:
            view = studies.look(connection, project_id)
        if not view.study.corpus.transcripts:
            raise BadRequest("There is no interview to analyse: add at least one.")
        whole = _whole(store, view)
        earlier = _earlier(view)
        if earlier is not None:
            earlier = without_waiting(earlier, whole)
        asked = replace(request, anew=request.anew or _is_other_number(request, view.study))
        proposal = engine.analyse(
            view.study.corpus,
            view.study.project,
            asked,
            earlier,
            VectorCache(store, project_id, _interviews(view)),
            on_progress,
        )
        kept = proposal
        if earlier is not None:
            sought = (e for e in retold(view.base, earlier) if is_described(earlier, e))
            tags = retagged(proposal, earlier, view.study.run)
            told = (*retold_notices(sought, earlier), *tags)
            kept = put_aside_again(replace(proposal, changes=(*proposal.changes, *told)), earlier)
            book = with_recast(kept.codebook, whole, view.study.corpus)
            kept = replace(kept, codebook=book)
        if _landed(store, project_id, kept, view, author, asked):
            return kept
    raise EditRefused("The codebook kept changing during the analysis: start it again.")


def number_that_stands(study: Study) -> int | None:
    """Return the number of themes that the last analysis was asked for, if so many stand still.

    None where it was asked for none, or where people joined, filled or rejected themes since. Those
    that hold no passage do not count.
    """
    asked = study.run.settings.get("n_themes") if study.run is not None else None
    n = len(counted_themes(study.codebook))
    return n if asked == n else None


def _is_other_number(request: Request, study: Study) -> bool:
    """Return whether a number is asked for, or none, other than what stands: that wants a cut."""
    return study.run is not None and request.n_themes != number_that_stands(study)


def _interviews(view: View) -> frozenset[TranscriptId]:
    return frozenset(each.id for each in view.study.corpus.transcripts)


def _earlier(view: View) -> Codebook | None:
    is_first = view.standing.run is None and not view.standing.active
    return None if is_first else view.study.codebook


def put_aside_again(proposal: Proposal, earlier: Codebook) -> Proposal:
    """Return a proposal in which what a person put into the tray is still there.

    Whether the project learns from its decided tags stays as it was, too. Themes that the analysis
    left out are remembered, for a person may bring them back.
    """
    aside = set(earlier.put_aside)
    placements = {
        key: each for key, each in proposal.codebook.placements.items() if key not in aside
    }
    stood = {**earlier.gone, **earlier.themes}
    gone = {key: each for key, each in stood.items() if key not in proposal.codebook.themes}
    kept = replace(proposal.codebook, placements=placements, put_aside=earlier.put_aside)
    return replace(proposal, codebook=replace(kept, learns=earlier.learns, gone=gone))


def _whole(store: Store, view: View) -> Codebook | None:
    run = view.standing.run
    if run is None:
        return None
    with store.reading() as connection:
        stored = runs.get(connection, view.study.project.id, str(run.payload["run_id"]))
    return whole_of(view, stored.codebook)


def _landed(
    store: Store,
    project_id: ProjectId,
    proposal: Proposal,
    started: View,
    author: str,
    asked: Request,
) -> bool:
    """Store a proposal; return False if an edit or analysis that it rests on was taken back.

    Raises:
        NotFound, EditRefused: words that it rests on were erased; see ``erasure.require``. The
            list of changes does not tell of that.
    """
    with store.writing() as connection:
        erasure.require(connection, project_id, _interviews(started))
        written = ledger.entries(connection, project_id)
        since = [each for each in written if each.seq > started.seq]
        if any(each.kind == RUN or _reaches_before(each, started.seq) for each in since):
            return False
        payload = {
            "run_id": runs.add(connection, project_id, store.now(), proposal),
            "base_seq": started.seq,
            "conflicts": carried_on(started, started.seq),
            **noted_of_cut(connection, started, asked, proposal, _earlier(started)),
        }
        ledger.append(
            connection,
            project_id,
            written[-1] if written else None,
            at=store.now(),
            author=author,
            kind=RUN,
            payload=payload,
        )
        projects.changed(connection, project_id, store.now(), corpus=False)
    return True


def _reaches_before(entry: Written, seq: int) -> bool:
    return entry.undoes is not None and entry.undoes <= seq
