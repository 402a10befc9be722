"""Which sentence of which passage an item says, and what then stands behind it.

The sentence is sought where several voices say something near to each other: an item should say
what people say, not what one of them says most plainly.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analysis import settings
from analysis.records import PassageId, Quadrant
from analysis.swot.evidence import Board, Piece, Place, one_voice_after_another
from analysis.swot.material import DraftMaterial
from analysis.swot.nearness import Floats
from analysis.swot.points import ByNearness, BySubTheme, Point
from analysis.swot.sentences import Candidate, candidates_of, fitness, place_of

_ORDER = {quadrant: ordinal for ordinal, quadrant in enumerate(Quadrant)}


@dataclass(frozen=True, slots=True, eq=False)
class Option:
    """A sentence that could be an item's statement.

    ``fitness``: higher is better, no unit. ``source``: the passage it is from. ``row``: of its
    words, shape (n_dims,), None where nothing is known of nearness.
    """

    candidate: Candidate
    source: Piece
    fitness: float
    point: Point
    row: Floats | None = None


Found = dict[Candidate, tuple[Piece, float]]
"""A candidate's passage, and how many others say something near to it, from 0 to 1."""


def options_of(
    places: Sequence[Place], board: Board, material: DraftMaterial
) -> dict[Place, tuple[Option, ...]]:
    """Return for each place the sentences that its item could say, the fittest first.

    The fittest by form are tagged by themselves, all places in one call, where a tagger is given.
    """
    found = {place: _sources(board, place, material) for place in places}
    finalists = {place: _finalists(some, material.language) for place, some in found.items()}
    every = sorted({each for some in finalists.values() for each in some}, key=place_of)
    tags = _tags(every, material)
    points, rows = _points(every, found, material)
    return {
        place: _ranked(
            [
                Option(
                    each,
                    found[place][each][0],
                    _fitness(*found[place][each], each, tags, material.language),
                    points[each],
                    rows.get(each),
                )
                for each in finalists[place]
            ]
        )
        for place in places
    }


def _ranked(options: Sequence[Option]) -> tuple[Option, ...]:
    return tuple(
        sorted(options, key=lambda each: (-round(each.fitness, 6), place_of(each.candidate)))
    )


def _tags(
    candidates: Sequence[Candidate], material: DraftMaterial
) -> Mapping[str, tuple[float, ...]]:
    texts = sorted({each.text for each in candidates})
    tag = material.tag_sentences
    return dict(zip(texts, tag(texts), strict=True)) if tag is not None else {}


def _points(
    candidates: Sequence[Candidate],
    found: Mapping[Place, Found],
    material: DraftMaterial,
) -> tuple[dict[Candidate, Point], dict[Candidate, Floats]]:
    """Return what each candidate is about, and the row of its words where there is one."""
    sources = {each: piece for some in found.values() for each, (piece, _) in some.items()}
    likeness = material.likeness
    if not likeness.is_known or not candidates:
        return {each: BySubTheme({sources[each].theme}) for each in candidates}, {}
    rows = likeness.lay([each.text for each in candidates], [each.language for each in candidates])
    near = likeness.scale(rows).nearness(likeness.rows)
    points: dict[Candidate, Point] = {
        each: nearby(near[number], material) for number, each in enumerate(candidates)
    }
    return points, dict(zip(candidates, rows, strict=True))


def nearby(near: Floats, material: DraftMaterial) -> ByNearness:
    """Return a point by the nearness of all passages to it, shape (n_passages,)."""
    row_of = material.likeness.row_of
    close = np.flatnonzero(near >= settings.EVIDENCE_NEARNESS).tolist()
    ids = {row: key for key, row in row_of.items()}
    return ByNearness({ids[row]: float(near[row]) for row in close})


def _sources(board: Board, place: Place, material: DraftMaterial) -> Found:
    """Return the candidates of a place's best passages: clear, and not alone with what they say."""
    pieces = one_voice_after_another(_speaking(board.at(place), place, material))
    asked = pieces[: settings.PASSAGES_ASKED_FOR_COMPANY]
    company = _company(asked, board.at(place), material)
    ranked = sorted(
        asked,
        key=lambda each: (
            -round(each.margin + settings.WEIGHT_OF_COMPANY * company[each.passage.id], 6),
            each.passage.id,
        ),
    )
    best = one_voice_after_another(ranked)[: settings.STATEMENT_SOURCES]
    return {
        each: (piece, company[piece.passage.id])
        for piece in best
        for each in candidates_of(piece.passage)
    }


def _speaking(pieces: Sequence[Piece], place: Place, material: DraftMaterial) -> tuple[Piece, ...]:
    """Return the pieces of the groups that see the theme so, where groups see it differently."""
    groups = material.sides.get(place)
    if groups is None:
        return tuple(pieces)
    return tuple(each for each in pieces if each.group in groups)


def _company(
    asked: Sequence[Piece], pieces: Sequence[Piece], material: DraftMaterial
) -> dict[PassageId, float]:
    """Return for each piece how many other voices say something near to it: n / (n + 1)."""
    likeness = material.likeness
    if not likeness.is_known or not asked:
        return dict.fromkeys((each.passage.id for each in asked), 0.0)
    rows = likeness.of([each.passage.id for each in asked])
    near = likeness.scale(rows).nearness(likeness.of([each.passage.id for each in pieces]))
    near = np.where(near >= settings.EVIDENCE_NEARNESS, np.minimum(near, 1.0), 0.0)
    found = {}
    for number, each in enumerate(asked):
        voices: dict[str, float] = {}
        for other, value in zip(pieces, near[number].tolist(), strict=True):
            if other.voice != each.voice:
                voices[other.voice] = max(voices.get(other.voice, 0.0), value)
        n = sum(sorted(voices.values()))
        found[each.passage.id] = n / (1.0 + n)
    return found


def _finalists(found: Found, language: str) -> list[Candidate]:
    worth = {each: _fitness(*found[each], each, {}, language) for each in found}
    ranked = sorted(worth, key=lambda each: (-round(worth[each], 6), place_of(each)))
    return ranked[: settings.STATEMENT_FINALISTS]


def _fitness(
    piece: Piece,
    company: float,
    candidate: Candidate,
    tags: Mapping[str, tuple[float, ...]],
    language: str,
) -> float:
    alone = tags.get(candidate.text)
    own = piece.probability if alone is None else alone[_ORDER[piece.quadrant]]
    by_form = fitness(candidate, (own + piece.probability) / 2, piece.centrality, language)
    return by_form + settings.WEIGHT_OF_COMPANY * company
