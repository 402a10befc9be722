"""``export``, ``backup`` and ``restore``: what leaves and enters the database."""

import argparse
from pathlib import Path

from analysis.cli.terminal import read_bytes, say, write_bytes
from analysis.service import open_service
from analysis.words import LANGUAGES

FORMATS = ("docx", "xlsx", "csv", "json")
NAMES = ("code", "name", "group")


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    export = commands.add_parser("export", help="write a project in a format")
    export.add_argument("--project", required=True, metavar="NAME", help="the project's title")
    export.add_argument("--format", required=True, choices=FORMATS)
    export.add_argument("--out", required=True, type=Path)
    export.add_argument("--names", choices=NAMES, default="code")
    export.add_argument("--language", choices=sorted(LANGUAGES), help="default: the project's own")
    export.set_defaults(carry_out=_export)
    backup = commands.add_parser("backup", help="write a project, or all, to one file")
    backup.add_argument("--project", metavar="NAME", help="default: all projects")
    backup.add_argument("--out", required=True, type=Path)
    backup.set_defaults(carry_out=_backup)
    restore = commands.add_parser("restore", help="bring back what a backup holds")
    restore.add_argument("file", type=Path)
    restore.set_defaults(carry_out=_restore)


def _export(options: argparse.Namespace) -> int:
    service = open_service()
    try:
        project = service.find_project(options.project)
        own = service.study(project).project.language
        language = options.language or (own if own in LANGUAGES else "en")
        _, data = service.export(project, options.format, options.names, language)
    finally:
        service.close()
    write_bytes(options.out, data)
    return 0


def _backup(options: argparse.Namespace) -> int:
    service = open_service()
    try:
        project = service.find_project(options.project) if options.project else None
        data = service.backup(project)
    finally:
        service.close()
    write_bytes(options.out, data)
    return 0


def _restore(options: argparse.Namespace) -> int:
    data = read_bytes(options.file)
    service = open_service()
    try:
        restored = service.restore(data)
        titles = {each.project.id: each.project.title for each in service.projects()}
    finally:
        service.close()
    for project in restored:
        say(f"Restored “{titles[project]}”.")
    return 0
