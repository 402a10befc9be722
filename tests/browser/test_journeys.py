"""Journeys through the real screen, as a person makes them."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import FilePayload, expect

from analysis import settings
from analysis.edits import WriteItem, anchor_of, new_id
from analysis.records import ItemId, ProjectId, Quadrant, Status
from analysis.service import open_service
from tests.browser.conftest import ROOT, WAIT_MS, Opening, Tab, free_port, running, serving
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


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the database of the journeys lies; each has a project of its own in it."""
    return tmp_path_factory.mktemp("journeys") / "glas.db"


@pytest.fixture(scope="module")
def address(database: Path) -> Iterator[str]:
    """Serve it; one server serves all journeys but those that begin or end with one."""
    with serving(database) as found:
        yield found


@pytest.fixture
def city(database: Path, request: pytest.FixtureRequest) -> ProjectId:
    """Return a project of three interviews, analysed by the quick engine, titled as its test."""
    return _analysed(database, request.node.name, FILES)


def _analysed(database: Path, title: str, files: Sequence[tuple[str, bytes]]) -> ProjectId:
    service = service_on(database)
    project = service.create_project(title, title, "en")
    service.import_files(project, files)
    service.analyse(project, author="Ada")
    service.close()
    return project


def _open_form(browser: Tab) -> None:
    """Open the form for a new project: it is closed where there are projects."""
    if not browser.page.get_by_label("Title", exact=True).is_visible():
        browser.page.get_by_text("New project", exact=True).click()
        browser.settle()


def _on(tab: Opening, address: str, project: ProjectId) -> Tab:
    """Open a project's board in a new tab."""
    opened = tab(address)
    opened.go(f"?project={project}")
    return opened


def _words_of(document: bytes) -> str:
    report = Document(BytesIO(document))
    cells = (cell.text for table in report.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(each.text for each in report.paragraphs), *cells])


@NEEDS_MODEL
@pytest.mark.model
def test_from_files_to_a_word_report(tmp_path: Path, tab: Opening) -> None:
    database = tmp_path / "glas.db"
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
    database: Path, address: str, city: ProjectId, tab: Opening
) -> None:
    browser = _on(tab, address, city)
    browser.open_card("The network is slow.")
    browser.press("Reword")
    browser.page.get_by_label("The statement in your words").fill("Lines are too slow.")
    browser.press("Save")
    browser.choose("Move to", "Threats")
    browser.press("Accept")
    browser.page.close()
    with serving(database) as again:
        other = _on(tab, again, city)
        threats = other.page.locator("section", has_text="Threats")
        threats.locator("button.card", has_text="Lines are too slow.").wait_for()
        assert "Accepted" in threats.locator("button.card").inner_text()


def test_name_and_language_are_there_after_a_reload_and_another_start(
    database: Path, city: ProjectId, tab: Opening
) -> None:
    port = free_port()
    with serving(database, port) as address:
        browser = _on(tab, address, city)
        nobody = browser.page.get_by_label("You are", exact=True).input_value()
        assert _cookies(browser) == {}
        browser.fill("You are", "Мира; Stone")
        browser.page.get_by_role("radio", name="Български").click()
        browser.sees("Вие сте")
        browser.settle()
        browser.page.reload()
        mine = browser.page.get_by_label("Вие сте", exact=True)
        expect(mine).to_have_value("Мира; Stone", timeout=WAIT_MS)
        assert set(_cookies(browser)) == {"glas_author", "glas_language"}
    with serving(database, port):
        browser.page.reload()
        expect(mine).to_have_value("Мира; Stone", timeout=WAIT_MS)
        browser.settle()
        browser.fill("Вие сте", "")
        expect(mine).to_have_value(nobody, timeout=WAIT_MS)
        assert set(_cookies(browser)) == {"glas_language"}
        browser.page.reload()
        expect(mine).to_have_value(nobody, timeout=WAIT_MS)


def _cookies(browser: Tab) -> dict[str, str]:
    """Return what Glas has had the browser keep; all of it is for this address alone."""
    kept = [each for each in browser.page.context.cookies() if each["name"].startswith("glas_")]
    assert all(each["sameSite"] == "Strict" and each["path"] == "/" for each in kept)
    return {each["name"]: each["value"] for each in kept}


def test_two_tabs_in_conflict(database: Path, address: str, city: ProjectId, tab: Opening) -> None:
    mine, theirs = (_on(tab, address, city) for _ in range(2))
    for each, name in ((mine, "Ada"), (theirs, "Bo")):
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
        assert _statements(service.study(city).codebook) >= {"Bo's words."}
        mine.press("Apply mine")
        assert _statements(service.study(city).codebook) >= {"Ada's words."}
    finally:
        service.close()


def _statements(codebook: object) -> set[str]:
    items = codebook.items.values()  # type: ignore[attr-defined]
    return {each.statement for each in items}


def test_a_tab_stays_in_the_project_of_its_address(
    database: Path, address: str, city: ProjectId, tab: Opening
) -> None:
    service = open_service(database)
    try:
        other = service.create_project("Hospital")
        title = service.study(city).project.title
        browser = _on(tab, address, city)
        for page in ("Themes", "Interviews", "Export", "SWOT board"):
            service.change_project(other, organisation=f"Changed before {page}")
            browser.turn_to(page)
            assert f"project={city}" in browser.page.url
            browser.page.get_by_role("combobox", name="Project").or_(
                browser.page.get_by_text(title, exact=True)
            ).first.wait_for()
        browser.page.reload()
        browser.settle()
        browser.cards().filter(has_text="The network is slow.").first.wait_for()
        latest = tab(address)
        latest.go()
        assert f"project={other}" in latest.page.url
    finally:
        service.close()


def test_a_broken_file_stops_nothing(address: str, tab: Opening) -> None:
    browser = tab(address)
    browser.go("projects")
    _open_form(browser)
    browser.fill("Title", "Town")
    browser.press("Make the project")
    browser.turn_to("Interviews")
    whole = (SAMPLE / "11_it_company_ceo.txt").read_bytes()
    browser.page.locator("input[type=file]").first.set_input_files(
        [
            FilePayload(name="broken.docx", mimeType="application/zip", buffer=b"PK\x03\x04 no"),
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
    address: str, city: ProjectId, tab: Opening
) -> None:
    browser = _on(tab, address, city)
    browser.cards().filter(has_text="The network is slow.").focus()
    browser.page.keyboard.press("Enter")
    browser.settle()
    browser.page.get_by_role("button", name="In the transcript").first.focus()
    browser.page.keyboard.press("Enter")
    marked = browser.page.get_by_role("dialog").locator("mark.place")
    marked.wait_for()
    assert marked.inner_text() == "The network is slow."
    browser.page.get_by_role("dialog").get_by_text("How is the network?").wait_for()


def test_markup_in_peoples_words_is_shown_as_words(
    database: Path, address: str, tab: Opening
) -> None:
    words = "<img src=x onerror=alert(1)> **network** ![x](http://198.51.100.1/x.png) :red[x]"
    said = [("one.txt", f"Q: Hm?\nAnna: The {words}.\n".encode())]
    project = _analysed(database, words, said)
    browser = tab(address)
    for page in ("", "themes", "projects", "interviews", "export"):
        browser.go(f"{page}?project={project}")
        assert browser.page.locator("img[src='x']").count() == 0
    browser.go(f"?project={project}")
    assert words.split("  ", maxsplit=1)[0][:20] in browser.cards().first.inner_text()


def test_all_four_quadrants_stand_on_the_board(address: str, city: ProjectId, tab: Opening) -> None:
    browser = _on(tab, address, city)
    browser.page.locator(".board section h3").nth(3).wait_for()
    assert browser.page.locator(".board section h3").all_inner_texts() == [
        "Strengths", "Weaknesses", "Opportunities", "Threats"
    ]  # fmt: skip
    assert len(Quadrant) == 4


def test_an_item_opened_from_far_down_begins_in_sight_and_one_comes_back(
    database: Path, address: str, tab: Opening
) -> None:
    lines = "".join(f"Anna: The money runs out in month {n}. People wait.\n" for n in range(40))
    project = _analysed(database, "Many items", [("one.txt", lines.encode()), *FILES])
    service = service_on(database)
    view = service.look(project)
    passages = [each for each in view.study.corpus.passages if "month" in each.text]
    for number, each in enumerate(passages[:9]):
        quadrant = Quadrant.THREAT if number % 2 else Quadrant.OPPORTUNITY
        edit = WriteItem(
            ItemId(new_id()), quadrant, f"Statement {number}", None, (anchor_of(each),)
        )
        service.edit(project, edit, "Ada", service.look(project).seq)
    service.close()
    browser = tab(address)
    browser.page.set_viewport_size({"width": 1440, "height": 520})
    browser.go(f"?project={project}")
    last = browser.cards().filter(has_text="Statement 8").first
    last.scroll_into_view_if_needed()
    last.click()
    browser.settle()
    item = _item_id(database, project, "Statement 8")
    box = browser.page.locator(f".st-key-statement-{item}").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 400
    browser.press("The whole board")
    again = browser.cards().filter(has_text="Statement 8").first
    place = again.bounding_box()
    assert place is not None
    assert 0 <= place["y"] < 520


def _item_id(database: Path, project: ProjectId, statement: str) -> str:
    service = open_service(database)
    try:
        items = service.study(project).codebook.items.values()
        return next(each.id for each in items if each.statement == statement)
    finally:
        service.close()


def test_an_empty_title_is_refused_beside_its_field(address: str, tab: Opening) -> None:
    browser = tab(address)
    browser.go("projects")
    _open_form(browser)
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
