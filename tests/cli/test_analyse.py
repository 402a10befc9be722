"""``analyse``: a project of the database, again, or cut anew."""

from pathlib import Path

import pytest

from analysis.cli import main
from analysis.records import ProjectId
from analysis.service import Service
from analysis.service import analysing as analysing_
from tests.standins import stand_in_service

Captured = pytest.CaptureFixture[str]


def _interview(number: int) -> tuple[str, bytes]:
    words = "The pipes of our quarter break every winter and nobody repairs the leaks in time."
    said = f"Interviewer: How is it?\nPerson{number}: {words} House {number} waits for water.\n"
    return f"{number}.txt", said.encode()


@pytest.fixture
def town(stand_ins: Path) -> Path:
    """Return a database with a project that is not analysed yet."""
    service = stand_in_service(stand_ins)
    project = service.create_project("Town", "The town", "en")
    service.import_files(project, [_interview(each) for each in range(6)])
    service.close()
    return stand_ins


def _more(database: Path, numbers: range) -> None:
    service = stand_in_service(database)
    service.import_files(_project(service), [_interview(each) for each in numbers])
    service.close()


def _project(service: Service) -> ProjectId:
    return service.find_project("Town")


def test_a_project_is_analysed_and_what_came_of_it_is_told(town: Path, capsys: Captured) -> None:
    assert main(["analyse", "--project", "Town"]) == 0
    assert "6 interviews" in capsys.readouterr().out
    service = stand_in_service(town)
    assert service.study(_project(service)).run is not None
    service.close()


def test_a_cut_is_offered_with_its_figure_and_made_when_asked(town: Path, capsys: Captured) -> None:
    assert main(["analyse", "--project", "Town"]) == 0
    for numbers in (range(6, 8), range(8, 10)):
        _more(town, numbers)
        capsys.readouterr()
        assert main(["analyse", "--project", "Town"]) == 0
    assert "40 % of the passages came since" in capsys.readouterr().err
    assert main(["analyse", "--project", "Town", "--anew"]) == 0
    assert "came since" not in capsys.readouterr().err


def test_the_number_of_themes_stays_unless_another_is_asked_for(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = []
    real = analysing_.analyse

    def noting(*given: object) -> object:
        numbers.append(given[4].n_themes)  # type: ignore[attr-defined]
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(analysing_, "analyse", noting)
    assert main(["analyse", "--project", "Town", "--themes", "1"]) == 0
    assert main(["analyse", "--project", "Town"]) == 0
    assert numbers == [1, 1]


def test_an_analysis_under_way_is_waited_for(town: Path, capsys: Captured) -> None:
    service = stand_in_service(town)
    service.enqueue_analysis(_project(service))
    service.close()
    assert main(["analyse", "--project", "Town"]) == 1
    assert "is under way" in capsys.readouterr().err


def test_a_project_that_is_not_there_is_told(town: Path, capsys: Captured) -> None:
    assert main(["analyse", "--project", "Village"]) == 1
    assert "Village" in capsys.readouterr().err
