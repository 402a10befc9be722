"""``serve``: the app and its worker, in front until Ctrl-C; ``work``: the worker alone."""

import argparse
import errno
import http.client
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Event
from time import monotonic, sleep

from analysis import settings
from analysis.cli import sample
from analysis.cli.asked import use_confidence
from analysis.cli.door import opened
from analysis.cli.terminal import complain, say
from analysis.embed import check_model, model_folder
from analysis.errors import BadRequest, GlasError
from analysis.jobs import work_forever

ROOT = Path(__file__).resolve().parent.parent.parent
LOOPBACK = "127.0.0.1"
ENDING = ("SIGINT", "SIGTERM", "SIGHUP")
"""Ctrl-C, ``kill`` and a terminal that is closed; Windows knows the first two."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    serve = commands.add_parser("serve", help="start the app; Ctrl-C ends it")
    serve.add_argument("--port", type=int, default=settings.DEFAULT_PORT, metavar="N")
    serve.add_argument("--sample", action="store_true", help="with the sample project, once")
    serve.add_argument("--confidence", type=Path, metavar="FILE", help="numbers of the confidence")
    serve.set_defaults(carry_out=_serve)
    work = commands.add_parser("work", help="do waiting analyses (started by serve)")
    work.set_defaults(carry_out=_work)


def _work(_: argparse.Namespace) -> int:
    """Work until told to stop; then let go of job and place, so that the next goes on at once."""
    stopping = Event()
    _on_end(lambda *_: stopping.set())
    with opened() as service:
        work_forever(service, stopping)
    return 0


def _serve(options: argparse.Namespace) -> int:
    _check_port(options.port)
    use_confidence(options.confidence)
    for folder in (settings.MODELS_DIR / settings.MODEL_NAME, model_folder(settings.MODELS_DIR)):
        check_model(folder)
    _on_end(_as_interrupt)
    with ExitStack() as running:
        service = running.enter_context(opened())
        worker = running.enter_context(_process(_worker_command()))
        if options.sample:
            sample.ensure(service, lambda: worker.poll() is None)
        app = running.enter_context(_process(_app_command(options.port)))
        _wait_for_answer(options.port, app)

        def again() -> "subprocess.Popen[bytes]":
            return running.enter_context(_process(_worker_command()))

        return _stay(app, worker, options.port, again)


def _on_end(do: Callable[..., object]) -> None:
    for name in ENDING:
        known = getattr(signal, name, None)
        # ``nohup`` ignores the closing of the terminal on a person's behalf, and so it stays.
        if known and not (name == "SIGHUP" and signal.getsignal(known) == signal.SIG_IGN):
            signal.signal(known, do)


def _as_interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _check_port(port: int) -> None:
    if not 1 <= port <= 65_535:
        raise BadRequest("--port takes a number from 1 to 65535.")
    with socket.socket() as probe:
        if os.name != "nt":
            # Elsewhere this means "although a connection lingers", there "although it is taken".
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError as error:
            raise _no_port(port, error) from error


def _no_port(port: int, error: OSError) -> BadRequest:
    other = port + 1 if port < 65_535 else settings.DEFAULT_PORT
    if error.errno == errno.EACCES:
        return BadRequest(
            "Port {port} is reserved by the system; choose another with: make run PORT={other}",
            port=port,
            other=settings.DEFAULT_PORT,
        )
    return BadRequest(
        "Port {port} is taken, perhaps by Glas itself: open http://localhost:{port}, "
        "or choose another with: make run PORT={other}",
        port=port,
        other=other,
    )


def _worker_command() -> list[str]:
    return [sys.executable, "-m", "analysis", "work"]


def _app_command(port: int) -> list[str]:
    script = str(ROOT / "ui" / "server.py")
    return [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]


@contextmanager
def _process(command: Sequence[str]) -> "Iterator[subprocess.Popen[bytes]]":
    """Run a program in a group of its own, so that Ctrl-C reaches it once, through us."""
    running = subprocess.Popen(  # noqa: S603
        command, cwd=ROOT, stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield running
    finally:
        running.terminate()
        try:
            running.wait(timeout=settings.SECONDS_TO_STOP)
        except (subprocess.TimeoutExpired, KeyboardInterrupt):
            running.kill()
            running.wait()


def _wait_for_answer(port: int, app: "subprocess.Popen[bytes]") -> None:
    give_up_at = monotonic() + settings.SECONDS_TO_START
    while monotonic() < give_up_at and app.poll() is None:
        if _answers(port):
            return
        sleep(0.2)
    raise GlasError("The app did not start; run “make setup” and look at what is printed above.")


def _answers(port: int) -> bool:
    """Return whether the app answers; asked without any proxy that the environment may name."""
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=2)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _stay(
    app: "subprocess.Popen[bytes]",
    worker: "subprocess.Popen[bytes]",
    port: int,
    again: "Callable[[], subprocess.Popen[bytes]]",
) -> int:
    """Wait for a person to end the app; a worker that dies is started again, a few times."""
    n_left = settings.WORKER_RESTARTS
    try:
        say(f"\nGlas is ready: http://localhost:{port}\nCtrl-C ends it.")
        while app.poll() is None:
            if n_left >= 0 and worker.poll() is not None:
                worker = _replaced(worker, n_left, again)
                n_left -= 1
            sleep(0.5)
    except KeyboardInterrupt:
        say("\nGlas has ended. Everything is saved.")
        return 0
    complain("The app ended by itself; start it again with: make run")
    return 1


def _replaced(
    worker: "subprocess.Popen[bytes]", n_left: int, again: "Callable[[], subprocess.Popen[bytes]]"
) -> "subprocess.Popen[bytes]":
    if n_left == 0:
        complain("The worker ended; analyses wait until Glas is started again.")
        return worker
    complain("The worker ended and is started again.")
    return again()
