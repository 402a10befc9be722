"""Nothing that was said to be saved is lost: killed writers, full disks, many at once."""

import os
import random
import select
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from analysis import edits
from analysis.errors import StaleEdit
from analysis.records import ItemId, ProjectId, Quadrant
from analysis.service import Service
from analysis.store import ledger
from tests.service.fakes import FILES, service_on

ROOT = Path(__file__).parents[2]
N_KILLS = 24
ITEM = ItemId("item")

WRITER = """
import sys
from pathlib import Path
from analysis import edits
from analysis.errors import StaleEdit
from analysis.records import ItemId, ProjectId
from tests.service.fakes import service_on
service = service_on(Path(sys.argv[1]))
project = ProjectId(sys.argv[2])
print("ready", flush=True)
number = 0
while True:
    number += 1
    seen = service.look(project).seq
    words = f"{sys.argv[3]} {number}"
    try:
        seq = service.edit(project, edits.RewordItem(ItemId("item"), words), sys.argv[3], seen)
    except StaleEdit:
        continue
    print(seq, words, flush=True)
"""

FULL = """
import resource, sys
from pathlib import Path
from analysis.errors import StoreError
from analysis.records import ProjectId
from tests.service.fakes import service_on
path = Path(sys.argv[1])
service = service_on(path)
project = ProjectId(sys.argv[2])
limit = path.stat().st_size + 300_000
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    for number in range(100):
        words = (f"A{number}: " + f"word {number} " * 20_000).encode()
        service.import_files(project, [(f"{number}.txt", words)])
        print("added", number, flush=True)
except StoreError as told:
    print("told", told, flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a database."""
    return tmp_path / "glas.db"


@pytest.fixture
def project(path: Path) -> ProjectId:
    """Return a project with an item of a person."""
    service = service_on(path)
    made = service.create_project("City")
    service.import_files(made, FILES)
    passage = service.study(made).corpus.passages[1]
    anchor = (edits.anchor_of(passage),)
    write = edits.WriteItem(ITEM, Quadrant.THREAT, "Start", None, anchor)
    service.edit(made, write, "Ada", service.look(made).seq)
    service.close()
    return made


def _writer(path: Path, project: ProjectId, name: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), project, name],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )


def _forked_writer(path: Path, project: ProjectId, name: str, pipe: int) -> None:
    """Edit for ever and tell each number that was saved; runs in a child that will be killed."""
    service = service_on(path)
    number = 0
    while True:
        number += 1
        words = f"{name} {number}"
        try:
            change = edits.RewordItem(ITEM, words)
            seq = service.edit(project, change, name, service.look(project).seq)
        except StaleEdit:
            continue
        os.write(pipe, f"{seq} {words}\n".encode())


def _killed(path: Path, project: ProjectId, after_s: float) -> dict[int, str]:
    """Let two children write, kill both, and return what they were told was saved."""
    pipes, children = [], []
    for name in ("one", "two"):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                _forked_writer(path, project, name, writing)
            finally:
                os._exit(1)
        os.close(writing)
        pipes.append(reading)
        children.append(child)
    select.select(pipes, [], [], 20)
    time.sleep(after_s)
    for child in children:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    told: dict[int, str] = {}
    for pipe in pipes:
        with os.fdopen(pipe) as lines:
            for line in lines.read().splitlines():
                seq, _, words = line.partition(" ")
                told[int(seq)] = words
    return told


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_writers_killed_at_any_moment_lose_nothing_that_was_saved(
    path: Path, project: ProjectId
) -> None:
    chance = random.Random(7)
    n_told = 0
    for _ in range(N_KILLS):
        told = _killed(path, project, chance.uniform(0.0, 0.12))
        n_told += len(told)
        service = service_on(path)
        with service.store.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            written = ledger.entries(connection, project)
        ledger.verify(written)
        by_seq = {each.seq: each.payload.get("statement") for each in written}
        assert all(by_seq[seq] == words for seq, words in told.items())
        item = service.study(project).codebook.items[ITEM]
        assert item.statement == written[-1].payload["statement"]
        service.close()
    assert n_told >= N_KILLS


def test_eight_at_one_item_lose_no_update(path: Path, project: ProjectId) -> None:
    service = service_on(path)
    saved: list[int] = []
    told: list[StaleEdit] = []
    start = service.look(project).seq

    def edit(name: str) -> None:
        for number in range(25):
            seen = service.look(project).seq
            try:
                change = edits.RewordItem(ITEM, f"{name} {number}")
                saved.append(service.edit(project, change, name, seen))
            except StaleEdit as stale:
                told.append(stale)

    threads = [Thread(target=edit, args=(f"person {n}",)) for n in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(saved) + len(told) == 200
    assert sorted(saved) == list(range(start + 1, start + 1 + len(saved)))
    _no_update_was_overwritten(service, project)
    service.check(project)
    service.close()


def _no_update_was_overwritten(service: Service, project: ProjectId) -> None:
    history = service.history(project)
    last = history[0].edit
    assert isinstance(last, edits.RewordItem)
    service._studies.forget(project)
    assert service.study(project).codebook.items[ITEM].statement == last.statement
    assert service.look(project).conflicts == ()


def test_a_full_disk_is_told_and_what_was_saved_before_stays(
    path: Path, project: ProjectId
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(path), project],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    assert "told" in done.stdout, done.stderr
    assert "may be full" in done.stdout
    n_added = done.stdout.count("added")
    service = service_on(path)
    assert service.projects()[0].n_interviews == len(FILES) + n_added
    service.check(project)
    service.close()
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    raw.close()


def test_a_writer_in_another_process_is_seen(path: Path, project: ProjectId) -> None:
    with _writer(path, project, "other") as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        seq, words = child.stdout.readline().strip().split(" ", 1)
        child.kill()
    service = service_on(path)
    entry = next(each for each in service.history(project) if each.seq == int(seq))
    assert isinstance(entry.edit, edits.RewordItem)
    assert entry.edit.statement == words
    service.close()
