"""The export page."""

from analysis.edits import SetItemStatus, SetThemeStatus
from analysis.exports import FORMATS, LOST, MEDIA_TYPES
from analysis.records import ProjectId, Status
from analysis.service import Service
from tests.ui.conftest import Opening, said
from ui.widgets import exporting


def test_the_page_says_what_the_file_will_hold(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    view = service.look(project)
    item = next(iter(view.study.codebook.items))
    service.edit(project, SetItemStatus(item, Status.ACCEPTED), "Ada", view.seq)
    words = said(opened("export"))
    assert "1 accepted item · 2 drafts, marked as such · 3 themes · 3 interviews" in words


def test_themes_are_counted_as_in_the_report_and_the_rest_is_told(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    view = service.look(project)
    first = view.study.codebook.children(None)[0]
    service.edit(project, SetThemeStatus(first.id, Status.REJECTED), "Ada", view.seq)
    service.bring_codebook(project, "codebook.csv", b"name\nSpace tourism\n", "Ada")
    words = said(opened("export"))
    assert "2 themes · 1 theme without passages · 1 rejected theme · 3 interviews" in words
    assert "2 themes found" in said(opened("interviews"))


def test_every_format_can_be_downloaded(project: ProjectId, opened: Opening) -> None:
    app = opened("export")
    keys = {each.key for each in app.download_button}
    assert keys == {*(f"download-{name}" for name in FORMATS), "backup"}


def test_what_a_format_cannot_hold_is_told_beside_its_button(
    project: ProjectId, opened: Opening
) -> None:
    words = said(opened("export"))
    assert all(told in words for told in LOST.values())


def test_each_format_is_sent_as_what_it_is() -> None:
    assert set(exporting.FORMATS) == set(FORMATS)
    assert {name: each.mime for name, each in exporting.FORMATS.items()} == {
        name: each.split(";")[0] for name, each in MEDIA_TYPES.items()
    }


def test_real_names_are_warned_of(project: ProjectId, opened: Opening) -> None:
    app = opened("export")
    assert not app.warning
    app.segmented_control(key="export-names-en").set_value("name").run()
    assert any("Real names" in each.value for each in app.warning)
