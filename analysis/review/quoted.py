"""What is quoted of a theme: the words of those who are in it, whatever was moved since.

Description and central quotations are chosen when an analysis makes a theme. When a person moves,
merges or splits, some of these passages go elsewhere: their words then say nothing of the theme any
more, and others stand for them. A passage that belongs to the theme besides is in it too. Nothing
of this is stored.
"""

from collections.abc import Iterator, Sequence

from analysis import settings
from analysis.codebook import Codebook, Index
from analysis.edits import lineage
from analysis.lexicons.quotation_marks import marked, quotations_in
from analysis.records import Origin, Passage, PassageId, Quotation, Theme


def central_of(
    theme: Theme, inside: Sequence[PassageId], codebook: Codebook, index: Index
) -> tuple[Quotation, ...]:
    """Return the most central quotations of a theme, best first, all of passages that are in it.

    In place of those that left, and of those of a theme that no analysis has looked at, stand the
    passages of the greatest strength, those first that are plain statements by their length and of
    other interviews.

    Args:
        theme: of any depth.
        inside: its passages and those of its sub-themes, in corpus order.
        codebook: as it stands now.
        index: of the corpus.
    """
    known = [each for each in theme.central if each.passage_id in index.passages]
    own = set(inside)
    kept = [
        each
        for each in known
        if each.passage_id in own or _is_second(theme, each.passage_id, codebook)
    ]
    wanted = len(known) or settings.CENTRAL_QUOTATIONS
    for each in _next(inside, kept, codebook, index) if len(kept) < wanted else ():
        if len(kept) < wanted:
            kept.append(each)
    return tuple(kept)


def description_of(
    theme: Theme, inside: Sequence[PassageId], codebook: Codebook, index: Index
) -> str:
    """Return a theme's description; of one that an analysis drafted, what is said in the theme.

    Where all that it quotes left, or nobody described it, central quotations stand for it
    (``drafted_of``). A person's own words are never touched, nor put in where they took them away.

    Args:
        theme: of any depth.
        inside: its passages and those of its sub-themes, in corpus order.
        codebook: as it stands now.
        index: of the corpus.
    """
    pieces = quotations_in(theme.description)
    by_whom = theme.described_by
    is_own = by_whom is Origin.PERSON or (bool(pieces) and by_whom is not Origin.MACHINE)
    if is_own or (theme.description and not pieces):
        return theme.description
    kept = [each for each in pieces if _is_said(each[1:-1], theme, inside, codebook, index)]
    if kept:
        return " ".join(kept)
    return drafted_of(
        [
            (index.words(each), index.passages[each.passage_id].language)
            for each in central_of(theme, inside, codebook, index)
        ]
    )


def written_of(theme: Theme) -> str:
    """Return the description that a person gave a theme, "" where there is none.

    Of one stored before it was noted who described a theme, mere quotations are taken for drafted.
    """
    if theme.described_by is Origin.MACHINE:
        return ""
    is_old = theme.described_by is None
    return "" if is_old and quotations_in(theme.description) else theme.description


def drafted_of(quotations: Sequence[tuple[str, str]]) -> str:
    """Return a description made of central quotations: two that are read at a glance, else the
    first, between their marks; "" of none.

    Args:
        quotations: words and their language, the most central first.
    """
    most = settings.WORDS_OF_DESCRIPTION[1]
    short = [each for each in quotations if len(each[0].split()) <= most] or quotations[:1]
    return " ".join(marked(words, language) for words, language in short[:2])


def _is_second(theme: Theme, passage: PassageId, codebook: Codebook) -> bool:
    """Return whether a passage belongs to a theme, or a part of it, beside the one it is in."""
    placed = codebook.placements.get(passage)
    second = None if placed is None else placed.second_theme_id
    return second is not None and theme.id in lineage(codebook, second)


def _next(
    inside: Sequence[PassageId], kept: Sequence[Quotation], codebook: Codebook, index: Index
) -> Iterator[Quotation]:
    """Yield passages that may stand for those that left, the best first."""
    shown = {each.passage_id for each in kept}
    heard = {index.passages[each].transcript_id for each in shown}

    def rank(passage: PassageId) -> tuple[bool, float]:
        """Return what orders them."""
        is_plain = _is_plain(index.passages[passage])
        return not is_plain, -codebook.placements[passage].strength

    order = sorted((each for each in inside if each not in shown), key=rank)
    for is_other in (True, False):
        for each in order:
            passage = index.passages[each]
            if each not in shown and (passage.transcript_id not in heard) == is_other:
                shown.add(each)
                heard.add(passage.transcript_id)
                yield Quotation(each, passage.start, passage.end)


def _is_plain(passage: Passage) -> bool:
    """Return whether a passage may be a plain statement: neither short nor long, no question."""
    fewest, most = settings.PLAIN_WORDS_OF_QUOTATION
    return fewest <= len(passage.text.split()) <= most and "?" not in passage.text


def _is_said(
    words: str, theme: Theme, inside: Sequence[PassageId], codebook: Codebook, index: Index
) -> bool:
    """Return whether somebody in a theme says some words, in a passage of it or one besides."""
    if any(words in index.passages[each].text for each in inside):
        return True
    besides = (each for each in codebook.placements if _is_second(theme, each, codebook))
    return any(words in index.passages[each].text for each in besides if each in index.passages)
