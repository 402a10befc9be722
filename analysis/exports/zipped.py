"""Office files are zip archives that carry the hour they were packed: here they lose it."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip archive can hold."""


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return an archive of named parts in their order, with fixed dates, rights and compression."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in parts:
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, data)
    return target.getvalue()


def without_clock(given: bytes) -> bytes:
    """Return an archive with fixed dates, rights and compression: equal parts, equal bytes."""
    with ZipFile(BytesIO(given)) as source:
        return packed((name, source.read(name)) for name in source.namelist())
