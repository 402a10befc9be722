"""Which words set a theme apart from the others, each language by itself.

Log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin' Words",
doi 10.1093/pan/mpn018): how much likelier a word is in a theme than in the others, in standard
errors. A word counts once a passage, so that one voice's repetition sets nothing apart; the prior
is the corpus itself, weighing as much as a theme of mean size.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log, sqrt

from analysis import settings
from analysis.records import Passage, ThemeId
from analysis.review.space import Homes, Space
from analysis.themes.vocabulary import Vocabulary, tokens


@dataclass(frozen=True, slots=True)
class Counts:
    """In how many passages of one language each word is, by theme and in all."""

    of_theme: Mapping[ThemeId, Counter[str]]
    overall: Counter[str]

    def score(self, theme: ThemeId, lemma: str) -> float:
        """Return by how many standard errors a word is more frequent in a theme than elsewhere.

        0.0 where the theme has no words or nothing else has.
        """
        here = self.of_theme.get(theme, Counter())
        n_here, n_all = here.total(), self.overall.total()
        if n_here in (0, n_all) or self.overall[lemma] in (0, n_all):
            return 0.0
        prior_total = n_all / len(self.of_theme)
        prior = prior_total * self.overall[lemma] / n_all
        inside, outside = here[lemma] + prior, self.overall[lemma] - here[lemma] + prior
        more = log(inside / (n_here + prior_total - inside))
        less = log(outside / (n_all - n_here + prior_total - outside))
        return round((more - less) / sqrt(1 / inside + 1 / outside), 6)


@dataclass(frozen=True, slots=True)
class Apart:
    """What sets the themes of a codebook apart; ``languages`` maps a language to its counts."""

    vocabulary: Vocabulary
    languages: Mapping[str, Counts] = field(default_factory=dict)

    def score(self, theme: ThemeId, lemma: str, language: str) -> float:
        """Return the score of a word of a language; 0.0 for one that nobody said."""
        counts = self.languages.get(language)
        return 0.0 if counts is None else counts.score(theme, lemma)

    def places(self, passage: Passage, theme: ThemeId) -> dict[str, list[tuple[int, int]]]:
        """Return the words of a passage that set a theme apart, best first.

        By dictionary form, with the places of each: half-open code points of the passage's text.
        """
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        content = set(self.vocabulary.content(passage))
        for token in tokens(passage.text):
            lemma = self.vocabulary.word(token.form, passage.language).lemma
            if lemma in content:
                found[lemma].append((token.start, token.end))
        scores = {each: self.score(theme, each, passage.language) for each in found}
        kept = [each for each in found if scores[each] >= settings.SETS_APART]
        kept.sort(key=lambda each: (-scores[each], each))
        return {each: found[each] for each in kept[: settings.WORDS_SHOWN_AS_APART]}


def apart_of(space: Space, homes: Homes) -> Apart:
    """Return what sets the top-level themes apart, from the passages of a space."""
    placed = (
        (homes.themes[label], passage)
        for label, passage in zip(homes.labels, space.passages, strict=True)
        if label >= 0
    )
    return apart_from(placed, space.vocabulary)


def apart_from(placed: Iterable[tuple[ThemeId, Passage]], vocabulary: Vocabulary) -> Apart:
    """Return what sets themes apart, from passages with their themes."""
    counted: dict[str, dict[ThemeId, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for theme, passage in placed:
        counted[passage.language][theme].update(dict.fromkeys(vocabulary.content(passage), 1))
    return Apart(
        vocabulary,
        {
            language: Counts(dict(themes), sum(themes.values(), Counter()))
            for language, themes in counted.items()
        },
    )
