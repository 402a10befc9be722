"""Where a team keeps the numbers of its confidence rule, and which of them hold for a project."""

import os
from collections.abc import Collection
from pathlib import Path

from analysis.errors import BadRequest
from analysis.measures import ConfidenceRule, read_confidence, shipped_rule

VARIABLE = "GLAS_CONFIDENCE"
"""Names a confidence file; ``--confidence FILE`` sets it."""

FILE_NAME = "confidence.toml"
"""Beside the database, it holds for all projects in it."""


def rule_of(database: Path, title: str, titles: Collection[str]) -> ConfidenceRule:
    """Return the rule of a project: the file named, else the one beside the database, else ours.

    Args:
        database: the path of the database.
        title: of the project.
        titles: of all projects in the database.

    Raises:
        BadRequest: the file cannot be read, or a number in it cannot be used.
    """
    named = os.environ.get(VARIABLE, "")
    path = Path(named) if named else database.parent / FILE_NAME
    if not named and not path.exists():
        return shipped_rule()
    return read_confidence(text_of(path), path.name, title, titles)


def text_of(path: Path) -> str:
    """Return what a confidence file says, without the mark that some editors put first.

    Raises:
        BadRequest: it cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise BadRequest(
            "The confidence file “{file}” cannot be read: give a text file in UTF-8.",
            file=path.name,
        ) from fault
