"""What a command line asks for, checked before any work begins."""

import os
from pathlib import Path

from analysis.cli.terminal import complain
from analysis.errors import BadRequest
from analysis.exports.sureness import UNMATCHED
from analysis.lexicons.function_words import FUNCTION_WORDS
from analysis.measures import read_confidence
from analysis.records import ProjectId
from analysis.service import Service
from analysis.service.confiding import VARIABLE, text_of
from analysis.words import say

LARGEST_SEED = 2**32 - 1
"""The random generators take no larger one, and none below 0."""


def check_number_of_themes(n_themes: int | None) -> None:
    """Raise ``BadRequest`` unless the number is None or at least 1."""
    if n_themes is not None and n_themes < 1:
        raise BadRequest("--themes takes a number from 1 on; leave it out and Glas chooses.")


def check_seed(seed: int) -> None:
    """Raise ``BadRequest`` unless the seed is one that every random generator takes."""
    if not 0 <= seed <= LARGEST_SEED:
        raise BadRequest("--seed takes a number from 0 to {largest}.", largest=LARGEST_SEED)


def use_confidence(path: Path | None) -> None:
    """Have a confidence file hold for this process and those it starts; None changes nothing.

    Raises:
        BadRequest: the file cannot be read, or a number in it cannot be used.
    """
    if path is not None:
        read_confidence(text_of(path), path.name)
        os.environ[VARIABLE] = str(path.resolve())


def tell_of_confidence(service: Service, project: ProjectId) -> None:
    """Say on standard error for which titles the confidence file has numbers in vain."""
    rule = service.confidence_rule(project)
    for title in rule.unmatched:
        complain(say(UNMATCHED, "en", file=rule.source, title=title))


def working_language(code: str | None) -> str | None:
    """Return a language's code in lower case; raise ``BadRequest`` for one that is not known."""
    if code is None:
        return None
    asked = code.strip().casefold()
    if asked not in FUNCTION_WORDS:
        raise BadRequest(
            "--language takes a code such as bg or en, not “{code}”; known are: {known}.",
            code=code,
            known=", ".join(sorted(FUNCTION_WORDS)),
        )
    return asked


def language_of_cell(cell: str) -> str:
    """Return the language that a table's cell names, "" where it names none and is to be detected.

    ``bg``, ``BG``, ``bg-BG`` and ``bg_Cyrl`` are Bulgarian.
    """
    code = cell.strip().casefold().replace("_", "-").partition("-")[0]
    return code if code in FUNCTION_WORDS else ""
