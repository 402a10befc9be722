"""Which part of an earlier theme is still that theme."""

from dataclasses import replace

import pytest

from analysis.codebook import Codebook
from analysis.records import Origin, PassageId, Placement, Theme, ThemeId
from analysis.themes.identity import following_titles
from analysis.themes.skeleton import Skeleton

BUDGET, TENDERS, PART = ThemeId("old"), ThemeId("new"), ThemeId("part")


def theme(key: ThemeId, name: str, above: ThemeId | None = None) -> Theme:
    return Theme(id=key, name=name, parent_id=above, origin=Origin.MACHINE)


def passages(*numbers: int) -> list[PassageId]:
    return [PassageId(f"p{each}") for each in numbers]


EARLIER = Codebook(
    {BUDGET: theme(BUDGET, "Budget")},
    {each: Placement(BUDGET, 1.0) for each in passages(*range(10))},
)


def halves(n_with_title: int) -> tuple[Skeleton, dict[ThemeId, Theme]]:
    """Return the parts of an earlier theme: its match, and a new one with its title.

    The match has a sub-theme and one new passage, the new theme has two.
    """
    own = passages(*range(n_with_title, 10), 20)
    others = passages(*range(n_with_title), 21, 22)
    home = dict.fromkeys(own, PART) | dict.fromkeys(others, TENDERS)
    skeleton = Skeleton(
        {BUDGET: None, PART: BUDGET, TENDERS: None}, home, joined=frozenset(passages(20))
    )
    named = (
        theme(BUDGET, "Public tenders"),
        theme(PART, "Small firms", BUDGET),
        theme(TENDERS, "Budget"),
    )
    return skeleton, {each.id: each for each in named}


def test_the_part_with_the_title_is_the_theme() -> None:
    skeleton, themes = following_titles(*halves(4), EARLIER)
    assert [(key, each.id, each.name) for key, each in themes.items()] == [
        (TENDERS, TENDERS, "Public tenders"),
        (PART, PART, "Small firms"),
        (BUDGET, BUDGET, "Budget"),
    ]
    assert themes[PART].parent_id == TENDERS
    assert skeleton.parents == {TENDERS: None, PART: TENDERS, BUDGET: None}
    assert {key for key, each in skeleton.home.items() if each == BUDGET} == set(
        passages(*range(4), 21, 22)
    )
    # What is new in the theme joined it; what is new in the other is in a new theme.
    assert skeleton.joined == set(passages(21, 22))


def test_a_few_passages_of_a_theme_are_not_it_whatever_their_title() -> None:
    given = halves(3)
    assert following_titles(*given, EARLIER) == given


@pytest.mark.parametrize("key", [BUDGET, TENDERS])
def test_a_theme_with_another_title_takes_nothing_over(key: ThemeId) -> None:
    skeleton, themes = halves(5)
    themes[key] = replace(themes[key], name="Budget" if key == BUDGET else "Grants")
    assert following_titles(skeleton, themes, EARLIER) == (skeleton, themes)


def test_an_earlier_theme_is_not_taken_for_a_new_one() -> None:
    both = {**EARLIER.themes, TENDERS: theme(TENDERS, "Grants")}
    earlier = replace(EARLIER, themes=both)
    given = halves(5)
    assert following_titles(*given, earlier) == given


def test_of_two_earlier_themes_of_one_name_one_alone_is_followed() -> None:
    skeleton, themes = halves(5)
    twin = ThemeId("twin")
    other = passages(30)[0]
    themes[twin] = theme(twin, "Grants")
    skeleton = replace(
        skeleton,
        parents={**skeleton.parents, twin: None},
        home={**skeleton.home, other: twin},
    )
    earlier = replace(
        EARLIER,
        themes={**EARLIER.themes, twin: theme(twin, "Budget")},
        placements={**EARLIER.placements, other: Placement(twin, 1.0)},
    )
    followed, named = following_titles(skeleton, themes, earlier)
    assert set(named) == set(themes) == set(followed.parents)
    assert set(followed.home) == set(skeleton.home)
