"""A theme is read answer by answer, and what one answer says goes elsewhere together."""

import json

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from analysis.edits import MergeThemes, MovePassages, SetSecondTheme, SetThemeStatus, anchor_of
from analysis.records import Origin, PassageId, ProjectId, Status, Theme, ThemeId
from analysis.service import Service
from tests.ui.conftest import Opening, drawn, has, said
from ui.widgets import naming, sorting

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


def done(app: AppTest, key: str = "sort-done-") -> Button:
    """Return the button that keeps and moves what is on the page, of each page another one."""
    (found,) = (each for each in app.button if str(each.key).startswith(key))
    return found


def is_asking(app: AppTest, key: str = "sort-done-") -> bool:
    """Return whether such a button is drawn."""
    return any(str(each.key).startswith(key) for each in app.button)


def test_answers_stay_or_go_with_one_click(
    network: Theme, project: ProjectId, service: Service, opened: Opening
) -> None:
    other, whole = theme(service, project, "money"), answer(service, project)
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    assert not app.exception
    shown = "".join(drawn(app, "quote"))
    for said_of_it in ("The network is old.", " The network fails.", " A network winter."):
        assert f'["{said_of_it}", ""]' in shown
    assert "And the network?" in said(app)
    before = homes(service, project)
    app.selectbox(key=key_of(network, whole[0])).set_value(other.id)
    done(app).click().run()
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
    done(app).click().run()
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
    assert done(app).label == "The rest belongs here: show the next"
    for _ in range(10):
        if not is_asking(app):
            break
        done(app).click().run()
        assert not app.exception
    assert [each.value for each in app.success] == [
        "Every passage in this theme was placed by a person."
    ]


def test_one_goes_on_to_the_next_theme_until_none_is_left(
    network: Theme,
    project: ProjectId,
    service: Service,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sorting, "AT_ONCE", 1)
    others = [e for e in service.study(project).codebook.children(None) if e.id != network.id]
    first, doubtful = others
    monkeypatch.setattr(naming, "asks", lambda _, each: each.id == doubtful.id)
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    read = len(asked(app))
    done(app, "sort-on-").click().run()
    assert not app.exception
    assert app.header[0].value == doubtful.name
    assert [by for _, by in homes(service, project).values()].count(Origin.PERSON) >= read
    app.button(key="sort-next").click().run()
    assert app.header[0].value == first.name
    (told,) = app.get("progress")
    assert "all themes were seen, 2 hold answers that nobody placed" in told.proto.text
    assert app.button(key="sort-next").label == "Begin again"
    app.button(key="sort-next").click().run()
    assert app.header[0].value == "network"
    app.button(key="undo").click().run()
    app.button(key="sort-next").click().run()
    assert app.header[0].value == doubtful.name


def test_a_second_enter_confirms_nothing_that_was_not_read(
    network: Theme, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sorting, "AT_ONCE", 1)
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    keys = []
    for begun in ("sort-on-", "sort-done-", "sort-on-"):
        keys.append(done(app).key)
        done(app, begun).click().run()
    assert len({*keys, done(app).key}) == len(keys) + 1


def test_a_filter_tells_which_themes_are_still_to_be_read(
    network: Theme, project: ProjectId, opened: Opening
) -> None:
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    assert has(app, "sort-next")
    app.text_input(key=f"filter-words-{project}").set_value("winter").run()
    assert is_asking(app)
    assert not has(app, "sort-next")
    assert not is_asking(app, "sort-on-")


def test_a_theme_of_which_the_filter_shows_nothing_is_not_called_read(
    network: Theme, project: ProjectId, service: Service, opened: Opening
) -> None:
    money = theme(service, project, "money")
    app = opened("themes", theme=money.id)
    app.button(key=f"sort-{money.id}").click().run()
    app.text_input(key=f"filter-words-{project}").set_value("winter").run()
    assert not app.success
    assert [each.value for each in app.info] == ["The filter shows nothing of this theme."]
    assert "1 more theme to read" in said(app)
    app.button(key="sort-next-step").click().run()
    assert app.header[0].value == network.name
    assert is_asking(app)


def test_what_is_decided_is_not_gone_on_to(
    network: Theme, project: ProjectId, service: Service, opened: Opening
) -> None:
    for each in service.study(project).codebook.children(None):
        if each.id != network.id:
            edit = SetThemeStatus(each.id, Status.ACCEPTED)
            service.edit(project, edit, "Ann", service.look(project).seq)
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    assert asked(app)
    assert not has(app, "sort-next")
    assert not is_asking(app, "sort-on-")


def test_what_else_an_answer_says_stands_around_it_in_grey(
    network: Theme, project: ProjectId, service: Service, opened: Opening
) -> None:
    known = {each.id: each for each in service.study(project).corpus.passages}
    _, second, _ = answer(service, project)
    edit = MovePassages((anchor_of(known[second]),), theme(service, project, "money").id)
    service.edit(project, edit, "Ann", service.look(project).seq)
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    shown = [pieces for each in drawn(app, "quote") for pieces in json.loads(each)["segments"]]
    assert ["The network is old.", ""] in shown
    assert [" The network fails.", "around"] in shown
    assert [" A network winter.", ""] in shown


def test_answers_get_a_new_theme_once_it_has_a_name(
    network: Theme, project: ProjectId, service: Service, opened: Opening
) -> None:
    whole = answer(service, project)
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    app.selectbox(key=key_of(network, whole[0])).set_value("new")
    done(app).click().run()
    assert not app.exception
    (told,) = app.error
    assert "Name the new theme, or choose another" in told.value
    assert homes(service, project)[whole[0]][0] == "network"
    app.text_input(key=f"sort-name-{network.id}").set_value("  Old cables ")
    done(app).click().run()
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
    done(app).click().run()
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
    done(app).click().run()
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
    done(app).click().run()
    (told,) = app.error
    assert "No answer goes into the new theme" in told.value
    app.selectbox(key=key_of(network, whole[0])).set_value("new")
    done(app).click().run()
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
    done(app).click().run()
    assert not app.exception
    now = homes(service, project)
    assert [now[each][1] for each in rest] == [Origin.MACHINE, Origin.PERSON]
    told = "Every passage that the filter shows was placed by a person."
    assert [each.value for each in app.success] == [told]


def test_another_form_leaves_the_reading_open(network: Theme, opened: Opening) -> None:
    app = opened("themes", theme=network.id)
    app.menu_button(key="theme-more").click("sort").run()
    assert is_asking(app)
    app.button(key=f"open-rename-{network.id}").click().run()
    assert app.text_input(key=f"words-rename-{network.id}").value == "network"
    assert is_asking(app)


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
    done(app).click().run()
    assert not app.exception
    assert homes(service, project) == before
    assert has(app, "conflict-mine")
    app.button(key="conflict-mine").click().run()
    assert {homes(service, project)[each] for each in whole} == {("network", Origin.PERSON)}


def test_a_new_theme_that_was_chosen_and_named_waits_until_it_is_made(
    project: ProjectId, service: Service, network: Theme, opened: Opening
) -> None:
    other = theme(service, project, "money")
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    key, name = asked(app)[0], f"sort-name-{network.id}"
    for choice, words in ((other.id, ""), ("new", "Lines")):
        app.selectbox(key=key).set_value(choice)
        app.text_input(key=name).set_value(words)
        app.button(key="sort-close").click().run()
        app.button(key=f"sort-{network.id}").click().run()
        assert (app.selectbox(key=key).value, app.text_input(key=name).value) == (choice, words)
    done(app).click().run()
    assert not app.exception
    assert "Lines" in {name for name, _ in homes(service, project).values()}
    app.button(key="undo").click().run()
    assert app.selectbox(key=key).value == "stays"
    assert app.text_input(key=name).value == ""


def test_a_chosen_theme_that_is_gone_meanwhile_is_told(
    project: ProjectId, service: Service, network: Theme, opened: Opening
) -> None:
    money, people = (theme(service, project, each) for each in ("money", "people"))
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    app.selectbox(key=asked(app)[0]).set_value(money.id)
    app.button(key="sort-close").click().run()
    merged = MergeThemes(people.id, (money.id,))
    service.edit(project, merged, "Bo", service.look(project).seq)
    app.button(key=f"sort-{network.id}").click().run()
    assert not app.exception
    assert said(app).count("The theme that you chose is no longer there") == 1


def test_who_closes_or_skips_finds_the_choices_as_they_were(
    project: ProjectId, service: Service, network: Theme, opened: Opening
) -> None:
    other = theme(service, project, "money")
    app = opened("themes", theme=network.id)
    app.button(key=f"sort-{network.id}").click().run()
    key = asked(app)[0]
    app.selectbox(key=key).set_value(other.id)
    app.button(key="sort-close").click().run()
    assert not has(app, "sort-close")
    app.button(key=f"sort-{network.id}").click().run()
    assert app.selectbox(key=key).value == other.id
    app.button(key="sort-next").click().run()
    assert key not in asked(app)
    app.button(key="sort-close").click().run()
    app = app.run()
    assert all(origin is Origin.MACHINE for _, origin in homes(service, project).values())
