"""The sample project: made and analysed once, when Glas is started for the first time."""

from collections.abc import Callable
from pathlib import Path
from time import sleep

from analysis.cli.terminal import Progress, complain
from analysis.records import ProjectId
from analysis.service import JobId, Service

FOLDER = Path(__file__).resolve().parent.parent.parent / "data" / "interviews" / "sample"
TABLE = FOLDER / "attributes.csv"
TITLE = "Речинград 2026 (пример)"
ORGANISATION = "Община Речинград"
LANGUAGE = "bg"
SECONDS_BETWEEN_LOOKS = 0.3


def ensure(service: Service, worker_lives: Callable[[], bool]) -> None:
    """Make the sample project if there is no project yet, and wait until it is analysed.

    A person who deletes the sample but keeps another project does not get it back. A start that
    was stopped half-way is taken up again; a second start analyses nothing anew.

    Args:
        service: the database.
        worker_lives: whether the process that analyses is still there; without it nobody waits.
    """
    project = _unfinished(service)
    if project is None:
        return
    job = service.latest_job(project)
    if job is None:
        _fill(service, project)
    complain("Analysing the sample interviews, once ...")
    _wait(service, job.id if job else service.enqueue_analysis(project), worker_lives)


def _unfinished(service: Service) -> ProjectId | None:
    """Return the sample project if it has to be made, or if its first analysis is not over."""
    if not TABLE.is_file():
        return None
    there = service.projects()
    if not there:
        return service.create_project(TITLE, ORGANISATION, LANGUAGE)
    only = there[0]
    if len(there) > 1 or only.analysed or only.project.title != TITLE:
        return None
    job = service.latest_job(only.project.id)
    return only.project.id if job is None or job.is_open else None


def _fill(service: Service, project: ProjectId) -> None:
    paths = sorted(each for each in FOLDER.iterdir() if each.is_file())
    interviews = [each for each in paths if each.suffix not in {".csv", ".md"}]
    for each in service.import_files(project, [(p.name, p.read_bytes()) for p in interviews]):
        if each.problem is not None:
            complain(f"{each.file_name}: {each.problem}")
    service.import_attributes(project, TABLE.name, TABLE.read_bytes())


def _wait(service: Service, job: JobId, worker_lives: Callable[[], bool]) -> None:
    with Progress() as progress:
        while (state := service.job(job)).is_open and worker_lives():
            if state.state == "running" and state.stage:
                progress(state.stage, state.n_done, state.n_total)
            sleep(SECONDS_BETWEEN_LOOKS)
    if state.error is not None:
        complain(str(state.error))
