"""Whether a described theme is spoken of is told by descriptions of other things."""

import numpy as np
import pytest

from analysis.lexicons.everyday import EVERYDAY
from analysis.themes.decoys import beside, is_spoken_of, likeness, meant
from analysis.themes.left_over import is_left_over

DRAW = np.random.default_rng(5)
N, DECOYS = 300, 64
BY_CHANCE = DRAW.normal(0.0, 0.05, (N, DECOYS))
UNLIKE = np.zeros(DECOYS)


def near(n: int) -> np.ndarray:
    """Return the nearness of rows to a theme of which the first n speak."""
    heard = DRAW.normal(0.0, 0.05, N)
    heard[:n] += 0.4
    return heard


@pytest.mark.parametrize("n", [8, 40, 200])
def test_a_theme_that_passages_speak_of_has_them(n: int) -> None:
    theme = beside(near(n), BY_CHANCE, UNLIKE)
    assert is_spoken_of(theme)
    found = meant(theme, 0.97, 0.5)
    assert found[:n].all()
    assert found[n:].sum() <= n


def test_a_theme_that_nobody_speaks_of_has_nothing() -> None:
    themes = [beside(near(0), BY_CHANCE, UNLIKE) for _ in range(40)]
    assert sum(is_spoken_of(each) for each in themes) <= 3


def test_passages_that_are_near_to_everything_are_no_sign() -> None:
    hubs = np.where(np.arange(N) < 40, 0.6, 0.0)
    theme = beside(near(0) + hubs, BY_CHANCE + hubs[:, None], UNLIKE)
    assert not is_spoken_of(theme)


def test_a_decoy_that_means_the_same_takes_nothing_from_a_theme() -> None:
    heard = near(30)
    others = BY_CHANCE.copy()
    others[:, :8] = heard[:, None]
    assert not is_spoken_of(beside(heard, others, UNLIKE))
    alike = np.where(np.arange(DECOYS) < 8, 0.9, 0.0)
    assert is_spoken_of(beside(heard, others, alike))


def test_likeness_leaves_out_what_all_descriptions_have_in_common() -> None:
    common = 5.0 * np.eye(6)[5]
    decoys = np.eye(6)[:5] + common
    found = likeness(np.eye(6)[0] + common, decoys)
    assert found[0] > 0.95
    assert (found[1:] < 0).all()


@pytest.mark.parametrize(
    "name",
    [
        *("Други", "Other", "Разни", "Misc.", "Everything else", "Общи въпроси", "Other / misc"),
        *("Sonstiges", "Autres thèmes", "Otros", "Прочее", "Ostatní", "Diğer", "Всичко останало"),
    ],
)
def test_names_for_what_fits_nowhere_else(name: str) -> None:
    assert is_left_over(name)


@pytest.mark.parametrize(
    "name", ["Other services", "General hospital", "Общински въпроси", "Themes", "Water", "12", ""]
)
def test_names_of_themes_are_none(name: str) -> None:
    assert not is_left_over(name)


def test_everyday_subjects_are_told_in_full_and_no_two_alike() -> None:
    assert len({each.name for each in EVERYDAY}) == len(EVERYDAY) == 64
    assert all(each.definition and each.example for each in EVERYDAY)
    assert {each.language for each in EVERYDAY} == {"bg", "en"}
