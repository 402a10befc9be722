"""What is judged in a theme and stands behind nothing on the board: told beside each quadrant.

The analysis drafts an item only where a sentence carries it, and so many to a quadrant. What else
people judge would otherwise be seen by nobody who reads the board alone.
"""

from dataclasses import dataclass

from analysis.codebook import Codebook
from analysis.measures import support, voices_of
from analysis.records import Corpus, PassageId, Quadrant, Support, ThemeId
from analysis.swot.drafting import item_id
from analysis.swot.evidence import (
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
    """

    theme_id: ThemeId
    quadrant: Quadrant
    passages: tuple[PassageId, ...]
    support: Support


def unsaid_of(corpus: Corpus, codebook: Codebook) -> tuple[Unsaid, ...]:
    """Return the places that pass the rule of support and have no item, most speakers first.

    A place has an item where one of its theme stands in that quadrant, whatever people made of it,
    or where the one first drafted there stands elsewhere now. Passages behind another item of the
    quadrant do not count, nor do themes that people rejected.
    """
    held = _held(codebook)
    used = {
        (quoted.passage_id, item.quadrant)
        for item in codebook.items.values()
        for quoted in item.evidence
    }
    voices, options, found = voices_of(corpus), DraftOptions(), []
    for (theme, quadrant), pieces in pieces_by_place(_material(corpus, codebook), options).items():
        free = [each for each in pieces if (each.passage.id, quadrant) not in used]
        born = item_id((theme, quadrant))
        has_item = (theme, quadrant) in held or born in codebook.items
        if not has_item and codebook.stands(theme) and has_enough_support(free, options):
            passages = tuple(each.passage.id for each in one_voice_after_another(free))
            found.append(Unsaid(theme, quadrant, passages, support(passages, voices)))
    order = {theme: n for n, theme in enumerate(codebook.themes)}
    found.sort(
        key=lambda each: (-each.support.n_speakers, -len(each.passages), order[each.theme_id])
    )
    return tuple(found)


def _held(codebook: Codebook) -> frozenset[tuple[ThemeId, Quadrant]]:
    themes = codebook.themes
    return frozenset(
        (top_of(themes, item.theme_id), item.quadrant)
        for item in codebook.items.values()
        if item.theme_id is not None and item.theme_id in themes
    )


def _material(corpus: Corpus, codebook: Codebook) -> DraftMaterial:
    return DraftMaterial(
        passages=corpus.passages,
        tags=codebook.tags,
        placements=codebook.placements,
        themes=codebook.themes,
        cases=corpus.cases,
    )
