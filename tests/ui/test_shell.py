"""What stands on every page, and what is said when something is wrong."""

import ast
import tomllib
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.edits import RewordItem
from analysis.errors import DatabaseNewer
from analysis.records import ProjectId
from analysis.service import Service
from tests.ui.conftest import ENTRY, Opening, said
from ui import caching
from ui.pages import PAGES


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour as WCAG 2 has it."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_badges_are_read_in_both_looks(look: str) -> None:
    theme = tomllib.loads((ENTRY.parent / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
    for each in ("green", "orange", "blue", "violet", "gray", "yellow"):
        inks = theme[look][f"{each}TextColor"], theme[look][f"{each}BackgroundColor"]
        assert _contrast(*inks) >= 4.5, each


def test_no_badge_has_the_accent_as_its_ink() -> None:
    for path in sorted((ENTRY.parent / "ui").rglob("*.py")):
        calls = (each for each in ast.walk(ast.parse(path.read_text("utf-8")))
                 if isinstance(each, ast.Call))  # fmt: skip
        badges = [ast.dump(each) for each in calls if getattr(each.func, "attr", "") == "badge"]
        assert not [each for each in badges if "primary" in each], path


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_drawn_in_both_languages(
    page: str, project: ProjectId, opened: Opening
) -> None:
    app = opened(page)
    app.segmented_control(key="language").set_value("bg").run()
    assert not app.exception
    app.segmented_control(key="language").set_value("en").run()
    assert not app.exception


def test_a_database_that_cannot_be_opened_is_told_with_the_remedy(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> Service:
        raise DatabaseNewer("Written by a later Glas: update the program.")

    monkeypatch.setattr(caching, "open_service", refuse)
    app = AppTest.from_file(str(ENTRY), default_timeout=30).run()
    assert not app.exception
    assert "update the program" in said(app)


def test_another_project_is_opened_from_the_sidebar(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    other = service.create_project("Hospital")
    app = opened("board", project=project)
    app.selectbox(key=f"switch-{project}").set_value(other).run()
    assert not app.exception
    assert "Nothing to see here yet" in said(app)


def test_a_running_job_is_shown_on_every_page(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    service.enqueue_analysis(project)
    for page in PAGES:
        assert opened(page).get("progress")


def _templates() -> set[str]:
    found: set[str] = set()
    for path in (ENTRY.parent / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(Path(path).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                first = node.args[0] if node.args else None
                if node.func.id in {"say", "count"} and isinstance(first, ast.Constant):
                    found.add(str(first.value))
    return found


def test_every_sentence_of_the_screen_is_translated() -> None:
    catalogue = ENTRY.parent / "analysis" / "words" / "bg.po"
    if not catalogue.exists():
        pytest.skip("the Bulgarian catalogue is not here yet")
    from babel.messages.pofile import read_po

    with catalogue.open("rb") as source:
        known = {
            each.id if isinstance(each.id, str) else each.id[0]
            for each in read_po(source, locale="bg")
            if each.string
        }
    assert _templates() - known == set()


def _in_address(app: AppTest) -> str:
    found = app.query_params["project"]
    return found if isinstance(found, str) else str(found[-1])


def test_a_tab_stays_in_its_project_whatever_changes_elsewhere(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    other = service.create_project("Hospital")
    for asked in ({"project": project}, {}):
        app = opened("board", **asked)
        mine = _in_address(app)
        service.change_project(other if mine == project else project, organisation=str(asked))
        app.query_params.clear()
        app.switch_page("ui/pages/themes.py").run()
        assert not app.exception
        assert _in_address(app) == mine
        assert app.selectbox(key=f"switch-{mine}").value == mine


def test_a_new_address_does_not_move_an_open_tab(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    other = service.create_project("Hospital")
    app = opened("board", project=project)
    app.query_params["project"] = other
    app.run()
    assert _in_address(app) == project


def test_a_project_that_is_gone_is_told_of(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    other = service.create_project("Hospital")
    app = opened("board", project=other)
    service.delete_project(other)
    app.run()
    assert "The project that was open here is gone" in said(app)
    assert _in_address(app) == project
    app.run()
    assert "is gone" not in said(app)


def test_undo_says_what_it_takes_back_and_is_cut_where_long(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = next(iter(service.study(project).codebook.items))
    seen = service.look(project).seq
    service.edit(project, RewordItem(item, "Long words " * 50), "Ada", seen)
    app = opened("board")
    app.text_input(key="author").set_value("Ada").run()
    told = app.button(key="undo").help
    assert "Long words" in told
    assert len(told) < 400
    assert any("Long words" in each.value and len(each.value) < 120 for each in app.caption)
