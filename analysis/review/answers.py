"""What a person says to an offer, as edits: yes moves its passages, no lets them stay."""

from collections.abc import Collection, Mapping

from analysis.codebook import Codebook
from analysis.edits import MovePassages, anchor_of
from analysis.records import Passage, PassageId, ThemeId
from analysis.review.records import Offer


def acceptance(
    offer: Offer,
    passages: Mapping[PassageId, Passage],
    only: Collection[PassageId] | None = None,
) -> MovePassages:
    """Return the edit that accepts an offer, or ``only`` some of it; at least one must be left."""
    chosen = [each for each in offer.passages if only is None or each in only]
    return MovePassages(tuple(anchor_of(passages[each]) for each in chosen), offer.theme_id)


def refusal(
    offer: Offer,
    codebook: Codebook,
    passages: Mapping[PassageId, Passage],
    only: Collection[PassageId] | None = None,
) -> tuple[MovePassages, ...]:
    """Return the edits that refuse an offer: each passage is placed where it is.

    It is then a person's placement, is never offered again and teaches where it does not belong.
    """
    by_place: dict[ThemeId | None, list[PassageId]] = {}
    for each in offer.passages:
        if only is None or each in only:
            placed = codebook.placements.get(each)
            by_place.setdefault(placed.theme_id if placed else None, []).append(each)
    return tuple(
        MovePassages(tuple(anchor_of(passages[each]) for each in own), theme)
        for theme, own in by_place.items()
    )
