"""The peers' own environment, and the one in which every system runs."""

import os
import subprocess
import sys
import venv
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from benchmarks.themes_bench.rows import ROOT
from benchmarks.themes_bench.vectors import CACHE

REQUIREMENTS = Path(__file__).resolve().parent / "requirements.txt"
PLACE = CACHE / "venv"
THREADS = "2"


@lru_cache(maxsize=1)
def peer_python() -> str:
    """Return the Python that has the peers, on top of the packages that Glas runs on."""
    python = PLACE / "bin" / "python"
    stamp = PLACE / ".installed"
    wanted = sha256(REQUIREMENTS.read_bytes() + sys.executable.encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return str(python)
    print("Installing the peers ...", file=sys.stderr, flush=True)
    if not python.exists():
        venv.create(PLACE, with_pip=True)
    site = next(each for each in sys.path if each.endswith("site-packages"))
    own = next(PLACE.glob("lib/python*/site-packages"))
    (own / "glas.pth").write_text(f"{site}\n")
    command = [str(python), "-m", "pip", "install", "-q", "-r", str(REQUIREMENTS)]
    subprocess.run(command, check=True, stdout=sys.stderr)
    # EVoC keeps on disk what it has compiled; a first run would show the compiler's memory.
    warm = [str(python), "-W", "ignore", "-m", "benchmarks.themes_bench.worker", "evoc"]
    subprocess.run(warm, check=True, input="[]", text=True, stdout=sys.stderr, cwd=ROOT)
    stamp.write_text(wanted)
    return str(python)


def run_environment() -> dict[str, str]:
    """Return the environment of a worker: the same number of threads for every system."""
    threads = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS")
    # Threads that spin while they wait take the time of whatever else the machine does.
    others = {"OMP_WAIT_POLICY": "PASSIVE", "TOKENIZERS_PARALLELISM": "false"}
    offline = {"HF_HUB_OFFLINE": "1"}
    return {**os.environ, **dict.fromkeys(threads, THREADS), **others, **offline}
