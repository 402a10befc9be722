"""What the themes page will ask is asked ahead, by a server alone, once an analysis."""

from collections.abc import Iterator
from threading import Event
from threading import enumerate as threads

import pytest

from analysis.records import ProjectId
from analysis.service import Service
from tests.ui.conftest import Opening
from ui import ahead


@pytest.fixture
def asked(service: Service, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[ProjectId]]:
    """Yield the projects whose themes were asked about ahead; ask as a server does."""
    found: list[ProjectId] = []

    def judged(project: ProjectId) -> tuple[()]:
        found.append(project)
        return ()

    monkeypatch.setattr(service, "findings", judged)
    begun = Event()
    begun.set()
    monkeypatch.setattr(ahead, "_BEGUN", begun)
    monkeypatch.setattr(ahead, "_ASKED", {})
    yield found
    _wait()


def _wait() -> None:
    for each in threads():
        if each.name == "ahead":
            each.join()


def test_while_the_board_is_read_the_themes_are_judged_once_an_analysis(
    asked: list[ProjectId], project: ProjectId, service: Service, opened: Opening
) -> None:
    app = opened("board")
    _wait()
    assert asked == [project]
    app.run()
    _wait()
    assert asked == [project]
    service.analyse(project, n_themes=2, author="Ada")
    app.run()
    _wait()
    assert asked == [project, project]
    service.remove_interview(project, service.study(project).corpus.transcripts[0].id)
    app.run()
    _wait()
    assert asked == [project, project, project]


def test_what_fails_ahead_is_told_where_it_is_asked_for_alone(
    asked: list[ProjectId],
    project: ProjectId,
    service: Service,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def fail(_: ProjectId) -> tuple[()]:
        asked.append(project)
        raise RuntimeError("the words of somebody")

    monkeypatch.setattr(service, "findings", fail)
    app = opened("board")
    _wait()
    assert not app.exception
    assert asked == [project]
    assert "somebody" not in capfd.readouterr().err
    app.run()
    _wait()
    assert asked == [project]


def test_before_an_analysis_nothing_is_asked(
    asked: list[ProjectId], service: Service, opened: Opening
) -> None:
    service.create_project("Town", "The town", "en")
    opened("board")
    _wait()
    assert asked == []


def test_without_a_server_nothing_is_asked(
    asked: list[ProjectId], project: ProjectId, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert project
    monkeypatch.setattr(ahead, "_BEGUN", Event())
    opened("board")
    _wait()
    assert asked == []
