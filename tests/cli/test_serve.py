"""``serve``: app and worker, begun and ended together; the sample, made and analysed once."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.cli import main, sample, serve
from analysis.service import Service
from tests.standins import stand_in_service

Captured = pytest.CaptureFixture[str]

PROGRAM = """
import signal, sys
# Under nohup these tests would hand on a signal that nobody hears.
signal.signal(signal.SIGHUP, signal.SIG_DFL)
from analysis.cli import main, serve
APP = '''
import sys, http.server
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers()
    def log_message(self, *_): pass
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
'''
SLEEP = "import time, sys; time.sleep(float(sys.argv[1]))"
serve.check_model = lambda _: None
serve._app_command = lambda port: [sys.executable, "-c", APP, str(port)]
serve._worker_command = lambda: [sys.executable, "-c", SLEEP, sys.argv[2]]
sys.exit(main(["serve", "--port", sys.argv[1]]))
"""


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def started(tmp_path: Path, port: int, worker_lives_s: float = 60) -> "subprocess.Popen[bytes]":
    """Start ``serve`` with stand-ins for app and worker, and wait until it is ready."""
    environment = {
        **os.environ,
        "GLAS_DATABASE": str(tmp_path / "glas.db"),
        # A proxy that the environment names must not be asked for the way to this machine.
        "http_proxy": "http://127.0.0.1:9",
    }
    with (tmp_path / "said.txt").open("wb") as said:
        running = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(port), str(worker_lives_s)],
            env=environment,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
    give_up_at = time.monotonic() + 60
    while "Ctrl-C" not in told(tmp_path):
        assert running.poll() is None, told(tmp_path)
        assert time.monotonic() < give_up_at
        time.sleep(0.1)
    return running


def told(tmp_path: Path) -> str:
    """Return what ``serve`` has said so far."""
    return (tmp_path / "said.txt").read_text("utf-8")


def answers(port: int) -> bool:
    """Return whether anybody listens on a port."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_app_and_worker_end_with_it(tmp_path: Path, name: str) -> None:
    port = free_port()
    running = started(tmp_path, port)
    assert answers(port)
    children = _children(running.pid)
    assert len(children) == 2
    running.send_signal(getattr(signal, name))
    assert running.wait(timeout=20) == 0
    assert "Everything is saved." in told(tmp_path)
    assert not answers(port)
    assert not any(Path(f"/proc/{each}").exists() for each in children)


def test_the_app_goes_on_without_its_worker(tmp_path: Path) -> None:
    port = free_port()
    running = started(tmp_path, port, worker_lives_s=0)
    give_up_at = time.monotonic() + 30
    while "wait until Glas" not in told(tmp_path) and time.monotonic() < give_up_at:
        time.sleep(0.2)
    assert running.poll() is None
    assert answers(port)
    running.send_signal(signal.SIGINT)
    assert running.wait(timeout=20) == 0
    assert told(tmp_path).count("The worker ended; analyses wait until Glas is started again.") == 1
    assert told(tmp_path).count("The worker ended and is started again.") == 3


def _children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def test_a_port_that_is_taken_is_told(capsys: Captured) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        assert main(["serve", "--port", str(port)]) == 1
    said = capsys.readouterr().err
    assert f"Port {port} is taken" in said
    assert f"make run PORT={port + 1}" in said


@pytest.mark.parametrize("port", ["0", "70000", "-1"])
def test_a_port_that_is_none_is_told(capsys: Captured, port: str) -> None:
    assert main(["serve", "--port", port]) == 1
    assert capsys.readouterr().err == "--port takes a number from 1 to 65535.\n"


def test_a_missing_model_is_told_before_anything_starts(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("analysis.settings.MODELS_DIR", tmp_path)
    assert main(["serve", "--port", str(free_port())]) == 1
    assert "run make setup" in capsys.readouterr().err


def test_an_app_that_ends_by_itself_is_told(capsys: Captured) -> None:
    def ended() -> "subprocess.Popen[bytes]":
        done = subprocess.Popen([sys.executable, "-c", ""])
        done.wait()
        return done

    assert serve._stay(ended(), ended(), 8501, ended) == 1
    assert "The app ended by itself" in capsys.readouterr().err


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """Yield an empty database, and a sample of two interviews."""
    folder = tmp_path / "sample"
    folder.mkdir()
    for name in ("02_obshtina_it_otdel.txt", "03_vik.vtt", "attributes.csv"):
        (folder / name).write_bytes((sample.FOLDER / name).read_bytes())
    monkeypatch.setattr(sample, "FOLDER", folder)
    monkeypatch.setattr(sample, "TABLE", folder / "attributes.csv")
    made = stand_in_service(tmp_path / "glas.db")
    yield made
    made.close()


def _with_worker(service: Service) -> None:
    """Do what a worker does while ``ensure`` waits."""
    from analysis.jobs import work_once

    sample.ensure(service, lambda: work_once(service, "test") or True)


def test_the_sample_is_made_and_analysed_once(service: Service) -> None:
    _with_worker(service)
    (only,) = service.projects()
    assert (only.project.title, only.n_interviews, only.analysed) == (sample.TITLE, 2, True)
    version = service.version(only.project.id)
    _with_worker(service)
    assert len(service.jobs(only.project.id)) == 1
    assert service.version(only.project.id) == version


def test_a_first_start_that_was_broken_off_is_taken_up_again(service: Service) -> None:
    sample.ensure(service, lambda: False)
    (only,) = service.projects()
    assert not only.analysed
    _with_worker(service)
    (only,) = service.projects()
    assert only.analysed
    assert len(service.jobs(only.project.id)) == 1


def test_who_has_another_project_does_not_get_the_sample(service: Service) -> None:
    service.create_project("Mine")
    _with_worker(service)
    assert [each.project.title for each in service.projects()] == ["Mine"]


def test_a_cancelled_analysis_of_the_sample_is_not_begun_anew(service: Service) -> None:
    sample.ensure(service, lambda: False)
    (only,) = service.projects()
    (job,) = service.jobs(only.project.id)
    service.cancel(job.id)
    _with_worker(service)
    assert len(service.jobs(only.project.id)) == 1


def test_without_the_sample_the_app_starts_all_the_same(
    service: Service, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sample, "TABLE", tmp_path / "gone.csv")
    _with_worker(service)
    assert service.projects() == ()


def test_a_worker_that_is_told_to_stop_lets_go_of_its_place(tmp_path: Path) -> None:
    environment = {**os.environ, "GLAS_DATABASE": str(tmp_path / "glas.db")}
    running = subprocess.Popen([sys.executable, "-m", "analysis", "work"], env=environment)
    service = stand_in_service(tmp_path / "glas.db")
    try:
        give_up_at = time.monotonic() + 30
        while not service.worker_alive() and time.monotonic() < give_up_at:
            time.sleep(0.1)
        assert service.worker_alive()
        running.terminate()
        assert running.wait(timeout=20) == 0
        assert not service.worker_alive()
    finally:
        running.kill()
        service.close()
