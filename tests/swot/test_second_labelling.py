"""How the agreement of the two labellings is told."""

import csv

import pytest

from training.second_labelling import TABLES, Twice, labelled_twice, told
from training.statements import FOLDER, Statement


def twice(number: int, first: str, second: str, also: str = "") -> Twice:
    statement = Statement(f"u{number}", "Words.", "bg", first, "sport", "spoken", "Club", "test_b")
    return Twice(statement, second, also)


def test_what_differs_is_counted_and_named() -> None:
    words = told(
        (
            twice(1, "strength", "strength"),
            twice(2, "none", "none", "weakness"),
            twice(3, "threat", "weakness"),
            twice(4, "threat", "threat"),
        )
    )
    assert "of 4 statements (0 of test, 4 of test_b, 0 of test_c; 1 languages)" in words
    assert "75.0% have the same label (1 differ: u3 threat, then weakness)" in words
    # Coincidences by hand: totals strength 2, none 2, threat 3, weakness 1; n = 8, D_o = 2.
    assert f"alpha {1 - 7 * 2 / (64 - 18):.3f}" in words
    assert "For 1 the second coder named another label" in words


def test_no_difference_names_none() -> None:
    words = told((twice(1, "strength", "strength"), twice(2, "none", "none")))
    assert "100.0% have the same label (0 differ): Krippendorff's alpha 1.000" in words


def test_every_second_label_is_of_a_statement_of_development_or_test() -> None:
    found = labelled_twice()
    with (FOLDER / "second_labels.tsv").open(encoding="utf-8", newline="") as source:
        ids = [row["id"] for row in csv.DictReader(source, delimiter="\t")]
    assert [each.statement.id for each in found] == ids
    assert len(set(ids)) == len(ids)
    assert {each.statement.author for each in found} == set(TABLES)


def test_a_second_label_of_no_statement_is_refused(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("statements")
    for name in TABLES:
        head = "id\ttext\tlang\tlabel\tdomain\tregister\torganisation\n"
        (folder / f"{name}.tsv").write_text(
            f"{head}{name}1\tWords.\ten\tnone\tsport\tspoken\tClub\n", encoding="utf-8"
        )
    (folder / "second_labels.tsv").write_text("id\tlabel\tsecond\nx1\tnone\t\n", encoding="utf-8")
    with pytest.raises(KeyError):
        labelled_twice(folder)
