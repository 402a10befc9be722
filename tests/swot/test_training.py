"""The statements are kept apart, and the figures count what they say."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load

from analysis.swot.examples import INDEX, load_examples
from analysis.swot.tagger import MANIFEST, load_trained_tagger
from training import recipe
from training.encode import MODELS
from training.figures import (
    axes_accuracy,
    calibration_error,
    confusion,
    macro_f1,
    reliability,
    weights_at,
)
from training.index_statements import spread
from training.statements import (
    FOLDER,
    Statement,
    development_statements,
    held_out_statements,
    learnt_statements,
    near_pairs,
    read_statements,
    training_statements,
    with_questions,
)
from training.train_tagger import MADE_BY, as_bytes, hash_of, stages

HEADER = "id\ttext\tlang\tlabel\tdomain\tregister\torganisation\n"


def write(folder: Path, *rows: str, name: str = "train_x.tsv") -> Path:
    path = folder / name
    path.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_quotation_marks_are_words_of_the_statement(tmp_path: Path) -> None:
    (row,) = read_statements(write(tmp_path, 'x1\t"No," he said.\ten\tnone\tretail\tspoken\t'))
    assert row.text == '"No," he said.'
    assert row.author == "train_x"


@pytest.mark.parametrize("row", ["x1\tText\ten\tgood\td\tspoken\t", "x1\t\ten\tnone\td\tspoken\t"])
def test_a_wrong_row_is_named_by_its_line(tmp_path: Path, row: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_statements(write(tmp_path, row))


def test_near_duplicates_are_learnt_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        "x1\tThe old pump broke again in the night.\ten\tweakness\tw\tspoken\t",
        "x2\tThe old pump broke again in the night, yes.\ten\tweakness\tw\tspoken\t",
        "x3\tOur people know every pump by its sound.\ten\tstrength\tw\tspoken\t",
    )
    assert [each.id for each in training_statements(tmp_path)] == ["x1", "x3"]


def test_a_pair_that_differs_in_a_cue_is_learnt_whole(tmp_path: Path) -> None:
    (tmp_path / "train_x.tsv").write_text(
        HEADER.rstrip() + "\tquestion\tpair\n"
        "x1\tHe still answers the phone himself.\ten\tstrength\tw\tspoken\t\t\tp\n"
        "x2\tHe never answers the phone himself.\ten\tweakness\tw\tspoken\t\t\tp\n"
        "x3\tHe always answers the phone himself.\ten\tstrength\tw\tspoken\t\t\tp\n"
        "x4\tHe seldom answers the phone himself.\ten\tweakness\tw\tspoken\t\t\tq\n",
        encoding="utf-8",
    )
    assert [each.id for each in training_statements(tmp_path)] == ["x1", "x2"]


def test_the_tagger_that_ships_learnt_what_the_command_learns() -> None:
    manifest = json.loads((MODELS / MANIFEST).read_text(encoding="utf-8"))
    learnt = with_questions(learnt_statements())
    assert (manifest["n_rows"], manifest["statements_sha256"]) == (len(learnt), hash_of(learnt))
    assert manifest["made_by"] == MADE_BY


def test_plain_judgements_are_learnt_last_beside_some_of_the_rest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(recipe, "ROWS_OF_THE_REST", 3)
    known = [
        Statement(f"{table}{i}", "words", "en", "none", "d", "spoken", "", table)
        for table in ("train_a", "train_plain_b")
        for i in range(5)
    ]
    first, second = stages(known)
    assert [each.author for each in first] == ["train_a"] * 5
    assert [each.author for each in second] == ["train_plain_b"] * 5 + ["train_a"] * 3


@pytest.mark.parametrize("kept", [development_statements, held_out_statements])
def test_no_domain_and_no_paraphrase_stands_on_both_sides(
    kept: Callable[[], tuple[Statement, ...]],
) -> None:
    test, learnt = kept(), training_statements()
    assert not {each.domain for each in test} & {each.domain for each in learnt}
    assert near_pairs(test, learnt) == ()


def test_a_paraphrase_across_two_sets_is_found_whichever_is_the_larger() -> None:
    said = "The old pump broke again in the night.", "The old pump broke again in that night."
    one, other = (Statement(each, each, "en", "none", "d", "spoken", "", "a") for each in said)
    words = ("red bus stop", "blue town hall", "the pump", "old people", "night shift again")
    rest = [Statement(each, each, "en", "none", "d", "spoken", "", "a") for each in words]
    assert near_pairs([one], [*rest, other]) == ((one, other),)
    assert near_pairs([*rest, other], [one]) == ((other, one),)
    assert near_pairs(rest, [one, other]) == ()


def test_an_answer_is_learnt_alone_and_behind_its_question(tmp_path: Path) -> None:
    path = tmp_path / "train_x.tsv"
    row = "x1\tThe phone.\ten\tweakness\tw\tspoken\tTown\tWhat works worst?\n"
    path.write_text(HEADER.replace("\n", "\tquestion\n") + row, encoding="utf-8")
    told = [each.text for each in with_questions(read_statements(path))]
    assert told == ["The phone.", "What works worst? The phone."]


def test_macro_f1_is_the_mean_over_classes_that_occur() -> None:
    truth, guess = np.array([0, 0, 1, 1]), np.array([0, 0, 1, 0])
    assert macro_f1(truth, guess) == pytest.approx((0.8 + 2 / 3) / 2)
    assert confusion(truth, guess)[1, 0] == 1


def test_axes_are_judged_on_judgements_only() -> None:
    sure = np.array([[0.1, 0.0, 0.3, 0.0, 0.6], [0.0, 0.3, 0.0, 0.2, 0.5], [0.2] * 5])
    assert axes_accuracy(np.array([0, 1, 4]), sure) == (1.0, 0.5)


def test_a_calibrated_guess_has_no_calibration_error() -> None:
    sure = np.tile([0.75, 0.25, 0.0, 0.0, 0.0], (4, 1))
    assert calibration_error(np.array([0, 0, 0, 1]), sure) == pytest.approx(0.0)
    assert calibration_error(np.array([1, 1, 1, 1]), sure) == pytest.approx(0.75)


def test_written_weights_come_back_as_they_were_whatever_their_memory_order() -> None:
    weights = np.asfortranarray(np.arange(15.0).reshape(5, 3))
    assert load(as_bytes({"out.weight": weights}))["out.weight"].tolist() == weights.tolist()


def test_reliability_counts_each_row_in_one_bin() -> None:
    sure = np.array([[0.9, 0.1, 0.0, 0.0, 0.0], [0.95, 0.05, 0.0, 0.0, 0.0], [0.3, 0.7, 0, 0, 0]])
    found = reliability(np.array([0, 1, 1]), sure)
    assert [(n, right) for _, _, n, right in found] == [(1, 1.0), (1, 1.0), (1, 0.0)]


def test_weights_give_the_labels_other_shares() -> None:
    truth = np.array([0, 0, 0, 4])
    weights = weights_at(truth, np.array([0.5, 0.0, 0.0, 0.0, 0.5]))
    assert weights[truth == 0].sum() == pytest.approx(weights[truth == 4].sum())
    sure = np.tile([0.75, 0.25, 0.0, 0.0, 0.0], (4, 1))
    assert calibration_error(truth, sure, weights) == pytest.approx(0.25)


def test_the_index_of_statements_belongs_to_the_tagger_beside_it_and_is_small() -> None:
    held = load_examples(MODELS, FOLDER)
    assert held.tagger == load_trained_tagger(MODELS).hash
    assert len(held.rows) <= recipe.MOST_STATEMENTS_IN_THE_INDEX
    assert set(held.ids) <= set(held.texts)
    assert (MODELS / INDEX).stat().st_size < 6_000_000


def test_every_training_statement_has_an_id_of_its_own() -> None:
    tables = sorted(FOLDER.glob("train_*.tsv"))
    ids = [each.id for path in tables for each in read_statements(path)]
    assert len(ids) == len(set(ids))


def test_an_index_that_grows_too_large_keeps_a_spread_of_all_tables(tmp_path: Path) -> None:
    rows = [f"x{each}\tWord{each}.\ten\tnone\tw\tspoken\t" for each in range(10)]
    statements = read_statements(write(tmp_path, *rows))
    assert [each.id for each in spread(statements, 4)] == ["x0", "x2", "x5", "x7"]
    assert spread(statements, 10) == statements
