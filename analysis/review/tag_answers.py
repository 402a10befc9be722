"""What a person says to an offer of tags, as edits: yes changes them, no decides them as is."""

from collections.abc import Collection, Mapping

from analysis.codebook import Codebook
from analysis.edits import MendTag, anchor_of
from analysis.records import Passage, PassageId
from analysis.review.tag_records import TagOffer


def tag_acceptance(
    offer: TagOffer,
    passages: Mapping[PassageId, Passage],
    only: Collection[PassageId] | None = None,
) -> MendTag:
    """Return the edit that accepts an offer, or ``only`` some of it; at least one must be left."""
    chosen = [each for each in offer.passages if only is None or each in only]
    return MendTag(tuple(anchor_of(passages[each]) for each in chosen), offer.tag)


def tag_refusal(
    offer: TagOffer,
    codebook: Codebook,
    passages: Mapping[PassageId, Passage],
) -> tuple[MendTag, ...]:
    """Return the edits that refuse an offer: each passage's tag is decided as it is.

    It is then a person's answer, is never offered again and teaches what is not meant. So it is
    only for who says that all stay: not to tick a passage is no answer.
    """
    by_tag: dict[str, list[PassageId]] = {}
    for each in offer.passages:
        by_tag.setdefault(codebook.tags[each].name, []).append(each)
    return tuple(
        MendTag(tuple(anchor_of(passages[each]) for each in own), name)
        for name, own in by_tag.items()
    )
