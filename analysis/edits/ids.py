"""Ids of what people make: fresh, while those of what the machine finds follow from the words."""

from uuid import uuid4


def new_id() -> str:
    """Return a fresh id for a theme, an item or a memo that a person makes."""
    return str(uuid4())
