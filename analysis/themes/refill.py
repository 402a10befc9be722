"""Passages assigned again with a part of the interviews: how sure a described theme is.

A theme that people described was not found and cannot be found again. But its passages were given
to it by a rule (``guided``, and ``homes`` for what fits nowhere), and the rule is run again with
what a part of the interviews has: their passages, without their language by the means of this part;
their neighbours; of the examples those that nobody else said; of the passages that people placed,
those. The other themes stand as they are: only passages of themes that nobody touched may be taken
from them; one that stands above described parts is divided among them again (``dividing``). How
many words make a passage thin is taken from the whole.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from analysis.codebook import Codebook, is_described, is_waiting
from analysis.records import Origin, Passage, PassageId, ThemeId
from analysis.themes.centring import LanguageMeans, Shift, shift_of
from analysis.themes.context import Asked, answered, leaning
from analysis.themes.guided import guided
from analysis.themes.guides import Guides, Kind, told_of
from analysis.themes.homes import homes_of
from analysis.themes.neighbours import Ints
from analysis.themes.shown import plain_words
from analysis.themes.skeleton import Ground, Skeleton
from analysis.themes.thin import Mask


@dataclass(frozen=True, slots=True)
class Said:
    """All that was said, in fixed order: what the means of a part are made of.

    ``passages``: n of them. ``vectors``: float32, shape (n, n_dims), unit rows. ``means``: of the
    languages. ``asked``: by the interviewers.
    """

    passages: tuple[Passage, ...]
    vectors: npt.NDArray[np.float32]
    means: LanguageMeans
    asked: Asked = field(default_factory=Asked)

    def part(self, interviews: set[str]) -> tuple[Shift, dict[PassageId, int]]:
        """Return the shift of some interviews, and the row of each of their passages."""
        rows = [i for i, each in enumerate(self.passages) if each.transcript_id in interviews]
        languages = tuple(self.passages[i].language for i in rows)
        known = {self.passages[i].id: i for i in rows}
        return shift_of(self.vectors[rows], languages, self.means), known


@dataclass(frozen=True, slots=True)
class Refill:
    """The passages that say something, ready to be assigned again in part.

    ``themes``: those that people described. ``home``: which of them a rule gave each passage of the
    ground to, -1 for none, shape (n,). ``free``: which passages a rule may give to another theme,
    shape (n,). ``book``: the codebook with nothing in ``themes`` but what people placed; what was
    in a part of a theme that stands is in that theme, which is divided again.
    ``heard_in``: of each text of the guides the interviews where it was said, none for words that
    are not from an interview.
    """

    ground: Ground
    said: Said
    guides: Guides
    heard_in: tuple[frozenset[str], ...]
    book: Codebook
    themes: tuple[ThemeId, ...]
    home: Ints
    free: Mask
    _known: dict[bytes, Ints] = field(default_factory=dict, repr=False, compare=False)
    """By the passages: all themes are measured on the same samples."""

    def again(self, some: Ints) -> Ints:
        """Return which of ``themes`` each of some passages is assigned to again, -1 for none.

        Args:
            some: ascending numbers of passages of the ground, shape (m,); whole interviews.
        """
        key = some.tobytes()
        if key not in self._known:
            self._known[key] = self._assigned(some)
        return self._known[key]

    def _assigned(self, some: Ints) -> Ints:
        interviews = {self.ground.passages[int(i)].transcript_id for i in some}
        shift, rows = self.said.part({str(each) for each in interviews})
        ground = self._part(some, shift, rows)
        free = np.flatnonzero(self.free[some]).tolist()
        told = told_of(self._heard({str(each) for each in interviews}), shift)
        guide = guided(ground, told, self.book, free)
        homes: dict[int, ThemeId] = {**guide.offered, **guide.taken, **guide.divided}
        skeleton = self._skeleton(ground, homes)
        tops = [each for each, above in skeleton.parents.items() if above is None]
        strays = [
            row
            for row in np.flatnonzero(self.home[some] >= 0)
            if int(row) not in homes and ground.passages[row].id not in self.book.placements
        ]
        if strays:
            homes |= homes_of(ground, skeleton, np.array(strays, dtype=np.int64), tops, guide)
        place = {theme: i for i, theme in enumerate(self.themes)}
        labels = np.full(len(some), -1, dtype=np.int64)
        for row, theme in homes.items():
            labels[row] = place.get(theme, -1)
        return labels

    def _part(self, some: Ints, shift: Shift, place: Mapping[PassageId, int]) -> Ground:
        passages = tuple(self.ground.passages[int(i)] for i in some)
        languages = tuple(each.language for each in passages)
        vectors = self.said.vectors[[place[each.id] for each in passages]]
        thin = self.ground.thin[some]
        asked = self.said.asked.of(frozenset(each.transcript_id for each in passages))
        questions = answered(passages, asked, shift).rows
        rows = leaning(shift.applied(vectors, languages), passages, thin, questions)
        profile = self.ground.profile
        return Ground.of(passages, rows, None if profile is None else profile[some], thin)

    def _heard(self, interviews: set[str]) -> Guides:
        """Return what was said of the themes without the words of other interviews."""
        keep = [i for i, each in enumerate(self.heard_in) if not each or each & interviews]
        guides = self.guides
        return replace(
            guides,
            owners=tuple(guides.owners[i] for i in keep),
            kinds=tuple(guides.kinds[i] for i in keep),
            languages=tuple(guides.languages[i] for i in keep),
            vectors=guides.vectors[keep],
            texts=(),
        )

    def _skeleton(self, ground: Ground, given: Mapping[int, ThemeId]) -> Skeleton:
        """Return the themes with what stands in them and what was given to them."""
        placed = {
            each.id: self.book.placements[each.id].theme_id
            for each in ground.passages
            if each.id in self.book.placements
        }
        home = placed | {ground.passages[row].id: theme for row, theme in given.items()}
        return Skeleton({each.id: each.parent_id for each in self.book.themes.values()}, home)


def refill_of(
    ground: Ground, said: Said, guides: Guides, skeleton: Skeleton, book: Codebook
) -> Refill | None:
    """Return what assigns passages to described themes again; None where no theme was described.

    Args:
        ground: the passages that say something.
        said: all passages.
        guides: what people wrote of themes.
        skeleton: tells which themes stay whatever is said.
        book: the themes and placements as they stand now.
    """
    themes = tuple(
        key
        for key, each in book.themes.items()
        if each.origin is Origin.PERSON and is_described(book, key)
    )
    if not themes or not guides.owners:
        return None
    place = {theme: i for i, theme in enumerate(themes)}
    home = np.full(len(ground.passages), -1, dtype=np.int64)
    free = np.zeros(len(ground.passages), dtype=bool)
    for row, passage in enumerate(ground.passages):
        placed = book.placements.get(passage.id)
        if placed is not None and placed.origin is Origin.MACHINE:
            home[row] = place.get(placed.theme_id, -1)
            free[row] = home[row] >= 0 or placed.theme_id not in skeleton.kept
    given = {ground.passages[row].id for row in np.flatnonzero(home >= 0)}
    left = {key: each for key, each in book.placements.items() if key not in given}
    heard_in = _heard_in(guides, said.passages)
    emptied = _undivided(replace(book, placements=left), book, given, themes)
    return Refill(ground, said, guides, heard_in, emptied, themes, home, free)


def _undivided(
    emptied: Codebook, book: Codebook, given: Collection[PassageId], themes: tuple[ThemeId, ...]
) -> Codebook:
    """Return an emptied codebook with what was in parts in the themes that they are parts of.

    Args:
        emptied: the codebook without the passages that a rule gave to described themes.
        book: the same with them.
        given: these passages.
        themes: the described themes. What stands above one of them without being one stays full.
    """
    whole: dict[ThemeId, ThemeId] = {}
    for theme in themes:
        above = book.themes[theme].parent_id
        while above is not None and above in themes:
            above = book.themes[above].parent_id
        if above is not None and is_waiting(emptied, theme):
            whole[theme] = above
    back = {
        key: replace(each, theme_id=whole[each.theme_id])
        for key, each in book.placements.items()
        if key in given and each.theme_id in whole
    }
    return replace(emptied, placements={**emptied.placements, **back})


def _heard_in(guides: Guides, passages: tuple[Passage, ...]) -> tuple[frozenset[str], ...]:
    """Return the interviews in which somebody said the words of each example."""
    turns: dict[tuple[str, int], list[str]] = {}
    for each in sorted(passages, key=lambda each: (each.transcript_id, each.turn, each.start)):
        turns.setdefault((each.transcript_id, each.turn), []).append(each.text)
    spoken = [(interview, plain_words(" ".join(texts))) for (interview, _), texts in turns.items()]

    def where(kind: Kind, text: str) -> frozenset[str]:
        words = plain_words(text)
        if kind is not Kind.EXAMPLE or not words:
            return frozenset()
        return frozenset(interview for interview, said in spoken if words in said)

    texts = guides.texts or ("",) * len(guides.owners)
    return tuple(where(*each) for each in zip(guides.kinds, texts, strict=True))
