"""The quotations that show what a theme is about, and a description made of nothing else."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import sqrt

from analysis import settings
from analysis.lexicons.quotation_marks import marked
from analysis.records import Passage, PassageId, Quotation
from analysis.themes.keywords import Group, Weights
from analysis.themes.vocabulary import Kind, Vocabulary, tokens

_END = re.compile(r"[.!?…]+[\"”“»)]*\s+(?=[\"„“«(]*[^\W\d_])")


def central_quotations(
    group: Group, weights: dict[str, Weights], vocabulary: Vocabulary, language: str
) -> tuple[Quotation, ...]:
    """Return the most central quotations of a theme, best first, of different interviews if it can.

    From each of the most central passages its best span is taken: a whole passage, a sentence or
    two that use the theme's words and stand as a plain statement. Passages in ``language`` come
    first among equals in rank.
    """
    read = group.passages[: settings.PASSAGES_READ_FOR_TITLE]
    spans = [_best_span(each, weights.get(each.language, {}), vocabulary) for each in read]
    most = max(*(weight for weight, _ in spans), settings.SMALLEST_NORM)
    scores = [
        centrality * _fullness(passage, vocabulary) * (0.4 + 0.6 * weight / most)
        for passage, centrality, (weight, _) in zip(
            read, group.centrality[: len(read)], spans, strict=True
        )
    ]
    scores = [
        score * _plainness(_words_of(passage, span), vocabulary, passage.language)
        for score, passage, (_, span) in zip(scores, read, spans, strict=True)
    ]
    order = sorted(range(len(scores)), key=lambda i: (-round(scores[i], 9), read[i].id))
    near = order[: settings.CENTRAL_QUOTATIONS * 4]
    near.sort(key=lambda i: read[i].language != language)
    return _spread([read[i] for i in near], [spans[i][1] for i in near])


def _words_of(passage: Passage, span: Quotation) -> str:
    return passage.text[span.start - passage.start : span.end - passage.start]


def _fullness(passage: Passage, vocabulary: Vocabulary) -> float:
    """Return how far a passage is long enough to be understood alone, in (0, 1]."""
    n = len(vocabulary.content(passage))
    return min(1.0, (n + 1) / settings.CONTENT_WORDS_OF_QUOTATION)


def _plainness(text: str, vocabulary: Vocabulary, language: str) -> float:
    """Return a factor in (0, 1] that falls with each thing a plain statement does not have.

    Too few or too many words, a beginning or an end inside a sentence, a question or an outcry, a
    pause, and more than a few fillers.
    """
    words = [vocabulary.word(each.form, language).kind for each in tokens(text)]
    fewest, most = settings.PLAIN_WORDS_OF_QUOTATION
    faults = (
        len(words) < fewest,
        len(words) < fewest / 2,
        len(words) > most,
        not text.rstrip('“”"»)').endswith((".", "!", "?", "…")),
        text.lstrip('“”„"«(')[:1].islower(),
        "?" in text or "!" in text,
        "…" in text or "..." in text,
        words.count(Kind.FILLER) * settings.WORDS_TO_A_FILLER > len(words),
    )
    return float(settings.PLAIN_FACTOR ** sum(faults))


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


def _best_span(
    passage: Passage, weights: Weights, vocabulary: Vocabulary
) -> tuple[float, Quotation]:
    """Return the weight of the best span of a passage, and the span.

    The passage where it is short, a sentence, or two that follow one another.
    """
    sentences = list(_sentences(passage.text)) or [(0, len(passage.text))]
    spans = [*sentences, *((one[0], other[1]) for one, other in pairwise(sentences))]
    whole = (0, len(passage.text))
    if len(passage.text.split()) <= settings.WORDS_OF_WHOLE_QUOTATION:
        spans = [whole, *(each for each in spans if each != whole)]

    def score(span: tuple[int, int]) -> float:
        text = passage.text[slice(*span)]
        plain = _plainness(text, vocabulary, passage.language)
        return round(_weight(text, passage.language, weights, vocabulary) * plain, 9)

    start, end = max(spans, key=lambda span: (score(span), -span[0], span[1]))
    weight = _weight(passage.text[start:end], passage.language, weights, vocabulary)
    return weight, Quotation(passage.id, passage.start + start, passage.start + end)


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
    return " ".join(marked(words, spoken) for _, _, words, spoken in short[:2])
