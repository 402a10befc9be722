"""Puts words to themes: title, description, keywords by language, central quotations."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from analysis import settings
from analysis.records import Passage, PassageId, Theme, ThemeId, TranscriptId
from analysis.themes.habits import Habits, habits_of
from analysis.themes.keywords import Group, Weights, keywords, weights_of
from analysis.themes.quoting import central_quotations, description
from analysis.themes.skeleton import Ground, Skeleton
from analysis.themes.titles import chosen, ranked
from analysis.themes.vocabulary import Vocabulary

Taken = list[tuple[str, frozenset[str]]]


@dataclass(frozen=True, slots=True)
class _Speech:
    """What all themes' words are drawn from."""

    vocabulary: Vocabulary
    habits: Mapping[str, Habits]
    passages: dict[PassageId, Passage]
    language: str


@dataclass(frozen=True, slots=True)
class _Described:
    group: Group
    cohesion: float
    weights: dict[str, Weights]


def worded(
    skeleton: Skeleton, ground: Ground, vocabulary: Vocabulary, language: str
) -> dict[ThemeId, Theme]:
    """Return the themes with their words in order of display.

    Largest first, ties by id; sub-themes after their parent. Themes that people touched keep every
    word; they come first when titles are given, so that no new title repeats theirs.
    """
    members = _members(skeleton, ground)
    speech = _Speech(
        vocabulary,
        {
            each: habits_of(ground.passages, each, vocabulary)
            for each in _languages(ground.passages)
        },
        {each.id: each for each in ground.passages},
        language,
    )
    order = _display_order(skeleton, members)
    described = _described(skeleton, ground, members, speech)
    taken: Taken = [
        (theme.name, _content(theme, vocabulary))
        for theme in (*skeleton.kept.values(), *skeleton.named.values())
    ]
    themes = {
        each: _theme(each, skeleton, described, speech, taken)
        for each in sorted(order, key=lambda one: skeleton.parents[one] is not None)
    }
    return {each: themes[each] for each in order}


def _languages(passages: Iterable[Passage]) -> list[str]:
    return sorted({each.language for each in passages})


def _members(skeleton: Skeleton, ground: Ground) -> dict[ThemeId, list[int]]:
    """Return the rows of each theme, those of its sub-themes included."""
    members: dict[ThemeId, list[int]] = {each: [] for each in skeleton.parents}
    for row, passage in enumerate(ground.passages):
        theme: ThemeId | None = skeleton.home.get(passage.id)
        while theme is not None:
            members[theme].append(row)
            theme = skeleton.parents[theme]
    return members


def _display_order(skeleton: Skeleton, members: dict[ThemeId, list[int]]) -> list[ThemeId]:
    def below(parent: ThemeId | None) -> list[ThemeId]:
        """Return the themes under one, each followed by its own."""
        children = [each for each, above in skeleton.parents.items() if above == parent]
        children.sort(key=lambda each: (-len(members[each]), each))
        return [one for each in children for one in (each, *below(each))]

    return below(None)


def _described(
    skeleton: Skeleton, ground: Ground, members: dict[ThemeId, list[int]], speech: _Speech
) -> dict[ThemeId, _Described]:
    """Return each theme's passages by centrality and its words' weights against its own level."""
    found: dict[ThemeId, _Described] = {}
    for is_top in (True, False):
        level = [
            each
            for each, above in skeleton.parents.items()
            if (above is None) == is_top and members[each]
        ]
        groups = [_group(ground, members[each]) for each in level]
        by_language = {
            each: weights_of([group for group, _ in groups], each, speech.vocabulary)
            for each in _languages(ground.passages)
        }
        for i, theme in enumerate(level):
            weights = {each: rows[i] for each, rows in by_language.items()}
            found[theme] = _Described(groups[i][0], groups[i][1], weights)
    return found


def _group(ground: Ground, rows: list[int]) -> tuple[Group, float]:
    """Return a theme's passages, most central first, and their mean cosine to the theme's mean."""
    vectors = ground.rows[rows]
    middle = vectors.mean(axis=0)
    length = max(float(np.sqrt(np.einsum("i,i->", middle, middle))), settings.SMALLEST_NORM)
    closeness = np.round(np.einsum("ij,j->i", vectors, middle / length), settings.DECIMALS)
    order = np.lexsort((np.array(rows), -closeness))
    group = Group(
        tuple(ground.passages[rows[i]] for i in order), tuple(float(closeness[i]) for i in order)
    )
    return group, round(float(np.clip(closeness.mean(), 0.0, 1.0)), settings.DECIMALS)


def _theme(
    theme: ThemeId,
    skeleton: Skeleton,
    described: dict[ThemeId, _Described],
    speech: _Speech,
    taken: Taken,
) -> Theme:
    known = described.get(theme)
    if theme in skeleton.kept:
        kept = skeleton.kept[theme]
        return kept if known is None else replace(kept, cohesion=known.cohesion)
    assert known is not None, "A theme that nobody touched has passages."
    name, spoken = _name(theme, skeleton, known, speech, taken)
    central = central_quotations(known.group, known.weights, speech.vocabulary, speech.language)
    return Theme(
        id=theme,
        name=name,
        parent_id=skeleton.parents[theme],
        name_language=spoken,
        description=description(central, speech.passages, speech.language),
        keywords={
            each: keywords(known.weights[each])
            for each in known.group.languages()
            if known.weights[each]
        },
        central=central,
        cohesion=known.cohesion,
    )


def _name(
    theme: ThemeId, skeleton: Skeleton, known: _Described, speech: _Speech, taken: Taken
) -> tuple[str, str]:
    """Return a title and its language: the working language where the theme has passages in it."""
    if theme in skeleton.named:
        return skeleton.named[theme].name, skeleton.named[theme].name_language
    languages = known.group.languages()
    preferred = [each for each in (speech.language,) if each in languages]
    for spoken in dict.fromkeys((*preferred, *languages)):
        candidates = ranked(
            known.group, spoken, known.weights[spoken], speech.vocabulary, speech.habits[spoken]
        )
        title = chosen(candidates, taken)
        if title is not None:
            return title, spoken
    return _words_of_most_central(known.group, taken)


def _words_of_most_central(group: Group, taken: Taken) -> tuple[str, str]:
    """Return the opening words of the most central passage, numbered if they are taken."""
    first = group.passages[0]
    words = first.text.split()
    opening = " ".join(words[: settings.WORDS_OF_TITLE]).strip(" ,;:.!?…")
    title = opening if len(words) <= settings.WORDS_OF_TITLE else f"{opening} …"
    names = {name for name, _ in taken}
    ordinal = 2
    unique = title
    while unique in names:
        unique = f"{title} ({ordinal})"
        ordinal += 1
    taken.append((unique, frozenset()))
    return unique, first.language


def _content(theme: Theme, vocabulary: Vocabulary) -> frozenset[str]:
    stand_in = Passage(
        PassageId(""),
        TranscriptId(""),
        0,
        0,
        len(theme.name),
        theme.name,
        language=theme.name_language,
    )
    return frozenset(vocabulary.content(stand_in))
