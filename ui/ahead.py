"""What the themes page will ask, asked ahead: it is answered while a person still reads the board.

The first question of a process takes seconds (the numerical libraries, the word lists, every theme
heard once), and so does the first after an analysis; what it leaves behind serves all others. Only
a server asks ahead (``begin``): it has nothing else to do while one reads.
"""

from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock, Thread

from analysis.errors import GlasError
from analysis.records import ProjectId, ThemeId
from analysis.service import Service
from ui import caching
from ui.caching import Desk
from ui.widgets import naming

_BEGUN = Event()
_LOCK = Lock()
_ASKED: dict[ProjectId, tuple[int, int]] = {}
"""Of which corpus and analysis each project's themes were judged ahead."""


def begin() -> None:
    """From now on, ask ahead."""
    _BEGUN.set()


def end() -> None:
    """Ask no more."""
    _BEGUN.clear()


def ask(find: Callable[[], Desk | None]) -> None:
    """Have the themes of the open project judged in the background.

    Called once a page is drawn; once for each analysis and each change of the interviews. What
    fails here fails again where it is asked for, and is told there.

    Args:
        find: gives the open project, None for none.
    """
    if not _BEGUN.is_set():
        return
    try:
        desk = find()
    except GlasError:
        return
    run = None if desk is None else desk.view.standing.run
    if desk is None or run is None:
        return
    if _is_new(desk.project.id, (desk.view.corpus_version, run.seq)):
        # The thread gets no words: they may be erased while it runs.
        args = caching.service(), desk.project.id, naming.waiting(desk)[:1]
        Thread(target=_ask, args=args, name="ahead", daemon=True).start()


def _is_new(project: ProjectId, state: tuple[int, int]) -> bool:
    with _LOCK:
        is_known = _ASKED.get(project) == state
        _ASKED[project] = state
        return not is_known


def _ask(service: Service, project: ProjectId, waiting: list[ThemeId]) -> None:
    with suppress(Exception):
        service.findings(project)
        for each in waiting:
            service.other_titles(project, each)
