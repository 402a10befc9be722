"""What a page waits for after a rename or a move: ``python -m benchmarks.renaming``.

The sample, and all interviews of the benchmarks in one project, analysed; a title is changed, or a
passage moved into another theme, then the choices of all unsure titles and the check are asked for,
more than the Themes page does. With what is remembered, and without it, by turns in one process.
Prints its section of ``RESULTS.md`` and writes it there (a quarter of an hour).
"""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from itertools import cycle
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from unittest.mock import patch

from analysis.cli.sample import FOLDER, LANGUAGE, ORGANISATION, TITLE
from analysis.edits import Edit, MovePassages, RenameTheme, anchor_of
from analysis.records import Passage, ProjectId, Theme
from analysis.review import is_unsure
from analysis.service import Service, open_service
from analysis.themes import titles
from analysis.themes.hearing import Heard, Memory, heard_of
from benchmarks.results import put_section

ROUNDS = 3
INTERVIEWS = Path(__file__).parent / "interviews"
HEADING = "## After a theme is renamed"
PREFACE = """
`python -m benchmarks.renaming`: seconds from an edit until the choices of all unsure titles and \
the check are at hand, medians of three, by turns in one process. Phrases are read once in all \
passages, and what could name a theme by them is remembered until its passages change; or all that \
is heard is worked out anew. The first question of a process reads vectors and word lists besides.
"""


def main() -> int:
    """Measure, print and write."""
    sample = sorted(each for each in FOLDER.iterdir() if each.suffix not in {".csv", ".md"})
    large = sorted(INTERVIEWS.glob("*/*.txt"))
    rows = [*_rows("the sample", sample), *_rows("a hundred interviews", large)]
    head = [
        "| project | passages | themes | after | worked out anew, s | remembered, s | ratio |",
        "|---|---|---|---|---|---|---|",
    ]
    section = "\n".join([HEADING, PREFACE, *head, *rows])
    print(section)
    put_section(section)
    return 0


def _rows(name: str, files: Sequence[Path]) -> list[str]:
    """Return the rows of a project."""
    with TemporaryDirectory() as folder:
        service = open_service(Path(folder) / "glas.db")
        project = service.create_project(TITLE, ORGANISATION, LANGUAGE)
        said = [(f"{each.parent.name} {each.name}", each.read_bytes()) for each in files]
        service.import_files(project, said)
        service.analyse(project)
        book = service.study(project).codebook
        begun = f"| {name} | {len(book.placements)} | {len(book.themes)} |"
        renames, moves = cycle([_renaming(service, project)]), iter(_moving(service, project))
        first = _look(service, project)
        rows = [
            f"{begun} the first question | {first:.1f} | | |",
            f"{begun} {_row('a rename', service, project, renames)}",
            f"{begun} {_row('a move', service, project, moves)}",
        ]
        service.close()
    return rows


@contextmanager
def _forgetting() -> Iterator[None]:
    """Have what is heard of themes worked out with nothing that was heard before."""
    fresh: dict[int, Memory] = {}

    def heard(
        own: Sequence[Passage], others: Sequence[Sequence[Passage]], language: str, memory: Memory
    ) -> Heard | None:
        """Do as ``hearing.heard_of`` with a memory that begins here."""
        known = fresh.setdefault(id(memory), Memory(memory.passages, memory.rows))
        return heard_of(own, others, language, known)

    with patch.object(titles, "heard_of", heard):
        yield


def _row(name: str, service: Service, project: ProjectId, edits: Iterator[Edit]) -> str:
    """Return the end of the row of an edit: without a memory, and with it."""
    anew: list[float] = []
    remembered: list[float] = []
    for _ in range(ROUNDS):
        for seconds, way in ((anew, _forgetting), (remembered, nullcontext)):
            service.edit(project, next(edits), "benchmark", service.look(project).seq)
            with way():
                seconds.append(_look(service, project))
            service.undo(project, "benchmark")
            _look(service, project)
    slow, quick = median(anew), median(remembered)
    return f"{name} | {slow:.1f} | {quick:.1f} | {slow / quick:.1f} |"


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


def _look(service: Service, project: ProjectId) -> float:
    """Ask what the page asks, and return how many seconds it took."""
    start = time.perf_counter()
    for each in _unsure(service, project):
        service.other_titles(project, each.id)
    service.findings(project)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
