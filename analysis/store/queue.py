"""Long work as rows: asked for once, claimed by one worker, its progress and its end stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NewType

from sqlalchemy import Connection, Row, delete, select, update

from analysis import settings
from analysis.edits import from_plain
from analysis.errors import BadRequest, NotFound
from analysis.records import Notice, ProjectId
from analysis.store import tables
from analysis.store.plain import digest, packed, unpacked

JobId = NewType("JobId", int)

QUEUED, RUNNING, DONE, FAILED, CANCELLED = "queued", "running", "done", "failed", "cancelled"


@dataclass(frozen=True, slots=True)
class Job:
    """Long work and how far it is.

    ``state`` is queued, running, done, failed or cancelled. ``n_done`` of ``n_total`` and
    ``time_left_s`` (None while it cannot be told) speak of the present ``stage`` alone.
    """

    id: JobId
    project_id: ProjectId
    kind: str
    params: Mapping[str, Any]
    state: str
    stage: str
    n_done: int
    n_total: int
    time_left_s: float | None
    attempts: int
    cancelled: bool
    error: Notice | None
    result: Mapping[str, Any] | None
    created_at: str
    finished_at: str | None

    @property
    def is_open(self) -> bool:
        """Whether it still waits or goes on."""
        return self.state in {QUEUED, RUNNING}


def enqueue(
    connection: Connection,
    now: str,
    project_id: ProjectId,
    kind: str,
    params: Mapping[str, Any],
    about: str = "",
) -> JobId:
    """Ask for work; the same work asked for again while it is open is the same job.

    Args:
        connection: to the database.
        now: the moment, as it is stored.
        project_id: whose work it is.
        kind: one of the kinds of jobs.
        params: what the work needs to know.
        about: what it is about, where a project may have several open jobs of the kind.

    Raises:
        BadRequest: work of this kind with other settings is open for the project.
    """
    key = digest(packed([project_id, kind, about] if about else [project_id, kind]))
    row = connection.execute(select(tables.job).where(tables.job.c.open_key == key)).first()
    if row is not None and row.params != packed(dict(params)):
        raise BadRequest(
            "An analysis of this project with other settings is under way: wait until it is done, "
            "or cancel it."
        )
    if row is not None:
        return JobId(row.id)
    made = connection.execute(
        tables.job.insert().values(
            project_id=project_id,
            kind=kind,
            params=packed(dict(params)),
            open_key=key,
            state=QUEUED,
            stage="",
            n_done=0,
            n_total=0,
            attempts=0,
            cancelled=False,
            created_at=now,
        )
    )
    (job_id,) = made.inserted_primary_key or (0,)
    return JobId(job_id)


def get(connection: Connection, job_id: JobId, now_s: float) -> Job:
    """Return a job; raise ``NotFound``."""
    row = connection.execute(select(tables.job).where(tables.job.c.id == job_id)).one_or_none()
    if row is None:
        raise NotFound("The job is no longer there.")
    return _job(row, now_s)


def of_project(connection: Connection, project_id: ProjectId, now_s: float) -> tuple[Job, ...]:
    """Return the jobs of a project, newest first."""
    wanted = select(tables.job).where(tables.job.c.project_id == project_id)
    rows = connection.execute(wanted.order_by(tables.job.c.id.desc()))
    return tuple(_job(row, now_s) for row in rows)


def latest(
    connection: Connection,
    project_id: ProjectId,
    kind: str,
    now_s: float,
    params: Mapping[str, Any] | None = None,
) -> Job | None:
    """Return the newest job of a kind, where given of these params; None where there is none."""
    columns = tables.job.c
    wanted = select(tables.job).where(columns.project_id == project_id, columns.kind == kind)
    if params is not None:
        wanted = wanted.where(columns.params == packed(dict(params)))
    row = connection.execute(wanted.order_by(columns.id.desc()).limit(1)).first()
    return None if row is None else _job(row, now_s)


def _job(row: Row[Any], now_s: float) -> Job:
    return Job(
        id=JobId(row.id),
        project_id=row.project_id,
        kind=row.kind,
        params=unpacked(row.params),
        state=row.state,
        stage=row.stage,
        n_done=row.n_done,
        n_total=row.n_total,
        time_left_s=_time_left(row, now_s),
        attempts=row.attempts,
        cancelled=row.cancelled,
        error=None if row.error is None else from_plain(Notice, unpacked(row.error)),
        result=None if row.result is None else unpacked(row.result),
        created_at=row.created_at,
        finished_at=row.finished_at,
    )


def _time_left(row: Row[Any], now_s: float) -> float | None:
    """Return the seconds that the stage still takes at the pace that it had so far."""
    if row.state != RUNNING or row.stage_started_at_s is None or row.n_done <= 0:
        return None
    spent = max(0.0, now_s - float(row.stage_started_at_s))
    return spent / int(row.n_done) * max(0, int(row.n_total) - int(row.n_done))


def claim(connection: Connection, now_s: float) -> Job | None:
    """Take the oldest waiting job, None where nothing waits."""
    columns = tables.job.c
    waiting = select(columns.id).where(columns.state == QUEUED).order_by(columns.id).limit(1)
    job_id = connection.execute(waiting).scalar()
    if job_id is None:
        return None
    connection.execute(
        update(tables.job)
        .where(columns.id == job_id)
        .values(state=RUNNING, heartbeat_at_s=now_s, attempts=columns.attempts + 1)
    )
    return get(connection, JobId(job_id), now_s)


def progress(
    connection: Connection, job_id: JobId, stage: str, n_done: int, n_total: int, now_s: float
) -> None:
    """Note how far a job is; a new stage starts its clock anew."""
    columns = tables.job.c
    known = connection.execute(select(columns.stage).where(columns.id == job_id)).scalar()
    values: dict[str, Any] = {"stage": stage, "n_done": n_done, "n_total": n_total}
    if known != stage:
        values["stage_started_at_s"] = now_s
    connection.execute(
        update(tables.job).where(columns.id == job_id).values(**values, heartbeat_at_s=now_s)
    )


def beat(connection: Connection, job_id: JobId, now_s: float) -> bool:
    """Note that a job's worker lives; return whether a person cancelled the job.

    Whoever deletes a project cancels its jobs: they are gone with it.
    """
    columns = tables.job.c
    connection.execute(update(tables.job).where(columns.id == job_id).values(heartbeat_at_s=now_s))
    cancelled = connection.execute(select(columns.cancelled).where(columns.id == job_id)).scalar()
    return cancelled is None or bool(cancelled)


def finish(
    connection: Connection,
    job_id: JobId,
    now: str,
    state: str,
    *,
    error: Notice | None = None,
    result: Mapping[str, Any] | None = None,
) -> None:
    """Note a job's end and why, or what came of it."""
    connection.execute(
        update(tables.job)
        .where(tables.job.c.id == job_id)
        .values(
            state=state,
            open_key=None,
            error=None if error is None else packed(error),
            result=None if result is None else packed(dict(result)),
            finished_at=now,
        )
    )


def cancel(connection: Connection, job_id: JobId, now: str) -> None:
    """Ask a job to stop: one that waits is cancelled at once, one that goes on stops soon."""
    columns = tables.job.c
    state = connection.execute(select(columns.state).where(columns.id == job_id)).scalar()
    if state == QUEUED:
        finish(connection, job_id, now, CANCELLED)
    connection.execute(update(tables.job).where(columns.id == job_id).values(cancelled=True))


def revive(connection: Connection, now: str, now_s: float) -> None:
    """Let jobs whose worker fell silent wait again; give up those that ended too many workers."""
    columns = tables.job.c
    lost = select(columns.id, columns.attempts, columns.cancelled).where(
        columns.state == RUNNING, columns.heartbeat_at_s < now_s - settings.WORKER_LOST_AFTER_S
    )
    for row in connection.execute(lost).all():
        if row.cancelled:
            finish(connection, JobId(row.id), now, CANCELLED)
        elif row.attempts >= settings.JOB_MAX_ATTEMPTS:
            reason = Notice("The analysis ended its process several times and was given up.")
            finish(connection, JobId(row.id), now, FAILED, error=reason)
        else:
            _wait_again(connection, JobId(row.id))


def _wait_again(connection: Connection, job_id: JobId) -> None:
    connection.execute(
        update(tables.job).where(tables.job.c.id == job_id).values(state=QUEUED, stage="")
    )


def release(connection: Connection, job_id: JobId) -> None:
    """Let a job wait again because its worker ends in good order; the attempt is not counted."""
    columns = tables.job.c
    connection.execute(
        update(tables.job).where(columns.id == job_id).values(attempts=columns.attempts - 1)
    )
    _wait_again(connection, job_id)


def hold(connection: Connection, token: str, now_s: float) -> bool:
    """Take or keep the place of the one worker; return whether this worker has it.

    The place of a worker that has been silent for ``WORKER_LOST_AFTER_S`` seconds is free.
    """
    columns = tables.worker.c
    row = connection.execute(select(columns.token, columns.heartbeat_at_s)).first()
    if row is not None and row.token != token and _heard_of(row.heartbeat_at_s, now_s):
        return False
    connection.execute(delete(tables.worker))
    connection.execute(tables.worker.insert().values(id=1, token=token, heartbeat_at_s=now_s))
    return True


def let_go(connection: Connection, token: str) -> None:
    """Give up the worker's place."""
    connection.execute(delete(tables.worker).where(tables.worker.c.token == token))


def worker_alive(connection: Connection, now_s: float) -> bool:
    """Return whether a worker was heard of lately."""
    beat_at = connection.execute(select(tables.worker.c.heartbeat_at_s)).scalar()
    return beat_at is not None and _heard_of(beat_at, now_s)


def _heard_of(beat_at_s: float, now_s: float) -> bool:
    return now_s - beat_at_s < settings.WORKER_LOST_AFTER_S
