"""``run``: from files and folders to a codebook, a report, slides, a workbook and quotations."""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from analysis import settings
from analysis.cli.asked import (
    check_number_of_themes,
    check_seed,
    tell_of_confidence,
    use_confidence,
    working_language,
)
from analysis.cli.door import opened
from analysis.cli.sources import bytes_of, interviews_in
from analysis.cli.terminal import (
    Progress,
    check_can_write,
    complain,
    read_bytes,
    say,
    write_bytes,
)
from analysis.codebook import Study, counted_themes
from analysis.errors import BadRequest
from analysis.exports import LOST
from analysis.readers.codebooks import read_codebook
from analysis.records import ProjectId
from analysis.service import ADDED, ALREADY_THERE, Imported, Service, names_in
from analysis.words import LANGUAGES, tell

OUTPUTS = {
    "json": "codebook.json",
    "docx": "report.docx",
    "pptx": "slides.pptx",
    "xlsx": "swot.xlsx",
    "csv": "quotations.csv",
    "qdpx": "project.qdpx",
    "qdc": "codebook.qdc",
}
NAMES = ("code", "name", "group")
"""How people are shown in what is written."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("run", help="analyse interviews and write all exports")
    parser.add_argument(
        "source", nargs="+", type=Path, metavar="SOURCE", help="interview files or folders"
    )
    parser.add_argument(
        "--out", required=True, type=Path, metavar="DIR", help="folder for the results"
    )
    parser.add_argument(
        "--attributes",
        type=Path,
        metavar="FILE.csv",
        help="table: file, speaker, case, group, organisation, role and any other column",
    )
    parser.add_argument(
        "--codebook",
        type=Path,
        metavar="FILE",
        help="themes to look for: csv, tsv, xlsx, json (name, definition, examples, parent) or txt",
    )
    parser.add_argument(
        "--organisation", default="", metavar="TEXT", help="the organisation under study"
    )
    parser.add_argument(
        "--inside",
        default="",
        metavar="NAMES",
        help="its parts and partners, with semicolons between: what they do is done inside",
    )
    parser.add_argument(
        "--language", metavar="bg|en|...", help="working language (default: the interviews' own)"
    )
    parser.add_argument("--title", default="Interviews", metavar="TEXT")
    parser.add_argument("--themes", type=int, metavar="N", help="how many (default: chosen)")
    parser.add_argument("--seed", type=int, default=settings.DEFAULT_SEED, metavar="N")
    parser.add_argument("--names", choices=NAMES, default="code", help="how people are shown")
    parser.add_argument("--confidence", type=Path, metavar="FILE", help="numbers of the confidence")
    parser.set_defaults(carry_out=carry_out)


def carry_out(options: argparse.Namespace) -> int:
    """Analyse in a database of its own and write all results; 1 if any file was refused."""
    check_number_of_themes(options.themes)
    check_seed(options.seed)
    use_confidence(options.confidence)
    language = working_language(options.language)
    results = [options.out / name for name in OUTPUTS.values()]
    beside = [each for each in (options.attributes, options.codebook) if each]
    files = interviews_in(options.source, (*results, *beside))
    attributes = read_bytes(options.attributes) if options.attributes else None
    codebook = _codebook(options.codebook)
    for path in results:
        check_can_write(path)
    with (
        tempfile.TemporaryDirectory(prefix="glas-") as folder,
        opened(Path(folder) / "run.db") as service,
    ):
        inside = names_in(options.inside)
        project = service.create_project(
            options.title, options.organisation, language or "en", inside
        )
        tell_of_confidence(service, project)
        all_read = _import(service, project, files)
        if attributes is not None:
            _attributes(service, project, options.attributes.name, attributes)
        if codebook is not None:
            _bring(service, project, options.codebook.name, codebook)
        if language is None:
            own = commonest_language(service.study(project))
            service.change_project(project, language=own)
        with Progress() as progress:
            service.analyse(project, options.themes, options.seed, on_progress=progress)
        _write(service, project, options.out, options.names)
    return 0 if all_read else 1


def _import(service: Service, project: ProjectId, files: Sequence[Path]) -> bool:
    """Bring the files in, say what was noticed, and return whether all could be read."""
    given, n_unread = bytes_of(files)
    with Progress() as progress:
        imported = service.import_files(
            project, given, lambda done, total: progress("read", done, total)
        )
    added = {each.transcript_id: each.file_name for each in imported if each.outcome == ADDED}
    for each in imported:
        _tell(each, added.get(each.transcript_id, each.file_name))
    if not any(each.transcript_id for each in imported):
        raise BadRequest("None of the files could be read, so there is nothing to analyse.")
    return not n_unread and all(each.problem is None for each in imported)


def _tell(imported: Imported, twin: str) -> None:
    name = imported.file_name
    if imported.problem is not None:
        problem = str(imported.problem)
        complain(problem if name in problem else f"{name}: {problem}")
    if imported.outcome == ALREADY_THERE:
        complain(f"{name}: already there" + (f" as {twin}." if twin != name else "."))
    for notice in imported.notices:
        complain(f"{name}: {notice}")


def _attributes(service: Service, project: ProjectId, name: str, data: bytes) -> None:
    result = service.import_attributes(project, name, data)
    for row in result.unmatched:
        whose = f"“{row.file}”" + (f" with the speaker “{row.speaker}”" if row.speaker else "")
        complain(f"{name}, line {row.line}: there is no interview {whose}.")


def _codebook(path: Path | None) -> bytes | None:
    """Return a codebook's bytes, read before the work begins so that a faulty one stops it."""
    if path is None:
        return None
    data = read_bytes(path, settings.MAX_CODEBOOK_BYTES + 1)
    read_codebook(path.name, data)
    return data


def _bring(service: Service, project: ProjectId, name: str, data: bytes) -> None:
    brought = service.bring_codebook(project, name, data, author="")
    for notice in brought.notices:
        complain(f"{name}: {tell(notice, 'en')}")


def commonest_language(study: Study) -> str:
    """Return the language of most of what was said, ``en`` where none is known; ties by code."""
    lengths: dict[str, int] = {}
    for each in study.corpus.transcripts:
        if each.language != "und":
            lengths[each.language] = lengths.get(each.language, 0) + len(each.text)
    return min(lengths, key=lambda code: (-lengths[code], code), default="en")


def _write(service: Service, project: ProjectId, out: Path, names: str) -> None:
    study = service.study(project)
    language = study.project.language if study.project.language in LANGUAGES else "en"
    for fmt, name in OUTPUTS.items():
        _, data = service.export(project, fmt, names, language)
        write_bytes(out / name, data)
        if fmt in LOST:
            say(f"{name}: {LOST[fmt]}")
    say(
        f"{len(study.corpus.transcripts)} interviews, {len(study.corpus.passages)} passages, "
        f"{len(counted_themes(study.codebook))} themes, {len(study.codebook.items)} SWOT items "
        f"-> {out}"
    )
