"""One theme in two languages: what is said in one is, in another language, what the other says.

Neighbours hardly tell: they lean towards their own language even where its mean is taken out, so
themes of one language each, on one subject, look apart. Their middles do tell. What is compared is
the mean cosine between the passages of two themes, each in its own language, against the mean
cosine inside them: 1 where the two are one (a correlation corrected for attenuation, Spearman
1904). No fixed cosine is needed, for the themes' own closeness is the measure.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from analysis import settings
from analysis.records import ThemeId
from analysis.review.space import Floats, Homes, Space


@dataclass(frozen=True, slots=True)
class Across:
    """How alike two themes are that are mostly said in two languages.

    ``likeness``: 0 for nothing in common, about 1 for one theme. ``is_mutual``: nothing else said
    in the other's language is as like either of them, their own passages in it included.
    """

    one: ThemeId
    other: ThemeId
    likeness: float
    is_mutual: bool

    @property
    def is_same(self) -> bool:
        """Return whether the two are hardly two."""
        return self.is_mutual and self.likeness >= settings.SAME_ACROSS_LANGUAGES


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """What a theme says in one language: its mean row and the mean cosine of two passages."""

    theme: ThemeId
    language: str
    middle: Floats
    level: float

    def likeness(self, other: "_Part") -> float:
        """Return how alike two parts are; 0 where nothing holds one of them together."""
        if min(self.level, other.level) <= 0:
            return 0.0
        across = float(np.einsum("i,i->", self.middle, other.middle))
        return round(across / float(np.sqrt(self.level * other.level)), settings.DECIMALS)


def across_languages(space: Space, homes: Homes) -> tuple[Across, ...]:
    """Return the pairs of themes that are mostly said in two languages, in order of display.

    Themes of fewer passages in their language than ``settings.PASSAGES_TO_FIND_FAULT`` are left
    out.
    """
    parts = _parts(space, homes)
    main = {
        theme: parts[theme, language]
        for theme, language in _main_languages(space, homes).items()
        if (theme, language) in parts
    }
    best = _best(main, parts)
    found = []
    for one, other in combinations((each for each in homes.themes if each in main), 2):
        mine, theirs = main[one], main[other]
        if mine.language != theirs.language:
            likeness = mine.likeness(theirs)
            is_mutual = likeness >= max(best[one, theirs.language], best[other, mine.language])
            found.append(Across(one, other, likeness, is_mutual))
    return tuple(found)


def _best(
    main: dict[ThemeId, _Part], parts: dict[tuple[ThemeId, str], _Part]
) -> dict[tuple[ThemeId, str], float]:
    """Return the most that each theme is like anything said in each of the others' languages.

    Asked once for a theme and a language, not once for a pair: of 500 themes there are 62,000.
    """
    said: dict[str, list[_Part]] = {}
    for part in parts.values():
        said.setdefault(part.language, []).append(part)
    languages = {part.language for part in main.values()}
    return {
        (theme, language): max(part.likeness(each) for each in said[language])
        for theme, part in main.items()
        for language in sorted(languages - {part.language})
    }


def _parts(space: Space, homes: Homes) -> dict[tuple[ThemeId, str], _Part]:
    """Return what each theme says in each language, as rows about the middle of all."""
    rows: dict[tuple[ThemeId, str], list[int]] = {}
    for row, passage in enumerate(space.passages):
        if homes.labels[row] >= 0 and space.says[row]:
            theme = homes.themes[homes.labels[row]]
            rows.setdefault((theme, passage.language), []).append(row)
    everything = [row for own in rows.values() for row in own]
    middle = space.rows[everything].astype(np.float64).mean(axis=0) if everything else 0.0
    return {
        (theme, language): _part(theme, language, space.rows[own] - middle)
        for (theme, language), own in rows.items()
        if len(own) >= settings.PASSAGES_TO_FIND_FAULT
    }


def _part(theme: ThemeId, language: str, rows: Floats) -> _Part:
    n, total = len(rows), rows.sum(axis=0)
    pairs = float(np.einsum("i,i->", total, total) - np.einsum("ij,ij->", rows, rows))
    return _Part(theme, language, total / n, pairs / (n * (n - 1)))


def _main_languages(space: Space, homes: Homes) -> dict[ThemeId, str]:
    """Return the language most said in each theme, ties by code."""
    counted: dict[ThemeId, Counter[str]] = {}
    for row, passage in enumerate(space.passages):
        if homes.labels[row] >= 0 and space.says[row]:
            theme = homes.themes[homes.labels[row]]
            counted.setdefault(theme, Counter())[passage.language] += 1
    return {
        theme: min(spoken, key=lambda each: (-spoken[each], each))
        for theme, spoken in counted.items()
    }
