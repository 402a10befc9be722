"""What a theme may be called."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TitleCandidate:
    """A phrase, or a listed subject, that may be a theme's title.

    ``title``: as shown. ``content``: its dictionary forms that say something. ``score``: more is
    better, comparable within one theme. ``n_passages``, ``n_speakers``: of the theme, that hold it,
    of a subject all. ``is_sound``: enough stands behind it, and it is no name or vague word.
    ``is_listed``: a listed subject with nothing beside it. ``has_name``: somebody's or something's
    name is in it.
    """

    title: str
    language: str
    score: float
    n_passages: int
    n_speakers: int
    content: frozenset[str] = frozenset()
    is_sound: bool = True
    is_listed: bool = False
    has_name: bool = False
