"""What a person says to an offer, as one edit: yes moves its passages, no lets them stay."""

from collections.abc import Collection, Mapping

from analysis.codebook import Codebook
from analysis.edits import MovePassages, PlacePassages, anchor_of
from analysis.records import Passage, PassageId, ThemeId
from analysis.review.records import Offer


def acceptance(
    offer: Offer,
    codebook: Codebook,
    passages: Mapping[PassageId, Passage],
    only: Collection[PassageId] | None = None,
) -> PlacePassages | None:
    """Return the edit that accepts an offer, or ``only`` some of it; the rest of it is refused.

    What is refused is placed where it is: it is then a person's placement, is never offered again
    and teaches where it does not belong. None where the offer holds nothing.
    """
    by_place: dict[ThemeId | None, list[PassageId]] = {}
    chosen = [each for each in offer.passages if only is None or each in only]
    for each in offer.passages:
        if each not in chosen:
            placed = codebook.placements.get(each)
            by_place.setdefault(placed.theme_id if placed else None, []).append(each)

    def part(own: Collection[PassageId], theme: ThemeId | None) -> MovePassages:
        """Return the placing of some passages in one theme."""
        return MovePassages(tuple(anchor_of(passages[each]) for each in own), theme)

    moves = (part(chosen, offer.theme_id),) if chosen else ()
    stay = tuple(part(own, theme) for theme, own in by_place.items())
    return PlacePassages(moves, stay) if moves or stay else None


def refusal(
    offer: Offer, codebook: Codebook, passages: Mapping[PassageId, Passage]
) -> PlacePassages | None:
    """Return the edit that refuses an offer: each passage is placed where it is."""
    return acceptance(offer, codebook, passages, only=())
