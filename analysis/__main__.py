"""``python -m analysis``."""

import sys

from analysis.cli import main
from analysis.cli.terminal import show_what_can_be_shown

if __name__ == "__main__":
    show_what_can_be_shown()
    sys.exit(main())
