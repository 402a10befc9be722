"""What a re-run keeps of an earlier board, and the list of what it changed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from analysis import settings
from analysis.codebook import GONE, Codebook
from analysis.records import (
    ItemId,
    Notice,
    PassageId,
    Quotation,
    Status,
    SwotItem,
    ThemeId,
)
from analysis.swot.change_notices import (
    DROPPED,
    ELSEWHERE,
    JOINED,
    NEW,
    ONE_NOW,
    REWORDED,
    STALE,
)
from analysis.swot.closeness import Closeness, Matter
from analysis.swot.evidence import Board, Piece, Place, one_voice_after_another
from analysis.swot.joining import Draft, Joined
from analysis.swot.material import DraftMaterial, DraftOptions
from analysis.swot.points import ByNearness, BySubTheme, Point, against, behind


def extended(
    item: SwotItem,
    board: Board,
    places: Iterable[Place],
    point: Point,
    *,
    echoed: Sequence[Piece] = (),
    material: DraftMaterial,
    options: DraftOptions,
    earlier: Codebook | None,
) -> SwotItem:
    """Return an item that people touched, with new evidence where it still takes some.

    Its id, words, place, status and evidence stay. Only passages that the earlier codebook did not
    know may join: what it knew, people have seen, and what they took off stays off. A rejected item
    takes none. Quotations of passages that are gone (an interview was removed) are left out.
    ``point``: see ``points_of_touched``; ``echoed``: what says the same words in any theme.
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
    near = [piece for place in places for piece in behind(board, place, point)]
    evidence = list({each.passage.id: each for each in (*near, *echoed)}.values())
    counter = [piece for place in places for piece in against(board, place, point, options)]
    return replace(
        kept,
        evidence=_joined(kept.evidence, evidence, known, options.n_evidence),
        counter_evidence=_joined(kept.counter_evidence, counter, known, options.n_counter),
    )


def points_of_touched(
    items: Sequence[SwotItem], material: DraftMaterial, closeness: Closeness
) -> dict[ItemId, Point]:
    """Return what the items that people touched are about: their words and first quotations.

    Where nothing is known of nearness, the themes in which these lie.
    """
    likeness = material.likeness
    if not likeness.is_known or not items:
        return {each.id: BySubTheme(_near(each, material)) for each in items}
    spoken = {each.id: each.language for each in material.passages}
    languages = [
        spoken.get(each.quoted.passage_id, material.language) if each.quoted else material.language
        for each in items
    ]
    rows = likeness.lay([each.statement for each in items], languages)
    matters = [
        Matter(
            row,
            [each.passage_id for each in item.evidence[: settings.PASSAGES_THAT_TELL_A_POINT]],
            material.subjects(item.statement, language),
            language,
        )
        for item, row, language in zip(items, rows, languages, strict=True)
    ]
    near = closeness.of(matters)
    return {each.id: ByNearness(some) for each, some in zip(items, near, strict=True)}


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
    whose passages are still there was only the machine's earlier opinion and is taken back; so is
    one of which no words are left, of a removed interview or of who is the interviewer now.
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
        if key not in done and not _present(item.evidence, there) and not _is_wordless(item)
    }


def _is_wordless(item: SwotItem) -> bool:
    return not item.touched and item.statement == GONE


def changes_between(
    earlier: Codebook | None,
    items: Mapping[ItemId, SwotItem],
    joined: Sequence[Joined],
    unsaid: Sequence[Notice] = (),
) -> tuple[Notice, ...]:
    """Return what differs between an earlier board and the items now, in order of display.

    On a first board only what was joined is told, and which themes have no item though they were
    judged: ``unsaid``, told in any case.
    """
    before = earlier.items if earlier is not None else {}
    taken = {other.key for each in joined for other in each.others}
    told = [_one_now(each, other, items) for each in joined for other in each.others
            if _is_news(each, other.key, other.option.candidate.quotation, before)]  # fmt: skip
    if earlier is None:
        return (*told, *unsaid)
    gone = [item for key, item in before.items() if key not in items and key not in taken]
    left = {(each.quadrant, each.statement) for each in gone}
    again = {(e.quadrant, e.statement) for e in items.values() if e.id not in before} & left
    for item in items.values():
        if item.id not in before and (item.quadrant, item.statement) in again:
            told.append(Notice(ELSEWHERE, {"statement": item.statement}))
        else:
            told += _told(before.get(item.id), item)
    lost = [each for each in gone if (each.quadrant, each.statement) not in again]
    dropped = (Notice(DROPPED, {"statement": each.statement}) for each in lost)
    return (*told, *dropped, *unsaid)


def _is_news(
    joined: Joined, other: ItemId, quoted: Quotation, before: Mapping[ItemId, SwotItem]
) -> bool:
    """Return whether two drafts did not yet stand as one."""
    host = before.get(joined.draft.key)
    held = {each.passage_id for each in host.evidence} if host else set()
    return other in before or quoted.passage_id not in held


def _one_now(joined: Joined, other: Draft, items: Mapping[ItemId, SwotItem]) -> Notice:
    one = items[joined.draft.key].statement
    return Notice(ONE_NOW, {"one": one, "other": other.option.candidate.text})


def _told(before: SwotItem | None, now: SwotItem) -> list[Notice]:
    if before is None:
        return [Notice(NEW[now.quadrant], {"statement": now.statement})]
    if not now.evidence and before.evidence:
        return [Notice(STALE, {"statement": now.statement})]
    told = []
    if now.statement != before.statement:
        told.append(Notice(REWORDED, {"before": before.statement, "after": now.statement}))
    if set(now.evidence) - set(before.evidence):
        told.append(Notice(JOINED, {"statement": now.statement}))
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
