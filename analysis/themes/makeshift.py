"""What a theme is called that no phrase names."""

from collections.abc import Sequence

from analysis import settings
from analysis.themes.choosing import Title
from analysis.themes.keywords import Group
from analysis.themes.naming import TitleCandidate


def opening_words(group: Group, titles: Sequence[Title]) -> TitleCandidate:
    """Return the opening words of the most central passage, numbered if they are taken."""
    first = group.passages[0]
    words = first.text.split()
    opening = " ".join(words[: settings.WORDS_OF_TITLE]).strip(" ,;:.!?…")
    title = opening if len(words) <= settings.WORDS_OF_TITLE else f"{opening} …"
    names = {each.name for each in titles}
    ordinal = 2
    unique = title
    while unique in names:
        unique = f"{title} ({ordinal})"
        ordinal += 1
    return TitleCandidate(unique, first.language, 0.0, 1, 1, is_sound=False)
