"""A team's own numbers of confidence lie beside the database and hold for whom they name."""

from pathlib import Path

import pytest

from analysis.errors import BadRequest
from tests.standins import stand_in_service


def test_the_file_beside_the_database_holds_for_the_projects_that_it_names(tmp_path: Path) -> None:
    service = stand_in_service(tmp_path / "glas.db")
    city, sea = (service.create_project(each, "", "en") for each in ("City", "Sea"))
    text = '[high]\nspeakers = 5\n[project."City".high]\nspeakers = 9\n[project."Cty".high]\n'
    (tmp_path / "confidence.toml").write_text(text, encoding="utf-8-sig")
    rules = [service.confidence_rule(each) for each in (city, sea)]
    assert [each.high.speakers for each in rules] == [9, 5]
    assert [each.unmatched for each in rules] == [("Cty",)] * 2
    (tmp_path / "confidence.toml").write_bytes("[high]\n# шест".encode("cp1251"))
    with pytest.raises(BadRequest, match="UTF-8"):
        service.confidence_rule(city)
    service.close()
