"""A mended tag offers like ones, teaches the next analysis if asked to, and can be taken back."""

from pathlib import Path

from analysis.edits import MendTag, SetLearning, anchor_of
from analysis.jobs import work_once
from analysis.records import Passage, ProjectId, Role
from analysis.review import own_name, tag_acceptance
from analysis.service import Service, pushed_of
from tests.standins import stand_in_service, town_of_pipes


def _about(service: Service, project: ProjectId, word: str) -> list[Passage]:
    return [each for each in service.study(project).corpus.passages if word in each.text]


def _mend(service: Service, project: ProjectId, passages: list[Passage], tag: str) -> None:
    edit = MendTag(tuple(anchor_of(each) for each in passages), tag)
    service.edit(project, edit, "Ada", service.look(project).seq)


def test_mended_tags_are_offered_taught_and_taken_back(tmp_path: Path) -> None:
    service = stand_in_service(tmp_path / "glas.db")
    project, other = town_of_pipes(service, "One"), town_of_pipes(service, "Two")
    before = service.study(other).codebook.tags
    pipes = _about(service, project, "pipe")
    assert service.tag_offers(project) == ()
    _mend(service, project, pipes[:6], "weakness")

    (offer,) = service.tag_offers(project)
    assert offer.tag == "weakness"
    assert set(offer.passages) <= {each.id for each in pipes[6:]}
    assert service.taught(project).n_mended == 6
    known = {each.id: each for each in pipes}
    service.edit(project, tag_acceptance(offer, known), "Ada", service.look(project).seq)
    assert all(service.study(project).codebook.tags[each].decided for each in offer.passages)
    service.undo(project, "Ada")
    assert service.tag_offers(project) == (offer,)

    service.edit(project, SetLearning(True), "Ada", service.look(project).seq)
    proposal = service.analyse(project, author="Ada")
    tags = service.study(project).codebook.tags
    changed = {
        key for key, each in tags.items() if not each.decided and each.name != own_name(each)
    }
    assert changed
    assert changed <= set(offer.passages)
    assert {tags[each].name for each in changed} <= {"weakness"}
    assert service.taught(project).n_changed == len(changed)
    told = [each for each in proposal.changes if {"old_tag", "statement"} <= each.values.keys()]
    assert {str(each.values["statement"]) for each in told} == {
        known[each].text for each in changed
    }
    service.analyse(other, author="Ada")
    assert service.study(other).codebook.tags == before

    service.edit(project, SetLearning(False), "Ada", service.look(project).seq)
    service.analyse(project, author="Ada")
    tags = service.study(project).codebook.tags
    assert all(tags[each].name != "weakness" for each in offer.passages)
    statements = service.export(project, "statements")[1].decode().splitlines()
    assert statements[0] == "id\ttext\tlang\tlabel\tquestion"
    assert len(statements) == 7
    service.close()


def test_the_words_that_pushed_a_tag_are_the_workers_work(tmp_path: Path) -> None:
    service = stand_in_service(tmp_path / "glas.db")
    project = town_of_pipes(service, "One")
    passage = _about(service, project, "pipe")[0]
    job = service.ask_reasons(project, passage.id)
    assert job is not None
    assert service.ask_reasons(project, passage.id) == job
    assert work_once(service, "worker")
    done = service.reasons(project, passage.id)
    assert done is not None
    assert done.state == "done"
    assert all(0 <= each.start < each.end <= len(passage.text) for each in pushed_of(done))
    latest = service.latest_job(project)
    assert latest is None or latest.kind != "reasons"
    service.close()


def test_words_that_are_read_otherwise_by_now_are_looked_for_anew(tmp_path: Path) -> None:
    service = stand_in_service(tmp_path / "glas.db")
    project = town_of_pipes(service, "One")
    named, other = (_about(service, project, word)[0] for word in ("pipe", "library"))
    _mend(service, project, [named], "weakness")
    jobs = [service.ask_reasons(project, each.id) for each in (named, other)]
    assert work_once(service, "worker")
    assert work_once(service, "worker")
    before = service.study(project).codebook.tags

    service.change_project(project, inside=("water pipe",))
    service.analyse(project, author="Ada")
    after = service.study(project).codebook.tags
    assert [after[each.id].name for each in (named, other)] == [
        before[each.id].name for each in (named, other)
    ]
    assert service.reasons(project, named.id) is None
    found = service.reasons(project, other.id)
    assert found is not None
    assert jobs[1] is not None
    assert (found.id, found.state) == (jobs[1].id, "done")

    service.close()


def test_a_short_answer_whose_question_is_none_by_now_is_looked_at_anew(tmp_path: Path) -> None:
    service = stand_in_service(tmp_path / "glas.db")
    project = service.create_project("One", "Town", "en")
    lines = [
        "Q: What works well in this town these days?\nAnna: The lending library of the school."
    ]
    service.import_files(project, [("anna.txt", "\n".join(lines * 4).encode())])
    service.analyse(project, author="Ada")
    answer = _about(service, project, "library")[0]
    job = service.ask_reasons(project, answer.id)
    assert work_once(service, "worker")
    assert service.reasons(project, answer.id) is not None

    service.set_role(project, answer.transcript_id, "Q", Role.PARTICIPANT)
    assert answer.id in service.study(project).codebook.tags
    assert service.reasons(project, answer.id) is None
    service.set_role(project, answer.transcript_id, answer.speaker, Role.INTERVIEWER)
    assert service.ask_reasons(project, answer.id) is None
    assert job is not None
    assert "library" not in str(job.params)
    service.close()
