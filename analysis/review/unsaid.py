"""What is judged in a theme and stands behind nothing on the board: told beside each quadrant.

The analysis drafts an item only where a sentence carries it, and so many to a quadrant. What else
people judge would otherwise be seen by nobody who reads the board alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.codebook import Codebook
from analysis.measures import support, voices_of
from analysis.records import (
    Corpus,
    Passage,
    PassageId,
    Quadrant,
    Status,
    Support,
    SwotItem,
    ThemeId,
)
from analysis.swot.drafting import item_id
from analysis.swot.evidence import (
    Place,
    has_enough_support,
    one_voice_after_another,
    pieces_by_place,
    top_of,
)
from analysis.swot.material import DraftMaterial, DraftOptions


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A theme and a quadrant without an item, and the passages that would support one.

    ``passages``: the clearest first, one speaker after another. ``support`` is theirs.
    ``is_refused``: an item stood there, and people rejected it.
    """

    theme_id: ThemeId
    quadrant: Quadrant
    passages: tuple[PassageId, ...]
    support: Support
    is_refused: bool = False


def unsaid_of(corpus: Corpus, codebook: Codebook) -> tuple[Unsaid, ...]:
    """Return the places that pass the rule of support and have no item, most speakers first.

    A place has an item where one of its theme stands in that quadrant, or where the one first
    drafted there stands elsewhere now. Items that people rejected are none. Passages behind another
    item of the quadrant do not count, nor do themes that people rejected.
    """
    standing = [e for e in codebook.items.values() if e.status is not Status.REJECTED]
    refused = [e for e in codebook.items.values() if e.status is Status.REJECTED]
    held, were_held = _places_of(standing, codebook), _places_of(refused, codebook)
    born = {each.id for each in standing}
    used = {(quoted.passage_id, item.quadrant) for item in standing for quoted in item.evidence}
    voices, options, found = voices_of(corpus), DraftOptions(), []
    material = _material(corpus, codebook, corpus.passages)
    for (theme, quadrant), pieces in pieces_by_place(material, options).items():
        free = [each for each in pieces if (each.passage.id, quadrant) not in used]
        place = theme, quadrant
        has_item = place in held or item_id(place) in born
        if not has_item and codebook.stands(theme) and has_enough_support(free, options):
            passages = tuple(each.passage.id for each in one_voice_after_another(free))
            behind = support(passages, voices)
            found.append(Unsaid(theme, quadrant, passages, behind, place in were_held))
    order = {theme: n for n, theme in enumerate(codebook.themes)}
    found.sort(
        key=lambda each: (-each.support.n_speakers, -len(each.passages), order[each.theme_id])
    )
    return tuple(found)


def also_said(item: SwotItem, corpus: Corpus, codebook: Codebook) -> tuple[PassageId, ...]:
    """Return what is judged as an item says in its theme and stands on neither side of it.

    The clearest first, one speaker after another; nothing of an item in no theme.
    """
    if item.theme_id is None or item.theme_id not in codebook.themes:
        return ()
    theme = top_of(codebook.themes, item.theme_id)
    inside = set(codebook.passage_ids(theme))
    material = _material(corpus, codebook, [e for e in corpus.passages if e.id in inside])
    pieces = pieces_by_place(material, DraftOptions()).get((theme, item.quadrant), ())
    known = {each.passage_id for each in (*item.evidence, *item.counter_evidence)}
    rest = [each for each in pieces if each.passage.id not in known]
    return tuple(each.passage.id for each in one_voice_after_another(rest))


def _places_of(items: Iterable[SwotItem], codebook: Codebook) -> frozenset[Place]:
    themes = codebook.themes
    return frozenset(
        (top_of(themes, item.theme_id), item.quadrant)
        for item in items
        if item.theme_id is not None and item.theme_id in themes
    )


def _material(corpus: Corpus, codebook: Codebook, passages: Sequence[Passage]) -> DraftMaterial:
    return DraftMaterial(
        passages=passages,
        tags=codebook.tags,
        placements=codebook.placements,
        themes=codebook.themes,
        cases=corpus.cases,
    )
