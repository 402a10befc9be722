"""``run``: from files and folders to a codebook, a report, a workbook and quotations."""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from analysis import settings
from analysis.cli.terminal import Progress, complain, read_bytes, say, write_bytes
from analysis.errors import BadRequest
from analysis.readers import SUFFIXES
from analysis.records import ProjectId
from analysis.service import Imported, Service, open_service
from analysis.words import LANGUAGES

OUTPUTS = {
    "json": "codebook.json",
    "docx": "report.docx",
    "xlsx": "swot.xlsx",
    "csv": "quotations.csv",
}

NOT_INTERVIEWS = frozenset({"readme", "license", "licence", "copying"})
"""Files of these names beside interviews speak about them; named on the command line they count."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("run", help="analyse interviews and write all exports")
    parser.add_argument("source", nargs="+", type=Path, help="interview files or folders")
    parser.add_argument("--out", required=True, type=Path, help="folder for the results")
    parser.add_argument("--attributes", type=Path, help="table: file, speaker, case, group ...")
    parser.add_argument("--organisation", default="", help="the organisation under study")
    parser.add_argument("--language", help="working language (default: the interviews' own)")
    parser.add_argument("--title", default="Interviews")
    parser.add_argument("--themes", type=int, help="number of themes (default: chosen)")
    parser.add_argument("--seed", type=int, default=settings.DEFAULT_SEED)
    parser.set_defaults(carry_out=carry_out)


def carry_out(options: argparse.Namespace) -> int:
    """Analyse in a database of its own and write the four results; 1 if any file was refused."""
    check_number_of_themes(options.themes)
    files = list(_files(options.source))
    if not files:
        raise BadRequest("No interviews found; readable are: {names}.", names=", ".join(SUFFIXES))
    with tempfile.TemporaryDirectory(prefix="glas-") as folder:
        service = open_service(Path(folder) / "run.db")
        try:
            return _run(service, files, options)
        finally:
            service.close()


def check_number_of_themes(n_themes: int | None) -> None:
    """Raise ``BadRequest`` unless the number is None or at least 1."""
    if n_themes is not None and n_themes < 1:
        raise BadRequest("--themes takes a number from 1 on.")


def _run(service: Service, files: list[Path], options: argparse.Namespace) -> int:
    project = service.create_project(options.title, options.organisation, options.language or "en")
    imported = _import(service, project, files)
    if options.attributes:
        _attributes(service, project, options.attributes)
    if not any(each.transcript_id for each in imported):
        raise BadRequest("None of the files could be read, so there is nothing to analyse.")
    if not options.language:
        service.change_project(project, language=_commonest_language(service, project))
    progress = Progress()
    service.analyse(project, options.themes, options.seed, on_progress=progress)
    progress.close()
    _write(service, project, options.out)
    return int(any(each.problem is not None for each in imported))


def _files(sources: Iterable[Path]) -> Iterator[Path]:
    for source in sources:
        if source.is_dir():
            inside = sorted(each for each in source.rglob("*") if each.is_file())
            yield from (each for each in inside if _may_be_an_interview(each))
            _tell_passed_over(each for each in inside if not _may_be_an_interview(each))
        elif source.exists():
            yield source
        else:
            raise BadRequest("“{path}” is not there; check the name.", path=source)


def _may_be_an_interview(path: Path) -> bool:
    return path.suffix.casefold() in SUFFIXES and path.stem.casefold() not in NOT_INTERVIEWS


def _tell_passed_over(others: Iterable[Path]) -> None:
    names = [each.name for each in others]
    if names:
        complain(f"Passed over, no interviews: {', '.join(names)}")


def _import(service: Service, project: ProjectId, files: list[Path]) -> tuple[Imported, ...]:
    imported = service.import_files(project, [(path.name, read_bytes(path)) for path in files])
    for each in imported:
        if each.problem is not None:
            complain(f"{each.file_name}: {each.problem}")
        for notice in each.notices:
            complain(f"{each.file_name}: {notice}")
    return imported


def _attributes(service: Service, project: ProjectId, path: Path) -> None:
    result = service.import_attributes(project, path.name, read_bytes(path))
    for row in result.unmatched:
        complain(f"{path.name}, line {row.line}: no interview is called “{row.file}”.")


def _commonest_language(service: Service, project: ProjectId) -> str:
    lengths: Counter[str] = Counter()
    for transcript in service.study(project).corpus.transcripts:
        lengths[transcript.language] += len(transcript.text)
    best = [language for language, _ in lengths.most_common() if language != "und"]
    return best[0] if best else "en"


def _write(service: Service, project: ProjectId, out: Path) -> None:
    study = service.study(project)
    language = study.project.language if study.project.language in LANGUAGES else "en"
    for fmt, name in OUTPUTS.items():
        _, data = service.export(project, fmt, "code", language)
        write_bytes(out / name, data)
    say(
        f"{len(study.corpus.transcripts)} interviews, {len(study.corpus.passages)} passages, "
        f"{len(study.codebook.children(None))} themes, {len(study.codebook.items)} SWOT items "
        f"-> {out}"
    )
