"""Puts words to themes: title, description, keywords by language, central quotations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from threadpoolctl import threadpool_limits

from analysis import settings
from analysis.lexicons.subjects import parted
from analysis.records import Origin, Theme, ThemeId
from analysis.themes.candidate import TitleCandidate
from analysis.themes.centring import Floats
from analysis.themes.choosing import Title, choose
from analysis.themes.grammar import Grammar
from analysis.themes.habits import habits_of
from analysis.themes.headings import Bench, bench_of
from analysis.themes.keywords import Group, Weights, keywords, weighed
from analysis.themes.laid import Laid
from analysis.themes.makeshift import is_bare, opening_words
from analysis.themes.membership import display_order, members_of, parts_of
from analysis.themes.naming import Spoken, Spot, candidates, passages_read, spoken_of
from analysis.themes.quoting import Lines, Speech, central_quotations, description
from analysis.themes.skeleton import Ground, Skeleton
from analysis.themes.titles import title_of, words_of
from analysis.themes.vocabulary import Vocabulary

_Name = tuple[str, str, Origin | None]
"""A title, its language, and who gave it, None where it is a makeshift or in another language than
the working one."""


@dataclass(slots=True)
class _Speech:
    """What all themes' words are drawn from; phrases of a language are read when first needed."""

    ground: Ground
    vocabulary: Vocabulary
    language: str
    lines: Lines
    read: dict[str, list[int]]
    n_read: int
    near: Mapping[ThemeId, Floats]
    bench: Bench | None = None
    _spoken: dict[str, Spoken] = field(default_factory=dict)

    def spoken(self, language: str) -> Spoken:
        """Return the phrases of the passages of a language that titles are sought in."""
        if language not in self._spoken:
            habits = habits_of(self.ground.passages, language, self.vocabulary)
            rows = self.read.get(language, [])
            said = [self.ground.passages[row] for row in rows]
            self._spoken[language] = spoken_of(said, rows, Grammar(habits, self.vocabulary))
        return self._spoken[language]


@dataclass(frozen=True, slots=True)
class _Described:
    group: Group
    rows: tuple[int, ...]
    cohesion: float
    weights: dict[str, Weights]
    apart: dict[str, Mapping[str, float]]
    spot: Spot


def worded(
    skeleton: Skeleton,
    ground: Ground,
    vocabulary: Vocabulary,
    language: str,
    laid: Laid | None = None,
    near: Mapping[ThemeId, Floats] | None = None,
) -> dict[ThemeId, Theme]:
    """Return the themes with their words in order of display.

    Largest first, ties by id; sub-themes after their parent. Themes that people touched keep every
    word, and get a title only where an erasure left none; no new title repeats theirs. Top-level
    themes are named before sub-themes. ``laid``: the subjects that may name a theme, where the
    working language has them. ``near``: of themes that people described, how near each row is to
    what they said (``guided.heard_of``).
    """
    members = members_of(skeleton, ground)
    order = display_order(skeleton, members)
    described = _described(skeleton, ground, members, vocabulary)
    n_read = passages_read(len(ground.passages))
    read = _read(described, n_read)
    lines, bench = Lines(vocabulary), bench_of(laid, language, vocabulary)
    speech = _Speech(ground, vocabulary, language, lines, read, n_read, near or {}, bench)
    # Thousands of small products: handing each out to several threads costs more than it saves.
    with threadpool_limits(limits=1):
        names = _names(skeleton, described, speech, order)
    return {each: _theme(each, skeleton, described.get(each), speech, names) for each in order}


def _read(described: Mapping[ThemeId, _Described], n_most: int) -> dict[str, list[int]]:
    """Return the rows of the passages that titles are sought in, by language."""
    found: dict[str, set[int]] = {}
    for known in described.values():
        n_read: dict[str, int] = {}
        for row, passage in zip(known.rows, known.group.passages, strict=True):
            n_read[passage.language] = n_read.get(passage.language, 0) + 1
            if n_read[passage.language] <= n_most:
                found.setdefault(passage.language, set()).add(row)
    return {language: sorted(rows) for language, rows in found.items()}


def _described(
    skeleton: Skeleton, ground: Ground, members: dict[ThemeId, list[int]], vocabulary: Vocabulary
) -> dict[ThemeId, _Described]:
    """Return each theme's passages by centrality and its words' weights against its own level."""
    found: dict[ThemeId, _Described] = {}
    for is_top in (True, False):
        level = [
            each
            for each, above in skeleton.parents.items()
            if (above is None) == is_top and members[each]
        ]
        if level:
            found |= _of_level(
                level, ground, members, vocabulary, parts_of(skeleton, ground, members)
            )
    return found


def _of_level(
    level: Sequence[ThemeId],
    ground: Ground,
    members: Mapping[ThemeId, list[int]],
    vocabulary: Vocabulary,
    parts: Mapping[ThemeId, Mapping[str, int]],
) -> dict[ThemeId, _Described]:
    middles = np.stack([_middle(ground, members[each]) for each in level])
    groups = [
        _group(ground, rows, np.einsum("ij,j->i", ground.rows[rows], middle))
        for rows, middle in zip((members[each] for each in level), middles, strict=True)
    ]
    languages, passages = sorted({e.language for e in ground.passages}), [e for e, _ in groups]
    counted = {each: weighed(passages, each, vocabulary) for each in languages}
    found = {}
    for i, theme in enumerate(level):
        group, rows = groups[i]
        level_of = float(np.clip(np.mean(group.centrality), 0.0, 1.0))
        found[theme] = _Described(
            group,
            rows,
            round(level_of, settings.DECIMALS),
            {each: weights[i] for each, (weights, _) in counted.items()},
            {each: scores[i] for each, (_, scores) in counted.items()} if len(level) > 1 else {},
            Spot(ground.rows, middles, i, level_of, parts.get(theme, {})),
        )
    return found


def _middle(ground: Ground, rows: list[int]) -> Floats:
    mean = ground.rows[rows].mean(axis=0)
    length = max(float(np.sqrt(np.einsum("i,i->", mean, mean))), settings.SMALLEST_NORM)
    return np.asarray(mean / length)


def _group(ground: Ground, rows: Sequence[int], closeness: Floats) -> tuple[Group, tuple[int, ...]]:
    """Return a theme's passages with how central they are, and their rows, central first."""
    closeness = np.round(closeness, settings.DECIMALS)
    order = np.lexsort((np.array(rows), -closeness))
    group = Group(
        tuple(ground.passages[rows[i]] for i in order), tuple(float(closeness[i]) for i in order)
    )
    return group, tuple(rows[i] for i in order)


def _by_what_was_said(rows: Sequence[int], speech: _Speech, near: Floats) -> Group:
    """Return a group by how near its passages are to what people said of it, from 0 to 1."""
    own = near[list(rows)]
    width = max(float(own.max() - own.min()), settings.SMALLEST_NORM)
    return _group(speech.ground, rows, (own - own.min()) / width)[0]


def _theme(
    theme: ThemeId,
    skeleton: Skeleton,
    known: _Described | None,
    speech: _Speech,
    names: Mapping[ThemeId, _Name],
) -> Theme:
    name, spoken, named_by = names[theme]
    if theme in skeleton.kept:
        named = replace(skeleton.kept[theme], name=name, name_language=spoken, named_by=named_by)
        return _kept(named, known, speech)
    assert known is not None, "A theme that nobody touched has passages."
    quoting = _quoting(known, speech, name, spoken)
    return Theme(
        id=theme,
        name=name,
        parent_id=skeleton.parents[theme],
        name_language=spoken,
        description=description(known.group, quoting),
        described_by=Origin.MACHINE,
        keywords=_keywords(known),
        central=central_quotations(known.group, quoting),
        cohesion=known.cohesion,
        named_by=named_by,
    )


def _quoting(known: _Described, speech: _Speech, name: str, language: str) -> Speech:
    title = words_of(name, language, speech.vocabulary)
    return Speech(known.weights, speech.lines, speech.language, title)


def _keywords(known: _Described) -> dict[str, tuple[str, ...]]:
    return {
        each: keywords(known.weights[each])
        for each in known.group.languages()
        if known.weights[each]
    }


def _kept(kept: Theme, known: _Described | None, speech: _Speech) -> Theme:
    """Return a theme as people left it; one that they made gets what it never had.

    Such are the quotations and keywords of a theme to which passages were assigned just now. It
    quotes what is nearest to what people said of it; its middle is where its neighbours have it.
    """
    if known is None:
        return kept
    if kept.origin is not Origin.PERSON or kept.central:
        return replace(kept, cohesion=known.cohesion)
    group = known.group
    if kept.id in speech.near:
        group = _by_what_was_said(known.rows, speech, speech.near[kept.id])
    quoting = _quoting(known, speech, kept.name, kept.name_language)
    return replace(
        kept,
        keywords=kept.keywords or _keywords(known),
        central=central_quotations(group, quoting),
        cohesion=known.cohesion,
    )


def _names(
    skeleton: Skeleton,
    described: Mapping[ThemeId, _Described],
    speech: _Speech,
    order: Sequence[ThemeId],
) -> dict[ThemeId, _Name]:
    """Return the titles of the themes that need one, their languages and who gave them."""
    kept = (e for e in skeleton.kept.values() if not (is_bare(e) and e.id in described))
    given = (*kept, *skeleton.named.values())
    titles = [title_of(each, speech.vocabulary) for each in given]
    names = {each.id: (each.name, each.name_language, each.named_by) for each in given}
    for is_top in (True, False):
        level = [
            each
            for each in order
            if each not in names and (skeleton.parents[each] is None) == is_top
        ]
        above = {each: _above(skeleton, names, each) for each in level}
        offered = {each: _offered(described[each], speech, above[each]) for each in level}
        chosen = choose(offered, titles, skeleton.parents)
        for each in level:
            title = chosen.get(each) or opening_words(described[each].group, titles)
            titles.append(Title.of(title, each))
            is_worded = title.is_sound and title.language in (speech.language, "und")
            named_by = Origin.MACHINE if is_worded else None
            names[each] = title.title, title.language, named_by
    return names


def _above(skeleton: Skeleton, names: Mapping[ThemeId, _Name], theme: ThemeId) -> int | None:
    """Return the number of the listed subject that a theme's parent is titled with."""
    parent = skeleton.parents[theme]
    name, language, _ = names.get(parent, ("", "", None)) if parent else ("", "", None)
    return parted(name, language)[0]


def _offered(known: _Described, speech: _Speech, above: int | None) -> tuple[TitleCandidate, ...]:
    """Return the theme's phrases and the subjects that it bears out, best first."""
    found = _phrases(known, speech)
    if speech.bench is None:
        return found
    return speech.bench.offered(known.group.passages, found, above)


def _phrases(known: _Described, speech: _Speech) -> tuple[TitleCandidate, ...]:
    """Return candidates in the working language where the theme has any, else in its commonest."""
    languages = known.group.languages()
    preferred = [each for each in (speech.language,) if each in languages]
    for spoken in dict.fromkeys((*preferred, *languages)):
        found = candidates(
            known.group,
            known.weights[spoken],
            speech.spoken(spoken),
            known.spot,
            known.apart.get(spoken),
            speech.n_read,
        )
        if found:
            return found
    return ()
