"""The map: within its square, the same each time, themes where their passages are."""

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from analysis import settings
from analysis.codebook import Codebook
from analysis.records import Corpus, Placement
from analysis.review.mapping import atlas, atlas_of, points_of
from analysis.review.space import homes_of
from tests.builders import corpus, theme, transcript
from tests.review.making import THEMES, about, book, placed, space, town

TOWN = town(per_person=4)
SPACE = space(TOWN)


def test_every_passage_has_a_place_in_the_square() -> None:
    drawn = atlas(SPACE, book(TOWN))
    assert list(drawn.points) == [each.id for each in SPACE.passages]
    table = np.array(list(drawn.points.values()))
    assert table.min() >= 0.0
    assert table.max() <= 1.0
    assert table[:, 0].min() == 0.0 or table[:, 1].min() == 0.0
    assert set(drawn.labels) == {each.id for each in THEMES.values()}


def test_passages_lie_near_the_name_of_their_theme() -> None:
    drawn = atlas(SPACE, book(TOWN))
    names = list(drawn.labels)
    marks = np.array([drawn.labels[each] for each in names])
    homes = homes_of(SPACE, book(TOWN))
    right = [
        homes.themes[label] == names[int(((marks - drawn.points[passage.id]) ** 2).sum(1).argmin())]
        for passage, label in zip(SPACE.passages, homes.labels, strict=True)
        if label >= 0
    ]
    assert np.mean(right) >= 0.9


def test_the_map_is_the_same_again_in_any_order_and_on_any_number_of_threads() -> None:
    held = book(TOWN)
    with threadpool_limits(limits=1):
        one = points_of(SPACE, held)
    with threadpool_limits(limits=2):
        other = points_of(space(TOWN, reverse=True), held)
    assert list(one.items()) == list(other.items())


def test_edits_move_names_and_not_points() -> None:
    held = book(TOWN)
    points = points_of(SPACE, held)
    moved = placed(held, about(TOWN, "school"), THEMES["taxes"].id)
    before, after = atlas_of(SPACE, points, held), atlas_of(SPACE, points, moved)
    assert before.points == after.points
    assert THEMES["school"].id not in after.labels
    assert before.labels[THEMES["taxes"].id] != after.labels[THEMES["taxes"].id]


@pytest.mark.parametrize("n", [0, 1, 2, 3, 5, 9])
def test_few_passages_are_mapped(n: int) -> None:
    said = corpus([transcript(*[("A", f"The bus number {i} is late.") for i in range(n)])])
    only = theme("Bus")
    held = Codebook({only.id: only}, {each.id: Placement(only.id, 1.0) for each in said.passages})
    drawn = atlas(space(said) if n else space(Corpus()), held)
    assert len(drawn.points) == n
    assert len(drawn.labels) == (1 if n else 0)
    assert np.isfinite(list(drawn.points.values())).all()


def test_passages_of_equal_words_are_mapped() -> None:
    said = corpus(
        [transcript(("A", "The bus is late."), title=f"{i}") for i in range(2)]
        + [transcript(*[("A", "The bus is late.")] * 12)]
    )
    drawn = atlas(space(said), Codebook())
    assert np.isfinite(list(drawn.points.values())).all()
    assert drawn.labels == {}


def test_of_very_many_passages_the_rest_take_places_among_those_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(settings, "PASSAGES_ON_MAP", 30)
    drawn = atlas(SPACE, book(TOWN))
    assert list(drawn.points) == [each.id for each in SPACE.passages]
    names = list(drawn.labels)
    marks = np.array([drawn.labels[each] for each in names])
    homes = homes_of(SPACE, book(TOWN))
    right = [
        homes.themes[label] == names[int(((marks - drawn.points[passage.id]) ** 2).sum(1).argmin())]
        for passage, label in zip(SPACE.passages, homes.labels, strict=True)
        if label >= 0
    ]
    assert np.mean(right) >= 0.8
