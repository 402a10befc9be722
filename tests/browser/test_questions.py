"""What people ask of the result, in a real browser: who sees it otherwise, and why this tag."""

from pathlib import Path

import pytest

from analysis.edits import MendTag, anchor_of
from analysis.exports.sureness import LEVEL_NAMES
from analysis.jobs import work_once
from tests.browser.conftest import Opening, Tab, serving
from tests.browser.studies import Studied, compared, served
from tests.standins import stand_in_service, town_of_pipes

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


def _press(browser: Tab, key: str) -> None:
    browser.page.locator(f".st-key-{key} button:visible").first.click()
    browser.settle()


def test_what_others_see_otherwise_is_found_and_where_groups_disagree(
    tmp_path: Path, tab: Opening
) -> None:
    database = tmp_path / "glas.db"
    project = compared(database)
    with serving(database) as address:
        studied = served(database, project, address)
        browser = tab(address)
        browser.go(f"?project={project}")
        browser.open_card("Seen otherwise by others")
        before = browser.page.locator(".st-key-sureness").inner_text()
        assert any(each in before for each in LEVEL_NAMES.values())
        assert "Others see it otherwise:" in before
        other = browser.page.locator("[class*='st-key-otherwise-go-']").first
        key = str(other.get_attribute("class")).split("otherwise-go-")[1].split()[0]
        other.locator("button").click()
        browser.settle()
        words = next(each for each in studied.codebook.items.values() if each.id == key).statement
        assert words in browser.page.locator("figure.large").first.inner_text()

        browser.page.get_by_role("radio", name="Where groups disagree").click()
        browser.settle()
        cell = browser.page.locator("button.cell").first
        n, identity = int(cell.locator("span").first.inner_text()), cell.get_attribute("data-id")
        group = str(identity).rpartition("|")[0]
        cell.click()
        browser.settle()
        opened = browser.page.locator(".st-key-disagree-open")
        opened.wait_for()
        assert group in opened.inner_text()
        assert opened.locator("figure").count() == min(n, 10)
        _press(browser, "disagree-close")
        opened.wait_for(state="detached")
        studied.service.close()


def _pipes_in_a_town(database: Path, address: str = "") -> Studied:
    service = stand_in_service(database)
    project = town_of_pipes(service, "Town")
    made = Studied(service, project, address)
    pipes = [each for each in made.corpus.passages if "pipe" in each.text]
    made.edit(MendTag(tuple(anchor_of(each) for each in pipes[1:5]), "weakness"))
    return made


def test_a_tag_is_explained_mended_and_mended_in_those_like_it(
    tmp_path: Path, tab: Opening
) -> None:
    database = tmp_path / "glas.db"
    studied = _pipes_in_a_town(database)
    passage = next(each for each in studied.corpus.passages if "pipe" in each.text)
    theme = studied.codebook.placements[passage.id].theme_id
    with serving(database) as address:
        browser = tab(address)
        browser.go(f"themes?project={studied.project}&theme={theme}")
        said = browser.page.locator(f".st-key-said-passage-{passage.id}")
        _press(browser, f"why-tag-passage-{passage.id}")
        card = browser.page.locator(f".st-key-why-tag-card-passage-{passage.id}")
        box = card.locator("svg[role=img]").bounding_box()
        assert box is not None
        assert box["width"] > 200
        assert work_once(studied.service, "worker")
        said.locator("mark.for").first.wait_for()

        browser.page.locator(f".st-key-tag-passage-{passage.id} button:visible").first.click()
        browser.page.get_by_role("menuitem", name="Weakness").or_(
            browser.page.get_by_role("option", name="Weakness")
        ).first.click()
        browser.settle()
        (offer,) = studied.service.tag_offers(studied.project)
        browser.sees(f"{len(offer.passages)} passages are like those whose tag you changed.")
        assert "Nothing is known of its words" not in card.inner_text()
        _press(browser, "mended-look")
        for each in offer.passages:
            browser.page.locator(f".st-key-tag-offer-weakness-{each} label:visible").first.click()
            browser.settle()
        _press(browser, "tag-offer-take-weakness")
        browser.page.get_by_test_id("stToast").first.wait_for()
        assert {studied.codebook.tags[each].decided for each in offer.passages} == {"weakness"}
        browser.page.get_by_role("dialog").get_by_label("Close").first.click()
        browser.page.get_by_role("dialog").first.wait_for(state="hidden")
        browser.settle()
        browser.press("Undo")
        browser.sees("Taken back: Tagged passages as weakness")
        assert {studied.codebook.tags[each].decided for each in offer.passages} == {None}

        browser.turn_to("Export")
        with browser.page.expect_download() as download:
            _press(browser, "download-statements")
        table = Path(download.value.path()).read_text("utf-8").splitlines()
        assert table[0] == "id\ttext\tlang\tlabel\tquestion"
        assert sum(f"\t{passage.text}\ten\tweakness\t" in each for each in table) == 1
        browser.page.locator("[class*='st-key-learns-export'] label:visible").first.click()
        browser.settle()
        assert studied.codebook.learns
        studied.service.close()
