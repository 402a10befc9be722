"""The words that set a theme apart, by language: class-based TF-IDF over dictionary forms.

Grootendorst 2022 (arXiv 2203.05794): the weight of term t in class c is tf(t, c) log(1 + A / f(t)),
where tf is the share of t among the words of c, f(t) its number in all classes and A the mean
number of words of a class. Here a term counts once a passage, so that one voice's repetition does
not make a keyword, and languages are weighed apart.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
    """Return for each group the weights of its words of one language, and their scores.

    A score tells by how many standard errors a word sets the group apart.
    """
    counts = [presence(group.passages, language, vocabulary) for group in groups]
    return _weights(counts), _scores(counts)


def first_apart(counted: Sequence[Counter[str]]) -> tuple[Weights, Mapping[str, float]]:
    """Return the weights of the words of the first of some groups, and their scores.

    Args:
        counted: in how many passages of each group each word is (``presence``), one group at least.

    Returns:
        What ``weighed`` returns of the first one.
    """
    overall = _overall(counted)
    counts = Counts(dict(enumerate(counted)), overall)
    scores = {lemma: counts.score(0, lemma) for lemma in counted[0]}
    rarity = _rarity(counted[0], overall, len(counted))
    return _weights_by(counted[0], rarity), scores


def _scores(counted: Sequence[Counter[str]]) -> tuple[Mapping[str, float], ...]:
    counts = Counts(dict(enumerate(counted)), _overall(counted))
    return tuple(
        {lemma: counts.score(number, lemma) for lemma in each}
        for number, each in enumerate(counted)
    )


def _weights(counts: Sequence[Counter[str]]) -> tuple[Weights, ...]:
    overall = _overall(counts)
    rarity = _rarity(overall, overall, len(counts))
    return tuple(_weights_by(each, rarity) for each in counts)


def _rarity(words: Iterable[str], overall: Counter[str], n_groups: int) -> Weights:
    mean_size = overall.total() / max(n_groups, 1)
    return {lemma: log(1 + mean_size / overall[lemma]) for lemma in words}


def _weights_by(counted: Counter[str], rarity: Weights) -> Weights:
    total = counted.total()
    return {lemma: n / total * rarity[lemma] for lemma, n in counted.items()}


def _overall(counts: Sequence[Counter[str]]) -> Counter[str]:
    overall: Counter[str] = Counter()
    for each in counts:
        overall.update(each)
    return overall


def presence(passages: Iterable[Passage], language: str, vocabulary: Vocabulary) -> Counter[str]:
    """Return in how many of some passages each word of a language is."""
    counted: Counter[str] = Counter()
    for passage in passages:
        if passage.language == language:
            counted.update(vocabulary.different(passage))
    return counted


def keywords(weights: Weights, n: int = settings.KEYWORDS_PER_LANGUAGE) -> tuple[str, ...]:
    """Return the n heaviest words, ties in alphabetical order."""
    return tuple(sorted(weights, key=lambda each: (-round(weights[each], 12), each))[:n])
