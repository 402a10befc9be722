"""What the themes page will ask, asked ahead: it is answered while a person still reads the board.

The first question of a process takes seconds (the numerical libraries, the word lists, every theme
heard once), and so does the first after an analysis; what it leaves behind serves all others. Only
a server asks ahead (``begin``): it has nothing else to do while one reads.
"""

from contextlib import suppress
from threading import Event, Lock, Thread

from analysis.records import ProjectId
from analysis.service import Service
from ui import caching
from ui.caching import Desk
from ui.widgets import naming

_BEGUN = Event()
_LOCK = Lock()
_ASKED: set[tuple[int, ProjectId, int]] = set()


def begin() -> None:
    """From now on, ask ahead."""
    _BEGUN.set()


def ask(desk: Desk | None) -> None:
    """Have the themes of a project judged in the background, once for each of its analyses.

    Called once a page is drawn. What fails here fails again where it is asked for, and is told
    there.
    """
    run = None if desk is None else desk.view.standing.run
    if desk is None or run is None or not _BEGUN.is_set():
        return
    service = caching.service()
    key = id(service), desk.project.id, run.seq
    with _LOCK:
        if key in _ASKED:
            return
        _ASKED.add(key)
    Thread(target=_ask, args=(service, desk), name="ahead", daemon=True).start()


def _ask(service: Service, desk: Desk) -> None:
    with suppress(Exception):
        service.findings(desk.project.id)
        for each in naming.waiting(desk)[:1]:
            service.other_titles(desk.project.id, each)
