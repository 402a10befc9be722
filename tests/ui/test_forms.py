"""What was refused is told beside the field where it was entered, and what was typed stays."""

from streamlit.testing.v1 import AppTest

from analysis.records import ProjectId
from analysis.service import Service
from tests.ui.conftest import Opening


def _is_beside(app: AppTest, key: str) -> bool:
    """Return whether the only error is drawn right after the field of a key."""
    assert len(app.error) == 1
    drawn = [each for each in app.main if each.type in ("text_input", "text_area", "error")]
    places = [getattr(each, "key", None) if each.type != "error" else "error" for each in drawn]
    return places[places.index("error") - 1] == key


def test_an_empty_title_is_refused_beside_the_title(service: Service, opened: Opening) -> None:
    app = opened("projects")
    app.button(key="new-make").click().run()
    assert not app.exception
    assert _is_beside(app, "new-title")


def test_a_taken_title_is_refused_beside_the_title(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    app = opened("projects")
    app.text_input(key="new-title").set_value("City *one*")
    app.button(key="new-make").click().run()
    assert _is_beside(app, "new-title")
    app.text_input(key="new-title").set_value("Town").run()
    assert not app.error


def test_an_empty_name_is_refused_beside_the_name_and_the_form_stays(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = next(iter(service.study(project).codebook.themes))
    app = opened("themes", theme=theme)
    app.button(key=f"open-rename-{theme}").click().run()
    app.text_input(key=f"words-rename-{theme}").set_value("  ")
    app.button(key=f"save-words-rename-{theme}").click().run()
    assert _is_beside(app, f"words-rename-{theme}")
    app.text_input(key=f"words-rename-{theme}").set_value("Lines")
    app.button(key=f"save-words-rename-{theme}").click().run()
    assert not app.error
    assert service.study(project).codebook.themes[theme].name == "Lines"


def test_a_refusal_is_forgotten_with_its_form(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = next(iter(service.study(project).codebook.themes))
    app = opened("themes", theme=theme)
    app.button(key=f"open-rename-{theme}").click().run()
    app.text_input(key=f"words-rename-{theme}").set_value(" ")
    app.button(key=f"save-words-rename-{theme}").click().run()
    app.button(key=f"cancel-words-rename-{theme}").click().run()
    app.button(key=f"open-rename-{theme}").click().run()
    assert not app.error


def test_too_long_a_description_is_refused_beside_it(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = next(iter(service.study(project).codebook.themes))
    app = opened("themes", theme=theme)
    app.menu_button(key="theme-more").click("describe").run()
    app.text_area(key=f"words-describe-{theme}").set_value("x" * 5000)
    app.button(key=f"save-words-describe-{theme}").click().run()
    assert _is_beside(app, f"words-describe-{theme}")
    app.text_area(key=f"words-describe-{theme}").set_value("Speed and price")
    app.button(key=f"save-words-describe-{theme}").click().run()
    assert not app.error
    assert service.study(project).codebook.themes[theme].description == "Speed and price"
    seen = service.look(project).seq
    app.menu_button(key="theme-more").click("describe").run()
    app.button(key=f"save-words-describe-{theme}").click().run()
    assert not app.exception
    assert service.look(project).seq == seen
    assert f"words-describe-{theme}" not in [each.key for each in app.text_area]
