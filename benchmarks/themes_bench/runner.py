"""The line through the comparison: sets, vectors, one process a system, results kept by key."""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields, replace
from hashlib import sha256
from pathlib import Path

from benchmarks.themes_bench import plan
from benchmarks.themes_bench.environment import peer_python, run_environment
from benchmarks.themes_bench.given import VERSIONS
from benchmarks.themes_bench.plan import SetPlan
from benchmarks.themes_bench.rows import ROOT, drawn
from benchmarks.themes_bench.vectors import CACHE, prepare
from benchmarks.themes_bench.worker import Job

KEPT = CACHE / "results.jsonl"
HERE = Path(__file__).resolve().parent
OWN_CODE = ("worker.py", "scoring.py", "systems.py")
"""A change of these makes every result stale; a change of the plan only what it touches."""

Result = dict[str, object]


def jobs_of(sets: Sequence[SetPlan], draws: int | None, with_stability: bool) -> list[Job]:
    """Return the jobs of the sets that are there, embedding what is not embedded yet."""
    jobs = []
    for each in sets:
        for draw in range(min(draws or each.draws, each.draws)):
            labelled = drawn(each, draw)
            if labelled is None:
                print(f"{each.name}: its table is not there.", file=sys.stderr)
                break
            folder = prepare(labelled)
            size = (len(labelled.texts), len(set(labelled.languages)))
            steady = with_stability and draw == 0 and plan.n_samples(size[0]) > 0
            jobs.append(Job(each.name, draw, str(folder), VERSIONS[0], *size, steady))
    return jobs


def _for_system(system: str, jobs: Sequence[Job]) -> list[Job]:
    """Return Glas's jobs, which takes the language out itself, or a peer's on both vectors.

    What takes less memory comes first, so that the peak of each set is its own: few rows, and for
    Glas, which reads word lists, few languages.
    """
    if system == "glas":
        return sorted(jobs, key=lambda each: (each.n_languages, each.n_rows))
    only_glas = {each.name for each in plan.SETS if each.group in plan.ONLY_GLAS}
    theirs = [
        replace(each, version=version)
        for each in jobs
        if each.set not in only_glas
        # A sweep takes long: the vectors on which peers do better.
        for version in (VERSIONS[-1:] if each.sweep else VERSIONS)
    ]
    return sorted(theirs, key=lambda each: (each.n_rows, each.version))


def measured(systems: Iterable[str], all_jobs: Sequence[Job], fresh: bool) -> list[Result]:
    """Return the result of every system on every job, from those kept where nothing changed."""
    kept = {} if fresh else _kept()
    found: list[Result] = []
    for system in systems:
        code = _code_of(system)
        jobs = _for_system(system, all_jobs)
        missing = [each for each in jobs if _key(system, code, each) not in kept]
        for result in _worked(system, missing):
            key = _key(system, code, _job(result))
            kept[key] = result | {"key": key, "system": system}
            _keep(kept[key])
            print(f"  {result['set']} {result['draw']}", file=sys.stderr, flush=True)
        keys = {_key(system, code, each): each for each in jobs}
        found += [kept[key] | asdict(job) for key, job in keys.items() if key in kept]
    return found


def _worked(system: str, jobs: Sequence[Job]) -> Iterator[Result]:
    """Yield a result a job; a process that dies takes one job with it, the others go on."""
    left = list(jobs)
    while left:
        print(f"{system}: {len(left)} to measure ...", file=sys.stderr, flush=True)
        with _process(system, left) as process:
            assert process.stdout is not None
            ready = process.stdout.readline()
            for line in process.stdout:
                left.pop(0)
                yield json.loads(line)
        if not ready:
            raise SystemExit(f"{system} does not start; see above.")
        if process.returncode and left:
            yield {**asdict(left.pop(0)), "failed": f"the process ended: {process.returncode}"}


def _process(system: str, jobs: Sequence[Job]) -> subprocess.Popen[str]:
    python = sys.executable if system == "glas" else peer_python()
    command = [python, "-W", "ignore", "-m", "benchmarks.themes_bench.worker"]
    process = subprocess.Popen(
        [*command, system],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=run_environment(),
    )  # fmt: skip
    assert process.stdin is not None
    process.stdin.write(json.dumps([asdict(job) for job in jobs]))
    process.stdin.close()
    return process


def _job(result: Mapping[str, object]) -> Job:
    return Job(**{each.name: result[each.name] for each in fields(Job)})  # type: ignore[arg-type]


def _key(system: str, code: str, job: Job) -> str:
    samples = plan.n_samples(job.n_rows) if job.steady else 0
    asked = json.dumps([job.version, job.draw == 0, samples, job.sweep])
    return sha256("\n".join((system, code, Path(job.folder).name, asked)).encode()).hexdigest()[:24]


def _code_of(system: str) -> str:
    """Return a hash of all that decides a system's figures besides the rows."""
    files = [HERE / each for each in OWN_CODE]
    if system == "glas":
        engine = ("themes", "settings", "lexicons", "measures")
        models = ("language_means.npz", "subjects.npz")
        files += [HERE / "glas.py", *(ROOT / "models" / each for each in models)]
        files += [
            each for part in engine for each in sorted((ROOT / "analysis" / part).rglob("*.py"))
        ]
    else:
        files += [HERE / "peers.py", HERE / "requirements.txt"]
    chosen = (plan.SEED, plan.SHARE_KEPT, plan.BLOCKS, plan.MOST_LABELS_BY_THEME)
    settings = [plan.PEERS.get(system), plan.NUMBERS_TRIED, plan.DRAWN_LABELINGS, *chosen]
    digest = sha256(json.dumps(settings).encode())
    for each in files:
        digest.update(sha256(each.read_bytes()).digest())
    return digest.hexdigest()


def _kept() -> dict[str, Result]:
    if not KEPT.exists():
        return {}
    lines = KEPT.read_text(encoding="utf-8").splitlines()
    return {each["key"]: each for each in map(json.loads, lines)}


def _keep(result: Result) -> None:
    with KEPT.open("a", encoding="utf-8") as file:
        file.write(json.dumps(result) + "\n")


def swept(systems: Sequence[str], fresh: bool) -> list[Result]:
    """Return stability at each number of themes for the systems that let one choose it."""
    return measured([each for each in systems if each in plan.SYSTEMS_SWEPT], sweep_jobs(), fresh)


def sweep_jobs() -> list[Job]:
    """Return the jobs of the sweep."""
    sets = plan.sets_of((), plan.SETS_SWEPT)
    return [replace(each, sweep=plan.NUMBERS_SWEPT) for each in jobs_of(sets, 1, True)]


def at_hand(systems: Iterable[str], all_jobs: Sequence[Job]) -> tuple[list[Result], list[str]]:
    """Return the results kept, and what is not: the sets of each system on each kind of vectors.

    A job measured without its stability counts, and so does a set of which some draws are kept;
    what they lack is named.
    """
    kept = _kept()
    found: list[Result] = []
    lacking: dict[str, list[str]] = {}
    for system in systems:
        code = _code_of(system)
        n_before = len(found)
        for job in _for_system(system, all_jobs):
            ways = [job, replace(job, steady=False)]
            keys = [key for way in ways if (key := _key(system, code, way)) in kept]
            if keys:
                found.append(kept[keys[0]] | asdict(job))
            called = f"{system}, {job.version}" if system != "glas" else system
            lacks = _lacking(job, found[-1] if keys else None)
            if lacks:
                lacking.setdefault(called, []).append(lacks)
        if len(found) == n_before:
            lacking = {each: its for each, its in lacking.items() if each.split(",")[0] != system}
            lacking[system] = ["everything"]
    return found, [f"{each}: {', '.join(dict.fromkeys(its))}" for each, its in lacking.items()]


def _lacking(job: Job, result: Result | None) -> str:
    """Return what a job still lacks, nothing where it was measured whole or the tool failed."""
    if result is None:
        return f"{job.set} (further draws)" if job.draw else job.set
    if not job.steady or not {"stability", "swept", "failed"}.isdisjoint(result):
        return ""
    return f"{job.set} (stability)"
