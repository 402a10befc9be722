"""Which turns are listening sounds or bare answers: nothing to analyse, but listed."""

from analysis.lexicons.back_channels import BACK_CHANNELS
from analysis.lexicons.covering import is_made_of


def is_back_channel(text: str) -> bool:
    """Return whether a whole turn is made of listening sounds, remarks in brackets and signs."""
    return is_made_of(text, BACK_CHANNELS)
