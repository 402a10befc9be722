"""A title that somebody in the theme really said: a noun phrase, never a list of words.

Candidates are runs of words inside one clause that begin and end with a word of content and hold
small words only between (``LINKS``). The best is heavy (c-TF-IDF), shared by speakers and typical
of the theme. Where one noun is best and most passages do not say it, a second noun is named beside
it, the only title that may not have been said in one piece. No two titles of a result share all
their words of content.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log, sqrt

from analysis import settings
from analysis.lexicons.stop_words_titles import AND, LINKS, NOT_ENDS
from analysis.records import Passage
from analysis.themes.habits import Habits
from analysis.themes.keywords import Group, Weights
from analysis.themes.vocabulary import Kind, Token, Vocabulary, Word, tokens

Key = tuple[str, ...]


@dataclass(slots=True)
class _Phrase:
    """One candidate: its dictionary forms, the surface forms met, who said it and how typically.

    ``lemmas``: the dictionary form of each form met. ``centralities``: of the passages, by id.
    """

    content: Key
    surfaces: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    lemmas: dict[str, str] = field(default_factory=dict)
    voices: set[tuple[str, str | None]] = field(default_factory=set)
    of_passage: dict[str, float] = field(default_factory=dict)
    n_links: int = 0

    @property
    def centralities(self) -> tuple[float, ...]:
        """Return how central each passage is that holds the phrase."""
        return tuple(self.of_passage.values())


@dataclass(frozen=True, slots=True)
class _Read:
    """The passages that titles are drawn from: in how many each word is, their mean centrality."""

    counts: Mapping[str, int]
    centrality: float
    n_passages: int
    n_voices: int


@dataclass(frozen=True, slots=True)
class _Scored:
    score: float
    surface: str
    content: frozenset[str]
    phrase: _Phrase


def ranked(
    group: Group, language: str, weights: Weights, vocabulary: Vocabulary, habits: Habits
) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return candidate titles of a group, best first, each with its dictionary forms.

    Args:
        group: the theme's passages, most central first.
        language: of the title; only passages in it are read.
        weights: of the theme's words in this language.
        vocabulary: judges words.
        habits: how words of the language behave, to tell nouns from verbs.
    """
    found: dict[Key, _Phrase] = {}
    said = [
        (passage, centrality)
        for passage, centrality in zip(group.passages, group.centrality, strict=True)
        if passage.language == language
    ][: settings.PASSAGES_READ_FOR_TITLE]
    names = {word.form for passage, _ in said for word in tokens(passage.speaker or "")}
    for passage, centrality in said:
        for run in _runs(passage, vocabulary, habits):
            if not _is_name(passage.text, run, names):
                _note(found, run, passage, centrality, vocabulary)
    read = _read(said, vocabulary)
    scored = [
        _Scored(
            round(_score(each, read, weights, habits), 12),
            _surface(each, habits),
            frozenset(each.content),
            each,
        )
        for each in found.values()
    ]
    scored.sort(key=lambda each: (-each.score, each.surface))
    return tuple((each.surface, each.content) for each in _with_pair(scored, read, language))


def _read(said: Sequence[tuple[Passage, float]], vocabulary: Vocabulary) -> _Read:
    counts = Counter(
        lemma for passage, _ in said for lemma in sorted(set(vocabulary.content(passage)))
    )
    voices = {(passage.transcript_id, passage.speaker) for passage, _ in said}
    mean = sum(centrality for _, centrality in said) / max(len(said), 1)
    return _Read(counts, mean, len(said), len(voices))


def _is_name(text: str, run: tuple[Token, ...], names: set[str]) -> bool:
    """Return whether a run holds a speaker's name: whom they speak of is no subject."""
    return any(each.form in names and text[each.start].isupper() for each in run)


def _runs(passage: Passage, vocabulary: Vocabulary, habits: Habits) -> Iterator[tuple[Token, ...]]:
    """Yield the runs of words of a passage that may be a title."""
    words = tuple(tokens(passage.text))
    judged = [vocabulary.word(each.form, passage.language) for each in words]
    for first, opening in enumerate(judged):
        if opening.kind is not Kind.CONTENT:
            continue
        n_content = 0
        for last in range(first, min(first + settings.WORDS_OF_TITLE, len(words))):
            if last > first and passage.text[words[last - 1].end : words[last].start] != " ":
                break
            if last > first and words[last].form == words[last - 1].form:
                break
            before = judged[last - 1].kind if last > first else Kind.FUNCTION
            if judged[last].kind is Kind.FUNCTION and before is Kind.CONTENT:
                noun = judged[last - 1].lemma
                is_noun = habits.is_known_noun(noun)
                if not is_noun or not _may_end(words[last - 1].form, noun, habits):
                    break
            if not _goes_on(words[last].form, judged[last], before, habits):
                break
            if judged[last].kind is Kind.CONTENT:
                n_content += 1
                if n_content > settings.CONTENT_WORDS_OF_TITLE:
                    break
                if _may_end(words[last].form, judged[last].lemma, habits):
                    yield words[first : last + 1]


def _goes_on(form: str, word: Word, before: Kind, habits: Habits) -> bool:
    """Return whether a word may stand in a noun phrase after a word of some kind."""
    if word.kind in (Kind.FILLER, Kind.FUNCTION):
        return word.kind is Kind.FUNCTION and form in LINKS.get(habits.language, frozenset())
    if habits.is_verb_like(form, word.lemma) or form.endswith("'s"):
        return False
    return before is Kind.FUNCTION or not habits.has_article(form, word.lemma)


def _may_end(form: str, lemma: str, habits: Habits) -> bool:
    return (
        form not in NOT_ENDS.get(habits.language, frozenset())
        and not habits.is_verb_like(form, lemma)
        and not habits.is_adjective_like(form, lemma)
        and not habits.is_modifier(lemma)
    )


def _note(
    found: dict[Key, _Phrase],
    run: tuple[Token, ...],
    passage: Passage,
    centrality: float,
    vocabulary: Vocabulary,
) -> None:
    words = [vocabulary.word(each.form, passage.language) for each in run]
    content = tuple(each.lemma for each in words if each.kind is Kind.CONTENT)
    phrase = found.setdefault(content, _Phrase(content))
    phrase.surfaces[_cased(passage.text, run)] += 1
    phrase.lemmas[run[0].form] = words[0].lemma
    phrase.voices.add((passage.transcript_id, passage.speaker))
    phrase.of_passage[passage.id] = centrality
    phrase.n_links = sum(each.kind is Kind.FUNCTION for each in words)


def _cased(text: str, run: tuple[Token, ...]) -> str:
    """Return the run as said, its first word in lower case where only the sentence raised it."""
    said = text[run[0].start : run[-1].end]
    before = text[: run[0].start].rstrip()
    begins = not before or before[-1] in '.!?…:;"“„»)-–—'
    head = text[run[0].start : run[0].end]
    return said[0].lower() + said[1:] if begins and head[1:] == head[1:].lower() else said


def _score(phrase: _Phrase, read: _Read, weights: Weights, habits: Habits) -> float:
    """Return how well a phrase names the theme.

    The weights of its words, times the root of the share of their passages that say all of it (so
    that a chance meeting of two frequent words does not win over one of them), how many speakers
    say it, and how typical of the theme the passages are that do.
    """
    n = len(phrase.content)
    if len(set(phrase.content)) < n:
        return 0.0
    n_passages = len(phrase.centralities)
    widest = max(read.counts[each] for each in phrase.content)
    heavy = sum(weights.get(each, 0.0) for each in phrase.content) * sqrt(n_passages / widest)
    again = settings.TITLE_SAID_ONCE if n_passages == 1 else 1.0
    voices = min(len(phrase.voices), settings.TITLE_VOICES_ENOUGH)
    shared = 1 + settings.TITLE_SHARED * log(voices)
    if voices == 1 and read.n_voices > 1:
        shared = settings.TITLE_OF_ONE_VOICE
    alone = settings.TITLE_OF_ONE_WORD if n == 1 else 1.0
    typical = sum(phrase.centralities) / n_passages / max(read.centrality, settings.SMALLEST_NORM)
    at_home = min(max(typical, 0.5), 1.5)
    close: float = settings.TITLE_OF_A_LINK**phrase.n_links
    sure = 1.0 if habits.is_known_noun(phrase.content[-1]) else settings.TITLE_OF_NO_KNOWN_NOUN
    return heavy * again * shared * alone * at_home * close * sure


def _surface(phrase: _Phrase, habits: Habits) -> str:
    """Return the form of the phrase to show: that most often said, of one noun without an article.

    The article of an object is written as that of a subject, the only change to what was said.
    """

    def order(said: str) -> tuple[bool, bool, int, int, str]:
        first = said.partition(" ")[0]
        lower = first.lower()
        with_article = len(phrase.content) == 1 and habits.has_article(
            lower, phrase.lemmas.get(lower, lower)
        )
        return as_subject(said) != said, with_article, -phrase.surfaces[said], len(said), said

    def as_subject(said: str) -> str:
        first, _, rest = said.partition(" ")
        lower = first.lower()
        if lower not in phrase.lemmas or first[1:] != lower[1:]:
            return said
        is_head = not rest or rest.partition(" ")[0] in LINKS.get(habits.language, frozenset())
        form = habits.subject_form(lower, phrase.lemmas[lower], is_head=is_head)
        return f"{first[0]}{form[1:]} {rest}".strip()

    return as_subject(min(phrase.surfaces, key=order))


def _with_pair(scored: list[_Scored], read: _Read, language: str) -> list[_Scored]:
    """Return the candidates, before the best of them its pair with a second noun if it needs one.

    A theme whose best candidate is one noun that most of its passages do not say is named by two
    nouns: both are said in it, only side by side they may not be.
    """
    if not scored or len(scored[0].content) > 1 or language not in AND:
        return scored
    best = scored[0]
    if len(best.phrase.centralities) >= settings.TITLE_COVERING * read.n_passages:
        return scored
    for other in scored[1:]:
        if other.score < settings.TITLE_PAIR * best.score:
            break
        is_shared = min(len(best.phrase.voices), len(other.phrase.voices)) > 1
        if len(other.content) == 1 and is_shared:
            title = f"{best.surface} {AND[language]} {other.surface}"
            pair = _Scored(best.score, title, best.content | other.content, best.phrase)
            return [pair, *scored]
    return scored


def chosen(
    candidates: Sequence[tuple[str, frozenset[str]]], taken: list[tuple[str, frozenset[str]]]
) -> str | None:
    """Return the best candidate that is not like a title already taken, and take it.

    Two titles are alike if they read the same or if one's words of content lie within the other's.
    """
    for surface, content in candidates:
        title = surface[0].upper() + surface[1:]
        if all(
            title.lower() != other.lower() and not _alike(content, words) for other, words in taken
        ):
            taken.append((title, content))
            return title
    return None


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = sum(any(_same_word(word, each) for each in other) for word in sorted(one))
    return bool(shared) and (shared == min(len(one), len(other)) or 2 * shared >= len(one | other))


def _same_word(one: str, other: str) -> bool:
    """Return whether two dictionary forms are one word, or one with a letter of ending more."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) > 2 and long[:-1] == short)
