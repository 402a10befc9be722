"""``run``: the whole line in one command."""

import csv
import io
import json
import shutil
import stat
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation

from analysis.cli import main
from analysis.cli.run import OUTPUTS
from tests.exports.refi import reopened as refi
from tests.standins import SAMPLE

pytestmark = pytest.mark.usefixtures("stand_ins")
Captured = pytest.CaptureFixture[str]


def codebook(out: Path) -> dict[str, Any]:
    """Return what codebook.json holds."""
    return dict(json.loads((out / "codebook.json").read_bytes()))


def test_it_writes_all_results(interviews: Path, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "new" / "out"
    assert main(["run", str(interviews), "--out", str(out), "--organisation", "The city"]) == 0
    assert sorted(each.name for each in out.iterdir()) == sorted(OUTPUTS.values())
    told = codebook(out)
    assert len(told["transcripts"]) == 2
    assert told["swot_items"]
    assert Document(str(out / "report.docx")).paragraphs
    assert Presentation(str(out / "slides.pptx")).slides
    assert load_workbook(out / "swot.xlsx").worksheets
    rows = list(csv.reader(io.StringIO((out / "quotations.csv").read_text("utf-8-sig"))))
    assert len(rows) > 1
    assert len(refi.project((out / "project.qdpx").read_bytes()).texts) == 2
    refi.codebook((out / "codebook.qdc").read_bytes())
    said = capsys.readouterr()
    assert "2 interviews" in said.out
    assert "project.qdpx: A REFI-QDA project has no place for" in said.out
    assert "Drafting the SWOT" in said.err


def test_results_are_for_their_owner_only_and_nothing_half_stays(
    interviews: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    main(["run", str(interviews), "--out", str(out)])
    assert {stat.S_IMODE(each.stat().st_mode) for each in out.iterdir()} == {0o600}
    assert not [each for each in out.iterdir() if each.name.startswith(".")]


def test_results_inside_the_folder_of_interviews_are_not_read_the_next_time(
    interviews: Path,
) -> None:
    out = interviews / "out"
    for _ in range(2):
        assert main(["run", str(interviews), "--out", str(out)]) == 0
    assert len(codebook(out)["transcripts"]) == 2


def test_the_same_command_gives_the_same_bytes_in_any_order_of_files(
    interviews: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    files = [str(interviews / "water.txt"), str(interviews / "buses.txt")]
    main(["run", *files, "--out", str(first)])
    main(["run", *files[::-1], "--out", str(second)])
    for name in OUTPUTS.values():
        assert (first / name).read_bytes() == (second / name).read_bytes(), name


def test_a_broken_file_is_told_and_does_not_stop_the_others(
    interviews: Path, tmp_path: Path, capsys: Captured
) -> None:
    (interviews / "broken.docx").write_bytes(b"no Word file")
    assert main(["run", str(interviews), "--out", str(tmp_path / "out")]) == 1
    assert len(codebook(tmp_path / "out")["transcripts"]) == 2
    (told,) = [each for each in capsys.readouterr().err.splitlines() if "broken.docx" in each]
    assert told.count("broken.docx") == 1


def test_a_file_twice_is_told_and_adds_nothing(
    interviews: Path, tmp_path: Path, capsys: Captured
) -> None:
    shutil.copy(interviews / "water.txt", interviews / "another.txt")
    assert main(["run", str(interviews), "--out", str(tmp_path / "out")]) == 0
    assert len(codebook(tmp_path / "out")["transcripts"]) == 2
    assert "water.txt: already there as another.txt." in capsys.readouterr().err


def test_what_is_no_interview_is_passed_over_aloud(
    interviews: Path, tmp_path: Path, capsys: Captured
) -> None:
    for name in ("README.md", "notes.odt", ".hidden.txt", "~$water.docx"):
        (interviews / name).write_bytes(b"x")
    assert main(["run", str(interviews), "--out", str(tmp_path / "out")]) == 0
    assert "Passed over, no interviews: README.md, notes.odt\n" in capsys.readouterr().err


def test_what_a_reader_noticed_is_told(interviews: Path, tmp_path: Path, capsys: Captured) -> None:
    words = "Защо? Защото водата не достига и тръбите са стари, казах им го.\n" * 4
    (interviews / "old.txt").write_bytes(words.encode("cp1251"))
    main(["run", str(interviews), "--out", str(tmp_path / "out")])
    assert "old.txt: The file is not UTF-8" in capsys.readouterr().err


def test_attributes_give_groups_and_unmatched_rows_are_listed(
    interviews: Path, tmp_path: Path, capsys: Captured
) -> None:
    table = interviews / "who.csv"
    table.write_text("file,speaker,group\nwater.txt,Ana,Citizens\ngone.txt,Eva,Firms\n", "utf-8")
    out = tmp_path / "out"
    command = ["run", str(interviews), "--out", str(out), "--attributes", str(table)]
    assert main(command) == 0
    assert "Citizens" in {each["group"] for each in codebook(out)["cases"]}
    said = capsys.readouterr().err
    assert "who.csv, line 3: there is no interview “gone.txt” with the speaker “Eva”." in said
    assert "Passed over" not in said


def test_names_are_codes_unless_asked_for(interviews: Path, tmp_path: Path) -> None:
    for names, is_shown in (("code", False), ("name", True)):
        out = tmp_path / names
        main(["run", str(interviews), "--out", str(out), "--names", names])
        assert ("Boris" in (out / "quotations.csv").read_text("utf-8-sig")) is is_shown


def test_themes_seed_title_and_language_are_taken(interviews: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    given = ["--themes", "1", "--seed", "7", "--title", "Town", "--language", "BG"]
    assert main(["run", str(interviews), "--out", str(out), *given]) == 0
    told = codebook(out)
    assert sum(each["parent_id"] is None for each in told["themes"]) == 1
    assert told["run"]["seed"] == 7
    assert told["run"]["settings"]["language"] == "bg"


def test_the_language_is_that_of_most_words(tmp_path: Path) -> None:
    out = tmp_path / "out"
    main(["run", str(SAMPLE / "02_obshtina_it_otdel.txt"), "--out", str(out)])
    assert codebook(out)["run"]["settings"]["language"] == "bg"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["--themes", "0"], "--themes takes a number from 1 on"),
        (["--themes", "500"], "500"),
        (["--seed", "-1"], "--seed takes a number from 0"),
        (["--language", "klingon"], "--language takes a code such as bg or en"),
        (["--title", " "], "A project needs a title"),
        (["--attributes", "/nowhere/a.csv"], "“/nowhere/a.csv” cannot be read"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    interviews: Path, tmp_path: Path, capsys: Captured, given: list[str], told: str
) -> None:
    assert main(["run", str(interviews), "--out", str(tmp_path / "out"), *given]) == 1
    last = capsys.readouterr().err.splitlines()[-1]
    assert told in last
    assert not (tmp_path / "out" / "codebook.json").exists()


def test_a_source_that_is_not_there_is_named(tmp_path: Path, capsys: Captured) -> None:
    assert main(["run", str(tmp_path / "gone.txt"), "--out", str(tmp_path / "out")]) == 1
    assert "gone.txt” is not there; check the name." in capsys.readouterr().err


def test_a_folder_without_interviews_is_told(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["run", str(tmp_path / "empty"), "--out", str(tmp_path / "out")]) == 1
    assert "No interviews found; readable are: .txt" in capsys.readouterr().err


def test_nothing_readable_is_told(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-")
    assert main(["run", str(tmp_path / "a.pdf"), "--out", str(tmp_path / "out")]) == 1
    assert "None of the files could be read" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_told_before_the_work(
    interviews: Path, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "file").touch()
    assert main(["run", str(interviews), "--out", str(tmp_path / "file")]) == 1
    said = capsys.readouterr().err
    assert "cannot be written" in said
    assert "Embedding" not in said


@pytest.mark.model
def test_the_sample_with_the_real_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    names = ("02_obshtina_it_otdel.txt", "10_telecom_regional_isp.vtt", "14_expat_residents.docx")
    out = tmp_path / "out"
    table = ["--attributes", str(SAMPLE / "attributes.csv")]
    assert main(["run", *(str(SAMPLE / each) for each in names), "--out", str(out), *table]) == 0
    told = codebook(out)
    texts = {each["id"]: each["text"] for each in told["transcripts"]}
    homes = {each["id"]: each["transcript_id"] for each in told["passages"]}
    assert len(texts) == 3
    assert told["run"]["models"]["embedder"] == "multilingual-e5-small"
    assert len(told["themes"]) > 1
    shown = [each for item in told["swot_items"] for each in item["evidence"]]
    assert shown
    for each in shown:
        assert texts[homes[each["passage_id"]]][each["start"] : each["end"]] == each["text"]


def test_a_codebook_is_what_the_analysis_starts_from(
    interviews: Path, tmp_path: Path, capsys: Captured
) -> None:
    guide = interviews / "guide.csv"
    guide.write_text(
        "name,definition,parent\nWater supply,Pipes and meters,\nPrices,,Money\n,x,\n", "utf-8"
    )
    for out in (tmp_path / "a", tmp_path / "b"):
        assert main(["run", str(interviews), "--out", str(out), "--codebook", str(guide)]) == 0
    told = codebook(tmp_path / "a")
    named = {each["name"]: each for each in told["themes"]}
    assert {"Water supply", "Prices", "Money"} <= set(named)
    assert named["Water supply"]["description"] == "Pipes and meters"
    assert named["Water supply"]["origin"] == "person"
    assert named["Prices"]["parent_id"] == named["Money"]["id"]
    assert len(told["transcripts"]) == 2
    assert "guide.csv: Rows without a name were left out: 4." in capsys.readouterr().err
    for name in OUTPUTS.values():
        same = [(tmp_path / each / name).read_bytes() for each in ("a", "b")]
        assert same[0] == same[1], name


def test_a_codebook_that_cannot_be_read_stops_the_run_before_it_begins(
    interviews: Path, tmp_path: Path, capsys: Captured
) -> None:
    guide = tmp_path / "guide.json"
    guide.write_text("{", "utf-8")
    out = tmp_path / "out"
    assert main(["run", str(interviews), "--out", str(out), "--codebook", str(guide)]) == 1
    assert "no valid JSON: look at line 1" in capsys.readouterr().err
    assert not (out / "codebook.json").exists()


def test_numbers_for_a_title_that_no_project_bears_are_told(
    interviews: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLAS_CONFIDENCE", "")
    rule = tmp_path / "ours.toml"
    rule.write_text('[project."Citty".high]\nspeakers = 9\n', encoding="utf-8-sig")
    asked = ["run", str(interviews), "--out", str(tmp_path / "out"), "--confidence", str(rule)]
    assert main([*asked, "--title", "City"]) == 0
    assert "ours.toml has numbers for “Citty”" in capsys.readouterr().err
    assert main([*asked, "--title", "Citty"]) == 0
    assert "ours.toml" not in capsys.readouterr().err
    assert codebook(tmp_path / "out")["confidence_rule"]["high"]["speakers"] == 9
