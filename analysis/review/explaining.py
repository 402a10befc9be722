"""Why a passage is in its theme, in what a person can check by reading."""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import Passage, PassageId, ThemeId
from analysis.review.apart import Apart, apart_of
from analysis.review.nearness import nearness_of
from analysis.review.records import Why
from analysis.review.space import Floats, Homes, Space, homes_of
from analysis.themes.neighbours import Ints
from analysis.themes.vocabulary import tokens


def why_here(
    space: Space, codebook: Codebook, passage_id: PassageId, apart: Apart | None = None
) -> Why | None:
    """Return why a passage is in its theme; None in the tray, in a rejected theme, without a row.

    Args:
        space: see ``space_of``.
        codebook: as it stands now.
        passage_id: the passage asked about.
        apart: ``apart_of`` the same space and codebook, where it is at hand.
    """
    row = space.row_of.get(passage_id)
    homes = homes_of(space, codebook)
    if row is None or homes.labels[row] < 0:
        return None
    own = int(homes.labels[row])
    nearness = nearness_of(space, homes, np.array([row]))
    votes, closeness = nearness.votes[0], nearness.closeness[0]
    shares = votes if votes.any() else closeness
    runner_up = _runner_up(shares, closeness, own)
    beaten = 0.0 if runner_up is None else float(shares[runner_up])
    known = apart or apart_of(space, homes)
    passage = space.passages[row]
    near = [space.passages[each] for each in _nearest(space, homes, row)]
    apart_places = known.places(passage, homes.themes[own])
    places = apart_places or _shared(known, passage, homes.themes[own], near)
    return Why(
        passage_id=passage_id,
        theme_id=homes.themes[own],
        nearest=tuple(each.id for each in near),
        words=tuple(passage.text[slice(*spans[0])] for spans in places.values()),
        spans=tuple(
            sorted(
                (passage.start + start, passage.start + end)
                for spans in places.values()
                for start, end in spans
            )
        ),
        share=float(shares[own]),
        runner_up=None if runner_up is None else homes.themes[runner_up],
        runner_up_share=beaten,
        margin=round(float(shares[own]) - beaten, 6),
        origin=codebook.placements[passage_id].origin,
        sets_apart=bool(apart_places),
    )


def _shared(
    known: Apart, passage: Passage, theme: ThemeId, near: Sequence[Passage]
) -> dict[str, list[tuple[int, int]]]:
    """Return the words that a passage shares with its nearest quotations or the theme, best first.

    In the nearest quotations of its language, or rather more frequent in the theme than elsewhere.
    By dictionary form, with the places of each, as ``Apart.places`` has them.
    """
    vocabulary, language = known.vocabulary, passage.language
    said = Counter(
        word for each in near if each.language == language for word in set(vocabulary.content(each))
    )
    content = set(vocabulary.content(passage))
    scores = {each: known.score(theme, each, language) for each in content}
    kept = [each for each in content if said[each] or scores[each] > 0]
    kept.sort(key=lambda each: (-said[each], -scores[each], each))
    found: dict[str, list[tuple[int, int]]] = {
        each: [] for each in kept[: settings.WORDS_SHOWN_AS_APART]
    }
    for token in tokens(passage.text):
        lemma = vocabulary.word(token.form, language).lemma
        if lemma in found:
            found[lemma].append((token.start, token.end))
    return found


def _runner_up(shares: Floats, closeness: Floats, own: int) -> int | None:
    """Return the other theme with the largest share, the nearer middle deciding among equals."""
    others = [
        each for each in range(len(shares)) if each != own and shares[each] + closeness[each] > 0
    ]
    return max(others, key=lambda each: (shares[each], closeness[each], -each), default=None)


def _nearest(space: Space, homes: Homes, row: int) -> list[int]:
    """Return the rows of the nearest quotations of the same theme from other turns.

    Those of other speakers come first, as long as they are among as many of the theme's nearest as
    are asked for a theme: that others say it too is the better reason. No two of equal words, nor
    of one turn as long as there are other turns among those.
    """
    same = np.flatnonzero((homes.labels == homes.labels[row]) & space.says)
    likeness = space.likeness(np.array([row]))[0, same]
    order = same[np.argsort(-likeness, kind="stable")]
    elsewhere = [each for each in _distinct(space, row, order) if not _same_turn(space, row, each)]
    near = elsewhere[: settings.NEIGHBOURS_ASKED]
    others = [each for each in near if not _same_voice(space, row, each)]
    rest = [each for each in near if each not in set(others)]
    first: dict[tuple[str, int], int] = {}
    for each in (*others, *rest):
        passage = space.passages[each]
        first.setdefault((passage.transcript_id, passage.turn), each)
    told = dict.fromkeys((*first.values(), *others, *rest, *elsewhere))
    return list(told)[: settings.QUOTATIONS_SHOWN_AS_NEAREST]


def _distinct(space: Space, row: int, order: Ints) -> Iterator[int]:
    seen = {space.passages[row].text.casefold()}
    for each in order:
        words = space.passages[each].text.casefold()
        if each != row and words not in seen:
            seen.add(words)
            yield int(each)


def _same_turn(space: Space, one: int, other: int) -> bool:
    first, second = space.passages[one], space.passages[other]
    return (first.transcript_id, first.turn) == (second.transcript_id, second.turn)


def _same_voice(space: Space, one: int, other: int) -> bool:
    first, second = space.passages[one], space.passages[other]
    return (first.transcript_id, first.speaker) == (second.transcript_id, second.speaker)
