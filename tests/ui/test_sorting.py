"""A theme is read answer by answer, and what one answer says goes elsewhere together."""

import pytest
from streamlit.testing.v1 import AppTest

from analysis.edits import MovePassages, SetSecondTheme, anchor_of
from analysis.records import Origin, PassageId, ProjectId, Theme, ThemeId
from analysis.service import Service
from tests.ui.conftest import Opening, drawn, has, said
from ui.widgets import sorting

LONG = b"Q: And the network?\nDora: The network is old. The network fails. A network winter.\n"
"""One more interview: three sentences of one answer are of one theme."""


@pytest.fixture
def network(project: ProjectId, service: Service) -> Theme:
    """Return the theme that holds a long answer."""
    service.import_files(project, [("dora.txt", LONG)])
    service.analyse(project, author="Ada")
    return theme(service, project, "network")


def theme(service: Service, project: ProjectId, name: str) -> Theme:
    """Return the theme of a name."""
    every = service.study(project).codebook.themes.values()
    (found,) = (each for each in every if each.name == name)
    return found


def answer(service: Service, project: ProjectId) -> list[PassageId]:
    """Return the passages of the long answer, in order."""
    return [e.id for e in service.study(project).corpus.passages if e.speaker == "Dora"]


def homes(service: Service, project: ProjectId) -> dict[PassageId, tuple[str, Origin]]:
    """Return the theme of each passage and who placed it there."""
    book = service.study(project).codebook
    return {key: (book.themes[p.theme_id].name, p.origin) for key, p in book.placements.items()}


def key_of(theme: Theme, first: PassageId) -> str:
    """Return the key of the field that asks where an answer belongs."""
    return f"sort-{theme.id}-{first}-en"


def asked(app: AppTest) -> list[str]:
    """Return the keys of the fields that ask where an answer belongs."""
    return [str(each.key) for each in app.selectbox if str(each.key).startswith("sort-")]


def test_answers_stay_or_go_with_one_click(
    network: Theme, project: ProjectId, service: Service, opened: Opening
) -> None:
    other, whole = theme(service, project, "money"), answer(service, project)
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    assert not app.exception
    shown = "".join(drawn(app, "quote"))
    assert "The network is old. The network fails. A network winter." in shown
    assert "And the network?" in said(app)
    before = homes(service, project)
    app.selectbox(key=key_of(network, whole[0])).set_value(other.id)
    app.button(key="sort-done").click().run()
    assert not app.exception
    now = homes(service, project)
    assert {now[each] for each in whole} == {("money", Origin.PERSON)}
    stayed = [e for e, (name, _) in before.items() if name == "network" and e not in whole]
    assert stayed
    assert {now[each] for each in stayed} == {("network", Origin.PERSON)}
    assert [e.value for e in app.success] == ["Every passage in this theme was placed by a person."]
    assert "Sorted passages of “network”" in said(app)
    app.button(key="undo").click().run()
    assert homes(service, project) == before
    app.button(key="sort-done").click().run()
    app.button(key="sort-close").click().run()
    assert not has(app, "sort-close")
    assert has(app, f"sort-{network.id}")


def test_some_answers_are_read_at_a_time(
    network: Theme, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sorting, "AT_ONCE", 1)
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    assert len(asked(app)) == 1
    assert app.button(key="sort-done").label == "The rest belongs here: show the next"
    for _ in range(10):
        if not has(app, "sort-done"):
            break
        app.button(key="sort-done").click().run()
        assert not app.exception
    assert [each.value for each in app.success] == [
        "Every passage in this theme was placed by a person."
    ]


def test_answers_get_a_new_theme_once_it_has_a_name(
    network: Theme, project: ProjectId, service: Service, opened: Opening
) -> None:
    whole = answer(service, project)
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    app.selectbox(key=key_of(network, whole[0])).set_value("new")
    app.button(key="sort-done").click().run()
    assert not app.exception
    (told,) = app.error
    assert "Name the new theme, or choose another" in told.value
    assert homes(service, project)[whole[0]][0] == "network"
    app.text_input(key=f"sort-name-{network.id}").set_value("  Old cables ")
    app.button(key="sort-done").click().run()
    assert not app.exception
    now = homes(service, project)
    assert {now[each] for each in whole} == {("Old cables", Origin.PERSON)}
    assert all(by is Origin.PERSON for name, by in now.values() if name == "network")


def test_an_answer_goes_into_no_theme(
    network: Theme, project: ProjectId, service: Service, opened: Opening
) -> None:
    whole = answer(service, project)
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    app.selectbox(key=key_of(network, whole[0])).set_value("tray")
    app.button(key="sort-done").click().run()
    held = service.study(project).codebook
    assert set(whole) <= set(held.put_aside)
    assert not set(whole) & set(held.placements)


def test_what_stays_keeps_its_second_theme(
    network: Theme, project: ProjectId, service: Service, opened: Opening
) -> None:
    first = answer(service, project)[0]
    known = {each.id: each for each in service.study(project).corpus.passages}
    second = ThemeId(theme(service, project, "money").id)
    service.edit(project, SetSecondTheme(anchor_of(known[first]), second), "Ann", 99)
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    app.button(key="sort-done").click().run()
    placed = service.study(project).codebook.placements[first]
    assert (placed.theme_id, placed.origin) == (network.id, Origin.PERSON)
    assert placed.second_theme_id == second


def test_the_rest_of_an_answer_goes_along_where_it_is_ticked(
    network: Theme,
    project: ProjectId,
    service: Service,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other, (first, second, third) = theme(service, project, "money"), answer(service, project)
    near = {first: ((network.id, 0.6), (other.id, 0.4))}
    monkeypatch.setattr(service, "nearest_themes", lambda *_: near)
    app = opened("themes", theme=network.id)
    app.menu_button(key=f"doing-passage-{first}").click("move").run()
    assert not app.exception
    target = f"listed-{network.id}-{first}"
    assert app.checkbox(key=f"along-{target}-{second}").value
    app.checkbox(key=f"along-{target}-{third}").uncheck().run()
    app.button(key=f"stray-{target}-{other.id}").click().run()
    assert not app.exception
    now = homes(service, project)
    assert [now[each][0] for each in (first, second, third)] == ["money", "money", "network"]
    assert now[third][1] is Origin.MACHINE
    app.button(key="undo").click().run()
    assert {homes(service, project)[each][0] for each in (first, second)} == {"network"}


def test_a_name_that_is_another_themes_or_nobodys_is_refused_beside_its_field(
    network: Theme, project: ProjectId, service: Service, opened: Opening
) -> None:
    whole, before = answer(service, project), homes(service, project)
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    app.text_input(key=f"sort-name-{network.id}").set_value("MONEY")
    app.button(key="sort-done").click().run()
    (told,) = app.error
    assert "No answer goes into the new theme" in told.value
    app.selectbox(key=key_of(network, whole[0])).set_value("new")
    app.button(key="sort-done").click().run()
    (told,) = app.error
    assert "A theme has this name already" in told.value
    assert homes(service, project) == before


def test_only_what_nobody_placed_is_asked_and_what_the_filter_shows(
    network: Theme, project: ProjectId, service: Service, opened: Opening
) -> None:
    known = {each.id: each for each in service.study(project).corpus.passages}
    first, *rest = answer(service, project)
    edit = MovePassages((anchor_of(known[first]),), network.id)
    service.edit(project, edit, "Boris", service.look(project).seq)
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    assert key_of(network, rest[0]) in asked(app)
    assert key_of(network, first) not in asked(app)
    app.text_input(key=f"filter-words-{project}").set_value("winter").run()
    assert asked(app) == [key_of(network, rest[1])]
    app.button(key="sort-done").click().run()
    assert not app.exception
    now = homes(service, project)
    assert [now[each][1] for each in rest] == [Origin.MACHINE, Origin.PERSON]
    told = "Every passage that the filter shows was placed by a person."
    assert [each.value for each in app.success] == [told]


def test_another_form_leaves_the_reading_open(network: Theme, opened: Opening) -> None:
    app = opened("themes", theme=network.id)
    app.menu_button(key="theme-more").click("sort").run()
    assert has(app, "sort-done")
    app.button(key=f"open-rename-{network.id}").click().run()
    assert app.text_input(key=f"words-rename-{network.id}").value == "network"
    assert has(app, "sort-done")


def test_what_another_person_placed_meanwhile_is_told_and_not_overwritten(
    network: Theme, project: ProjectId, service: Service, opened: Opening
) -> None:
    whole = answer(service, project)
    known = {each.id: each for each in service.study(project).corpus.passages}
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    edit = MovePassages((anchor_of(known[whole[0]]),), theme(service, project, "money").id)
    service.edit(project, edit, "Boris", service.look(project).seq)
    before = homes(service, project)
    app.button(key="sort-done").click().run()
    assert not app.exception
    assert homes(service, project) == before
    assert has(app, "conflict-mine")
    app.button(key="conflict-mine").click().run()
    assert {homes(service, project)[each] for each in whole} == {("network", Origin.PERSON)}
