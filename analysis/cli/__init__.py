"""``python -m analysis ...``: everything that Glas does, without a screen.

Progress and errors go to standard error, one sentence each. The exit code is 0 only when all the
work was done, 1 when something was refused or failed, 2 when the command could not be understood,
130 when a person stopped it.
"""

import argparse
import os
import sys
import traceback
from collections.abc import Sequence

from analysis import __version__
from analysis.cli import analyse, doctor, keep, run, serve, tables
from analysis.cli.terminal import complain
from analysis.errors import GlasError

STOPPED = 130
"""What shells give a command that Ctrl-C ended: 128 and the number of the signal."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line and return the exit code."""
    parser = _parser()
    given = sys.argv[1:] if arguments is None else list(arguments)
    if not given:
        parser.print_help(sys.stderr)
        return 2
    options = parser.parse_args(given)
    try:
        return int(options.carry_out(options))
    except GlasError as error:
        complain(str(error))
    except KeyboardInterrupt:
        complain("Stopped.")
        return STOPPED
    except BrokenPipeError:
        # Whoever read the output has gone; Python would complain once more while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as fault:  # noqa: BLE001  # A traceback could repeat people's words.
        complain(_unexpected(fault))
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m analysis",
        description="Glas: from stakeholder interviews to a SWOT that can be defended.",
    )
    parser.add_argument("--version", action="version", version=f"Glas {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for part in (run, analyse, tables, keep, serve, doctor):
        part.add_to(commands)
    return parser


def _unexpected(fault: BaseException) -> str:
    """Return a sentence for a fault that nobody foresaw, without the words it was about."""
    if isinstance(fault, OSError) and fault.strerror:
        named = f" (“{fault.filename}”)" if fault.filename else ""
        return f"The system refused: {fault.strerror}{named}. Mend that and try again."
    last = traceback.extract_tb(fault.__traceback__)[-1]
    place = f"{os.path.basename(last.filename)}:{last.lineno}"  # noqa: PTH119
    return (
        f"Glas failed unexpectedly ({type(fault).__name__} at {place}); nothing saved was lost. "
        "Try again; if it fails again, run: python -m analysis doctor"
    )


if __name__ == "__main__":
    sys.exit(main())
