"""Tags to drafted items: one for each theme and quadrant with enough support.

Whatever a person decided stays: their items keep id, words and evidence, and the place (theme and
quadrant) of such an item is never given a second one. Untouched items are drafted anew in place.
"""

from collections.abc import Iterable, Mapping, Sequence

from analysis.codebook import Codebook
from analysis.records import ItemId, Quadrant, Quotation, SwotItem, derived_id
from analysis.swot.closeness import closeness_of
from analysis.swot.echoes import Echoes, echoes_of
from analysis.swot.evidence import (
    Board,
    Piece,
    Place,
    has_enough_support,
    lay_out,
    n_voices,
    top_of,
)
from analysis.swot.joining import Draft, Joined, join
from analysis.swot.keeping import changes_between, extended, left_over, points_of_touched
from analysis.swot.material import DraftMaterial, DraftOptions, DraftResult
from analysis.swot.points import Either, Point, against
from analysis.swot.sentences import is_said
from analysis.swot.stating import Option, options_of
from analysis.swot.supporting import behind_option, carries_item
from analysis.swot.unsaid import notices_of_unsaid, unsaid_places

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
    owners, echoes = _owners(material, before), echoes_of(board)
    closeness = closeness_of(board, material)
    places = _places_to_draft(board, material, options, owners)
    touched = [each for each in before.values() if each.touched]
    points = points_of_touched(touched, material, closeness)
    kept = _kept(points, board, owners, echoes, material, options, earlier)
    said, found = tuple(kept.values()), options_of(places, board, material, closeness)
    drafts = _drafts(found, board, material, options, owners=owners, kept=said)
    joined = join(drafts, material.likeness, frozenset(material.sides))
    drafted = {each.draft.key: _item(each, board, echoes, options) for each in joined}
    rest = left_over(before, {*kept, *drafted}, material)
    items = _in_order({**kept, **drafted, **rest}, material)
    without = unsaid_places(found, drafts, board, options)
    unsaid = notices_of_unsaid(without, board, material, earlier)
    return DraftResult(items, changes_between(earlier, items, joined, unsaid))


def _kept(
    points: Mapping[ItemId, Point],
    board: Board,
    owners: Mapping[Place, SwotItem],
    echoes: Echoes,
    material: DraftMaterial,
    options: DraftOptions,
    earlier: Codebook | None,
) -> dict[ItemId, SwotItem]:
    """Return the items that people touched, those with ``points``, with new evidence."""
    touched = [each for each in (earlier.items.values() if earlier else ()) if each.id in points]
    return {
        item.id: extended(
            item,
            board,
            _places_of(item.id, owners),
            points[item.id],
            echoed=echoes.of(item.statement, item.quadrant),
            material=material,
            options=options,
            earlier=earlier,
        )
        for item in touched
    }


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
    board: Board,
    material: DraftMaterial,
    options: DraftOptions,
    owners: Mapping[Place, SwotItem],
) -> tuple[Place, ...]:
    """Return places that get an item of the machine: untouched earlier ones, then the best new.

    Those that groups see differently are among them in any case; of the others a quadrant holds so
    many, with those that stand there already.
    """
    refreshed = {place for place in board.pieces if place in owners and not owners[place].touched}
    held = refreshed | {place for place, item in owners.items() if item.touched}
    new = [
        place
        for place, pieces in board.pieces.items()
        if place not in owners and has_enough_support(pieces, options)
    ]
    ranked = sorted(set(new) - set(material.sides), key=lambda place: _weight(board, place))
    chosen = refreshed | {each for each in material.sides if each not in owners and board.at(each)}
    for quadrant in Quadrant:
        n_held = sum(each[1] is quadrant for each in held - set(material.sides))
        room = max(0, options.n_per_quadrant - n_held)
        chosen.update([each for each in ranked if each[1] is quadrant][:room])
    return tuple(sorted(chosen, key=lambda place: _weight(board, place)))


def _weight(board: Board, place: Place) -> tuple[int, float, Place]:
    pieces = board.at(place)
    return -n_voices(pieces), -round(sum(each.probability for each in pieces), 6), place


def _drafts(
    found: Mapping[Place, Sequence[Option]],
    board: Board,
    material: DraftMaterial,
    options: DraftOptions,
    *,
    owners: Mapping[Place, SwotItem],
    kept: Sequence[SwotItem],
) -> tuple[Draft, ...]:
    """Return what each place says.

    Places with the fewest sentences choose first, for they can give way least. What was said
    already is said again only by a place that has nothing else: it is joined to the other. What
    people keep as evidence of an item is not said again by another of its quadrant. A place that
    had an item says what it has even where that is no sound statement, a side's what is evidence.
    """
    held = {(each.passage_id, item.quadrant) for item in kept for each in item.evidence}
    of_people = [item.statement for item in kept]
    said, drafted = list(of_people), []
    for place in sorted(found, key=lambda each: (len(found[each]), _weight(board, each))):
        free = [each for each in found[place] if (each.source.passage.id, place[1]) not in held]
        strong = [each for each in free if carries_item(each, place, board, options)]
        pools = [_not_in(strong, said), _not_in(strong, of_people)]
        if place in owners or place in material.sides:
            sound = [each for each in free if each.is_sound]
            fair = free if place in owners else [each for each in free if each.is_fair]
            pools += [_not_in(sound, of_people), _not_in(fair, of_people), fair]
        chosen = next((each for pool in pools for each in pool), None)
        if chosen is not None:
            said.append(chosen.candidate.text)
            key = owners[place].id if place in owners else item_id(place)
            drafted.append(Draft(key, place, chosen))
    return tuple(sorted(drafted, key=lambda each: _rank(each, board, owners)))


def _not_in(options: Sequence[Option], said: Sequence[str]) -> list[Option]:
    return [each for each in options if not is_said(each.candidate.text, said)]


def _rank(draft: Draft, board: Board, owners: Mapping[Place, SwotItem]) -> tuple[object, ...]:
    """Return the key by which drafts survive a join: what stood before, then the best supported."""
    pieces = behind_option(board, draft.place, draft.option)
    total = round(sum(each.probability for each in pieces), 6)
    return draft.place not in owners, -n_voices(pieces), -total, draft.place


def _item(joined: Joined, board: Board, echoes: Echoes, options: DraftOptions) -> SwotItem:
    """Return the item of a draft, of those that say nearly the same and of all who say the same."""
    draft, every = joined.draft, (joined.draft, *joined.others)
    chosen, (theme, quadrant) = draft.option.candidate, draft.place
    point = Either(tuple(each.option.point for each in every))
    sources = [each.option.source for each in every]
    pieces = [piece for each in every for piece in board.at(each.place) if point.is_met(piece)]
    found = [*sources, *pieces, *echoes.of(chosen.text, quadrant)]
    met = point.ranked(list({each.passage.id: each for each in found}.values()))
    counter = [piece for each in every for piece in against(board, each.place, point, options)]
    return SwotItem(
        id=draft.key,
        quadrant=quadrant,
        statement=chosen.text,
        theme_id=theme,
        quoted=chosen.quotation,
        evidence=_quotations((*sources, *met), options.n_evidence),
        counter_evidence=_quotations(point.ranked(counter), options.n_counter),
    )


def _quotations(pieces: Iterable[Piece], limit: int) -> tuple[Quotation, ...]:
    return tuple(dict.fromkeys(piece.quotation for piece in pieces))[:limit]


def _in_order(items: Mapping[ItemId, SwotItem], material: DraftMaterial) -> dict[ItemId, SwotItem]:
    """Return items by quadrant: what people touched first, as it stood, then by support."""
    cases = {voice: case.id for case in material.cases for voice in case.voices}
    spoken = {each.id: (each.transcript_id, each.speaker) for each in material.passages}

    def key(entry: tuple[int, SwotItem]) -> tuple[int, int, int, int, int]:
        """Return where an item stands."""
        ordinal, item = entry
        if item.touched or item.theme_id is None:
            return _ORDER[item.quadrant], 0 if item.touched else 2, 0, 0, ordinal
        voices = {str(cases.get(spoken[each.passage_id], spoken[each.passage_id]))
                  for each in item.evidence}  # fmt: skip
        return _ORDER[item.quadrant], 1, -len(voices), -len(item.evidence), ordinal

    ranked = sorted(enumerate(items.values()), key=key)
    return {item.id: item for _, item in ranked}
