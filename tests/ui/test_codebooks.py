"""Bringing a codebook: what was read, what was left out, and the analysis that uses it."""

import pytest
from streamlit.testing.v1 import AppTest

from analysis.codebook import is_analysed
from analysis.records import PassageId, ProjectId, ThemeId
from analysis.service import Service
from tests.service.fakes import FILES
from tests.ui.conftest import Opening, drawn, has, said

TABLE = (
    b"name,definition,examples\n"
    b"Waiting,What people wait for,People wait\n"
    b"Weather,,\n"
    b",Nothing here,\n"
)


def _brought(app: AppTest, data: bytes = TABLE, name: str = "codebook.csv") -> AppTest:
    app.file_uploader[0].upload(name, data).run()
    assert not app.exception
    return app


def test_a_codebook_is_brought_before_the_first_analysis(service: Service, opened: Opening) -> None:
    project = service.create_project("Town")
    service.import_files(project, FILES)
    app = _brought(opened("themes"))
    names = [each.name for each in service.study(project).codebook.themes.values()]
    assert names == ["Waiting", "Weather"]
    assert "2 themes were read." in said(app)
    assert "With a definition: 1 of 2. Examples: 1." in said(app)
    app.button(key="codebook-analyse").click().run()
    assert not app.exception
    job = service.latest_job(project)
    assert job is not None
    assert job.is_open
    assert "Waits for the analysis" in drawn(app, "cards")[0]
    assert "the next step is to analyse them" in said(opened("board"))


def test_the_rows_that_were_left_out_are_listed(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    app = opened("themes")
    app.button(key="tool-codebook").click().run()
    _brought(app)
    assert "codebook.csv" in said(app).replace("\\", "")
    assert any("4" in each.value for each in app.caption if "row" in each.value.casefold())


def test_themes_that_wait_are_told_of_until_they_are_analysed(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    service.bring_codebook(project, "codebook.csv", TABLE, "Ada")
    app = opened("themes")
    assert "2 themes of yours wait for an analysis" in said(app)
    app.button(key="guiding-analyse").click().run()
    assert not app.exception
    assert not has(app, "guiding-analyse")
    assert service.latest_job(project) is not None


def test_what_fits_no_passage_is_told_and_does_not_ask_for_the_same_analysis_again(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    service.bring_codebook(project, "codebook.csv", TABLE, "Ada")
    first, _ = service.guiding(project)
    service.analyse(project, author="Ada")
    app = opened("themes", theme=first)
    assert "for an analysis to assign" not in said(app)
    assert "Given no passage" in drawn(app, "cards")[0]
    assert "The last analysis gave it no passage: none fits it" in said(app)


def test_of_themes_told_anew_the_way_on_is_to_sort_what_they_hold(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    book = service.study(project).codebook
    theme = next(each for each in book.themes.values() if book.passage_ids(each.id))
    table = f"name,definition,example\n{theme.name},Other words,It is slow.\n".encode()
    app = opened("themes")
    app.button(key="tool-codebook").click().run()
    _brought(app, table)
    n = len(book.passage_ids(theme.id))
    assert f"The passages that they hold stay: {n}." in said(app).replace("\\", "")
    assert app.button(key="codebook-analyse").proto.type == "secondary"
    app.button(key="brought-sort").click().run()
    assert not app.exception
    assert "Answer by answer" in {each.value for each in app.subheader}
    assert service.study(project).codebook.passage_ids(theme.id) == book.passage_ids(theme.id)


def test_a_theme_that_was_given_nothing_is_begun_with_what_lies_nearest(
    project: ProjectId, service: Service, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.bring_codebook(project, "codebook.csv", TABLE, "Ada")
    first, _ = service.guiding(project)
    service.analyse(project, author="Ada")
    said_first, said_next, *_ = (
        each.id for each in service.study(project).corpus.passages if is_analysed(each)
    )

    def near(_: ProjectId, theme: ThemeId, n: int) -> tuple[PassageId, ...]:
        """Return what is not in the theme of two passages."""
        held = service.study(project).codebook.passage_ids(theme)
        return tuple(each for each in (said_first, said_next)[:n] if each not in held)

    monkeypatch.setattr(service, "nearest_said", near)
    app = opened("themes", theme=first)
    assert "Nearest to its words" in {each.value for each in app.subheader}
    assert "Now in: " in said(app)
    app.button(key=f"doing-near-{said_first}").click().run()
    assert not app.exception
    assert service.study(project).codebook.passage_ids(first) == (said_first,)
    assert not has(app, f"doing-near-{said_first}")
    assert has(app, f"doing-near-{said_next}")
    app.button(key=f"doing-near-{said_next}").click().run()
    assert not app.exception
    assert "Nearest to its words" not in {each.value for each in app.subheader}


def test_a_file_that_is_no_codebook_is_refused_in_a_sentence(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    before = service.study(project).codebook
    app = opened("themes")
    app.button(key="tool-codebook").click().run()
    _brought(app, b"PK\x03\x04 no", "codebook.xlsx")
    assert len(app.error) == 1
    assert service.study(project).codebook == before


def test_without_interviews_it_says_what_comes_first(service: Service, opened: Opening) -> None:
    service.create_project("Town")
    app = _brought(opened("themes"))
    assert app.button(key="codebook-analyse").disabled
    assert "Add interviews first" in said(app)


def test_definition_and_examples_stand_under_the_name(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    service.bring_codebook(project, "codebook.csv", TABLE, "Ada")
    theme = next(each for each in service.study(project).codebook.themes.values()
                 if each.name == "Waiting")  # fmt: skip
    app = opened("themes", theme=theme.id)
    assert "What people wait for" in said(app)
    assert "Examples given: People wait" in said(app)


def test_before_the_first_analysis_nothing_is_in_the_tray(
    service: Service, opened: Opening
) -> None:
    project = service.create_project("Town")
    service.import_files(project, FILES)
    service.bring_codebook(project, "codebook.csv", TABLE, "Ada")
    app = opened("themes")
    assert "In no theme" not in drawn(app, "cards")[0]
    assert not drawn(app, "quote")
