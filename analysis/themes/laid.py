"""The listed subjects laid beside the passages of a corpus: what each one probably speaks of.

A short passage's vector is half chance. How near it lies to each subject, and how much its words
tell of each, is known from thousands of things that people say (``subjects``), and does not depend
on the language. So the probabilities of the subjects stand beside the vector when passages are
compared: two are near where they mean alike and speak of the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analysis import settings
from analysis.records import Passage, PassageId
from analysis.themes.centring import Floats, LanguageMeans, Shift, shift_of
from analysis.themes.context import Asked, answered, gathered, leaning
from analysis.themes.further import Further, Spoken
from analysis.themes.subjects import Singles, Subjects
from analysis.themes.thin import Mask, is_thin
from analysis.themes.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """Subjects laid beside the passages of a corpus.

    ``meaning``: cosine of each passage, with what is around it, to each subject; ``said``: how much
    its words and those of its question tell of it; ``profile``: the roots of how probable it is
    that it speaks of each. All of shape (n_passages, n_subjects). ``row_of``: of each passage.
    ``finer`` and ``ways``: the finer subjects, and how things go, beside the same passages, None
    where there are none. ``near``: where each passage lies among the subjects, shape (n_passages,
    n_dims), unit rows; None where it is not known.
    """

    subjects: Subjects
    meaning: Singles
    said: Singles
    profile: Singles
    row_of: Mapping[PassageId, int]
    finer: Further | None = None
    ways: Further | None = None
    near: Singles | None = None

    def profile_of(self, passages: Sequence[Passage]) -> Singles:
        """Return the rows of ``profile`` of some passages."""
        return self.profile[[self.row_of[each.id] for each in passages]]

    def told(self, own: Sequence[Passage]) -> Floats:
        """Return how probable it is that each subject is what some passages are about.

        A conditional logit (McFadden 1974) of the two means over the passages, each in spreads
        about the mean of all subjects.
        """
        rows = self._rows(own)
        if not rows:
            return np.zeros(len(self.subjects.listed))
        return _told(self.meaning[rows], self.said[rows])

    def told_fine(self, own: Sequence[Passage]) -> Floats:
        """Return the same of the finer subjects: shape (n_fine_subjects,)."""
        return self._told_further(self.finer, own)

    def told_ways(self, own: Sequence[Passage]) -> Floats:
        """Return the same of how things go: shape (n_ways,)."""
        return self._told_further(self.ways, own)

    def _told_further(self, some: Further | None, own: Sequence[Passage]) -> Floats:
        rows = self._rows(own)
        if some is None or not rows:
            return np.zeros(0 if some is None else len(some.subjects.listed))
        return _told(some.meaning(rows), some.said(rows))

    def told_of(self, number: int, own: Sequence[Passage]) -> float:
        """Return how probable a listed title is, by its number (``lexicons.subjects.listed``)."""
        for told in (self.told, self.told_fine, self.told_ways):
            every = told(own)
            if number < len(every):
                return float(every[number])
            number -= len(every)
        return 0.0

    def shares(self, own: Sequence[Passage]) -> Floats:
        """Return the share of some passages that speaks of each subject: the mean probability.

        Shape (n_subjects,); unlike ``told`` it is small where they speak of unlike things.
        """
        return self._speaking(self._rows(own))

    def heard(self, own: Sequence[Passage]) -> Floats:
        """Return the share of the more central half of some passages that speaks of each subject.

        Shape (n_subjects,), see ``shares``: what is at the edge of a theme is often of another.
        """
        return self._speaking(self._core(own))

    def heard_fine(self, own: Sequence[Passage]) -> Floats:
        """Return the same of the finer subjects: shape (n_fine_subjects,)."""
        rows = self._core(own)
        if self.finer is None or not rows:
            return np.zeros(0 if self.finer is None else len(self.finer.subjects.listed))
        meaning, said = self.finer.meaning(rows), self.finer.said(rows)
        each = _probable(meaning, said, settings.WORDS_OF_A_PROFILE)
        return np.asarray(np.round(each.mean(axis=0), settings.DECIMALS))

    def _speaking(self, rows: list[int]) -> Floats:
        if not rows:
            return np.zeros(len(self.subjects.listed))
        return np.asarray(np.round(_mean_of(self.profile[rows] ** 2)[0], settings.DECIMALS))

    def _core(self, own: Sequence[Passage]) -> list[int]:
        """Return the rows of the half of some passages that is nearest to their middle."""
        rows = self._rows(own)
        n = min(max(settings.FEWEST_OF_A_CORE, -(-len(rows) // 2)), settings.MOST_OF_A_CORE)
        if self.near is None or len(rows) <= n:
            return rows
        held = self.near[rows].astype(np.float64)
        central = np.round(held @ held.mean(axis=0), settings.DECIMALS)
        return sorted(rows[i] for i in np.lexsort((np.arange(len(rows)), -central))[:n])

    def _rows(self, own: Sequence[Passage]) -> list[int]:
        return sorted(self.row_of[each.id] for each in own if each.id in self.row_of)


def _told(meaning: Singles, said: Singles) -> Floats:
    """Return how probable each subject is by the means over some passages."""
    told = _probable(_mean_of(meaning), _mean_of(said))
    return np.asarray(np.round(told[0], settings.DECIMALS))


def _mean_of(values: Singles) -> Floats:
    """Return the mean over passages: shape (1, n_subjects)."""
    return np.asarray(values.mean(axis=0, dtype=np.float64, keepdims=True))


def _probable(
    meaning: Floats | Singles, said: Floats | Singles, least: float = settings.SMALLEST_NORM
) -> Floats:
    """Return how probable each subject is by meaning and by words, each row by itself.

    Words that spread less than ``least`` count the less.
    """
    logit = settings.SUBJECT_BY_MEANING * _standard(meaning)
    logit += settings.SUBJECT_BY_WORDS * _standard(said, least)
    weight = np.exp(logit - logit.max(axis=1, keepdims=True))
    return np.asarray(weight / weight.sum(axis=1, keepdims=True))


def _standard(values: Floats | Singles, least: float = settings.SMALLEST_NORM) -> Floats:
    """Return values in spreads of their row about its mean, a spread at least ``least``."""
    values = values.astype(np.float64)
    spread = np.maximum(values.std(axis=1, keepdims=True), least)
    return np.asarray((values - values.mean(axis=1, keepdims=True)) / spread)


def laid_beside(
    means: LanguageMeans,
    passages: Sequence[Passage],
    vectors: Singles,
    asked: Asked,
    vocabulary: Vocabulary,
) -> Laid | None:
    """Return the subjects beside the passages of a corpus; None where their vectors do not fit.

    Args:
        means: the language means, with the subjects of the same model.
        passages: in any order.
        vectors: float32, shape (n, n_dims), unit rows, row i is ``passages[i]``.
        asked: what interviewers said.
        vocabulary: gives the words' dictionary forms.
    """
    subjects = means.subjects
    if not passages or not subjects.fits(vectors.shape[1]):
        return None
    languages = tuple(each.language for each in passages)
    own = shift_of(vectors, languages, means).own
    shift = Shift(means, own, subjects.talk.astype(np.float64))
    rows = shift.applied(vectors, languages)
    questions = answered(passages, asked, shift)
    thin = _says_little(passages, vocabulary)
    leant = leaning(rows, passages, thin, questions.rows)
    meaning = np.round(leant @ subjects.middles.T, 6).astype(np.float32)
    spoken = Spoken(tuple(passages), questions, vocabulary)
    said = spoken.told(subjects, range(len(passages)))
    profile = _profile(meaning, gathered(said, passages, thin))
    row_of = {each.id: i for i, each in enumerate(passages)}
    near = leant.astype(np.float32)
    finer, ways = _further(subjects.fine, near, spoken), _further(subjects.ways, near, spoken)
    return Laid(subjects, meaning, said, profile, row_of, finer, ways, near)


def _further(known: Subjects | None, rows: Singles, spoken: Spoken) -> Further | None:
    if known is None or not known.fits(rows.shape[1]):
        return None
    return Further(known, rows, spoken)


def _profile(meaning: Singles, said: Singles) -> Singles:
    """Return the roots of what each passage probably speaks of, some passages at a time."""
    roots = np.empty_like(meaning)
    for start in range(0, len(meaning), settings.ROWS_PER_BLOCK):
        part = slice(start, start + settings.ROWS_PER_BLOCK)
        roots[part] = np.sqrt(_probable(meaning[part], said[part], settings.WORDS_OF_A_PROFILE))
    return np.round(roots, 6)


def beside(rows: Floats, profile: Singles | None) -> Floats:
    """Return unit rows with what each speaks of beside its meaning.

    A cosine of two is then that of their meanings and ``settings.SHARE_OF_SUBJECTS`` squared times
    the affinity of their probabilities (Bhattacharyya 1943), over the sum of the two weights.

    Args:
        rows: unit rows, shape (n, n_dims).
        profile: the roots of probabilities, shape (n, n_subjects); None where there are none.
    """
    if profile is None:
        return rows
    share = settings.SHARE_OF_SUBJECTS
    return np.asarray(np.hstack([rows, share * profile]) / np.sqrt(1.0 + share * share))


def _says_little(passages: Sequence[Passage], vocabulary: Vocabulary) -> Mask:
    says = np.array([vocabulary.says_something(each) for each in passages], dtype=bool)
    thin = is_thin([vocabulary.n_subjects(each) for each in passages], passages)
    return np.asarray(thin | ~says)
