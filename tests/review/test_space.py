"""The space: the same in any order, with rows for those that say nothing too."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analysis.records import Corpus, PassageId, Status
from analysis.review.space import Floats, best_columns, homes_of, space_of, standing_tops
from analysis.themes import LanguageMeans, Material
from tests.review.making import SILENT, THEMES, about, book, placed, space, town, with_themes


def test_the_order_of_passages_does_not_matter() -> None:
    said = town()
    one, other = space(said), space(said, reverse=True)
    assert one.passages == other.passages
    assert one.rows.tobytes() == other.rows.tobytes()
    assert one.plain.tobytes() == other.plain.tobytes()


def test_rows_are_of_unit_length_and_every_analysed_passage_has_one() -> None:
    said = town()
    found = space(said)
    assert len(found.passages) == len(said.passages) - 6
    assert np.allclose((found.rows**2).sum(axis=1), 1, atol=1e-5)
    assert [found.row_of[each.id] for each in found.passages] == list(range(len(found.passages)))


def test_a_passage_that_says_nothing_has_a_row_and_is_marked() -> None:
    found = space(town())
    silent = {each.text for each, says in zip(found.passages, found.says, strict=True) if not says}
    assert silent == {SILENT}


def test_no_passages_make_an_empty_space() -> None:
    found = space(Corpus())
    assert (found.passages, len(found.rows), len(found.plain)) == ((), 0, 0)
    assert found.n_missing == 0


def test_passages_without_a_vector_are_counted() -> None:
    material = Material((), np.zeros((0, 8), dtype=np.float32), LanguageMeans())
    assert space_of(material, 3).n_missing == 3


def test_likeness_is_highest_for_like_words_and_never_with_itself() -> None:
    said = town()
    found = space(said)
    asked = found.rows_asked([about(said, "water")[0].id, PassageId("unknown")])
    likeness = found.likeness(asked)
    assert likeness.shape == (1, len(found.passages))
    assert likeness[0, asked[0]] == -np.inf
    best = found.passages[int(np.argmax(likeness[0]))]
    assert "water" in best.text


def test_a_theme_under_a_rejected_one_does_not_stand() -> None:
    said = town()
    held = book(said)
    rejected = replace(held.themes[THEMES["buses"].id], status=Status.REJECTED)
    below = replace(held.themes[THEMES["water"].id], parent_id=rejected.id)
    nested = replace(held.themes[THEMES["taxes"].id], parent_id=THEMES["school"].id)
    tops = standing_tops(with_themes(held, rejected, below, nested))
    assert tops == {
        THEMES["school"].id: THEMES["school"].id,
        THEMES["taxes"].id: THEMES["school"].id,
    }


def test_homes_name_the_top_level_theme_and_leave_the_tray_out() -> None:
    said = town()
    found = space(said)
    held = placed(book(said, ("buses", "water")), about(said, "taxes"), THEMES["water"].id)
    homes = homes_of(found, held)
    by_id = dict(zip((each.id for each in found.passages), homes.labels, strict=True))
    assert homes.themes == (THEMES["buses"].id, THEMES["water"].id)
    assert {by_id[each.id] for each in about(said, "taxes")} == {1}
    assert {by_id[each.id] for each in about(said, "school")} == {-1}


@given(
    arrays(
        np.float64, st.tuples(st.integers(1, 5), st.integers(1, 9)), elements=st.integers(-3, 3)
    ),
    st.integers(1, 9),
)
def test_the_best_columns_are_those_of_a_stable_sort(values: Floats, k: int) -> None:
    k = min(k, values.shape[1])
    expected = np.argsort(-values, axis=1, kind="stable")[:, :k]
    assert best_columns(values, k).tolist() == expected.tolist()
