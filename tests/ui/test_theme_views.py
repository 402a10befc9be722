"""The themes looked at: as a map, by stakeholder group, and together."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from analysis.codebook import is_analysed
from analysis.edits import CreateTheme, MovePassages, SetThemeStatus, anchor_of
from analysis.records import ProjectId, Status, ThemeId
from analysis.service import Service
from tests.ui.conftest import Opening, drawn, said
from ui.widgets import theme_views
from ui.widgets.escape import plain

Studied = tuple[Service, ProjectId]


def _view(opened: Opening, view: str) -> AppTest:
    app = opened("themes")
    app.segmented_control(key="theme-view-en").set_value(view).run()
    assert not app.exception
    return app


def test_every_passage_with_a_vector_is_on_the_map(studied: Studied, opened: Opening) -> None:
    service, project = studied
    study = service.study(project)
    (drawing,) = drawn(_view(opened, "map"), "map")
    data = json.loads(drawing)
    analysed = {each.id for each in study.corpus.passages if is_analysed(each)}
    assert set(data["points"]["ids"]) == analysed
    assert all(0 <= each <= 1 for axis in ("xs", "ys") for each in data["points"][axis])
    assert [each["name"] for each in data["themes"]] == [
        each.name for each in study.codebook.children(None)
    ]
    assert sum(each["n"] for each in data["themes"]) == len(study.codebook.placements)


def test_the_tray_stands_on_the_map(studied: Studied, opened: Opening) -> None:
    service, project = studied
    view = service.look(project)
    passage = next(each for each in view.study.corpus.passages
                   if each.id in view.study.codebook.placements)  # fmt: skip
    service.edit(project, MovePassages((anchor_of(passage),), None), "Ada", view.seq)
    points = json.loads(drawn(_view(opened, "map"), "map")[0])["points"]
    assert points["themes"][points["ids"].index(passage.id)] == -1


def test_the_map_is_filtered_by_group_language_and_words(studied: Studied, opened: Opening) -> None:
    service, project = studied
    corpus = service.study(project).corpus
    app = _view(opened, "map")
    app.selectbox(key=f"filter-language-{project}-en").set_value("bg").run()
    points = json.loads(drawn(app, "map")[0])["points"]
    on = {each for each, is_on in zip(points["ids"], points["on"], strict=True) if is_on}
    assert on == {each.id for each in corpus.passages
                  if is_analysed(each) and each.language == "bg"}  # fmt: skip
    app.selectbox(key=f"filter-language-{project}-en").set_value("").run()
    group = next(case.group for case in corpus.cases if case.group)
    app.selectbox(key=f"filter-group-{project}-en").set_value(group).run()
    points = json.loads(drawn(app, "map")[0])["points"]
    on = {each for each, is_on in zip(points["ids"], points["on"], strict=True) if is_on}
    voices = {voice for case in corpus.cases if case.group == group for voice in case.voices}
    theirs = {each.id for each in corpus.passages if (each.transcript_id, each.speaker) in voices}
    assert on == theirs & set(points["ids"])
    words = next(each.text for each in corpus.passages if each.id in on).split()
    app.text_input(key=f"filter-words-{project}").set_value(max(words, key=len)).run()
    assert not app.exception
    fewer = json.loads(drawn(app, "map")[0])["points"]["on"]
    assert 0 < sum(fewer) < len(on)


def test_without_vectors_there_is_no_map_and_it_says_so(
    project: ProjectId, opened: Opening
) -> None:
    app = _view(opened, "map")
    assert not drawn(app, "map")
    assert "There is no map yet" in said(app)


def test_groups_are_counted_in_passages_and_speakers(studied: Studied, opened: Opening) -> None:
    service, project = studied
    sizes = service.group_sizes(project)
    data = json.loads(drawn(_view(opened, "groups"), "matrix")[0])
    assert [each["title"] for each in data["columns"][1:]] == [
        group or "No group" for group in sizes.groups
    ]
    for row in data["rows"]:
        counted = sizes.themes[row["id"].removesuffix("|")]
        for cell, each in zip(row["cells"][1:], counted, strict=True):
            assert cell["text"] == (str(each.n_passages) if each.n_passages else "·")
            assert cell["voices"] == (str(each.n_speakers) if each.n_passages else "")
            assert 0 <= cell["shade"] <= 1
        opened_by = [bool(cell["id"]) for cell in row["cells"][1:]]
        assert opened_by == [
            bool(group and each.n_passages)
            for group, each in zip(sizes.groups, counted, strict=True)
        ]
    assert max(cell["shade"] for row in data["rows"] for cell in row["cells"]) == 1


def test_sub_themes_are_shown_when_asked_for(studied: Studied, opened: Opening) -> None:
    service, project = studied
    codebook = service.study(project).codebook
    app = _view(opened, "groups")
    assert len(json.loads(drawn(app, "matrix")[0])["rows"]) == len(codebook.children(None))
    app.toggle(key="groups-sub").set_value(True).run()
    assert len(json.loads(drawn(app, "matrix")[0])["rows"]) == len(codebook.themes)


def test_without_groups_the_table_says_what_to_do(service: Service, opened: Opening) -> None:
    made = service.create_project("Town")
    service.import_files(made, [("one.txt", b"Q: Hm?\nAnna: The network is slow.\n")])
    service.analyse(made)
    app = _view(opened, "groups")
    assert "No speaker has a stakeholder group yet" in said(app)


def test_themes_that_meet_are_counted_in_turns(studied: Studied, opened: Opening) -> None:
    service, project = studied
    pairs = service.overlap(project)
    data = json.loads(drawn(_view(opened, "together"), "matrix")[0])
    cells = {cell["id"]: cell["text"] for row in data["rows"] for cell in row["cells"]
             if cell["id"]}  # fmt: skip
    assert cells == {f"{each.one}|{each.other}": str(each.n_turns) for each in pairs}


def test_a_pair_shows_as_many_turns_as_it_counts(studied: Studied, opened: Opening) -> None:
    from ui import caching
    from ui.widgets import together_view

    service, project = studied
    desk = caching.desk(project)
    for pair in service.overlap(project):
        turns = together_view.turns_of(desk, pair)
        assert len(turns) == pair.n_turns
        both = sum(kind == together_view.BOTH for each in turns.values() for _, kind in each)
        assert both == pair.n_passages


@pytest.mark.parametrize("view", [theme_views.MAP, theme_views.GROUPS, theme_views.TOGETHER])
def test_every_view_speaks_bulgarian(studied: Studied, opened: Opening, view: str) -> None:
    app = opened("themes", lang="bg")
    app.segmented_control(key="theme-view-bg").set_value(view).run()
    assert not app.exception
    assert "Теми" in said(app)


def _reject(service: Service, project: ProjectId, *themes: ThemeId) -> None:
    for each in themes:
        edit = SetThemeStatus(each, Status.REJECTED)
        service.edit(project, edit, "Ada", service.look(project).seq)


def test_a_rejected_theme_is_marked_on_the_map_and_by_group(
    studied: Studied, opened: Opening
) -> None:
    service, project = studied
    theme = service.study(project).codebook.children(None)[0]
    _reject(service, project, theme.id)
    told = f"{theme.name} (rejected)"
    listed = json.loads(drawn(_view(opened, "map"), "map")[0])["themes"]
    assert [each["name"] for each in listed if "(rejected)" in each["name"]] == [told]
    (first, *others) = json.loads(drawn(_view(opened, "groups"), "matrix")[0])["rows"]
    assert first["title"] == told
    assert all(cell["label"].startswith(told) for cell in first["cells"] if cell["id"])
    assert not any("(rejected)" in each["title"] for each in others)


def test_together_says_which_themes_meet_no_other_and_what_is_rejected(
    studied: Studied, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, project = studied
    empty = ThemeId("empty")
    made = CreateTheme(empty, "Nobody spoke of it")
    service.edit(project, made, "Ada", service.look(project).seq)
    pair = service.overlap(project)[0]
    monkeypatch.setattr(service, "overlap", lambda _: (pair,))
    tops = service.study(project).codebook.children(None)
    apart = [each for each in tops if each.id not in (pair.one, pair.other, empty)]
    assert apart
    told = said(_view(opened, "together"))
    names = plain(" · ".join(each.name for each in apart))
    assert f"{len(apart)} themes meet no other in one turn: {names}\n" in told
    assert made.name not in told
    assert "not counted here" not in told
    _reject(service, project, *(each.id for each in apart[1:]))
    told = said(_view(opened, "together"))
    assert f"1 theme meets no other in one turn: {plain(apart[0].name)}\n" in told
    assert f"{len(apart) - 1} rejected themes are not counted here." in told
