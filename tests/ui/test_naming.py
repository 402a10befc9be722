"""Titles that the engine does not stand by are settled with one click, one after the other."""

import pytest

from analysis.edits import NestTheme, RenameTheme, SetThemeStatus, WriteMemo
from analysis.records import MemoId, Notice, Origin, ProjectId, Status, Theme
from analysis.review import Finding
from analysis.service import Service
from tests.ui.conftest import CHOICES, Opening, doubt, has, said
from ui.widgets import naming


def test_another_title_is_taken_with_one_click(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = unsure[0]
    app = opened("themes", theme=theme.id)
    assert "2 titles to settle" in said(app)
    assert "Lines and cables" in said(app)
    assert not has(app, f"title-choice-{theme.id}-{len(CHOICES) + 1}")
    app.button(key=f"title-choice-{theme.id}-2").click().run()
    assert not app.exception
    now = service.study(project).codebook.themes[theme.id]
    assert (now.name, now.name_language, now.named_by) == ("Мрежата", "bg", Origin.PERSON)
    assert not has(app, f"title-choice-{theme.id}-0")
    assert "1 title to settle" in said(app)
    app.button(key="undo").click().run()
    assert service.study(project).codebook.themes[theme.id].name == theme.name


def test_a_title_is_taken_as_it_is(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = unsure[1]
    app = opened("themes", theme=theme.id)
    app.button(key=f"title-choice-{theme.id}-0").click().run()
    assert not app.exception
    now = service.study(project).codebook.themes[theme.id]
    assert (now.name, now.named_by) == (theme.name, Origin.PERSON)


def test_other_words_are_written_beside_the_choices(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = unsure[0]
    app = opened("themes", theme=theme.id)
    app.button(key=f"title-words-{theme.id}").click().run()
    app.text_input(key=f"words-rename-{theme.id}").set_value("The lines")
    app.button(key=f"save-words-rename-{theme.id}").click().run()
    assert not app.exception
    assert service.study(project).codebook.themes[theme.id].name == "The lines"


def test_whoever_renames_a_sure_theme_sees_the_choices_too(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    (sure,) = set(service.study(project).codebook.themes) - {each.id for each in unsure}
    app = opened("themes", theme=sure)
    assert not has(app, f"title-choice-{sure}-1")
    app.button(key=f"open-rename-{sure}").click().run()
    assert not has(app, f"title-choice-{sure}-0")
    app.button(key=f"title-choice-{sure}-1").click().run()
    assert not app.exception
    assert service.study(project).codebook.themes[sure].name == "Lines and cables"
    assert not has(app, f"save-words-rename-{sure}")


def test_a_rejected_theme_asks_for_no_title(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    rejected = SetThemeStatus(unsure[0].id, Status.REJECTED)
    service.edit(project, rejected, "Ada", service.look(project).seq)
    app = opened("themes", theme=unsure[0].id)
    assert not has(app, f"title-choice-{unsure[0].id}-0")
    assert "1 title to settle" in said(app)


def test_neither_does_one_below_a_rejected_theme(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    above, below = unsure
    for edit in (NestTheme(below.id, above.id), SetThemeStatus(above.id, Status.REJECTED)):
        service.edit(project, edit, "Ada", service.look(project).seq)
    app = opened("themes", theme=below.id)
    assert not has(app, f"title-choice-{below.id}-0")
    assert "to settle" not in said(app)


def test_the_choices_stand_at_a_finding_too_while_its_theme_is_open(
    unsure: tuple[Theme, ...],
    project: ProjectId,
    service: Service,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    theme = unsure[0]
    memo = WriteMemo(MemoId("m"), theme.id, "It is what we mean.")
    edit = RenameTheme(theme.id, "Lines", "en")
    found = Finding("vague", (theme.id,), Notice("a guess"), Notice("Rename"), edit, memo)
    monkeypatch.setattr(service, "findings", lambda _: (found,))
    app = opened("themes", theme=theme.id)
    app.button(key="tool-check").click().run()
    app.button(key=f"open-rename-found-vague-{theme.id}").click().run()
    assert not app.exception
    assert has(app, f"title-choice-{theme.id}-1")
    app.button(key=f"title-choice-{theme.id}-vague-1").click().run()
    assert not app.exception
    assert service.study(project).codebook.themes[theme.id].name == "Lines and cables"


def test_a_choice_leaves_another_form_open_with_what_is_written_there(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = unsure[0]
    app = opened("themes", theme=theme.id)
    app.menu_button(key="theme-more").click("describe").run()
    app.button(key=f"title-choice-{theme.id}-1").click().run()
    assert not app.exception
    assert service.study(project).codebook.themes[theme.id].name == "Lines and cables"
    assert has(app, f"save-words-describe-{theme.id}")


def test_a_title_in_another_language_asks_for_one_of_the_projects(
    unsure: tuple[Theme, ...],
    project: ProjectId,
    service: Service,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (sure,) = [
        each for each in service.study(project).codebook.themes.values() if each.id not in
        {one.id for one in unsure}
    ]  # fmt: skip
    doubt(service, monkeypatch, (sure,), name_language="de")
    app = opened("themes", theme=sure.id)
    assert "3 titles to settle" in said(app)
    assert "This title is in German" in said(app)
    app.button(key=f"title-choice-{sure.id}-0").click().run()
    assert service.study(project).codebook.themes[sure.id].named_by is Origin.PERSON
    assert "2 titles to settle" in said(app)


def test_the_less_likely_titles_come_with_a_click(
    unsure: tuple[Theme, ...],
    project: ProjectId,
    service: Service,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    theme = unsure[0]
    many = tuple((f"Title {i}", "en") for i in range(1, naming.AT_FIRST + 4))
    monkeypatch.setattr(service, "other_titles", lambda *_: many)
    app = opened("themes", theme=theme.id)
    assert has(app, f"title-choice-{theme.id}-{naming.AT_FIRST}")
    assert not has(app, f"title-choice-{theme.id}-{naming.AT_FIRST + 1}")
    app.button(key=f"title-more-{theme.id}-").click().run()
    assert not has(app, f"title-more-{theme.id}-")
    app.button(key=f"title-choice-{theme.id}-{len(many)}").click().run()
    assert service.study(project).codebook.themes[theme.id].name == many[-1][0]
