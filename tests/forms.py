"""The two forms in which a file may write a letter with an accent."""

from typing import Final, Literal

Form = Literal["NFC", "NFD"]
"""Joined, or the accent behind its letter."""

FORMS: Final[tuple[Form, Form]] = ("NFC", "NFD")
