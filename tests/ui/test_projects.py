"""The projects page."""

from streamlit.testing.v1 import AppTest

from analysis.records import ProjectId
from analysis.service import Service
from tests.ui.conftest import Opening, said


def test_a_first_project_is_made_and_open(service: Service, opened: Opening) -> None:
    app = opened("projects")
    app.text_input(key="new-title").set_value("Hospital")
    app.text_input(key="new-organisation").set_value("The hospital")
    app.text_area(key="new-inside").set_value(" The Laundry \n\nBlood  Bank; The Laundry\n")
    app.selectbox(key="new-language-en").set_value("bg")
    app.button(key="new-make").click().run()
    assert not app.exception
    (summary,) = service.projects()
    assert summary.project.inside == ("The Laundry", "Blood Bank")
    assert (summary.project.title, summary.project.language) == ("Hospital", "bg")
    assert "Now open" in said(app)


def test_a_title_that_is_taken_is_refused_in_a_sentence(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    app = opened("projects")
    app.text_input(key="new-title").set_value("City *one*")
    app.button(key="new-make").click().run()
    assert len(app.error) == 1
    assert len(service.projects()) == 1


def test_titles_are_shown_as_written_not_as_markdown(project: ProjectId, opened: Opening) -> None:
    app = opened("projects")
    assert r"City \*one\*" in [each.value for each in app.subheader]


def _delete_form(app: AppTest, project: ProjectId, title: str) -> None:
    app.menu_button(key=f"more-{project}").click("delete").run()
    app.text_input(key=f"sure-{project}").set_value(title)
    app.button(key=f"delete-d-{project}").click().run()


def test_deleting_needs_the_title(project: ProjectId, service: Service, opened: Opening) -> None:
    app = opened("projects")
    _delete_form(app, project, "city")
    assert len(service.projects()) == 1
    app.text_input(key=f"sure-{project}").set_value("City *one*")
    app.button(key=f"delete-d-{project}").click().run()
    assert not app.exception
    assert service.projects() == ()


def test_a_project_gets_another_title(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    app = opened("projects")
    app.menu_button(key=f"more-{project}").click("rename").run()
    app.text_input(key=f"change-{project}-title").set_value("Town")
    app.text_area(key=f"change-{project}-inside").set_value("The depot")
    app.button(key=f"change-{project}-s").click().run()
    (changed,) = (each.project for each in service.projects())
    assert (changed.title, changed.inside) == ("Town", ("The depot",))
    app.menu_button(key=f"more-{project}").click("rename").run()
    assert app.text_area(key=f"change-{project}-inside").value == "The depot"


def test_a_name_inside_that_is_too_long_is_refused_and_nothing_is_changed(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    app = opened("projects")
    app.menu_button(key=f"more-{project}").click("rename").run()
    app.text_input(key=f"change-{project}-title").set_value("Town")
    app.text_area(key=f"change-{project}-inside").set_value("The depot\n" + "x" * 5000)
    app.button(key=f"change-{project}-s").click().run()
    assert len(app.error) == 1
    assert service.project(project).title == "City *one*"


def test_a_backup_comes_back_as_a_project(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    data = service.backup(project)
    service.delete_project(project)
    app = opened("projects")
    app.file_uploader(key="restore-0").upload("glas.zip", data).run()
    assert not app.exception
    assert [each.project.title for each in service.projects()] == ["City *one*"]


def test_a_damaged_backup_is_refused(service: Service, opened: Opening) -> None:
    app = opened("projects")
    app.file_uploader(key="restore-0").upload("glas.zip", b"no zip").run()
    assert not app.exception
    assert len(app.error) == 1
