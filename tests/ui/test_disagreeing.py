"""How sure one may be of an item, who sees it otherwise, and where stakeholder groups disagree."""

import json

from analysis.codebook import is_analysed
from analysis.edits import MendTag, anchor_of
from analysis.exports.sureness import LEVEL_NAMES
from analysis.measures import confidence
from analysis.records import ProjectId, SwotItem
from analysis.service import Service
from tests.ui.conftest import Opening, drawn, has, said
from ui import caching
from ui.widgets import board_views

GROUPS = ("Citizens", "Utilities")


def _divided(service: Service) -> ProjectId:
    """Make a project in which two groups of three speak of one subject, each in its own way."""
    made = service.create_project("Town", "The town", "en")
    names = ("Anna", "Boris", "Vera", "Gosho", "Dima", "Eva")
    for name in names:
        words = f"Q: And the network?\n{name}: The network is there. {name} sees the network.\n"
        service.import_files(made, [(f"{name}.txt", words.encode())])
    for case in service.study(made).corpus.cases:
        service.set_case(made, case.id, group=GROUPS[names.index(case.name) // 3])
    service.analyse(made, author="Ada")
    praise = [
        each
        for each in service.study(made).corpus.passages
        if each.speaker in names[:3] and "network" in each.text
    ]
    edit = MendTag(tuple(anchor_of(each) for each in praise), "strength")
    service.edit(made, edit, "Ada", service.look(made).seq)
    return made


def _item(service: Service, project: ProjectId) -> SwotItem:
    return next(iter(service.study(project).codebook.items.values()))


def test_an_item_says_how_sure_one_may_be_and_why(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = _item(service, project)
    words = said(opened("board", item=item.id))
    desk = caching.desk(project)
    standing = desk.standings.items[item.id]
    assert standing.level == confidence(standing.grounds, desk.rule)
    assert f"**{LEVEL_NAMES[standing.level]}**" in words
    assert f"{standing.grounds.n_speakers} speakers" in words.replace("\u00a0", " ")


def test_without_groups_the_view_says_what_to_do(service: Service, opened: Opening) -> None:
    made = service.create_project("Town")
    service.import_files(made, [("one.txt", b"Q: Hm?\nAnna: The network is slow.\n")])
    service.analyse(made)
    app = opened("board")
    app.segmented_control(key="board-view-en").set_value(board_views.GROUPS).run()
    assert not app.exception
    assert "There is nothing to compare yet" in said(app)


def test_groups_on_two_sides_are_told_and_counted(service: Service, opened: Opening) -> None:
    project = _divided(service)
    app = opened("board")
    app.segmented_control(key="board-view-en").set_value(board_views.GROUPS).run()
    assert not app.exception
    assert "Rather helpful for Citizens; rather harmful for Utilities." in said(app)
    (table,) = drawn(app, "matrix")
    rows = {each["title"]: each["cells"] for each in json.loads(table)["rows"]}
    views = caching.desk(project).standings.themes[0]
    for group in views.groups:
        numbers = [int(each["text"]) if each["id"] else 0 for each in rows[group.group][:4]]
        assert numbers == [len(each) for each in group.passages.values()]


def test_themes_on_which_groups_hardly_differ_are_only_named(
    service: Service, opened: Opening
) -> None:
    project = _divided(service)
    said_of_it = [each for each in service.study(project).corpus.passages if is_analysed(each)]
    edit = MendTag(tuple(anchor_of(each) for each in said_of_it), "strength")
    service.edit(project, edit, "Ada", service.look(project).seq)
    app = opened("board")
    app.segmented_control(key="board-view-en").set_value(board_views.GROUPS).run()
    assert not app.exception
    (theme,) = service.study(project).codebook.children(None)
    assert f"Themes on which the groups hardly differ: “{theme.name}”." in said(app)
    assert not drawn(app, "matrix")


def test_a_number_opens_its_passages_and_closes_them(service: Service, opened: Opening) -> None:
    project = _divided(service)
    app = opened("board")
    app.segmented_control(key="board-view-en").set_value(board_views.GROUPS).run()
    views = caching.desk(project).standings.themes[0]
    app.session_state["glas.disagree"] = f"{views.theme_id}|Citizens|strength"
    app.run()
    assert not app.exception
    assert "**Citizens · Strengths** :gray[6]" in said(app)
    shown = [each for each in drawn(app, "quote") if "network" in each]
    assert len(shown) == 6
    app.button(key="disagree-close").click().run()
    assert not has(app, "disagree-close")


def test_the_view_speaks_bulgarian(service: Service, opened: Opening) -> None:
    _divided(service)
    app = opened("board", lang="bg")
    app.session_state["glas.board-view"] = board_views.GROUPS
    app.run()
    assert not app.exception
    assert "По-скоро полезно за" in said(app)
