"""Moving some passages teaches the engine: it offers to move those like them. It never moves any.

A person's placements in a theme are the examples for it; what a person placed elsewhere, and what
looks least like the taught ones, are the examples against. All others may hold hidden ones, which
is why they are not all taken as examples against (learning from positive and unlabelled examples in
two steps: Liu, Dai, Li, Lee and Yu 2003, doi 10.1109/ICDM.2003.1250918). The rule is linear, by
regularised least squares (Rifkin, Yeo and Poggio 2003), whose score of each example with that
example left out has a closed form. Where the taught passages are not recognised when left out,
their likeness is not in the words, and nothing is offered. What is offered lies in the tray or in
the themes around the taught passages.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import Origin, ThemeId
from analysis.review.nearness import votes_of
from analysis.review.records import Offer
from analysis.review.space import Floats, Homes, Mask, Space, homes_of, standing_tops


@dataclass(frozen=True, slots=True, eq=False)
class _Lesson:
    """Rows of a space seen from one theme: those that a person put in or elsewhere, and the rest.

    ``taught``: placed in it by a person; ``own``: by the machine; ``against``: placed elsewhere or
    put aside by a person; ``open_to_offer``: neither in it nor placed by anybody.
    """

    theme: ThemeId
    taught: Mask
    own: Mask
    against: Mask
    open_to_offer: Mask


def offers(space: Space, codebook: Codebook) -> tuple[Offer, ...]:
    """Return what could be moved to the themes in which a person placed passages.

    A passage that a person placed or put aside is never offered, and each only to the theme that it
    fits best. Most passages first, ties by order of display.
    """
    homes = homes_of(space, codebook)
    scored = {each.theme: _scores(space, homes, each) for each in _lessons(space, codebook)}
    best: dict[ThemeId, list[tuple[float, int]]] = {theme: [] for theme in scored}
    for row in range(len(space.passages)):
        claims = [(scores[row], theme) for theme, scores in scored.items()]
        score, theme = max(claims, key=lambda each: each[0], default=(-1.0, None))
        if theme is not None and score >= settings.SCORE_OF_AN_OFFER:
            best[theme].append((-score, row))
    made = [_offer(space, codebook, theme, sorted(rows)) for theme, rows in best.items() if rows]
    return tuple(sorted(made, key=lambda each: -len(each.passages)))


def _offer(
    space: Space, codebook: Codebook, theme: ThemeId, rows: list[tuple[float, int]]
) -> Offer:
    taught_by = sum(
        each.theme_id == theme and each.origin is Origin.PERSON
        for each in codebook.placements.values()
    )
    return Offer(
        theme_id=theme,
        passages=tuple(space.passages[row].id for _, row in rows),
        scores=tuple(min(1.0, -score) for score, _ in rows),
        taught_by=taught_by,
    )


def _lessons(space: Space, codebook: Codebook) -> Iterator[_Lesson]:
    """Yield a lesson for each standing theme in which a person placed enough passages."""
    standing = standing_tops(codebook)
    placed = [codebook.placements.get(each.id) for each in space.passages]
    aside = frozenset(codebook.put_aside)
    home = np.array([each.theme_id if each else "" for each in placed], dtype=object)
    by_person = np.array(
        [each is not None and each.origin is Origin.PERSON for each in placed], dtype=bool
    )
    is_aside = np.array([each.id in aside for each in space.passages], dtype=bool)
    for theme in codebook.themes:
        taught = by_person & (home == theme)
        if theme not in standing or taught.sum() < settings.TEACHERS:
            continue
        inside = np.isin(home, list(_family(codebook, theme)))
        open_to_offer = space.says & ~inside & ~by_person & ~is_aside
        against = (by_person | is_aside) & ~inside
        if (open_to_offer | against).sum() >= settings.FEWEST_OTHERS:
            yield _Lesson(theme, taught, inside & ~taught, against, open_to_offer)


def _family(codebook: Codebook, theme: ThemeId) -> set[ThemeId]:
    family = {theme}
    for child in codebook.children(theme):
        family |= _family(codebook, child.id)
    return family


def _scores(space: Space, homes: Homes, lesson: _Lesson) -> Floats:
    """Return the score of each row, -1 for those not open to an offer: shape (n,)."""
    nothing = np.full(len(space.passages), -1.0)
    is_for = lesson.taught | lesson.own
    scores = _learned(space.plain, is_for, lesson.against | lesson.open_to_offer)
    for _ in range(settings.ROUNDS_OF_OFFERS):
        doubted = np.quantile(scores[lesson.taught], settings.SHARE_OF_TEACHERS_DOUBTED)
        others = lesson.against | (lesson.open_to_offer & (scores < doubted))
        if others.sum() < settings.FEWEST_OTHERS:
            break
        scores = _learned(space.plain, is_for, others)
    if scores[lesson.taught].mean() < settings.TEACHERS_RECOGNISED:
        return nothing
    return np.where(lesson.open_to_offer & _at_source(space, homes, lesson), scores, nothing)


def _at_source(space: Space, homes: Homes, lesson: _Lesson) -> Mask:
    """Return which rows are in the tray, or in a theme that the taught ones seem to come from.

    It holds enough of their neighbours that are not in the theme they were moved to.
    """
    elsewhere = Homes(homes.themes, np.where(lesson.taught | lesson.own, -1, homes.labels))
    if not (elsewhere.labels >= 0).any():
        return np.ones(len(space.passages), dtype=bool)
    asked = np.flatnonzero(lesson.taught)
    asked = asked[:: -(-len(asked) // settings.PASSAGES_ASKED_OF_THEME)]
    shares = np.round(votes_of(space, elsewhere, asked).mean(axis=0), 6)
    is_source = np.append(shares >= settings.SHARE_OF_SOURCE, True)
    return np.asarray(is_source[homes.labels])


def _learned(rows: Floats, is_for: Mask, against: Mask) -> Floats:
    """Return how far each row is for the theme: 1 and -1 are what the examples aim at.

    An example's score is that of a rule learned without it. Both sides weigh alike, however many
    they are.

    Args:
        rows: shape (n, n_dims).
        is_for: examples for the theme, shape (n,).
        against: examples against it, shape (n,).
    """
    taken = np.flatnonzero(is_for | against)
    aims = np.where(is_for[taken], 1.0, -1.0)
    weights = np.where(aims > 0, 0.5 / is_for.sum(), 0.5 / against.sum()) * len(taken)
    roots = np.sqrt(weights)
    wide = np.column_stack([rows, np.ones(len(rows))])
    design = wide[taken] * roots[:, None]
    penalty = np.diag([*[settings.RIDGE_OF_OFFERS] * rows.shape[1], settings.SMALLEST_NORM])
    inverse = np.linalg.inv(design.T @ design + penalty)
    rule = inverse @ (design.T @ (aims * roots))
    scores = wide @ rule
    scores[taken] = _left_out(design, inverse, scores[taken], aims)
    return np.asarray(np.round(scores, 6))


def _left_out(design: Floats, inverse: Floats, fitted: Floats, aims: Floats) -> Floats:
    """Return the scores of examples, each by the rule learned without it."""
    leverage = np.einsum("ij,jk,ik->i", design, inverse, design)
    rest = np.maximum(1 - leverage, settings.SMALLEST_NORM)
    return np.asarray((fitted - leverage * aims) / rest)
