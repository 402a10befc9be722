"""No two projects have titles that look alike, whether they are made or restored."""

from pathlib import Path
from unicodedata import normalize

import pytest

from analysis.errors import BadRequest
from analysis.service import Service
from tests.service.fakes import service_on


def test_titles_that_look_alike_are_not_given_twice(service: Service) -> None:
    made = service.create_project(normalize("NFD", "Трамвай №1"))
    assert service.project(made).title == "Трамвай №1"
    for title in ("ТРАМВАЙ №1", normalize("NFD", "трамвай  №1")):
        with pytest.raises(BadRequest, match="already"):
            service.create_project(title)
        assert service.find_project(title) == made


@pytest.mark.parametrize("title", ["city", normalize("NFD", "Сити й"), "STRASSE"])
def test_a_restored_project_has_a_title_of_its_own(
    service: Service, tmp_path: Path, title: str
) -> None:
    here = [service.create_project(each) for each in ("City", "Сити й", "Straße")]
    other = service_on(tmp_path / "other.db")
    other.create_project(title)
    (restored,) = service.restore(other.backup())
    named = service.project(restored).title
    assert named.endswith(" (2)")
    assert service.find_project(named) == restored
    assert [service.find_project(each) for each in ("city", "СИТИ Й", "strasse")] == here
    other.close()
