"""Office files are zip archives that carry the hour they were packed: here they lose it."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip archive can hold."""


def without_clock(packed: bytes) -> bytes:
    """Return an archive with fixed dates, rights and compression: equal parts, equal bytes."""
    target = BytesIO()
    with ZipFile(BytesIO(packed)) as source, ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name in source.namelist():
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, source.read(name))
    return target.getvalue()
