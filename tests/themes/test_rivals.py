"""A passage is given to a described theme that is nearer to it than nearly all listed headings."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest

from analysis import settings
from analysis.lexicons.subjects import fine_subjects, subjects
from analysis.records import ThemeId
from analysis.themes.centring import Floats
from analysis.themes.decoys import Nearness
from analysis.themes.guides import Told, listed_headings, unit_mean
from analysis.themes.rivals import beats_rivals

DIMS, N, RIVALS = 64, 200, 500
DRAW = np.random.default_rng(11)


def rows_of(n: int) -> Floats:
    """Return unit rows in random directions."""
    return unit_mean([each[None, :] for each in DRAW.normal(size=(n, DIMS))])


HEADINGS = rows_of(RIVALS)


def told(directions: Floats, rivals: Floats | None = HEADINGS) -> Told:
    """Return themes that point somewhere."""
    themes = tuple(ThemeId(f"t{i}") for i in range(len(directions)))
    none = np.zeros((0, DIMS))
    return Told(
        themes,
        directions,
        directions,
        np.zeros(len(directions), dtype=bool),
        dict.fromkeys(themes, none),
        rivals=rivals,
    )


def near(
    rows: Floats, directions: Floats, hear: Callable[[Floats], Floats] = lambda h: h
) -> Nearness:
    """Return rows and where the themes point."""
    return Nearness(rows, directions, hear)


def said(direction: Floats, n: int, of: int = N) -> Floats:
    """Return rows of which the first n speak of a theme and the others of headings."""
    rows = HEADINGS[DRAW.integers(0, RIVALS, of)] + 0.3 * rows_of(of)
    if n:
        rows[:n] = direction + 0.3 * rows_of(n)
    return unit_mean([each[None, :] for each in rows])


NOBODY = np.zeros(1, dtype=bool)


def test_what_speaks_of_a_theme_may_be_given_to_it_and_little_else() -> None:
    theme = rows_of(1)
    rows = said(theme[0], 30)
    found = beats_rivals(told(theme), near(rows, theme), NOBODY)
    assert found[:30].all()
    assert found[30:].mean() < 0.15


def test_a_theme_that_nobody_spoke_of_is_given_nothing() -> None:
    themes = rows_of(30)
    rows = said(themes[0], 0)
    found = beats_rivals(told(themes), near(rows, themes), np.zeros(30, dtype=bool))
    assert found.any(axis=0).sum() <= 15
    assert found.mean() < 0.05


def test_a_theme_of_which_people_showed_passages_needs_no_proof_but_its_passages_do() -> None:
    themes = rows_of(30)
    rows = said(themes[0], 0)
    unproven = beats_rivals(told(themes), near(rows, themes), np.zeros(30, dtype=bool))
    shown = np.asarray(~unproven.any(axis=0))
    found = beats_rivals(told(themes), near(rows, themes), shown)
    assert shown.any()
    assert found.any(axis=0).all()
    assert found.mean() < 0.2


def test_headings_that_mean_the_same_take_nothing_from_a_theme() -> None:
    theme = rows_of(1)
    rows = said(theme[0], 30)
    alike = unit_mean([each[None, :] for each in theme + 0.05 * rows_of(60)])
    found = beats_rivals(told(theme, np.vstack([HEADINGS, alike])), near(rows, theme), NOBODY)
    assert found[:30].all()


def test_without_headings_or_with_few_passages_every_theme_may_have_all() -> None:
    theme = rows_of(1)
    rows = said(theme[0], 0)
    assert beats_rivals(told(theme, None), near(rows, theme), NOBODY).all()
    few = rows[: settings.FEWEST_TO_HEAR - 1]
    assert beats_rivals(told(theme), near(few, theme), NOBODY).all()


def test_of_many_passages_some_headings_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    theme = rows_of(1)
    rows = said(theme[0], 30)
    asked: list[int] = []

    def hear(nearness: Floats) -> Floats:
        """Note how many columns are asked."""
        asked.append(nearness.shape[1])
        return nearness

    monkeypatch.setattr(settings, "MANY_PASSAGES", N - 1)
    found = beats_rivals(told(theme), near(rows, theme, hear), NOBODY)
    assert sum(asked) == 1 + -(-RIVALS // settings.STEP_OF_RIVALS_OF_MANY)
    assert found[:30].mean() > 0.9


def test_it_does_not_hang_on_how_many_headings_are_asked_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    themes = rows_of(3)
    rows = said(themes[0], 30)
    shown = np.zeros(3, dtype=bool)
    whole = beats_rivals(told(themes), near(rows, themes), shown)
    monkeypatch.setattr("analysis.themes.rivals._COLUMNS_AT_ONCE", 7)
    assert np.array_equal(whole, beats_rivals(told(themes), near(rows, themes), shown))


def test_listed_headings_are_told_in_both_languages_by_turns() -> None:
    texts: list[str] = []

    def embed(words: Sequence[str]) -> np.ndarray:
        """Note the texts."""
        texts.extend(words)
        return np.zeros((len(texts), 4), dtype=np.float32)

    found = listed_headings(embed)
    assert len(texts) == len(subjects()) + len(fine_subjects()) == len(found.owners)
    assert texts[:2] == [subjects()[0].en, subjects()[1].bg]
    assert found.languages[:2] == ("en", "bg")
    assert replace(found, texts=()) == found
