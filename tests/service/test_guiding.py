"""A codebook that an analyst brings: one change, which the next analysis starts from."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from analysis import edits
from analysis.embed import HashingEmbedder
from analysis.errors import RefusedFile
from analysis.pipeline import guides_of
from analysis.records import Origin, ProjectId, Status, ThemeId
from analysis.service import Service, laying
from analysis.words import tell
from tests.service.fakes import FakeEngine
from tests.standins import stand_in_service

GUIDE = (
    b"name,definition,examples,parent\n"
    b"Water,Pipes and meters,The pipes break. | No water.,\n"
    b"Prices,What it costs,,Water\n"
    b"Prices,Tickets,,Buses\n"
)


def names(service: Service, project_id: ProjectId) -> list[tuple[str, str | None]]:
    """Return the people's themes, each with the name of the one above."""
    book = service.study(project_id).codebook
    return [
        (each.name, book.themes[each.parent_id].name if each.parent_id else None)
        for each in book.themes.values()
        if each.origin is Origin.PERSON
    ]


def test_a_codebook_before_the_first_analysis(
    service: Service, project_id: ProjectId, engine: FakeEngine
) -> None:
    brought = service.bring_codebook(project_id, "guide.csv", GUIDE, "Ada")
    assert (brought.n_themes, brought.n_changed) == (4, 0)
    assert "Buses" in " ".join(map(str, brought.notices))
    assert names(service, project_id) == [
        ("Water", None),
        ("Prices", "Water"),
        ("Buses", None),
        ("Prices", "Buses"),
    ]
    assert len(service.guiding(project_id)) == 4
    service.analyse(project_id, author="Ada")
    (earlier,) = engine.earlier
    assert earlier is not None
    water = next(each for each in earlier.themes.values() if each.name == "Water")
    assert (water.description, water.examples) == (
        "Pipes and meters",
        ("The pipes break.", "No water."),
    )


def test_what_an_analysis_gave_nothing_waits_no_more_until_it_is_told_otherwise(
    service: Service, project_id: ProjectId
) -> None:
    service.bring_codebook(project_id, "guide.csv", GUIDE, "Ada")
    assert service.unfilled(project_id) == ()
    brought = service.guiding(project_id)
    service.analyse(project_id, author="Ada")
    assert service.guiding(project_id) == ()
    assert service.unfilled(project_id) == brought
    view = service.look(project_id)
    described = edits.DescribeTheme(brought[0], "Pipes, meters and the plumber")
    service.edit(project_id, described, "Ada", view.seq)
    placed = edits.MovePassages((edits.anchor_of(view.study.corpus.passages[1]),), brought[1])
    service.edit(project_id, placed, "Ada", service.look(project_id).seq)
    assert service.guiding(project_id) == brought[:2]
    assert service.unfilled(project_id) == brought[2:]
    service.import_files(project_id, [("late.txt", b"Zoe: The pipes broke again in March.\n")])
    assert service.guiding(project_id) == brought
    assert service.unfilled(project_id) == ()


def test_what_stands_below_a_rejected_theme_guides_no_analysis(
    service: Service, project_id: ProjectId
) -> None:
    service.bring_codebook(project_id, "guide.csv", GUIDE, "Ada")
    water, prices, buses, tickets = service.guiding(project_id)
    rejected = edits.SetThemeStatus(water, Status.REJECTED)
    service.edit(project_id, rejected, "Ada", service.look(project_id).seq)
    assert service.guiding(project_id) == (buses, tickets)
    book = service.study(project_id).codebook
    told = guides_of(book, HashingEmbedder(), "en")
    assert set(told.owners) == {buses, tickets}
    assert prices in book.themes
    service.analyse(project_id, author="Ada")
    assert service.unfilled(project_id) == (buses, tickets)


def test_it_is_one_change_and_one_undo(service: Service, analysed: ProjectId) -> None:
    before = service.study(analysed).codebook
    service.bring_codebook(analysed, "guide.csv", GUIDE, "Ada")
    (latest, *_) = service.history(analysed)
    assert str(latest.what) == "Brought a codebook (themes: 4)"
    service.undo(analysed, "Ada")
    assert service.study(analysed).codebook == before


def test_the_same_file_twice_changes_nothing(service: Service, project_id: ProjectId) -> None:
    service.bring_codebook(project_id, "guide.csv", GUIDE, "Ada")
    before = service.look(project_id)
    again = service.bring_codebook(project_id, "guide.csv", GUIDE, "Ada")
    assert (again.n_themes, again.n_changed) == (0, 0)
    assert "there already just so: Water" in " ".join(map(str, again.notices))
    assert service.look(project_id).seq == before.seq


def test_a_definition_as_it_is_shown_says_nothing_new(
    service: Service, analysed: ProjectId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(laying, "description_of", lambda *_: "“As it is shown.”")
    before = service.look(analysed).seq
    shown = "name,definition,example\nnetwork,“As it is shown.”,\n".encode()
    again = service.bring_codebook(analysed, "guide.csv", shown, "Ada")
    assert (again.n_themes, again.n_changed) == (0, 0)
    assert service.look(analysed).seq == before
    known = service.study(analysed).codebook.themes
    network = next(key for key, each in known.items() if each.name == "network")
    more = "name,definition,example\nnetwork,“As it is shown.”,It is slow.\n".encode()
    service.bring_codebook(analysed, "guide.csv", more, "Ada")
    now = service.study(analysed).codebook.themes[network]
    assert now.examples == ("It is slow.",)
    assert (now.description, now.described_by) == (
        known[network].description,
        known[network].described_by,
    )


def exported(service: Service, project_id: ProjectId) -> dict[str, Any]:
    """Return the project's own codebook.json, in which each theme has a central quotation."""
    content: dict[str, Any] = json.loads(service.export(project_id, "json")[1])
    said = {each["id"]: each["text"] for each in content["passages"]}
    for each in content["themes"]:
        first, *_ = each["passage_ids"]
        each["central"] = [{"passage_id": first, "text": said[first].strip()}]
    return content


def file_of(content: dict[str, Any]) -> bytes:
    return json.dumps(content).encode()


def test_a_projects_own_export_changes_nothing(service: Service, analysed: ProjectId) -> None:
    before = service.look(analysed)
    data = file_of(exported(service, analysed))
    brought = service.bring_codebook(analysed, "codebook.json", data, "Ada")
    assert (brought.n_themes, brought.n_changed) == (0, 0)
    told = " ".join(map(str, brought.notices))
    assert "just so: network" in told
    assert "as examples" not in told
    assert service.look(analysed).seq == before.seq
    assert not any(each.touched for each in service.study(analysed).codebook.themes.values())


def test_what_a_person_changed_in_the_own_export_is_taken(
    service: Service, analysed: ProjectId
) -> None:
    content = exported(service, analysed)
    network, people, money = content["themes"]
    network["name"] = "Wires"
    people["description"] = "Who works there"
    money["examples"] = [money["central"][0]["text"], "Nobody pays."]
    brought = service.bring_codebook(analysed, "codebook.json", file_of(content), "Ada")
    assert (brought.n_themes, brought.n_changed) == (0, 3)
    assert "as examples" not in " ".join(map(str, brought.notices))
    now = service.study(analysed).codebook.themes
    wires = now[ThemeId(network["id"])]
    assert (wires.name, wires.named_by, wires.examples) == ("Wires", Origin.PERSON, ())
    assert now[ThemeId(people["id"])].description == "Who works there"
    assert now[ThemeId(money["id"])].examples == tuple(money["examples"])
    again = service.bring_codebook(analysed, "codebook.json", file_of(content), "Ada")
    assert (again.n_themes, again.n_changed) == (0, 0)


def test_an_older_export_of_the_project_makes_no_second_theme(
    service: Service, analysed: ProjectId
) -> None:
    """The quotation lies elsewhere by now, and the theme below another one."""
    content = exported(service, analysed)
    network, people, _ = (ThemeId(each["id"]) for each in content["themes"])
    quoted = content["themes"][0]["central"][0]["text"]
    passages = service.study(analysed).corpus.passages
    said = next(each for each in passages if each.text.strip() == quoted)
    for change in (
        edits.MovePassages((edits.anchor_of(said),), people),
        edits.NestTheme(network, people),
    ):
        service.edit(analysed, change, "Ada", service.look(analysed).seq)
    before = service.look(analysed).seq
    brought = service.bring_codebook(analysed, "codebook.json", file_of(content), "Ada")
    assert (brought.n_themes, brought.n_changed) == (0, 0)
    assert service.look(analysed).seq == before


def test_quotations_of_another_project_are_examples(service: Service, analysed: ProjectId) -> None:
    content = exported(service, analysed)
    for number, each in enumerate(content["themes"]):
        each["id"] = f"other {number}"
    content["themes"][0]["central"][0]["text"] = "Nobody said this here."
    brought = service.bring_codebook(analysed, "codebook.json", file_of(content), "Ada")
    assert (brought.n_themes, brought.n_changed) == (0, 1)
    assert "as examples: 1." in " ".join(map(str, brought.notices))
    book = service.study(analysed).codebook.themes.values()
    assert {each.name: each.examples for each in book if each.examples} == {
        "network": ("Nobody said this here.",)
    }


def test_a_better_file_refines_what_is_there(service: Service, analysed: ProjectId) -> None:
    data = b"name,definition,example\nNetwork,All of the wires,It is slow.\nRoads,,\n"
    brought = service.bring_codebook(analysed, "guide.csv", data, "Ada")
    assert (brought.n_themes, brought.n_changed) == (1, 1)
    book = service.study(analysed).codebook
    network = next(each for each in book.themes.values() if each.name == "network")
    assert (network.description, network.examples) == ("All of the wires", ("It is slow.",))
    assert network.touched
    told = " ".join(map(str, brought.notices))
    assert "Told anew" in told
    assert "took over" not in told
    assert [book.themes[each].name for each in service.guiding(analysed)] == ["Roads"]


def test_what_a_theme_holds_that_is_told_anew_stays_and_it_is_said(
    service: Service, analysed: ProjectId
) -> None:
    service.bring_codebook(analysed, "g.csv", b"name,definition\nRoads,Streets\n", "Ada")
    book = service.study(analysed).codebook
    roads = next(key for key, each in book.themes.items() if each.name == "Roads")
    network = next(key for key, each in book.themes.items() if each.name == "network")
    # What the first analysis with it placed there; the quick engine assigns nothing.
    parts = edits.MergeThemes(roads, (network,))
    service.edit(analysed, parts, "Ada", service.look(analysed).seq)
    service.analyse(analysed, author="Ada")
    n = len(service.study(analysed).codebook.passage_ids(roads))
    assert n
    brought = service.bring_codebook(analysed, "g.csv", b"name,definition\nRoads,Rails\n", "Ada")
    told = (
        f"Told anew: “Roads”. The passages that they hold stay: {n}. Only what is analysed for the "
        "first time is sought by the new words."
    )
    assert brought.retold == (roads,)
    assert sum(told in tell(each, "en") for each in brought.notices) == 1
    assert service.guiding(analysed) == ()
    service.analyse(analysed, author="Ada")
    assert sum(told in tell(each, "en") for each in service.look(analysed).changes) == 1
    service.analyse(analysed, author="Ada")
    book = service.study(analysed).codebook
    assert len(book.passage_ids(roads)) == n
    again = service.bring_codebook(analysed, "g.csv", b"name,definition\nRoads,Rails\n", "Ada")
    assert again.retold == ()


def test_of_a_theme_that_glas_found_it_is_said_by_what_later_passages_join_it(
    service: Service, analysed: ProjectId
) -> None:
    data = b"name,definition\nNetwork,All of the wires\n"
    brought = service.bring_codebook(analysed, "g.csv", data, "Ada")
    told = " ".join(tell(each, "en") for each in brought.notices)
    assert "Told anew, but found by Glas: “network”." in told
    assert "once it has an example" in told
    with_example = b"name,definition,example\nNetwork,All of the wires,It is slow.\n"
    brought = service.bring_codebook(analysed, "g.csv", with_example, "Ada")
    told = " ".join(tell(each, "en") for each in brought.notices)
    assert "Told anew: “network”." in told


def test_a_row_without_its_parent_is_the_only_theme_of_its_name(
    service: Service, analysed: ProjectId
) -> None:
    first = b"name,parent\nTransport,\nBuses,Transport\n"
    service.bring_codebook(analysed, "g.csv", first, "Ada")
    before = service.study(analysed).codebook
    buses = next(each for each in before.themes.values() if each.name == "Buses")
    brought = service.bring_codebook(
        analysed, "g.csv", b"name,definition\nbuses,Lines and stops\n", "Ada"
    )
    assert (brought.n_themes, brought.n_changed) == (0, 1)
    told = "The file names no parent of “Buses”: it is the theme under “Transport” and stays there."
    assert told in {tell(each, "en") for each in brought.notices}
    now = service.study(analysed).codebook
    assert now.themes.keys() == before.themes.keys()
    assert now.themes[buses.id].parent_id == buses.parent_id
    assert now.themes[buses.id].description == "Lines and stops"


def test_under_another_parent_or_of_a_name_that_stands_twice_a_new_theme_is_made_and_told(
    service: Service, analysed: ProjectId
) -> None:
    service.bring_codebook(analysed, "g.csv", b"name,parent\nBuses,Transport\n", "Ada")
    brought = service.bring_codebook(analysed, "g.csv", b"name,parent\nBuses,Roads\n", "Ada")
    assert (brought.n_themes, brought.n_changed) == (2, 0)
    assert (
        "“Buses” stands under “Transport” already; where the file has it, one more was made."
        in {tell(each, "en") for each in brought.notices}
    )
    brought = service.bring_codebook(analysed, "g.txt", b"Buses\n", "Ada")
    assert (brought.n_themes, brought.n_changed) == (1, 0)
    told = " ".join(tell(each, "en") for each in brought.notices)
    assert "Themes called “Buses” that stand already: 2." in told
    again = service.bring_codebook(analysed, "g.txt", b"Buses\n", "Ada")
    assert (again.n_themes, again.n_changed) == (0, 0)
    again = service.bring_codebook(analysed, "g.csv", b"name,parent\nBuses,Rails\n", "Ada")
    assert "does not tell which" not in " ".join(tell(each, "en") for each in again.notices)
    under = service.bring_codebook(analysed, "g.csv", b"name,parent\nNetwork,Roads\n", "Ada")
    told = " ".join(tell(each, "en") for each in under.notices)
    assert "“network” stands at the top already; where the file has it, one more was made." in told


def test_of_two_rows_of_one_name_the_one_without_a_parent_stands_at_the_top(
    service: Service, analysed: ProjectId
) -> None:
    data = b"name,parent\nBuses,Transport\nBuses,\n"
    service.bring_codebook(analysed, "g.csv", b"name,parent\nBuses,Transport\n", "Ada")
    brought = service.bring_codebook(analysed, "g.csv", data, "Ada")
    assert (brought.n_themes, brought.n_changed) == (1, 0)
    assert ("Buses", None) in names(service, analysed)


def test_a_name_under_a_rejected_theme_is_nobodys(service: Service, analysed: ProjectId) -> None:
    service.bring_codebook(analysed, "g.csv", b"name,parent\nBuses,Transport\n", "Ada")
    book = service.study(analysed).codebook
    transport = next(key for key, each in book.themes.items() if each.name == "Transport")
    change = edits.SetThemeStatus(transport, Status.REJECTED)
    service.edit(analysed, change, "Ada", service.look(analysed).seq)
    assert service.bring_codebook(analysed, "g.txt", b"Buses\n", "Ada").n_themes == 1


def test_a_theme_whose_parts_hold_all_its_passages_waits_no_more(
    service: Service, analysed: ProjectId
) -> None:
    data = b"name,definition,parent\nRoads,Streets,\nBridges,Over the river,Roads\n"
    service.bring_codebook(analysed, "g.csv", data, "Ada")
    roads, bridges = service.guiding(analysed)
    placed = service.study(analysed).corpus.passages[1]
    service.edit(analysed, edits.MovePassages((edits.anchor_of(placed),), bridges), "Ada",
                 service.look(analysed).seq)  # fmt: skip
    service.analyse(analysed, author="Ada")
    assert roads not in service.guiding(analysed)


def test_a_rejected_theme_is_not_the_one_that_is_brought(
    service: Service, analysed: ProjectId
) -> None:
    book = service.study(analysed).codebook
    network = next(key for key, each in book.themes.items() if each.name == "network")
    change = edits.SetThemeStatus(network, Status.REJECTED)
    seq = service.edit(analysed, change, "Ada", service.look(analysed).seq)
    brought = service.bring_codebook(analysed, "g.txt", b"network\n", "Ada")
    assert (brought.n_themes, brought.n_changed) == (1, 0)
    assert service.look(analysed).seq == seq + 1
    n = len(book.passage_ids(network))
    told = " ".join(map(str, brought.notices))
    assert f"A rejected theme is called “network” too and holds passages: {n}." in told
    again = service.bring_codebook(analysed, "g.txt", b"network\n", "Ada")
    assert "rejected" not in " ".join(map(str, again.notices))


def test_a_theme_that_was_merged_away_can_be_brought_again(
    service: Service, analysed: ProjectId
) -> None:
    service.bring_codebook(analysed, "g.txt", b"Roads\n", "Ada")
    book = service.study(analysed).codebook
    roads = next(key for key, each in book.themes.items() if each.name == "Roads")
    other = next(iter(book.themes))
    merge = edits.MergeThemes(other, (roads,))
    service.edit(analysed, merge, "Ada", service.look(analysed).seq)
    assert service.bring_codebook(analysed, "g.txt", b"Roads\n", "Ada").n_themes == 1
    assert not service.look(analysed).conflicts


def test_equal_files_give_equal_ids_in_any_project(service: Service) -> None:
    ids = []
    for title in ("One", "Two"):
        project = service.create_project(title)
        service.bring_codebook(project, "guide.csv", GUIDE, "Ada")
        ids.append(list(service.study(project).codebook.themes))
    assert ids[0] == ids[1]


def test_a_file_that_is_no_codebook_changes_nothing(
    service: Service, project_id: ProjectId
) -> None:
    before = service.look(project_id)
    with pytest.raises(RefusedFile, match="no column of names"):
        service.bring_codebook(project_id, "guide.csv", b"a,b\n1,2\n", "Ada")
    assert service.look(project_id) == before
    assert service.readable_codebooks == ("csv", "tsv", "xlsx", "json", "txt")


def test_brought_themes_outlive_a_removed_interview_and_a_backup(
    service: Service, project_id: ProjectId
) -> None:
    """What an analyst wrote stays, even where it repeats an interview; examples from it go."""
    data = (
        b"name,definition,examples\n"
        b"The weather is fine,The weather is fine.,The weather is fine. | It rains today\n"
    )
    service.bring_codebook(project_id, "guide.csv", data, "Ada")
    service.analyse(project_id, author="Ada")
    boris = next(e for e in service.study(project_id).corpus.transcripts if e.title == "two")
    service.remove_interview(project_id, boris.id)
    (restored,) = service.restore(service.backup(project_id))
    for each in (project_id, restored):
        (theme,) = (
            e for e in service.study(each).codebook.themes.values() if e.origin is Origin.PERSON
        )
        assert theme.name == "The weather is fine"
        assert theme.description == "The weather is fine."
        assert theme.examples == ("It rains today",)


WATER = "Interviewer: How is it?\n" + "\n".join(
    f"Ana: The pipes of house {n} break and the water stops for days.\nInterviewer: And?"
    for n in range(8)
)
BUSES = "Interviewer: How is it?\n" + "\n".join(
    f"Boris: The buses to quarter {n} are late and the drivers leave early.\nInterviewer: And?"
    for n in range(8)
)


def test_the_whole_line_assigns_to_what_was_brought(tmp_path: Path) -> None:
    service = stand_in_service(tmp_path / "glas.db")
    project = service.create_project("City")
    files = [("water.txt", WATER.encode()), ("buses.txt", BUSES.encode())]
    service.import_files(project, files)
    guide = (
        b"name,definition,examples\n"
        b"Water supply,Pipes break and the water stops for days,"
        b"The pipes of house 9 break and the water stops for days.\n"
        b"Public transport,Buses are late and drivers leave,"
        b"The buses to quarter 9 are late and the drivers leave early.\n"
    )
    service.bring_codebook(project, "guide.csv", guide, "Ada")
    service.analyse(project, author="Ada")
    book = service.study(project).codebook
    by_name = {each.name: each.id for each in book.themes.values()}
    said = {each.id: each.text for each in service.study(project).corpus.passages}
    for name, word in (("Water supply", "pipes"), ("Public transport", "buses")):
        placed = book.passage_ids(by_name[name])
        assert len(placed) == 8
        assert all(word in said[each] for each in placed)
    assert service.guiding(project) == ()
    assert service.moved(project) == ()
    service.analyse(project, author="Ada")
    assert service.study(project).codebook.placements == book.placements
    service.close()


def test_codebook_ids_do_not_collide_with_the_machines(
    service: Service, analysed: ProjectId
) -> None:
    book = service.study(analysed).codebook
    service.bring_codebook(analysed, "guide.csv", GUIDE, "Ada")
    after = service.study(analysed).codebook
    assert {key: replace(each, touched=False) for key, each in book.themes.items()}.keys() < set(
        after.themes
    )
    assert all(isinstance(each, str) and len(each) == 36 for each in map(ThemeId, after.themes))
