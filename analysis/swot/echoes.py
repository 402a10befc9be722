"""Who says the same words as a statement, whatever theme their passage lies in."""

from collections import defaultdict
from dataclasses import dataclass, field

from analysis.records import Quadrant
from analysis.swot.evidence import Board, Piece, clarity
from analysis.swot.sentences import Words, share_words, words_of


@dataclass(frozen=True, slots=True)
class Echoes:
    """The sentences of a board as sets of words, by quadrant."""

    said: dict[Quadrant, list[tuple[Words, Piece]]] = field(default_factory=dict)

    def of(self, statement: str, quadrant: Quadrant) -> tuple[Piece, ...]:
        """Return the pieces of a quadrant with a sentence that says the same, clearest first."""
        words = words_of(statement)
        found = {
            piece.passage.id: piece
            for own, piece in self.said.get(quadrant, ())
            if share_words(words, own)
        }
        return tuple(sorted(found.values(), key=clarity))


def echoes_of(board: Board) -> Echoes:
    """Return the sentences of a board, each with the piece that it is from."""
    said: dict[Quadrant, list[tuple[Words, Piece]]] = defaultdict(list)
    for (_, quadrant), pieces in board.pieces.items():
        for piece in pieces:
            said[quadrant] += [
                (words_of(each.text), piece) for each in board.said[piece.passage.id]
            ]
    return Echoes(dict(said))
