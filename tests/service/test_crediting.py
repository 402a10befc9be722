"""A REFI-QDA Project names who did what: the list of changes knows, the codebook does not."""

from io import BytesIO
from zipfile import ZipFile

from analysis import edits
from analysis.records import MemoId, Passage, ProjectId, ThemeId
from analysis.service import Service
from tests.exports.refi import reopened


def _edit(service: Service, project: ProjectId, change: edits.Edit, author: str) -> None:
    service.edit(project, change, author, service.look(project).seq)


def _makers(service: Service, project: ProjectId, names: str = "name") -> dict[str, set[str]]:
    """Return the words that each user coded, or the notes that each wrote."""
    held = reopened.project(service.export(project, "qdpx", names)[1])
    users = {each.get("guid"): str(each.get("name")) for each in held.all("User")}
    found: dict[str, set[str]] = {}
    for coding in held.all("Coding"):
        selection = coding.getparent()
        assert selection is not None
        words = reopened.words_of(held, selection)
        found.setdefault(users[coding.get("creatingUser")], set()).add(words)
    for note in held.all("Note"):
        found.setdefault(users[note.get("creatingUser")], set()).add(str(note.get("name")))
    return found


def _placed(service: Service, project: ProjectId) -> tuple[Passage, Passage, ThemeId]:
    study = service.study(project)
    placed = study.codebook.placements
    first, second = [each for each in study.corpus.passages if each.id in placed][:2]
    theme = next(each for each in study.codebook.themes if each != placed[first.id].theme_id)
    return first, second, theme


def test_each_person_is_named_for_what_the_person_did(
    service: Service, analysed: ProjectId
) -> None:
    first, second, theme = _placed(service, analysed)
    _edit(service, analysed, edits.MovePassages((edits.anchor_of(first),), theme), "Zoe")
    _edit(service, analysed, edits.MendTag((edits.anchor_of(second),), "threat"), "Ada")
    _edit(service, analysed, edits.WriteMemo(MemoId("m"), theme, "Look here", "Ada"), "Ada")
    made = _makers(service, analysed)
    assert made["Zoe"] == {first.text}
    assert second.text in made["Ada"]
    assert any(each.startswith("Memo: ") for each in made["Ada"])
    assert set(_makers(service, analysed, "code")) == {"Glas 0.1.0", "Analyst 1", "Analyst 2"}


def test_the_stored_time_of_an_edit_is_the_only_one_in_the_file(
    service: Service, analysed: ProjectId
) -> None:
    first, _, theme = _placed(service, analysed)
    assert b"DateTime" not in _qde(service, analysed)
    _edit(service, analysed, edits.MovePassages((edits.anchor_of(first),), theme), "Zoe")
    at = service.history(analysed)[0].at
    assert _qde(service, analysed).count(b"DateTime") == 1
    assert f'creationDateTime="{at}"'.encode() in _qde(service, analysed)
    assert service.export(analysed, "qdpx") == service.export(analysed, "qdpx")


def test_what_was_taken_back_names_nobody(service: Service, analysed: ProjectId) -> None:
    first, _, theme = _placed(service, analysed)
    _edit(service, analysed, edits.MovePassages((edits.anchor_of(first),), theme), "Zoe")
    service.undo(analysed, "Zoe")
    assert set(_makers(service, analysed)) == {"Glas 0.1.0"}


def test_a_person_is_named_after_another_analysis_too(
    service: Service, analysed: ProjectId
) -> None:
    first, _, theme = _placed(service, analysed)
    _edit(service, analysed, edits.MovePassages((edits.anchor_of(first),), theme), "Zoe")
    service.analyse(analysed, author="Ada")
    assert first.text in _makers(service, analysed)["Zoe"]


def test_who_chose_evidence_is_named(service: Service, analysed: ProjectId) -> None:
    study = service.study(analysed)
    item = next(iter(study.codebook.items.values()))
    known = {each.passage_id for each in (*item.evidence, *item.counter_evidence)}
    other = next(
        each
        for each in study.corpus.passages
        if each.id not in known and each.role != "interviewer"
    )
    change = edits.AddEvidence(item.id, (edits.anchor_of(other),), counter=True)
    _edit(service, analysed, change, "Zoe")
    assert _makers(service, analysed)["Zoe"] == {other.text}


def _qde(service: Service, project: ProjectId) -> bytes:
    with ZipFile(BytesIO(service.export(project, "qdpx")[1])) as archive:
        return archive.read("project.qde")
