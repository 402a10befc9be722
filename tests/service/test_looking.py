"""Questions of the themes through the service: from stored vectors, without the model, kept."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from analysis import settings
from analysis.codebook import tray
from analysis.edits import DescribeTheme, MovePassages, RenameTheme, SetThemeStatus, anchor_of
from analysis.records import ProjectId, Status, Theme, ThemeId
from analysis.review import Atlas, GroupSizes, retitling
from analysis.review import space as spaces
from analysis.review.seen import Seen
from analysis.service import Service
from tests.service.fakes import service_on
from tests.standins import SAMPLE, stand_in_service, town_of_pipes

FILES = ("02_obshtina_it_otdel.txt", "13_university_researcher.srt", "14_expat_residents.docx")


@dataclass(frozen=True)
class Open:
    """A service with the sample analysed by the stand-in engine."""

    service: Service
    project: ProjectId
    database: Path


@pytest.fixture(scope="module")
def analysed_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    """Yield it; a test that edits takes its edits back."""
    database = tmp_path_factory.mktemp("looking") / "glas.db"
    service = stand_in_service(database)
    project = service.create_project("Looking", "Община Речинград", "bg")
    service.import_files(project, [(name, (SAMPLE / name).read_bytes()) for name in FILES])
    service.analyse(project)
    yield Open(service, project, database)
    service.close()


@pytest.fixture
def opened(analysed_once: Open) -> Open:
    """Return the service with nothing kept from the test before."""
    analysed_once.service._looking.forget(analysed_once.project)
    return analysed_once


def test_every_question_has_an_answer(opened: Open) -> None:
    service, project = opened.service, opened.project
    study = service.study(project)
    held = study.codebook
    placed = list(held.placements)
    lone = tray(study.corpus, held)
    near = service.nearest_themes(project, [each.id for each in lone])
    assert set(near) == {each.id for each in lone}
    tops = {each.id for each in held.children(None)}
    assert {theme for found in near.values() for theme, _ in found} <= tops
    why = service.why_here(project, placed[0])
    assert why is not None
    assert why.theme_id == held.top(held.placements[placed[0]].theme_id)
    assert service.offers(project) == ()
    drawn = service.atlas(project)
    analysed = {each.id for each in study.corpus.passages if each.role != "interviewer"}
    assert set(drawn.points) == analysed
    assert set(drawn.labels) == tops
    assert drawn.n_missing == 0
    sizes = service.group_sizes(project)
    assert sum(each.n_passages for each in sizes.totals) == len(analysed)
    pairs, findings = service.overlap(project), service.findings(project)
    assert pairs
    assert all(pair.n_turns > 0 for pair in pairs)
    assert findings
    assert all(set(each.theme_ids) <= set(held.themes) for each in findings)


def test_answers_are_kept_until_something_changes(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, project = opened.service, opened.project
    made: list[int] = []
    real = spaces.space_of

    def counted(*given: object) -> spaces.Space:
        made.append(1)
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(spaces, "space_of", counted)
    points = service.atlas(project).points
    assert service.findings(project) is service.findings(project)
    theme = service.study(project).codebook.children(None)[0].id
    seen = service.look(project).seq
    service.edit(project, SetThemeStatus(theme, Status.REJECTED), "Ada", seen)
    after = service.atlas(project)
    assert after.points is points
    assert theme not in after.labels
    assert made == [1]
    service.undo(project, "Ada")
    assert theme in service.atlas(project).labels


def test_titles_to_choose_from_are_kept_until_something_changes(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def free(seen: Seen, _: Theme) -> tuple[tuple[str, str], ...]:
        """Return two titles, without those that a theme has."""
        taken = {each.name for each in seen.codebook.themes.values()}
        return tuple((each, "en") for each in ("Ash", "Birch") if each not in taken)

    monkeypatch.setattr(retitling, "other_titles", free)
    service, project = opened.service, opened.project
    first, second = list(service.study(project).codebook.themes)[:2]
    offered = service.other_titles(project, second)
    assert offered == (("Ash", "en"), ("Birch", "en"))
    assert service.other_titles(project, second) is offered
    edit = RenameTheme(first, *offered[0])
    service.edit(project, edit, "Ada", service.look(project).seq)
    assert service.other_titles(project, second) == offered[1:]
    assert service.other_titles(project, ThemeId("another")) == ()
    service.undo(project, "Ada")


def test_moving_passages_makes_an_offer_or_none_and_never_offers_the_moved(opened: Open) -> None:
    service, project = opened.service, opened.project
    study = service.study(project)
    first, second = study.codebook.children(None)[:2]
    moved = study.codebook.passage_ids(first.id)[: settings.TEACHERS + 3]
    passages = {each.id: each for each in study.corpus.passages}
    edit = MovePassages(tuple(anchor_of(passages[each]) for each in moved), second.id)
    service.edit(project, edit, "Ada", service.look(project).seq)
    for offer in service.offers(project):
        assert offer.theme_id == second.id
        assert offer.taught_by == len(moved)
        assert not set(moved) & set(offer.passages)
    service.undo(project, "Ada")
    assert service.offers(project) == ()


def test_passages_without_vectors_are_left_out_and_counted(tmp_path: Path) -> None:
    service = stand_in_service(tmp_path / "glas.db")
    project = service.create_project("Growing", "", "bg")
    files = [(name, (SAMPLE / name).read_bytes()) for name in FILES[:2]]
    service.import_files(project, files[:1])
    service.analyse(project)
    before = set(service.atlas(project).points)
    (done,) = service.import_files(project, files[1:])
    drawn = service.atlas(project)
    assert set(drawn.points) == before
    assert drawn.n_missing > 0
    new = [each.id for each in service.study(project).corpus.passages if each.id not in before]
    assert service.nearest_themes(project, new) == {}
    assert service.why_here(project, new[0]) is None
    assert isinstance(service.findings(project), tuple)
    service.analyse(project)
    assert service.atlas(project).n_missing == 0
    assert done.transcript_id is not None
    service.remove_interview(project, done.transcript_id)
    erased = service.atlas(project)
    assert not set(new) & set(erased.points)
    assert len(erased.points) + erased.n_missing == len(before)
    service.close()


def test_a_project_that_is_not_analysed_has_quiet_answers(tmp_path: Path) -> None:
    service = service_on(tmp_path / "glas.db")
    project = service.create_project("Empty")
    service.import_files(project, [("one.txt", b"Q: Well?\nAnna: The network is slow.\n")])
    (passage,) = [each for each in service.study(project).corpus.passages if each.speaker != "Q"]
    assert service.nearest_themes(project, [passage.id]) == {}
    assert service.why_here(project, passage.id) is None
    assert service.offers(project) == ()
    assert service.findings(project) == ()
    assert service.overlap(project) == ()
    assert service.atlas(project) == Atlas({}, {}, 1)
    assert service.group_sizes(project) == GroupSizes(
        ("",), service.group_sizes(project).totals, {}
    )
    service.close()


def test_an_analysis_whose_vectors_are_of_unknown_recipe_is_questioned_by_words(
    tmp_path: Path,
) -> None:
    service = service_on(tmp_path / "glas.db")
    project = service.create_project("Old")
    service.import_files(project, [("one.txt", b"Q: Well?\nAnna: The network is slow. Money.\n")])
    service.analyse(project)
    assert service.atlas(project).n_missing == 2
    assert service.findings(project)
    service.close()


def test_what_was_deleted_is_forgotten(tmp_path: Path) -> None:
    service = stand_in_service(tmp_path / "glas.db")
    project = service.create_project("Gone", "", "bg")
    service.import_files(project, [(FILES[0], (SAMPLE / FILES[0]).read_bytes())])
    service.analyse(project)
    assert service.atlas(project).points
    service.delete_project(project)
    assert project not in service._looking._projects
    service.close()


def test_only_a_few_projects_are_kept(tmp_path: Path) -> None:
    service = service_on(tmp_path / "glas.db")
    for i in range(settings.SPACES_KEPT + 2):
        service.overlap(service.create_project(f"Project {i}"))
    assert len(service._looking._projects) == settings.SPACES_KEPT
    service.close()


def test_a_page_that_asks_needs_neither_torch_nor_spacy(opened: Open) -> None:
    code = (
        "import sys\n"
        "from analysis.service import open_service\n"
        f"service = open_service({str(opened.database)!r})\n"
        "project = service.find_project('Looking')\n"
        "light = {'scipy', 'sklearn', 'simplemma'} & set(sys.modules)\n"
        "some = next(iter(service.study(project).codebook.placements))\n"
        "service.nearest_themes(project, [some]), service.why_here(project, some)\n"
        "service.offers(project), service.findings(project), service.atlas(project)\n"
        "print(sorted(light), sorted({'torch', 'spacy', 'transformers'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.strip() == "[] []"


def test_what_lies_nearest_to_a_theme_that_got_nothing_is_asked_without_the_model(
    tmp_path: Path,
) -> None:
    service = stand_in_service(tmp_path / "glas.db")
    project = town_of_pipes(service, "Pipes")
    table = (
        b"name,definition\nSpace,Rockets to the moon\n"
        b"Pipes,The water pipe leaks\nBooks,The library lends books\n"
    )
    service.bring_codebook(project, "guide.csv", table, "Ada")
    space, *_ = service.guiding(project)
    assert service.nearest_said(project, space) == ()  # Nobody has read its words.
    service.analyse(project, author="Ada")
    assert service.study(project).codebook.passage_ids(space) == ()
    assert service.unreached(project) == service.unfilled(project) == (space,)
    index = {each.id: each for each in service.study(project).corpus.passages}
    first, *others = service.nearest_said(project, space, 5)
    assert len(others) == 4
    view = service.look(project)
    service.edit(project, MovePassages((anchor_of(index[first]),), space), "Ada", view.seq)
    assert service.unfilled(project) == ()
    assert service.unreached(project) == (space,)
    left = service.nearest_said(project, space, 5)
    assert first not in left
    assert left[: len(others)] == tuple(others)
    service.edit(project, DescribeTheme(space, "The moon"), "Ada", service.look(project).seq)
    assert service.unreached(project) == ()
    assert service.nearest_said(project, space, 5) == ()
    service.close()
