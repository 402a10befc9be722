"""Themes that were judged and got no item: told, so that nothing vanishes in silence."""

from collections.abc import Iterable, Mapping, Sequence

from analysis.codebook import Codebook
from analysis.records import Notice, Quadrant
from analysis.swot.evidence import Board, Place, has_enough_support
from analysis.swot.joining import Draft
from analysis.swot.material import DraftMaterial, DraftOptions
from analysis.swot.stating import Option
from analysis.swot.supporting import carries_item

_UNSAID = {
    Quadrant.STRENGTH: "No strength was drafted from {themes}: no sentence there judges plainly "
    "enough for what stands behind it. The passages keep their tags.",
    Quadrant.WEAKNESS: "No weakness was drafted from {themes}: no sentence there judges plainly "
    "enough for what stands behind it. The passages keep their tags.",
    Quadrant.OPPORTUNITY: "No opportunity was drafted from {themes}: no sentence there judges "
    "plainly enough for what stands behind it. The passages keep their tags.",
    Quadrant.THREAT: "No threat was drafted from {themes}: no sentence there judges plainly "
    "enough for what stands behind it. The passages keep their tags.",
}


def unsaid_places(
    found: Mapping[Place, Sequence[Option]],
    drafts: Iterable[Draft],
    board: Board,
    options: DraftOptions,
) -> tuple[Place, ...]:
    """Return the places that have passages enough for an item, but no sentence that carries it."""
    drafted = {each.place for each in drafts}
    return tuple(
        place
        for place, some in sorted(found.items())
        if place not in drafted
        and has_enough_support(board.at(place), options)
        and not any(carries_item(each, place, board, options) for each in some)
    )


def notices_of_unsaid(
    places: Iterable[Place], board: Board, material: DraftMaterial, earlier: Codebook | None
) -> tuple[Notice, ...]:
    """Return a notice for each quadrant with such places, if any passage there is new.

    Passages are new that the earlier codebook has no tag of: what did not change is not told again.
    """
    known = earlier.tags.keys() if earlier is not None else ()
    news = [each for each in places if any(p.passage.id not in known for p in board.at(each))]
    told = []
    for quadrant in Quadrant:
        names = sorted(material.themes[theme].name for theme, own in news if own is quadrant)
        if names:
            told.append(Notice(_UNSAID[quadrant], {"themes": names}))
    return tuple(told)
