"""Which passages people showed of a theme: they put them there, or wrote them as its examples."""

from collections.abc import Sequence

from analysis import settings
from analysis.codebook import Codebook
from analysis.lexicons.letters import alike
from analysis.records import Origin, Passage, ThemeId

_ROUND_A_QUOTATION = " .,;:!?…-–—\"'„“”‘’«»"


def plain_words(text: str) -> str:
    """Return words as they are compared: in lower case, one blank between two, nothing around."""
    return alike(text).strip(_ROUND_A_QUOTATION)


def said_examples(
    passages: Sequence[Passage], book: Codebook, themes: Sequence[ThemeId]
) -> dict[ThemeId, list[int]]:
    """Return the numbers of the passages that are examples of themes, or hold one, or are part of
    one; in rising order. A passage that is an example of several themes is one of the first.

    Fewer than ``settings.WORDS_OF_AN_EXAMPLE`` words are an example only if they are all of it.

    Args:
        passages: of the corpus.
        book: holds the themes with their examples.
        themes: whose examples are looked for.
    """
    wanted = [
        (theme, words)
        for theme in themes
        for words in map(plain_words, book.themes[theme].examples)
        if words
    ]
    if not wanted:
        return {}
    found: dict[ThemeId, list[int]] = {}
    for row, passage in enumerate(passages):
        said = plain_words(passage.text)
        theme = next((each for each, words in wanted if _is_of(said, words)), None)
        if theme is not None:
            found.setdefault(theme, []).append(row)
    return found


def _is_of(said: str, words: str) -> bool:
    """Return whether what was said is an example, holds it or is part of it."""
    if said == words:
        return True
    short, long = sorted((said, words), key=len)
    return short in long and len(short.split()) >= settings.WORDS_OF_AN_EXAMPLE


def placed_by_people(passages: Sequence[Passage], book: Codebook) -> dict[ThemeId, list[int]]:
    """Return the numbers of the passages that people put into themes, in rising order."""
    placed: dict[ThemeId, list[int]] = {}
    for row, passage in enumerate(passages):
        place = book.placements.get(passage.id)
        if place is not None and place.origin is Origin.PERSON:
            placed.setdefault(place.theme_id, []).append(row)
    return placed
