"""Which sentence of which passage an item says, and what then stands behind it.

The sentence is sought where several voices say something near to each other: an item should say
what people say, not what one of them says most plainly. And it has to judge by itself: a joke or a
step of a story is taken for a judgement by one reading of its words, seldom by three.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from analysis import settings
from analysis.records import PassageId, Quadrant, Role
from analysis.swot.belonging import is_of_ours
from analysis.swot.closeness import Closeness, Matter
from analysis.swot.company import company_of
from analysis.swot.evidence import Board, Piece, Place, n_voices, one_voice_after_another
from analysis.swot.material import DraftMaterial
from analysis.swot.nearness import Floats
from analysis.swot.points import ByNearness, BySubTheme, Point, behind
from analysis.swot.sentences import Candidate, before_pronoun, cost_of, faults_of, place_of

_ORDER = {quadrant: ordinal for ordinal, quadrant in enumerate(Quadrant)}


@dataclass(frozen=True, slots=True, eq=False)
class Option:
    """A sentence that could be an item's statement.

    ``fitness``: higher is better, no unit. ``source``: the passage it is from. ``row``: of its
    words, shape (n_dims,), None where nothing is known of nearness. ``worth``: how plainly it
    judges by itself, in units of tag probability. ``is_plain``: whether every reading says so.
    """

    candidate: Candidate
    source: Piece
    fitness: float
    point: Point
    row: Floats | None = None
    worth: float = 1.0
    is_plain: bool = True

    @property
    def is_sound(self) -> bool:
        """Whether a new item may say it, others standing behind it."""
        return self.is_plain and self.worth >= settings.STATEMENT_WORTH

    @property
    def is_fair(self) -> bool:
        """Whether a side's item may say it, where nothing better is said: it is evidence."""
        return self.worth >= settings.EVIDENCE_PROBABILITY

    @property
    def stands_alone(self) -> bool:
        """Whether a new item may say it though nothing else stands behind it."""
        return self.is_plain and self.worth >= settings.STATEMENT_WORTH_ALONE


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """A candidate as it is weighed: ``company``: of its passage, in the end of its own words;
    ``readings``: of its quadrant, so far made; ``cost``: of its faults; ``gain``: what else counts
    only beside other candidates."""

    candidate: Candidate
    source: Piece
    cost: float
    gain: float
    company: float
    readings: tuple[float, ...]

    @property
    def worth(self) -> float:
        """What it is worth by itself, in units of tag probability."""
        return sum(self.readings) / len(self.readings) - self.cost

    @property
    def key(self) -> tuple[object, ...]:
        """The key that puts the fittest first, before those that alone are none."""
        return (
            not self.is_evident,
            not self.is_plain,
            -round(self.fitness, 6),
            place_of(self.candidate),
        )

    @property
    def fitness(self) -> float:
        """How fit it is beside others."""
        return self.worth + self.gain + settings.WEIGHT_OF_COMPANY * self.company

    @property
    def is_evident(self) -> bool:
        """Whether it would be evidence by itself, as far as that has been read."""
        alone = self.readings[1] if len(self.readings) > 1 else 1.0
        return self.source.is_decided or alone >= settings.EVIDENCE_PROBABILITY

    @property
    def is_plain(self) -> bool:
        """Whether each reading beside its passage's tag, as far as made, tells it plainly."""
        others = self.readings[1:]
        return self.source.is_decided or min(others, default=1.0) >= settings.STATEMENT_READING

    def read(self, probability: float) -> Self:
        """Return it with one reading more."""
        return replace(self, readings=(*self.readings, probability))

    @property
    def by_itself(self) -> float:
        """What it is worth as a statement: 1.0 where a person decided, 0.0 if alone no evidence."""
        if self.source.is_decided:
            return 1.0
        return round(self.worth, 6) if self.is_evident else 0.0


def options_of(
    places: Sequence[Place], board: Board, material: DraftMaterial, closeness: Closeness
) -> dict[Place, tuple[Option, ...]]:
    """Return for each place the sentences that its item could say, the fittest first.

    The fittest by form are tagged by themselves, and the best of these behind what stands before
    them, all places in one call each, where a tagger is given.
    """
    found = {place: _sources(board, place, material, closeness) for place in places}
    n, of_passage = settings.STATEMENT_FINALISTS, settings.STATEMENT_FINALISTS_OF_PASSAGE
    best = {place: _first(some, n, of_passage) for place, some in found.items()}
    read = _alone(best, material)
    n = settings.STATEMENT_OPTIONS
    best = {place: _first(some, n, 1) for place, some in read.items()}
    read = _behind_the_one_before(best, material)
    every = {each.candidate: each for some in read.values() for each in some}
    points, rows = _points(sorted(every.values(), key=lambda e: place_of(e.candidate)), material,
                           closeness)  # fmt: skip
    return {
        place: _ranked([(each, points[each.candidate]) for each in some], rows, board, place)
        for place, some in read.items()
    }


def _ranked(
    found: Sequence[tuple[_Found, Point]],
    rows: Mapping[Candidate, Floats],
    board: Board,
    place: Place,
) -> tuple[Option, ...]:
    """Return candidates as options, now with the company of their own words, the fittest first."""
    ranked = []
    for each, point in found:
        n = n_voices((each.source, *behind(board, place, point))) - 1
        ranked.append((replace(each, company=n / (1.0 + n)), point))
    ranked.sort(key=lambda pair: pair[0].key)
    return tuple(
        Option(
            each.candidate,
            each.source,
            each.fitness,
            point,
            rows.get(each.candidate),
            each.by_itself,
            each.is_plain,
        )
        for each, point in ranked
    )


def _first(found: Sequence[_Found], n: int, n_of_passage: int) -> list[_Found]:
    """Return the n fittest, so many at most of one passage: else one could fill the list."""
    chosen: list[_Found] = []
    taken: Counter[PassageId] = Counter()
    for each in sorted(found, key=lambda each: each.key):
        if taken[each.source.passage.id] < n_of_passage and len(chosen) < n:
            taken[each.source.passage.id] += 1
            chosen.append(each)
    return chosen


_ByPlace = Mapping[Place, Sequence[_Found]]


def _alone(best: _ByPlace, material: DraftMaterial) -> dict[Place, list[_Found]]:
    """Return candidates with the reading of their words alone."""
    every = [each for some in best.values() for each in some]
    texts = [(each.candidate.text, each.candidate.language) for each in every]
    return _read(best, dict(zip(map(id, every), texts, strict=True)), material)


def _behind_the_one_before(best: _ByPlace, material: DraftMaterial) -> dict[Place, list[_Found]]:
    """Return candidates with the reading of their passages behind the one before in the turn."""
    before = dict(material.questions)
    for one, other in zip(material.passages, material.passages[1:], strict=False):
        if (one.transcript_id, one.turn) == (other.transcript_id, other.turn):
            before[other.id] = one.text
    texts = {}
    for each in (each for some in best.values() for each in some):
        passage = each.source.passage
        if passage.id in before:
            texts[id(each)] = (f"{before[passage.id]} {passage.text}", passage.language)
    return _read(best, texts, material)


def _read(
    best: _ByPlace, texts: Mapping[int, tuple[str, str]], material: DraftMaterial
) -> dict[Place, list[_Found]]:
    """Return those candidates that there is a text of with one reading more.

    Without a tagger the sentence is read as its passage is.
    """
    tag = material.tag_sentences
    asked = sorted(set(texts.values())) if tag is not None else []
    rows = tag([text for text, _ in asked], [code for _, code in asked]) if tag and asked else ()
    tags = dict(zip(asked, rows, strict=True))

    def read(each: _Found) -> _Found:
        if id(each) not in texts:
            return each
        row = tags.get(texts[id(each)])
        own = each.source.probability if row is None else row[_ORDER[each.source.quadrant]]
        return each.read(own)

    return {place: [read(each) for each in some] for place, some in best.items()}


def _points(
    found: Sequence[_Found], material: DraftMaterial, closeness: Closeness
) -> tuple[dict[Candidate, Point], dict[Candidate, Floats]]:
    """Return what each candidate is about, and the row of its words where there is one."""
    said = [each.candidate for each in found]
    if not material.likeness.is_known or not said:
        return {each.candidate: BySubTheme({each.source.theme}) for each in found}, {}
    rows = material.likeness.lay([each.text for each in said], [each.language for each in said])
    matters = [
        Matter(
            row,
            (each.source.passage.id,),
            material.subjects(each.candidate.text, each.candidate.language),
            each.candidate.language,
        )
        for each, row in zip(found, rows, strict=True)
    ]
    near = closeness.of(matters)
    points: dict[Candidate, Point] = {
        each: ByNearness(some) for each, some in zip(said, near, strict=True)
    }
    return points, dict(zip(said, rows, strict=True))


def _sources(
    board: Board, place: Place, material: DraftMaterial, closeness: Closeness
) -> list[_Found]:
    """Return the candidates of a place's best passages: clear, and not alone with what they say."""
    pieces = one_voice_after_another(_speaking(board.at(place), place, material))
    asked = pieces[: settings.PASSAGES_ASKED_FOR_COMPANY]
    company = company_of(asked, board.at(place), closeness)
    ranked = sorted(
        asked,
        key=lambda each: (
            -round(each.margin + settings.WEIGHT_OF_COMPANY * company[each.passage.id], 6),
            each.passage.id,
        ),
    )
    best = one_voice_after_another(ranked)[: settings.STATEMENT_SOURCES]
    return [
        _weighed(each, piece, company[piece.passage.id], material)
        for piece in best
        for each in board.said[piece.passage.id]
    ]


def _weighed(candidate: Candidate, piece: Piece, company: float, material: DraftMaterial) -> _Found:
    """Return a candidate with the one reading that there is already: its passage's tag."""
    text, language = candidate.text, candidate.language
    n_subjects, ahead = len(material.subjects(text, language)), before_pronoun(text, language)
    n_ahead = None if ahead is None else len(material.subjects(ahead, language))
    gain = settings.STATEMENT_CENTRAL * piece.centrality
    if candidate.language != material.language:
        gain -= settings.STATEMENT_FOREIGN
    cost = cost_of(faults_of(candidate, n_subjects, n_ahead))
    if piece.passage.role is Role.UNKNOWN and not is_of_ours(text, language, material.names):
        cost += settings.STATEMENT_OF_NOBODY
    return _Found(candidate, piece, cost, gain, company, (piece.probability,))


def _speaking(pieces: Sequence[Piece], place: Place, material: DraftMaterial) -> tuple[Piece, ...]:
    """Return the pieces of the groups that see the theme so, where groups see it differently."""
    groups = material.sides.get(place)
    if groups is None:
        return tuple(pieces)
    return tuple(each for each in pieces if each.group in groups)
