"""What the evaluation writes: the diagram, how often it measured, known domains, errors."""

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from training.evaluate_tagger import draw, errors, remarks_in, without_known_domains
from training.figures import points_of
from training.measured import MEASURED, as_told, note_measured, read_measured
from training.statements import Statement

SURE = np.array(
    [
        [0.9, 0.025, 0.025, 0.025, 0.025],
        [0.05, 0.8, 0.05, 0.05, 0.05],
        [0.6, 0.1, 0.1, 0.1, 0.1],
        [0.3, 0.2, 0.2, 0.2, 0.1],
    ]
)
LABELS = np.array([0, 1, 2, 4])


def statement(number: int, domain: str, label: str, text: str = "Words.") -> Statement:
    return Statement(f"v{number}", text, "pl", label, domain, "spoken", "Town", "test_c")


TEST = [
    statement(1, "health", "strength"),
    statement(2, "sport", "weakness"),
    statement(3, "sport", "opportunity", "One | two."),
    statement(4, "sport", "none"),
]


def test_points_weigh_their_rows() -> None:
    points = points_of(LABELS, SURE, np.array([1.0, 1.0, 1.0, 5.0]))
    assert [each.right for each in points] == [0.0, 0.0, 1.0, 1.0]
    assert points[0].sure == pytest.approx(0.3)
    assert [each.share for each in points] == pytest.approx([0.625, 0.125, 0.125, 0.125])


def test_the_diagram_is_an_image_with_a_dot_a_bin_and_two_names(tmp_path: Path) -> None:
    draw(LABELS, SURE, SURE, tmp_path / "out.svg")
    root = ElementTree.parse(tmp_path / "out.svg").getroot()
    tag = "{http://www.w3.org/2000/svg}"
    lines = [each.get("points", "").split() for each in root.findall(f"{tag}polyline")]
    assert [len(each) for each in lines] == [4, 4]
    assert "380.0,56.0" in lines[0]
    assert len(root.findall(f"{tag}circle")) == 2 * (4 + 1)


def test_a_tagger_is_put_down_once(tmp_path: Path) -> None:
    path = tmp_path / "measured.tsv"
    note_measured("a" * 12, 0.7454, 9649, date(2026, 11, 27), path)
    note_measured("b" * 12, 0.75, 15000, date(2026, 11, 28), path)
    again = note_measured("a" * 12, 0.9, 1, date(2026, 11, 29), path)
    assert again == read_measured(path)
    assert [(each.tagger[0], each.macro_f1) for each in again] == [("a", "0.745"), ("b", "0.750")]
    assert "so far: 2" in as_told(again)


def test_the_first_measurement_is_kept() -> None:
    assert read_measured(MEASURED)[0].tagger == "6a93502249c0"


def test_figures_are_told_without_the_domains_of_development() -> None:
    told = without_known_domains(TEST, [statement(9, "health", "none")], SURE)
    assert "those of 1 held-out statements too (test_c: pl)" in told
    assert "on the other 3: macro-F1" in told


def test_errors_with_a_remark_come_first_and_a_bar_does_not_break_the_table(
    tmp_path: Path,
) -> None:
    path = tmp_path / "remarks.tsv"
    path.write_text("id\tremark\nv4\tNothing is judged.\n", encoding="utf-8")
    rows = errors(TEST, LABELS, SURE, remarks_in(path)).splitlines()[2:]
    assert [each.split()[2] for each in rows] == ["v4:", "v3:"]
    assert rows[0].endswith("| 0.30 | Nothing is judged. |")
    assert "One / two." in rows[1]
    assert all(each.count("|") == 6 for each in rows)
