"""What a theme may be called."""

from dataclasses import dataclass
from enum import IntEnum

from analysis import settings
from analysis.lexicons.noun_phrases import COMPOUNDS


class Kind(IntEnum):
    """What a title is, the better the later: a better kind comes first whatever the scores.

    LEFT: what is taken for want of anything else. PHRASE: one that was said, where there is no list
    of subjects; else one that is not sound or says too little, alone or beside a subject. FOREIGN:
    one that would be sound in the working language, and is in another. GUESSED, LIKELY: a listed
    subject that is not sound. SOUND: a phrase that names a theme by itself. BESIDE: a probable
    subject and such a phrase beside it. BELOW: a sound phrase below the theme's own subject. FINE:
    a probable finer subject. SURE: a sound subject.
    """

    LEFT = 0
    PHRASE = 1
    FOREIGN = 2
    GUESSED = 3
    SOUND = 4
    BESIDE = 5
    LIKELY = 6
    BELOW = 7
    FINE = 8
    SURE = 9


@dataclass(frozen=True, slots=True)
class TitleCandidate:
    """A phrase, or a listed subject, that may be a theme's title.

    ``title``: as shown. ``content``: its dictionary forms that say something. ``score``: more is
    better, comparable within one theme and kind. ``n_passages``, ``n_speakers``: of the theme, that
    hold it, of a subject all. ``is_sound``: enough stands behind it, and it is no name or vague
    word. ``is_listed``: a listed subject with nothing beside it. ``has_name``: somebody's or
    something's name is in it.
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
    kind: Kind = Kind.PHRASE

    @property
    def place(self) -> tuple[int, float, str]:
        """Key by which the better comes first."""
        return -self.kind, -self.score, self.title

    @property
    def is_specific(self) -> bool:
        """Whether its words say more than one plain word does, which may be any thing named."""
        longest = max((len(word) for word in self.content), default=0)
        is_joined = self.language in COMPOUNDS and longest >= settings.LETTERS_OF_COMPOUND
        return len(self.content) > 1 or is_joined
