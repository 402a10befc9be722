"""What people decided of words that turn out to be the interviewer's, kept for when they are not.

A speaker's role is corrected, and sometimes corrected back. An analysis in between knows nothing of
the interviewer's passages; without this it would forget where people had put them, and nobody would
be told. What is kept here is not shown while the words are the interviewer's (``settle``).
"""

from dataclasses import replace

from analysis.codebook import Codebook, is_analysed
from analysis.records import Corpus, Origin, PassageId, Placement, ThemeId


def with_recast(codebook: Codebook, stored: Codebook, corpus: Corpus) -> Codebook:
    """Return a codebook with what people decided of passages that are the interviewer's now.

    Args:
        codebook: of an analysis.
        stored: what the analysis before it stored, unsettled.
        corpus: what was said, with the roles of now.
    """
    recast = {each.id for each in corpus.passages if not is_analysed(each)}
    placed = {
        key: _of_what_stands(each, codebook)
        for key, each in stored.placements.items()
        if key in recast and each.origin is Origin.PERSON and each.theme_id in codebook.themes
    }
    tags = {k: e for k, e in stored.tags.items() if k in recast and e.decided is not None}
    aside = _among(stored.put_aside, recast)
    return replace(
        codebook,
        placements={**codebook.placements, **placed},
        tags={**codebook.tags, **tags},
        put_aside=(*codebook.put_aside, *aside),
    )


def _of_what_stands(placement: Placement, codebook: Codebook) -> Placement:
    second: ThemeId | None = placement.second_theme_id
    if second is None or second in codebook.themes:
        return placement
    return replace(placement, second_theme_id=None, second_strength=0.0)


def _among(passages: tuple[PassageId, ...], some: set[PassageId]) -> tuple[PassageId, ...]:
    return tuple(each for each in passages if each in some)
