"""How the theme comparison scores."""

import numpy as np
import pytest

from benchmarks.themes_bench.scoring import (
    IN_NO_THEME,
    Labels,
    agreement,
    coverage,
    language_ami,
    language_nmi,
    n_themes,
    steadiness,
)


def labels(*numbers: int) -> Labels:
    return np.array(numbers, dtype=np.int64)


def test_themes_that_are_the_labels_agree_fully() -> None:
    codes = [("a",), ("a",), ("b",), ("b",), ("c",), ("c",)]
    assert agreement(codes, labels(5, 5, 9, 9, 2, 2)) == pytest.approx((1.0, 1.0))


def test_rows_in_no_theme_are_one_group() -> None:
    codes = [("a",), ("a",), ("b",), ("b",), ("c",), ("c",)]
    themes = labels(0, 0, 1, 1, IN_NO_THEME, IN_NO_THEME)
    assert agreement(codes, themes) == pytest.approx((1.0, 1.0))
    one_group = labels(0, 0, IN_NO_THEME, IN_NO_THEME, IN_NO_THEME, IN_NO_THEME)
    assert agreement(codes, one_group)[0] < 0.8


def test_one_theme_for_everything_is_no_better_than_chance() -> None:
    codes = [("a",), ("b",)] * 10
    assert agreement(codes, labels(*[0] * 20)) == pytest.approx((0.0, 0.0))


def test_a_text_of_two_codes_counts_as_either() -> None:
    codes = [("a",)] * 10 + [("a", "b")] * 10 + [("b",)] * 10
    with_the_first = agreement(codes, labels(*[0] * 20, *[1] * 10))
    with_the_second = agreement(codes, labels(*[0] * 10, *[1] * 20))
    assert with_the_first == pytest.approx(with_the_second, abs=0.1)
    assert 0.2 < with_the_first[0] < 0.9
    assert agreement(codes, labels(*[0] * 20, *[1] * 10)) == with_the_first


def test_the_order_of_a_texts_codes_is_no_matter_on_average() -> None:
    themes = labels(*[0] * 15, *[1] * 15)
    one = agreement([("a", "b")] * 30, themes)
    assert one[0] == pytest.approx(0, abs=0.1)


def test_language_counts_where_there_are_two() -> None:
    assert language_nmi(["bg", "en"] * 4, labels(*[0, 1] * 4)) == pytest.approx(1.0)
    assert language_nmi(["bg", "en"] * 4, labels(0, 0, 1, 1, 0, 0, 1, 1)) == pytest.approx(0.0)
    assert language_nmi(["en"] * 4, labels(0, 1, 0, 1)) is None
    assert language_ami(["en"] * 4, labels(0, 1, 0, 1)) is None


def test_what_chance_gives_is_taken_off() -> None:
    draw = np.random.default_rng(0)
    languages = [f"l{i % 30}" for i in range(300)]
    themes = draw.integers(8, size=300)
    nmi, ami = language_nmi(languages, themes), language_ami(languages, themes)
    assert nmi is not None
    assert ami is not None
    assert nmi == pytest.approx(29 * 7 / 600 / ((np.log(30) + np.log(8)) / 2), abs=0.03)
    assert ami == pytest.approx(0, abs=0.03)


def test_coverage_and_number_leave_out_no_theme() -> None:
    assert coverage(labels(0, 1, IN_NO_THEME, 1)) == 0.75
    assert n_themes(labels(0, 1, IN_NO_THEME, 1)) == 2
    assert n_themes(labels(IN_NO_THEME, IN_NO_THEME)) == 0


def test_themes_that_come_back_are_steady() -> None:
    units = [f"P{i % 10}" for i in range(50)]
    whole = labels(*[i % 3 for i in range(50)])
    assert steadiness(units, whole, lambda rows: whole[rows] + 7, 4) == pytest.approx(1.0)


def test_samples_leave_out_a_fifth_of_the_units_whole() -> None:
    units = [f"P{i % 10}" for i in range(50)]
    seen: list[list[int]] = []

    def again(rows: Labels) -> Labels:
        seen.append(rows.tolist())
        return np.zeros(len(rows), dtype=np.int64)

    whole = labels(*[i % 3 for i in range(50)])
    assert steadiness(units, whole, again, 3) == pytest.approx(0.0)
    assert len(seen) == 3
    for rows in seen:
        kept = {units[i] for i in rows}
        assert len(kept) == 8
        assert len(rows) == 40
    steadiness(units, whole, again, 3)
    assert seen[:3] == seen[3:]
