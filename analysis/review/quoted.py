"""What is quoted of a theme: the words of those who are in it, whatever was moved since.

Description and central quotations are chosen with an analysis. When a person moves, merges or
splits, some of these passages go elsewhere: their words then say nothing of the theme any more, and
others stand for them until the next analysis. Nothing of it is stored.
"""

import re
from collections.abc import Iterator, Sequence

from analysis import settings
from analysis.codebook import Codebook, Index
from analysis.lexicons.quotation_marks import marked
from analysis.records import PassageId, Quotation, Theme

_OPENING, _CLOSING = "“„«", "”“»"
_BETWEEN = re.compile(rf"(?<=[{_CLOSING}]) (?=[{_OPENING}])")


def central_of(
    theme: Theme, inside: Sequence[PassageId], codebook: Codebook, index: Index
) -> tuple[Quotation, ...]:
    """Return the most central quotations of a theme, best first, all of passages that are in it.

    In place of those that left stand the passages of the greatest strength, those first that are
    long enough to stand alone, of other interviews where there are any.

    Args:
        theme: of any depth.
        inside: its passages and those of its sub-themes, in corpus order.
        codebook: as it stands now.
        index: of the corpus.
    """
    known = [each for each in theme.central if each.passage_id in index.passages]
    own = set(inside)
    kept = [each for each in known if each.passage_id in own or _is_second(theme, each, codebook)]
    for each in _next(inside, kept, codebook, index) if len(kept) < len(known) else ():
        if len(kept) < len(known):
            kept.append(each)
    return tuple(kept)


def description_of(
    theme: Theme, inside: Sequence[PassageId], codebook: Codebook, index: Index
) -> str:
    """Return a theme's description; of one made of quotations those of passages that are in it.

    Where all of these left, the first central quotation stands for them. Words of a person's own
    are never touched, nor quotations that no passage has.

    Args:
        theme: of any depth.
        inside: its passages and those of its sub-themes, in corpus order.
        codebook: as it stands now.
        index: of the corpus.
    """
    pieces = _BETWEEN.split(theme.description)
    if not all(_is_quoted(each) for each in pieces):
        return theme.description
    kept = [each for each in pieces if not _has_left(each[1:-1], theme, inside, codebook, index)]
    if kept:
        return " ".join(kept)
    for each in central_of(theme, inside, codebook, index)[:1]:
        return marked(index.words(each), index.passages[each.passage_id].language)
    return ""


def _is_second(theme: Theme, quotation: Quotation, codebook: Codebook) -> bool:
    """Return whether a passage belongs to a theme beside the one that it is in."""
    placed = codebook.placements.get(quotation.passage_id)
    return placed is not None and placed.second_theme_id == theme.id


def _next(
    inside: Sequence[PassageId], kept: Sequence[Quotation], codebook: Codebook, index: Index
) -> Iterator[Quotation]:
    """Yield passages that may stand for those that left, the best first."""
    shown = {each.passage_id for each in kept}
    heard = {index.passages[each].transcript_id for each in shown}
    fewest = settings.PLAIN_WORDS_OF_QUOTATION[0]

    def rank(passage: PassageId) -> tuple[bool, float]:
        """Return what orders them: too short, then by strength."""
        is_short = len(index.passages[passage].text.split()) < fewest
        return is_short, -codebook.placements[passage].strength

    order = sorted((each for each in inside if each not in shown), key=rank)
    for is_other in (True, False):
        for each in order:
            passage = index.passages[each]
            if each not in shown and (passage.transcript_id not in heard) == is_other:
                shown.add(each)
                heard.add(passage.transcript_id)
                yield Quotation(each, passage.start, passage.end)


def _is_quoted(piece: str) -> bool:
    return len(piece) > 2 and piece[0] in _OPENING and piece[-1] in _CLOSING


def _has_left(
    words: str, theme: Theme, inside: Sequence[PassageId], codebook: Codebook, index: Index
) -> bool:
    """Return whether words are said in the corpus, and nobody in the theme says them."""
    if any(words in index.passages[each].text for each in inside):
        return False
    said = [key for key, each in index.passages.items() if words in each.text]
    quotations = (Quotation(key, 0, 0) for key in said)
    return bool(said) and not any(_is_second(theme, each, codebook) for each in quotations)
