"""What the terminal shows: progress, sentences, and files written whole or not at all."""

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Self

from analysis.errors import BadRequest

STAGES = {
    "models": "Loading the models",
    "read": "Reading",
    "embed": "Embedding",
    "themes": "Finding themes",
    "swot": "Drafting the SWOT",
    "done": "Done",
}
BAR_CHARACTERS = 24
SECONDS_BETWEEN_LINES = 5.0


def show_what_can_be_shown() -> None:
    """Let a terminal that lacks a letter show a mark in its place: a name must not end the work."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def complain(sentence: str) -> None:
    """Write a sentence to standard error."""
    print(sentence, file=sys.stderr, flush=True)


def say(sentence: str) -> None:
    """Write a sentence to standard output."""
    print(sentence, flush=True)


class Progress:
    """A bar on a terminal, a line every few seconds elsewhere; on standard error.

    Used with ``with``, so that what is said after it, errors too, stands on a line of its own.
    """

    def __init__(self) -> None:
        self._stage = ""
        self._shown: tuple[str, int, int] = ("", 0, 0)
        self._shown_at_s = 0.0
        self._is_terminal = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_terminal and self._stage:
            complain("")

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` are done in a stage."""
        now = monotonic()
        is_news = stage != self._stage or done >= total
        pause = 0.1 if self._is_terminal else SECONDS_BETWEEN_LINES
        is_early = not is_news and now - self._shown_at_s < pause
        if is_early or self._shown == (stage, done, total):
            return
        if self._is_terminal and self._stage and stage != self._stage:
            complain("")
        self._stage, self._shown, self._shown_at_s = stage, (stage, done, total), now
        self._show(STAGES.get(stage, stage), done, max(total, 1))

    def _show(self, name: str, done: int, total: int) -> None:
        if not self._is_terminal:
            complain(f"{name}: {done} of {total}" if total > 1 else name)
            return
        filled = BAR_CHARACTERS * done // total
        bar = "█" * filled + "·" * (BAR_CHARACTERS - filled)
        print(f"\r{name:<20} {bar} {100 * done // total:3d} %", end="", file=sys.stderr, flush=True)


def read_bytes(path: Path, limit: int = -1) -> bytes:
    """Return a file's bytes, at most ``limit``; raise ``BadRequest`` where it cannot be opened."""
    try:
        with path.open("rb") as file:
            return file.read(limit)
    except OSError as error:
        raise BadRequest(
            "“{path}” cannot be read: {reason}.", path=path, reason=error.strerror
        ) from error


def check_can_write(path: Path) -> None:
    """Raise ``BadRequest`` now, and not after the work, where a file could not be written."""
    with _explained(path):
        if path.is_dir():
            raise IsADirectoryError(0, "it is a folder")
        if not _is_special(path):
            handle, beside = _beside(path)
            os.close(handle)
            Path(beside).unlink()


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; raise ``BadRequest`` where it cannot be written.

    A new file is its owner's alone to read: it holds what people said in confidence. A pipe or a
    device, such as /dev/stdout, is written to as it is.
    """
    with _explained(path):
        if _is_special(path):
            path.write_bytes(data)
            return
        handle, beside = _beside(path)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(beside).replace(path.resolve())
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file()


def _beside(path: Path) -> tuple[int, str]:
    """Make an empty file where a file is to be, so that the finished one need only be renamed."""
    real = path.resolve()
    real.parent.mkdir(parents=True, exist_ok=True)
    return tempfile.mkstemp(dir=real.parent, prefix=".glas-")


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BadRequest(
            "“{path}” cannot be written: {reason}.", path=path, reason=error.strerror
        ) from error
