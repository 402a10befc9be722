"""Bring a codebook to the words that are there: those of removed interviews leave it.

Interviews are removed and the interviewer is corrected after an analysis; the machine's result
still names those passages. Themes stay, and an item that loses its evidence stays and is stale.
"""

from collections.abc import Callable, Container
from dataclasses import replace

from analysis.codebook import Codebook
from analysis.edits.ground import Ground
from analysis.records import PassageId, Quotation, SwotItem, Theme

NO_WORDS = "…"
"""What is left of a statement whose words were withdrawn and that has no other evidence."""


def settle(ground: Ground, codebook: Codebook) -> Codebook:
    """Return the codebook with only the passages of the ground in it."""
    gone = {each for each in named_in(codebook) if each not in ground.passages}

    def words(quotation: Quotation) -> str:
        """Return the words of a quotation that is there."""
        passage = ground.passages[quotation.passage_id]
        return passage.text[quotation.start - passage.start : quotation.end - passage.start]

    return withdraw(codebook, gone, words) if gone else codebook


def withdraw(
    codebook: Codebook, gone: Container[PassageId], words: Callable[[Quotation], str]
) -> Codebook:
    """Return the codebook without some passages.

    Args:
        codebook: any.
        gone: the passages that leave.
        words: gives the words of a quotation that stays: a drafted statement that repeated words
            which leave repeats the next evidence instead.
    """
    return replace(
        codebook,
        themes={key: _theme(each, gone) for key, each in codebook.themes.items()},
        placements={k: each for k, each in codebook.placements.items() if k not in gone},
        tags={key: each for key, each in codebook.tags.items() if key not in gone},
        items={key: _item(each, gone, words) for key, each in codebook.items.items()},
        put_aside=tuple(each for each in codebook.put_aside if each not in gone),
        gone={key: _theme(each, gone) for key, each in codebook.gone.items()},
    )


def named_in(codebook: Codebook) -> set[PassageId]:
    """Return the passages that a codebook says anything of."""
    named = {*codebook.placements, *codebook.tags, *codebook.put_aside}
    for theme in (*codebook.themes.values(), *codebook.gone.values()):
        named.update(each.passage_id for each in theme.central)
    for item in codebook.items.values():
        quoted = (item.quoted,) if item.quoted else ()
        quotations = (*item.evidence, *item.counter_evidence, *quoted)
        named.update(each.passage_id for each in quotations)
    return named


def _theme(theme: Theme, gone: Container[PassageId]) -> Theme:
    central = _kept(theme.central, gone)
    return theme if len(central) == len(theme.central) else replace(theme, central=central)


def _item(
    item: SwotItem, gone: Container[PassageId], words: Callable[[Quotation], str]
) -> SwotItem:
    kept = replace(
        item,
        evidence=_kept(item.evidence, gone),
        counter_evidence=_kept(item.counter_evidence, gone),
    )
    if item.quoted is None or item.quoted.passage_id not in gone:
        return kept
    if not kept.evidence:
        return replace(kept, quoted=None, statement=NO_WORDS)
    return replace(kept, quoted=kept.evidence[0], statement=words(kept.evidence[0]))


def _kept(quotations: tuple[Quotation, ...], gone: Container[PassageId]) -> tuple[Quotation, ...]:
    return tuple(each for each in quotations if each.passage_id not in gone)
