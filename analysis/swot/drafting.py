"""Tags to drafted items: one for each theme and quadrant with enough support.

Whatever a person decided stays: their items keep id, words and evidence, and the place (theme and
quadrant) of such an item is never given a second one. Untouched items are drafted anew in place.
"""

from collections.abc import Iterable, Mapping, Sequence

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import ItemId, Quadrant, Quotation, SwotItem, derived_id
from analysis.swot.evidence import (
    Board,
    Piece,
    Place,
    has_enough_support,
    lay_out,
    n_voices,
    one_voice_after_another,
    top_of,
)
from analysis.swot.keeping import changes_between, extended, left_over
from analysis.swot.material import DraftMaterial, DraftOptions, DraftResult
from analysis.swot.sentences import Candidate, best, candidates_of, fitness, place_of

_ORDER = {quadrant: ordinal for ordinal, quadrant in enumerate(Quadrant)}


def draft(
    material: DraftMaterial,
    options: DraftOptions | None = None,
    earlier: Codebook | None = None,
) -> DraftResult:
    """Return the items of a material, with what people had decided in an earlier codebook kept.

    Args:
        material: passages with their tags and themes.
        options: the rule of enough support and the limits.
        earlier: the codebook as it stands now, None for a run from nothing.
    """
    options = options or DraftOptions()
    board = lay_out(material, options)
    before = earlier.items if earlier is not None else {}
    owners = _owners(material, before)
    places = _places_to_draft(board, options, owners)
    kept = {
        key: extended(
            item,
            board,
            _places_of(key, owners),
            material=material,
            options=options,
            earlier=earlier,
        )
        for key, item in before.items()
        if item.touched
    }
    drafted = _draft_places(places, board, material, options, owners=owners, kept=kept.values())
    rest = left_over(before, {*kept, *drafted}, material)
    items = _in_order({**kept, **drafted, **rest}, board)
    return DraftResult(items, changes_between(earlier, items) if earlier is not None else ())


def item_id(place: Place) -> ItemId:
    """Return the id of the item first drafted at a place."""
    return ItemId(derived_id("item", *place))


def _owners(material: DraftMaterial, before: Mapping[ItemId, SwotItem]) -> dict[Place, SwotItem]:
    """Return the one earlier item that each place belongs to.

    It is the item that was first drafted there, wherever a person has moved it since; else the
    first that stands there now.
    """
    tops = {top_of(material.themes, theme) for theme in material.themes}
    born = {
        (theme, quadrant): item_id((theme, quadrant)) for theme in tops for quadrant in Quadrant
    }
    owners = {place: before[key] for place, key in born.items() if key in before}
    for item in before.values():
        if item.theme_id is not None and item.theme_id in material.themes:
            place = top_of(material.themes, item.theme_id), item.quadrant
            owners.setdefault(place, item)
    return owners


def _places_of(key: ItemId, owners: Mapping[Place, SwotItem]) -> tuple[Place, ...]:
    return tuple(sorted(place for place, owner in owners.items() if owner.id == key))


def _places_to_draft(
    board: Board, options: DraftOptions, owners: Mapping[Place, SwotItem]
) -> tuple[Place, ...]:
    """Return places that get an item of the machine: untouched earlier ones, then the best new."""
    refreshed = {place for place in board.pieces if place in owners and not owners[place].touched}
    new = [
        place
        for place, pieces in board.pieces.items()
        if place not in owners and has_enough_support(pieces, options)
    ]
    ranked = sorted(new, key=lambda place: _weight(board, place))
    chosen = set(refreshed)
    for quadrant in Quadrant:
        chosen.update([each for each in ranked if each[1] == quadrant][: options.n_per_quadrant])
    return tuple(sorted(chosen, key=lambda place: _weight(board, place)))


def _weight(board: Board, place: Place) -> tuple[int, float, Place]:
    pieces = board.at(place)
    return -n_voices(pieces), -round(sum(each.probability for each in pieces), 6), place


def _draft_places(
    places: Sequence[Place],
    board: Board,
    material: DraftMaterial,
    options: DraftOptions,
    *,
    owners: Mapping[Place, SwotItem],
    kept: Iterable[SwotItem],
) -> dict[ItemId, SwotItem]:
    """Return an item for each place; a place that could only repeat another statement has none.

    Places with the fewest sentences choose first, for they can give way least.
    """
    scored = _score(places, board, material)
    said = [item.statement for item in kept]
    drafted: dict[ItemId, SwotItem] = {}
    for place in sorted(places, key=lambda each: (len(scored[each]), _weight(board, each))):
        chosen = best(scored[place], said)
        if chosen is None:
            continue
        said.append(chosen.text)
        key = owners[place].id if place in owners else item_id(place)
        drafted[key] = _item(key, place, chosen, board, options)
    return drafted


def _item(
    key: ItemId, place: Place, chosen: Candidate, board: Board, options: DraftOptions
) -> SwotItem:
    theme, quadrant = place
    pieces = one_voice_after_another(board.at(place))
    near = {piece.theme for piece in pieces if piece.passage.id == chosen.quotation.passage_id}
    return SwotItem(
        id=key,
        quadrant=quadrant,
        statement=chosen.text,
        theme_id=theme,
        quoted=chosen.quotation,
        evidence=_with_source(pieces, chosen.quotation, options.n_evidence),
        counter_evidence=_quotations(board.against(place, options, near), options.n_counter),
    )


def _quotations(pieces: Iterable[Piece], limit: int) -> tuple[Quotation, ...]:
    return tuple(piece.quotation for piece in pieces)[:limit]


def _with_source(pieces: Sequence[Piece], quoted: Quotation, limit: int) -> tuple[Quotation, ...]:
    """Return the evidence, the passage that the statement quotes always among it and first."""
    source = [each for each in pieces if each.passage.id == quoted.passage_id]
    others = [each for each in pieces if each.passage.id != quoted.passage_id]
    return _quotations((*source, *others), limit)


def _score(
    places: Sequence[Place], board: Board, material: DraftMaterial
) -> dict[Place, dict[Candidate, float]]:
    """Return for each place its candidate statements with their fitness.

    The fittest by form are tagged by themselves, all places in one call, where a tagger is given.
    """
    found = {place: _sources(board, place) for place in places}
    finalists = {place: _finalists(some, material.language) for place, some in found.items()}
    texts = sorted({each.text for some in finalists.values() for each in some})
    tag = material.tag_sentences
    tags = dict(zip(texts, tag(texts), strict=True)) if tag is not None else {}
    return {
        place: {
            each: _fitness(found[place][each], each, tags, material.language)
            for each in finalists[place]
        }
        for place in places
    }


def _sources(board: Board, place: Place) -> dict[Candidate, Piece]:
    pieces = one_voice_after_another(board.at(place))[: settings.STATEMENT_SOURCES]
    return {each: piece for piece in pieces for each in candidates_of(piece.passage)}


def _finalists(found: Mapping[Candidate, Piece], language: str) -> list[Candidate]:
    worth = {each: _fitness(piece, each, {}, language) for each, piece in found.items()}
    ranked = sorted(worth, key=lambda each: (-round(worth[each], 6), place_of(each)))
    return ranked[: settings.STATEMENT_FINALISTS]


def _fitness(
    piece: Piece,
    candidate: Candidate,
    tags: Mapping[str, tuple[float, ...]],
    language: str,
) -> float:
    alone = tags.get(candidate.text)
    own = piece.probability if alone is None else alone[_ORDER[piece.quadrant]]
    return fitness(candidate, (own + piece.probability) / 2, piece.centrality, language)


def _in_order(items: Mapping[ItemId, SwotItem], board: Board) -> dict[ItemId, SwotItem]:
    """Return items by quadrant: what people touched first, as it stood, then by support."""

    def key(entry: tuple[int, SwotItem]) -> tuple[int, int, int, float, int]:
        ordinal, item = entry
        if item.touched or item.theme_id is None:
            return _ORDER[item.quadrant], 0 if item.touched else 2, 0, 0.0, ordinal
        voices, total, _ = _weight(board, (item.theme_id, item.quadrant))
        return _ORDER[item.quadrant], 1, voices, total, ordinal

    ranked = sorted(enumerate(items.values()), key=key)
    return {item.id: item for _, item in ranked}
