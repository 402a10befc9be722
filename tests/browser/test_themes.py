"""The themes page in a real browser: each of its tools and views, with real clicks and keys."""

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Locator

from analysis.edits import MovePassages, SetSecondTheme, WriteMemo, anchor_of
from analysis.jobs import work_once
from analysis.records import Origin, Passage, PassageId, ThemeId
from analysis.review import Finding, digest, is_by_person, most_typical_first, replies_of
from tests.browser.conftest import Opening, Tab, serving
from tests.browser.studies import HOSTILE, MORE, Studied, pressed, served, taught, worked_on
from tests.standins import stand_in_service
from ui.widgets import steadiness

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

MAP_PADDING_PX = 26
"""As ``map.js`` has it."""


@pytest.fixture(scope="module")
def studied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studied]:
    """Serve real interviews, analysed twice; one server serves all tests of this module."""
    database = tmp_path_factory.mktemp("themes") / "glas.db"
    project = worked_on(database)
    with serving(database) as address:
        made = served(database, project, address)
        yield made
        made.service.close()


def _on(tab: Opening, studied: Studied, **query: str) -> Tab:
    """Open the themes page in a new tab."""
    opened = tab(studied.address)
    asked = {"project": studied.project, **query}
    opened.go("themes?" + "&".join(f"{key}={value}" for key, value in asked.items()))
    return opened


def _turn(browser: Tab, view: str) -> None:
    browser.page.get_by_role("radio", name=view).click()
    browser.settle()


def _button(browser: Tab, key: str) -> Locator:
    return browser.page.locator(f".st-key-{key} button:visible").first


def _press(browser: Tab, key: str) -> None:
    _button(browser, key).click()
    browser.settle()


def _explained(studied: Studied) -> Passage:
    """Return a passage on the first page of the largest theme that has words to mark."""
    placed = studied.codebook.placements
    said = studied.passages(studied.themes()[0])
    for each in sorted(said, key=lambda each: -placed[each.id].strength)[:10]:
        why = studied.service.why_here(studied.project, each.id)
        if why is not None and why.words and why.runner_up:
            return each
    raise AssertionError("no passage can be explained")


def test_a_passage_is_placed_from_the_tray_by_one_click(studied: Studied, tab: Opening) -> None:
    passage = studied.passages(studied.themes()[1])[-1]
    studied.edit(MovePassages((anchor_of(passage),), None))
    near = studied.service.nearest_themes(studied.project, [passage.id])[passage.id]
    browser = _on(tab, studied, theme="tray")
    assert len(near) == 3
    for theme, _ in near:
        assert _button(browser, f"put-{passage.id}-{theme}").is_visible()
    _press(browser, f"put-{passage.id}-{near[1][0]}")
    browser.page.get_by_test_id("stToast").wait_for()
    placed = studied.codebook.placements[passage.id]
    assert (placed.theme_id, placed.origin) == (near[1][0], Origin.PERSON)


def test_weak_themes_are_flagged_in_the_list_and_explained_in_words(
    tmp_path: Path, tab: Opening
) -> None:
    database = tmp_path / "glas.db"
    project = pressed(database)
    with serving(database) as address:
        many = served(database, project, address)
        try:
            _weak_ones_are_flagged(many, tab)
        finally:
            many.service.close()


def _weak_ones_are_flagged(many: Studied, tab: Opening) -> None:
    weak = [each for each in many.codebook.children(None) if steadiness.is_weak(each)]
    assert weak
    browser = _on(tab, many)
    card = browser.page.locator(f"button.card[data-id='{weak[0].id}']")
    assert "Weak" in card.inner_text()
    card.click()
    browser.settle()
    told = browser.page.locator(".st-key-theme-heading").inner_text()
    assert "when some interviews are left out, about" in told
    assert f"({weak[0].stability:.2f})" in told


def test_a_second_theme_is_shown_beside_the_passage(studied: Studied, tab: Opening) -> None:
    here, other = studied.themes()[1:3]
    passage = studied.passages(here)[0]
    studied.edit(SetSecondTheme(anchor_of(passage), other))
    browser = _on(tab, studied, theme=here)
    said = browser.page.locator(f".st-key-said-passage-{passage.id}")
    assert f"also: {studied.codebook.themes[other].name}" in said.locator("figure").inner_text()


def test_why_here_marks_its_words_and_moves_to_the_runner_up(
    studied: Studied, tab: Opening
) -> None:
    passage = _explained(studied)
    why = studied.service.why_here(studied.project, passage.id)
    assert why is not None
    browser = _on(tab, studied, theme=why.theme_id)
    said = browser.page.locator(f".st-key-said-passage-{passage.id}")
    _press(browser, f"why-passage-{passage.id}")
    said.locator("mark.why").first.wait_for()
    marked = said.locator("mark.why").all_inner_texts()
    assert {each.casefold() for each in marked} >= {each.casefold() for each in why.words}
    card = browser.page.locator(f".st-key-why-card-passage-{passage.id}")
    assert card.locator("blockquote").count() == len(why.nearest)
    assert f"{round(100 * why.share)} %" in card.locator("dl").inner_text()
    _press(browser, f"why-move-passage-{passage.id}")
    browser.page.get_by_test_id("stToast").wait_for()
    assert studied.codebook.placements[passage.id].theme_id == why.runner_up


def _first(found: tuple[Finding, ...]) -> list[Finding]:
    """Return the findings that the check shows at first."""
    return [each for alike in digest(_checked(found)).first for each in alike]


def _checked(found: tuple[Finding, ...]) -> list[Finding]:
    """Return the findings that are not left to the page of titles."""
    return [each for each in found if not each.takes_title]


def test_a_finding_is_mended_and_another_kept(studied: Studied, tab: Opening) -> None:
    found = studied.service.findings(studied.project)
    mended = next(each for each in _checked(found) if each.edit is not None)
    browser = _on(tab, studied)
    assert not browser.page.locator(".st-key-tool-panel-check").count()
    _press(browser, "tool-check")
    if mended not in _first(found):
        _press(browser, "smaller-findings")
    key = "-".join((mended.kind, *mended.theme_ids))
    _press(browser, f"remedy-{key}")
    browser.page.get_by_test_id("stToast").first.wait_for()
    assert not browser.page.locator(f".st-key-finding-{key}").count()
    left = _first(studied.service.findings(studied.project))
    kept = next(each for each in left if each.keep != each.edit)
    key = "-".join((kept.kind, *kept.theme_ids))
    _press(browser, f"keep-{key}")
    assert not browser.page.locator(f".st-key-finding-{key}").count()
    if isinstance(kept.keep, WriteMemo):
        assert any(memo.target in kept.theme_ids for memo in studied.codebook.memos.values())
    else:
        (theme,) = kept.theme_ids
        assert studied.codebook.themes[theme].named_by is Origin.PERSON
    browser.press("Undo")
    browser.press("Undo")
    assert {each.what.message for each in studied.service.findings(studied.project)} == {
        each.what.message for each in found
    }


def test_columns_of_groups_are_equally_wide(studied: Studied, tab: Opening) -> None:
    browser = _on(tab, studied)
    _turn(browser, "Groups")
    heads = browser.page.locator("thead th[scope=col]")
    heads.first.wait_for()
    widths = [each.bounding_box() for each in heads.all()[1:]]
    assert len(widths) > 1
    found = [each["width"] for each in widths if each is not None]
    assert max(found) - min(found) <= 1


def test_moves_are_accepted_singly_and_refused_together(tmp_path: Path, tab: Opening) -> None:
    database = tmp_path / "glas.db"
    project = worked_on(database, MORE)
    with serving(database) as address:
        studied = served(database, project, address)
        try:
            _one_is_accepted_and_the_rest_refused(studied, tab)
        finally:
            studied.service.close()


def _one_is_accepted_and_the_rest_refused(studied: Studied, tab: Opening) -> None:
    moved = studied.service.moved(studied.project)
    assert len(moved) > 2
    first, second, *_ = moved
    browser = _on(tab, studied)
    _press(browser, "tool-moved")
    _press(browser, f"moved-yes-{first.passage_id}")
    browser.sees(f"Placed by the analysis: {len(moved) - 1}")
    assert studied.codebook.placements[first.passage_id].origin is Origin.PERSON
    _press(browser, "moved-no-all")
    browser.page.locator(".st-key-tool-moved").wait_for(state="detached")
    placed = studied.codebook.placements.get(second.passage_id)
    assert (placed.theme_id if placed else None) == second.from_theme
    assert studied.service.moved(studied.project) == ()


def _isolated(studied: Studied) -> tuple[PassageId, tuple[float, float]]:
    """Return the passage on the map that is farthest from its nearest neighbour."""
    points = studied.service.atlas(studied.project).points
    return max(
        points.items(),
        key=lambda one: min(
            math.dist(one[1], each) for key, each in points.items() if key != one[0]
        ),
    )


def test_the_map_shows_words_on_hover_and_opens_the_passage_on_click(
    studied: Studied, tab: Opening
) -> None:
    identity, (x, y) = _isolated(studied)
    passage = next(each for each in studied.corpus.passages if each.id == identity)
    browser = _on(tab, studied)
    _turn(browser, "Map")
    canvas = browser.page.locator("canvas")
    box = canvas.bounding_box()
    assert box is not None
    at = (
        box["x"] + MAP_PADDING_PX + x * (box["width"] - 2 * MAP_PADDING_PX),
        box["y"] + MAP_PADDING_PX + y * (box["height"] - 2 * MAP_PADDING_PX),
    )
    browser.page.mouse.move(*at)
    tip = browser.page.locator(".tip")
    tip.wait_for()
    assert passage.text[:25] in tip.inner_text()
    browser.page.mouse.click(*at)
    browser.settle()
    dialog = browser.page.get_by_role("dialog")
    dialog.locator("mark.place").first.wait_for()
    assert "".join(dialog.locator("mark.place").all_inner_texts()) == passage.text
    dialog.locator(".st-key-why-place button:visible").first.click()
    browser.settle()
    dialog.get_by_text("points behind").or_(dialog.get_by_text("came just as near")).or_(
        dialog.get_by_text("are rather in")
    ).or_(dialog.get_by_text("Nothing is known")).or_(
        dialog.get_by_text("No other theme")
    ).first.wait_for()


def test_the_map_is_read_by_keyboard_and_as_a_list(studied: Studied, tab: Opening) -> None:
    browser = _on(tab, studied)
    _turn(browser, "Map")
    canvas = browser.page.locator("canvas")
    canvas.focus()
    browser.page.keyboard.press("ArrowRight")
    first = browser.page.locator(".tip").inner_text()
    browser.page.keyboard.press("ArrowRight")
    assert browser.page.locator(".tip").inner_text() != first
    browser.page.keyboard.press("Enter")
    dialog = browser.page.get_by_role("dialog")
    dialog.locator("mark.place").first.wait_for()
    browser.page.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    browser.settle()
    theme = studied.themes()[1]
    browser.page.locator(f"details[data-theme='{theme}'] summary").press("Enter")
    entry = browser.page.locator(f"details[data-theme='{theme}'] .within button[data-id]").first
    words = entry.locator(".serif").inner_text()
    entry.press("Enter")
    dialog.locator("mark.place").first.wait_for()
    assert "".join(dialog.locator("mark.place").all_inner_texts()).startswith(words[:20])


def test_the_map_is_filtered_and_obeys_no_markup(studied: Studied, tab: Opening) -> None:
    browser = _on(tab, studied)
    _turn(browser, "Map")
    names = browser.page.locator(".names").inner_text()
    assert HOSTILE in names.replace("\n", " ")
    assert not browser.page.locator("img[src=x]").count()
    total = sum(map(int, browser.page.locator("summary .n").all_inner_texts()))
    assert total == len(studied.service.atlas(studied.project).points)
    browser.page.get_by_role("combobox", name="Language of the passage").click()
    browser.page.get_by_role("option", name="Bulgarian").click()
    browser.settle()
    fewer = sum(map(int, browser.page.locator("summary .n").all_inner_texts()))
    assert 0 < fewer < total


def test_a_number_of_a_group_opens_its_passages(studied: Studied, tab: Opening) -> None:
    sizes = studied.service.group_sizes(studied.project)
    browser = _on(tab, studied)
    _turn(browser, "Groups")
    cell = browser.page.locator("button.cell").first
    identity = str(cell.get_attribute("data-id"))
    theme, number = identity.split("|")
    counted = sizes.themes[ThemeId(theme)][int(number)]
    assert cell.locator("span").first.inner_text() == str(counted.n_passages)
    assert cell.locator("small").inner_text().strip().endswith(str(counted.n_speakers))
    cell.click()
    browser.settle()
    n_all = len(studied.codebook.passage_ids(ThemeId(theme)))
    of_all = f" of {n_all}" if counted.n_passages < n_all else ""
    heading = browser.page.get_by_role("heading", name=f"assages {counted.n_passages}{of_all}")
    heading.wait_for()
    memos = browser.page.get_by_text("Write a memo")
    boxes = heading.bounding_box(), memos.bounding_box()
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] < boxes[1]["y"]
    chosen = browser.page.get_by_role("combobox", name="Stakeholder group")
    assert chosen.input_value() == sizes.groups[int(number)]


def test_a_number_of_a_pair_opens_the_turns_of_both(studied: Studied, tab: Opening) -> None:
    pair = studied.service.overlap(studied.project)[0]
    browser = _on(tab, studied)
    _turn(browser, "Together")
    cell = browser.page.locator(f"button.cell[data-id='{pair.one}|{pair.other}']")
    assert cell.inner_text() == str(pair.n_turns)
    cell.focus()
    browser.page.keyboard.press("Enter")
    browser.settle()
    turns = browser.page.locator("[class*='st-key-turn-']")
    assert turns.count() == min(10, pair.n_turns)
    for turn in turns.all():
        marks = turn.locator("mark")
        kinds = {str(each.get_attribute("class")) for each in marks.all()}
        assert {"one", "other"} <= kinds or "both" in kinds


def test_the_list_of_themes_ends_in_sight_and_shows_that_it_goes_on(
    studied: Studied, tab: Opening
) -> None:
    browser = _on(tab, studied)
    browser.page.set_viewport_size({"width": 1440, "height": 620})
    listed = browser.page.locator(".st-key-beside-themes .scroll")
    faded = browser.page.locator(".st-key-beside-themes .scroll.more")
    faded.wait_for()
    box = listed.bounding_box()
    assert box
    assert box["y"] + box["height"] < 620
    assert "rgba(0, 0, 0, 0)" not in str(
        listed.evaluate("each => getComputedStyle(each).scrollbarColor")
    )
    listed.evaluate("each => each.scrollTo(0, each.scrollHeight)")
    faded.wait_for(state="detached")
    last = browser.page.locator("button.card", has_text="In no theme").bounding_box()
    assert last
    assert last["y"] + last["height"] <= box["y"] + box["height"]


def test_the_form_for_a_new_theme_is_in_sight(studied: Studied, tab: Opening) -> None:
    browser = _on(tab, studied)
    browser.page.set_viewport_size({"width": 1440, "height": 620})
    browser.page.locator("[class*='st-key-said-passage-']").nth(5).scroll_into_view_if_needed()
    _press(browser, "open-new-theme-project")
    box = _button(browser, "save-words-new-theme-project").bounding_box()
    assert box
    assert 0 <= box["y"] < box["y"] + box["height"] <= 620
    _press(browser, "cancel-words-new-theme-project")


def test_what_can_be_done_with_ticked_passages_is_in_sight(studied: Studied, tab: Opening) -> None:
    browser = _on(tab, studied)
    tick = browser.page.locator("[class*='st-key-pick-'] label").nth(6)
    tick.scroll_into_view_if_needed()
    tick.click()
    browser.settle()
    for key in ("picked-move", "picked-split", "picked-none"):
        box = _button(browser, key).bounding_box()
        assert box
        assert 0 <= box["y"] < box["y"] + box["height"] <= 1000
    box = tick.bounding_box()
    assert box
    assert 0 <= box["y"] < 1000
    _press(browser, "picked-none")


def test_the_numbers_of_themes_stand_before_the_first_line_of_their_titles(
    studied: Studied, tab: Opening
) -> None:
    browser = _on(tab, studied)
    _turn(browser, "Together")
    first = browser.page.locator("tbody .numbered").first
    first.locator("button").evaluate("each => each.append(' and so on'.repeat(9))")
    number, title = (first.locator(each).bounding_box() for each in (".order", "button"))
    assert number
    assert title
    assert abs(number["y"] - title["y"]) < number["height"] / 2
    assert title["height"] > 1.5 * number["height"]


def test_what_is_opened_begins_in_sight(studied: Studied, tab: Opening) -> None:
    here, other = studied.themes()[1:3]
    browser = _on(tab, studied, theme=here)
    passages = browser.page.locator("[class*='st-key-said-passage-']")
    passages.nth(7).scroll_into_view_if_needed()
    browser.page.locator(f"button.card[data-id='{other}']").first.click()
    browser.settle()
    heading = browser.page.locator(".st-key-theme-heading")
    assert studied.codebook.themes[other].name in heading.inner_text()
    _begins_in_sight(heading)
    browser.page.set_viewport_size({"width": 1440, "height": 420})
    browser.turn_to("Interviews")
    last = browser.page.locator("tbody button").last
    last.scroll_into_view_if_needed()
    assert browser.page.locator("h1").first.bounding_box()["y"] < 0  # type: ignore[index]
    last.click()
    browser.settle()
    _begins_in_sight(browser.page.locator(".st-key-interview-heading"))


def _begins_in_sight(heading: Locator) -> None:
    box = heading.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 500


def test_answers_are_sorted_some_at_a_time_and_the_next_ones_begin_in_sight(
    studied: Studied, tab: Opening
) -> None:
    theme, other = studied.themes()[0], studied.themes()[1]
    unplaced = [e for e in studied.passages(theme) if not is_by_person(e.id, studied.codebook)]
    quoted = [each.passage_id for each in studied.codebook.themes[theme].central]
    stray, *stay = most_typical_first(
        replies_of(unplaced, studied.codebook), studied.codebook, quoted
    )
    browser = _on(tab, studied, theme=theme)
    _press(browser, f"sort-{theme}")
    choice = browser.page.locator(f".st-key-sort-{theme}-{stray[0].id}-en")
    name = studied.codebook.themes[other].name
    choice.get_by_role("combobox").fill(name)
    browser.page.get_by_role("option", name=name, exact=True).first.click()
    _press(browser, f"sort-done-{stray[0].id}")
    box = browser.page.get_by_role("heading", name="Answer by answer").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 700
    now = studied.codebook.placements
    assert {now[each.id].theme_id for each in stray} == {other}
    for each in (passage for reply in stay[:4] for passage in reply):
        assert now[each.id].origin is Origin.PERSON
        assert studied.codebook.top(now[each.id].theme_id) == theme


def test_a_codebook_is_brought_and_analysed_with(tmp_path: Path, tab: Opening) -> None:
    database = tmp_path / "glas.db"
    project = worked_on(database)
    with serving(database) as address:
        studied = served(database, project, address)
        browser = _on(tab, studied)
        _press(browser, "tool-codebook")
        table = "name,definition,examples\nОбщината,The city hall and its files,\nPower cuts,,\n"
        browser.page.locator("input[type=file]").first.set_input_files(
            [FilePayload(name="ours.csv", mimeType="text/csv", buffer=table.encode())]
        )
        browser.sees("2 themes were read.")
        browser.press("Analyse with it")
        assert "Waits for the analysis" in browser.page.locator(
            "button.card"
        ).last.inner_text() or (
            browser.cards().filter(has_text="Waits for the analysis").count() == 2
        )
        worker = stand_in_service(database)
        assert work_once(worker, "test")
        worker.close()
        browser.page.get_by_text("The analysis is done.").wait_for(timeout=60_000)
        names = {each.name for each in studied.codebook.themes.values()}
        assert names >= {"Общината", "Power cuts"}
        studied.service.close()


def test_what_people_moved_is_offered_and_moved(tmp_path: Path, tab: Opening) -> None:
    database = tmp_path / "glas.db"
    project, theme = taught(database)
    with serving(database) as address:
        studied = served(database, project, address)
        (offer,) = studied.service.offers(project)
        left, *moved = offer.passages
        browser = _on(tab, studied)
        _press(browser, "tool-offers")
        browser.sees(f"{len(offer.passages)} passages are like those that people put into")
        box = browser.page.locator(f".st-key-offer-{theme}-{left}")
        assert box.get_by_role("checkbox").is_checked()
        box.locator("label").click()
        browser.settle()
        _press(browser, f"offer-move-{theme}")
        browser.page.get_by_test_id("stToast").first.wait_for()
        placements = studied.codebook.placements
        assert {placements[each].theme_id for each in moved} == {theme}
        assert placements[left].theme_id != theme
        assert left not in {
            one for each in studied.service.offers(project) for one in each.passages
        }
        studied.service.close()
