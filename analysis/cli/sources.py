"""Which of the files named on the command line are interviews, and their bytes.

What is passed over in a folder is said; a file that cannot be opened does not stop the others.
"""

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from analysis import settings
from analysis.cli.terminal import complain, read_bytes
from analysis.errors import BadRequest
from analysis.readers import SUFFIXES

NOT_INTERVIEWS = frozenset({"readme", "license", "licence", "copying"})
"""Files of these names beside interviews speak about them; named on the command line they count."""

HIDDEN = (".", "~$")
"""What begins so belongs to the system, or is the lock of an open Word file."""


def interviews_in(sources: Iterable[Path], ours: Collection[Path]) -> list[Path]:
    """Return the files that are named, and those in the folders that are named.

    Args:
        sources: files and folders; folders are searched to any depth.
        ours: files that are no interviews although they lie in a folder: results, attributes.

    Raises:
        BadRequest: a source is not there, or there is no interview in any.
    """
    resolved = {each.resolve() for each in ours}
    found: list[Path] = []
    for source in sources:
        if source.is_dir():
            found += _in_folder(source, resolved)
        elif source.exists():
            found.append(source)
        else:
            raise BadRequest("“{path}” is not there; check the name.", path=source)
    if not found:
        raise BadRequest("No interviews found; readable are: {names}.", names=", ".join(SUFFIXES))
    return found


def _in_folder(folder: Path, ours: Collection[Path]) -> list[Path]:
    inside = [each for each in _files_below(folder) if each.resolve() not in ours]
    interviews = [each for each in inside if _may_be_an_interview(each)]
    others = [each.name for each in inside if each not in set(interviews)]
    if others:
        complain(f"Passed over, no interviews: {', '.join(others)}")
    return interviews


def _files_below(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, onerror=_cannot_look):
        folders[:] = sorted(each for each in folders if not each.startswith(HIDDEN))
        yield from (Path(place, name) for name in sorted(names) if not name.startswith(HIDDEN))


def _cannot_look(error: OSError) -> None:
    raise BadRequest(
        "The folder “{path}” cannot be read: {reason}.", path=error.filename, reason=error.strerror
    ) from error


def _may_be_an_interview(path: Path) -> bool:
    return path.suffix.casefold() in SUFFIXES and path.stem.casefold() not in NOT_INTERVIEWS


def bytes_of(files: Iterable[Path]) -> tuple[list[tuple[str, bytes]], int]:
    """Return name and bytes of each file that can be opened, and how many could not.

    Of a file above the limit only as much is read as shows that it is above it: it is refused.
    """
    read, n_unread = [], 0
    for path in files:
        try:
            read.append((path.name, read_bytes(path, settings.MAX_FILE_SIZE_BYTES + 1)))
        except BadRequest as refusal:
            complain(str(refusal))
            n_unread += 1
    return read, n_unread
