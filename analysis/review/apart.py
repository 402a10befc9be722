"""Which words set a theme apart from the others, each language by itself (``themes.counts``)."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field

from analysis import settings
from analysis.records import Passage, ThemeId
from analysis.review.space import Homes, Space
from analysis.themes.counts import Counts
from analysis.themes.vocabulary import Vocabulary, tokens


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
    counted: dict[str, dict[Hashable, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for theme, passage in placed:
        counted[passage.language][theme].update(dict.fromkeys(vocabulary.content(passage), 1))
    return Apart(
        vocabulary,
        {
            language: Counts(dict(themes), sum(themes.values(), Counter()))
            for language, themes in counted.items()
        },
    )
