"""The interviews page."""

from analysis.records import ProjectId, Role
from analysis.service import Service
from tests.service.fakes import ONE, TWO
from tests.ui.conftest import Opening, drawn, has, said


def test_files_are_taken_and_each_has_its_outcome(service: Service, opened: Opening) -> None:
    project = service.create_project("Town")
    app = opened("interviews")
    app.file_uploader(key="files-0").upload("one.txt", ONE)
    app.file_uploader(key="files-0").upload("bad.txt", b"broken")
    app.file_uploader(key="files-0").upload("two.txt", TWO).run()
    assert not app.exception
    words = said(app)
    assert "Refused" in words
    assert "damaged" in words
    assert len(service.study(project).corpus.transcripts) == 2


def test_the_same_file_twice_adds_nothing(service: Service, opened: Opening) -> None:
    project = service.create_project("Town")
    service.import_files(project, [("one.txt", ONE)])
    app = opened("interviews")
    app.file_uploader(key="files-0").upload("one.txt", ONE).run()
    assert "Already there" in said(app)
    assert len(service.study(project).corpus.transcripts) == 1


def test_few_interviews_are_warned_of(project: ProjectId, opened: Opening) -> None:
    app = opened("interviews")
    assert any("Only 3 interviews" in each.value for each in app.warning)


def test_the_table_lists_every_interview(project: ProjectId, opened: Opening) -> None:
    (table,) = drawn(opened("interviews"), "table")
    assert all(name in table for name in ("one", "two", "vera"))


def test_an_interview_is_called_as_the_report_calls_it(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    first, second, _ = service.study(project).corpus.transcripts
    service.remove_interview(project, first.id)
    (table,) = drawn(opened("interviews"), "table")
    assert '"01"' not in table
    assert '"02"' in table
    app = opened("interviews", interview=second.id)
    assert any(each.value.startswith("Interview 02 · ") for each in app.caption)


def test_what_was_analysed_leads_on_until_more_interviews_come(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    app = opened("interviews")
    strong = [each.key for each in app.button if each.proto.type == "primary"]
    assert strong == ["go-themes"]
    app.button(key="go-board").click().run()
    assert app.title[0].value == "SWOT board"
    service.import_files(project, [("four.txt", ONE + b"\nAnna: And one more thing.\n")])
    app = opened("interviews")
    strong = [each.key for each in app.button if each.proto.type == "primary"]
    assert strong == ["analyse-button"]
    assert not has(app, "go-themes")


def test_an_analysis_is_asked_for_once(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    app = opened("interviews")
    app.number_input(key="n-themes").set_value(1)
    app.button(key="analyse-button").click().run()
    job = service.latest_job(project)
    assert job is not None
    assert job.is_open
    assert job.params["n_themes"] == 1
    assert app.button(key="analyse-button").disabled
    app.button(key=f"cancel-{job.id}").click().run()
    assert not service.job(job.id).is_open


def test_the_interviewer_can_be_corrected(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    transcript = service.study(project).corpus.transcripts[0]
    app = opened("interviews", interview=transcript.id)
    key = f"role-{transcript.id}-1-participant"
    app.segmented_control(key=key).set_value("interviewer").run()
    assert not app.exception
    turns = service.study(project).corpus.transcripts[0].turns
    assert {turn.role for turn in turns if turn.speaker == "Anna"} == {Role.INTERVIEWER}


def test_a_speaker_gets_a_group(project: ProjectId, service: Service, opened: Opening) -> None:
    transcript = service.study(project).corpus.transcripts[0]
    app = opened("interviews", interview=transcript.id)
    app.selectbox(key=f"group-{transcript.id}-1").set_value("Utilities")
    app.button(key=f"save-case-{transcript.id}-1").click().run()
    assert not app.exception
    groups = {case.name: case.group for case in service.study(project).corpus.cases}
    assert groups["Anna"] == "Utilities"


def test_an_interview_is_removed_only_when_sure(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    transcript = service.study(project).corpus.transcripts[0]
    app = opened("interviews", interview=transcript.id)
    assert app.button(key="remove-interview").disabled
    app.checkbox(key=f"sure-{transcript.id}").check().run()
    app.button(key="remove-interview").click().run()
    assert not app.exception
    assert transcript.id not in {e.id for e in service.study(project).corpus.transcripts}


def test_a_table_of_who_is_who_is_taken_and_its_strangers_listed(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    app = opened("interviews")
    table = b"file,speaker,group\none.txt,Anna,Board\nnobody.txt,Zoe,Board\n"
    app.file_uploader(key="table-0").upload("who.csv", table).run()
    assert not app.exception
    assert len(service.unmatched_rows(project)) == 1
    assert any("nobody" in each.value for each in app.caption)
    (panel,) = [each for each in app.expander if "who is who" in each.label]
    assert panel.label == "Add a table of who is who · 1 row matches nobody"
    assert panel.proto.expanded
    app.run()
    (panel,) = [each for each in app.expander if "who is who" in each.label]
    assert not panel.proto.expanded


FOUR = b"Q: And the schools?\nDana: The schools are old. The network is good.\n"


def test_interviews_added_after_an_analysis_are_told_of_until_they_are_analysed(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    service.import_files(project, [("four.txt", FOUR)])
    for page in ("interviews", "themes", "board"):
        assert "1 interview is not analysed yet" in said(opened(page))
    app = opened("board")
    app.button(key="analyse-new").click().run()
    assert service.latest_job(project) is not None
    service.analyse(project, author="Ada")
    for page in ("interviews", "themes", "board"):
        assert "not analysed yet" not in said(opened(page))


def test_an_interview_that_is_not_analysed_is_not_called_unplaceable(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    service.import_files(project, [("four.txt", FOUR)])
    quotes = "".join(drawn(opened("themes", theme="tray"), "quote"))
    assert "weather" in quotes
    assert "schools" not in quotes
