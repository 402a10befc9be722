"""How each SWOT item stands: its support, what speaks against it, and who sees it otherwise.

All of it follows from the codebook as it is now, so that nothing of it is stored and every edit
shows at once.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from analysis import settings
from analysis.codebook import Codebook
from analysis.measures.confidence import ConfidenceRule, Grounds, confidence, is_contested
from analysis.measures.divergence import HELPFUL, ThemeViews, views_of_themes
from analysis.measures.support import Voices, support, voices_of
from analysis.records import (
    TAG_NAMES,
    Corpus,
    ItemId,
    PassageId,
    Quadrant,
    Quotation,
    Status,
    Support,
    SwotItem,
    Tag,
    ThemeId,
)


@dataclass(frozen=True, slots=True)
class Counterpart:
    """An item that says the opposite of the same theme, and the groups that say it."""

    item_id: ItemId
    groups: tuple[str, ...]
    n_speakers: int


@dataclass(frozen=True, slots=True)
class Standing:
    """What is to be known of an item beside its words; ``level`` is one of ``LEVELS``.

    ``against``: of the speakers in its counter-evidence who do not stand behind it as well.
    """

    support: Support
    against: Support
    grounds: Grounds
    level: str
    is_contested: bool
    counterparts: tuple[Counterpart, ...] = ()


@dataclass(frozen=True, slots=True)
class Standings:
    """The standing of every item, and every theme as the groups see it, most divergent first."""

    items: Mapping[ItemId, Standing]
    themes: tuple[ThemeViews, ...]


def standings(corpus: Corpus, codebook: Codebook, rule: ConfidenceRule) -> Standings:
    """Return how all items of a codebook stand."""
    voices, themes = voices_of(corpus), views_of_themes(corpus, codebook)
    divided = {each.theme_id: each for each in themes if each.is_divided}
    items = {
        key: _standing(item, codebook, divided, voices, rule)
        for key, item in codebook.items.items()
    }
    return Standings(items, themes)


def margin_of(item: SwotItem, tags: Mapping[PassageId, Tag], voices: Voices) -> float:
    """Return how plainly an item's evidence says it, in [0, 1]; 0.0 where there is none.

    A passage's margin is the probability of the item's quadrant less the largest other, 0 where
    another is larger; of each speaker the largest counts, and of the speakers the median. It is 1
    where a person decided: tagged the passage as of the quadrant, or put it behind the item.
    """
    best: dict[object, float] = defaultdict(float)
    for each in item.evidence:
        if each.passage_id in voices.speakers:
            who = voices.speakers[each.passage_id]
            is_chosen = each.passage_id in item.chosen
            margin = 1.0 if is_chosen else _margin(item.quadrant, tags.get(each.passage_id))
            best[who] = max(best[who], margin)
    return round(median(best.values()), settings.DECIMALS) if best else 0.0


def _margin(quadrant: Quadrant, tag: Tag | None) -> float:
    if tag is None or tag.decided is not None:
        return float(tag is not None and tag.decided == quadrant.value)
    own = TAG_NAMES.index(quadrant.value)
    others = (*tag.probabilities[:own], *tag.probabilities[own + 1 :])
    return max(0.0, tag.probabilities[own] - max(others))


def _standing(
    item: SwotItem,
    codebook: Codebook,
    divided: Mapping[ThemeId, ThemeViews],
    voices: Voices,
    rule: ConfidenceRule,
) -> Standing:
    behind, own = support(item.evidence, voices), _speakers(item.evidence, voices)
    others = [e for e in item.counter_evidence if voices.speakers.get(e.passage_id) not in own]
    against = support(others, voices)
    n_heard = behind.n_speakers + against.n_speakers
    grounds = Grounds(
        n_speakers=behind.n_speakers,
        n_groups=behind.n_groups,
        n_against=against.n_speakers,
        dissent=against.n_speakers / n_heard if n_heard else 0.0,
        margin=margin_of(item, codebook.tags, voices),
    )
    return Standing(
        support=behind,
        against=against,
        grounds=grounds,
        level=confidence(grounds, rule),
        is_contested=is_contested(grounds, rule),
        counterparts=_counterparts(item, codebook, divided, voices),
    )


def _counterparts(
    item: SwotItem, codebook: Codebook, divided: Mapping[ThemeId, ThemeViews], voices: Voices
) -> tuple[Counterpart, ...]:
    """Return the items of the same theme that a group of the other side stands behind.

    Only of a theme that is helpful for one group and harmful for another, and only for an item
    behind which its own side stands.
    """
    views = divided.get(_top(codebook, item)) if item.theme_id is not None else None
    sign = _sign(item)
    if views is None or not _of_groups(item.evidence, views.on_side(sign), voices):
        return ()
    found = []
    for other in codebook.items.values():
        if (
            other.status is Status.REJECTED
            or other.theme_id is None
            or _sign(other) == sign
            or _top(codebook, other) != views.theme_id
        ):
            continue
        said = _of_groups(other.evidence, views.on_side(-sign), voices)
        if said:
            theirs = {voices.groups[each.passage_id] for each in said}
            groups = tuple(each for each in views.on_side(-sign) if each in theirs)
            found.append(Counterpart(other.id, groups, len(_speakers(said, voices))))
    return tuple(found)


def _top(codebook: Codebook, item: SwotItem) -> ThemeId:
    assert item.theme_id is not None
    return codebook.top(item.theme_id)


def _sign(item: SwotItem) -> int:
    return 1 if item.quadrant in HELPFUL else -1


def _of_groups(
    quotations: Iterable[Quotation], groups: tuple[str, ...], voices: Voices
) -> tuple[Quotation, ...]:
    return tuple(each for each in quotations if voices.groups.get(each.passage_id) in groups)


def _speakers(quotations: Iterable[Quotation], voices: Voices) -> set[object]:
    return {
        voices.speakers[each.passage_id]
        for each in quotations
        if each.passage_id in voices.speakers
    }
