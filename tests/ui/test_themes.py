"""The themes page."""

import json
import re
from dataclasses import replace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analysis.edits import MovePassages, NestTheme, RenameTheme, SetThemeStatus, anchor_of
from analysis.records import ProjectId, Status, Theme
from analysis.service import Service, View
from tests.ui.conftest import Opening, drawn, said


def _theme(service: Service, project: ProjectId, name: str) -> Theme:
    themes = service.study(project).codebook.themes.values()
    return next(each for each in themes if each.name == name)


def _rename(app: AppTest, theme: Theme, name: str) -> None:
    app.button(key=f"open-rename-{theme.id}").click().run()
    app.text_input(key=f"words-rename-{theme.id}").set_value(name)
    app.button(key=f"save-words-rename-{theme.id}").click().run()


def test_a_theme_is_renamed_and_accepted(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = _theme(service, project, "network")
    app = opened("themes", theme=theme.id)
    _rename(app, theme, "Lines & [speed]")
    app.button(key="theme-accept").click().run()
    assert not app.exception
    now = service.study(project).codebook.themes[theme.id]
    assert (now.name, now.status) == ("Lines & [speed]", Status.ACCEPTED)
    assert r"Lines \& \[speed\]" in [each.value for each in app.header]


@pytest.mark.parametrize(
    ("beside", "told"),
    [
        ("", "From the list of subjects: nobody said it in these words."),
        (": network", "A subject from the list, and beside it words that were said here."),
    ],
)
def test_a_title_that_nobody_said_says_so(
    beside: str,
    told: str,
    project: ProjectId,
    service: Service,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    theme, name = _theme(service, project, "network"), f"Utility bills and meters{beside}"
    assert told not in [each.value for each in opened("themes", theme=theme.id).caption]

    def listed(_: ProjectId) -> View:
        named = replace(theme, name=name, name_language="en")
        codebook = view.study.codebook
        codebook = replace(codebook, themes={**codebook.themes, theme.id: named})
        return replace(view, study=replace(view.study, codebook=codebook))

    view = service.look(project)
    monkeypatch.setattr(service, "look", listed)
    st.cache_resource.clear()
    app = opened("themes", theme=theme.id)
    assert name in [each.value.replace("\\", "") for each in app.header]
    assert told in [each.value for each in app.caption]


def test_an_empty_name_is_refused(project: ProjectId, service: Service, opened: Opening) -> None:
    theme = _theme(service, project, "network")
    app = opened("themes", theme=theme.id)
    _rename(app, theme, "  ")
    assert len(app.error) == 1
    assert service.study(project).codebook.themes[theme.id].name == "network"


def test_two_themes_become_one(project: ProjectId, service: Service, opened: Opening) -> None:
    theme, other = _theme(service, project, "network"), _theme(service, project, "money")
    app = opened("themes", theme=theme.id)
    app.menu_button(key="theme-more").click("merge").run()
    chosen = app.multiselect(key=f"choice-merge-{theme.id}")
    assert "their sub-themes, passages and items go to it" in chosen.label
    chosen.set_value([other.id])
    app.button(key=f"save-choice-merge-{theme.id}").click().run()
    assert not app.exception
    assert "Merged 2 themes into one: “network”" in said(app)
    codebook = service.study(project).codebook
    assert other.id not in codebook.themes
    assert len(codebook.passage_ids(theme.id)) == 4


def test_a_merge_tells_what_it_comes_to_and_asks_which_title_stays(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, other = _theme(service, project, "network"), _theme(service, project, "money")
    accepted = SetThemeStatus(other.id, Status.ACCEPTED)
    service.edit(project, accepted, "Bo", service.look(project).seq)
    app = opened("themes", theme=theme.id)
    app.menu_button(key="theme-more").click("merge").run()
    assert not app.radio
    app.button(key=f"save-choice-merge-{theme.id}").click().run()
    assert "Nothing is chosen yet" in said(app)
    app.multiselect(key=f"choice-merge-{theme.id}").set_value([other.id]).run()
    told = said(app).replace("\u00a0", " ")
    assert "Together: 3 speakers · 3 interviews" in told
    assert "4 passages" in told
    assert "It will be accepted, as “money” is." in told
    app.radio(key=f"title-of-merged-{theme.id}").set_value(other.id)
    app.button(key=f"save-choice-merge-{theme.id}").click().run()
    assert not app.exception
    (now,) = (e for e in service.study(project).codebook.themes.values() if e.id == theme.id)
    assert (now.name, now.status) == ("money", Status.ACCEPTED)
    assert not app.multiselect


@pytest.mark.parametrize(
    ("own", "others", "told"),
    [
        (Status.ACCEPTED, Status.CANDIDATE, "It stays accepted."),
        (Status.REJECTED, Status.ACCEPTED, "It stays rejected"),
        (Status.CANDIDATE, Status.REJECTED, "What is rejected counts again: “money”."),
    ],
)
def test_a_merge_tells_what_becomes_of_decisions(
    own: Status, others: Status, told: str, project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, other = _theme(service, project, "network"), _theme(service, project, "money")
    for each, status in ((theme, own), (other, others)):
        service.edit(project, SetThemeStatus(each.id, status), "Bo", service.look(project).seq)
    app = opened("themes", theme=theme.id)
    app.menu_button(key="theme-more").click("merge").run()
    app.multiselect(key=f"choice-merge-{theme.id}").set_value([other.id]).run()
    assert told in said(app)
    app.button(key=f"save-choice-merge-{theme.id}").click().run()
    assert service.study(project).codebook.themes[theme.id].status is own


def test_chosen_passages_become_a_theme(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = _theme(service, project, "people")
    passages = service.study(project).codebook.passage_ids(theme.id)
    app = opened("themes", theme=theme.id)
    app.checkbox(key=f"pick-{passages[0]}").check().run()
    app.text_input(key="picked-name").set_value("Waiting")
    app.button(key="picked-split").click().run()
    assert not app.exception
    made = _theme(service, project, "Waiting")
    assert service.study(project).codebook.passage_ids(made.id) == (passages[0],)


def test_chosen_passages_move_to_the_tray(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = _theme(service, project, "people")
    passages = service.study(project).codebook.passage_ids(theme.id)
    app = opened("themes", theme=theme.id)
    app.checkbox(key=f"pick-{passages[0]}").check().run()
    app.selectbox(key="picked-to").set_value("tray").run()
    app.button(key="picked-move").click().run()
    assert not app.exception
    assert passages[0] not in service.study(project).codebook.placements


def test_one_passage_moves_to_another_theme(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, other = _theme(service, project, "people"), _theme(service, project, "money")
    passage = service.study(project).codebook.passage_ids(theme.id)[0]
    app = opened("themes", theme=theme.id)
    app.menu_button(key=f"doing-passage-{passage}").click("move").run()
    key = f"listed-{theme.id}-{passage}"
    app.button(key=f"stray-other-{key}").click().run()
    app.button(key=f"save-choice-stray-to-{key}").click().run()
    (told,) = app.error
    assert "Nothing is chosen yet: choose from the list" in told.value
    app.selectbox(key=f"choice-stray-to-{key}").set_value(other.id)
    app.button(key=f"save-choice-stray-to-{key}").click().run()
    assert not app.exception
    assert service.study(project).codebook.placements[passage].theme_id == other.id


def test_a_second_theme_is_given_and_taken_away(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, other = _theme(service, project, "people"), _theme(service, project, "money")
    passage = service.study(project).codebook.passage_ids(theme.id)[0]
    app = opened("themes", theme=theme.id)
    app.menu_button(key=f"doing-passage-{passage}").click("second").run()
    app.selectbox(key=f"choice-second-{passage}").set_value(other.id)
    app.button(key=f"save-choice-second-{passage}").click().run()
    assert service.study(project).codebook.placements[passage].second_theme_id == other.id
    assert '"also: money"' in "".join(drawn(app, "quote"))
    app.menu_button(key=f"doing-passage-{passage}").click("one").run()
    assert not app.exception
    assert service.study(project).codebook.placements[passage].second_theme_id is None
    assert '"also: ' not in "".join(drawn(app, "quote"))


def test_the_tray_is_the_last_entry_and_a_passage_is_placed_from_it(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = _theme(service, project, "people")
    app = opened("themes", theme="tray")
    assert "In no theme" in drawn(app, "cards")[0]
    (passage,) = [e for e in service.study(project).corpus.passages if "weather" in e.text]
    app.button(key=f"doing-tray-{passage.id}").click().run()
    app.selectbox(key=f"choice-move-{passage.id}").set_value(theme.id)
    app.button(key=f"save-choice-move-{passage.id}").click().run()
    assert not app.exception
    assert service.study(project).codebook.placements[passage.id].theme_id == theme.id
    assert "every passage has its theme" in said(app)


def test_searching_marks_the_words_and_counts_them(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = _theme(service, project, "people")
    app = opened("themes", theme=theme.id)
    app.text_input(key=f"filter-words-{project}").set_value("leave").run()
    assert "1 passage found" in said(app)
    (quote,) = drawn(app, "quote")
    assert '"hit"' in quote


def test_a_new_theme_is_made(project: ProjectId, service: Service, opened: Opening) -> None:
    app = opened("themes")
    app.button(key="open-new-theme-project").click().run()
    app.text_input(key="words-new-theme-project").set_value("Trust")
    app.button(key="save-words-new-theme-project").click().run()
    assert not app.exception
    assert _theme(service, project, "Trust").status is Status.CANDIDATE


def test_a_rejected_theme_takes_its_parts_along_in_the_list(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    first, theme, part = list(service.study(project).codebook.themes.values())[:3]

    def listed() -> tuple[list[tuple[str, bool]], list[tuple[str, bool]], str]:
        (section,) = json.loads(drawn(opened("themes", theme=theme.id), "cards")[0])["sections"]
        (fold,) = section["folded"]
        named = [
            [(each["id"], each["indent"]) for each in entries if each["id"] != "tray"]
            for entries in (section["entries"], fold["entries"])
        ]
        return named[0], named[1], fold["title"]

    for edit in (NestTheme(part.id, theme.id), SetThemeStatus(theme.id, Status.REJECTED)):
        service.edit(project, edit, "Ada", service.look(project).seq)
    shown, folded, title = listed()
    assert part.id not in dict(shown)
    assert folded == [(theme.id, False), (part.id, True)]
    assert title == "1 rejected"
    for edit in (
        SetThemeStatus(theme.id, Status.CANDIDATE),
        SetThemeStatus(part.id, Status.REJECTED),
        SetThemeStatus(first.id, Status.REJECTED),
    ):
        service.edit(project, edit, "Ada", service.look(project).seq)
    _, folded, title = listed()
    assert sorted(folded) == sorted([(first.id, False), (part.id, False)])
    assert title == "2 rejected"


def test_a_theme_goes_under_another_and_back(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, other = _theme(service, project, "network"), _theme(service, project, "people")
    app = opened("themes", theme=theme.id)
    app.menu_button(key="theme-more").click("nest").run()
    app.selectbox(key=f"choice-nest-{theme.id}").set_value(other.id)
    app.button(key=f"save-choice-nest-{theme.id}").click().run()
    assert service.study(project).codebook.themes[theme.id].parent_id == other.id
    app.menu_button(key="theme-more").click("top").run()
    assert not app.exception
    assert service.study(project).codebook.themes[theme.id].parent_id is None


def test_with_a_filter_on_all_that_is_counted_of_a_theme_is_what_it_shows(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, other = _theme(service, project, "network"), _theme(service, project, "people")
    service.edit(project, NestTheme(other.id, theme.id), "Ada", service.look(project).seq)
    study = service.study(project)
    own = [e for e in study.corpus.passages if e.id in study.codebook.passage_ids(other.id)]
    app = opened("themes", theme=theme.id)
    app.text_input(key=f"filter-words-{project}").set_value(f'"{own[0].text}"').run()
    assert not app.exception
    (cards,) = (e for e in drawn(app, "cards") if "people" in e and "network" not in e)
    assert "1 passage" in cards
    (bars,) = drawn(app, "bars")
    assert [each["value"] for each in json.loads(bars)["entries"]] == ["1 passage"]
    assert "in none of them" not in said(app)
    group = next(case.group for case in study.corpus.cases if case.group)
    app.text_input(key=f"filter-words-{project}").set_value("").run()
    app.selectbox(key=f"filter-group-{project}-en").set_value(group).run()
    assert not app.exception
    assert "Who speaks of it" not in said(app)


def test_what_is_in_no_sub_theme_is_counted_below_them(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, other = _theme(service, project, "network"), _theme(service, project, "people")
    assert "in none of them" not in said(opened("themes", theme=theme.id))
    n_own = len(service.study(project).codebook.passage_ids(theme.id))
    assert n_own == 2
    for edit in (NestTheme(other.id, theme.id), SetThemeStatus(other.id, Status.REJECTED)):
        service.edit(project, edit, "Ada", service.look(project).seq)
    app = opened("themes", theme=theme.id)
    assert "2 passages are in none of them." in said(app)
    assert any("people (rejected)" in each for each in drawn(app, "cards"))
    study = service.study(project)
    moved = [e for e in study.corpus.passages if e.id in study.codebook.placements
             and study.codebook.placements[e.id].theme_id == theme.id]  # fmt: skip
    for left, told in ((1, "1 passage is in none of them."), (0, "")):
        edits = MovePassages((anchor_of(moved[left]),), other.id)
        service.edit(project, edits, "Ada", service.look(project).seq)
        now = said(opened("themes", theme=theme.id))
        assert told in now
        assert ("in none of them" in now) == bool(told)


def test_who_speaks_of_a_theme_is_counted_in_passages(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = _theme(service, project, "network")
    (bars,) = drawn(opened("themes", theme=theme.id), "bars")
    values = [each["value"] for each in json.loads(bars)["entries"]]
    assert values
    assert all(re.fullmatch(r"1 passage|\d+ passages", each) for each in values)


def test_a_theme_is_split_from_its_menu(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = _theme(service, project, "people")
    passage = service.study(project).codebook.passage_ids(theme.id)[0]
    app = opened("themes", theme=theme.id)
    app.menu_button(key="theme-more").click("split").run()
    assert "Tick the passages that become" in said(app)
    app.checkbox(key=f"pick-{passage}").check().run()
    app.text_input(key="picked-name").set_value("Waiting")
    app.button(key="picked-split").click().run()
    assert not app.exception
    assert service.study(project).codebook.passage_ids(_theme(service, project, "Waiting").id)


def test_several_passages_are_placed_from_the_tray(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = _theme(service, project, "people")
    (passage,) = [e for e in service.study(project).corpus.passages if "weather" in e.text]
    app = opened("themes", theme="tray")
    app.checkbox(key=f"pick-{passage.id}").check().run()
    app.selectbox(key="picked-to").set_value(theme.id).run()
    app.button(key="picked-move").click().run()
    assert not app.exception
    assert service.study(project).codebook.placements[passage.id].theme_id == theme.id


def test_what_stays_ticked_while_one_looks_elsewhere_is_told_by_its_words(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, other = unsure
    passage = service.study(project).codebook.passage_ids(theme.id)[0]
    app = opened("themes", theme=theme.id)
    app.checkbox(key=f"pick-{passage}").check().run()
    app.button(key="picked-move").click().run()
    assert ["Nothing is chosen yet" in each.value for each in app.error] == [True]
    assert service.study(project).codebook.placements[passage].theme_id == theme.id
    for each in (other, theme):
        app.button(key="tool-titles").click().run()
        app.button(key=f"title-read-{each.id}").click().run()
    assert not app.exception
    # What stays ticked is told by its words, so that nothing is moved that one no longer means.
    assert app.checkbox(key=f"pick-{passage}").value is True
    words = next(e.text for e in service.study(project).corpus.passages if e.id == passage)
    assert words.strip()[:40] in said(app).replace("\\", "")


def test_a_rejected_theme_says_what_it_takes_out_with_it(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, other = _theme(service, project, "people"), _theme(service, project, "money")
    for edit in (NestTheme(other.id, theme.id), SetThemeStatus(theme.id, Status.REJECTED)):
        service.edit(project, edit, "Ada", service.look(project).seq)
    told = said(opened("themes", theme=theme.id))
    assert "The report leaves it out, with" in told
    assert "takes back those that nobody worked on" in told
    assert "1 sub-theme" in told
    assert "above it is rejected" in said(opened("themes", theme=other.id))
    for edit in (
        SetThemeStatus(theme.id, Status.CANDIDATE),
        SetThemeStatus(other.id, Status.REJECTED),
    ):
        service.edit(project, edit, "Ada", service.look(project).seq)
    told = said(opened("themes", theme=other.id))
    assert "The report does not list it; its passages count in the theme above." in told
    assert "The report leaves it out" not in said(opened("themes", theme=theme.id))


def test_a_filter_says_what_alone_is_shown_and_is_taken_off_with_a_click(
    project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = _theme(service, project, "people")
    app = opened("themes", theme=theme.id)
    assert "filter-off" not in [each.key for each in app.button]
    app.selectbox(key=f"filter-group-{project}-en").set_value("Citizens").run()
    assert "Shown alone: Citizens" in said(app)
    app.button(key="filter-off").click().run()
    assert not app.exception
    assert "Shown alone" not in said(app)
    assert app.selectbox(key=f"filter-group-{project}-en").value == ""


def test_where_accepting_takes_a_guess_for_a_title_the_button_says_so(
    project: ProjectId, service: Service, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = _theme(service, project, "network")
    app = opened("themes", theme=theme.id)
    assert app.button(key="theme-accept").label == "Accept"
    listed = RenameTheme(theme.id, "Utility bills and meters", "en")
    service.edit(project, listed, "Ada", service.look(project).seq)
    guess = service.study(project).codebook.themes[theme.id]
    monkeypatch.setattr(service, "findings", lambda _: ())
    monkeypatch.setattr(service, "other_titles", lambda *_: ())
    look = service.look

    def guessed(identity: ProjectId) -> View:
        view = look(identity)
        themes = {**view.study.codebook.themes, theme.id: replace(guess, named_by=None)}
        codebook = replace(view.study.codebook, themes=themes)
        return replace(view, study=replace(view.study, codebook=codebook))

    monkeypatch.setattr(service, "look", guessed)
    app.run()
    assert app.button(key="theme-accept").label == "Accept with this title"
