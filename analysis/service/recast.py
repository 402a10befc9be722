"""What people decided of words that turn out to be the interviewer's, kept for when they are not.

A speaker's role is corrected, and sometimes corrected back. An analysis in between knows nothing of
the interviewer's passages; without this it would forget where people had put them, what stood on
them and what they said, and nobody would be told. What is kept here is not shown while the words
are the interviewer's (``settle``).
"""

from collections.abc import Collection
from dataclasses import replace

from analysis.codebook import Codebook, is_analysed
from analysis.edits import ground_of, named_in, replay_on, settle
from analysis.records import (
    Corpus,
    Origin,
    PassageId,
    Placement,
    Quotation,
    Role,
    SwotItem,
    ThemeId,
)
from analysis.service.studies import View, edit_of


def whole_of(view: View, stored: Codebook) -> Codebook | None:
    """Return the codebook as it would stand if nobody were the interviewer.

    None where nothing that was analysed is the interviewer's now.

    Args:
        view: the project now.
        stored: what its last analysis stored, unsettled.
    """
    edits = [edit_of(each) for each in view.standing.active]
    if not _recast(view.study.corpus) & named_in(stored):
        return None
    passages = tuple(replace(e, role=Role.PARTICIPANT) for e in view.study.corpus.passages)
    ground = ground_of(replace(view.study.corpus, passages=passages))
    return replay_on(ground, settle(ground, stored), edits).codebook


def without_waiting(earlier: Codebook, whole: Codebook | None) -> Codebook:
    """Return a codebook in which no theme waits for passages because people's own are hidden."""
    if whole is None:
        return earlier
    held = {each.theme_id for each in earlier.placements.values()}
    hidden = {
        key: each
        for key, each in whole.placements.items()
        if each.origin is Origin.PERSON
        and each.theme_id in earlier.themes
        and each.theme_id not in held
    }
    return replace(earlier, placements={**earlier.placements, **hidden}) if hidden else earlier


def with_recast(codebook: Codebook, whole: Codebook | None, corpus: Corpus) -> Codebook:
    """Return a codebook with what people decided of passages that are the interviewer's now.

    Args:
        codebook: of an analysis.
        whole: from ``whole_of``.
        corpus: what was said, with the roles of now.
    """
    if whole is None:
        return codebook
    recast = _recast(corpus)
    placed = {
        key: _of_what_stands(each, codebook)
        for key, each in whole.placements.items()
        if key in recast and each.origin is Origin.PERSON and each.theme_id in codebook.themes
    }
    tags = {k: e for k, e in whole.tags.items() if k in recast and e.decided is not None}
    items = {
        key: _restored(each, whole.items[key], recast)
        if each.touched and key in whole.items
        else each
        for key, each in codebook.items.items()
    }
    return replace(
        codebook,
        placements={**codebook.placements, **placed},
        tags={**codebook.tags, **tags},
        items=items,
        put_aside=(*codebook.put_aside, *(e for e in whole.put_aside if e in recast)),
    )


def _recast(corpus: Corpus) -> frozenset[PassageId]:
    return frozenset(each.id for each in corpus.passages if not is_analysed(each))


def _of_what_stands(placement: Placement, codebook: Codebook) -> Placement:
    second: ThemeId | None = placement.second_theme_id
    if second is None or second in codebook.themes:
        return placement
    return replace(placement, second_theme_id=None, second_strength=0.0)


def _restored(item: SwotItem, known: SwotItem, recast: Collection[PassageId]) -> SwotItem:
    """Return an item with the quotations and words that are hidden now, where they stood."""
    is_hidden = known.quoted is not None and known.quoted.passage_id in recast
    words = known if is_hidden else item
    return replace(
        item,
        statement=words.statement,
        quoted=words.quoted,
        evidence=_woven(known.evidence, item.evidence, recast),
        counter_evidence=_woven(known.counter_evidence, item.counter_evidence, recast),
        chosen=tuple(dict.fromkeys((*known.chosen, *item.chosen))),
    )


def _woven(
    known: tuple[Quotation, ...], now: tuple[Quotation, ...], recast: Collection[PassageId]
) -> tuple[Quotation, ...]:
    """Return what stood, as far as it stands or is hidden, then what came since."""
    stood = (each for each in known if each in now or each.passage_id in recast)
    return tuple(dict.fromkeys((*stood, *now)))
