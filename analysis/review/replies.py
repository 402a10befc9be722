"""What is said of a theme reply by reply: what a person reads at once to say where it belongs.

A reply is the passages of a theme that lie in one turn. They mostly belong together: of those that
stand beside a passage which a reader takes out of a theme, 70 to 92 in a hundred belong where that
one goes, and 6 at most where they are (``benchmarks.replies``).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import Origin, Passage, PassageId


@dataclass(frozen=True, slots=True)
class Reply:
    """Passages of one turn, in the order in which they were said; one at least.

    ``is_placed``: whether a person placed each of them.
    """

    passages: tuple[Passage, ...]
    is_placed: bool


def replies_of(passages: Iterable[Passage], codebook: Codebook) -> tuple[Reply, ...]:
    """Return passages by the turns in which they lie.

    A turn that goes on and on is cut, so that each part is read at once.

    Args:
        passages: in corpus order, those of a theme as a rule.
        codebook: as it stands now.
    """
    turns = groupby(passages, lambda each: (each.transcript_id, each.turn))
    return tuple(
        Reply(part, all(is_by_person(each.id, codebook) for each in part))
        for _, said in turns
        for part in _parts(tuple(said))
    )


def _parts(said: tuple[Passage, ...]) -> Iterator[tuple[Passage, ...]]:
    step = settings.PASSAGES_OF_A_REPLY
    return (said[start : start + step] for start in range(0, len(said), step))


def most_typical_first(replies: Iterable[Reply], codebook: Codebook) -> list[Reply]:
    """Return replies by their strongest passage, ties in the order given."""
    return sorted(replies, key=lambda each: -_strength(each, codebook))


def fellows_of(
    passage: Passage, passages: Iterable[Passage], codebook: Codebook
) -> tuple[Passage, ...]:
    """Return the other passages of a reply that nobody placed: they may go where one of it goes.

    Args:
        passage: one of ``passages``.
        passages: those of its theme, in corpus order.
        codebook: as it stands now.
    """
    replies = (each.passages for each in replies_of(passages, codebook))
    own = next((each for each in replies if passage in each), ())
    return tuple(e for e in own if e != passage and not is_by_person(e.id, codebook))


def is_by_person(passage: PassageId, codebook: Codebook) -> bool:
    """Return whether a person put a passage into the theme in which it is."""
    placed = codebook.placements.get(passage)
    return placed is not None and placed.origin is Origin.PERSON


def _strength(reply: Reply, codebook: Codebook) -> float:
    placed = (codebook.placements.get(each.id) for each in reply.passages)
    return max((each.strength for each in placed if each), default=0.0)
