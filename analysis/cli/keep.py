"""``export``, ``backup`` and ``restore``: what leaves and enters the database."""

import argparse
from pathlib import Path

from analysis.cli.asked import tell_of_confidence, use_confidence
from analysis.cli.door import opened
from analysis.cli.run import NAMES
from analysis.cli.terminal import check_can_write, read_bytes, say, write_bytes
from analysis.exports import LOST
from analysis.words import LANGUAGES


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    export = commands.add_parser("export", help="write a project in a format")
    export.add_argument("--project", required=True, metavar="NAME", help="the project's title")
    formats = ("docx", "pptx", "xlsx", "csv", "json", "qdpx", "qdc", "statements")
    export.add_argument("--format", required=True, choices=formats)
    export.add_argument("--out", required=True, type=Path, metavar="FILE")
    export.add_argument("--names", choices=NAMES, default="code")
    export.add_argument("--language", choices=sorted(LANGUAGES), help="default: the project's own")
    export.add_argument("--confidence", type=Path, metavar="FILE", help="numbers of the confidence")
    export.set_defaults(carry_out=_export)
    backup = commands.add_parser("backup", help="write a project, or all, to one file")
    backup.add_argument("--project", metavar="NAME", help="default: all projects")
    backup.add_argument("--out", required=True, type=Path, metavar="FILE")
    backup.set_defaults(carry_out=_backup)
    restore = commands.add_parser("restore", help="bring back what a backup holds")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.set_defaults(carry_out=_restore)


def _export(options: argparse.Namespace) -> int:
    check_can_write(options.out)
    use_confidence(options.confidence)
    with opened() as service:
        project = service.find_project(options.project)
        own = service.project(project).language
        language = options.language or (own if own in LANGUAGES else "en")
        tell_of_confidence(service, project)
        _, data = service.export(project, options.format, options.names, language)
    write_bytes(options.out, data)
    if options.format in LOST:
        say(LOST[options.format])
    return 0


def _backup(options: argparse.Namespace) -> int:
    check_can_write(options.out)
    with opened() as service:
        project = service.find_project(options.project) if options.project else None
        data = service.backup(project)
        n_projects = 1 if project else len(service.projects())
    write_bytes(options.out, data)
    say(f"Saved, projects: {n_projects} -> {options.out}")
    return 0


def _restore(options: argparse.Namespace) -> int:
    data = read_bytes(options.file)
    with opened() as service:
        restored = service.restore(data)
        titles = [service.project(each).title for each in restored]
    for title in titles:
        say(f"Restored “{title}”.")
    return 0
