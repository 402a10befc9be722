"""The line from passages and vectors to a theme tree with words."""

from dataclasses import replace

import numpy as np

from analysis import settings
from analysis.codebook import Codebook
from analysis.errors import BadRequest
from analysis.records import Notice, PassageId, Placement, ThemeId
from analysis.themes.centring import Floats
from analysis.themes.context import answered, leaning
from analysis.themes.guided import heard_of
from analysis.themes.guides import Told, told_of
from analysis.themes.identity import following_titles
from analysis.themes.laid import Laid, laid_beside
from analysis.themes.matching import moved_notices, naming_notices
from analysis.themes.material import Material, ThemeOptions, ThemeResult, in_fixed_order
from analysis.themes.placing import belonging, close_shares, shares
from analysis.themes.recut import recut_of, rule_of
from analysis.themes.refill import Said, refill_of
from analysis.themes.rerun import after
from analysis.themes.skeleton import Ground, Skeleton, from_nothing
from analysis.themes.thin import is_thin
from analysis.themes.vocabulary import Vocabulary
from analysis.themes.wording import worded


def build(
    material: Material, options: ThemeOptions, earlier: Codebook | None = None
) -> ThemeResult:
    """Return themes, sub-themes and placements of what was said.

    The same passages, vectors, options and earlier codebook give the same result in any order of
    passages. Every passage that says something is in a theme; one of function words and fillers,
    with at most one weak word, has no placement, which means the tray.

    Args:
        material: passages with their vectors and the language means.
        options: number of themes, seed, working language.
        earlier: the codebook as it stands; what people touched in it stays.

    Raises:
        BadRequest: more themes are asked for than there are passages that say something, or none,
            or the vectors do not fit the passages.
    """
    if len(material.passages) != len(material.vectors):
        raise BadRequest(
            "{n} passages came with {m} vectors: embed them again.",
            n=len(material.passages),
            m=len(material.vectors),
        )
    if options.n_themes is not None and options.n_themes < 1:
        raise BadRequest("A number of themes is at least 1; without one Glas chooses.")
    ordered = in_fixed_order(material)
    vocabulary = Vocabulary()
    laid = laid_of(ordered, vocabulary)
    ground = ground_of(ordered, vocabulary, laid)
    recut = recut_of(ground, options.seed)
    ground = replace(ground, levels=None if recut is None else recut.levels)
    near: dict[ThemeId, Floats] = {}
    if earlier is None or not earlier.themes:
        skeleton = from_nothing(ground, options.n_themes, options.seed)
    else:
        told = _told(ordered)
        near = heard_of(ground, told, earlier)
        asked = options.n_themes, options.seed
        skeleton = after(ground, ordered.passages, *asked, earlier, told, anew=options.anew)
    themes = worded(skeleton, ground, vocabulary, options.language, laid, near)
    told_of: tuple[Notice, ...] = ()
    if earlier is not None and earlier.themes:
        skeleton, themes = following_titles(skeleton, themes, earlier)
        named = naming_notices(tuple(themes.values()), skeleton, earlier)
        told_of = (*moved_notices(skeleton, earlier), *named)
    placements = _placements(skeleton, ground)
    if recut is not None:
        recut = replace(recut, rule=rule_of(skeleton, options.n_themes))
    refill = refill_of(
        ground,
        Said(ordered.passages, ordered.vectors, ordered.language_means, ordered.asked),
        ordered.guides,
        skeleton,
        Codebook(themes, placements),
    )
    in_order = {each.id: placements[each.id] for each in material.passages if each.id in placements}
    return ThemeResult(themes, in_order, (*skeleton.changes, *told_of), recut, refill)


def ground_of(material: Material, vocabulary: Vocabulary, laid: Laid | None) -> Ground:
    """Return the passages that say something with their centred rows and neighbours."""
    if not material.passages:
        return Ground.of((), np.zeros((0, 1)), None, np.zeros(0, dtype=bool))
    shift = material.shift
    rows = shift.applied(material.vectors, tuple(each.language for each in material.passages))
    says = [i for i, each in enumerate(material.passages) if vocabulary.says_something(each)]
    passages = tuple(material.passages[i] for i in says)
    thin = is_thin([vocabulary.n_subjects(each) for each in passages], passages)
    kept = leaning(rows[says], passages, thin, answered(passages, material.asked, shift).rows)
    return Ground.of(passages, kept, None if laid is None else laid.profile_of(passages), thin)


def laid_of(material: Material, vocabulary: Vocabulary) -> Laid | None:
    """Return the listed subjects beside the passages; None where there are none to lay."""
    means, asked = material.language_means, material.asked
    return laid_beside(means, material.passages, material.vectors, asked, vocabulary)


def _told(material: Material) -> Told | None:
    """Return what people wrote of themes, centred as the passages are."""
    if not material.passages:
        return None
    return told_of(material.guides, material.shift)


def _placements(skeleton: Skeleton, ground: Ground) -> dict[PassageId, Placement]:
    """Return where each passage is: what stays as it was, and the rest with its strength."""
    placed = dict(skeleton.fixed)
    tops = sorted({skeleton.top(each) for each in skeleton.home.values()})
    number = {theme: i for i, theme in enumerate(tops)}
    labels = np.array(
        [
            number[skeleton.top(skeleton.home[each.id])] if each.id in skeleton.home else -1
            for each in ground.passages
        ],
        dtype=np.int64,
    )
    rows = np.flatnonzero(labels >= 0)
    if ground.found is None:
        return placed | {
            ground.passages[row].id: Placement(skeleton.home[ground.passages[row].id], 1.0)
            for row in rows
            if ground.passages[row].id not in placed
        }
    share = shares(ground.found, labels, len(tops))
    close = close_shares(ground.found, labels, len(tops))
    belongs = belonging(share[rows], labels[rows], close[rows])
    for i, row in enumerate(rows):
        key = ground.passages[row].id
        if key not in placed:
            second = tops[belongs.second[i]] if belongs.second[i] >= 0 else None
            placed[key] = _placement(
                skeleton, key, float(belongs.strength[i]), second, float(belongs.second_strength[i])
            )
    return placed


def _placement(
    skeleton: Skeleton, key: PassageId, strength: float, second: ThemeId | None, other: float
) -> Placement:
    return Placement(
        theme_id=skeleton.home[key],
        strength=round(strength, settings.DECIMALS),
        second_theme_id=second,
        second_strength=round(other, settings.DECIMALS),
        is_new=key in skeleton.joined,
    )
