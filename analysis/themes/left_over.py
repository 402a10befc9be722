"""Themes for what fits nowhere else: no passage is near to what they mean."""

import re

from analysis.lexicons.letters import WORD
from analysis.lexicons.residual_names import BESIDE_LEFT_OVER, LEFT_OVER

_WORDS = re.compile(WORD)


def is_left_over(name: str) -> bool:
    """Return whether a theme's name says that it is for what fits nowhere else."""
    words = set(_WORDS.findall(name.casefold()))
    return bool(words & LEFT_OVER) and words <= LEFT_OVER | BESIDE_LEFT_OVER
