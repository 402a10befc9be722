"""A role that is chosen wrongly and put right loses nothing that people decided."""

from analysis.codebook import Codebook
from analysis.edits import MendTag, MovePassages, anchor_of
from analysis.records import Origin, Passage, ProjectId, Role
from analysis.service import Service

SPEAKER = "Anna"


def _said(service: Service, project: ProjectId) -> list[Passage]:
    corpus = service.study(project).corpus
    return [each for each in corpus.passages if each.speaker == SPEAKER]


def _recast(service: Service, project: ProjectId, role: Role) -> Codebook:
    passage = _said(service, project)[0]
    service.set_role(project, passage.transcript_id, SPEAKER, role)
    service.analyse(project, author="Ada")
    return service.study(project).codebook


def test_decisions_about_passages_outlive_a_wrong_role(
    service: Service, analysed: ProjectId
) -> None:
    first, second, *_ = _said(service, analysed)
    book = service.study(analysed).codebook
    home = book.placements[first.id].theme_id
    other = next(each for each in book.themes if each != home)
    for edit in (
        MovePassages((anchor_of(first),), other),
        MovePassages((anchor_of(second),), None),
        MendTag((anchor_of(first),), "threat"),
    ):
        service.edit(analysed, edit, "Ada", service.look(analysed).seq)
    service.analyse(analysed, author="Ada")
    for _ in range(2):
        asked = _recast(service, analysed, Role.INTERVIEWER)
        assert not {first.id, second.id} & {*asked.placements, *asked.tags, *asked.put_aside}
    now = _recast(service, analysed, Role.PARTICIPANT)
    assert now.placements[first.id].theme_id == other
    assert now.placements[first.id].origin is Origin.PERSON
    assert now.tags[first.id].decided == "threat"
    assert second.id in now.put_aside
    assert second.id not in now.placements
