"""The codes alone, for a team that codes another project elsewhere."""

import pytest

from analysis.exports import LOST, export
from tests import builders as b
from tests.exports.refi import reopened
from tests.exports.refi.reopened import C
from tests.exports.town import town


def test_themes_and_items_stand_in_their_tree_and_their_sets() -> None:
    root = reopened.codebook(export(town(), "qdc"))
    tops = [each.get("name") for each in root.findall(f"{C}Codes/{C}Code")]
    assert tops == [
        *("Strengths", "Weaknesses", "Opportunities", "Threats"),
        *("The front desk", "People and skills", "Data and archives"),
    ]
    (money,) = (each for each in root.iter(C + "Code") if each.get("name") == "European money")
    parent = money.getparent()
    assert parent is not None
    assert parent.get("name") == "Data and archives"
    described = {
        each.get("name"): each.findtext(C + "Description") for each in root.iter(C + "Code")
    }
    assert described["The front desk"] == (
        "How people are received when they come in person.\nKeywords: front desk, trust, wait"
    )
    assert root.findtext(f"{C}Sets/{C}Set/{C}Description") == LOST["qdc"]
    assert root.get("origin") == "Glas 0.1.0"


def test_what_a_code_is_stays_its_id_in_project_and_codebook() -> None:
    project = reopened.project(export(town(), "qdpx"))
    known = {each.get("guid"): each.get("name") for each in project.all("Code")}
    for each in reopened.codebook(export(town(), "qdc")).iter(C + "Code"):
        assert known[each.get("guid")] == each.get("name")


@pytest.mark.parametrize("language", ["en", "bg"])
def test_an_empty_project_has_the_four_quadrants_and_no_sets(language: str) -> None:
    root = reopened.codebook(export(b.study(b.corpus([])), "qdc", language=language))
    assert len(list(root.iter(C + "Code"))) == 4
    assert root.find(C + "Sets") is None
