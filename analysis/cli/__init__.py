"""``python -m analysis ...``: everything that Glas does, without a screen.

Progress and errors go to standard error, one sentence each; the exit code is 0 only when all the
work was done, 1 when something was refused or failed, 2 when the command itself is off.
"""

import argparse
import sys
from collections.abc import Sequence

from analysis.cli import doctor, keep, run, serve, tables
from analysis.cli.terminal import complain
from analysis.errors import GlasError


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line and return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.carry_out(options))
    except GlasError as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        complain("Stopped.")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m analysis",
        description="Glas: from stakeholder interviews to a SWOT that can be defended.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for part in (run, tables, keep, serve, doctor):
        part.add_to(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
