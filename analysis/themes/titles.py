"""A title that somebody in the theme really said: a noun phrase, never a list of words.

Candidates are runs of words inside one clause that begin and end with a word of content and hold
small words only between (``LINKS``). The best is heavy (c-TF-IDF), frequent in the theme, and said
where the theme is most itself. No two titles of a result share all their words of content.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log, sqrt

from analysis import settings
from analysis.lexicons.stop_words_titles import LINKS, NOT_ENDS
from analysis.records import Passage
from analysis.themes.keywords import Group, Weights
from analysis.themes.vocabulary import Habits, Kind, Token, Vocabulary, Word, tokens

Key = tuple[str, ...]


@dataclass(slots=True)
class _Phrase:
    """One candidate: its dictionary forms, the surface forms met, where it was most at home."""

    content: Key
    surfaces: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    transcripts: set[str] = field(default_factory=set)
    centrality: float = -1.0
    n_links: int = 0


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
    read = [
        (passage, centrality)
        for passage, centrality in zip(group.passages, group.centrality, strict=True)
        if passage.language == language
    ][: settings.PASSAGES_READ_FOR_TITLE]
    for passage, centrality in read:
        for run in _runs(passage, vocabulary, habits):
            _note(found, run, passage, centrality, vocabulary)
    counts = Counter(
        lemma for passage, _ in read for lemma in sorted(set(vocabulary.content(passage)))
    )
    scored = sorted(
        (
            (-round(_score(each, weights, counts), 12), _surface(each), each)
            for each in found.values()
        ),
        key=lambda row: row[:2],
    )
    return tuple((surface, frozenset(each.content)) for _, surface, each in scored)


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
    phrase.transcripts.add(passage.transcript_id)
    phrase.centrality = max(phrase.centrality, centrality)
    phrase.n_links = sum(each.kind is Kind.FUNCTION for each in words)


def _cased(text: str, run: tuple[Token, ...]) -> str:
    """Return the run as said, its first word in lower case where only the sentence raised it."""
    said = text[run[0].start : run[-1].end]
    before = text[: run[0].start].rstrip()
    begins = not before or before[-1] in '.!?…:;"“„»)-–—'
    head = text[run[0].start : run[0].end]
    return said[0].lower() + said[1:] if begins and head[1:] == head[1:].lower() else said


def _score(phrase: _Phrase, weights: Weights, counts: Mapping[str, int]) -> float:
    n = len(phrase.content)
    if len(set(phrase.content)) < n:
        return 0.0
    each_word = [
        sqrt(weights.get(each, 0.0))
        * (1.0 if counts.get(each, 0) > 1 else settings.TITLE_SAID_ONCE)
        for each in phrase.content
    ]
    heavy: float = (sum(each_word) / n + min(each_word)) / 2 * float(n) ** settings.TITLE_LENGTH
    often = 1 + settings.TITLE_REPEATED * log(
        min(sum(phrase.surfaces.values()), settings.TITLE_ENOUGH)
    )
    shared = 1 + settings.TITLE_SHARED * log(min(len(phrase.transcripts), settings.TITLE_ENOUGH))
    alone = settings.TITLE_OF_ONE_WORD if n == 1 else 1.0
    at_home = 1 + settings.TITLE_AT_HOME * max(phrase.centrality, 0.0)
    close: float = settings.TITLE_OF_A_LINK**phrase.n_links
    return heavy * often * shared * alone * at_home * close


def _surface(phrase: _Phrase) -> str:
    counted = phrase.surfaces
    return min(counted, key=lambda each: (-counted[each], len(each), each))


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
    shared = len(one & other)
    return bool(shared) and (shared == min(len(one), len(other)) or 2 * shared >= len(one | other))
