"""The service as the commands open it: told what happened on opening, closed in any case."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from analysis.cli.terminal import complain
from analysis.service import Service, open_service


@contextmanager
def opened(where: Path | None = None) -> Iterator[Service]:
    """Give the service on a database; None is the one of ``GLAS_DATABASE`` or the default."""
    service = open_service(where)
    try:
        for notice in service.store.notices:
            complain(str(notice))
        yield service
    finally:
        service.close()
