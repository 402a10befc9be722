"""Themes that an analyst described: what fits them is theirs, what fits none is new."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from analysis import settings
from analysis.codebook import Codebook, counted_themes, is_waiting
from analysis.embed import HashingEmbedder
from analysis.pipeline import guides_of
from analysis.records import Origin, Placement, Status, Theme, ThemeId
from analysis.themes import Guides, Kind, Material, ThemeOptions, ThemeResult, build
from analysis.themes.centring import shift_of
from analysis.themes.fitting import own_mark, spread, standing_out
from analysis.themes.guides import told_of
from analysis.themes.neighbours import nearest
from analysis.themes.shown import said_examples
from analysis.words import tell
from tests.themes.making import direction, material, passage, talk

EN = ThemeOptions(seed=3, language="en")


def brought(*subjects: int, **changes: object) -> Codebook:
    """Return a codebook of described themes, one a subject."""
    themes = [
        Theme(
            ThemeId(f"subject {each}"),
            f"Subject {each}",
            description="What belongs here.",
            origin=Origin.PERSON,
            touched=True,
        )
        for each in subjects
    ]
    return Codebook({each.id: replace(each, **changes) for each in themes})  # type: ignore[arg-type]


def guides(*subjects: int, language: str = "en", blur: float = 0.5) -> Guides:
    """Return what was said of subjects: near their direction, in a language."""
    tongue = 20 if language == "en" else 21
    rows = [direction(s) + blur * direction(10 + s) + 3 * direction(tongue) for s in subjects]
    vectors = np.array(rows) / np.linalg.norm(np.array(rows), axis=1, keepdims=True)
    return Guides(
        tuple(ThemeId(f"subject {each}") for each in subjects),
        (Kind.DEFINITION,) * len(subjects),
        (language,) * len(subjects),
        vectors.astype(np.float32),
    )


def subjects_of(
    result: ThemeResult, made: Material, subjects: Sequence[int]
) -> dict[str, set[int]]:
    """Return the subjects of the passages of each top-level theme."""
    book = Codebook(result.themes, result.placements)
    found: dict[str, set[int]] = {}
    for each, subject in zip(made.passages, subjects, strict=True):
        found.setdefault(book.top(result.placements[each.id].theme_id), set()).add(subject)
    return found


@pytest.mark.parametrize("language", ["en", "bg"])
def test_passages_go_to_the_theme_that_was_described(language: str) -> None:
    made, subjects = talk(20, ("en", "bg"))
    made = replace(made, guides=guides(0, 1, 2, 3, language=language))
    result = build(made, EN, brought(0, 1, 2, 3))
    assert subjects_of(result, made, subjects) == {f"subject {n}": {n} for n in range(4)}
    assert not any(each.is_new for each in result.placements.values())
    assert {str(each) for each in result.changes} == {
        f"Passages assigned to “Subject {n}”: 20." for n in range(4)
    }


def test_what_fits_nowhere_comes_back_as_new_themes() -> None:
    made, subjects = talk(20, n_subjects=5)
    made = replace(made, guides=guides(0, 1, 2))
    result = build(made, EN, brought(0, 1, 2))
    found = subjects_of(result, made, subjects)
    assert {key: found.pop(key) for key in list(brought(0, 1, 2).themes)} == {
        f"subject {n}": {n} for n in range(3)
    }
    assert sorted(found.values(), key=min) == [{3}, {4}]


def test_one_brought_theme_does_not_take_the_whole_corpus() -> None:
    made, subjects = talk(20, n_subjects=5)
    made = replace(made, guides=guides(2))
    found = subjects_of(build(made, EN, brought(2)), made, subjects)
    assert found["subject 2"] == {2}
    assert {min(each) for each in found.values()} == {0, 1, 2, 3, 4}


def test_a_theme_of_which_nobody_spoke_stays_empty_and_is_told() -> None:
    made, _ = talk(20, n_subjects=3)
    made = replace(made, guides=guides(0, 1, 2, 4))
    result = build(made, EN, brought(0, 1, 2, 4))
    assert ThemeId("subject 4") in result.themes
    placed = [each.theme_id for each in result.placements.values()]
    assert placed.count(ThemeId("subject 4")) == 0
    assert any("No passage fits “Subject 4”" in str(each) for each in result.changes)


def test_what_is_an_example_word_for_word_belongs_to_its_theme_though_it_lies_far_off() -> None:
    made, subjects = talk(20)
    mine = _of(made, subjects, 1)[4]
    said = f"« {mine.text.upper()} »"
    book = brought(0, 9)
    theme = replace(book.themes[ThemeId("subject 9")], examples=(said,))
    book = replace(book, themes={**book.themes, theme.id: theme})
    made = replace(made, guides=guides(0, 9))
    assert "subject 9" not in subjects_of(build(made, EN, brought(0, 9)), made, subjects)
    result = build(made, EN, book)
    held = [key for key, each in result.placements.items() if each.theme_id == theme.id]
    assert held == [mine.id]
    assert "Passages assigned to “Subject 9”: 1." in {str(each) for each in result.changes}


def test_examples_are_known_by_their_words() -> None:
    book = brought(0, 1)
    examples = {0: ("The meters work and they are new.", "Lamps"), 1: ("The meters work and",)}
    themes = {
        ThemeId(f"subject {n}"): replace(book.themes[ThemeId(f"subject {n}")], examples=said)
        for n, said in examples.items()
    }
    texts = ("The  meters work and they are new", "Lamps!", "Lamps are broken again here",
             "He said: the meters work and they are new.", "The meters work and THEY are",
             "the meters work")  # fmt: skip
    passages = [passage(text, n) for n, text in enumerate(texts)]
    found = said_examples(passages, Codebook(themes), tuple(themes))
    assert found == {ThemeId("subject 0"): [0, 1, 3, 4]}
    assert said_examples(passages, Codebook(themes), (ThemeId("subject 1"),)) == {
        ThemeId("subject 1"): [0, 3, 4]
    }


def test_brought_themes_keep_their_words_and_gain_quotations_and_keywords() -> None:
    made, _ = talk(20)
    made = replace(made, guides=guides(0, 1, 2, 3))
    book = brought(0, 1, 2, 3)
    for key, theme in build(made, EN, book).themes.items():
        if key in book.themes:
            before = book.themes[key]
            assert (theme.name, theme.description) == (before.name, before.description)
            assert theme.central
            assert theme.keywords


def test_the_same_again_moves_nothing() -> None:
    made, _ = talk(20, n_subjects=5)
    made = replace(made, guides=guides(0, 1, 2, 9))
    first = build(made, EN, brought(0, 1, 2, 9))
    book = Codebook(dict(first.themes), dict(first.placements))
    again = build(made, EN, book)
    assert {k: v.theme_id for k, v in again.placements.items()} == {
        k: v.theme_id for k, v in first.placements.items()
    }
    assert dict(again.themes) == dict(first.themes)


def test_added_interviews_join_described_themes_and_are_marked_new() -> None:
    made, subjects = talk(24)
    part = replace(made, passages=made.passages[:60], vectors=made.vectors[:60])
    told = guides(0, 1, 2, 3)
    first = build(replace(part, guides=told), EN, brought(0, 1, 2, 3))
    book = Codebook(dict(first.themes), dict(first.placements))
    result = build(replace(made, guides=told), EN, book)
    assert subjects_of(result, made, subjects) == {f"subject {n}": {n} for n in range(4)}
    new = {each.id for each in made.passages[60:]}
    assert {key for key, each in result.placements.items() if each.is_new} == new


def test_a_codebook_brought_later_takes_from_untouched_themes_only() -> None:
    made, subjects = talk(20)
    book = Codebook(*_themes_and_places(build(made, EN)))
    (mine,) = {book.top(book.placements[p.id].theme_id) for p in _of(made, subjects, 0)}
    themes = {**book.themes, mine: replace(book.themes[mine], touched=True)}
    book = replace(book, themes={**themes, **brought(0, 1).themes})
    result = build(replace(made, guides=guides(0, 1)), EN, book)
    tops = Codebook(result.themes, result.placements)
    assert {tops.top(tops.placements[p.id].theme_id) for p in _of(made, subjects, 0)} == {mine}
    assert {tops.top(tops.placements[p.id].theme_id) for p in _of(made, subjects, 1)} == {
        ThemeId("subject 1")
    }


def _themes_and_places(result: ThemeResult) -> tuple[dict, dict]:  # type: ignore[type-arg]
    return dict(result.themes), dict(result.placements)


def _of(made: Material, subjects: Sequence[int], subject: int) -> list:  # type: ignore[type-arg]
    return [p for p, each in zip(made.passages, subjects, strict=True) if each == subject]


def test_passages_that_people_placed_are_examples() -> None:
    made, subjects = talk(20, n_subjects=4)
    book = brought(0, 1, 2, 3)
    # The words of the third theme point nowhere; five passages say what it is.
    vague = guides(0, 1, 3)
    nowhere = np.zeros((1, made.vectors.shape[1]), dtype=np.float32)
    nowhere[0, [15, 20]] = 0.1, 0.995
    told = Guides(
        (*vague.owners, ThemeId("subject 2")),
        (Kind.DEFINITION,) * 4,
        ("en",) * 4,
        np.vstack([vague.vectors, nowhere]),
    )
    placed = {
        p.id: Placement(ThemeId("subject 2"), 1.0, origin=Origin.PERSON)
        for p in _of(made, subjects, 2)[:5]
    }
    result = build(replace(made, guides=told), EN, replace(book, placements=placed))
    assert subjects_of(result, made, subjects)["subject 2"] == {2}
    assert sum(e.theme_id == "subject 2" for e in result.placements.values()) == 20


def test_rejected_themes_are_given_nothing() -> None:
    made, _ = talk(12)
    result = build(made, EN, brought(0, 1, status=Status.REJECTED))
    assert not any(each.theme_id.startswith("subject") for each in result.placements.values())


@pytest.mark.parametrize("n_themes", [2, 3, 5])
def test_a_number_of_themes_counts_the_brought_ones(n_themes: int) -> None:
    made, subjects = talk(20, n_subjects=5)
    made = replace(made, guides=guides(0, 1, 2))
    result = build(made, replace(EN, n_themes=n_themes), brought(0, 1, 2))
    tops = Codebook(result.themes, result.placements).children(None)
    assert len(tops) == 5
    assert len(result.placements) == 100
    pressed = "not pressed into them" in " ".join(map(str, result.changes))
    assert pressed == (n_themes < 5)
    assert subjects_of(result, made, subjects)["subject 0"] == {0}


@pytest.mark.parametrize("n_themes", [5, 6, 7])
def test_a_number_of_themes_does_not_count_brought_ones_that_hold_nothing(n_themes: int) -> None:
    made, _ = talk(20, n_subjects=5)
    made = replace(made, guides=guides(0, 1, 2, 8, 9))
    result = build(made, replace(EN, n_themes=n_themes), brought(0, 1, 2, 8, 9))
    book = Codebook(dict(result.themes), dict(result.placements))
    assert len(counted_themes(book)) == n_themes
    assert not any("asked for" in str(each) for each in result.changes)
    again = build(made, replace(EN, n_themes=n_themes), book)
    assert {k: v.theme_id for k, v in again.placements.items()} == {
        k: v.theme_id for k, v in result.placements.items()
    }


def test_a_number_that_cannot_be_kept_is_told_without_the_themes_that_hold_nothing() -> None:
    made, _ = talk(20, n_subjects=5)
    made = replace(made, guides=guides(0, 1, 2, 8, 9))
    result = build(made, replace(EN, n_themes=2), brought(0, 1, 2, 8, 9))
    assert len(counted_themes(Codebook(dict(result.themes), dict(result.placements)))) == 5
    told = [str(each) for each in result.changes if "asked for" in str(each)]
    assert len(told) == 1
    assert told[0].startswith("Themes asked for: 2; there are 5. The 3 that people worked on stay")


def test_where_people_keep_all_that_fits_a_brought_theme_it_is_told_who_has_it() -> None:
    made, subjects = talk(20)
    book = Codebook(*_themes_and_places(build(made, EN)))
    names = {each.id: each.name for each in book.children(None)}
    (mine,) = {book.top(book.placements[p.id].theme_id) for p in _of(made, subjects, 0)}
    kept = {key: replace(each, touched=True) for key, each in book.themes.items()}
    book = replace(book, themes={**kept, **brought(0, 9).themes})
    result = build(replace(made, guides=guides(0, 9)), EN, book)
    assert [tell(each, "en") for each in result.changes] == [
        "“Subject 0” is given nothing. Passages that would fit it, but lie in themes that people "
        f"worked on: 20, most of them in “{names[mine]}”. Open it to see the nearest, or move "
        "them.",
        "No passage fits “Subject 9”: give it examples, or say more plainly what belongs to it.",
    ]


def test_what_was_in_the_parts_of_a_theme_is_not_told_to_be_assigned_to_it() -> None:
    made, _ = talk(20, n_subjects=3)
    below = replace(brought(0).themes[ThemeId("subject 0")], parent_id=ThemeId("subject 9"))
    book = brought(9, 1, 2)
    book = replace(book, themes={**book.themes, below.id: below})
    made = replace(made, guides=guides(9, 0, 1, 2))
    first = build(made, EN, book)
    assert "Passages assigned to “Subject 9”: 20." in {str(each) for each in first.changes}
    again = build(made, EN, Codebook(dict(first.themes), dict(first.placements)))
    assert again.changes == ()


def test_more_themes_than_the_rest_can_make_are_told_not_refused() -> None:
    made, _ = talk(6, n_subjects=2)
    made = replace(made, guides=guides(0, 1))
    result = build(made, replace(EN, n_themes=12), brought(0, 1))
    n = len(Codebook(result.themes, result.placements).children(None))
    assert 2 <= n < 12
    assert f"12 themes were asked for; {n} were made" in " ".join(map(str, result.changes))


@pytest.mark.parametrize("n", range(9))
def test_few_passages_are_no_error(n: int) -> None:
    made, _ = talk(3)
    made = replace(made, passages=made.passages[:n], vectors=made.vectors[:n])
    result = build(replace(made, guides=guides(0, 1)), EN, brought(0, 1))
    assert {"subject 0", "subject 1"} <= set(result.themes)
    assert len(result.placements) == n


def test_passages_all_alike_are_no_error() -> None:
    passages = [passage(f"The water meters broke {'again ' * n}", n) for n in range(8)]
    made = material(passages, [direction(0) + 3 * direction(20)] * 8)
    result = build(replace(made, guides=guides(0, 1)), EN, brought(0, 1))
    assert len(result.placements) == 8


@given(st.permutations(range(40)))
@limits(max_examples=4, deadline=None)
def test_the_order_of_passages_does_not_matter(order: list[int]) -> None:
    made, _ = talk(10)
    made = replace(made, guides=guides(0, 1, 2))
    mixed = replace(
        made, passages=tuple(made.passages[i] for i in order), vectors=made.vectors[order]
    )
    one, other = (build(each, EN, brought(0, 1, 2)) for each in (made, mixed))
    assert dict(one.placements) == dict(other.placements)
    assert dict(one.themes) == dict(other.themes)


def test_which_themes_wait() -> None:
    book = brought(0)
    theme = ThemeId("subject 0")
    by_machine, by_person = Placement(theme, 0.5), Placement(theme, 1.0, origin=Origin.PERSON)
    made, _ = talk(1)
    where = made.passages[0].id
    bare = brought(0, description="")
    assert is_waiting(book, theme)
    assert is_waiting(bare, theme)
    assert is_waiting(replace(book, placements={where: by_person}), theme)
    assert not is_waiting(replace(bare, placements={where: by_person}), theme)
    assert not is_waiting(replace(book, placements={where: by_machine}), theme)
    assert not is_waiting(brought(0, status=Status.REJECTED), theme)
    assert not is_waiting(brought(0, origin=Origin.MACHINE), theme)
    assert is_waiting(brought(0, origin=Origin.MACHINE, examples=("Said.",)), theme)


def test_guides_are_what_people_wrote_in_its_language() -> None:
    book = brought(0, 1, description="Водомерите и тръбите в нашия квартал, които се повреждат")
    themes = [
        *book.themes.values(),
        Theme(ThemeId("machine"), "Machine", description="x"),
        Theme(ThemeId("no"), "No", origin=Origin.PERSON, status=Status.REJECTED),
        Theme(ThemeId("said"), "Said", examples=("The meters of the town are new and they work.",)),
    ]
    found = guides_of(Codebook({each.id: each for each in themes}), HashingEmbedder(), "en")
    assert set(found.owners) == {"subject 0", "subject 1", "said"}
    by_owner = zip(found.owners, found.kinds, found.languages, strict=True)
    assert ("subject 0", Kind.DEFINITION, "bg") in set(by_owner)
    assert found.kinds.count(Kind.EXAMPLE) == 1
    assert found.languages[found.kinds.index(Kind.EXAMPLE)] == "en"
    assert len(found.vectors) == len(found.owners)
    assert guides_of(None, HashingEmbedder(), "en").owners == ()


def test_told_themes_are_unit_rows_without_their_language() -> None:
    made, _ = talk(6, ("en", "bg"))
    languages = tuple(each.language for each in made.passages)
    shift = shift_of(made.vectors, languages, made.language_means)
    english, bulgarian = (told_of(guides(0, 1, language=each), shift) for each in ("en", "bg"))
    assert english is not None
    assert bulgarian is not None
    assert np.allclose(np.linalg.norm(english.words, axis=1), 1)
    assert (np.einsum("ij,ij->i", english.words, bulgarian.words) > 0.95).all()
    assert told_of(Guides(), shift) is None


def test_a_mark_agrees_with_itself() -> None:
    values = np.array([0.1, 0.2, 0.9, 1.0, 1.1])
    mark = own_mark(values)
    assert mark == pytest.approx(settings.SHARE_OF_SURE * values[values > mark].mean(), abs=1e-6)
    assert own_mark(np.array([-1.0, -0.5])) == 0.0


def test_nearness_stands_out_in_spreads_of_the_corpus() -> None:
    draw = np.random.default_rng(1)
    nearness = draw.normal((0.2, 0.5, 0.3), (0.1, 0.1, 0.001), (200, 3))
    found = standing_out(nearness)
    assert np.allclose(found.mean(axis=0), 0)
    assert np.allclose(found.std(axis=0)[:2], 1, atol=0.15)
    assert found.std(axis=0)[2] < 0.05


def test_neighbours_are_heard() -> None:
    made, subjects = talk(10, n_subjects=2)
    rows = np.array([direction(each) for each in subjects]) + 0.01
    rows += 0.01 * np.random.default_rng(1).standard_normal(rows.shape)
    found = nearest(rows / np.linalg.norm(rows, axis=1, keepdims=True), 4)
    nearness = np.zeros((len(rows), 1))
    nearness[0] = 1.0
    heard = spread(found, nearness)[:, 0]
    same = np.array(subjects) == subjects[0]
    assert heard[same].min() > 0
    assert np.allclose(heard[~same], 0)
    assert len(made.passages) == len(rows)
