"""What could name a theme by what is said in it, remembered so that an edit is followed at once.

Phrases are read once in all passages of a language; an edit of the themes leaves them as they are.
What a theme's own passages make of them is remembered until these, or those of a theme beside it,
change. Where passages are very many, only those of the themes asked about are read.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Self

import numpy as np

from analysis import settings
from analysis.records import Passage, PassageId
from analysis.themes.candidate import TitleCandidate
from analysis.themes.grammar import Grammar
from analysis.themes.habits import habits_of
from analysis.themes.keywords import Group, first_apart, presence
from analysis.themes.naming import Rows, Spoken, Spot, candidates, spoken_of
from analysis.themes.vocabulary import Vocabulary

Said = tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """What could name a theme by what is said in it, whatever else is called so.

    ``own``: its passages, most central first where rows are at hand. ``language``: of the phrases.
    ``offered``: these and the listed headings that it bears out, by the number of the heading above
    it, as far as they were asked for.
    """

    own: Said
    language: str
    phrases: tuple[TitleCandidate, ...]
    offered: dict[int | None, tuple[TitleCandidate, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class Memory:
    """Passages among which themes are heard, and what was heard of them before.

    It holds for one list of subjects.

    ``passages``: all that are read, in an order that does not change. ``rows``: the unit row of
    each, shape (n, n_dims); None where nearness plays no part. ``themes``: what could name a theme,
    by a hash of its passages and those beside it, the latest. ``titles``: the words of titles in
    use that say something, by title and language.
    """

    passages: Said = ()
    rows: Rows | None = None
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    themes: dict[str, Heard | None] = field(default_factory=dict)
    titles: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    _talk: dict[str, Spoken] = field(default_factory=dict)
    _counted: dict[tuple[str, str], Counter[str]] = field(default_factory=dict)
    _places: dict[PassageId, int] = field(default_factory=dict)

    @classmethod
    def of(cls, groups: Iterable[Iterable[Passage]]) -> Self:
        """Return a memory of nothing but some groups, without rows."""
        return cls(tuple(sorted((e for group in groups for e in group), key=lambda e: e.id)))

    def only(self, groups: Iterable[Iterable[Passage]]) -> Self:
        """Return a memory of some of these passages."""
        where = sorted({self.places()[each.id] for group in groups for each in group})
        rows = None if self.rows is None else self.rows[where]
        return type(self)(tuple(self.passages[i] for i in where), rows, self.vocabulary)

    def places(self) -> Mapping[PassageId, int]:
        """Return the place of each passage."""
        if not self._places:
            self._places.update((each.id, i) for i, each in enumerate(self.passages))
        return self._places

    def talk(self, language: str) -> Spoken:
        """Return the phrases of all passages of a language; they are read once."""
        if language not in self._talk:
            grammar = Grammar(habits_of(self.passages, language, self.vocabulary), self.vocabulary)
            at = [i for i, each in enumerate(self.passages) if each.language == language]
            self._talk[language] = spoken_of([self.passages[i] for i in at], at, grammar)
        return self._talk[language]

    def counted(self, group: Said, language: str) -> Counter[str]:
        """Return in how many passages of a group each word of a language is."""
        key = _key(group), language
        if key not in self._counted:
            _make_room(self._counted, settings.GROUPS_REMEMBERED)
            self._counted[key] = presence(group, language, self.vocabulary)
        return self._counted[key]


def heard_of(
    own: Sequence[Passage], others: Sequence[Sequence[Passage]], language: str, memory: Memory
) -> Heard | None:
    """Return what could name a theme; None where it has no passage that is among those read.

    Args:
        own: the theme's passages.
        others: those of each theme beside it, that its title must tell it from.
        language: of the phrases; the theme's commonest where it has no passage in it.
        memory: what is not among its passages is left out.
    """
    mine = _known(own, memory)
    groups = (mine, *filter(None, (_known(each, memory) for each in others)))
    key = _key(*groups, language=language)
    if key not in memory.themes:
        _make_room(memory.themes, settings.THEMES_REMEMBERED)
        is_large = len(memory.passages) > settings.VERY_MANY_PASSAGES
        among = memory.only(groups) if is_large else memory
        memory.themes[key] = _heard(groups, language, among) if mine else None
    return memory.themes[key]


def _heard(groups: tuple[Said, ...], language: str, memory: Memory) -> Heard:
    spot, own = _spot(groups, memory) if memory.rows is not None else (None, groups[0])
    group = Group(own, (1.0,) * len(own))
    languages = group.languages()
    spoken = language if language in languages else languages[0]
    counted = [memory.counted(each, spoken) for each in groups]
    weights, apart = first_apart(counted)
    found = candidates(
        group, weights, memory.talk(spoken), spot, apart if len(groups) > 1 else None
    )
    return Heard(own, spoken, found)


def _known(passages: Sequence[Passage], memory: Memory) -> Said:
    places = memory.places()
    known = (each for each in passages if each.id in places)
    return tuple(sorted(known, key=lambda each: each.id))


def _key(*groups: Said, language: str = "") -> str:
    said = [[(each.id, each.speaker) for each in group] for group in groups]
    return sha256(repr((language, said)).encode()).hexdigest()


def _make_room(remembered: dict[Any, Any], n: int) -> None:
    """Drop what was noted first until there is room for one more."""
    while len(remembered) >= n:
        del remembered[next(iter(remembered))]


def _spot(groups: tuple[Said, ...], memory: Memory) -> tuple[Spot, Said]:
    """Return where the first group is among all, and its passages with the most central first.

    None of the groups is empty.
    """
    assert memory.rows is not None
    places = memory.places()
    stacked = [memory.rows[[places[each.id] for each in group]] for group in groups]
    means = np.stack([each.mean(axis=0) for each in stacked])
    lengths = np.sqrt(np.einsum("ij,ij->i", means, means))
    middles = means / np.maximum(lengths, settings.SMALLEST_NORM)[:, None]
    central = np.round(np.einsum("ij,j->i", stacked[0], middles[0]), settings.DECIMALS)
    order = sorted(range(len(groups[0])), key=lambda i: (-central[i], groups[0][i].id))
    level = float(np.clip(central.mean(), 0.0, 1.0))
    return Spot(memory.rows, middles, 0, level), tuple(groups[0][i] for i in order)
