"""Who is at work and in which language: kept in the person's browser over a reload."""

import json
from urllib.parse import quote

import pytest
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from analysis.records import ProjectId
from tests.ui.conftest import Opening, drawn
from ui import session


def _bring(monkeypatch: pytest.MonkeyPatch, **cookies: str) -> None:
    monkeypatch.setattr(ContextProxy, "cookies", property(lambda _: cookies))


def _kept(app: AppTest) -> dict[str, str]:
    """Return what the browser is told to keep."""
    return {
        name: cookie["value"]
        for each in drawn(app, "keep")
        for name, cookie in json.loads(each)["cookies"].items()
    }


def _author(app: AppTest) -> str:
    return str(app.text_input(key="author").value)


def test_a_name_and_a_language_that_are_changed_are_kept(
    project: ProjectId, opened: Opening
) -> None:
    app = opened("themes")
    assert _kept(app) == {}
    app.text_input(key="author").set_value("  Мира  Stone ").run()
    assert _kept(app) == {"glas_author": "Мира Stone"}
    assert _author(app) == "Мира Stone"
    app.segmented_control(key="language").set_value("bg").run()
    assert not app.exception
    assert _kept(app) == {"glas_author": "Мира Stone", "glas_language": "bg"}


def test_an_empty_name_is_taken_out_again(
    project: ProjectId, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    nobody = _author(opened("themes"))
    _bring(monkeypatch, glas_author="Mira")
    app = opened("themes")
    app.text_input(key="author").set_value(" ").run()
    assert _kept(app) == {"glas_author": ""}
    assert _author(app) == nobody != "Mira"


def test_a_new_tab_has_what_the_browser_kept_and_keeps_nothing_by_itself(
    project: ProjectId, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    _bring(monkeypatch, glas_author=quote("Мира; =Stone"), glas_language="bg")
    app = opened("themes")
    assert _author(app) == "Мира; =Stone"
    assert app.title[0].value == "Теми"
    assert _kept(app) == {}


def test_a_tab_keeps_its_own_name_whatever_another_changes(
    project: ProjectId, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened("themes")
    app.text_input(key="author").set_value("Ada").run()
    _bring(monkeypatch, glas_author="Bo", glas_language="bg")
    app.segmented_control(key="language").set_value("en").run()
    assert _author(app) == "Ada"
    assert app.title[0].value == "Themes"


@pytest.mark.parametrize(
    ("brought", "name"),
    [
        ("A%00da%0A%1B%5B0m\u202e", "Ada [0m"),
        ("x" * 500, "x" * session.NAME_CHARACTERS),
        ("%FF%", "\ufffd%"),
    ],
)
def test_what_a_cookie_brings_is_not_trusted(
    brought: str,
    name: str,
    project: ProjectId,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _bring(monkeypatch, glas_author=brought, glas_language="xx<b>")
    app = opened("themes")
    assert _author(app) == name
    assert app.title[0].value == "Themes"


def test_a_chosen_language_stands_over_that_of_the_address(
    project: ProjectId, opened: Opening
) -> None:
    app = opened("themes", lang="bg")
    app.segmented_control(key="language").set_value("en").run()
    assert "lang" not in app.query_params
    assert app.title[0].value == "Themes"
