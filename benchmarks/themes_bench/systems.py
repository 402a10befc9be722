"""What every system under test offers the worker."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter, process_time
from typing import ParamSpec, Protocol, TypeVar

from benchmarks.themes_bench.given import Prepared
from benchmarks.themes_bench.scoring import Labels

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Themes of some rows, ``IN_NO_THEME`` for none.

    ``seconds``: of the clustering alone, vectors given; ``seconds_with_words``: the titles and
    keywords too where the system gives any. ``cpu_seconds``: processor time of the clustering,
    user and system, over all threads. ``fine``: the sub-themes where it has two levels.
    """

    themes: Labels
    seconds: float
    cpu_seconds: float
    seconds_with_words: float | None = None
    fine: Labels | None = None


class System(Protocol):
    """One tool with its settings.

    ``is_random``: as it comes it gives other themes on each run. Its figures are then those of a
    seeded run, its time that of one as it comes, for a seed makes some tools slower.
    """

    @property
    def is_random(self) -> bool:
        """Return whether a run as it comes is another than a seeded one."""

    def warm_up(self) -> None:
        """Compile and load what is made once a process, so that no set pays for it."""

    def find(self, given: Prepared, rows: Labels, seed: int | None) -> Found:
        """Return the themes of some rows, from these rows alone.

        Args:
            given: the whole set.
            rows: which of its rows, shape (m,).
            seed: None leaves the tool as it comes.
        """


class Choosing(System, Protocol):
    """A tool that lets one choose the number of themes."""

    def find_number(self, given: Prepared, rows: Labels, number: int) -> Labels:
        """Return the themes of some rows, from these rows alone, as many as asked if it can."""


@dataclass(slots=True)
class Stopwatch:
    """Adds up the time of the steps put into it: by the clock, and of the processor."""

    seconds: float = field(default=0.0)
    cpu_seconds: float = field(default=0.0)

    def around(self, step: Callable[P, R]) -> Callable[P, R]:
        """Return a step that does the same and counts its time."""

        def timed(*given: P.args, **named: P.kwargs) -> R:
            """Do the step."""
            start, cpu_start = perf_counter(), process_time()
            try:
                return step(*given, **named)
            finally:
                self.seconds += perf_counter() - start
                self.cpu_seconds += process_time() - cpu_start

        return timed
