"""Long work: asked for once, done by one worker, cancelled, resumed, honest about failures."""

import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from analysis import settings
from analysis.errors import BadRequest, Cancelled, ModelMissing
from analysis.jobs import work_forever, work_once
from analysis.jobs.pulse import Pulse
from analysis.records import ProjectId
from analysis.service import Service
from analysis.store import VectorCache, queue
from tests.service.fakes import FILES, Clock, FakeEngine, service_on

TOKEN = "worker"


@pytest.fixture
def clock() -> Clock:
    """Return a clock that the test moves."""
    return Clock()


@pytest.fixture
def engine() -> FakeEngine:
    """Return an engine that a test can look into."""
    return FakeEngine()


@pytest.fixture
def service(tmp_path: Path, engine: FakeEngine, clock: Clock) -> Iterator[Service]:
    """Yield a service on an empty database."""
    made = service_on(tmp_path / "glas.db", engine, clock)
    yield made
    made.close()


@pytest.fixture
def project_id(service: Service) -> ProjectId:
    """Return a project with three interviews."""
    made = service.create_project("City")
    service.import_files(made, FILES)
    return made


def test_a_job_is_done_and_says_what_it_did(service: Service, project_id: ProjectId) -> None:
    job_id = service.enqueue_analysis(project_id, n_themes=3, author="Ada")
    assert service.job(job_id).state == "queued"
    assert work_once(service, TOKEN)
    job = service.job(job_id)
    assert (job.state, job.is_open, job.error) == ("done", False, None)
    assert job.result is not None
    assert job.result["n_interviews"] == 3
    assert job.result["n_themes"] == 3
    assert job.result["without_passages"] == []
    run = service.study(project_id).run
    assert run is not None
    assert run.settings == {"n_themes": 3}
    assert service.history(project_id)[0].author == "Ada"
    assert not work_once(service, TOKEN)


def test_a_double_click_makes_one_job(service: Service, project_id: ProjectId) -> None:
    first = service.enqueue_analysis(project_id)
    assert service.enqueue_analysis(project_id) == first
    with pytest.raises(BadRequest, match="other settings"):
        service.enqueue_analysis(project_id, n_themes=5)
    work_once(service, TOKEN)
    assert service.enqueue_analysis(project_id) != first
    assert [each.state for each in service.jobs(project_id)] == ["queued", "done"]


def test_two_clicks_at_once_make_one_job(service: Service, project_id: ProjectId) -> None:
    found: list[int] = []
    threads = [
        Thread(target=lambda: found.append(service.enqueue_analysis(project_id))) for _ in range(8)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(found) == 8
    assert len(set(found)) == 1


def test_a_waiting_job_is_cancelled_at_once(service: Service, project_id: ProjectId) -> None:
    job_id = service.enqueue_analysis(project_id)
    service.cancel(job_id)
    assert service.job(job_id).state == "cancelled"
    assert not work_once(service, TOKEN)


def test_a_running_job_stops_when_cancelled_and_leaves_nothing_half(
    service: Service, project_id: ProjectId, engine: FakeEngine
) -> None:
    job_id = service.enqueue_analysis(project_id)

    def cancel_and_go_on() -> None:
        service.cancel(job_id)
        time.sleep(0.3)

    engine.meanwhile = cancel_and_go_on
    assert work_once(service, TOKEN, beat_s=0.02)
    job = service.job(job_id)
    assert (job.state, job.error, job.result) == ("cancelled", None, None)
    assert service.history(project_id) == ()
    assert service.enqueue_analysis(project_id) != job_id


def test_the_pulse_ends_cancelled_work(service: Service, project_id: ProjectId) -> None:
    job_id = service.enqueue_analysis(project_id)
    with service.store.writing() as connection:
        queue.claim(connection, 0.0)
    with Pulse(service.store, TOKEN, job_id, Event(), beat_s=0.01) as pulse:
        pulse.reporter()("embed", 1, 2)
        service.cancel(job_id)
        pulse._cancelled.wait(5)
        with pytest.raises(Cancelled):
            pulse.reporter()("embed", 2, 2)


def test_the_pulse_ends_work_whose_project_is_deleted(
    service: Service, project_id: ProjectId
) -> None:
    job_id = service.enqueue_analysis(project_id)
    with service.store.writing() as connection:
        queue.claim(connection, 0.0)
    with Pulse(service.store, TOKEN, job_id, Event(), beat_s=0.01) as pulse:
        pulse.check()
        service.delete_project(project_id)
        pulse._cancelled.wait(5)
        with pytest.raises(Cancelled):
            pulse.check()


@pytest.mark.parametrize("waits_s", [0.0, 0.3])
def test_a_worker_outlives_the_project_that_it_analyses(
    service: Service,
    project_id: ProjectId,
    engine: FakeEngine,
    caplog: pytest.LogCaptureFixture,
    waits_s: float,
) -> None:
    def delete() -> None:
        service.delete_project(project_id)
        time.sleep(waits_s)

    engine.meanwhile = delete
    service.enqueue_analysis(project_id)
    assert work_once(service, TOKEN, beat_s=0.02)
    assert service.projects() == ()
    assert caplog.text == ""
    assert not work_once(service, TOKEN)


@pytest.mark.parametrize("is_late", [False, True])
def test_a_question_whose_words_are_removed_meanwhile_does_not_fail(
    service: Service,
    project_id: ProjectId,
    engine: FakeEngine,
    monkeypatch: pytest.MonkeyPatch,
    is_late: bool,
) -> None:
    service.analyse(project_id)
    study = service.study(project_id)
    asked = next(each for each in study.corpus.passages if each.id in study.codebook.tags)
    job = service.ask_reasons(project_id, asked.id)
    assert job is not None
    place = engine if is_late else service
    name = "reasons" if is_late else "find_reasons"
    real = getattr(place, name)

    def removing(*given: Any) -> Any:
        """Remove the interview that the worker has just been asked about."""
        service.remove_interview(project_id, asked.transcript_id)
        return real(*given)

    monkeypatch.setattr(place, name, removing)
    assert work_once(service, TOKEN)
    done = service.job(job.id)
    assert (done.state, done.error) == ("done" if is_late else "cancelled", None)


def test_progress_and_time_left_are_those_of_the_stage(
    service: Service, project_id: ProjectId, clock: Clock
) -> None:
    job_id = service.enqueue_analysis(project_id)
    with service.store.writing() as connection:
        queue.claim(connection, clock().timestamp())
        queue.progress(connection, job_id, "embed", 0, 100, clock().timestamp())
    assert service.job(job_id).time_left_s is None
    clock.pass_s(10)
    with service.store.writing() as connection:
        queue.progress(connection, job_id, "embed", 25, 100, clock().timestamp())
    job = service.job(job_id)
    assert (job.stage, job.n_done, job.n_total) == ("embed", 25, 100)
    assert job.time_left_s == pytest.approx(30)
    with service.store.writing() as connection:
        queue.progress(connection, job_id, "themes", 0, 1, clock().timestamp())
    assert service.job(job_id).time_left_s is None


def test_a_job_whose_worker_died_is_taken_up_again(
    service: Service, project_id: ProjectId, clock: Clock
) -> None:
    job_id = service.enqueue_analysis(project_id)
    with service.store.writing() as connection:
        assert queue.hold(connection, "dead", clock().timestamp())
        queue.claim(connection, clock().timestamp())
    assert service.worker_alive()
    assert not work_once(service, TOKEN)
    clock.pass_s(settings.WORKER_LOST_AFTER_S + 1)
    assert not service.worker_alive()
    assert work_once(service, TOKEN)
    job = service.job(job_id)
    assert (job.state, job.attempts) == ("done", 2)


def test_a_job_that_keeps_ending_its_worker_is_given_up(
    service: Service, project_id: ProjectId, clock: Clock
) -> None:
    job_id = service.enqueue_analysis(project_id)
    for number in range(settings.JOB_MAX_ATTEMPTS):
        with service.store.writing() as connection:
            queue.hold(connection, f"worker {number}", clock().timestamp())
            queue.revive(connection, service.store.now(), clock().timestamp())
            assert queue.claim(connection, clock().timestamp())
        clock.pass_s(settings.WORKER_LOST_AFTER_S + 1)
    assert not work_once(service, TOKEN)
    job = service.job(job_id)
    assert job.state == "failed"
    assert "given up" in str(job.error)


def test_only_one_worker_works_on_a_database(service: Service, project_id: ProjectId) -> None:
    service.enqueue_analysis(project_id)
    with service.store.writing() as connection:
        assert queue.hold(connection, "other", service.store.clock().timestamp())
    assert not work_once(service, TOKEN)
    with service.store.writing() as connection:
        queue.let_go(connection, "other")
    assert work_once(service, TOKEN)


def test_a_failure_is_told_in_a_sentence(
    service: Service, project_id: ProjectId, engine: FakeEngine
) -> None:
    def missing() -> None:
        raise ModelMissing("The model is not in {folder}.", folder=Path("models"))

    engine.meanwhile = missing
    job_id = service.enqueue_analysis(project_id)
    work_once(service, TOKEN)
    job = service.job(job_id)
    assert (job.state, str(job.error)) == ("failed", "The model is not in models.")
    assert service.look(project_id).standing.run is None


def test_a_fault_is_told_and_logged_without_anyones_words(
    service: Service,
    project_id: ProjectId,
    engine: FakeEngine,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fault() -> None:
        raise ZeroDivisionError("Anna said: secret")

    engine.meanwhile = fault
    job_id = service.enqueue_analysis(project_id)
    work_once(service, TOKEN)
    job = service.job(job_id)
    assert job.state == "failed"
    assert "ZeroDivisionError" in str(job.error)
    assert "secret" not in str(job.error)
    assert "ZeroDivisionError at fault" in caplog.text
    assert "secret" not in caplog.text


def test_what_was_embedded_before_a_crash_is_not_done_again(
    service: Service, project_id: ProjectId, engine: FakeEngine, clock: Clock
) -> None:
    def crash() -> None:
        raise KeyboardInterrupt

    engine.meanwhile = crash
    service.enqueue_analysis(project_id)
    with pytest.raises(KeyboardInterrupt):
        work_once(service, TOKEN)
    corpus = service.study(project_id).corpus
    keys = [sha256(p.text.encode()).hexdigest() for p in corpus.passages if p.speaker != "Q"]
    assert len(VectorCache(service.store, project_id).get_many(keys)) == len(set(keys))
    engine.meanwhile = lambda: None
    clock.pass_s(settings.WORKER_LOST_AFTER_S + 1)
    assert work_once(service, TOKEN)


def test_a_worker_that_is_stopped_lets_its_job_wait(
    service: Service, project_id: ProjectId, engine: FakeEngine
) -> None:
    stop = Event()
    engine.meanwhile = stop.set
    job_id = service.enqueue_analysis(project_id)
    work_forever(service, stop)
    job = service.job(job_id)
    assert (job.state, job.attempts) == ("queued", 0)
    assert not service.worker_alive()
    engine.meanwhile = lambda: None
    assert work_once(service, TOKEN)
    assert service.job(job_id).state == "done"
