"""The worker: one process that does the long work of a database, job after job."""

import logging
import traceback
from collections.abc import Mapping
from threading import Event
from typing import Any
from uuid import uuid4

from analysis import settings
from analysis.codebook import Proposal, Study, tray
from analysis.errors import Cancelled, GlasError, NotFound
from analysis.jobs.pulse import Pulse
from analysis.records import Notice
from analysis.service import REASONS, Service
from analysis.store import Job, queue

_LOG = logging.getLogger(__name__)

_ANALYSIS_FAILED = "The analysis failed unexpectedly ({kind}); nothing was lost. Start it again."
_REASONS_FAILED = "The words could not be found ({kind}); nothing was lost. Ask again."


def work_forever(service: Service, stopping: Event | None = None) -> None:
    """Do jobs until ``stopping`` is set; wait while another worker has the place.

    A worker that is stopped lets its job wait again: the next one begins it anew, and what was
    embedded is in the cache.
    """
    stop = stopping or Event()
    token = str(uuid4())
    try:
        while not stop.is_set():
            if not work_once(service, token, stop):
                service.engine.rest()
                stop.wait(settings.WORKER_BEAT_S / 2)
    finally:
        with service.store.writing() as connection:
            queue.let_go(connection, token)


def work_once(
    service: Service,
    token: str,
    stopping: Event | None = None,
    beat_s: float = settings.WORKER_BEAT_S,
) -> bool:
    """Do the next job if there is one and this worker has the place; return whether it did."""
    job = _claimed(service, token)
    if job is None:
        return False
    stop = stopping or Event()
    with Pulse(service.store, token, job.id, stop, beat_s) as pulse:
        state, error, result = _done(service, job, pulse)
    with service.store.writing() as connection:
        if pulse.lost:
            return True
        if state == queue.CANCELLED and stop.is_set():
            queue.release(connection, job.id)
        else:
            now = service.store.now()
            queue.finish(connection, job.id, now, state, error=error, result=result)
    return True


def _claimed(service: Service, token: str) -> Job | None:
    now_s = service.store.clock().timestamp()
    with service.store.writing() as connection:
        if not queue.hold(connection, token, now_s):
            return None
        queue.revive(connection, service.store.now(), now_s)
        return queue.claim(connection, now_s)


def _done(
    service: Service, job: Job, pulse: Pulse
) -> tuple[str, Notice | None, Mapping[str, Any] | None]:
    """Do a job and return its state, why it failed, and what came of it."""
    try:
        if job.kind == REASONS:
            return _asked(service, job)
        params = job.params
        proposal = service.analyse(
            job.project_id,
            n_themes=params["n_themes"],
            seed=params["seed"],
            author=params["author"],
            on_progress=pulse.reporter(),
            anew=params.get("anew", False),
        )
        return queue.DONE, None, account(service.study(job.project_id), proposal)
    except Cancelled:
        return queue.CANCELLED, None, None
    except GlasError as refusal:
        return queue.FAILED, Notice(refusal.message, _plain(refusal.values)), None
    except Exception as fault:  # noqa: BLE001  # The worker must outlive a job that fails.
        _LOG.error("a job failed: %s at %s", type(fault).__name__, _place(fault))
        message = _REASONS_FAILED if job.kind == REASONS else _ANALYSIS_FAILED
        return queue.FAILED, Notice(message, {"kind": type(fault).__name__}), None


def _asked(service: Service, job: Job) -> tuple[str, None, Mapping[str, Any] | None]:
    """Answer a question; it is cancelled where the words that it is about were removed."""
    try:
        return queue.DONE, None, service.find_reasons(job.project_id, job.params)
    except NotFound:
        return queue.CANCELLED, None, None


def account(study: Study, proposal: Proposal) -> dict[str, Any]:
    """Return what an analysis did: numbers, and interviews of which nothing could be used."""
    used = {each.transcript_id for each in study.corpus.passages}
    empty = [each.title for each in study.corpus.transcripts if each.id not in used]
    return {
        "n_interviews": len(study.corpus.transcripts),
        "n_passages": len(study.corpus.passages),
        "n_themes": len(proposal.codebook.themes),
        "n_items": len(proposal.codebook.items),
        "n_in_tray": len(tray(study.corpus, study.codebook)),
        "without_passages": empty,
    }


def _plain(values: Mapping[str, object]) -> dict[str, object]:
    return {
        key: each if isinstance(each, int | float) else str(each) for key, each in values.items()
    }


def _place(fault: BaseException) -> str:
    """Return where a fault came from, without its message: that might repeat people's words."""
    frames = traceback.extract_tb(fault.__traceback__)
    return " < ".join(f"{each.name}:{each.lineno}" for each in reversed(frames[-4:]))
