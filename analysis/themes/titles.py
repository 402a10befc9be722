"""Titles for one theme: what the engine would call it, and what else it could be called.

A title is a noun phrase that somebody in the theme said (``naming``), a listed subject that the
theme bears out (``headings``), or one beside the other, never a list of words.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

import numpy as np

from analysis import settings
from analysis.lexicons.noun_phrases import VAGUE_NOUNS
from analysis.lexicons.subjects import BESIDE, parted
from analysis.records import Passage, PassageId, Theme, TranscriptId
from analysis.themes.candidate import TitleCandidate
from analysis.themes.centring import Floats
from analysis.themes.choosing import Title, alike
from analysis.themes.grammar import Grammar
from analysis.themes.habits import Habits, habits_of
from analysis.themes.headings import bench_of
from analysis.themes.keywords import Group, Weights, scores_of, weights_of
from analysis.themes.laid import Laid
from analysis.themes.naming import Spoken, Spot, candidates, spoken_of
from analysis.themes.vocabulary import Vocabulary

Worded = tuple[str, frozenset[str]]
"""A title and the dictionary forms of its words that say something."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What could name a theme by what is said in it, whatever else is called so.

    ``own``: its passages, most central first where rows are at hand. ``language``: of the phrases.
    """

    own: tuple[Passage, ...]
    language: str
    phrases: tuple[TitleCandidate, ...]


@dataclass(slots=True)
class Memory:
    """What was heard before, so that an edit leaves little to be worked out anew.

    It holds for one set of rows. ``themes``: what could name a theme, by a hash of its passages and
    those beside it. ``talk``: the phrases of all of them, by a hash of these: themes beside one
    another share it, unless one is so large that some of it is asked only, and a passage that moves
    from one to another leaves it as it is.
    """

    themes: dict[str, Heard | None] = field(default_factory=dict)
    talk: dict[str, Spoken] = field(default_factory=dict)


def title_candidates(
    own: Sequence[Passage],
    others: Sequence[Sequence[Passage]],
    language: str,
    taken: Sequence[str] = (),
    n: int = settings.TITLES_OFFERED,
    rows: Mapping[PassageId, Floats] | None = None,
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
        rows: the centred unit row of each passage, where they are at hand: without them nearness
            to the middle of the theme plays no part. Passages without a row are left out.
        laid: the listed subjects among these rows: those that the theme bears out are offered too.
        above: the title of the theme's parent, "" for none.
        remembered: what was heard of the same passages by the same rows before; filled here.

    Returns:
        Best first; () where nothing that is said makes a title.
    """
    heard = _remembered(own, others, language, rows, remembered or Memory())
    if heard is None:
        return ()
    found, vocabulary = heard.phrases, Vocabulary()
    bench = bench_of(laid, language, vocabulary)
    if bench is not None:
        found = bench.offered(heard.own, found, parted(above, language)[0])
        found = _where_taken(found, language, {each.casefold() for each in taken})
    used = [(each, words_of(each, heard.language, vocabulary)) for each in taken]
    return _unlike(found, used)[:n]


def _remembered(
    own: Sequence[Passage],
    others: Sequence[Sequence[Passage]],
    language: str,
    rows: Mapping[PassageId, Floats] | None,
    memory: Memory,
) -> Heard | None:
    key = _key(language, own, *others)
    if key not in memory.themes:
        while len(memory.themes) >= settings.THEMES_REMEMBERED:
            memory.themes.pop(next(iter(memory.themes)))
        said = [_said(each, rows) for each in (own, *others)]
        memory.themes[key] = _heard(said, language, rows, memory)
    return memory.themes[key]


def _key(language: str, *groups: Sequence[Passage]) -> str:
    said = [[(each.id, each.speaker) for each in group] for group in groups]
    return sha256(repr((language, said)).encode()).hexdigest()


def _heard(
    groups: list[list[Passage]],
    language: str,
    rows: Mapping[PassageId, Floats] | None,
    memory: Memory,
) -> Heard | None:
    """Return what could name the first of some groups; None where it holds nothing."""
    if not groups[0]:
        return None
    everything = sorted((each for group in groups for each in group), key=lambda each: each.id)
    spot, groups = _spot(groups, everything, rows) if rows is not None else (None, groups)
    grouped = [Group(tuple(each), (1.0,) * len(each)) for each in groups]
    languages = grouped[0].languages()
    spoken = language if language in languages else languages[0]
    talk = _talk(everything, spoken, memory)
    vocabulary = talk.grammar.vocabulary
    weights = weights_of(grouped, spoken, vocabulary)[0]
    apart = scores_of(grouped, spoken, vocabulary)[0] if len(groups) > 1 else None
    found = candidates(grouped[0], weights, talk, spot, apart)
    return Heard(tuple(groups[0]), spoken, found)


def _talk(everything: Sequence[Passage], language: str, memory: Memory) -> Spoken:
    """Return the phrases of passages in the order of their ids; of the latest they are at hand."""
    key = _key(language, everything)
    read = memory.talk.pop(key, None)
    if read is None:
        vocabulary = Vocabulary()
        grammar = Grammar(habits_of(everything, language, vocabulary), vocabulary)
        read = spoken_of(everything, range(len(everything)), grammar)
    memory.talk[key] = read
    while sum(len(each.phrases) for each in memory.talk.values()) > settings.TALK_REMEMBERED:
        memory.talk.pop(next(iter(memory.talk)))
    return read


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


def _said(passages: Sequence[Passage], rows: Mapping[PassageId, Floats] | None) -> list[Passage]:
    known = [each for each in passages if rows is None or each.id in rows]
    return sorted(known, key=lambda each: each.id)


def _spot(
    groups: Sequence[Sequence[Passage]],
    everything: Sequence[Passage],
    rows: Mapping[PassageId, Floats],
) -> tuple[Spot, list[list[Passage]]]:
    """Return where the first group is among all, and its passages with the most central first."""
    filled = [each for each in groups if each]
    stacked = [np.stack([rows[each.id] for each in group]) for group in filled]
    means = np.stack([each.mean(axis=0) for each in stacked])
    lengths = np.sqrt(np.einsum("ij,ij->i", means, means))
    middles = means / np.maximum(lengths, settings.SMALLEST_NORM)[:, None]
    central = np.round(np.einsum("ij,j->i", stacked[0], middles[0]), settings.DECIMALS)
    order = sorted(range(len(filled[0])), key=lambda i: (-central[i], filled[0][i].id))
    level = float(np.clip(central.mean(), 0.0, 1.0))
    own = [filled[0][i] for i in order]
    every = np.stack([rows[each.id] for each in everything])
    return Spot(every, middles, 0, level), [own, *(list(each) for each in filled[1:])]


def _unlike(found: Sequence[TitleCandidate], taken: Sequence[Worded]) -> tuple[TitleCandidate, ...]:
    kept: list[TitleCandidate] = []
    used = list(taken)
    for each in found:
        if not any(_is_like((each.title, each.content), other) for other in used):
            kept.append(each)
            used.append((each.title, each.content))
    return tuple(kept)


def _is_like(one: Worded, other: Worded) -> bool:
    return one[0].casefold() == other[0].casefold() or alike(one[1], other[1])


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
    return _is_like((one, mine), (other, theirs))


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
    for each in found:
        if not any(_is_like(each, other) for other in taken):
            taken.append(each)
            return each[0]
    return None
