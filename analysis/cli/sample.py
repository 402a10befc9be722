"""The sample project: made and analysed once, when Glas is started for the first time."""

from pathlib import Path
from time import sleep

from analysis.cli.terminal import Progress, complain
from analysis.records import ProjectId
from analysis.service import Service

FOLDER = Path(__file__).resolve().parent.parent.parent / "data" / "interviews" / "sample"
TITLE = "Речинград 2026 (пример)"
ORGANISATION = "Община Речинград"
LANGUAGE = "bg"
SECONDS_BETWEEN_LOOKS = 0.3


def ensure(service: Service) -> None:
    """Make the sample project if there is no project yet, and wait until it is analysed.

    A person who deletes the sample but keeps another project does not get it back.
    """
    summaries = service.projects()
    project = _made(service) if not summaries else None
    if project is None:
        return
    complain("Analysing the sample interviews, once ...")
    job = service.enqueue_analysis(project)
    progress = Progress()
    while (state := service.job(job)).is_open:
        if state.state == "running" and state.stage:
            progress(state.stage, state.n_done, state.n_total)
        sleep(SECONDS_BETWEEN_LOOKS)
    progress.close()
    if state.error is not None:
        complain(str(state.error))


def _made(service: Service) -> ProjectId:
    project = service.create_project(TITLE, ORGANISATION, LANGUAGE)
    names = sorted(path for path in FOLDER.iterdir() if path.is_file())
    interviews = [path for path in names if path.suffix not in {".csv", ".md"}]
    for each in service.import_files(project, [(p.name, p.read_bytes()) for p in interviews]):
        if each.problem is not None:
            complain(f"{each.file_name}: {each.problem}")
    table = FOLDER / "attributes.csv"
    service.import_attributes(project, table.name, table.read_bytes())
    return project
