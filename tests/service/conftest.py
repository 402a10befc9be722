"""A service with three interviews in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.records import ProjectId
from analysis.service import Service
from tests.service.fakes import FILES, FakeEngine, service_on


@pytest.fixture
def engine() -> FakeEngine:
    """Return an engine that a test can look into."""
    return FakeEngine()


@pytest.fixture
def service(tmp_path: Path, engine: FakeEngine) -> Iterator[Service]:
    """Yield a service on an empty database."""
    made = service_on(tmp_path / "glas.db", engine)
    yield made
    made.close()


@pytest.fixture
def project_id(service: Service) -> ProjectId:
    """Return a project with three interviews, not analysed."""
    made = service.create_project("City", "The city", "en")
    service.import_files(made, FILES)
    return made


@pytest.fixture
def analysed(service: Service, project_id: ProjectId) -> ProjectId:
    """Return a project with three interviews, analysed once."""
    service.analyse(project_id, author="Ada")
    return project_id
