"""How well each noun phrase that is said in a theme would do as its title.

The best is heavy (its words set the theme apart), whole, said again and by several, spread over the
sub-themes, near the middle of the theme and far from the others', and reads well alone. What too
few stand behind (``backing``) is taken only where nothing else does nearly as well.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import log, sqrt
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from analysis import settings
from analysis.records import Passage, PassageId
from analysis.themes.backing import said_of
from analysis.themes.candidate import TitleCandidate
from analysis.themes.grammar import Grammar
from analysis.themes.keywords import Group, Weights
from analysis.themes.phrases import Occurrence, Phrase, phrases_of
from analysis.themes.soundness import covering, is_sound_title, unsound
from analysis.themes.surfaces import Use, raised, surface

Rows: TypeAlias = npt.NDArray[np.floating[Any]]
"""Rows of numbers, one a passage or a theme, in double or single precision."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The phrases of all passages of a language, and where each phrase is said.

    ``phrases``: by passage id. ``places``, ``words``: the rows of the passages that hold a phrase,
    or a word of content.
    """

    grammar: Grammar
    phrases: Mapping[PassageId, tuple[Occurrence, ...]]
    places: Mapping[Phrase, tuple[int, ...]]
    words: Mapping[str, tuple[int, ...]]
    _means: dict[str | Phrase, Rows] = field(default_factory=dict)

    def mean(self, of: str | Phrase, rows: Rows) -> Rows:
        """Return the mean row of the passages that hold a word or a phrase, shrunk where few do."""
        if of not in self._means:
            if len(self._means) >= settings.MEANS_REMEMBERED:
                self._means.clear()
            where = self.words[of] if isinstance(of, str) else self.places[of]
            total = rows[list(where)].sum(axis=0)
            self._means[of] = total / (len(where) + settings.TITLE_NEARNESS_PRIOR)
        return self._means[of]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a theme is among the others of its level: the middles of all, and which is its own.

    ``rows``: of all passages, unit length. ``middles``: shape (n_themes, n_dims), unit length.
    ``level``: mean cosine of the theme's passages to its own middle. ``parts``: the number of the
    sub-theme of each of its passages, by id; empty where there is none.
    """

    rows: Rows
    middles: Rows
    own: int
    level: float
    parts: Mapping[str, int] = field(default_factory=dict)


def spoken_of(passages: Sequence[Passage], rows: Sequence[int], grammar: Grammar) -> Spoken:
    """Return the phrases of passages.

    Args:
        passages: those of another language than the grammar's have none.
        rows: the number of each passage among the rows that ``Spot`` holds.
        grammar: of the language.
    """
    found = phrases_of(passages, grammar)
    places: dict[Phrase, dict[int, None]] = defaultdict(dict)
    words: dict[str, list[int]] = defaultdict(list)
    for row, passage, occurrences in zip(rows, passages, found, strict=True):
        for each in occurrences:
            places[each.phrase][row] = None
        for lemma in grammar.vocabulary.different(passage):
            words[lemma].append(row)
    by_passage = {each.id: said for each, said in zip(passages, found, strict=True)}
    return Spoken(
        grammar,
        by_passage,
        {each: tuple(where) for each, where in places.items()},
        {each: tuple(where) for each, where in words.items()},
    )


def passages_read(n_passages: int) -> int:
    """Return how many passages of a theme are read for its title in a corpus of so many."""
    if n_passages > settings.VERY_MANY_PASSAGES:
        return settings.PASSAGES_READ_OF_VERY_MANY
    return settings.PASSAGES_READ_FOR_TITLE


def candidates(
    group: Group,
    weights: Weights,
    spoken: Spoken,
    spot: Spot | None = None,
    apart: Mapping[str, float] | None = None,
    n_read: int = settings.PASSAGES_READ_FOR_TITLE,
) -> tuple[TitleCandidate, ...]:
    """Return the best candidates for the title of a group, best first.

    Args:
        group: the theme's passages, most central first.
        weights: of the theme's words in the language of ``spoken``.
        spoken: must hold the passages that are read for titles.
        spot: where the theme is among the others; without one nearness plays no part.
        apart: by how many standard errors each word is more frequent in the theme than elsewhere;
            without it no title counts as common.
        n_read: how many of the passages of the language are read.
    """
    language = spoken.grammar.language
    said = [each for each in group.passages if each.language == language]
    read = said[:n_read]
    uses = _uses(read, spoken)
    worth = _worth(read, weights, spoken, spot.parts if spot is not None else {})
    rough = {phrase: _score(phrase, use, worth, len(read)) for phrase, use in uses.items()}
    best = sorted(rough, key=lambda each: (-round(rough[each], 12), each.key))
    held = said_of(read, spoken.grammar.vocabulary)
    weighed = best[: settings.TITLES_WEIGHED]
    nearness = _nearness(weighed, spoken, spot) if spot and weighed else [1.0] * len(weighed)
    found = []
    for phrase, nearby in zip(weighed, nearness, strict=True):
        near = nearby**settings.TITLE_NEARNESS
        backing = held.backing(phrase.content)
        is_sound = is_sound_title(phrase, uses[phrase], backing, apart)
        score = rough[phrase] * near * covering(phrase, backing, spoken.words, len(spoken.phrases))
        score *= 1.0 if is_sound else unsound(backing)
        made = _candidate(phrase, uses[phrase], score, spoken.grammar)
        found.append(replace(made, is_sound=is_sound))
    found.sort(key=lambda each: (-each.score, each.title))
    return tuple(found)


def _uses(read: Sequence[Passage], spoken: Spoken) -> dict[Phrase, Use]:
    uses: dict[Phrase, Use] = defaultdict(Use)
    for passage in read:
        for each in spoken.phrases.get(passage.id, ()):
            use = uses[each.phrase]
            use.surfaces[each.surface] += 1
            if each.is_flawed:
                use.flawed.add(each.surface)
            if each.is_plural:
                use.plural.add(each.surface)
            use.cut_from.update(each.cut_from)
            use.voices.add((passage.transcript_id, passage.speaker))
            use.passages.add(passage.id)
            use.n_said += 1
    return uses


def _worth(
    read: Sequence[Passage],
    weights: Weights,
    spoken: Spoken,
    parts: Mapping[str, int],
) -> dict[str, tuple[float, int]]:
    """Return for each word of content what it is worth in a title, and how many passages hold it.

    Its weight, more with each voice that says it, less where one sub-theme only speaks of it.
    """
    vocabulary = spoken.grammar.vocabulary
    places: dict[str, list[Passage]] = defaultdict(list)
    for passage in read:
        for lemma in vocabulary.different(passage):
            places[lemma].append(passage)
    n_voices = len(_voices(read))
    sizes = Counter(parts.get(each.id, -1) for each in read)
    return {
        lemma: (
            weights.get(lemma, 0.0)
            * _established(len(spoken.words[lemma]))
            * _shared(len(_voices(said)), n_voices)
            * sqrt(_spread(Counter(parts.get(each.id, -1) for each in said), sizes)),
            len(said),
        )
        for lemma, said in places.items()
    }


def _established(n: int) -> float:
    """Return how far a word that so many passages hold, of any theme, is a word of this project."""
    return n / (n + settings.TITLE_ESTABLISHED)


def _voices(passages: Iterable[Passage]) -> set[tuple[str, str | None]]:
    return {(each.transcript_id, each.speaker) for each in passages}


def _spread(held: Counter[int], sizes: Counter[int]) -> float:
    """Return how evenly a word is spread over the sub-themes, in (0, 1].

    What its distribution and that of all passages share, after each word has been said a little
    everywhere.
    """
    n, of, prior = held.total(), sizes.total(), settings.TITLE_SPREAD_PRIOR
    return sum(
        min((held[part] + prior * size / of) / (n + prior), size / of)
        for part, size in sorted(sizes.items())
    )


def _shared(n: int, of: int) -> float:
    """Return how much more is worth what several voices say."""
    if n == 1 and of > 1:
        return settings.TITLE_OF_ONE_VOICE
    return 1 + settings.TITLE_SHARED * log(min(n, settings.TITLE_VOICES_ENOUGH))


def _score(phrase: Phrase, use: Use, worth: Mapping[str, tuple[float, int]], n_read: int) -> float:
    """Return how well a phrase names the theme, by its words and its shape.

    What its words are worth, the best counting most; a root of the share of their passages that say
    all of it (so that a chance meeting of two frequent words does not win); how many say it, beside
    how many there are to say it; how seldom it is cut from one longer phrase; and its shape.
    """
    values = sorted((worth[each][0] for each in phrase.content), reverse=True)
    heavy = sum(value * part for value, part in zip(values, settings.TITLE_PARTS, strict=False))
    widest = max(worth[each][1] for each in phrase.content)
    met = (len(use.passages) / widest) ** settings.TITLE_MET
    cut = max(use.cut_from.values(), default=0) / use.n_said
    whole = 1 - settings.TITLE_CUT * cut
    fewest, most = settings.TITLE_UNSAID
    unsaid = min(max(n_read / settings.PASSAGES_TO_SAY_A_TITLE, fewest), most)
    said = len(use.passages) / (len(use.passages) + unsaid)
    return float(heavy * met * said * whole * _shape(phrase, use))


def _shape(phrase: Phrase, use: Use) -> float:
    """Return a factor in (0, 1] for how a phrase reads when it stands alone."""
    factor = settings.TITLE_OF_A_LINK**phrase.n_links
    factor *= settings.TITLE_OF_A_FAR_LINK**phrase.n_far_links
    if len(phrase.key) == 1:
        is_one = phrase.is_bare and not use.is_mostly_plural
        factor *= settings.TITLE_OF_ONE_THING if is_one else settings.TITLE_OF_ONE_WORD
    if phrase.is_vague or phrase.is_weak:
        factor *= settings.TITLE_VAGUE
    if phrase.is_action:
        factor *= settings.TITLE_OF_AN_ACTION
    if phrase.is_name:
        factor *= settings.TITLE_OF_A_NAME
    elif phrase.has_name:
        factor *= settings.TITLE_WITH_A_NAME
    if not phrase.is_sure:
        factor *= settings.TITLE_OF_NO_KNOWN_NOUN
    if set(use.surfaces) <= use.flawed:
        factor *= settings.TITLE_FLAWED
    return float(factor)


def _nearness(phrases: Sequence[Phrase], spoken: Spoken, spot: Spot) -> list[float]:
    """Return how near the theme's middle each phrase is, and how far from the others'.

    A phrase is where the passages are that hold it, and those that hold its words; taken towards
    nothing where they are few. In units of the theme's own level.
    """
    means = []
    for phrase in phrases:
        words = [spoken.mean(each, spot.rows) for each in phrase.content]
        parts = [spoken.mean(phrase, spot.rows), *words]
        means.append(sum(parts) / len(parts))
    cosines = np.array(means) @ spot.middles.T
    own = cosines[:, spot.own].copy()
    cosines[:, spot.own] = 0.0
    other = cosines.max(axis=1, initial=0.0)
    gained = (own - settings.TITLE_OF_OTHERS * other) / max(spot.level, settings.SMALLEST_NORM)
    return [round(float(each), settings.DECIMALS) for each in np.clip(0.25 + gained, 0.25, 1.5)]


def _candidate(phrase: Phrase, use: Use, score: float, grammar: Grammar) -> TitleCandidate:
    return TitleCandidate(
        title=raised(surface(phrase, use, grammar)),
        language=grammar.language,
        score=round(score, 9),
        n_passages=len(use.passages),
        n_speakers=len(use.voices),
        content=frozenset(phrase.content),
        has_name=phrase.has_name or phrase.is_name,
    )
