"""What a page waits for after a theme is renamed: ``python -m benchmarks.renaming``.

The sample, analysed; a title is changed, then the choices of all unsure titles and the check are
asked for, as the Themes page does. With what is remembered of each theme, and without it, by turns
in one process. Prints its section of ``RESULTS.md`` and writes it there (two minutes).
"""

import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from analysis.cli.sample import FOLDER, LANGUAGE, ORGANISATION, TITLE
from analysis.edits import RenameTheme
from analysis.records import ProjectId
from analysis.review import is_unsure
from analysis.service import Service, open_service
from analysis.themes import titles
from benchmarks.results import put_section

ROUNDS = 3
_REMEMBERED = titles._remembered  # What is measured is the memory itself.
HEADING = "## After a theme is renamed"
PREFACE = """
`python -m benchmarks.renaming`: seconds from a rename until the choices of all unsure titles and \
the check of the sample are at hand, medians of three, by turns in one process. What could name a \
theme by its words is remembered until its passages change, or worked out anew.
"""


def main() -> int:
    """Measure, print and write."""
    with TemporaryDirectory() as folder:
        service = open_service(Path(folder) / "glas.db")
        project = service.create_project(TITLE, ORGANISATION, LANGUAGE)
        files = sorted(each for each in FOLDER.iterdir() if each.suffix not in {".csv", ".md"})
        service.import_files(project, [(each.name, each.read_bytes()) for each in files])
        service.analyse(project)
        _seconds(service, project)
        anew, remembered = [], []
        for _ in range(ROUNDS):
            with patch.object(titles, "_remembered", _forgetful):
                anew.append(_seconds(service, project))
            remembered.append(_seconds(service, project))
        service.close()
    slow, quick = median(anew), median(remembered)
    section = "\n".join(
        [
            HEADING,
            PREFACE,
            "| worked out anew, s | remembered, s | ratio |",
            "|---|---|---|",
            f"| {slow:.1f} | {quick:.1f} | {slow / quick:.1f} |",
        ]
    )
    print(section)
    put_section(section)
    return 0


def _forgetful(*asked: Any) -> titles.Heard | None:
    """Do as ``titles._remembered`` with nothing to remember."""
    return _REMEMBERED(*asked[:-1], titles.Memory())


def _seconds(service: Service, project: ProjectId) -> float:
    """Rename a theme and return how long the page then waits; the rename is taken back."""
    themes = service.study(project).codebook.themes.values()
    unsure = [each for each in themes if is_unsure(each, LANGUAGE)]
    edit = RenameTheme(unsure[-1].id, "Нещо друго", LANGUAGE)
    service.edit(project, edit, "benchmark", service.look(project).seq)
    start = time.perf_counter()
    for each in unsure:
        service.other_titles(project, each.id)
    service.findings(project)
    seconds = time.perf_counter() - start
    service.undo(project, "benchmark")
    return seconds


if __name__ == "__main__":
    sys.exit(main())
