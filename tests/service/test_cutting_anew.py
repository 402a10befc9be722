"""When an analysis holds the themes that stand, and when it is told to cut them anew."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from analysis import edits
from analysis.codebook import Codebook, Proposal
from analysis.records import Corpus, Project, ProjectId, Status
from analysis.service import (
    Progress,
    Request,
    Service,
    number_that_stands,
    share_to_cut_anew,
)
from analysis.store import VectorCache
from tests.service.fakes import FILES, FakeEngine, service_on


@dataclass
class Noting(FakeEngine):
    """Notes what it was asked."""

    asked: list[Request] = field(default_factory=list)

    def analyse(
        self,
        corpus: Corpus,
        project: Project,
        request: Request,
        earlier: Codebook | None,
        cache: VectorCache,
        on_progress: Progress,
    ) -> Proposal:
        self.asked.append(request)
        return super().analyse(corpus, project, request, earlier, cache, on_progress)


@pytest.fixture
def engine() -> Noting:
    """Return an engine that notes what it was asked."""
    return Noting()


@pytest.fixture
def service(tmp_path: Path, engine: Noting) -> Iterator[Service]:
    """Yield a service on an empty database."""
    made = service_on(tmp_path / "glas.db", engine)
    yield made
    made.close()


@pytest.fixture
def project(service: Service) -> ProjectId:
    """Return a project with interviews, not analysed yet."""
    made = service.create_project("City")
    service.import_files(made, FILES)
    return made


def n_themes(service: Service, project: ProjectId) -> int:
    """Return the number of top-level themes."""
    return len(service.study(project).codebook.children(None))


def test_the_same_number_again_holds_and_another_cuts_anew(
    service: Service, engine: Noting, project: ProjectId
) -> None:
    service.analyse(project)
    n = n_themes(service, project)
    for wanted in (None, n, n, None):
        service.analyse(project, n_themes=wanted)
    assert [each.anew for each in engine.asked] == [False, False, True, False, True]


def test_it_may_be_asked_for(service: Service, engine: Noting, project: ProjectId) -> None:
    service.analyse(project)
    service.analyse(project, anew=True)
    assert [each.anew for each in engine.asked] == [False, True]


def test_a_number_that_people_changed_stands_no_more(
    service: Service, engine: Noting, project: ProjectId
) -> None:
    service.analyse(project)
    n = n_themes(service, project)
    service.analyse(project, n_themes=n)
    assert number_that_stands(service.study(project)) == n
    theme = service.study(project).codebook.children(None)[0].id
    rejecting = edits.SetThemeStatus(theme, Status.REJECTED)
    service.edit(project, rejecting, "Ada", service.look(project).seq)
    assert number_that_stands(service.study(project)) is None
    service.analyse(project)
    assert not engine.asked[-1].anew


def test_themes_that_hold_nothing_do_not_count_among_those_that_were_asked_for(
    service: Service, engine: Noting, project: ProjectId
) -> None:
    service.analyse(project)
    n = n_themes(service, project)
    service.bring_codebook(project, "g.txt", b"Roads\n", "Ada")
    service.analyse(project, n_themes=n)
    assert n_themes(service, project) == n + 1
    assert number_that_stands(service.study(project)) == n
    service.analyse(project, n_themes=n)
    assert not engine.asked[-1].anew


def _interview(number: int) -> tuple[str, bytes]:
    return f"{number}.txt", f"Q: Hm?\nP{number}: The network of place {number} is slow.\n".encode()


def _added(service: Service, project: ProjectId, numbers: range) -> float | None:
    """Add interviews, analyse, and return the share that is offered to be cut anew."""
    service.import_files(project, [_interview(each) for each in numbers])
    service.analyse(project)
    return share_to_cut_anew(service.look(project))


def test_small_steps_that_make_much_together_offer_a_cut(service: Service) -> None:
    project = service.create_project("Town")
    assert _added(service, project, range(6)) is None
    assert _added(service, project, range(6, 8)) is None
    assert _added(service, project, range(8, 10)) == pytest.approx(0.4)
    service.analyse(project, anew=True)
    assert share_to_cut_anew(service.look(project)) is None
    service.undo_run(project, "")
    assert share_to_cut_anew(service.look(project)) == pytest.approx(0.4)


def test_what_came_at_once_and_brought_a_cut_offers_none(service: Service) -> None:
    project = service.create_project("Town")
    assert _added(service, project, range(4)) is None
    assert _added(service, project, range(4, 10)) is None


def test_what_is_offered_is_never_done_by_itself(service: Service, engine: Noting) -> None:
    project = service.create_project("Town")
    for numbers in (range(6), range(6, 8), range(8, 10), range(10, 12)):
        _added(service, project, numbers)
    assert not any(each.anew for each in engine.asked)
    assert share_to_cut_anew(service.look(project)) == pytest.approx(0.5)


def test_a_project_that_was_never_analysed_offers_no_cut(
    service: Service, project: ProjectId
) -> None:
    assert share_to_cut_anew(service.look(project)) is None


def test_a_first_analysis_reports_no_changes(service: Service, project: ProjectId) -> None:
    service.analyse(project)
    first = service.look(project)
    assert first.changes == ()
    assert len(first.noted) == 1
    service.analyse(project)
    again = service.look(project)
    assert again.noted == ()
    assert len(again.changes) == 1
    service.undo_run(project, "")
    assert service.look(project).changes == ()
