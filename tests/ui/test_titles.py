"""All titles that wait for a person's word are settled on one page, beside what is said."""

import pytest

from analysis.edits import (
    CreateTheme,
    MovePassages,
    NestTheme,
    SetSecondTheme,
    SetThemeStatus,
    anchor_of,
)
from analysis.records import Origin, ProjectId, Status, Theme, ThemeId
from analysis.service import Service
from tests.ui.conftest import CHOICES, Opening, doubt, drawn, has, said
from ui.widgets import titles


def _first(theme: Theme) -> str:
    return f"title-choice-{theme.id}-all-0"


def test_each_title_stands_beside_what_is_said_and_one_click_settles_it(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    one, other = unsure
    app = opened("themes", theme=one.id)
    assert not has(app, _first(one))
    app.button(key="tool-titles").click().run()
    assert has(app, _first(one))
    assert has(app, _first(other))
    corpus = service.study(project).corpus
    known = {each.id: each for each in corpus.passages}
    for theme in unsure:
        said_first = known[theme.central[0].passage_id].text
        assert any(
            f"title-{theme.id}" in each or said_first in each for each in drawn(app, "quote")
        )
    app.button(key=f"title-choice-{other.id}-all-2").click().run()
    assert not app.exception
    now = service.study(project).codebook.themes[other.id]
    assert (now.name, now.name_language, now.named_by) == (*CHOICES[1], Origin.PERSON)
    assert has(app, _first(one))
    assert not has(app, _first(other))
    assert "1 title to settle" in said(app)
    app.button(key="undo").click().run()
    assert has(app, _first(other))


def test_when_all_are_settled_they_can_still_be_changed(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    app = opened("themes", theme=unsure[0].id)
    app.button(key="tool-titles").click().run()
    for theme in unsure:
        app.button(key=_first(theme)).click().run()
    assert not app.exception
    assert [each.value for each in app.success] == ["Every title is settled."]
    app.button(key=f"open-rename-all-{unsure[0].id}").click().run()
    app.text_input(key=f"words-rename-all-{unsure[0].id}").set_value("Cables")
    app.button(key=f"save-words-rename-all-{unsure[0].id}").click().run()
    assert not app.exception
    assert service.study(project).codebook.themes[unsure[0].id].name == "Cables"
    app.button(key="tool-titles").click().run()
    assert not has(app, "tool-titles")


def test_words_of_ones_own_are_written_on_the_page(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = unsure[1]
    app = opened("themes", theme=unsure[0].id)
    app.button(key="tool-titles").click().run()
    app.text_input(key=f"title-own-{theme.id}").set_value("The lines")
    app.button(key=f"save-title-own-{theme.id}").click().run()
    assert not app.exception
    assert service.study(project).codebook.themes[theme.id].name == "The lines"
    assert not has(app, _first(theme))


def test_a_title_that_is_put_off_comes_last(
    unsure: tuple[Theme, ...], opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(titles, "AT_ONCE", 1)
    one, other = unsure
    app = opened("themes", theme=one.id)
    app.button(key="tool-titles").click().run()
    for shown, hidden in ((one, other), (other, one), (one, other)):
        assert has(app, _first(shown))
        assert not has(app, _first(hidden))
        app.button(key=f"title-later-{shown.id}").click().run()
    app.button(key=_first(other)).click().run()
    assert has(app, _first(one))


def test_titles_of_themes_come_before_those_of_parts_which_stand_together(
    unsure: tuple[Theme, ...],
    project: ProjectId,
    service: Service,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, other = unsure
    known = service.study(project).codebook.themes
    last = next(each for each in known.values() if each.id not in (one.id, other.id))
    doubt(service, monkeypatch, (one, other, last), named_by=None)
    for part in (one, other):
        service.edit(project, NestTheme(part.id, last.id), "Ada", service.look(project).seq)
    monkeypatch.setattr(titles, "TITLES_OF_PART", 2)
    app = opened("themes", theme=last.id)
    app.button(key="tool-titles").click().run()
    asked = [each.key for each in app.button if (each.key or "").endswith("-all-0")]
    assert asked == [_first(each) for each in (last, one, other)]
    assert said(app).count("Sub-themes of") == 1
    assert "Themes come first; the titles of 2 sub-themes follow." in said(app)
    assert has(app, f"title-choice-{last.id}-all-3")
    assert not has(app, f"title-choice-{one.id}-all-3")
    app.button(key=f"title-more-{one.id}-all-").click().run()
    assert has(app, f"title-choice-{one.id}-all-3")
    app.button(key=f"title-later-{other.id}").click().run()
    app.button(key=f"title-later-{last.id}").click().run()
    app.button(key=f"title-later-{one.id}").click().run()
    assert not app.exception
    asked = [each.key for each in app.button if (each.key or "").endswith("-all-0")]
    assert asked == [_first(each) for each in (other, last, one)]
    assert said(app).count("Sub-themes of") == 2
    assert "sub-themes follow" not in said(app)
    app.button(key=_first(last)).click().run()
    assert "Every theme has its title; these are of their sub-themes." in said(app)


def test_parts_of_one_theme_stand_together_whatever_lies_below_them(
    unsure: tuple[Theme, ...],
    project: ProjectId,
    service: Service,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, other = unsure
    last = next(e for e in service.study(project).codebook.themes.values() if e not in unsure)
    top, below = ThemeId("top"), ThemeId("below")
    for edit in (
        CreateTheme(top, "Everything"),
        CreateTheme(below, "Below"),
        NestTheme(one.id, top),
        NestTheme(below, one.id),
        NestTheme(other.id, top),
        MovePassages(
            tuple(
                anchor_of(each)
                for each in service.study(project).corpus.passages
                if each.id in service.study(project).codebook.passage_ids(last.id)
            ),
            below,
        ),
    ):
        service.edit(project, edit, "Ada", service.look(project).seq)
    part = service.study(project).codebook.themes[below]
    asking = {one.id, other.id, below}
    monkeypatch.setattr("ui.widgets.naming.is_unsure", lambda theme, _: theme.id in asking)
    app = opened("themes", theme=top)
    app.button(key="tool-titles").click().run()
    assert not app.exception
    asked = [each.key for each in app.button if (each.key or "").endswith("-all-0")]
    assert set(asked[:2]) == {_first(one), _first(other)}
    assert asked[2:] == [_first(part)]
    heads = [each for each in said(app).replace("\\", "").splitlines() if "Sub-themes of" in each]
    assert [each.partition("”")[0] for each in heads] == [
        "Sub-themes of “Everything",
        f"Sub-themes of “Everything › {one.name}",
    ]


def test_a_theme_is_read_and_the_page_waits(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    one, other = unsure
    service.edit(project, NestTheme(other.id, one.id), "Ada", service.look(project).seq)
    app = opened("themes", theme=one.id)
    app.button(key="tool-titles").click().run()
    assert f"Sub-themes of “{one.name}”" in said(app).replace("\\", "")
    assert f"holds {other.name}" in said(app).replace("\\", "")
    app.button(key=f"title-read-{other.id}").click().run()
    assert not has(app, _first(other))
    assert has(app, f"title-choice-{other.id}-0")


def test_a_title_that_is_taken_closes_no_form_of_another_theme(
    unsure: tuple[Theme, ...], opened: Opening
) -> None:
    one, other = unsure
    app = opened("themes", theme=one.id)
    app.button(key="tool-titles").click().run()
    app.button(key=f"title-words-{one.id}").click().run()
    app.button(key=_first(other)).click().run()
    assert has(app, f"save-words-rename-{one.id}")
    app.text_input(key=f"title-own-{one.id}").set_value("The lines")
    app.button(key=f"save-title-own-{one.id}").click().run()
    assert not app.exception
    assert not has(app, f"save-words-rename-{one.id}")


def test_what_is_rejected_is_not_settled_and_a_closed_page_forgets(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    one, other = unsure
    app = opened("themes", theme=one.id)
    app.button(key="tool-titles").click().run()
    app.button(key=_first(other)).click().run()
    assert has(app, f"open-rename-all-{other.id}")
    assert not has(app, f"title-later-{one.id}")
    rejected = SetThemeStatus(other.id, Status.REJECTED)
    service.edit(project, rejected, "Bo", service.look(project).seq)
    app.run()
    assert not has(app, f"open-rename-all-{other.id}")
    accepted = SetThemeStatus(other.id, Status.CANDIDATE)
    service.edit(project, accepted, "Bo", service.look(project).seq)
    for _ in range(2):
        app.button(key="tool-titles").click().run()
    assert has(app, _first(one))
    assert not has(app, f"open-rename-all-{other.id}")


def test_a_title_that_stays_as_it_was_keeps_its_language(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    theme = unsure[0]
    app = opened("themes", theme=theme.id)
    app.button(key="tool-titles").click().run()
    app.button(key=f"title-choice-{theme.id}-all-2").click().run()
    app.button(key=f"open-rename-all-{theme.id}").click().run()
    app.button(key=f"save-words-rename-all-{theme.id}").click().run()
    now = service.study(project).codebook.themes[theme.id]
    assert (now.name, now.name_language) == CHOICES[1]


def test_a_passage_that_does_not_belong_is_put_elsewhere_and_another_stands_there(
    unsure: tuple[Theme, ...],
    project: ProjectId,
    service: Service,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    theme, other = unsure
    stray, *_ = theme.central
    key = f"{theme.id}-{stray.passage_id}"
    near = {stray.passage_id: ((theme.id, 0.6), (other.id, 0.4))}
    monkeypatch.setattr(service, "nearest_themes", lambda *_: near)
    app = opened("themes", theme=theme.id)
    app.button(key="tool-titles").click().run()
    app.button(key=f"stray-{key}").click().run()
    assert not has(app, f"stray-{key}")
    app.button(key=f"stray-leave-{key}").click().run()
    app.button(key=f"stray-{key}").click().run()
    assert has(app, f"stray-{key}-{other.id}")
    assert not has(app, f"stray-{key}-{theme.id}")
    app.button(key=f"stray-{key}-tray").click().run()
    assert not app.exception
    held = service.study(project).codebook
    assert stray.passage_id not in held.placements
    assert held.put_aside == (stray.passage_id,)
    assert not has(app, f"stray-{key}")
    assert has(app, _first(theme))
    app.button(key="undo").click().run()
    app.button(key=f"stray-{key}").click().run()
    app.button(key=f"stray-other-{key}").click().run()
    app.selectbox(key=f"choice-stray-to-{key}").set_value(other.id)
    app.button(key=f"save-choice-stray-to-{key}").click().run()
    assert not app.exception
    placed = service.study(project).codebook.placements[stray.passage_id]
    assert (placed.theme_id, placed.origin) == (other.id, Origin.PERSON)


def test_a_passage_that_is_typical_of_a_theme_and_of_its_part_is_shown_of_both(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    above, below = unsure
    service.edit(project, NestTheme(below.id, above.id), "Ann", service.look(project).seq)
    held = service.study(project).codebook
    shared = held.passage_ids(below.id)[0]
    own = [
        anchor_of(each)
        for each in service.study(project).corpus.passages
        if each.id in held.placements and held.placements[each.id].theme_id == above.id
    ]
    aside = MovePassages(tuple(own), None)
    service.edit(project, aside, "Ann", service.look(project).seq)
    app = opened("themes", theme=above.id)
    app.button(key="tool-titles").click().run()
    assert not app.exception
    assert has(app, f"stray-{above.id}-{shared}")
    app.button(key=f"stray-{below.id}-{shared}").click().run()
    assert not app.exception
    assert has(app, f"stray-{above.id}-{shared}")
    assert not has(app, f"stray-{below.id}-{shared}")
    app.button(key=f"stray-leave-{below.id}-{shared}").click().run()
    app.button(key=f"stray-{above.id}-{shared}").click().run()
    app.button(key=f"stray-other-{above.id}-{shared}").click().run()
    options = app.selectbox(key=f"choice-stray-to-{above.id}-{shared}").options
    names = {held.themes[each].name for each in (above.id, below.id)}
    assert options
    assert not names & {each.strip() for each in options}
    app.button(key=f"cancel-choice-stray-to-{above.id}-{shared}").click().run()
    app.button(key=f"stray-{below.id}-{shared}").click().run()
    assert has(app, f"stray-{below.id}-{shared}-{above.id}")


def test_of_a_second_theme_a_passage_is_taken_out_and_stays_in_its_first(
    unsure: tuple[Theme, ...], project: ProjectId, service: Service, opened: Opening
) -> None:
    theme, other = unsure
    shared, *_ = theme.central
    known = {each.id: each for each in service.study(project).corpus.passages}
    anchor = anchor_of(known[shared.passage_id])
    service.edit(project, MovePassages((anchor,), other.id), "Ann", service.look(project).seq)
    service.edit(project, SetSecondTheme(anchor, theme.id), "Ann", service.look(project).seq)
    app = opened("themes", theme=theme.id)
    app.button(key="tool-titles").click().run()
    key = f"stray-{theme.id}-{shared.passage_id}"
    assert "Take it out of the second theme" in app.button(key=key).label
    app.button(key=key).click().run()
    assert not app.exception
    placed = service.study(project).codebook.placements[shared.passage_id]
    assert (placed.theme_id, placed.second_theme_id) == (other.id, None)
    assert not has(app, key)


def test_a_guess_is_settled_with_the_acceptance_of_its_theme_and_a_makeshift_is_not(
    unsure: tuple[Theme, ...],
    project: ProjectId,
    service: Service,
    opened: Opening,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    theme, other = unsure
    guess = {"name": "Public transport", "name_language": "en", "named_by": None}
    doubt(service, monkeypatch, [theme], **guess)
    app = opened("themes", theme=theme.id)
    app.button(key="tool-titles").click().run()
    assert "2 titles to settle" in said(app)
    for each in unsure:
        edit = SetThemeStatus(each.id, Status.ACCEPTED)
        service.edit(project, edit, "Ann", service.look(project).seq)
    app.run()
    assert not app.exception
    assert not has(app, _first(theme))
    assert has(app, _first(other))
    assert has(app, f"open-rename-all-{theme.id}")
    assert not has(app, f"open-rename-all-{other.id}")
    assert "1 title to settle" in said(app)
