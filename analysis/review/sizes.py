"""How large themes are by stakeholder group, and which themes meet."""

from collections import Counter, defaultdict
from itertools import combinations

from analysis.codebook import Codebook, is_analysed
from analysis.measures import Voices, voices_of
from analysis.records import Corpus, PassageId, ThemeId
from analysis.review.records import Count, GroupSizes, Overlap
from analysis.review.space import standing_tops


def overlap(corpus: Corpus, codebook: Codebook) -> tuple[Overlap, ...]:
    """Return the pairs of standing top-level themes that meet in a turn or a passage.

    Most turns first, then most passages, then order of display. A passage's second theme counts
    for its turn too.
    """
    tops = standing_tops(codebook)
    order = {theme: i for i, theme in enumerate(codebook.themes)}
    in_turn: dict[tuple[str, int], set[ThemeId]] = defaultdict(set)
    passages: Counter[tuple[ThemeId, ThemeId]] = Counter()
    for passage in corpus.passages:
        placed = codebook.placements.get(passage.id)
        if placed is None or not is_analysed(passage):
            continue
        named = (placed.theme_id, placed.second_theme_id)
        themes = {tops[each] for each in named if each is not None and each in tops}
        in_turn[passage.transcript_id, passage.turn] |= themes
        if len(themes) == 2:
            passages[_pair(themes, order)] += 1
    turns = Counter(each for themes in in_turn.values() for each in themes)
    met: Counter[tuple[ThemeId, ThemeId]] = Counter()
    for themes in in_turn.values():
        met.update(combinations(sorted(themes, key=order.__getitem__), 2))
    found = [
        Overlap(one, other, n, passages[one, other], n / (turns[one] + turns[other] - n))
        for (one, other), n in met.items()
    ]
    found.sort(
        key=lambda each: (-each.n_turns, -each.n_passages, order[each.one], order[each.other])
    )
    return tuple(found)


def _pair(themes: set[ThemeId], order: dict[ThemeId, int]) -> tuple[ThemeId, ThemeId]:
    one, other = sorted(themes, key=order.__getitem__)
    return one, other


def group_sizes(corpus: Corpus, codebook: Codebook) -> GroupSizes:
    """Return passages and speakers of each theme, sub-themes counted in, by stakeholder group.

    The largest group first, people without a group last.
    """
    voices = voices_of(corpus)
    analysed = [each.id for each in corpus.passages if is_analysed(each)]
    counted = Counter(voices.groups[each] for each in analysed)
    groups = tuple(sorted(counted, key=lambda each: (each == "", -counted[each], each)))
    members: dict[ThemeId, list[PassageId]] = {each: [] for each in codebook.themes}
    for passage in analysed:
        placed = codebook.placements.get(passage)
        theme = placed.theme_id if placed else None
        while theme is not None:
            members[theme].append(passage)
            theme = codebook.themes[theme].parent_id
    return GroupSizes(
        groups=groups,
        totals=_counts(analysed, groups, voices),
        themes={theme: _counts(own, groups, voices) for theme, own in members.items()},
    )


def _counts(
    passages: list[PassageId], groups: tuple[str, ...], voices: Voices
) -> tuple[Count, ...]:
    own: dict[str, list[PassageId]] = {each: [] for each in groups}
    for passage in passages:
        own[voices.groups[passage]].append(passage)
    return tuple(
        Count(len(own[each]), len({voices.speakers[one] for one in own[each]})) for each in groups
    )
