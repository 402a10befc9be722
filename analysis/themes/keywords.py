"""The words that set a theme apart, by language: class-based TF-IDF over dictionary forms.

Grootendorst 2022 (arXiv 2203.05794): the weight of term t in class c is tf(t, c) log(1 + A / f(t)),
where tf is the share of t among the words of c, f(t) its number in all classes and A the mean
number of words of a class. Here a term counts once a passage, so that one voice's repetition does
not make a keyword, and languages are weighed apart.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from analysis import settings
from analysis.records import Passage
from analysis.themes.counts import Counts
from analysis.themes.vocabulary import Vocabulary

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Group:
    """The passages of one theme and how central each is to it, in [-1, 1], most central first."""

    passages: tuple[Passage, ...]
    centrality: tuple[float, ...]

    def languages(self) -> tuple[str, ...]:
        """Return the languages of the group, most frequent first, ties by code."""
        counted = Counter(each.language for each in self.passages)
        return tuple(sorted(counted, key=lambda each: (-counted[each], each)))


def weighed(
    groups: Sequence[Group], language: str, vocabulary: Vocabulary
) -> tuple[tuple[Weights, ...], tuple[Mapping[str, float], ...]]:
    """Return ``weights_of`` and ``scores_of`` the same groups, whose words are counted once."""
    counts = [_presence(group, language, vocabulary) for group in groups]
    return _weights(counts), _scores(counts)


def scores_of(
    groups: Sequence[Group], language: str, vocabulary: Vocabulary
) -> tuple[Mapping[str, float], ...]:
    """Return for each group by how many standard errors each word of a language sets it apart."""
    return _scores([_presence(group, language, vocabulary) for group in groups])


def _scores(counted: Sequence[Counter[str]]) -> tuple[Mapping[str, float], ...]:
    counts = Counts(dict(enumerate(counted)), _overall(counted))
    return tuple(
        {lemma: counts.score(number, lemma) for lemma in each}
        for number, each in enumerate(counted)
    )


def weights_of(
    groups: Sequence[Group], language: str, vocabulary: Vocabulary
) -> tuple[Weights, ...]:
    """Return for each group the weights of its words of one language."""
    return _weights([_presence(group, language, vocabulary) for group in groups])


def _weights(counts: Sequence[Counter[str]]) -> tuple[Weights, ...]:
    overall = _overall(counts)
    mean_size = overall.total() / max(len(counts), 1)
    rarity = {lemma: log(1 + mean_size / n) for lemma, n in overall.items()}
    found = []
    for each in counts:
        total = each.total()
        found.append({lemma: n / total * rarity[lemma] for lemma, n in each.items()})
    return tuple(found)


def _overall(counts: Sequence[Counter[str]]) -> Counter[str]:
    overall: Counter[str] = Counter()
    for each in counts:
        overall.update(each)
    return overall


def _presence(group: Group, language: str, vocabulary: Vocabulary) -> Counter[str]:
    counted: Counter[str] = Counter()
    for passage in group.passages:
        if passage.language == language:
            counted.update(vocabulary.different(passage))
    return counted


def keywords(weights: Weights, n: int = settings.KEYWORDS_PER_LANGUAGE) -> tuple[str, ...]:
    """Return the n heaviest words, ties in alphabetical order."""
    return tuple(sorted(weights, key=lambda each: (-round(weights[each], 12), each))[:n])
