"""Which part of an earlier theme that fell apart is still that theme: the one with its title.

Matching (``matching``) goes by shared passages before anything has a title, and of two halves that
are nearly as large it takes the larger. Where the other one is given the title again, a person
would read that "Budget" is now called "Public tenders", and that there is a new theme "Budget".
"""

from collections.abc import Mapping
from dataclasses import replace

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import Theme, ThemeId
from analysis.themes.skeleton import Skeleton


def following_titles(
    skeleton: Skeleton, themes: Mapping[ThemeId, Theme], earlier: Codebook
) -> tuple[Skeleton, dict[ThemeId, Theme]]:
    """Return the same themes, each under the id of the earlier one whose title it has again.

    Only new top-level themes take an id over, and only from one that was given another title and
    holds not many more of the earlier theme's passages; it gets the id of the new one for it.

    Args:
        skeleton: the themes now.
        themes: with their words, in order of display.
        earlier: the codebook before.
    """
    other = _exchanged(skeleton, themes, earlier)
    if not other:
        return skeleton, dict(themes)

    def known(theme: ThemeId) -> ThemeId:
        """Return the id that a theme has from now on."""
        return other.get(theme, theme)

    parents = {
        known(each): None if above is None else known(above)
        for each, above in skeleton.parents.items()
    }
    home = {key: known(each) for key, each in skeleton.home.items()}
    new = [each for each in skeleton.parents if each in other and each not in earlier.themes]
    following = replace(skeleton, parents=parents, home=home)
    joined = {
        key
        for key, each in home.items()
        if key not in earlier.placements and following.top(each) in map(known, new)
    }
    strangers = {key for key in skeleton.joined if following.top(home[key]) in new}
    named = {
        known(key): replace(each, id=known(key), parent_id=each.parent_id and known(each.parent_id))
        for key, each in themes.items()
    }
    return replace(following, joined=skeleton.joined - strangers | joined), named


def _exchanged(
    skeleton: Skeleton, themes: Mapping[ThemeId, Theme], earlier: Codebook
) -> dict[ThemeId, ThemeId]:
    """Return the ids that two themes exchange, either way."""
    tops = [each for each in themes.values() if each.parent_id is None]
    new = {each.name: each.id for each in tops if each.id not in earlier.themes}
    other: dict[ThemeId, ThemeId] = {}
    for each in tops:
        before = earlier.themes.get(each.id)
        if before is None or before.name == each.name or before.name not in new:
            continue
        heir, passages = new[before.name], earlier.passage_ids(each.id)
        if heir in other:
            continue
        homes = [skeleton.top(skeleton.home[key]) for key in passages if key in skeleton.home]
        if homes.count(heir) >= settings.SHARE_OF_AN_HEIR * homes.count(each.id):
            other |= {each.id: heir, heir: each.id}
    return other
