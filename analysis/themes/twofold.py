"""A title of two headings, for a theme that speaks of two things and not of one."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.lexicons.subjects import BOTH, lowered
from analysis.themes.candidate import Kind, TitleCandidate


def twofold(
    first: str, content: frozenset[str], headings: Sequence[TitleCandidate]
) -> TitleCandidate | None:
    """Return a heading with the best other one behind it that shares no word with it.

    It is none of the engine's own titles: a person sees whether both fit.

    Args:
        first: the heading.
        content: the dictionary forms of its words that say something.
        headings: others, best first.

    Returns:
        None where no other is left.
    """
    for each in headings:
        if each.title != first and content.isdisjoint(each.content):
            title = f"{first}{BOTH}{lowered(each.title)}"
            return replace(each, title=title, content=content | each.content, kind=Kind.LEFT)
    return None
