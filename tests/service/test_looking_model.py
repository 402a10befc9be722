"""Questions of the themes of the sample interviews, with the real model."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from analysis import settings
from analysis.codebook import Study, tray
from analysis.edits import MovePassages, anchor_of
from analysis.records import Origin, ProjectId
from analysis.service import Service, open_service
from tests.standins import SAMPLE

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not (settings.MODELS_DIR / settings.MODEL_NAME / "modules.json").exists(),
        reason="the model is not in models/: run make setup",
    ),
]


@dataclass(frozen=True)
class Open:
    """A service with the sample analysed by the real engine."""

    service: Service
    project: ProjectId

    @property
    def study(self) -> Study:
        """The project as it stands."""
        return self.service.study(self.project)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    """Yield it."""
    service = open_service(tmp_path_factory.mktemp("looking") / "glas.db")
    project = service.create_project("Sample", "Община Речинград", "bg")
    files = [each for each in sorted(Path(SAMPLE).iterdir()) if each.suffix != ".csv"][:8]
    service.import_files(project, [(each.name, each.read_bytes()) for each in files])
    table = SAMPLE / "attributes.csv"
    service.import_attributes(project, table.name, table.read_bytes())
    service.analyse(project)
    yield Open(service, project)
    service.close()


def test_what_the_analysis_stored_is_all_there(opened: Open) -> None:
    drawn = opened.service.atlas(opened.project)
    assert drawn.n_missing == 0
    assert set(drawn.labels) == {each.id for each in opened.study.codebook.children(None)}


def test_passages_lie_near_the_name_of_their_theme(opened: Open) -> None:
    drawn, held = opened.service.atlas(opened.project), opened.study.codebook
    names = list(drawn.labels)
    marks = np.array([drawn.labels[each] for each in names])
    right = [
        held.top(placed.theme_id)
        == names[int(((marks - drawn.points[key]) ** 2).sum(axis=1).argmin())]
        for key, placed in held.placements.items()
    ]
    assert np.mean(right) >= 0.75


def test_most_passages_are_where_their_neighbours_are(opened: Open) -> None:
    held = opened.study.codebook
    reasons = [opened.service.why_here(opened.project, each) for each in held.placements]
    known = [each for each in reasons if each is not None]
    assert len(known) == len(held.placements)
    assert np.mean([each.margin > 0 for each in known]) >= 0.75
    assert np.mean([bool(each.words) for each in known]) >= 0.5
    assert all(each.nearest for each in known)


def test_the_tray_is_near_something(opened: Open) -> None:
    lone = [each.id for each in tray(opened.study.corpus, opened.study.codebook)]
    near = opened.service.nearest_themes(opened.project, lone)
    assert set(near) == set(lone)
    assert all(
        len(each) == min(3, len(opened.study.codebook.children(None))) for each in near.values()
    )


def test_questions_have_answers_after_an_interview_was_removed(
    opened: Open, tmp_path: Path
) -> None:
    for each in opened.service.store.path.parent.iterdir():
        shutil.copy(each, tmp_path / each.name)
    service, project = open_service(tmp_path / opened.service.store.path.name), opened.project
    asking = [e.id for e in opened.study.codebook.themes.values() if e.named_by is None]
    before = [each for each in asking if opened.service.other_titles(project, each)]
    assert before
    service.remove_interview(project, opened.study.corpus.transcripts[0].id)
    held = service.study(project).codebook
    after = [each for each in before if held.passage_ids(each)]
    assert after
    assert all(service.other_titles(project, each) for each in after)
    assert all(service.why_here(project, each) is not None for each in held.placements)
    assert service.atlas(project).n_missing == 0
    assert service.n_unread(project) == 0
    service.close()


def test_every_finding_can_be_mended(opened: Open) -> None:
    for found in opened.service.findings(opened.project):
        if found.edit is None:
            # Only where nothing else is said may a title lack a proposal: the screen has a field.
            assert found.kind in ("vague", "interviewers_words")
            continue
        seen = opened.service.look(opened.project).seq
        opened.service.edit(opened.project, found.edit, "Ada", seen)
        left = {(each.kind, each.theme_ids) for each in opened.service.findings(opened.project)}
        assert (found.kind, found.theme_ids) not in left
        opened.service.undo(opened.project, "Ada")


def test_moving_a_sub_theme_teaches_something_or_nothing_is_offered(opened: Open) -> None:
    held = opened.study.codebook
    subs = [each for each in held.themes.values() if each.parent_id is not None]
    largest = max(subs, key=lambda each: len(held.passage_ids(each.id)))
    own = held.passage_ids(largest.id)[: settings.TEACHERS + 1]
    into = next(each for each in held.children(None) if each.id != held.top(largest.id))
    passages = {each.id: each for each in opened.study.corpus.passages}
    edit = MovePassages(tuple(anchor_of(passages[each]) for each in own), into.id)
    opened.service.edit(opened.project, edit, "Ada", opened.service.look(opened.project).seq)
    for offer in opened.service.offers(opened.project):
        assert offer.theme_id == into.id
        placed = [opened.study.codebook.placements.get(each) for each in offer.passages]
        assert all(each is None or each.origin is Origin.MACHINE for each in placed)
    opened.service.undo(opened.project, "Ada")
