"""A role that is chosen wrongly and put right loses nothing that people decided."""

from analysis.codebook import Codebook, is_waiting
from analysis.edits import (
    CreateTheme,
    MendTag,
    MovePassages,
    SetItemStatus,
    WriteItem,
    anchor_of,
)
from analysis.records import ItemId, Origin, Passage, ProjectId, Quadrant, Role, Status, ThemeId
from analysis.service import Service
from tests.service.fakes import FakeEngine

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


def test_accepted_and_written_items_outlive_a_wrong_role(
    service: Service, analysed: ProjectId
) -> None:
    first = _said(service, analysed)[0]
    book = service.study(analysed).codebook
    own = {each.id for each in _said(service, analysed)}
    drafted = next(e for e in book.items.values() if e.quoted and e.quoted.passage_id in own)
    written = WriteItem(
        ItemId("own"), Quadrant.THREAT, "Things may break.", None, (anchor_of(first),)
    )
    for edit in (SetItemStatus(drafted.id, Status.ACCEPTED), written):
        service.edit(analysed, edit, "Ada", service.look(analysed).seq)
    before = service.study(analysed).codebook.items
    asked = _recast(service, analysed, Role.INTERVIEWER)
    assert not asked.items[written.new_id].evidence
    assert first.id not in {e.passage_id for e in asked.items[drafted.id].evidence}
    service.analyse(analysed, author="Ada")
    now = _recast(service, analysed, Role.PARTICIPANT).items
    assert now[written.new_id].evidence == before[written.new_id].evidence
    assert now[drafted.id].statement == before[drafted.id].statement
    assert now[drafted.id].quoted == before[drafted.id].quoted
    assert now[drafted.id].evidence == before[drafted.id].evidence
    assert now[drafted.id].status is Status.ACCEPTED


def test_a_theme_whose_passages_are_only_hidden_waits_for_no_others(
    service: Service, engine: FakeEngine, analysed: ProjectId
) -> None:
    first = _said(service, analysed)[0]
    theme = ThemeId("own-theme")
    for edit in (
        CreateTheme(theme, "All in one head", None),
        MovePassages((anchor_of(first),), theme),
    ):
        service.edit(analysed, edit, "Ada", service.look(analysed).seq)
    service.analyse(analysed, author="Ada")
    _recast(service, analysed, Role.INTERVIEWER)
    given = engine.earlier[-1]
    assert given is not None
    assert not is_waiting(given, theme)
    assert is_waiting(service.study(analysed).codebook, theme)
    now = _recast(service, analysed, Role.PARTICIPANT)
    assert now.placements[first.id].theme_id == theme
