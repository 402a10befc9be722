"""The SWOT board."""

import json

from streamlit.testing.v1 import AppTest

from analysis.codebook import is_analysed
from analysis.edits import (
    AssignItem,
    CreateTheme,
    MendTag,
    MergeThemes,
    MovePassages,
    RemoveEvidence,
    RewordItem,
    SetItemStatus,
    SetSecondTheme,
    SetThemeStatus,
    WriteMemo,
    anchor_of,
    new_id,
)
from analysis.records import (
    ItemId,
    MemoId,
    Passage,
    ProjectId,
    Quadrant,
    Status,
    SwotItem,
    ThemeId,
)
from analysis.service import Service
from tests.ui.conftest import Opening, drawn, has, said
from ui.widgets import unsaid_list
from ui.widgets.item_pane import QUOTATIONS_SHOWN
from ui.widgets.writing import Draft


def _item(service: Service, project: ProjectId, words: str) -> SwotItem:
    items = service.study(project).codebook.items.values()
    return next(each for each in items if words in each.statement)


def test_an_empty_project_says_what_comes_next(service: Service, opened: Opening) -> None:
    service.create_project("Town")
    assert "Nothing to see here yet" in said(opened("board"))


def test_without_a_project_the_way_is_shown(service: Service, opened: Opening) -> None:
    assert "No project yet" in said(opened("board"))


def test_the_board_shows_drafted_words_in_quotation_marks_with_their_support(
    project: ProjectId, opened: Opening
) -> None:
    (board,) = drawn(opened("board"), "cards")
    assert "“The network is slow.”" in board
    assert "2 speakers · 2 interviews · 1 group · 2 passages" in board.replace("\u00a0", " ")


def test_an_item_is_accepted_moved_and_reworded(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = _item(service, project, "network")
    app = opened("board", item=item.id)
    app.button(key="item-accept").click().run()
    app.menu_button(key="item-move").click("threat").run()
    app.button(key=f"open-reword-{item.id}").click().run()
    app.text_area(key=f"words-reword-{item.id}").set_value("Slow lines may drive firms away.")
    app.button(key=f"save-words-reword-{item.id}").click().run()
    assert not app.exception
    now = service.study(project).codebook.items[item.id]
    assert now.status is Status.ACCEPTED
    assert now.quadrant is Quadrant.THREAT
    assert now.statement == "Slow lines may drive firms away."
    assert now.quoted is None


def test_the_list_beside_an_item_tells_what_people_made_of_each(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = _item(service, project, "network")
    for edit in (
        SetItemStatus(item.id, Status.ACCEPTED),
        RewordItem(item.id, "Lines are slow."),
    ):
        service.edit(project, edit, "Ada", service.look(project).seq)

    def marks(app: AppTest) -> list[str]:
        sections = json.loads(drawn(app, "cards")[0])["sections"]
        (found,) = [e for each in sections for e in each["entries"] if e["id"] == item.id]
        return [each["text"] for each in found["marks"]]

    assert marks(opened("board", item=item.id)) == ["Accepted", "Worded by the team"]
    assert marks(opened("board"))[:2] == ["Accepted", "Worded by the team"]


def test_an_item_may_follow_its_quotations_once_all_are_in_another_theme(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = _item(service, project, "network")
    study = service.study(project)
    known = {each.id: each for each in study.corpus.passages}
    first, *others = [anchor_of(known[each.passage_id]) for each in item.evidence]
    assert item.theme_id is not None
    assert others
    other = next(each for each in study.codebook.themes if each != item.theme_id)
    assert not has(opened("board", item=item.id), "item-follow")
    service.edit(project, AssignItem(item.id, other), "Ann", service.look(project).seq)
    assert not has(opened("board", item=item.id), "item-follow")
    service.edit(project, AssignItem(item.id, item.theme_id), "Ann", service.look(project).seq)
    service.edit(project, MovePassages((first,), other), "Ann", service.look(project).seq)
    assert not has(opened("board", item=item.id), "item-follow")
    service.edit(project, MovePassages(tuple(others), other), "Ann", service.look(project).seq)
    second = SetSecondTheme(first, item.theme_id)
    service.edit(project, second, "Ann", service.look(project).seq)
    assert not has(opened("board", item=item.id), "item-follow")
    service.edit(project, SetSecondTheme(first, None), "Ann", service.look(project).seq)
    for status, is_open in ((Status.REJECTED, False), (Status.CANDIDATE, True)):
        edit = SetThemeStatus(other, status)
        service.edit(project, edit, "Ann", service.look(project).seq)
        assert has(opened("board", item=item.id), "item-follow") is is_open
    app = opened("board", item=item.id)
    name = service.study(project).codebook.themes[other].name
    assert f"All its quotations are in “{name}” now." in said(app)
    app.button(key="item-follow").click().run()
    assert not app.exception
    assert service.study(project).codebook.items[item.id].theme_id == other
    assert not has(app, "item-follow")


def test_an_item_follows_into_the_lowest_theme_that_holds_all_its_quotations(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = _item(service, project, "network")
    study = service.study(project)
    known = {each.id: each for each in study.corpus.passages}
    first, *others = [anchor_of(known[each.passage_id]) for each in item.evidence]
    other = next(each for each in study.codebook.themes if each != item.theme_id)
    below, beside = ThemeId(new_id()), ThemeId(new_id())
    for edit in (
        CreateTheme(below, "Lines", other),
        CreateTheme(beside, "Masts", other),
        MovePassages((first,), below),
        MovePassages(tuple(others), beside),
    ):
        service.edit(project, edit, "Ann", service.look(project).seq)
    name = study.codebook.themes[other].name
    assert f"All its quotations are in “{name}” now." in said(opened("board", item=item.id))
    edit = MovePassages(tuple(others), below)
    service.edit(project, edit, "Ann", service.look(project).seq)
    app = opened("board", item=item.id)
    assert "All its quotations are in “Lines” now." in said(app)
    app.button(key="item-follow").click().run()
    assert service.study(project).codebook.items[item.id].theme_id == below
    assert not has(app, "item-follow")


def test_undo_takes_back_the_last_change(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = _item(service, project, "network")
    app = opened("board", item=item.id)
    app.text_input(key="author").set_value("Ada").run()
    app.button(key="item-reject").click().run()
    assert service.study(project).codebook.items[item.id].status is Status.REJECTED
    app.button(key="undo").click().run()
    assert not app.exception
    assert service.study(project).codebook.items[item.id].status is Status.CANDIDATE


def test_a_second_tab_is_told_and_nothing_is_overwritten(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = _item(service, project, "network")
    app = opened("board", item=item.id)
    app.button(key=f"open-reword-{item.id}").click().run()
    service.edit(project, RewordItem(item.id, "Bo's words."), "Bo", service.look(project).seq)
    app.text_area(key=f"words-reword-{item.id}").set_value("My words.")
    app.button(key=f"save-words-reword-{item.id}").click().run()
    assert service.study(project).codebook.items[item.id].statement == "Bo's words."
    words = said(app)
    assert "Bo changed this" in words
    assert "Bo's words." in words
    assert "My words." in words
    app.button(key="conflict-mine").click().run()
    assert service.study(project).codebook.items[item.id].statement == "My words."
    assert "Somebody else" not in said(app)


def test_a_click_on_a_page_that_fell_behind_changes_nothing(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = _item(service, project, "network")
    app = opened("board", item=item.id)
    service.edit(project, RewordItem(item.id, "Bo's words."), "Bo", service.look(project).seq)
    app.button(key="item-accept").click().run()
    assert service.study(project).codebook.items[item.id].status is Status.CANDIDATE
    app.button(key="conflict-theirs").click().run()
    assert service.study(project).codebook.items[item.id].statement == "Bo's words."


def test_evidence_is_turned_around_and_taken_out(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = _item(service, project, "network")
    first, second = item.evidence
    app = opened("board", item=item.id)
    app.menu_button(key=f"doing-for-{second.passage_id}-{second.start}").click("other").run()
    now = service.study(project).codebook.items[item.id]
    assert now.counter_evidence == (second,)
    app.menu_button(key=f"doing-for-{first.passage_id}-{first.start}").click("remove").run()
    assert not app.exception
    assert service.study(project).codebook.items[item.id].evidence == ()
    assert "No evidence left" in said(app)


def test_the_first_quotations_are_shown_and_the_rest_when_asked_for(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    more = "".join(f"The network fails on day {n}. " for n in range(12))
    service.import_files(project, [("long.txt", f"Q: And?\nEva: {more}\n".encode())])
    service.analyse(project, author="Ada")
    item = _item(service, project, "network")
    n = len(item.evidence)
    assert n > QUOTATIONS_SHOWN
    app = opened("board", item=item.id)
    assert f":gray[{n}]" in said(app)
    assert f"Show all {n}" in said(app)
    keys = [each.key for each in app.button if str(each.key).startswith("place-for-")]
    assert len(keys) == QUOTATIONS_SHOWN
    app.button(key=f"all-for-{item.id}").click().run()
    keys = [each.key for each in app.button if str(each.key).startswith("place-for-")]
    assert len(keys) == n
    assert "Show all" not in said(app)


def test_an_item_whose_words_left_says_so(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = _item(service, project, "money")
    voices = {service.look(project).ground.passages[e.passage_id].transcript_id
              for e in item.evidence}  # fmt: skip
    for each in voices:
        service.remove_interview(project, each)
    app = opened("board", item=item.id)
    assert "No words left" in drawn(app, "cards")[0]
    assert '"…"' not in "".join(drawn(app, "quote"))
    app.button(key=f"open-reword-{item.id}").click().run()
    assert app.text_area(key=f"words-reword-{item.id}").value == ""


def test_a_quotation_opens_in_its_place(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = _item(service, project, "network")
    quotation = item.evidence[0]
    app = opened("board", item=item.id)
    app.button(key=f"place-for-{quotation.passage_id}-{quotation.start}").click().run()
    (reader,) = drawn(app, "reader")
    assert '["The network is slow.","place"]' in reader.replace('", "', '","')
    assert "How is the network?" in reader


def test_an_item_of_ones_own_stands_on_chosen_words(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    app = opened("board")
    app.button(key="write").click().run()
    app.text_input(key="write-find").set_value("weather").run()
    chosen = next(e for e in service.study(project).corpus.passages if "weather" in e.text)
    app.button(key=f"doing-cand-{chosen.id}").click().run()
    app.segmented_control(key="write-quadrant-en").set_value(Quadrant.OPPORTUNITY)
    app.text_area(key="write-statement").set_value("Good weather draws visitors.")
    app.button(key="write-save").click().run()
    assert not app.exception
    made = _item(service, project, "Good weather")
    assert made.quadrant is Quadrant.OPPORTUNITY
    assert [each.passage_id for each in made.evidence] == [chosen.id]


def _judged(service: Service, project: ProjectId, words: str) -> tuple[ThemeId, list[Passage]]:
    """Have a person call what is said of something an opportunity: nothing is drafted of it."""
    said_of_it = [
        each
        for each in service.study(project).corpus.passages
        if words in each.text.lower() and is_analysed(each)
    ]
    edit = MendTag(tuple(anchor_of(each) for each in said_of_it), "opportunity")
    service.edit(project, edit, "Ada", service.look(project).seq)
    book = service.study(project).codebook
    return book.top(book.placements[said_of_it[0].id].theme_id), said_of_it


def test_themes_judged_without_an_item_stand_at_the_foot_of_their_quadrant(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, _ = _judged(service, project, "network")
    name = service.study(project).codebook.themes[theme].name
    sections = json.loads(drawn(opened("board"), "cards")[0])["sections"]
    folds = {each["title"]: each["folded"] for each in sections}
    (fold,) = [e for e in folds["Opportunities"] if "without an item" in e["title"]]
    (card,) = [each for each in fold["entries"] if each["text"] == name]
    assert unsaid_list.place_of(card["id"]) == (theme, Quadrant.OPPORTUNITY)
    assert "2\u00a0speakers" in card["support"] or "2 speakers" in card["support"]


def _writing(app: AppTest, theme: ThemeId, quadrant: Quadrant) -> AppTest:
    """Begin to write at a theme, as a click on its card does."""
    at = unsaid_list.identity_of(theme, quadrant)
    app.session_state["glas.writing"] = at
    known = dict(app.session_state["glas.drafts"]) if "glas.drafts" in app.session_state else {}
    app.session_state["glas.drafts"] = {at: Draft(quadrant, theme), **known}
    return app.run()


def _field(name: str, theme: ThemeId, quadrant: Quadrant) -> str:
    return f"write-{name}unsaid-{quadrant.value}-{theme}"


def test_an_item_is_written_from_what_is_judged_in_a_theme(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, said_of_it = _judged(service, project, "network")
    app = _writing(opened("board"), theme, Quadrant.OPPORTUNITY)
    for each in said_of_it:
        app.button(key=f"doing-there-{each.id}").click().run()
    assert not has(app, f"doing-there-{said_of_it[0].id}")
    statement = _field("statement", theme, Quadrant.OPPORTUNITY)
    app.text_area(key=statement).set_value("A faster network would draw firms.")
    app.button(key="write-save").click().run()
    assert not app.exception
    made = _item(service, project, "faster network")
    assert (made.quadrant, made.theme_id) == (Quadrant.OPPORTUNITY, theme)
    assert {each.passage_id for each in made.evidence} == {each.id for each in said_of_it}
    sections = json.loads(drawn(app, "cards")[0])["sections"]
    folds = [fold["title"] for each in sections for fold in each["folded"]]
    assert not any("without an item" in each for each in folds)


def test_each_theme_has_a_form_of_its_own_and_what_is_typed_is_kept(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, said_of_it = _judged(service, project, "network")
    other, _ = _judged(service, project, "money")
    assert other != theme
    app = _writing(opened("board"), theme, Quadrant.OPPORTUNITY)
    here = _field("statement", theme, Quadrant.OPPORTUNITY)
    app.text_area(key=here).set_value("Half a sentence").run()
    app.button(key=f"doing-there-{said_of_it[0].id}").click().run()
    app = _writing(app, other, Quadrant.OPPORTUNITY)
    assert app.text_area(key=_field("statement", other, Quadrant.OPPORTUNITY)).value == ""
    assert app.selectbox(key=_field("theme", other, Quadrant.OPPORTUNITY) + "-en").value == other
    app = _writing(app, theme, Quadrant.OPPORTUNITY)
    assert app.text_area(key=here).value == "Half a sentence"
    assert "Quotations chosen: 1" in said(app)
    app.button(key="write-cancel").click().run()
    app = _writing(app, theme, Quadrant.OPPORTUNITY)
    assert app.text_area(key=here).value == ""


def test_a_filter_finds_themes_without_an_item_and_leaves_the_form_open(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, said_of_it = _judged(service, project, "network")
    for item in service.study(project).codebook.items.values():
        edit = SetItemStatus(item.id, Status.REJECTED)
        service.edit(project, edit, "Ada", service.look(project).seq)
    app = opened("board")
    app.text_input(key=f"filter-words-{project}").set_value("network").run()
    assert "Nothing here fits" not in said(app)
    app = _writing(app, theme, Quadrant.OPPORTUNITY)
    app.text_input(key=f"filter-words-{project}").set_value("nobody said this").run()
    assert has(app, "write-save")
    assert f"The filter hides {len(said_of_it)}." in said(app)


def test_what_was_begun_at_a_theme_that_waits_no_more_can_be_gone_on_with(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, _ = _judged(service, project, "network")
    app = _writing(opened("board"), theme, Quadrant.OPPORTUNITY)
    statement = _field("statement", theme, Quadrant.OPPORTUNITY)
    app.text_area(key=statement).set_value("Half a thought").run()
    app.button(key="back").click().run()
    edit = SetThemeStatus(theme, Status.REJECTED)
    service.edit(project, edit, "Ada", service.look(project).seq)
    app.button(key="write").click().run()
    assert "Half a thought" in said(app)
    app.button(key=f"write-on-unsaid-{Quadrant.OPPORTUNITY.value}-{theme}").click().run()
    assert app.text_area(key=statement).value == "Half a thought"


def test_a_rejected_draft_is_told_where_one_writes(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = _item(service, project, "network")
    edit = SetItemStatus(item.id, Status.REJECTED)
    service.edit(project, edit, "Ada", service.look(project).seq)
    assert item.theme_id is not None
    app = _writing(opened("board"), item.theme_id, item.quadrant)
    assert "The item that stood here was rejected" in said(app)


def test_a_theme_merged_away_meanwhile_is_told(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, _ = _judged(service, project, "network")
    app = _writing(opened("board"), theme, Quadrant.OPPORTUNITY)
    survivor = next(e.id for e in service.study(project).codebook.children(None) if e.id != theme)
    service.edit(project, MergeThemes(survivor, (theme,)), "Ada", service.look(project).seq)
    app.run()
    assert "The theme is no longer there" in said(app)
    assert "Nothing waits here any more" in said(app)


def test_an_item_is_offered_what_else_is_judged_so(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = _item(service, project, "network")
    edit = RemoveEvidence(
        item.id,
        (anchor_of(service.look(project).ground.passages[item.evidence[0].passage_id]),),
    )
    service.edit(project, edit, "Ada", service.look(project).seq)
    app = opened("board", item=item.id)
    assert any("1 more judged so in its theme" in each.label for each in app.expander)


def test_a_wrong_tag_is_mended(project: ProjectId, service: Service, opened: Opening) -> None:
    item = _item(service, project, "network")
    quotation = item.evidence[0]
    app = opened("board", item=item.id)
    key = f"tag-for-{quotation.passage_id}-{quotation.start}"
    app.menu_button(key=key).click("opportunity").run()
    tag = service.study(project).codebook.tags[quotation.passage_id]
    assert tag.decided == "opportunity"


def test_memos_are_kept_and_removed(project: ProjectId, service: Service, opened: Opening) -> None:
    item = _item(service, project, "network")
    app = opened("board", item=item.id)
    app.text_area(key=f"memo-{item.id}").set_value("Ask **Vera**.")
    app.button(key=f"keep-memo-{item.id}").click().run()
    (memo,) = service.study(project).codebook.memos.values()
    assert (memo.text, memo.target) == ("Ask **Vera**.", item.id)
    assert "Ask **Vera**." in [each.value for each in app.text]
    app.button(key=f"drop-{memo.id}").click().run()
    assert not service.study(project).codebook.memos


def test_the_filter_leaves_other_groups_out(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    app = opened("board")
    app.selectbox(key=f"filter-group-{project}-en").set_value("Utilities").run()
    (board,) = drawn(app, "cards")
    assert "network" not in board
    assert "money" in board.casefold()


def test_an_edit_of_a_theme_that_is_gone_is_told(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    seen = service.look(project).seq
    memo = WriteMemo(MemoId(new_id()), "nowhere", "A thought", "Ada")
    service.edit(project, memo, "Ada", seen)
    app = opened("board", item=ItemId("gone"))
    assert not app.exception
    assert drawn(app, "cards")


def test_a_filter_that_nothing_fits_is_named_and_cleared(
    project: ProjectId, opened: Opening
) -> None:
    app = opened("board")
    app.text_input(key=f"filter-words-{project}").set_value("zeppelin").run()
    assert "Nothing here fits “zeppelin”." in said(app)
    assert not drawn(app, "cards")
    app.button(key="filter-clear").click().run()
    assert not app.exception
    assert "zeppelin" not in said(app)
    assert drawn(app, "cards")


def test_a_statement_that_is_too_long_is_kept_and_told(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    item = _item(service, project, "network")
    app = opened("board", item=item.id)
    app.button(key=f"open-reword-{item.id}").click().run()
    app.text_area(key=f"words-reword-{item.id}").set_value("x" * 700)
    app.button(key=f"save-words-reword-{item.id}").click().run()
    assert "At most 600 characters fit here; this has 700" in said(app)
    assert app.text_area(key=f"words-reword-{item.id}").value == "x" * 700
    assert service.study(project).codebook.items[item.id].statement == item.statement
