"""What the commands of the training say while a person waits."""

import sys


def say(line: str) -> None:
    """Print a line at once: a person waits for it."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
