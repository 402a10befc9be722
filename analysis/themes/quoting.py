"""The quotations that show what a theme is about, and a description made of nothing else."""

import re
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

from analysis import settings
from analysis.records import Passage, PassageId, Quotation
from analysis.themes.keywords import Group, Weights
from analysis.themes.vocabulary import Vocabulary, tokens

_END = re.compile(r"[.!?…]+[\"”“»)]*\s+(?=[\"„“«(]*[^\W\d_])")
_MARKS = {
    **dict.fromkeys(("bg", "de", "cs", "sk", "mk"), ("„", "“")),
    **dict.fromkeys(("fr", "ru", "uk"), ("«", "»")),
}


def central_quotations(
    group: Group, weights: dict[str, Weights], vocabulary: Vocabulary, language: str
) -> tuple[Quotation, ...]:
    """Return the most central quotations of a theme, best first, of different interviews if it can.

    From each of the most central passages its weightiest sentence is taken, or the whole passage
    where it is short. Passages in ``language`` come first among equals in rank.
    """
    near = _telling(group, weights, vocabulary)
    near.sort(key=lambda each: each.language != language)
    best = [_best_sentence(each, weights.get(each.language, {}), vocabulary) for each in near]
    return _spread(near, best)


def _telling(group: Group, weights: dict[str, Weights], vocabulary: Vocabulary) -> list[Passage]:
    """Return the passages that are central, long enough, and use the words of the theme."""
    read = group.passages[: settings.PASSAGES_READ_FOR_TITLE]
    heavy = [
        _weight(each.text, each.language, weights.get(each.language, {}), vocabulary)
        for each in read
    ]
    most = max(*heavy, settings.SMALLEST_NORM)
    scores = [
        centrality * _fullness(passage, vocabulary) * (0.4 + 0.6 * weight / most)
        for passage, centrality, weight in zip(
            read, group.centrality[: len(read)], heavy, strict=True
        )
    ]
    order = sorted(range(len(scores)), key=lambda i: (-round(scores[i], 9), read[i].id))
    return [read[i] for i in order[: settings.CENTRAL_QUOTATIONS * 4]]


def _fullness(passage: Passage, vocabulary: Vocabulary) -> float:
    """Return how far a passage is long enough to be understood alone, in (0, 1]."""
    n = len(vocabulary.content(passage))
    return min(1.0, (n + 1) / settings.CONTENT_WORDS_OF_QUOTATION)


def _spread(passages: Sequence[Passage], best: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Return the first quotations of distinct words and, where possible, of distinct interviews."""
    picked: dict[str, tuple[Quotation, Passage]] = {}
    for once_each in (True, False):
        for passage, each in zip(passages, best, strict=True):
            words = passage.text[each.start - passage.start : each.end - passage.start]
            known = {one.transcript_id for _, one in picked.values()}
            if once_each and passage.transcript_id in known:
                continue
            if len(picked) < settings.CENTRAL_QUOTATIONS:
                picked.setdefault(words, (each, passage))
    return tuple(each for each, _ in picked.values())


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in _END.finditer(text):
        if mark.start() - start >= settings.CHARACTERS_OF_SENTENCE:
            yield start, start + len(text[start : mark.end()].rstrip())
            start = mark.end()
    if text[start:].strip():
        yield start, len(text.rstrip())


def _best_sentence(passage: Passage, weights: Weights, vocabulary: Vocabulary) -> Quotation:
    if len(passage.text.split()) <= settings.WORDS_OF_WHOLE_QUOTATION:
        return Quotation(passage.id, passage.start, passage.end)
    sentences = list(_sentences(passage.text)) or [(0, len(passage.text))]
    start, end = max(
        sentences,
        key=lambda span: (
            round(_weight(passage.text[slice(*span)], passage.language, weights, vocabulary), 9),
            -span[0],
        ),
    )
    return Quotation(passage.id, passage.start + start, passage.start + end)


def _weight(text: str, language: str, weights: Weights, vocabulary: Vocabulary) -> float:
    words = [each.form for each in tokens(text)]
    lemmas = sorted({vocabulary.word(each, language).lemma for each in words})
    return sum(weights.get(each, 0.0) for each in lemmas) / sqrt(len(words) + 8)


def description(
    quotations: Sequence[Quotation], passages: Mapping[PassageId, Passage], language: str
) -> str:
    """Return one or two quotations in quotation marks, verbatim, the working language first."""
    said = []
    for each in quotations:
        passage = passages[each.passage_id]
        words = passage.text[each.start - passage.start : each.end - passage.start]
        said.append((passage.language != language, len(words.split()), words, passage.language))
    short = [row for row in said if row[1] <= settings.WORDS_OF_DESCRIBING_QUOTATION] or said[:1]
    short.sort(key=lambda row: row[0])
    return " ".join(_marked(words, spoken) for _, _, words, spoken in short[:2])


def _marked(words: str, language: str) -> str:
    opening, closing = _MARKS.get(language, ("“", "”"))
    return f"{opening}{words}{closing}"
