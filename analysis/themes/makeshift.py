"""What a theme is called that no phrase names."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from analysis import settings
from analysis.codebook import GONE
from analysis.records import Origin, Passage, Theme
from analysis.themes.candidate import TitleCandidate
from analysis.themes.choosing import Title
from analysis.themes.keywords import Group


def opening_words(group: Group, titles: Sequence[Title]) -> TitleCandidate:
    """Return the opening words of the most central passage.

    Where they are taken there are more of them, or they are the next passage's; a number tells them
    apart only where every passage of the theme begins as a title does.
    """
    taken = {each.name.casefold() for each in titles}
    made = ((each, title) for each in group.passages for title in _openings(each))
    free = ((each, title) for each, title in made if title.casefold() not in taken)
    first = group.passages[0]
    passage, title = next(free, (first, None))
    return TitleCandidate(
        title or _numbered(next(_openings(first)), taken),
        passage.language,
        0.0,
        1,
        1,
        is_sound=False,
    )


def _openings(passage: Passage) -> Iterator[str]:
    """Yield how a passage begins, each time with a word more."""
    words = passage.text.split()
    longest = min(len(words), settings.WORDS_OF_OPENING)
    for n in range(min(settings.WORDS_OF_TITLE, longest), longest + 1):
        opening = " ".join(words[:n]).strip(" ,;:.!?…")
        yield opening if n == len(words) else f"{opening} {GONE}"


def _numbered(title: str, taken: set[str]) -> str:
    numbered = (f"{title} ({ordinal})" for ordinal in count(2))
    return next(each for each in numbered if each.casefold() not in taken)


def is_cut(theme: Theme, passages: Iterable[Passage]) -> bool:
    """Return whether words of a removed interview were cut out of a title that no person gave.

    Opening words end with the same mark, and are whole where a passage still begins with them.

    Args:
        theme: with its title.
        passages: those of the theme now.
    """
    if theme.named_by is Origin.PERSON or GONE not in theme.name:
        return False
    openings = (each for passage in passages for each in _openings(passage))
    return not any(GONE in each and theme.name.startswith(each) for each in openings)


def is_bare(theme: Theme) -> bool:
    """Return whether nothing is left of a title that no person gave but the mark of what went."""
    return theme.named_by is not Origin.PERSON and theme.name.strip() == GONE
