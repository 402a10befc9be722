"""What stands behind a sentence, and whether it is enough for a new item to say it."""

from analysis.swot.evidence import Board, Piece, Place, has_enough_support
from analysis.swot.material import DraftOptions
from analysis.swot.points import behind
from analysis.swot.stating import Option


def behind_option(board: Board, place: Place, option: Option) -> tuple[Piece, ...]:
    """Return the pieces behind an option, the passage that it is taken from always first."""
    source = option.source
    others = [each for each in behind(board, place, option.point) if each is not source]
    return (source, *others)


def carries_item(option: Option, place: Place, board: Board, options: DraftOptions) -> bool:
    """Return whether a new item may say an option: it is sound, and enough stands behind it.

    Where nothing else does, it has to be plainer.
    """
    pieces = behind_option(board, place, option)
    is_plain = option.is_sound and (len(pieces) > 1 or option.stands_alone)
    return is_plain and has_enough_support(pieces, options)
