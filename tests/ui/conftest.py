"""The screen on a service of its own: a temporary database and a quick engine."""

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from analysis.edits import RenameTheme
from analysis.records import Origin, ProjectId, Theme
from analysis.service import Service, View
from tests.service.fakes import FILES, service_on
from tests.standins import SAMPLE, stand_in_service
from ui import caching

ENTRY = Path(__file__).parent.parent.parent / "app.py"

FIRST = ("09_telecom_operator.docx", "11_it_company_ceo.txt", "12_it_park_manager.pdf")
LATER = ("02_obshtina_it_otdel.txt",)
"""Interviews of the sample: the first analysis has three, the second one more."""


@pytest.fixture(autouse=True, scope="session")
def _installed_once() -> Iterator[None]:
    """Look once for components among the installed packages: each tab would take a second for it.

    Glas brings its own and registers none this way.
    """
    found = manifest_scanner.scan_component_manifests()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", lambda: found)
        yield


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """Yield the service that the screen asks, on an empty database."""
    yield from asked(service_on(tmp_path / "glas.db"), tmp_path, monkeypatch)


def asked(made: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """Yield a service as the one that the screen asks, and close it afterwards."""
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


CHOICES = (("Lines and cables", "en"), ("Мрежата", "bg"), ("A", "en"), ("B", "en"), ("C", "en"))
"""Other titles that ``unsure`` themes could have."""


@pytest.fixture
def unsure(
    project: ProjectId, service: Service, monkeypatch: pytest.MonkeyPatch
) -> tuple[Theme, ...]:
    """Return the first two themes of the quick project, whose titles ask for a word."""
    first = tuple(service.study(project).codebook.themes.values())[:2]
    doubt(service, monkeypatch, first, named_by=None)
    monkeypatch.setattr(service, "findings", lambda _: ())
    monkeypatch.setattr(service, "other_titles", lambda *_: CHOICES)
    return first


def doubt(
    service: Service, monkeypatch: pytest.MonkeyPatch, themes: Sequence[Theme], **changed: Any
) -> None:
    """Have some themes look otherwise as long as they have the names that they have now."""
    names = {each.id: each.name for each in themes}
    look = service.look

    def doubting(identity: ProjectId) -> View:
        """Return the project as it stands, some of its themes otherwise."""
        view = look(identity)
        known = {
            key: replace(each, **changed)
            if each.name == names.get(key) and each.named_by is not Origin.PERSON
            else each
            for key, each in view.study.codebook.themes.items()
        }
        codebook = replace(view.study.codebook, themes=known)
        return replace(view, study=replace(view.study, codebook=codebook))

    monkeypatch.setattr(service, "look", doubting)


@pytest.fixture(scope="session")
def worked_on(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database of real interviews with vectors of a quick embedder.

    Analysed, a theme renamed, an interview added, analysed again.
    """
    database = tmp_path_factory.mktemp("worked-on") / "glas.db"
    service = stand_in_service(database)
    made = service.create_project("Rechingrad", "Rechingrad", "en")
    service.import_files(made, [(name, (SAMPLE / name).read_bytes()) for name in FIRST])
    table = (SAMPLE / "attributes.csv").read_bytes()
    service.import_attributes(made, "attributes.csv", table)
    service.analyse(made, author="Ada")
    view = service.look(made)
    largest = view.study.codebook.children(None)[0]
    service.edit(made, RenameTheme(largest.id, "Companies", "en"), "Ada", view.seq)
    service.import_files(made, [(name, (SAMPLE / name).read_bytes()) for name in LATER])
    service.analyse(made, author="Ada")
    service.close()
    return database


@pytest.fixture
def studied(
    worked_on: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Service, ProjectId]]:
    """Yield the service that the screen asks and its project, on a copy of ``worked_on``."""
    for each in worked_on.parent.iterdir():
        shutil.copy(each, tmp_path / each.name)
    for made in asked(stand_in_service(tmp_path / "glas.db"), tmp_path, monkeypatch):
        (summary,) = made.projects()
        yield made, summary.project.id


Opening = Callable[..., AppTest]


@pytest.fixture
def opened() -> Opening:
    """Return a function that opens a page in a new tab; what is named is opened on it."""

    def opening(page: str, **query: str) -> AppTest:
        app = AppTest.from_file(str(ENTRY), default_timeout=30)
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
    kinds = ("title", "header", "subheader", "markdown", "caption", "text", "error", "warning",
             "info")  # fmt: skip
    shown = [str(each.value) for kind in kinds for each in getattr(app, kind)]
    return "\n".join([*shown, *(each.label for each in app.button)])


def drawn(app: AppTest, part: str) -> list[str]:
    """Return the data of our own drawn parts of a kind, as they are sent to the browser."""
    protos = [each.proto for each in app.get("bidi_component")]
    own = [each for each in protos if each.component_name == f"glas_{part}"]
    return [json.dumps(json.loads(each.json), ensure_ascii=False) for each in own]


def has(app: AppTest, key: str) -> bool:
    """Return whether a button of a key is drawn."""
    return any(each.key == key for each in app.button)
