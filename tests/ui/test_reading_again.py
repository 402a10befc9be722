"""A project whose texts have to be read again says so on the page of the themes, once."""

from analysis.records import ProjectId
from analysis.service import Service
from tests.service.fakes import FILES
from tests.ui.conftest import Opening, has

AGAIN = "analyse-unread"


def test_a_restored_project_says_so_and_offers_the_analysis(
    studied: tuple[Service, ProjectId], opened: Opening
) -> None:
    service, project = studied
    app = opened("themes", project=project)
    assert not has(app, AGAIN)
    (restored,) = service.restore(service.backup(project))
    app = opened("themes", project=restored)
    assert not app.exception
    n = service.n_unread(restored)
    (told,) = [each.value for each in app.warning if "read again" in each.value]
    assert told.startswith(f"{n} passages have to be read again")
    assert "Analyse again" in told
    app.button(key=AGAIN).click().run()
    assert not app.exception
    job = service.latest_job(restored)
    assert job is not None
    assert job.is_open
    assert not has(app, AGAIN)
    service.cancel(job.id)
    service.analyse(restored)
    app = opened("themes", project=restored)
    assert not [each for each in app.warning if "read again" in each.value]


def test_one_button_asks_where_interviews_wait_too(
    studied: tuple[Service, ProjectId], opened: Opening
) -> None:
    service, project = studied
    (restored,) = service.restore(service.backup(project))
    service.import_files(restored, FILES[:1])
    app = opened("themes", project=restored)
    assert not app.exception
    assert [each for each in app.warning if "read again" in each.value]
    assert has(app, "analyse-new")
    assert not has(app, AGAIN)


def test_it_is_told_in_bulgarian(studied: tuple[Service, ProjectId], opened: Opening) -> None:
    service, project = studied
    (restored,) = service.restore(service.backup(project))
    app = opened("themes", project=restored, lang="bg")
    assert [each for each in app.warning if "трябва да се прочетат отново" in each.value]


def test_removing_an_interview_leaves_nothing_to_read_again(
    studied: tuple[Service, ProjectId], opened: Opening
) -> None:
    service, project = studied
    service.remove_interview(project, service.study(project).corpus.transcripts[0].id)
    app = opened("themes", project=project)
    assert not app.exception
    assert not [each for each in app.warning if "read again" in each.value]
