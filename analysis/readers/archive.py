"""The guard in front of every zip file: what a hostile archive could do is refused here.

Declared sizes are not believed: what is read is counted while it unpacks.
"""

import stat
import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise

from analysis import settings
from analysis.errors import RefusedFile

_STEP = 64 * 1024
_LOCAL_HEADER = 30
_RATIO_FROM = 2**20

FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    KeyError,
    IndexError,
    OverflowError,
)
"""What the standard library raises on damaged archives."""


class Archive:
    """A checked zip file held in memory; parts are read by name, each under a limit."""

    def __init__(self, data: bytes, file_name: str) -> None:
        """Open and check an archive; raise ``RefusedFile`` if it is damaged or hostile."""
        self._file_name = file_name
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except FAULTS:
            raise self._damaged() from None
        self._infos = self._zip.infolist()
        self._check()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the archive's directory."""
        return tuple(info.filename for info in self._infos)

    def read(self, name: str) -> bytes:
        """Return a part's bytes; raise ``RefusedFile`` if it is damaged or unpacks too large."""
        info = self._zip.getinfo(name)
        parts: list[bytes] = []
        size = 0
        try:
            with self._zip.open(info) as stream:
                while step := stream.read(_STEP):
                    size += len(step)
                    self._check_size(size, info.compress_size)
                    parts.append(step)
        except FAULTS:
            raise self._damaged() from None
        return b"".join(parts)

    def _check_size(self, size: int, packed: int) -> None:
        too_dense = size > _RATIO_FROM and size > settings.MAX_PACKING_RATIO * max(1, packed)
        if size > settings.MAX_PART_BYTES or too_dense:
            raise self._too_large()

    def _check(self) -> None:
        if len(self._infos) > settings.MAX_ARCHIVE_ENTRIES:
            raise RefusedFile(
                "{file}: it has too many parts to be a Word file: save it anew and try again.",
                file=self._file_name,
            )
        if any(info.flag_bits & 1 for info in self._infos):
            raise RefusedFile(
                "{file}: it is password-protected: save it without a password and try again.",
                file=self._file_name,
            )
        if any(map(_is_foreign, self._infos)) or _repeats(self.names) or _overlaps(self._infos):
            raise RefusedFile(
                "{file}: its inside is not that of a Word file: save it anew and try again.",
                file=self._file_name,
            )
        if sum(info.file_size for info in self._infos) > settings.MAX_UNPACKED_BYTES:
            raise self._too_large()

    def _damaged(self) -> RefusedFile:
        return RefusedFile(
            "{file}: the file is damaged: open it in Word, save it anew and try again.",
            file=self._file_name,
        )

    def _too_large(self) -> RefusedFile:
        return RefusedFile(
            "{file}: it unpacks to more than an interview can hold: split it and try again.",
            file=self._file_name,
        )


def _is_foreign(info: zipfile.ZipInfo) -> bool:
    """Return whether an entry's name leads out of the archive, or it is a link."""
    name = info.orig_filename
    parts = name.replace("\\", "/").split("/")
    is_link = stat.S_ISLNK(info.external_attr >> 16)
    return is_link or "\x00" in name or "\\" in name or ":" in name or ".." in parts or not parts[0]


def _repeats(names: Sequence[str]) -> bool:
    return len({name.casefold() for name in names}) < len(names)


def _overlaps(infos: Sequence[zipfile.ZipInfo]) -> bool:
    """Return whether two entries share bytes, as in a bomb that packs one body many times."""
    placed = sorted(infos, key=lambda info: info.header_offset)
    return any(
        first.header_offset + _LOCAL_HEADER + first.compress_size > second.header_offset
        for first, second in pairwise(placed)
    )
