"""How far stakeholder groups see a theme differently: who speaks well of it and who does not.

Counted in speakers, not in passages: one who talks much is one voice. A speaker's passages in a
theme are helpful (strength, opportunity) or harmful (weakness, threat); what is none of the four
says nothing here.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from analysis import settings
from analysis.codebook import Codebook, is_analysed
from analysis.measures.support import Voices, voices_of
from analysis.records import (
    TAG_NAMES,
    Corpus,
    PassageId,
    Quadrant,
    Status,
    Tag,
    ThemeId,
)

HELPFUL: tuple[Quadrant, ...] = (Quadrant.STRENGTH, Quadrant.OPPORTUNITY)
HARMFUL: tuple[Quadrant, ...] = (Quadrant.WEAKNESS, Quadrant.THREAT)


@dataclass(frozen=True, slots=True)
class GroupView:
    """What a stakeholder group says of a theme.

    ``passages`` and ``n_speakers`` by quadrant; a speaker counts in each that they speak of.
    ``n_heard``: speakers with any; ``n_helpful`` and ``n_harmful``: those whose passages are mostly
    one or the other, ``n_heard`` less both say as much of either. ``group`` is "" for speakers of
    none.
    """

    group: str
    passages: Mapping[Quadrant, tuple[PassageId, ...]]
    n_speakers: Mapping[Quadrant, int]
    n_heard: int
    n_helpful: int
    n_harmful: int
    helpful_share: float

    @property
    def side(self) -> int:
        """1 where the group holds the theme for helpful, -1 for harmful, 0 where undecided.

        It takes ``SPEAKERS_OF_A_SIDE`` speakers and ``SHARE_OF_A_SIDE`` of those heard.
        """
        for sign, n in ((1, self.n_helpful), (-1, self.n_harmful)):
            enough = n >= settings.SPEAKERS_OF_A_SIDE
            if self.group and enough and n >= settings.SHARE_OF_A_SIDE * self.n_heard:
                return sign
        return 0


@dataclass(frozen=True, slots=True)
class ThemeViews:
    """A top-level theme as the groups see it, most speakers first, no group last.

    ``divergence``: see ``divergence``, in [0, 1].
    """

    theme_id: ThemeId
    groups: tuple[GroupView, ...]
    divergence: float

    def on_side(self, sign: int) -> tuple[str, ...]:
        """Return the groups that hold the theme for helpful (1) or for harmful (-1)."""
        return tuple(each.group for each in self.groups if each.side == sign)

    @property
    def is_compared(self) -> bool:
        """Whether two groups or more were heard on the theme."""
        return sum(bool(each.group) for each in self.groups) > 1

    @property
    def is_apart(self) -> bool:
        """Whether the groups disagree by ``LEAST_DIVERGENCE`` at least."""
        return self.is_compared and self.divergence >= settings.LEAST_DIVERGENCE

    @property
    def is_divided(self) -> bool:
        """Whether one group holds the theme for helpful and another for harmful."""
        return bool(self.on_side(1) and self.on_side(-1))


def divergence(shares: Sequence[float], sizes: Sequence[int]) -> float:
    """Return how far groups diverge in one share, in [0, 1]: 0 where all are alike.

    The Jensen-Shannon divergence of the groups' two-way distributions, in bits, weighted by their
    sizes: H(sum w p) - sum w H(p) (Lin 1991, doi 10.1109/18.61115). Differing from the source, each
    share is first drawn to that of all together by ``SHRINKAGE_OF_A_GROUP`` speakers, so that two
    people who differ do not look like two camps.

    Args:
        shares: one a group, in [0, 1].
        sizes: the speakers behind each; groups of none are left out.
    """
    heard = [(share, n) for share, n in zip(shares, sizes, strict=True) if n > 0]
    total = sum(n for _, n in heard)
    if len(heard) < 2:
        return 0.0
    common = sum(share * n for share, n in heard) / total
    prior = settings.SHRINKAGE_OF_A_GROUP
    drawn = [((share * n + prior * common) / (n + prior), n / total) for share, n in heard]
    mixed = sum(share * weight for share, weight in drawn)
    apart = _entropy(mixed) - sum(weight * _entropy(share) for share, weight in drawn)
    return round(max(0.0, apart), settings.DECIMALS)


def _entropy(share: float) -> float:
    return -sum(each * log2(each) for each in (share, 1.0 - share) if 0.0 < each < 1.0)


def views_of_themes(corpus: Corpus, codebook: Codebook) -> tuple[ThemeViews, ...]:
    """Return the top-level themes not rejected as the groups see them, the most divergent first.

    Of equal ones the order of display decides. Themes of which nobody says anything helpful or
    harmful are left out.
    """
    voices = voices_of(corpus)
    found = [
        _theme(theme, passages, voices) for theme, passages in _judging(corpus, codebook).items()
    ]
    return tuple(sorted(found, key=lambda each: -each.divergence))


def sides_of(
    views: Iterable[ThemeViews],
) -> dict[tuple[ThemeId, Quadrant], frozenset[str]]:
    """Return the places where groups see a theme differently, each with the groups of its side.

    A place is a divided theme and, of the two quadrants of a side, the one that more of the side's
    speakers speak of.
    """
    found = {}
    for theme in views:
        for sign, quadrants in ((1, HELPFUL), (-1, HARMFUL)) if theme.is_divided else ():
            groups = frozenset(theme.on_side(sign))
            spoken = {
                quadrant: sum(e.n_speakers[quadrant] for e in theme.groups if e.group in groups)
                for quadrant in quadrants
            }
            found[theme.theme_id, max(quadrants, key=spoken.__getitem__)] = groups
    return found


def is_clear(tag: Tag) -> bool:
    """Return whether a tag is evidence: of a quadrant, and a person's or probable enough."""
    if tag.name == "none":
        return False
    probable = tag.probabilities[TAG_NAMES.index(tag.name)] >= settings.EVIDENCE_PROBABILITY
    return tag.decided is not None or probable


Judging = Mapping[Quadrant, tuple[PassageId, ...]]


def _judging(corpus: Corpus, codebook: Codebook) -> dict[ThemeId, Judging]:
    """Return the passages of each quadrant in each top-level theme that stands."""
    found: dict[ThemeId, dict[Quadrant, list[PassageId]]] = {
        each.id: defaultdict(list)
        for each in codebook.children(None)
        if each.status is not Status.REJECTED
    }
    for passage in filter(is_analysed, corpus.passages):
        placed, tag = codebook.placements.get(passage.id), codebook.tags.get(passage.id)
        if placed is None or tag is None or not is_clear(tag):
            continue
        if codebook.themes[placed.theme_id].status is Status.REJECTED:
            continue
        top = codebook.top(placed.theme_id)
        if top in found:
            found[top][Quadrant(tag.name)].append(passage.id)
    return {
        theme: {quadrant: tuple(ids.get(quadrant, ())) for quadrant in Quadrant}
        for theme, ids in found.items()
        if ids
    }


def _theme(theme: ThemeId, passages: Judging, voices: Voices) -> ThemeViews:
    groups = {voices.groups[each] for ids in passages.values() for each in ids}
    views = [
        _group(
            group,
            {
                quadrant: tuple(each for each in ids if voices.groups[each] == group)
                for quadrant, ids in passages.items()
            },
            voices,
        )
        for group in groups
    ]
    views.sort(key=lambda each: (not each.group, -each.n_heard, each.group))
    named = [each for each in views if each.group]
    apart = divergence([each.helpful_share for each in named], [each.n_heard for each in named])
    return ThemeViews(theme, tuple(views), apart)


def _group(group: str, passages: Judging, voices: Voices) -> GroupView:
    helpful, harmful = _counted(passages, HELPFUL, voices), _counted(passages, HARMFUL, voices)
    heard = {*helpful, *harmful}
    shares = [helpful.get(who, 0) / (helpful.get(who, 0) + harmful.get(who, 0)) for who in heard]
    return GroupView(
        group=group,
        passages=passages,
        n_speakers={
            quadrant: len({voices.speakers[each] for each in ids})
            for quadrant, ids in passages.items()
        },
        n_heard=len(heard),
        n_helpful=sum(share > 0.5 for share in shares),
        n_harmful=sum(share < 0.5 for share in shares),
        helpful_share=sum(sorted(shares)) / len(shares),
    )


def _counted(passages: Judging, of: Iterable[Quadrant], voices: Voices) -> dict[object, int]:
    counted: dict[object, int] = defaultdict(int)
    for quadrant in of:
        for each in passages[quadrant]:
            counted[voices.speakers[each]] += 1
    return counted
