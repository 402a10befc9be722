"""What a theme is called that no phrase names."""

from collections.abc import Iterator, Sequence
from itertools import count

from analysis import settings
from analysis.records import Passage
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
        yield opening if n == len(words) else f"{opening} …"


def _numbered(title: str, taken: set[str]) -> str:
    numbered = (f"{title} ({ordinal})" for ordinal in count(2))
    return next(each for each in numbered if each.casefold() not in taken)
