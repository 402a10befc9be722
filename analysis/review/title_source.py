"""Where a theme's title comes from, so that what nobody said is never taken for people's words.

Follows from the theme and its passages; nothing of it is stored.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from analysis.lexicons.letters import composed
from analysis.lexicons.subjects import parted
from analysis.records import Origin, Passage, Status, Theme

_WORDS = re.compile(r"\w+")


class TitleSource(StrEnum):
    """Who or what a title is from.

    PERSON wrote or chose it. LIST: it is a listed subject, and nobody in the theme said its words
    in a row. BOTH: such a subject, with a phrase beside it that was said (earlier versions stood by
    such titles). GUESS: a subject that the engine does not stand by, words beside it or not.
    MAKESHIFT: words of the passages that ask for a better title.
    PASSAGES: a phrase that was said.
    """

    PERSON = "person"
    LIST = "list"
    BOTH = "both"
    GUESS = "guess"
    MAKESHIFT = "makeshift"
    PASSAGES = "passages"


def title_source(theme: Theme, passages: Iterable[Passage]) -> TitleSource:
    """Return where a theme's title comes from.

    Args:
        theme: of any depth.
        passages: all of the theme's, with those of its sub-themes.
    """
    if Origin.PERSON in (theme.origin, theme.named_by):
        return TitleSource.PERSON
    if theme.named_by is None:
        return TitleSource.GUESS if is_guess(theme) else TitleSource.MAKESHIFT
    subject, more = parted(theme.name, theme.name_language)
    if subject is None:
        return TitleSource.PASSAGES
    said = tuple(passages)
    if _is_said(theme.name, said):
        return TitleSource.PASSAGES
    return TitleSource.BOTH if more and _is_said(more, said) else TitleSource.LIST


def is_guess(theme: Theme) -> bool:
    """Return whether a title is a listed subject that the engine itself does not stand by."""
    return theme.named_by is None and parted(theme.name, theme.name_language)[0] is not None


def is_foreign(theme: Theme, working: str) -> bool:
    """Return whether a title is in another language than the project's working language."""
    return theme.name_language not in (working, "und")


def is_unsure(theme: Theme, working: str) -> bool:
    """Return whether a title asks for a person's word.

    The engine does not stand by it, or it is in another language than the working one, and nobody
    gave or took it. Whoever accepts a theme takes a title with it that may be right, a guess or one
    in another language; a makeshift goes on asking.
    """
    if Origin.PERSON in (theme.origin, theme.named_by):
        return False
    is_makeshift = theme.named_by is None and not is_guess(theme)
    if theme.status is Status.ACCEPTED:
        return is_makeshift
    return theme.named_by is None or is_foreign(theme, working)


def is_settled_by_accepting(theme: Theme, working: str) -> bool:
    """Return whether a title asks for a person's word that accepting the theme would give."""
    accepted = replace(theme, status=Status.ACCEPTED)
    return is_unsure(theme, working) and not is_unsure(accepted, working)


def is_parted(theme: Theme) -> bool:
    """Return whether a title is a listed subject with words beside it."""
    subject, more = parted(theme.name, theme.name_language)
    return subject is not None and bool(more)


def _is_said(name: str, passages: Iterable[Passage]) -> bool:
    """Return whether any passage has the words of a title in a row, whatever is between them."""
    sought = _row(name)
    return any(sought in _row(each.text) for each in passages)


def _row(text: str) -> str:
    return f" {' '.join(_WORDS.findall(composed(text).casefold()))} "
