"""Whether a phrase is somebody's or something's name by how it is written wherever it is said.

A name of dictionary words ("Pell Street") reads as a noun phrase by each of its words alone; the
capital letters inside sentences tell.
"""

from collections.abc import Iterable, Iterator

from analysis.lexicons.noun_phrases import CAPITAL_NOUNS
from analysis.records import Passage
from analysis.themes.habits import begins_sentence
from analysis.themes.vocabulary import tokens


def is_written_as_name(phrase: str, language: str, passages: Iterable[Passage]) -> bool:
    """Return whether a phrase has capital letters in every use that tells, and there is one.

    Its first and last word count, unless one begins a sentence. Where every noun is written so,
    nothing is told.
    """
    if language in CAPITAL_NOUNS:
        return False
    uses = [use for each in passages if each.language == language for use in _uses(phrase, each)]
    return any(uses) and all(each is not False for each in uses)


def _uses(phrase: str, passage: Passage) -> Iterator[bool | None]:
    """Yield for each use of a phrase whether it is written as a name, None where nothing tells."""
    sought = [each.form for each in tokens(phrase)]
    said = list(tokens(passage.text))
    for at in range(len(said) - len(sought) + 1 if sought else 0):
        if [each.form for each in said[at : at + len(sought)]] == sought:
            ends = {said[at].start, said[at + len(sought) - 1].start}
            telling = [each for each in sorted(ends) if not begins_sentence(passage.text, each)]
            yield all(passage.text[each].isupper() for each in telling) if telling else None
