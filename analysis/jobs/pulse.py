"""The worker's heartbeat: a thread that says "alive" and listens for a person's "stop"."""

import logging
from collections.abc import Callable
from threading import Event, Thread
from types import TracebackType

from analysis import settings
from analysis.errors import Cancelled, StoreError
from analysis.store import JobId, Store, queue

_LOG = logging.getLogger(__name__)


class Pulse:
    """Beats for a worker and its job until the block ends.

    Args:
        store: the database.
        token: the worker's own.
        job_id: the job, None while the worker waits for one.
        stopping: set when the worker itself has to end.
        beat_s: seconds between two beats.
    """

    def __init__(
        self,
        store: Store,
        token: str,
        job_id: JobId,
        stopping: Event,
        beat_s: float = settings.WORKER_BEAT_S,
    ) -> None:
        self._store = store
        self._token = token
        self._job_id = job_id
        self._stopping = stopping
        self._beat_s = beat_s
        self._over = Event()
        self._cancelled = Event()
        self._lost = Event()
        self._thread = Thread(target=self._beat_on, name="pulse", daemon=True)

    def __enter__(self) -> "Pulse":
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def check(self) -> None:
        """Raise ``Cancelled`` if the work should end now."""
        if self._cancelled.is_set() or self._stopping.is_set() or self._lost.is_set():
            raise Cancelled("The analysis was cancelled.")

    @property
    def lost(self) -> bool:
        """Whether another worker has taken this one's place."""
        return self._lost.is_set()

    def reporter(self) -> Callable[[str, int, int], None]:
        """Return a function that stores progress, at most once a beat, and ends cancelled work."""
        told: dict[str, float] = {}

        def report(stage: str, n_done: int, n_total: int) -> None:
            """Store how far the work is."""
            self.check()
            now_s = self._store.clock().timestamp()
            is_new = stage not in told or n_done >= n_total
            if is_new or now_s - told[stage] >= self._beat_s / 2:
                told[stage] = now_s
                with self._store.writing() as connection:
                    queue.progress(connection, self._job_id, stage, n_done, n_total, now_s)

        return report

    def _beat_on(self) -> None:
        while not self._over.is_set():
            try:
                self._beat()
            except StoreError as fault:
                # A beat that fails is missed; the work itself tells of a fault that stays.
                _LOG.warning("a heartbeat was missed: %s", type(fault).__name__)
            self._over.wait(self._beat_s)

    def _beat(self) -> None:
        now_s = self._store.clock().timestamp()
        with self._store.writing() as connection:
            if not queue.hold(connection, self._token, now_s):
                self._lost.set()
            elif queue.beat(connection, self._job_id, now_s):
                self._cancelled.set()
