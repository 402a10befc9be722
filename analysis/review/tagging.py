"""A mended tag teaches: the tags of passages like it are offered to be changed. None ever is.

What people decided changes the tagger's probabilities near by (``swot.learning``). Offered are the
undecided passages whose tag would thereby become one that people gave against the tagger, by a
margin; how many of such offers are right is measured in ``benchmarks/learning.py``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import TAG_NAMES, PassageId, Tag
from analysis.review.tag_records import TagOffer, own_name, own_probabilities
from analysis.swot.heads import Floats
from analysis.swot.learning import Features, Lesson, learn, log_probabilities, taught


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """The analysed passages that have features, row i of ``features`` being ``passages[i]``."""

    passages: tuple[PassageId, ...]
    features: Features


def lesson_of(judged: Judged, tags: Mapping[PassageId, Tag]) -> Lesson:
    """Return what the decided tags teach."""
    rows = [i for i, key in enumerate(judged.passages) if _answer(tags, key)]
    answers = [str(_answer(tags, judged.passages[i])) for i in rows]
    return learn(judged.features.some(rows), answers, _probabilities(judged, tags, rows))


def _answer(tags: Mapping[PassageId, Tag], key: PassageId) -> str | None:
    return tags[key].decided if key in tags else None


def _probabilities(judged: Judged, tags: Mapping[PassageId, Tag], rows: list[int]) -> Floats:
    found = [own_probabilities(tags[judged.passages[i]]) for i in rows]
    return np.array(found, dtype=np.float64).reshape(len(rows), len(TAG_NAMES))


def tag_offers(judged: Judged, codebook: Codebook) -> tuple[TagOffer, ...]:
    """Return what could be changed after the example of mended tags, most passages first."""
    tags = codebook.tags
    mended = [each.decided for each in tags.values() if each.decided not in (None, own_name(each))]
    rows = [
        i
        for i, key in enumerate(judged.passages)
        if key in tags and tags[key].decided is None
    ]  # fmt: skip
    if not mended or not rows:
        return ()
    lesson = lesson_of(judged, tags)
    change = lesson.change(judged.features.some(rows))
    after = taught(log_probabilities(_probabilities(judged, tags, rows)), change)
    best: dict[str, list[tuple[float, int]]] = {name: [] for name in TAG_NAMES if name in mended}
    for place, row in enumerate(rows):
        name = TAG_NAMES[int(after[place].argmax())]
        now = tags[judged.passages[row]].name
        margin = round(float(after[place].max() - after[place][TAG_NAMES.index(now)]), 4)
        if name in best and name != now and margin >= settings.MARGIN_OF_TAG_OFFERS:
            best[name].append((-margin, row))
    made = [_offer(judged, name, sorted(found), mended) for name, found in best.items() if found]
    return tuple(sorted(made, key=lambda each: -len(each.passages)))


def _offer(
    judged: Judged, name: str, found: list[tuple[float, int]], mended: Sequence[str | None]
) -> TagOffer:
    kept = found[: settings.TAGS_OFFERED_AT_ONCE]
    return TagOffer(
        tag=name,
        passages=tuple(judged.passages[row] for _, row in kept),
        margins=tuple(-margin for margin, _ in kept),
        taught_by=mended.count(name),
    )
