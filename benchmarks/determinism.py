"""Does the same input give the same bytes? The whole line again and again, each time otherwise.

    python -m benchmarks.determinism [--files N] [SOURCE]

``python -m analysis run`` on the sample interviews, or on a folder that is named, each time in a
process and a database of its own, so with a cold cache: as it comes, with the files in other
orders, with one and two threads, with other hash seeds; then once with a warm cache. It prints a
table of what came out and returns 1 unless every codebook.json has the same bytes.
"""

import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter

from analysis.cli.run import OUTPUTS
from analysis.readers import SUFFIXES
from analysis.service import open_service

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "data" / "interviews" / "sample"
THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")
TITLE, LANGUAGE = "Interviews", "bg"
Digests = dict[str, str]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to run: the order of the files, the environment, and the cores it may use."""

    name: str
    files: tuple[Path, ...]
    environment: dict[str, str] = field(default_factory=dict)
    n_cores: int = 0


def ways(files: Sequence[Path]) -> list[Way]:
    """Return the ways to run; the first is the one that the others are compared with."""
    shuffled = random.Random(1).sample(files, len(files))
    given = tuple(files)
    return [
        Way("as it comes", given),
        Way("the same again", given),
        Way("files shuffled", tuple(shuffled)),
        Way("files reversed", given[::-1]),
        Way("1 thread, 1 core", given, dict.fromkeys(THREADS, "1"), 1),
        Way("2 threads, 2 cores", given, dict.fromkeys(THREADS, "2"), 2),
        Way("PYTHONHASHSEED=0", given, {"PYTHONHASHSEED": "0"}),
        Way("PYTHONHASHSEED=4242, shuffled", tuple(shuffled), {"PYTHONHASHSEED": "4242"}),
    ]


def run(way: Way, out: Path) -> Digests:
    """Run the whole line in a process of its own and return the digest of each result."""
    command = [sys.executable, "-m", "analysis", "run", *map(str, way.files), "--out", str(out)]
    subprocess.run(
        [*command, "--language", LANGUAGE, "--title", TITLE],
        cwd=ROOT,
        env={**os.environ, **way.environment},
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=_held_to(way.n_cores),
    )
    return {name: _digest((out / name).read_bytes()) for name in OUTPUTS.values()}


def _held_to(n_cores: int) -> Callable[[], None] | None:
    if not n_cores or not hasattr(os, "sched_setaffinity"):
        return None
    cores = sorted(os.sched_getaffinity(0))[:n_cores]
    return lambda: os.sched_setaffinity(0, cores)


def run_warm(files: Sequence[Path], database: Path) -> Digests:
    """Analyse, take the analysis back, analyse again from nothing: every vector is in the cache."""
    service = open_service(database)
    try:
        project = service.create_project(TITLE, "", LANGUAGE)
        service.import_files(project, [(each.name, each.read_bytes()) for each in files])
        service.analyse(project)
        service.undo_run(project, "")
        service.analyse(project)
        return {
            name: _digest(service.export(project, fmt, "code", LANGUAGE)[1])
            for fmt, name in OUTPUTS.items()
        }
    finally:
        service.close()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _files(source: Path, n_files: int | None) -> list[Path]:
    found = sorted(each for each in source.iterdir() if each.suffix.casefold() in SUFFIXES)
    step = max(1, len(found) // n_files) if n_files else 1
    return found[::step][:n_files]


def main() -> int:
    """Run in every way and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("source", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument("--files", type=int, help="only so many, spread over the folder")
    options = parser.parse_args()
    files = _files(options.source, options.files)
    print(f"{len(files)} interviews; sha256 begins with\n")
    print("| way | " + " | ".join(OUTPUTS.values()) + " | s |\n|---|" + "---|" * 5, flush=True)
    found: list[Digests] = []
    with tempfile.TemporaryDirectory(prefix="glas-same-") as folder:
        for number, way in enumerate(ways(files)):
            out = Path(folder) / str(number)
            _measure(way.name, found, partial(run, way, out))
        _measure("warm cache", found, partial(run_warm, files, Path(folder) / "warm.db"))
    same = {name: len({each[name] for each in found}) == 1 for name in OUTPUTS.values()}
    print("\nThe same bytes in all: " + json.dumps(same))
    return 0 if same["codebook.json"] else 1


def _measure(name: str, found: list[Digests], do: Callable[[], Digests]) -> None:
    start = perf_counter()
    found.append(do())
    shown = " | ".join(each[:12] for each in found[-1].values())
    print(f"| {name} | {shown} | {perf_counter() - start:.0f} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
