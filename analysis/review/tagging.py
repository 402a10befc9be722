"""A mended tag teaches: the tags of passages like it are offered to be changed. None ever is.

Offering may be freer than learning, for a person reads each offer. Offered are the undecided
passages that are most like a mended one among those of which the tagger says the same, copies and
close paraphrases whatever it says of them, and all whose tag the next analysis would change if it
learnt. A passage that is more like one of which people left the tag as it was is not offered. How
many offers are right is measured in ``benchmarks/learning.py``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import TAG_NAMES, PassageId, Tag
from analysis.review.tag_records import TagOffer, own_name, own_probabilities
from analysis.swot.heads import Floats
from analysis.swot.learning import Features, Ints, Points, learn, points_of
from analysis.swot.matter import cosines, frame_of


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """The analysed passages that have features, row i of ``features`` being ``passages[i]``."""

    passages: tuple[PassageId, ...]
    features: Features
    languages: tuple[str, ...]


def tag_offers(judged: Judged, codebook: Codebook) -> tuple[TagOffer, ...]:
    """Return what could be changed after the example of mended tags, most passages first."""
    tags = codebook.tags
    mended = [each.decided for each in tags.values() if each.decided not in (None, own_name(each))]
    known = [row for row, key in enumerate(judged.passages) if key in tags]
    if not mended or not known:
        return ()
    keys = [judged.passages[row] for row in known]
    seen = _seen(judged, tags).some(known)
    answers = {row: name for row, key in enumerate(keys) if (name := tags[key].decided)}
    found = like_mended_ones(seen, answers)
    now = [tags[each].name for each in keys]
    best = {
        name: sorted((-like, row) for row, (to, like) in found.items() if name == to != now[row])
        for name in TAG_NAMES
    }
    made = [_offer(keys, name, rows, mended) for name, rows in best.items() if rows]
    return tuple(sorted(made, key=lambda each: -len(each.passages)))


def _seen(judged: Judged, tags: Mapping[PassageId, Tag]) -> Points:
    even = tuple([1.0 / len(TAG_NAMES)] * len(TAG_NAMES))
    own = [own_probabilities(tags[key]) if key in tags else even for key in judged.passages]
    frame = frame_of(judged.features.vectors, judged.languages)
    table = np.array(own, dtype=np.float64).reshape(len(own), len(TAG_NAMES))
    return points_of(frame, judged.features, table)


def like_mended_ones(
    seen: Points, answers: Mapping[int, str]
) -> dict[int, tuple[str, float]]:  # fmt: skip
    """Return the undecided rows that are to be offered: to which tag, and how like a mended one.

    Args:
        seen: n passages.
        answers: the tags that people decided, by row.
    """
    rest = np.array([row for row in range(len(seen)) if row not in answers], dtype=np.int64)
    if not len(rest) or not answers:
        return {}
    names = list(answers.values())
    decided = seen.some(list(answers))
    likeness = cosines(seen.matter[rest], decided.matter)
    found = _taught(seen, answers, rest, likeness)
    return found | _nearest(seen.some(rest), decided, names, rest, likeness)


def _taught(
    seen: Points, answers: Mapping[int, str], rest: Ints, likeness: Floats
) -> dict[int, tuple[str, float]]:
    """Return the rows whose tag the next analysis would change, with their greatest likeness."""
    after = learn(seen, answers).taught(seen.some(rest)).argmax(axis=1)
    names = np.array(list(answers.values()))
    return {
        int(rest[i]): (name, float(likeness[i, names == name].max()))
        for i in np.flatnonzero(after != seen.own[rest])
        for name in [TAG_NAMES[after[i]]]
    }


def _nearest(
    asked: Points, decided: Points, names: Sequence[str], rest: Ints, likeness: Floats
) -> dict[int, tuple[str, float]]:
    """Return the rows that are most like a mended passage, a few for each."""
    is_copy = likeness >= settings.LIKENESS_OF_A_COPY
    may_follow = (asked.own[:, None] == decided.own[None, :]) | is_copy
    likeness = np.where(may_follow, likeness, -1.0)
    nearest = likeness.argmax(axis=1)
    found: dict[int, tuple[str, float]] = {}
    for place, name in enumerate(names):
        if name == TAG_NAMES[decided.own[place]]:
            continue
        near = np.where(nearest == place, likeness[:, place], -1.0)
        order = np.argsort(-near, kind="stable")
        followers = order[near[order] >= settings.LIKENESS_OF_AN_OFFER]
        n_copies = int(is_copy[followers, place].sum())
        most = max(n_copies, settings.PASSAGES_LIKE_A_MENDED_ONE)
        found |= {int(rest[i]): (name, float(near[i])) for i in followers[:most]}
    return found


def _offer(
    keys: Sequence[PassageId],
    name: str,
    found: Sequence[tuple[float, int]],
    mended: Sequence[str | None],
) -> TagOffer:
    kept = found[: settings.TAGS_OFFERED_AT_ONCE]
    return TagOffer(
        tag=name,
        passages=tuple(keys[row] for _, row in kept),
        likeness=tuple(round(-like, 4) for like, _ in kept),
        taught_by=mended.count(name),
    )
