"""What was done to a project: the list of it, and taking back several changes at once."""

import pytest

from analysis.edits import RenameTheme, SetThemeStatus
from analysis.records import ProjectId, Status, ThemeId
from analysis.service import Service
from tests.ui.conftest import Opening, has, said
from ui.widgets import history


@pytest.fixture
def theme(project: ProjectId, service: Service) -> ThemeId:
    """Return a theme that Bo accepted and that somebody on this screen named twice."""
    key = next(iter(service.study(project).codebook.themes))
    service.edit(project, SetThemeStatus(key, Status.ACCEPTED), "Bo", service.look(project).seq)
    return key


def _named(service: Service, project: ProjectId, theme: ThemeId, author: str) -> None:
    for name in ("First name", "Second name"):
        service.edit(project, RenameTheme(theme, name), author, service.look(project).seq)


def test_all_that_was_done_is_listed_and_one_takes_back_ones_own(
    project: ProjectId, service: Service, theme: ThemeId, opened: Opening
) -> None:
    before = service.study(project).codebook.themes[theme].name
    app = opened("themes", theme=theme)
    author = str(app.text_input(key="author").value)
    _named(service, project, theme, author)
    app.button(key="history-open").click().run()
    assert not app.exception
    told = said(app)
    for each in ("Second name", "First name", "Accepted the theme", "Analysed the interviews"):
        assert each in told
    entries = {each.seq: each for each in service.history(project)}
    own = [seq for seq, each in entries.items() if each.author == author]
    assert [seq for seq in entries if has(app, f"history-back-{seq}")] == own
    app.button(key=f"history-back-{min(own)}").click().run()
    assert not app.exception
    assert service.study(project).codebook.themes[theme].name == before
    assert f"taken back by {author}" in said(app)
    assert service.study(project).codebook.themes[theme].status is Status.ACCEPTED


def test_what_others_built_on_is_not_taken_back_and_told(
    project: ProjectId, service: Service, theme: ThemeId, opened: Opening
) -> None:
    app = opened("themes", theme=theme)
    author = str(app.text_input(key="author").value)
    _named(service, project, theme, author)
    first = next(e.seq for e in reversed(service.history(project)) if e.author == author)
    service.edit(project, RenameTheme(theme, "Bo's name"), "Bo", service.look(project).seq)
    app.button(key="history-open").click().run()
    other = next(key for key in service.study(project).codebook.themes if key != theme)
    service.edit(project, RenameTheme(other, "Mine"), author, service.look(project).seq)
    app.run()
    app.button(key=f"history-back-{first}").click().run()
    assert not app.exception
    assert service.study(project).codebook.themes[theme].name == "Bo's name"
    assert service.study(project).codebook.themes[other].name == "Mine"
    assert "Bo built on this change" in said(app)


def test_only_what_the_list_showed_is_taken_back(
    project: ProjectId, service: Service, theme: ThemeId, opened: Opening
) -> None:
    app = opened("themes", theme=theme)
    author = str(app.text_input(key="author").value)
    _named(service, project, theme, author)
    app.button(key="history-open").click().run()
    latest = service.history(project)[0].seq
    other = next(key for key in service.study(project).codebook.themes if key != theme)
    service.edit(project, RenameTheme(other, "Elsewhere"), author, service.look(project).seq)
    app.button(key=f"history-back-{latest}").click().run()
    assert not app.exception
    codebook = service.study(project).codebook
    assert (codebook.themes[theme].name, codebook.themes[other].name) == (
        "Second name",
        "Elsewhere",
    )
    assert "look at the list again" in said(app)


def test_of_a_long_list_the_earlier_changes_come_with_a_click(
    project: ProjectId,
    service: Service,
    theme: ThemeId,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(history, "AT_ONCE", 2)
    _named(service, project, theme, "Bo")
    app = opened("board")
    app.button(key="history-open").click().run()
    assert "Analysed the interviews" not in said(app)
    app.button(key="history-more").click().run()
    assert "Analysed the interviews" in said(app)
    assert not has(app, "history-more")
