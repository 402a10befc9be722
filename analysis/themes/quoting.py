"""The quotations that show what a theme is about, and a description made of nothing else."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import sqrt

from analysis import settings
from analysis.lexicons.openings import LEANING, LEANING_ARTICLES
from analysis.lexicons.quotation_marks import marked
from analysis.records import Passage, Quotation
from analysis.themes.keywords import Group, Weights
from analysis.themes.vocabulary import Kind, Vocabulary, first_words

_END = re.compile(r"[.!?…]+[\"”“»)]*\s+(?=[\"„“«(]*[^\W\d_])")
Span = tuple[int, int]
_SpansOf = Callable[[str], list[Span]]


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a passage as it is whatever theme it may show.

    ``lemmas``: its words in their base forms, each once, in alphabetical order. ``length``: what
    the weight of its words is divided by. ``plain``: how plain a statement it is, in (0, 1].
    """

    span: Span
    lemmas: tuple[str, ...]
    length: float
    plain: float


@dataclass(frozen=True, slots=True)
class _Line:
    """A passage with its words judged: where each begins, its dictionary form and its kind."""

    passage: Passage
    starts: tuple[int, ...]
    lemmas: tuple[str, ...]
    kinds: tuple[Kind, ...]
    n_content: int
    _parts: dict[Span, _Part] = field(default_factory=dict)

    def part(self, span: Span) -> _Part:
        """Return a part of the passage; each is read once, whatever theme it may show."""
        if span not in self._parts:
            self._parts[span] = self._read(span)
        return self._parts[span]

    def _read(self, span: Span) -> _Part:
        words = slice(bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1]))
        return _Part(
            span,
            tuple(sorted(set(self.lemmas[words]))),
            sqrt(words.stop - words.start + 8),
            _plain(self.passage.text[slice(*span)], self.passage.language, self.kinds[words]),
        )


@dataclass(slots=True)
class Lines:
    """Reads each passage once for as long as one analysis lasts."""

    vocabulary: Vocabulary
    _known: dict[str, _Line] = field(default_factory=dict)

    def line(self, passage: Passage) -> _Line:
        """Return a passage with its words judged."""
        if passage.id not in self._known:
            found = self.vocabulary.tokens(passage.text)
            known = self.vocabulary.words(passage.language)
            words = [known[each.form] for each in found]
            self._known[passage.id] = _Line(
                passage,
                tuple(each.start for each in found),
                tuple(each.lemma for each in words),
                kinds := tuple(each.kind for each in words),
                kinds.count(Kind.CONTENT),
            )
        return self._known[passage.id]


@dataclass(frozen=True, slots=True)
class Speech:
    """What quotations of a theme are chosen by.

    ``weights``: of its words by language. ``language``: the working language. ``title``: the
    dictionary forms of its title's words; what holds one is preferred.
    """

    weights: Mapping[str, Weights]
    lines: Lines
    language: str
    title: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Offer:
    """A part of a passage that may be quoted, with what it is worth."""

    line: _Line
    part: _Part
    weight: float
    score: float = 0.0

    @property
    def passage(self) -> Passage:
        """The passage that it is of."""
        return self.line.passage

    @property
    def words(self) -> str:
        """Its words as they stand."""
        return self.passage.text[slice(*self.part.span)]

    @property
    def voice(self) -> tuple[str, str | None]:
        """Who says it: transcript and speaker."""
        return self.passage.transcript_id, self.passage.speaker


def central_quotations(group: Group, speech: Speech) -> tuple[Quotation, ...]:
    """Return the most central quotations of a theme, best first, of different interviews if it can.

    From each of the most central passages its best span is taken: a whole passage, a sentence or
    two that use the theme's words and stand as a plain statement. Passages in the working language
    come first among equals in rank.
    """
    near = _ranked(group, speech, _spans_to_quote)[: settings.CENTRAL_QUOTATIONS * 4]
    near.sort(key=lambda each: each.passage.language != speech.language)
    return tuple(
        Quotation(
            each.passage.id,
            each.passage.start + each.part.span[0],
            each.passage.start + each.part.span[1],
        )
        for each in _spread(near)
    )


def description(group: Group, speech: Speech) -> str:
    """Return one or two quotations in quotation marks, verbatim, the working language first.

    Each is a sentence, or two that follow one another, of not too few and not too many words. The
    second is another speaker's, says something else and is nearly as good as the first.
    """
    offers = _ranked(group, speech, _spans_to_describe)
    if not offers:
        offers = _ranked(group, speech, _spans_to_quote)
    offers.sort(key=lambda each: each.passage.language != speech.language)
    shown = offers[:1]
    for each in offers[1:]:
        is_near = each.score >= settings.SECOND_OF_DESCRIPTION * shown[0].score
        is_same = each.passage.language == shown[0].passage.language
        is_plain = each.part.plain >= settings.PLAIN_FACTOR and "?" not in each.words
        if len(shown) == 1 and is_near and is_same and is_plain and _is_other(each, shown[0]):
            shown.append(each)
    return " ".join(marked(each.words, each.passage.language) for each in shown)


def _is_other(one: _Offer, other: _Offer) -> bool:
    """Return whether two quotations are two speakers' and mostly differ in words."""
    mine, theirs = set(one.part.lemmas), set(other.part.lemmas)
    alike = len(mine & theirs) / max(len(mine | theirs), 1)
    return one.voice != other.voice and alike < settings.SAME_QUOTATION_SHARE


def _ranked(group: Group, speech: Speech, spans_of: _SpansOf) -> list[_Offer]:
    """Return the best part of each of the most central passages, best first, ties by id."""
    read = list(zip(group.passages, group.centrality, strict=True))
    found = []
    for passage, centrality in read[: settings.PASSAGES_READ_FOR_QUOTATIONS]:
        line = speech.lines.line(passage)
        best = _best(line, spans_of(passage.text), speech)
        if best is not None:
            found.append((best, centrality))
    most = max([settings.SMALLEST_NORM, *(each.weight for each, _ in found)])
    scored = [replace(each, score=_score(each, centrality, most)) for each, centrality in found]
    return sorted(scored, key=lambda each: (-round(each.score, 9), each.passage.id))


def _best(line: _Line, spans: Sequence[Span], speech: Speech) -> _Offer | None:
    """Return the part of a passage that is worth most, the first and longest of equals."""
    weights = speech.weights.get(line.passage.language, {})
    best, most = None, (0.0, 0, 0)
    for span in spans:
        part = line.part(span)
        weight = _weight(part, weights, speech.title)
        worth = round(weight * part.plain, 9), -span[0], span[1]
        if best is None or worth > most:
            best, most = (part, weight), worth
    return None if best is None else _Offer(line, *best)


def _weight(part: _Part, weights: Weights, title: frozenset[str]) -> float:
    """Return the weight of the words of a part of a passage, more where its title names them."""
    heavy = sum([weights.get(each, 0.0) for each in part.lemmas])
    named = 1.0 if title.isdisjoint(part.lemmas) else settings.QUOTATION_ON_TITLE
    return heavy * named / part.length


def _score(offer: _Offer, centrality: float, most: float) -> float:
    """Return what a part of a passage is worth as a quotation.

    Args:
        offer: the part.
        centrality: of its passage.
        most: the largest weight of any part.
    """
    full = min(1.0, (offer.line.n_content + 1) / settings.CONTENT_WORDS_OF_QUOTATION)
    return centrality * full * (0.4 + 0.6 * offer.weight / most) * offer.part.plain


def _plain(text: str, language: str, kinds: Sequence[Kind]) -> float:
    """Return a factor in (0, 1] that falls with each thing a plain statement does not have.

    Too few or too many words, a beginning or an end inside a sentence, an opening that leans on
    what was said before, a question or an outcry, a pause, and more than a few fillers.
    """
    fewest, most = settings.PLAIN_WORDS_OF_QUOTATION
    faults = (
        len(kinds) < fewest,
        len(kinds) < fewest / 2,
        len(kinds) > most,
        not text.rstrip('“”"»)').endswith((".", "!", "?", "…")),
        text.lstrip('“”„"«(')[:1].islower(),
        leans(text, language),
        _opens_with_fragment(text),
        "?" in text or "!" in text,
        "…" in text or "..." in text,
        kinds.count(Kind.FILLER) * settings.WORDS_TO_A_FILLER > len(kinds),
    )
    return float(settings.PLAIN_FACTOR ** sum(faults))


def _opens_with_fragment(text: str) -> bool:
    """Return whether the first sentence of several is a word or two: an answer."""
    first = _END.search(text)
    return first is not None and len(text[: first.start()].split()) < settings.WORDS_OF_FRAGMENT


def leans(text: str, language: str) -> bool:
    """Return whether a sentence opens with a word that leans on what was said before it.

    An article before a noun does not, in languages where articles also stand for nouns.
    """
    words = first_words(text, 2)
    if not words:
        return True
    first = words[0].lower().partition("'")[0].partition("’")[0]
    if first not in LEANING.get(language, frozenset()):
        return False
    is_article = first in LEANING_ARTICLES.get(language, frozenset())
    return not (is_article and len(words) > 1 and words[1][0].isupper())


def _spread(offers: Sequence[_Offer]) -> tuple[_Offer, ...]:
    """Return the first quotations of distinct words and, where possible, of distinct interviews."""
    picked: dict[str, _Offer] = {}
    for once_each in (True, False):
        for each in offers:
            known = {one.passage.transcript_id for one in picked.values()}
            if once_each and each.passage.transcript_id in known:
                continue
            if len(picked) < settings.CENTRAL_QUOTATIONS:
                picked.setdefault(each.words, each)
    return tuple(picked.values())


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for mark in _END.finditer(text):
        if mark.start() - start >= settings.CHARACTERS_OF_SENTENCE:
            yield start, start + len(text[start : mark.end()].rstrip())
            start = mark.end()
    if text[start:].strip():
        yield start, len(text.rstrip())


def _spans_to_quote(text: str) -> list[Span]:
    """Return the passage where it is short, its sentences, and pairs that follow one another."""
    sentences = list(_sentences(text)) or [(0, len(text))]
    spans = [*sentences, *((one[0], other[1]) for one, other in pairwise(sentences))]
    whole = (0, len(text))
    if len(text.split()) <= settings.WORDS_OF_WHOLE_QUOTATION and whole not in spans:
        spans.insert(0, whole)
    return spans


def _spans_to_describe(text: str) -> list[Span]:
    """Return the sentences of a length that is read at a glance, and such pairs of them."""
    fewest, most = settings.WORDS_OF_DESCRIPTION
    sentences = list(_sentences(text))
    spans = [*sentences, *((one[0], other[1]) for one, other in pairwise(sentences))]
    return [each for each in spans if fewest <= len(text[slice(*each)].split()) <= most]
