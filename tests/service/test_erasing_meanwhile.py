"""Words that are erased while an analysis goes on elsewhere do not come back with its result."""

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from analysis.errors import BadRequest, EditRefused, NotFound
from analysis.records import ProjectId
from analysis.service import Service
from analysis.store import tables
from tests.service.fakes import FILES, FakeEngine, service_on


@pytest.fixture
def engine() -> FakeEngine:
    """Return an engine in the middle of which a test acts."""
    return FakeEngine()


@pytest.fixture
def command(tmp_path: Path, engine: FakeEngine) -> Iterator[Service]:
    """Yield the service of a command, which analyses without a job."""
    made = service_on(tmp_path / "glas.db", engine)
    yield made
    made.close()


@pytest.fixture
def app(tmp_path: Path, command: Service) -> Iterator[Service]:
    """Yield another service on the same database, as the screen has it."""
    assert command.projects() == ()
    made = service_on(tmp_path / "glas.db")
    yield made
    made.close()


@pytest.fixture
def project(command: Service) -> ProjectId:
    """Return a project with three interviews."""
    made = command.create_project("City")
    command.import_files(made, FILES)
    return made


def _remove_second(app: Service, project: ProjectId) -> None:
    app.remove_interview(project, app.study(project).corpus.transcripts[1].id)


def _rows(service: Service) -> tuple[list[bytes], list[str]]:
    """Return the vectors that are stored, which in the quick engine are words, and the runs."""
    with service.store.reading() as connection:
        vectors = list(connection.execute(select(tables.vector.c.data)).scalars())
        books = list(connection.execute(select(tables.run.c.codebook)).scalars())
    return vectors, [zlib.decompress(each).decode() for each in books]


@pytest.mark.parametrize("is_first", [True, False])
def test_an_analysis_from_which_an_interview_was_removed_keeps_nothing(
    command: Service, app: Service, engine: FakeEngine, project: ProjectId, is_first: bool
) -> None:
    if not is_first:
        command.analyse(project)
    before = len(command.history(project))
    engine.meanwhile = lambda: _remove_second(app, project)
    with pytest.raises(EditRefused, match="was removed during the analysis"):
        command.analyse(project)
    assert len(command.history(project)) == before
    vectors, books = _rows(command)
    assert not any(b"fails" in each for each in vectors)
    assert len(books) == before
    assert not any("fails" in each for each in books)
    engine.meanwhile = lambda: None
    command.analyse(project)
    assert len(command.study(project).codebook.themes) == 3


def test_later_batches_of_an_interview_that_was_removed_are_not_stored(
    command: Service, app: Service, project: ProjectId
) -> None:
    def removing(stage: str, n_done: int, _: int) -> None:
        """Remove an interview after the first two texts, when its own are still to come."""
        if (stage, n_done) == ("embed", 2):
            _remove_second(app, project)

    with pytest.raises(EditRefused):
        command.analyse(project, on_progress=removing)
    vectors, books = _rows(command)
    assert not any(b"fails" in each or b"weather" in each for each in vectors)
    assert books == []


def test_an_interview_that_comes_meanwhile_does_not_stop_an_analysis(
    command: Service, app: Service, engine: FakeEngine, project: ProjectId
) -> None:
    def add() -> None:
        app.import_files(project, [("four.txt", b"Dana: The network is new.\n")])

    engine.meanwhile = add
    command.analyse(project)
    assert len(command.unanalysed(project)) == 1


def test_an_analysis_whose_project_is_deleted_says_so(
    command: Service, app: Service, engine: FakeEngine, project: ProjectId
) -> None:
    engine.meanwhile = lambda: app.delete_project(project)
    with pytest.raises(NotFound, match="project is no longer there"):
        command.analyse(project)
    assert _rows(command) == ([], [])


def test_vectors_of_a_deleted_project_are_refused_in_the_same_words(
    command: Service, app: Service, project: ProjectId
) -> None:
    def deleting(stage: str, n_done: int, _: int) -> None:
        """Delete the project after the first two texts."""
        if (stage, n_done) == ("embed", 2):
            app.delete_project(project)

    with pytest.raises(NotFound, match="project is no longer there"):
        command.analyse(project, on_progress=deleting)


def _asked_of(service: Service, project: ProjectId, place: int) -> int:
    """Ask why a passage of an interview has its tag and return the job."""
    study = service.study(project)
    known = [p for p in study.corpus.passages if p.id in study.codebook.tags]
    wanted = study.corpus.transcripts[place].id
    job = service.ask_reasons(
        project, next(each.id for each in known if each.transcript_id == wanted)
    )
    assert job is not None
    return job.id


def test_questions_about_tags_do_not_keep_an_interview_and_go_with_it(
    app: Service, project: ProjectId
) -> None:
    app.analyse(project)
    gone, other = (_asked_of(app, project, place) for place in (1, 2))
    _remove_second(app, project)
    states = {each.id: each.state for each in app.jobs(project)}
    assert states == {gone: "cancelled", other: "queued"}
    assert len(app.study(project).corpus.transcripts) == 2


def test_an_analysis_that_waits_keeps_an_interview(app: Service, project: ProjectId) -> None:
    app.analyse(project)
    app.enqueue_analysis(project)
    with pytest.raises(BadRequest, match="An analysis is under way"):
        _remove_second(app, project)
    assert len(app.study(project).corpus.transcripts) == 3
