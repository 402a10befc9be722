"""One theme in two languages is found by its middle, whatever its neighbours say."""

from dataclasses import replace

import numpy as np
import pytest

from analysis.codebook import Codebook
from analysis.edits import MergeThemes, apply
from analysis.records import Corpus, Origin, ThemeId
from analysis.review.across import Across, _Part, across_languages
from analysis.review.space import Space, homes_of, space_of
from analysis.themes import Material
from analysis.words import tell
from tests.builders import corpus, theme, transcript
from tests.review.making import findings, placed

N_DIMS = 60
PER_THEME = 8


def _spoken(themes: dict[str, tuple[str, int]]) -> tuple[Corpus, Codebook, Space]:
    """Return themes by name, each in a language and on a subject, as vectors drawn around it.

    Each language pulls its vectors aside by as much as a subject does, as in an encoder.
    """
    draw = np.random.default_rng(7)
    subjects = np.eye(N_DIMS)[:10]
    asides = {"en": np.eye(N_DIMS)[20], "bg": np.eye(N_DIMS)[21]}
    spoken, vectors = [], []
    for name, (language, subject) in themes.items():
        lines = [(f"P{i}", f"{name} was said here, time {i}.") for i in range(PER_THEME)]
        spoken.append(transcript(*lines, title=name, language=language))
        noise = draw.normal(0, 0.12, (PER_THEME, N_DIMS))
        vectors.append(subjects[subject] + asides[language] + noise)
    said = corpus(spoken)
    rows = np.concatenate(vectors)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    space = space_of(Material(said.passages, rows.astype(np.float32)))
    made = [replace(theme(name), name_language=language) for name, (language, _) in themes.items()]
    held = Codebook({each.id: each for each in made})
    for i, each in enumerate(made):
        own = said.passages[i * PER_THEME : (i + 1) * PER_THEME]
        held = placed(held, own, each.id, Origin.MACHINE)
    return said, held, space


PERSONAL = {"Personal data": ("en", 0), "Лични данни": ("bg", 0)}
OTHERS = {"Bus stops": ("en", 1), "Водомери": ("bg", 2), "Tax forms": ("en", 3)}


def _pairs(held: Codebook, space: Space) -> dict[frozenset[str], Across]:
    found = across_languages(space, homes_of(space, held))
    return {
        frozenset((held.themes[each.one].name, held.themes[each.other].name)): each
        for each in found
    }


def test_titles_that_say_the_same_in_two_languages_are_merged() -> None:
    said, held, space = _spoken({**PERSONAL, **OTHERS})
    (found,) = (e for e in findings(said, held, "bg", space) if e.kind == "near_duplicate")
    assert found.what.message == "“{one}” and “{other}” say the same in two languages."
    assert "на два езика" in tell(found.what, "bg")
    kept, gone = (held.themes[each].name for each in found.theme_ids)
    assert (kept, gone) == ("Лични данни", "Personal data")
    assert found.edit == MergeThemes(found.theme_ids[0], (found.theme_ids[1],))
    after = apply(said, held, found.edit)
    assert not [e for e in findings(said, after, "bg", space) if e.kind == "near_duplicate"]


def test_their_being_of_one_language_is_not_said_as_well() -> None:
    said, held, space = _spoken({**PERSONAL, **OTHERS})
    twins = {each.id for each in held.themes.values() if each.name in PERSONAL}
    one_language = [e for e in findings(said, held, "bg", space) if e.kind == "one_language"]
    assert not twins & {each.theme_ids[0] for each in one_language}


def test_different_subjects_in_two_languages_are_two_themes() -> None:
    _, held, space = _spoken({**PERSONAL, **OTHERS})
    found = _pairs(held, space)
    assert [pair for pair, each in found.items() if each.is_same] == [frozenset(PERSONAL)]
    assert found[frozenset({"Bus stops", "Водомери"})].likeness < 0.3
    assert frozenset({"Bus stops", "Tax forms"}) not in found


def test_the_nearest_of_two_is_the_twin() -> None:
    themes = {**PERSONAL, "Private files": ("en", 0), **OTHERS}
    _, held, space = _spoken(themes)
    twins = [pair for pair, each in _pairs(held, space).items() if each.is_same]
    assert len(twins) == 1
    assert "Лични данни" in twins[0]


def test_a_theme_said_in_both_languages_has_its_twin_in_itself() -> None:
    said, held, space = _spoken({**PERSONAL, **OTHERS})
    one, other = (each.id for each in held.themes.values() if each.name in PERSONAL)
    moved = [each for each in said.passages if held.placements[each.id].theme_id == other]
    mixed = placed(held, moved[2:], one, Origin.MACHINE)
    assert not any(each.is_same for each in _pairs(mixed, space).values())


@pytest.mark.parametrize("n", [0, 4])
def test_few_passages_tell_nothing_across_languages(n: int) -> None:
    said, held, space = _spoken({**PERSONAL, **OTHERS})
    twin: ThemeId = next(e.id for e in held.themes.values() if e.name == "Лични данни")
    own = [each for each in said.passages if held.placements[each.id].theme_id == twin]
    kept = dict(held.placements)
    for each in own[n:]:
        del kept[each.id]
    few = replace(held, placements=kept)
    assert not any(twin in (each.one, each.other) for each in _pairs(few, space).values())


def test_one_language_alone_has_no_twins() -> None:
    _, held, space = _spoken({"Personal data": ("en", 0), "Private files": ("en", 0)})
    assert _pairs(held, space) == {}


def test_many_themes_are_not_asked_again_for_each_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    n = 12
    themes = {f"Theme {i} in {key}": (key, i % 10) for i in range(n) for key in ("en", "bg")}
    _, held, space = _spoken(themes)
    asked = 0
    likeness = _Part.likeness

    def counting(one: _Part, other: _Part) -> float:
        nonlocal asked
        asked += 1
        return likeness(one, other)

    monkeypatch.setattr(_Part, "likeness", counting)
    assert len(_pairs(held, space)) == n * n
    assert asked == 3 * n * n  # Each pair, and each theme once with all of the other language.
