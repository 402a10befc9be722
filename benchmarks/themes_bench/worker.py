"""One system in a process of its own over the sets it is given.

    python -m benchmarks.themes_bench.worker SYSTEM < jobs > results

Jobs are a list in JSON; each line of the results is one in JSON, after a first that says "ready".
"""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import cast

import numpy as np

from benchmarks.themes_bench import plan, scoring
from benchmarks.themes_bench.given import Prepared, prepared
from benchmarks.themes_bench.scoring import Labels
from benchmarks.themes_bench.systems import Choosing, Found, System

PLACES = {
    "glas": ("glas", "Glas"),
    "bertopic": ("peers", "Bertopic"),
    "top2vec": ("peers", "Top2vec"),
    "evoc": ("peers", "Evoc"),
    "topeax": ("peers", "Topeax"),
    "kmeans": ("peers", "Kmeans"),
}
"""Where each system is: module of this package and class."""

STATUS = Path("/proc/self/status")
CLEAR_REFS = Path("/proc/self/clear_refs")


@dataclass(frozen=True, slots=True)
class Job:
    """One set for one system.

    ``folder``: where its rows are; ``version``: which of its vectors; ``steady``: whether
    stability is asked for; ``sweep``: numbers of themes to be asked for, none to let the system
    choose.
    """

    set: str
    draw: int
    folder: str
    version: str
    n_rows: int
    n_languages: int
    steady: bool = True
    sweep: tuple[int, ...] = ()


def opened(name: str) -> System:
    """Return a system by its name in ``PLACES``."""
    module, which = PLACES[name]
    system: System = getattr(import_module(f"benchmarks.themes_bench.{module}"), which)()
    return system


@dataclass(slots=True, eq=False)
class Remembering:
    """A system that runs once where two sets are the same texts with other labels."""

    system: System
    texts: tuple[str, ...] = ()
    vectors: bytes = b""
    found: dict[tuple[bytes, int | None], Found] = field(default_factory=dict)

    def knows(self, given: Prepared) -> bool:
        """Return whether the set before this one was the same texts and vectors."""
        now = (given.labelled.texts, sha256(given.vectors.tobytes()).digest())
        known = now == (self.texts, self.vectors)
        if not known:
            self.texts, self.vectors = now
            self.found.clear()
        return known

    def find(self, given: Prepared, rows: Labels, seed: int | None) -> Found:
        """Return what was found before, or find it."""
        key = (rows.tobytes(), seed)
        if key not in self.found:
            self.found[key] = self.system.find(given, rows, seed)
        return self.found[key]


def measured(memory: Remembering, given: Prepared, job: Job) -> dict[str, object]:
    """Return the figures of a system on a set; time and memory of the first draw."""
    everything, known = np.arange(len(given.labelled.texts)), memory.knows(given)
    forget_peak()
    start = perf_counter()
    found = memory.find(given, everything, plan.SEED)
    row = _figures(given, found)
    if job.draw == 0 and not known:
        timed = memory.find(given, everything, None) if memory.system.is_random else found
        row["peak_bytes"] = peak_bytes()
        row["cpu_seconds"] = timed.cpu_seconds
        row["seconds"], row["seconds_with_words"] = timed.seconds, timed.seconds_with_words
    if job.steady:
        row["stability"] = _stability(memory, given, _scored(given, found))
    return row | {"took": perf_counter() - start}


def _scored(given: Prepared, found: Found) -> Labels:
    fine = given.labelled.n_labels() > plan.MOST_LABELS_BY_THEME and found.fine is not None
    return found.fine if fine and found.fine is not None else found.themes


def _figures(given: Prepared, found: Found) -> dict[str, object]:
    labelled, themes = given.labelled, _scored(given, found)
    ami, ari = scoring.agreement(labelled.codes, themes)
    row: dict[str, object] = {
        "rows": len(themes),
        "labels": labelled.n_labels(),
        "themes": scoring.n_themes(themes),
        "coverage": scoring.coverage(themes),
        "ami": ami,
        "ari": ari,
        "language_nmi": scoring.language_nmi(labelled.languages, themes),
        "language_ami": scoring.language_ami(labelled.languages, themes),
    }
    if found.fine is not None:
        for level, labels in (("theme", found.themes), ("sub_theme", found.fine)):
            both = scoring.agreement(labelled.codes, labels)
            row[f"by_{level}"] = [scoring.n_themes(labels), *both]
    return row


def _stability(memory: Remembering, given: Prepared, whole: Labels) -> float:
    def again(rows: Labels) -> Labels:
        """Return the themes of a sample."""
        return _scored(given, memory.find(given, rows, plan.SEED))

    return scoring.steadiness(given.labelled.units, whole, again, plan.n_samples(len(whole)))


def swept(system: Choosing, given: Prepared, numbers: Sequence[int]) -> list[dict[str, object]]:
    """Return stability and agreement at each number of themes."""
    labelled, everything = given.labelled, np.arange(len(given.labelled.texts))
    rows: list[dict[str, object]] = []
    for number in numbers:
        whole = system.find_number(given, everything, number)
        ami, ari = scoring.agreement(labelled.codes, whole)
        steady = scoring.steadiness(
            labelled.units,
            whole,
            lambda sample, n=number: system.find_number(given, sample, n),  # type: ignore[misc]
            plan.n_samples(len(whole)),
        )
        themes = scoring.n_themes(whole)
        rows.append(
            {"asked": number, "themes": themes, "ami": ami, "ari": ari, "stability": steady}
        )
    return rows


def forget_peak() -> None:
    """Let the peak of memory begin anew, so that each set tells its own."""
    try:
        CLEAR_REFS.write_text("5")
    except OSError:
        return  # Where the system does not allow it, the peak is that of the process so far.


def peak_bytes() -> int:
    """Return the peak of memory of this process since ``forget_peak``."""
    if not STATUS.exists():
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    lines = dict(line.split(":", 1) for line in STATUS.read_text().splitlines())
    return int(lines["VmHWM"].split()[0]) * 1024


def results(memory: Remembering, jobs: Sequence[Job]) -> Iterator[dict[str, object]]:
    """Yield the row of each job; a tool that fails on a set gives a row that says so."""
    for job in jobs:
        given = prepared(Path(job.folder), job.version)
        row: dict[str, object] = {**asdict(job)}
        try:
            if job.sweep:
                row["swept"] = swept(cast(Choosing, memory.system), given, job.sweep)
            else:
                row |= measured(memory, given, job)
        except Exception as fault:  # noqa: BLE001  # Whatever a peer raises is its result here.
            row["failed"] = f"{type(fault).__name__}: {fault}".split("\n")[0][:200]
        yield row


def main() -> int:
    """Read the jobs, do them and print a line each."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # What a tool prints is no result.
    jobs = [Job(**{**each, "sweep": tuple(each["sweep"])}) for each in json.load(sys.stdin)]
    memory = Remembering(opened(sys.argv[1]))
    memory.system.warm_up()
    print(json.dumps("ready"), file=out, flush=True)
    for row in results(memory, jobs):
        print(json.dumps(row), file=out, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
