"""The words that a theme is told by, of those who are in it now.

Keywords are chosen when an analysis makes a theme. Of one whose passages people moved, those are
left out that nobody in it says any more: a report told a theme by the words of what had been taken
out of it.
"""

from collections.abc import Mapping, Sequence

from analysis.codebook import Index
from analysis.records import Passage, PassageId, Theme


def keywords_of(
    theme: Theme, inside: Sequence[PassageId], index: Index
) -> Mapping[str, tuple[str, ...]]:
    """Return a theme's keywords by language, in their order, each said by somebody who is in it.

    Args:
        theme: of any depth.
        inside: its passages and those of its sub-themes.
        index: of the corpus.
    """
    if not theme.touched:
        return theme.keywords
    passages = [index.passages[each] for each in inside]
    told = {
        language: _said(words, [each for each in passages if each.language == language])
        for language, words in theme.keywords.items()
    }
    return {language: words for language, words in told.items() if words}


def _said(words: Sequence[str], passages: Sequence[Passage]) -> tuple[str, ...]:
    """Return the words that passages of their language hold in any form.

    Most stand there as the dictionary has them, which is seen without reading each passage.
    """
    from analysis.themes.vocabulary import Vocabulary, forms  # Brings what an analysis needs.

    if frozenset(words) <= {each for passage in passages for each in forms(passage.text)}:
        return tuple(words)
    vocabulary = Vocabulary()
    held = {lemma for each in passages for lemma in vocabulary.different(each)}
    return tuple(each for each in words if each in held)
