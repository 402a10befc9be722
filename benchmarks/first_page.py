"""What a person waits for on the first page of themes: ``python -m benchmarks.first_page``.

The sample, and all interviews of the benchmarks in one project, analysed and served by a process
that has just started. Chromium opens the board, reads it for some seconds, goes to the themes and
waits until the check and the titles to settle are told. Needs what the browser tests need. Prints
its section of ``RESULTS.md`` and writes it there (a quarter of an hour).
"""

import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from analysis.cli.sample import FOLDER, LANGUAGE, ORGANISATION, TITLE
from analysis.service import open_service
from benchmarks.renaming import INTERVIEWS
from benchmarks.results import put_section
from tests.browser.conftest import QUIET, Tab, serving

ROUNDS = 3
WAIT_MS = 120_000
READING = (0, 10, 30)
"""Seconds for which the board is read."""

HEADING = "## The first page of themes after a start"
PREFACE = """
`python -m benchmarks.first_page`: seconds from a click on *Themes* until themes and passages are \
there to read, and until the check and the titles to settle are told, in a browser, of a server \
that has just started; medians of three starts, by how long the board was read before. What that \
page asks is asked while the board is read (`ui/ahead.py`).
"""


def main() -> int:
    """Measure, print and write."""
    sample = sorted(each for each in FOLDER.iterdir() if each.suffix not in {".csv", ".md"})
    large = sorted(INTERVIEWS.glob("*/*.txt"))
    head = ["| project | board read, s | to read, s | all told, s |", "|---|---|---|---|"]
    with sync_playwright() as playwright:
        where = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=where, args=list(QUIET))
        rows = [
            *_rows("the sample", sample, browser),
            *_rows("a hundred interviews", large, browser),
        ]
        browser.close()
    section = "\n".join([HEADING, PREFACE, *head, *rows])
    print(section)
    put_section(section)
    return 0


def _rows(name: str, files: Sequence[Path], browser: Browser) -> list[str]:
    """Return the rows of a project, one for each time that the board is read."""
    rows = []
    with TemporaryDirectory() as folder:
        database = Path(folder) / "glas.db"
        service = open_service(database)
        project = service.create_project(TITLE, ORGANISATION, LANGUAGE)
        said = [(f"{each.parent.name} {each.name}", each.read_bytes()) for each in files]
        service.import_files(project, said)
        service.analyse(project)
        service.close()
        for seconds in READING:
            told = [_waited(database, browser, seconds) for _ in range(ROUNDS)]
            to_read, all_told = (median(each) for each in zip(*told, strict=True))
            rows.append(f"| {name} | {seconds} | {to_read:.1f} | {all_told:.1f} |")
    return rows


def _waited(database: Path, browser: Browser, seconds: int) -> tuple[float, float]:
    """Return for how long one waits to read, and until all is told."""
    with serving(database) as address:
        context = browser.new_context(locale="en-GB", viewport={"width": 1440, "height": 1000})
        page = context.new_page()
        page.set_default_timeout(WAIT_MS)
        Tab(page, address).go()
        time.sleep(seconds)
        start = time.perf_counter()
        page.get_by_role("link", name="Themes").first.click()
        page.get_by_role("button", name="Rename", exact=True).wait_for()
        to_read = time.perf_counter() - start
        page.get_by_text("to settle").first.wait_for()
        all_told = time.perf_counter() - start
        context.close()
    return to_read, all_told


if __name__ == "__main__":
    sys.exit(main())
