"""Four journeys through the real screen, as a person makes them."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import FilePayload

from analysis import settings
from analysis.edits import WriteItem, anchor_of, new_id
from analysis.records import ItemId, ProjectId, Quadrant, Status
from analysis.service import open_service
from tests.browser.conftest import ROOT, Opening, running, serving
from tests.service.fakes import FILES, service_on

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

SAMPLE = ROOT / "data" / "interviews" / "sample"
IMPORTED = (
    "09_telecom_operator.docx",
    "11_it_company_ceo.txt",
    "12_it_park_manager.pdf",
    "13_university_researcher.srt",
)
NEEDS_MODEL = pytest.mark.skipif(
    not (settings.MODELS_DIR / settings.MODEL_NAME / "model.safetensors").exists(),
    reason="the embedding model is not in models/: run make setup",
)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return where the database of a journey lies."""
    return tmp_path / "glas.db"


@pytest.fixture
def city(database: Path) -> Iterator[tuple[ProjectId, str]]:
    """Serve a project of three interviews, analysed by the quick engine."""
    service = service_on(database)
    project = service.create_project("City", "The city", "en")
    service.import_files(project, FILES)
    service.analyse(project, author="Ada")
    service.close()
    with serving(database) as address:
        yield project, address


def _words_of(document: bytes) -> str:
    report = Document(BytesIO(document))
    cells = (cell.text for table in report.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(each.text for each in report.paragraphs), *cells])


@NEEDS_MODEL
@pytest.mark.model
def test_from_files_to_a_word_report(database: Path, tab: Opening) -> None:
    with running("analysis", "work", database=database), serving(database) as address:
        browser = tab(address)
        browser.go("projects")
        browser.fill("Title", "Rechingrad")
        browser.fill("Organisation under study (optional)", "The municipality")
        browser.press("Make the project")
        browser.turn_to("Interviews")
        files = [SAMPLE / name for name in IMPORTED]
        browser.page.locator("input[type=file]").first.set_input_files(files)
        browser.page.get_by_text("4 interviews, not analysed yet").wait_for()
        browser.press("Analyse")
        browser.page.get_by_text("The analysis is done.").wait_for(timeout=300_000)
        browser.turn_to("SWOT board")
        browser.cards().first.click()
        browser.settle()
        browser.press("Accept")
        browser.turn_to("Export")
        with browser.page.expect_download(timeout=60_000) as downloading:
            browser.page.get_by_role("button", name="Download", exact=True).first.click()
        report = _words_of(Path(downloading.value.path()).read_bytes())
    service = open_service(database)
    (summary,) = service.projects()
    codebook = service.study(summary.project.id).codebook
    service.close()
    accepted = [each for each in codebook.items.values() if each.status is Status.ACCEPTED]
    assert len(accepted) == 1
    for item in codebook.items.values():
        assert item.statement in report
    for theme in codebook.children(None):
        assert theme.name in report


def test_edits_are_there_after_closing_and_starting_again(
    database: Path, city: tuple[ProjectId, str], tab: Opening
) -> None:
    _, address = city
    browser = tab(address)
    browser.go()
    browser.open_card("The network is slow.")
    browser.press("Reword")
    browser.page.get_by_label("The statement in your words").fill("Lines are too slow.")
    browser.press("Save")
    browser.choose("Move to", "Threats")
    browser.press("Accept")
    browser.page.context.close()
    with serving(database) as again:
        other = tab(again)
        other.go()
        threats = other.page.locator("section", has_text="Threats")
        threats.locator("button.card", has_text="Lines are too slow.").wait_for()
        assert "Accepted" in threats.locator("button.card").inner_text()


def test_two_tabs_in_conflict(database: Path, city: tuple[ProjectId, str], tab: Opening) -> None:
    project, address = city
    mine, theirs = tab(address), tab(address)
    for each, name in ((mine, "Ada"), (theirs, "Bo")):
        each.go()
        each.fill("You are", name)
        each.open_card("The network is slow.")
        each.press("Reword")
    theirs.page.get_by_label("The statement in your words").fill("Bo's words.")
    theirs.press("Save")
    mine.page.get_by_label("The statement in your words").fill("Ada's words.")
    mine.press("Save")
    mine.sees("Somebody else changed this meanwhile")
    mine.sees("Bo's words.")
    mine.sees("You wanted")
    service = open_service(database)
    try:
        assert _statements(service.study(project).codebook) >= {"Bo's words."}
        mine.press("Apply mine")
        assert _statements(service.study(project).codebook) >= {"Ada's words."}
    finally:
        service.close()


def _statements(codebook: object) -> set[str]:
    items = codebook.items.values()  # type: ignore[attr-defined]
    return {each.statement for each in items}


def test_a_tab_stays_in_the_project_of_its_address(
    database: Path, city: tuple[ProjectId, str], tab: Opening
) -> None:
    project, address = city
    service = open_service(database)
    try:
        other = service.create_project("Hospital")
        browser = tab(address)
        browser.go(f"?project={project}")
        for title in ("Themes", "Interviews", "Export", "SWOT board"):
            service.change_project(other, organisation=f"Changed before {title}")
            browser.turn_to(title)
            assert f"project={project}" in browser.page.url
            browser.page.get_by_role("combobox", name="Project").or_(
                browser.page.get_by_text("City", exact=True)
            ).first.wait_for()
        browser.page.reload()
        browser.settle()
        browser.cards().filter(has_text="The network is slow.").first.wait_for()
        latest = tab(address)
        latest.go()
        assert f"project={other}" in latest.page.url
    finally:
        service.close()


def test_a_broken_file_stops_nothing(database: Path, tab: Opening) -> None:
    with serving(database) as address:
        browser = tab(address)
        browser.go("projects")
        browser.fill("Title", "Town")
        browser.press("Make the project")
        browser.turn_to("Interviews")
        whole = (SAMPLE / "11_it_company_ceo.txt").read_bytes()
        browser.page.locator("input[type=file]").first.set_input_files(
            [
                FilePayload(
                    name="broken.docx", mimeType="application/zip", buffer=b"PK\x03\x04 no"
                ),
                FilePayload(name="whole.txt", mimeType="text/plain", buffer=whole),
            ]
        )
        browser.sees("Refused")
        browser.sees("1 interview, not analysed yet")
        outcomes = browser.page.locator(".st-key-outcomes").inner_text()
        assert "broken.docx" in outcomes
        assert "Added" in outcomes
        assert "Traceback" not in browser.page.content()


def test_words_are_found_in_their_place_by_keyboard_alone(
    city: tuple[ProjectId, str], tab: Opening
) -> None:
    _, address = city
    browser = tab(address)
    browser.go()
    browser.cards().filter(has_text="The network is slow.").focus()
    browser.page.keyboard.press("Enter")
    browser.settle()
    browser.page.get_by_role("button", name="In the transcript").first.focus()
    browser.page.keyboard.press("Enter")
    marked = browser.page.get_by_role("dialog").locator("mark.place")
    marked.wait_for()
    assert marked.inner_text() == "The network is slow."
    browser.page.get_by_role("dialog").get_by_text("How is the network?").wait_for()


def test_markup_in_peoples_words_is_shown_as_words(database: Path, tab: Opening) -> None:
    words = "<img src=x onerror=alert(1)> **network** ![x](http://198.51.100.1/x.png) :red[x]"
    service = service_on(database)
    project = service.create_project(words, words, "en")
    service.import_files(project, [("one.txt", f"Q: Hm?\nAnna: The {words}.\n".encode())])
    service.analyse(project)
    service.close()
    with serving(database) as address:
        browser = tab(address)
        for page in ("", "themes", "projects", "interviews", "export"):
            browser.go(page)
            assert browser.page.locator("img[src='x']").count() == 0
        browser.go()
        assert words.split("  ", maxsplit=1)[0][:20] in browser.cards().first.inner_text()


def test_all_four_quadrants_stand_on_the_board(city: tuple[ProjectId, str], tab: Opening) -> None:
    _, address = city
    browser = tab(address)
    browser.go()
    browser.page.locator(".board section h3").nth(3).wait_for()
    assert browser.page.locator(".board section h3").all_inner_texts() == [
        "Strengths", "Weaknesses", "Opportunities", "Threats"
    ]  # fmt: skip
    assert len(Quadrant) == 4


def test_an_item_opened_from_far_down_begins_in_sight_and_one_comes_back(
    database: Path, tab: Opening
) -> None:
    service = service_on(database)
    project = service.create_project("City", "The city", "en")
    lines = "".join(f"Anna: The money runs out in month {n}. People wait.\n" for n in range(40))
    service.import_files(project, [("one.txt", lines.encode()), *FILES])
    service.analyse(project, author="Ada")
    view = service.look(project)
    passages = [each for each in view.study.corpus.passages if "month" in each.text]
    for number, each in enumerate(passages[:9]):
        quadrant = Quadrant.THREAT if number % 2 else Quadrant.OPPORTUNITY
        edit = WriteItem(
            ItemId(new_id()), quadrant, f"Statement {number}", None, (anchor_of(each),)
        )
        service.edit(project, edit, "Ada", service.look(project).seq)
    service.close()
    with serving(database) as address:
        browser = tab(address)
        browser.page.set_viewport_size({"width": 1440, "height": 520})
        browser.go()
        last = browser.cards().filter(has_text="Statement 8").first
        last.scroll_into_view_if_needed()
        last.click()
        browser.settle()
        heading = browser.page.locator(".st-key-statement-" + _item_id(database, "Statement 8"))
        box = heading.bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 400
        browser.press("The whole board")
        again = browser.cards().filter(has_text="Statement 8").first
        place = again.bounding_box()
        assert place is not None
        assert 0 <= place["y"] < 520


def _item_id(database: Path, statement: str) -> str:
    service = open_service(database)
    try:
        (summary,) = service.projects()
        items = service.study(summary.project.id).codebook.items.values()
        return next(each.id for each in items if each.statement == statement)
    finally:
        service.close()


def test_an_empty_title_is_refused_beside_its_field(database: Path, tab: Opening) -> None:
    with serving(database) as address:
        browser = tab(address)
        browser.go("projects")
        browser.press("Make the project")
        error = browser.page.get_by_test_id("stAlert").bounding_box()
        title = browser.page.get_by_label("Title", exact=True).bounding_box()
        below = browser.page.get_by_label(
            "Organisation under study (optional)", exact=True
        ).bounding_box()
        assert error is not None
        assert title is not None
        assert below is not None
        assert title["y"] < error["y"] < below["y"]
