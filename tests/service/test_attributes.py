"""An attributes table whose headings mean the same, or are written in another form of Unicode."""

from unicodedata import normalize

import pytest

from analysis.errors import RefusedFile
from analysis.records import Case, ProjectId
from analysis.service import Service
from tests.forms import FORMS


def described(service: Service, project: ProjectId, table: str) -> Case:
    """Lay a table over the cases and return the first."""
    service.import_attributes(project, "t.csv", table.encode())
    return service.study(project).corpus.cases[0]


def test_an_exact_heading_goes_before_another_word_for_the_same(
    service: Service, project_id: ProjectId
) -> None:
    case = described(service, project_id, "file,interview,group\none.txt,1,citizens\n")
    assert (case.group, case.attributes) == ("citizens", {"interview": "1"})
    case = described(service, project_id, "interview;роля;файл;Длъжност\n2;mayor;one;кмет\n")
    assert case.role == "mayor"
    assert case.attributes == {"interview": "2", "Длъжност": "кмет"}
    assert service.unmatched_rows(project_id) == ()


@pytest.mark.parametrize("columns", ["group,stakeholder group", "stakeholder group,group"])
@pytest.mark.parametrize("cells", ["G1,", ",G1"])
def test_an_empty_cell_takes_nothing_away(
    service: Service, project_id: ProjectId, columns: str, cells: str
) -> None:
    described(service, project_id, "file,group\none.txt,G0\n")
    case = described(service, project_id, f"file,{columns}\none.txt,{cells}\n")
    is_exact = columns.split(",")[cells.split(",").index("G1")] == "group"
    assert case.group == ("G1" if is_exact else "G0")
    assert case.attributes == ({} if is_exact else {"stakeholder group": "G1"})


@pytest.mark.parametrize(
    ("columns", "cells"),
    [
        ("участник,говорител ", "Anna,Boris"),
        ("role,роля", "mayor,кмет"),
        ("notes,Notes", "first,second"),
        (f"район,{normalize('NFD', 'район')}", "a,b"),
    ],
)
def test_columns_of_one_meaning_that_differ_are_refused_by_name(
    service: Service, project_id: ProjectId, columns: str, cells: str
) -> None:
    before = service.study(project_id).corpus.cases
    with pytest.raises(RefusedFile, match="line 3") as refused:
        described(service, project_id, f"file,{columns}\none.txt,x,X\none.txt,{cells}\n")
    first, second = (normalize("NFC", each.strip()) for each in columns.split(","))
    assert f"column 2 (“{first}”) and column 3 (“{second}”)" in str(refused.value)
    assert service.study(project_id).corpus.cases == before


@pytest.mark.parametrize("cells", ["a,", ",a", "a,a", "a, A"])
def test_columns_of_one_meaning_that_agree_are_one(
    service: Service, project_id: ProjectId, cells: str
) -> None:
    case = described(service, project_id, f"file,notes,Notes\none.txt,{cells}\n")
    assert case.attributes == {"notes": "a"}


def test_speakers_and_files_of_a_table_are_found_in_either_form(service: Service) -> None:
    project = service.create_project("Town")
    for at, form in enumerate(FORMS):
        name, said = normalize(form, f"май{at}.txt"), normalize(form, "Йорданка: It works.\n")
        service.import_files(project, [(name, said.encode())])
    table = "file,speaker,group\nмай0,Йорданка,a\nмай1,Йорданка,b\n"
    for form in FORMS:
        result = service.import_attributes(project, "t.csv", normalize(form, table).encode())
        assert (result.n_matched, result.unmatched) == (2, ())
    assert [each.group for each in service.study(project).corpus.cases] == ["a", "b"]
