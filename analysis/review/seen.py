"""The set of themes laid out for checking: who says what in each, and what each borders on."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from analysis import settings
from analysis.codebook import Codebook, is_analysed
from analysis.measures import Voices, voices_of
from analysis.records import Corpus, Origin, Passage, Theme, ThemeId
from analysis.review.apart import Apart, apart_from
from analysis.review.nearness import votes_of
from analysis.review.space import Floats, Space, homes_of, standing_tops
from analysis.themes.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Borders:
    """What themes border on.

    ``shares``: shape (n_themes, n_themes), row i is the mean share of the neighbours of theme i's
    passages that lies in each theme, in the order of ``themes``.
    """

    themes: tuple[ThemeId, ...]
    shares: Floats

    def mix(self, one: ThemeId, other: ThemeId) -> float:
        """Return how much two themes lie in one another, against in themselves; 0 is not at all."""
        i, j = self.themes.index(one), self.themes.index(other)
        inside = self.shares[i, i] + self.shares[j, j]
        across = self.shares[i, j] + self.shares[j, i]
        return float(across / max(inside, settings.SMALLEST_NORM))

    def nearest(self, theme: ThemeId) -> ThemeId | None:
        """Return the other theme in which most of a theme's neighbours lie, None for no other."""
        here = self.themes.index(theme)
        others = [i for i in range(len(self.themes)) if i != here]
        best = max(others, key=lambda i: (round(float(self.shares[here, i]), 6), -i), default=None)
        return None if best is None else self.themes[best]


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What the checks look at.

    ``themes``: the standing top-level ones in order of display; ``members``: their passages, those
    of sub-themes included; ``subs``: the passages of each sub-theme of these; ``asked_words``: in
    how many of the interviewer's passages each word is, by language; ``turned_down``: titles that
    the last analysis gave and a person exchanged for others since.
    """

    codebook: Codebook
    language: str
    themes: tuple[Theme, ...]
    members: Mapping[ThemeId, tuple[Passage, ...]]
    voices: Voices
    n_interviews: int
    main_languages: Mapping[object, str]
    apart: Apart
    asked_words: Mapping[str, Counter[str]]
    borders: Borders | None
    space: Space | None
    subs: Mapping[ThemeId, tuple[Passage, ...]] = field(default_factory=dict)
    turned_down: frozenset[str] = frozenset()

    @property
    def vocabulary(self) -> Vocabulary:
        """What judges words."""
        return self.apart.vocabulary

    def held(self, theme: ThemeId) -> tuple[Passage, ...]:
        """Return the passages of a theme or sub-theme; of one that does not stand, none."""
        return self.members.get(theme) or self.subs.get(theme, ())

    def size(self, theme: ThemeId) -> int:
        """Return how many passages a theme or sub-theme has."""
        return len(self.held(theme))

    def nearest(self, theme: ThemeId) -> Theme | None:
        """Return the theme that one borders on most; None where there is no other.

        By its passages' neighbours, else by its passages' second themes.
        """
        found = self.borders.nearest(theme) if self.borders else self._by_second(theme)
        return None if found is None else self.codebook.themes[found]

    def joinable(self, theme: ThemeId) -> Theme | None:
        """Return the theme that one borders on most, if the two mix enough to be one; else None.

        However far everything is, something is nearest: a remedy may join only what has something
        in common (``MIX_TO_MERGE``).
        """
        found = self.nearest(theme)
        if found is None or self.borders is None:
            return found
        return found if self.borders.mix(theme, found.id) >= settings.MIX_TO_MERGE else None

    def _by_second(self, theme: ThemeId) -> ThemeId | None:
        tops = standing_tops(self.codebook)
        counted: Counter[ThemeId] = Counter()
        for passage in self.members[theme]:
            second = self.codebook.placements[passage.id].second_theme_id
            if second is not None and tops.get(second, theme) != theme:
                counted[tops[second]] += 1
        order = {each: i for i, each in enumerate(self.codebook.themes)}
        return min(counted, key=lambda each: (-counted[each], order[each]), default=None)


def seen_in(
    corpus: Corpus,
    codebook: Codebook,
    language: str,
    space: Space | None,
    base: Codebook | None = None,
) -> Seen:
    """Return the set of themes laid out; without a space what borders on what is hardly known.

    ``base``: the codebook as the last analysis left it, None where nobody knows.
    """
    tops = standing_tops(codebook)
    voices = voices_of(corpus)
    analysed = [each for each in corpus.passages if is_analysed(each)]
    members: dict[ThemeId, list[Passage]] = {
        each: [] for each in codebook.themes if tops.get(each) == each
    }
    for passage in analysed:
        placed = codebook.placements.get(passage.id)
        if placed is not None and placed.theme_id in tops:
            members[tops[placed.theme_id]].append(passage)
    vocabulary = space.vocabulary if space else Vocabulary()
    placed_passages = ((theme, each) for theme, own in members.items() for each in own)
    return Seen(
        codebook=codebook,
        language=language,
        themes=tuple(codebook.themes[each] for each in members),
        members={theme: tuple(own) for theme, own in members.items()},
        voices=voices,
        n_interviews=len({each.transcript_id for each in analysed}),
        main_languages=_main_languages(analysed, voices),
        apart=apart_from(placed_passages, vocabulary),
        asked_words=_asked_words(corpus, vocabulary),
        borders=borders_of(space, codebook) if space and len(space.passages) > 1 else None,
        space=space,
        subs=_subs(analysed, codebook, tops),
        turned_down=_turned_down(codebook, base),
    )


def _turned_down(codebook: Codebook, base: Codebook | None) -> frozenset[str]:
    """Return the titles of the last analysis in place of which a person gave others since."""
    before = {} if base is None else base.themes
    return frozenset(
        before[key].name
        for key, each in codebook.themes.items()
        if each.named_by is Origin.PERSON and key in before
        if each.name != before[key].name and before[key].named_by is not Origin.PERSON
    )


def _subs(
    analysed: list[Passage], codebook: Codebook, tops: Mapping[ThemeId, ThemeId]
) -> dict[ThemeId, tuple[Passage, ...]]:
    """Return the passages of the sub-themes right below a standing top-level theme."""
    known = {each.id: each for each in analysed}
    return {
        theme.id: tuple(known[each] for each in codebook.passage_ids(theme.id) if each in known)
        for theme in codebook.themes.values()
        if theme.parent_id is not None and tops.get(theme.id) == theme.parent_id
    }


def borders_of(space: Space, codebook: Codebook) -> Borders:
    """Return what the standing top-level themes border on; of very large ones a sample is asked."""
    homes = homes_of(space, codebook)
    shares = np.zeros((len(homes.themes), len(homes.themes)))
    asked = []
    for number in range(len(homes.themes)):
        own = np.flatnonzero((homes.labels == number) & space.says)
        asked.append(own[:: -(-len(own) // settings.PASSAGES_ASKED_OF_THEME) or 1])
    rows = np.concatenate([np.zeros(0, dtype=np.int64), *asked])
    votes = votes_of(space, homes, rows)
    for number in range(len(homes.themes)):
        here = homes.labels[rows] == number
        if here.any():
            shares[number] = votes[here].mean(axis=0)
    return Borders(homes.themes, np.round(shares, 6))


def _main_languages(passages: list[Passage], voices: Voices) -> dict[object, str]:
    """Return the language that each speaker speaks most, ties by code."""
    counted: dict[object, Counter[str]] = {}
    for each in passages:
        counted.setdefault(voices.speakers[each.id], Counter())[each.language] += 1
    return {
        speaker: min(spoken, key=lambda each: (-spoken[each], each))
        for speaker, spoken in counted.items()
    }


def _asked_words(corpus: Corpus, vocabulary: Vocabulary) -> dict[str, Counter[str]]:
    counted: dict[str, Counter[str]] = {}
    for each in corpus.passages:
        if not is_analysed(each):
            words = dict.fromkeys(vocabulary.content(each), 1)
            counted.setdefault(each.language, Counter()).update(words)
    return counted
