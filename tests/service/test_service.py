"""What the door does: files in, edits, undoing, analyses, erasing, searching."""

import sqlite3
from pathlib import Path

import pytest

from analysis import edits
from analysis.errors import BadRequest, EditRefused, NotFound, RefusedFile, StaleEdit
from analysis.records import (
    CaseId,
    ItemId,
    ProjectId,
    Quadrant,
    Role,
    Status,
    SwotItem,
    Theme,
    ThemeId,
    TranscriptId,
)
from analysis.service import Service, View
from tests.service.fakes import FILES, ONE, THREE, TWO, FakeEngine, plain, service_on


def _theme(view: View, name: str) -> Theme:
    (found,) = (each for each in view.study.codebook.themes.values() if each.name == name)
    return found


def _item(view: View, words: str) -> SwotItem:
    (found,) = (each for each in view.study.codebook.items.values() if words in each.statement)
    return found


def _rename(service: Service, project: ProjectId, old: str, new: str, author: str = "Ada") -> int:
    view = service.look(project)
    return service.edit(project, edits.RenameTheme(_theme(view, old).id, new), author, view.seq)


def test_projects_are_made_renamed_listed_and_found(service: Service) -> None:
    made = service.create_project("  City  ", "The city", "bg")
    with pytest.raises(BadRequest, match="already"):
        service.create_project("CITY")
    with pytest.raises(BadRequest, match="needs a title"):
        service.create_project("  ")
    service.change_project(made, title="Town", organisation="The town")
    (line,) = service.projects()
    assert (line.project.title, line.project.organisation) == ("Town", "The town")
    assert (line.n_interviews, line.n_edits, line.analysed) == (0, 0, False)
    assert service.find_project("town") == service.find_project(made) == made
    with pytest.raises(NotFound, match="there are: Town"):
        service.find_project("Village")


def test_a_broken_file_never_stops_the_others(service: Service, tmp_path: Path) -> None:
    project = service.create_project("City")
    seen: list[tuple[int, int]] = []
    done = service.import_files(
        project,
        [("b.txt", b"broken"), ("a.txt", ONE), ("c.txt", b"fault"), ("d.txt", ONE)],
        lambda n, of: seen.append((n, of)),
    )
    assert [each.outcome for each in done] == ["refused", "added", "refused", "already there"]
    assert isinstance(done[0].problem, RefusedFile)
    assert "damaged" in str(done[0].problem)
    assert "secret" not in str(done[2].problem)
    assert done[3].transcript_id == done[1].transcript_id
    assert seen[-1] == (4, 4)


def test_the_same_file_again_adds_nothing(service: Service, project_id: ProjectId) -> None:
    before = service.study(project_id)
    version = service.version(project_id)
    done = service.import_files(project_id, FILES)
    assert {each.outcome for each in done} == {"already there"}
    assert service.study(project_id) == before
    assert service.version(project_id) == version


def test_codes_do_not_depend_on_the_order_of_files(service: Service) -> None:
    names = ("interview 10.txt", "interview 2.txt", "interview 1.txt")
    files = list(zip(names, (THREE, TWO, ONE), strict=True))
    first, second = service.create_project("One"), service.create_project("Two")
    service.import_files(first, files)
    service.import_files(second, files[::-1])
    cases = service.study(first).corpus.cases
    assert [(each.code, each.name) for each in cases] == [
        ("R01", "Anna"),
        ("R02", "Boris"),
        ("R03", "Vera"),
    ]
    assert service.study(second).corpus == service.study(first).corpus


def test_a_code_is_never_given_again(service: Service, project_id: ProjectId) -> None:
    corpus = service.study(project_id).corpus
    service.remove_interview(project_id, corpus.transcripts[2].id)
    service.import_files(project_id, [("new.txt", b"Dora: Hello there.\n")])
    codes = [each.code for each in service.study(project_id).corpus.cases]
    assert codes == ["R01", "R02", "R04"]


def test_equal_words_in_another_file_are_two_interviews_and_said_so(service: Service) -> None:
    project = service.create_project("City")
    done = service.import_files(project, [("a.txt", ONE), ("b.txt", ONE.rstrip())])
    assert [each.outcome for each in done] == ["added", "added"]
    assert "same words" in str(done[1].notices[0])
    one, two = service.study(project).corpus.transcripts
    assert one.id != two.id
    assert one.text == two.text


def test_a_speaker_is_corrected_and_corrected_back(service: Service, analysed: ProjectId) -> None:
    before = service.look(analysed)
    anna = before.study.corpus.transcripts[0]
    assert anna.title == "one"
    service.set_role(analysed, anna.id, "Anna", Role.INTERVIEWER)
    service.set_role(analysed, anna.id, "Q", Role.PARTICIPANT)
    study = service.study(analysed)
    roles = {
        each.speaker: each.role for each in study.corpus.passages if each.transcript_id == anna.id
    }
    assert roles == {"Q": Role.PARTICIPANT, "Anna": Role.INTERVIEWER}
    assert [each.name for each in study.corpus.cases] == ["Boris", "Vera", "Q"]
    placed = {
        each.transcript_id for each in study.corpus.passages if each.id in study.codebook.placements
    }
    assert anna.id not in placed
    service.set_role(analysed, anna.id, "Anna", Role.PARTICIPANT)
    service.set_role(analysed, anna.id, "Q", Role.INTERVIEWER)
    assert service.study(analysed) == before.study
    with pytest.raises(NotFound):
        service.set_role(analysed, anna.id, "Nobody", Role.PARTICIPANT)


@pytest.mark.parametrize("speaker", ["Говорещ", "Говорител"])
def test_an_attributes_table_is_laid_over_and_waits_for_what_comes_later(
    service: Service, project_id: ProjectId, speaker: str
) -> None:
    table = (
        f"Файл;{speaker};case;group;роля;Age\n"
        "ONE.txt;;Mrs A;citizens;teacher;40\n"
        "two;boris;Mrs A;citizens;;\n"
        "four.txt;;Dora;business;;\n"
        "vera.txt;Nobody;;x;;\n"
    ).encode()
    result = service.import_attributes(project_id, "people.csv", table)
    assert (result.n_rows, result.n_matched) == (4, 2)
    assert [each.line for each in result.unmatched] == [4, 5]
    first, vera = service.study(project_id).corpus.cases
    assert (first.code, first.name, first.group, first.role) == (
        "R01",
        "Mrs A",
        "citizens",
        "teacher",
    )
    assert first.attributes == {"Age": "40"}
    assert [speaker for _, speaker in first.voices] == ["Anna", "Boris"]
    assert vera.name == "Vera"
    service.import_files(project_id, [("four.txt", b"D: We sell networks.\n")])
    assert [each.file for each in service.unmatched_rows(project_id)] == ["vera.txt"]
    assert service.study(project_id).corpus.cases[-1].name == "Dora"
    assert service.study(project_id).corpus.cases[-1].group == "business"


def test_a_table_row_joins_no_case_that_merely_has_the_same_name(service: Service) -> None:
    project = service.create_project("City")
    service.import_files(project, [("a.txt", b"Ivan: Yes sir.\n"), ("b.txt", b"P: No sir.\n")])
    service.import_attributes(project, "t.csv", b"file,case\nb.txt,Ivan\n")
    assert [each.name for each in service.study(project).corpus.cases] == ["Ivan", "Ivan"]


def test_a_table_without_a_file_column_is_refused(service: Service, project_id: ProjectId) -> None:
    with pytest.raises(RefusedFile, match="column"):
        service.import_attributes(project_id, "t.csv", b"name,group\na,b\n")


def test_cases_are_described_joined_and_parted(service: Service, project_id: ProjectId) -> None:
    anna, boris, vera = service.study(project_id).corpus.cases
    service.set_case(project_id, boris.id, group=" citizens ", attributes={"age": "40"})
    service.join_cases(project_id, [boris.id, anna.id], into=anna.id)
    joined, _ = service.study(project_id).corpus.cases
    assert (joined.code, joined.group, joined.attributes) == ("R01", "citizens", {"age": "40"})
    assert len(joined.voices) == 2
    transcript_id, speaker = joined.voices[1]
    parted = service.part_voice(project_id, transcript_id, speaker)
    after = service.study(project_id).corpus.cases
    assert [each.code for each in after] == ["R01", "R03", "R04"]
    assert after[-1].id == parted == boris.id
    assert after[-1].group == ""
    with pytest.raises(NotFound):
        service.set_case(project_id, CaseId("gone"), group="x")
    assert vera in after


def test_two_tabs_on_one_item_the_second_is_told(service: Service, analysed: ProjectId) -> None:
    view = service.look(analysed)
    item = _item(view, "network")
    service.edit(analysed, edits.RewordItem(item.id, "Slow network"), "Ada", view.seq)
    with pytest.raises(StaleEdit, match="Ada changed this") as told:
        service.edit(analysed, edits.RewordItem(item.id, "Bad network"), "Bob", view.seq)
    assert told.value.values["who"] == "Ada"
    other = _theme(view, "people").id
    service.edit(analysed, edits.RenameTheme(other, "Folk"), "Bob", view.seq)
    assert service.study(analysed).codebook.items[item.id].statement == "Slow network"


def test_what_was_seen_can_be_given_for_each_target(service: Service, analysed: ProjectId) -> None:
    view = service.look(analysed)
    theme = _theme(view, "people").id
    seen = {str(theme): view.version_of(theme)}
    service.edit(analysed, edits.RenameTheme(theme, "Folk"), "Ada", seen)
    with pytest.raises(StaleEdit):
        service.edit(analysed, edits.RenameTheme(theme, "Crowd"), "Bob", seen)
    service.edit(analysed, edits.CreateTheme(ThemeId("new"), "New"), "Bob", {})


def test_an_edit_on_a_page_older_than_the_last_analysis_is_told(
    service: Service, analysed: ProjectId
) -> None:
    view = service.look(analysed)
    service.analyse(analysed, author="Bob")
    edit = edits.RenameTheme(_theme(view, "people").id, "Folk")
    with pytest.raises(StaleEdit, match="analysed again"):
        service.edit(analysed, edit, "Ada", view.seq)


def test_a_refused_edit_leaves_no_trace(service: Service, analysed: ProjectId) -> None:
    view = service.look(analysed)
    with pytest.raises(EditRefused):
        service.edit(analysed, edits.RenameTheme(ThemeId("gone"), "x"), "Ada", view.seq)
    assert service.look(analysed) == view
    assert len(service.history(analysed)) == 1


def test_the_kept_view_equals_one_worked_out_anew(
    service: Service, analysed: ProjectId, tmp_path: Path
) -> None:
    _rename(service, analysed, "people", "Folk")
    view = service.look(analysed)
    item = _item(view, "network")
    service.edit(analysed, edits.MoveItem(item.id, Quadrant.THREAT), "Ada", view.seq)
    kept = service.look(analysed)
    service._studies.forget(analysed)
    fresh = service.look(analysed)
    assert plain(fresh.study.codebook) == plain(kept.study.codebook)
    assert fresh == kept


def test_undo_takes_back_step_by_step_and_only_ones_own(
    service: Service, analysed: ProjectId
) -> None:
    start = service.study(analysed)
    _rename(service, analysed, "people", "Folk")
    _rename(service, analysed, "money", "Cash", author="Bob")
    _rename(service, analysed, "network", "Net")
    offered = service.undoable(analysed, "Ada")
    assert offered is not None
    assert str(offered.what) == "Titled a theme “Net”"
    assert service.undo(analysed, "Ada").seq == offered.seq
    service.undo(analysed, "Ada")
    names = {each.name for each in service.study(analysed).codebook.themes.values()}
    assert names == {"network", "people", "Cash"}
    with pytest.raises(EditRefused, match="no change of yours"):
        service.undo(analysed, "Ada")
    service.undo(analysed, "Bob")
    assert service.study(analysed) == start
    kinds = [each.kind for each in service.history(analysed)]
    assert kinds == ["undo"] * 3 + ["rename_theme"] * 3 + ["run"]


def test_several_changes_are_taken_back_at_once_or_none(
    service: Service, analysed: ProjectId
) -> None:
    start = service.study(analysed)
    first = _rename(service, analysed, "people", "Folk")
    _rename(service, analysed, "network", "Net", author="Bob")
    last = _rename(service, analysed, "money", "Cash")
    before = service.study(analysed)
    for some in ((), (first,), (last, first, 1), (first, last)):
        with pytest.raises(EditRefused, match="look at the list again"):
            service.undo_several(analysed, "Ada", some)
    _rename(service, analysed, "Folk", "Crowd", author="Bob")
    with pytest.raises(StaleEdit, match="Bob built on this"):
        service.undo_several(analysed, "Ada", (last, first))
    service.undo(analysed, "Bob")
    assert service.study(analysed) == before
    service.undo_several(analysed, "Ada", (last, first))
    names = {each.name for each in service.study(analysed).codebook.themes.values()}
    assert names == {"people", "Net", "money"}
    with pytest.raises(EditRefused, match="look at the list again"):
        service.undo_several(analysed, "Ada", (last,))
    service.undo(analysed, "Bob")
    assert service.study(analysed) == start


def test_ones_own_changes_on_one_another_are_taken_back_together(
    service: Service, analysed: ProjectId
) -> None:
    start = service.study(analysed)
    view = service.look(analysed)
    made = service.edit(analysed, edits.CreateTheme(ThemeId("new"), "New"), "Ada", view.seq)
    passage = edits.anchor_of(view.study.corpus.passages[1])
    moving = edits.MovePassages((passage,), ThemeId("new"))
    moved = service.edit(analysed, moving, "Ada", service.look(analysed).seq)
    service.undo_several(analysed, "Ada", (moved, made))
    assert service.study(analysed) == start


def test_history_undo_and_conflict_name_what_they_are_about(
    service: Service, analysed: ProjectId
) -> None:
    view = service.look(analysed)
    item = _item(view, "network")
    change = edits.SetItemStatus(item.id, Status.REJECTED)
    service.edit(analysed, change, "Ada", view.seq)
    told = f"Rejected “{item.statement.strip()}”"
    offered = service.undoable(analysed, "Ada")
    assert offered is not None
    assert str(offered.what) == told
    assert str(service.history(analysed)[0].what) == told
    with pytest.raises(StaleEdit) as refused:
        service.edit(analysed, change, "Bob", view.seq)
    assert str(refused.value.values["what"]) == told


def test_interviews_that_came_after_the_analysis_are_listed(service: Service) -> None:
    project = service.create_project("City")
    service.import_files(project, FILES[:1])
    assert service.unanalysed(project) == ()
    (summary,) = service.projects()
    assert (summary.analysed_at, summary.n_passages) == (None, 4)
    service.analyse(project, author="Ada")
    assert service.unanalysed(project) == ()
    asked = ("asked.txt", b"Q: And what if nobody answers?\n")
    service.import_files(project, (*FILES[1:], asked))
    titles = {each.id: each.title for each in service.study(project).corpus.transcripts}
    assert [titles[each] for each in service.look(project).unanalysed] == ["two", "vera"]
    (summary,) = service.projects()
    assert summary.analysed_at == service.history(project)[0].at
    service.analyse(project, author="Ada")
    assert service.unanalysed(project) == ()
    service.undo_run(project, "Ada")
    assert len(service.unanalysed(project)) == 2
    service.undo_run(project, "Ada")
    assert service.unanalysed(project) == ()
    assert service.projects()[0].analysed_at is None


def test_undo_shows_the_conflict_if_somebody_changed_the_target_since(
    service: Service, analysed: ProjectId
) -> None:
    _rename(service, analysed, "people", "Folk")
    _rename(service, analysed, "Folk", "Crowd", author="Bob")
    with pytest.raises(StaleEdit, match="Bob built on this"):
        service.undo(analysed, "Ada")
    service.undo(analysed, "Bob")
    service.undo(analysed, "Ada")


def test_undo_shows_the_conflict_if_somebody_built_on_it(
    service: Service, analysed: ProjectId
) -> None:
    view = service.look(analysed)
    service.edit(analysed, edits.CreateTheme(ThemeId("new"), "New"), "Ada", view.seq)
    passage = edits.anchor_of(view.study.corpus.passages[1])
    view = service.look(analysed)
    service.edit(analysed, edits.MovePassages((passage,), ThemeId("new")), "Bob", view.seq)
    with pytest.raises(StaleEdit, match="Bob built"):
        service.undo(analysed, "Ada")


def test_undo_stops_at_an_analysis_which_is_taken_back_as_a_whole(
    service: Service, analysed: ProjectId, engine: FakeEngine
) -> None:
    _rename(service, analysed, "people", "Folk")
    before = service.study(analysed)
    service.import_files(analysed, [("four.txt", b"Dora: The network again.\n")])
    service.analyse(analysed, author="Ada")
    assert engine.earlier[0] is None
    assert engine.earlier[1] is not None
    assert "Folk" in {each.name for each in service.study(analysed).codebook.themes.values()}
    assert service.look(analysed).changes
    with pytest.raises(EditRefused, match="since the last analysis"):
        service.undo(analysed, "Ada")
    _rename(service, analysed, "network", "Net")
    with pytest.raises(EditRefused, match="take these back first"):
        service.undo_run(analysed, "Ada")
    service.undo(analysed, "Ada")
    service.undo_run(analysed, "Ada")
    assert service.study(analysed).codebook == before.codebook
    service.undo(analysed, "Ada")
    assert "people" in {each.name for each in service.study(analysed).codebook.themes.values()}


def test_edits_made_while_an_analysis_goes_on_are_kept(
    service: Service, analysed: ProjectId, engine: FakeEngine
) -> None:
    engine.meanwhile = lambda: _rename_once(service, analysed, "people", "Folk")
    service.analyse(analysed)
    view = service.look(analysed)
    assert _theme(view, "Folk").touched
    assert view.conflicts == ()
    assert service.undo(analysed, "Ada").seq < view.seq


def _rename_once(service: Service, project: ProjectId, old: str, new: str) -> None:
    if new not in {each.name for each in service.study(project).codebook.themes.values()}:
        _rename(service, project, old, new)


def test_an_analysis_begins_anew_if_what_it_rests_on_is_taken_back(
    service: Service, analysed: ProjectId, engine: FakeEngine
) -> None:
    _rename(service, analysed, "people", "Folk")

    def undo_once() -> None:
        engine.meanwhile = lambda: None
        service.undo(analysed, "Ada")

    engine.meanwhile = undo_once
    service.analyse(analysed)
    assert len(engine.earlier) == 3
    assert _theme(service.look(analysed), "people")
    assert sum(each.kind == "run" for each in service.history(analysed)) == 2


def test_what_a_person_put_into_the_tray_stays_there_in_a_re_run(
    service: Service, analysed: ProjectId
) -> None:
    view = service.look(analysed)
    passage = next(each for each in view.study.corpus.passages if "slow" in each.text)
    anchor = (edits.anchor_of(passage),)
    service.edit(analysed, edits.MovePassages(anchor, None), "Ada", view.seq)
    service.analyse(analysed)
    after = service.study(analysed).codebook
    assert passage.id not in after.placements
    assert after.put_aside == (passage.id,)


def test_a_conflict_is_shown_carried_through_an_analysis_and_dismissed(
    service: Service, analysed: ProjectId
) -> None:
    view = service.look(analysed)
    passage = next(each for each in view.study.corpus.passages if each.speaker == "Vera")
    anchor = (edits.anchor_of(passage),)
    people = _theme(view, "people").id
    seq = service.edit(analysed, edits.MovePassages(anchor, people), "Ada", view.seq)
    service.remove_interview(analysed, passage.transcript_id)
    for _ in range(2):
        (conflict,) = service.look(analysed).conflicts
        assert (conflict.seq, conflict.author, conflict.partial) == (seq, "Ada", False)
        assert service.history(analysed)[-2].conflict is not None
        service.analyse(analysed)
    service.dismiss(analysed, seq, "Ada")
    assert service.look(analysed).conflicts == ()
    with pytest.raises(EditRefused):
        service.dismiss(analysed, seq, "Ada")


def test_a_removed_interview_leaves_themes_and_stale_items(
    service: Service, analysed: ProjectId
) -> None:
    view = service.look(analysed)
    vera = next(each for each in view.study.corpus.transcripts if each.title == "vera")
    anchor = edits.anchor_of(next(e for e in view.study.corpus.passages if "state" in e.text))
    write = edits.WriteItem(ItemId("own"), Quadrant.THREAT, "The state pays", None, (anchor,))
    service.edit(analysed, write, "Ada", view.seq)
    themes = list(view.study.codebook.themes)
    service.remove_interview(analysed, vera.id)
    study = service.study(analysed)
    assert list(study.codebook.themes) == themes
    assert edits.is_stale(study.codebook.items[ItemId("own")])
    assert [each.title for each in study.corpus.transcripts] == ["one", "two"]
    again = service.import_files(analysed, FILES)
    assert sorted(each.outcome for each in again) == ["added", "already there", "already there"]
    with pytest.raises(NotFound):
        service.remove_interview(analysed, TranscriptId("x"))


def test_removed_words_are_nowhere_in_the_database(service: Service, tmp_path: Path) -> None:
    marker = "zzyzxqua"
    secret = f"Mara: My {marker} network is people. And more {marker} here.\n".encode()
    project = service.create_project("City")
    service.import_files(project, [*FILES, (f"{marker}.txt", secret)])
    service.analyse(project)
    view = service.look(project)
    mine = next(each for each in view.study.corpus.transcripts if marker in each.text)
    anchor = edits.anchor_of(next(e for e in view.study.corpus.passages if marker in e.text))
    item = _item(view, "network").id
    service.edit(project, edits.AddEvidence(item, (anchor,), counter=True), "Ada", view.seq)
    assert marker in str(plain(service.study(project).codebook))
    assert marker.encode() in _bytes_of(tmp_path)
    service.remove_interview(project, mine.id)
    assert marker.encode() not in _bytes_of(tmp_path)
    assert marker not in str(plain(service.study(project).codebook))
    service.analyse(project)
    service.undo_run(project, "Ada")
    assert marker not in str(plain(service.study(project).codebook))
    service.check(project)
    service.delete_project(project)
    assert b"Anna" not in _bytes_of(tmp_path)
    assert service.projects() == ()


def _bytes_of(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.iterdir() if each.is_file())


def test_a_running_job_is_not_robbed_of_an_interview(
    service: Service, project_id: ProjectId
) -> None:
    job = service.enqueue_analysis(project_id)
    first = service.study(project_id).corpus.transcripts[0].id
    with pytest.raises(BadRequest, match="under way"):
        service.remove_interview(project_id, first)
    service.cancel(job)
    service.remove_interview(project_id, first)


def test_words_are_found_in_any_case_and_by_group(service: Service, project_id: ProjectId) -> None:
    corpus = service.study(project_id).corpus
    service.set_case(project_id, corpus.cases[0].id, group="citizens")
    hits = service.search(project_id, "NETWORK the")
    assert len(hits) == 2
    texts = {each.id: each.text for each in corpus.transcripts}
    passages = {each.id: each for each in corpus.passages}
    for hit in hits:
        words = [texts[passages[hit.passage_id].transcript_id][a:b] for a, b in hit.spans]
        assert {each.casefold() for each in words} == {"the", "network"}
    (own,) = service.search(project_id, "network", group="citizens")
    assert passages[own.passage_id].speaker == "Anna"
    assert len(service.search(project_id, '"network is slow"')) == 1
    assert service.search(project_id, "  ") == ()
    assert service.search(project_id, "How is") == ()
    assert service.search(project_id, "(.*") == ()


def test_the_original_file_comes_back_byte_for_byte(
    service: Service, project_id: ProjectId
) -> None:
    originals = {
        service.original(project_id, each.id)
        for each in service.study(project_id).corpus.transcripts
    }
    assert originals == set(FILES)


def test_an_altered_text_is_noticed(service: Service, project_id: ProjectId) -> None:
    with sqlite3.connect(service.store.path) as raw:
        raw.execute("UPDATE transcript SET text = replace(text, 'slow', 'fast')")
    raw.close()
    service._studies.forget(project_id)
    with pytest.raises(Exception, match="altered"):
        service.study(project_id)


def test_analysing_nothing_is_refused(service: Service) -> None:
    with pytest.raises(BadRequest, match="no interview"):
        service.analyse(service.create_project("Empty"))


def test_another_process_sees_what_this_one_did(service: Service, analysed: ProjectId) -> None:
    other = service_on(service.store.path)
    before = other.look(analysed)
    _rename(service, analysed, "people", "Folk")
    assert other.version(analysed) == before.version + 1
    assert other.look(analysed) == service.look(analysed)
    other.close()
