"""Titles for one theme: what the engine would call it, and what else it could be called.

A title is a noun phrase that somebody in the theme said (``naming``), a listed subject that the
theme bears out (``headings``), or one beside the other, never a list of words.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from analysis import settings
from analysis.lexicons.noun_phrases import VAGUE_NOUNS
from analysis.lexicons.subjects import BESIDE, parted
from analysis.records import Passage, PassageId, Theme, TranscriptId
from analysis.themes.candidate import TitleCandidate
from analysis.themes.choosing import Title, Used
from analysis.themes.grammar import Grammar
from analysis.themes.habits import Habits
from analysis.themes.headings import Bench, bench_of
from analysis.themes.hearing import Heard, Memory, heard_of
from analysis.themes.keywords import Group, Weights
from analysis.themes.laid import Laid
from analysis.themes.naming import candidates, spoken_of
from analysis.themes.vocabulary import Vocabulary

Worded = tuple[str, frozenset[str]]
"""A title and the dictionary forms of its words that say something."""


def title_candidates(
    own: Sequence[Passage],
    others: Sequence[Sequence[Passage]],
    language: str,
    taken: Sequence[str] = (),
    n: int = settings.TITLES_OFFERED,
    laid: Laid | None = None,
    above: str = "",
    remembered: Memory | None = None,
) -> tuple[TitleCandidate, ...]:
    """Return the best titles for a theme that are like none in use and not like one another.

    Args:
        own: the theme's passages, its sub-themes' included.
        others: those of each theme beside it, that its title must tell it from.
        language: the working language; the theme's commonest where it has no passage in it.
        taken: titles that none may be like.
        n: how many to return at most.
        laid: the listed subjects among these rows: those that the theme bears out are offered too.
        above: the title of the theme's parent, "" for none.
        remembered: the passages and rows among which these are heard, and what was heard of them
            before; filled here. Without it only these passages tell how words behave, and nearness
            to the middle of the theme plays no part.

    Returns:
        Best first; () where nothing that is said makes a title.
    """
    memory = Memory.of((own, *others)) if remembered is None else remembered
    heard = heard_of(own, others, language, memory)
    if heard is None:
        return ()
    found = heard.phrases
    bench = bench_of(laid, language, memory.vocabulary)
    if bench is not None:
        found = _offered(bench, heard, parted(above, language)[0])
        found = _where_taken(found, language, {each.casefold() for each in taken})
    used = Used((each, _content(each, heard.language, memory)) for each in taken)
    return tuple(islice(_unlike(found, used), n))


def _offered(bench: Bench, heard: Heard, above: int | None) -> tuple[TitleCandidate, ...]:
    """Return the phrases and headings of a theme; they are sought once below each heading."""
    if above not in heard.offered:
        heard.offered[above] = bench.offered(heard.own, heard.phrases, above)
    return heard.offered[above]


def _content(title: str, language: str, memory: Memory) -> frozenset[str]:
    """Return the words of a title in use that say something; they are looked up once."""
    key = title, language
    if key not in memory.titles:
        memory.titles[key] = words_of(title, language, memory.vocabulary)
    return memory.titles[key]


def _where_taken(
    found: Sequence[TitleCandidate], language: str, taken: Collection[str]
) -> tuple[TitleCandidate, ...]:
    """Return titles without the subjects with words beside them that nothing else is called."""

    def is_needed(each: TitleCandidate) -> bool:
        """Return whether a title says no more than it must."""
        subject, more = parted(each.title, language)
        alone = each.title.partition(BESIDE)[0].casefold()
        return subject is None or not more or alone in taken

    return tuple(filter(is_needed, found))


def _unlike(found: Iterable[TitleCandidate], used: Used) -> Iterator[TitleCandidate]:
    """Yield the titles that are like none in use, and like none of those before."""
    for each in found:
        if not used.has_like(each.title, each.content):
            yield each
            used.add(each.title, each.content)


def words_of(title: str, language: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the dictionary forms of the words of a title that say something.

    Of a listed subject with something beside it, of the latter: by that two chapters of one subject
    are told apart.
    """
    words = parted(title, language)[1] or title
    stand_in = Passage(PassageId(""), TranscriptId(""), 0, 0, len(words), words, language=language)
    return frozenset(vocabulary.content(stand_in))


def title_of(theme: Theme, vocabulary: Vocabulary) -> Title:
    """Return the title that a theme has."""
    subject, more = parted(theme.name, theme.name_language)
    content = words_of(theme.name, theme.name_language, vocabulary)
    return Title(theme.name, content, theme.id, is_listed=subject is not None and not more)


def titles_alike(one: str, other: str, language: str) -> bool:
    """Return whether two titles read as one.

    They are the same, or the words of one lie within the other's, or half of all are shared.
    """
    vocabulary = Vocabulary()
    mine, theirs = (words_of(each, language, vocabulary) for each in (one, other))
    return Used([(other, theirs)]).has_like(one, mine)


def is_vague_title(title: str, language: str) -> bool:
    """Return whether a title says too little alone.

    It has no word of content, or one only, of those that name a piece or a reason of something, or
    it is the beginning of a passage. A listed subject never does.
    """
    if parted(title, language)[0] is not None:
        return False
    content = words_of(title, language, Vocabulary())
    is_weak = len(content) == 1 and content <= VAGUE_NOUNS.get(language, frozenset())
    return not content or is_weak or title.rstrip().endswith("…")


def ranked(
    group: Group, language: str, weights: Weights, vocabulary: Vocabulary, habits: Habits
) -> tuple[Worded, ...]:
    """Return candidate titles of a group by its words alone, best first.

    Args:
        group: the theme's passages, most central first.
        language: of the title; only passages in it are read.
        weights: of the theme's words in this language.
        vocabulary: judges words.
        habits: how words of the language behave, to tell nouns from verbs.
    """
    said = [each for each in group.passages if each.language == language]
    spoken = spoken_of(said, range(len(said)), Grammar(habits, vocabulary))
    return tuple((each.title, each.content) for each in candidates(group, weights, spoken))


def chosen(found: Sequence[Worded], taken: list[Worded]) -> str | None:
    """Return the first candidate that is not like a title already taken, and take it."""
    used = Used(taken)
    for each in found:
        if not used.has_like(*each):
            taken.append(each)
            return each[0]
    return None
