"""Whether enough of a theme stands behind a phrase to make it the title, and how much that counts.

The rules are those that the check of the theme set puts titles to (``review.titling``).
"""

from collections.abc import Collection, Mapping

from analysis import settings
from analysis.themes.backing import Backing
from analysis.themes.phrases import Phrase
from analysis.themes.surfaces import Use


def covering(
    phrase: Phrase, backing: Backing, words: Mapping[str, Collection[int]], n_all: int
) -> float:
    """Return a factor for how many of the theme's passages say any of a phrase's words.

    By how much their share is larger than that of the others.

    Args:
        phrase: has words of content.
        backing: of the phrase in the theme.
        words: the passages of all themes that hold each word.
        n_all: how many passages all themes have.
    """
    rows = frozenset[int]().union(*(words[each] for each in phrase.content))
    others = max(n_all - backing.n, 1)
    outside = max(len(rows) - backing.n_any, 0) / others
    gained = max(backing.n_any / backing.n - outside, settings.TITLE_COVERS_LEAST)
    return float(gained**settings.TITLE_COVERS)


def unsound(backing: Backing) -> float:
    """Return the factor of a phrase that does not pass the checks."""
    is_again = not backing.is_shared and backing.n_whole >= settings.PASSAGES_OF_TITLE
    return settings.TITLE_SAID_BY_ONE if is_again else settings.TITLE_UNSOUND


def is_sound_title(
    phrase: Phrase, use: Use, backing: Backing, apart: Mapping[str, float] | None
) -> bool:
    """Return whether a phrase passes the checks that a title is put to (``review.titling``).

    A name, a vague word and what is mostly half of one longer phrase do not.
    """
    most_cut = max(use.cut_from.values(), default=0)
    is_half = most_cut >= max(settings.TITLE_IS_HALF * use.n_said, settings.PASSAGES_OF_TITLE)
    if is_half or phrase.is_name or (phrase.is_weak and len(phrase.content) == 1):
        return False
    telling = None if apart is None else max(apart.get(each, 0.0) for each in phrase.content)
    return backing.fault(settings.SAYS_LITTLE if telling is None else telling) is None
