"""How far the passages of a theme stand behind a title: who says its words, and how many."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from analysis import settings
from analysis.records import Passage
from analysis.themes.vocabulary import Vocabulary

Voice = tuple[str, str | None]
"""Who says a passage: its transcript and speaker."""


class Fault(Enum):
    """Why a title says too little of its theme.

    FEW: too few passages say any word of it. COMMON: its words are as frequent elsewhere. ONCE: its
    words meet in one passage, or in one person's only where several speak.
    """

    FEW = "few"
    COMMON = "common"
    ONCE = "once"


@dataclass(frozen=True, slots=True)
class Backing:
    """What stands behind a title among the passages of its theme in its language.

    ``n``, ``n_of_one``: the passages, and those of whoever says most of them. ``n_any``: those with
    any of its words of content. ``n_whole``, ``n_whole_voices``: those with all, and who says them.
    """

    n: int
    n_of_one: int
    n_any: int
    n_whole: int
    n_whole_voices: int

    @property
    def is_shared(self) -> bool:
        """Return whether two passages say all of it, of two people unless one says nearly all."""
        is_of_one = self.n_of_one >= settings.SHARE_OF_ONE_VOICE * self.n
        enough = 1 if is_of_one else settings.VOICES_OF_TITLE
        return self.n_whole >= settings.PASSAGES_OF_TITLE and self.n_whole_voices >= enough

    def fault(self, apart: float) -> Fault | None:
        """Return why the title says too little, None where it does not.

        Args:
            apart: by how many standard errors its best word is more frequent here than elsewhere.
        """
        judged = self.n >= settings.PASSAGES_TO_JUDGE_TITLE
        if judged and self.n_any < settings.SHARE_SAYING_TITLE * self.n:
            return Fault.FEW
        if apart < settings.SAYS_LITTLE:
            return Fault.COMMON
        return None if self.is_shared else Fault.ONCE


@dataclass(frozen=True, slots=True)
class Said:
    """Which of a theme's passages of a language hold each dictionary form, and who says them."""

    voices: tuple[Voice, ...]
    places: Mapping[str, frozenset[int]]

    def any_of(self, content: Collection[str]) -> frozenset[int]:
        """Return the passages with any of some words, by number."""
        return frozenset[int]().union(*(self.places.get(each, frozenset()) for each in content))

    def backing(self, content: Collection[str]) -> Backing:
        """Return what stands behind a title of some words of content."""
        held = [self.places.get(each, frozenset()) for each in content]
        whole = frozenset.intersection(*held) if held else frozenset[int]()
        return Backing(
            n=len(self.voices),
            n_of_one=max(Counter(self.voices).values(), default=0),
            n_any=len(self.any_of(content)),
            n_whole=len(whole),
            n_whole_voices=len({self.voices[each] for each in whole}),
        )


def said_of(passages: Sequence[Passage], vocabulary: Vocabulary) -> Said:
    """Return which of some passages of one language hold each word."""
    places: dict[str, set[int]] = defaultdict(set)
    for number, passage in enumerate(passages):
        for lemma in vocabulary.content(passage):
            places[lemma].add(number)
    voices = tuple((each.transcript_id, each.speaker) for each in passages)
    return Said(voices, {lemma: frozenset(where) for lemma, where in places.items()})
