"""What is said of a theme reply by reply: what a person reads at once to say where it belongs.

A reply is the passages of one turn that lie in one theme. They mostly belong together: of those
that stand beside a passage which a reader takes out of a theme most belong where that one goes, and
hardly any where they are (``benchmarks.replies``).
"""

from collections.abc import Iterable, Iterator, Sequence

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import Origin, Passage, PassageId, ThemeId

Reply = tuple[Passage, ...]
"""Passages of one turn and one theme, in the order in which they were said; one at least."""


def replies_of(passages: Iterable[Passage], codebook: Codebook) -> tuple[Reply, ...]:
    """Return passages by the turns in which they lie, those of sub-themes by themselves.

    A turn that goes on and on is cut, so that each part is read at once.

    Args:
        passages: in corpus order, those of a theme as a rule.
        codebook: as it stands now.
    """
    found: dict[object, list[Passage]] = {}
    for each in passages:
        key = (each.transcript_id, each.turn, _home(each.id, codebook))
        found.setdefault(key, []).append(each)
    return tuple(part for said in found.values() for part in _parts(tuple(said)))


def _parts(said: Reply) -> Iterator[Reply]:
    step = settings.PASSAGES_OF_A_REPLY
    return (said[start : start + step] for start in range(0, len(said), step))


def most_typical_first(
    replies: Iterable[Reply], codebook: Codebook, quoted: Sequence[PassageId] = ()
) -> list[Reply]:
    """Return replies by their strongest passage, ties in the order given.

    Args:
        replies: any.
        codebook: as it stands now.
        quoted: passages that are quoted of the theme, best first; their replies come first.
    """
    rank = {each: i for i, each in enumerate(quoted)}

    def key(reply: Reply) -> tuple[int, float]:
        """Return the place of the first that is quoted, then how strong the strongest is."""
        places = [rank.get(each.id, len(rank)) for each in reply]
        return min(places), -_strength(reply, codebook)

    return sorted(replies, key=key)


def fellows_of(
    passage: Passage, passages: Iterable[Passage], codebook: Codebook
) -> tuple[Passage, ...]:
    """Return the other passages of a reply that nobody placed: they may go where one of it goes.

    Args:
        passage: one of ``passages``.
        passages: those of its theme, in corpus order.
        codebook: as it stands now.
    """
    own = next((each for each in replies_of(passages, codebook) if passage in each), ())
    return tuple(e for e in own if e != passage and not is_by_person(e.id, codebook))


def is_by_person(passage: PassageId, codebook: Codebook) -> bool:
    """Return whether a person put a passage into the theme in which it is, or left it there."""
    placed = codebook.placements.get(passage)
    return placed is not None and placed.origin is Origin.PERSON


def _home(passage: PassageId, codebook: Codebook) -> ThemeId | None:
    placed = codebook.placements.get(passage)
    return None if placed is None else placed.theme_id


def _strength(reply: Reply, codebook: Codebook) -> float:
    placed = (codebook.placements.get(each.id) for each in reply)
    return max((each.strength for each in placed if each), default=0.0)
