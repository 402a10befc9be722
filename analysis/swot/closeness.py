"""Which passages of a board speak of the same matter as some words, not only in the same tone.

Praise lies near to praise, whatever is praised. So being near is not enough: in one language two
texts share a word that tells what they are about, or lie very near indeed; across languages, where
no word can be shared, they lie nearer than in the first case.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analysis import settings
from analysis.records import Passage, PassageId
from analysis.swot.evidence import Board
from analysis.swot.material import DraftMaterial
from analysis.swot.nearness import Floats, Likeness, Scale
from analysis.swot.sentences import Words


@dataclass(frozen=True, slots=True, eq=False)
class Matter:
    """Words whose matter is looked for.

    ``row``: of the words, shape (n_dims,); ``sources``: passages that they are from, or that stand
    for the same; ``words``: those that tell what they are about; ``language``: of the words.
    """

    row: Floats
    sources: Sequence[PassageId]
    words: Words
    language: str


@dataclass(frozen=True, slots=True, eq=False)
class Closeness:
    """The passages of a board, measured once.

    ``scale``: theirs, row ``row_of[id]`` is that passage's; ``words``: those of each that tell what
    it is about.
    """

    likeness: Likeness
    scale: Scale
    row_of: Mapping[PassageId, int]
    passages: Sequence[Passage]
    words: Mapping[PassageId, Words]

    def of(self, matters: Sequence[Matter]) -> list[dict[PassageId, float]]:
        """Return for each matter the passages of the board that speak of it, and how near they lie.

        Near are to one another the passage and the words, and the passage and the words' source,
        each both ways (see ``Scale.mutual``): the mean, of several sources the nearest's.
        """
        if not matters or not self.passages:
            return [{} for _ in matters]
        said = self.likeness.scale(np.stack([each.row for each in matters])).mutual(self.scale)
        return [self._of(each, near) for each, near in zip(matters, said, strict=True)]

    def _of(self, matter: Matter, near: Floats) -> dict[PassageId, float]:
        known = [each for each in matter.sources if each in self.likeness.row_of]
        if known:
            sources = self._scale(known).mutual(self.scale).max(axis=0)
            near = np.round((near + sources) / 2, 4)
        return self._speaking(matter, near)

    def _speaking(self, matter: Matter, near: Floats) -> dict[PassageId, float]:
        """Return the passages that speak of a matter, given how near each of the board lies."""
        some = np.flatnonzero(near >= settings.EVIDENCE_NEARNESS).tolist()
        return {
            self.passages[at].id: float(near[at])
            for at in some
            if near[at] >= self._asked(matter.words, matter.language, self.passages[at])
        }

    def between(self, ones: Sequence[PassageId], others: Sequence[PassageId]) -> Floats:
        """Return how near other passages lie to some, shape (n, m); 0.0 of another matter."""
        rows = [self.row_of[each] for each in ones]
        columns = [self.row_of[each] for each in others]
        near = self.scale.part(rows).mutual(self.scale.part(columns))
        for at, to in zip(*np.nonzero(near >= settings.EVIDENCE_NEARNESS), strict=True):
            one, other = self.passages[rows[at]], self.passages[columns[to]]
            if near[at, to] < self._asked(self.words[one.id], one.language, other):
                near[at, to] = 0.0
        return np.where(near >= settings.EVIDENCE_NEARNESS, near, 0.0)

    def _asked(self, words: Words, language: str, passage: Passage) -> float:
        """Return how near a passage must lie to speak of the matter of words in a language."""
        if passage.language != language:
            return settings.EVIDENCE_NEARNESS_ACROSS
        if words.isdisjoint(self.words[passage.id]):
            return settings.EVIDENCE_NEARNESS_OF_OTHER_WORDS
        return settings.EVIDENCE_NEARNESS

    def _scale(self, passages: Sequence[PassageId]) -> Scale:
        if all(each in self.row_of for each in passages):
            return self.scale.part([self.row_of[each] for each in passages])
        return self.likeness.scale(self.likeness.of(passages))


def closeness_of(board: Board, material: DraftMaterial) -> Closeness:
    """Return the closeness of a board's passages; of none where nothing is known of nearness."""
    likeness = material.likeness
    found = {piece.passage.id: piece.passage for some in board.pieces.values() for piece in some}
    passages = [found[key] for key in sorted(found)] if likeness.is_known else []
    ids = [each.id for each in passages]
    scale = likeness.scale(likeness.of(ids) if ids else np.zeros((0, likeness.rows.shape[1])))
    rows = {key: row for row, key in enumerate(ids)}
    return Closeness(likeness, scale, rows, passages, telling_words(passages, material))


def telling_words(passages: Sequence[Passage], material: DraftMaterial) -> dict[PassageId, Words]:
    """Return for each passage the words that tell it from others of its language.

    A word that many passages hold (the organisation's name, "plot" where plots are the subject)
    joins everything with everything.
    """
    said = {each.id: material.subjects(each.text, each.language) for each in passages}
    n_of = Counter(each.language for each in passages)
    held = Counter((each.language, word) for each in passages for word in said[each.id])

    def _tells(word: str, language: str) -> bool:
        most = max(settings.FEWEST_NEAREST, settings.SHARE_OF_A_TELLING_WORD * n_of[language])
        return held[language, word] <= most

    return {
        each.id: frozenset(word for word in said[each.id] if _tells(word, each.language))
        for each in passages
    }
