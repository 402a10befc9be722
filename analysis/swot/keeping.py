"""What a re-run keeps of an earlier board, and the list of what it changed."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from analysis.codebook import Codebook
from analysis.records import (
    ItemId,
    Notice,
    PassageId,
    Quadrant,
    Quotation,
    Status,
    SwotItem,
    ThemeId,
)
from analysis.swot.evidence import Board, Piece, Place, one_voice_after_another
from analysis.swot.material import DraftMaterial, DraftOptions

_NEW = {
    Quadrant.STRENGTH: "New strength: “{statement}”",
    Quadrant.WEAKNESS: "New weakness: “{statement}”",
    Quadrant.OPPORTUNITY: "New opportunity: “{statement}”",
    Quadrant.THREAT: "New threat: “{statement}”",
}
_REWORDED = "Another quotation now stands for an item: “{before}” became “{after}”."
_JOINED = "New quotations joined “{statement}”."
_STALE = "No quotation stands behind “{statement}” any more: look at it again."
_DROPPED = "The draft “{statement}” lost its support and was taken back."


def extended(
    item: SwotItem,
    board: Board,
    places: Iterable[Place],
    *,
    material: DraftMaterial,
    options: DraftOptions,
    earlier: Codebook | None,
) -> SwotItem:
    """Return an item that people touched, with new evidence where it still takes some.

    Its id, words, place, status and evidence stay. Only passages that the earlier codebook did not
    know may join: what it knew, people have seen, and what they took off stays off. A rejected item
    takes none. Quotations of passages that are gone (an interview was removed) are left out.
    """
    there = {passage.id for passage in material.passages}
    theme = item.theme_id if item.theme_id in material.themes else None
    kept = replace(
        item,
        theme_id=theme,
        evidence=_present(item.evidence, there),
        counter_evidence=_present(item.counter_evidence, there),
    )
    if item.status is Status.REJECTED or earlier is None:
        return kept
    known = earlier.tags.keys()
    places = tuple(places)
    evidence = [piece for place in places for piece in board.at(place)]
    near = _near(kept, material)
    counter = [piece for place in places for piece in board.against(place, options, near)]
    return replace(
        kept,
        evidence=_joined(kept.evidence, evidence, known, options.n_evidence),
        counter_evidence=_joined(kept.counter_evidence, counter, known, options.n_counter),
    )


def _near(item: SwotItem, material: DraftMaterial) -> frozenset[ThemeId]:
    """Return the themes in which lies what an item repeats, else those of all its evidence."""
    own = item.evidence if item.quoted is None else (item.quoted,)
    placed = (material.placements.get(each.passage_id) for each in own)
    return frozenset(each.theme_id for each in placed if each is not None)


def left_over(
    before: Mapping[ItemId, SwotItem], done: Collection[ItemId], material: DraftMaterial
) -> dict[ItemId, SwotItem]:
    """Return untouched items that were not drafted again but must not vanish.

    An item whose every passage is gone from the corpus is stale and stays, without evidence. One
    whose passages are still there was only the machine's earlier opinion and is taken back.
    """
    there = {passage.id for passage in material.passages}
    return {
        key: replace(
            item,
            theme_id=item.theme_id if item.theme_id in material.themes else None,
            evidence=(),
            counter_evidence=(),
        )
        for key, item in before.items()
        if key not in done and not _present(item.evidence, there)
    }


def changes_between(earlier: Codebook, items: Mapping[ItemId, SwotItem]) -> tuple[Notice, ...]:
    """Return what differs between an earlier board and the items now, in order of display."""
    before = earlier.items
    told = [notice for item in items.values() for notice in _told(before.get(item.id), item)]
    gone = [item for key, item in before.items() if key not in items]
    return (*told, *(Notice(_DROPPED, {"statement": item.statement}) for item in gone))


def _told(before: SwotItem | None, now: SwotItem) -> list[Notice]:
    if before is None:
        return [Notice(_NEW[now.quadrant], {"statement": now.statement})]
    if not now.evidence and before.evidence:
        return [Notice(_STALE, {"statement": now.statement})]
    told = []
    if now.statement != before.statement:
        told.append(Notice(_REWORDED, {"before": before.statement, "after": now.statement}))
    if set(now.evidence) - set(before.evidence):
        told.append(Notice(_JOINED, {"statement": now.statement}))
    return told


def _present(
    quotations: Iterable[Quotation], there: Collection[PassageId]
) -> tuple[Quotation, ...]:
    return tuple(each for each in quotations if each.passage_id in there)


def _joined(
    kept: tuple[Quotation, ...],
    pieces: Iterable[Piece],
    known: Collection[PassageId],
    limit: int,
) -> tuple[Quotation, ...]:
    held = {each.passage_id for each in kept}
    new = [
        piece for piece in pieces if piece.passage.id not in known and piece.passage.id not in held
    ]
    room = max(0, limit - len(kept))
    return (*kept, *(piece.quotation for piece in one_voice_after_another(new)[:room]))
