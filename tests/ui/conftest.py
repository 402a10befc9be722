"""The screen on a service of its own: a temporary database and the quick engine."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analysis.records import ProjectId
from analysis.service import Service
from tests.service.fakes import FILES, service_on
from ui import caching

ENTRY = Path(__file__).parent.parent.parent / "app.py"


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """Yield the service that the screen asks, on an empty database."""
    made = service_on(tmp_path / "glas.db")
    monkeypatch.setenv("GLAS_DATABASE", str(tmp_path / "glas.db"))
    monkeypatch.setattr(caching, "open_service", lambda _: made)
    monkeypatch.chdir(ENTRY.parent)
    st.cache_resource.clear()
    yield made
    st.cache_resource.clear()
    made.close()


@pytest.fixture
def project(service: Service) -> ProjectId:
    """Return an analysed project with three interviews and two stakeholder groups."""
    made = service.create_project("City *one*", "The city", "en")
    service.import_files(made, FILES)
    groups = {"Anna": "Citizens", "Boris": "Citizens", "Vera": "Utilities"}
    for case in service.study(made).corpus.cases:
        if case.name in groups:
            service.set_case(made, case.id, group=groups[case.name])
    service.analyse(made, author="Ada")
    return made


Opening = Callable[..., AppTest]


@pytest.fixture
def opened(service: Service) -> Opening:
    """Return a function that opens a page in a new tab; what is named is opened on it."""

    def opening(page: str, **query: str) -> AppTest:
        app = AppTest.from_file(str(ENTRY), default_timeout=30)
        for key, value in query.items():
            app.query_params[key] = value
        app.run()
        if page != "board":
            app.switch_page(f"ui/pages/{page}.py")
            for key, value in query.items():
                app.query_params[key] = value
            app.run()
        assert not app.exception
        return app

    return opening


def said(app: AppTest) -> str:
    """Return all words that Streamlit's own elements show, for looking something up."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "text", "error", "warning")
    shown = [str(each.value) for kind in kinds for each in getattr(app, kind)]
    return "\n".join([*shown, *(each.label for each in app.button)])


def drawn(app: AppTest, part: str) -> list[str]:
    """Return the data of our own drawn parts of a kind, as they are sent to the browser."""
    protos = [each.proto for each in app.get("bidi_component")]
    own = [each for each in protos if each.component_name == f"glas_{part}"]
    return [json.dumps(json.loads(each.json), ensure_ascii=False) for each in own]
