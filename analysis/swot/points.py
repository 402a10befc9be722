"""What an item is about: which passages stand behind its point, which against it, in what order.

Theme and quadrant alone do not make evidence: a theme of any size holds praise and blame of
different things. Where vectors are at hand, what lies near to the statement is about its point;
else the sub-theme has to do.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from analysis import settings
from analysis.records import PassageId, Quadrant, ThemeId
from analysis.swot.evidence import (
    HELPFUL,
    Board,
    Piece,
    Place,
    clarity,
    one_voice_after_another,
)
from analysis.swot.material import DraftOptions


class Point(Protocol):
    """What an item says, as far as it tells which passages are about it."""

    def is_met(self, piece: Piece, *, by_other: bool = False) -> bool:
        """Return whether a piece of the same theme is about the point.

        ``by_other``: it is of the opposite valence.
        """

    def ranked(self, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        """Return pieces in the order in which they are shown, one voice after another."""


@dataclass(frozen=True, slots=True)
class BySubTheme:
    """A point as far as themes tell it: the (sub-)themes in which the item's words lie."""

    themes: Collection[ThemeId]

    def is_met(self, piece: Piece, *, by_other: bool = False) -> bool:
        """Return True for the item's own quadrant; else whether it lies in one of the themes."""
        return not by_other or piece.theme in self.themes

    def ranked(self, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        """Return pieces by clarity."""
        return one_voice_after_another(sorted(pieces, key=clarity))


@dataclass(frozen=True, slots=True)
class ByNearness:
    """A point as vectors and words tell it: how near lie the passages that speak of its matter.

    ``nearness``: see ``closeness.Closeness``; a passage that is not in it is about another matter.
    """

    nearness: Mapping[PassageId, float]

    def is_met(self, piece: Piece, *, by_other: bool = False) -> bool:  # noqa: ARG002
        """Return whether a piece speaks of the matter."""
        return piece.passage.id in self.nearness

    def ranked(self, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        """Return pieces by clarity and nearness together."""
        return one_voice_after_another(sorted(pieces, key=self._worth))

    def _of(self, piece: Piece) -> float:
        return self.nearness.get(piece.passage.id, -1.0)

    def _worth(self, piece: Piece) -> tuple[float, PassageId]:
        share = settings.WEIGHT_OF_NEARNESS
        near = min(1.0, max(0.0, self._of(piece)))
        return -round(share * near + (1.0 - share) * piece.margin, 6), piece.passage.id


@dataclass(frozen=True, slots=True)
class Either:
    """The point of an item made of two that say nearly the same."""

    points: tuple[Point, ...]

    def is_met(self, piece: Piece, *, by_other: bool = False) -> bool:
        """Return whether a piece is about one of the points."""
        return any(each.is_met(piece, by_other=by_other) for each in self.points)

    def ranked(self, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        """Return pieces in the order of the first point."""
        return self.points[0].ranked(pieces)


def behind(board: Board, place: Place, point: Point) -> tuple[Piece, ...]:
    """Return the pieces of a place that stand behind a point, the best first."""
    return point.ranked([each for each in board.at(place) if point.is_met(each)])


def against(board: Board, place: Place, point: Point, options: DraftOptions) -> tuple[Piece, ...]:
    """Return the plain pieces of opposite valence about a point, the best first.

    A piece stands against an item only if it would carry one alone: else every item would be
    contested.
    """
    theme, quadrant = place
    others = [each for each in Quadrant if (each in HELPFUL) != (quadrant in HELPFUL)]
    found = [piece for each in others for piece in board.at((theme, each))]
    return point.ranked(
        [
            piece
            for piece in found
            if piece.probability >= options.counter_probability
            and point.is_met(piece, by_other=True)
        ]
    )
