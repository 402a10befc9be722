"""What the terminal shows: progress, sentences, and files written whole or not at all."""

import os
import sys
import tempfile
from pathlib import Path
from time import monotonic

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


def complain(sentence: str) -> None:
    """Write a sentence to standard error."""
    print(sentence, file=sys.stderr, flush=True)


def say(sentence: str) -> None:
    """Write a sentence to standard output."""
    print(sentence, flush=True)


class Progress:
    """A bar on a terminal, a line every few seconds elsewhere; on standard error."""

    def __init__(self) -> None:
        self._stage = ""
        self._shown: tuple[str, int, int] = ("", 0, 0)
        self._shown_at_s = 0.0
        self._is_terminal = sys.stderr.isatty()

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

    def close(self) -> None:
        """End the line of the bar."""
        if self._is_terminal and self._stage:
            complain("")


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes; raise ``BadRequest`` where it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadRequest(
            "“{path}” cannot be read: {reason}.", path=path, reason=error.strerror
        ) from error


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; raise ``BadRequest`` where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(beside).replace(path)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise BadRequest(
            "“{path}” cannot be written: {reason}.", path=path, reason=error.strerror
        ) from error
