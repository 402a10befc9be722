"""Further lists beside the passages of a corpus: the finer subjects, and how things go.

They are asked of some passages at a time: of all at once they would fill the memory, and only
titles ask for them, theme by theme.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.records import Passage
from analysis.themes.centring import Floats
from analysis.themes.context import Questions
from analysis.themes.subjects import Singles, Subjects
from analysis.themes.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """The words of passages and of the ``questions`` that they answer."""

    passages: tuple[Passage, ...]
    questions: Questions
    vocabulary: Vocabulary

    def told(self, subjects: Subjects, rows: Sequence[int]) -> Singles:
        """Return how much the words of some passages tell of subjects.

        Shape (len(rows), n_subjects).
        """
        turns = {self.questions.turns[row] for row in rows} - {None}
        asked = {
            turn: self._told(subjects, self.questions.words[turn])
            for turn in turns
            if turn is not None
        }
        said = np.empty((len(rows), len(subjects.listed)), dtype=np.float32)
        for i, row in enumerate(rows):
            turn = self.questions.turns[row]
            own = self._told(subjects, (self.passages[row],))
            said[i] = own + (0.0 if turn is None else asked[turn])
        return said

    def _told(self, subjects: Subjects, words: Sequence[Passage]) -> Floats:
        different = self.vocabulary.different
        rows = [subjects.said(each.language, different(each)) for each in words]
        return np.asarray(np.sum(rows, axis=0))


@dataclass(frozen=True, slots=True, eq=False)
class Further:
    """One such list beside the passages of a corpus.

    ``subjects``: what is known of its headings. ``rows``: what each passage means with what is
    around it, shape (n_passages, n_dims), unit rows once the language and what all talk has in
    common are gone, as it is known of the subjects (the finer ones' own ``talk`` is hardly another:
    a cosine of 0.98). ``spoken``: their words.
    """

    subjects: Subjects
    rows: Singles
    spoken: Spoken

    def meaning(self, rows: Sequence[int]) -> Singles:
        """Return the cosine of some passages to each subject: shape (len(rows), n_subjects)."""
        cosines = self.rows[list(rows)] @ self.subjects.middles.T
        return np.round(cosines, 6).astype(np.float32)

    def said(self, rows: Sequence[int]) -> Singles:
        """Return how much their words tell of each: shape (len(rows), n_subjects)."""
        return self.spoken.told(self.subjects, rows)
