"""What a page waits for after a rename or a move: ``python -m benchmarks.renaming``.

The sample, analysed; a title is changed, or a passage moved into another theme, then the choices of
all unsure titles and the check are asked for, as the Themes page does. With what is remembered, and
without it, by turns in one process. Prints its section of ``RESULTS.md`` and writes it there (four
minutes).
"""

import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from analysis.cli.sample import FOLDER, LANGUAGE, ORGANISATION, TITLE
from analysis.edits import Edit, MovePassages, RenameTheme, anchor_of
from analysis.records import ProjectId, Theme
from analysis.review import is_unsure
from analysis.service import Service, open_service
from analysis.themes import titles
from analysis.themes.naming import Spoken
from benchmarks.results import put_section

ROUNDS = 3
# What is measured is the memory itself.
_REMEMBERED: Callable[..., titles.Heard | None] = titles._remembered
_TALK: Callable[..., Spoken] = titles._talk
HEADING = "## After a theme is renamed"
PREFACE = """
`python -m benchmarks.renaming`: seconds from an edit until the choices of all unsure titles and \
the check of the sample are at hand, medians of three, by turns in one process. What could name a \
theme by its words is remembered until its passages change, and so is the talk among which themes \
are heard; or the one (after a rename) or the other (after a passage is moved into another theme) \
is worked out anew.
"""


def main() -> int:
    """Measure, print and write."""
    with TemporaryDirectory() as folder:
        service = open_service(Path(folder) / "glas.db")
        project = service.create_project(TITLE, ORGANISATION, LANGUAGE)
        files = sorted(each for each in FOLDER.iterdir() if each.suffix not in {".csv", ".md"})
        service.import_files(project, [(each.name, each.read_bytes()) for each in files])
        service.analyse(project)
        renames, moves = cycle([_renaming(service, project)]), iter(_moving(service, project))
        _seconds(service, project, next(renames))
        rows = [
            _row("a rename", service, project, renames, "_remembered", _forgetful),
            _row("a move", service, project, moves, "_talk", _deaf),
        ]
        service.close()
    head = ["| after | worked out anew, s | remembered, s | ratio |", "|---|---|---|---|"]
    section = "\n".join([HEADING, PREFACE, *head, *rows])
    print(section)
    put_section(section)
    return 0


def _forgetful(*asked: Any) -> titles.Heard | None:
    """Do as ``titles._remembered`` with nothing to remember."""
    return _REMEMBERED(*asked[:-1], titles.Memory())


def _deaf(*asked: Any) -> Spoken:
    """Do as ``titles._talk`` with nothing to remember."""
    return _TALK(*asked[:-1], titles.Memory())


def _row(
    name: str,
    service: Service,
    project: ProjectId,
    edits: Iterator[Edit],
    memory: str,
    without: Callable[..., object],
) -> str:
    """Return the row of an edit: with a memory of ``titles``, and without it."""
    anew, remembered = [], []
    for _ in range(ROUNDS):
        with patch.object(titles, memory, without):
            anew.append(_seconds(service, project, next(edits)))
        remembered.append(_seconds(service, project, next(edits)))
    slow, quick = median(anew), median(remembered)
    return f"| {name} | {slow:.1f} | {quick:.1f} | {slow / quick:.1f} |"


def _unsure(service: Service, project: ProjectId) -> list[Theme]:
    themes = service.study(project).codebook.themes.values()
    return [each for each in themes if is_unsure(each, LANGUAGE)]


def _renaming(service: Service, project: ProjectId) -> RenameTheme:
    return RenameTheme(_unsure(service, project)[-1].id, "Нещо друго", LANGUAGE)


def _moving(service: Service, project: ProjectId) -> list[MovePassages]:
    """Return moves of passages of the largest unsure theme into the next largest, each once: of
    the same one what is heard of both themes would be remembered."""
    study = service.study(project)
    large, other, *_ = (each for each in _unsure(service, project) if each.parent_id is None)
    known = {each.id: each for each in study.corpus.passages}
    inside = study.codebook.passage_ids(large.id)
    return [MovePassages((anchor_of(known[each]),), other.id) for each in inside]


def _seconds(service: Service, project: ProjectId, edit: Edit) -> float:
    """Make an edit and return how long the page then waits; it is taken back and all looked at."""
    service.edit(project, edit, "benchmark", service.look(project).seq)
    start = time.perf_counter()
    _look(service, project)
    seconds = time.perf_counter() - start
    service.undo(project, "benchmark")
    _look(service, project)
    return seconds


def _look(service: Service, project: ProjectId) -> None:
    for each in _unsure(service, project):
        service.other_titles(project, each.id)
    service.findings(project)


if __name__ == "__main__":
    sys.exit(main())
