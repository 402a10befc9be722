"""``serve``: the app and its worker, in front until Ctrl-C; ``work``: the worker alone."""

import argparse
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic, sleep

from analysis import settings
from analysis.cli import sample
from analysis.cli.terminal import complain, say
from analysis.embed import check_model
from analysis.errors import BadRequest, GlasError
from analysis.jobs import work_forever
from analysis.service import open_service

ROOT = Path(__file__).resolve().parent.parent.parent
LOOPBACK = "127.0.0.1"


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    serve = commands.add_parser("serve", help="start the app; Ctrl-C ends it")
    serve.add_argument("--port", type=int, default=settings.DEFAULT_PORT)
    serve.add_argument("--sample", action="store_true", help="with the sample project, once")
    serve.set_defaults(carry_out=_serve)
    work = commands.add_parser("work", help="do waiting analyses (started by serve)")
    work.set_defaults(carry_out=_work)


def _work(_: argparse.Namespace) -> int:
    service = open_service()
    try:
        work_forever(service)
    finally:
        service.close()
    return 0


def _serve(options: argparse.Namespace) -> int:
    _check_port(options.port)
    check_model(settings.MODELS_DIR / settings.MODEL_NAME)
    service = open_service()
    signal.signal(signal.SIGTERM, _as_interrupt)
    with ExitStack() as running:
        running.callback(service.close)
        worker = running.enter_context(_process(_worker_command()))
        if options.sample:
            sample.ensure(service)
        app = running.enter_context(_process(_app_command(options.port)))
        _wait_for_answer(options.port, app)
        say(f"\nGlas is ready: http://localhost:{options.port}\nCtrl-C ends it.")
        return _stay(app, worker)


def _as_interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _check_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except (OSError, OverflowError) as error:
            raise BadRequest(
                "Port {port} is taken, perhaps by Glas itself: open http://localhost:{port}, "
                "or choose another with: make run PORT={other}",
                port=port,
                other=port + 1 if port < 65_535 else settings.DEFAULT_PORT,
            ) from error


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
        except subprocess.TimeoutExpired:
            running.kill()


def _wait_for_answer(port: int, app: "subprocess.Popen[bytes]") -> None:
    address = f"http://{LOOPBACK}:{port}/_stcore/health"
    give_up_at = monotonic() + settings.SECONDS_TO_START
    while monotonic() < give_up_at and app.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except (urllib.error.URLError, OSError):
            sleep(0.2)
    raise GlasError("The app did not start; run “make setup” and look at what is printed above.")


def _stay(app: "subprocess.Popen[bytes]", worker: "subprocess.Popen[bytes]") -> int:
    try:
        while app.poll() is None:
            if worker.poll() not in (None, 0):
                complain("The worker ended; analyses wait until Glas is started again.")
                return app.wait()
            sleep(0.5)
    except KeyboardInterrupt:
        say("\nGlas has ended. Everything is saved.")
        return 0
    complain("The app ended by itself; start it again with: make run")
    return 1
